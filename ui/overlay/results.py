"""The figures of a run as the panel shows them: read from the summary table, sorted as numbers, never counted again."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QSortFilterProxyModel, Qt

from ...core.qt.compat import is_null
from ...core.qt.i18n import format_number, interface_language, number_style, tr
from ...layers.concession_style import status_label, substance_label, synthetic_mark
from ..charts.figures import Chart, ChartBar
from ..plain_text import tip

_CONTEXT = "OverlayResults"
GROUPS = ("all", "status", "substance", "holder")
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
#: Bars a chart shows; the table holds all.
BARS = 20

Row = Dict[str, Any]
#: Types of values that are never NULL.
_PLAIN = frozenset({str, int, float, bool})


class Column(NamedTuple):
    """A column: key in the row, and decimals of a number (``None`` for text)."""

    key: str
    decimals: Optional[int] = None


COLUMNS: Tuple[Column, ...] = (
    Column("zone_label"),
    Column("value_label"),
    Column("rights", 0),
    Column("union_ha", 1),
    Column("sum_ha", 1),
    Column("share_of_zone", 2),
    Column("legal_ha", 1),
)


def column_title(key: str) -> str:
    """Return the heading of a column."""
    return {
        "zone_label": tr("Zone", context=_CONTEXT),
        "value_label": tr("Status, substance or holder", context=_CONTEXT),
        "rights": tr("Rights", context=_CONTEXT),
        "union_ha": tr("Covered, ha", context=_CONTEXT),
        "sum_ha": tr("Sum, ha", context=_CONTEXT),
        "share_of_zone": tr("% of zone", context=_CONTEXT),
        "legal_ha": tr("Legal ha", context=_CONTEXT),
    }[key]


def column_tip(key: str) -> str:
    """Return what a column means."""
    return {
        "union_ha": tr("Ellipsoidal hectares covered by at least one right", context=_CONTEXT),
        "sum_ha": tr("Ellipsoidal hectares of all rights added up, overlaps counted each time", context=_CONTEXT),
        "share_of_zone": tr("Share of the zone that is covered by at least one right", context=_CONTEXT),
        "legal_ha": tr("Share of each right in the zone \u00d7 its hectares as published (UTM grid)", context=_CONTEXT),
    }.get(key, column_title(key))


def read_summary(layer: QgsVectorLayer) -> Iterator[Row]:
    """Yield the rows of the summary table; NULL is ``None``."""
    names, style = [field.name() for field in layer.fields()], number_style(interface_language())
    for feature in layer.getFeatures():  # by the ten thousand, while the user waits: what is plain is not looked at
        values = feature.attributes()
        row: Row = {n: v if type(v) in _PLAIN or not is_null(v) else None for n, v in zip(names, values)}
        row.pop("fid", None)
        radius = row.get("radius_km")
        row["zone_label"] = row["zone"] if radius is None else f"{row['zone']} \u00b7 {format_number(radius, style)} km"
        row["value_label"] = _value_label(row)
        yield row


def _value_label(row: Row) -> str:
    value = str(row["value"] or "")
    if row["group"] == "all":
        return tr("all rights", context=_CONTEXT)
    if value == "not_stated":
        return tr("not stated", context=_CONTEXT)
    named = {"status": status_label, "substance": substance_label}.get(row["group"])
    return value if named is None else named(value)


class SummaryTable(QAbstractTableModel):
    """The rows of one group (all, status, substance, holder), of all zones or of one."""

    def __init__(self, rows: Sequence[Row] = (), parent=None) -> None:
        super().__init__(parent)
        self._rows = list(rows)
        self._shown: List[Row] = []
        self._style = number_style(interface_language())
        self.show("all", None)

    @property
    def rows(self) -> List[Row]:
        """Every row of the run."""
        return self._rows

    @property
    def shown(self) -> List[Row]:
        """The rows shown, unsorted."""
        return self._shown

    def load(self, rows: Sequence[Row]) -> None:
        """Show another run."""
        self._rows = list(rows)
        self.show("all", None)

    def add(self, rows: Sequence[Row]) -> None:
        """Take more rows of the same run; they are seen from the next :meth:`show` on."""
        self._rows.extend(rows)

    def show(self, group: str, zone: Optional[Tuple[str, str]]) -> None:
        """Show a group, of one zone (kind, id) or of all."""
        self.beginResetModel()
        self._shown = [
            row
            for row in self._rows
            if row["group"] == group and (zone is None or (row["zone_kind"], row["zone_id"]) == zone)
        ]
        self.endResetModel()

    def zones(self) -> List[Tuple[Tuple[str, str], str]]:
        """Return ((kind, id), label) of every zone, in order."""
        return [((r["zone_kind"], r["zone_id"]), r["zone_label"]) for r in self._rows if r["group"] == "all"]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Any, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return headings and what they mean."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_title(COLUMNS[section].key)
        return column_tip(COLUMNS[section].key) if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: PLR0911
        """Return texts, alignment, the row and what to sort by."""
        if not index.isValid():
            return None
        column, row = COLUMNS[index.column()], self._shown[index.row()]
        if role == ROW_ROLE:
            return row
        value = row.get(column.key)
        if column.decimals is None:
            shown: Any = value or ""
            if role == Qt.ItemDataRole.ToolTipRole:
                return tip(str(shown))
            return shown if role in (Qt.ItemDataRole.DisplayRole, SORT_ROLE) else None
        number = None if value is None else float(value) * (100 if column.key == "share_of_zone" else 1)
        if role == SORT_ROLE:
            return -1.0 if number is None else number  # unknown sorts below zero
        if role == Qt.ItemDataRole.DisplayRole:
            return format_number(number, self._style, column.decimals)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


def sorted_proxy(table: SummaryTable, parent=None) -> QSortFilterProxyModel:
    """Return the table sorted by values, not by their text."""
    proxy = QSortFilterProxyModel(parent)
    proxy.setSourceModel(table)
    proxy.setSortRole(SORT_ROLE)
    proxy.setSortLocaleAware(True)
    return proxy


def chart_of(rows: Sequence[Row], group: str) -> Chart:
    """Return the largest covered areas of rows as bars; a bar asks for its row."""
    ranked = sorted(rows, key=lambda row: -(row["union_ha"] or 0.0))[:BARS]
    several = len({(row["zone_kind"], row["zone_id"]) for row in ranked}) > 1
    bars = []
    for row in ranked:
        name = row["value_label"] if group != "all" else row["zone_label"]
        name = f"{name} \u00b7 {row['zone_label']}" if group != "all" and several else name
        bars.append(ChartBar(str(name), None if row["union_ha"] is None else round(row["union_ha"], 1), {"row": row}))
    title = QCoreApplication.translate(_CONTEXT, "Hectares covered by at least one right")
    if any(row.get("synthetic") for row in rows):
        title = f"{synthetic_mark()} \u00b7 {title}"
    return Chart(title, tuple(bars))
