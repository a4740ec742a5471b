"""The list of authorizations, in step with the selection both ways; copy as table, zoom, flash."""

from __future__ import annotations

from html import escape
from typing import Optional, Sequence

from qgis.PyQt.QtCore import QItemSelectionModel, QMimeData, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QKeySequence, QPainter
from qgis.PyQt.QtWidgets import QAbstractItemView, QAction, QHeaderView, QMenu, QTableView, QVBoxLayout, QWidget

from ..core.cells import safe_cell
from ..core.filters import effective_period
from ..core.qt.i18n import label
from .authorization_model import COLUMNS, ID_ROLE, AuthorizationTable, column_title
from .export_provenance import filter_text
from .filter_model import FilterModel
from .readable import muted_color

#: No column is made wider than so many characters by its contents; the last takes the rest.
_WIDEST = 34
#: Rows by which the widths are found.
_LOOKED_AT = 200


class ListView(QTableView):
    """A table that says why it is empty."""

    def paintEvent(self, event) -> None:
        """Draw the rows, or what to do when there are none."""
        super().paintEvent(event)
        if self.model() is None or self.model().rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(muted_color(self.palette()))
        margin = self.fontMetrics().height()
        place = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        text = self.tr("No authorization passes these filters. Take one away above, or widen the period.")
        painter.drawText(place, flags, text)
        painter.end()


class ListPanel(QWidget):
    """Shows the kept authorizations and follows, and sets, the selected one."""

    zoom_requested = pyqtSignal(str)
    flash_requested = pyqtSignal(str)
    export_requested = pyqtSignal()

    def __init__(self, model: FilterModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("PeruAccessAtlasList")
        self._model = model
        self._busy = False
        self.table = AuthorizationTable(model, self)
        self.view = ListView(self)
        self.view.setObjectName("list_view")
        self.view.setAccessibleName(self.tr("Authorizations that the filter keeps"))
        self.view.setAccessibleDescription(
            self.tr("One row an authorization. Z zooms to its regions, F flashes them, Ctrl+E exports the list.")
        )
        self.view.setModel(self.table)
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(2, Qt.SortOrder.AscendingOrder)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setAlternatingRowColors(True)
        self.view.setWordWrap(False)
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * 1.5))
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 3)
        header.setResizeContentsPrecision(_LOOKED_AT)
        self.view.setMinimumHeight(self.fontMetrics().height() * 5)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.view)
        self._fitted = False
        self._fit_columns()
        self._add_actions()
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)
        self.view.doubleClicked.connect(lambda _index: self._emit(self.zoom_requested))
        self.table.modelReset.connect(self._fit_columns)
        self.table.modelReset.connect(self._follow)
        model.selection_changed.connect(self._follow)
        self._follow()

    def _fit_columns(self) -> None:
        """Make the columns as wide as what stands in them, once: widths that the user sets afterwards stay."""
        if self._fitted or not self.table.rowCount():
            return
        self._fitted = True
        widest = _WIDEST * self.fontMetrics().averageCharWidth()
        for number in range(len(COLUMNS) - 1):
            self.view.resizeColumnToContents(number)
            self.view.setColumnWidth(number, min(self.view.columnWidth(number), widest))

    def _add_actions(self) -> None:
        self.actions_: list = []
        for name, text, shortcut, slot in (
            ("list_copy", self.tr("Copy as table"), QKeySequence(QKeySequence.StandardKey.Copy), self.copy),
            ("list_flash", self.tr("Flash on the map"), QKeySequence("F"), lambda: self._emit(self.flash_requested)),
            ("list_zoom", self.tr("Zoom to its regions"), QKeySequence("Z"), lambda: self._emit(self.zoom_requested)),
            ("list_export", self.tr("Export…"), QKeySequence("Ctrl+E"), self.export_requested.emit),
        ):
            action = QAction(text, self.view)
            action.setObjectName(name)
            action.setShortcut(shortcut)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _on=False, slot=slot: slot())
            self.view.addAction(action)
            self.actions_.append(action)

    def _menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self.actions_)
        menu.popup(self.view.viewport().mapToGlobal(point))
        menu.aboutToHide.connect(menu.deleteLater)

    def _emit(self, signal) -> None:
        if self._model.selected is not None:
            signal.emit(self._model.selected)

    def _row_changed(self, current, _previous) -> None:
        if self._busy or not current.isValid():
            return
        self._busy = True
        try:
            auth_id = current.data(ID_ROLE)
            self._model.select(auth_id)
        finally:
            self._busy = False
        self.flash_requested.emit(auth_id)

    def _follow(self) -> None:
        """Show the selected authorization as the current row, without taking the focus."""
        if self._busy:
            return
        selected = self._model.selected
        row = self.table.row_of(selected) if selected else -1
        self._busy = True
        try:
            if row < 0:
                # the current row too: a click on it would change nothing and choose nothing
                self.view.selectionModel().clear()
                return
            target = self.table.index(row, 0)
            flags = QItemSelectionModel.SelectionFlag
            self.view.selectionModel().setCurrentIndex(target, flags.ClearAndSelect | flags.Rows)
            self.view.scrollTo(target)
        finally:
            self._busy = False

    def copy(self) -> None:
        """Copy the chosen rows, or all, as a table (tab-separated text and HTML) that says what made it."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        if len(rows) < 2:  # noqa: PLR2004
            rows = list(range(self.table.rowCount()))
        state = self._model.results.state
        made = [label("reading", state.reading), effective_period(self._model.index, state).isoformat()]
        made.append(filter_text(state))
        titles = [self.tr("Reading of dates"), self.tr("Period"), self.tr("Filters")]
        lines = [["auth_id", *(column_title(column.code) for column in COLUMNS), *titles]]
        lines += [[_flat(cell) for cell in (*self.table.row_texts(row), *made)] for row in rows]
        data = QMimeData()
        data.setText("\n".join("\t".join(line) for line in lines))
        data.setHtml(_html_table(lines))
        QGuiApplication.clipboard().setMimeData(data)


def _html_table(lines: Sequence[Sequence[str]]) -> str:
    """Return lines, the first of them headings, as a table that word processors take over."""
    head, *body = lines
    cells = [f"<tr>{''.join(f'<th>{escape(cell)}</th>' for cell in head)}</tr>"]
    cells += [f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in line)}</tr>" for line in body]
    return f'<meta charset="utf-8"><table>{"".join(cells)}</table>'


def _flat(text: str) -> str:
    """Return ``text`` on one line, and never as a formula of a spreadsheet."""
    return safe_cell(" ".join(str(text).split()))
