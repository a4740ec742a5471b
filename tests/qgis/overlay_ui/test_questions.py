"""What the dialog asks before a run: the fields of an unknown layer, and the cut date."""

import pytest
from atlas_waiting import wait_for
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel

from peru_access_atlas.concessions.inspection import inspect
from peru_access_atlas.layers.concession_layers import result_layers
from peru_access_atlas.processing_provider.provider import AtlasProvider
from peru_access_atlas.ui.overlay.mapping import TARGETS, FieldMappingDialog
from peru_access_atlas.ui.overlay.session import SAMPLE, OverlaySession
from peru_access_atlas.ui.overlay.sources import source_of_layer


@pytest.fixture
def session(project, main_window, atlas_path, qgis_canvas, qgis_processing):
    registry = QgsApplication.processingRegistry()
    provider = None
    if registry.providerById("peru_access_atlas") is None:
        provider = AtlasProvider()
        registry.addProvider(provider)
    made = OverlaySession(project, qgis_canvas, main_window, None, lambda: atlas_path, inspect)
    yield made
    made.close()
    QTest.qWait(20)
    if provider is not None:
        registry.removeProvider(provider)


def finish(session):
    assert wait_for(lambda: not session.running), "the run did not end"


def layer_of(project, fields, values, name="rights"):
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:32718&{fields}", name, "memory")
    row = QgsFeature(layer.fields())
    row.setAttributes(values)
    row.setGeometry(
        QgsGeometry.fromWkt("Polygon((600000 8600000, 602000 8600000, 602000 8602000, 600000 8602000, 600000 8600000))")
    )
    layer.dataProvider().addFeatures([row])
    project.addMapLayer(layer)
    return layer


def test_the_synthetic_example_asks_nothing(session):
    dialog = session.open_dialog()
    dialog.sources.use_sample()
    assert dialog.problem() == ""
    assert "Synthetic" in dialog.sources.recognised.text()
    assert [x.cut_known for x in inspect(str(SAMPLE))] == [True] * len(inspect(str(SAMPLE)))


def test_unknown_fields_and_cut_date_are_asked_and_used(session, project):
    fields = "field=ID_X:string&field=OWNER:string&field=STATE:string"
    layer = layer_of(project, fields, ["A1", "Minera X SA", "TITULADO"])
    dialog = session.open_dialog()
    dialog.sources.list.add([source_of_layer(layer)])
    assert not dialog.run_button.isEnabled()
    assert "rights" in dialog.problem()
    assert dialog.sources.mapping.isEnabled()
    asked = dialog.sources.fields_dialog()
    assert asked.chosen() == {}
    assert not asked.ok.isEnabled()
    assert not asked.reset.isEnabled()
    for target, field in (("code", "ID_X"), ("holder", "OWNER"), ("status", "STATE")):
        asked.combos[target].setCurrentIndex(asked.combos[target].findData(field))
    assert asked.ok.isEnabled()
    dialog.sources.set_mapping(asked.text())
    assert "cut date" in dialog.problem()
    assert not dialog.run_button.isEnabled()
    QTest.keyClick(dialog.sources.cut_known, Qt.Key.Key_Space)
    dialog.sources.cut.setDate(QDate(2025, 6, 30))
    assert dialog.problem() == ""
    session.run()
    finish(session)
    assert dialog.message.text() == ""
    right = next(result_layers(project, "overlay_concessions")[0].getFeatures())
    assert (right["code"], right["status"]) == ("A1", "titled")
    assert "2025-06-30" in str(right["cut_date"].toString("yyyy-MM-dd") if hasattr(right["cut_date"], "toString")
                               else right["cut_date"])  # fmt: skip
    # other sources: the choice of fields is not carried over
    session.open_dialog().sources.use_sample()
    assert dialog.choice().mapping == ""


def test_a_date_in_the_name_or_a_field_is_enough(project, qgis_app):
    fields = "field=CODIGOU:string&field=LEYENDA:string"
    named = layer_of(project, fields, ["A1", "TITULADO"], "catastro 2026-01-31")
    dated = layer_of(project, fields + "&field=FECHA_ACTUALIZACION:string", ["A1", "TITULADO", "31/01/2026"])
    empty = layer_of(project, fields + "&field=FECHA_ACTUALIZACION:string", ["A1", "TITULADO", ""])
    assert [inspect(layer)[0].cut_known for layer in (named, dated, empty)] == [True, True, False]
    assert inspect(named)[0].mapping == {"code": "CODIGOU", "status": "LEYENDA"}


def test_what_was_recognised_can_be_changed_and_taken_back(qgis_app):
    recognised = {"code": "CODIGOU", "status": "LEYENDA+D_ESTADO"}
    asked = FieldMappingDialog(["CODIGOU", "LEYENDA", "D_ESTADO", "X"], recognised, recognised)
    assert asked.text() == ""
    asked.combos["name"].setCurrentIndex(asked.combos["name"].findData("X"))
    assert asked.text() == "code=CODIGOU; name=X; status=LEYENDA+D_ESTADO"
    asked.reset.click()
    assert asked.text() == ""
    assert tuple(asked.combos) == TARGETS


def test_by_keyboard(session, project):
    layer = layer_of(project, "field=ID_X:string", ["A1"])
    dialog = session.open_dialog()
    dialog.sources.list.add([source_of_layer(layer)])

    def answer():
        asked = QApplication.activeModalWidget()
        letters = [label.text() for label in asked.findChildren(QLabel) if "&" in label.text()]
        keys = [text[text.index("&") + 1].lower() for text in letters]
        assert len(keys) == len(set(keys)) == len(TARGETS)
        QTest.keyClick(asked.combos["code"], Qt.Key.Key_Down)
        QTest.keyClick(asked, Qt.Key.Key_Return)

    QTimer.singleShot(200, answer)
    QTest.keyClick(dialog.sources.mapping, Qt.Key.Key_Space)
    assert dialog.choice().mapping == "code=ID_X"
