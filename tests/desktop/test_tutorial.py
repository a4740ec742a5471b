"""The tutorial of the guide, step by step in the real application; each step photographed for the guide."""

import csv
import datetime as dt
import os
from pathlib import Path

import pytest
import qgis.utils
from atlas_waiting import settle, wait_for
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QComboBox,
    QDockWidget,
    QFileDialog,
    QLabel,
    QPushButton,
    QToolButton,
)

OUT = Path(os.environ["ATLAS_OUT"])
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def walk(iface):
    """Photographs the window when the map is drawn: ``tutorial_<step>.png``, and the dock alone."""
    iface.mapCanvas().stopRendering()  # as QGIS does before it closes a project
    QgsProject.instance().clear()
    browser = iface.mainWindow().findChild(QDockWidget, "Browser")
    shown = browser.isVisible()
    browser.hide()
    settle(0.2)

    def photograph(step, dock):
        dock.raise_()
        iface.messageBar().clearWidgets()
        iface.mapCanvas().refresh()
        for _ in range(5):  # a drawing is followed by another one when names come back or the state has settled
            settle(1)
            if not wait_for(lambda: not iface.mapCanvas().isDrawing()):
                break
            if not wait_for(iface.mapCanvas().isDrawing, 1.5):
                break
        assert iface.mainWindow().grab().save(str(OUT / f"tutorial_{step}.png"))
        assert dock.grab().save(str(OUT / f"tutorial_{step}_dock.png"))

    yield photograph
    browser.setVisible(shown)
    dock = qgis.utils.plugins["peru_access_atlas"].open_dock()
    dock.model.set_state(type(dock.model.state)())
    dock.model.select(None)
    dock.dock.findChild(QComboBox, "time_step").setCurrentIndex(
        dock.dock.findChild(QComboBox, "time_step").findData("month")
    )
    settle(0.2)


def choose(dock, name, code):
    combo = dock.findChild(QComboBox, name)
    row = combo.findData(code)
    assert row >= 0, f"{name} has no {code}"
    combo.setCurrentIndex(row)
    combo.activated.emit(row)
    settle(0.4)


def test_the_five_minutes_of_the_tutorial(iface, walk, tmp_path, monkeypatch):  # noqa: PLR0915
    # 1. add the layers, open the dock
    window = iface.mainWindow()
    window.findChild(QAction, "peruAccessAtlasAddLayers").trigger()
    assert wait_for(lambda: len(QgsProject.instance().mapLayers()) > 5)
    everything = qgis.utils.plugins["peru_access_atlas"].open_dock()
    dock, model = everything.dock, everything.model
    dock.setUserVisible(True)
    window.resizeDocks([dock], [400], Qt.Orientation.Horizontal)
    model.set_state(type(model.state)())

    # 2. year by year to 2014
    choose(dock, "time_step", "year")
    QTest.mouseClick(dock.findChild(QToolButton, "time_first"), LEFT)
    for _ in range(40):
        if model.state.period.start == dt.date(2014, 1, 1):
            break
        QTest.mouseClick(dock.findChild(QToolButton, "time_next"), LEFT)
        settle(0.1)
    assert (model.state.period.start, model.state.period.end) == (dt.date(2014, 1, 1), dt.date(2014, 12, 31))

    # 3. the measure; the counters name the records without a place
    choose(dock, "dock_measure", "authorizations")
    model.settle()
    assert dock.findChild(QLabel, "counters_text").text()
    assert model.results.aside.no_place, "the tutorial asks how many authorizations name no place"
    walk("year", dock)
    assumed = set(model.results.auth_ids)

    # 4. documented dates only
    choose(dock, "time_reading", "documented")
    model.settle()
    definite = {match.auth_id for match in model.results.matches if match.certainty == "definite"}
    assert definite < assumed
    walk("documented", dock)
    choose(dock, "time_reading", "norm_date")
    model.settle()

    # 5. an authorization, its record, its citation
    dock.show_list()
    settle(0.3)
    view = dock.list.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert model.selected in assumed
    walk("list", dock)
    dock.tabs.setCurrentWidget(dock.record)
    settle(0.3)
    QApplication.clipboard().clear()
    QTest.mouseClick(dock.findChild(QPushButton, "record_copy_citation"), LEFT)
    assert "10.18359/ries.5548" in QApplication.clipboard().text()
    walk("record", dock)

    # 6. the list as a file
    target = tmp_path / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_a, **_k: (str(target), "CSV (*.csv)")))
    next(a for a in view.actions() if a.objectName() == "list_export").trigger()
    text = target.read_text(encoding="utf-8-sig")
    assert "2014-01-01" in text
    assert "norm_date" in text
    assert len(list(csv.reader(text.splitlines()))) > len(assumed)

    # 7. a page with each reading
    import processing

    for reading in ("norm_date", "documented"):
        page = tmp_path / f"{reading}.png"
        readings = ("norm_date", "documented", "event")
        processing.run(
            "peru_access_atlas:exportlayout",
            {
                "PERIOD_START": "2014-01-01",
                "PERIOD_END": "2014-12-31",
                "READING": readings.index(reading),
                "DPI": 96,
                "OUTPUT": str(page),
            },
        )
        assert page.stat().st_size > 20_000
    assert (tmp_path / "norm_date.png").read_bytes() != (tmp_path / "documented.png").read_bytes()

    # beside the tutorial: the circles, for the guide
    choose(dock, "dock_symbols", "symbols")
    choose(dock, "dock_measure", "persons")
    dock.tabs.setCurrentIndex(0)
    walk("circles", dock)
    choose(dock, "dock_symbols", "choropleth")
    choose(dock, "dock_measure", "authorizations")
