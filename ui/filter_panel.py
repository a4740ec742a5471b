"""The filters: one control a facet, each value with the number of records it would leave."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QSignalBlocker, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.filter_state import MAX_PERSONNEL, MAX_TEXT
from ..core.qt.i18n import label
from .filter_model import FilterModel
from .fitting import FittingCheckBoxes
from .help_link import HelpButton
from .wrapping import WrappingCheckBox

#: Facet of the state -> vocabulary of its codes (``None``: names from the data).
_VOCABULARIES: Tuple[Tuple[str, Optional[str]], ...] = (
    ("regions", None),
    ("institutions", None),
    ("purposes", "purpose"),
    ("norm_kinds", "norm_kind"),
    ("weapons", "weapons"),
    ("equipment_classes", "equipment_class"),
)
_TYPING_MS = 250
#: Least width, pixels, of a field of numbers in a narrow dock, however large the letters.
_SPIN_WIDTH = 96


def value_label(model: FilterModel, facet: str, code: str) -> str:
    """Return the name of a value of a facet in the language of the interface."""
    if facet == "regions":
        region = model.index.region_by_ubigeo.get(code)
        return region.name if region is not None else code
    if facet == "institutions":
        institution = model.index.institution_by_id.get(code)
        return (institution.acronym or institution.name) if institution is not None else code
    vocabulary = dict(_VOCABULARIES).get(facet)
    return label(vocabulary, code) if vocabulary else code


class FilterPanel(QWidget):
    """Reads and writes the facets of the state; the period belongs to the timeline."""

    #: The user asks for an area: ``rectangle``, ``polygon``, ``extent``, ``features`` or ``regions``.
    area_requested = pyqtSignal(str)

    def __init__(self, model: FilterModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("PeruAccessAtlasFilters")
        self._model = model
        self._busy = False
        self._combos: Dict[str, FittingCheckBoxes] = {}
        self._codes: Dict[str, List[str]] = {}
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._add_text()
        self._add_facets()
        self._add_area()
        self._add_personnel()
        self._add_flags()
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(2, 4, 2, 4)
        box.addLayout(self._form)
        box.addStretch(1)
        model.changed.connect(self._show_state)
        model.settled.connect(self._show_counts)
        self._show_counts()
        self._show_state()

    # -- building ------------------------------------------------------------------------------------------------
    def _row(self, text: str, control: QWidget, name: str) -> None:
        control.setObjectName(f"filter_{name}")
        control.setAccessibleName(text)
        caption = QLabel(text, self)
        caption.setBuddy(control)
        self._form.addRow(caption, control)

    def _note(self, name: str) -> QLabel:
        """Add a line for what the filter above it leaves; there only while that filter is in use."""
        note = QLabel(self)
        note.setObjectName(f"filter_{name}")
        note.setWordWrap(True)
        note.hide()
        self._form.addRow(note)
        return note

    def _add_text(self) -> None:
        self._text = QgsFilterLineEdit(self)
        self._text.setShowSearchIcon(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._text.setMaxLength(MAX_TEXT)  # a state with a longer one could not be read again
        self._text.setPlaceholderText(self.tr("Words in any printed text"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(lambda: self._set(text=self._text.text().strip()))
        self._text.textChanged.connect(lambda _text: None if self._busy else self._typing.start())
        self._row(self.tr("&Text"), self._text, "text")
        self._left_by_text = self._note("left_by_text")

    def _add_facets(self) -> None:
        titles = {
            "regions": self.tr("&Regions"),
            "institutions": self.tr("&Institutions"),
            "purposes": self.tr("&Purpose"),
            "norm_kinds": self.tr("&Kind of norm"),
            "weapons": self.tr("&Weapons"),
            "equipment_classes": self.tr("&Equipment"),
        }
        for facet, vocabulary in _VOCABULARIES:
            combo = FittingCheckBoxes(self)
            combo.setSizeAdjustPolicy(combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(4)
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            combo.setDefaultText(self.tr("Any"))
            combo.setSeparator(", ")
            codes = self._values(facet, vocabulary)
            for code in codes:
                combo.addItemWithCheckState(value_label(self._model, facet, code), Qt.CheckState.Unchecked, code)
            combo.checkedItemsChanged.connect(lambda _items, facet=facet: self._read_facet(facet))
            self._combos[facet], self._codes[facet] = combo, codes
            self._row(titles[facet], combo, facet)

    def _values(self, facet: str, _vocabulary: Optional[str]) -> List[str]:
        counts = self._model.results.facets[facet]
        present = [code for code in counts if code]
        if facet in ("regions", "weapons"):  # "no data" among the weapons too: none of them is an answer as well
            return present
        known = frozenset(self._model.index.columns.facet(facet).values)
        return [code for code in present if code in known]

    def _add_area(self) -> None:
        self._area = QToolButton(self)
        self._area.setObjectName("filter_area")
        self._area.setText(self.tr("Choose\u2026"))
        self._area.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(self.tr("Area of the filter"))
        self._area.setToolTip(
            self.tr(
                "Keeps the authorizations that may be for a place in the area: a town or province by its point and the "
                "circle of its precision, a department by its whole territory"
            )
        )
        menu = QMenu(self._area)
        for kind, text in (
            ("rectangle", self.tr("Draw a rectangle")),
            ("polygon", self.tr("Draw a polygon")),
            ("extent", self.tr("Extent of the map")),
            ("features", self.tr("Selected features of the current layer")),
            ("regions", self.tr("Selected regions, one by one")),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"filter_area_{kind}")
            action.triggered.connect(lambda _on=False, kind=kind: self.area_requested.emit(kind))
        self._area.setMenu(menu)
        caption = QLabel(self.tr("&Area"), self)
        caption.setBuddy(self._area)
        line = QHBoxLayout()
        line.addWidget(self._area)
        line.addWidget(HelpButton(self, self._area))
        self._form.addRow(caption, line)
        self._in_area = self._note("in_area")

    def _add_personnel(self) -> None:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        self._low, self._high = QSpinBox(line), QSpinBox(line)
        for spin, text, free in (
            (self._low, self.tr("Least personnel"), self.tr("min.")),
            (self._high, self.tr("Most personnel"), self.tr("max.")),
        ):
            spin.setRange(-1, MAX_PERSONNEL)
            spin.setValue(-1)
            spin.setSpecialValueText(free)  # short: a narrow dock with large letters has no room for a word
            spin.setAccessibleName(text)
            spin.setToolTip(text)
            spin.setKeyboardTracking(False)
            metrics = spin.fontMetrics()
            wanted = metrics.horizontalAdvance(spin.specialValueText()) + metrics.averageCharWidth() * 6
            spin.setMinimumWidth(min(wanted, _SPIN_WIDTH))
            spin.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            spin.valueChanged.connect(self._read_personnel)
            row.addWidget(spin)
        caption = QLabel(self.tr("Perso&nnel"), self)
        caption.setBuddy(self._low)
        self._form.addRow(caption, line)
        self._left_by_personnel = self._note("left_by_personnel")

    def _add_flags(self) -> None:
        self._flags: Dict[str, Any] = {}  # ``QCheckBox`` or ``WrappingCheckBox``
        for key, text in (
            ("official_sources_only", self.tr("&Only official sources")),
            ("include_unknown_personnel", self.tr("Unknown personnel too")),
            ("include_no_place", self.tr("Without a place too")),
            ("include_undated", self.tr("Undated records too")),
        ):
            # the others are short
            box = WrappingCheckBox(text, self) if key == "include_unknown_personnel" else QCheckBox(text, self)
            box.setObjectName(f"filter_{key}")
            box.setAccessibleName(text.replace("&", ""))
            box.toggled.connect(lambda on, key=key: self._set(**{key: on}))
            self._flags[key] = box
            self._form.addRow(box)

    def add_tool(self, tool: QWidget) -> None:
        """Put a button above the filters, where it is seen without scrolling."""
        self._box.insertWidget(0, tool, 0, Qt.AlignmentFlag.AlignLeft)

    # -- reading -------------------------------------------------------------------------------------------------
    def _set(self, **values) -> None:
        if not self._busy:
            self._model.change(**values)

    def _read_facet(self, facet: str) -> None:
        self._set(**{facet: tuple(self._combos[facet].checkedItemsData())})

    def _read_personnel(self) -> None:
        low, high = (None if spin.value() < 0 else spin.value() for spin in (self._low, self._high))
        if low is not None and high is not None and high < low:
            high = low
        self._set(personnel_min=low, personnel_max=high)

    # -- showing -------------------------------------------------------------------------------------------------
    def _show_state(self) -> None:
        state = self._model.state
        self._busy = True
        try:
            for facet, combo in self._combos.items():
                wanted = set(getattr(state, facet))
                if wanted != set(combo.checkedItemsData()):
                    for row, code in enumerate(self._codes[facet]):
                        on = code in wanted
                        combo.setItemCheckState(row, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            if state.text != self._text.text().strip():
                self._text.setText(state.text)
            for spin, value in ((self._low, state.personnel_min), (self._high, state.personnel_max)):
                blocker = QSignalBlocker(spin)
                spin.setValue(-1 if value is None else value)
                blocker.unblock()
            for key, box in self._flags.items():
                box.setChecked(getattr(state, key))
        finally:
            self._busy = False

    def _show_counts(self) -> None:
        facets = self._model.results.facets
        for facet, combo in self._combos.items():
            counts = facets.get(facet, {})
            self._busy = True
            try:
                for row, code in enumerate(self._codes[facet]):
                    text = f"{value_label(self._model, facet, code)} ({counts.get(code, 0)})"
                    if combo.itemText(row) != text:
                        combo.setItemText(row, text)
            finally:
                self._busy = False
        results = self._model.results
        state = results.state
        for note, used in (
            (self._left_by_text, bool(state.text)),
            (self._left_by_personnel, state.personnel_min is not None or state.personnel_max is not None),
        ):
            note.setVisible(used)
            note.setText(self.tr("Records left: {n}").format(n=len(results.matches)))
        self._in_area.setVisible(results.state.area is not None)
        if results.state.area is not None:
            sure = results.certain_in_area
            self._in_area.setText(
                self.tr(
                    "Wholly in the area: {sure}. Possibly: {maybe} (a department or a circle of which it holds a part)."
                ).format(sure=sure, maybe=len(results.matches) - sure)
            )
        official = facets.get("official_sources_only", {}).get("true", 0)
        self._flags["official_sources_only"].setText(self.tr("&Only official sources ({n})").format(n=official))
        unknown = facets.get("include_unknown_personnel", {}).get("true", 0)
        self._flags["include_unknown_personnel"].set_words(self.tr("Unknown personnel too ({n})").format(n=unknown))
        aside = results.aside
        for key, text, n in (
            ("include_no_place", self.tr("Without a place too ({n})"), len(aside.no_place)),
            ("include_undated", self.tr("Undated records too ({n})"), len(aside.undated)),
        ):
            self._flags[key].setText(text.format(n=n))
