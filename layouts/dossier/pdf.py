"""A dossier as an A4 PDF: Qt's text document breaks the pages, drawings stay vectors, each page has its number.

Measured once on a page without end, to find where pages begin so that rows stay whole and headings with what they
head, then laid out with these breaks. Bookmarks and links are added to the file at the end.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from dataclasses import replace
from pathlib import Path
from typing import Callable, Dict, Iterator, List, Sequence, Set, Tuple, Union

from qgis.PyQt.QtCore import QByteArray, QMarginsF, QRectF, QSizeF, Qt, QUrl
from qgis.PyQt.QtGui import (
    QColor,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextTable,
    QTransform,
)
from qgis.PyQt.QtSvg import QSvgRenderer

from ...core.errors import ExportError
from ...core.qt.i18n import tr
from ..fonts import MUTED, family, font
from ..pdf_outline import Bookmark, Target, add_navigation
from .blocks import Dossier, Figure
from .figures import FONTS
from .paging import Piece, page_starts
from .pdf_parts import PIXELS, STYLE, Part, parts, whole
from .words import word

#: Dots an inch of the page's grid; drawings and text are vectors at any value.
DPI = 600
#: Millimetres: A4, its margins, and the text's column between them.
PAGE = (210.0, 297.0)
MARGIN, TOP, BOTTOM = 15.0, 20.0, 18.0
TEXT_WIDTH, TEXT_HEIGHT = PAGE[0] - 2 * MARGIN, PAGE[1] - TOP - BOTTOM
#: Millimetres left free at the foot of a page, so that rounding breaks none, and height of a line of a table's caption.
SPARE, SPARE_LINE = 1.0, 5.0
#: A table up to this share of a page is kept together.
SMALL_TABLE = 0.25
#: Most layouts that are made until the pages in the contents are right.
MAX_PASSES = 3
#: Part of the work that is done when everything is measured, and when it is laid out.
MEASURED, LAID_OUT = 0.35, 0.7
#: Qt lays out in 64ths of a dot: a line at the top of a page may begin a trifle above it.
ROUNDING = 1.0
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
    endless = _document(dossier, writer, whole(parts(dossier, {}), {}))
    starts, pages = _plan(endless, parts(dossier, {}))
    step(MEASURED)
    for _turn in range(MAX_PASSES):
        document = _document(dossier, writer, whole(parts(dossier, pages), starts))
        document.setPageSize(QSizeF(_dots(TEXT_WIDTH), _dots(TEXT_HEIGHT)))
        found = {name: target.page for name, target in _targets(document).items() if name in pages}
        if found == pages:
            break
        pages = found
    step(LAID_OUT)
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
            step(LAID_OUT + (1 - LAID_OUT) * (number + 1) / count)
    finally:
        if painter.isActive():
            painter.end()
    bookmarks = [Bookmark(one.level, one.text, one.anchor) for one in dossier.headings()]
    add_navigation(path, bookmarks, _targets(document), dossier.language)
    return count


def _dots(millimetres: float) -> float:
    return millimetres / 25.4 * DPI


def _pixels(pixels: float) -> float:
    """Return dots of sizes in Qt's HTML."""
    return pixels * DPI / PIXELS


def _document(dossier: Dossier, device: QPdfWriter, html: str) -> QTextDocument:
    """Return a document on a page without end, as wide as the text."""
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    document.setDefaultFont(font(8.5))
    document.setDefaultStyleSheet(STYLE)
    blank = QImage(1, 1, QImage.Format.Format_ARGB32)
    blank.fill(0)
    for number in range(sum(isinstance(block, Figure) for block in dossier.blocks)):
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"drawing:{number}"), blank)
    document.setHtml(html)
    document.setTextWidth(_dots(TEXT_WIDTH))
    return document


class _Drawings:
    """The figures of a dossier, drawn as vectors where the text document keeps room for them.

    :raises ExportError: when a drawing cannot be read.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._renderers: List[QSvgRenderer] = []
        for block in dossier.blocks:
            if isinstance(block, Figure):
                renderer = QSvgRenderer(QByteArray(block.svg.replace(FONTS, family()).encode("utf-8")))
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


def _plan(document: QTextDocument, made: Sequence[Part]) -> Tuple[Dict[int, Set[int]], Dict[str, int]]:
    """Return where the pages of a document without pages are to begin, and the pages of its headings.

    The first is by part: its pieces that begin a page. The second by anchor, counted from 1.
    """
    measured = list(_measured(document, made))
    starts = page_starts([piece for found in measured for piece in found], _dots(TEXT_HEIGHT - SPARE))
    by_part: Dict[int, Set[int]] = {}
    pages: Dict[str, int] = {}
    first = 0
    for number, (part, found) in enumerate(zip(made, measured)):
        by_part[number] = {one - first for one in starts if first <= one < first + len(found)}
        if part.anchor:
            pages[part.anchor] = 1 + bisect_right(starts, first)
        first += len(found)
    return by_part, pages


def _measured(document: QTextDocument, made: Sequence[Part]) -> Iterator[List[Piece]]:
    """Yield the pieces of each part of a document without pages."""
    flow = _flow(document)
    for part in made:
        lines = [_extent(document, block) for block in itertools.islice(_blocks(flow), len(part.lines))]
        pieces = [Piece(top, bottom) for top, bottom in lines]
        if part.rows:
            table = next(one for one in flow if isinstance(one, QTextTable))
            pieces = [replace(one, keep=True) for one in pieces]
            pieces += _rows(document, table, bool(part.header), lines[-1])
        elif any(_is_drawing(line) for line in part.lines):
            pieces[0] = replace(pieces[0], keep=True)
        pieces[-1] = replace(pieces[-1], keep=part.keep)
        pieces[0] = replace(pieces[0], new_page=part.new_page)
        yield pieces


def _flow(document: QTextDocument) -> Iterator[Union[QTextBlock, QTextFrame]]:
    """Yield the paragraphs and tables of a document in their order."""
    it = document.rootFrame().begin()
    while not it.atEnd():
        yield it.currentFrame() or it.currentBlock()
        it += 1


def _blocks(flow: Iterator[Union[QTextBlock, QTextFrame]]) -> Iterator[QTextBlock]:
    """Yield paragraphs; Qt has an empty one before a table that nothing stands before."""
    return (one for one in flow if isinstance(one, QTextBlock) and one.text())


def _extent(document: QTextDocument, block: QTextBlock) -> Tuple[float, float]:
    """Return where a paragraph begins and ends, its margins included."""
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    layout, form = block.layout(), block.blockFormat()
    top = corner.y() + layout.lineAt(0).y() - _pixels(form.topMargin())
    # a margin that runs over the foot would begin a page of its own
    return top, layout.lineAt(layout.lineCount() - 1).rect().translated(corner).bottom() + _pixels(form.bottomMargin())


def _rows(document: QTextDocument, table: QTextTable, header: bool, caption: Tuple[float, float]) -> List[Piece]:
    """Return the rows of a table as pieces; the first one holds the header.

    :param caption: where the paragraph above the table stands.
    """
    tops, bottoms = [], []
    for row in range(table.rows()):
        cells = [_cell_extent(document, table, row, column) for column in range(table.columns())]
        tops.append(min(top for top, _bottom in cells))
        bottoms.append(max(bottom for _top, bottom in cells))
    # a caption that says that the table goes on may take a line more
    again = (tops[1] - caption[0]) + _dots(SPARE_LINE) if header else _dots(SPARE_LINE)
    tops = [tops[0], *tops[2:]] if header else tops
    bottoms = bottoms[1:] if header else bottoms
    # each of them may end the table on its page: then its margin must fit, and the empty line that Qt keeps below a
    # table, unseen, would begin a page if there were no room for it
    below = _pixels(table.format().bottomMargin()) + _dots(SPARE_LINE)
    bottoms = [bottom + below for bottom in bottoms]
    last = len(tops) - 1
    small = bottoms[-1] - tops[0] < SMALL_TABLE * _dots(TEXT_HEIGHT)
    return [
        # neither the first row nor the last one stands alone
        Piece(top, bottom, number < last and (small or number in (0, last - 1)), again)
        for number, (top, bottom) in enumerate(zip(tops, bottoms))
    ]


def _cell_extent(document: QTextDocument, table: QTextTable, row: int, column: int) -> Tuple[float, float]:
    cell = table.cellAt(row, column)
    padding = _pixels(table.format().cellPadding())
    first, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
    return _extent(document, first)[0] - padding, _extent(document, last)[1] + padding


def _is_drawing(line: Tuple[str, str]) -> bool:
    return line[1].startswith("<img ")


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
