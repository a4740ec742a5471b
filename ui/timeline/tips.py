"""What the timeline tells of the day under the pointer where no bar lies."""

from __future__ import annotations

import datetime as dt
from typing import Sequence

from ...core.qt.i18n import format_number, interface_language, number_style, tr
from ..exposure import period_text
from .model import Bins, Ruler, TimelineData


def ruler_tip(rulers: Sequence[Ruler], day: dt.date) -> str:
    """Return the text of the ruler that holds ``day``; empty where none does."""
    return next((ruler.tooltip for ruler in rulers if ruler.period.contains(day)), "")


def bin_tip(bins: Bins, day: dt.date, data: TimelineData) -> str:
    """Return step, measure with its value and reading of the histogram's bin that holds ``day``; empty without one."""
    for period, value in bins:
        if period.contains(day):
            shown = tr("no data", context="Timeline") if value is None else number(value)
            told = tr("{measure}: {value}", context="Timeline").format(measure=data.measure_label, value=shown)
            return "\n".join(line for line in (period_text(period), told, data.reading_label) if line)
    return ""


def number(value: float) -> str:
    """Return a value for reading: whole numbers without decimals, others with one."""
    style = number_style(interface_language())
    return format_number(float(value), style, 0 if float(value).is_integer() else 1)
