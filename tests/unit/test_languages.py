"""Every place that says something in each language of the atlas has all of them: a new language misses none unseen."""

from __future__ import annotations

import ast
import configparser
import csv
import importlib.util
import sys
from dataclasses import fields
from pathlib import Path

from peru_access_atlas.concessions import report_words
from peru_access_atlas.core import model, own_words
from peru_access_atlas.core.languages import LANGUAGES, NAMES, SOURCE_LANGUAGE
from peru_access_atlas.layouts import texts
from peru_access_atlas.layouts.dossier import words
from peru_access_atlas.layouts.page_legend_texts import PAGE_LEGEND

ROOT = Path(__file__).resolve().parents[2]
ALL = set(LANGUAGES)
#: Readers of Portuguese get the guide in Spanish (``ui.help_viewer.page_path``).
WITHOUT_GUIDE = {"pt"}


def constant(path, name):
    """Return a literal of a module that imports QGIS."""
    for node in ast.parse((ROOT / path).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == name:
            return ast.literal_eval(node.value)
    raise AssertionError(f"{path} has no {name}")


def test_the_lists_agree():
    assert SOURCE_LANGUAGE == "en" == LANGUAGES[0]
    assert set(NAMES) == ALL
    assert set(own_words.TRANSLATIONS) == ALL - {"en"}
    assert set(texts.LANGUAGES) == ALL
    # models and run files keep the number of a language on a page: a new one comes last
    assert texts.LANGUAGES[:3] == ("es", "en", "pt")


def test_pages_and_dossiers_speak_all_languages():
    assert texts.missing() == []
    assert words.missing() == []
    assert {len(found) for found in PAGE_LEGEND.values()} == {len(texts.LANGUAGES)}


def test_reports_speak_all_languages():
    assert set(report_words.TEXTS) == ALL


def test_months_and_dates_of_all_languages():
    months = constant("core/qt/formats.py", "_MONTHS")
    assert set(months) == ALL == set(constant("core/qt/formats.py", "_LONG"))
    assert {language: len(names.split()) for language, names in months.items()} == dict.fromkeys(ALL, 12)


def test_the_datas_own_words_in_all_languages():
    with open(ROOT / "data" / "sources" / "texts.csv", encoding="utf-8", newline="") as stream:
        assert set(next(csv.reader(stream))) == {"text", *own_words.TRANSLATIONS}
    assert {one.name for one in fields(model.Text)} == {"text", *own_words.TRANSLATIONS}


def test_translations_of_the_interface_in_all_languages():
    for language in ALL - {"en"}:
        for suffix in (".ts", ".qm"):
            assert (ROOT / "i18n" / f"peru_access_atlas_{language}{suffix}").is_file()
    spec = importlib.util.spec_from_file_location("atlas_translate", ROOT / "tools" / "translate.py")
    tool = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = tool
    spec.loader.exec_module(tool)
    del sys.modules[spec.name]
    assert set(tool.LANGUAGES) == ALL - {"en"}


def test_help_of_algorithms_and_guide_in_all_languages():
    folder = ROOT / "processing_provider" / "help"
    assert {path.name for path in folder.iterdir() if path.is_dir()} == ALL
    names = {language: {path.name for path in (folder / language).glob("*.md")} for language in ALL}
    assert {frozenset(found) for found in names.values()} == {frozenset(names["en"])}
    assert {path.name for path in (ROOT / "help").iterdir() if path.is_dir()} == ALL - WITHOUT_GUIDE


def test_the_plugin_manager_is_told_in_all_languages():
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    for key in ("description", "about"):
        assert {name for name in parser["general"] if name.startswith(f"{key}[")} == {
            f"{key}[{language}]" for language in ALL - {"en"}
        }
