"""Pictures of the report as inline SVG: bars of shares, and a small map. Values in, markup out; no script, no font."""

from __future__ import annotations

from html import escape
from typing import Dict, Mapping, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..overlay.rings import PolygonRings

#: Okabe-Ito colours and a shape for each status, so that colour is never alone. GEOCATMIN paints titled rights blue,
#: those in process green, extinguished ones black and others brown; these are the hues nearest to them that
#: colour-blind readers tell apart.
STATUS_COLOURS: Mapping[str, str] = {
    "titled": "#0072B2",
    "in_process": "#009E73",
    "extinguished": "#000000",
    "other": "#D55E00",
    "unknown": "#8a8f98",
}
_MARKS = {
    "titled": "M-3,-3H3V3H-3Z",
    "in_process": "M0,-3.8L3.6,2.6H-3.6Z",
    "extinguished": "M-3,-2L-2,-3L0,-1L2,-3L3,-2L1,0L3,2L2,3L0,1L-2,3L-3,2L-1,0Z",
    "other": "M0,-4L4,0L0,4L-4,0Z",
    "unknown": "M-2.6,0A2.6,2.6 0 1 0 2.6,0A2.6,2.6 0 1 0 -2.6,0Z",
}
_WIDTH = 560


class Bar(NamedTuple):
    """One bar: its label, value (0 to 100) and the value as written."""

    label: str
    value: float
    text: str


def bars(rows: Sequence[Bar], title: str) -> str:
    """Return a horizontal bar chart; the longest bar fills the width, the values are written beside the bars."""
    if not rows:
        return ""
    height, gutter, room = 22, 250, 70
    top = max(max(row.value for row in rows), 1e-9)  # noqa: PLW3301
    parts = [_open(_WIDTH + 160, len(rows) * height + 6, title)]
    span = _WIDTH + 160 - gutter - room
    for number, row in enumerate(rows):
        y = number * height + 4
        length = row.value / top * span
        label = row.label if len(row.label) <= 42 else row.label[:40] + "…"  # noqa: PLR2004
        parts.append(
            f'<text x="{gutter - 8}" y="{y + 13}" text-anchor="end" font-size="12" fill="#1d232a">'
            f"{escape(label)}</text>"
            f'<rect x="{gutter}" y="{y + 2}" width="{max(length, 0.6):.1f}" height="{height - 8}" fill="#0b4f6c"/>'
            f'<text x="{gutter + length + 6:.1f}" y="{y + 13}" font-size="12" fill="#1d232a">{escape(row.text)}</text>'
        )
    parts.append(f'<path d="M{gutter},0V{len(rows) * height + 4}" stroke="#1d232a" stroke-width="1"/></svg>')
    return "".join(parts)


def mark(status: str) -> str:
    """Return the legend mark of a status as a small picture."""
    return f'<svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">{_shape(status)}</svg>'


def _shape(status: str, where: str = "") -> str:
    moved = f' transform="translate({where})"' if where else ""
    return f'<path d="{_MARKS[status]}" fill="{STATUS_COLOURS[status]}"{moved}/>'


def overview_map(
    background: Optional[PolygonRings],
    zones: PolygonRings,
    rights: PolygonRings,
    statuses: Sequence[str],
    counted: np.ndarray,
    title: str,
) -> str:
    """Return a map: limits behind, outlines of zones, a mark at each right.

    :param background: limits to draw for orientation (EPSG:4326), or ``None``.
    :param statuses: status of each right.
    :param counted: whether each right has a counted overlap; the others are drawn as grey dots, at most 4,000 of them.
    """
    boxes = [part.bbox for part in (background, zones, rights) if part is not None and part.count]
    if not boxes:
        return ""
    everything = np.concatenate(boxes)
    low, high = everything[:, :2].min(axis=0), everything[:, 2:].max(axis=0)
    middle = np.cos(np.radians((low[1] + high[1]) / 2))
    scale = min(_WIDTH / max((high[0] - low[0]) * middle, 1e-6), 720 / max(high[1] - low[1], 1e-6))
    across, down = scale * middle, scale
    width, height = (high[0] - low[0]) * across + 20, (high[1] - low[1]) * down + 20

    def place(xy: np.ndarray) -> np.ndarray:
        return np.column_stack([(xy[:, 0] - low[0]) * across + 10, (high[1] - xy[:, 1]) * down + 10])

    parts = [
        _open(round(width), round(height), title),
        f'<rect width="{width:.0f}" height="{height:.0f}" fill="#f4f6f8"/>',
    ]
    if background is not None and background.count:
        parts.append(f'<path d="{_outline(background, place)}" fill="#ffffff" stroke="#aab3bc" stroke-width=".6"/>')
    centres = place(np.column_stack([rights.bbox[:, 0::2].mean(axis=1), rights.bbox[:, 1::2].mean(axis=1)]))
    others = np.flatnonzero(~counted)
    if len(others) > 4000:  # noqa: PLR2004 - a sample shows as much and keeps the file small
        others = others[:: len(others) // 4000 + 1]
    dots = "".join([f"M{x:.0f},{y:.0f}h.01" for x, y in centres[others].tolist()])
    parts.append(f'<path d="{dots}" stroke="#b9c0c8" stroke-width="1.8" stroke-linecap="round" fill="none"/>')
    parts.append(
        f'<path d="{_outline(zones, place)}" fill="none" stroke="#7a3b69" stroke-width="1.3" stroke-dasharray="5 2"/>'
    )
    drawn = np.flatnonzero(counted)
    half_pixels = np.rint(centres[drawn] * 2).astype(int).tolist()
    marks: Dict[Tuple[int, int, str], int] = {}  # rights on the same half pixel with the same mark are one mark
    for position, (x, y) in zip(drawn.tolist(), half_pixels):
        marks.setdefault((x, y, statuses[position]), position)
    places = centres.tolist()
    parts += [_shape(status, "{:.1f},{:.1f}".format(*places[at])) for (_x, _y, status), at in marks.items()]
    parts.append("</svg>")
    return "".join(parts)


def _outline(rings: PolygonRings, place) -> str:
    """Return all rings as one path on steps of two thirds of a pixel; vertices on the one before are left out."""
    if rings.count == 0:
        return ""
    steps = np.round(place(rings.xy) * 1.5).astype(int)
    fresh = np.ones(len(steps), dtype=bool)
    fresh[1:] = (np.diff(steps, axis=0) != 0).any(axis=1)
    fresh[rings.ring_start[:-1]] = True
    ring = np.repeat(np.arange(len(rings.ring_feature)), np.diff(rings.ring_start))[fresh]
    written = {step: f"{step / 1.5:.1f}" for step in np.unique(steps).tolist()}  # each step comes many times
    words = [f"{written[x]},{written[y]}" for x, y in steps[fresh].tolist()]
    bounds = np.searchsorted(ring, np.arange(len(rings.ring_feature) + 1)).tolist()
    pieces = ["M" + "L".join(words[a:b]) + "Z" for a, b in zip(bounds, bounds[1:]) if b - a > 2]  # noqa: PLR2004
    return "".join(pieces)


def _open(width: float, height: float, title: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}"><title>{escape(title)}</title>'
    )
