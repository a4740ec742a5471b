"""Black and white on the map: every layer of the atlas in grey, and its colours back as they were."""

import shutil

import pytest
from qgis.core import QgsMapLayer, QgsProject, QgsReadWriteContext, QgsRenderContext, QgsSymbol
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from peru_access_atlas.core.qt import settings
from peru_access_atlas.layers.catalogue import CATALOGUE
from peru_access_atlas.layers.factory import apply_style
from peru_access_atlas.layers.grey import COLOURS_PROPERTY, coloured, follow_scheme_in
from peru_access_atlas.layers.project import add_atlas
from peru_access_atlas.layers.registry import atlas_layers

DRAWN = ("facilities", "coers", "authorized_places", "vraem_zones", "basemap_land", "basemap_sea")


@pytest.fixture
def project(qgis_app, root, tmp_path):
    settings.reset_all()
    made = QgsProject()
    data = tmp_path / "atlas.gpkg"
    shutil.copy(root / "data" / "atlas.gpkg", data)
    yield made, data
    made.clear()
    settings.reset_all()


def colours(layer):
    """Colours of a layer's symbols and of its labels that are no grey."""
    context = QgsRenderContext()
    found = set()
    for symbol in layer.renderer().symbols(context):
        found |= symbol_colours(symbol)
    labeling = layer.labeling()
    for provider in labeling.subProviders() if labeling is not None else ():
        text = labeling.settings(provider).format()
        found |= {text.color().name(), text.buffer().color().name()}
    return {name for name in found if len({name[1:3], name[3:5], name[5:]}) > 1}


def symbol_colours(symbol):
    found = set()
    for part in symbol.symbolLayers():
        found |= {part.color().name(), part.strokeColor().name(), part.fillColor().name()}
        if isinstance(part.subSymbol(), QgsSymbol):
            found |= symbol_colours(part.subSymbol())
    return found


def style(layer):
    document = QDomDocument()
    layer.exportNamedStyle(
        document, QgsReadWriteContext(), QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling
    )
    return document.toString()


def test_the_option_turns_the_map_grey_and_back(project):
    made, data = project
    add_atlas(made, data)
    layers = atlas_layers(made)
    layers["facilities"].renderer().symbols(QgsRenderContext())  # the user's own colour is kept too
    before = {role: style(layers[role]) for role in DRAWN}
    assert {role for role in DRAWN if colours(layers[role])} >= {"facilities", "coers", "basemap_sea"}

    settings.colour_scheme.set("black_white")
    follow_scheme_in(made)
    assert {role: colours(layers[role]) for role in DRAWN} == {role: set() for role in DRAWN}
    assert symbol_names(layers["basemap_sea"]) == {"#ffffff"}
    assert colours(coloured(layers["facilities"]))  # a page in colour is in colour
    assert colours(layers["facilities"]) == set()
    follow_scheme_in(made)  # a second time changes nothing

    settings.colour_scheme.set("colour_blind_safe")
    follow_scheme_in(made)
    assert {role: style(layers[role]) for role in DRAWN} == before
    assert not any(layer.customProperty(COLOURS_PROPERTY) for layer in layers.values())


def symbol_names(layer):
    return {QColor(symbol.color()).name() for symbol in layer.renderer().symbols(QgsRenderContext())}


def test_layers_added_in_black_and_white_are_grey_and_a_reset_style_too(project):
    made, data = project
    settings.colour_scheme.set("black_white")
    add_atlas(made, data)
    layers = atlas_layers(made)
    assert colours(layers["facilities"]) == set()
    add_atlas(made, data, reset_style=True)
    assert colours(layers["facilities"]) == set()
    apply_style(layers["facilities"], CATALOGUE["facilities"], data)
    assert colours(layers["facilities"])


@pytest.mark.parametrize(
    "kept", ["", "no xml", "<qgis/>", 5, "<!DOCTYPE q [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><q>&a;</q>"]
)
def test_what_a_stranger_put_in_place_of_the_colours_does_no_harm(project, kept):
    made, data = project
    add_atlas(made, data)
    layer = atlas_layers(made)["facilities"]
    layer.setCustomProperty(COLOURS_PROPERTY, kept)
    follow_scheme_in(made)
    assert layer.isValid()
    assert layer.renderer() is not None
    assert layer.actions().actions() == []
