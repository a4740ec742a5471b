"""Shows the records a filter keeps, composed with the user's own layer filter, and makes the chosen one stand out.

The user's filter is never overwritten: the layer's filter becomes ``(user's) AND (ours)``, the user's part is kept in a
custom property, and ``restore_filter`` puts it back. A filter the user sets while ours is on is taken as the new user's
part. Nothing is set on a layer that is being edited.
"""

from __future__ import annotations

import json
from typing import Collection, Optional, Sequence

from qgis.core import QgsExpression, QgsProperty, QgsRenderContext, QgsSymbol, QgsVectorLayer

from .flags import plant_flags, take_flags
from .kept_styles import keep_style

#: Custom properties: the user's own filter, and the composed filter last set.
USER_FILTER = "peru_access_atlas/user_filter"
COMPOSED_FILTER = "peru_access_atlas/composed_filter"
#: A longer list of records is handed over as one text: QGIS 3.40 reads a list in a time that grows with the square of
#: its length (tests/benchmarks/time/bench_filter.py).
MOST_LISTED = 500
_TEXT = "[]"
_LISTED_IN_TEXT = "(SELECT value FROM json_each('[]'))"
#: Opacity of the places of other authorizations.
DIMMED_PERCENT = 25


def records_filter(column: str, values: Collection[str], plain: bool = False) -> str:
    """Return the provider filter that keeps the records whose ``column`` is one of ``values``; none for no value.

    :param plain: write a long list as a list, too, for a provider that does not know SQLite's ``json_each``.
    """
    quoted = QgsExpression.quotedColumnRef(column)
    if len(values) > MOST_LISTED and not plain:
        text = json.dumps(list(values), ensure_ascii=False, separators=(",", ":")).replace("'", "''")
        return f"{quoted} IN {_LISTED_IN_TEXT.replace(_TEXT, text)}"
    listed = ", ".join(QgsExpression.quotedValue(value) for value in values)
    return f"{quoted} IN ({listed})" if listed else f"{quoted} IN (NULL)"


def keep_records(layer: QgsVectorLayer, column: str, values: Collection[str]) -> bool:
    """Let a layer show those records whose ``column`` is one of ``values``, within the user's filter; returns whether
    it does now (see ``compose_filter``)."""
    if compose_filter(layer, records_filter(column, values)):
        return True
    if layer.isEditable() or len(values) <= MOST_LISTED:
        return False
    return compose_filter(layer, records_filter(column, values, plain=True))


def user_filter(layer: QgsVectorLayer) -> str:
    """Return the part of a layer's filter that is the user's own."""
    current = layer.subsetString()
    composed = layer.customProperty(COMPOSED_FILTER)
    if composed is not None and current == composed:
        return str(layer.customProperty(USER_FILTER) or "")
    return current


def compose_filter(layer: QgsVectorLayer, ours: str) -> bool:
    """Let a layer show what both the user's filter and ``ours`` keep; empty ``ours`` restores the user's.

    Returns whether the layer now shows that: ``False`` for a layer in edit mode or a filter the provider refuses.
    """
    own = user_filter(layer)
    wanted = f"({own}) AND ({ours})" if own and ours else own or ours
    if layer.subsetString() != wanted:
        if layer.isEditable() or not layer.setSubsetString(wanted):
            return False
        layer.triggerRepaint()
    if ours:
        layer.setCustomProperty(USER_FILTER, own)
        layer.setCustomProperty(COMPOSED_FILTER, wanted)
    else:
        layer.removeCustomProperty(USER_FILTER)
        layer.removeCustomProperty(COMPOSED_FILTER)
    return True


def restore_filter(layer: QgsVectorLayer) -> bool:
    """Give a layer the user's own filter back; returns whether that was possible."""
    return layer.customProperty(COMPOSED_FILTER) is None or compose_filter(layer, "")


def emphasise_record(layer: QgsVectorLayer, auth_id: Optional[str]) -> None:
    """Plant a flag on each place of ``layer`` (authorized places) that the chosen authorization names; dim the rest.

    The dimming is a data-defined opacity of the symbols and the flag a rule of its own, so that no data changes and a
    saved project shows the same.
    """
    renderer = layer.renderer()
    symbols: Sequence[QgsSymbol] = renderer.symbols(QgsRenderContext()) if renderer is not None else ()
    if not symbols:
        return
    chosen, prop = "", QgsProperty()
    if auth_id is not None:
        chosen = f"{QgsExpression.quotedColumnRef('auth_id')} = {QgsExpression.quotedValue(auth_id)}"
        prop = QgsProperty.fromExpression(f"if({chosen}, 100, {DIMMED_PERCENT})")
    changed = renderer.clone()
    take_flags(changed)
    for symbol in changed.symbols(QgsRenderContext()):
        symbol.setDataDefinedProperty(QgsSymbol.Property.PropertyOpacity, prop)
    if chosen:
        plant_flags(changed, chosen)
    keep_style(layer)
    layer.setRenderer(changed)
    layer.triggerRepaint()


__all__ = [
    "MOST_LISTED",
    "compose_filter",
    "emphasise_record",
    "keep_records",
    "records_filter",
    "restore_filter",
    "user_filter",
]
