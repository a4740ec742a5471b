"""Overlay of parcels (concessions) with zones: one table of pairs, measured on the WGS84 ellipsoid.

Edges are straight in longitude and latitude (EPSG:4326), as QGIS draws and clips such a layer; see :mod:`.area`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, Iterable, Iterator, List, Optional, Tuple, Union

import numpy as np

from .exact import ExactClipper, ZoneGeometries, available_clipper
from .feedback import Feedback, check_canceled, feedback_or_null
from .kernel import PairAreas, is_small, small_overlaps
from .kernel_large import large_overlaps
from .polygon_set import GeometryProblem, PolygonSet
from .rings import PolygonRings
from .validity import SKIP, checked
from .zone_index import PolygonIndex

#: Parcels worked on at once: keeps memory flat and gives progress and cancel.
CHUNK = 16_384
#: Overlaps up to this are rounding, not overlaps (m2).
MIN_OVERLAP_M2 = 1e-4
#: Large parcels are gathered over chunks until they have this many vertices.
_LARGE_VERTICES = 200_000


@dataclass
class OverlayResult:
    """Pairs of parcels and zones that overlap, sorted by parcel, then zone.

    :ivar parcel: int64, position of the parcel in the run's input (index into the ``parcel_*`` arrays).
    :ivar zone: int64, position of the zone in the engine's zones.
    :ivar overlap_m2: float64, ellipsoidal area of the overlap.
    :ivar share_of_parcel, share_of_zone: float64, 0 to 1, of the ellipsoidal areas.
    :ivar parcel_ids: id in the source of every parcel, overlapping or not.
    :ivar parcel_area_m2: float64, ellipsoidal area of every parcel.
    :ivar zone_area_m2: float64, ellipsoidal area of every zone.
    :ivar problems: parcels left out or repaired.
    :ivar exact_pairs: number of pairs the exact clipper computed.
    """

    parcel: np.ndarray
    zone: np.ndarray
    overlap_m2: np.ndarray
    share_of_parcel: np.ndarray
    share_of_zone: np.ndarray
    parcel_ids: np.ndarray
    parcel_area_m2: np.ndarray
    zone_area_m2: np.ndarray
    problems: List[GeometryProblem] = field(default_factory=list)
    exact_pairs: int = 0

    def __len__(self) -> int:
        return len(self.parcel)

    def legal_hectares(self, parcel_legal_ha: np.ndarray) -> np.ndarray:
        """Legal (UTM grid) hectares of each pair: the share of the parcel times the parcel's legal hectares.

        :param parcel_legal_ha: per parcel, hectares as published; NaN where not known.
        """
        return self.share_of_parcel * np.asarray(parcel_legal_ha, dtype=np.float64)[self.parcel]

    def zone_sums_m2(self, among: Optional[np.ndarray] = None) -> np.ndarray:
        """Sum of overlaps per zone (overlapping parcels counted each), m2.

        :param among: bool per parcel, to sum some parcels only.
        """
        chosen = slice(None) if among is None else among[self.parcel]
        return np.bincount(self.zone[chosen], self.overlap_m2[chosen], minlength=len(self.zone_area_m2))

    def zone_counts(self, among: Optional[np.ndarray] = None) -> np.ndarray:
        """Parcels that overlap each zone."""
        chosen = slice(None) if among is None else among[self.parcel]
        return np.bincount(self.zone[chosen], minlength=len(self.zone_area_m2))


class OverlayEngine:
    """Zones indexed once, overlaid with any number of parcel sets.

    :param zones: checked or not; unchecked zones are repaired where invalid.
    :param clipper: the exact clipper; chosen by :func:`.exact.available_clipper` when first needed.
    :raises AtlasError: when no zone has a polygon.
    """

    def __init__(self, zones: PolygonSet, clipper: Optional[ExactClipper] = None) -> None:
        self._clipper = clipper
        self.zones = zones if zones.checked else checked(zones, "repair", clipper)
        self.index: Optional[PolygonIndex] = PolygonIndex(self.zones.rings) if len(self.zones) else None
        self.zone_area_m2 = self.zones.areas_m2
        self._zone_geometries: Optional[ZoneGeometries] = None

    @property
    def clipper(self) -> ExactClipper:
        if self._clipper is None:
            self._clipper = available_clipper()
        return self._clipper

    @property
    def zone_geometries(self) -> ZoneGeometries:
        """Zones as geometries of the clipper."""
        if self._zone_geometries is None:
            self._zone_geometries = ZoneGeometries(self.clipper, self.zones.rings)
        return self._zone_geometries

    def run(self, parcels: Union[PolygonSet, Iterable[PolygonSet]], feedback: Optional[Feedback] = None,
            invalid: str = SKIP, expected: Optional[int] = None) -> OverlayResult:
        """Overlay parcels with the zones.

        :param parcels: a set, or its chunks in order (see :mod:`.readers`).
        :param invalid: what happens to invalid parcels: "skip", "repair" or "stop" (see :mod:`.validity`).
        :param expected: number of parcels, for the progress when chunks are given.
        :raises CanceledError: when cancelled; nothing is left behind.
        :raises AtlasError: for an invalid parcel when ``invalid`` is "stop".
        """
        feedback = feedback_or_null(feedback)
        if isinstance(parcels, PolygonSet):
            expected = len(parcels)
        known = parcels.large_indexes if isinstance(parcels, PolygonSet) and parcels.checked else {}
        run = _Run(self, feedback, known)
        for chunk in _chunks(parcels):
            check_canceled(feedback)
            run.add(chunk if chunk.checked else checked(chunk, invalid, self._clipper, feedback))
            if expected:
                feedback.setProgress(min(99.0, 100.0 * run.count / expected))
        result = run.finish()
        feedback.setProgress(100.0)
        return result


def _chunks(parcels: Union[PolygonSet, Iterable[PolygonSet]]) -> Iterator[PolygonSet]:
    yield from parcels.parts(CHUNK) if isinstance(parcels, PolygonSet) else parcels


class _Run:
    """Pairs collected over the chunks of one run.

    :param known: indexes of the large parcels of an earlier run of the same chunks; those that are made are added.
    """

    def __init__(self, engine: OverlayEngine, feedback: Feedback, known: Dict[int, PolygonIndex]) -> None:
        self.engine, self.feedback = engine, feedback
        self.known, self.flushed = known, 0
        self.count = 0
        self.exact_pairs = 0
        self.pairs: List[Tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        self.ids: List[np.ndarray] = []
        self.areas: List[np.ndarray] = []
        self.problems: List[GeometryProblem] = []
        self.large: List[Tuple[PolygonRings, np.ndarray, np.ndarray]] = []
        self.large_vertices = 0

    def add(self, chunk: PolygonSet) -> None:
        rings, areas = chunk.rings, chunk.areas_m2
        self.problems += chunk.problems
        self.ids.append(chunk.ids)
        self.areas.append(areas)
        if rings.count and self.engine.index is not None:
            self._keep(rings, areas, small_overlaps(rings, areas, self.engine.index),
                       np.arange(rings.count) + self.count)
            large = np.flatnonzero(~is_small(rings))
            if len(large):
                part = rings.take(large)
                self.large.append((part, areas[large], large + self.count))
                self.large_vertices += len(part.xy)
                if self.large_vertices > _LARGE_VERTICES:
                    self._flush_large()
        self.count += rings.count

    def _flush_large(self) -> None:
        if not self.large or self.engine.index is None:
            return
        check_canceled(self.feedback)
        index = self.known.get(self.flushed)
        if index is None:
            index = PolygonIndex(PolygonRings.concatenate([part for part, _areas, _position in self.large]))
            self.known[self.flushed] = index
        self.flushed += 1
        areas = np.concatenate([areas for _part, areas, _position in self.large])
        position = np.concatenate([position for _part, _areas, position in self.large])
        self.large, self.large_vertices = [], 0
        self._keep(index.rings, areas, large_overlaps(index, areas, self.engine.index), position)

    def _keep(self, rings: PolygonRings, areas: np.ndarray, found: PairAreas, position: np.ndarray) -> None:
        doubtful = np.flatnonzero(found.doubtful)
        if len(doubtful):
            self.exact_pairs += len(doubtful)
            engine = self.engine
            exact = engine.clipper.overlap_areas(
                rings, found.parcel[doubtful], engine.zone_geometries, found.zone[doubtful], self.feedback)
            found.area_m2[doubtful] = np.minimum(exact, areas[found.parcel[doubtful]])  # rounding of new vertices
        kept = found.area_m2 > MIN_OVERLAP_M2
        self.pairs.append((position[found.parcel[kept]], found.zone[kept], found.area_m2[kept]))

    def finish(self) -> OverlayResult:
        self._flush_large()
        ids, areas = _joined(self.ids, np.int64), _joined(self.areas, np.float64)
        parcel = _joined([pair[0] for pair in self.pairs], np.int64)
        zone = _joined([pair[1] for pair in self.pairs], np.int64)
        overlap = _joined([pair[2] for pair in self.pairs], np.float64)
        order = np.argsort(parcel * max(len(self.engine.zones), 1) + zone, kind="stable")
        parcel, zone, overlap = parcel[order], zone[order], overlap[order]
        return OverlayResult(
            parcel, zone, overlap, np.minimum(overlap / areas[parcel], 1.0),
            np.minimum(overlap / self.engine.zone_area_m2[zone], 1.0), ids, areas, self.engine.zone_area_m2,
            self.problems, self.exact_pairs)


def _joined(parts: List[np.ndarray], dtype: type) -> np.ndarray:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=dtype)
