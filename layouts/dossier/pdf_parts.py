"""A dossier in the HTML that Qt's text document knows, in parts that say where a page may begin."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from typing import AbstractSet, Dict, List, Mapping, Optional, Tuple

from ..fonts import INK, MUTED, family
from .blocks import CODE, INFERRED, PRINTED, UNKNOWN, Block, Bullets, Cell, Dossier, Figure, Heading, Paragraph, Table
from .cells import anchor
from .words import word

#: Pixels an inch of the sizes in Qt's HTML.
PIXELS = 96
#: Widest and tallest drawing, millimetres: it shares its page with a heading and its caption.
MAX_FIGURE = (180.0, 200.0)
#: Links to the web, dark enough on white and on the shade of every other row.
LINK = "#0b4f79"
STYLE = f"""
p, td, th {{ color: {INK}; }}
td, th {{ padding-right: 5px; }}
a {{ color: {INK}; text-decoration: none; }}
a.web {{ color: {LINK}; }}
.muted {{ color: {MUTED}; }}
.unknown {{ color: {MUTED}; font-style: italic; }}
.inferred {{ color: #6b3a00; }}
.printed {{ color: #1c3f5e; }}
"""
_BREAK = "page-break-before:always;"


@dataclass(frozen=True)
class Part:
    """Paragraphs and, below them, at most one table; each paragraph and each row is one piece.

    :param lines: style and content of the paragraphs. :param rows: of the table, as HTML.
    :param table: opening tag of the table. :param header: its header row, repeated on every page it goes on to.
    :param again: content of the paragraph above such a part of it.
    :param keep: whether the last piece stays with the part below. :param anchor: of a heading.
    """

    lines: Tuple[Tuple[str, str], ...] = ()
    rows: Tuple[str, ...] = ()
    table: str = ""
    header: str = ""
    again: str = ""
    keep: bool = False
    new_page: bool = False
    anchor: str = ""

    def html(self, starts: AbstractSet[int]) -> str:
        """Return the part.

        :param starts: its pieces that begin a page, paragraphs first, counted from 0.
        """
        made = [
            f'<p style="{_BREAK if number in starts else ""}{style}">{content}</p>'
            for number, (style, content) in enumerate(self.lines)
        ]
        if self.rows:
            made += [self.table, self.header]
        for number, row in enumerate(self.rows):
            if number and number + len(self.lines) in starts:
                made += ["</table>", f'<p style="{_BREAK}{_CAPTION}">{self.again}</p>', self.table, self.header]
            made.append(row)
        return "".join([*made, "</table>"] if self.rows else made)


_CAPTION = "margin-top:12px; margin-bottom:3px; font-weight:600; font-size:8.5pt"
#: What stands above the rest of a table without a caption: Qt needs a paragraph to begin a page with.
_NOTHING = '<span style="font-size:1pt">&nbsp;</span>'


def parts(dossier: Dossier, pages: Dict[str, int]) -> List[Part]:
    """Return the parts of a dossier, its cover and contents first.

    :param pages: page of each heading, by its anchor; without one there is room for it.
    """
    language = dossier.language
    made = [
        Part(
            lines=(
                ("font-size:24pt; font-weight:600", _text(dossier.title)),
                ("margin-top:6px; margin-bottom:24px; font-size:15pt; color:" + MUTED, _text(dossier.subtitle)),
            ),
            rows=tuple(
                f'<tr><td width="28%" class="muted">{_text(name)}</td><td>{_text(value)}</td></tr>'
                for name, value in dossier.facts
            ),
            table=_opening(3),
            again=_NOTHING,
        ),
        Part(
            lines=(
                (
                    "font-size:15pt; font-weight:600; margin-top:30px; margin-bottom:8px",
                    _text(word("contents", language)),
                ),
            ),
            rows=tuple(_contents_row(one, pages) for one in dossier.headings()),
            table=_opening(1),
            again=_NOTHING,
        ),
    ]
    figures = 0
    for number, block in enumerate(dossier.blocks):
        figures += isinstance(block, Figure)
        part = _part(block, language, figures, first=number == 0)
        below = dossier.blocks[number + 1] if number + 1 < len(dossier.blocks) else None
        if isinstance(block, Paragraph) and isinstance(below, Table):
            part = replace(part, keep=True)  # a note on a table stays with it
        made.append(part)
    return [one for one in made if one.lines or one.rows]


def whole(made: List[Part], starts: Mapping[int, AbstractSet[int]]) -> str:
    """Return the parts as one document.

    :param starts: by the number of a part, its pieces that begin a page.
    """
    body = "".join(part.html(starts.get(number, frozenset())) for number, part in enumerate(made))
    return f"<html><body style=\"font-family:'{family()}'\">{body}</body></html>"


def _opening(padding: int, style: str = "") -> str:
    return f'<table width="100%" cellspacing="0" cellpadding="{padding}" border="0"{style}>'


def _contents_row(one: Heading, pages: Dict[str, int]) -> str:
    style = "font-weight:600" if one.level == 1 else "font-size:8pt"
    pad = "" if one.level == 1 else "&nbsp;" * 6
    page = pages.get(one.anchor)
    return (
        f'<tr><td width="92%" style="{style}">{pad}<a href="#{one.anchor}">{_text(one.text)}</a></td>'
        f'<td width="8%" align="right" style="{style}">{page if page is not None else 888}</td></tr>'
    )


def _part(block: Block, language: str, number: int, first: bool) -> Part:
    if isinstance(block, Heading):
        size, above = {1: (17, 26), 2: (12, 18)}.get(block.level, (10, 12))
        style = f"margin-top:{above}px; margin-bottom:6px; font-size:{size}pt; font-weight:600"
        line = f'<a name="{block.anchor}">{_text(block.text)}</a>'
        return Part(((style, line),), keep=True, new_page=first, anchor=block.anchor)
    if isinstance(block, Paragraph):
        weight = "font-weight:600" if block.strong else ""
        return Part((("margin-bottom:6px; " + weight, _text(block.text)),), keep=block.strong)
    if isinstance(block, Bullets):
        # Qt's own marks touch the text at the resolution of print
        style = "margin-left:16px; text-indent:-10px; margin-bottom:4px"
        return Part(tuple((style, f"&bull;&nbsp;&nbsp;{_text(item)}") for item in block.items))
    if isinstance(block, Table):
        return _table(block, language)
    caption = f"<b>{_text(word('figure', language, n=number))}.</b> {_text(block.title)}. {_text(block.caption)}"
    scale = min(MAX_FIGURE[0] / block.width, MAX_FIGURE[1] / block.height) / 25.4 * PIXELS
    sides = f'width="{block.width * scale:.0f}" height="{block.height * scale:.0f}"'
    drawing = f'<img src="drawing:{number - 1}" {sides}>'
    return Part((("margin-top:4px", drawing), (f"margin-bottom:12px; color:{MUTED}", caption)))


def _table(block: Table, language: str) -> Part:
    head = "".join(
        f'<th width="{width}%" align="left" bgcolor="#e9edf0">{_text(name)}</th>'
        for name, width in zip(block.columns, block.widths)
    )
    rows = []
    for i, row in enumerate(block.rows):
        shade = ' bgcolor="#f7f8f9"' if i % 2 else ""
        first, *others = (_cell(one) for one in row)
        if block.anchors:
            first = f'<a name="{block.anchors[i]}">{first}</a>'
        rows.append(f"<tr{shade}><td>{first}</td>" + "".join(f"<td>{one}</td>" for one in others) + "</tr>")
    return Part(
        lines=((_CAPTION, _text(block.caption)),),
        rows=tuple(rows),
        table=_opening(2, ' style="font-size:7.2pt; margin-bottom:8px"'),
        header=f"<tr>{head}</tr>",
        again=_text(word("continued", language, name=block.caption)),
    )


def _cell(cell: Cell) -> str:
    text = _breakable(_text(cell.text))
    if cell.link:
        address = escape(cell.link)
        shown = _breakable(address)
        text = text.replace(shown, f'<a class="web" href="{address}">{shown}</a>')
    if cell.source:
        link = f'<a href="#{anchor("ref", cell.source)}">{_breakable(_text(cell.source))}</a>'
        text = f"{link}: {text}" if text else link
    name: Optional[str] = {PRINTED: "printed", UNKNOWN: "unknown", INFERRED: "inferred", CODE: "code"}.get(cell.kind)
    kind = f' class="{name}"' if name else ""
    return f'<span{kind} style="font-size:7.2pt">{text}</span>'


def _text(text: str) -> str:
    """Return a text as HTML, in one paragraph whatever separators it has."""
    return escape(text.replace("\u2029", " ").replace("\u2028", " "))


def _breakable(text: str) -> str:
    """Return a text that may be broken inside long codes and addresses, which have no space."""
    return text.replace("/", "/\u200b").replace("_", "_\u200b")
