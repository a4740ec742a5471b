"""The datum guard: what the vertices of a mining layer say about its datum, whatever its label says.

Rights are unions of 1 km squares of the UTM grid. Rights filed since 2016 (Ley 30428) lie on the WGS84 grid, most of
those filed from 1992 to 2015 on the PSAD56 grid, about 250 m west and 370 m south of it. So the phase of a vertex (its
coordinates modulo 1 km) falls in one of three places:

* ``whole``: on whole kilometres of the coordinates as given;
* ``behind``: at the PSAD56 to WGS84 shift, where PSAD56 squares lie in WGS84 coordinates;
* ``ahead``: at the opposite of it, where WGS84 squares lie in PSAD56 coordinates.

True WGS84 coordinates show whole + behind, true PSAD56 coordinates whole + ahead; and the filing dates say which of
the two grids a right was drawn on. Only numpy is needed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional, Tuple

import numpy as np

from . import geodesy

#: A vertex is on whole kilometres when it is nearer than this (m): published coordinates are exact to centimetres.
WHOLE_TOLERANCE = 2.0
#: The shift between the grids varies by metres over a zone and with the transformation used (m).
SHIFT_TOLERANCE = 25.0
#: Cell of the phase histogram (m) in which an unforeseen shift is looked for.
CELL = 20.0
#: Share of vertices that makes a signature.
MINIMUM_SHARE = 0.02
#: Share of vertices on any grid below which a layer is off the grid.
GRID_SHARE = 0.30
#: Last year of filings on the PSAD56 grid only, first year of filings on the WGS84 grid only.
LAST_OLD_YEAR, FIRST_NEW_YEAR = 2015, 2017
#: Rights needed for filing dates to decide.
MINIMUM_DATED = 10

VERDICTS = ("consistent", "mislabelled", "shifted", "unlabelled", "off_grid")


@dataclass(frozen=True)
class GridEvidence:
    """What the vertices of one layer say. Shares are of all vertices, 0 to 1; shifts are metres east and north.

    :param zone: UTM zone the phases were measured in.
    :param declared: datum the source declares: ``wgs84``, ``psad56``, or ``""`` for none or another.
    :param found: datum the coordinates are in: ``wgs84``, ``psad56`` or ``""`` when the vertices do not tell.
    :param verdict: one of ``VERDICTS``.
    :param expected_shift: PSAD56 to WGS84 shift at the layer's centre by EPSG:1208.
    :param measured_shift: centre of the largest cluster of vertices off whole kilometres, or ``None``.
    :param suggested_crs: CRS that fits the coordinates, or ``""``.
    :param basis: what decided: ``two_grids``, ``filing_dates``, ``whole_only``, ``cluster``, ``none``.
    """

    zone: int
    vertices: int
    declared: str
    found: str
    verdict: str
    share_whole: float
    share_behind: float
    share_ahead: float
    expected_shift: Tuple[float, float]
    measured_shift: Optional[Tuple[float, float]]
    suggested_crs: str
    basis: str

    @property
    def share_gridded(self) -> float:
        """Share of vertices on either grid."""
        return self.share_whole + self.share_behind + self.share_ahead

    @property
    def share_wgs84_grid(self) -> float:
        """Share of vertices on the WGS84 kilometre grid, given the datum found."""
        return self.share_ahead if self.found == "psad56" else self.share_whole

    @property
    def share_psad56_grid(self) -> float:
        """Share of vertices on the PSAD56 kilometre grid, given the datum found."""
        return self.share_whole if self.found == "psad56" else self.share_behind

    @property
    def needs_decision(self) -> bool:
        """Whether the layer must not be used before somebody has decided about its CRS."""
        return self.verdict in ("mislabelled", "shifted", "unlabelled")


def phase(values: np.ndarray) -> np.ndarray:
    """Return coordinates (m) modulo 1 km in [-500, 500)."""
    return np.mod(np.asarray(values, dtype=float) + 500.0, 1000.0) - 500.0


def inspect(x: np.ndarray, y: np.ndarray, zone: int, declared: str, years: Optional[np.ndarray] = None) -> GridEvidence:
    """Judge the datum of UTM coordinates.

    :param x: eastings (m) of all vertices as the source gives them.
    :param y: northings (m).
    :param zone: UTM zone of the coordinates, 17, 18 or 19.
    :param declared: ``wgs84``, ``psad56`` or ``""``.
    :param years: year of filing of the right each vertex belongs to, 0 when not known.
    """
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    good = np.isfinite(x) & np.isfinite(y)
    x, y = x[good], y[good]
    if len(x) == 0:
        return GridEvidence(zone, 0, declared, "", "off_grid", 0.0, 0.0, 0.0, (0.0, 0.0), None, "", "none")
    years = np.zeros(len(x), dtype=int) if years is None else np.asarray(years, dtype=int)[good]
    shift = geodesy.psad56_shift(float(np.median(x)), float(np.median(y)), zone)
    px, py = phase(x), phase(y)
    whole = _near(px, py, (0.0, 0.0), WHOLE_TOLERANCE)
    behind = _near(px, py, shift, SHIFT_TOLERANCE)
    ahead = _near(px, py, (-shift[0], -shift[1]), SHIFT_TOLERANCE)
    measured, cluster_share = _cluster(px[~whole], py[~whole], len(x))
    found, basis = _found(whole, behind, ahead, years)
    evidence = GridEvidence(
        zone, len(x), declared, found, "", float(np.mean(whole)), float(np.mean(behind)), float(np.mean(ahead)),
        expected_shift=shift, measured_shift=measured, suggested_crs=_crs(found, zone), basis=basis,
    )  # fmt: skip
    return replace(evidence, verdict=_verdict(evidence, cluster_share))


def _near(px: np.ndarray, py: np.ndarray, at: Tuple[float, float], tolerance: float) -> np.ndarray:
    return (np.abs(phase(px - at[0])) <= tolerance) & (np.abs(phase(py - at[1])) <= tolerance)


def _cluster(px: np.ndarray, py: np.ndarray, total: int) -> Tuple[Optional[Tuple[float, float]], float]:
    """Return the centre (m) of the densest cluster of phases and its share of ``total`` vertices."""
    if len(px) == 0:
        return None, 0.0
    side = int(1000 / CELL)
    column = np.floor((px + 500) / CELL).astype(int) % side
    row = np.floor((py + 500) / CELL).astype(int) % side
    counts = np.bincount(column * side + row, minlength=side * side)
    best = int(np.argmax(counts))
    corner = (best // side * CELL - 500 + CELL / 2, best % side * CELL - 500 + CELL / 2)
    members = _near(px, py, corner, SHIFT_TOLERANCE)
    share = float(members.sum()) / total
    if share < MINIMUM_SHARE:
        return None, share
    centre = tuple(float(c + np.median(phase(p[members] - c))) for p, c in ((px, corner[0]), (py, corner[1])))
    return (round(centre[0], 1), round(centre[1], 1)), share


def _found(whole: np.ndarray, behind: np.ndarray, ahead: np.ndarray, years: np.ndarray) -> Tuple[str, str]:
    """Return the datum the phases speak for and what decided; ``twice`` means shifted once too often."""
    old, new = (years > 0) & (years <= LAST_OLD_YEAR), years >= FIRST_NEW_YEAR
    votes = {"wgs84": 0, "psad56": 0, "twice": 0}
    for group, meanings in ((old, ("psad56", "wgs84", "")), (new, ("wgs84", "twice", "psad56"))):
        gridded = group & (whole | behind | ahead)
        if gridded.sum() < MINIMUM_DATED * 4:  # about four vertices a right
            continue
        counts = [int((gridded & where).sum()) for where in (whole, behind, ahead)]
        meaning = meanings[int(np.argmax(counts))]
        if meaning and max(counts) >= 0.6 * sum(counts):
            votes[meaning] += max(counts)
    decided = max(votes, key=lambda name: votes[name])
    if votes[decided] > 2 * (sum(votes.values()) - votes[decided]):
        return decided, "filing_dates"
    shares = [float(np.mean(where)) for where in (whole, behind, ahead)]
    if shares[1] >= MINIMUM_SHARE and shares[1] > 3 * shares[2]:
        return "wgs84", "two_grids"
    if shares[2] >= MINIMUM_SHARE and shares[2] > 3 * shares[1]:
        return "psad56", "two_grids"
    return "", "whole_only" if shares[0] >= GRID_SHARE else "none"


def _crs(found: str, zone: int) -> str:
    codes = {"wgs84": geodesy.WGS84_UTM, "psad56": geodesy.PSAD56_UTM}.get(found, {})
    return codes.get(zone, "")


def _verdict(evidence: GridEvidence, cluster_share: float) -> str:
    if not evidence.declared:
        return "unlabelled"
    if evidence.found == "twice":
        return "shifted"
    if evidence.share_gridded < GRID_SHARE:
        # A cluster at a place no known grid explains: the layer was moved by something else.
        return "shifted" if cluster_share >= GRID_SHARE and evidence.basis == "none" else "off_grid"
    if evidence.found and evidence.found != evidence.declared:
        return "mislabelled"
    # Whole kilometres alone fit the datum the source declares.
    return "consistent"


def inspect_geographic(
    lon: np.ndarray, lat: np.ndarray, declared: str, years: Optional[np.ndarray] = None
) -> GridEvidence:
    """Judge geographic coordinates (degrees): projected to UTM on either ellipsoid, the better grid counts.

    The zone with most vertices is judged. A layer whose PSAD56 grid coordinates were unprojected as if they were
    WGS84 is reported as shifted: no geographic CRS describes it.
    """
    lon, lat = np.asarray(lon, dtype=float), np.asarray(lat, dtype=float)
    zones = np.clip(np.floor((lon + 180.0) / 6.0) + 1, geodesy.ZONES[0], geodesy.ZONES[-1])
    zone = max(geodesy.ZONES, key=lambda z: int((zones == z).sum()))
    mine = zones == zone
    picked = None if years is None else np.asarray(years)[mine]
    as_wgs84 = inspect(*geodesy.geographic_to_utm(lon[mine], lat[mine], zone), zone, declared, picked)
    on_intl = geodesy.geographic_to_utm(lon[mine], lat[mine], zone, geodesy.INTERNATIONAL_1924)
    as_psad56 = inspect(*on_intl, zone, declared, picked)
    if as_psad56.share_gridded > as_wgs84.share_gridded + 0.1:
        evidence = replace(as_psad56, found="psad56", suggested_crs=geodesy.PSAD56_GEOGRAPHIC)
        return replace(evidence, verdict=_verdict(evidence, 0.0))
    if as_wgs84.found == "psad56":
        return replace(as_wgs84, verdict="shifted", suggested_crs="")
    return replace(as_wgs84, suggested_crs=geodesy.WGS84_GEOGRAPHIC if as_wgs84.found == "wgs84" else "")
