"""The guide: Markdown pages of ``help/<language>``, shown offline as they are.

``QTextBrowser`` reads Markdown by itself (Qt 5.14 and later, thus every QGIS from 3.22 on), so that nothing is built,
nothing is added to the package and the pages follow the palette and font size of QGIS.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Dict, Iterator, Optional, Tuple

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import (
    QDesktopServices,
    QImageReader,
    QKeySequence,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from qgis.PyQt.QtWidgets import (
    QAction,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

#: Pages in the order of the contents.
PAGES = ("guide", "tutorial", "reference", "data", "limits", "changes")
_ANCHOR = re.compile(r'<a name="([a-z-]+)"></a>')


def page_path(folder: Path, name: str, language: str) -> Path:
    """Return the file of a page: in ``language``; else Spanish for Portuguese readers, English for the others.

    What is new is told in English by the changelog itself.
    """
    for code in (language, "es" if language == "pt" else "en"):
        path = folder / code / f"{name}.md"
        if path.is_file():
            return path
    return folder.parent / "CHANGELOG.md" if name == "changes" else folder / "en" / f"{name}.md"


def title_of(path: Path) -> str:
    """Return the first heading of a page, or its name when it has none or cannot be read."""
    try:
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    except OSError:
        return path.stem
    return first.lstrip("# ").strip() or path.stem


def anchors_of(path: Path) -> Dict[str, int]:
    """Return the anchors of a page, each with the number of its heading; none when it cannot be read.

    Qt reads no anchors from Markdown: they stand in the headings (``## <a name="overlay"></a>Overlay``), which are
    counted.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    headings = [line for line in lines if re.match(r"#{1,6} ", line)]
    return {name: number for number, line in enumerate(headings) for name in _ANCHOR.findall(line)}


class GuidePage(QTextBrowser):
    """Shows Markdown without the anchors of its headings: with them Qt shows headings as plain text."""

    def loadResource(self, kind: int, name: QUrl) -> Any:
        """Return what a page or picture holds."""
        found = super().loadResource(kind, name)
        if name.path().endswith(".md") and found is not None:
            return _ANCHOR.sub("", bytes(found).decode("utf-8"))
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the page out for another width, its pictures too."""
        super().resizeEvent(event)
        self.fit_pictures()

    def fit_pictures(self) -> None:
        """Show pictures that are wider than the page as wide as it is, the others as they are."""
        cursor = QTextCursor(self.document())
        for place, shape, room in list(self._pictures()):
            size = QImageReader(self.source().resolved(QUrl(shape.name())).toLocalFile()).size()
            if not size.isValid():
                continue
            width = min(float(size.width()), max(room, 1.0))
            if width == shape.width():
                continue
            shape.setWidth(width)
            shape.setHeight(width * size.height() / size.width())
            cursor.setPosition(place)
            cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(shape)

    def _pictures(self) -> Iterator[Tuple[int, QTextImageFormat, float]]:
        """Yield the place, the format and the room of each picture of the page."""
        document = self.document()
        page = self.viewport().width() - 2 * document.documentMargin()
        block = document.begin()
        while block.isValid():
            steps = block.blockFormat().indent()
            if block.textList() is not None:
                steps += block.textList().format().indent()
            part = block.begin()
            while not part.atEnd():
                fragment = part.fragment()
                if fragment.charFormat().isImageFormat():
                    shape = fragment.charFormat().toImageFormat()
                    yield fragment.position(), shape, page - steps * document.indentWidth()
                part += 1
            block = block.next()


class HelpViewer(QDialog):
    """Contents, page and search.

    :param folder: the plugin's ``help``.
    :param language: ``en``, ``es`` or ``pt``.
    :param algorithms: folder with the help of the algorithms, listed after the pages.
    """

    def __init__(
        self, folder: Path, language: str, parent: Optional[QWidget] = None, algorithms: Optional[Path] = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("PeruAccessAtlasHelp")
        self.setWindowTitle(self.tr("Peru Access Atlas: guide"))
        found = sorted(path.stem for path in (algorithms / "en").glob("*.md")) if algorithms is not None else []
        self._names = [*PAGES, *found]
        self._paths = [page_path(folder, name, language) for name in PAGES]
        self._paths += [page_path(algorithms, name, language) for name in found]
        search = self._search_row()
        self.contents = QListWidget(self)
        self.contents.setObjectName("help_contents")
        self.contents.setAccessibleName(self.tr("Pages of the guide"))
        self.contents.setAccessibleDescription(self.tr("The page chosen here is shown beside."))
        for name, path in zip(self._names, self._paths):
            title = title_of(path)
            QListWidgetItem(
                title if name in PAGES else self.tr("Algorithm: {title}").format(title=title), self.contents
            )
        self.browser = GuidePage(self)
        self.browser.setObjectName("help_page")
        self.browser.setAccessibleName(self.tr("Page"))
        self.browser.setAccessibleDescription(self.tr("Tab goes from link to link, Enter follows one."))
        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(self._follow)
        # pictures, the width of the window and Qt's laying out in steps change how far the page reaches
        self._scroll_to_cursor = False
        self.browser.verticalScrollBar().rangeChanged.connect(self._put_cursor_at_the_top)
        self.browser.verticalScrollBar().actionTriggered.connect(self._stay_where_scrolled)
        split = QSplitter(self)
        split.addWidget(self.contents)
        split.addWidget(self.browser)
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.addLayout(search)
        column.addWidget(split, 1)
        self.contents.currentRowChanged.connect(self._show_row)
        width = self.fontMetrics().horizontalAdvance("x")
        self.resize(width * 130, width * 100)
        split.setSizes([width * 40, width * 90])
        self.contents.setCurrentRow(0)

    def show_page(self, name: str, anchor: str = "") -> None:
        """Show a page of :data:`PAGES` or of an algorithm, from the heading with an anchor on, else from the top.

        :raises ValueError: when there is no such page.
        """
        row = self._names.index(name)
        self.contents.setCurrentRow(row)
        number = anchors_of(self._paths[row]).get(anchor, 0)
        self.browser.setTextCursor(QTextCursor(self._heading(number)))
        self._scroll_to_cursor = number > 0
        if number:
            self._put_cursor_at_the_top()
        else:
            self.browser.verticalScrollBar().setValue(0)

    def _put_cursor_at_the_top(self, _least: int = 0, _most: int = 0) -> None:
        """Scroll so that the heading chosen last is the first line, as far as the page is long enough for it."""
        if not self._scroll_to_cursor:
            return
        layout = self.browser.document().documentLayout()
        layout.documentSize()  # Qt lays long pages out bit by bit: asking for the size finishes it
        block = self.browser.textCursor().block()
        self.browser.verticalScrollBar().setValue(int(layout.blockBoundingRect(block).top()))

    def _stay_where_scrolled(self, _action: int = 0) -> None:
        self._scroll_to_cursor = False

    def _heading(self, number: int) -> QTextBlock:
        """Return the block of a heading, counted from 0; the first block where there are fewer."""
        block = self.browser.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                if number == 0:
                    return block
                number -= 1
            block = block.next()
        return self.browser.document().begin()

    def find_next(self) -> bool:
        """Choose the next place that holds the words sought, on this page or a later one; whether there is one."""
        words = self.search.text().strip()
        if not words:
            return False
        self._scroll_to_cursor = False
        if self.browser.find(words):
            self._said.clear()
            return True
        start = self.contents.currentRow()
        for step in range(1, len(self._paths) + 1):
            self.contents.setCurrentRow((start + step) % len(self._paths))
            self.browser.moveCursor(QTextCursor.MoveOperation.Start)
            if self.browser.find(words):
                self._said.clear()
                return True
        self._said.setText(self.tr("Not found"))
        return False

    def _search_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.search = QLineEdit(self)
        self.search.setObjectName("help_search")
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.search.setPlaceholderText(self.tr("Words, then Enter for the next place"))
        label = QLabel(self.tr("&Search"), self)
        label.setBuddy(self.search)
        button = QPushButton(self.tr("&Next"), self)
        button.setObjectName("help_next")
        button.setDefault(True)
        button.clicked.connect(lambda _on=False: self.find_next())
        self._said = QLabel(self)
        focus = QAction(self)
        focus.setShortcuts([QKeySequence(QKeySequence.StandardKey.Find), QKeySequence("F3")])
        focus.triggered.connect(lambda _on=False: self.search.setFocus())
        self.addAction(focus)
        for widget in (label, self.search, button, self._said):
            row.addWidget(widget)
        return row

    def _show_row(self, row: int) -> None:
        self._scroll_to_cursor = False
        path = self._paths[row]
        kind = QTextDocument.ResourceType.MarkdownResource
        self.browser.setSource(QUrl.fromLocalFile(str(path)), kind)
        self.browser.fit_pictures()

    def _follow(self, url: QUrl) -> None:
        if url.scheme() in ("https", "mailto"):  # only when the reader clicks: the browser opens it, not the plugin
            QDesktopServices.openUrl(url)
            return
        name = Path(url.path()).stem
        if name in self._names:
            self.show_page(name, url.fragment())
