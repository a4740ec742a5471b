"""Small synthetic records and hypothesis strategies."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from peru_access_atlas.core.model import Atlas, Authorization, AuthorizationPlace, Norm, Region, Stay
from peru_access_atlas.core.periods import Period

#: A range of days around a leap day and two ends of year.
DAY0 = dt.date(2015, 11, 1)
days = st.integers(0, 200).map(lambda n: DAY0 + dt.timedelta(days=n))


@st.composite
def bounded(draw):
    start, end = sorted((draw(days), draw(days)))
    return Period(start, end)


@st.composite
def periods(draw):
    """Bounded or open at either end."""
    period = draw(bounded())
    return Period(draw(st.sampled_from((period.start, None))), draw(st.sampled_from((period.end, None))))


def day_set(period, low=DAY0 - dt.timedelta(days=400), high=DAY0 + dt.timedelta(days=900)):
    """The days of a period, cut to a wide window, as a set: the oracle."""
    if period is None:
        return set()
    start, end = max(period.start or low, low), min(period.end or high, high)
    return {start + dt.timedelta(days=n) for n in range((end - start).days + 1)}


def authorization(auth_id, norm_id, personnel=None, stay_days=None, **other):
    values = {
        "row_id": auth_id, "sequence": 1, "activity_as_printed": "", "purpose": "combined_exercise", "country": "US",
        "personnel_measure": "unspecified", "stay_as_printed": "", "rotation_as_printed": None,
        "rotation_min_months": None, "rotation_max_months": None, "weapons": "no_data", "equipment_as_printed": "",
        "unit_as_printed": None, "aircraft_as_printed": None, "places_as_printed": "", "institution_as_printed": "",
        "note": None, "source_id": "s", "locator": "",
    }  # fmt: skip
    values.update(other)
    return Authorization(auth_id=auth_id, norm_id=norm_id, personnel=personnel, stay_days=stay_days, **values)


def norm(norm_id, date):
    return Norm(norm_id, "legislative_resolution", "1", "", None, date, "", None, None, "s", "")


def stay(auth_id="a", *, rule="stated", earliest=DAY0, latest=None, duration=1, end=None):
    return Stay(f"{auth_id}-{rule}", auth_id, rule, earliest, latest or earliest, duration, end, "s", "", None)


REGIONS = tuple(Region(f"{n:02}", f"Region {n}", f"PE-{n}", 1.0, "s") for n in range(1, 5))


@st.composite
def atlases(draw, most=8):
    """Atlases of up to ``most`` authorizations: unknown personnel and length, no place, documented stays, repeats."""
    norms, auths, stays, places = [], [], [], []
    for n in range(draw(st.integers(0, most))):
        a = f"A{n}"
        norms.append(norm(f"N{n}", draw(days)))
        auths.append(
            authorization(
                a,
                f"N{n}",
                draw(st.none() | st.integers(0, 300)),
                draw(st.none() | st.integers(1, 90)),
                purpose=draw(st.sampled_from(("combined_exercise", "naval_exercise"))),
                weapons=draw(st.sampled_from(("armed", "no_data"))),
            )
        )
        if draw(st.booleans()):
            earliest, latest = sorted((draw(days), draw(days)))
            end = draw(st.none() | st.integers(0, 120).map(lambda k, e=earliest: e + dt.timedelta(days=k)))
            stays.append(stay(a, earliest=earliest, latest=latest, duration=draw(st.integers(1, 90)), end=end))
        named = draw(st.lists(st.sampled_from([*(r.ubigeo for r in REGIONS), None]), max_size=5))
        places.extend(
            AuthorizationPlace(a, i, "", None, ubigeo, "authorised", False, None) for i, ubigeo in enumerate(named, 1)
        )
    return Atlas(
        "0", "", norms=tuple(norms), authorizations=tuple(auths), stays=tuple(stays), regions=REGIONS,
        authorization_places=tuple(places),
    )  # fmt: skip
