"""Tables of results as people read them: headings, codes in words, decimals, widths; names of columns stay as they are.

A heading says the unit. What is only of use to a program (ids, fingerprints) is hidden; *Show all columns* brings it
back.
"""

from __future__ import annotations

from typing import Collection, Dict, List, Mapping, Optional

from qgis.core import QgsEditorWidgetSetup, QgsExpression, QgsVectorLayer

from ..core.qt.compat import T_STRING, field, is_null
from ..core.qt.i18n import tr
from .concession_style import STATUSES, status_label, substance_label
from .fields import value_map

_CONTEXT = "ResultColumns"
#: Of use to programs alone.
HIDDEN = frozenset(
    {"fid", "zone_id", "facility_id", "coer_id", "source_fid", "source_sha256", "operation", "source_schema"}
)
#: Column of expressions with the summary's values in words.
SUMMED = "value_words"
#: Decimals shown; the table holds more.
_DECIMALS: Mapping[str, int] = {
    "overlap_ha": 2, "legal_ha": 2, "zone_ha": 2, "sum_ha": 2, "union_ha": 2, "ha_published": 2, "ha_grid": 2,
    "ha_measured": 2, "share_of_right": 4, "share_of_zone": 4, "facility_km": 1, "coer_km": 1, "share_wgs84_grid": 3,
    "share_psad56_grid": 3, "share_whole_km": 3, "share_behind": 3, "share_ahead": 3, "person_days": 0,
}  # fmt: skip
_BOOLEANS = frozenset({"counted", "synthetic", "repaired"})
#: Columns of names and sentences, wider than their heading (pixels).
_WIDTHS: Mapping[str, int] = {
    "code": 110, "name": 200, "holder": 340, "zone": 200, "facility": 200, "coer": 180, SUMMED: 340, "reason": 320,
    "mapping": 260, "authorizations": 160, "source_file": 220, "source_layer": 180, "region": 140, "layers": 220,
}  # fmt: skip
_LETTER, _ROOM, _NARROWEST, _WIDEST = 7, 34, 70, 240


def headings() -> Dict[str, str]:
    """Return column -> heading, in the language of the interface."""
    return {
        "fid": tr("Row", context=_CONTEXT),
        "code": tr("Code", context=_CONTEXT),
        "name": tr("Name", context=_CONTEXT),
        "holder": tr("Holder", context=_CONTEXT),
        "kind": tr("Kind of right", context=_CONTEXT),
        "status": tr("Status", context=_CONTEXT),
        "status_as_published": tr("Status as published", context=_CONTEXT),
        "substance": tr("Substance", context=_CONTEXT),
        "filed_date": tr("Filed on", context=_CONTEXT),
        "zone_kind": tr("Kind of zone", context=_CONTEXT),
        "zone_id": tr("Id of the zone", context=_CONTEXT),
        "zone": tr("Zone", context=_CONTEXT),
        "radius_km": tr("Radius or width (km)", context=_CONTEXT),
        "precision_km": tr("Position known to within (km)", context=_CONTEXT),
        "overlap_ha": tr("Overlap (ha)", context=_CONTEXT),
        "share_of_right": tr("Share of the right (0 to 1)", context=_CONTEXT),
        "share_of_zone": tr("Share of the zone (0 to 1)", context=_CONTEXT),
        "legal_ha": tr("Legal overlap, UTM grid (ha)", context=_CONTEXT),
        "counted": tr("Counted", context=_CONTEXT),
        "time_relation": tr("Filing against the stays", context=_CONTEXT),
        "time_certainty": tr("Certainty in time", context=_CONTEXT),
        "shared_from": tr("Shared days, from", context=_CONTEXT),
        "shared_to": tr("Shared days, to", context=_CONTEXT),
        "authorizations": tr("Authorizations", context=_CONTEXT),
        "reading": tr("Reading of the dates", context=_CONTEXT),
        "source_file": tr("File", context=_CONTEXT),
        "source_layer": tr("Layer of the source", context=_CONTEXT),
        "source_fid": tr("Row of the source", context=_CONTEXT),
        "source_sha256": tr("SHA-256 of the file", context=_CONTEXT),
        "source_schema": tr("Recognised as", context=_CONTEXT),
        "schema": tr("Recognised as", context=_CONTEXT),
        "cut_date": tr("Cut date", context=_CONTEXT),
        "synthetic": tr("Synthetic (invented)", context=_CONTEXT),
        "ha_published": tr("Published (ha)", context=_CONTEXT),
        "ha_grid": tr("On the UTM grid (ha)", context=_CONTEXT),
        "ha_measured": tr("On the ellipsoid (ha)", context=_CONTEXT),
        "zones": tr("Zones", context=_CONTEXT),
        "zones_counted": tr("Zones that count", context=_CONTEXT),
        "facility_id": tr("Id of the facility", context=_CONTEXT),
        "facility": tr("Nearest facility", context=_CONTEXT),
        "facility_km": tr("Distance to it (km)", context=_CONTEXT),
        "facility_precision_km": tr("Its position known to within (km)", context=_CONTEXT),
        "coer_id": tr("Id of the COER", context=_CONTEXT),
        "coer": tr("Nearest COER", context=_CONTEXT),
        "coer_km": tr("Distance to the COER (km)", context=_CONTEXT),
        "coer_precision_km": tr("COER's position known to within (km)", context=_CONTEXT),
        "datum_check": tr("Check of the datum", context=_CONTEXT),
        "datum_verdict": tr("Check of the datum", context=_CONTEXT),
        "datum_found": tr("Datum of the vertices", context=_CONTEXT),
        "datum_basis": tr("What told the datum", context=_CONTEXT),
        "duplicates": tr("Other rights of this code", context=_CONTEXT),
        "repaired": tr("Outline repaired", context=_CONTEXT),
        "zone_ha": tr("Zone (ha)", context=_CONTEXT),
        "group": tr("Sums by", context=_CONTEXT),
        "value": tr("Code of the value", context=_CONTEXT),
        SUMMED: tr("Value", context=_CONTEXT),
        "rights": tr("Rights", context=_CONTEXT),
        "sum_ha": tr("Sum of overlaps (ha)", context=_CONTEXT),
        "union_ha": tr("Covered at least once (ha)", context=_CONTEXT),
        "mapping": tr("Fields taken", context=_CONTEXT),
        "encoding": tr("Encoding", context=_CONTEXT),
        "features": tr("Features", context=_CONTEXT),
        "crs_declared": tr("CRS declared", context=_CONTEXT),
        "crs_used": tr("CRS used", context=_CONTEXT),
        "crs_suggested": tr("CRS suggested", context=_CONTEXT),
        "operation": tr("Transformation", context=_CONTEXT),
        "vertices": tr("Vertices", context=_CONTEXT),
        "share_wgs84_grid": tr("On the WGS84 grid (0 to 1)", context=_CONTEXT),
        "share_psad56_grid": tr("On the PSAD56 grid (0 to 1)", context=_CONTEXT),
        "share_whole_km": tr("On whole kilometres (0 to 1)", context=_CONTEXT),
        "share_behind": tr("One shift behind (0 to 1)", context=_CONTEXT),
        "share_ahead": tr("One shift ahead (0 to 1)", context=_CONTEXT),
        "measured_shift_e_m": tr("Measured shift east (m)", context=_CONTEXT),
        "measured_shift_n_m": tr("Measured shift north (m)", context=_CONTEXT),
        "expected_shift_e_m": tr("Expected shift east (m)", context=_CONTEXT),
        "expected_shift_n_m": tr("Expected shift north (m)", context=_CONTEXT),
        "copies": tr("Exact copies", context=_CONTEXT),
        "layers": tr("Layers", context=_CONTEXT),
        "reason": tr("Reason", context=_CONTEXT),
        "reason_code": tr("Code of the reason", context=_CONTEXT),
        "half_width_km": tr("Width on each side (km)", context=_CONTEXT),
        "lines": tr("Lines", context=_CONTEXT),
        "lon": tr("Longitude (°)", context=_CONTEXT),
        "lat": tr("Latitude (°)", context=_CONTEXT),
        "ubigeo": tr("Ubigeo (INEI)", context=_CONTEXT),
        "region": tr("Region", context=_CONTEXT),
        "authorised_days": tr("Authorised days", context=_CONTEXT),
        "persons": tr("Persons authorised", context=_CONTEXT),
        "person_days": tr("Person-days", context=_CONTEXT),
        "possible_authorizations": tr("Possible authorizations", context=_CONTEXT),
        "possible_days": tr("Possible days", context=_CONTEXT),
        "period_start": tr("Period, from", context=_CONTEXT),
        "period_end": tr("Period, to", context=_CONTEXT),
    }


def _words(column: str) -> Optional[Dict[str, str]]:
    """Return code -> label of a column of codes."""
    if column == "status":
        return {code: status_label(code) for code in STATUSES}
    if column == "substance":
        return {code: substance_label(code) for code in ("metallic", "non_metallic", "hydrocarbons", "unknown")}
    if column == "reading":
        return {code: text for text, code in value_map("reading").items()}
    if column == "time_certainty":
        return {
            "definite": tr("documented days", context=_CONTEXT),
            "assumed": tr("assumed days", context=_CONTEXT),
            "possible": tr("possible days", context=_CONTEXT),
        }
    if column in ("datum_check", "datum_verdict"):
        return {
            "consistent": tr("agrees with the declared CRS", context=_CONTEXT),
            "mislabelled": tr("contradicts the declared CRS", context=_CONTEXT),
            "shifted": tr("shifted against the grid", context=_CONTEXT),
            "unlabelled": tr("no CRS declared", context=_CONTEXT),
            "off_grid": tr("not on the grid", context=_CONTEXT),
            "stated_by_user": tr("CRS stated by the user", context=_CONTEXT),
        }
    return {
        "kind": {
            "mining": tr("Mining", context=_CONTEXT),
            "hydrocarbon": tr("Hydrocarbons", context=_CONTEXT),
            "other": tr("Other", context=_CONTEXT),
        },
        "zone_kind": {
            "vraem": "VRAEM",
            "regions": tr("Region", context=_CONTEXT),
            "facilities": tr("Around a facility", context=_CONTEXT),
            "coers": tr("Around a COER", context=_CONTEXT),
            "layer": tr("Layer of the user", context=_CONTEXT),
            "corridor": tr("Strip along a line", context=_CONTEXT),
        },
        "group": {
            "all": tr("all rights", context=_CONTEXT),
            "kind": tr("kind of right", context=_CONTEXT),
            "status": tr("status", context=_CONTEXT),
            "substance": tr("substance", context=_CONTEXT),
            "holder": tr("holder", context=_CONTEXT),
        },
        "time_relation": {
            "before": tr("before the first stay", context=_CONTEXT),
            "during": tr("during a stay", context=_CONTEXT),
            "between": tr("between two stays", context=_CONTEXT),
            "after": tr("after the last stay", context=_CONTEXT),
            "not_stated": tr("filing date not stated", context=_CONTEXT),
            "no_stay": tr("no stay in the zone in the period", context=_CONTEXT),
        },
    }.get(column)


def _codes(layer: QgsVectorLayer, index: int, column: str) -> Optional[QgsEditorWidgetSetup]:
    """Return the widget of a column of codes; what has no word of its own is shown as the source writes it."""
    words = _words(column)
    if words is None:
        return None
    if column == "substance":  # the source's own wording, where it is none of the four
        for value in layer.uniqueValues(index, 200):
            if not is_null(value):
                words.setdefault(str(value), str(value))
    return QgsEditorWidgetSetup("ValueMap", {"map": [{text: code} for code, text in words.items()]})


def _summed_in_words(layer: QgsVectorLayer) -> None:
    """Show the summary's column ``value`` in words: a column of expressions beside it, which no file holds.

    A list of codes and words would have to hold the holders' names too, and the project would store them.
    """
    if layer.fields().indexOf(SUMMED) >= 0:
        return
    whens = []
    for group in ("all", "kind", "status", "substance"):
        words = {"all": tr("all rights", context=_CONTEXT)} if group == "all" else _words(group) or {}
        pairs = [f"{QgsExpression.quotedValue(text)}" for pair in words.items() for text in pair]
        named = f'map_get(map({", ".join(pairs)}), "value")'
        whens.append(f'WHEN "group" = \'{group}\' THEN coalesce({named}, "value")')
    unknown = QgsExpression.quotedValue(tr("not stated", context=_CONTEXT))
    case = f'CASE WHEN "value" = \'not_stated\' THEN {unknown} {" ".join(whens)} ELSE "value" END'
    layer.addExpressionField(case, field(SUMMED, T_STRING))


def _widget(layer: QgsVectorLayer, index: int, column: str) -> Optional[QgsEditorWidgetSetup]:
    if column in _BOOLEANS:
        return QgsEditorWidgetSetup("CheckBox", {"TextDisplayMethod": 0})
    if column in _DECIMALS:
        return QgsEditorWidgetSetup("Range", {"Precision": _DECIMALS[column], "Style": "SpinBox", "AllowNull": True})
    return _codes(layer, index, column)


def known(layer: QgsVectorLayer) -> List[str]:
    """Return the columns of a layer that already have their headings: it came of an algorithm of the plugin."""
    titles = headings()
    fields = layer.fields()
    return [name for i, name in enumerate(fields.names()) if name in titles and fields.at(i).alias() == titles[name]]


def configure(layer: QgsVectorLayer, columns: Optional[Collection[str]] = None) -> None:
    """Give the columns of a table of results their headings, words, decimals and widths.

    :param columns: names of those that are the plugin's own; all when ``None``. Others are left as they are.
    """
    titles = headings()
    if columns is None and {"group", "value"} <= set(layer.fields().names()):
        _summed_in_words(layer)
    for index, name in enumerate(layer.fields().names()):
        if name not in titles or (columns is not None and name not in columns):
            continue
        layer.setFieldAlias(index, titles[name])
        widget = _widget(layer, index, name)
        if widget is not None:
            layer.setEditorWidgetSetup(index, widget)
    table = layer.attributeTableConfig()
    table.update(layer.fields())
    names = layer.fields().names()
    shown: List = table.columns()
    for column in shown:
        if column.name in titles and (columns is None or column.name in columns):
            column.hidden = column.name in HIDDEN or (column.name == "value" and SUMMED in names)
            words = (_words(column.name) or {}).values()
            letters = max(len(titles[column.name]), *map(len, words), 0)
            column.width = max(_NARROWEST, min(_LETTER * letters + _ROOM, _WIDEST), _WIDTHS.get(column.name, 0))
    order = {name: number for number, name in enumerate(names)}
    if SUMMED in order:
        order[SUMMED] = order["value"]  # behind it: the sorting is stable
    table.setColumns(sorted(shown, key=lambda column: order.get(column.name, len(order))))
    layer.setAttributeTableConfig(table)
