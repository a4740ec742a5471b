"""What a page says about the data, gathered once: exposures, totals, dates, versions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Mapping, Optional, Tuple

from ..core.index import AtlasIndex
from ..core.measures import RegionExposure, Totals, region_exposure, totals
from ..core.qt.i18n import format_date
from .spec import PageSpec
from .texts import text


@dataclass(frozen=True)
class PageFacts:
    """Values of one page."""

    exposures: Tuple[RegionExposure, ...]
    totals: Totals
    data_version: str
    data_date: Optional[dt.date]  # of the latest norm
    facilities: int
    coers: int


def gather(index: AtlasIndex, spec: PageSpec) -> PageFacts:
    """Return the values of a page for its period, reading and selection."""
    atlas = index.atlas
    return PageFacts(
        tuple(region_exposure(index, spec.period, spec.reading, spec.auth_ids)),
        totals(index, spec.period, spec.reading, spec.auth_ids),
        atlas.data_version,
        max((norm.date for norm in atlas.norms), default=None),
        len(atlas.facilities),
        len(atlas.coers),
    )


def period_text(spec: PageSpec) -> str:
    """Return the period of a page in its language, long dates."""
    start, end = spec.period_start, spec.period_end
    language = spec.language
    if start and end:
        return text("from_to", language, start=format_date(start, language), end=format_date(end, language))
    if start:
        return text("from", language, start=format_date(start, language))
    if end:
        return text("until", language, end=format_date(end, language))
    return text("all_dates", language)


def period_line(spec: PageSpec) -> str:
    """Return the line of a page that says its period and its reading."""
    language = spec.language
    reading = text("reading", language, reading=text("reading." + spec.reading, language))
    return text("shown", language, period=period_text(spec)) + " \u00b7 " + reading


def page_texts(spec: PageSpec, facts: PageFacts) -> Mapping[str, str]:
    """Return the texts of a page by item id; the line on the projection needs the map's scale and comes later."""
    language = spec.language
    no_place = text("no_place", language, n=facts.totals.no_place) if facts.totals.no_place else ""
    author = text("author", language, author=spec.author) if spec.author else ""
    return {
        "title": spec.title or text("title", language),
        "subtitle": text("subtitle", language),
        "period": period_line(spec),
        "sources": text("sources", language, date=format_date(facts.data_date, language)),
        "caveats": text("caveats", language, no_place=no_place).strip(),
        "credits": text("credits", language, version=facts.data_version, author=author),
        "page_number": text("page", language, n=1, total=1),
        "inset_lima_title": text("inset.lima", language),
        "inset_locator_title": text("inset.locator", language),
    }
