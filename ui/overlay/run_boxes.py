"""The parts of the overlay's dialog that ask for the time that counts and for what becomes of the results."""

from __future__ import annotations

from typing import Optional, Tuple

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QGroupBox,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ...core.definitions import READINGS
from ...core.qt import settings
from ...core.qt.i18n import label
from .named import named, named_row


class TimeBox(QGroupBox):
    """Asks for the period and the reading of dates. ``changed`` follows every change."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Time"))
        form = QFormLayout(self)
        text = self.tr("Count only what &meets an authorised stay in time")
        self.timed = named(QCheckBox(text, self), "overlay_timed", text)
        form.addRow(self.timed)
        self.first, self.last = QDateEdit(QDate(2003, 1, 1), self), QDateEdit(QDate.currentDate(), self)
        self.reading = QComboBox(self)
        for code in READINGS:
            self.reading.addItem(label("reading", code), code)
        self.reading.setCurrentIndex(self.reading.findData(settings.default_reading.value()))
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for caption, widget, name in (
            (self.tr("Fir&st day"), self.first, "overlay_first"),
            (self.tr("Last da&y"), self.last, "overlay_last"),
            (self.tr("R&eading of dates"), self.reading, "overlay_reading"),
        ):
            named_row(form, caption, widget, name)
            widget.setEnabled(False)
            self.timed.toggled.connect(widget.setEnabled)
        for edit in (self.first, self.last):
            edit.setDisplayFormat("yyyy-MM-dd")
            edit.setCalendarPopup(True)
            edit.dateChanged.connect(lambda _d: self.changed.emit())
        self.timed.toggled.connect(lambda _on: self.changed.emit())

    def period(self) -> Optional[Tuple[str, str]]:
        """Return first and last day as ISO dates, ``None`` when time does not count."""
        if not self.timed.isChecked():
            return None
        return self.first.date().toString(Qt.DateFormat.ISODate), self.last.date().toString(Qt.DateFormat.ISODate)


class ResultsBox(QGroupBox):
    """Asks how holders are named, whether outlines are drawn, and where the results are kept."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Results"))
        form = QFormLayout(self)
        self.holders = QComboBox(self)
        self.holders.addItems(
            [
                self.tr("Organisations by name, others by a number"),
                self.tr("As published (may name natural persons)"),
                self.tr("Left out"),
            ]
        )
        self.holders.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        named_row(form, self.tr("&Holders"), self.holders, "overlay_holders")
        text = self.tr("Dra&w the outline of every overlap")
        self.outlines = named(QCheckBox(text, self), "overlay_outlines", text)
        self.outlines.setChecked(True)
        form.addRow(self.outlines)
        self.folder = QgsFileWidget(self)
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(settings.export_folder.value())
        self.folder.lineEdit().setPlaceholderText(self.tr("temporary: gone when QGIS closes"))
        named_row(form, self.tr("&Keep in folder"), self.folder, "overlay_folder", self.folder.lineEdit())
        for button in self.folder.findChildren(QToolButton):  # QGIS's own have no name
            name = self.tr("&Keep in folder").replace("&", "") + "\u2026"
            named(button, "overlay_choose_folder", name, name)
