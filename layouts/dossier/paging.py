"""Where the pages of a dossier begin: rows stay whole, headings with what they head, small tables on one page.

Measured once on a page without end; nothing here knows Qt.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Sequence


@dataclass(frozen=True)
class Piece:
    """What is not broken: a line of text, a drawing, a row of a table (the first one with the table's header).

    :param top: and ``bottom``: where it stands on the endless page, any unit, growing downwards.
    :param keep: whether it stays on the page of the piece after it.
    :param again: height of what is written above it when a page begins with it: caption and header of its table.
    :param new_page: whether a page begins with it in any case.
    """

    top: float
    bottom: float
    keep: bool = False
    again: float = 0.0
    new_page: bool = False


def page_starts(pieces: Sequence[Piece], height: float) -> List[int]:
    """Return the numbers of the pieces that begin a page, the first page's left out.

    Pieces that are kept together and do not fit on a page are broken where it ends; a piece higher than a page runs
    over the pages it needs.

    :param height: of a page, in the unit of the pieces.
    """
    starts: List[int] = []
    first, number = 0, 0
    room = height
    while number < len(pieces):
        piece = pieces[number]
        full = piece.bottom - pieces[first].top > room
        if number > first and (full or piece.new_page):
            first = number if piece.new_page else _with_leaders(pieces, first, number)
            starts.append(first)
            number, room = first, height - pieces[first].again
            continue
        if full:  # begins the page and is higher than it
            room += height
            continue
        number += 1
    return starts


def _with_leaders(pieces: Sequence[Piece], first: int, number: int) -> int:
    """Return the piece to begin a page with so that ``number`` has with it what is kept with it."""
    start = number
    while start > first and pieces[start - 1].keep:
        start -= 1
    return start if start > first else number
