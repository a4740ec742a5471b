"""The report of an overlay: one self-contained HTML page, and its figures as CSV.

Every figure is taken from the same rows as the summary table; nothing is counted a second time here.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

import numpy as np

from ..core.cells import safe_cell
from ..core.periods import Period
from ..core.qt.formats import NumberStyle, format_date, format_number, format_period, number_style
from ..overlay.rings import PolygonRings
from .analysis import Analysis, NearestPoint, SummaryRow, Zone
from .charts import STATUS_COLOURS, Bar, bars, mark, overview_map
from .coincidence import RELATIONS
from .dates import parse_date
from .report_words import texts

TEMPLATE = Path(__file__).resolve().parent / "templates" / "report.html"
#: Rows a list in the report shows; the tables hold all.
HOLDERS_SHOWN, NEAREST_SHOWN, BARS_SHOWN = 15, 15, 30
#: Least share that is written in per cent with two decimals.
SMALLEST_SHARE = 0.0001
#: Upper bounds (km) of the distance classes.
DISTANCE_CLASSES = (("class_0", 0.0), ("class_10", 10.0), ("class_25", 25.0), ("class_50", 50.0), ("class_far", np.inf))


@dataclass(frozen=True)
class Setting:
    """What a report says of the run besides its figures.

    :param language: ``en``, ``es`` or ``pt``.
    :param holder_mode: code of ``holders.MODES``.
    :param period: the period of the rule of time, ``None`` without one.
    :param segments: corners of a geodesic circle, and by how many per cent its polygon is too small.
    """

    language: str
    holder_mode: str
    period: Optional[Period]
    reading: str
    plugin_version: str
    data_version: str
    content_hash: str
    qgis_version: str
    clipper: str
    segments: int
    circle_deficit_percent: float


def zone_label(zone: Zone, language: str) -> str:
    """Return a zone's name with its radius or half width."""
    words = texts(language)
    if zone.radius_km is None:
        return zone.name
    pattern = words["corridor"] if zone.kind == "corridor" else words["radius"]
    return str(pattern).format(name=zone.name, km=f"{zone.radius_km:g}")


def build_html(analysis: Analysis, setting: Setting, background: Optional[PolygonRings] = None) -> str:
    """Return the report as one HTML page.

    :param background: limits to draw on the map for orientation (EPSG:4326).
    """
    page = _Page(analysis, setting)
    sections = [
        page.head(),
        page.short(),
        page.map(background),
        page.zones(),
        page.split("status", "status_title", "status_note"),
        page.split("substance", "substance_title", None),
        page.holders(),
        page.nearest(),
        page.time(),
        page.sources(),
        page.geometry(),
        page.method(),
        page.listing("limits_title", page.words["limits"]),
        page.cite(),
    ]
    template = Template(TEMPLATE.read_text(encoding="utf-8"))
    body = "\n".join(section for section in sections if section)
    return template.substitute(language=setting.language, title=escape(str(page.words["title"])), body=body)


def build_csv(analysis: Analysis) -> str:
    """Return the figures of the report as CSV: one row a zone, group and value.

    UTF-8, point as decimal mark; no cell is one that a spreadsheet runs as a formula.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([name for name, _kind in SUMMARY_COLUMNS])
    writer.writerows([safe_cell(value) for value in values] for values in summary_values(analysis))
    return stream.getvalue()


#: Columns of the summary table and of the report's CSV.
SUMMARY_COLUMNS: Tuple[Tuple[str, str], ...] = (
    ("zone_kind", "text"),
    ("zone_id", "text"),
    ("zone", "text"),
    ("radius_km", "real"),
    ("precision_km", "real"),
    ("zone_ha", "real"),
    ("group", "text"),
    ("value", "text"),
    ("rights", "integer"),
    ("sum_ha", "real"),
    ("union_ha", "real"),
    ("share_of_zone", "real"),
    ("legal_ha", "real"),
    ("synthetic", "boolean"),
)


def summary_values(analysis: Analysis) -> List[List[Any]]:
    """Return the rows of the summary table."""
    synthetic = analysis.synthetic
    return [
        [
            row.zone.kind, row.zone.zone_id, row.zone.name, row.zone.radius_km, row.zone.precision_km, row.zone_ha,
            row.group, row.value, row.rights, row.sum_ha, row.union_ha, row.share_of_zone, row.legal_ha, synthetic,
        ]
        for row in analysis.summary
    ]  # fmt: skip


class _Page:
    """Sections of one report."""

    def __init__(self, analysis: Analysis, setting: Setting) -> None:
        self.analysis, self.setting = analysis, setting
        self.words: Mapping[str, Any] = texts(setting.language)
        self.style: NumberStyle = number_style(setting.language)

    # Building blocks

    def ha(self, value: Optional[float]) -> str:
        """Return hectares with one decimal; two more below one hectare, so that a sliver is not shown as nothing."""
        if value is None:
            return format_number(None, self.style)
        return format_number(value, self.style, 1 if value >= 1 or value == 0 else 3)

    def percent(self, share: float) -> str:
        """Return a share in per cent; one too small for two decimals is not shown as nothing."""
        if 0 < share < SMALLEST_SHARE:
            return "<\u202f" + format_number(100 * SMALLEST_SHARE, self.style, 2) + "\u202f%"
        return format_number(100 * share, self.style, 2) + "\u202f%"

    def count(self, number: int) -> str:
        return format_number(int(number), self.style)

    def say(self, key: str, **values: Any) -> str:
        return escape(str(self.words[key]).format(**values))

    def heading(self, key: str) -> str:
        return f"<h2>{self.say(key)}</h2>"

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int]) -> str:
        """Return a table; ``head`` are keys of words, cells are escaped here, ``numbers`` are right-aligned columns."""
        titles = "".join(f'<th{_number(i in numbers)} scope="col">{self.say(key)}</th>' for i, key in enumerate(head))
        lines = []
        for row in rows:
            cells = (f"<td{_number(i in numbers)}>{escape(cell)}</td>" for i, cell in enumerate(row))
            lines.append("<tr>" + "".join(cells) + "</tr>")
        return (
            f'<div class="table"><table><thead><tr>{titles}</tr></thead><tbody>{"".join(lines)}</tbody></table></div>'
        )

    def listing(self, title: str, lines: Sequence[str]) -> str:
        return self.heading(title) + "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"

    def value_label(self, group: str, value: str) -> str:
        known = self.words.get(group)
        if value == "not_stated":
            return str(self.words["not_stated"])
        return str(known.get(value, value)) if isinstance(known, dict) else value

    # Sections

    def head(self) -> str:
        banner = f'<p class="synthetic">{self.say("synthetic")}</p>' if self.analysis.synthetic else ""
        return (
            f'<h1>{self.say("title")}</h1><p class="subtitle">{self.say("subtitle")}</p>{banner}'
            f'<p class="warning">{self.say("warning")}</p>'
        )

    def period(self) -> str:
        period = self.setting.period
        return "" if period is None else format_period(period, self.setting.language)

    def reading(self) -> str:
        return str(self.words["reading"].get(self.setting.reading, self.setting.reading))

    def short(self) -> str:
        analysis = self.analysis
        total = len(analysis.rights)
        inside = len(set(analysis.result.parcel[analysis.counted].tolist()))
        text = self.say(
            "short",
            rights=self.count(total),
            sources=len(analysis.rights.evidence),
            zones=self.count(len(analysis.zones.zones)),
            inside=self.count(inside),
            outside=self.count(total - inside),
        )
        if analysis.coincidences is not None:
            text += " " + self.say(
                "short_time",
                counted=self.count(int(analysis.counted.sum())),
                pairs=self.count(len(analysis.counted)),
                period=self.period(),
                reading=self.reading(),
            )
        return f"{self.heading('in_short')}<p>{text}</p>"

    def map(self, background: Optional[PolygonRings]) -> str:
        rights = self.analysis.rights
        if not len(rights):
            return ""
        counted = np.zeros(len(rights), dtype=bool)
        counted[self.analysis.result.parcel[self.analysis.counted]] = True
        statuses = rights.columns["status"]
        picture = overview_map(
            background,
            self.analysis.zones.polygons.rings,
            rights.rings,
            statuses,
            counted,
            str(self.words["map_title"]),
        )
        shown = {statuses[i] for i in np.flatnonzero(counted)}
        legend = "".join(
            f"<li>{mark(code)}{escape(self.value_label('status', code))}</li>"
            for code in STATUS_COLOURS
            if code in shown
        )
        return (
            f'{self.heading("map_title")}<figure>{picture}<ul class="legend">{legend}</ul>'
            f"<figcaption>{self.say('map_caption')}</figcaption></figure>"
        )

    def _zone_text(self, zone: Zone) -> str:
        text = zone_label(zone, self.setting.language)
        if zone.precision_km is not None:
            text += f" (±{zone.precision_km:g} km)"
        return text

    def zones(self) -> str:
        totals = self.analysis.totals()
        rows = [
            [
                self._zone_text(row.zone), self.ha(row.zone_ha), self.count(row.rights), self.ha(row.sum_ha),
                self.ha(row.union_ha), self.percent(row.share_of_zone), self.ha(row.legal_ha),
            ]
            for row in totals
            if row.rights
        ]  # fmt: skip
        empty = [self._zone_text(row.zone) for row in totals if not row.rights]
        head = ("col_zone", "col_zone_ha", "col_rights", "col_sum", "col_union", "col_share", "col_legal")
        text = f'{self.heading("zones_title")}<p class="note">{self.say("zones_note")}</p>'
        text += self.table(head, rows, range(1, 7))
        if empty:
            listed = self.say("zones_empty", count=self.count(len(empty)), zones="; ".join(empty))
            text += f'<p class="note">{listed}</p>'
        blurred = [r.zone for r in totals if r.zone.precision_km is not None and r.zone.radius_km is not None]
        blurred = [zone for zone in blurred if (zone.radius_km or 0) < (zone.precision_km or 0)]
        if blurred:
            text += f'<p class="warning"><strong>{self.say("precision_title")}.</strong> '
            text += f"{self.say('precision', count=len(blurred))}</p>"
        largest = sorted((r for r in totals if r.sum_ha > 0), key=lambda r: (-r.share_of_zone, r.zone.zone_id))
        chart = bars(
            [
                Bar(self._zone_text(r.zone), 100 * r.share_of_zone, self.percent(r.share_of_zone))
                for r in largest[:BARS_SHOWN]
            ],
            str(self.words["chart_title"]),
        )
        if chart:
            text += f"<figure>{chart}<figcaption>{self.say('chart_title')}</figcaption></figure>"
        return text

    def split(self, group: str, title: str, note: Optional[str]) -> str:
        rows = []
        for total in self.analysis.totals():
            of_zone = [r for r in self.analysis.summary if r.group == group and r.zone is total.zone]
            for number, row in enumerate(of_zone):
                rows.append(
                    [
                        self._zone_text(total.zone) if number == 0 else "",
                        self.value_label(group, row.value),
                        self.count(row.rights),
                        self.ha(row.sum_ha),
                        self.ha(row.union_ha),
                        self.percent(row.share_of_zone),
                    ]
                )
        if not rows:
            return ""
        text = self.heading(title) + (f'<p class="note">{self.say(note)}</p>' if note else "")
        head = ("col_zone", "col_value", "col_rights", "col_sum", "col_union", "col_share")
        return text + self.table(head, rows, range(2, 6))

    def holders(self) -> str:
        mode = self.setting.holder_mode
        text = f'{self.heading("holder_title")}<p class="note">{escape(self.words["holder_note"][mode])}</p>'
        if mode == "omit":
            return text
        rows = []
        for total in self.analysis.totals():
            of_zone = [r for r in self.analysis.summary if r.group == "holder" and r.zone is total.zone]
            rows.extend(of_zone)
        rows.sort(key=lambda r: (-r.sum_ha, r.zone.zone_id, r.value))
        shown = [
            [self._zone_text(r.zone), self.value_label("holder", r.value), self.count(r.rights), self.ha(r.sum_ha)]
            for r in rows[:HOLDERS_SHOWN]
        ]
        text += self.table(("col_zone", "col_value", "col_rights", "col_sum"), shown, (2, 3))
        return text + self._more(len(rows) - len(shown))

    def _more(self, count: int) -> str:
        return f'<p class="note">{self.say("more", count=self.count(count))}</p>' if count > 0 else ""

    def nearest(self) -> str:
        nearest = {kind: points for kind, points in self.analysis.nearest.items() if any(points)}
        if not nearest:
            return ""
        text = f'{self.heading("nearest_title")}<p class="note">{self.say("nearest_note")}</p>'
        classes = {kind: _distance_classes(points) for kind, points in nearest.items()}
        columns = [kind for kind in ("facilities", "coers") if kind in nearest]
        titles = {"facilities": "col_facility", "coers": "col_coer"}
        rows = [
            [str(self.words[key]), *(self.count(classes[kind][key]) for kind in columns)]
            for key, _km in DISTANCE_CLASSES
        ]
        text += self.table(["col_class", *(titles[k] for k in columns)], rows, range(1, 1 + len(columns)))
        points = nearest.get("facilities", nearest[columns[0]])
        codes, names = self.analysis.rights.columns["code"], self.analysis.rights.columns["name"]
        order = sorted(
            (i for i, point in enumerate(points) if point is not None), key=lambda i: (points[i].km, codes[i] or "")
        )
        lines = [
            [codes[i] or "", names[i] or "", _place_text(points[i]), format_number(points[i].km, self.style, 2)]
            for i in order[:NEAREST_SHOWN]
        ]
        text += self.table(("col_code", "col_name", titles[columns[0]], "col_km"), lines, (3,))
        return text + self._more(len(order) - len(lines))

    def time(self) -> str:
        pairs = self.analysis.coincidences
        if pairs is None:
            return ""
        relations = Counter(pair.relation for pair in pairs)
        counted = Counter(pair.relation for pair, counts in zip(pairs, self.analysis.counted) if counts)
        rows = [
            [str(self.words[f"relation_{code}"]), self.count(relations[code]), self.count(counted[code])]
            for code in RELATIONS
            if relations[code]
        ]
        certainty = Counter(pair.certainty for pair, counts in zip(pairs, self.analysis.counted) if counts)
        note = self.say("time_note", period=self.period(), reading=self.reading())
        summed = self.say(
            "certainty_note", **{c: self.count(certainty[c]) for c in ("definite", "assumed", "possible")}
        )
        table = self.table(("col_relation", "col_pairs", "col_counted"), rows, (1, 2))
        return f'{self.heading("time_title")}<p class="note">{note}</p>{table}<p>{summed}</p>'

    def _cut(self, cut: str) -> str:
        return format_date(parse_date(cut), self.setting.language, unknown=str(self.words["cut_missing"]))

    def sources(self) -> str:
        head = ("col_source", "col_cut", "col_schema", "col_rights", "col_crs", "col_grid", "col_hash")
        lines = []
        for line in self.analysis.rights.evidence:
            grid = line.grid
            check = self.say(f"verdict_{grid.verdict}")
            if grid.verdict not in ("off_grid",) and grid.vertices:
                check = self.say(
                    "grid_text",
                    verdict=self.words[f"verdict_{grid.verdict}"],
                    vertices=self.count(grid.vertices),
                    wgs84=self.percent(grid.share_wgs84_grid),
                    psad56=self.percent(grid.share_psad56_grid),
                )
            source = escape(line.source_file) + (f"<br>{escape(line.source_layer)}" if line.source_file else "")
            lines.append(
                f"<tr><td>{source or escape(line.source_layer)}</td><td>{escape(self._cut(line.cut_date))}</td>"
                f'<td>{escape(line.schema)}</td><td class="n">{self.count(line.rights)}</td>'
                f"<td>{escape(line.crs_declared)} → {escape(line.crs_used)}<br>{escape(line.operation)}</td>"
                f'<td>{check}</td><td class="hash">{escape(line.source_sha256)}</td></tr>'
            )
        titles = "".join(f'<th{_number(key == "col_rights")} scope="col">{self.say(key)}</th>' for key in head)
        return (
            f'{self.heading("sources_title")}<p class="note">{self.say("official")}</p><div class="table"><table>'
            f"<thead><tr>{titles}</tr></thead><tbody>{''.join(lines)}</tbody></table></div>"
        )

    def geometry(self) -> str:
        problems, twins = self.analysis.rights.problems, self.analysis.rights.duplicates
        repaired = sum(problem.repaired for problem in problems)
        invalid = self.say("invalid_none")
        if problems:
            invalid = self.say("invalid", repaired=self.count(repaired), left_out=self.count(len(problems) - repaired))
        duplicates = self.say("duplicates_none")
        if twins:
            copies = sum(twin.copies for twin in twins)
            duplicates = self.say("duplicates", count=self.count(len(twins)), copies=self.count(copies))
        return f"{self.heading('invalid_title')}<p>{invalid}</p><p>{duplicates}</p>"

    def method(self) -> str:
        deficit = format_number(self.setting.circle_deficit_percent, self.style, 3)
        lines = [line.format(segments=self.setting.segments, deficit=deficit) for line in self.words["method"]]
        return self.listing("method_title", lines)

    def cite(self) -> str:
        seen: Dict[Tuple[str, str], str] = {}
        for line in self.analysis.rights.evidence:
            name = line.source_file or line.source_layer
            cut = self._cut(line.cut_date)
            seen[name, line.source_sha256] = str(self.words["cite_source"]).format(
                file=name,
                cut=cut,
                hash=line.source_sha256[:12] or "–",  # noqa: RUF001
            )
        setting = self.setting
        cite = self.say(
            "cite", plugin=setting.plugin_version, sources="; ".join(seen.values()), data=setting.data_version
        )
        versions = self.say(
            "versions",
            plugin=setting.plugin_version,
            data=setting.data_version,
            content=setting.content_hash[:12],
            qgis=setting.qgis_version,
            clipper=setting.clipper,
        )
        return (
            f'{self.heading("cite_title")}<p>{cite}</p>{self.heading("versions_title")}<p class="note">{versions}</p>'
        )


def _number(right: bool) -> str:
    return ' class="n"' if right else ""


def _place_text(point: NearestPoint) -> str:
    return point.name + ("" if point.precision_km is None else f" (±{point.precision_km:g} km)")


def _distance_classes(points: Sequence[Optional[NearestPoint]]) -> Dict[str, int]:
    counts = dict.fromkeys((key for key, _km in DISTANCE_CLASSES), 0)
    for point in points:
        if point is not None:
            counts[next(key for key, limit in DISTANCE_CLASSES if point.km <= limit)] += 1
    return counts


def rows_of_zone(analysis: Analysis, zone: Zone, group: str) -> List[SummaryRow]:
    """Return the summary rows of one zone and group, for panels and charts."""
    return [row for row in analysis.summary if row.zone is zone and row.group == group]
