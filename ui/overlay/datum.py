"""What the check of the datum found, told with its evidence, from the table CHECKS of ``prepareconcessions``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Optional, Tuple

from qgis.core import QgsVectorLayer

from ...core.qt.compat import is_null
from ...core.qt.i18n import format_number, interface_language, number_style, tr

_CONTEXT = "OverlayDatum"
#: Verdicts on which the user must decide before anything is overlaid.
DOUBTFUL = frozenset({"mislabelled", "shifted", "unlabelled"})


@dataclass(frozen=True)
class Check:
    """One source: shares 0 to 1, shifts in metres east and north, ``None`` when not measured."""

    source: str
    verdict: str
    declared: str
    suggested: str
    used: str
    vertices: int
    share_whole: float
    share_behind: float
    share_ahead: float
    shift: Optional[Tuple[float, float]]

    @property
    def doubtful(self) -> bool:
        """Whether the user must decide."""
        return self.verdict in DOUBTFUL


def read_checks(source: str) -> List[Check]:
    """Return the checks in a table written by the algorithm; none when it cannot be read."""
    layer = QgsVectorLayer(source, "checks", "ogr")
    if not layer.isValid():
        return []
    checks = []
    for row in layer.getFeatures():
        east, north = row["measured_shift_e_m"], row["measured_shift_n_m"]
        checks.append(
            Check(
                _text(row["source_layer"]) or _text(row["source_file"]), _text(row["datum_verdict"]),
                _text(row["crs_declared"]), _text(row["crs_suggested"]), _text(row["crs_used"]),
                0 if is_null(row["vertices"]) else int(row["vertices"]),
                _share(row["share_whole_km"]), _share(row["share_behind"]), _share(row["share_ahead"]),
                None if is_null(east) or is_null(north) else (float(east), float(north)),
            )
        )  # fmt: skip
    return checks


def _text(value: Any) -> str:
    return "" if is_null(value) else str(value)


def _share(value: Any) -> float:
    return 0.0 if is_null(value) else float(value)


def evidence(check: Check) -> str:
    """Return verdict and evidence of one source in sentences."""
    style = number_style(interface_language())
    verdicts = {
        "mislabelled": tr("{source} declares {declared}, but its vertices do not fit that datum.", context=_CONTEXT),
        "shifted": tr("{source} is shifted against the kilometre grid of the cadastre.", context=_CONTEXT),
        "unlabelled": tr("{source} does not declare a CRS.", context=_CONTEXT),
    }
    parts = [verdicts.get(check.verdict, "{source}").format(source=check.source, declared=check.declared)]
    shares = [format_number(100 * s, style, 1) for s in (check.share_whole, check.share_behind, check.share_ahead)]
    parts.append(
        tr(
            "Of {n} vertices {whole} % lie on whole kilometres, {behind} % where the PSAD56 grid lies in WGS84 "
            "coordinates, {ahead} % where the WGS84 grid lies in PSAD56 coordinates.",
            context=_CONTEXT,
        ).format(n=format_number(check.vertices, style), whole=shares[0], behind=shares[1], ahead=shares[2])
    )
    if check.shift is not None:
        east, north = (format_number(value, style, 0) for value in check.shift)
        parts.append(
            tr("Measured shift: {east} m east, {north} m north.", context=_CONTEXT).format(east=east, north=north)
        )
    if check.suggested:
        parts.append(tr("The coordinates fit {crs}.", context=_CONTEXT).format(crs=check.suggested))
    elif check.verdict == "unlabelled":
        parts.append(tr("They look like {crs}.", context=_CONTEXT).format(crs=check.used))
    return " ".join(parts)
