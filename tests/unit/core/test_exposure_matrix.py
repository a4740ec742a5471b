"""The cumulative matrices give what counting gives."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peru_access_atlas.core.definitions import MEASURES, READINGS
from peru_access_atlas.core.exposure_matrix import ExposureArrays, ExposureMatrix, time_mask
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.measures import no_place_exposure, region_exposure
from peru_access_atlas.core.periods import Period, calendar_steps

from .makers import atlases, bounded

ALL = (*MEASURES, "possible_authorizations", "possible_days")


def expected(index, period, reading, measure, auth_ids=None):
    rows = (
        *region_exposure(index, period, reading, auth_ids),
        no_place_exposure(index, period, reading, auth_ids),
    )
    return [np.nan if getattr(r, measure) is None else getattr(r, measure) for r in rows]


@settings(max_examples=60, deadline=None)
@given(atlases(), bounded(), st.sampled_from(tuple(READINGS)), st.data())
def test_agrees_with_counting(atlas, period, reading, data):
    index = AtlasIndex(atlas)
    kept = data.draw(st.lists(st.sampled_from(index.auth_ids), unique=True)) if index.auth_ids else []
    matrix = ExposureMatrix.from_index(index, reading)
    mask = index.columns.mask(kept)
    for measure in ALL:
        np.testing.assert_allclose(matrix.values(period, measure), expected(index, period, reading, measure))
        np.testing.assert_allclose(
            matrix.values(period, measure, mask), expected(index, period, reading, measure, kept)
        )


@pytest.mark.parametrize("reading", READINGS)
def test_every_month_of_the_bundled_atlas(index, reading):
    matrix = ExposureMatrix.from_index(index, reading)
    within = Period.parse("2011-11-01", "2021-02-28")  # beyond both ends of the data
    for month in calendar_steps(within, "month"):
        for measure in ALL:
            np.testing.assert_allclose(
                matrix.values(month, measure), expected(index, month, reading, measure), atol=1e-9
            )


@given(bounded())
def test_time_mask(index, period):
    arrays = ExposureArrays.from_index(index, "documented")
    start, end = period.start.toordinal(), period.end.toordinal()
    for possible in (True, False):
        days = [index.presence(a, "documented") for a in index.auth_ids]
        chosen = [d.possible if possible else d.definite for d in days]
        assert time_mask(arrays, start, end, possible).tolist() == [
            bool(d is not None and d.overlaps(period)) for d in chosen
        ]


def test_refusals(index):
    matrix = ExposureMatrix.from_index(index, "norm_date")
    with pytest.raises(ValueError, match="bounded"):
        matrix.values(Period(), "persons")
    with pytest.raises(ValueError, match="unknown measure"):
        matrix.values(Period.of_year(2016), "soldiers")
