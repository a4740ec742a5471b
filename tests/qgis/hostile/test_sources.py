"""Files of concessions from strangers: read as data, bounded, without a network; or refused with the reason."""

import contextlib
import json
import sqlite3
import stat
import struct
import zipfile

import pytest
from atlas_trap import set_trap
from osgeo import gdal, ogr

from peru_access_atlas.concessions import archive, formats, geopackage
from peru_access_atlas.concessions.reader import sources_of_file
from peru_access_atlas.core.errors import AtlasError

SQUARE = "[[[-75,-10],[-75,-9.99],[-74.99,-9.99],[-74.99,-10],[-75,-10]]]"
GML = (
    '<?xml version="1.0"?>{head}<ogr:FeatureCollection xmlns:gml="http://www.opengis.net/gml" '
    'xmlns:ogr="http://ogr.maptools.org/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://ogr.maptools.org/ http://{host}/schema.xsd"><gml:featureMember><ogr:a fid="1">'
    "<ogr:geometryProperty><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>"
    "-75,-10 -75,-9 -74,-9 -75,-10</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>"
    "</ogr:geometryProperty><ogr:CODIGOU>{text}</ogr:CODIGOU></ogr:a></gml:featureMember></ogr:FeatureCollection>"
)
ENTITY = GML.replace("{head}", '<!DOCTYPE a [<!ENTITY x SYSTEM "{address}">]>').replace("{text}", "&x;")
KML = (
    '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><NetworkLink><Link>'
    "<href>http://{host}/n.kml</href></Link></NetworkLink><Placemark><name>a</name><Style><IconStyle><Icon>"
    "<href>http://{host}/i.png</href></Icon></IconStyle></Style><Polygon><outerBoundaryIs><LinearRing><coordinates>"
    "-75,-10 -75,-9 -74,-9 -75,-10</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>"
)
#: name -> text: whatever comes of it, nobody is asked for anything.
TEXTS = {
    "a.geojson": '{"type":"FeatureCollection","crs":{"type":"link","properties":{"href":"http://{host}/crs",'
    '"type":"proj4"}},"features":[{"type":"Feature","properties":{"CODIGOU":"1"},"geometry":'
    '{"type":"Polygon","coordinates":' + SQUARE + "}}]}",
    "next.geojson": '{"type":"FeatureCollection","next":"http://{host}/n","links":[{"rel":"next","href":"http://{host}/l"}],'
    '"features":[]}',
    "esri.json": '{"geometryType":"esriGeometryPolygon","exceededTransferLimit":true,"spatialReference":'
    '{"wkid":4326},"fields":[{"name":"CODIGOU","type":"esriFieldTypeString"}],"features":[]}',
    "a.vrt": '<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/vsicurl/http://{host}/x.geojson'
    "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
    "local.vrt": '<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/etc/passwd</SrcDataSource>'
    "</OGRVRTLayer></OGRVRTDataSource>",
    "w.xml": "<OGRWFSDataSource><URL>http://{host}/wfs</URL></OGRWFSDataSource>",
    "oapif.xml": "<OGRWFSDataSource><URL>OAPIF:http://{host}/</URL></OGRWFSDataSource>",
    "a.gml": GML.replace("{head}", "").replace("{text}", "1"),
    "entity.gml": ENTITY.replace("{address}", "http://{host}/x"),
    "file.gml": ENTITY.replace("{address}", "file:///etc/passwd"),
    "bomb.gml": GML.replace(
        "{head}",
        "<!DOCTYPE a [" + '<!ENTITY a "aaaaaaaaaa">'
        + "".join(f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)) + "]>",
    ).replace("{text}", "&j;"),
    "a.kml": KML,
    "empty.geojson": "",
    "wrong.geojson": '{"type":"FeatureCollection","features":{"a":1}}',
    "deep.geojson": '{"type":"FeatureCollection","features":' + "[" * 5000 + "]" * 5000 + "}",
    "nan.geojson": '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"CODIGOU":NaN},'
    '"geometry":{"type":"Polygon","coordinates":[[[NaN,1e400],[1,"x"],[null,2],[1]]]}}]}',
    "a.csv": 'CODIGOU,WKT\n1,"POLYGON ((-75 -10,-75 -9,-74 -9,-75 -10))"\n2,"POLYGON (("\n3,"' + "(" * 20_000 + '"\n',
    "zeros.csv": "\0" * 1000,
    "a.tab": "!table\n!version 300\nDefinition Table\n File \"http://{host}/x.dat\"\n",
    "a.svg": '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://{host}/x"/></svg>',
    "pg.txt": "PG:host={host} dbname=x",
}  # fmt: skip


def look(path):
    """Read a file as the algorithms do; what it says, or the rows of its layers."""
    try:
        return [source.read(source.fields, lambda: False) for source in sources_of_file(str(path))]
    except AtlasError as error:
        return str(error)


@pytest.mark.parametrize("name", TEXTS)
def test_nobody_is_asked_and_nothing_else_is_read(qgis_app, trap, tmp_path, name):
    path = tmp_path / name
    path.write_text(TEXTS[name].replace("{host}", trap.host), encoding="utf-8")
    found = look(path)
    assert "root:x:0" not in str(found)
    assert trap.asked == []
    assert sorted(one.name for one in tmp_path.iterdir() if one.suffix not in (".gfs",)) == [name]


@pytest.mark.parametrize("name", ["a.vrt", "w.xml", "a.svg", "pg.txt", "local.vrt"])
def test_orders_to_gdal_are_no_data(qgis_app, trap, tmp_path, name):
    path = tmp_path / name
    path.write_text(TEXTS[name].replace("{host}", trap.host), encoding="utf-8")
    with pytest.raises(AtlasError, match=name):
        sources_of_file(str(path))


def test_gdal_itself_would_have_asked(qgis_app, tmp_path):
    """The samples are not harmless: without the guard GDAL does ask."""
    path = tmp_path / "a.geojson"
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        with set_trap() as trap:
            path.write_text(TEXTS["a.geojson"].replace("{host}", trap.host), encoding="utf-8")
            with contextlib.suppress(RuntimeError):
                gdal.OpenEx(str(path), gdal.OF_VECTOR)
    finally:
        gdal.PopErrorHandler()
    assert trap.asked


def test_the_settings_of_gdal_are_put_back(qgis_app):
    with formats.offline():
        assert gdal.GetThreadLocalConfigOption("GDAL_HTTP_PROXY")
    assert gdal.GetThreadLocalConfigOption("GDAL_HTTP_PROXY") is None


# -- archives ------------------------------------------------------------------------------------------------------


def zipped(path, members, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as file:
        for name, content in members:
            file.writestr(name, content)
    return path


@pytest.mark.parametrize("name", ["../a.shp", "/etc/a.shp", "..\\a.shp", "C:\\a.shp", "a/../../b.shp", "x:a.shp"])
def test_members_that_climb_out(qgis_app, tmp_path, name):
    info = zipfile.ZipInfo("placeholder")
    info.filename = name
    with pytest.raises(AtlasError, match="unsafe name"):
        sources_of_file(str(zipped(tmp_path / "a.zip", [(info, b"x")])))
    assert [one.name for one in tmp_path.iterdir()] == ["a.zip"]


def test_a_bomb(qgis_app, tmp_path):
    path = zipped(tmp_path / "a.zip", [("a.shp", b"x"), ("a.dbf", bytes(60 * 1024**2))])
    with pytest.raises(AtlasError, match="zip bomb"):
        sources_of_file(str(path))


def test_a_bomb_that_lies_about_its_size(qgis_app, tmp_path):
    path = zipped(tmp_path / "a.zip", [("a.shp", b"x"), ("a.dbf", bytes(60 * 1024**2))])
    content = path.read_bytes()
    path.write_bytes(content.replace(struct.pack("<I", 60 * 1024**2), struct.pack("<I", 100)))
    assert isinstance(look(path), str)


def test_too_many_members(qgis_app, tmp_path):
    path = zipped(tmp_path / "a.zip", [(f"{n}.shp", b"") for n in range(archive.MAX_MEMBERS + 1)])
    with pytest.raises(AtlasError, match="At most"):
        sources_of_file(str(path))


def test_a_link_is_not_followed(qgis_app, tmp_path):
    outside = tmp_path / "outside"
    outside.write_text("root:x:0 secret")
    info = zipfile.ZipInfo("a.shp")
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    found = look(zipped(tmp_path / "a.zip", [(info, str(outside)), ("a.dbf", b"")]))
    assert "secret" not in str(found)


def test_an_archive_in_an_archive_is_not_opened(qgis_app, tmp_path):
    inner = zipped(tmp_path / "inner.zip", [("a.shp", b"x")])
    with pytest.raises(AtlasError, match="no shapefile"):
        sources_of_file(str(zipped(tmp_path / "a.zip", [("inner.zip", inner.read_bytes())])))


@pytest.mark.parametrize("cut", [10, 30, 60, 200])
def test_damaged_archives(qgis_app, tmp_path, cut):
    path = zipped(tmp_path / "a.zip", [("a.shp", b"x" * 200), ("a.dbf", b"y" * 200)], zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    content[cut : cut + 8] = b"\xff" * 8
    path.write_bytes(content)
    assert isinstance(look(path), str)


# -- GeoPackages ----------------------------------------------------------------------------------------------------


@pytest.fixture
def package(tmp_path):
    """A GeoPackage with one polygon, and a hand on its tables: ``package(statements)`` -> path."""

    def make(*statements):
        path = tmp_path / "a.gpkg"
        source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        layer = source.CreateLayer("c", geom_type=ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn("CODIGOU", ogr.OFTString))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("CODIGOU", "'; DROP TABLE c; --")
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON ((-75 -10,-75 -9,-74 -9,-75 -10))"))
        layer.CreateFeature(feature)
        feature = layer = source = None
        with sqlite3.connect(path) as connection:
            for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
                connection.create_function(name, 1, lambda _blob: 0)
            for statement in statements:
                connection.execute(statement)
        connection.close()
        return path

    return make


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE c SET geom = 5",
        "UPDATE c SET geom = 'GP'",
        "UPDATE c SET geom = x'4750'",
        "UPDATE c SET geom = x'47500001000000000103000000FFFFFFFF'",
        "UPDATE c SET CODIGOU = x'FFFE00'",
        "UPDATE c SET CODIGOU = 9e999",
        "DELETE FROM gpkg_spatial_ref_sys",
        "UPDATE gpkg_geometry_columns SET column_name = 'x\"; DROP TABLE c; --'",
        "UPDATE gpkg_contents SET table_name = 'sqlite_master'",
        "CREATE TRIGGER t AFTER INSERT ON c BEGIN SELECT load_extension('x'); END",
        "ALTER TABLE c RENAME COLUMN CODIGOU TO \"x\"\"; DROP TABLE c; --\"",
    ],
)
def test_packages_that_are_not_what_they_say(qgis_app, package, statement):
    path = package(statement)
    before = path.read_bytes()
    look(path)
    assert path.read_bytes() == before
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM c").fetchone() == (1,)
    connection.close()


@pytest.mark.parametrize("column", ["n", "count(*)"])
def test_a_view_that_works_for_ever_can_be_cancelled(qgis_app, package, column):
    path = package(
        "CREATE VIEW e AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT ? AS fid, "
        "NULL AS geom, 'x' AS CODIGOU FROM r".replace("?", column)
    )
    looks = []

    def canceled():
        looks.append(1)
        return len(looks) > 3

    assert geopackage.read(str(path), "e", "geom", "fid", {"CODIGOU": str}, canceled) is None


def test_rows_are_bounded(qgis_app, package, monkeypatch):
    path = package(*["INSERT INTO c (CODIGOU) SELECT CODIGOU FROM c"] * 13)
    monkeypatch.setattr(geopackage, "MAX_ROWS", 3000)
    assert geopackage.read(str(path), "c", "geom", "fid", {"CODIGOU": str}, lambda: False) is None


def test_a_schema_whose_words_are_no_text(qgis_app, package):
    path = package()
    content = path.read_bytes()
    path.write_bytes(content.replace(b'CREATE TABLE "c"', b'CREATE TABLE "\x80"'))
    assert path.read_bytes() != content
    assert geopackage.read(str(path), "c", "geom", "fid", {"CODIGOU": str}, lambda: False) is None


def test_more_records_than_any_cadastre(qgis_app, package, monkeypatch):
    path = package(*["INSERT INTO c (CODIGOU) SELECT CODIGOU FROM c"] * 4)
    monkeypatch.setattr(geopackage, "MAX_ROWS", 10)
    monkeypatch.setattr(geopackage, "read", lambda *_arguments: None)
    with pytest.raises(AtlasError, match="more than 10 records"):
        [source.read(source.fields, lambda: False) for source in sources_of_file(str(path))]


def test_a_shapefile_whose_table_never_ends(qgis_app, tmp_path):
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(tmp_path / "a.shp"))
    layer = source.CreateLayer("a", geom_type=ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("CODIGOU", ogr.OFTString))
    layer = source = None
    table = tmp_path / "a.dbf"
    content = bytearray(table.read_bytes())
    content[4:8], content[10:12] = b"\xff\xff\xff\xff", b"\0\0"  # four thousand million records of no byte
    table.write_bytes(content)
    look(tmp_path / "a.shp")


def test_names_with_bidi_and_control_characters(qgis_app, tmp_path):
    name = "a\u202egpj\u2066.geojson"
    feature = {
        "type": "Feature",
        "properties": {"CODIGOU": "\u202e1\u0007", "<b>": "x"},
        "geometry": {"type": "Polygon", "coordinates": json.loads(SQUARE)},
    }
    path = tmp_path / name
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    (table,) = look(path)
    assert len(table.fids) == 1
