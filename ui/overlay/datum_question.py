"""The question that a contradicted coordinate reference system puts to the user: the evidence, and what to do."""

from __future__ import annotations

from typing import List, Sequence, Tuple

from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QGroupBox, QLabel, QSizePolicy, QWidget

from ..plain_text import plain_label

#: What to do when the vertices contradict the CRS: the algorithm's ON_MISMATCH, or a CRS given by the user.
USE_SUGGESTED, KEEP_DECLARED, STATE_CRS = "use_suggested", "keep_declared", "state_crs"


class DatumQuestion(QGroupBox):
    """Hidden until it asks; nothing is chosen for the user."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("The coordinates contradict the coordinate reference system"))
        self.setObjectName("overlay_datum")
        form = QFormLayout(self)
        self.evidence = plain_label(self)
        self.evidence.setWordWrap(True)
        self.evidence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.answer = QComboBox(self)
        self.answer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.crs = QgsProjectionSelectionWidget(self)
        self.crs.setEnabled(False)
        form.addRow(self.evidence)
        for text, widget, name in (
            (self.tr("Do &what"), self.answer, "overlay_datum_choice"),
            (self.tr("CRS to &use"), self.crs, "overlay_crs"),
        ):
            caption = QLabel(text)
            caption.setBuddy(widget)
            widget.setObjectName(name)
            widget.setAccessibleName(text.replace("&", ""))
            form.addRow(caption, widget)
        self.answer.currentIndexChanged.connect(lambda _i: self._update())
        self.crs.crsChanged.connect(lambda _c: self._update())
        self.hide()

    def ask(self, lines: Sequence[str], suggested: bool, keep: bool) -> None:
        """Show the evidence and ask what to do.

        :param suggested: whether the check suggests a CRS.
        :param keep: whether there is a declared CRS to keep.
        """
        self.evidence.setText("\n\n".join(lines))
        self.answer.blockSignals(True)
        self.answer.clear()
        options: List[Tuple[str, str]] = [(self.tr("choose\u2026"), "")]
        if suggested:
            options.append((self.tr("Use the CRS that the coordinates fit"), USE_SUGGESTED))
        if keep:
            options.append((self.tr("Keep the declared CRS (marked in the results)"), KEEP_DECLARED))
        options.append((self.tr("State the CRS"), STATE_CRS))
        for text, code in options:
            self.answer.addItem(text, code)
        self.answer.blockSignals(False)
        self.show()
        self.answer.setFocus()
        self._update()

    def forget(self) -> None:
        """Take the question away."""
        self.hide()
        self.answer.clear()
        self._update()

    def code(self) -> str:
        """Return what the user chose; empty when nothing is asked or chosen."""
        return (self.answer.currentData() or "") if self.asks() else ""

    def asks(self) -> bool:
        """Return whether the question stands."""
        return self.isVisibleTo(self.parentWidget())

    def _update(self) -> None:
        self.crs.setEnabled(self.answer.currentData() == STATE_CRS)
        self.changed.emit()
