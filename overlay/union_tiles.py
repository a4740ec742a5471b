"""Unions of very many parcels, tile by tile.

The area covered at least once is additive over tiles that share no ground: each tile takes the parcels that reach into
it and its part of every zone, and is united by itself, so nothing grows with the whole. Tiles halve their box where
half of the parcels lie on either side; the zones are cut along with them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, List, Tuple

import numpy as np

from .buffers import multipolygon_wkb
from .engine import OverlayEngine
from .exact import ExactClipper
from .feedback import Feedback, check_canceled
from .polygon_set import PolygonSet
from .rings import PolygonRings
from .wkb import parse_wkb

#: Parcels of a tile, about.
PER_TILE = 8_000
#: A tile is not halved when the halves together would have more than this many times its parcels.
_MOST_REPEATED = 1.6
#: Cuts lie this far beside the middle parcel: corners of parcels have round coordinates, and no cut runs along them.
_BESIDE_DEG = 1.6180339887e-5


@dataclass
class Tile:
    """:ivar members: int64, position of each parcel whose box reaches into the tile.
    :ivar zones: number and geometry (of the clipper) of each zone's part in it.
    :ivar share: share of the whole work, 0 to 1.
    """

    box: Tuple[float, float, float, float]
    members: np.ndarray
    zones: List[Tuple[int, Any]]
    share: float

    def engine(self, clipper: ExactClipper) -> Tuple[OverlayEngine, np.ndarray]:
        """Return an engine of the parts of the zones, and the number of the zone of each."""
        numbers, blobs = [], []
        for number, shape in self.zones:
            polygons = clipper.polygons(shape)
            if polygons:
                numbers.append(number)
                blobs.append(multipolygon_wkb(polygons))
        parsed = parse_wkb(blobs)
        numbers = np.array(numbers, dtype=np.int64)[parsed.kept]
        return OverlayEngine(PolygonSet(parsed.rings, numbers, [], True), clipper), numbers


def tiles_of(engine: OverlayEngine, rings: PolygonRings, members: np.ndarray, feedback: Feedback) -> Iterator[Tile]:
    """Yield tiles that share no ground and hold what the members cover of the zones.

    :param rings: valid polygons. :param members: int64, those that matter.
    :raises CanceledError: when cancelled.
    """
    clipper, bbox = engine.clipper, rings.bbox
    numbers = range(len(engine.zones))
    whole = [(number, clipper.geometry(engine.zones.rings.to_wkb(number))) for number in numbers]
    low, high = bbox[members, :2].min(axis=0), bbox[members, 2:].max(axis=0)
    box = (*(low - _BESIDE_DEG).tolist(), *(high + _BESIDE_DEG).tolist())
    stack = [Tile(box, members, _cut(clipper, whole, box), 1.0)]
    while stack:
        check_canceled(feedback)
        tile = stack.pop()
        halves = [] if len(tile.members) <= PER_TILE else _halves(clipper, tile, bbox)
        if halves:
            stack += halves
        elif len(tile.members) and tile.zones:
            yield tile


def _halves(clipper: ExactClipper, tile: Tile, bbox: np.ndarray) -> List[Tile]:
    """The tile cut in two; none when that would not make it smaller."""
    west, south, east, north = tile.box
    boxes = bbox[tile.members]
    axis = 0 if (east - west) * np.cos(np.radians((south + north) / 2)) >= north - south else 1
    cut = float(np.median(boxes[:, axis] + boxes[:, axis + 2]) / 2) + _BESIDE_DEG
    if not tile.box[axis] < cut < tile.box[axis + 2]:
        return []
    below, above = tile.members[boxes[:, axis] < cut], tile.members[boxes[:, axis + 2] > cut]
    if len(below) + len(above) > _MOST_REPEATED * len(tile.members):
        return []
    halves = []
    for members, side in ((below, axis + 2), (above, axis)):
        box = list(tile.box)
        box[side] = cut
        share = tile.share * len(members) / (len(below) + len(above))
        corners = (box[0], box[1], box[2], box[3])
        halves.append(Tile(corners, members, _cut(clipper, tile.zones, corners), share))
    return halves


def _cut(
    clipper: ExactClipper, zones: List[Tuple[int, Any]], box: Tuple[float, float, float, float]
) -> List[Tuple[int, Any]]:
    """The parts of zones in a box; zones outside it are left out."""
    west, south, east, north = box
    corners = np.array([[west, south], [east, south], [east, north], [west, north], [west, south]])
    ring = PolygonRings(corners, np.array([0, 5]), np.zeros(1, dtype=np.int64), np.zeros(1, dtype=bool), 1)
    frame = clipper.geometry(ring.to_wkb(0))
    parts = ((number, clipper.intersection(shape, frame)) for number, shape in zones)
    return [(number, part) for number, part in parts if clipper.polygons(part)]
