"""The Spanish and the Portuguese of the interface: complete, faithful to placeholders and tags, compiled."""

from __future__ import annotations

import collections
import importlib.util
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _tool():
    spec = importlib.util.spec_from_file_location("atlas_translate", ROOT / "tools" / "translate.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


TOOL = _tool()
LANGUAGES = TOOL.LANGUAGES
ADVICE = "run tools/translate.py, then translate what it reports"


@pytest.fixture(scope="module")
def wanted():
    return TOOL.extract(ROOT)


@pytest.fixture(params=LANGUAGES)
def translations(request):
    return TOOL.read_ts(TOOL.ts_path(request.param, ROOT))


def test_extraction_finds_every_kind_of_text(wanted):
    contexts = {context for context, _ in wanted.messages}
    assert {"Definitions", "Menu", "Locator", "OptionsPage", "Fields", "Overlay", "AtlasAlgorithm"} <= contexts
    assert ("Definitions", "Norm date (assumed start)") in wanted.messages
    assert ("Overlay", "The polygon has no area.") in wanted.messages
    assert len(wanted.messages) > 600


def test_every_translated_text_is_a_literal(wanted):
    assert wanted.dynamic == []


def test_every_text_has_a_finished_translation(wanted, translations):
    missing = sorted(set(wanted.messages) - set(translations))
    assert not missing, ADVICE


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_left_that_the_sources_do_not_hold(wanted, language):
    tree = ET.parse(TOOL.ts_path(language, ROOT)).getroot()
    held = {(c.findtext("name", ""), m.findtext("source", "")) for c in tree.iter("context") for m in c.iter("message")}
    assert held - set(wanted.messages) == set(), ADVICE


@pytest.mark.parametrize(
    "what", [r"\{[^{}]*\}", r"</?\w+>", r"%n", r"\*\.\w+"], ids=["placeholder", "tag", "plural", "mask"]
)
def test_what_the_program_fills_in_is_kept(translations, what):
    for (_, source), forms in translations.items():
        for form in forms:
            counts = (collections.Counter(re.findall(what, text)) for text in (source, form))
            assert next(counts) == next(counts), (source, form)


def test_accelerators_and_closing_marks_are_kept(translations):
    for (_, source), forms in translations.items():
        for form in forms:
            assert form.count("&") == source.count("&"), (source, form)
            assert (form[0] == " ", form[-1] == " ") == (source[0] == " ", source[-1] == " "), (source, form)
            for mark in ".:":
                # an accelerator may stand after the text: "Campos (&w)"
                assert re.sub(r" \(&\w\)", "", form).endswith(mark) == source.endswith(mark), (source, form)
            assert ("…" in form) == ("…" in source), (source, form)


def test_lists_of_keywords_keep_their_separator(translations):
    for (_, source), forms in translations.items():
        if re.fullmatch(r"[\w-]+(,[\w-]+){4,}", source):
            assert forms[0].count(",") == source.count(","), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_translation_is_up_to_date(language, tmp_path):
    lrelease = TOOL.find_lrelease()
    if lrelease is None:
        pytest.skip("lrelease (qttools5-dev-tools) is not installed")
    source, target = TOOL.ts_path(language, ROOT), tmp_path / "made.qm"
    TOOL.compile_ts(lrelease, source, target)
    assert target.read_bytes() == source.with_suffix(".qm").read_bytes(), ADVICE


def test_sentences_that_keep_a_reader_from_a_wrong_conclusion():
    spanish = TOOL.read_ts(TOOL.ts_path("es", ROOT))
    portuguese = TOOL.read_ts(TOOL.ts_path("pt", ROOT))
    warnings = [key for key in spanish if re.search(r"not a proven|not the same as present|does not imply", key[1])]
    assert len(warnings) >= 4
    for key in warnings:
        assert re.search(r"\bno (es|implica)\b", spanish[key][0]), key
        assert re.search(r"\bnão (é|implica)\b", portuguese[key][0]), key


# the extractor itself


def _project(tmp_path, **files):
    for name, text in files.items():
        path = tmp_path / "ui" / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return TOOL.extract(tmp_path)


def test_extractor_contexts(tmp_path):
    found = _project(
        tmp_path,
        base="class Base(QObject):\n    def go(self):\n        self.tr('in base')\n",
        sub="class Sub(Base):\n    pass\n",
        helper="from qgis.PyQt.QtCore import QCoreApplication\n"
        "def _tr(text):\n    return QCoreApplication.translate('Helper', text)\n_tr('helped')\n",
        user="from .helper import _tr\nC = 'Named'\n_tr('imported')\n"
        "def go():\n    _tr('named', context=C)\n    _tr('yes' if C else 'no', C)\n",
    )
    assert set(found.messages) == {
        ("Base", "in base"), ("Sub", "in base"), ("Helper", "helped"), ("Helper", "imported"),
        ("Named", "named"), ("Named", "yes"), ("Named", "no"),
    }  # fmt: skip
    assert found.dynamic == []


@pytest.mark.parametrize(
    "call", ["tr(f'{x} days')", "tr(x)", "tr('a' + x)", "other.tr('a')", "tr('{}'.format(x), 'C')"]
)
def test_extractor_reports_what_it_cannot_read(tmp_path, call):
    assert _project(tmp_path, bad=f"def go(x, other):\n    {call}\n").dynamic


def test_writing_keeps_translations_and_is_stable(tmp_path):
    path = tmp_path / "i18n" / "x.ts"
    messages = {("A", "<b>x</b> & 'y'"): {"ui/a.py"}, ("B", "%n days"): {"ui/b.py"}, ("B", "new"): {"ui/b.py"}}
    known = {("A", "<b>x</b> & 'y'"): ["<b>é</b> & 'z'"], ("B", "%n days"): ["%n día", "%n días"]}
    TOOL.write_ts(path, "es", messages, known)
    first = path.read_bytes()
    assert TOOL.read_ts(path) == known  # "new" is unfinished
    TOOL.write_ts(path, "es", messages, TOOL.read_ts(path))
    assert path.read_bytes() == first


@pytest.mark.parametrize(("options", "status"), [(["--help"], 0), (["--missing", "xx"], 2)])
def test_tool_exits_with_the_usual_status(options, status):
    command = [sys.executable, str(ROOT / "tools" / "translate.py"), *options]
    assert subprocess.run(command, capture_output=True, check=False).returncode == status
