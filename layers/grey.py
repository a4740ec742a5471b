"""Black and white: the grey twin of a layer's symbols and names, and on the map the way back to its colours.

The colours of a layer that is turned grey on the map are kept in the layer itself, as its user left them.
"""

from __future__ import annotations

from typing import Iterable, Optional, cast

from qgis.core import (
    QgsMapLayer,
    QgsPalLayerSettings,
    QgsProject,
    QgsReadWriteContext,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ..core.qt import compat, settings
from .catalogue import CATALOGUE, ROLE_PROPERTY
from .labelling import change_labels, change_symbols
from .registry import atlas_layers

#: Custom property of a layer drawn in grey: its symbols and labels in colour, as QGIS writes a style.
COLOURS_PROPERTY = "peru_access_atlas/colours"
INK = "#1a1a1a"
#: The sea in grey: land must be told from it, and a class of the regions from both.
GREY_SEA = "#ffffff"
#: The regions are drawn by the dock, which knows the scheme.
_DRAWN_ELSEWHERE = ("regions",)
_STYLE = cast("QgsMapLayer.StyleCategories", QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling)


def grey(colour: QColor) -> QColor:
    """Return the grey of a colour's luma (ITU-R BT.709), its opacity kept."""
    level = round(0.2126 * colour.red() + 0.7152 * colour.green() + 0.0722 * colour.blue())
    return QColor(level, level, level, colour.alpha())


def to_grey(layer: QgsVectorLayer) -> None:
    """Turn every colour of a layer's renderer and labels into the grey of the same luminance."""
    change_symbols(layer, _symbol_to_grey)
    if layer.customProperty(ROLE_PROPERTY) == "basemap_sea":
        change_symbols(layer, lambda symbol: symbol.setColor(QColor(GREY_SEA)))
    _labels_to_grey(layer)


def follow_scheme(layers: Iterable[QgsVectorLayer]) -> None:
    """Draw layers of the atlas on the map as the colour scheme of the options says."""
    for layer in layers:
        if settings.monochrome():
            _leave_colours(layer)
        else:
            _give_colours_back(layer)


def follow_scheme_in(project: QgsProject) -> None:
    """Draw the layers of the atlas in a project as the colour scheme of the options says."""
    layers = atlas_layers(project)
    follow_scheme(
        layer for role, layer in layers.items() if CATALOGUE[role].style is not None and role not in _DRAWN_ELSEWHERE
    )
    for layer in layers.values():
        layer.triggerRepaint()


def coloured(layer: QgsVectorLayer) -> QgsVectorLayer:
    """Return a clone of a layer in its colours, whatever the map shows it in."""
    drawn = layer.clone()
    _give_colours_back(drawn)
    return drawn


def _leave_colours(layer: QgsVectorLayer) -> None:
    if layer.customProperty(COLOURS_PROPERTY) is not None:
        return
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext(), _STYLE)
    to_grey(layer)
    layer.setCustomProperty(COLOURS_PROPERTY, document.toString(-1))


def _give_colours_back(layer: QgsVectorLayer) -> None:
    kept = layer.customProperty(COLOURS_PROPERTY)
    if kept is None:
        return
    layer.removeCustomProperty(COLOURS_PROPERTY)
    document = QDomDocument()
    if isinstance(kept, str) and compat.parse_xml(document, kept):
        layer.importNamedStyle(document, _STYLE)  # symbols and labels alone, whatever a stranger's project holds


def _labels_to_grey(layer: QgsVectorLayer) -> None:
    def change(label: QgsPalLayerSettings) -> None:
        text_format = label.format()
        text_format.setColor(QColor(INK))
        halo = QgsTextBufferSettings(text_format.buffer())
        halo.setEnabled(True)
        halo.setColor(QColor("#ffffff"))
        halo.setOpacity(1.0)
        text_format.setBuffer(halo)
        label.setFormat(text_format)

    change_labels(layer, change)


def _symbol_to_grey(symbol: Optional[QgsSymbol]) -> None:
    if symbol is None:
        return
    for i in range(symbol.symbolLayerCount()):
        part = symbol.symbolLayer(i)
        part.setColor(grey(part.color()))
        part.setStrokeColor(grey(part.strokeColor()))
        part.setFillColor(grey(part.fillColor()))
        _symbol_to_grey(part.subSymbol())
