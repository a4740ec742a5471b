"""Bookmarks and working links of a PDF that Qt wrote, added as an incremental update (ISO 32000-1, 7.5.6).

Qt turns ``<a href="#name">`` of a text document into a link to the web address ``#name`` and every ``<a name>`` into a
link to nowhere, and writes no outline. Here the links get their destinations, those to nowhere go, and the document
gets an outline, named destinations and its language. A file that is not built as Qt builds it stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from .pdf_info import text_string

#: Room above a destination, so that a heading does not stick to the window's edge (points).
ABOVE = 8.0
_TRAILER = re.compile(rb"trailer\s*<<(.*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$", re.DOTALL)
_ENTRY = re.compile(rb"(\d{10}) \d{5} ([nf])[ \r\n]{2}")
_ACTION = re.compile(rb"/A\s*<<\s*/Type\s*/Action\s*/S\s*/URI\s*/URI\s*\(((?:[^()\\]|\\.|\([^()]*\))*)\)\s*>>")
_NAME = re.compile(r"[A-Za-z0-9_-]+")


class Target(NamedTuple):
    """A place in a PDF: its page, counted from 1, and points from the page's upper edge."""

    page: int
    top: float


@dataclass(frozen=True)
class Bookmark:
    """A line of the outline.

    :param level: 1 for a section, 2 for what belongs to the section before.
    :param target: name of its place.
    """

    level: int
    text: str
    target: str


class _UnknownStructureError(Exception):
    """The file is not built as Qt builds it."""


def add_navigation(path: Path, bookmarks: Sequence[Bookmark], targets: Mapping[str, Target], language: str) -> bool:
    """Append outline, destinations and links to a PDF; ``False`` when it is left as it was.

    :param targets: names (ASCII letters, digits, hyphens) -> places that bookmarks and links lead to.
    :param language: code of the document's language.
    :raises OSError: when the file cannot be read or written.
    """
    data = path.read_bytes()
    try:
        update = _Update(data, targets)
        update.link_pages()
        update.outline([one for one in bookmarks if one.target in targets], language)
    except _UnknownStructureError:
        return False
    with path.open("ab") as stream:
        stream.write(update.text())
    return True


class _Update:
    """Objects to be added to a PDF with a single classic cross-reference table."""

    def __init__(self, data: bytes, targets: Mapping[str, Target]) -> None:
        self._data = data
        found = _TRAILER.search(data)
        if found is None or b"/Prev" in found[1] or b"/Encrypt" in found[1]:
            raise _UnknownStructureError
        self._trailer, self._table = found[1], int(found[2])
        self._offsets = self._read_table()
        self._size = _number(rb"/Size\s+(\d+)", self._trailer)
        self._root = _number(rb"/Root\s+(\d+)\s+0\s+R", self._trailer)
        kids = re.search(rb"/Kids\s*\[([\s\dR]*)\]", self._object(self._pages_object()))
        if kids is None:
            raise _UnknownStructureError
        self._pages = [int(n) for n in re.findall(rb"(\d+) 0 R", kids[1])]
        names = {name: one for name, one in targets.items() if 0 < one.page <= len(self._pages)}
        if set(names) != set(targets) or not all(_NAME.fullmatch(name) for name in targets):
            raise _UnknownStructureError
        self._places = {name.encode(): self._destination(one) for name, one in names.items()}
        self._made: Dict[int, bytes] = {}

    def _read_table(self) -> Dict[int, int]:
        head = re.match(rb"xref\s+0\s+(\d+)\s+", self._data[self._table : self._table + 40])
        if head is None:
            raise _UnknownStructureError
        entries = _ENTRY.findall(self._data, self._table + head.end(), self._data.rindex(b"trailer"))
        if len(entries) != int(head[1]):
            raise _UnknownStructureError
        return {number: int(offset) for number, (offset, kind) in enumerate(entries) if kind == b"n"}

    def _object(self, number: int) -> bytes:
        """Return the body of an object as it was written."""
        start = self._offsets.get(number)
        head = b"%d 0 obj" % number
        if start is None or not self._data.startswith(head, start):
            raise _UnknownStructureError
        end = self._data.find(b"endobj", start)
        if end < 0:
            raise _UnknownStructureError
        return self._data[start + len(head) : end]

    def _pages_object(self) -> int:
        return _number(rb"/Pages\s+(\d+)\s+0\s+R", self._object(self._root))

    def _destination(self, target: Target) -> bytes:
        page = self._pages[target.page - 1]
        box = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+[\d.]+\s+([\d.]+)\s*\]", self._object(page))
        if box is None:
            raise _UnknownStructureError
        return b"[%d 0 R /XYZ null %.2f null]" % (page, min(float(box[1]), float(box[1]) - target.top + ABOVE))

    def _new(self) -> int:
        self._size += 1
        return self._size - 1

    def link_pages(self) -> None:
        """Give the links of all pages their destinations; drop those that lead nowhere."""
        for page in self._pages:
            body = self._object(page)
            if b"/Annots" not in body:
                continue
            number = _number(rb"/Annots\s+(\d+)\s+0\s+R", body)
            listed = re.fullmatch(rb"\s*\[([\s\dR]*)\]\s*", self._object(number))
            if listed is None:
                raise _UnknownStructureError
            links = [int(n) for n in re.findall(rb"(\d+) 0 R", listed[1])]
            kept = [link for link in links if self._link(link)]
            self._made[number] = b"[" + b" ".join(b"%d 0 R" % link for link in kept) + b"]"

    def _link(self, number: int) -> bool:
        """Rewrite an inner link; return whether it leads anywhere."""
        body = self._object(number)
        address = _ACTION.search(body)
        if address is None:
            raise _UnknownStructureError
        if not address[1].startswith(b"#"):
            return bool(address[1])
        place = self._places.get(address[1][1:])
        if place is not None:
            self._made[number] = body[: address.start()].strip() + b"\n/Dest " + place + body[address.end() :].rstrip()
        return place is not None

    def outline(self, bookmarks: Sequence[Bookmark], language: str) -> None:
        """Write the outline, the named destinations and the language into the catalogue."""
        catalogue = self._object(self._root).strip()
        if not (catalogue.startswith(b"<<") and catalogue.endswith(b">>")) or re.search(
            rb"/(Outlines|Dests)\b", catalogue
        ):
            raise _UnknownStructureError
        added = {b"Lang": text_string(language), b"PageMode": b"/UseOutlines"}
        added[b"ViewerPreferences"] = b"<< /DisplayDocTitle true >>"
        names = b"\n".join(b"/%s %s" % one for one in sorted(self._places.items()))
        added[b"Dests"] = b"<<\n" + names + b"\n>>"
        if bookmarks:
            added[b"Outlines"] = b"%d 0 R" % self._tree(bookmarks)
        lines = [b"/%s %s" % (key, value) for key, value in added.items() if b"/" + key not in catalogue]
        self._made[self._root] = catalogue[:-2].rstrip() + b"\n" + b"\n".join(lines) + b"\n>>"

    def _tree(self, bookmarks: Sequence[Bookmark]) -> int:
        root = self._new()
        numbers = [self._new() for _one in bookmarks]
        parents: List[int] = []
        section: Optional[int] = None
        for one, number in zip(bookmarks, numbers):
            parents.append(root if one.level == 1 or section is None else section)
            section = number if parents[-1] == root else section
        for i, (one, number) in enumerate(zip(bookmarks, numbers)):
            family = [n for n, parent in zip(numbers, parents) if parent == parents[i]]
            at = family.index(number)
            lines = [b"/Title " + text_string(one.text), b"/Parent %d 0 R" % parents[i]]
            lines += [b"/Prev %d 0 R" % family[at - 1]] if at else []
            lines += [b"/Next %d 0 R" % family[at + 1]] if at + 1 < len(family) else []
            lines += _children([n for n, parent in zip(numbers, parents) if parent == number], opened=False)
            lines.append(b"/Dest " + self._places[one.target.encode()])
            self._made[number] = b"<<\n" + b"\n".join(lines) + b"\n>>"
        sections = [n for n, parent in zip(numbers, parents) if parent == root]
        self._made[root] = b"<<\n/Type /Outlines\n" + b"\n".join(_children(sections, opened=True)) + b"\n>>"
        return root

    def text(self) -> bytes:
        """Return what is to be appended: objects, cross-reference table, trailer."""
        begin = b"" if self._data.endswith(b"\n") else b"\n"
        made, offsets = begin, {}
        for number, body in sorted(self._made.items()):
            offsets[number] = len(self._data) + len(made)
            made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = len(self._data) + len(made)
        made += b"xref\n"
        for first, run in _runs(sorted(offsets)):
            made += b"%d %d\n" % (first, len(run)) + b"".join(b"%010d 00000 n \n" % offsets[n] for n in run)
        trailer = re.sub(rb"/Size\s+\d+", b"/Size %d" % self._size, self._trailer.strip())
        made += b"trailer\n<<\n%s\n/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (trailer, self._table, table)
        return made


def _number(pattern: bytes, text: bytes) -> int:
    found = re.search(pattern, text)
    if found is None:
        raise _UnknownStructureError
    return int(found[1])


def _children(numbers: Sequence[int], opened: bool) -> List[bytes]:
    if not numbers:
        return []
    count = len(numbers) if opened else -len(numbers)
    return [b"/First %d 0 R" % numbers[0], b"/Last %d 0 R" % numbers[-1], b"/Count %d" % count]


def _runs(numbers: Sequence[int]) -> List[Tuple[int, List[int]]]:
    """Return the numbers as runs without gaps: (first, all)."""
    runs: List[Tuple[int, List[int]]] = []
    for number in numbers:
        if runs and number == runs[-1][1][-1] + 1:
            runs[-1][1].append(number)
        else:
            runs.append((number, [number]))
    return runs
