"""The results of an overlay: sums by zone, status, substance and holder, in step with the map; chart; export; report."""  # noqa: E501

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Set

from qgis.core import QgsCoordinateTransform, QgsExpression, QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import AtlasError
from ...layers.concession_layers import result_layers
from ..charts.widget import BarChart
from ..help_link import HelpButton, answer_keys
from ..outlines import outline_controls
from ..plain_text import plain_label
from ..tab_order import follow_layout
from .export_results import TABLES, export_results
from .results import COLUMNS, GROUPS, ROW_ROLE, Row, SummaryTable, chart_of, read_summary, sorted_proxy

DOCK_NAME = "PeruAccessAtlasOverlay"
_FILTERS = "XLSX (*.xlsx);;CSV (*.csv);;GeoPackage (*.gpkg)"
#: Codes in one filter of the layer: longer ones are slow to read.
_CHUNK = 500
#: Characters wide, by column of numbers; the texts before them share what is left.
_WIDTHS = {"rights": 11, "union_ha": 17, "sum_ha": 15, "share_of_zone": 14, "legal_ha": 15}
#: A name that its column always shows whole.
_NAME = "VRAEM 2018-04"
_ROWS_A_TURN = 1000


class _SummaryView(QTableView):
    """A table whose columns of names share what the numbers leave; when that is little, the table scrolls."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names their width."""
        super().resizeEvent(event)
        self.fit_names()

    def fit_names(self) -> None:
        """Give the columns of names what room there is, that of the zones never less than a name takes."""
        shown = [number for number in range(len(COLUMNS)) if not self.isColumnHidden(number)]
        names = [number for number in shown if COLUMNS[number].decimals is None]
        room = self.viewport().width() - sum(self.columnWidth(number) for number in shown if number not in names)
        zone = self.fontMetrics().horizontalAdvance(_NAME) + self.fontMetrics().averageCharWidth()
        for left, number in zip(range(len(names), 0, -1), names):
            least = zone if number == names[0] else self.horizontalHeader().minimumSectionSize()
            self.setColumnWidth(number, max(room // left, least))
            room -= self.columnWidth(number)


class OverlayResultsPanel(QWidget):
    """Shows one run.

    :param project: where the layers of the run are found, by role and id of the run.
    :param canvas: zoomed and flashed; ``None`` without a map.
    """

    #: An error for the user, or a success: text and whether it is an error.
    said = pyqtSignal(str, bool)

    def __init__(self, project: QgsProject, canvas: Any = None, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("PeruAccessAtlasOverlayResults")
        self._project, self._canvas = project, canvas
        self._run, self._report = "", ""
        self._coming: Iterator[Row] = iter(())
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._read_on)
        self.table = SummaryTable(parent=self)
        self._proxy = sorted_proxy(self.table, self)
        self.headline = plain_label(self)
        self.headline.setText(self.tr("No overlay has been run yet."))
        self.headline.setWordWrap(True)
        self.headline.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.headline.setObjectName("overlay_headline")
        self.group, self.zone = QComboBox(self), QComboBox(self)
        self._texts = (self.tr("Zone"), self.tr("Status"), self.tr("Substance"), self.tr("Holder"))
        for code, text in zip(GROUPS, self._texts):
            self.group.addItem(text, code)
        self.view = self._table_view()
        self.chart = BarChart(self)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.chart)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Table and chart"))
        self.tabs.addTab(self.view, self.tr("&Table"))
        self.tabs.addTab(area, self.tr("&Chart"))
        self.tabs.setCornerWidget(HelpButton(self.tabs, self))
        box = QVBoxLayout(self)
        box.setContentsMargins(6, 6, 6, 6)
        box.addWidget(self.headline)
        box.addLayout(self._choices())
        box.addWidget(self.tabs, 1)
        box.addLayout(self._buttons())
        self.group.currentIndexChanged.connect(lambda _i: self._refresh())
        self.zone.currentIndexChanged.connect(lambda _i: self._refresh())
        follow_layout(self)
        self.chart.filter_requested.connect(lambda change: self.select_row(change["row"]))
        self._refresh()

    def _table_view(self) -> _SummaryView:
        view = _SummaryView(self)
        view.setObjectName("overlay_summary_view")
        view.setAccessibleName(self.tr("Summary of the overlay"))
        view.setAccessibleDescription(self.tr("One row a zone and group. Enter or Z shows its rights on the map."))
        view.setModel(self._proxy)
        view.setSortingEnabled(True)
        view.sortByColumn(3, Qt.SortOrder.DescendingOrder)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setAlternatingRowColors(True)
        view.setWordWrap(False)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # stand-ins of holders differ by the number at their end
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        unit = view.fontMetrics().averageCharWidth()
        header = view.horizontalHeader()
        header.setMinimumSectionSize(9 * unit)
        for number, column in enumerate(COLUMNS):
            if column.decimals is not None:
                view.setColumnWidth(number, _WIDTHS[column.key] * unit)
        view.activated.connect(lambda index: self.select_row(index.data(ROW_ROLE)))
        view.selectionModel().currentRowChanged.connect(lambda index, _old: self._current(index))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        zoom = QAction(self.tr("Zoom to these rights"), view)
        zoom.setShortcut(QKeySequence("Z"))
        zoom.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        zoom.triggered.connect(lambda _on=False: self.select_row(view.currentIndex().data(ROW_ROLE)))
        view.addAction(zoom)
        return view

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, combo, name in (
            (self.tr("Sum &by"), self.group, "overlay_group"),
            (self.tr("&in"), self.zone, "overlay_zone"),
        ):
            caption = QLabel(text, self)
            caption.setBuddy(combo)
            combo.setObjectName(name)
            combo.setAccessibleName(text.replace("&", ""))
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            combo.setMinimumContentsLength(8)
            row.addWidget(caption)
            row.addWidget(combo, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.export_button = QPushButton(self.tr("&Export\u2026"), self)
        self.export_button.setObjectName("overlay_export")
        self.export_button.setToolTip(self.tr("Save the results as XLSX, CSV or GeoPackage"))
        self.export_button.clicked.connect(lambda: self.ask_export())  # noqa: PLW0108
        self.report_button = QPushButton(self.tr("Open &report"), self)
        self.report_button.setObjectName("overlay_report")
        self.report_button.setToolTip(self.tr("Open the report in the browser"))
        self.report_button.clicked.connect(lambda: self.open_report())  # noqa: PLW0108
        row.addStretch(1)
        row.addWidget(self.export_button)
        row.addWidget(self.report_button)
        return row

    # -- what is shown -------------------------------------------------------------------------------------------
    def load(self, run: str, report: str, headline: str) -> None:
        """Show a run.

        :param run: id of the run, on its layers.
        :param report: path of the HTML report, empty without one.
        """
        self._run, self._report = run, report
        self.headline.setText(headline)
        summary = self._layer("overlay_summary")
        self._coming = iter(()) if summary is None else read_summary(summary)
        self.table.load([])
        self._read_on()

    def _read_on(self) -> None:
        """Read some rows: sums by zone and holder can be tens of thousands, and the interface stays usable."""
        rows = list(islice(self._coming, _ROWS_A_TURN))
        self.table.add(rows)
        if len(rows) == _ROWS_A_TURN:
            self._turn.start()
            if len(self.table.rows) > _ROWS_A_TURN:
                return  # what came first is shown meanwhile
        key = self.zone.currentData()
        self.zone.blockSignals(True)
        self.zone.clear()
        self.zone.addItem(self.tr("All zones"), None)
        for zone, text in self.table.zones():
            self.zone.addItem(text, zone)
        self.zone.setCurrentIndex(max(0, self.zone.findData(key)) if key else 0)
        self.zone.blockSignals(False)
        self._refresh()

    def _refresh(self) -> None:
        group = self.group.currentData()
        self.zone.setEnabled(group != "all")
        key = self.zone.currentData() if group != "all" else None
        self.table.show(group, tuple(key) if key else None)
        self.view.setColumnHidden(1, group == "all")
        self.view.fit_names()
        self.chart.set_chart(chart_of(self.table.shown, group))
        self.export_button.setEnabled(bool(self.table.rows))
        self.report_button.setEnabled(bool(self._report))

    def _layer(self, role: str) -> Optional[QgsVectorLayer]:
        found = result_layers(self._project, role, self._run) if self._run else []
        return found[0] if found else None

    # -- to the map ----------------------------------------------------------------------------------------------
    def codes_of(self, row: Dict[str, Any]) -> Set[str]:
        """Return the codes of the rights a row sums up, from the table of overlaps."""
        overlaps = self._layer("overlay_overlaps")
        if overlaps is None:
            return set()
        wanted = {"zone_kind": row["zone_kind"], "zone_id": row["zone_id"]}
        if row["group"] != "all" and row["value"] != "not_stated":
            wanted[row["group"]] = row["value"]
        parts = [f"{QgsExpression.quotedColumnRef(k)} = {QgsExpression.quotedValue(v)}" for k, v in wanted.items()]
        parts.append(f"coalesce({QgsExpression.quotedColumnRef('counted')}, true)")
        if row["group"] != "all" and row["value"] == "not_stated":
            parts.append(f"{QgsExpression.quotedColumnRef(row['group'])} IS NULL")
        request = QgsFeatureRequest().setFilterExpression(" AND ".join(parts))
        request.setSubsetOfAttributes(["code"], overlaps.fields())
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        return {str(feature["code"]) for feature in overlaps.getFeatures(request)}

    def _select(self, row: Dict[str, Any]) -> List[int]:
        layer = self._layer("overlay_concessions")
        if layer is None:
            return []
        codes = sorted(self.codes_of(row))
        found: List[int] = []
        for start in range(0, len(codes), _CHUNK):
            listed = ", ".join(QgsExpression.quotedValue(code) for code in codes[start : start + _CHUNK])
            request = QgsFeatureRequest().setFilterExpression(f"{QgsExpression.quotedColumnRef('code')} IN ({listed})")
            request.setSubsetOfAttributes([])
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
            found.extend(feature.id() for feature in layer.getFeatures(request))
        layer.selectByIds(found)
        return found

    def _current(self, index: Any) -> None:
        if index.isValid():
            self._show(index.data(ROW_ROLE), zoom=False)

    def select_row(self, row: Optional[Dict[str, Any]]) -> None:
        """Select the rights of a row on the map, zoom to them and flash them."""
        if row is not None:
            self._show(row, zoom=True)

    def _show(self, row: Dict[str, Any], zoom: bool) -> None:
        layer, found = self._layer("overlay_concessions"), self._select(row)
        if layer is None or self._canvas is None or not found:
            return
        if zoom:
            transform = QgsCoordinateTransform(layer.crs(), self._canvas.mapSettings().destinationCrs(), self._project)
            box = transform.transformBoundingBox(layer.boundingBoxOfSelected())
            box.scale(1.1)
            self._canvas.setExtent(box)
            self._canvas.refresh()
        self._canvas.flashFeatureIds(layer, found[:_CHUNK])

    # -- out -----------------------------------------------------------------------------------------------------
    def ask_export(self) -> None:
        """Ask for a file and write the results to it."""
        path, chosen = QFileDialog.getSaveFileName(self, self.tr("Export results"), "overlay.xlsx", _FILTERS)
        if path:
            self.export(path if Path(path).suffix else path + chosen.split("*")[1].rstrip(")"))

    def export(self, path: str) -> bool:
        """Write the results to a file and say how it went; returns whether it was written."""
        layers = {role: layer for role in TABLES for layer in [self._layer(role)] if layer is not None}
        try:
            export_results(path, layers)
        except AtlasError as error:
            self.said.emit(str(error), True)
            return False
        self.said.emit(self.tr("Saved {name}.").format(name=Path(path).name), False)
        return True

    def open_report(self) -> None:
        """Open the report in the browser."""
        if not Path(self._report).is_file():
            self.said.emit(self.tr("The report is not there any more. Run the overlay again."), True)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._report))


class OverlayDock(QgsDockWidget):
    """The dock that holds the panel."""

    def __init__(self, panel: OverlayResultsPanel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(DOCK_NAME)
        self.setWindowTitle(self.tr("Overlay with concessions"))
        self.panel = panel
        self.setWidget(panel)
        answer_keys(self)
        outline_controls(self)
