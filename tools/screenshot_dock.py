"""Renders the dock into docs/pictures: light, dark, high contrast, scale factor 2, 280 pixels, comparing and empty.

    screenshot_dock.py [--out DIR]

Every picture is made in a process of its own, since palette and scale factor are fixed at start.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools" / "lib"))
from palettes import palette_of  # noqa: E402

#: Size of the letters, in points, of a desktop that says nothing else.
POINTS = 9
#: Name -> width, theme, scale factor, tab, language.
PICTURES = {
    "dock-light": (440, "light", "1", 1, "en"),
    "dock-dark": (440, "dark", "1", 3, "en"),
    "dock-scale2": (440, "light", "2", 3, "en"),
    "dock-narrow": (280, "light", "1", 0, "en"),
    "dock-narrow-es": (280, "light", "1", 2, "es"),
    "dock-record-dark": (440, "dark", "1", 2, "en"),
    "dock-contrast": (440, "contrast", "1", 1, "en"),
    "dock-compare": (440, "light", "1", 0, "en"),
    "dock-empty": (440, "light", "1", 1, "en"),
}
HEIGHT = 720


def picture(name: str, out: Path) -> None:
    """Render one picture in this process."""
    base = tempfile.mkdtemp()
    os.symlink(ROOT, os.path.join(base, "peru_access_atlas"), target_is_directory=True)
    sys.path.insert(0, base)
    from qgis.core import QgsApplication, QgsProject, QgsTemporalNavigationObject
    from qgis.PyQt.QtWidgets import QAction, QMainWindow

    from peru_access_atlas.core.index import AtlasIndex
    from peru_access_atlas.core.periods import Period
    from peru_access_atlas.core.qt import i18n
    from peru_access_atlas.core.repository import load_atlas
    from peru_access_atlas.plugin import DOCK_ACTIONS
    from peru_access_atlas.ui.authorizations import Authorizations

    width, theme, _scale, tab, language = PICTURES[name]
    app = QgsApplication([], True)
    app.initQgis()
    app.setStyle("Fusion")
    app.setPalette(palette_of(theme))
    font = app.font()
    font.setPointSizeF(POINTS)
    app.setFont(font)
    translation = i18n.Translation(ROOT / "i18n")
    translation.install(language)
    window = QMainWindow()
    index = AtlasIndex(load_atlas(ROOT / "data" / "atlas.gpkg")).in_language(language)
    everything = Authorizations(index, QgsProject(), QgsTemporalNavigationObject(), None, window)
    everything.dock.add_actions([QAction(name, window) for name in DOCK_ACTIONS])  # their button, as in QGIS
    window.resize(width, HEIGHT)
    window.show()
    everything.model.set_period(Period.of_year(2013))
    everything.model.select("PE-RL-30005-1")
    if name == "dock-compare":
        everything.model.change(comparison=Period.of_year(2014), regions=("15", "16", "10"))
    if name == "dock-empty":
        everything.model.change(regions=("24",), text="naval")
    everything.model.settle()
    everything.dock.tabs.setCurrentIndex(tab)
    everything.dock.charts.show_kind("equipment" if theme == "dark" else "region", True)
    for _ in range(3):
        app.processEvents()
    everything.dock.grab().save(str(out / f"{name}.png"))
    sys.stdout.flush()
    os._exit(0)


def main(argv=None) -> int:
    """Render every picture."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--one", choices=sorted(PICTURES), help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    options.out.mkdir(parents=True, exist_ok=True)
    if options.one:
        picture(options.one, options.out)
    for name, (_width, _theme, scale, _tab, _language) in PICTURES.items():
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
        command = [sys.executable, __file__, "--out", str(options.out), "--one", name]
        subprocess.run(command, env=environment, check=True, timeout=120)  # nosec B603
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
