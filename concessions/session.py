"""Rights and zones kept in memory for the next run of a session: the same cadastre with other zones, or another period.

A run that finds both measures its pairs in a sixth of the time of the first. Nothing is written, and what is kept goes
when the plugin is taken out or something newer needs the room.
"""

from __future__ import annotations

from typing import Callable, Hashable, Optional, Sequence, Tuple

from ..core.qt.i18n import interface_language
from ..overlay.cache import engine_bytes, session_cache, set_bytes
from ..overlay.engine import OverlayEngine
from .analysis import ZoneSet
from .options import Options
from .prepare import prepare
from .reader import Source
from .rights import Rights

#: Rough size of the columns of one right (bytes).
_COLUMNS_BYTES = 700


def prepared(
    sources: Sequence[Source], options: Options, canceled: Callable[[], bool], progress: Callable[[float], None]
) -> Rights:
    """Return what :func:`.prepare.prepare` makes of the sources, as it was made before where their content is the same.

    Nobody may change it.
    """
    identities = tuple(source.identity for source in sources)
    key = None if None in identities else ("rights", identities, options, interface_language())
    rights = session_cache().kept(key, lambda: prepare(sources, options, canceled, progress), _bytes)
    progress(100.0)
    return rights


def zones_kept(
    key: Optional[Hashable], make: Callable[[], Tuple[ZoneSet, OverlayEngine]]
) -> Tuple[ZoneSet, OverlayEngine]:
    """Return zones and their engine, made where there are none of this key; ``None`` are never kept."""
    return session_cache().kept(None if key is None else ("zone set", key), make, lambda made: engine_bytes(made[1]))


def _bytes(rights: Rights) -> int:
    return set_bytes(rights.polygons()) + _COLUMNS_BYTES * len(rights)
