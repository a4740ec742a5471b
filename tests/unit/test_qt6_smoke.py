"""Qt 6: every module imported and the whole interface used on real PyQt6, in a process of its own without QGIS."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
QT6 = Path(sys.prefix) / "qt6"
SMOKE = ROOT / "tests" / "qt6" / "smoke.py"

pytestmark = [
    pytest.mark.once,
    pytest.mark.skipif(not (QT6 / "PyQt6").is_dir(), reason="PyQt6 is not installed beside the environment"),
]


def run(*arguments):
    environment = {**os.environ, "PYTHONPATH": str(QT6), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=800, check=False
    )
    if done.returncode == 77:
        pytest.skip(done.stdout.strip().splitlines()[-1])
    return done


def parts():
    """The parts of the interface that the run says it uses."""
    source = (ROOT / "tests" / "qt6" / "interface.py").read_text(encoding="utf-8")
    return re.findall(r'"(\w+)"', re.search(r"PARTS = \((.*?)\)", source, re.DOTALL).group(1))


def test_modules_and_interface_on_pyqt6():
    done = run(str(SMOKE))
    assert done.returncode == 0, done.stdout + done.stderr
    for name in ("timeline", "counters", "list", "charts", "guide"):
        assert f"shown: {name} " in done.stdout
    assert len(parts()) > 15
    for name in ("timeline", *parts()):
        assert f"used: {name}, " in done.stdout, f"{name}\n{done.stdout}"


def test_a_name_that_qt_had_dropped_would_be_found():
    """As if Qt had no ``QTabWidget.setDocumentMode``, which only the dock calls."""
    drop = "import runpy, sys; from PyQt6 import QtWidgets as w; w.QTabWidget.setDocumentMode = None; "
    done = run("-c", f"{drop}sys.argv = [{str(SMOKE)!r}]; runpy.run_path({str(SMOKE)!r}, run_name='__main__')")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "failed: dock" in done.stdout
    assert "used: options, " in done.stdout
