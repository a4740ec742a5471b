"""Which field of a cadastre holds what, chosen from lists."""

from __future__ import annotations

from typing import Dict, Mapping, Optional, Sequence

from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QSizePolicy, QWidget

from ..buttons import name_standard_buttons
from ..help_link import add_help_button

#: Fields of a right, as the algorithms' MAPPING names them. The first is needed.
TARGETS = ("code", "name", "holder", "status", "substance", "filed_date", "ha_published", "cut_date")


def mapping_text(chosen: Mapping[str, str]) -> str:
    """Return a choice as the algorithms' MAPPING: ``code=FIELD; name=FIELD``."""
    return "; ".join(f"{target}={chosen[target]}" for target in TARGETS if chosen.get(target))


class FieldMappingDialog(QDialog):
    """Asks for each property of a right which field holds it.

    :param fields: the fields that may be chosen.
    :param chosen: target -> field, or several fields joined by ``+``, as chosen or recognised so far.
    :param recognised: the same as recognised, empty when nothing was.
    """

    def __init__(
        self,
        fields: Sequence[str],
        chosen: Mapping[str, str],
        recognised: Mapping[str, str],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("PeruAccessAtlasFieldMapping")
        self.setWindowTitle(self.tr("Fields of the concessions"))
        self._recognised = dict(recognised)
        form = QFormLayout(self)
        hint = QLabel(
            self.tr("Say which field holds what. Only the code is needed; what no field holds stays unknown.")
        )
        hint.setWordWrap(True)
        form.addRow(hint)
        captions = (
            self.tr("Cod&e of the right"),
            self.tr("&Name"),
            self.tr("&Holder"),
            self.tr("&Status"),
            self.tr("S&ubstance"),
            self.tr("&Filing date"),
            self.tr("Hec&tares as published"),
            self.tr("Cut &date"),
        )
        self.combos: Dict[str, QComboBox] = {}
        for target, text in zip(TARGETS, captions):
            combo = QComboBox(self)
            combo.setObjectName(f"overlay_field_{target}")
            combo.setAccessibleName(text.replace("&", ""))
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            combo.addItem(self.tr("no field"), "")
            for name in fields:
                combo.addItem(name, name)
            for several in {chosen.get(target, ""), recognised.get(target, "")}:
                if "+" in several and combo.findData(several) < 0:
                    combo.addItem(several.replace("+", " + "), several)
            caption = QLabel(text, self)
            caption.setBuddy(combo)
            form.addRow(caption, combo)
            self.combos[target] = combo
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        name_standard_buttons(buttons)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.reset = buttons.addButton(self.tr("As &recognised"), QDialogButtonBox.ButtonRole.ResetRole)
        self.reset.setEnabled(bool(recognised))
        self.reset.clicked.connect(lambda _on=False: self.choose(self._recognised))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        add_help_button(buttons)
        self.combos["code"].currentIndexChanged.connect(lambda _i: self._update())
        self.choose(chosen)
        self._update()
        self.resize(self.fontMetrics().averageCharWidth() * 64, self.sizeHint().height())

    def choose(self, chosen: Mapping[str, str]) -> None:
        """Show a choice."""
        for target, combo in self.combos.items():
            combo.setCurrentIndex(max(0, combo.findData(chosen.get(target, ""))))

    def chosen(self) -> Dict[str, str]:
        """Return target -> field for every property that has one."""
        return {target: combo.currentData() for target, combo in self.combos.items() if combo.currentData()}

    def text(self) -> str:
        """Return the choice as the algorithms' MAPPING; empty when it is what was recognised."""
        chosen = self.chosen()
        return "" if chosen == self._recognised else mapping_text(chosen)

    def _update(self) -> None:
        self.ok.setEnabled(bool(self.combos["code"].currentData()))
