"""Locator filter ``pea``: facilities, COERs, regions, norms and institutions of the atlas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional, Tuple

from qgis.core import QgsLocatorFilter, QgsLocatorResult
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import AtlasError
from ..core.filters import folded
from ..core.index import AtlasIndex
from ..core.qt import log
from ..core.qt.compat import set_user_data, user_data
from ..core.qt.i18n import label

PREFIX = "pea"
#: Letters needed when the user has not typed the prefix: two would list half the atlas beside other results.
_LEAST_WITHOUT_PREFIX = 3


def _tr(text: str) -> str:
    return QCoreApplication.translate("Locator", text)


@dataclass(frozen=True)
class Entry:
    """One thing that can be found.

    :param table: table of the record: facilities, coers, regions, norms or institutions.
    :param record_id: its identifier.
    :param title: shown in bold.
    :param detail: shown beside it.
    :param group: heading in the results.
    :param key: folded text that is searched.
    """

    table: str
    record_id: str
    title: str
    detail: str
    group: str
    key: str


def entries(index: AtlasIndex) -> Tuple[Entry, ...]:
    """Return everything that can be found, in the language of the interface."""
    found = []

    def add(table: str, record_id: str, title: str, detail: str, group: str, *more: Optional[str]) -> None:
        key = folded(" ".join(text for text in (record_id, title, detail, *more) if text))
        found.append(Entry(table, record_id, title, detail, group, key))

    regions = {region.ubigeo: region.name for region in index.region_list}
    for facility in index.atlas.facilities:
        add(
            "facilities",
            facility.facility_id,
            facility.name,
            "{kind}, {region}".format(
                kind=label("facility_kind", facility.kind), region=regions.get(facility.region_ubigeo, "")
            ),
            _tr("Access facilities"),
            facility.name_as_printed,
        )
    for coer in index.atlas.coers:
        add(
            "coers",
            coer.coer_id,
            _tr("COER {name}").format(name=coer.name_as_printed),
            coer.city if coer.city_basis == "stated" else _tr("{city} (inferred)").format(city=coer.city),
            _tr("Regional emergency operations centres"),
            regions.get(coer.region_ubigeo),
        )
    for region in index.region_list:
        add("regions", region.ubigeo, region.name, region.ubigeo, _tr("Regions"), region.iso)
    for norm in index.atlas.norms:
        kind = label("norm_kind", norm.kind)
        add(
            "norms", norm.norm_id, f"{kind} {norm.number}", norm.date.isoformat(), _tr("Norms"), norm.heading_as_printed
        )
    for institution in index.atlas.institutions:
        add(
            "institutions",
            institution.institution_id,
            institution.name,
            institution.acronym or "",
            _tr("Institutions"),
        )
    return tuple(found)


class AtlasLocatorFilter(QgsLocatorFilter):
    """Finds records of the atlas from QGIS's search box.

    The locator searches a clone in a thread of its own; a clone carries values alone, never the interface.

    :param index: gives the atlas's look-ups; called in the main thread, when a search is prepared.
    :param open_record: called in the main thread with the chosen entry; ``None`` in a clone.
    """

    def __init__(
        self,
        index: Optional[Callable[[], AtlasIndex]] = None,
        open_record: Optional[Callable[[Entry], None]] = None,
        found: Tuple[Entry, ...] = (),
    ) -> None:
        super().__init__()
        self._index = index
        self._entries = found
        self._open_record = open_record

    def name(self) -> str:
        return "peru_access_atlas"

    def displayName(self) -> str:
        return "Peru Access Atlas"

    def prefix(self) -> str:
        return PREFIX

    def clone(self) -> "AtlasLocatorFilter":
        """Return a filter with the entries alone; QGIS asks for it in the main thread before each search."""
        if not self._entries and self._index is not None:
            try:
                self._entries = entries(self._index())
            except AtlasError as error:
                log.exception(error)
        return AtlasLocatorFilter(found=self._entries)

    def fetchResults(self, string, context, feedback) -> None:
        """Report the entries that hold every word; the more of the title the words fill, the higher."""
        words = folded(string).split()
        if not words or (not context.usingPrefix and len(folded(string)) < _LEAST_WITHOUT_PREFIX):
            return
        for position, entry in enumerate(self._entries):
            if feedback.isCanceled():
                return
            if not all(word in entry.key for word in words):
                continue
            result = QgsLocatorResult()
            result.filter = self
            result.displayString = entry.title
            result.description = entry.detail
            result.group = entry.group
            set_user_data(result, position)
            result.score = min(1.0, sum(map(len, words)) / max(1, len(entry.key)))
            self.resultFetched.emit(result)

    def triggerResult(self, result) -> None:
        """Open the chosen record."""
        data = user_data(result)
        if self._open_record is not None and isinstance(data, int) and 0 <= data < len(self._entries):
            self._open_record(self._entries[data])
