"""Waiting for a blocking request, with an end: the user's cancel, a limit of time, and the main thread left free.

Cancelling the request of QGIS sends its thread two events: the first drops the reply, the second aborts it, and only
the second ends the wait. Sent from another thread, the first may be carried out before the second is on its way (a busy
machine), or before the second is connected at all; then the request waits for ever (QGIS 3.22 to 3.44). So the cancel
is looked for in the thread that waits: there both are carried out at once, one after the other.
"""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import Any, Callable, Iterator, List, Optional

from qgis.core import QgsFeedback
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QThread, QTimer

_LOOK_MS = 50


@contextmanager
def ended_when(over: Callable[[], bool]) -> Iterator[QgsFeedback]:
    """Give a feedback for one blocking request of this thread, cancelled in this thread once ``over()`` is true.

    :param over: asked about 20 times a second while the request waits; must not raise.
    """
    loop = QEventLoop()  # a thread that is none of Qt's has timers once it has had a loop; Qt's limits need them too
    ending, timer = QgsFeedback(), QTimer()

    def look() -> None:
        if not ending.isCanceled() and over():
            ending.cancel()

    timer.timeout.connect(look)
    timer.start(_LOOK_MS)
    try:
        yield ending
    finally:
        timer.stop()
        timer.timeout.disconnect(look)
        del loop


class _Outcome:
    """Keeps what a piece of work returned or raised, to be given back in another thread."""

    def __init__(self) -> None:
        self.results: List[Any] = []
        self.error: Optional[BaseException] = None

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: Any, error: Optional[BaseException], _trace: Any) -> bool:
        self.error = error
        return True


def beside_main_thread(work: Callable[[], Any], longest_s: float) -> Any:
    """Return ``work()``, done in a thread of its own when this is the main one, which answers events meanwhile.

    A blocking request of QGIS made in the main thread (``qgis_process``) starts a thread and waits for it: when that
    one reports a certificate or a password before the wait begins, both wait for ever (seen in QGIS 3.22).

    :param longest_s: seconds after which the main thread waits no more; the work is then left to itself.
    :raises TimeoutError: when it took longer, which ``work`` itself should prevent.
    """
    application = QCoreApplication.instance()
    if application is None or QThread.currentThread() != application.thread():
        return work()
    outcome = _Outcome()

    def run() -> None:
        with outcome:
            outcome.results.append(work())

    # a daemon: a thread that has been given up must not keep the program from ending
    thread = threading.Thread(target=run, name="peru_access_atlas request", daemon=True)
    latest = time.monotonic() + longest_s
    thread.start()
    while thread.is_alive() and time.monotonic() < latest:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _LOOK_MS)
        thread.join(_LOOK_MS / 10_000)
    if outcome.error is not None:
        raise outcome.error
    if not outcome.results:
        raise TimeoutError
    return outcome.results[0]
