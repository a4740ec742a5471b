"""Names of exported files: a dot in a name is no ending, and no other file is written over unasked."""

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui.export_dialogs import Exports
from peru_access_atlas.ui.filter_model import FilterModel


@pytest.fixture
def exports(qgis_app, atlas_path, project):
    model, window = FilterModel(AtlasIndex(load_atlas(atlas_path))), QWidget()
    made = Exports(model, project, window)
    made.test_window = window
    yield made
    model.stop()


@pytest.mark.parametrize(
    ("typed", "kind", "written"),
    [
        ("list 12.05", "CSV (*.csv)", "list 12.05.csv"),
        ("list", "KML (*.kml)", "list.kml"),
        ("list.GeoJSON", "CSV (*.csv)", "list.GeoJSON"),
        ("list.csv", "CSV (*.csv)", "list.csv"),
    ],
)
def test_the_chosen_format_gives_the_ending(exports, tmp_path, monkeypatch, typed, kind, written):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / typed), kind))
    exports.records()
    assert (tmp_path / written).is_file()


@pytest.mark.parametrize("replace", [True, False])
def test_a_file_the_dialog_did_not_ask_about_is_asked_about(exports, tmp_path, monkeypatch, replace):
    (tmp_path / "list.csv").write_text("mine", encoding="utf-8")
    answer = QMessageBox.StandardButton.Yes if replace else QMessageBox.StandardButton.No
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "list"), "CSV (*.csv)"))
    monkeypatch.setattr(QMessageBox, "question", lambda *_args: answer)
    exports.records()
    assert ((tmp_path / "list.csv").read_text(encoding="utf-8") == "mine") is not replace


@pytest.mark.parametrize("ending", ["geojson", "gpkg", "kml"])
def test_records_have_their_areas_also_without_the_layers(exports, atlas_path, tmp_path, monkeypatch, ending):
    """The dock works without its layers in the project; the exported records had no area then."""
    exports._data_path = lambda: atlas_path
    target = tmp_path / f"list.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), f"x (*.{ending})"))
    exports.records()
    layer = QgsVectorLayer(str(target), "list", "ogr")
    index = exports._model.index
    placed = sum(bool(index.regions(one)) for one in index.auth_ids)
    assert 0 < placed < len(index.auth_ids)
    assert sum(not feature.geometry().isEmpty() for feature in layer.getFeatures()) == placed
