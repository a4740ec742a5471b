"""The provider, its first algorithm in process, and the help of every algorithm."""

import datetime as dt
import re
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from qgis.PyQt.QtGui import QTextDocument, QTextFormat

from peru_access_atlas.core.qt import compat
from peru_access_atlas.processing_provider import algorithms, base
from peru_access_atlas.processing_provider.provider import PROVIDER_ID, AtlasProvider
from peru_access_atlas.processing_provider.region_exposure import FIELDS, RegionExposureAlgorithm

LANGUAGES = ("en", "es", "pt")


@pytest.fixture
def provider(qgis_app):
    made = AtlasProvider()
    assert QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


def run(**parameters):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject())
    algorithm = RegionExposureAlgorithm().create()
    result, ok = algorithm.run({"OUTPUT": "memory:", **parameters}, context, feedback)
    assert ok, feedback.textLog()
    return result, list(context.getMapLayer(result["OUTPUT"]).getFeatures())


def test_provider(provider):
    assert provider.id() == PROVIDER_ID == "peru_access_atlas"
    assert not provider.icon().isNull()
    assert "regionexposure" in {a.name() for a in provider.algorithms()}
    for algorithm in provider.algorithms():
        assert re.fullmatch(r"[a-z]+", algorithm.name())
        assert re.fullmatch(r"[a-z]+", algorithm.groupId())
        assert algorithm.group()
        assert algorithm.displayName()
        assert algorithm.create().name() == algorithm.name()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_algorithm_has_help(provider, language):
    for algorithm in provider.algorithms():
        path = base.HELP_FOLDER / language / f"{algorithm.name()}.md"
        assert path.is_file(), path
        text = path.read_text(encoding="utf-8")
        for parameter in algorithm.parameterDefinitions():
            named = rf"(?m)^- \*\*[^\n]+`?{parameter.name()}\b"  # after what the dialog calls it
            assert re.search(named, text), f"{path.name}: {parameter.name()}"
        html = base.help_html(algorithm.name(), language)
        assert html.count("<h3>") == len(re.findall(r"^#", text, re.MULTILINE))
        assert "*" not in html
        assert base.help_summary(algorithm.name(), language)


def test_defaults_give_the_check_values(qgis_app):
    result, rows = run()
    assert [f.name() for f in rows[0].fields()] == [name for name, _kind in FIELDS]
    assert (result["AUTHORIZATIONS"], result["PERSONS"], result["PERSON_DAYS"]) == (9, 323, 27639)
    assert len(rows) == 26
    assert sum(r["person_days"] for r in rows) == pytest.approx(27639)
    last = rows[-1]
    assert compat.is_null(last["ubigeo"])
    assert compat.is_null(last["region"])
    assert last["person_days"] == 355
    assert {(r["period_start"], r["period_end"]) for r in rows} == {("2012-04-29", "2019-01-18")}


@pytest.mark.parametrize(
    "day", ["2016-01-01", "2016-01-01T00:00:00", QDate(2016, 1, 1), QDateTime(QDate(2016, 1, 1), QTime(0, 0))]
)
def test_days_of_any_kind(qgis_app, day):
    result, rows = run(PERIOD_START=day, PERIOD_END="2016-12-31", READING=1)
    assert (result["AUTHORIZATIONS"], result["PERSON_DAYS"]) == (1, 14 * 364)
    assert {(r["period_start"], r["period_end"], r["reading"]) for r in rows} == {
        ("2016-01-01", "2016-12-31", "documented")
    }


@pytest.mark.parametrize(
    ("start", "end"), [("2016-02-30", None), ("yesterday", None), ("2016-02-02", "2016-02-01"), ("2016-01-01x", None)]
)
def test_bad_periods_are_refused(qgis_app, start, end):
    algorithm, context = RegionExposureAlgorithm().create(), QgsProcessingContext()
    parameters = {"PERIOD_START": start, "PERIOD_END": end, "OUTPUT": "memory:"}
    ok, why = algorithm.checkParameterValues(parameters, context)
    assert not ok
    assert why
    with pytest.raises(QgsProcessingException):
        algorithm.parameter_period(parameters, "PERIOD_START", "PERIOD_END")


def test_read_day_keeps_the_day_as_written():
    assert base.read_day("2016-12-31T23:59:59Z") == dt.date(2016, 12, 31)
    assert base.read_day("2016-12-31 23:59:59+05:00") == dt.date(2016, 12, 31)
    assert base.read_day(dt.datetime(2016, 12, 31, 23)) == dt.date(2016, 12, 31)
    assert base.read_day("") is None


def test_missing_data_is_told(qgis_app, monkeypatch, tmp_path):
    monkeypatch.setattr(base, "DATA_PATH", tmp_path / "none.gpkg")
    algorithm = RegionExposureAlgorithm()
    ok, why = algorithm.canExecute()
    assert not ok
    assert why
    with pytest.raises(QgsProcessingException, match="no file"):
        algorithm.load_index()


def test_help_escapes_markup(monkeypatch, tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "x.md").write_text("# A <b>\n\nText **bold** `<i>` & more\n\n- one\n  two\n- three\n")
    monkeypatch.setattr(base, "HELP_FOLDER", tmp_path)
    assert base.help_html("x", "es") == (
        "<h3>A &lt;b&gt;</h3>\n<p>Text <b>bold</b> <code>&lt;i&gt;</code> &amp; more</p>\n"
        "<ul><li>one two</li><li>three</li></ul>"
    )
    assert base.help_html("none", "en") == ""


@pytest.mark.parametrize(
    "style", ["h2 {color: #555} p {color: #666} b {color: #333}", "p, ul, li {color: #666} b {color: #333}"]
)
def test_help_in_the_dialog_keeps_the_colours_of_the_theme(provider, style):
    """QGIS's dialog greys the tags of the help for a white ground; each line it puts into a paragraph of its own."""
    for algorithm in provider.algorithms():
        text = "".join(f"<p>{line}</p>" for line in algorithm.shortHelpString().split("\n"))
        document = QTextDocument()
        document.setDefaultStyleSheet(style)
        document.setHtml(text)
        words, block = [], document.begin()
        while block.isValid():
            part = block.begin()
            while not part.atEnd():
                shown = part.fragment()
                assert not shown.charFormat().hasProperty(QTextFormat.Property.ForegroundBrush), shown.text()
                words.append(shown.text())
                part += 1
            block = block.next()
        html = base.help_html(algorithm.name())
        whole = QTextDocument()
        whole.setHtml(html.partition("</h3>")[2])
        plain = re.sub(r"[\s\u2022]", "", whole.toPlainText())
        assert re.sub(r"[\s\u2022]", "", "".join(words)) == plain, algorithm.name()


def test_list_of_algorithms_is_complete():
    names = [a.name() for a in algorithms.create_all()]
    pages = (Path(algorithms.__file__).parent / "help" / "en").glob("*.md")
    assert sorted(names) == sorted(page.stem for page in pages)
