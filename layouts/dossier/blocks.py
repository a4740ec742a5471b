"""The declarative description of a dossier: what both writers, HTML and PDF, are given."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import List, Tuple, Union

#: Kinds of cell: plain, the source's own words, a value no source states, one that is inferred or assumed, a code.
PLAIN, PRINTED, UNKNOWN, INFERRED, CODE = "", "printed", "unknown", "inferred", "code"


@dataclass(frozen=True)
class Cell:
    """One value of a table.

    :param text: what is shown, plain text; the writers escape it.
    :param kind: one of the kinds above.
    :param lang: language of the text when it is not the page's; empty for the page's.
    :param source: source_id to link to, shown before the text.
    """

    text: str
    kind: str = PLAIN
    lang: str = ""
    source: str = ""
    link: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading: level 1 is a section, 2 a record in it, 3 a table of that record."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True)
class Paragraph:
    text: str
    strong: bool = False


@dataclass(frozen=True)
class Bullets:
    items: Tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table with a caption; the first cell of a row is its heading.

    :param widths: shares of the width in percent, one a column.
    :param anchors: ids of the rows, for links to them; empty for none.
    """

    caption: str
    columns: Tuple[str, ...]
    rows: Tuple[Tuple[Cell, ...], ...]
    widths: Tuple[int, ...]
    anchors: Tuple[str, ...] = ()


@dataclass(frozen=True)
class Figure:
    """A drawing.

    :param svg: a whole ``<svg>`` element without script and outside reference; its size is its ``viewBox``.
    :param alt: what it shows, in words.
    :param height_mm: height on a page of 180 mm text width, at most.
    """

    svg: str
    title: str
    alt: str
    caption: str
    width: float
    height: float


Block = Union[Heading, Paragraph, Bullets, Table, Figure]


@dataclass(frozen=True)
class Dossier:
    """A whole dossier.

    :param facts: lines of the cover, as pairs (name, value).
    """

    language: str
    title: str
    subtitle: str
    author: str
    facts: Tuple[Tuple[str, str], ...]
    blocks: Tuple[Block, ...] = field(default_factory=tuple)

    def headings(self) -> List[Heading]:
        """Return the headings of levels 1 and 2, for contents and bookmarks."""
        return [b for b in self.blocks if isinstance(b, Heading) and b.level <= 2]  # noqa: PLR2004
