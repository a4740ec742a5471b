"""Every export says which reading, period and filter made it: in each row and, where its format can, as a whole."""

import csv
import datetime as dt
import json
import sqlite3
from xml.etree import ElementTree

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from peru_access_atlas.core.errors import AtlasError
from peru_access_atlas.core.filters import FilterState, matches
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.periods import Period
from peru_access_atlas.core.qt.i18n import label
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui import export_provenance
from peru_access_atlas.ui.export_dialogs import Exports
from peru_access_atlas.ui.export_provenance import filter_text
from peru_access_atlas.ui.export_records import export_records
from peru_access_atlas.ui.filter_model import FilterModel
from peru_access_atlas.ui.list_panel import ListPanel
from peru_access_atlas.ui.timeline.widget import TimelineWidget

SQUARE = "POLYGON((-78 -13,-76 -13,-76 -11,-78 -11,-78 -13))"
STATES = {
    "all": FilterState(),
    "filtered": FilterState(
        period=Period(dt.date(2014, 1, 1), dt.date(2015, 6, 30)), reading="documented", mode="as_of",
        regions=("15", "16"), personnel_max=300, official_sources_only=False, include_undated=False,
    ),
    "strange words": FilterState(reading="event", text='"Ñ" <b>&amp; ]]> =1+1'),
    "area": FilterState(area=SQUARE, area_regions=("15",), area_regions_inside=()),
}  # fmt: skip


@pytest.fixture
def model(qgis_app, atlas_path):
    made = FilterModel(AtlasIndex(load_atlas(atlas_path)))
    yield made
    made.stop()


@pytest.fixture
def regions(atlas_path, tmp_path):
    import shutil

    (tmp_path / "in").mkdir()
    copy = shutil.copy(atlas_path, tmp_path / "in" / "atlas.gpkg")
    return QgsVectorLayer(f"{copy}|layername=regions", "regions", "ogr")


def said_by(path):
    """The provenance of a file, read from it without any code of the plugin."""
    if path.suffix == ".csv":
        beside = json.loads((path.parent / f"{path.name}-metadata.json").read_text("utf-8"))
        assert beside["url"] == path.name
        with path.open(encoding="utf-8", newline="") as stream:
            assert [c["name"] for c in beside["tableSchema"]["columns"]] == next(csv.reader(stream))
        return beside["notes"][0]["provenance"]
    if path.suffix == ".geojson":
        whole = json.loads(path.read_text("utf-8"))
        assert whole["type"] == "FeatureCollection"
        assert whole["description"] == whole["provenance"]["statement"]
        return whole["provenance"]
    if path.suffix == ".kml":
        space = {"k": "http://www.opengis.net/kml/2.2"}
        document = ElementTree.parse(path).getroot().find("k:Document", space)
        told = {d.get("name"): d.find("k:value", space).text for d in document.findall("k:ExtendedData/k:Data", space)}
        assert document.find("k:description", space).text == told["statement"]
        return told
    connection = sqlite3.connect(path)
    try:
        said = dict(connection.execute("SELECT key, value FROM provenance"))
        query = "SELECT description FROM gpkg_contents WHERE table_name = 'authorizations'"
        assert connection.execute(query).fetchone() == (said["statement"],)
        return said
    finally:
        connection.close()


def rows_of(path):
    """The rows of a file, column to value; KML as XML, since GDAL's own reader knows but name and description."""
    if path.suffix == ".kml":
        space = {"k": "http://www.opengis.net/kml/2.2"}
        places = ElementTree.parse(path).getroot().iterfind(".//k:Placemark", space)
        return [{d.get("name"): d.text for d in place.iterfind(".//k:SimpleData", space)} for place in places]
    layer = QgsVectorLayer(str(path), "list", "ogr")
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


@pytest.mark.parametrize("name", list(STATES))
@pytest.mark.parametrize("ending", ["csv", "geojson", "gpkg", "kml"])
def test_a_file_says_what_made_it_and_makes_it_again(model, regions, tmp_path, ending, name):
    state = STATES[name]
    model.set_state(state)
    model.settle()
    path = tmp_path / f"list.{ending}"
    count = export_records(str(path), model.index, model.results, regions)
    said = said_by(path)
    assert said["reading"] == state.reading
    assert said["mode"] == state.mode
    assert said["data_version"] == model.index.atlas.data_version
    assert said["records"] == str(count)
    assert label("reading", state.reading) in said["statement"]
    again = FilterState.from_json(said["filter_json"])
    assert again == state
    assert len(matches(model.index, again)) == count
    assert QgsVectorLayer(str(path), "list", "ogr").featureCount() == count
    rows = rows_of(path)
    assert len(rows) == count
    for row in rows:
        assert row["reading"] == state.reading
        assert row["mode"] == state.mode
        assert row["period"] == said["period"]
        assert (row.get("filter") or "") == filter_text(state)


@pytest.mark.parametrize("ending", ["csv", "geojson", "gpkg", "kml"])
def test_an_empty_list_still_says_what_made_it(model, tmp_path, ending):
    model.set_state(FilterState(text="no such words"))
    model.settle()
    path = tmp_path / f"empty.{ending}"
    assert export_records(str(path), model.index, model.results) == 0
    assert said_by(path)["filter"] == "text=no such words"


def test_a_csv_cell_of_the_filter_is_no_formula(model, tmp_path):
    model.set_state(FilterState(text=""))
    model.settle()
    assert filter_text(FilterState(text="=1+1")) == "text==1+1"  # it begins with the name of the facet
    assert filter_text(FilterState()) == ""
    assert filter_text(FilterState(area=SQUARE)) == "area=drawn"


def test_files_of_before_stay_when_the_provenance_cannot_be_written(model, tmp_path, monkeypatch):
    model.settle()
    path = tmp_path / "list.geojson"
    path.write_text("before")
    monkeypatch.setattr(export_provenance, "_GEOJSON_HEAD", export_provenance.re.compile(b"nothing like it"))
    with pytest.raises(AtlasError, match="provenance"):
        export_records(str(path), model.index, model.results)
    assert path.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["list.geojson"]


def test_a_copied_table_names_reading_period_and_filters(model):
    model.set_state(FilterState(reading="documented", period=Period.of_year(2014), regions=("15",)))
    model.settle()
    panel = ListPanel(model)
    panel.copy()
    head, first = (line.split("\t") for line in QApplication.clipboard().text().split("\n")[:2])
    assert len(head) == len(first)
    assert first[-3:] == [label("reading", "documented"), "2014-01-01/2014-12-31", "regions=15"]


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_picture_says_under_it_what_made_it(model, project, tmp_path, monkeypatch, ending):
    model.set_state(FilterState(reading="documented", regions=("15",)))
    timeline = TimelineWidget()
    timeline.resize(400, 200)
    path = tmp_path / f"timeline.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    Exports(model, project, None).timeline(timeline)
    if ending == "svg":
        text = path.read_text("utf-8")
        assert label("reading", "documented") in text
        assert "regions=15" in "".join(ElementTree.fromstring(text).itertext())
        return
    image = QImage(str(path))
    assert image.height() > 3 * 200
    assert label("reading", "documented") in image.text("Title")
    foot = image.copy(0, 3 * 200, image.width(), image.height() - 3 * 200)
    assert len({foot.pixel(x, y) for x in range(0, foot.width(), 2) for y in range(foot.height())}) > 5
