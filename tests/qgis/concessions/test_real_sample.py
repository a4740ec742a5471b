"""The real sample of 9,025 rights, when its path is given: counts, published grid, areas."""

import csv
import os

import numpy as np
import pytest

SAMPLE = os.environ.get("PEA_MINING_SAMPLE", "")
pytestmark = pytest.mark.skipif(
    not os.path.isfile(SAMPLE), reason="PEA_MINING_SAMPLE names no file: the real sample is not public"
)


def test_sample(run, tmp_path):
    from peru_access_atlas.processing_provider.overlay_concessions import OverlayConcessions

    parameters = {
        "CONCESSIONS": [SAMPLE],
        "ZONE_KINDS": [0, 2, 3],
        "OVERLAPS": str(tmp_path / "o.csv"),
        "SUMMARY": "memory:",
    }
    parameters["INVALID"] = str(tmp_path / "i.csv")
    results, feedback = run(OverlayConcessions, parameters)
    assert results["RIGHTS"] == 9025
    assert results["INVALID_COUNT"] == 7
    assert any("consistent" in message for message in feedback.messages)
    with open(tmp_path / "o.csv", encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == results["PAIRS"]
    assert {row["status"] for row in rows} == {"unknown"}
    inside = {}
    for row in rows:
        if row["zone_kind"] == "regions":
            inside[row["source_fid"]] = inside.get(row["source_fid"], 0.0) + float(row["share_of_right"])
    assert max(inside.values()) <= 1 + 1e-6
    # Most rights lie wholly within one region or another; those at sea or over the border do not.
    assert sum(share > 1 - 1e-6 for share in inside.values()) > 0.95 * len(inside)


def exact_area(shape):
    """Area in m2 on WGS84, edges straight in longitude and latitude: the line integral of the authalic function
    (Snyder 1987, 3-12) in extended precision, each edge by Gauss and Legendre with ten points.

    An equal-area projection of a finely cut outline is no better than 2e-6: its pieces are straight on the plane.
    """
    import shapely

    long = np.longdouble
    flattening = 1 / long("298.257223563")
    e = np.sqrt(flattening * (2 - flattening))
    half_b2 = (long(6378137) * (1 - flattening)) ** 2 / 2
    node, weight = (values.astype(long) for values in np.polynomial.legendre.leggauss(10))

    def q(sine):
        return sine / (1 - (e * sine) ** 2) + np.arctanh(e * sine) / e

    def ring_area(ring):
        lon, lat = np.radians(shapely.get_coordinates(ring).astype(long)).T
        middle, half = (lat[1:] + lat[:-1]) / 2, (lat[1:] - lat[:-1]) / 2
        height = q(np.sin(middle[:, None] + half[:, None] * node)) - q(np.sin(lat[0]))
        return abs((np.diff(lon) * (height * weight).sum(axis=1)).sum() / 2 * half_b2)

    total = long(0)
    for part in shapely.get_parts(shape):
        if part.geom_type == "Polygon" and not part.is_empty:
            total += ring_area(part.exterior) - sum((ring_area(hole) for hole in part.interiors), long(0))
    return float(total)


def test_areas_against_an_independent_oracle(run, tmp_path):
    shapely = pytest.importorskip("shapely")
    from peru_access_atlas.concessions import options, prepare, reader, zones
    from peru_access_atlas.core.index import AtlasIndex
    from peru_access_atlas.core.repository import load_atlas
    from peru_access_atlas.overlay.engine import OverlayEngine
    from peru_access_atlas.overlay.polygon_set import PolygonSet
    from peru_access_atlas.overlay.validity import checked
    from peru_access_atlas.processing_provider.base import DATA_PATH

    rights = prepare.prepare(reader.sources_of_file(SAMPLE), options.Options())
    measured = PolygonSet(rights.rings, np.arange(len(rights)), [], True).areas_m2
    for i in range(0, len(rights), 97):
        expected = exact_area(shapely.from_wkb(rights.rings.to_wkb(i)))
        assert measured[i] == pytest.approx(expected, rel=1e-9, abs=0.01)
        assert rights.columns["ha_measured"][i] == round(measured[i] / 10_000, 4)
    index = AtlasIndex(load_atlas(DATA_PATH))
    zone_set = zones.assemble(
        [zones.region_zones(index, DATA_PATH, False), zones.buffer_zones("facilities", index, (10.0, 25.0, 50.0))]
    )
    polygons = checked(zone_set.polygons, "repair")
    result = OverlayEngine(polygons).run(PolygonSet(rights.rings, np.arange(len(rights)), [], True))
    shapes = {}
    for pair in range(0, len(result), 53):
        zone = int(result.zone[pair])
        if zone not in shapes:
            shapes[zone] = shapely.from_wkb(polygons.rings.to_wkb(zone))
        cut = shapely.intersection(shapely.from_wkb(rights.rings.to_wkb(int(result.parcel[pair]))), shapes[zone])
        assert result.overlap_m2[pair] == pytest.approx(exact_area(cut), rel=1e-9, abs=0.01)
