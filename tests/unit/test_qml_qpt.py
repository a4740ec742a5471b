"""Styles, templates and forms as files: well-formed, self-contained, the same on every computer."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("layers", "layouts", "ui", "processing_provider", "concessions")
SUFFIXES = (".qml", ".qpt", ".ui", ".svg")
FILES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*") if path.suffix in SUFFIXES)
IDS = [path.relative_to(ROOT).as_posix() for path in FILES]
#: Attributes in which QGIS keeps the path of a picture or a data file.
PATHS = re.compile(r"""(?:file|path|source|datasource|svgFile|imageFile|k="name"\s+v)\s*=\s*"([^"]+)\"""")
ABSOLUTE = re.compile(r"^(/|[A-Za-z]:[\\/]|\\\\|file:)")


def test_there_are_styles_and_templates():
    found = {path.suffix for path in FILES}
    assert {".qml", ".qpt"} <= found


@pytest.mark.parametrize("path", FILES, ids=IDS)
def test_well_formed(path):
    ElementTree.parse(path)


@pytest.mark.parametrize("path", FILES, ids=IDS)
def test_no_absolute_paths_and_no_network(path):
    text = path.read_text(encoding="utf-8")
    absolute = [value for value in PATHS.findall(text) if ABSOLUTE.match(value)]
    assert absolute == []
    addresses = re.findall(r"https?://[^\s\"'<>&]+", text)
    known = ("http://www.w3.org/", "https://www.w3.org/", "http://mrcc.com/qgis", "http://qgis.org", "https://doi.org/",
             "http://www.opengis.net", "http://creativecommons.org", "http://purl.org", "http://www.inkscape.org",
             "http://sodipodi.sourceforge.net")  # fmt: skip
    # addresses are name spaces or citations; nothing is fetched
    loads = [a for a in addresses if re.search(r"\.(svg|png|qml|tif|gpkg|wms|wmts|json)(\?|$)", a)]
    assert loads == []
    assert [a for a in addresses if path.suffix in (".svg", ".ui") and not a.startswith(known)] == []


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".qpt"], ids=lambda p: p.stem)
def test_template_items_have_unique_ids(path):
    items = [item.get("id") for item in ElementTree.parse(path).iter("LayoutItem") if item.get("id")]
    assert items
    assert len(items) == len(set(items))


def test_forms_set_no_colours():
    forms = [path for path in FILES if path.suffix == ".ui"]
    assert [path.name for path in forms if '<property name="styleSheet">' in path.read_text(encoding="utf-8")] == []
