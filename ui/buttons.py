"""Names the standard buttons of dialogs in the plugin's language: Qt's own translations are not everywhere."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialogButtonBox

from ..core.qt.i18n import tr

_CONTEXT = "Buttons"


def name_standard_buttons(box: QDialogButtonBox) -> None:
    """Name the buttons OK, Cancel, Close and Help that ``box`` has."""
    standard = QDialogButtonBox.StandardButton
    for kind, text in (
        (standard.Ok, tr("OK", context=_CONTEXT)),
        (standard.Cancel, tr("Cancel", context=_CONTEXT)),
        (standard.Close, tr("Close", context=_CONTEXT)),
        (standard.Help, tr("Help", context=_CONTEXT)),
    ):
        button = box.button(kind)
        if button is not None:
            button.setText(text)
