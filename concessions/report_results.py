"""The report's sections on what was found: map, zones, sums by status, substance and holder, distances, time."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import Dict, Optional, Sequence

import numpy as np

from ..core.qt.formats import format_number
from ..overlay.rings import PolygonRings
from .analysis import NearestPoint
from .charts import STATUS_COLOURS, Bar, bars, mark, overview_map
from .coincidence import RELATIONS
from .report_page import Page

#: Rows a list in the report shows; the tables hold all.
HOLDERS_SHOWN, NEAREST_SHOWN, BARS_SHOWN = 15, 15, 30
#: Upper bounds (km) of the distance classes.
DISTANCE_CLASSES = (("class_0", 0.0), ("class_10", 10.0), ("class_25", 25.0), ("class_50", 50.0), ("class_far", np.inf))


def head(page: Page) -> str:
    """Return title, warning and, for an invented cadastre, the banner that says so."""
    banner = f'<p class="synthetic">{page.say("synthetic")}</p>' if page.analysis.synthetic else ""
    return (
        f'<h1>{page.say("title")}</h1><p class="subtitle">{page.say("subtitle")}</p>{banner}'
        f'<p class="warning">{page.say("warning")}</p>'
    )


def short(page: Page) -> str:
    """Return the figures of the whole run in a few sentences."""
    analysis = page.analysis
    total = len(analysis.rights)
    inside = len(set(analysis.result.parcel[analysis.counted].tolist()))
    text = page.say(
        "short",
        rights=page.count(total),
        sources=len(analysis.rights.evidence),
        zones=page.count(len(analysis.zones.zones)),
        inside=page.count(inside),
        outside=page.count(total - inside),
    )
    if analysis.coincidences is not None:
        text += " " + page.say(
            "short_time",
            counted=page.count(int(analysis.counted.sum())),
            pairs=page.count(len(analysis.counted)),
            period=page.period(),
            reading=page.reading(),
        )
    return f"{page.heading('in_short')}<p>{text}</p>"


def overview(page: Page, background: Optional[PolygonRings]) -> str:
    """Return the map with its legend; see :func:`.charts.overview_map`."""
    rights = page.analysis.rights
    if not len(rights):
        return ""
    counted = np.zeros(len(rights), dtype=bool)
    counted[page.analysis.result.parcel[page.analysis.counted]] = True
    statuses = rights.columns["status"]
    picture = overview_map(
        background,
        page.analysis.zones.polygons.rings,
        rights.rings,
        statuses,
        counted,
        str(page.words["map_title"]),
    )
    shown = {statuses[i] for i in np.flatnonzero(counted)}
    legend = "".join(
        f"<li>{mark(code)}{escape(page.value_label('status', code))}</li>" for code in STATUS_COLOURS if code in shown
    )
    return (
        f'{page.heading("map_title")}<figure>{picture}<ul class="legend">{legend}</ul>'
        f"<figcaption>{page.say('map_caption')}</figcaption></figure>"
    )


def zones(page: Page) -> str:
    """Return the sums by zone: table, zones without rights, warning on precision, bars."""
    totals = page.analysis.totals()
    rows = [
        [
            page.zone_text(row.zone), page.ha(row.zone_ha), page.count(row.rights), page.ha(row.sum_ha),
            page.ha(row.union_ha), page.percent(row.share_of_zone), page.ha(row.legal_ha),
        ]
        for row in totals
        if row.rights
    ]  # fmt: skip
    empty = [page.zone_text(row.zone) for row in totals if not row.rights]
    head = ("col_zone", "col_zone_ha", "col_rights", "col_sum", "col_union", "col_share", "col_legal")
    text = f'{page.heading("zones_title")}<p class="note">{page.say("zones_note")}</p>'
    text += page.table(head, rows, range(1, 7))
    if empty:
        listed = page.say("zones_empty", count=page.count(len(empty)), zones="; ".join(empty))
        text += f'<p class="note">{listed}</p>'
    blurred = [r.zone for r in totals if r.zone.precision_km is not None and r.zone.radius_km is not None]
    blurred = [zone for zone in blurred if (zone.radius_km or 0) < (zone.precision_km or 0)]
    if blurred:
        text += f'<p class="warning"><strong>{page.say("precision_title")}.</strong> '
        text += f"{page.say('precision', count=len(blurred))}</p>"
    largest = sorted((r for r in totals if r.sum_ha > 0), key=lambda r: (-r.share_of_zone, r.zone.zone_id))
    chart = bars(
        [
            Bar(page.zone_text(r.zone), 100 * r.share_of_zone, page.percent(r.share_of_zone))
            for r in largest[:BARS_SHOWN]
        ],
        str(page.words["chart_title"]),
    )
    if chart:
        text += f"<figure>{chart}<figcaption>{page.say('chart_title')}</figcaption></figure>"
    return text


def split(page: Page, group: str, title: str, note: Optional[str]) -> str:
    """Return the sums by zone and the values of one group."""
    rows = []
    zone = None
    for row in page.analysis.rows_of(group):
        rows.append(
            [
                page.zone_text(row.zone) if row.zone is not zone else "",
                page.value_label(group, row.value),
                page.count(row.rights),
                page.ha(row.sum_ha),
                page.ha(row.union_ha),
                page.percent(row.share_of_zone),
            ]
        )
        zone = row.zone
    if not rows:
        return ""
    text = page.heading(title) + (f'<p class="note">{page.say(note)}</p>' if note else "")
    head = ("col_zone", "col_value", "col_rights", "col_sum", "col_union", "col_share")
    return text + page.table(head, rows, range(2, 6))


def holders(page: Page) -> str:
    """Return the largest sums by zone and holder, and how holders are named."""
    mode = page.setting.holder_mode
    text = f'{page.heading("holder_title")}<p class="note">{escape(page.words["holder_note"][mode])}</p>'
    if mode == "omit":
        return text
    rows = sorted(page.analysis.rows_of("holder"), key=lambda r: (-r.sum_ha, r.zone.zone_id, r.value))
    shown = [
        [page.zone_text(r.zone), page.value_label("holder", r.value), page.count(r.rights), page.ha(r.sum_ha)]
        for r in rows[:HOLDERS_SHOWN]
    ]
    text += page.table(("col_zone", "col_value", "col_rights", "col_sum"), shown, (2, 3))
    return text + page.more(len(rows) - len(shown))


def nearest(page: Page) -> str:
    """Return distances to the nearest places: classes, and the nearest rights."""
    nearest = {kind: points for kind, points in page.analysis.nearest.items() if any(points)}
    if not nearest:
        return ""
    text = f'{page.heading("nearest_title")}<p class="note">{page.say("nearest_note")}</p>'
    classes = {kind: _distance_classes(points) for kind, points in nearest.items()}
    columns = [kind for kind in ("facilities", "coers") if kind in nearest]
    titles = {"facilities": "col_facility", "coers": "col_coer"}
    rows = [
        [str(page.words[key]), *(page.count(classes[kind][key]) for kind in columns)] for key, _km in DISTANCE_CLASSES
    ]
    text += page.table(["col_class", *(titles[k] for k in columns)], rows, range(1, 1 + len(columns)))
    points = nearest.get("facilities", nearest[columns[0]])
    codes, names = page.analysis.rights.columns["code"], page.analysis.rights.columns["name"]
    order = sorted(
        (i for i, point in enumerate(points) if point is not None), key=lambda i: (points[i].km, codes[i] or "")
    )
    lines = [
        [codes[i] or "", names[i] or "", _place_text(points[i]), format_number(points[i].km, page.style, 2)]
        for i in order[:NEAREST_SHOWN]
    ]
    text += page.table(("col_code", "col_name", titles[columns[0]], "col_km"), lines, (3,))
    return text + page.more(len(order) - len(lines))


def time(page: Page) -> str:
    """Return how rights and stays meet in time; nothing without a rule of time."""
    pairs = page.analysis.coincidences
    if pairs is None:
        return ""
    relations = Counter(pair.relation for pair in pairs)
    counted = Counter(pair.relation for pair, counts in zip(pairs, page.analysis.counted) if counts)
    rows = [
        [str(page.words[f"relation_{code}"]), page.count(relations[code]), page.count(counted[code])]
        for code in RELATIONS
        if relations[code]
    ]
    certainty = Counter(pair.certainty for pair, counts in zip(pairs, page.analysis.counted) if counts)
    note = page.say("time_note", period=page.period(), reading=page.reading())
    summed = page.say("certainty_note", **{c: page.count(certainty[c]) for c in ("definite", "assumed", "possible")})
    table = page.table(("col_relation", "col_pairs", "col_counted"), rows, (1, 2))
    return f'{page.heading("time_title")}<p class="note">{note}</p>{table}<p>{summed}</p>'


def _place_text(point: NearestPoint) -> str:
    return point.name + ("" if point.precision_km is None else f" (±{point.precision_km:g} km)")


def _distance_classes(points: Sequence[Optional[NearestPoint]]) -> Dict[str, int]:
    distances = [point.km for point in points if point is not None]
    place = np.searchsorted([km for _key, km in DISTANCE_CLASSES], distances, side="left")
    counts = np.bincount(place, minlength=len(DISTANCE_CLASSES))
    return {key: int(count) for (key, _km), count in zip(DISTANCE_CLASSES, counts)}
