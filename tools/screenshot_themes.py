"""Renders every window of the plugin in one theme, scale factor, text size and language, to be looked at.

    screenshot_themes.py --out DIR [--theme light|dark|contrast] [--scale 1] [--points 9] [--language en]
    screenshot_themes.py --out DIR --all
    screenshot_themes.py --out DIR --desktop

Palette and scale factor are fixed at start: with ``--all`` each combination has a process of its own.
``--desktop`` takes them in the whole of QGIS on a virtual screen (``tests/desktop/test_looks.py``), a folder for each
combination, QGIS's own dark theme among them; it fails when something is cut.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools" / "lib"))
from palettes import THEMES, palette_of  # noqa: E402

#: Theme, scale factor, points, language: every theme, every scale and the large text at least once.
COMBINATIONS = (
    ("light", "1", 9, "en"), ("dark", "1", 9, "en"), ("contrast", "1", 9, "en"), ("light", "1", 9, "es"),
    ("light", "1.5", 9, "en"), ("light", "2", 9, "en"), ("light", "1", 14, "es"), ("contrast", "1.5", 14, "es"),
)  # fmt: skip
#: The same in the whole of QGIS; 0 points: as QGIS has them.
IN_QGIS = (
    ("light", "1", 0, "es"), ("dark", "1", 0, "es"), ("contrast", "1", 0, "es"), ("Night Mapping", "1", 0, "es"),
    ("dark", "1.5", 0, "pt"), ("light", "2", 0, "es"), ("light", "1", 14, "es"), ("contrast", "1.5", 14, "en"),
)  # fmt: skip


def _application(theme: str, points: int, language: str):
    """Return the application as asked for, the package on the path and its translation in place."""
    base = tempfile.mkdtemp()
    os.symlink(ROOT, os.path.join(base, "peru_access_atlas"), target_is_directory=True)
    sys.path.insert(0, base)
    from qgis.core import QgsApplication, QgsSettings

    from peru_access_atlas.core.qt.i18n import Translation

    app = QgsApplication([], True, tempfile.mkdtemp())
    app.initQgis()
    app.setStyle("Fusion")
    font = app.font()
    font.setPointSize(points)
    app.setFont(font)
    app.setPalette(palette_of(theme))
    QgsSettings().setValue("locale/overrideFlag", True)
    QgsSettings().setValue("locale/userLocale", language)
    app.translation = Translation(ROOT / "i18n")  # it lives as long as the application
    app.translation.install()
    return app


def pictures(theme: str, points: int, language: str, out: Path, name: str) -> None:
    """Render the windows in this process, as ``<window>-<name>.png``."""
    app = _application(theme, points, language)
    from qgis.core import QgsProject
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtWidgets import QMainWindow

    from peru_access_atlas.concessions.inspection import inspect
    from peru_access_atlas.core.index import AtlasIndex
    from peru_access_atlas.core.repository import load_atlas
    from peru_access_atlas.ui.help_viewer import HelpViewer
    from peru_access_atlas.ui.layouts.export_dialog import ExportPagesDialog
    from peru_access_atlas.ui.options_page import AtlasOptionsPage
    from peru_access_atlas.ui.overlay.session import OverlaySession

    def grab(widget, window):
        end = time.monotonic() + 0.4
        while time.monotonic() < end:
            app.processEvents()
        widget.grab().save(str(out / f"{window}-{name}.png"))

    _dock(grab, language)
    data = ROOT / "data" / "atlas.gpkg"
    index = AtlasIndex(load_atlas(data)).in_language(language)
    export = ExportPagesDialog(index, lambda: data)
    export.show()
    grab(export, "pages")
    options = AtlasOptionsPage(None, str(data))
    options.resize(640, 728)
    options.show()
    grab(options, "options")
    guide = HelpViewer(ROOT / "help", language, None, ROOT / "processing_provider" / "help")
    guide.show()
    guide.show_page("guide", "period")
    grab(guide, "guide")
    canvas = QgsMapCanvas()
    session = OverlaySession(QgsProject.instance(), canvas, QMainWindow(), None, lambda: data, inspect)
    dialog = session.open_dialog()
    dialog.sources.use_sample()
    grab(dialog, "overlay")
    fields = dialog.sources.fields_dialog()
    fields.show()
    grab(fields, "fields")
    sys.stdout.flush()
    os._exit(0)


def _dock(grab, language: str) -> None:
    """Render the dock with each of its tabs in front."""
    from qgis.core import QgsProject, QgsTemporalNavigationObject
    from qgis.PyQt.QtWidgets import QMainWindow

    from peru_access_atlas.core.index import AtlasIndex
    from peru_access_atlas.core.periods import Period
    from peru_access_atlas.core.repository import load_atlas
    from peru_access_atlas.ui.authorizations import Authorizations

    index = AtlasIndex(load_atlas(ROOT / "data" / "atlas.gpkg")).in_language(language)
    window = QMainWindow()
    everything = Authorizations(index, QgsProject(), QgsTemporalNavigationObject(), None, window)
    window.resize(440, 728)  # what a screen of 1366 x 768 leaves
    window.show()
    everything.model.change(purposes=("training",) if "training" in everything.model.results.facets["purposes"] else ())
    everything.model.set_period(Period.of_year(2013))
    everything.model.select("PE-RL-30005-1")
    everything.model.settle()
    for number, tab in enumerate(("filters", "list", "record", "charts")):
        everything.dock.tabs.setCurrentIndex(number)
        grab(everything.dock, f"dock-{tab}")
    window.hide()


def walk(theme: str, scale: str, points: int, language: str, out: Path) -> int:
    """Walk through the windows in QGIS; the pictures go to a folder of their own below ``out``.

    :returns: 0 when all were taken and nothing is cut in them.
    """
    folder = out / f"{theme.replace(' ', '-').lower()}-{scale}x-{points or 'own'}pt-{language}"
    screen = f"{int(1400 * float(scale))}x{int(900 * float(scale))}x24"
    environment = {
        **os.environ, "QT_SCALE_FACTOR": scale, "ATLAS_SCREEN": screen, "ATLAS_THEME": theme, "ATLAS_LOCALE": language,
        "ATLAS_POINTS": str(points), "ATLAS_OUT": str(folder.resolve()),
        "ATLAS_PYTEST_ARGS": "-k test_looks",
    }  # fmt: skip
    command = ["bash", str(ROOT / "tests" / "desktop" / "run.sh"), "xvfb"]
    return subprocess.run(command, env=environment, check=False, timeout=900).returncode  # nosec B603


def main(argv=None) -> int:
    """Render one combination, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--theme", choices=sorted(THEMES), default="light")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--points", type=int, default=9)
    parser.add_argument("--language", choices=("en", "es", "pt"), default="en")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--desktop", action="store_true", help="every combination in the whole of QGIS")
    parser.add_argument("--here", help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    options.out.mkdir(parents=True, exist_ok=True)
    if options.here:
        pictures(options.theme, options.points, options.language, options.out, options.here)
    if options.desktop:
        return max(walk(*one, options.out) for one in IN_QGIS)
    one = (options.theme, options.scale, options.points, options.language)
    for theme, scale, points, language in COMBINATIONS if options.all else (one,):
        name = f"{theme}-{scale}x-{points}pt-{language}"
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
        command = [
            sys.executable, __file__, "--out", str(options.out), "--theme", theme, "--points", str(points),
            "--language", language, "--here", name,
        ]  # fmt: skip
        subprocess.run(command, env=environment, check=True, timeout=180)  # nosec B603
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
