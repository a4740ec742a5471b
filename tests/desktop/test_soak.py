"""The same things done over and over in the real application leave nothing behind: widgets, connections, files, memory.

``ATLAS_SOAK=full`` does 1,000 filter changes, 200 exports and 100 life cycles; otherwise a tenth of each;
``ATLAS_SOAK=control`` shows what QGIS itself keeps of what it draws. The figures go to ``soak.json`` in the folder of
the pictures; docs/soak.md tells how to read them.
"""

import contextlib
import ctypes
import datetime as dt
import functools
import gc
import json
import os
import tempfile
import time
from collections import Counter
from pathlib import Path

import pytest
import qgis.utils
from atlas_waiting import wait_for
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsLayerTreeModelLegendNode,
    QgsNetworkAccessManager,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsLayerTreeView
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject
from qgis.PyQt.QtWidgets import QApplication

pytestmark = pytest.mark.skipif(os.environ.get("ATLAS_ONCE") == "no", reason="long: left to the host by the matrix")

NAME = "peru_access_atlas"
CONTROL = os.environ.get("ATLAS_SOAK") == "control"
FULL = CONTROL or os.environ.get("ATLAS_SOAK") == "full"
TIMES = 10 if FULL else 1
#: Growth of the private memory, in MB over the second half of a whole series, that is still called flat: what one more
#: map drawn at another scale takes. A tenth of a series says less: it ends before the caches of QGIS are full.
FLAT_MB = 12 if FULL else 24
STRETCHES = 10
#: What tells a canvas to record its draws for the profiler of QGIS's developer tools; QGIS 3.22 does not know it.
RECORD_PROFILE = getattr(Qgis.MapSettingsFlag, "RecordProfile", None)


def settle():
    for _ in range(5):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def private_mb():
    """Memory of this process alone, without what it only maps from files (MB)."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("Anonymous:"))) / 1000


class Heap(ctypes.Structure):
    """What glibc's ``mallinfo2`` tells."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "used", "free", "keepcost")
    ]


def heap_mb():
    """Memory that is asked for and not given back, whatever the heap keeps of what was (MB); 0 without mallinfo2."""
    tell = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if tell is None:
        return 0.0
    tell.restype = Heap
    told = tell()
    return (told.used + told.hblkhd) / 1_000_000


def drawing_threads():
    """Count the threads of Qt's pools, which draw the layers of a map."""
    count = 0
    for task in Path("/proc/self/task").iterdir():
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # it has just ended
            count += (task / "comm").read_text(encoding="utf-8").startswith("Thread (pooled)")
    return count


def rest():
    """Wait until the threads that draw have ended, as they do after half a minute without work.

    Each keeps, from QGIS 3.34 on, the times of every layer it has drawn for the profiler of QGIS's developer tools, and
    gives them back when it ends. No event is handled meanwhile: QGIS would draw the map's surroundings ahead.
    """
    end = time.monotonic() + 300
    while drawing_threads():
        assert time.monotonic() < end, "the drawing threads have not ended"
        time.sleep(1)


def open_files(of_data):
    """Count the files this process holds open, those of databases or the others; pipes and sockets are QGIS's."""
    links = map(os.path.realpath, Path("/proc/self/fd").iterdir())
    files = [name for name in links if not name.startswith(("/proc", "/dev")) and os.path.isfile(name)]
    return sum(name.endswith((".gpkg", ".gpkg-wal", ".gpkg-shm")) == of_data for name in files)


def pool_lets_go(least):
    """Return whether no more than ``least`` files of databases are open once QGIS's pool has closed what is idle.

    The pool opens one more connection of a layer whenever two threads chance to read it at once, keeps it in use, and
    closes it a minute after its last use.
    """
    return wait_for(lambda: open_files(of_data=True) <= least, 300)


def census(iface):
    """Count what a leak would make more of."""
    settle()
    project, canvas = QgsProject.instance(), iface.mapCanvas()
    return {
        "layers added": project.receivers(project.layersAdded),
        "layers will be removed": project.receivers(project.layersWillBeRemoved),
        "project read": project.receivers(project.readProject),
        "project written": project.receivers(project.writeProject),
        "project cleared": project.receivers(project.cleared),
        "time of the canvas": canvas.receivers(canvas.temporalRangeChanged),
        "extents": canvas.receivers(canvas.extentsChanged),
        "map tool": canvas.receivers(canvas.mapToolSet),
        "tasks": QgsApplication.taskManager().count(),
        "providers": len(QgsApplication.processingRegistry().providers()),
        "actions of the menus": len(iface.mainWindow().actions()),
        "top widgets": len(QApplication.topLevelWidgets()),
        "temporary files": len(list(Path(tempfile.gettempdir()).rglob("*"))),
        "open files": open_files(of_data=False),
        "open databases": open_files(of_data=True),
        "atlases": sum(type(one).__name__ == "AtlasIndex" for one in gc.get_objects()),
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


def slope(values):
    """Return how much evenly spaced values rise over their whole length, by least squares."""
    count = len(values)
    middle = (count - 1) / 2
    mean = sum(values) / count
    rise = sum((place - middle) * (value - mean) for place, value in enumerate(values))
    return rise / sum((place - middle) ** 2 for place in range(count)) * (count - 1)


def many(work, times, iface, name, out, rested=False):
    """Do ``work`` in stretches and compare what there is after each of them, the first being the warm-up.

    What is made once, when it is first needed, makes one stretch grow; a leak makes them grow to the end. ``rested``
    is for work that draws the map all the time: the memory is read when the drawing threads have ended.
    """
    each = max(1, -(-times // STRETCHES))
    counts, memory, heap, worked = [], [], [], []
    for stretch in range(STRETCHES):
        for number in range(each):
            work(stretch * each + number)
        counts.append(census(iface))
        # a map that is being drawn holds tens of MB, more or less by chance
        assert wait_for(lambda: not iface.mapCanvas().isDrawing())
        worked.append(round(heap_mb(), 1))
        if rested and FULL:
            rest()
        memory.append(round(private_mb(), 1))
        heap.append(round(heap_mb(), 1))
    found = {key: [count.get(key, 0) for count in counts] for key in counts[-1]}
    half = STRETCHES // 2
    # more at the end than ever in the first half: what is pooled comes and goes, a leak only comes
    grown = {k: row for k, row in found.items() if max(row[: half + 1]) < row[-1] and row[half:] == sorted(row[half:])}
    if "open databases" in grown and pool_lets_go(min(grown["open databases"])):
        del grown["open databases"]
    rise = round(slope(memory[half:]), 1)
    record(out, name, {"times": each * STRETCHES, "memory_mb": memory, "rise_mb_second_half": rise,
                       "heap_mb": heap, "heap_mb_before_rest": worked, "grown": grown,
                       "counts": {key: row for key, row in found.items() if not key.startswith("Q")},
                       "objects": [sum(v for k, v in c.items() if k.startswith("Q")) for c in counts]})  # fmt: skip
    assert grown == {}
    assert rise < FLAT_MB


def record(out, name, figures):
    path = out / "soak.json"
    told = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    path.write_text(json.dumps({**told, name: figures}, indent=1), "utf-8")


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


def changes(atlas):
    """Return what makes the change of a number: of the years, the words and the reading of the dates."""
    from peru_access_atlas.core.periods import Period

    def change(number):
        year = 2004 + number % 15
        atlas.model.set_period(Period(dt.date(year, 1, 1), dt.date(year, 12, 31)))
        atlas.model.change(text="marina" if number % 3 == 0 else "", reading=("norm_date", "documented")[number % 2])
        QApplication.processEvents()

    return change


def test_filter_changes(atlas, iface, out):
    many(changes(atlas), 100 * TIMES, iface, "filter changes", out, rested=True)


@pytest.mark.skipif(
    not CONTROL or RECORD_PROFILE is None, reason="asked for by ATLAS_SOAK=control, QGIS 3.34 and later"
)
def test_filter_changes_that_qgis_does_not_record(atlas, iface, out):
    """As ``test_filter_changes``, without a rest, but nothing is recorded for the profiler: what is left is ours."""
    canvas = iface.mapCanvas()
    flags = canvas.mapSettings().flags()
    canvas.setMapSettingsFlags(flags & ~RECORD_PROFILE)
    try:
        many(changes(atlas), 100 * TIMES, iface, "filter changes, not recorded", out)
    finally:
        canvas.setMapSettingsFlags(flags)


@pytest.mark.skipif(not CONTROL, reason="QGIS without the plugin: asked for by ATLAS_SOAK=control")
def test_what_a_draw_leaves_in_qgis_alone(iface, out):
    """A layer of one square, drawn with the plugin unloaded: what the heap gains, and when it gets it back."""
    iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    assert qgis.utils.unloadPlugin(NAME)
    canvas = iface.mapCanvas()
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "square", "memory")
    square = QgsFeature()
    square.setGeometry(QgsGeometry.fromRect(QgsRectangle(-76, -12, -74, -10)))
    layer.dataProvider().addFeatures([square])
    QgsProject.instance().addMapLayer(layer)
    canvas.setExtent(QgsRectangle(-77, -13, -73, -9))

    drawn = []

    def count():
        drawn.append(1)

    def has_drawn(times):
        return len(drawn) >= times

    def draw(times):
        drawn.clear()
        for number in range(1, times + 1):
            canvas.refreshAllLayers()
            assert wait_for(functools.partial(has_drawn, number))
        settle()

    def kept(times):
        """Return what a draw has added to the heap (kB), before and after the threads that drew have ended."""
        rest()
        draw(20)  # what a first draw makes; the threads are new, and are kept busy
        before = heap_mb()
        draw(times)
        after = heap_mb()
        rest()
        draw(20)
        return [round((after - before) * 1000 / times, 2), round((heap_mb() - before) * 1000 / times, 2)]

    canvas.mapCanvasRefreshed.connect(count)
    flags = canvas.mapSettings().flags()
    try:
        draw(100)
        figures = {"as QGIS draws": kept(1000)}
        if RECORD_PROFILE is not None:
            canvas.setMapSettingsFlags(flags & ~RECORD_PROFILE)
            figures["not recorded"] = kept(1000)
    finally:
        canvas.setMapSettingsFlags(flags)
        canvas.mapCanvasRefreshed.disconnect(count)
        QgsProject.instance().clear()
        assert qgis.utils.loadPlugin(NAME)
        assert qgis.utils.startPlugin(NAME)
    record(out, "kB a draw leaves in QGIS alone, and after a rest", figures)
    assert figures["as QGIS draws"][1] < 1, "the threads do not give back what they keep"
    assert figures.get("not recorded", figures["as QGIS draws"])[0] < 1, "it is not the profiler that keeps it"


def test_exports(atlas, iface, tmp_path, out):
    """Every kind of file the plugin writes, one after the other, over the file of before."""
    from peru_access_atlas.layouts.dossier.export import export_dossier
    from peru_access_atlas.layouts.dossier.spec import DossierSpec
    from peru_access_atlas.layouts.spec import PageSpec
    from peru_access_atlas.ui.export_records import export_records
    from peru_access_atlas.ui.layouts.pages import Order, PageMaker

    data = Path(qgis.utils.plugins[NAME].data_path())
    index = atlas.model.index

    def records(ending):
        assert export_records(str(tmp_path / f"records.{ending}"), index, atlas.model.results) == 9

    def page(product, fmt):
        target = tmp_path / f"{product} {fmt}.{fmt}"  # texts of another figure are never replaced
        maker = PageMaker(Order(product, PageSpec(), target, fmt, 72, overwrite=True), index, data)
        list(maker.steps())
        assert maker.files == [target]

    def dossier(_kind, _fmt):
        assert export_dossier(index, DossierSpec(), data, None, tmp_path / "dossier.html", overwrite=True)

    kinds = (
        ("csv", records), ("layout pdf", page), ("geojson", records), ("dossier html", dossier), ("gpkg", records),
        ("layout png", page), ("kml", records), ("layout svg", page), ("csv", records), ("series pdf", page),
    )  # fmt: skip
    spent = {name: [] for name, _work in kinds}

    def export(number):
        name, work = kinds[number % len(kinds)]
        before = time.process_time()
        work(*name.split())
        spent[name].append(time.process_time() - before)
        QApplication.processEvents()

    many(export, 20 * TIMES, iface, "exports", out)
    record(out, "processor time of an export, s", {name: round(sum(s) / len(s), 2) for name, s in spent.items()})
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_life_cycles(iface, out):
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

    many(cycle, 10 * TIMES, iface, "life cycles", out)


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
