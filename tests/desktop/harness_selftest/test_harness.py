"""The desktop runner itself: it passes a good plugin, and fails on each of the ways in which QGIS hides a failure.

Each case is a tiny plugin with a tiny test, run in the real application through the same ``run.sh``. These tests run
outside QGIS.
"""

from __future__ import annotations

import json
import os
import subprocess
import textwrap
from pathlib import Path

import pytest

RUNNER = Path(__file__).resolve().parents[1] / "run.sh"

INIT = "def classFactory(iface):\n    from .plugin import Plugin\n    return Plugin(iface)\n"
METADATA = "[general]\nname=Case\ndescription=Case\nversion=1.0\nqgisMinimumVersion=3.0\nauthor=x\nemail=x@y.org\n"
PLUGIN = """
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QMessageBox
{imports}

class Plugin:
    def __init__(self, iface):
        self.iface = iface

    def initGui(self):
        pass

    def unload(self):
        pass

    def act(self):
        {act}
"""
TEST = """
import os
import time
import qgis.utils
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication

def test_case():
    plugin = qgis.utils.plugins["peru_access_atlas"]
    {how}
    end = time.monotonic() + 2
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)
"""
IN_SLOT = "QTimer.singleShot(0, plugin.act)"

#: name -> (imports, act, how the test calls it, what the log must say)
BAD = {
    "slot exception": ("", "raise ValueError('lost in a slot')", IN_SLOT, "lost in a slot"),
    "import error": ("import a_module_that_is_not_there", "pass", "pass", "a_module_that_is_not_there"),
    "stray dialog": ("", "QMessageBox(QMessageBox.Icon.Warning, 'Stray', 'asks').exec()", IN_SLOT, "MODAL DIALOG"),
    "hang": ("", "import time; time.sleep(600)", "plugin.act()", "Timeout"),
    "crash": ("", "import ctypes; ctypes.string_at(0)", IN_SLOT, "Segmentation fault"),
}


def run(folder, imports="", act="pass", how="plugin.act()", hang_s=300):
    """Make the case's plugin and test in ``folder``, run them in QGIS; return (status, everything that was said)."""
    plugin, tests, out = folder / "plugin", folder / "tests", folder / "out"
    for path in (plugin, tests, out):
        path.mkdir()
    (plugin / "__init__.py").write_text(INIT)
    (plugin / "metadata.txt").write_text(METADATA)
    (plugin / "plugin.py").write_text(textwrap.dedent(PLUGIN).format(imports=imports, act=act))
    (tests / "test_case.py").write_text(textwrap.dedent(TEST).format(how=how))
    environment = {
        **os.environ,
        "ATLAS_PLUGIN": str(plugin),
        "ATLAS_TESTS": str(tests),
        "ATLAS_OUT": str(out),
        "ATLAS_HANG": str(hang_s),
    }
    environment.pop("ATLAS_PYTEST_ARGS", None)
    done = subprocess.run(
        ["bash", str(RUNNER), "xvfb"],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    said = [done.stdout, done.stderr]
    said += [path.read_text(errors="replace") for path in (out / "qgis.log", out / "faulthandler.txt") if path.exists()]
    return done.returncode, "\n".join(said), out


def test_a_good_plugin_passes(tmp_path):
    status, said, out = run(tmp_path)
    assert status == 0, said
    assert json.loads((out / "result.json").read_text())["status"] == 0


@pytest.mark.parametrize("case", BAD)
def test_a_bad_plugin_fails(tmp_path, case):
    imports, act, how, evidence = BAD[case]
    # what hangs is given up early, what does not is never given up for the slowness of the machine
    status, said, _out = run(tmp_path, imports, act, how, hang_s=25 if case == "hang" else 300)
    assert status != 0, said
    assert evidence in said, said
