"""Renders the overlay with concessions into docs/pictures: the dialog, and map and results of the synthetic example.

    screenshot_overlay.py [--out DIR]

Light and dark, each in a process of its own on a virtual display (Xvfb) where there is one, else without any.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools" / "lib"))
from palettes import palette_of  # noqa: E402

THEMES = ("light", "dark")


def _pump(app, seconds, until=lambda: False):
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        app.processEvents()
        time.sleep(0.01)


def _application(theme: str):
    """Return the application with the theme's palette, the package on the path."""
    base = tempfile.mkdtemp()
    os.symlink(ROOT, os.path.join(base, "peru_access_atlas"), target_is_directory=True)
    sys.path.insert(0, base)
    from qgis.core import QgsApplication

    app = QgsApplication([], True, tempfile.mkdtemp())
    app.initQgis()
    app.setStyle("Fusion")
    app.setPalette(palette_of(theme))
    return app


def _window(project):
    """Return the data's path, a window with the atlas on its map, the map, what fills it, and the provider."""
    from qgis.core import QgsApplication
    from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas
    from qgis.PyQt.QtWidgets import QMainWindow

    from peru_access_atlas.core.qt.working_copy import ensure_copy
    from peru_access_atlas.layers.project import add_atlas
    from peru_access_atlas.processing_provider.provider import AtlasProvider

    provider = AtlasProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    data = ensure_copy(ROOT / "data" / "atlas.gpkg", QgsApplication.qgisSettingsDirPath())
    add_atlas(project, data)
    window = QMainWindow()
    canvas = QgsMapCanvas(window)
    window.setCentralWidget(canvas)
    bridge = QgsLayerTreeMapCanvasBridge(project.layerTreeRoot(), canvas)
    window.resize(1200, 860)
    window.show()
    return data, window, canvas, bridge, provider


def pictures(theme: str, out: Path) -> None:
    """Render the pictures of one theme in this process."""
    app = _application(theme)
    from qgis.core import QgsProject

    from peru_access_atlas.concessions.inspection import inspect
    from peru_access_atlas.ui.overlay.session import OverlaySession

    project = QgsProject.instance()
    data, window, canvas, bridge, _provider = _window(project)
    session = OverlaySession(project, canvas, window, None, lambda: data, inspect)
    dialog = session.open_dialog()
    dialog.sources.use_sample()
    _pump(app, 1)
    dialog.grab().save(str(out / f"overlay-dialog-{theme}.png"))
    fields = dialog.sources.fields_dialog()
    fields.combos["code"].setCurrentIndex(1)
    fields.show()
    _pump(app, 0.3)
    fields.grab().save(str(out / f"overlay-fields-{theme}.png"))
    fields.close()
    session.run()
    _pump(app, 90, lambda: not session.running)
    if session.dock is None:
        raise SystemExit(dialog.message.text() or "the overlay did not end")
    panel = session.dock.panel
    row = next(r for r in panel.table.rows if r["zone_kind"] == "vraem" and r["group"] == "all" and r["rights"])
    bridge.setCanvasLayers()
    panel.select_row(row)
    for layer in project.mapLayers().values():
        getattr(layer, "removeSelection", lambda: None)()
    window.resizeDocks([session.dock], [330], _vertical())
    _pump(app, 2)
    _pump(app, 20, lambda: not canvas.isDrawing())
    window.grab().save(str(out / f"overlay-map-{theme}.png"))
    panel.group.setCurrentIndex(1)
    panel.tabs.setCurrentIndex(1)
    _pump(app, 0.5)
    panel.grab().save(str(out / f"overlay-chart-{theme}.png"))
    sys.stdout.flush()
    os._exit(0)


def _vertical():
    from qgis.PyQt.QtCore import Qt

    return Qt.Orientation.Vertical


def main(argv=None) -> int:
    """Render every picture."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--one", choices=THEMES, help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    options.out.mkdir(parents=True, exist_ok=True)
    if options.one:
        pictures(options.one, options.out)
    display = shutil.which("xvfb-run")
    for theme in THEMES:
        platform = "xcb" if display else "offscreen"
        environment = {**os.environ, "QT_QPA_PLATFORM": platform, "QT_SCALE_FACTOR": "1", "LC_ALL": "C.UTF-8"}
        environment["XDG_CONFIG_HOME"] = tempfile.mkdtemp()  # the language somebody has chosen is not that of pictures
        command = [sys.executable, __file__, "--out", str(options.out), "--one", theme]
        if display:
            command = [display, "-a", "-s", "-screen 0 1600x1200x24", *command]
        subprocess.run(command, env=environment, check=True, timeout=240)  # nosec B603
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
