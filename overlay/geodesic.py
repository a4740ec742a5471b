"""Geodesics on the WGS84 ellipsoid, vectorised.

T. Vincenty, Direct and inverse solutions of geodesics on the ellipsoid with application of nested equations, Survey
Review 23 (176), 1975; within 0.1 mm of Karney's exact solution. Nearly antipodal points, where Vincenty's inverse
does not converge, are solved by pyproj when it is there and raise otherwise.
"""

from __future__ import annotations

from typing import Tuple

import numpy as np

from ..core.errors import AtlasError
from .area import FLATTENING, RAD, SEMI_MAJOR_M, SEMI_MINOR_M
from .texts import tr

_ITERATIONS = 60
_CONVERGED = 1e-13
_SECOND_ECC2 = (SEMI_MAJOR_M**2 - SEMI_MINOR_M**2) / SEMI_MINOR_M**2


def _series(cos2_alpha: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    u2 = cos2_alpha * _SECOND_ECC2
    big_a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)))
    big_b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
    return big_a, big_b


def _delta_sigma(big_b: np.ndarray, sin_s: np.ndarray, cos_s: np.ndarray, cos_2sm: np.ndarray) -> np.ndarray:
    return (
        big_b
        * sin_s
        * (
            cos_2sm
            + big_b
            / 4
            * (cos_s * (2 * cos_2sm**2 - 1) - big_b / 6 * cos_2sm * (4 * sin_s**2 - 3) * (4 * cos_2sm**2 - 3))
        )
    )


def _longitude_term(  # noqa: PLR0917
    cos2_alpha: np.ndarray,
    sin_alpha: np.ndarray,
    sigma: np.ndarray,
    sin_s: np.ndarray,
    cos_s: np.ndarray,
    cos_2sm: np.ndarray,
) -> np.ndarray:
    c = FLATTENING / 16 * cos2_alpha * (4 + FLATTENING * (4 - 3 * cos2_alpha))
    return (1 - c) * FLATTENING * sin_alpha * (sigma + c * sin_s * (cos_2sm + c * cos_s * (2 * cos_2sm**2 - 1)))


def distances_m(lon1: np.ndarray, lat1: np.ndarray, lon2: np.ndarray, lat2: np.ndarray) -> np.ndarray:
    """Geodesic distance between points, degrees in, metres out (inverse problem).

    :raises AtlasError: for nearly antipodal points without pyproj.
    """
    lon1, lat1, lon2, lat2 = np.broadcast_arrays(*(np.asarray(a, dtype=np.float64) for a in (lon1, lat1, lon2, lat2)))
    u1 = np.arctan((1 - FLATTENING) * np.tan(lat1 * RAD))
    u2 = np.arctan((1 - FLATTENING) * np.tan(lat2 * RAD))
    difference = np.remainder(lon2 - lon1 + 180.0, 360.0) - 180.0
    lam = length = difference * RAD
    sin1, cos1, sin2, cos2 = np.sin(u1), np.cos(u1), np.sin(u2), np.cos(u2)
    change = np.zeros(np.shape(lam))
    for _ in range(_ITERATIONS):
        sin_l, cos_l = np.sin(lam), np.cos(lam)
        sin_s = np.hypot(cos2 * sin_l, cos1 * sin2 - sin1 * cos2 * cos_l)
        cos_s = sin1 * sin2 + cos1 * cos2 * cos_l
        sigma = np.arctan2(sin_s, cos_s)
        with np.errstate(invalid="ignore", divide="ignore"):
            sin_alpha = np.where(sin_s > 0, cos1 * cos2 * sin_l / sin_s, 0.0)
            cos2_alpha = 1 - sin_alpha**2
            cos_2sm = np.where(cos2_alpha > 1e-15, cos_s - 2 * sin1 * sin2 / cos2_alpha, 0.0)  # noqa: PLR2004
        new = length + _longitude_term(cos2_alpha, sin_alpha, sigma, sin_s, cos_s, cos_2sm)
        change = np.abs(new - lam)
        lam = new
        if not (change > _CONVERGED).any():
            break
    big_a, big_b = _series(cos2_alpha)
    result = np.asarray(SEMI_MINOR_M * big_a * (sigma - _delta_sigma(big_b, sin_s, cos_s, cos_2sm)))
    lost = (change > 1e-11) | (np.abs(lam) > np.pi)  # noqa: PLR2004
    if lost.any():
        result[lost] = _exact(lon1[lost], lat1[lost], lon2[lost], lat2[lost])
    return result


def _exact(lon1: np.ndarray, lat1: np.ndarray, lon2: np.ndarray, lat2: np.ndarray) -> np.ndarray:
    try:
        from pyproj import Geod
    except ImportError as error:
        raise AtlasError(
            tr("The distance between nearly antipodal points cannot be computed."),
            tr("pyproj is missing."),
            tr("Install pyproj."),
        ) from error
    return Geod(ellps="WGS84").inv(lon1, lat1, lon2, lat2)[2]


def destinations(
    lon: np.ndarray, lat: np.ndarray, azimuth_deg: np.ndarray, distance_m: np.ndarray
) -> Tuple[np.ndarray, np.ndarray]:
    """Points at a distance along an azimuth (clockwise from north), degrees (direct problem)."""
    lon, lat, azimuth, distance = np.broadcast_arrays(
        *(np.asarray(a, dtype=np.float64) for a in (lon, lat, azimuth_deg, distance_m))
    )
    sin_a1, cos_a1 = np.sin(azimuth * RAD), np.cos(azimuth * RAD)
    tan_u = (1 - FLATTENING) * np.tan(lat * RAD)
    cos_u = 1 / np.hypot(1, tan_u)
    sin_u = tan_u * cos_u
    sigma1 = np.arctan2(tan_u, cos_a1)
    sin_alpha = cos_u * sin_a1
    cos2_alpha = 1 - sin_alpha**2
    big_a, big_b = _series(cos2_alpha)
    start = distance / (SEMI_MINOR_M * big_a)
    sigma = start
    for _ in range(_ITERATIONS):
        cos_2sm, sin_s, cos_s = np.cos(2 * sigma1 + sigma), np.sin(sigma), np.cos(sigma)
        new = start + _delta_sigma(big_b, sin_s, cos_s, cos_2sm)
        moved = np.abs(new - sigma)
        sigma = new
        if not (moved > _CONVERGED).any():
            break
    cos_2sm, sin_s, cos_s = np.cos(2 * sigma1 + sigma), np.sin(sigma), np.cos(sigma)
    lat2 = np.arctan2(
        sin_u * cos_s + cos_u * sin_s * cos_a1,
        (1 - FLATTENING) * np.hypot(sin_alpha, sin_u * sin_s - cos_u * cos_s * cos_a1),
    )
    lam = np.arctan2(sin_s * sin_a1, cos_u * cos_s - sin_u * sin_s * cos_a1)
    difference = lam - _longitude_term(cos2_alpha, sin_alpha, sigma, sin_s, cos_s, cos_2sm)
    return lon + difference / RAD, lat2 / RAD
