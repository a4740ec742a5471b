"""The overlay's summary in a dossier: the table that ``overlayconcessions`` wrote, shown and never counted again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Tuple

from qgis.core import QgsVectorLayer

from ...core.errors import ExportError
from ...core.qt.compat import is_null
from .blocks import Block, Cell, Heading, Paragraph
from .cells import Cells

#: Columns that a summary of an overlay has (``concessions.report.SUMMARY_COLUMNS``).
NEEDED = ("zone", "radius_km", "zone_ha", "group", "rights", "sum_ha", "union_ha", "share_of_zone", "synthetic")
#: Rows that are shown; the table itself holds all.
MAX_ROWS = 400
#: Most rows that are read.
MAX_READ = 100_000
_COLUMNS = (
    ("f.zone", 40),
    ("f.zone_ha", 15),
    ("f.rights", 10),
    ("f.sum_ha", 12),
    ("f.union_ha", 12),
    ("f.zone_share", 11),
)


@dataclass(frozen=True)
class OverlaySummary:
    """Rows of an overlay's summary.

    :param name: name of the table, without its folder.
    :param rows: values by column name; ``None`` is not stated.
    """

    name: str
    rows: Tuple[Mapping[str, Any], ...]

    @property
    def synthetic(self) -> bool:
        """Whether any row comes from the invented example cadastre."""
        return any(row["synthetic"] in (True, 1, "true", "True", "1", "t") for row in self.rows)


def read_summary(layer: Optional[QgsVectorLayer], name: str = "") -> OverlaySummary:
    """Return the rows of the summary that an overlay wrote.

    :raises ExportError: when the table is not one.
    """
    names = [field.name() for field in layer.fields()] if layer is not None and layer.isValid() else []
    lacking = [column for column in NEEDED if column not in names]
    if layer is None or lacking:
        raise ExportError(
            "The table is not the summary of an overlay.",
            "It has no column {}.".format(", ".join(lacking)) if names else "It cannot be read.",
            "Choose the table that the overlay with concessions wrote as its summary.",
        )
    rows: List[Dict[str, Any]] = []
    for feature in layer.getFeatures():
        if len(rows) >= MAX_READ:
            break
        rows.append({column: None if is_null(feature[column]) else feature[column] for column in NEEDED})
    return OverlaySummary(name or layer.name(), tuple(rows))


def overlay(cells: Cells, summary: Optional[OverlaySummary]) -> List[Block]:
    """Return the section of the overlay, nothing without one."""
    if summary is None:
        return []
    blocks: List[Block] = [
        Heading(1, cells.say("overlay"), "overlay"),
        Paragraph(cells.say("overlay.note", rows=len(summary.rows), name=summary.name)),
    ]
    if summary.synthetic:
        blocks.append(Paragraph(cells.say("overlay.synthetic"), strong=True))
    zones = [row for row in summary.rows if row["group"] == "all"]
    rows = [_row(cells, row) for row in zones[:MAX_ROWS]]
    blocks.append(cells.table(cells.say("overlay"), _COLUMNS, rows) if rows else Paragraph(cells.say("none")))
    if len(zones) > MAX_ROWS:
        blocks.append(Paragraph(cells.say("overlay.more", shown=MAX_ROWS, rows=len(zones))))
    return blocks


def _row(cells: Cells, row: Mapping[str, Any]) -> Tuple[Cell, ...]:
    zone = str(row["zone"] or "")
    radius = _number(row["radius_km"])
    if radius is not None:
        zone = f"{zone}; {radius:g} km"
    share = _number(row["share_of_zone"])
    return (
        Cell(zone),
        cells.number(_number(row["zone_ha"]), 1),
        cells.number(_number(row["rights"]), 0),
        cells.number(_number(row["sum_ha"]), 1),
        cells.number(_number(row["union_ha"]), 1),
        cells.unknown() if share is None else Cell(f"{cells.number(share * 100, 2).text} %"),
    )


def _number(value: Any) -> Optional[float]:
    """Return a number; a CSV gives text, and an empty cell is unknown, not zero."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return None
