#!/usr/bin/env python3
"""Make a small invented cadastre, so that the overlay can be shown and tested without real rights.

Nothing in it exists: every row says SYNTHETIC in every text field, beside words in Spanish as the real one has. It has
the form of the real one: unions of 1 km squares in UTM zones 17, 18 and 19 South, older ones on the PSAD56 grid, newer
ones on the WGS84 grid, a few that overlap, one published in two zones, one with an invalid outline, one without a
status, and three lots. The same options give the same rows, and with the same GDAL the same bytes.

    tools/make_synthetic_cadastre.py [--out FILE] [--datum wgs84|psad56] [--label CODE]

``--datum psad56`` writes PSAD56 coordinates; ``--label`` sets the CRS that zone 18's layer claims (tests of the datum
guard use it to write a false label). Needs the Python that QGIS uses (GDAL, numpy).
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import sys
from pathlib import Path
from typing import List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from osgeo import gdal, ogr, osr

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "data" / "synthetic_cadastre.gpkg"
SEED = 30428
CUT_DATE = "2026-01-31"
MARK = "SYNTHETIC"
TIMESTAMP = "2026-01-31T00:00:00Z"

#: Where the invented rights lie: zone, longitude and latitude of a middle, rights, spread in km.
CLUSTERS = (
    (17, -79.9, -5.4, 22, 45),
    (17, -78.6, -8.1, 26, 40),
    (18, -76.1, -9.2, 30, 40),
    (18, -74.1, -12.2, 44, 45),
    (18, -73.6, -13.2, 30, 40),
    (18, -75.9, -13.9, 18, 30),
    (19, -71.4, -13.6, 26, 40),
    (19, -70.3, -12.9, 22, 40),
    (19, -71.3, -16.2, 22, 40),
)
LOTS = ((18, -73.9, -11.6, 60), (18, -72.9, -12.1, 50), (17, -80.6, -4.6, 35))
#: Status texts, most frequent first; None is a row whose status is not stated.
STATUSES = ("TITULADO", "TITULADO", "TITULADO", "TRAMITE", "TRAMITE", "EXTINGUIDO", "OTROS", None)

Ring = List[Tuple[float, float]]


class Right(NamedTuple):
    zone: int
    ring: Ring  # on the grid it was drawn on, not closed
    old: bool  # drawn on the PSAD56 grid
    values: Tuple[Optional[object], ...]


def geodesy():
    """Return the plugin's geodesy module: the package is loaded from this checkout under its own name."""
    name = "peru_access_atlas"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(
            name, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
        )
        sys.modules[name] = importlib.util.module_from_spec(spec)
    return importlib.import_module(f"{name}.concessions.geodesy")


def outline(rng: random.Random, x: float, y: float) -> Ring:
    """Return a rectangle or an L of whole kilometres, 1 to 10 squares, its south-west corner at ``(x, y)``."""
    wide, tall = rng.choice(((1, 1), (1, 1), (2, 1), (1, 2), (2, 2), (3, 2), (2, 4), (5, 2), (3, 3)))
    w, t = wide * 1000.0, tall * 1000.0
    if wide > 1 and tall > 1 and rng.random() < 0.35:
        return [(x, y), (x + w, y), (x + w, y + 1000), (x + 1000, y + 1000), (x + 1000, y + t), (x, y + t)]
    return [(x, y), (x + w, y), (x + w, y + t), (x, y + t)]


def hectares(ring: Ring) -> float:
    """Return the area (ha) of a ring of UTM metres."""
    turned = ring[1:] + ring[:1]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, turned))) / 2 / 10_000


def make_rights() -> List[Right]:
    """Return the invented mining rights, in order."""
    rng = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    flat = geodesy()
    rights: List[Right] = []
    for zone, lon, lat, count, spread in CLUSTERS:
        east, north = flat.geographic_to_utm(np.array([lon]), np.array([lat]), zone)
        for _ in range(count):
            x = round(float(east[0]) / 1000 + rng.gauss(0, spread / 2)) * 1000.0
            y = round(float(north[0]) / 1000 + rng.gauss(0, spread / 2)) * 1000.0
            ring = outline(rng, x, y)
            old = rng.random() < 0.4
            year = rng.randint(1993, 2015) if old else rng.randint(2017, 2025)
            filed = f"{year}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
            status = rng.choice(STATUSES)
            person = rng.random() < 0.3
            holder = (
                f"{MARK} PERSONA {rng.randint(1, 30):02d}"
                if person
                else f"{MARK} EMPRESA {rng.randint(1, 25):02d} S.A.C."
            )
            number = len(rights) + 1
            values = (
                f"{MARK}-{zone}-{number:04d}", f"{MARK} DERECHO {number:04d}", holder,
                None if status is None else f"{MARK} {status}", f"{MARK} {rng.choice('MMN')}", filed,
                round(hectares(ring), 4), CUT_DATE, MARK,
            )  # fmt: skip
            rights.append(Right(zone, ring, old, values))
    return rights + [_invalid(rights), *_straddling(rights, flat)]  # noqa: RUF005


def _invalid(rights: Sequence[Right]) -> Right:
    """Return a right whose outline touches itself at a corner, as some of the real ones do."""
    x, y = next(r.ring[0] for r in rights if r.zone == 18)
    ring = [(x, y), (x + 1000, y), (x + 1000, y + 2000), (x + 2000, y + 2000), (x + 2000, y + 1000), (x, y + 1000)]
    values = (
        f"{MARK}-18-9001", f"{MARK} CONTORNO INVÁLIDO", f"{MARK} EMPRESA 01 S.A.C.", f"{MARK} TITULADO", f"{MARK} M",
        "2018-05-02", 200.0, CUT_DATE, MARK,
    )  # fmt: skip
    return Right(18, ring, False, values)


def _straddling(rights: Sequence[Right], flat) -> List[Right]:
    """Return one right on the meridian where two zones meet, as published in the files of both."""
    east, north = flat.geographic_to_utm(np.array([-78.0]), np.array([-7.2]), 17)
    x, y = round(float(east[0]), -3), round(float(north[0]), -3)
    ring = [(x - 1000, y), (x + 1000, y), (x + 1000, y + 1000), (x - 1000, y + 1000)]
    xs, ys = (np.array(v) for v in zip(*ring))
    there = flat.geographic_to_utm(*flat.utm_to_geographic(xs, ys, 17), 18)
    values = (
        f"{MARK}-17-9002", f"{MARK} EN DOS ZONAS", f"{MARK} EMPRESA 02 S.A.C.", f"{MARK} TRAMITE", f"{MARK} N",
        "2021-09-14", 200.0, CUT_DATE, MARK,
    )  # fmt: skip
    return [Right(17, ring, False, values), Right(18, [tuple(map(float, p)) for p in zip(*there)], False, values)]


def make_lots() -> List[Right]:
    """Return the invented hydrocarbon lots: rectangles off the kilometre grid, all within their zone."""
    flat = geodesy()
    lots = []
    for number, (zone, lon, lat, size) in enumerate(LOTS, start=1):
        east, north = (float(v[0]) for v in flat.geographic_to_utm(np.array([lon]), np.array([lat]), zone))
        half = size * 500.0
        ring = [
            (east - half, north - half),
            (east + half, north - half),
            (east + half, north + half),
            (east - half, north + half),
        ]
        phase = "Exploración" if number % 2 else "Explotación"
        values = (
            f"{MARK}-LOTE-{number:02d}", f"{MARK} LOTE {number:02d}", f"{MARK} PETROLERA {number:02d} S.A.",
            f"{MARK} {phase}", f"{2004 + 3 * number}-06-30", round(hectares(ring), 4), CUT_DATE, MARK,
        )  # fmt: skip
        lots.append(Right(zone, ring, False, values))
    return lots


def coordinates(right: Right, datum: str) -> Ring:
    """Return the ring in the datum asked for, in its UTM zone: transformed when it was drawn on the other's grid."""
    flat = geodesy()
    drawn = "psad56" if right.old else "wgs84"
    if drawn == datum:
        return [(round(x, 3), round(y, 3)) for x, y in right.ring]
    x, y = (np.array(v) for v in zip(*right.ring))
    if datum == "wgs84":
        lon, lat = flat.psad56_to_wgs84(*flat.utm_to_geographic(x, y, right.zone, flat.INTERNATIONAL_1924))
        x, y = flat.geographic_to_utm(lon, lat, right.zone)
    else:
        lon, lat = flat.wgs84_to_psad56(*flat.utm_to_geographic(x, y, right.zone))
        x, y = flat.geographic_to_utm(lon, lat, right.zone, flat.INTERNATIONAL_1924)
    return [(round(float(a), 3), round(float(b), 3)) for a, b in zip(x, y)]


RIGHT_FIELDS = (
    ("SYN_CODE", ogr.OFTString), ("SYN_NAME", ogr.OFTString), ("SYN_HOLDER", ogr.OFTString),
    ("SYN_STATUS", ogr.OFTString), ("SYN_SUBST", ogr.OFTString), ("SYN_FILED", ogr.OFTString),
    ("SYN_HA", ogr.OFTReal), ("SYN_CUT", ogr.OFTString), ("SYNTHETIC", ogr.OFTString),
)  # fmt: skip
LOT_FIELDS = (
    ("SYN_LOT", ogr.OFTString), ("SYN_NAME", ogr.OFTString), ("SYN_HOLDER", ogr.OFTString),
    ("SYN_PHASE", ogr.OFTString), ("SYN_SIGNED", ogr.OFTString), ("SYN_HA", ogr.OFTReal), ("SYN_CUT", ogr.OFTString),
    ("SYNTHETIC", ogr.OFTString),
)  # fmt: skip


def write_layer(dataset, name: str, epsg: int, fields, rows: Sequence[Right], datum: str) -> None:
    """Write one layer of polygons."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    layer = dataset.CreateLayer(
        name, reference, ogr.wkbPolygon,
        ["SPATIAL_INDEX=NO", f"DESCRIPTION={MARK}: nada de esto existe, nothing here exists"],
    )
    for field_name, kind in fields:
        layer.CreateField(ogr.FieldDefn(field_name, kind))
    layer.StartTransaction()
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, value in enumerate(row.values):
            if value is not None:
                feature.SetField(place, value)
        ring = ogr.Geometry(ogr.wkbLinearRing)
        points = coordinates(row, datum)
        for x, y in [*points, points[0]]:
            ring.AddPoint_2D(x, y)
        polygon = ogr.Geometry(ogr.wkbPolygon)
        polygon.AddGeometry(ring)
        feature.SetGeometry(polygon)
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def build(out: Path, datum: str = "wgs84", label: Optional[int] = None) -> int:
    """Write the cadastre to ``out`` and return how many rights and lots it holds."""
    gdal.UseExceptions()
    gdal.SetConfigOption("OGR_CURRENT_DATE", TIMESTAMP)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.unlink(missing_ok=True)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(out), ["ADD_GPKG_OGR_CONTENTS=NO"])
    rights, lots = make_rights(), make_lots()
    codes = {"wgs84": 32700, "psad56": 24860}[datum]
    for zone in (17, 18, 19):
        epsg = label if label is not None and zone == 18 else codes + zone
        mine = [right for right in rights if right.zone == zone]
        write_layer(dataset, f"synthetic_rights_{zone}S", epsg, RIGHT_FIELDS, mine, datum)
    write_layer(dataset, "synthetic_lots_18S", codes + 18, LOT_FIELDS, [lot for lot in lots if lot.zone == 18], datum)
    write_layer(dataset, "synthetic_lots_17S", codes + 17, LOT_FIELDS, [lot for lot in lots if lot.zone == 17], datum)
    dataset = None
    gdal.SetConfigOption("OGR_CURRENT_DATE", None)
    return len(rights) + len(lots)


def main(arguments: Optional[Sequence[str]] = None) -> int:
    parser = argparse.ArgumentParser(description="Make the synthetic cadastre (nothing in it exists).")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--datum", choices=("wgs84", "psad56"), default="wgs84")
    parser.add_argument("--label", type=int, help="EPSG code that zone 18's layer claims")
    options = parser.parse_args(arguments)
    count = build(options.out, options.datum, options.label)
    print(f"{options.out}: {count} rights and lots, all {MARK}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
