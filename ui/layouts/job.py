"""An export that runs while QGIS stays usable.

QGIS's own layout algorithms are marked as not to be threaded, from 3.22 to 3.44: a layout is a graphics scene and lives
in the main thread. So pages are made there, in a project of their own, one page for each turn of the event loop, and a
``QgsTask`` beside them shows the progress and takes the cancel; it waits in the background and touches nothing.
"""

from __future__ import annotations

import threading
from typing import Any, Callable, Iterator, List, Optional, Tuple

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.errors import AtlasError, CanceledError
from ...core.qt.compat import TASK_FLAGS

#: Milliseconds left to the event loop between two pages.
PAUSE_MS = 20


class _Waiting(QgsTask):
    """The entry in the task manager: waits until the pages are made."""

    def __init__(self, title: str) -> None:
        super().__init__(title, TASK_FLAGS)
        self.over = threading.Event()
        self.good = False

    def run(self) -> bool:
        while not self.over.wait(0.1):
            if self.isCanceled():
                return False
        return self.good

    def cancel(self) -> None:
        self.over.set()
        super().cancel()


class ExportJob(QObject):
    """One export.

    :param title: shown by the task manager.
    :param begin: gives the steps: an iterator of (pages done, pages), closed early when cancelled.
    :param files: gives the files after the last step.
    """

    #: files (list of paths, empty when cancelled) and the error, or ``None``
    finished = pyqtSignal(object, object)

    def __init__(
        self,
        title: str,
        begin: Callable[[], Iterator[Tuple[int, int]]],
        files: Callable[[], List[Any]],
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._begin, self._files = begin, files
        self._steps: Optional[Iterator[Tuple[int, int]]] = None
        self._stopped = False
        self._result: Tuple[List[Any], Optional[AtlasError]] = [], None
        self._task = _Waiting(title)
        self._task.taskTerminated.connect(self.cancel)
        self._number = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self._after = QTimer(self)
        self._after.setInterval(PAUSE_MS)
        self._after.timeout.connect(self._tell_when_gone)

    def start(self) -> None:
        """Begin; returns at once."""
        self._number = QgsApplication.taskManager().addTask(self._task)
        self._timer.start(PAUSE_MS)

    def cancel(self) -> None:
        """Stop before the next page; what was written is removed."""
        if not self._stopped:
            self._stop([])
            self.finished.emit([], None)

    def _step(self) -> None:
        try:
            if self._steps is None:
                self._steps = self._begin()
            done, pages = next(self._steps)
        except StopIteration:
            self._end(self._files(), None)
        except CanceledError:
            self._end([], None)
        except AtlasError as error:
            self._end([], error)
        else:
            if not self._stopped:
                self._task.setProgress(100 * done / max(pages, 1))
                self._timer.start(PAUSE_MS)

    def _end(self, files: List[Any], error: Optional[AtlasError]) -> None:
        """Stop, and tell how it went when the task manager is done with the task.

        QGIS 3.22 says in its message bar that a task of more than five seconds is complete: what is said here, with its
        buttons, is to stand above that. The manager is asked, as the task may be deleted any time from now.
        """
        if not self._stopped:
            self._result = files, error
            self._stop(files)
            self._after.start()

    def _stop(self, files: List[Any]) -> None:
        self._stopped = True
        self._timer.stop()
        close = getattr(self._steps, "close", None)
        if close is not None:
            close()
        self._task.good = bool(files)
        self._task.over.set()

    def _tell_when_gone(self) -> None:
        if QgsApplication.taskManager().task(self._number) is None:
            self._after.stop()
            self.finished.emit(*self._result)
