"""The datum guard on layers that are correct, shifted, unlabelled, off the grid, or only partly telling."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peru_access_atlas.concessions import datum_guard as guard
from peru_access_atlas.concessions import geodesy

ZONE = 18
SHIFT = geodesy.psad56_shift(500_000.0, 8_700_000.0, ZONE)


def squares(count, seed=1, offset=(0.0, 0.0)):
    """Corners of 1 km squares of the grid, moved by ``offset``."""
    random = np.random.default_rng(seed)
    x = random.integers(400, 600, count) * 1000.0 + offset[0]
    y = random.integers(8600, 8800, count) * 1000.0 + offset[1]
    corners = np.array([[0, 0], [1000, 0], [1000, 1000], [0, 1000], [0, 0]], dtype=float)
    xy = np.column_stack([x, y])[:, None, :] + corners
    return xy.reshape(-1, 2)


def cadastre(old=40, new=80, psad56=False):
    """Rights of both grids, in WGS84 or PSAD56 coordinates, with their filing years."""
    on_old, on_new = ((0, 0), (-SHIFT[0], -SHIFT[1])) if psad56 else (SHIFT, (0, 0))
    xy = np.concatenate([squares(old, 1, on_old), squares(new, 2, on_new)])
    years = np.repeat([2005] * old + [2019] * new, 5)
    return xy, years


def judge(xy, declared, years=None, zone=ZONE):
    return guard.inspect(xy[:, 0], xy[:, 1], zone, declared, years)


@pytest.mark.parametrize("dated", [True, False])
@pytest.mark.parametrize(("psad56", "truth"), [(False, "wgs84"), (True, "psad56")])
@pytest.mark.parametrize("declared", ["wgs84", "psad56", ""])
def test_both_grids_tell_the_datum(psad56, truth, declared, dated):
    xy, years = cadastre(psad56=psad56)
    evidence = judge(xy, declared, years if dated else None)
    assert evidence.found == truth
    expected = "unlabelled" if not declared else "consistent" if declared == truth else "mislabelled"
    assert evidence.verdict == expected
    assert evidence.needs_decision == (expected != "consistent")
    code = {"wgs84": "EPSG:32718", "psad56": "EPSG:24878"}[truth]
    assert evidence.suggested_crs == code
    assert evidence.share_wgs84_grid == pytest.approx(80 / 120)
    assert evidence.share_psad56_grid == pytest.approx(40 / 120)


def test_whole_layer_shifted_without_its_label_is_flagged_with_the_shift():
    # New rights only, in PSAD56 coordinates, in a file that says WGS84.
    xy = squares(60, 3, (-SHIFT[0], -SHIFT[1]))
    evidence = judge(xy, "wgs84")
    assert evidence.verdict == "mislabelled"
    assert evidence.measured_shift == pytest.approx((-SHIFT[0], -SHIFT[1]), abs=3)
    assert evidence.suggested_crs == "EPSG:24878"


def test_old_rights_in_wgs84_coordinates_are_no_fault():
    evidence = judge(squares(60, 3, SHIFT), "wgs84", np.full(300, 2004))
    assert evidence.verdict == "consistent"
    assert evidence.found == "wgs84"
    assert evidence.basis == "filing_dates"


def test_whole_kilometres_alone_fit_what_is_declared():
    xy = squares(60)
    assert judge(xy, "wgs84").verdict == "consistent"
    assert judge(xy, "psad56").verdict == "consistent"
    assert judge(xy, "wgs84").basis == "whole_only"


def test_filing_dates_unmask_old_rights_on_whole_kilometres():
    evidence = judge(squares(60), "wgs84", np.full(300, 2001))
    assert evidence.verdict == "mislabelled"
    assert evidence.found == "psad56"


def test_layer_transformed_twice_is_shifted_and_no_crs_is_offered():
    evidence = judge(squares(60, 4, SHIFT), "wgs84", np.full(300, 2021))
    assert evidence.verdict == "shifted"
    assert evidence.suggested_crs == ""
    assert evidence.measured_shift == pytest.approx(SHIFT, abs=3)


def test_unknown_shift_is_measured():
    evidence = judge(squares(80, 5, (123.0, -77.0)), "wgs84")
    assert evidence.verdict == "shifted"
    assert evidence.measured_shift == pytest.approx((123.0, -77.0), abs=1)


def test_off_the_grid_tells_nothing():
    random = np.random.default_rng(6)
    xy = np.column_stack([random.uniform(4e5, 6e5, 2000), random.uniform(8.6e6, 8.8e6, 2000)])
    evidence = judge(xy, "wgs84")
    assert evidence.verdict == "off_grid"
    assert not evidence.needs_decision
    assert evidence.measured_shift is None


def test_no_vertices_and_broken_coordinates():
    assert judge(np.zeros((0, 2)), "wgs84").verdict == "off_grid"
    xy = squares(30)
    xy[::7] = np.nan
    assert judge(xy, "wgs84").verdict == "consistent"


@pytest.mark.parametrize("psad56", [False, True])
@pytest.mark.parametrize("declared", ["wgs84", "psad56"])
def test_geographic_coordinates(psad56, declared):
    xy, years = cadastre(psad56=psad56)
    ellipsoid = geodesy.INTERNATIONAL_1924 if psad56 else geodesy.WGS84
    lon, lat = geodesy.utm_to_geographic(xy[:, 0], xy[:, 1], ZONE, ellipsoid)
    evidence = guard.inspect_geographic(lon, lat, declared, years)
    truth = "psad56" if psad56 else "wgs84"
    assert evidence.found == truth
    assert evidence.verdict == ("consistent" if truth == declared else "mislabelled")
    assert evidence.suggested_crs == {"wgs84": "EPSG:4326", "psad56": "EPSG:4248"}[truth]


def test_psad56_grid_unprojected_as_wgs84_has_no_crs():
    xy, years = cadastre(psad56=True)
    lon, lat = geodesy.utm_to_geographic(xy[:, 0], xy[:, 1], ZONE)
    evidence = guard.inspect_geographic(lon, lat, "wgs84", years)
    assert evidence.verdict == "shifted"
    assert evidence.suggested_crs == ""


@settings(max_examples=40, deadline=None)
@given(
    old=st.integers(20, 60),
    new=st.integers(20, 60),
    noise=st.integers(0, 100),
    psad56=st.booleans(),
    zone=st.sampled_from(geodesy.ZONES),
)
def test_rights_off_the_grid_do_not_hide_the_datum(old, new, noise, psad56, zone):
    shift = geodesy.psad56_shift(500_000.0, 8_700_000.0, zone)
    on_old, on_new = ((0, 0), (-shift[0], -shift[1])) if psad56 else (shift, (0, 0))
    random = np.random.default_rng(old * 1000 + new)
    other = np.column_stack([random.uniform(4e5, 6e5, noise), random.uniform(8.6e6, 8.8e6, noise)])
    xy = np.concatenate([squares(old, 1, on_old), squares(new, 2, on_new), other])
    evidence = judge(xy, "wgs84", zone=zone)
    assert evidence.found == ("psad56" if psad56 else "wgs84")
    assert evidence.share_whole + evidence.share_behind + evidence.share_ahead <= 1 + 1e-9
