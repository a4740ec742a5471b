"""The overlay's summary in a dossier: the table that ``overlayconcessions`` wrote, shown and never counted again."""

from __future__ import annotations

from typing import Any, List, Mapping, Optional, Tuple

from ..overlay_summary import MAX_SHOWN, OverlaySummary, number
from .blocks import Block, Cell, Heading, Paragraph
from .cells import Cells

_COLUMNS = (
    ("f.zone", 40),
    ("f.zone_ha", 15),
    ("f.rights", 10),
    ("f.sum_ha", 12),
    ("f.union_ha", 12),
    ("f.zone_share", 11),
)


def overlay(cells: Cells, summary: Optional[OverlaySummary]) -> List[Block]:
    """Return the section of the overlay, nothing without one."""
    if summary is None:
        return []
    blocks: List[Block] = [
        Heading(1, cells.say("overlay"), "overlay"),
        Paragraph(cells.say("overlay.note", rows=summary.count, name=summary.name)),
    ]
    if summary.synthetic:
        blocks.append(Paragraph(cells.say("overlay.synthetic"), strong=True))
    rows = [_row(cells, row) for row in summary.totals()[:MAX_SHOWN]]
    blocks.append(cells.table(cells.say("overlay"), _COLUMNS, rows) if rows else Paragraph(cells.say("none")))
    if summary.zone_count > len(rows):
        blocks.append(Paragraph(cells.say("overlay.more", shown=len(rows), rows=summary.zone_count)))
    return blocks


def _row(cells: Cells, row: Mapping[str, Any]) -> Tuple[Cell, ...]:
    zone = str(row["zone"] or "")
    radius = number(row["radius_km"])
    if radius is not None:
        zone = f"{zone}; {cells.number(radius).text} km"
    share = number(row["share_of_zone"])
    return (
        Cell(zone),
        cells.number(number(row["zone_ha"]), 1),
        cells.number(number(row["rights"]), 0),
        cells.number(number(row["sum_ha"]), 1),
        cells.number(number(row["union_ha"]), 1),
        cells.unknown() if share is None else Cell(f"{cells.number(share * 100, 2).text} %"),
    )
