"""Smoke run on Qt 6: every module imported, the painted widgets shown, the whole interface used with the bundled data.

    PYTHONPATH=.venv/qt6 python tests/qt6/smoke.py        with PyQt6 and numpy; no QGIS; status 77 without PyQt6

No build of QGIS 4 exists for the systems these tests run on, so ``qgis.core`` and ``qgis.gui`` are stand-ins
(``standins`` and the modules it names) and only ``qgis.PyQt`` is real. ``interface`` then uses the whole plugin. That
proves no behaviour of QGIS 4; it finds what Qt 6 refuses: names, enums, signatures, events.
"""

from __future__ import annotations

import importlib
import os
import shutil
import sys
import tempfile
import traceback
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
NAME = "peru_access_atlas"
FOLDERS = ("concessions", "core", "layers", "layouts", "overlay", "processing_provider", "ui")


def modules():
    """Names of every module of the plugin."""
    files = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    for path in [ROOT / "plugin.py", *files]:
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield ".".join((NAME, *(part for part in parts if part != "__init__")))


def show_widgets(application) -> None:
    """Show what is painted with Qt alone: timeline, charts, counters, time panel's parts, chips, list, guide."""

    def load(name):
        return importlib.import_module(f"{NAME}.{name}")

    index = load("core.index").AtlasIndex(load("core.repository").load_atlas(ROOT / "data" / "atlas.gpkg"))
    periods = load("core.periods")
    model = load("ui.filter_model").FilterModel(index)
    model.set_period(periods.Period.of_year(2014))
    model.settle()
    timeline = load("ui.timeline.widget").TimelineWidget()
    timeline.set_data(
        load("ui.timeline.source").timeline_data(model),
        model.extent,
        lambda periods: model.exposure.histogram(model.state, model.measure, periods),
    )
    widgets = {
        "timeline": timeline,
        "chips": load("ui.chips").ChipRow(model),
        "counters": load("ui.counters").Counters(model),
        "list": load("ui.list_panel").ListPanel(model),
        "charts": load("ui.charts.panel").ChartPanel(model),
        "guide": load("ui.help_viewer").HelpViewer(ROOT / "help", "es"),
    }
    for name, widget in widgets.items():
        widget.resize(420, 320)
        widget.show()
        application.processEvents()
        picture = widget.grab()
        colors = {
            picture.toImage().pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 5)
        }
        if name != "chips" and len(colors) < 2:
            raise AssertionError(f"{name} painted nothing")
        print(f"shown: {name} {picture.width()} x {picture.height()}, {len(colors)} colours")
    use_timeline(application, timeline)
    if not load("layouts.fonts").family():
        raise AssertionError("no font for the pages")
    chart = widgets["charts"].chart
    press(chart, chart.rect().center())
    model.stop()


def press(widget, point) -> None:
    """Click, drag and double click with Qt's own events, whose signatures Qt 6 has changed."""
    from PyQt6.QtCore import QPoint, Qt
    from PyQt6.QtTest import QTest

    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(widget, button, none, point)
    QTest.mouseMove(widget, point + QPoint(25, 0))
    QTest.mouseRelease(widget, button, none, point + QPoint(25, 0))
    QTest.mouseDClick(widget, button, none, point)


def use_timeline(application, timeline) -> None:
    """Send the timeline every kind of event it handles; it must ask for a period."""
    from PyQt6.QtCore import QPoint, QPointF, Qt
    from PyQt6.QtGui import QWheelEvent
    from PyQt6.QtTest import QTest

    asked = []
    timeline.period_requested.connect(asked.append)
    timeline.show()
    timeline.setFocus()
    for x in (60, 200, 330):
        press(timeline, QPoint(x, 60))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Escape):
        QTest.keyClick(timeline, key)
    centre = QPointF(timeline.rect().center())
    for turn in (QPoint(0, 120), QPoint(0, -120), QPoint(120, 0)):
        wheel = QWheelEvent(
            centre, QPointF(timeline.mapToGlobal(centre.toPoint())), QPoint(), turn, Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        application.sendEvent(timeline, wheel)
    application.processEvents()
    if not asked:
        raise AssertionError("the timeline asked for no period")
    print(f"used: timeline, {len(asked)} periods asked for")


def use_plugin(application, base) -> int:
    """Load the plugin and use it; every part is tried, whatever another one does. Return how many failed."""
    import fake_core
    import interface

    fake_core.PROFILE = base / "profile"
    fake_core.PROFILE.mkdir()
    bad = 0
    user = interface.User(application, importlib.import_module(NAME), base)
    for part in interface.PARTS:
        try:
            said = getattr(user, part)()
        except Exception:
            bad += 1
            print(f"failed: {part}")
            traceback.print_exc()
        else:
            print(f"used: {part}, {said}")
    return bad


def main() -> int:
    """Return how much failed."""
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    import standins

    sys.meta_path.insert(0, standins.Finder())
    base = Path(tempfile.mkdtemp())
    (base / NAME).symlink_to(ROOT)
    sys.path.insert(0, str(base))
    try:
        from PyQt6.QtWidgets import QApplication
    except ImportError as error:  # a library of the system that Qt 6 needs
        print(f"PyQt6 does not start here: {error}")
        raise SystemExit(77) from error

    application = QApplication([])
    strays = []
    sys.excepthook = lambda *error: strays.append("".join(traceback.format_exception(*error)))  # of slots and events
    bad = count = 0
    for name in modules():
        count += 1
        try:
            importlib.import_module(name)
        except Exception as error:  # every module is tried, whatever another one does
            bad += 1
            print(f"import {name}: {type(error).__name__}: {error}")
    print(f"imported: {count - bad} of {count} modules")
    try:
        show_widgets(application)
        bad += use_plugin(application, base)
    except Exception:
        bad += 1
        traceback.print_exc()
    for stray in strays:
        print(stray)
    bad += len(strays)
    (base / NAME).unlink()
    shutil.rmtree(base)
    return bad


if __name__ == "__main__":
    raise SystemExit(1 if main() else 0)
