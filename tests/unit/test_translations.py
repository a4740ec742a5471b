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
import interface_texts  # noqa: E402  tools/lib, which the tool has put on the path
import linguist  # noqa: E402

LANGUAGES = TOOL.LANGUAGES
ADVICE = "run tools/translate.py, then translate what it reports"


def needed(program):
    try:
        linguist.find(program)
    except linguist.ProgramMissingError as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="module")
def wanted():
    return interface_texts.extract(ROOT)


@pytest.fixture(params=LANGUAGES)
def translations(request):
    return linguist.read_ts(linguist.ts_path(request.param, ROOT))


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
    tree = ET.parse(linguist.ts_path(language, ROOT)).getroot()
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
    source, target = linguist.ts_path(language, ROOT), tmp_path / "made.qm"
    needed("lrelease")
    linguist.compile_ts(source, target)
    assert target.read_bytes() == source.with_suffix(".qm").read_bytes(), ADVICE


@pytest.mark.parametrize("language", LANGUAGES)
def test_ts_is_as_pylupdate_writes_it(wanted, language, tmp_path):
    needed("pylupdate5")
    source, copy = linguist.ts_path(language, ROOT), tmp_path / "i18n" / "x.ts"
    copy.parent.mkdir()
    copy.write_bytes(source.read_bytes())
    linguist.update_ts(copy, language, wanted.messages)
    assert copy.read_bytes() == source.read_bytes(), ADVICE


def test_sentences_that_keep_a_reader_from_a_wrong_conclusion():
    spanish = linguist.read_ts(linguist.ts_path("es", ROOT))
    portuguese = linguist.read_ts(linguist.ts_path("pt", ROOT))
    warnings = [key for key in spanish if re.search(r"not a proven|not the same as present|does not imply", key[1])]
    assert len(warnings) >= 4
    for key in warnings:
        assert re.search(r"\bno (es|implica)\b", spanish[key][0]), key
        assert re.search(r"\bnão (é|implica)\b", portuguese[key][0]), key


#: Words that the glossary has another one for, and forms of address other than the formal one.
AVOIDED = {
    "es": r"período|fichero|directorio|ordenador|estancia|solape|traslape|plugin|dossier|reporte|click|malla"
    r"|tus?|puedes|debes|quieres|tienes|haz",
    "pt": r"periodo|ficheiro|diretório|ecrã|permanência|plugin|dossier|grade|rato|tu|teu",
}


@pytest.mark.parametrize("language", sorted(AVOIDED))
def test_one_word_for_one_thing_and_one_form_of_address(language):
    wrong = re.compile(rf"\b({AVOIDED[language]})s?\b", re.IGNORECASE)
    found = linguist.read_ts(linguist.ts_path(language, ROOT))
    texts = {(key[1], form) for key, forms in found.items() for form in forms}
    folders = [ROOT / "help" / language, ROOT / "processing_provider" / "help" / language]
    pages = [path for folder in folders for path in sorted(folder.glob("*.md"))]
    texts |= {(path.name, re.sub(r"`[^`]*`|\([^)]*\.md[^)]*\)", "", line))
              for path in pages for line in path.read_text(encoding="utf-8").splitlines()
              if not line.startswith("    ")}  # fmt: skip
    assert sorted((where, text) for where, text in texts if wrong.search(text)) == []
    assert set(AVOIDED) == set(LANGUAGES)


# the extractor itself


def _project(tmp_path, **files):
    for name, text in files.items():
        path = tmp_path / "ui" / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return interface_texts.extract(tmp_path)


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


# the .ts by pylupdate5, the .qm by lrelease

HARD = {
    ("A", "<b>x</b> & 'y' \"z\" \\ back"): ["<b>é</b> & 'ñ' \"…\" \\ atrás"],
    ("A", "one\ntwo: {name}"): ["uno\ndos: {name}"],
    ("A", "“{a}” — π ≥ 3 🌎"): ["«{a}» — π ≥ 3 🌎"],
    ("A", "same"): ["igual"],
    ("B", "same"): ["lo mismo"],
    ("B", " with blanks "): [" con espacios "],
    ("B", "%n days"): ["%n día", "%n días"],
}


@pytest.fixture
def written(tmp_path):
    """Return (path, messages) of a .ts with texts that are hard to hand on, all translated, and one that is not."""
    needed("pylupdate5")
    path = tmp_path / "i18n" / "x_es.ts"
    messages = {key: {"ui/a.py", "core/b.py"} if key[1] == "same" else {"ui/a.py"} for key in HARD}
    messages["B", "new"] = {"ui/c.py"}
    linguist.update_ts(path, "es", messages, HARD)
    return path, messages


def test_texts_pass_through_pylupdate_as_they_are(written):
    path, messages = written
    assert linguist.read_ts(path) == HARD  # "new" is unfinished
    assert set(linguist.messages_of(path)) == set(messages)
    assert ET.parse(path).getroot().attrib == {"version": "2.1", "language": "es", "sourcelanguage": "en"}


def test_ts_changes_only_when_a_text_does(written):
    path, messages = written
    first = path.read_bytes()
    linguist.update_ts(path, "es", dict(reversed(list(messages.items()))))
    assert path.read_bytes() == first
    assert b"line=" not in first
    # the place of a new text is where it would be in a file made anew, not at the end
    added = {**messages, ("B", "a first one"): {"ui/a.py"}}
    linguist.update_ts(path, "es", added)
    other = path.with_name("y_es.ts")
    linguist.update_ts(other, "es", added, HARD)
    assert path.read_bytes() == other.read_bytes()
    linguist.update_ts(path, "es", messages)
    assert path.read_bytes() == first, "a text that is no longer in the sources leaves nothing behind"


def test_what_pylupdate_guesses_is_no_translation(written, tmp_path):
    """It may propose one, marked unfinished: for the translator, not for the user."""
    path, messages = written
    linguist.update_ts(path, "es", {**messages, ("B", "%n nights"): {"ui/a.py"}, ("B", "same!"): {"ui/a.py"}})
    assert linguist.read_ts(path) == HARD
    needed("lrelease")
    whole, without = tmp_path / "whole.qm", tmp_path / "without.qm"
    linguist.compile_ts(path, whole)
    text = path.read_text(encoding="utf-8").replace("></translation>", ">adivinado</translation>")
    assert text.count("adivinado") >= 2
    path.write_text(text, encoding="utf-8")
    linguist.compile_ts(path, without)
    assert "adivinado".encode("utf-16-be") not in without.read_bytes()
    assert without.read_bytes() == whole.read_bytes()


def test_a_text_that_pylupdate_cannot_read_changes_nothing(written):
    path, messages = written
    first = path.read_bytes()
    with pytest.raises(RuntimeError, match="otherwise than Python"):
        linguist.update_ts(path, "es", {**messages, ("B", "a\tb"): {"ui/a.py"}})
    assert path.read_bytes() == first
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_program_that_is_missing_is_named_with_its_package(monkeypatch, tmp_path):
    monkeypatch.setattr(linguist.shutil, "which", lambda name: None)
    with pytest.raises(linguist.ProgramMissingError, match="pylupdate5 is missing: apt install pyqt5-dev-tools"):
        linguist.update_ts(tmp_path / "x.ts", "es", {("A", "a"): {"ui/a.py"}})
    with pytest.raises(linguist.ProgramMissingError, match="lrelease is missing: apt install qttools5-dev-tools"):
        linguist.compile_ts(tmp_path / "x.ts", tmp_path / "x.qm")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("options", "status"), [(["--help"], 0), (["--missing", "xx"], 2)])
def test_tool_exits_with_the_usual_status(options, status):
    command = [sys.executable, str(ROOT / "tools" / "translate.py"), *options]
    assert subprocess.run(command, capture_output=True, check=False).returncode == status
