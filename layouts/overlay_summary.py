"""The summary that ``overlayconcessions`` wrote, read for pages and dossiers: shown and never counted again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Tuple

from qgis.core import QgsVectorLayer

from ..core.errors import ExportError
from ..core.qt.compat import is_null
from ..core.qt.i18n import tr

#: Columns that a summary of an overlay has (``concessions.report.SUMMARY_COLUMNS``).
NEEDED = (
    "zone_kind",
    "zone_id",
    "zone",
    "radius_km",
    "zone_ha",
    "group",
    "rights",
    "sum_ha",
    "union_ha",
    "share_of_zone",
    "synthetic",
)
#: Kinds of zone that belong to a page of an atlas.
ATLAS_ZONES = ("regions", "facilities", "coers")
#: Most rows that are read.
MAX_READ = 100_000


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

    def to_json(self) -> Dict[str, Any]:
        """Return what atlas pages show of it, JSON-ready, for their run file."""
        kept = [dict(row) for row in self.rows if row["group"] == "all" and row["zone_kind"] in ATLAS_ZONES]
        return {"name": self.name, "rows": kept}

    @classmethod
    def from_json(cls, values: Any) -> "OverlaySummary":
        """Read what :meth:`to_json` wrote.

        :raises ExportError: when it is something else.
        """
        rows = values.get("rows") if isinstance(values, Mapping) else None
        if not isinstance(rows, list) or not all(isinstance(one, Mapping) and set(NEEDED) <= set(one) for one in rows):
            raise ExportError(
                tr("The run file cannot be read.", context="Export"),
                tr("Its overlay is not the summary of one.", context="Export"),
                tr("Choose another file.", context="Export"),
            )
        return cls(str(values.get("name", "")), tuple({key: one[key] for key in NEEDED} for one in rows))

    def zones(self, kind: str, record: str) -> List[Mapping[str, Any]]:
        """Return the totals of a record's zones: a region itself, or a site's circles, smallest first.

        :param kind: ``regions``, ``facilities`` or ``coers``.
        :param record: ubigeo or id of the site.
        """
        mine = [
            row
            for row in self.rows
            if row["group"] == "all"
            and row["zone_kind"] == kind
            and (str(row["zone_id"]) if kind == "regions" else str(row["zone_id"]).rpartition("-")[0]) == record
        ]
        return sorted(mine, key=lambda row: number(row["radius_km"]) or 0.0)


def number(value: Any) -> Optional[float]:
    """Return a number; a CSV gives text, and an empty cell is unknown, not zero."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def read_summary(layer: Optional[QgsVectorLayer], name: str = "") -> OverlaySummary:
    """Return the rows of the summary that an overlay wrote.

    :raises ExportError: when the table is not one.
    """
    names = [field.name() for field in layer.fields()] if layer is not None and layer.isValid() else []
    lacking = [column for column in NEEDED if column not in names]
    if layer is None or lacking:
        raise ExportError(
            tr("The table is not the summary of an overlay.", context="Export"),
            tr("It has no column {names}.", context="Export").format(names=", ".join(lacking))
            if names
            else tr("It cannot be read.", context="Export"),
            tr("Choose the table that the overlay with concessions wrote as its summary.", context="Export"),
        )
    rows: List[Dict[str, Any]] = []
    for feature in layer.getFeatures():
        if len(rows) >= MAX_READ:
            break
        rows.append({column: None if is_null(feature[column]) else feature[column] for column in NEEDED})
    return OverlaySummary(name or layer.name(), tuple(rows))
