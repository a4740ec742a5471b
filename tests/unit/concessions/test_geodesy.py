"""UTM and the PSAD56 shift against PROJ (pyproj), an independent implementation."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peru_access_atlas.concessions import geodesy

pyproj = pytest.importorskip("pyproj")

LON = st.floats(-82.0, -68.0)
LAT = st.floats(-18.5, 0.0)


@pytest.mark.parametrize("zone", geodesy.ZONES)
@pytest.mark.parametrize(
    ("ellipsoid", "name"), [(geodesy.WGS84, "WGS84"), (geodesy.INTERNATIONAL_1924, "intl")], ids=["wgs84", "intl"]
)
@settings(max_examples=60, deadline=None)
@given(lon=LON, lat=LAT)
def test_utm_agrees_with_proj(zone, ellipsoid, name, lon, lat):
    projection = pyproj.Proj(f"+proj=utm +zone={zone} +south +ellps={name}")
    x, y = geodesy.geographic_to_utm(np.array([lon]), np.array([lat]), zone, ellipsoid)
    assert (x[0], y[0]) == pytest.approx(projection(lon, lat), abs=1e-5)
    back = geodesy.utm_to_geographic(x, y, zone, ellipsoid)
    assert (back[0][0], back[1][0]) == pytest.approx((lon, lat), abs=1e-10)


@settings(max_examples=60, deadline=None)
@given(lon=LON, lat=LAT)
def test_datum_shift_agrees_with_proj(lon, lat):
    pipeline = pyproj.Transformer.from_pipeline(
        "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=push +v_3 "
        "+step +proj=cart +ellps=intl +step +proj=helmert +x=-279 +y=175 +z=-379 "
        "+step +inv +proj=cart +ellps=WGS84 +step +proj=pop +v_3 +step +proj=unitconvert +xy_in=rad +xy_out=deg"
    )
    found = geodesy.psad56_to_wgs84(np.array([lon]), np.array([lat]))
    assert (found[0][0], found[1][0]) == pytest.approx(pipeline.transform(lon, lat), abs=1e-9)
    back = geodesy.wgs84_to_psad56(*found)
    assert (back[0][0], back[1][0]) == pytest.approx((lon, lat), abs=1e-7)  # heights are taken as zero both ways


def test_shift_is_that_of_the_cadastre():
    # Measured on the real cadastre of zone 17S: about -257 m east and -362 m north; EPSG:1208 is good to 16 m.
    east, north = geodesy.psad56_shift(750_000.0, 9_100_000.0, 17)
    assert east == pytest.approx(-257, abs=16)
    assert north == pytest.approx(-362, abs=16)


@pytest.mark.parametrize(
    ("lon", "zone"), [(-81.3, 17), (-78.01, 17), (-77.99, 18), (-71.9, 19), (-68.7, 19), (-85, 17)]
)
def test_zone_of_longitude(lon, zone):
    assert geodesy.zone_of_longitude(lon) == zone
