"""Invalid geometry is found by vectorised tests and repaired or left out, always with its id and the reason.

The tests are conservative: what passes is valid; what looks suspicious (edges of one polygon that touch or cross,
several rings) is confirmed by the exact clipper's own validity test (OGC Simple Features) before it is reported.
"""

from __future__ import annotations

import struct
from types import MappingProxyType
from typing import Any, List, Mapping, Optional, Tuple

import numpy as np

from ..core.errors import AtlasError
from .cores import in_runs
from .exact import ExactClipper, available_clipper
from .feedback import Feedback, check_canceled, feedback_or_null
from .polygon_set import GeometryProblem, PolygonSet
from .rings import PolygonRings, expand_ranges
from .texts import tr
from .wkb import parse_wkb

#: Policies for invalid geometry.
SKIP, REPAIR, STOP = "skip", "repair", "stop"
POLICIES = (SKIP, REPAIR, STOP)

#: English sentence of each problem (translation sources, context "Overlay").
PROBLEM_TEXTS: Mapping[str, str] = MappingProxyType({
    "null": "The feature has no geometry.",
    "empty": "The geometry is empty.",
    "curve": "The geometry has curves; segmentize it first.",
    "collection": "The geometry is a collection, not a polygon.",
    "not_polygon": "The geometry is not a polygon.",
    "damaged": "The geometry cannot be read; the file may be damaged.",
    "not_finite": "A coordinate is not a number.",
    "out_of_range": "A coordinate is not a longitude or latitude; the coordinate system is probably mislabelled.",
    "antimeridian": "The polygon crosses the antimeridian (180 degrees); split it there first.",
    "too_few_points": "A ring has fewer than three corners.",
    "unclosed": "A ring is not closed.",
    "zero_area": "The polygon has no area.",
    "invalid": "The polygon is invalid.",
})

#: What GEOS says of an invalid polygon, which is English whatever QGIS speaks, in small letters -> as it is shown.
DETAIL_TEXTS: Mapping[str, str] = MappingProxyType({
    "repeated point": "Repeated point",
    "hole lies outside shell": "Hole lies outside shell",
    "holes are nested": "Holes are nested",
    "interior is disconnected": "Interior is disconnected",
    "self-intersection": "Self-intersection",
    "ring self-intersection": "Ring self-intersection",
    "nested shells": "Nested shells",
    "duplicate rings": "Duplicate rings",
    "too few points in geometry component": "Too few points in geometry component",
    "invalid coordinate": "Invalid coordinate",
    "repaired when it was prepared": "repaired when it was prepared",
})

_MIN_RING_POINTS = 4
_ZERO_AREA_M2 = 1e-4
_HALF_TURN_DEG = 180.0
_RIGHT_ANGLE_DEG = 90.0
#: Edge pairs tested at once.
_PAIRS_AT_ONCE = 500_000
#: A vertex this near another edge's line (relative to the edge) may touch it.
_TOUCH = 1e-12
_SUSPECTS_PER_CHECK = 16
#: Features for which another core is worth its thread.
_ON_A_CORE = 2_000


def problem_text(code: str) -> str:
    """Sentence for a problem's code, in the user's language."""
    return tr(PROBLEM_TEXTS[code], context="Overlay")


def reason_text(reason: str) -> str:
    """Sentence for a problem as tables hold it (``code`` or ``code: detail``), in the user's language."""
    code, _, detail = reason.partition(": ")
    text = problem_text(code) if code in PROBLEM_TEXTS else code
    what, bracket, place = detail.partition("[")
    if what.lower() in DETAIL_TEXTS:
        detail = tr(DETAIL_TEXTS[what.lower()], context="Overlay") + (f" [{place}" if bracket else "")
    return f"{text.rstrip('.')} ({detail})." if detail else text


def checked(polygons: PolygonSet, policy: str = SKIP, clipper: Optional[ExactClipper] = None,
            feedback: Optional[Feedback] = None) -> PolygonSet:
    """The usable polygons of a set, with the problems of the others.

    :param policy: :data:`SKIP` leaves invalid polygons out, :data:`REPAIR` makes them valid (what cannot be repaired
        is left out), :data:`STOP` raises. All report.
    :raises AtlasError: with policy :data:`STOP`, naming the first features.
    :raises CanceledError: when cancelled.
    """
    if policy not in POLICIES:
        raise ValueError(policy)
    rings, ids = polygons.rings, polygons.ids
    problems = list(polygons.problems)
    code = _flaws(rings)
    problems += [GeometryProblem(_plain(ids[feature]), str(code[feature])) for feature in np.flatnonzero(code != "")]
    if (code != "").any():
        kept = np.flatnonzero(code == "")
        rings, ids = rings.take(kept), ids[kept]
    rings, ids, found = _without_invalid(rings, ids, policy, clipper, feedback_or_null(feedback))
    problems += found
    if policy == STOP and problems:
        _stop(problems)
    return PolygonSet(rings, ids, problems, checked=True)


def _plain(value: Any) -> Any:
    return value.item() if hasattr(value, "item") else value


def _stop(problems: List[GeometryProblem]) -> None:
    shown = "; ".join(f"{p.feature_id}: {problem_text(p.code)}" for p in problems[:5])
    raise AtlasError(
        tr("{count} features have an unusable geometry.", context="Overlay").format(count=len(problems)), shown,
        tr("Repair the layer, or choose to skip or to repair invalid geometries.", context="Overlay"))


def _flaws(rings: PolygonRings) -> np.ndarray:
    """Code of the first flaw of each feature that no repair can mend, "" for none."""
    code = np.full(rings.count, "", dtype="<U16")
    if not rings.count:
        return code
    bbox = rings.bbox
    width = bbox[:, 2] - bbox[:, 0]
    finite = np.isfinite(bbox).all(axis=1)
    with np.errstate(invalid="ignore"):
        inside = ((np.abs(bbox[:, [0, 2]]) <= _HALF_TURN_DEG).all(axis=1)
                  & (np.abs(bbox[:, [1, 3]]) <= _RIGHT_ANGLE_DEG).all(axis=1))
        # a polygon across it comes as edges that run the wrong way round the globe, or beyond 180 degrees
        beyond = (np.abs(bbox[:, [0, 2]]).max(axis=1) <= 2 * _HALF_TURN_DEG) & (
            np.abs(bbox[:, [1, 3]]) <= _RIGHT_ANGLE_DEG).all(axis=1)
        wraps = finite & ((inside & (width > _HALF_TURN_DEG)) | (~inside & beyond & (width < _HALF_TURN_DEG)))
    points = np.diff(rings.ring_start)
    first, last = rings.ring_start[:-1], rings.ring_start[1:] - 1
    per_ring = ((points < _MIN_RING_POINTS, "too_few_points"),
                ((rings.xy[first] != rings.xy[last]).any(axis=1), "unclosed"))
    if not (finite & inside & ~wraps).all() or any(bad.any() for bad, _name in per_ring):
        for bad, name in reversed(per_ring):
            code[rings.ring_feature[bad]] = name
        code[wraps] = "antimeridian"
        code[~inside & ~wraps] = "out_of_range"
        code[~finite] = "not_finite"
    sound = code == ""
    if sound.all():
        flat = np.abs(rings.areas_m2()) <= _ZERO_AREA_M2
    else:  # no measures of coordinates that are none
        flat = np.zeros(rings.count, dtype=bool)
        flat[sound] = np.abs(rings.take(np.flatnonzero(sound)).areas_m2()) <= _ZERO_AREA_M2
    # equal lobes of a figure eight cancel: no area by sign, but an invalid polygon rather than an empty one
    if flat.any():
        doubtful = np.flatnonzero(flat)
        flat[doubtful] = ~_has_extent(rings, doubtful)
    code[flat] = "zero_area"
    return code


def _has_extent(rings: PolygonRings, features: np.ndarray) -> np.ndarray:
    """Some triangle of consecutive vertices has an area: the vertices are not all on one line."""
    result = np.zeros(len(features), dtype=bool)
    for i, feature in enumerate(features):
        start = rings.ring_start[rings.feature_ring[feature]]
        end = rings.ring_start[rings.feature_ring[feature + 1]]
        d = rings.xy[start:end] - rings.xy[start]
        far = d[np.argmax(np.abs(d).sum(axis=1))]
        length = float(np.abs(far).sum())
        result[i] = length > 0 and float(np.abs(d[:, 0] * far[1] - d[:, 1] * far[0]).max()) > _TOUCH * length
    return result


def suspicious(rings: PolygonRings) -> np.ndarray:
    """bool per feature: it may be invalid. Features with ``False`` are valid."""
    parts = in_runs(lambda run: _suspicious(rings.take(np.arange(run.start, run.stop))), rings.count, _ON_A_CORE)
    return np.concatenate(parts)


def _suspicious(rings: PolygonRings) -> np.ndarray:
    suspect = rings.ring_counts > 1
    convex = _convex_rings(rings)
    edge = rings.edges()
    ring = np.searchsorted(rings.ring_start, edge, side="right") - 1
    feature = rings.ring_feature[ring]
    chosen = ~convex[ring] & ~suspect[feature]
    _mark_touching_edges(rings, edge[chosen], ring[chosen], feature[chosen], suspect)
    return suspect


def _convex_rings(rings: PolygonRings) -> np.ndarray:
    """bool per ring: convex, hence simple. All turns go one way and the direction of travel reverses twice."""
    if not rings.count:
        return np.zeros(0, dtype=bool)
    start, end = rings.ring_start[:-1], rings.ring_start[1:]
    step = np.zeros_like(rings.xy)
    step[:-1] = rings.xy[1:] - rings.xy[:-1]
    step[end - 1] = step[start]  # behind a ring's last edge comes its first
    turn = np.zeros(len(step))
    turn[:-1] = step[:-1, 0] * step[1:, 1] - step[:-1, 1] * step[1:, 0]
    turn[end - 1] = 0
    forward = (step[:, 0] > 0) | ((step[:, 0] == 0) & (step[:, 1] > 0))
    reverses = np.zeros(len(step), dtype=np.int64)
    reverses[:-1] = forward[1:] != forward[:-1]
    reverses[end - 1] = 0
    stands = (step == 0).all(axis=1)
    one_way = (np.minimum.reduceat(turn, start) >= 0) | (np.maximum.reduceat(turn, start) <= 0)
    return one_way & (np.add.reduceat(reverses, start) == 2) & ~np.logical_or.reduceat(stands, start)  # noqa: PLR2004


def _mark_touching_edges(rings: PolygonRings, edge: np.ndarray, ring: np.ndarray, feature: np.ndarray,
                         suspect: np.ndarray) -> None:
    """Mark the features two of whose edges meet elsewhere than at their common corner.

    Sweep along the longer side of each feature's box: edges sorted by their lower end meet only those that begin
    before their upper end.
    """
    if not len(edge):
        return
    bbox = rings.bbox[feature]
    tall = (bbox[:, 3] - bbox[:, 1]) > (bbox[:, 2] - bbox[:, 0])
    p, q = rings.xy[edge], rings.xy[edge + 1]
    along_p, along_q = np.where(tall, p[:, 1], p[:, 0]), np.where(tall, q[:, 1], q[:, 0])
    room = 2 * _HALF_TURN_DEG + 1
    low = feature * room + np.minimum(along_p, along_q)
    high = feature * room + np.maximum(along_p, along_q) + 1e-9
    order = np.argsort(low, kind="stable")
    low, high, edge, ring, feature = low[order], high[order], edge[order], ring[order], feature[order]
    p, q = p[order], q[order]
    (west, south), (east, north) = np.minimum(p, q).T.copy(), np.maximum(p, q).T.copy()
    count = np.searchsorted(low, high, side="right") - np.arange(len(low)) - 1
    done = np.cumsum(count)
    begin = 0
    while begin < len(low):
        base = done[begin - 1] if begin else 0
        stop = max(begin + 1, int(np.searchsorted(done, base + _PAIRS_AT_ONCE, side="right")))
        one = np.repeat(np.arange(begin, stop), count[begin:stop])
        other = expand_ranges(np.arange(begin, stop) + 1, count[begin:stop])
        meet = (west[one] <= east[other]) & (east[one] >= west[other])
        meet &= (south[one] <= north[other]) & (north[one] >= south[other])
        one, other = one[meet], other[meet]
        same = feature[one] == feature[other]
        one, other = one[same], other[same]
        suspect[feature[one[_meet_wrongly(p, q, one, other)]]] = True
        begin = stop


def _meet_wrongly(p: np.ndarray, q: np.ndarray, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """bool per pair of edges whose boxes meet: they touch or cross, other than neighbours at their corner."""
    px, py = p.T
    qx, qy = q.T
    follows = (qx[one] == px[other]) & (qy[one] == py[other])
    precedes = (px[one] == qx[other]) & (py[one] == qy[other])
    wrong = follows & precedes
    # neighbours share a corner; they are wrong only when one folds back over the other
    near = np.flatnonzero(follows | precedes)
    s, e, reach = _directions(p, q, one[near], other[near])
    parallel = np.abs(s[0] * e[1] - s[1] * e[0]) <= reach
    wrong[near] |= parallel & (s[0] * e[0] + s[1] * e[1] < 0)
    far = np.flatnonzero(~(follows | precedes))
    one, other = one[far], other[far]
    s, e, reach = _directions(p, q, one, other)
    a, b, c, d = p[one].T, q[one].T, p[other].T, q[other].T
    side_c = s[0] * (c - a)[1] - s[1] * (c - a)[0]
    side_d = s[0] * (d - a)[1] - s[1] * (d - a)[0]
    side_a = e[0] * (a - c)[1] - e[1] * (a - c)[0]
    side_b = e[0] * (b - c)[1] - e[1] * (b - c)[0]
    wrong[far] = ((np.minimum(side_c, side_d) <= reach) & (np.maximum(side_c, side_d) >= -reach)
                  & (np.minimum(side_a, side_b) <= reach) & (np.maximum(side_a, side_b) >= -reach))
    return wrong


def _directions(
    p: np.ndarray, q: np.ndarray, one: np.ndarray, other: np.ndarray
) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Directions (2, n) of the edges of each pair, and how near to each other's line counts as on it."""
    s, e = (q[one] - p[one]).T, (q[other] - p[other]).T
    return s, e, _TOUCH * (np.abs(s[0]) + np.abs(s[1])) * (np.abs(e[0]) + np.abs(e[1]))


def _without_invalid(rings: PolygonRings, ids: np.ndarray, policy: str, clipper: Optional[ExactClipper],
                     feedback: Feedback) -> Tuple[PolygonRings, np.ndarray, List[GeometryProblem]]:
    suspects = np.flatnonzero(suspicious(rings))
    problems: List[GeometryProblem] = []
    if not len(suspects):
        return rings, ids, problems
    clipper = clipper or available_clipper()
    invalid: List[int] = []
    repaired: List[int] = []
    blobs: List[bytes] = []
    for number, feature in enumerate(suspects.tolist()):
        if number % _SUSPECTS_PER_CHECK == 0:
            check_canceled(feedback)
        geometry = clipper.geometry(rings.to_wkb(feature))
        reason = clipper.invalid_reason(geometry)
        if reason is None:
            continue
        invalid.append(feature)
        parts = clipper.polygons(clipper.make_valid(geometry)) if policy == REPAIR else []
        if parts:
            repaired.append(feature)
            blobs.append(struct.pack("<BII", 1, 6, len(parts)) + b"".join(parts))
        problems.append(GeometryProblem(_plain(ids[feature]), "invalid", reason, repaired=bool(parts)))
    if not invalid:
        return rings, ids, problems
    kept = np.setdiff1d(np.arange(rings.count), invalid)
    mended = parse_wkb(blobs).rings
    if rings.areas_known:
        mended.areas_m2()  # so that those of all the others need not be measured again
    order = np.argsort(np.concatenate([kept, np.array(repaired, dtype=np.int64)]), kind="stable")
    joined = PolygonRings.concatenate([rings.take(kept), mended]) if blobs else rings.take(kept)
    position = np.concatenate([kept, np.array(repaired, dtype=np.int64)])[order]
    return joined.take(order), ids[position], problems
