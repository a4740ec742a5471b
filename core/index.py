"""Dictionary look-ups over an atlas, built once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Optional

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


def _group(records: Iterable[Any], key: str) -> dict[str, tuple[Any, ...]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for record in records:
        groups[getattr(record, key)].append(record)
    return {value: tuple(group) for value, group in groups.items()}


class AtlasIndex:
    """Look-ups by identifier over one atlas. Every method that takes an unknown ``auth_id`` raises ``KeyError``.

    :param atlas: the records.
    :raises DataError: when an authorization names a norm that the atlas does not hold.
    """

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self.authorizations: dict[str, Authorization] = {a.auth_id: a for a in atlas.authorizations}
        self.norms = {n.norm_id: n for n in atlas.norms}
        self.sources = {s.source_id: s for s in atlas.sources}
        self.region_by_ubigeo = {r.ubigeo: r for r in atlas.regions}
        self.place_by_id = {p.place_id: p for p in atlas.places}
        self.institution_by_id = {i.institution_id: i for i in atlas.institutions}
        #: Regions in ubigeo order.
        self.region_list = tuple(sorted(atlas.regions, key=lambda r: r.ubigeo))
        self._stays = _group(atlas.stays, "auth_id")
        self._places = _group(sorted(atlas.authorization_places, key=lambda p: p.position), "auth_id")
        self._equipment = _group(sorted(atlas.equipment, key=lambda e: e.position), "auth_id")
        self._institutions = _group(sorted(atlas.authorization_institutions, key=lambda i: i.position), "auth_id")
        claims: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in atlas.claims:
            claims[claim.table_name, claim.record_id].append(claim)
        self._claims = {key: tuple(group) for key, group in claims.items()}
        lost = [a.auth_id for a in atlas.authorizations if a.norm_id not in self.norms]
        if lost:
            raise DataError("The atlas data is damaged.", f"No norm for authorization {lost[0]}.", "")
        #: Identifiers of all authorizations, ordered by the norm's date, then by norm and sequence.
        self.auth_ids: tuple[str, ...] = tuple(
            a.auth_id
            for a in sorted(
                atlas.authorizations,
                key=lambda a: (self.norms[a.norm_id].date, a.norm_id, a.sequence, a.auth_id),
            )
        )
        self._regions = {a: self._find_regions(a) for a in self.auth_ids}
        self._presence: dict[str, dict[str, Presence]] = {}
        self._extent: dict[str, Period] = {}
        #: Language of the atlas's own words in the records.
        self.language = SOURCE_LANGUAGE
        self._languages: dict[str, AtlasIndex] = {SOURCE_LANGUAGE: self}
        #: Folded search texts, filled by ``core.filters`` as they are asked for.
        self.text_cache: dict[str, str] = {}

    def in_language(self, language: str) -> AtlasIndex:
        """Return the look-ups over the same records with the atlas's own words in ``language``, made once.

        What sources print stays as printed. An unknown language, or an atlas without translations, gives English.
        """
        if language not in self._languages:
            source = self._languages[SOURCE_LANGUAGE]
            if language not in TRANSLATIONS or not self.atlas.texts:
                return source
            made = AtlasIndex(in_language(source.atlas, language))
            made.language, made._languages = language, self._languages
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

    def stays(self, auth_id: str) -> tuple[Stay, ...]:
        """Return the stays of an authorization."""
        return self._of(self._stays, auth_id)

    def places(self, auth_id: str) -> tuple[AuthorizationPlace, ...]:
        """Return the places an authorization names, as printed order; one row at position 0 when it names none."""
        return self._of(self._places, auth_id)

    def regions(self, auth_id: str) -> tuple[str, ...]:
        """Return the ubigeos (2 digits) of the regions an authorization names, each once, in ubigeo order."""
        return self._regions[auth_id]

    def equipment(self, auth_id: str) -> tuple[Equipment, ...]:
        """Return the equipment items of an authorization in printed order."""
        return self._of(self._equipment, auth_id)

    def institutions(self, auth_id: str) -> tuple[AuthorizationInstitution, ...]:
        """Return the institutions of an authorization in printed order."""
        return self._of(self._institutions, auth_id)

    def claims(self, table: str, record_id: str) -> tuple[Claim, ...]:
        """Return the claims about one record of a table."""
        return self._claims.get((table, record_id), ())

    def evidence(self, auth_id: str) -> tuple[Source, ...]:
        """Return the sources an authorization rests on, each once: its own, those of its documented stays and of
        accepted claims about it or its norm, then the norm itself."""
        ids = [*self._vouching(auth_id), self.norm(auth_id).source_id]
        return tuple(self.sources[i] for i in dict.fromkeys(ids) if i in self.sources)

    def official(self, auth_id: str) -> bool:
        """Whether an official source (``OFFICIAL_SOURCE_KINDS``) says something of an authorization.

        The norm's own record does not count: it may be known through another author's table alone.
        """
        kinds = (self.sources[i].kind for i in self._vouching(auth_id) if i in self.sources)
        return any(kind in OFFICIAL_SOURCE_KINDS for kind in kinds)

    def _vouching(self, auth_id: str) -> list[str]:
        authorization = self.authorizations[auth_id]
        claims = self.claims("authorizations", auth_id) + self.claims("norms", authorization.norm_id)
        stays = (stay for stay in self.stays(auth_id) if stay.rule != ASSUMED_RULE)
        return [
            authorization.source_id,
            *(stay.source_id for stay in stays),
            *(claim.source_id for claim in claims if claim.status == "accepted"),
        ]

    def presence(self, auth_id: str, reading: str) -> Presence:
        """Return the days of an authorization under a reading."""
        return self.presences(reading)[auth_id]

    def presences(self, reading: str) -> dict[str, Presence]:
        """Return the days of all authorizations under a reading, computed once."""
        if reading not in self._presence:
            self._presence[reading] = {
                a: presence(self.authorizations[a], self.norm(a).date, self.stays(a), reading) for a in self.auth_ids
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

    def _of(self, groups: dict[str, tuple[Any, ...]], auth_id: str) -> tuple[Any, ...]:
        if auth_id not in self.authorizations:
            raise KeyError(auth_id)
        return groups.get(auth_id, ())

    def _find_regions(self, auth_id: str) -> tuple[str, ...]:
        found = {p.region_ubigeo for p in self._places.get(auth_id, ())}
        return tuple(sorted(ubigeo for ubigeo in found if ubigeo))

    def _find_extent(self, reading: str) -> Period:
        starts: list[dt.date] = []
        ends: list[dt.date] = []
        for auth_id, days in self.presences(reading).items():
            for period in (days.definite, days.possible):
                if period is None or period.start is None:
                    continue
                starts.append(period.start)
                end = period.end
                if end is None:
                    end = period.start + dt.timedelta(days=(self.authorizations[auth_id].stay_days or 1) - 1)
                ends.append(end)
        if not starts:
            return Period(dt.date(1970, 1, 1), dt.date(1970, 1, 1))
        return Period(min(starts), max(ends))
