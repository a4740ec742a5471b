"""Progress and cancel for the engine, compatible with ``QgsFeedback`` and ``QgsProcessingFeedback``."""

from __future__ import annotations

from typing import Optional, Protocol

from ..core.errors import CanceledError
from .texts import tr


class Feedback(Protocol):
    """The two methods of ``QgsFeedback`` the engine calls (from the thread the engine runs in)."""

    def isCanceled(self) -> bool: ...

    def setProgress(self, progress: float) -> None: ...


class NullFeedback:
    """Never cancelled, progress thrown away."""

    def isCanceled(self) -> bool:
        return False

    def setProgress(self, progress: float) -> None:
        pass


class Share:
    """A share of a larger work: its progress from 0 to 100 is that of the work from ``begin`` to ``end``."""

    def __init__(self, feedback: Feedback, begin: float, end: float) -> None:
        self.isCanceled = feedback.isCanceled
        self._feedback, self._begin, self._end = feedback, begin, end

    def setProgress(self, progress: float) -> None:
        """Tell the larger work."""
        self._feedback.setProgress(self._begin + (self._end - self._begin) * progress / 100)


class Quiet:
    """Cancel without progress, for many small steps of one large one."""

    def __init__(self, feedback: Feedback) -> None:
        self.isCanceled = feedback.isCanceled

    def setProgress(self, progress: float) -> None:
        """Say nothing."""


def feedback_or_null(feedback: Optional[Feedback]) -> Feedback:
    return NullFeedback() if feedback is None else feedback


def check_canceled(feedback: Feedback) -> None:
    """:raises CanceledError: when the user has cancelled."""
    if feedback.isCanceled():
        raise CanceledError(tr("The overlay was cancelled."))
