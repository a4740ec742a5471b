"""Vocabularies of the atlas: codes, their order and their English labels.

Codes are ASCII, stored in the data and in run files, never translated and never changed after a release. Labels are
translation sources (context ``Definitions``); ``core.i18n.label`` gives the label in the language asked for. The same
codes are the ``enum`` constraints of ``data/datapackage.json``; a test holds the two against each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _vocabulary(**labels: str) -> Mapping[str, str]:
    return MappingProxyType(labels)


#: How the dates of a stay are read. The default is an assumption and is always marked as one.
READINGS = _vocabulary(
    norm_date="Norm date (assumed start)",
    documented="Documented dates only",
    event="Date of the norm only",
)
DEFAULT_READING = "norm_date"

MEASURES = _vocabulary(
    authorizations="Authorizations in force",
    authorised_days="Authorised days",
    persons="Persons authorised",
    person_days="Person-days (split over regions)",
)
DEFAULT_MEASURE = "authorizations"

#: Certainty of a day of presence under a reading.
CERTAINTIES = _vocabulary(definite="Definite", possible="Possible", assumed="Assumed")

NORM_KINDS = _vocabulary(
    legislative_resolution="Legislative resolution (RL)",
    ministerial_resolution="Ministerial resolution (RM)",
    supreme_decree="Supreme decree (DS)",
    law="Law",
)

PURPOSES = _vocabulary(
    special_operations_training="Special operations training",
    combined_exercise="Combined exercise",
    naval_exercise="Naval exercise",
    humanitarian_assistance="Humanitarian assistance",
    laboratory_inspection="Laboratory inspection",
)

PERSONNEL_MEASURES = _vocabulary(
    simultaneous="Present at the same time",
    total_entries="Total entries",
    unspecified="Not specified",
)

WEAPONS = _vocabulary(armed="Armed", unarmed_stated="Stated unarmed", no_data="No data")

STAY_RULES = _vocabulary(
    norm_date="Assumed to start on the norm's date",
    programme_year="Programme year stated by a source",
    stated="Dates stated by a source",
    user="Entered by the user",
)

PLACE_LEVELS = _vocabulary(
    department="Department",
    province="Province",
    district="District",
    town="Town or city",
    river="River",
    sea="Sea",
    zone="Zone",
)

PLACE_ROLES = _vocabulary(authorised="Authorised", port="Port", seat="Seat")

INSTITUTION_ROLES = _vocabulary(host="Host institution", visiting_unit="Visiting unit")

EQUIPMENT_CLASSES = _vocabulary(
    rifle="Rifle",
    pistol="Pistol",
    machine_gun="Machine gun",
    sniper="Sniper rifle",
    launcher="Grenade launcher",
    mortar="Mortar",
    shotgun="Shotgun",
    naval_system="Naval system",
    aircraft="Aircraft",
    spare_part="Spare part",
    less_lethal="Less-lethal device",
    other="Other",
)

FACILITY_KINDS = _vocabulary(
    access_facility="Access facility",
    naval_port="Naval or port facility",
    laboratory="Laboratory (NAMRU-6)",
    hospital="Military hospital",
)

CONFIDENCES = _vocabulary(high="High", medium="Medium", low="Low")

EVIDENCE_KINDS = _vocabulary(
    official="Official source",
    academic="Academic article",
    interview="Interview with a key informant",
    press="Press",
    inferred="Inferred",
)

SOURCE_KINDS = _vocabulary(
    legal_norm="Legal norm",
    gazette="Official gazette",
    academic_article="Academic article",
    official_report="Official report",
    press="Press",
    leaked_cable="Leaked cable",
    interview="Interview",
    database="Database",
    cartography="Cartography",
)
#: Kinds of source that count as official for the "only official sources" filter.
OFFICIAL_SOURCE_KINDS = frozenset({"legal_norm", "gazette", "official_report"})

COER_STATUSES = _vocabulary(
    built="Built", under_construction="Under construction", planned="Planned", unknown="Not known"
)
CITY_BASES = _vocabulary(stated="Stated", inferred="Inferred")

CLAIM_STATUSES = _vocabulary(accepted="Accepted", conflicting="Conflicting", unverified="Unverified")

SERIES_MEASURES = _vocabulary(flow="Flow (entries or amounts over a period)", stock="Stock (present at one time)")

EVENT_KINDS = _vocabulary(
    presidency="Presidency",
    politics="Politics",
    law="Law",
    treaty="Treaty or agreement",
    bases="Bases",
    facility="Facility",
    operation="Operation",
    programme="Programme",
    exercise="Exercise",
    deployment="Deployment",
    visit="Visit",
    training="Training",
    disaster="Disaster response",
    vraem="VRAEM",
    aid="Aid",
    other="Other",
)

#: What a record of a table is called.
RECORD_KINDS = _vocabulary(
    sources="Source",
    norms="Norm",
    authorizations="Authorization",
    stays="Stay",
    regions="Region",
    places="Place",
    authorization_places="Place of an authorization",
    institutions="Institution",
    authorization_institutions="Institution of an authorization",
    equipment="Item of equipment",
    facilities="Facility",
    coers="COER",
    vraem_zones="VRAEM emergency zone",
    zone_districts="District of a zone",
    series="Series",
    events="Event",
    claims="Claim",
)

#: Columns that claims speak of.
CLAIMED_COLUMNS = _vocabulary(
    area_km2="Area (km²)",
    calibre_mm="Calibre (mm)",
    city="City",
    date="Date",
    districts="Districts",
    evidence="Evidence",
    heading_as_printed="Heading as printed",
    institution_as_printed="Institution as printed",
    is_weapon="Weapon",
    item="Item",
    item_class="Class of item",
    kind="Kind",
    label="Name of the fact",
    legal_basis="Legal basis",
    level="Level of the place",
    lon="Longitude",
    name_as_printed="Name as printed",
    number="Number",
    personnel="Persons authorised",
    place="Place of the fact",
    place_id="Place",
    places_as_printed="Places as printed",
    share_of_peru="Share of Peru",
    stay_as_printed="Stay as printed",
    text_as_printed="Text as printed",
    ubigeo="Ubigeo (INEI)",
    unit_as_printed="Unit as printed",
    valid_from="Valid from",
    valid_to="Valid to",
    value="Value",
)

#: Every vocabulary by the name used in ``data/datapackage.json`` ("vocabulary" of a field).
VOCABULARIES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "reading": READINGS,
        "measure": MEASURES,
        "certainty": CERTAINTIES,
        "norm_kind": NORM_KINDS,
        "purpose": PURPOSES,
        "personnel_measure": PERSONNEL_MEASURES,
        "weapons": WEAPONS,
        "stay_rule": STAY_RULES,
        "place_level": PLACE_LEVELS,
        "place_role": PLACE_ROLES,
        "institution_role": INSTITUTION_ROLES,
        "equipment_class": EQUIPMENT_CLASSES,
        "facility_kind": FACILITY_KINDS,
        "confidence": CONFIDENCES,
        "evidence_kind": EVIDENCE_KINDS,
        "source_kind": SOURCE_KINDS,
        "coer_status": COER_STATUSES,
        "city_basis": CITY_BASES,
        "claim_status": CLAIM_STATUSES,
        "series_measure": SERIES_MEASURES,
        "event_kind": EVENT_KINDS,
        "record_kind": RECORD_KINDS,
        "claimed_column": CLAIMED_COLUMNS,
    }
)

#: (table, column) -> name in ``VOCABULARIES`` of the codes it holds.
VOCABULARY_OF: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("sources", "kind"): "source_kind",
        ("norms", "kind"): "norm_kind",
        ("authorizations", "purpose"): "purpose",
        ("authorizations", "personnel_measure"): "personnel_measure",
        ("authorizations", "weapons"): "weapons",
        ("stays", "rule"): "stay_rule",
        ("places", "level"): "place_level",
        ("authorization_places", "role"): "place_role",
        ("authorized_places", "level"): "place_level",
        ("authorized_places", "role"): "place_role",
        ("authorized_places", "purpose"): "purpose",
        ("authorized_places", "weapons"): "weapons",
        ("authorization_institutions", "role"): "institution_role",
        ("equipment", "item_class"): "equipment_class",
        ("facilities", "kind"): "facility_kind",
        ("facilities", "evidence"): "evidence_kind",
        ("facilities", "confidence"): "confidence",
        ("coers", "status"): "coer_status",
        ("coers", "city_basis"): "city_basis",
        ("series", "measure"): "series_measure",
        ("events", "kind"): "event_kind",
        ("claims", "table_name"): "record_kind",
        ("claims", "field"): "claimed_column",
        ("claims", "status"): "claim_status",
    }
)
