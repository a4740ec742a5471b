"""Values of records as cells: unknown is said, inferred is marked, the source's wording is kept apart."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Dict, Iterable, Optional, Sequence, Set, Tuple, Union

from ...core.countries import country_name
from ...core.index import AtlasIndex
from ...core.model import Source
from ...core.periods import Period
from ...core.presence import Presence
from ...core.qt.i18n import format_date, format_month, format_number, label, number_style
from .blocks import CODE, INFERRED, PLAIN, PRINTED, UNKNOWN, Cell, Table
from .words import word

#: Language of the sources' wording and of Peru's official names.
PRINTED_LANGUAGE = "es"


class Cells:
    """Makes cells in one language and remembers which sources were cited."""

    def __init__(self, index: AtlasIndex, language: str) -> None:
        self.index, self.language = index, language
        self.style = number_style(language)
        self.cited: Set[str] = set()

    def say(self, key: str, **values: object) -> str:
        """Return one of the dossier's texts."""
        return word(key, self.language, **values)

    def plain(self, value: Optional[str]) -> Cell:
        """Return a text as it is; ``None`` is "not stated"."""
        return Cell(value) if value else self.unknown()

    def unknown(self) -> Cell:
        """Return what stands where no source states a value."""
        return Cell(self.say("not_stated"), UNKNOWN)

    def none(self) -> Cell:
        """Return the cell of a column that does not apply."""
        return Cell("\u2013")

    def printed(self, value: Optional[str]) -> Cell:
        """Return the source's own words."""
        return Cell(value, PRINTED, self.other(PRINTED_LANGUAGE)) if value else self.unknown()

    def official(self, value: Optional[str]) -> Cell:
        """Return an official name, which stays in its language; ``None`` is "not stated"."""
        return Cell(value, PLAIN, self.other(PRINTED_LANGUAGE)) if value else self.unknown()

    def note(self, value: Optional[str]) -> Cell:
        """Return a note of the data; no note is an empty cell."""
        return Cell(value) if value else self.none()

    def code(self, value: Optional[str]) -> Cell:
        """Return an identifier."""
        return Cell(value, CODE) if value else self.none()

    def number(self, value: Optional[float], decimals: Optional[int] = None) -> Cell:
        """Return a number; ``None`` is "not stated", never zero."""
        return self.unknown() if value is None else Cell(format_number(value, self.style, decimals))

    def code_of(self, vocabulary: str, value: Optional[str], inferred: bool = False) -> Cell:
        """Return the label of a code."""
        if value is None:
            return self.unknown()
        return self.inferred(label(vocabulary, value, self.language), inferred)

    def inferred(self, text: str, inferred: bool = True, key: str = "inferred") -> Cell:
        """Return a text with the mark of what no source says in words."""
        return Cell(f"{text} [{self.say(key)}]", INFERRED) if inferred else Cell(text)

    def flag(self, value: Optional[bool]) -> Cell:
        """Return yes, no or "not stated"."""
        return self.unknown() if value is None else Cell(self.say("yes" if value else "no"))

    def day(self, value: Optional[dt.date]) -> Cell:
        """Return a day in words."""
        return self.unknown() if value is None else Cell(format_date(value, self.language))

    def in_words(self, value: Union[dt.date, str, None]) -> str:
        """Return a day, or a month or year as the data has them (``2014-09``), in the dossier's language."""
        if value is None or isinstance(value, dt.date):
            return format_date(value, self.language, unknown=self.say("not_stated"))
        try:
            if re.fullmatch(r"\d{4}-\d\d", value):
                return format_month(dt.date.fromisoformat(f"{value}-01"), self.language)
            return format_date(dt.date.fromisoformat(value), self.language)
        except ValueError:  # a year, or words of the source
            return value

    def days(self, *values: Union[dt.date, str, None]) -> str:
        """Return days from and to; one that is not known is left out."""
        return " \u2013 ".join(dict.fromkeys(self.in_words(one) for one in values if one))

    def period(self, value: Optional[Period], assumed: bool = False) -> Cell:
        """Return days from and to in the dossier's language; open ends are named."""
        if value is None:
            return self.none()
        start, end = (self.in_words(d) if d else self.say("open") for d in (value.start, value.end))
        return self.inferred(f"{start} \u2013 {end}", assumed, "assumed")

    def definite(self, presence: Presence) -> Cell:
        """Return the days that are sure; without a dated stay they are not stated, with one there may be none."""
        if presence.definite is None:
            return self.unknown() if presence.undated else Cell(self.say("days.none"))
        return self.period(presence.definite, presence.assumed)

    def region(self, ubigeo: Optional[str]) -> Cell:
        """Return the name of a region."""
        found = self.index.region_by_ubigeo.get(ubigeo or "")
        return Cell(f"{found.name} ({found.ubigeo})") if found else self.plain(ubigeo)

    def country(self, code: str) -> Cell:
        """Return the name of a country with its code; a code that ISO 3166-1 does not have is marked."""
        name = country_name(code, self.language)
        return Cell(f"{name} ({code})") if name else Cell(f"{code} [{self.say('no_such_code')}]", CODE)

    def source(self, source_id: Optional[str], locator: Optional[str] = "") -> Cell:
        """Return a source with its locator and remember it for the references."""
        if not source_id:
            return self.unknown()
        self.cited.add(source_id)
        return Cell(locator or "", PLAIN, "", source_id)

    def table(
        self,
        caption: str,
        columns: Sequence[Tuple[str, int]],
        rows: Iterable[Sequence[Cell]],
        anchors: Sequence[str] = (),
    ) -> Table:
        """Return a table; ``columns`` are pairs (key of the name, width in percent)."""
        made = tuple(tuple(row) for row in rows)
        return Table(
            caption, tuple(self.say(key) for key, _w in columns), made, tuple(w for _k, w in columns), tuple(anchors)
        )

    def other(self, lang: Optional[str]) -> str:
        """Return the language a cell is marked with: none when it is that of the dossier."""
        return lang if lang and lang != self.language else ""


def reference(source: Source) -> str:
    """Return a source as a reference: who, when, what, where published; nothing is made up for what is missing."""
    who = source.author or source.publisher
    parts = [f"{who} ({source.date})" if who and source.date else who or "", source.title]
    if source.publisher and source.publisher != who:
        parts.append(source.publisher)
    if source.date and not who:
        parts.append(source.date)
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def address(source: Source) -> str:
    """Return the web address of a source, or empty; only ``http`` and ``https``."""
    url = f"https://doi.org/{source.doi}" if source.doi else source.url or ""
    return url if url.startswith(("https://", "http://")) else ""


def by_count(values: Iterable[str]) -> Dict[str, int]:
    """Return how often each value occurs, in the order of first occurrence."""
    counts: Dict[str, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return counts


def anchor(*parts: Any) -> str:
    """Return an id for HTML: ASCII letters, digits, hyphens."""
    text = "-".join(str(part) for part in parts)
    return "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "-" for c in text)
