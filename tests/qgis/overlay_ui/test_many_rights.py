"""60,000 rights through the dialog: the event loop goes on, cancelling ends the run."""

import time

import pytest
from atlas_waiting import wait_for
from osgeo import ogr, osr
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtTest import QTest

from peru_access_atlas.concessions.inspection import inspect
from peru_access_atlas.layers.concession_layers import result_layers
from peru_access_atlas.processing_provider.provider import AtlasProvider
from peru_access_atlas.ui.overlay.session import OverlaySession

COUNT = 60_000


@pytest.fixture(scope="module")
def cadastre(tmp_path_factory):
    path = tmp_path_factory.mktemp("many") / "catastro_2026-01-31.gpkg"
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32718)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("catastro", reference, ogr.wkbPolygon)
    for name in ("CODIGOU", "CONCESION", "TIT_CONCES", "LEYENDA", "FEC_DENU"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    layer.StartTransaction()
    for i in range(COUNT):
        east, north = 350_000 + 1000 * (i % 240), 8_300_000 + 2000 * (i // 240)
        feature = ogr.Feature(layer.GetLayerDefn())
        words = (f"{i:08d}", f"RIGHT {i}", f"MINERA {i % 3000} S.A.", "TITULADO" if i % 3 else "TRAMITE", "2018-05-01")
        for number, word in enumerate(words):
            feature.SetField(number, word)
        x, y = east + 1000, north + 1000
        feature.SetGeometry(ogr.CreateGeometryFromWkt(
            f"POLYGON(({east} {north},{x} {north},{x} {y},{east} {y},{east} {north}))"))  # fmt: skip
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    feature = layer = dataset = None
    return path


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


class Beats:
    """How long the event loop was held up at most."""

    def __init__(self):
        self.longest, self.count, self._last = 0.0, 0, time.monotonic()
        self.timer = QTimer()
        self.timer.timeout.connect(self.beat)
        self.timer.start(10)

    def beat(self):
        now = time.monotonic()
        self.longest, self.count, self._last = max(self.longest, now - self._last), self.count + 1, now


@pytest.mark.once
def test_sixty_thousand_rights(session, project, cadastre, tmp_path, record_property):
    dialog = session.open_dialog()
    dialog.sources.add_files([str(cadastre)])
    assert dialog.problem() == ""
    dialog.results.folder.setFilePath(str(tmp_path))
    beats, began = Beats(), time.monotonic()
    session.run()
    assert wait_for(lambda: not session.running)
    QTest.qWait(50)
    beats.timer.stop()
    print(f"\n60,000 rights: {time.monotonic() - began:.1f} s, event loop held up for {beats.longest:.2f} s at most")
    record_property("held_up_s", beats.longest)
    assert dialog.message.text() == ""
    assert result_layers(project, "overlay_concessions")[0].featureCount() == COUNT
    assert beats.count > COUNT / 1000  # it went on meanwhile; how long it was held up is printed, not judged


@pytest.mark.parametrize("percent", [1, 60, 90])
def test_cancel(session, project, cadastre, tmp_path, monkeypatch, percent):
    """The button is pressed as soon as the progress says so: while reading, overlaying, writing, at any pace."""
    dialog = session.open_dialog()
    dialog.sources.add_files([str(cadastre)])
    dialog.results.folder.setFilePath(str(tmp_path))
    pressed = []
    shown = dialog.show_progress

    def show_progress(reached):
        shown(reached)
        if reached >= percent and not pressed:
            pressed.append((reached, time.monotonic()))
            dialog.cancel_button.click()

    monkeypatch.setattr(dialog, "show_progress", show_progress)
    session.run()
    assert wait_for(lambda: not session.running)
    ((reached, began),) = pressed
    print(f"\ncancelled at {reached:.0f} %: ended {time.monotonic() - began:.2f} s later")
    assert project.mapLayers() == {}
    assert list(tmp_path.iterdir()) == []
    assert "Cancelled" in dialog.message.text()
