"""The dock "Authorizations": puts the panels together and nothing else."""

from __future__ import annotations

from html import escape
from typing import Optional, Sequence

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QEvent, QSize, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QGuiApplication, QPalette
from qgis.PyQt.QtWidgets import (
    QAction,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.definitions import MEASURES
from ..core.qt.i18n import label
from ..layers.exposure_style import CHOROPLETH, SYMBOLS
from .charts.panel import ChartPanel
from .chips import ChipRow
from .counters import Counters
from .filter_model import FilterModel
from .filter_panel import FilterPanel
from .fitting import FittingComboBox, FittingTabBar
from .flow_layout import FlowLayout
from .help_link import HelpButton, answer_keys
from .list_panel import ListPanel
from .readable import muted_color, text_color
from .record_card import card_html, citation
from .tab_order import follow_layout, reading_order
from .time_link import TimeLink
from .time_panel import TimePanel

OBJECT_NAME = "PeruAccessAtlasDock"
#: Pixels below which QGIS does not squeeze the dock (a long message does): down to here nothing in it is cut.
LEAST_WIDTH = 280


def in_scroll_area(widget: QWidget, parent: QWidget) -> QScrollArea:
    """Return ``widget`` in a frameless scroll area that follows its width."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setWidget(widget)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


class WholeHeight(QWidget):
    """A part that is never lower than what stands in it needs at its width: splitters do not ask for that."""

    def resizeEvent(self, event) -> None:
        """Ask for the height of the lines as they are broken at the new width."""
        super().resizeEvent(event)
        self.ask_for_height()

    def event(self, event) -> bool:
        """Ask anew when something appears, vanishes or changes its size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.ask_for_height()
        return super().event(event)

    def ask_for_height(self) -> None:
        """Set the least height to that of the layout at this width."""
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.minimumHeightForWidth(self.width()))


class RecordPanel(QWidget):
    """Shows the card of the selected authorization."""

    def __init__(self, model: FilterModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("PeruAccessAtlasRecord")
        self._model = model
        self.browser = QTextBrowser(self)
        self.browser.setObjectName("record_card")
        self.browser.setAccessibleName(self.tr("Record card"))
        self.browser.setAccessibleDescription(
            self.tr("All values of the authorization chosen in the list or on the timeline, each with its source.")
        )
        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(self._open)
        self._copy = QPushButton(self.tr("&Copy citation"), self)
        self._copy.setObjectName("record_copy_citation")
        self._copy.clicked.connect(self.copy_citation)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.browser, 1)
        box.addWidget(self._copy)
        model.selection_changed.connect(self.show_record)
        model.settled.connect(self.show_record)
        self.show_record()

    def show_record(self) -> None:
        """Show the selected authorization under the reading in use."""
        auth_id = self._model.selected
        self._copy.setEnabled(auth_id is not None)
        if auth_id is None:
            text = escape(self.tr("Choose an authorization in the list or on the timeline."))
            muted = muted_color(self.palette()).name()
            self.browser.setHtml(f"<p align='center' style='color: {muted}'><br>{text}</p>")
        else:
            self.browser.setHtml(card_html(self._model.index, auth_id, self._model.state.reading))

    def copy_citation(self) -> None:
        """Put the citation of the record on the clipboard."""
        if self._model.selected is not None:
            QGuiApplication.clipboard().setText(citation(self._model.index, self._model.selected))

    @staticmethod
    def _open(url: QUrl) -> None:
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)


class AuthorizationDock(QgsDockWidget):
    """The dock.

    :param model: the filter state and its results.
    :param link: the link to the temporal controller.
    """

    def __init__(self, model: FilterModel, link: TimeLink, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(OBJECT_NAME)
        self.setWindowTitle(self.tr("Authorizations"))
        self._model = model
        body = QWidget(self)
        self.chips = ChipRow(model, body)
        self.time = TimePanel(model, link, body)
        self.counters = Counters(model, body)
        self.filters = FilterPanel(model, body)
        self.list = ListPanel(model, body)
        self.record = RecordPanel(model, body)
        self.charts = ChartPanel(model, body)
        self.tabs = QTabWidget(body)
        self.tabs.setObjectName("dock_tabs")
        self.tabs.setAccessibleName(self.tr("Filters, list, record and charts"))
        self.tabs.setTabBar(FittingTabBar(self.tabs))
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.addTab(in_scroll_area(self.filters, self.tabs), self.tr("&Filters"))
        self.tabs.addTab(self.list, self.tr("&List"))
        self.tabs.addTab(self.record, self.tr("Recor&d"))
        self.tabs.addTab(self.charts, self.tr("C&harts"))
        self.tabs.setCornerWidget(HelpButton(self.tabs, self.tabs))
        upper = WholeHeight(body)
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._measure_row(upper))
        column.addWidget(self.chips)
        column.addWidget(self.time, 1)
        column.addWidget(self.counters)
        split = self._split = QSplitter(Qt.Orientation.Vertical, body)
        split.setObjectName("dock_splitter")
        split.setChildrenCollapsible(False)
        split.addWidget(upper)
        split.addWidget(self.tabs)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 4)
        box = QVBoxLayout(body)
        box.setContentsMargins(4, 4, 4, 4)
        box.addWidget(split)
        area = in_scroll_area(body, self)
        area.setObjectName("dock_scroll")
        self.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * 40, LEAST_WIDTH))
        self.setWidget(area)
        answer_keys(self)
        follow_layout(body)
        self._body = body
        self.chips.rebuilt.connect(self._order_chips)
        model.look_changed.connect(self._show_look)
        self._show_look()

    def _measure_row(self, parent: QWidget) -> FlowLayout:
        self._measure = FittingComboBox(self.tr("Measure"), parent)
        self._measure.setObjectName("dock_measure")
        for code in MEASURES:
            self._measure.addItem(label("measure", code), code)
        self._symbols = FittingComboBox(self.tr("Way of drawing regions"), parent)
        self._symbols.setObjectName("dock_symbols")
        self._symbols.addItem(self.tr("Filled regions"), CHOROPLETH)
        self._symbols.addItem(self.tr("Circles"), SYMBOLS)
        self._measure.setWhatsThis(self.tr("The figure by which the regions and the histogram are drawn"))
        self._symbols.setWhatsThis(
            self.tr(
                "Fill the regions, or draw a circle whose area is true to the value. The difference of two periods can "
                "be negative, which no circle shows: it is always drawn as filled regions."
            )
        )
        self._measure.activated.connect(lambda _i: self._model.set_measure(self._measure.currentData()))
        self._symbols.activated.connect(lambda _i: self._model.set_symbols(self._symbols.currentData()))
        self._model.changed.connect(self._show_symbols)
        row = FlowLayout()
        row.addWidget(self._measure)
        self._more = QToolButton(parent)
        self._more.setObjectName("dock_more")
        self._more.setText("\u22ee")
        self._more.setAutoRaise(True)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setToolTip(self.tr("Overlay, pages and dossier"))
        self._more.setAccessibleName(self.tr("Overlay, pages and dossier"))
        self._more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self._more.hide()
        drawing = QWidget(parent)
        line = QHBoxLayout(drawing)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(row.spacing())
        for widget in (self._symbols, HelpButton(parent, self), self._more):
            line.addWidget(widget)
        row.addWidget(drawing)  # no line break leaves the small buttons alone
        return row

    def _show_look(self) -> None:
        for drawn in (self.time.timeline, self.charts.chart):
            drawn.setPalette(self._inks())
        self._measure.setCurrentIndex(self._measure.findData(self._model.measure))
        self._show_symbols()

    def _show_symbols(self) -> None:
        """Show how regions are drawn: what was chosen, but for two periods, whose difference no circle shows."""
        compares = self._model.state.comparison is not None
        self._symbols.setCurrentIndex(self._symbols.findData(CHOROPLETH if compares else self._model.symbols))
        if self._symbols.isEnabled() == compares:
            self._symbols.setEnabled(not compares)
            self._symbols.explain(
                self.tr("Two periods are compared as filled regions: a difference can be negative, a circle cannot")
                if compares
                else ""
            )

    def _inks(self) -> QPalette:
        """Return the palette of what is painted: the dock's, in black and white its text colour for the bars too."""
        palette = QPalette(self.palette())
        if self._model.monochrome:
            palette.setColor(QPalette.ColorRole.Highlight, text_color(palette))
        return palette

    def resizeEvent(self, event) -> None:
        """Put the tabs beside the timeline where the dock is wide and low, as below the map."""
        super().resizeEvent(event)
        wide = self.width() > max(2 * self.height(), self.fontMetrics().averageCharWidth() * 100)
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self._split.orientation() != orientation:
            self._split.setOrientation(orientation)

    def changeEvent(self, event) -> None:
        """Paint anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_measure"):
            self._show_look()

    def add_tool(self, tool: QWidget) -> None:
        """Put a button above the filters."""
        self.filters.add_tool(tool)
        follow_layout(self._body)
        self._order_chips()

    def _order_chips(self) -> None:
        """Let Tab find the chips, made anew at every change, between what stands above and below them."""
        before: QWidget = self._more
        for chip in reading_order(self.chips):
            QWidget.setTabOrder(before, chip)
            before = chip

    def add_actions(self, actions: Sequence[QAction]) -> None:
        """Show actions of the plugin in the dock's own menu too."""
        menu = QMenu(self._more)
        menu.setObjectName("dock_more_menu")
        menu.addActions(list(actions))
        self._more.setMenu(menu)
        self._more.setVisible(bool(actions))

    def show_list(self) -> None:
        """Bring the list to the front."""
        self.tabs.setCurrentWidget(self.list)

    def sizeHint(self) -> QSize:
        """Return a size that suits a screen of 1366 x 768."""
        return QSize(self.fontMetrics().averageCharWidth() * 62, self.fontMetrics().height() * 36)
