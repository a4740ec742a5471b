"""Work of numpy on several cores at once: it lets other threads run while it is at its arrays."""

from __future__ import annotations

import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Callable, Iterator, List, TypeVar

Found = TypeVar("Found")
#: Seconds after which a thread that is at Python's own work lets one that waits have its turn.
_TURN_S = 0.0005
_lock = threading.Lock()
_before: List[float] = []


def cores() -> int:
    """Number of cores of this computer."""
    return os.cpu_count() or 1


def in_runs(work: Callable[[slice], Found], count: int, least: int) -> List[Found]:
    """What ``work`` makes of each run of the positions 0 to ``count``, in order: one run a core.

    :param least: fewest positions for which another core is worth its thread.
    """
    runs = max(min(cores(), count // least), 1)
    if runs == 1:
        return [work(slice(0, count))]
    bounds = [count * number // runs for number in range(runs + 1)]
    with ThreadPoolExecutor(runs - 1) as pool:
        others = [pool.submit(work, slice(*ends)) for ends in zip(bounds[1:], bounds[2:])]
        return [work(slice(0, bounds[1])), *(other.result() for other in others)]


@contextmanager
def short_turns() -> Iterator[None]:
    """Let threads take their turns at Python ten times as often as usual meanwhile.

    Between two steps of numpy a thread waits for its turn while another one is at Python's own work: at the usual
    5 ms that is longer than most steps take. Runs may overlap; the first one's time is put back after the last.
    """
    with _lock:
        _before.append(_before[0] if _before else sys.getswitchinterval())
        sys.setswitchinterval(min(_TURN_S, _before[0]))
    try:
        yield
    finally:
        with _lock:
            usual = _before.pop()
            if not _before:
                sys.setswitchinterval(usual)
