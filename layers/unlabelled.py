"""A layer without its names that is drawn from the picture QGIS keeps of the layer: what the map shows of things that
do not move while others do.

As soon as the layers with names are others than before, QGIS places all names anew, and to that end draws every layer
that has some, whatever pictures it keeps. A double has no names, and it has the *id* of its layer, by which QGIS keeps
pictures: where nothing else changed there is nothing to draw. It belongs to no project.
"""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayer, QgsNullSymbolRenderer, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ..core.qt.compat import GEOMETRY_POINT
from .kept_styles import keep_style

#: Of a layer with more features than this the names go while others move.
MOST_NAMES = 2000


class Unlabelled:
    """The double of ``original``, as it is now, for which ``can_be_unlabelled`` holds; reads the same file."""

    def __init__(self, original: QgsVectorLayer) -> None:
        self.original_id = original.id()
        #: The double.
        self.layer = _same(original)
        self.layer.setLabelsEnabled(False)
        self.layer.selectByIds(original.selectedFeatureIds())  # the file is the same, and so are the ids
        #: Draws nothing but the layer's names; ``None`` until ``make_names`` was called, and for a large layer, whose
        #: names would take long to place.
        self.names: Optional[QgsVectorLayer] = None
        self.has_names = False

    def make_names(self, original: QgsVectorLayer) -> None:
        """Make ``names``, which takes as long as the double itself and is wanted later; ``has_names`` from then on."""
        self.has_names = True
        if 0 <= original.featureCount() <= MOST_NAMES:
            self.names = _names(original)

    @property
    def valid(self) -> bool:
        """Whether it can be drawn in the place of its layer."""
        return self.layer.isValid() and self.layer.id() == self.original_id

    def keep_styles(self) -> None:
        """To be called before the last reference goes: a map may still be drawing it."""
        for layer in (self.layer, self.names):
            if layer is not None:
                keep_style(layer)


def can_be_unlabelled(layer: Optional[QgsMapLayer]) -> bool:
    """Whether a layer has names and is read from a file as it stands there: opening a database or a service a second
    time may take long or ask for a password, a layer in memory has no second reader, edits, joins and moved names are
    the layer's alone, and of a layer that changes with time QGIS would not know that the picture is of another one."""
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.isValid()
        and layer.isSpatial()
        and layer.providerType() == "ogr"
        and layer.labelsEnabled()
        and layer.labeling() is not None
        and not layer.isEditable()
        and not layer.vectorJoins()
        and layer.auxiliaryLayer() is None
        and not layer.temporalProperties().isActive()
    )


def _names(layer: QgsVectorLayer) -> QgsVectorLayer:
    made = layer.clone()
    if layer.geometryType() == GEOMETRY_POINT:
        made.setOpacity(0)  # names keep clear of symbols
    else:
        made.setRenderer(QgsNullSymbolRenderer())
    return made


def _same(layer: QgsVectorLayer) -> QgsVectorLayer:
    """Return a layer with all that ``layer`` would have in a saved project, its id too (a clone has another)."""
    document, context = QDomDocument(), QgsReadWriteContext()
    element = document.createElement("maplayer")
    layer.writeLayerXml(element, document, context)
    made = QgsVectorLayer()
    made.readLayerXml(element, context)
    return made


__all__ = ["MOST_NAMES", "Unlabelled", "can_be_unlabelled"]
