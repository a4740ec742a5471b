"""The table of the authorizations that the filter keeps."""

from __future__ import annotations

from functools import cmp_to_key
from typing import Any, Callable, List, NamedTuple, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QCollator, QModelIndex, Qt

from ..core.filters import Match
from ..core.index import AtlasIndex
from ..core.periods import Period
from ..core.qt.i18n import label, tr
from .filter_model import FilterModel
from .plain_text import tip

#: Role of the identifier of a row's authorization.
ID_ROLE = int(Qt.ItemDataRole.UserRole)
#: Shape of the evidence marks: official, academic or other, assumed. Told by shape, named in the tooltip.
_MARKS = {"definite": "\u25cf", "assumed": "\u25d0", "possible": "\u25cb"}


class Column(NamedTuple):
    """A column: its code, its text and its sort value for a match under a reading."""

    code: str
    text: Callable[[AtlasIndex, Match, str], str]
    sort: Callable[[AtlasIndex, Match, str], Any]
    right: bool = False


def norm_text(index: AtlasIndex, auth_id: str) -> str:
    """Return how an authorization is called: kind and number of the norm, with the act when it holds several."""
    norm = index.norm(auth_id)
    kinds = {"legislative_resolution": "RL", "ministerial_resolution": "RM", "supreme_decree": "DS"}
    name = f"{kinds.get(norm.kind, label('norm_kind', norm.kind))} {norm.number}"
    authorization = index.authorization(auth_id)
    return f"{name} ({authorization.sequence})" if index.acts(auth_id) > 1 else name


def region_names(index: AtlasIndex, auth_id: str) -> str:
    """Return the names of an authorization's regions, or that it gives none."""
    names = [index.region_by_ubigeo[u].name for u in index.regions(auth_id) if u in index.region_by_ubigeo]
    return ", ".join(names) or tr("no place given", context="AuthorizationTable")


def days_text(index: AtlasIndex, auth_id: str, reading: str) -> str:
    """Return the days of an authorization under a reading, ISO, possible ones in brackets."""
    presence = index.presence(auth_id, reading)
    if presence.definite is not None:
        return _span(presence.definite)
    if presence.possible is not None:
        return f"({_span(presence.possible)})"
    return tr("undated", context="AuthorizationTable")


def _span(period: Period) -> str:
    return (period.isoformat() if period.start != period.end else str(period.start)).replace("/", " / ")


def _number(value: Optional[int]) -> str:
    return "\u2013" if value is None else str(value)


COLUMNS: Tuple[Column, ...] = (
    Column("certainty", lambda i, m, r: _MARKS[m.certainty], lambda i, m, r: m.certainty),
    Column("norm", lambda i, m, r: norm_text(i, m.auth_id), lambda i, m, r: norm_text(i, m.auth_id)),
    Column(
        "date", lambda i, m, r: i.norm(m.auth_id).date.isoformat(), lambda i, m, r: i.norm(m.auth_id).date.isoformat()
    ),
    Column("days", lambda i, m, r: days_text(i, m.auth_id, r), lambda i, m, r: days_text(i, m.auth_id, r).strip("(")),
    Column(
        "personnel",
        lambda i, m, r: _number(i.authorization(m.auth_id).personnel),
        lambda i, m, r: -1 if i.authorization(m.auth_id).personnel is None else i.authorization(m.auth_id).personnel,
        True,
    ),
    Column(
        "purpose",
        lambda i, m, r: label("purpose", i.authorization(m.auth_id).purpose),
        lambda i, m, r: label("purpose", i.authorization(m.auth_id).purpose),
    ),
    Column(
        "weapons",
        lambda i, m, r: label("weapons", i.authorization(m.auth_id).weapons),
        lambda i, m, r: label("weapons", i.authorization(m.auth_id).weapons),
    ),
    Column("regions", lambda i, m, r: region_names(i, m.auth_id), lambda i, m, r: len(i.regions(m.auth_id))),
    Column(
        "institution",
        lambda i, m, r: i.authorization(m.auth_id).institution_as_printed,
        lambda i, m, r: i.authorization(m.auth_id).institution_as_printed,
    ),
)

#: The column by whose order authorizations come.
_DATE = next(number for number, column in enumerate(COLUMNS) if column.code == "date")


def column_title(code: str) -> str:
    """Return the heading of a column."""
    return {
        "certainty": tr("Certainty", context="AuthorizationTable"),
        "norm": tr("Norm", context="AuthorizationTable"),
        "date": tr("Date", context="AuthorizationTable"),
        "days": tr("Days authorised", context="AuthorizationTable"),
        "personnel": tr("Personnel", context="AuthorizationTable"),
        "purpose": tr("Purpose", context="AuthorizationTable"),
        "weapons": tr("Weapons", context="AuthorizationTable"),
        "regions": tr("Regions", context="AuthorizationTable"),
        "institution": tr("Institution", context="AuthorizationTable"),
    }[code]


def days_heading(reading: str) -> str:
    """Return the heading of the days, which says by which reading of dates they are."""
    return {
        "norm_date": tr("Days (assumed start)", context="AuthorizationTable"),
        "documented": tr("Days (documented)", context="AuthorizationTable"),
        "event": tr("Day of the norm", context="AuthorizationTable"),
    }[reading]


class AuthorizationTable(QAbstractTableModel):
    """Rows are the matches of the results, columns those of ``COLUMNS``."""

    def __init__(self, model: FilterModel, parent=None) -> None:
        super().__init__(parent)
        self._model = model
        self._order: Tuple[int, bool] = (_DATE, True)
        self._kept: Tuple[Match, ...] = model.results.matches
        self._reading = model.results.state.reading
        self._matches: Sequence[Match] = self._sorted()
        model.settled.connect(self._refill)

    def _refill(self) -> None:
        results = self._model.results
        if results.matches == self._kept and results.state.reading == self._reading:
            return
        self.beginResetModel()
        self._kept, self._reading = results.matches, results.state.reading
        self._matches = self._sorted()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column, equal ones by date. In one pass: a proxy would ask for each value many times."""
        wanted = (column, order == Qt.SortOrder.AscendingOrder)
        if wanted == self._order or not 0 <= column < len(COLUMNS):
            return
        self._order = wanted
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._matches[index.row()] for index in before]
        self._matches = self._sorted()
        rows = {match.auth_id: row for row, match in enumerate(self._matches)} if held else {}
        self.changePersistentIndexList(
            before, [self.index(rows[match.auth_id], index.column()) for match, index in zip(held, before)]
        )
        self.layoutChanged.emit()

    def _sorted(self) -> Sequence[Match]:
        number, ascending = self._order
        if number == _DATE:  # the order in which they come
            return self._kept if ascending else self._kept[::-1]
        atlas, reading, value = self._model.index, self._reading, COLUMNS[number].sort
        values = [value(atlas, match, reading) for match in self._kept]
        distinct = set(values)
        if all(isinstance(one, str) for one in distinct):
            collator = QCollator()
            collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            collator.setNumericMode(True)
            ordered = sorted(distinct, key=cmp_to_key(collator.compare))
        else:
            ordered = sorted(distinct)
        ranks = {one: rank for rank, one in enumerate(ordered)}
        keys = [ranks[one] for one in values]
        rows = sorted(range(len(keys)), key=keys.__getitem__, reverse=not ascending)
        return [self._kept[row] for row in rows]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many authorizations are kept."""
        return 0 if parent.isValid() else len(self._matches)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return text, identifier, tooltip or alignment of a cell."""
        if not index.isValid():
            return None
        match, column = self._matches[index.row()], COLUMNS[index.column()]
        atlas = self._model.index
        if role == int(Qt.ItemDataRole.DisplayRole):
            return column.text(atlas, match, self._reading)
        if role == ID_ROLE:
            return match.auth_id
        if role in (int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            certain = column.code == "certainty"
            text = label("certainty", match.certainty) if certain else column.text(atlas, match, self._reading)
            return tip(text) if role == int(Qt.ItemDataRole.ToolTipRole) else text
        if role == int(Qt.ItemDataRole.TextAlignmentRole) and column.right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the heading of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        code = COLUMNS[section].code
        if role == int(Qt.ItemDataRole.DisplayRole):
            if code == "days":
                return days_heading(self._reading)
            return "" if code == "certainty" else column_title(code)
        if role in (int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            said = f". {label('reading', self._reading)}" if code == "days" else ""
            return column_title(code) + said
        return None

    def row_of(self, auth_id: str) -> int:
        """Return the row of an authorization, -1 when it is not kept."""
        return next((row for row, match in enumerate(self._matches) if match.auth_id == auth_id), -1)

    def row_texts(self, row: int) -> List[str]:
        """Return the texts of a row with the certainty in words."""
        match = self._matches[row]
        texts = [column.text(self._model.index, match, self._reading) for column in COLUMNS]
        texts[0] = label("certainty", match.certainty)
        return [match.auth_id, *texts]
