"""Runs one Processing algorithm in the background and says how it ended. The job holds all that the task needs."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.errors import AtlasError


class CollectingFeedback(QgsProcessingFeedback):
    """Keeps warnings and errors; the algorithm calls it from its own thread, appending to a list is atomic."""

    def __init__(self) -> None:
        super().__init__(False)
        self.errors: List[str] = []
        self.warnings: List[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Keep an error."""
        self.errors.append(str(error))

    def pushWarning(self, warning: str) -> None:
        """Keep a warning."""
        self.warnings.append(str(warning))


class AlgorithmJob(QObject):
    """One run of an algorithm.

    Exactly one of ``succeeded`` (results), ``failed`` (text) and ``canceled`` is emitted, in the main thread.
    """

    succeeded = pyqtSignal(dict)
    failed = pyqtSignal(str)
    canceled = pyqtSignal()
    progressed = pyqtSignal(float)

    def __init__(
        self, algorithm_id: str, parameters: Dict[str, Any], project: QgsProject, parent: Optional[QObject] = None
    ) -> None:
        super().__init__(parent)
        self._algorithm_id = algorithm_id
        self._parameters = parameters
        self.feedback = CollectingFeedback()
        self._context: Any = QgsProcessingContext()
        self._context.setProject(project)
        self._context.setFeedback(self.feedback)
        self._algorithm: Any = None
        self._task: Any = None
        self._over = False

    def start(self) -> None:
        """Begin in the background.

        :raises AtlasError: when the algorithm is not there or refuses the parameters.
        """
        registry = QgsApplication.processingRegistry()
        self._algorithm = registry.createAlgorithmById(self._algorithm_id)
        if self._algorithm is None:
            raise AtlasError(
                self.tr("The overlay is not available."),
                self.tr("Processing has no algorithm {name}.").format(name=self._algorithm_id),
                self.tr("Start the plugin again in the plugin manager."),
            )
        good, message = self._algorithm.checkParameterValues(self._parameters, self._context)
        if not good:
            raise AtlasError(self.tr("The overlay cannot begin."), message)
        self._task = QgsProcessingAlgRunnerTask(self._algorithm, self._parameters, self._context, self.feedback)
        self._task.executed.connect(self._executed)
        self._task.progressChanged.connect(self.progressed)
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        """Ask the run to stop; ``canceled`` follows when it has."""
        self.feedback.cancel()

    def wait(self, milliseconds: int = 10_000) -> bool:
        """Wait until the thread is done, for when the plugin is taken out; returns whether it is."""
        return self._task is None or self._over or bool(self._task.waitForFinished(milliseconds))

    @property
    def running(self) -> bool:
        """Whether the run has begun and not ended."""
        return self._task is not None and not self._over

    def _executed(self, successful: bool, results: Dict[str, Any]) -> None:
        if self._over:
            return
        self._over = True
        if self.feedback.isCanceled():
            self.canceled.emit()
        elif successful:
            self.succeeded.emit(dict(results))
        else:
            message = self.feedback.errors[-1] if self.feedback.errors else self.tr("The run failed without a message.")
            self.failed.emit(message)
        self._context = None  # closes the files that were opened for the run, now and not when QGIS ends
