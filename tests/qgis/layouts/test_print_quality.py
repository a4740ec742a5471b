"""What a printer, a journal and a colour-blind reader need of a page, measured on the files."""

import re

import pytest
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from peru_access_atlas.layouts import choropleth, export, page
from peru_access_atlas.layouts.formats import BY_NAME
from peru_access_atlas.layouts.spec import PageSpec

#: Machado, Oliveira and Fernandes (2009), doi 10.1109/TVCG.2009.113: severity 1.0, on linear sRGB.
DEFICIENCIES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip


def lab(colour, matrix=None):
    """CIELAB (D65) of an sRGB colour, seen through a deficiency."""
    made = QColor(colour)
    rgb = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in made.getRgbF()[:3]]
    if matrix:
        rgb = [min(max(sum(m * c for m, c in zip(row, rgb)), 0.0), 1.0) for row in matrix]
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(m * c for m, c in zip(row, rgb)) / w for row, w in zip(to_xyz, (0.95047, 1.0, 1.08883))]
    f = [v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz]
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def distance(one, other, matrix=None):
    return sum((a - b) ** 2 for a, b in zip(lab(one, matrix), lab(other, matrix))) ** 0.5


def test_the_measure_tells_red_from_green_only_with_normal_sight():
    assert distance("#ff0000", "#00a000") > 100
    assert distance("#c06000", "#808000", DEFICIENCIES["deuteranopia"]) < distance("#c06000", "#808000") / 2


@pytest.mark.parametrize("sight", [*DEFICIENCIES, "normal"])
@pytest.mark.parametrize("palette", [choropleth.SEQUENTIAL, choropleth.GREYS])
def test_neighbouring_classes_differ_for_every_sight(palette, sight):
    matrix = DEFICIENCIES.get(sight)
    colours = ("#ffffff", *palette)
    steps = [distance(a, b, matrix) for a, b in zip(colours, colours[1:])]
    assert min(steps) >= 5, steps  # 2.3 is just noticeable side by side
    lightness = [lab(c, matrix)[0] for c in colours]
    assert lightness == sorted(lightness, reverse=True), "the order shows in lightness alone"


def test_no_data_prints_dots_not_white():
    layer = QgsVectorLayer("Polygon?crs=EPSG:3857", "x", "memory")
    made = QgsFeature()
    made.setGeometry(QgsGeometry.fromRect(QgsRectangle(0, 0, 100, 100)))
    layer.dataProvider().addFeatures([made])
    dark = {}
    for key in ("unknown", "zero", "possible"):
        symbol = choropleth.symbol(choropleth.MapClass(key, key, "#ffffff", ("01",)))
        assert isinstance(symbol, QgsFillSymbol)
        layer.renderer().setSymbol(symbol)
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setExtent(QgsRectangle(30, 30, 70, 70))  # inside: the outline is not in the picture
        settings.setOutputSize(QSize(200, 200))
        settings.setBackgroundColor(QColor("white"))
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        image = job.renderedImage()
        dark[key] = sum(image.pixelColor(x, y).lightness() < 220 for x in range(200) for y in range(200)) / 40_000
    assert dark["zero"] == 0
    assert 0.01 < dark["unknown"] < 0.3, dark
    assert dark["possible"] > 0.02


@pytest.mark.parametrize("template", ["a3-landscape", "journal-140", "journal-190", "journal-190-bw", "slide-16x9"])
def test_pdf_of_other_formats(atlas_project, index, tmp_path, template, tool):
    spec = PageSpec(template=template, language="en", title="Año", author="Ana Ñ.")
    layout = page.build_map_layout(atlas_project, spec, index)
    pdf = export.export_layout(layout, tmp_path / "a.pdf", "pdf", 300, spec=spec)
    made = BY_NAME[re.sub("-bw$", "", template)]
    info = tool("pdfinfo", pdf)
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info)
    assert float(size[1]) == pytest.approx(made.width * 72 / 25.4, abs=1)
    assert float(size[2]) == pytest.approx(made.height * 72 / 25.4, abs=1)
    assert re.search(r"Title:\s+Año\n", info)
    assert re.search(r"Author:\s+Ana Ñ\.\n", info)
    assert re.search(r"Subject:\s+Showing: 29 April 2012 to .* Reading: ", info)
    assert re.search(r"Keywords:\s+Peru; United States; ", info)
    fonts = tool("pdffonts", pdf).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts), fonts
    words = re.sub(r"\s+", " ", tool("pdftotext", pdf, "-"))
    assert "29 April 2012" in words
    assert "Limits are referential" in words
    assert not tool("pdfimages", "-list", pdf).splitlines()[2:], "vector is promised"
    heights = re.findall(r'yMin="([\d.]+)"[^>]*yMax="([\d.]+)">', tool("pdftotext", "-bbox", pdf, "-"))
    assert min(float(b) - float(a) for a, b in heights if float(b) - float(a) > 2) >= 7


def test_layered_pdf_has_layers_and_a_place(atlas_project, index, tmp_path, tool):
    spec = PageSpec(author="Ana Ñ.")
    layout = page.build_map_layout(atlas_project, spec, index)
    pdf = export.export_layout(layout, tmp_path / "a.pdf", "pdf", 100, layered=True, spec=spec)
    assert re.search(r"Author:\s+Ana Ñ\.\n", tool("pdfinfo", pdf))
    assert all(line.split()[-5] == "yes" for line in tool("pdffonts", pdf).splitlines()[2:])
    content = pdf.read_bytes()
    assert b"/OCG" in content, "layers to switch"
    assert b"/GPTS" in content, "georeference"
    plain = export.export_layout(layout, tmp_path / "b.pdf", "pdf", 100)
    assert b"/OCG" not in plain.read_bytes()
    for path in (pdf, plain):
        there = gdal.Open(str(path))
        assert "UTM zone 18S" in there.GetProjection()
        left, across, _turn, top, _turn, down = there.GetGeoTransform()
        assert across > 0 > down
        assert left < 276_000 < left + across * there.RasterXSize, "Lima is on the page"
        assert top > 8_678_000 > top + down * there.RasterYSize
