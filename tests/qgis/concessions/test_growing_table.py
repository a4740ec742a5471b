"""A table written in parts is the one written at once; what is cancelled between parts leaves nothing."""

import sqlite3
import struct
from contextlib import closing

import pytest
from qgis.core import (
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from peru_access_atlas.concessions import growing_table
from peru_access_atlas.core.errors import CanceledError

COLUMNS = (("code", "text"), ("ha", "real"), ("zones", "integer"), ("repaired", "boolean"))
COUNT = 23


def rows():
    for i in range(COUNT):
        x = -75.0 + i / 10
        ring = (x, -12.0, x + 0.05, -12.0, x + 0.05, -11.9, x, -12.0)
        yield struct.pack("<BIII8d", 1, 3, 1, 4, *ring), [f"\u00d1 {i}", i / 3, i, bool(i % 2)]


@pytest.fixture
def write(write_columns):
    """``write(path, rows, feedback=None)``: write the rows to a file through Processing."""
    return lambda path, lines, feedback=None: write_columns(str(path), COLUMNS, lines, feedback, shapes=True)


def contents(path):
    layer = QgsVectorLayer(str(path), "table", "ogr")
    assert layer.isValid()
    return [(f.id(), f.attributes(), f.geometry().asWkt(6)) for f in layer.getFeatures()]


@pytest.mark.parametrize(("first", "further"), [(5, 5), (7, 3), (COUNT, 4), (COUNT - 1, 1), (1, 100)])
def test_in_parts_as_at_once(write, tmp_path, monkeypatch, first, further):
    write(tmp_path / "once.gpkg", rows())
    monkeypatch.setattr(growing_table, "FIRST", first)
    monkeypatch.setattr(growing_table, "FURTHER", further)
    write(tmp_path / "parts.gpkg", rows())
    assert len(contents(tmp_path / "parts.gpkg")) == COUNT
    assert contents(tmp_path / "parts.gpkg") == contents(tmp_path / "once.gpkg")
    with closing(sqlite3.connect(tmp_path / "parts.gpkg")) as database:
        indexed = database.execute("SELECT id, minx FROM rtree_parts_geom ORDER BY id").fetchall()
    assert [i for i, _x in indexed] == list(range(1, COUNT + 1))
    assert [x for _i, x in indexed] == pytest.approx([-75.0 + i / 10 for i in range(COUNT)], abs=1e-4)


@pytest.mark.parametrize("ending", ["geojson", "shp", "csv"])
def test_other_formats_are_written_at_once(write, tmp_path, monkeypatch, ending):
    monkeypatch.setattr(growing_table, "FIRST", 5)
    monkeypatch.setattr(growing_table, "FURTHER", 5)
    write(tmp_path / f"table.{ending}", rows())
    assert QgsVectorLayer(str(tmp_path / f"table.{ending}"), "table", "ogr").featureCount() == COUNT


def test_no_rows(write, tmp_path):
    write(tmp_path / "none.gpkg", iter(()))
    assert contents(tmp_path / "none.gpkg") == []


@pytest.mark.parametrize("after", [0, 5, 6, 17])
def test_cancelled_between_parts(write, tmp_path, monkeypatch, after):
    monkeypatch.setattr(growing_table, "FIRST", 5)
    monkeypatch.setattr(growing_table, "FURTHER", 6)
    feedback = QgsProcessingFeedback(False)

    def until():
        for number, row in enumerate(rows()):
            if number == after:
                feedback.cancel()
            yield row

    with pytest.raises(CanceledError):
        write(tmp_path / "parts.gpkg", until(), feedback)
    assert list(tmp_path.iterdir()) == []
