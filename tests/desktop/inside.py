"""Executed by the real QGIS (``qgis --code``): runs pytest inside the application, then leaves with its status.

QGIS exec()s this file: there is no ``__file__``, paths come from the environment.
"""

import builtins
import json
import os
import sys
import time
import traceback

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication

_STARTED = time.time()


def _run():
    status = 99
    root, out, tests = (os.environ[name] for name in ("ATLAS_ROOT", "ATLAS_OUT", "ATLAS_TESTS"))
    watch = builtins.atlas_watch
    try:
        import pytest
        from qgis.core import Qgis
        from qgis.utils import iface

        def hook(kind, value, tb):
            watch.errors.append("".join(traceback.format_exception(kind, value, tb)))

        sys.excepthook = hook  # in QGIS an exception in a slot is only a message
        window = iface.mainWindow()  # the same geometry with or without a window manager
        window.showNormal()
        window.setGeometry(20, 40, 1340, 820)
        QApplication.processEvents()
        chosen = os.environ.get("ATLAS_PYTEST_ARGS", "").split()
        named = any(not word.startswith("-") and os.path.exists(word.split("::")[0]) for word in chosen)
        places = [] if named else [tests]
        status = int(
            pytest.main(
                [
                    *places, "--rootdir", root, "-c", os.devnull, "--import-mode=importlib",
                    "--confcutdir", os.path.join(root, "tests", "desktop"),
                    "--ignore", os.path.join(root, "tests", "desktop", "harness_selftest"),
                    "-p", "no:cacheprovider", "-p", "no:pytest_qgis", "-p", "no:pytest-qt", "-p", "no:timeout",
                    "-v", "-ra", "--junitxml", os.path.join(out, "junit.xml"), *chosen,
                ]
            )
        )  # fmt: skip
        for dialog in watch.dialogs:
            print("MODAL DIALOG THAT NOBODY EXPECTED:", dialog, flush=True)
        for error in watch.errors:
            print("ERROR OUTSIDE A TEST OR IN A SLOT:", error, flush=True)
        if status == 0 and watch.dialogs:
            status = 98  # somebody would have had to press a button
        if status == 0 and watch.errors:
            status = 97
        result = {"qgis": Qgis.QGIS_VERSION, "status": status, "seconds": round(time.time() - _STARTED, 1)}
        with open(os.path.join(out, "result.json"), "w") as file:
            json.dump({**result, "dialogs": len(watch.dialogs), "errors": len(watch.errors)}, file)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)  # no "save the project?" dialog, no teardown crash that decides the status


QTimer.singleShot(0, _run)
