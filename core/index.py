"""Dictionary look-ups over an atlas, built once."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Optional

from .area import places_in_area
from .bulk import Groups, collection_paused, column
from .definitions import OFFICIAL_SOURCE_KINDS
from .errors import DataError
from .model import (
    Atlas,
    Authorization,
    AuthorizationInstitution,
    AuthorizationPlace,
    Claim,
    Equipment,
    Norm,
    Source,
    Stay,
)
from .own_words import SOURCE_LANGUAGE, TRANSLATIONS, in_language
from .periods import Period
from .presence import ASSUMED_RULE, Presence, presence
from .words import tr

if TYPE_CHECKING:
    from .columns import Columns


def _by_record(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """Return the sources of claims by the record they are about."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        found[claim.record_id].append(claim.source_id)
    return found


def point_value(place_id: str) -> str:
    """Return how ``AtlasIndex.locations`` writes a place that is known as a point."""
    return f"point:{place_id}"


class AtlasIndex:
    """Look-ups by identifier over one atlas. Every method that takes an unknown ``auth_id`` raises ``KeyError``.

    :param atlas: the records, with the atlas's own words in English.
    :param language: in which the look-ups give those words; an unknown one, or an atlas without translations, gives
        English. What sources print stays as printed.
    :raises DataError: when an authorization names a norm that the atlas does not hold.
    """

    def __init__(self, atlas: Atlas, language: str = SOURCE_LANGUAGE) -> None:
        with collection_paused():
            self.atlas = in_language(atlas, language)
            self._build(self.atlas)
        self._english = atlas
        #: Language of the atlas's own words in the records.
        self.language = language if self.atlas is not atlas else SOURCE_LANGUAGE
        self._languages: dict[str, AtlasIndex] = {self.language: self}

    def _build(self, atlas: Atlas) -> None:
        self.authorizations: dict[str, Authorization] = {a.auth_id: a for a in atlas.authorizations}
        self.norms: dict[str, Norm] = {n.norm_id: n for n in atlas.norms}
        self.sources = {s.source_id: s for s in atlas.sources}
        self.region_by_ubigeo = {r.ubigeo: r for r in atlas.regions}
        self.place_by_id = {p.place_id: p for p in atlas.places}
        self.institution_by_id = {i.institution_id: i for i in atlas.institutions}
        #: Regions in ubigeo order.
        self.region_list = tuple(sorted(atlas.regions, key=lambda r: r.ubigeo))
        self._stays = Groups(atlas.stays, "auth_id")
        self._groups = {
            "places": Groups(atlas.authorization_places, "auth_id", "position"),
            "equipment": Groups(atlas.equipment, "auth_id", "position"),
            "institutions": Groups(atlas.authorization_institutions, "auth_id", "position"),
        }
        claims: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in atlas.claims:
            claims[claim.table_name, claim.record_id].append(claim)
        self._claims = {key: tuple(group) for key, group in claims.items()}
        lost = [a.auth_id for a in atlas.authorizations if a.norm_id not in self.norms]
        if lost:
            raise DataError(
                tr("The atlas data is damaged."), tr("No norm for authorization {code}.").format(code=lost[0]), ""
            )
        dates = {norm_id: norm.date for norm_id, norm in self.norms.items()}
        #: All authorizations, ordered by the norm's date, then by norm and sequence; and their identifiers.
        self.ordered: tuple[Authorization, ...] = tuple(
            sorted(atlas.authorizations, key=lambda a: (dates[a.norm_id], a.norm_id, a.sequence, a.auth_id))
        )
        self.auth_ids: tuple[str, ...] = tuple([a.auth_id for a in self.ordered])
        named = self.values("places", "region_ubigeo")
        self._regions = {a: tuple(sorted({u for u in found if u})) for a, found in zip(self.auth_ids, named)}
        self._presence: dict[str, dict[str, Presence]] = {}
        self._extent: dict[str, Period] = {}
        self._columns: Optional[Columns] = None
        self._acts: Counter[str] = Counter()
        self._sources_of: Optional[dict[str, list[str]]] = None
        self._official: Optional[frozenset[str]] = None
        self._in_area: tuple[str, Mapping[str, str]] = ("", {})

    @property
    def columns(self) -> Columns:
        """The authorizations as arrays, made once; loads numpy."""
        if self._columns is None:
            from .columns import Columns  # here, so that QGIS starts without numpy

            self._columns = Columns(self)
        return self._columns

    def in_language(self, language: str) -> AtlasIndex:
        """Return the look-ups over the same records with the atlas's own words in ``language``, made once.

        What sources print stays as printed. An unknown language, or an atlas without translations, gives English.
        """
        if language not in TRANSLATIONS or not self.atlas.texts:
            language = SOURCE_LANGUAGE
        if language not in self._languages:
            made = AtlasIndex(self._english, language)
            made._languages = self._languages
            self._languages[language] = made
        return self._languages[language]

    def languages(self) -> tuple[AtlasIndex, ...]:
        """Return the look-ups in every language the atlas's own words are in, English first."""
        found = [self.in_language(language) for language in (SOURCE_LANGUAGE, *TRANSLATIONS)]
        return tuple(dict.fromkeys(found))

    def authorization(self, auth_id: str) -> Authorization:
        """Return the authorization itself."""
        return self.authorizations[auth_id]

    def norm(self, auth_id: str) -> Norm:
        """Return the norm that an authorization is part of."""
        return self.norms[self.authorizations[auth_id].norm_id]

    def acts(self, auth_id: str) -> int:
        """Return how many authorizations the norm of an authorization holds."""
        if not self._acts:
            self._acts.update(a.norm_id for a in self.ordered)
        return self._acts[self.authorizations[auth_id].norm_id]

    def stays(self, auth_id: str) -> tuple[Stay, ...]:
        """Return the stays of an authorization."""
        return self._of(self._stays, auth_id)

    def places(self, auth_id: str) -> tuple[AuthorizationPlace, ...]:
        """Return the places an authorization names, as printed order; one row at position 0 when it names none."""
        return self._of(self._groups["places"], auth_id)

    def regions(self, auth_id: str) -> tuple[str, ...]:
        """Return the ubigeos (2 digits) of the regions an authorization names, each once, in ubigeo order."""
        return self._regions[auth_id]

    def locations(self) -> list[list[str]]:
        """Return where the places of each authorization lie: ``point_value`` of those known as a point with a
        precision, the ubigeo of the region of the others; in the order of ``auth_ids``."""
        points = {p.place_id: point_value(p.place_id) for p in self.atlas.places if None not in (p.lon, p.lat)}
        pairs = zip(self.values("places", "place_id"), self.values("places", "region_ubigeo"))
        return [[where for p, u in zip(ids, ubigeos) if (where := points.get(p) or u)] for ids, ubigeos in pairs]

    def places_in_area(self, area: str) -> Mapping[str, str]:
        """Return ``core.area.places_in_area`` for a polygon (WKT); the last one asked for is kept.

        :raises ValueError: when ``area`` is not a polygon.
        """
        if self._in_area[0] != area:
            self._in_area = (area, places_in_area(self, area))
        return self._in_area[1]

    def equipment(self, auth_id: str) -> tuple[Equipment, ...]:
        """Return the equipment items of an authorization in printed order."""
        return self._of(self._groups["equipment"], auth_id)

    def institutions(self, auth_id: str) -> tuple[AuthorizationInstitution, ...]:
        """Return the institutions of an authorization in printed order."""
        return self._of(self._groups["institutions"], auth_id)

    def claims(self, table: str, record_id: str) -> tuple[Claim, ...]:
        """Return the claims about one record of a table."""
        return self._claims.get((table, record_id), ())

    def evidence(self, auth_id: str) -> tuple[Source, ...]:
        """Return the sources an authorization rests on, each once: its own, those of its documented stays and of
        accepted claims about it or its norm, then the norm itself."""
        ids = [*self._vouching()[auth_id], self.norm(auth_id).source_id]
        return tuple(self.sources[i] for i in dict.fromkeys(ids) if i in self.sources)

    def official(self, auth_id: str) -> bool:
        """Whether an official source (``OFFICIAL_SOURCE_KINDS``) says something of an authorization.

        The norm's own record does not count: it may be known through another author's table alone.
        """
        return self.authorizations[auth_id].auth_id in self.official_ids

    @property
    def official_ids(self) -> frozenset[str]:
        """The authorizations of which ``official`` is true."""
        if self._official is None:
            official = {s.source_id for s in self.atlas.sources if s.kind in OFFICIAL_SOURCE_KINDS}
            own = {a.auth_id for a in self.ordered if a.source_id in official}
            more = {auth_id for auth_id, source_id in self._further_sources() if source_id in official}
            self._official = frozenset(own | more)
        return self._official

    def _vouching(self) -> Mapping[str, list[str]]:
        """Return, for each authorization, the identifiers of the sources that say something of it."""
        if self._sources_of is None:
            found = {a.auth_id: [a.source_id] for a in self.ordered}
            for auth_id, source_id in self._further_sources():
                found[auth_id].append(source_id)
            self._sources_of = found
        return self._sources_of

    def _further_sources(self) -> Iterator[tuple[str, str]]:
        """Yield an authorization and a source that says something of it besides its own: stays first, then claims."""
        columns = [column(self.atlas.stays, name) for name in ("auth_id", "rule", "source_id")]
        for auth_id, rule, source_id in zip(*columns):
            if rule != ASSUMED_RULE and auth_id in self.authorizations:
                yield auth_id, source_id
        accepted = [claim for claim in self.atlas.claims if claim.status == "accepted"]
        for claim in accepted:
            if claim.table_name == "authorizations" and claim.record_id in self.authorizations:
                yield claim.record_id, claim.source_id
        of_norms = _by_record(claim for claim in accepted if claim.table_name == "norms")
        for authorization in self.ordered if of_norms else ():
            for source_id in of_norms.get(authorization.norm_id, ()):
                yield authorization.auth_id, source_id

    def presence(self, auth_id: str, reading: str) -> Presence:
        """Return the days of an authorization under a reading."""
        return self.presences(reading)[auth_id]

    def presences(self, reading: str) -> dict[str, Presence]:
        """Return the days of all authorizations under a reading, computed once."""
        if reading not in self._presence:
            norms, stays = self.norms, self._stays
            with collection_paused():
                self._presence[reading] = {
                    a.auth_id: presence(a, norms[a.norm_id].date, stays.each(a.auth_id), reading) for a in self.ordered
                }
        return self._presence[reading]

    def extent(self, reading: str) -> Period:
        """Return the bounded range of days that the atlas speaks of under a reading.

        An open-ended stay counts up to the day on which it ends if it began on the norm's date. An atlas without
        authorizations spans the single day 1970-01-01.
        """
        if reading not in self._extent:
            self._extent[reading] = self._find_extent(reading)
        return self._extent[reading]

    def resolve(self, period: Optional[Period], reading: str) -> Period:
        """Return ``period`` with its open ends closed by the extent of ``reading``.

        A period that lies wholly outside the extent keeps its own known end.
        """
        extent = self.extent(reading)
        if period is None:
            return extent
        start, end = period.start or extent.start, period.end or extent.end
        if start is not None and end is not None and end < start:
            return Period(period.start or end, period.end or start)
        return Period(start, end)

    def no_place(self, auth_id: str) -> bool:
        """Whether an authorization names no region."""
        return not self._regions[auth_id]

    def undated(self, auth_id: str, reading: str) -> bool:
        """Whether nothing but the earliest possible day is known of an authorization under a reading."""
        return self.presence(auth_id, reading).undated

    def values(self, group: str, field: str) -> list[list[Any]]:
        """Return one field of the ``places``, ``equipment`` or ``institutions`` of each authorization, without making
        the records; in the order of ``auth_ids``.

        :raises KeyError: on an unknown group.
        """
        return self._groups[group].values(field, self.auth_ids)

    def _of(self, groups: Groups, auth_id: str) -> tuple[Any, ...]:
        if auth_id not in self.authorizations:
            raise KeyError(auth_id)
        return groups[auth_id]

    def _find_extent(self, reading: str) -> Period:
        first, last = dt.date.max, dt.date.min
        for auth_id, days in self.presences(reading).items():
            for period in (days.possible,) if days.definite is days.possible else (days.definite, days.possible):
                if period is None or period.start is None:
                    continue
                end = period.end
                if end is None:
                    end = period.start + dt.timedelta(days=(self.authorizations[auth_id].stay_days or 1) - 1)
                first, last = min(first, period.start), max(last, end)
        if last < first:
            return Period(dt.date(1970, 1, 1), dt.date(1970, 1, 1))
        return Period(first, last)
