"""Records of the atlas as immutable values. One class a table; field names are the column names.

Text fields that end in ``_as_printed`` hold the source's own wording. A value that a source does not state is
``None``, never zero and never an empty text. Lengths are kilometres, areas square kilometres on the WGS84 ellipsoid,
coordinates EPSG:4326 degrees. Every class has a docstring also because the import is a third faster with them:
``dataclass`` writes a missing one itself, from a signature it has to inspect.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class Source:
    """A publication or data set that values come from."""

    source_id: str
    kind: str
    title: str
    title_language: Optional[str]  # es, en: of a title as printed; None: the atlas's own description
    author: Optional[str]
    publisher: Optional[str]
    date: Optional[str]  # ISO date or a part of one: 2018, 2018-01, 2018-01-22
    url: Optional[str]
    doi: Optional[str]
    access: Optional[str]
    licence: Optional[str]
    note: Optional[str]


@dataclass(frozen=True)
class Norm:
    """A legal norm that authorises, as published."""

    norm_id: str  # PE-RL-30724
    kind: str
    number: str  # text: 30724, 015-2014-DE/SG
    heading_as_printed: str
    issuer: Optional[str]
    date: dt.date
    date_as_printed: str
    programme_year: Optional[int]
    with_weapons: Optional[bool]
    source_id: str
    locator: str


@dataclass(frozen=True)
class Authorization:
    """One authorised entry: a row of a norm's table."""

    auth_id: str  # PE-RL-30235-2: norm + sequence
    row_id: str  # T4-04: row of the printed table
    norm_id: str
    sequence: int
    activity_as_printed: str
    purpose: str
    country: str
    personnel: Optional[int]
    personnel_measure: str
    stay_as_printed: str
    stay_days: Optional[int]
    rotation_as_printed: Optional[str]
    rotation_min_months: Optional[int]
    rotation_max_months: Optional[int]
    weapons: str
    equipment_as_printed: str
    unit_as_printed: Optional[str]
    aircraft_as_printed: Optional[str]
    places_as_printed: str
    institution_as_printed: str
    note: Optional[str]
    source_id: str
    locator: str


@dataclass(frozen=True)
class Stay:
    """When the stay of an authorization may have started and how long it was allowed to last.

    The stay starts on a day in ``[start_earliest, start_latest]`` and lasts ``duration_days`` days; it ends on
    ``end_latest`` at the latest, when that is known.
    """

    stay_id: str
    auth_id: str
    rule: str
    start_earliest: dt.date
    start_latest: dt.date
    duration_days: int
    end_latest: Optional[dt.date]
    source_id: str
    locator: str
    note: Optional[str]


@dataclass(frozen=True)
class Place:
    """A place that norms name, with a point where one is known."""

    place_id: str
    name: str
    level: str
    ubigeo: Optional[str]
    parent_id: Optional[str]
    region_ubigeo: Optional[str]  # 2 digits
    lon: Optional[float]
    lat: Optional[float]
    precision_km: Optional[float]
    method: Optional[str]
    source_id: str
    note: Optional[str]


@dataclass(frozen=True)
class AuthorizationPlace:
    """A place that an authorization names."""

    auth_id: str
    position: int  # order as printed; 0 for a row that gives no place
    text_as_printed: str
    place_id: Optional[str]
    region_ubigeo: Optional[str]
    role: str
    inferred: bool
    note: Optional[str]


@dataclass(frozen=True)
class Institution:
    """An institution that an authorization names."""

    institution_id: str
    name: str
    acronym: Optional[str]
    country: str
    kind: Optional[str]


@dataclass(frozen=True)
class AuthorizationInstitution:
    """The part an institution has in an authorization."""

    auth_id: str
    position: int
    text_as_printed: str
    institution_id: Optional[str]
    role: str
    note: Optional[str]


@dataclass(frozen=True)
class Equipment:
    """Equipment that an authorization names."""

    auth_id: str
    position: int
    text_as_printed: str
    count: int
    item: str
    item_class: str
    calibre_as_printed: Optional[str]
    calibre_mm: Optional[float]
    is_weapon: bool
    note: Optional[str]


@dataclass(frozen=True)
class Facility:
    """A facility of the atlas, with its point."""

    facility_id: str
    name_as_printed: str
    name: str
    kind: str
    place_id: str
    ubigeo: str
    region_ubigeo: str
    access_basis: Optional[str]
    evidence: str
    precision_km: float
    method: str
    confidence: str
    lon: float
    lat: float
    note: Optional[str]
    source_id: str
    locator: str


@dataclass(frozen=True)
class Coer:
    """A regional emergency operations centre (COER)."""

    coer_id: str
    name_as_printed: str
    city: str
    city_basis: str
    region_ubigeo: str
    ubigeo: str
    status: str
    precision_km: float
    method: str
    lon: float
    lat: float
    supporting_source: Optional[str]
    note: Optional[str]
    source_id: str
    locator: str


@dataclass(frozen=True)
class Region:
    """A department or the constitutional province."""

    ubigeo: str  # 2 digits
    name: str
    iso: str  # ISO 3166-2
    area_km2: float
    source_id: str


@dataclass(frozen=True)
class VraemZone:
    """One dated version of the VRAEM."""

    zone_id: str
    version: str
    legal_basis: str
    valid_from: Optional[dt.date]
    valid_to: Optional[dt.date]
    districts: int
    area_km2: float
    share_of_peru: float  # 0..1
    note: Optional[str]
    source_id: str
    locator: str


@dataclass(frozen=True)
class ZoneDistrict:
    """A district of a dated version of the VRAEM."""

    zone_id: str
    ubigeo: str
    district: str
    province: str
    department: str
    listed: bool  # False: created later out of a listed parent
    parent_ubigeo: Optional[str]
    note: Optional[str]


@dataclass(frozen=True)
class SeriesValue:
    """One value of a published series."""

    series_id: str
    position: int
    label: str
    place: str
    period_start: Optional[str]  # ISO date or a part of one
    period_end: Optional[str]
    value: float
    value_as_printed: str
    unit: str
    measure: str
    inferred: bool
    note: Optional[str]
    source_id: str
    locator: str


@dataclass(frozen=True)
class Event:
    """A dated event."""

    event_id: str
    kind: str
    label: str
    start: str  # ISO date or a part of one: 2013, 2013-03
    end: Optional[str]
    place: Optional[str]
    value: Optional[str]
    unit: Optional[str]
    inferred: bool
    note: Optional[str]
    source_id: str
    locator: str


@dataclass(frozen=True)
class Claim:
    """What a source claims of a record."""

    claim_id: str
    table_name: str
    record_id: str
    field: str
    value: str
    status: str
    note: str
    source_id: str
    locator: str


@dataclass(frozen=True)
class Text:
    """One of the atlas's own words (``core.own_words``) in the languages of the atlas."""

    text: str  # English, as it stands in the other tables
    es: str
    pt: str


#: Table name -> record class, in the order in which tables may refer to earlier ones.
TABLES = {
    "sources": Source,
    "norms": Norm,
    "authorizations": Authorization,
    "stays": Stay,
    "regions": Region,
    "places": Place,
    "authorization_places": AuthorizationPlace,
    "institutions": Institution,
    "authorization_institutions": AuthorizationInstitution,
    "equipment": Equipment,
    "facilities": Facility,
    "coers": Coer,
    "vraem_zones": VraemZone,
    "zone_districts": ZoneDistrict,
    "series": SeriesValue,
    "events": Event,
    "claims": Claim,
    "texts": Text,
}


@dataclass(frozen=True)
class Atlas:
    """All records of one data version. Every attribute named in ``TABLES`` is a sequence of that table's records, a
    tuple or ``core.bulk.Rows``."""

    data_version: str
    content_hash: str
    sources: tuple[Source, ...] = ()
    norms: Sequence[Norm] = ()
    authorizations: Sequence[Authorization] = ()
    stays: Sequence[Stay] = ()
    regions: tuple[Region, ...] = ()
    places: tuple[Place, ...] = ()
    authorization_places: Sequence[AuthorizationPlace] = ()
    institutions: tuple[Institution, ...] = ()
    authorization_institutions: Sequence[AuthorizationInstitution] = ()
    equipment: Sequence[Equipment] = ()
    facilities: tuple[Facility, ...] = ()
    coers: tuple[Coer, ...] = ()
    vraem_zones: tuple[VraemZone, ...] = ()
    zone_districts: tuple[ZoneDistrict, ...] = ()
    series: tuple[SeriesValue, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    texts: tuple[Text, ...] = ()
