"""PYQGIS_STARTUP of the desktop tests: runs in QGIS before any plugin is loaded.

A plugin that fails to load opens a modal error dialog, and the application would wait for ever before ``--code``.
"""

import builtins
import faulthandler
import os

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QTextBrowser, QTextEdit


class Watch:
    """Notes errors; photographs, notes and closes modal dialogs; ends a hung application with a traceback."""

    def __init__(self, out):
        self.out = out
        self.dialogs = []  # modal dialogs that nobody expected
        self.errors = []  # tracebacks from slots, timers and plugin loading
        self._file = open(os.path.join(out, "faulthandler.txt"), "w")
        faulthandler.enable(self._file)
        faulthandler.dump_traceback_later(int(os.environ["ATLAS_HANG"]), exit=True, file=self._file)
        QgsApplication.messageLog().messageReceived.connect(self._note_message)
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(300)

    def _note_message(self, text, tag, _level):
        if "Traceback" in text:
            self.errors.append(f"{tag}: {text}")

    def _look(self):
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog.property("expected"):
            return
        text = dialog.text() if dialog.inherits("QMessageBox") else ""
        body = dialog.findChild(QTextEdit) or dialog.findChild(QTextBrowser)
        if body is not None:
            text = body.toPlainText()[:4000]
        self.dialogs.append(f"{type(dialog).__name__} {dialog.windowTitle()!r}: {text}")
        print("MODAL DIALOG:", self.dialogs[-1], flush=True)
        dialog.grab().save(os.path.join(self.out, f"modal_{len(self.dialogs)}.png"))
        (dialog.reject if hasattr(dialog, "reject") else dialog.close)()


builtins.atlas_watch = Watch(os.environ["ATLAS_OUT"])
