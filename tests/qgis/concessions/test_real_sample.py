"""The real sample of 9,025 rights, when its path is given: counts, published grid, areas."""

import csv
import os

import pytest

SAMPLE = os.environ.get("PEA_MINING_SAMPLE", "")
pytestmark = pytest.mark.skipif(not os.path.isfile(SAMPLE), reason="PEA_MINING_SAMPLE names no file: the real sample is not public")


def test_sample(run, tmp_path):
    from peru_access_atlas.processing_provider.overlay_concessions import OverlayConcessions

    parameters = {"CONCESSIONS": [SAMPLE], "ZONE_KINDS": [0, 2, 3], "OVERLAPS": str(tmp_path / "o.csv"), "SUMMARY": "memory:"}
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


def test_areas_against_an_independent_oracle(run, tmp_path):
    shapely = pytest.importorskip("shapely")
    pyproj = pytest.importorskip("pyproj")
    from peru_access_atlas.concessions import prepare, reader

    rights = prepare.prepare(reader.sources_of_file(SAMPLE), prepare.Options())
    equal_area = pyproj.Transformer.from_crs(4326, 6933, always_xy=True)
    picked = range(0, len(rights), 97)
    for i in picked:
        shape = shapely.segmentize(shapely.from_wkb(rights.rings.to_wkb(i)), 0.0005)
        flat = shapely.transform(shape, lambda xy: __import__("numpy").column_stack(equal_area.transform(xy[:, 0], xy[:, 1])))
        assert rights.columns["ha_measured"][i] == pytest.approx(shapely.area(flat) / 10_000, rel=2e-6, abs=1e-3)
