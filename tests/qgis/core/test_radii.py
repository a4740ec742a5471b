"""Radii as people write them."""

import pytest

from peru_access_atlas.core.errors import FilterError
from peru_access_atlas.core.qt.radii import LARGEST_RADIUS_KM, parse_radii


@pytest.mark.parametrize(
    ("text", "radii"),
    [("10, 25, 50", (10.0, 25.0, 50.0)), ("50;10;10.5", (10.0, 10.5, 50.0)), ("25,25", (25.0,)), ("", ()), (" , ", ())],
)
def test_radii(text, radii):
    assert parse_radii(text) == radii


@pytest.mark.parametrize("text", ["0", "-5", "ten", f"{LARGEST_RADIUS_KM + 1}", "10,,x", "nan", "inf"])
def test_no_radii(text):
    with pytest.raises(FilterError, match="km"):
        parse_radii(text)
