"""metadata.txt: what the plugin manager and the plugin repository ask."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "metadata.txt").read_text(encoding="utf-8")
PARSER = configparser.ConfigParser(interpolation=None)
PARSER.optionxform = str
PARSER.read_string(TEXT)
GENERAL = PARSER["general"]


@pytest.mark.parametrize(
    "key",
    ["name", "description", "about", "version", "qgisMinimumVersion", "author", "email", "tracker", "repository"],
)
def test_required_fields_are_there(key):
    assert GENERAL[key].strip()


def test_names():
    assert GENERAL["name"] == "Peru Access Atlas"
    assert "plugin" not in GENERAL["name"].lower()
    assert GENERAL["name"].isascii()
    assert "/" not in GENERAL["author"]
    assert re.fullmatch(r"[^@\s]+@[a-z0-9-]+(\.[a-z0-9-]+)+", GENERAL["email"])


def test_the_description_is_one_english_sentence():
    assert len(GENERAL["description"]) <= 140
    assert not re.search(r"[.!?]\s", GENERAL["description"])
    assert GENERAL["description"][0].isupper()


#: Every key that the plugin manager and the plugin repository read; another one is a slip of the pen.
KEYS = {
    "name", "description", "about", "version", "qgisMinimumVersion", "qgisMaximumVersion", "author", "email",
    "homepage", "repository", "tracker", "changelog", "tags", "icon", "category", "experimental", "deprecated",
    "server", "hasProcessingProvider", "plugin_dependencies",
}  # fmt: skip


def test_no_key_is_unknown():
    assert PARSER.sections() == ["general"]
    assert {key.split("[")[0] for key in GENERAL} <= KEYS
    languages = {key.split("[")[1].rstrip("]") for key in GENERAL if "[" in key}
    assert languages == {"es", "pt"}


def test_what_the_plugin_does_without_is_not_declared():
    """No package, no other plugin, no server is needed; the keys are for what is."""
    assert not {"external_deps", "plugin_dependencies", "server"} & set(GENERAL)


def test_versions():
    assert re.fullmatch(r"\d+\.\d+\.\d+", GENERAL["version"])
    head = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert head.group(1) == GENERAL["version"]
    assert GENERAL["changelog"].startswith(GENERAL["version"])
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert re.search(r"^version: (\S+)$", citation, re.MULTILINE).group(1) == GENERAL["version"]
    assert GENERAL["qgisMinimumVersion"] == "3.22"
    assert GENERAL["qgisMaximumVersion"] == "4.99"


def test_flags():
    assert GENERAL["hasProcessingProvider"] == "yes"
    assert GENERAL["experimental"] in ("True", "False")
    assert GENERAL["deprecated"] == "False"
    assert "supportsQt6" not in GENERAL
    assert GENERAL["category"] == "Vector"


def test_no_bare_percent_sign():
    """QGIS reads the file with interpolation: a bare percent sign makes it unreadable."""
    assert "%" not in TEXT
    parser = configparser.ConfigParser()
    parser.read_string(TEXT)
    assert parser.get("general", "about")


@pytest.mark.parametrize("key", ["description", "about"])
@pytest.mark.parametrize("language", ["es", "pt"])
def test_translated(key, language):
    assert GENERAL[f"{key}[{language}]"] != GENERAL[key]


def test_the_about_text_declares_limits_and_network():
    about = GENERAL["about"]
    declared = ("Peru", "Data sources", "network is used only when you run", "referential", "No external dependencies")
    for words in declared:
        assert words in about
    assert GENERAL["description"].isascii()


@pytest.mark.parametrize(("language", "words"), [
    ("es", ("Perú", "Fuentes", "solo se usa la red cuando usted ejecuta", "referenciales", "Sin dependencias")),
    ("pt", ("Peru", "Fontes", "a rede só é usada quando você executa", "referenciais", "Sem dependências")),
])  # fmt: skip
def test_the_translated_about_texts_declare_the_same(language, words):
    about = GENERAL[f"about[{language}]"]
    for part in (*words, "10.18359/ries.5548", "2012-2018", "shapely"):
        assert part in about


@pytest.mark.parametrize("key", ["homepage", "repository", "tracker"])
def test_addresses(key):
    assert re.fullmatch(r"https://[a-z0-9.-]+/\S+", GENERAL[key])
    assert not GENERAL[key].endswith((".zip", ".git"))


def test_tags():
    tags = [tag.strip() for tag in GENERAL["tags"].split(",")]
    assert tags == [tag.lower() for tag in tags]
    assert len(set(tags)) == len(tags) >= 5
    assert "peru" in tags


def test_icon():
    assert not Path(GENERAL["icon"]).is_absolute()
    data = (ROOT / GENERAL["icon"]).read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    assert width == height >= 24
