"""The overlay as a user meets it: dialog, background run, layers, results, exports, cancel, datum."""

import csv
import hashlib
from pathlib import Path

import pytest
from atlas_waiting import settle, wait_for
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsMimeDataUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QMimeData, Qt, QUrl
from qgis.PyQt.QtTest import QTest

from peru_access_atlas.concessions.report_words import texts
from peru_access_atlas.concessions.status import STATUSES as PREPARED_STATUSES
from peru_access_atlas.core.qt import settings
from peru_access_atlas.layers.catalogue import ROLE_PROPERTY
from peru_access_atlas.layers.concession_layers import OVERLAY_GROUP, result_layers
from peru_access_atlas.layers.concession_style import (
    SCHEMES,
    STATUSES,
    concession_renderer,
    style_concessions,
)
from peru_access_atlas.layers.groups import find_group
from peru_access_atlas.processing_provider.provider import AtlasProvider
from peru_access_atlas.ui.overlay import results_panel
from peru_access_atlas.ui.overlay.datum_question import KEEP_DECLARED, STATE_CRS, USE_SUGGESTED
from peru_access_atlas.ui.overlay.job import AlgorithmJob
from peru_access_atlas.ui.overlay.results import read_summary
from peru_access_atlas.ui.overlay.session import OVERLAY, PREPARE, SAMPLE, OverlaySession
from peru_access_atlas.ui.overlay.sources import source_of_layer
from peru_access_atlas.ui.overlay.sources_box import SourcesBox
from peru_access_atlas.ui.overlay.zones_box import ZonesBox


class Bar:
    def __init__(self):
        self.said = []

    def pushMessage(self, _title, text, level):
        self.said.append(text)


@pytest.fixture
def provider(qgis_app, qgis_processing):
    made = None
    if QgsApplication.processingRegistry().providerById("peru_access_atlas") is None:
        made = AtlasProvider()
        QgsApplication.processingRegistry().addProvider(made)
    yield
    if made is not None:
        QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def session(project, provider, main_window, atlas_path, qgis_canvas):
    made = OverlaySession(project, qgis_canvas, main_window, Bar(), lambda: atlas_path)
    yield made
    made.close()
    QTest.qWait(20)


def finish(session):
    assert wait_for(lambda: not session.running), "the run did not end"


def test_sample_end_to_end(session, project, tmp_path):
    dialog = session.open_dialog()
    assert not dialog.run_button.isEnabled()
    dialog.sources.use_sample()
    assert "zones: " in dialog.estimate.text()
    dialog.results.folder.setFilePath(str(tmp_path))
    QTest.mouseClick(dialog.run_button, Qt.MouseButton.LeftButton)
    assert session.running
    finish(session)
    assert dialog.message.text() == ""
    assert find_group(project, OVERLAY_GROUP) is not None
    rights = result_layers(project, "overlay_concessions")[0]
    overlaps = result_layers(project, "overlay_overlaps")[0]
    assert rights.name().startswith("SYNTHETIC")
    assert rights.renderer().classAttribute() == "status"
    assert overlaps.isSpatial()
    order = [layer.id() for layer in project.layerTreeRoot().layerOrder()]
    assert order.index(rights.id()) < order.index(overlaps.id())  # the hatch must not hide the status
    panel = session.dock.panel
    table = panel.table
    summary = result_layers(project, "overlay_summary")[0]
    assert len(table.rows) == summary.featureCount() > 0
    # the rows sort as numbers
    panel.view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    model, role = panel.view.model(), int(Qt.ItemDataRole.UserRole)
    shown = [model.index(r, 0).data(role)["rights"] for r in range(len(table.shown))]
    assert shown == sorted(shown, reverse=True)
    # a row selects on the map exactly the rights it counts
    for row in [r for r in table.rows if r["rights"]][:30]:
        panel.select_row(row)
        codes = {feature["code"] for feature in rights.selectedFeatures()}
        assert len(codes) == row["rights"], row
    # exports
    for ending in ("csv", "xlsx", "gpkg"):
        path = tmp_path / f"out.{ending}"
        assert panel.export(str(path))
        assert path.stat().st_size > 0
    with open(tmp_path / "out.csv", encoding="utf-8", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == summary.featureCount()
    for table_name, source in (("summary", summary), ("overlaps", overlaps)):
        for ending in ("xlsx", "gpkg"):
            back = QgsVectorLayer(f"{tmp_path / f'out.{ending}'}|layername={table_name}", "x", "ogr")
            assert back.isValid()
            assert back.featureCount() == source.featureCount(), ending
    assert not panel.export(str(tmp_path / "out.doc"))
    # the report cites the source, and no file keeps the holders' names as published
    page = Path(panel._report).read_text(encoding="utf-8")
    assert "synthetic_cadastre.gpkg" in page
    assert hashlib.sha256(SAMPLE.read_bytes()).hexdigest() in page
    written = {path.name for path in Path(panel._report).parent.iterdir()}
    assert written == {
        "overlaps.gpkg", "concessions.gpkg", "summary.gpkg", "invalid.gpkg", "report.html", "report.csv",
    }  # fmt: skip
    for name in written:
        assert b"SYNTHETIC PERSONA" not in (Path(panel._report).parent / name).read_bytes()
    assert (Path(panel._report)).is_file()
    panel.group.setCurrentIndex(3)
    assert {row["group"] for row in table.shown} == {"holder"}
    assert panel.chart.chart.title.startswith("SYNTHETIC")


def test_warnings_of_a_run_are_said_with_its_end(session, project):
    session.open_dialog().sources.use_sample()
    session.run()
    finish(session)
    end = session._bar.said[-1]
    assert end.startswith("Overlay finished in ")
    assert "Rights with an invalid geometry: 1." in end
    assert "Codes given to more than one right: 1." in end


def test_a_layer_of_lines_gives_strips(session, project, tmp_path):
    (tmp_path / "results").mkdir()
    file = tmp_path / "ducts.geojson"
    shape = '{"type": "LineString", "coordinates": [[-74.2, -12.35], [-73.6, -12.9]]}'
    feature = f'{{"type": "Feature", "properties": {{"called": "North duct"}}, "geometry": {shape}}}'
    file.write_text(f'{{"type": "FeatureCollection", "features": [{feature}]}}', encoding="utf-8")
    line = QgsVectorLayer(str(file), "ducts", "ogr")
    dialog = session.open_dialog()
    dialog.sources.use_sample()
    dialog.results.folder.setFilePath(str(tmp_path / "results"))
    zones = dialog.zones
    # before 3.24 the box knows only the application's project
    holder = project if hasattr(zones.zone_layer, "setProject") else QgsProject.instance()
    holder.addMapLayer(line)
    for check in zones.kinds.values():
        check.setChecked(False)
    assert dialog.problem()
    assert not zones.strip.isEnabled()
    zones.zone_layer.setLayer(line)
    assert zones.strip.isEnabled()
    zones.zone_field.setCurrentIndex(zones.zone_field.findData("called"))
    zones.strip.setValue(2.5)
    assert dialog.problem() == ""
    session.run()
    finish(session)
    (summary,) = result_layers(project, "overlay_summary")
    rows = [row for row in summary.getFeatures() if row["group"] == "all"]
    assert [(row["zone_kind"], row["zone"], row["radius_km"]) for row in rows] == [("corridor", "North duct", 2.5)]
    assert rows[0]["rights"] > 0
    session.close()
    holder.removeMapLayer(line.id())


def test_a_zone_layer_that_goes_is_not_replaced_by_another(session, project):
    """The box itself would choose the layer after it: an overlay with zones that nobody chose."""
    zones = session.open_dialog().zones
    # before 3.24 the box knows only the application's project
    holder = project if hasattr(zones.zone_layer, "setProject") else QgsProject.instance()
    box = zones if holder is project else ZonesBox(holder)
    layers = [QgsVectorLayer("Polygon?crs=EPSG:4326&field=called:string", name, "memory") for name in "abc"]
    holder.addMapLayers(layers)
    box.zone_layer.setLayer(layers[1])
    box.zone_field.setCurrentIndex(1)
    holder.removeMapLayer(layers[0].id())
    assert box.zone_layer.currentLayer() is layers[1]
    holder.removeMapLayer(layers[1].id())
    assert box.zone_layer.currentLayer() is None
    assert not box.zone_field.isEnabled()
    assert box.zone_field.count() == 1
    holder.removeMapLayer(layers[2].id())


def test_a_filtered_layer_tells_how_many_rights_it_has(qgis_app):
    layer = QgsVectorLayer(f"{SAMPLE}|layername=synthetic_rights_18S", "rights", "ogr")
    assert source_of_layer(layer).rights == 124
    assert layer.setSubsetString("\"SYN_CODE\" LIKE '%1'")
    assert source_of_layer(layer).rights == len(list(layer.getFeatures())) < 124


def test_a_radius_is_written_as_the_options_want_numbers(qgis_app):
    columns = "field=zone:string&field=radius_km:double&field=group:string&field=value:string"
    layer = QgsVectorLayer(f"NoGeometry?{columns}", "summary", "memory")
    for radius in (2.5, 10.0, None):
        row = QgsFeature(layer.fields())
        row.setAttributes(["Duct", radius, "all", "all"])
        layer.dataProvider().addFeature(row)
    settings.decimal_mark.set("comma")
    try:
        labels = [row["zone_label"] for row in read_summary(layer)]
    finally:
        settings.decimal_mark.reset()
    assert labels == ["Duct \u00b7 2,5 km", "Duct \u00b7 10 km", "Duct"]


def test_codes_are_told_in_words_and_the_table_fills_its_width(session):
    session.open_dialog().sources.use_sample()
    session.run()
    finish(session)
    panel = session.dock.panel
    page, words = Path(panel._report).read_text(encoding="utf-8"), texts("en")["schema"]
    assert f"<td>{words['synthetic']}</td>" in page
    assert not any(f"<td>{code}</td>" in page for code in words)
    panel.group.setCurrentIndex(2)
    assert {row["value_label"] for row in panel.table.shown} >= {"Hydrocarbons", "Metallic"}
    session.dock.setFloating(True)
    for width in (950, 1200):
        session.dock.resize(width, 400)
        assert wait_for(lambda: panel.view.horizontalHeader().length() == panel.view.viewport().width(), 60)
    # where the numbers leave nothing the table scrolls, and a zone's name is whole all the same
    session.dock.resize(420, 400)
    assert wait_for(lambda: panel.view.horizontalScrollBar().maximum() > 0, 60)
    assert panel.view.columnWidth(0) > panel.view.fontMetrics().horizontalAdvance("VRAEM 2018-04")


def test_concessions_are_read_once_and_again_only_to_show_the_evidence(session, project, monkeypatch):
    begun = []
    start = AlgorithmJob.start
    monkeypatch.setattr(AlgorithmJob, "start", lambda job: (begun.append(job._algorithm_id), start(job)))
    session.open_dialog().sources.use_sample()
    session.run()
    finish(session)
    assert begun == [OVERLAY]
    begun.clear()
    layer = shifted_layer()
    project.addMapLayer(layer)
    dialog = session.open_dialog()
    dialog.sources.list.clear()
    dialog.sources.list.add([source_of_layer(layer)])
    session.run()
    finish(session)
    assert begun == [OVERLAY, PREPARE]
    assert dialog.datum_box.isVisible()


def test_what_failed_for_another_reason_is_told(session, project, tmp_path):
    dialog = session.open_dialog()
    bad = tmp_path / "cadastre.gpkg"
    bad.write_bytes(b"no database")
    dialog.sources.add_files([str(bad)])
    session.run()
    finish(session)
    assert "cadastre.gpkg" in dialog.message.text()
    assert not dialog.datum_box.isVisible()
    assert dialog.run_button.isEnabled()


def test_very_many_sums_come_in_turns(session, monkeypatch):
    monkeypatch.setattr(results_panel, "_ROWS_A_TURN", 7)
    session.open_dialog().sources.use_sample()
    session.run()
    finish(session)
    panel = session.dock.panel
    summary = result_layers(session._project, "overlay_summary")[0]
    assert wait_for(lambda: len(panel.table.rows) >= summary.featureCount())
    settle(0.1)
    assert len(panel.table.rows) == summary.featureCount()
    assert wait_for(lambda: panel.zone.count() == 1 + len(panel.table.zones()), 60)
    assert panel.zone.count() == 1 + len(panel.table.shown)


def test_a_stated_cut_date_ends_with_its_sources_and_does_not_overrule_them(session, project):
    dialog = session.open_dialog()
    dialog.sources.use_sample()
    dialog.sources.cut_known.setChecked(True)
    dialog.sources.cut.setDate(QDate(2001, 2, 3))
    assert dialog.choice().cut_date == "2001-02-03"
    session.run()
    finish(session)
    rights = result_layers(project, "overlay_concessions")[0]
    assert {str(value) for value in rights.uniqueValues(rights.fields().indexOf("cut_date"))} == {"2026-01-31"}
    layer = shifted_layer()
    project.addMapLayer(layer)
    session.open_dialog().sources.list.add([source_of_layer(layer)])
    assert dialog.choice().cut_date == ""


def test_the_atlas_and_earlier_results_are_no_concessions(qgis_app):
    project = QgsProject.instance()  # the only one that the box knows before 3.24
    project.clear()
    regions = shifted_layer("regions")
    regions.setCustomProperty(ROLE_PROPERTY, "regions")
    project.addMapLayer(regions)
    box = SourcesBox(project, str(SAMPLE), lambda _source: ())
    add = box.buttons["overlay_add_layer"]
    assert box.layer.count() == 0
    assert not add.isEnabled()
    layer = shifted_layer()
    project.addMapLayer(layer)
    assert box.layer.count() == 1
    assert add.isEnabled()
    earlier = shifted_layer()
    earlier.setCustomProperty(ROLE_PROPERTY, "overlay_concessions")
    project.addMapLayer(earlier)
    assert box.layer.count() == 1
    box.add_layer()
    assert [source.layer_id for source in box.list.sources()] == [layer.id()]
    box.deleteLater()
    project.clear()


def test_a_formula_stays_text(tmp_path, session):
    from peru_access_atlas.ui.overlay.export_results import export_results

    layer = QgsVectorLayer("NoGeometry?field=zone:string&field=ha:double", "s", "memory")
    row = QgsFeature(layer.fields())
    row.setAttributes(["=1+1", -2.5])
    layer.dataProvider().addFeatures([row])
    for ending in ("csv", "xlsx"):
        export_results(str(tmp_path / f"f.{ending}"), {"overlay_summary": layer})
    assert "'=1+1,-2.5" in (tmp_path / "f.csv").read_text()
    back = QgsVectorLayer(f"{tmp_path / 'f.xlsx'}|layername=summary", "x", "ogr")
    assert next(back.getFeatures())["zone"] == "'=1+1"


def test_cancel_keeps_nothing(session, project, tmp_path):
    dialog = session.open_dialog()
    dialog.sources.use_sample()
    dialog.results.folder.setFilePath(str(tmp_path))
    session.run()
    QTest.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    finish(session)
    assert list(tmp_path.iterdir()) == []
    assert project.mapLayers() == {}
    assert session._bar.said == []  # a cancelled run is no error
    assert dialog.run_button.isEnabled()


def test_another_project_gets_neither_run_nor_results(session, project):
    dialog = session.open_dialog()
    dialog.sources.use_sample()
    session.run()
    finish(session)
    panel = session.dock.panel
    assert panel.table.rows
    assert panel.headline.text()
    project.clear()
    assert not session.dock.isVisible()
    assert panel.table.rows == []
    assert panel.headline.text() == ""
    assert not panel.export_button.isEnabled()
    assert not panel.report_button.isEnabled()
    session.open_dialog()
    session.run()
    assert session.running
    project.clear()
    finish(session)
    assert project.mapLayers() == {}
    assert dialog.message.text() == "Cancelled; nothing was kept."
    assert dialog.isVisible()


def shifted_layer(name="CATASTRO 2026-01-31", crs="EPSG:32718"):
    """Rights on the PSAD56 grid and on the WGS84 grid as they look in PSAD56 coordinates, declared as WGS84."""
    fields = "field=CODIGOU:string&field=LEYENDA:string&field=FEC_DENU:string"
    layer = QgsVectorLayer(f"Polygon?crs={crs}&{fields}", name, "memory")
    rows = []
    for i in range(120):
        east, north = 400_000 + 2000 * (i % 12), 8_600_000 + 2000 * (i // 12)
        if i % 2:
            east, north = east + 224, north + 363
        row = QgsFeature(layer.fields())
        row.setAttributes([f"{i:08d}", "TITULADO", "2018-05-01" if i % 2 else "2000-05-01"])
        ring = [(east, north), (east + 1000, north), (east + 1000, north + 1000), (east, north + 1000)]
        points = ", ".join(f"{x} {y}" for x, y in [*ring, ring[0]])
        row.setGeometry(QgsGeometry.fromWkt(f"Polygon(({points}))"))
        rows.append(row)
    layer.dataProvider().addFeatures(rows)
    return layer


def test_a_mislabelled_cadastre_waits_for_the_user(session, project):
    layer = shifted_layer()
    project.addMapLayer(layer)
    dialog = session.open_dialog()
    dialog.sources.list.add([source_of_layer(layer)])
    session.run()
    finish(session)
    assert dialog.message.text() == ""
    assert dialog.datum_box.isVisible()
    assert "%" in dialog.datum_box.evidence.text()
    assert "EPSG:24878" in dialog.datum_box.evidence.text()
    assert not dialog.run_button.isEnabled()
    assert set(project.mapLayers()) == {layer.id()}
    assert dialog.datum_box.answer.findData(KEEP_DECLARED) > 0
    dialog.datum_box.answer.setCurrentIndex(dialog.datum_box.answer.findData(STATE_CRS))
    assert dialog.choice().datum == STATE_CRS
    assert not dialog.run_button.isEnabled()
    dialog.datum_box.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:24878"))
    assert dialog.choice().crs == "EPSG:24878"
    assert dialog.run_button.isEnabled()
    dialog.datum_box.answer.setCurrentIndex(dialog.datum_box.answer.findData(USE_SUGGESTED))
    assert dialog.run_button.isEnabled()
    session.run()
    finish(session)
    assert result_layers(project, "overlay_concessions")
    assert "decided by you" in session.dock.panel.headline.text()
    # other concessions: the decision is not carried over
    session.open_dialog().sources.use_sample()
    assert not dialog.datum_box.isVisible()
    assert dialog.choice().datum == ""


def test_errors_are_shown_and_the_dialog_stays(session, project):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32718&field=x:string", "nothing known", "memory")
    project.addMapLayer(layer)
    dialog = session.open_dialog()
    dialog.sources.list.add([source_of_layer(layer)])
    session.run()
    finish(session)
    assert dialog.message.isVisible()
    assert dialog.message.text()
    assert session._bar.said
    assert dialog.run_button.isEnabled()


def test_drop_of_layers_and_files(session, project):
    layer = shifted_layer()
    points = QgsVectorLayer("Point?crs=EPSG:4326", "points", "memory")
    project.addMapLayers([layer, points])
    dialog = session.open_dialog()
    mime = QgsMimeDataUtils.encodeUriList([QgsMimeDataUtils.Uri(layer), QgsMimeDataUtils.Uri(points)])
    assert [source.layer_id for source in dialog.sources.list.decode(mime)] == [layer.id()]
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(SAMPLE))])
    assert dialog.sources.list.add(dialog.sources.list.decode(files)) == 1
    assert dialog.sources.list.add(dialog.sources.list.decode(files)) == 0
    assert dialog.sources.list.rights() > 100
    dialog.sources.list.add(dialog.sources.list.decode(mime))
    project.removeMapLayer(layer.id())
    assert [source.layer_id for source in dialog.sources.list.sources()] == [""]


def test_every_input_has_a_name_and_is_reached_by_keys(session):
    from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QDateEdit, QLabel, QLineEdit

    dialog = session.open_dialog()
    for kind in (QComboBox, QDateEdit, QAbstractButton):
        for widget in dialog.findChildren(kind):
            if widget.objectName().startswith("overlay_"):
                assert widget.accessibleName() or widget.text(), widget.objectName()
                assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget.objectName()
    edits = [edit for edit in dialog.findChildren(QLineEdit) if edit.objectName().startswith("overlay_")]
    assert all(edit.accessibleName() for edit in edits)
    for caption in dialog.findChildren(QLabel):
        if "&" in caption.text():
            assert caption.buddy() is not None, caption.text()
    assert dialog.width() <= 1366
    assert dialog.height() <= 768
    assert dialog.minimumSizeHint().height() < 700


def test_closing_in_a_run_leaves_nothing(session, project, tmp_path):
    dialog = session.open_dialog()
    dialog.sources.use_sample()
    dialog.results.folder.setFilePath(str(tmp_path))
    session.run()
    session.close()
    session.close()
    QTest.qWait(50)
    assert list(tmp_path.iterdir()) == []
    assert project.mapLayers() == {}


def test_style_knows_every_status(qgis_app):
    assert set(STATUSES) == set(PREPARED_STATUSES)
    for scheme in SCHEMES:
        looks = set()
        for category in concession_renderer(scheme).categories():
            symbol = category.symbol()
            layers = [symbol.symbolLayer(i) for i in range(symbol.symbolLayerCount())]
            hatch = [x.lineAngle() for x in layers if x.layerType() == "LinePatternFill"]
            looks.add((layers[-1].color().name(), tuple(hatch)))
            assert category.label()
        assert len(looks) == len(STATUSES), scheme


def test_style_survives_an_unknown_scheme(qgis_app):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=status:string&field=code:string", "x", "memory")
    style_concessions(layer, "nonsense")
    assert len(layer.renderer().categories()) == len(STATUSES)
