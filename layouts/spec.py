"""What a page shows: the declarative description that dialogs, algorithms, ``run.json`` and tests share."""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Dict, Mapping, Optional, Tuple

from ..core.definitions import DEFAULT_MEASURE, DEFAULT_READING, MEASURES, READINGS
from ..core.errors import ExportError
from ..core.periods import Period
from ..core.qt.i18n import tr
from .texts import LANGUAGES

#: What an atlas has a page for each of.
ATLAS_KINDS = ("regions", "authorizations", "facilities")
#: Sizes of their pages; each has a black-and-white twin.
ATLAS_SIZES = ("a4-portrait", "a4-landscape", "a3-portrait", "a3-landscape")
#: Period of figure 2: from the first norm of the data to the last one.
DEFAULT_PERIOD = Period(dt.date(2012, 4, 29), dt.date(2019, 1, 18))


#: A template is named, never a path; names with accents and spaces are a user's right.
TEMPLATE_NAME = re.compile(r"[^\W_][\w .()-]{0,99}")
_LONGEST_TEXT = 1000


#: What no XML, thus no SVG, can hold, and halves of characters.
_UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def is_text(value: Any) -> bool:
    """Whether a value is a text that a page can print: bounded, without control characters."""
    return isinstance(value, str) and len(value) <= _LONGEST_TEXT and not _UNPRINTABLE.search(value)


def _rises(limits: Tuple[Any, ...]) -> bool:
    numbers = [one for one in limits if isinstance(one, (int, float)) and not isinstance(one, bool)]
    return len(numbers) == len(limits) and all(map(math.isfinite, numbers)) and numbers == sorted(numbers)


@dataclass(frozen=True)
class PageSpec:
    """One map page.

    Dates are calendar days; ``title`` and ``author`` are printed as given, an empty title means the default of the
    page's language. ``auth_ids`` limits the authorizations counted (``None``: all). ``class_limits`` fixes the upper
    limits of the classes, so that several maps share them; ``None`` derives them from the values.
    """

    template: str = "a4-portrait"
    language: str = "es"
    title: str = ""
    author: str = ""
    period_start: Optional[dt.date] = DEFAULT_PERIOD.start
    period_end: Optional[dt.date] = DEFAULT_PERIOD.end
    reading: str = DEFAULT_READING
    measure: str = DEFAULT_MEASURE
    auth_ids: Optional[Tuple[str, ...]] = None
    class_limits: Optional[Tuple[float, ...]] = None
    template_folder: str = ""

    def __post_init__(self) -> None:
        for name, value, known in (
            ("language", self.language, LANGUAGES),
            ("reading", self.reading, tuple(READINGS)),
            ("measure", self.measure, tuple(MEASURES)),
        ):
            if value not in known:
                raise ExportError(
                    tr("The page cannot be made: {name} is {value}.", context="Export").format(
                        name=name, value=repr(value)
                    ),
                    "",
                    tr("Use one of: {names}.", context="Export").format(names=", ".join(known)),
                )
        wrong = next((name for name, right in self._checks() if not right), None)
        if wrong is not None:
            raise ExportError(
                tr("The page cannot be made: {name} is {value}.", context="Export").format(
                    name=wrong, value=repr(str(getattr(self, wrong))[:80])
                ),
                tr("It is not of the kind that is asked for.", context="Export"),
                tr("Correct it, or leave it out.", context="Export"),
            )

    def _checks(self) -> Tuple[Tuple[str, bool], ...]:
        """Return ``(name, whether its value is allowed)``: a description may come from a stranger's run file."""
        ids, limits = self.auth_ids, self.class_limits
        start, end = self.period_start, self.period_end
        return (
            ("template", is_text(self.template) and bool(TEMPLATE_NAME.fullmatch(self.template))),
            ("title", is_text(self.title)),
            ("author", is_text(self.author)),
            ("template_folder", is_text(self.template_folder)),
            ("period_start", start is None or type(start) is dt.date),
            ("period_end", end is None or (type(end) is dt.date and (start is None or start <= end))),
            ("auth_ids", ids is None or (isinstance(ids, tuple) and all(is_text(one) for one in ids))),
            ("class_limits", limits is None or (isinstance(limits, tuple) and _rises(limits))),
        )

    @property
    def period(self) -> Period:
        """The period shown, open where a date is missing."""
        return Period(self.period_start, self.period_end)

    @property
    def monochrome(self) -> bool:
        """Whether the page is a black-and-white twin."""
        return self.template.endswith("-bw")

    def with_period(self, period: Period) -> "PageSpec":
        """Return the same page for another period."""
        return replace(self, period_start=period.start, period_end=period.end)

    def to_json(self) -> Dict[str, Any]:
        """Return JSON-ready values; dates as ISO text."""
        values = asdict(self)
        for name in ("period_start", "period_end"):
            values[name] = values[name].isoformat() if values[name] else None
        for name in ("auth_ids", "class_limits"):
            values[name] = list(values[name]) if values[name] is not None else None
        return values

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> "PageSpec":
        """Read what :meth:`to_json` wrote.

        :raises ExportError: on an unknown name or a value that cannot be read.
        """
        if not isinstance(values, Mapping):
            raise ExportError(
                tr("The page description cannot be read.", context="Export"),
                tr("It is not an object of names and values.", context="Export"),
                tr("Use a run file written by this version of the plugin.", context="Export"),
            )
        known = {field.name for field in fields(cls)}
        unknown = sorted(str(name)[:40] for name in values if name not in known)
        if unknown:
            raise ExportError(
                tr("The page description cannot be read.", context="Export"),
                tr("It has unknown names: {names}.", context="Export").format(names=", ".join(unknown)),
                tr("Use a run file written by this version of the plugin.", context="Export"),
            )
        data: Dict[str, Any] = dict(values)
        folder = data.get("template_folder")
        if isinstance(folder, str) and (folder.startswith(("//", "\\\\")) or "://" in folder):
            # a stranger's file must not make this computer ask another one for files
            raise ExportError(
                tr("The page description cannot be read.", context="Export"),
                tr("Its folder of templates is on another computer: {folder}.", context="Export").format(
                    folder=folder[:80]
                ),
                tr("Choose your own folder of templates in the options.", context="Export"),
            )
        try:
            for name in ("period_start", "period_end"):
                if data.get(name) in (None, ""):
                    data[name] = None if name in data else getattr(cls, name)
                else:
                    data[name] = dt.date.fromisoformat(data[name])
            for name in ("auth_ids", "class_limits"):
                if isinstance(data.get(name), list):
                    data[name] = tuple(data[name])
        except (TypeError, ValueError) as error:
            raise ExportError(
                tr("The page description cannot be read.", context="Export"),
                str(error),
                tr("Write dates as 2018-01-19.", context="Export"),
            ) from error
        return cls(**data)
