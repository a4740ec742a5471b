"""What the user made of the regions' style stays, and still shows the values."""

import pytest
from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsProject,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
)
from qgis.PyQt.QtGui import QColor

from peru_access_atlas.layers.catalogue import CATALOGUE
from peru_access_atlas.layers.exposure_style import (
    BOUNDARY_MM,
    DIMMED_PERCENT,
    NO_DATA,
    POSSIBLE_ONLY,
    SELECTED_MM,
    SYMBOLS,
    ExposureView,
    apply_exposure,
    choropleth_renderer,
    is_exposure,
    show_exposure,
)
from peru_access_atlas.layers.factory import create_layer
from peru_access_atlas.layers.project import add_atlas
from peru_access_atlas.layers.registry import find_layer

OWN = "#123456"


def view(value=3.0, measure="authorizations", **more):
    return ExposureView({"08": value, "15": 1.0}, measure, f"Title {value:g}", scale_to=6, **more)


@pytest.fixture
def regions(project, atlas_path):
    layer = create_layer(CATALOGUE["regions"], atlas_path)
    apply_exposure(layer, view())
    project.addMapLayer(layer)  # which outlives no test
    return layer


def fill(color=OWN):
    return QgsFillSymbol.createSimple({"color": color})


def recolour(layer):
    """Give every class with values the user's colour."""
    renderer = layer.renderer().clone()
    for number, item in enumerate(layer.renderer().ranges()):
        if item.upperValue() > 0:
            renderer.updateRangeSymbol(number, fill())
    layer.setRenderer(renderer)


def colours(layer):
    return {item.symbol().color().name() for item in layer.renderer().ranges() if item.upperValue() > 0}


def test_a_style_of_the_users_own_stays_until_another_look_is_chosen(regions):
    regions.setRenderer(QgsSingleSymbolRenderer(fill()))
    show_exposure(regions, view(5.0))  # the time moves
    apply_exposure(regions, view(5.0, selected=("08",)))  # a record is selected, layers are added
    apply_exposure(regions, view(5.0, difference=True))
    assert isinstance(regions.renderer(), QgsSingleSymbolRenderer)
    apply_exposure(regions, view(5.0, measure="persons"))
    assert is_exposure(regions.renderer())
    regions.setRenderer(QgsSingleSymbolRenderer(fill()))
    apply_exposure(regions, view(5.0, measure="persons"), SYMBOLS)
    assert is_exposure(regions.renderer())


def test_a_style_that_was_there_before_the_dock_stays(project, atlas_path):
    add_atlas(project, atlas_path)
    layer = find_layer(project, "regions")
    layer.setRenderer(QgsSingleSymbolRenderer(fill()))
    apply_exposure(layer, view())
    assert isinstance(layer.renderer(), QgsSingleSymbolRenderer)
    add_atlas(project, atlas_path, reset_style=True)
    assert is_exposure(layer.renderer())


def test_colours_of_classes_stay_as_long_as_the_classes_do(regions):
    recolour(regions)
    show_exposure(regions, view(5.0))
    apply_exposure(regions, view(4.0))
    assert colours(regions) == {OWN}
    assert "4" in regions.renderer().classAttribute()
    assert regions.renderer().ranges()[0].label() == "Title 4"
    apply_exposure(regions, view(4.0, measure="persons"))
    assert OWN not in colours(regions)


def test_a_selection_outlines_the_users_colours_and_leaves_them(regions):
    def conditions():
        return [
            symbol.dataDefinedProperties().hasActiveProperties()
            for symbol in (item.symbol() for item in regions.renderer().ranges()[1:])
        ]

    recolour(regions)
    apply_exposure(regions, view(selected=("08",)))
    assert colours(regions) == {OWN}
    assert all(conditions())
    apply_exposure(regions, view())
    assert colours(regions) == {OWN}
    assert not any(conditions())


def test_the_regions_of_the_selected_record_are_outlined_and_the_rest_dimmed(regions):
    apply_exposure(regions, view(selected=("08",)))
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(regions))
    for feature in regions.getFeatures():
        context.setFeature(feature)
        for item in regions.renderer().ranges()[1:]:
            chosen, symbol = feature["ubigeo"] == "08", item.symbol()
            opacity = symbol.dataDefinedProperties().property(QgsSymbol.Property.PropertyOpacity)
            line = symbol.symbolLayer(0).dataDefinedProperties().property(QgsSymbolLayer.Property.PropertyStrokeWidth)
            assert opacity.value(context)[0] == (100 if chosen else DIMMED_PERCENT)
            assert line.value(context)[0] == pytest.approx(SELECTED_MM if chosen else BOUNDARY_MM)
    assert DIMMED_PERCENT < 60
    assert SELECTED_MM > 3 * BOUNDARY_MM


def test_classes_of_the_users_own_follow_the_values(regions):
    own = [QgsRendererRange(0, 2, fill("#111111"), "few"), QgsRendererRange(2, 9, fill("#222222"), "many")]
    regions.setRenderer(QgsGraduatedSymbolRenderer(regions.renderer().classAttribute(), own))
    show_exposure(regions, view(7.0))
    apply_exposure(regions, view(8.0))
    renderer = regions.renderer()
    assert [item.label() for item in renderer.ranges()] == ["few", "many"]
    assert "'08',8" in renderer.classAttribute()


def test_what_was_changed_is_known_again_in_a_project_that_is_opened(regions, project, tmp_path):
    recolour(regions)
    again = QgsProject()
    assert project.write(str(tmp_path / "p.qgz"))
    assert again.read(str(tmp_path / "p.qgz"))
    (layer,) = again.mapLayers().values()
    apply_exposure(layer, view(2.0))
    assert colours(layer) == {OWN}
    assert QColor(OWN) == layer.renderer().symbolForValue(2.0).color()
    again.clear()


def test_a_comparison_tells_possible_and_no_data_from_no_change(qgis_app):
    values = {"01": 0.0, "02": 0.0, "03": None, "04": -2.0}
    made = choropleth_renderer(
        ExposureView(values, "persons", "T", possible_only=("02",), difference=True, scale_to=60, monochrome=True)
    )
    found = [made.rangeForValue(code) for code in (0.0, POSSIBLE_ONLY, NO_DATA, -2.0)]
    assert None not in found
    assert len({item.label() for item in found}) == 4
    symbols = [(item.symbol().color().name(), *(part.layerType() for part in item.symbol())) for item in found]
    assert len(set(symbols)) == 4


def test_limits_of_classes_follow_the_whole_and_no_single_moment(qgis_app):
    def limits(value, largest):
        made = choropleth_renderer(ExposureView({"08": value}, "authorizations", "T", scale_to=largest))
        return [item.upperValue() for item in made.ranges()]

    assert limits(1.0, 300) == limits(300.0, 300)
    assert limits(1.0, 300) != limits(1.0, 6)
