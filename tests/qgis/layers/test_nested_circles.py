"""The circles of regions and their nested legend: areas true to the values, native, drawn above every region."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import (
    QgsFontMarkerSymbolLayer,
    QgsLayerTreeModel,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbolLayerUtils,
    QgsSymbolLegendNode,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from peru_access_atlas.layers.catalogue import CATALOGUE
from peru_access_atlas.layers.exposure_style import CIRCLE_MM, SAMPLES, ExposureView, symbols_renderer
from peru_access_atlas.layers.factory import create_layer
from peru_access_atlas.layers.nested_circles import circle_size, legend_values, nested_circles


def circles(symbol):
    return [
        layer
        for layer in symbol.symbolLayers()
        if isinstance(layer, QgsSimpleMarkerSymbolLayer)
        and layer.shape() == QgsSimpleMarkerSymbolLayer.decodeShape("circle")[0]
    ]


@given(st.integers(1, 10**7))
def test_legend_values_are_few_round_and_end_with_the_largest(largest):
    values = legend_values(largest)
    assert 1 <= len(values) <= 3
    assert values[-1] == largest
    assert list(values) == sorted(set(values))
    assert all(str(int(v)).rstrip("0") in ("1", "2", "5") for v in values[:-1])


@given(st.floats(0.01, 1e7), st.floats(0.01, 1e7))
def test_areas_are_proportional(a, b):
    largest = max(a, b)
    ratio = circle_size(a, largest, CIRCLE_MM) ** 2 / circle_size(b, largest, CIRCLE_MM) ** 2
    assert math.isclose(ratio, a / b, rel_tol=1e-9)


@pytest.mark.parametrize("largest", [1, 6, 72, 1250, 98765])
def test_nested_circles_share_their_lowest_point_and_carry_their_values(qgis_app, largest):
    symbol = nested_circles(largest, CIRCLE_MM)
    drawn = circles(symbol)
    values = sorted(legend_values(largest), reverse=True)
    assert [layer.size() for layer in drawn] == [circle_size(v, largest, CIRCLE_MM) for v in values]
    assert {round(layer.offset().y() + layer.size() / 2, 9) for layer in drawn} == {CIRCLE_MM / 2}
    figures = [layer for layer in symbol.symbolLayers() if isinstance(layer, QgsFontMarkerSymbolLayer)]
    assert [int(f.character().replace("\u202f", "")) for f in figures] == values
    heights = [f.offset().y() for f in figures]
    assert all(b - a >= f.size() - 1e-9 for a, b, f in zip(heights, heights[1:], figures)), "figures overlap"


@pytest.mark.parametrize("largest", [6, 72, 98765])
def test_no_figure_lies_on_its_circle_or_line(qgis_app, largest):
    """Each begins right of its line, however many digits it has."""
    symbol, dpmm = nested_circles(largest, CIRCLE_MM), 10
    reach = [
        layer.size() / 2 - layer.offset().y()
        for layer in symbol.symbolLayers()
        if isinstance(layer, QgsSimpleMarkerSymbolLayer) and layer not in circles(symbol)
    ]
    for number, layer in enumerate(symbol.symbolLayers()):
        if isinstance(layer, QgsFontMarkerSymbolLayer):
            alone = QgsMarkerSymbol()
            alone.changeSymbolLayer(0, layer.clone())
            context = QgsRenderContext()
            context.setScaleFactor(dpmm)
            size = QSize(900, 600)
            image = QgsSymbolLayerUtils.symbolPreviewPixmap(alone, size, 0, context).toImage()
            inked = [x for x in range(900) if any(image.pixelColor(x, y).alpha() for y in range(600))]
            assert (inked[0] - 450) / dpmm > max(reach), number


@pytest.mark.parametrize("largest", [1, 72, 98765])
def test_the_legend_takes_no_more_room_than_circles_and_figures_need(qgis_app, largest):
    """Legends centre a marker: what reached farther to one side would cost its room twice, and narrow trees cut it."""
    image = QgsSymbolLayerUtils.symbolPreviewPixmap(nested_circles(largest, CIRCLE_MM), QSize(600, 300)).toImage()
    inked = [x for x in range(600) if any(image.pixelColor(x, y).alpha() for y in range(300))]
    left, right = inked[0], 599 - inked[-1]
    assert abs(left - right) <= 3
    per_mm = 96 / 25.4
    assert inked[-1] - inked[0] < (CIRCLE_MM + 3 + 3 * len(str(largest))) * per_mm


def test_the_legend_survives_a_project_file(qgis_app, atlas_path, tmp_path):
    layer = create_layer(CATALOGUE["regions"], atlas_path)
    layer.setRenderer(symbols_renderer(ExposureView({"16": 40.0}, "persons", "Persons", scale_to=72)))
    project = QgsProject()
    project.addMapLayer(layer)
    assert project.write(str(tmp_path / "p.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "p.qgz"))
    (found,) = again.mapLayers().values()
    samples = [r for r in found.renderer().ranges() if r.lowerValue() == SAMPLES]
    assert [len(circles(r.symbol())) for r in samples] == [3]
    assert isinstance(samples[0].symbol(), QgsMarkerSymbol)
    assert found.renderer().usingSymbolLevels()
    project.clear()
    again.clear()


def rendered(layer, values):
    """The map of the country on 42 x 60 mm, circles reaching far into the regions around them."""
    layer.setRenderer(symbols_renderer(ExposureView(values, "persons", "Persons", scale_to=72)))
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(-82, -19, -68, 1))
    settings.setOutputSize(QSize(420, 600))
    settings.setOutputDpi(254)
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def inked(image):
    """The pixels a circle covers: those that are much less blue than red."""
    found = set()
    for y in range(image.height()):
        for x in range(image.width()):
            color = image.pixelColor(x, y)
            if color.red() - color.blue() > 60:
                found.add((x, y))
    return found


def test_a_circle_is_never_cut_by_a_region_drawn_after_its_own(qgis_app, atlas_path):
    layer = create_layer(CATALOGUE["regions"], atlas_path)
    layer.setLabelsEnabled(False)
    ubigeos = [f["ubigeo"] for f in layer.getFeatures()]
    together = inked(rendered(layer, dict.fromkeys(ubigeos, 72.0)))
    for ubigeo in ("07", "10", "15", "19"):
        alone = inked(rendered(layer, {u: 72.0 if u == ubigeo else 0.0 for u in ubigeos}))
        assert len(alone) == pytest.approx(math.pi * (CIRCLE_MM * 10 / 2) ** 2, rel=0.05)
        assert alone <= together, ubigeo


@pytest.mark.parametrize("role", ["facilities", "coers", "authorized_places"])
def test_no_legend_sample_is_much_larger_than_a_line_of_text(project, atlas_path, role):
    layer = create_layer(CATALOGUE[role], atlas_path)
    project.addMapLayer(layer)
    model = QgsLayerTreeModel(project.layerTreeRoot())
    nodes = model.layerLegendNodes(project.layerTreeRoot().findLayer(layer))
    assert nodes
    for legend in nodes:
        if isinstance(legend, QgsSymbolLegendNode):
            size = legend.minimumIconSize()
            assert max(size.width(), size.height()) <= 32, (legend.data(0), size.width(), size.height())
            assert min(size.width(), size.height()) >= 4, legend.data(0)


def test_the_circles_on_the_map_have_areas_as_their_values(qgis_app, atlas_path):
    """A quarter of the value is a quarter of the ink, whatever the others of this moment are."""
    layer = create_layer(CATALOGUE["regions"], atlas_path)
    layer.setLabelsEnabled(False)
    ubigeos = [f["ubigeo"] for f in layer.getFeatures()]
    whole, quarter, alone = (
        len(inked(rendered(layer, {u: value if u == "16" else rest for u in ubigeos})))
        for value, rest in ((72.0, 0.0), (18.0, 0.0), (18.0, None))
    )
    assert quarter == pytest.approx(whole / 4, rel=0.06)
    assert alone == pytest.approx(quarter, rel=0.06)
