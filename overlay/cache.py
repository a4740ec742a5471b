"""Zone indexes and prepared rights kept for a repeat run in the same session, within a limit of memory."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Any, Callable, Hashable, Optional

from .engine import OverlayEngine
from .polygon_set import PolygonSet

#: Most bytes of parsed parcels and zone indexes kept.
LIMIT_BYTES = 96 * 1024 * 1024


class SessionCache:
    """Least recently used first out. A key must change when the content does (:func:`.readers.file_key`)."""

    def __init__(self, limit_bytes: int = LIMIT_BYTES) -> None:
        self._limit = limit_bytes
        self._entries: OrderedDict = OrderedDict()
        self._lock = Lock()

    def zones_engine(self, key: Optional[Hashable], make: Callable[[], OverlayEngine]) -> OverlayEngine:
        """The engine of a zone set; ``make`` builds it when it is not there. ``None`` is never kept."""
        return self.kept(None if key is None else ("zones", key), make, engine_bytes)

    def parcels(self, key: Optional[Hashable], make: Callable[[], PolygonSet]) -> PolygonSet:
        """The parcels of a file, checked, with their areas."""
        return self.kept(None if key is None else ("parcels", key), make, set_bytes)

    def kept(self, key: Optional[Hashable], make: Callable[[], Any], size_of: Callable[[Any], int]) -> Any:
        """Anything that nobody changes; ``make`` makes it when it is not there. ``None`` as the key is never kept."""
        if key is None:
            return make()
        with self._lock:
            if key in self._entries:
                self._entries.move_to_end(key)
                return self._entries[key][0]
        value = make()
        size = size_of(value)
        with self._lock:
            if size <= self._limit:
                self._entries[key] = (value, size)
                while sum(entry[1] for entry in self._entries.values()) > self._limit:
                    self._entries.popitem(last=False)
        return value

    def clear(self) -> None:
        """Forget everything (plugin unload)."""
        with self._lock:
            self._entries.clear()


def set_bytes(polygons: PolygonSet) -> int:
    """Rough size in memory of a set, with what runs keep with it."""
    rings = polygons.rings
    return 3 * int(rings.xy.nbytes + rings.ring_start.nbytes * 4 + rings.bbox.nbytes * 2 + polygons.ids.nbytes)


def engine_bytes(engine: OverlayEngine) -> int:
    """Rough size in memory of an engine."""
    return (engine.index.nbytes if engine.index is not None else 0) + 1024


_SESSION = SessionCache()


def session_cache() -> SessionCache:
    """The cache of this process."""
    return _SESSION
