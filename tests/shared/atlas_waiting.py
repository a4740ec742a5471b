"""Waiting in tests: for a condition, or for calm, never for a moment that a busy machine lets pass unused."""

import time

from qgis.PyQt.QtWidgets import QApplication

#: Seconds between two turns of the event loop.
_TURN_S = 0.01


def settle(seconds=0.3):
    """Let the event loop turn as often as an idle machine would in ``seconds``, and at least that long.

    Turns are counted, not the clock: where the machine is busy each takes longer, and what a timer of less than
    ``seconds`` sets going still gets its turns before the test looks.
    """
    for _ in range(max(1, round(seconds / _TURN_S))):
        QApplication.processEvents()
        time.sleep(_TURN_S)
    QApplication.processEvents()


def wait_for(condition, seconds=600):
    """Let the event loop turn until ``condition()`` is true; return what it is then.

    ``seconds`` is how long a broken programme is given, many times what a busy machine needs for a sound one.
    """
    end = time.monotonic() + seconds
    while not (met := condition()) and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(_TURN_S)
    return met
