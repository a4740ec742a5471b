"""From a moved handle to the repainted map: the dock's own path beside QGIS's temporal filter on the same records.

    bench_time.py [--records 1000 100000] [--frames 60] [--markdown FILE]

Synthetic authorizations (fixed seed) are written into a copy of the atlas and go through the real path: a handle
of the dock's timeline is held and asks for a period, the filter model answers, the map view changes the layers, and
QGIS's own canvas repaints the atlas's whole project at 1200 x 900 pixels. The frame ends when the canvas has drawn.
Beside it stand the same records as points in a GeoPackage that QGIS's temporal filter (DATETIME columns) selects from.
Nothing is asserted about time here; the table goes into docs/time-benchmark.md.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime as dt
import math
import os
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[3]
SIZE = (1200, 900)
#: Seconds of a drag, and moves a second of a hand with a mouse.
DRAG_S, HAND_HZ = 3, 125
#: Movements whose first frame is measured, and seconds of rest between one and the next.
BEGINNINGS, PAUSE_S = 8, 0.8
#: Seconds from a change of the layers' data to the hand.
CHANGED_S = 0.1
#: Tables that hold synthetic records.
REPLACED = (
    "norms",
    "authorizations",
    "stays",
    "authorization_places",
    "authorization_institutions",
    "equipment",
    "claims",
)


def synthetic(atlas, count):
    """Return ``atlas`` with ``count`` authorizations drawn from its own (fixed seed), each with its own norm and stay
    and one to six regions, without equipment and institutions."""
    from peru_access_atlas.core.model import AuthorizationPlace, Stay

    rng = random.Random(20180119)
    regions = [r.ubigeo for r in atlas.regions]
    norms, authorizations, stays, places = [], [], [], []
    norm_of = {norm.norm_id: norm for norm in atlas.norms}
    for n in range(count):
        base = rng.choice(atlas.authorizations)
        norm = norm_of[base.norm_id]
        day = dt.date(2003, 1, 1) + dt.timedelta(days=rng.randrange(8000))
        auth_id, norm_id, days = f"XX-{n}-1", f"XX-{n}", rng.randint(5, 400)
        norms.append(dataclasses.replace(norm, norm_id=norm_id, number=str(n), date=day))
        authorizations.append(
            dataclasses.replace(
                base, auth_id=auth_id, row_id=f"X-{n}", norm_id=norm_id, stay_days=days, personnel=rng.randint(1, 60)
            )
        )
        stays.append(Stay(f"S-{n}", auth_id, "norm_date", day, day, days, None, base.source_id, "", None))
        named = rng.sample(regions, rng.randint(1, 6))
        places += [
            AuthorizationPlace(auth_id, i, "", None, u, "authorised", False, None) for i, u in enumerate(named, 1)
        ]
    return dataclasses.replace(
        atlas,
        norms=tuple(norms),
        authorizations=tuple(authorizations),
        stays=tuple(stays),
        authorization_places=tuple(places),
        equipment=(),
        authorization_institutions=(),
        claims=(),
    )


def write_synthetic(source, target, count):
    """Write to ``target`` the atlas ``source`` with ``count`` synthetic authorizations in the place of its own."""
    from peru_access_atlas.core.model import TABLES
    from peru_access_atlas.core.repository import load_atlas

    atlas = synthetic(load_atlas(source), count)
    shutil.copy(source, target)
    os.chmod(target, 0o644)
    with closing(sqlite3.connect(target)) as connection, connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for table in REPLACED:
            names = [field.name for field in dataclasses.fields(TABLES[table])]
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - names of the model
            connection.executemany(
                f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",  # noqa: S608
                ([stored(getattr(record, name)) for name in names] for record in getattr(atlas, table)),
            )


def stored(value):
    return value.isoformat() if isinstance(value, dt.date) else value


def map_settings(layers):
    from qgis.core import QgsCoordinateReferenceSystem, QgsMapSettings
    from qgis.PyQt.QtCore import QSize

    settings = QgsMapSettings()
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    settings.setOutputSize(QSize(*SIZE))
    settings.setExtent(peru())
    settings.setLayers(layers)
    settings.setFlag(QgsMapSettings.UseRenderingOptimization, True)  # as the canvas does
    return settings


def peru():
    from qgis.core import QgsRectangle

    return QgsRectangle(-82.5, -18.8, -67.5, 0.4)


def render(settings):
    from qgis.core import QgsMapRendererParallelJob

    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


class Canvas:
    """QGIS's own map canvas, 1200 x 900 pixels, as the application sets it up."""

    def __init__(self, project, layers):
        from qgis.gui import QgsMapCanvas
        from qgis.PyQt.QtCore import QEventLoop, QTimer

        self.widget = QgsMapCanvas()
        self.widget.setCachingEnabled(True)
        self.widget.setParallelRenderingEnabled(True)
        self.widget.setFrameShape(self.widget.Shape.NoFrame)
        self.widget.resize(*SIZE)
        self.widget.show()
        self.widget.setDestinationCrs(project.crs())
        self.widget.setLayers(layers)
        self._loop = QEventLoop()
        self._patience = QTimer()
        self._patience.setSingleShot(True)
        self._patience.setInterval(20000)
        self._patience.timeout.connect(self._loop.quit)
        self.widget.mapCanvasRefreshed.connect(self._loop.quit)
        self.widget.setExtent(peru())

    def drawn(self):
        """Wait until the canvas shows what it was asked for and return its picture."""
        self._patience.start()
        self._loop.exec_() if hasattr(self._loop, "exec_") else self._loop.exec()
        if not self._patience.isActive():
            raise SystemExit("the canvas never finished")
        self._patience.stop()
        return self.widget.grab().toImage()


def windows(frames):
    """Return periods of 30 to 2,000 days, anywhere."""
    from peru_access_atlas.core.periods import Period

    rng = random.Random(7)
    starts = [dt.date(2003, 6, 1) + dt.timedelta(days=rng.randrange(6000)) for _ in range(frames)]
    return [Period.of_days(start, rng.randint(30, 2000)) for start in starts]


def dock_path(path, frames):
    """Return seconds of reading, indexing, the first map, the first frames of movements (see ``beginnings``), a release and a rest, frames a second of a drag; and seconds of each frame
    from handle to canvas."""
    from qgis.core import QgsProject
    from qgis.PyQt.QtWidgets import QApplication, QMainWindow

    from peru_access_atlas.core.index import AtlasIndex
    from peru_access_atlas.core.repository import load_atlas
    from peru_access_atlas.layers.project import add_atlas
    from peru_access_atlas.ui.authorizations import Authorizations

    project = QgsProject.instance()
    project.clear()
    add_atlas(project, path)
    layers = [layer for layer in project.layerTreeRoot().layerOrder() if layer.isSpatial()]
    canvas = Canvas(project, layers)
    canvas.drawn()  # what stands on the map before the dock is opened
    window = QMainWindow()
    window.resize(500, 900)
    window.show()
    start, busy = time.perf_counter(), time.process_time()
    atlas = load_atlas(path)
    read = time.perf_counter()
    index = AtlasIndex(atlas)
    indexed = time.perf_counter()
    everything = Authorizations(index, project, controller(canvas.widget), canvas.widget, window)
    everything.dock.show()
    QApplication.processEvents()
    picture = canvas.drawn()
    shown, busy = time.perf_counter(), time.process_time() - busy
    opening = (read - start, indexed - read, shown - indexed, busy)
    model, timeline = everything.model, everything.dock.time.timeline
    times, pictures = [], [picture]
    started = [beginnings(everything, canvas, QApplication, how) for how in ("ready", "changed", "at once")]
    timeline.grasped.emit(True)
    timeline.scrubbing.emit(True)
    dragged = drag(canvas.widget, timeline, QApplication)
    for period in windows(frames):
        begin, busy = time.perf_counter(), time.process_time()
        timeline.period_requested.emit(period)
        moved = time.perf_counter()
        picture = canvas.drawn()
        done, busy = time.perf_counter(), time.process_time() - busy
        timeline.repaint()
        end = time.perf_counter()
        times.append((moved - begin, done - moved, end - done, busy))
        pictures.append(picture)
    if all(one == pictures[0] for one in pictures[1:]):
        raise SystemExit("the map never changed: nothing was measured")
    begin = time.perf_counter()
    timeline.scrubbing.emit(False)
    timeline.grasped.emit(False)
    canvas.drawn()
    released = time.perf_counter() - begin
    begin = time.perf_counter()
    model.settle()
    settled = time.perf_counter() - begin
    everything.close()
    canvas.widget.setLayers([])
    project.clear()
    return (*opening, started, dragged, released, settled), times


def beginnings(everything, canvas, application, how):
    """Return seconds from the press of a handle that moves in the same moment to the map of its first move.

    :param how: ``ready``: the map had come to rest before; ``changed``: the data of all its layers had changed
        ``CHANGED_S`` before, and all were being drawn anew; ``at once``: nothing was ready when the handle was pressed.
    """
    timeline, found = everything.dock.time.timeline, []  # whose handles stand at the ends of the data at first
    for number, period in enumerate(windows(BEGINNINGS + 1)[1:]):
        pause(application)
        if how == "changed":
            for layer in canvas.widget.layers():
                layer.reload()
                layer.triggerRepaint()
            pause(application, CHANGED_S)
        elif how == "at once":
            everything.map.moving._ready.forget()
        begin = time.perf_counter()
        timeline.grasped.emit(True)
        timeline.scrubbing.emit(True)
        timeline.period_requested.emit(period)
        picture = canvas.drawn()
        found.append(time.perf_counter() - begin)
        pause(application, 0.2)  # less than a rest, after which the map has all its names
        if how == "ready" and number and picture != canvas.widget.grab().toImage():
            raise SystemExit("the first frame was not the whole map of its moment")
        timeline.scrubbing.emit(False)
        timeline.grasped.emit(False)
        canvas.drawn()
    return found


def pause(application, seconds=PAUSE_S):
    """Let the event loop turn for a while."""
    start = time.perf_counter()
    while time.perf_counter() - start < seconds:
        application.processEvents()


def drag(canvas, timeline, application):
    """Return frames a second under a hand that moves the held handle 125 times a second, for three seconds."""
    from peru_access_atlas.core.periods import Period

    frames = []
    canvas.mapCanvasRefreshed.connect(lambda: frames.append(None))
    start, moves = time.perf_counter(), 0
    while time.perf_counter() - start < DRAG_S:
        if time.perf_counter() - start >= moves / HAND_HZ:
            moves += 1
            timeline.period_requested.emit(Period.of_days(dt.date(2008, 1, 1), 200 + moves % 400 * 5))
        application.processEvents()
    while canvas.isDrawing():
        application.processEvents()
    return len(frames) / DRAG_S


def controller(canvas):
    """Return a temporal controller that drives ``canvas``, as the application's does."""
    from qgis.core import QgsTemporalNavigationObject

    found = QgsTemporalNavigationObject(canvas)  # which holds no share of it
    canvas.setTemporalController(found)
    return found


def core_path(path, frames, folder):
    """Return seconds of each frame with QGIS's temporal filter over points with DATETIME columns."""
    from osgeo import ogr, osr
    from qgis.core import QgsMarkerSymbol, QgsSingleSymbolRenderer, QgsVectorLayer

    from peru_access_atlas.core.qt.compat import TEMPORAL_TWO_FIELDS
    from peru_access_atlas.core.repository import load_atlas
    from peru_access_atlas.ui.time_link import to_range

    atlas = load_atlas(path)
    target = os.path.join(folder, "core.gpkg")
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(4326)
    Path(target).unlink(missing_ok=True)
    store = ogr.GetDriverByName("GPKG").CreateDataSource(target)
    table = store.CreateLayer("stays", srs, ogr.wkbPoint)
    table.CreateField(ogr.FieldDefn("b", ogr.OFTDateTime))
    table.CreateField(ogr.FieldDefn("e", ogr.OFTDateTime))
    table.StartTransaction()
    rng = random.Random(1)
    for stay in atlas.stays:
        end = stay.start_latest + dt.timedelta(days=stay.duration_days - 1)
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetField("b", f"{stay.start_latest:%Y/%m/%d} 00:00:00+00")
        feature.SetField("e", f"{end:%Y/%m/%d} 23:59:59+00")
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({rng.uniform(-80, -70)} {rng.uniform(-17, -1)})"))
        table.CreateFeature(feature)
    table.CommitTransaction()
    store = table = None
    points = QgsVectorLayer(f"{target}|layername=stays", "stays", "ogr")
    points.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple({"size": "1.5"})))
    time_settings = points.temporalProperties()
    time_settings.setIsActive(True)
    time_settings.setMode(TEMPORAL_TWO_FIELDS)
    time_settings.setStartField("b")
    time_settings.setEndField("e")
    regions = QgsVectorLayer(f"{path}|layername=regions", "regions", "ogr")
    settings = map_settings([points, regions])
    settings.setIsTemporal(True)
    times = []
    for number, period in enumerate(windows(frames + 2)):
        begin, busy = time.perf_counter(), time.process_time()
        settings.setTemporalRange(to_range(period))
        render(settings)
        if number >= 2:
            times.append((time.perf_counter() - begin, time.process_time() - busy))
    return times


def spread(seconds):
    """Return median, 95th percentile and worst in milliseconds."""
    ordered = sorted(second * 1e3 for second in seconds)
    high = ordered[min(len(ordered) - 1, math.ceil(0.95 * len(ordered)) - 1)]
    return f"{statistics.median(ordered):.1f}, {high:.1f}, {ordered[-1]:.1f}"


def first(seconds):
    """Return median and worst in milliseconds."""
    return f"{statistics.median(seconds) * 1e3:.0f}, {max(seconds) * 1e3:.0f}"


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, nargs="+", default=[1000, 100000])
    parser.add_argument("--frames", type=int, default=60)
    parser.add_argument("--markdown", type=Path)
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(ROOT, os.path.join(folder, "peru_access_atlas"), target_is_directory=True)
        sys.path.insert(0, folder)
        from qgis.core import Qgis, QgsApplication

        app = QgsApplication([], True)
        app.initQgis()
        path = str(ROOT / "data" / "atlas.gpkg")
        lines = [
            "| authorizations | handle to model, ms | render, ms | **handle to map, ms: median, 95 %, worst** "
            "| its CPU, ms | timeline, ms | QGIS temporal filter, ms: median, 95 %, worst | its CPU, ms "
            "| first frame, pressed and moved in one instant, ms: median, worst | first frame 0.1 s after all data changed, ms: median, worst | first frame, nothing ready, ms: median, worst | frames a second under a hand that moves 125 times a second | map with all names when let go, ms | opening, s: reading, index, dock and first map | its CPU, s "
            "| list, counters and facets at rest, s |",
            "|" + "---:|" * 16,
        ]
        for count in options.records:
            data = os.path.join(folder, "atlas.gpkg")
            Path(data).unlink(missing_ok=True)
            write_synthetic(path, data, count)
            (read, indexed, shown, opened, started, dragged, released, settled), times = dock_path(
                data, options.frames
            )
            core = core_path(data, options.frames, folder)
            model, drawn, bars, cpu = (statistics.median(t[i] for t in times) * 1e3 for i in range(4))
            core_cpu = statistics.median(busy for _seconds, busy in core) * 1e3
            lines.append(
                f"| {count:,} | {model:.1f} | {drawn:.1f} | **{spread([t[0] + t[1] for t in times])}** | {cpu:.1f} | {bars:.1f} "
                f"| {spread([seconds for seconds, _busy in core])} | {core_cpu:.1f} | {' | '.join(map(first, started))} | {dragged:.0f} | {released * 1e3:.0f} | {read:.1f} + {indexed:.1f} + {shown:.1f} = {read + indexed + shown:.1f} | {opened:.1f} "
                f"| {settled:.2f} |"
            )
        text = "\n".join([f"QGIS {Qgis.QGIS_VERSION}, {os.cpu_count()} cores, {options.frames} frames", "", *lines])
        print(text, flush=True)
        if options.markdown:
            options.markdown.write_text(text + "\n", encoding="utf-8")
    os._exit(0)  # QGIS's own teardown is not part of the measurement


if __name__ == "__main__":
    main()
