"""The counters: what the filter leaves, in one glance; unknown is said and never counted as zero."""

from __future__ import annotations

import re
from html import escape
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ..core.definitions import READINGS
from ..core.qt.i18n import format_number, interface_language, label, number_style
from .filter_model import FilterModel
from .plain_text import tip

#: The link that changes the reading of dates; the others lead to records.
_READING = "reading"


class Counters(QWidget):
    """Shows the totals of the results; the counts of records without a place or a date can be followed.

    The reading of dates they rest on is a link too: a click changes it to the next one.
    """

    #: The user asks for the records without a place (``no_place``) or without a date (``undated``).
    aside_requested = pyqtSignal(str)

    def __init__(self, model: FilterModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("PeruAccessAtlasCounters")
        self._model = model
        self._label = QLabel(self)
        self._label.setObjectName("counters_text")
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self._label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._label.linkActivated.connect(self._follow)
        self._label.linkHovered.connect(self._tell)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._label)
        model.settled.connect(self._show)
        self._show()

    def _next_reading(self) -> str:
        readings = list(READINGS)
        return readings[(readings.index(self._model.state.reading) + 1) % len(readings)]

    def _follow(self, link: str) -> None:
        if link == _READING:  # one click, to see at once what rests on an assumption
            self._model.change(reading=self._next_reading())
            self._tell(link)
        else:
            self.aside_requested.emit(link)

    def _tell(self, link: str) -> None:
        """Say before a click on the reading which one it leads to."""
        text = self.tr("A click changes the reading of dates to: {reading}")
        shown = text.format(reading=label("reading", self._next_reading())) if link == _READING else ""
        self._label.setToolTip(tip(shown))

    def _number(self, value) -> str:
        if isinstance(value, float):
            value = round(value)
        return format_number(value, number_style(interface_language()), unknown=self.tr("unknown"))

    def _show(self) -> None:
        results = self._model.results
        totals = results.totals
        if totals is None:
            return
        number = self._number
        # of all that is kept, like the number beside it, and not only of what is definite
        norms = {self._model.index.authorization(match.auth_id).norm_id for match in results.matches}
        days = totals.period.days if totals.period is not None else None
        kept, authorizations = len(results.matches), self.tr("<b>{n}</b> authorizations in <b>{norms}</b> norms")
        if len(norms) == 1:
            authorizations = _singular(
                kept,
                self.tr("<b>{n}</b> authorization in <b>{norms}</b> norm"),
                self.tr("<b>{n}</b> authorizations in <b>{norms}</b> norm"),
            )
        parts = [authorizations.format(n=number(kept), norms=number(len(norms)))]
        possible = totals.possible_authorizations
        settled = not possible or possible < kept  # where all is only possible nobody knows how many: that is no zero
        for count, one, many in (
            (totals.persons, self.tr("<b>{n}</b> person"), self.tr("<b>{n}</b> persons")),
            (totals.person_days, self.tr("<b>{n}</b> person-day"), self.tr("<b>{n}</b> person-days")),
            (totals.regions, self.tr("<b>{n}</b> region"), self.tr("<b>{n}</b> regions")),
        ):
            parts.append(_singular(count, one, many).format(n=number(count)) if settled else many.format(n="?"))
        covered = _singular(
            days, self.tr("<b>{n}</b> of {days} day covered"), self.tr("<b>{n}</b> of {days} days covered")
        )
        parts.append(covered.format(n=number(totals.covered_days), days=number(days)))
        gap = totals.longest_gap_days
        longest = _singular(gap, self.tr("longest gap <b>{n}</b> day"), self.tr("longest gap <b>{n}</b> days"))
        parts.append(longest.format(n=number(gap)))
        if possible:
            said = _singular(possible, self.tr("<b>{n}</b> is only possible"), self.tr("<b>{n}</b> only possible"))
            parts.append(said.format(n=number(possible)))
        if totals.unknown_personnel:
            parts.append(self.tr("personnel unknown for <b>{n}</b>").format(n=number(totals.unknown_personnel)))
        aside = results.aside
        for key, text, ids in (
            ("no_place", self.tr("without a place: {n}"), aside.no_place),
            ("undated", self.tr("undated: {n}"), aside.undated),
        ):
            said = text.format(n=number(len(ids)))
            parts.append(f'<a href="{key}">{said}</a>' if ids else said)
        parts.append(f'<a href="{_READING}">{escape(label("reading", results.state.reading))}</a>')
        # a dot ends its line and begins none
        self._label.setText(unbroken("\u00a0\u00b7 ".join(parts)))
        plain = " · ".join(parts)
        plain = re.sub("</?(?:a|b)(?: [^>]*)?>", "", plain)
        self._label.setAccessibleName(self.tr("Counters"))
        self._label.setAccessibleDescription(plain)


def _singular(count: Optional[float], one: str, many: str) -> str:
    """Return the words of one, or those of none, of many and of a number that is not known."""
    return one if count == 1 else many


def unbroken(rich_text: str) -> str:
    """Return rich text in which Qt breaks no line inside a number: it does, even at a non-breaking thin space."""
    return re.sub(r"[0-9]+(?:\u202f[0-9]+)+", r'<span style="white-space:nowrap">\g<0></span>', rich_text)
