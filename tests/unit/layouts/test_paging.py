"""Where pages begin: whole rows, headings with what follows them, progress with whatever is too high."""

import pytest

from peru_access_atlas.layouts.dossier.paging import Piece, page_starts


def _column(*heights, **marks):
    """Return pieces one below the other; ``marks`` gives the numbers that have a mark."""
    pieces, top = [], 0.0
    for number, height in enumerate(heights):
        again = marks.get("again", {}).get(number, 0.0)
        pieces.append(
            Piece(top, top + height, number in marks.get("keep", ()), again, number in marks.get("new_page", ()))
        )
        top += height
    return pieces


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([], []),
        (_column(4, 4, 2), []),
        (_column(4, 4, 3), [2]),
        (_column(4, 4, 3, keep={1}), [1]),
        (_column(2, 4, 3, 3, keep={1, 2}), [1]),
        (_column(4, 4, 4, keep={0, 1}), [2]),  # all of it kept together, and more than a page
        (_column(2, 2, new_page={0, 1}), [1]),
        (_column(9, 5, 5, again={1: 1}), [1, 2]),  # the repeated header takes the room of the second row
        (_column(9, 5, 4, again={1: 1}), [1]),
        (_column(25, 4), []),
        (_column(25, 6), [1]),
        (_column(4, 25, 4, 4), [1, 3]),
    ],
)
def test_where_pages_begin(pieces, expected):
    assert page_starts(pieces, 10) == expected
