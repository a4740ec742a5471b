"""Numbers and dates in the language of a page: thin groups of three, never in four digits, never in identifiers.

Nothing here asks the system's locale: the same page in the same language reads the same on every computer, but for the
decimal mark and the grouping that the user chose in the options. Identifiers
(RL 30724, a ubigeo, a year) are text and never pass through here.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Optional, Union

from ..periods import Period
from . import settings

#: Narrow non-breaking space between groups, true minus sign.
THIN_SPACE = "\u202f"
MINUS = "\u2212"
UNKNOWN = "\u2013"

_MONTHS = {
    "es": "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "en": "January February March April May June July August September October November December",
}
_LONG = {"es": "{d} de {month} de {y}", "pt": "{d} de {month} de {y}", "en": "{d} {month} {y}"}


@dataclass(frozen=True)
class NumberStyle:
    """How numbers are written.

    :param decimal_mark: ``,`` or ``.``.
    :param grouping: whether digits are grouped in threes by a thin non-breaking space, from five digits on.
    """

    decimal_mark: str = ","
    grouping: bool = True


def number_style(language: str, decimal_mark: Optional[str] = None, grouping: Optional[bool] = None) -> NumberStyle:
    """Return the style of a language (``es``, ``en``, ``pt``); what is ``None`` is as the options say.

    :param decimal_mark: ``comma``, ``point`` (as Peru writes) or ``auto`` (comma in Spanish and Portuguese).
    """
    if decimal_mark is None:
        decimal_mark = settings.decimal_mark.value()
    if grouping is None:
        grouping = settings.digit_grouping.value()
    if decimal_mark == "auto":
        decimal_mark = "comma" if language in ("es", "pt") else "point"
    return NumberStyle("," if decimal_mark == "comma" else ".", grouping)


def format_number(
    value: Optional[Union[int, float]], style: NumberStyle, decimals: Optional[int] = None, unknown: str = UNKNOWN
) -> str:
    """Return ``value`` in ``style``; ``None`` (unknown) is a dash, never zero.

    :param decimals: digits after the mark, halves rounded away from zero as printed tables do; ``None`` writes an
        integer plainly and a float with at most three digits.
    """
    if value is None:
        return unknown
    if decimals is None:
        text = str(value) if isinstance(value, int) else f"{value:.3f}".rstrip("0").rstrip(".")
    else:
        text = str(Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))
    negative = text.startswith("-")
    whole, _, fraction = text.lstrip("-").partition(".")
    if negative and not (whole + fraction).strip("0"):
        negative = False
    if style.grouping and len(whole) > 4:  # noqa: PLR2004 - four digits stay together
        head = len(whole) % 3
        groups = [whole[:head]] if head else []
        groups += [whole[i : i + 3] for i in range(head, len(whole), 3)]
        whole = THIN_SPACE.join(groups)
    return (MINUS if negative else "") + whole + (style.decimal_mark + fraction if fraction else "")


def format_date(day: Optional[dt.date], language: str, long: bool = True, unknown: str = UNKNOWN) -> str:
    """Return a day in long form (``19 de enero de 2018``, ``19 January 2018``) or, not ``long``, as ISO date."""
    if day is None:
        return unknown
    if not long:
        return day.isoformat()
    names = _MONTHS.get(language, _MONTHS["en"]).split()
    form = _LONG.get(language, _LONG["en"])
    return form.format(d=day.day, month=names[day.month - 1], y=day.year)


def format_month(day: dt.date, language: str) -> str:
    """Return the month of a day: ``enero de 2018``, ``January 2018``."""
    names = _MONTHS.get(language, _MONTHS["en"]).split()
    return ("{} de {}" if language in ("es", "pt") else "{} {}").format(names[day.month - 1], day.year)


def format_period(period: Period, language: str, long: bool = False) -> str:
    """Return ``start \u2013 end``; an open end is left out behind the dash."""
    ends = (format_date(day, language, long, unknown="") for day in (period.start, period.end))
    return " \u2013 ".join(ends).strip()
