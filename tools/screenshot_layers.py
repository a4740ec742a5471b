"""Renders the atlas's layers to PNG files, to be looked at: Peru, the VRAEM, Lima and Callao, all again in grey.

python3 tools/screenshot_layers.py OUT_FOLDER [--gpkg data/atlas.gpkg] [--dpi 300]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "peru_access_atlas"

#: Name -> (west, south, east, north in EPSG:4326, width and height of the picture in mm).
VIEWS = {
    "peru": ((-82.0, -18.8, -68.0, 0.5), (180, 250)),
    "vraem": ((-75.6, -14.0, -71.4, -10.9), (180, 136)),
    "lima_callao": ((-77.5, -12.4, -76.6, -11.55), (140, 134)),
    "iquitos": ((-74.0, -4.3, -72.3, -3.0), (120, 92)),
}
CRS = "EPSG:32718"


def render(layers, box, size_mm, dpi, out):
    """Render ``layers`` (top first) to ``out`` in UTM 18S."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsExpressionContext,
        QgsExpressionContextUtils,
        QgsLabelingEngineSettings,
        QgsMapRendererParallelJob,
        QgsMapSettings,
        QgsProject,
        QgsRectangle,
    )
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor, QImage

    settings = QgsMapSettings()
    settings.setLayers(layers)
    crs = QgsCoordinateReferenceSystem(CRS)
    settings.setDestinationCrs(crs)
    settings.setOutputSize(QSize(*(round(mm / 25.4 * dpi) for mm in size_mm)))
    settings.setOutputDpi(dpi)
    settings.setBackgroundColor(QColor("white"))
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, True)
    settings.setFlag(QgsMapSettings.Flag.DrawLabeling, True)
    project = QgsProject()
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, project)
    settings.setExtent(transform.transformBoundingBox(QgsRectangle(*box)))
    settings.setEllipsoid("EPSG:7030")
    engine = settings.labelingEngineSettings()
    engine.setFlag(QgsLabelingEngineSettings.Flag.UsePartialCandidates, False)  # as in a layout
    settings.setLabelingEngineSettings(engine)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    image.setDotsPerMeterX(round(dpi / 0.0254))
    image.setDotsPerMeterY(round(dpi / 0.0254))
    if not image.save(str(out)):
        raise OSError(f"cannot write {out}")
    image.convertToFormat(QImage.Format.Format_Grayscale8).save(str(out.with_name(f"{out.stem}_grey.png")))
    return settings.scale()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--gpkg", type=Path, default=ROOT / "data" / "atlas.gpkg")
    parser.add_argument("--dpi", type=int, default=300)
    parser.add_argument("--view", choices=sorted(VIEWS), action="append")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(ROOT, os.path.join(folder, PACKAGE), target_is_directory=True)
        sys.path.insert(0, folder)
        from qgis.core import QgsApplication, QgsProject

        app = QgsApplication([], False)
        app.initQgis()
        from peru_access_atlas.layers.project import add_atlas

        project = QgsProject()
        result = add_atlas(project, arguments.gpkg)
        for message in result.messages:
            print(message)
        layers = [layer for layer in project.layerTreeRoot().layerOrder() if layer.isSpatial()]
        for view in arguments.view or VIEWS:
            box, size = VIEWS[view]
            scale = render(layers, box, size, arguments.dpi, arguments.out / f"{view}.png")
            print(f"{view}: 1:{scale:,.0f}")
        project.clear()
        del layers, project, result
        app.exitQgis()
        os.unlink(os.path.join(folder, PACKAGE))
    return 0


if __name__ == "__main__":
    sys.exit(main())
