"""The tab of charts: which chart, persons or person-days, save as a picture."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..filter_model import FilterModel
from ..fitting import FittingComboBox
from .figures import chart
from .widget import BarChart


class ChartPanel(QWidget):
    """Draws the chosen chart of the results; computed only while it can be seen."""

    export_requested = pyqtSignal()

    def __init__(self, model: FilterModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("PeruAccessAtlasCharts")
        self._model = model
        self._stale = True
        self.chart = BarChart(self)
        self._kind, self._measure = (FittingComboBox(text, self) for text in (self.tr("Chart"), self.tr("Figure")))
        self._kind.setObjectName("chart_kind")
        self._measure.setObjectName("chart_measure")
        for code, text in (
            ("year", self.tr("By year")),
            ("region", self.tr("By region")),
            ("purpose", self.tr("By purpose")),
            ("equipment", self.tr("Equipment")),
        ):
            self._kind.addItem(text, code)
        self._measure.addItem(self.tr("Persons"), False)
        self._measure.addItem(self.tr("Person-days"), True)
        save = QToolButton(self)
        save.setObjectName("chart_save")
        save.setIcon(QgsApplication.getThemeIcon("/mActionFileSave.svg"))
        save.setAutoRaise(True)
        save.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        save.setAccessibleName(self.tr("Save the chart as PNG or SVG"))
        save.setToolTip(save.accessibleName())
        save.clicked.connect(self.export_requested)
        row = QHBoxLayout()
        row.addWidget(self._kind, 1)
        row.addWidget(self._measure, 1)
        row.addWidget(save)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.chart)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.addLayout(row)
        box.addWidget(area, 1)
        self._kind.activated.connect(lambda _i: self.refresh())
        self._measure.activated.connect(lambda _i: self.refresh())
        self.chart.filter_requested.connect(self._filter)
        model.settled.connect(self._changed)

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _filter(self, change) -> None:
        """Filter by a bar; asking for what is already filtered takes the filter away."""
        state = self._model.state
        wanted = state.changed(**change)
        self._model.set_state(state.cleared(next(iter(change))) if wanted == state else wanted)

    def refresh(self) -> None:
        """Compute and draw the chosen chart now."""
        kind = self._kind.currentData()
        self._measure.setEnabled(kind != "equipment")
        self.chart.set_chart(chart(self._model, kind, bool(self._measure.currentData())))
        self._stale = False

    def show_kind(self, kind: str, person_days: bool = False) -> None:
        """Show another chart."""
        self._kind.setCurrentIndex(self._kind.findData(kind))
        self._measure.setCurrentIndex(1 if person_days else 0)
        self.refresh()

    def showEvent(self, event) -> None:
        """Compute the chart when the tab comes to the front."""
        super().showEvent(event)
        if self._stale:
            self.refresh()
