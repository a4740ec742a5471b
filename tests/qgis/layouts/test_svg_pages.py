"""SVG pages: maps are cut at their frames, which Qt 5 does not do; fonts have others that may stand in."""

import re
import shutil
import subprocess
from xml.etree import ElementTree

import pytest
from qgis.core import QgsLayoutItemMap
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QImage, qGray

from peru_access_atlas.layouts import export, multiples, page
from peru_access_atlas.layouts.atlas_layout import AtlasDocument
from peru_access_atlas.layouts.spec import PageSpec

SVG = "{http://www.w3.org/2000/svg}"
LABEL = "{http://www.inkscape.org/namespaces/inkscape}label"


@pytest.fixture(params=["page", "series", "atlas"])
def layout(request, atlas_project, index):
    if request.param == "page":
        yield page.build_map_layout(atlas_project, PageSpec(title="Acceso <b> & más"), index)
    elif request.param == "series":
        yield multiples.build_small_multiples(atlas_project, PageSpec(), index)[0]
    else:
        with AtlasDocument(atlas_project, PageSpec(), index, "regions", "\"page\" = '16'") as made:
            made.atlas.beginRender()
            made.atlas.seekTo(0)
            yield made.layout
            made.atlas.endRender()


def test_every_map_is_cut_at_its_frame(layout, tmp_path):
    path = export.export_layout(layout, tmp_path / "a.svg", "svg", 100)
    root = ElementTree.parse(path).getroot()
    scale = float(root.get("viewBox").split()[2]) / layout.pageCollection().page(0).rect().width()
    assert root.find(f"{SVG}title").text == layout.name()
    boxes = {
        clip.get("id"): tuple(float(clip[0].get(side)) / scale for side in ("x", "y", "width", "height"))
        for clip in root.iter(f"{SVG}clipPath")
    }
    maps = {item.displayName(): item for item in layout.items() if isinstance(item, QgsLayoutItemMap)}
    outside = {QCoreApplication.translate("QgsLayoutItemMap", one) for one in ("Grids", "Frame")}
    cut = set()
    for group in root:
        name, _, part = (group.get(LABEL) or "").partition(": ")
        if name not in maps or part in outside:
            assert group.get("clip-path") is None, group.get(LABEL)
            continue
        item = maps[name]
        expected = (item.pos().x(), item.pos().y(), item.rect().width(), item.rect().height())
        number = re.fullmatch(r"url\(#(.+)\)", group.get("clip-path"))[1]
        assert boxes[number] == pytest.approx(expected, abs=0.01), group.get(LABEL)
        cut.add(name)
    assert cut == set(maps), "each map has something to cut"


def test_fonts_have_others_to_stand_in(layout, tmp_path):
    path = export.export_layout(layout, tmp_path / "a.svg", "svg", 100)
    families = set(re.findall(r'font-family="([^"]*)"', path.read_text("utf-8")))
    assert families
    assert all(one.endswith(", sans-serif") for one in families), families


@pytest.mark.skipif(shutil.which("rsvg-convert") is None, reason="rsvg-convert is not installed")
def test_another_program_draws_what_qgis_draws(atlas_project, index, tmp_path):
    made = page.build_map_layout(atlas_project, PageSpec(), index)
    picture = QImage(str(export.export_layout(made, tmp_path / "a.png", "png", 60)))
    path = export.export_layout(made, tmp_path / "a.svg", "svg", 60)
    size = ["-w", str(picture.width()), "-h", str(picture.height()), "-b", "white"]
    subprocess.run(["rsvg-convert", *size, path, "-o", tmp_path / "b.png"], check=True, timeout=300)
    other = QImage(str(tmp_path / "b.png"))
    places = [(x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)]
    far = sum(abs(qGray(picture.pixel(x, y)) - qGray(other.pixel(x, y))) > 60 for x, y in places)
    assert far < 0.03 * len(places), far / len(places)
