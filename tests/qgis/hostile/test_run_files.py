"""Run files from strangers: they describe pages, and nothing else can be made of them."""

import json

import pytest

from peru_access_atlas.core.errors import AtlasError, ExportError
from peru_access_atlas.core.qt import settings
from peru_access_atlas.core.qt.expression_guard import UnsafeExpressionError, check_expression
from peru_access_atlas.layouts.dossier.export import dossier_of_run
from peru_access_atlas.layouts.run_file import PAGE_FIELDS, page_of_run, read_run

pytestmark = pytest.mark.once  # long, and of our own code more than of QGIS's

DEEP = '{"schema":' + "[" * 100_000
MALFORMED = {
    "not JSON": "{]",
    "empty": "",
    "a list": "[]",
    "deep": DEEP,
    "deep but closed": '{"a":' * 40 + "1" + "}" * 40,
    "large": '{"schema": "' + "x" * 2_000_000 + '"}',
    "a number without end": '{"schema": ' + "9" * 50_000 + "}",
    "not a number": '{"schema": NaN}',
    "an entry twice": '{"schema": 1, "schema": 2}',
    "half a character": '{"schema": "\\ud800"}',
    "not UTF-8": b'{"schema": "\xff\xfe"}',
}


@pytest.mark.parametrize("sample", MALFORMED.values(), ids=MALFORMED)
def test_malformed(qgis_app, run_file, sample):
    path = run_file(raw=sample)
    for read in (read_run, page_of_run, dossier_of_run):
        with pytest.raises(ExportError) as raised:
            read(path)
        assert raised.value.why
        assert raised.value.advice


EXPRESSIONS = (
    "env('ATLAS_SECRET')",
    "eval('1+1')",
    "eval_template('[%1%]')",
    "layer_property('regions', 'path')",
    "@user_account_name",
    "@project_home",
    "@qgis_os_name || \"file\"",
    "var(lower('USER_ACCOUNT_NAME'))",
    "with_variable('a', 1, @a)",
    "sqlite_fetch_and_increment('a.db', 't', 'c', 'n', '1')",
    "file_size('/etc/passwd')",
    "read_file('/etc/passwd')",
    "aggregate('regions', 'concatenate', \"name\")",
    "rpad('a', 1000000000, 'a')",
    "replace(\"file\", 'a', 'aaaaaaaaaaaaaaaa')",
    "\"password\"",
    "1 +",
    "a_function_of_a_plugin()",
    "\"file\" || " * 400 + "1",
)


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=lambda text: text[:40])
def test_expressions_that_are_not_evaluated(qgis_app, run_file, expression):
    for name in ("filter", "names"):
        with pytest.raises(UnsafeExpressionError) as raised:
            page_of_run(run_file(**{name: expression}))
        assert raised.value.why


@pytest.mark.parametrize("expression", [5, ["a"], {"a": 1}, True])
def test_expressions_that_are_no_text(qgis_app, run_file, expression):
    with pytest.raises(AtlasError):
        page_of_run(run_file(names=expression))


@pytest.mark.parametrize(
    "expression", ["\"file\"", "\"number\" <= 3", "lower(\"file\") || '-' || \"page\"", "\"page\" IN ('15', '07')", ""]
)
def test_expressions_that_this_plugin_writes(qgis_app, run_file, expression):
    _spec, values = page_of_run(run_file(filter=expression, names=expression))
    assert values.names == values.page_filter == expression


def test_a_function_that_the_user_added_is_not_let_through(qgis_app):
    from qgis.core import QgsExpression, QgsExpressionFunction

    called = []

    class Added(QgsExpressionFunction):
        def __init__(self):
            super().__init__("atlas_test_added", 0, "test", "", False, True, False)

        def func(self, *_arguments):
            called.append(1)
            return "x"

    function = Added()
    QgsExpression.registerFunction(function)
    try:
        with pytest.raises(UnsafeExpressionError):
            check_expression("atlas_test_added()", PAGE_FIELDS)
    finally:
        QgsExpression.unregisterFunction("atlas_test_added")
    assert called == []


@pytest.mark.parametrize(
    "values",
    [{"dpi": 10**9}, {"dpi": "300; rm"}, {"dpi": True}, {"dpi": []}, {"format": "../x"}, {"format": ["pdf"]},
     {"atlas": "x"}, {"step": {}}, {"dpi": -1}],
    ids=str,
)  # fmt: skip
def test_values_that_are_none_of_the_choices(qgis_app, run_file, values):
    with pytest.raises(ExportError):
        page_of_run(run_file(**values))


@pytest.mark.parametrize("pages", [[], [5], [None], [[]], [{"period_start": {}}], [{"title": ["x"]}]], ids=str)
def test_pages_that_are_none(qgis_app, run_file, pages):
    record = json.loads(run_file().read_text("utf-8"))
    with pytest.raises(ExportError):
        page_of_run(run_file(raw=json.dumps({**record, "pages": pages})))


@pytest.mark.parametrize("parameters", [[], 5, "x", None], ids=str)
def test_parameters_that_are_no_object(qgis_app, run_file, parameters):
    record = json.loads(run_file().read_text("utf-8"))
    with pytest.raises(ExportError):
        page_of_run(run_file(raw=json.dumps({**record, "parameters": parameters})))


@pytest.mark.parametrize(
    "page",
    [{"template": "../../etc/x"}, {"title": "a\0b"}, {"title": "x" * 5000}, {"author": "\x1b[2J"}, {"title": "\x07"},
     {"class_limits": [1e308, 1e308, 5]}, {"auth_ids": [1]}, {"period_start": "0000-00-00"}, {"unknown": 1}],
    ids=str,
)  # fmt: skip
def test_pages_with_values_of_another_kind(qgis_app, run_file, page):
    with pytest.raises(ExportError):
        page_of_run(run_file(page=page))


@pytest.mark.parametrize("folder", ["/srv/stranger", "C:\\stranger", "\\\\host\\share", "//host/share", "https://x/y"])
def test_a_folder_of_templates_is_the_users_own(qgis_app, run_file, folder):
    with pytest.raises(ExportError, match="folder of templates"):
        page_of_run(run_file(page={"template_folder": folder}))


def test_the_users_own_folder_of_templates_is_taken(qgis_app, run_file, tmp_path):
    settings.template_folder.set(str(tmp_path))
    try:
        spec, _values = page_of_run(run_file(page={"template_folder": str(tmp_path)}))
    finally:
        settings.template_folder.reset()
    assert spec.template_folder == str(tmp_path)


@pytest.mark.parametrize("kind", [None, "regions"])
def test_a_template_beside_its_run_file_is_taken(qgis_app, run_file, kind):
    path = run_file(page={"template": "mío", "template_folder": "/home/another/templates"})
    record = json.loads(path.read_text("utf-8"))
    path = run_file(raw=json.dumps({**record, "parameters": {"atlas": kind} if kind else {}}))
    name = "atlas-regions-mío.qpt" if kind else "mío.qpt"
    with pytest.raises(ExportError, match=f"folder of templates.* {name} beside"):
        page_of_run(path)
    (path.parent / name).write_text("<Layout/>", encoding="utf-8")
    spec, _values = page_of_run(path)
    assert spec.template_folder == str(path.parent)


def test_a_title_is_printed_and_not_evaluated(qgis_app, run_file, secret, root):
    from qgis.core import QgsLayoutItemLabel, QgsPrintLayout, QgsProject

    from peru_access_atlas.layouts.page import load_template, page_items, set_text, template_path

    spec, _values = page_of_run(run_file(page={"title": "[% env('ATLAS_SECRET') %] [% [% 1 %] %]"}))
    project = QgsProject()
    layout = load_template(project, template_path(spec))
    items = page_items(layout)
    set_text(items, "title", spec.title)
    assert isinstance(layout, QgsPrintLayout)
    assert isinstance(items["title"], QgsLayoutItemLabel)
    assert items["title"].currentText() == spec.title
    assert secret not in items["title"].currentText()


def test_the_algorithm_says_why_in_the_language_of_the_user(qgis_app, run_file, tmp_path, root):
    from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    from peru_access_atlas.processing_provider.export_atlas import ExportAtlasAlgorithm

    translator = QTranslator()
    assert translator.load(str(root / "i18n" / "peru_access_atlas_es.qm"))
    QCoreApplication.installTranslator(translator)
    try:
        parameters = {"RUN_FILE": str(run_file(names="env('HOME')")), "OUTPUT": str(tmp_path / "a.pdf")}
        algorithm = ExportAtlasAlgorithm().create()
        with pytest.raises(QgsProcessingException, match=r"Una expresi\u00f3n del archivo no se eval\u00faa"):
            algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback(False), {}, False)
    finally:
        QCoreApplication.removeTranslator(translator)
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize(
    ("name", "made"),
    [("../../etc/passwd", "..-etc-passwd"), ("C:\\x", "C--x"), ("con", "_con"), ("NUL.txt", "_NUL.txt"), ("", "page"),
     (".hidden", "hidden"), ("a" * 300, "a" * 100), ("\u202egpj.exe", "gpj.exe"), ("a\0b\n", "a-b"), ("...", "page"),
     ("com1", "_com1"), ("x. . ", "x"), ("\u5b57", "page")],
)  # fmt: skip
def test_names_of_files(qgis_app, name, made):
    from peru_access_atlas.layouts.atlas_export import safe_name

    assert safe_name(name, set()).strip("-") == made
    assert "/" not in safe_name(name, set())
