"""One page of the report in the making: its words, numbers, tables and lists as HTML."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any, Mapping, Optional, Sequence

from ..core.periods import Period
from ..core.qt.formats import NumberStyle, format_date, format_number, format_period, number_style
from .analysis import Analysis, Zone
from .dates import parse_date
from .report_words import texts

#: Least share that is written in per cent with two decimals.
SMALLEST_SHARE = 0.0001


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
    return str(pattern).format(name=zone.name, km=format_number(zone.radius_km, number_style(language)))


class Page:
    """What the sections of one report are written with."""

    def __init__(self, analysis: Analysis, setting: Setting) -> None:
        self.analysis, self.setting = analysis, setting
        self.words: Mapping[str, Any] = texts(setting.language)
        self.style: NumberStyle = number_style(setting.language)

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
        """Return a whole number."""
        return format_number(int(number), self.style)

    def say(self, key: str, **values: Any) -> str:
        """Return a text of the report's words with its values, escaped."""
        return escape(str(self.words[key]).format(**values))

    def heading(self, key: str) -> str:
        """Return a section's heading."""
        return f"<h2>{self.say(key)}</h2>"

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int]) -> str:
        """Return a table; ``head`` are keys of words, cells are escaped here, ``numbers`` are right-aligned columns."""
        titles = "".join(
            f'<th{number_class(i in numbers)} scope="col">{self.say(key)}</th>' for i, key in enumerate(head)
        )
        lines = []
        for row in rows:
            cells = (f"<td{number_class(i in numbers)}>{escape(cell)}</td>" for i, cell in enumerate(row))
            lines.append("<tr>" + "".join(cells) + "</tr>")
        return (
            f'<div class="table"><table><thead><tr>{titles}</tr></thead><tbody>{"".join(lines)}</tbody></table></div>'
        )

    def listing(self, title: str, lines: Sequence[str]) -> str:
        """Return a heading and a list; the lines are escaped here."""
        return self.heading(title) + "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"

    def value_label(self, group: str, value: str) -> str:
        """Return a value of a group in words; a name as it is."""
        known = self.words.get(group)
        if value == "not_stated":
            return str(self.words["not_stated"])
        return str(known.get(value, value)) if isinstance(known, dict) else value

    def period(self) -> str:
        """Return the period of the rule of time, empty without one."""
        period = self.setting.period
        return "" if period is None else format_period(period, self.setting.language)

    def reading(self) -> str:
        """Return the reading of the stays' dates in words."""
        return str(self.words["reading"].get(self.setting.reading, self.setting.reading))

    def zone_text(self, zone: Zone) -> str:
        """Return a zone's label with the precision of the point under it."""
        text = zone_label(zone, self.setting.language)
        if zone.precision_km is not None:
            text += f" (±{zone.precision_km:g} km)"
        return text

    def more(self, count: int) -> str:
        """Return the note that ``count`` rows are only in the tables; nothing for none."""
        return f'<p class="note">{self.say("more", count=self.count(count))}</p>' if count > 0 else ""

    def cut_date(self, cut: str) -> str:
        """Return a cut date (ISO) in words, or that it is not known."""
        return format_date(parse_date(cut), self.setting.language, unknown=str(self.words["cut_missing"]))


def number_class(right: bool) -> str:
    """Return the attribute of a cell that is aligned to the right."""
    return ' class="n"' if right else ""
