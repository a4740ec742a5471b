"""Qt 6: every module imported and the painted widgets used on real PyQt6, in a process of its own without QGIS."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
QT6 = Path(sys.prefix) / "qt6"


@pytest.mark.skipif(not (QT6 / "PyQt6").is_dir(), reason="PyQt6 is not installed beside the environment")
def test_modules_and_widgets_on_pyqt6():
    environment = {**os.environ, "PYTHONPATH": str(QT6), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(ROOT / "tests" / "qt6" / "smoke.py")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240, check=False)
    if done.returncode == 77:
        pytest.skip(done.stdout.strip().splitlines()[-1])
    assert done.returncode == 0, done.stdout + done.stderr
    for name in ("timeline", "counters", "list", "charts", "guide"):
        assert f"shown: {name} " in done.stdout
    assert "used: timeline" in done.stdout
