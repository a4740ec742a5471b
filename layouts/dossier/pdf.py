"""A dossier as an A4 PDF: Qt's text document breaks the pages, drawings stay vectors, each page has its number.

It is laid out several times: to keep headings with what they head and small tables whole, to find the pages of the
sections and to write them into the contents. Bookmarks and links are added to the file at the end.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Callable, Dict, Iterator, List, Optional, Set, Tuple

from qgis.PyQt.QtCore import QByteArray, QMarginsF, QRectF, QSizeF, Qt, QUrl
from qgis.PyQt.QtGui import (
    QColor,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTransform,
)
from qgis.PyQt.QtSvg import QSvgRenderer

from ...core.errors import ExportError
from ...core.qt.i18n import tr
from ..fonts import INK, MUTED, family, font
from ..pdf_outline import Bookmark, Target, add_navigation
from .blocks import CODE, INFERRED, PRINTED, UNKNOWN, Block, Bullets, Cell, Dossier, Figure, Heading, Paragraph, Table
from .cells import anchor
from .words import word

#: Dots an inch of the page's grid; drawings and text are vectors at any value.
DPI = 600
#: Millimetres: A4, its margins, and the text's column between them.
PAGE = (210.0, 297.0)
MARGIN, TOP, BOTTOM = 15.0, 20.0, 18.0
TEXT_WIDTH, TEXT_HEIGHT = PAGE[0] - 2 * MARGIN, PAGE[1] - TOP - BOTTOM
#: Tallest drawing: it shares its page with a heading and its caption.
MAX_FIGURE = 200.0
#: A table up to this share of a page is kept together.
SMALL_TABLE = 0.25
#: Most layouts that are made until nothing moves any more.
MAX_PASSES = 6
#: Qt lays out in 64ths of a dot: a line at the top of a page may begin a trifle above it.
ROUNDING = 1.0
#: Pixels an inch of the sizes in Qt's HTML.
PIXELS = 96
#: Anchors of rows, which unlike headings may stand at the foot of a page.
_ROW = "ref-"
Step = Callable[[float], None]


def write(dossier: Dossier, path: Path, step: Step = lambda _done: None) -> int:
    """Write the pages; return how many there are.

    :param step: called with the part done, 0 to 1; what it raises ends the work.
    :raises ExportError: when the file cannot be written.
    """
    writer = QPdfWriter(str(path))
    writer.setResolution(DPI)
    writer.setTitle(f"{dossier.title}. {dossier.subtitle}")
    writer.setCreator("Peru Access Atlas")
    size = QPageSize(QSizeF(*PAGE), QPageSize.Unit.Millimeter, "A4", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    drawings = _Drawings(dossier)
    pages: Dict[str, int] = {}
    breaks: Set[str] = set()
    for turn in range(MAX_PASSES):
        document = _document(dossier, writer, pages, breaks)
        # breaks set into a document that is laid out already leave it a trifle different from one that has them at once
        more = _break_pages(document)
        found = {name: target.page for name, target in _targets(document).items()}
        step(0.7 * (turn + 1) / MAX_PASSES)
        if found == pages and not more:
            break
        pages, breaks = found, breaks | more
    step(0.7)
    painter = QPainter()
    if not painter.begin(writer):
        raise ExportError(
            tr("{name} was not written.", context="Export").format(name=path.name),
            tr("The file cannot be opened.", context="Export"),
            tr("Choose another folder.", context="Export"),
        )
    try:
        count = document.pageCount()
        for number in range(count):
            if number and not writer.newPage():
                raise ExportError(
                    tr("{name} was not written.", context="Export").format(name=path.name),
                    tr("No page could be added.", context="Export"),
                    tr("Check the free space.", context="Export"),
                )
            _draw_page(painter, document, drawings, dossier, number, count)
            step(0.7 + 0.3 * (number + 1) / count)
    finally:
        if painter.isActive():
            painter.end()
    bookmarks = [Bookmark(one.level, one.text, one.anchor) for one in dossier.headings()]
    add_navigation(path, bookmarks, _targets(document), dossier.language)
    return count


def _dots(millimetres: float) -> float:
    return millimetres / 25.4 * DPI


def _document(dossier: Dossier, device: QPdfWriter, pages: Dict[str, int], breaks: Set[str]) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    document.setDefaultFont(font(8.5))
    document.setDefaultStyleSheet(_STYLE)
    blank = QImage(1, 1, QImage.Format.Format_ARGB32)
    blank.fill(0)
    for number in range(sum(isinstance(block, Figure) for block in dossier.blocks)):
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"drawing:{number}"), blank)
    document.setHtml(_html(dossier, pages, breaks))
    document.setPageSize(QSizeF(_dots(TEXT_WIDTH), _dots(TEXT_HEIGHT)))
    return document


class _Drawings:
    """The figures of a dossier, drawn as vectors where the text document keeps room for them.

    :raises ExportError: when a drawing cannot be read.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._renderers: List[QSvgRenderer] = []
        for block in dossier.blocks:
            if isinstance(block, Figure):
                renderer = QSvgRenderer(QByteArray(block.svg.encode("utf-8")))
                if not renderer.isValid():
                    raise ExportError(
                        tr("The dossier was not written.", context="Export"),
                        tr("A drawing is damaged: {title}.", context="Export").format(title=block.title),
                        "",
                    )
                self._renderers.append(renderer)

    def paint(self, painter: QPainter, document: QTextDocument, page: QRectF) -> None:
        """Draw the figures whose room lies on a page."""
        for block, name in _images(document):
            room = _first_line(document, block)
            if page.top() <= room.center().y() < page.bottom():
                renderer = self._renderers[int(name)]
                size = QSizeF(renderer.viewBoxF().size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
                renderer.render(painter, QRectF(room.topLeft(), size))


def _images(document: QTextDocument) -> Iterator[Tuple[QTextBlock, str]]:
    block = document.begin()
    while block.isValid():
        it = block.begin()
        while not it.atEnd():
            form = it.fragment().charFormat()
            if form.isImageFormat():
                yield block, form.toImageFormat().name().rpartition(":")[2]
            it += 1
        block = block.next()


def _first_line(document: QTextDocument, block: QTextBlock) -> QRectF:
    """Return where the first line of a block stands: a page break may lie between it and the block's own top."""
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    lines = block.layout()
    return lines.lineAt(0).rect().translated(corner) if lines.lineCount() else QRectF(corner, QSizeF(0, 0))


def _break_pages(document: QTextDocument) -> Set[str]:
    """Put page breaks where a heading would stand alone at the foot of a page or a small table would not end on it.

    From the first page to the last: a break moves all that follows. Returns the anchors the breaks stand before.
    """
    breaks: Set[str] = set()
    run: List[QTextBlock] = []  # headings in a row: the first one takes the others along
    opening, last = document.begin(), 1
    block = document.begin()
    while block.isValid():
        page = _page(document, block)
        lonely = bool(run) and page != last
        cut = not lonely and _cut_small_table(document, block, _page(document, opening))
        leader = run[0] if lonely else opening
        if (lonely or cut) and not set(_headings(leader)) & breaks:
            breaks.update(_headings(leader))
            _begin_page(leader)
            run, block, last = [], leader, _page(document, leader)
            continue
        heads = bool(_headings(block))
        run = ([*run, block] if page == last else [block]) if heads else []
        opening = run[0] if run else opening
        last = page
        block = block.next()
    return breaks


def _page(document: QTextDocument, block: QTextBlock) -> int:
    """Return the page a block begins on, counted from 1."""
    return int((_first_line(document, block).top() + ROUNDING) / document.pageSize().height()) + 1


def _headings(block: QTextBlock) -> List[str]:
    return [name for name in _names(block) if not name.startswith(_ROW)]


def _begin_page(block: QTextBlock) -> None:
    form = block.blockFormat()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).setBlockFormat(form)


def _cut_small_table(document: QTextDocument, block: QTextBlock, page: int) -> bool:
    """Whether a block belongs to a small table whose heading stands on another page than the block's last line."""
    table = QTextCursor(block).currentTable()
    if table is None:
        return False
    height = document.pageSize().height()
    lines = block.layout()
    if not lines.lineCount():
        return False
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    bottom = lines.lineAt(lines.lineCount() - 1).rect().translated(corner).bottom()
    small = document.documentLayout().frameBoundingRect(table).height() < SMALL_TABLE * height
    return small and int((bottom - ROUNDING) / height) + 1 != page


def _targets(document: QTextDocument) -> Dict[str, Target]:
    """Return where the anchors of a laid-out document stand."""
    found: Dict[str, Target] = {}
    height = document.pageSize().height()
    for block, name in _anchors(document):
        top = _first_line(document, block).top() + ROUNDING
        page = int(top / height)
        found.setdefault(name, Target(page + 1, (top - page * height) / DPI * 72 + TOP / 25.4 * 72))
    return found


def _anchors(document: QTextDocument) -> Iterator[Tuple[QTextBlock, str]]:
    document.pageCount()  # lays out
    block = document.begin()
    while block.isValid():
        for name in _names(block):
            yield block, name
        block = block.next()


def _names(block: QTextBlock) -> List[str]:
    names: List[str] = []
    it = block.begin()
    while not it.atEnd():
        names += it.fragment().charFormat().anchorNames()
        it += 1
    return names


def _draw_page(
    painter: QPainter, document: QTextDocument, drawings: _Drawings, dossier: Dossier, number: int, count: int
) -> None:  # noqa: PLR0913
    width, height = _dots(TEXT_WIDTH), _dots(TEXT_HEIGHT)
    painter.save()
    painter.setTransform(QTransform.fromTranslate(_dots(MARGIN), _dots(TOP) - number * height))
    # a line at the top of the next page may begin a trifle above it and would be written on this one too
    page = QRectF(0, number * height - ROUNDING, width, height)
    document.drawContents(painter, page)
    drawings.paint(painter, document, page)
    painter.restore()
    painter.save()
    painter.setPen(QColor(MUTED))
    painter.setFont(font(7.5))
    sides = Qt.AlignmentFlag
    foot = QRectF(_dots(MARGIN), _dots(PAGE[1] - 12), width, _dots(5))
    folio = word("page", dossier.language, n=number + 1, total=count)
    painter.drawText(foot, sides.AlignRight | sides.AlignVCenter, folio)
    painter.drawText(foot, sides.AlignLeft | sides.AlignVCenter, "Peru Access Atlas \u00b7 doi 10.18359/ries.5548")
    if number:
        head = QRectF(_dots(MARGIN), _dots(9), width, _dots(5))
        metrics = painter.fontMetrics()
        title = f"{dossier.title} \u00b7 {dossier.subtitle}"
        painter.drawText(
            head,
            sides.AlignLeft | sides.AlignVCenter,
            metrics.elidedText(title, Qt.TextElideMode.ElideRight, int(width)),
        )
        painter.fillRect(QRectF(_dots(MARGIN), _dots(14.5), width, _dots(0.15)), QColor("#c8c8c8"))
    painter.restore()


#: Links to the web, dark enough on white and on the shade of every other row.
LINK = "#0b4f79"
_BREAK = "page-break-before:always;"
_STYLE = f"""
p, li, td, th {{ color: {INK}; }}
a {{ color: {INK}; text-decoration: none; }}
a.web {{ color: {LINK}; }}
.muted {{ color: {MUTED}; }}
.unknown {{ color: {MUTED}; font-style: italic; }}
.inferred {{ color: #6b3a00; }}
.printed {{ color: #1c3f5e; }}
"""


def _html(dossier: Dossier, pages: Dict[str, int], breaks: Set[str]) -> str:
    """Return the dossier in the HTML that Qt's text document knows."""
    language = dossier.language
    parts = [
        f'<p style="font-size:24pt; font-weight:600">{escape(dossier.title)}</p>',
        f'<p style="margin-top:6px; margin-bottom:24px; font-size:15pt" class="muted">{escape(dossier.subtitle)}</p>',
        _grid([(f'<td width="28%" class="muted">{escape(k)}</td><td>{escape(v)}</td>') for k, v in dossier.facts]),
        '<p style="font-size:15pt; font-weight:600; margin-top:30px; margin-bottom:8px">'
        f"{escape(word('contents', language))}</p>",
        _grid([_contents_row(one, pages) for one in dossier.headings()], 1),
    ]
    number = tables = 0
    for i, block in enumerate(dossier.blocks):
        number += isinstance(block, Figure)
        tables += isinstance(block, Table)
        parts.append(_block(block, language, tables if isinstance(block, Table) else number, breaks, first=i == 0))
    return f"<html><body style=\"font-family:'{family()}'\">{''.join(parts)}</body></html>"


def _grid(rows: List[str], padding: int = 3) -> str:
    lines = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<table width="100%" cellspacing="0" cellpadding="{padding}" border="0">{lines}</table>'


def _contents_row(one: Heading, pages: Dict[str, int]) -> str:
    style = "font-weight:600" if one.level == 1 else "font-size:8pt"
    pad = "" if one.level == 1 else "&nbsp;" * 6
    page = pages.get(one.anchor)
    return (
        f'<td width="92%" style="{style}">{pad}<a href="#{one.anchor}">{escape(one.text)}</a></td>'
        f'<td width="8%" align="right" style="{style}">{page if page is not None else 888}</td>'
    )


def _block(block: Block, language: str, number: int, breaks: Set[str], first: bool) -> str:
    if isinstance(block, Heading):
        size, above = {1: (17, 26), 2: (12, 18)}.get(block.level, (10, 12))
        new_page = _BREAK if first or block.anchor in breaks else ""
        return (
            f'<p style="{new_page}margin-top:{above}px; margin-bottom:6px; font-size:{size}pt; font-weight:600">'
            f'<a name="{block.anchor}">{escape(block.text)}</a></p>'
        )
    if isinstance(block, Paragraph):
        weight = "font-weight:600" if block.strong else ""
        return f'<p style="margin-bottom:6px; {weight}">{escape(block.text)}</p>'
    if isinstance(block, Bullets):
        items = "".join(f'<li style="margin-bottom:4px">{escape(item)}</li>' for item in block.items)
        return f'<ul style="margin-left:0px">{items}</ul>'
    if isinstance(block, Table):
        return _table(block, number, breaks)
    caption = f"<b>{escape(word('figure', language, n=number))}.</b> {escape(block.title)}. {escape(block.caption)}"
    scale = min(TEXT_WIDTH / block.width, MAX_FIGURE / block.height) / 25.4 * PIXELS
    sides = f'width="{block.width * scale:.0f}" height="{block.height * scale:.0f}"'
    return (
        f'<p style="margin-top:4px"><img src="drawing:{number - 1}" {sides}></p>'
        f'<p class="muted" style="margin-bottom:12px">{caption}</p>'
    )


def _table(block: Table, number: int, breaks: Set[str]) -> str:
    name = f"table-{number}"
    new_page = _BREAK if name in breaks else ""
    head = "".join(
        f'<th width="{width}%" align="left" bgcolor="#e9edf0">{escape(name)}</th>'
        for name, width in zip(block.columns, block.widths)
    )
    lines = []
    for i, row in enumerate(block.rows):
        shade = ' bgcolor="#f7f8f9"' if i % 2 else ""
        first, *others = (_cell(one) for one in row)
        if block.anchors:
            first = f'<a name="{block.anchors[i]}">{first}</a>'
        lines.append(f"<tr{shade}><td>{first}</td>" + "".join(f"<td>{one}</td>" for one in others) + "</tr>")
    return (
        f'<p style="{new_page}margin-top:12px; margin-bottom:3px; font-weight:600; font-size:8.5pt">'
        f'<a name="{name}">{escape(block.caption)}</a></p>'
        '<table width="100%" cellspacing="0" cellpadding="2" border="0" style="font-size:7.2pt; margin-bottom:8px">'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
    )


def _cell(cell: Cell) -> str:
    text = _breakable(escape(cell.text))
    if cell.link:
        address = escape(cell.link)
        shown = _breakable(address)
        text = text.replace(shown, f'<a class="web" href="{address}">{shown}</a>')
    if cell.source:
        link = f'<a href="#{anchor("ref", cell.source)}">{_breakable(escape(cell.source))}</a>'
        text = f"{link}: {text}" if text else link
    name: Optional[str] = {PRINTED: "printed", UNKNOWN: "unknown", INFERRED: "inferred", CODE: "code"}.get(cell.kind)
    kind = f' class="{name}"' if name else ""
    return f'<span{kind} style="font-size:7.2pt">{text}</span>'


def _breakable(text: str) -> str:
    """Return a text that may be broken inside long codes and addresses, which have no space."""
    return text.replace("/", "/\u200b").replace("_", "_\u200b")
