"""What a session keeps: the same files give the same results without being read again, and nothing else does."""

import shutil

import pytest
from qgis.core import QgsField, QgsVectorLayer

from peru_access_atlas.concessions import reader, session
from peru_access_atlas.concessions.options import Options
from peru_access_atlas.core.qt.compat import T_STRING
from peru_access_atlas.overlay import cache


@pytest.fixture
def cadastre(synthetic, tmp_path):
    return shutil.copyfile(synthetic, tmp_path / "cadastre.gpkg")


@pytest.fixture
def prepared(monkeypatch, qgis_app):
    """``prepared(sources, options)`` -> rights and how many times anything was prepared so far."""
    monkeypatch.setattr(cache, "_SESSION", cache.SessionCache())
    made = []
    real = session.prepare
    monkeypatch.setattr(session, "prepare", lambda *arguments: made.append(arguments) or real(*arguments))

    def call(sources, options=Options(needs_cut_date=False)):  # noqa: B008 - never changed
        return session.prepared(sources, options, lambda: False, lambda _percent: None), len(made)

    return call


def layer_of(path, name="synthetic_rights_18S"):
    layer = QgsVectorLayer(f"{path}|layername={name}", "rights", "ogr")
    assert layer.isValid()
    return layer


def test_a_repeat_run_writes_the_same_and_reads_nothing(run, synthetic, tmp_path, prepared, monkeypatch):
    from peru_access_atlas.processing_provider.overlay_concessions import OverlayConcessions

    outputs = []
    for number in range(2):
        names = {"OVERLAPS": "overlaps.csv", "SUMMARY": "summary.csv", "REPORT_HTML": "report.html"}
        folder = tmp_path / str(number)
        folder.mkdir()
        wanted = {"FILES": [str(synthetic)], **{key: str(folder / name) for key, name in names.items()}}
        run(OverlayConcessions, wanted)
        outputs.append({name: (folder / name).read_bytes() for name in names.values()})
        monkeypatch.setattr(session, "prepare", None)  # a second reading would fail
        monkeypatch.setattr(OverlayConcessions, "_indexed", None)
    assert outputs[0] == outputs[1]


def test_the_same_file_is_read_once(cadastre, prepared):
    first, _ = prepared(reader.sources_of_file(str(cadastre)))
    again, times = prepared(reader.sources_of_file(str(cadastre)))
    assert again is first
    assert times == 1
    _, times = prepared(reader.sources_of_file(str(cadastre)), Options(needs_cut_date=False, on_duplicates="keep"))
    assert times == 2


def test_a_changed_file_is_read_again(cadastre, prepared):
    first, _ = prepared(reader.sources_of_file(str(cadastre)))
    layer = layer_of(cadastre)
    assert layer.dataProvider().deleteFeatures([next(layer.getFeatures()).id()])
    del layer
    again, times = prepared(reader.sources_of_file(str(cadastre)))
    assert times == 2
    assert len(again) < len(first)


def test_layers_as_they_are_in_their_file(cadastre, prepared):
    first, _ = prepared([reader.source_of_layer(layer_of(cadastre))])
    again, times = prepared([reader.source_of_layer(layer_of(cadastre))])
    assert again is first
    assert times == 1
    other, times = prepared([reader.source_of_layer(layer_of(cadastre, "synthetic_rights_17S"))])
    assert times == 2
    assert len(other) != len(first)


@pytest.mark.parametrize("what", ["filter", "edits", "expression"])
def test_layers_that_show_something_else_are_never_kept(cadastre, prepared, what):
    layer = layer_of(cadastre)
    if what == "filter":
        assert layer.setSubsetString("SYN_CODE < 'SYNTHETIC-18-0100'")
    elif what == "edits":
        assert layer.startEditing()
        assert layer.deleteFeature(next(layer.getFeatures()).id())
    else:
        layer.addExpressionField("'x'", QgsField("more", T_STRING))
    for times in (1, 2):
        assert prepared([reader.source_of_layer(layer)])[1] == times
    if what == "edits":
        layer.rollBack()


def test_a_format_of_several_files_is_not_kept(cadastre, prepared, tmp_path):
    layer = layer_of(cadastre)
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GeoJSON"
    path = tmp_path / "rights.geojson"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    for times in (1, 2):
        assert prepared(reader.sources_of_file(str(path)))[1] == times
