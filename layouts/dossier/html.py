"""A dossier as one HTML file: no script, nothing fetched, drawings inside; for keyboard, screen reader and print."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from string import Template
from typing import Callable, Dict, List

from .blocks import CODE, INFERRED, PLAIN, PRINTED, UNKNOWN, Bullets, Cell, Dossier, Figure, Heading, Paragraph, Table
from .cells import anchor
from .words import word

TEMPLATE = Path(__file__).resolve().parent / "dossier.html"
#: Most columns of a table that needs no more width than a telephone has.
FEW = 3
_IDENTIFIER = re.compile(r"\bPE-[A-Z]{2}-[0-9A-Z-]+")
_CLASSES = {PRINTED: "printed", UNKNOWN: "unknown", INFERRED: "inferred"}


def render(dossier: Dossier) -> str:
    """Return the whole page."""
    language = dossier.language
    words = {key: escape(word(key, language)) for key in ("skip", "contents")}
    facts = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in dossier.facts)
    links = "".join(
        f'<li class="level-{one.level}"><a href="#{one.anchor}">{_unbroken(one.text)}</a></li>'
        for one in dossier.headings()
    )
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        words,
        language=language,
        title=escape(dossier.title),
        subtitle=escape(dossier.subtitle),
        author=escape(dossier.author),
        facts=facts,
        links=links,
        body="\n".join(_Writer(language).blocks(dossier)),
    )


class _Writer:
    def __init__(self, language: str) -> None:
        self.language, self.figures = language, 0
        self._by_type: Dict[type, Callable[..., str]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Bullets: self._bullets,
            Table: self._table,
            Figure: self._figure,
        }

    def blocks(self, dossier: Dossier) -> List[str]:
        """Return the blocks; a section begins with each heading of the first level."""
        made, open_section = [], False
        for block in dossier.blocks:
            if isinstance(block, Heading) and block.level == 1:
                made += ["</section>"] if open_section else []
                made.append(f'<section aria-labelledby="{block.anchor}">')
                open_section = True
            made.append(self._by_type[type(block)](block))
        return [*made, "</section>"] if open_section else made

    def _heading(self, block: Heading) -> str:
        level = block.level + 1  # the title of the page is h1
        return f'<h{level} id="{block.anchor}">{_unbroken(block.text)}</h{level}>'

    def _paragraph(self, block: Paragraph) -> str:
        text = escape(block.text)
        return f"<p><strong>{text}</strong></p>" if block.strong else f"<p>{text}</p>"

    def _bullets(self, block: Bullets) -> str:
        return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in block.items) + "</ul>"

    def _figure(self, block: Figure) -> str:
        self.figures += 1
        number = word("figure", self.language, n=self.figures)
        caption = f"<b>{escape(number)}.</b> {escape(block.title)}. {escape(block.caption)}"
        return f"<figure>{block.svg}<figcaption>{caption}</figcaption></figure>"

    def _table(self, block: Table) -> str:
        columns = "".join(f'<col style="width:{width}%">' for width in block.widths)
        head = "".join(f'<th scope="col">{escape(name)}</th>' for name in block.columns)
        rows = []
        for i, row in enumerate(block.rows):
            name = f' id="{block.anchors[i]}"' if block.anchors else ""
            first, *others = row
            cells = f'<th scope="row"{_attributes(first)}>{_cell(first)}</th>'
            cells += "".join(f"<td{_attributes(one)}>{_cell(one)}</td>" for one in others)
            rows.append(f"<tr{name}>{cells}</tr>")
        caption = escape(block.caption)
        few = ' class="few"' if len(block.columns) <= FEW else ""
        # a table wider than the screen is scrolled by itself, with the keyboard too
        return (
            f'<div class="table" role="region" tabindex="0" aria-label="{caption}">'
            f"<table{few}><caption>{caption}</caption>"
            f"<colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
        )


def _unbroken(text: str) -> str:
    """Return a text as HTML in which an identifier is not broken at its hyphens."""
    return _IDENTIFIER.sub(r'<span class="id">\g<0></span>', escape(text))


def _attributes(cell: Cell) -> str:
    made = f' class="{_CLASSES[cell.kind]}"' if cell.kind in _CLASSES else ""
    return made + (f' lang="{cell.lang}"' if cell.lang else "")


def _cell(cell: Cell) -> str:
    text = escape(cell.text)
    if cell.link:
        address = escape(cell.link)
        text = text.replace(address, f'<a href="{address}" rel="noreferrer">{address}</a>')
    if cell.kind == CODE:
        text = f"<code>{text}</code>"
    elif cell.kind not in (PLAIN, *_CLASSES):
        raise ValueError(f"unknown kind of cell: {cell.kind!r}")
    if cell.source:
        link = f'<a href="#{anchor("ref", cell.source)}">{escape(cell.source)}</a>'
        text = f"{link}: {text}" if text else link
    return text
