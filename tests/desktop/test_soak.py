"""The same things done over and over in the real application leave nothing behind: widgets, connections, files, memory.

``ATLAS_SOAK=full`` does 1,000 filter changes, 200 exports and 100 life cycles; otherwise a tenth of each.
"""

import datetime as dt
import gc
import os
import tempfile
from collections import Counter
from pathlib import Path

import pytest
import qgis.utils
from qgis.core import QgsApplication, QgsLayerTreeModelLegendNode, QgsNetworkAccessManager, QgsProject
from qgis.gui import QgsLayerTreeView
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject
from qgis.PyQt.QtWidgets import QApplication

NAME = "peru_access_atlas"
TIMES = 10 if os.environ.get("ATLAS_SOAK") == "full" else 1
#: Growth of the resident memory in the last third of a series that is still called flat, in MB.
FLAT_MB = 24


def settle():
    for _ in range(5):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def resident_mb():
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def census(iface):
    """Count what a leak would make more of."""
    settle()
    project, canvas = QgsProject.instance(), iface.mapCanvas()
    return {
        "layers added": project.receivers(project.layersAdded),
        "project read": project.receivers(project.readProject),
        "project cleared": project.receivers(project.cleared),
        "time of the canvas": canvas.receivers(canvas.temporalRangeChanged),
        "extents": canvas.receivers(canvas.extentsChanged),
        "providers": len(QgsApplication.processingRegistry().providers()),
        "temporary files": len(list(Path(tempfile.gettempdir()).iterdir())),
        **kinds_of(iface),
    }


def kinds_of(iface):
    """Count the objects below the main window by class, without the layer tree's own.

    QGIS 3.22 keeps one legend node a layer tree model and one object of the layer tree for every project it clears.
    """
    return Counter(
        type(child).__name__
        for child in iface.mainWindow().findChildren(QObject)
        if not isinstance(child, QgsLayerTreeModelLegendNode) and not is_of_layer_tree(child)
    )


def is_of_layer_tree(child):
    above = QObject.parent(child)
    return above is not None and isinstance(QObject.parent(above), QgsLayerTreeView)


def many(work, times, iface):
    """Do ``work`` and compare what there is after a third, two thirds and all of it.

    What is made once, when it is first needed, makes one stretch grow; a leak makes both.
    """
    third = max(3, times // 3)
    counts, memory = [], []
    for stretch in range(3):
        for number in range(third):
            work(stretch * third + number)
        counts.append(census(iface))
        memory.append(resident_mb())
    found = {key: tuple(count.get(key, 0) for count in counts) for key in counts[-1]}
    grown = {key: times for key, times in found.items() if times[0] < times[1] < times[2]}
    assert grown == {}
    assert memory[2] - memory[1] < FLAT_MB


@pytest.fixture
def atlas(iface):
    iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    plugin = qgis.utils.plugins[NAME]
    plugin.add_layers()
    made = plugin.open_dock()
    made.show_on_map()
    settle()
    yield made
    made.model.set_state(type(made.model.state)())
    settle()


def test_filter_changes(atlas, iface):
    from peru_access_atlas.core.periods import Period

    def change(number):
        year = 2004 + number % 15
        atlas.model.set_period(Period(dt.date(year, 1, 1), dt.date(year, 12, 31)))
        atlas.model.change(text="marina" if number % 3 == 0 else "", reading=("norm_date", "documented")[number % 2])
        QApplication.processEvents()

    many(change, 100 * TIMES, iface)


def test_exports(atlas, iface, tmp_path):
    from peru_access_atlas.ui.export_records import export_records

    def export(number):
        ending = ("csv", "geojson", "gpkg", "kml")[number % 4]
        assert export_records(str(tmp_path / f"records.{ending}"), atlas.model.index, atlas.model.results) == 9

    many(export, 20 * TIMES, iface)
    assert len(list(tmp_path.iterdir())) == 4


def test_life_cycles(iface):
    iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()

    def cycle(_number):
        assert qgis.utils.reloadPlugin(NAME) is not False
        plugin = qgis.utils.plugins[NAME]
        plugin.add_layers()
        plugin.open_dock()
        QApplication.processEvents()
        iface.mapCanvas().stopRendering()  # as QGIS does before it clears a project
        QgsProject.instance().clear()
        settle()

    many(cycle, 10 * TIMES, iface)


def test_nothing_is_asked_of_the_network(iface):
    asked = []
    manager = QgsNetworkAccessManager.instance()
    manager.requestAboutToBeCreated.connect(asked.append)
    try:
        assert qgis.utils.reloadPlugin(NAME) is not False
        plugin = qgis.utils.plugins[NAME]
        plugin.add_layers()
        made = plugin.open_dock()
        made.show_on_map()
        for code in ("T4-01", "T4-05"):
            made.model.select(code)
            settle()
        iface.mapCanvas().stopRendering()
        QgsProject.instance().clear()
        settle()
    finally:
        manager.requestAboutToBeCreated.disconnect(asked.append)
    assert [request.request().url().toString() for request in asked] == []
