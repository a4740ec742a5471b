"""Rights that share a code: reported, and exact copies of a geometry left out.

A right that straddles two UTM zones is published in the file of either zone; counted twice it would double sums.
"""

from __future__ import annotations

from collections import Counter
from typing import Dict, List

import numpy as np

from .rights import Duplicate, Rights

#: Two geometries are the same when their boxes (degrees, about 1 m) and areas (relative) agree this well: the same
#: right transformed from two UTM zones is not equal to the last digit.
BOX_TOLERANCE = 1e-5
AREA_TOLERANCE = 1e-3


def resolve(rights: Rights, drop_copies: bool) -> Rights:
    """Return the rights with their column ``duplicates`` (other rights of the same code) and the report filled."""
    codes = rights.columns["code"]
    shared = {code for code, count in Counter(codes).items() if count > 1 and code is not None}
    groups: Dict[str, List[int]] = {code: [] for code in sorted(shared)}
    for position, code in enumerate(codes if shared else ()):
        if code in shared:
            groups[code].append(position)
    dropped = set()
    for code, members in groups.items():
        originals: List[int] = []
        copies = 0
        for position in members:
            if any(_same(rights, position, other) for other in originals):
                copies += 1
                if drop_copies:
                    dropped.add(position)
                    continue
            else:
                originals.append(position)
            rights.columns["duplicates"][position] = len(members) - 1
        files = sorted({rights.columns["source_layer"][p] for p in members})
        rights.duplicates.append(Duplicate(code, len(members), copies, ", ".join(files)))
    if not dropped:
        return rights
    return rights.take(np.array([p for p in range(len(rights)) if p not in dropped], dtype=np.int64))


def _same(rights: Rights, one: int, other: int) -> bool:
    boxes = rights.rings.bbox
    areas = rights.columns["ha_measured"]
    near = bool(np.abs(boxes[one] - boxes[other]).max() <= BOX_TOLERANCE)
    return near and abs(areas[one] - areas[other]) <= AREA_TOLERANCE * max(areas[one], areas[other])
