"""Peru's UTM zones and datums in numpy: projection, geographic coordinates and the PSAD56 shift.

The transverse Mercator series is Krüger's, to the sixth order of the third flattening (Karney 2011, "Transverse
Mercator with an accuracy of a few nanometers", https://doi.org/10.1007/s00190-011-0445-3, equations 35 and 36);
within Peru it agrees with PROJ to better than a micrometre. The datum shift is the geocentric translation EPSG:1208,
"PSAD56 to WGS 84 (8)", for Peru: dX -279 m, dY +175 m, dZ -379 m (ellipsoidal height taken as zero). All angles are
degrees, all lengths metres, longitudes positive east.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

import numpy as np

from ..overlay.cores import in_runs

Arrays = Tuple[np.ndarray, np.ndarray]

#: Points for which another core is worth its thread.
_ON_A_CORE = 10_000
UTM_SCALE = 0.9996
FALSE_EASTING = 500_000.0
FALSE_NORTHING_SOUTH = 10_000_000.0
#: UTM zones that cover Peru.
ZONES = (17, 18, 19)
#: Geocentric translation EPSG:1208 in metres, PSAD56 to WGS 84, Peru.
PSAD56_TRANSLATION = (-279.0, 175.0, -379.0)
PSAD56_OPERATION = "EPSG:1208, PSAD56 to WGS 84 (8): geocentric translation -279, +175, -379 m"

WGS84_UTM = {17: "EPSG:32717", 18: "EPSG:32718", 19: "EPSG:32719"}
PSAD56_UTM = {17: "EPSG:24877", 18: "EPSG:24878", 19: "EPSG:24879"}
WGS84_GEOGRAPHIC = "EPSG:4326"
PSAD56_GEOGRAPHIC = "EPSG:4248"


@dataclass(frozen=True)
class Ellipsoid:
    """An ellipsoid of revolution: equatorial radius (m) and flattening."""

    a: float
    f: float

    @property
    def e2(self) -> float:
        """Square of the first eccentricity."""
        return self.f * (2.0 - self.f)


WGS84 = Ellipsoid(6378137.0, 1.0 / 298.257223563)
INTERNATIONAL_1924 = Ellipsoid(6378388.0, 1.0 / 297.0)

# Rows: coefficients of n, n^2 ... n^6 for j = 1 ... 6 (Karney 2011, equations 35 and 36).
_ALPHA = (
    (1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37800),
    (0, 13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1983433 / 1935360),
    (0, 0, 61 / 240, -103 / 140, 15061 / 26880, 167603 / 181440),
    (0, 0, 0, 49561 / 161280, -179 / 168, 6601661 / 7257600),
    (0, 0, 0, 0, 34729 / 80640, -3418889 / 1995840),
    (0, 0, 0, 0, 0, 212378941 / 319334400),
)
_BETA = (
    (1 / 2, -2 / 3, 37 / 96, -1 / 360, -81 / 512, 96199 / 604800),
    (0, 1 / 48, 1 / 15, -437 / 1440, 46 / 105, -1118711 / 3870720),
    (0, 0, 17 / 480, -37 / 840, -209 / 4480, 5569 / 90720),
    (0, 0, 0, 4397 / 161280, -11 / 504, -830251 / 7257600),
    (0, 0, 0, 0, 4583 / 161280, -108847 / 3991680),
    (0, 0, 0, 0, 0, 20648693 / 638668800),
)
#: Geographic minus conformal latitude (Karney 2024, "On auxiliary latitudes", appendix A; as in PROJ's tmerc).
_DELTA = (
    (2, -2 / 3, -2, 116 / 45, 26 / 45, -2854 / 675),
    (0, 7 / 3, -8 / 5, -227 / 45, 2704 / 315, 2323 / 945),
    (0, 0, 56 / 15, -136 / 35, -1262 / 105, 73814 / 2835),
    (0, 0, 0, 4279 / 630, -332 / 35, -399572 / 14175),
    (0, 0, 0, 0, 4174 / 315, -144838 / 6237),
    (0, 0, 0, 0, 0, 601676 / 22275),
)


def _series(ellipsoid: Ellipsoid, table: Tuple[Tuple[float, ...], ...]) -> Tuple[float, np.ndarray]:
    """Return the rectifying radius (m) and the six series coefficients of ``table``."""
    n = ellipsoid.f / (2.0 - ellipsoid.f)
    radius = ellipsoid.a / (1 + n) * (1 + n**2 / 4 + n**4 / 64 + n**6 / 256)
    powers = n ** np.arange(1, 7)
    return radius, np.asarray(table) @ powers


def central_meridian(zone: int) -> float:
    """Return the central meridian of UTM ``zone`` in degrees."""
    return zone * 6.0 - 183.0


def zone_of_longitude(lon: float) -> int:
    """Return the Peruvian UTM zone (17, 18 or 19) of a longitude; the outer zones reach outwards."""
    return int(min(max(np.floor((lon + 180.0) / 6.0) + 1, ZONES[0]), ZONES[-1]))


def geographic_to_utm(lon: np.ndarray, lat: np.ndarray, zone: int, ellipsoid: Ellipsoid = WGS84) -> Arrays:
    """Return easting and northing (m, southern false northing) of geographic coordinates on ``ellipsoid``."""
    radius, alpha = _series(ellipsoid, _ALPHA)
    phi = np.radians(np.asarray(lat, dtype=float))
    lam = np.radians(np.asarray(lon, dtype=float) - central_meridian(zone))
    e = np.sqrt(ellipsoid.e2)
    tau = np.tan(phi)
    sigma = np.sinh(e * np.arctanh(e * np.sin(phi)))
    tau_c = tau * np.sqrt(1 + sigma**2) - sigma * np.sqrt(1 + tau**2)
    xi = np.arctan2(tau_c, np.cos(lam))
    eta = np.arcsinh(np.sin(lam) / np.hypot(tau_c, np.cos(lam)))
    x, y = eta.copy(), xi.copy()
    for j, coefficient in enumerate(alpha, start=1):
        x += coefficient * np.cos(2 * j * xi) * np.sinh(2 * j * eta)
        y += coefficient * np.sin(2 * j * xi) * np.cosh(2 * j * eta)
    return FALSE_EASTING + UTM_SCALE * radius * x, FALSE_NORTHING_SOUTH + UTM_SCALE * radius * y


def utm_to_geographic(x: np.ndarray, y: np.ndarray, zone: int, ellipsoid: Ellipsoid = WGS84) -> Arrays:
    """Return longitude and latitude (degrees) of UTM coordinates (m, southern false northing) on ``ellipsoid``."""
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    parts = in_runs(lambda run: _utm_to_geographic(x[run], y[run], zone, ellipsoid), len(x), _ON_A_CORE)
    lon, lat = (np.concatenate(part) for part in zip(*parts))
    return lon, lat


def _utm_to_geographic(x: np.ndarray, y: np.ndarray, zone: int, ellipsoid: Ellipsoid) -> Arrays:
    radius, beta = _series(ellipsoid, _BETA)
    xi = (y - FALSE_NORTHING_SOUTH) / (UTM_SCALE * radius)
    eta = (x - FALSE_EASTING) / (UTM_SCALE * radius)
    # sum of coefficient * sin(2 j (xi + i eta)): powers of one exponential instead of four functions a term
    turn = np.exp(2j * (xi + 1j * eta))
    back = 1 / turn
    one, other, series = turn, back, np.zeros(len(turn), dtype=complex)
    for coefficient in beta:
        series += coefficient * (one - other)
        one, other = one * turn, other * back
    series /= 2j
    xi_c, eta_c = xi - series.real, eta - series.imag
    tau_c = np.sin(xi_c) / np.hypot(np.sinh(eta_c), np.cos(xi_c))
    lam = np.arctan2(np.sinh(eta_c), np.cos(xi_c))
    # from the conformal to the geographic latitude: sum of coefficient * sin(2 j chi), by Clenshaw's recurrence
    _radius, delta = _series(ellipsoid, _DELTA)
    square = tau_c * tau_c
    twice = 2 * (1 - square) / (1 + square)
    last = total = 0.0
    for coefficient in delta[::-1]:
        last, total = total, coefficient + twice * total - last
    phi = np.arctan(tau_c) + total * 2 * tau_c / (1 + square)
    return central_meridian(zone) + np.degrees(lam), np.degrees(phi)


def _to_geocentric(lon: np.ndarray, lat: np.ndarray, ellipsoid: Ellipsoid) -> Tuple[np.ndarray, ...]:
    phi, lam = np.radians(lat), np.radians(lon)
    normal = ellipsoid.a / np.sqrt(1 - ellipsoid.e2 * np.sin(phi) ** 2)
    across = normal * np.cos(phi)
    return across * np.cos(lam), across * np.sin(lam), normal * (1 - ellipsoid.e2) * np.sin(phi)


def _from_geocentric(x: np.ndarray, y: np.ndarray, z: np.ndarray, ellipsoid: Ellipsoid) -> Arrays:
    across = np.hypot(x, y)
    phi = np.arctan2(z, across * (1 - ellipsoid.e2))
    for _ in range(5):
        normal = ellipsoid.a / np.sqrt(1 - ellipsoid.e2 * np.sin(phi) ** 2)
        phi = np.arctan2(z + ellipsoid.e2 * normal * np.sin(phi), across)
    return np.degrees(np.arctan2(y, x)), np.degrees(phi)


def psad56_to_wgs84(lon: np.ndarray, lat: np.ndarray) -> Arrays:
    """Return WGS84 longitude and latitude of PSAD56 ones (EPSG:1208)."""
    dx, dy, dz = PSAD56_TRANSLATION
    x, y, z = _to_geocentric(lon, lat, INTERNATIONAL_1924)
    return _from_geocentric(x + dx, y + dy, z + dz, WGS84)


def wgs84_to_psad56(lon: np.ndarray, lat: np.ndarray) -> Arrays:
    """Return PSAD56 longitude and latitude of WGS84 ones (EPSG:1208 reversed)."""
    dx, dy, dz = PSAD56_TRANSLATION
    x, y, z = _to_geocentric(lon, lat, WGS84)
    return _from_geocentric(x - dx, y - dy, z - dz, INTERNATIONAL_1924)


def psad56_shift(x: float, y: float, zone: int) -> Tuple[float, float]:
    """Return how far (m east, m north) UTM coordinates move when they go from PSAD56 to WGS84 near ``(x, y)``."""
    lon, lat = utm_to_geographic(np.array([x]), np.array([y]), zone, INTERNATIONAL_1924)
    east, north = geographic_to_utm(*psad56_to_wgs84(lon, lat), zone)
    return float(east[0] - x), float(north[0] - y)
