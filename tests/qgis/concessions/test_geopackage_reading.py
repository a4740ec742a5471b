"""A GeoPackage read with SQLite gives exactly what OGR gives, or leaves the reading to OGR."""

import sqlite3

import pytest
from osgeo import ogr, osr

from peru_access_atlas.concessions import dates, geopackage, reader


def never():
    return False


def both(path, monkeypatch):
    source = reader.sources_of_file(str(path))[0]
    found = source.read(source.fields, never)
    with monkeypatch.context() as patch:
        patch.setattr(reader, "_plain_geopackage", lambda *_a: None)
        return found, source.read(source.fields, never)


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "año 1.gpkg"
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(made))
    layer = dataset.CreateLayer("de\"re'chos", reference, ogr.wkbUnknown)
    for name, kind in (('co"de', ogr.OFTString), ("ha", ogr.OFTReal), ("n", ogr.OFTInteger), ("day", ogr.OFTDate)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    shapes = ("POLYGON((0 0,1 0,1 1,0 0))", "MULTIPOLYGON Z(((0 0 1,2 0 1,2 2 1,0 0 1)))", None, "POLYGON EMPTY")
    for number, text in enumerate(shapes):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, "Mar\u00c3\u00ada" if number else "\u00d1")
        if number != 1:
            feature.SetField(1, 1.5 * number)
            feature.SetField(2, number)
            feature.SetField(3, 2016, 1, 31, 0, 0, 0, 0)
        if text is not None:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)
    feature = layer = dataset = None
    return made


def test_same_as_ogr(path, monkeypatch, qgis_app):
    fast, slow = both(path, monkeypatch)
    assert fast == slow
    assert fast.columns["day"][0] == "2016/01/31"
    assert fast.columns['co"de'][2] == "Mar\u00eda"
    assert fast.blobs[2] is None


def test_same_on_the_synthetic_cadastre(root, monkeypatch, qgis_app):
    fast, slow = both(root / "data" / "synthetic_cadastre.gpkg", monkeypatch)
    assert fast == slow
    assert len(fast.fids) == 49


def changed(path, sql, *values):
    connection = sqlite3.connect(path)
    for name in [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]:
        connection.execute('DROP TRIGGER "{}"'.format(name.replace('"', '""')))
    with connection:
        connection.execute(sql, values)
    connection.close()


def test_headers_of_different_length_side_by_side(path, monkeypatch, qgis_app):
    changed(path, 'DELETE FROM "de""re\'chos" WHERE geom IS NULL')
    fast, slow = both(path, monkeypatch)
    assert fast == slow
    assert len(fast.blobs) == 3
    assert None not in fast.blobs


@pytest.mark.parametrize("blob", ["", "00", "4750", "47500001e610000001", "47500021e61000000103000000"])
def test_rows_that_are_all_damaged_alike_are_left_to_ogr(path, blob):
    changed(path, 'UPDATE "de""re\'chos" SET geom = ?', bytes.fromhex(blob))
    assert direct(path) is None


FIELDS = {'co"de': geopackage.TEXT, "ha": geopackage.REAL, "n": geopackage.INTEGER, "day": geopackage.DATE}


def direct(path, canceled=never):
    return geopackage.read(str(path), "de\"re'chos", "geom", "fid", FIELDS, canceled)


def test_reads_by_itself(path):
    assert len(direct(path)[0]) == 4


@pytest.mark.parametrize(
    "change",
    [
        'UPDATE "de""re\'chos" SET ha = \'much\' WHERE fid = 1',
        'UPDATE "de""re\'chos" SET day = \'in May\' WHERE fid = 1',
        'UPDATE "de""re\'chos" SET "co""de" = x\'00ff\' WHERE fid = 1',
        'UPDATE "de""re\'chos" SET geom = x\'00ff\' WHERE fid = 1',
    ],
)
def test_leaves_the_unusual_to_ogr(path, change):
    changed(path, change)
    assert direct(path) is None


def test_leaves_a_file_with_changes_beside_it_to_ogr(path):
    path.with_name(path.name + "-wal").write_bytes(b"changes")
    assert direct(path) is None


def test_cancel_ends_the_reading(path):
    assert direct(path, lambda: True)[0] == []


def test_a_layer_that_shows_its_file_is_read_from_it(path, monkeypatch, qgis_app):
    """The same rights as through QGIS, feature by feature; a filtered, joined or edited layer is QGIS's to read."""
    from qgis.core import QgsField, QgsVectorLayer

    from peru_access_atlas.core.qt import compat

    layer = QgsVectorLayer(str(path), "rights", "ogr")
    fields = ('co"de', "ha", "n", "day")
    source = reader.source_of_layer(layer)
    with monkeypatch.context() as patch:
        patch.setattr(layer, "getFeatures", None, raising=False)
        fast = source.read(fields, never)
    monkeypatch.setattr(reader, "_table_behind", lambda *_a: None)
    slow = source.read(fields, never)
    monkeypatch.undo()
    assert fast.fids == slow.fids
    assert fast.blobs == slow.blobs
    assert [dates.parse_date(day) for day in fast.columns.pop("day")] == slow.columns.pop("day")
    assert fast.columns == slow.columns
    layer.setSubsetString("n = 2")
    assert reader.source_of_layer(layer).read(("n",), never).columns == {"n": [2]}
    layer.setSubsetString("")
    layer.addExpressionField("n + 1", QgsField("more", compat.T_INT))
    assert reader.source_of_layer(layer).read(("more", "n"), never).columns["more"][0] == 1
