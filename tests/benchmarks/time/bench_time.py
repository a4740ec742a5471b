"""From a moved handle to the repainted map: the dock's own path beside QGIS's temporal filter on the same records.

    bench_time.py [--records 1000 100000] [--frames 25] [--markdown FILE]

Synthetic authorizations (fixed seed) go through the real path: the timeline asks for a period, the filter model
answers, the map view changes the regions layer, ``QgsMapRendererParallelJob`` renders 1200 x 900 pixels.
Beside it stand the same records as points in a GeoPackage that QGIS's temporal filter (DATETIME columns) selects from.
Nothing is asserted about time here; the table goes into docs/time-benchmark.md.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime as dt
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[3]
SIZE = (1200, 900)


def synthetic(atlas, count):
    """Return ``atlas`` with ``count`` authorizations drawn from its own (fixed seed)."""
    from peru_access_atlas.core.model import AuthorizationPlace, Stay

    rng = random.Random(20180119)
    regions = [r.ubigeo for r in atlas.regions]
    norms, authorizations, stays, places = [], [], [], []
    for n in range(count):
        base = rng.choice(atlas.authorizations)
        norm = next(x for x in atlas.norms if x.norm_id == base.norm_id)
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


def map_settings(layers):
    from qgis.core import QgsCoordinateReferenceSystem, QgsMapSettings, QgsRectangle
    from qgis.PyQt.QtCore import QSize

    settings = QgsMapSettings()
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    settings.setOutputSize(QSize(*SIZE))
    settings.setExtent(QgsRectangle(-82.5, -18.8, -67.5, 0.4))
    settings.setLayers(layers)
    return settings


def render(settings):
    from qgis.core import QgsMapRendererParallelJob

    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def windows(frames):
    """Return periods of 30 to 2,000 days, as a dragged handle makes them."""
    from peru_access_atlas.core.periods import Period

    rng = random.Random(7)
    starts = [dt.date(2003, 6, 1) + dt.timedelta(days=rng.randrange(6000)) for _ in range(frames)]
    return [Period.of_days(start, rng.randint(30, 2000)) for start in starts]


def dock_path(path, count, frames):
    """Return seconds of building the index and of each frame through timeline, model, map view and renderer."""
    from qgis.core import QgsProject, QgsTemporalNavigationObject, QgsVectorLayer
    from qgis.PyQt.QtWidgets import QApplication

    from peru_access_atlas.core.index import AtlasIndex
    from peru_access_atlas.core.repository import load_atlas
    from peru_access_atlas.ui.filter_model import FilterModel
    from peru_access_atlas.ui.map_view import MapView
    from peru_access_atlas.ui.time_link import TimeLink
    from peru_access_atlas.ui.time_panel import TimePanel

    start = time.perf_counter()
    index = AtlasIndex(synthetic(load_atlas(path), count))
    project = QgsProject()
    layer = QgsVectorLayer(f"{path}|layername=regions", "regions", "ogr")
    layer.setCustomProperty("peru_access_atlas/role", "regions")
    project.addMapLayer(layer)
    model = FilterModel(index)
    link = TimeLink(model, QgsTemporalNavigationObject())
    view = MapView(model, project)
    panel = TimePanel(model, link)
    panel.resize(400, 300)
    panel.show()
    view.start()
    QApplication.processEvents()
    settings = map_settings([layer])
    built = time.perf_counter() - start
    times, painted = [], []
    for number, period in enumerate(windows(frames + 2)):
        begin = time.perf_counter()
        panel.timeline.period_requested.emit(period)
        moved = time.perf_counter()
        image = render(settings)
        done = time.perf_counter()
        panel.timeline.repaint()
        end = time.perf_counter()
        if number >= 2:  # the first two make matrices and caches
            times.append((moved - begin, done - moved, end - done))
            painted.append(image)
    if all(image == painted[0] for image in painted[1:]):
        raise SystemExit("the map never changed: nothing was measured")
    model.stop()
    return built, times


def core_path(path, count, frames, folder):
    """Return seconds of each frame with QGIS's temporal filter over points with DATETIME columns."""
    from osgeo import ogr, osr
    from qgis.core import QgsMarkerSymbol, QgsSingleSymbolRenderer, QgsVectorLayer

    from peru_access_atlas.core.qt.compat import TEMPORAL_TWO_FIELDS
    from peru_access_atlas.core.repository import load_atlas
    from peru_access_atlas.ui.time_link import to_range

    atlas = synthetic(load_atlas(path), count)
    target = os.path.join(folder, f"core_{count}.gpkg")
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(4326)
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
        begin = time.perf_counter()
        settings.setTemporalRange(to_range(period))
        render(settings)
        if number >= 2:
            times.append(time.perf_counter() - begin)
    return times


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, nargs="+", default=[1000, 100000])
    parser.add_argument("--frames", type=int, default=25)
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
            "| authorizations | handle to model, ms | render, ms | **handle to map, ms (median, worst)** "
            "| timeline, ms | QGIS temporal filter, ms (median, worst) | opening, s |",
            "|---:|---:|---:|---:|---:|---:|---:|",
        ]
        for count in options.records:
            built, times = dock_path(path, count, options.frames)
            core = core_path(path, count, options.frames, folder)
            model, drawn, bars = (statistics.median(t[i] for t in times) * 1e3 for i in range(3))
            whole = [(t[0] + t[1]) * 1e3 for t in times]
            lines.append(
                f"| {count:,} | {model:.1f} | {drawn:.1f} | **{statistics.median(whole):.1f}, {max(whole):.1f}** "
                f"| {bars:.1f} | {statistics.median(core) * 1e3:.1f}, {max(core) * 1e3:.1f} | {built:.1f} |"
            )
        text = "\n".join([f"QGIS {Qgis.QGIS_VERSION}, {os.cpu_count()} cores, {options.frames} frames", "", *lines])
        print(text, flush=True)
        if options.markdown:
            options.markdown.write_text(text + "\n", encoding="utf-8")
    os._exit(0)  # QGIS's own teardown is not part of the measurement


if __name__ == "__main__":
    main()
