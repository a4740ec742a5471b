"""The check of types finds what Qt 6 and QGIS refuse, and says nothing of what they take."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
QT6 = Path(sys.prefix) / "qt6"
pytestmark = [
    pytest.mark.once,
    pytest.mark.skipif(not (QT6 / "qgis-stubs").is_dir(), reason="the stubs of QGIS and PyQt6 are not installed"),
]

#: Lines of code, each with what mypy must say of it; ``None`` for nothing.
LINES = (
    # names that Qt 6 has dropped, or knows in their enum alone
    ("Qt.AlignRight", "attr-defined"),
    ("Qt.AlignmentFlag.AlignRight", None),
    ("QFrame.HLine", "attr-defined"),
    ("QFrame.Shape.HLine", None),
    ("QFontMetrics(QFont()).width('a')", "attr-defined"),
    ("QFontMetrics(QFont()).horizontalAdvance('a')", None),
    ("QDialog().exec_()", "attr-defined"),
    ("QDialog().exec()", None),
    # signatures
    ("QFontDatabase().families()", "call-arg"),
    ("QFontDatabase.families()", None),
    ("QTimer.singleShot('soon', print)", "call-overload"),
    ("QTimer.singleShot(5, print)", None),
    ("QDateTime(QDate(2014, 1, 1))", "call-overload"),
    ("QDateTime(QDate(2014, 1, 1), QTime(0, 0))", None),
    # QGIS: names, signatures, what its start-up code adds
    ("QgsVectorLayer().featureTotal()", "attr-defined"),
    ("QgsVectorLayer().featureCount()", None),
    ("QgsRectangle('a', 1, 2, 3)", "call-overload"),
    ("QgsRectangle(0, 1, 2, 3)", None),
    ("QgsProject.instance().mapLayersByName()", "call-arg"),
    ("QgsProject.instance().mapLayersByName('a')", None),
    ("QgsProcessing.SourceType.TypeNothing", "attr-defined"),
    ("QgsProcessing.SourceType.TypeFile", None),
    ("[one.name() for one in QgsFields()]", None),
    ("QgsBox3d(0, 0, 0, 1, 1, 1)", None),
    ("QgsPathResolver.setPathPreprocessor(str.strip)", None),
    # the plugin's own functions
    ("step_period(2014, 'month')", "arg-type"),
    ("step_period(Period.of_year(2014).start, 'month')", None),
)
HEAD = """
from peru_access_atlas.core.periods import Period, step_period
from qgis.core import (
    QgsBox3d, QgsFields, QgsPathResolver, QgsProcessing, QgsProcessingException, QgsProject, QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QTimer
from qgis.PyQt.QtGui import QFont, QFontDatabase, QFontMetrics
from qgis.PyQt.QtWidgets import QAction, QDialog, QFrame
def use():
"""


def test_the_types_find_what_qt_6_and_qgis_refuse(tmp_path):
    snippet = tmp_path / "snippet.py"
    snippet.write_text(HEAD + "".join(f"    {line}\n" for line, _code in LINES), encoding="utf-8")
    command = [sys.executable, str(ROOT / "tools" / "lib" / "check_types.py"), str(snippet)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=800, check=False)
    above = HEAD.count("\n")
    found = dict.fromkeys(range(above + 1, above + 1 + len(LINES)))
    for path, number, code in re.findall(r"(?m)^(\S+?):(\d+): error: .*\[([a-z-]+)\]$", done.stdout):
        assert Path(path).name == snippet.name, done.stdout
        found[int(number)] = code
    assert found == dict(zip(found, (code for _line, code in LINES))), done.stdout + done.stderr
    assert done.returncode == 1


def test_an_import_that_qt_6_has_dropped_is_found(tmp_path):
    snippet = tmp_path / "snippet.py"
    snippet.write_text("from qgis.PyQt.QtWidgets import QDesktopWidget\n", encoding="utf-8")
    command = [sys.executable, str(ROOT / "tools" / "lib" / "check_types.py"), str(snippet)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=800, check=False)
    assert done.returncode == 1
    assert 'has no attribute "QDesktopWidget"' in done.stdout


def test_the_stubs_are_completed_from_what_qgis_runs_at_its_start():
    sys.path.insert(0, str(ROOT / "tools" / "lib"))
    try:
        import typings
    finally:
        sys.path.remove(str(ROOT / "tools" / "lib"))
    stub = "class Qgis(object):\n    class Kind(int):\n        File = ... # type: Qgis.Kind\n"
    startup = "QgsThing.Kind = Qgis.Kind\nQgsThing.Kind.TypeFile = Qgis.Kind.File\nQgsBox3d = QgsBox3D\n"
    text = typings.completed(stub, startup)
    assert "        TypeFile = ... # type: Qgis.Kind\n" in text
    assert "\nQgsBox3d = QgsBox3D\n" in text
