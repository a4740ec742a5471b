"""Results that Processing loads into the project: tables as people read them, rights coloured by their status."""

from __future__ import annotations

from collections import deque
from typing import Collection, Deque, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..core.qt import settings
from ..core.qt.compat import GEOMETRY_POLYGON


class ReadableTable(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded table of results its headings; see :mod:`..layers.result_columns`."""

    #: Those that may still be asked: Processing keeps no reference of its own, and asks after the algorithm is gone.
    _waiting: Deque[ReadableTable] = deque(maxlen=200)

    def __init__(self, columns: Optional[frozenset]) -> None:
        super().__init__()
        self._columns = columns

    @classmethod
    def new(cls, columns: Optional[Collection[str]]) -> ReadableTable:
        """Return one of its own for one layer (Processing deletes it with what it knows of the layer).

        :param columns: the columns it looks after, all of a table when ``None``.
        """
        made = cls(None if columns is None else frozenset(columns))
        cls._waiting.append(made)
        return made

    def postProcessLayer(self, layer, _context, _feedback):
        """Called in the main thread once the layer is loaded."""
        from ..layers.concession_style import style_concessions
        from ..layers.result_columns import configure

        if not isinstance(layer, QgsVectorLayer):
            return
        configure(layer, self._columns)
        names = layer.fields().names()
        rights = self._columns is None and {"code", "status", "datum_check"} <= set(names)
        plain = isinstance(layer.renderer(), QgsSingleSymbolRenderer)  # else the user has given it a style
        if rights and plain and layer.geometryType() == GEOMETRY_POLYGON:
            values = layer.uniqueValues(names.index("synthetic"), 2) if "synthetic" in names else ()
            style_concessions(layer, settings.colour_scheme.value(), any(value in (True, 1) for value in values))


def readable_when_loaded(
    context: QgsProcessingContext, destination: str, columns: Optional[Collection[str]] = None
) -> None:
    """Let the layer that Processing is to load from ``destination`` be read by people.

    :param columns: names of the columns that are the plugin's own; all when ``None``.
    """
    if context.willLoadLayerOnCompletion(destination):
        details = context.layerToLoadOnCompletionDetails(destination)
        details.setPostProcessor(ReadableTable.new(columns))
