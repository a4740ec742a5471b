"""The summary that ``overlayconcessions`` wrote, read for pages and dossiers: shown and never counted again."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Tuple

from qgis.core import QgsProviderRegistry, QgsVectorLayer

from ..core.errors import ExportError
from ..core.qt.compat import is_null
from ..core.qt.i18n import tr
from ..core.qt.working_copy import file_sha256
from .spec import is_text

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
#: Most zones that a dossier shows; the table itself holds all.
MAX_SHOWN = 400


@dataclass(frozen=True)
class OverlaySummary:
    """Rows of an overlay's summary.

    :param name: name of the table, without its folder.
    :param rows: values by column name; ``None`` is not stated.
    :param file: name of the file it was read from, ``sha256`` of that file; empty when there is none.
    :param whole: what the whole table says when ``rows`` are a part of it: rows, zones, whether it is invented.
    """

    name: str
    rows: Tuple[Mapping[str, Any], ...]
    file: str = ""
    sha256: str = ""
    whole: Optional[Tuple[int, int, bool]] = None

    @property
    def synthetic(self) -> bool:
        """Whether any row comes from the invented example cadastre."""
        if self.whole is not None:
            return self.whole[2]
        return any(row["synthetic"] in (True, 1, "true", "True", "1", "t") for row in self.rows)

    @property
    def count(self) -> int:
        """Rows of the whole table."""
        return self.whole[0] if self.whole is not None else len(self.rows)

    @property
    def zone_count(self) -> int:
        """Zones of the whole table."""
        return self.whole[1] if self.whole is not None else len(self.totals())

    def totals(self) -> List[Mapping[str, Any]]:
        """Return the rows with the total of a zone."""
        return [row for row in self.rows if row["group"] == "all"]

    def to_json(self) -> Dict[str, Any]:
        """Return what atlas pages show of it, JSON-ready, for their run file."""
        return self._as_json([row for row in self.totals() if row["zone_kind"] in ATLAS_ZONES])

    def shown_to_json(self) -> Dict[str, Any]:
        """Return what a dossier shows of it, JSON-ready, for its run file."""
        return self._as_json(self.totals()[:MAX_SHOWN])

    def _as_json(self, kept: List[Mapping[str, Any]]) -> Dict[str, Any]:
        made: Dict[str, Any] = {"name": self.name, "rows": [{key: _plain(row[key]) for key in NEEDED} for row in kept]}
        made["whole"] = [self.count, self.zone_count, self.synthetic]
        if self.sha256:
            made.update(file=self.file, sha256=self.sha256)
        return made

    @classmethod
    def from_json(cls, values: Any) -> "OverlaySummary":
        """Read what :meth:`to_json` or :meth:`shown_to_json` wrote.

        :raises ExportError: when it is something else.
        """
        rows = values.get("rows") if isinstance(values, Mapping) else None
        right = isinstance(rows, list) and all(isinstance(one, Mapping) and set(NEEDED) <= set(one) for one in rows)
        texts = [values.get(key, "") for key in ("name", "file", "sha256")] if right else []
        whole = values.get("whole") if right else None
        kinds = [type(one) for one in whole] if isinstance(whole, list) else None
        if not right or not all(map(is_text, texts)) or (whole is not None and kinds != [int, int, bool]):
            raise ExportError(
                tr("The run file cannot be read.", context="Export"),
                tr("Its overlay is not the summary of one.", context="Export"),
                tr("Choose another file.", context="Export"),
            )
        kept = tuple({key: _plain(one[key]) for key in NEEDED} for one in rows)
        return cls(texts[0], kept, texts[1], texts[2], tuple(whole) if whole is not None else None)

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
        found = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def _plain(value: Any) -> Any:
    """Return a value that a run file holds as it is; anything else becomes its text."""
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def _origin(layer: QgsVectorLayer) -> Tuple[str, str]:
    """Return name and SHA-256 of the file of a table, empty texts when it is in none."""
    path = Path(QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path") or "")
    try:
        return (path.name, file_sha256(path)) if path.is_file() else ("", "")
    except OSError:
        return "", ""


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
    return OverlaySummary(name or layer.name(), tuple(rows), *_origin(layer))
