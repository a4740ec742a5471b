"""Map tips: short HTML whose values come from the data and are therefore escaped."""

from __future__ import annotations

from typing import List, Mapping, Sequence, Tuple

from qgis.core import QgsExpression, QgsVectorLayer

from ..core.definitions import VOCABULARY_OF
from ..core.qt.i18n import tr
from .catalogue import LayerSpec
from .fields import aliases, shown_column

#: Role -> (column of the heading, columns of the rows, in their order).
_CONTENT: Mapping[str, Tuple[str, Sequence[str]]] = {
    "authorized_places": ("name", ("level", "auth_id", "activity_as_printed", "personnel", "weapons", "precision_km")),
    "facilities": ("name", ("kind", "evidence", "confidence", "precision_km", "note", "locator")),
    "coers": ("name_as_printed", ("city", "city_basis", "status", "precision_km", "note", "locator")),
    "vraem_zones": ("version", ("legal_basis", "valid_from", "valid_to", "districts", "area_km2", "note")),
    "regions": ("name", ("ubigeo", "area_km2")),
}


def escaped(expression: str) -> str:
    """Return a QGIS expression that is the text of ``expression`` with HTML's own characters escaped.

    QGIS's expressions have no function for it in 3.22. The ampersand goes first, or it would escape the others again.
    """
    result = f"to_string({expression})"
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;")):
        result = f"replace({result},{QgsExpression.quotedValue(character)},{QgsExpression.quotedValue(entity)})"
    return result


def map_tip(spec: LayerSpec) -> str:
    """Return the template of a role's map tip, empty when the role has none."""
    if spec.role not in _CONTENT:
        return ""
    heading, columns = _CONTENT[spec.role]
    names = aliases()
    lines: List[str] = [f"<b>[% coalesce({escaped(_reference(spec, heading))}, '') %]</b>"]
    for column in columns:
        reference = _reference(spec, column)
        value = reference
        if (spec.table, column) in VOCABULARY_OF:
            value = f"represent_value({reference})"
        elif column == "area_km2":
            value = f"format_number({reference}, 0)"
        alias = QgsExpression.quotedValue(f"<br>{_html(names[column])}: ")
        # A row that has no value has no line: NULL makes the whole concatenation NULL.
        lines.append(f"[% CASE WHEN {reference} IS NULL THEN '' ELSE {alias} || {escaped(value)} END %]")
    if spec.role == "regions":
        notice = tr("No recorded authorization does not mean that nobody was present.", context="MapTips")
        lines.append(f"<br><i>{_html(notice)}</i>")
    return "".join(lines)


def _reference(spec: LayerSpec, column: str) -> str:
    return QgsExpression.quotedColumnRef(shown_column(spec.table, column))


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def configure_map_tip(layer: QgsVectorLayer, spec: LayerSpec) -> None:
    """Set the map tip of a layer; roles without one keep what they have."""
    template = map_tip(spec)
    if template:
        layer.setMapTipTemplate(template)
