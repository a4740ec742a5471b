"""How concessions are prepared: what the user may decide."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Optional

#: What to do with a layer whose vertices contradict its CRS, that has none, or that is shifted.
ON_MISMATCH = ("stop", "use_suggested", "keep_declared")
#: What to do with rights of which a geometry is invalid.
ON_INVALID = ("repair", "skip", "stop")
ON_DUPLICATES = ("keep", "drop_copies")


@dataclass(frozen=True)
class Options:
    """How to prepare.

    :param mapping: field mapping written by the user, empty to recognise it.
    :param kind: ``mining``, ``hydrocarbon`` or ``other``; ``None`` to take it from the schema.
    :param cut_date: day on which the cadastre was current, for sources that do not say.
    :param crs: CRS to use instead of the declared one (``EPSG:24878``), empty for none.
    :param needs_cut_date: whether a source without any cut date is refused.
    """

    mapping: str = ""
    kind: Optional[str] = None
    cut_date: Optional[dt.date] = None
    crs: str = ""
    on_mismatch: str = "stop"
    on_invalid: str = "repair"
    on_duplicates: str = "drop_copies"
    needs_cut_date: bool = True
