"""The selected authorization on the map: a flag on each of its places, the other places dimmed."""

import pytest
from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsLayerTreeModel,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsRectangle,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from peru_access_atlas.layers.catalogue import CATALOGUE
from peru_access_atlas.layers.factory import create_layer
from peru_access_atlas.layers.flags import FLAG_RULE
from peru_access_atlas.layers.selection_style import emphasise_record

SIZE = 420


@pytest.fixture
def places(project, atlas_path):
    layer = create_layer(CATALOGUE["authorized_places"], atlas_path)
    layer.setLabelsEnabled(False)
    project.addMapLayer(layer)  # which outlives no test
    return layer


def points(layer):
    """Authorization -> its points."""
    found = {}
    for feature in layer.getFeatures():
        if feature.hasGeometry():
            found.setdefault(feature["auth_id"], []).append(feature.geometry().asPoint())
    return found


def drawn(layer, centre, degrees=0.02):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    box = QgsRectangle(centre.x() - degrees, centre.y() - degrees, centre.x() + degrees, centre.y() + degrees)
    settings.setExtent(box)
    settings.setOutputSize(QSize(SIZE, SIZE))
    settings.setOutputDpi(254)  # 10 pixels are a millimetre
    settings.setBackgroundColor(QColor("#ea9f55"))
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def black(image):
    """The pixels of the flag, right of and above the point, in mm from it."""
    return {
        ((x - SIZE / 2) / 10, (y - SIZE / 2) / 10)
        for x in range(SIZE)
        for y in range(SIZE)
        if image.pixelColor(x, y).lightness() < 10
    }


def test_each_place_of_the_selected_record_has_a_flag(places):
    ours = points(places)
    chosen, other = sorted(ours, key=lambda auth_id: len(ours[auth_id]))[-2:]
    apart = next(p for p in ours[other] if all(p.distance(q) > 0.05 for q in ours[chosen]))
    assert not black(drawn(places, ours[chosen][0]))
    before = drawn(places, apart)
    emphasise_record(places, chosen)
    for point in ours[chosen]:
        flag = black(drawn(places, point))
        assert len(flag) > 300
        assert min(y for _x, y in flag) == pytest.approx(-6.0, abs=0.4)
        assert -0.6 < min(x for x, _y in flag) < 0
        assert 2 < max(x for x, _y in flag) < 4
    dimmed = drawn(places, apart)
    assert not black(dimmed)
    assert dimmed != before
    emphasise_record(places, None)
    assert drawn(places, apart) == before
    assert not black(drawn(places, ours[chosen][0]))


def test_the_legend_says_what_the_flag_is_and_only_then(places, project):
    def legend():
        tree = project.layerTreeRoot()
        model = QgsLayerTreeModel(tree)
        return [str(node.data(0)) for node in model.layerLegendNodes(tree.findLayer(places))]

    plain = legend()
    first, second = sorted(points(places))[:2]
    emphasise_record(places, first)
    assert legend() == [*plain, "Place of the selected authorization"]
    tree = project.layerTreeRoot()
    model = QgsLayerTreeModel(tree)
    shown = model.layerLegendNodes(tree.findLayer(places))[-1]
    assert shown.minimumIconSize().height() <= 32, "its row is much taller than others"
    emphasise_record(places, second)
    emphasise_record(places, second)
    assert legend() == [*plain, "Place of the selected authorization"]
    assert [rule.ruleKey() for rule in places.renderer().rootRule().children()].count(FLAG_RULE) == 1
    emphasise_record(places, None)
    assert legend() == plain


def test_the_flag_stands_where_the_symbol_stands(places):
    """At national scales symbols of crowded points stand beside them."""
    iquitos = next(f for f in places.getFeatures() if f["name"] == "Iquitos")
    emphasise_record(places, iquitos["auth_id"])
    beside = black(drawn(places, iquitos.geometry().asPoint(), 4))
    at_it = black(drawn(places, iquitos.geometry().asPoint(), 0.02))
    assert min(y for _x, y in beside) < min(y for _x, y in at_it) - 2


def test_a_style_without_rules_is_dimmed_and_keeps_its_symbol(places):
    places.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple({"color": "#00ff00"})))
    emphasise_record(places, sorted(points(places))[0])
    renderer = places.renderer()
    assert isinstance(renderer, QgsSingleSymbolRenderer)
    assert renderer.symbol().color().name() == "#00ff00"
    assert renderer.symbol().dataDefinedProperties().hasActiveProperties()
