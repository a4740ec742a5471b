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


def feedback_or_null(feedback: Optional[Feedback]) -> Feedback:
    return NullFeedback() if feedback is None else feedback


def check_canceled(feedback: Feedback) -> None:
    """:raises CanceledError: when the user has cancelled."""
    if feedback.isCanceled():
        raise CanceledError(tr("The overlay was cancelled."))
