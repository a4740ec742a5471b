"""Leads from a part of the interface to the section of the guide that explains it: "?" buttons and F1.

Sections are named by anchors, which are the same in every language. Who shows the guide is handed in by the
composition root; without it nothing happens.
"""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional, Tuple

from qgis.PyQt.QtCore import QEvent, QObject, Qt, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QSizePolicy, QTabWidget, QToolButton, QWidget

from ..core.qt import log
from .buttons import name_standard_buttons
from .outlines import outline_controls

#: Object name of a part -> (page, anchor) of the guide.
TOPICS: Dict[str, Tuple[str, str]] = {
    "PeruAccessAtlasDock": ("guide", "dock"),
    "PeruAccessAtlasTime": ("guide", "period"),
    "PeruAccessAtlasChips": ("guide", "filters"),
    "PeruAccessAtlasFilters": ("guide", "filters"),
    "filter_area": ("guide", "area"),
    "saved_filters": ("guide", "saved"),
    "PeruAccessAtlasList": ("guide", "list"),
    "PeruAccessAtlasRecord": ("guide", "record"),
    "PeruAccessAtlasCharts": ("guide", "charts"),
    "PeruAccessAtlasOverlayDialog": ("guide", "overlay"),
    "PeruAccessAtlasFieldMapping": ("guide", "overlay"),
    "PeruAccessAtlasOverlayResults": ("guide", "overlay"),
    "peruAccessAtlasExportPages": ("guide", "pages"),
    "PeruAccessAtlasOptions": ("guide", "options"),
    "PeruAccessAtlasHelp": ("guide", "first"),
}
_FIRST = ("guide", "first")

Opener = Callable[[str, str], Any]
_opener: Optional[Opener] = None


def set_opener(opener: Optional[Opener]) -> None:
    """Say who shows a section: called with page and anchor; ``None`` when the plugin is taken out."""
    global _opener  # noqa: PLW0603 - one guide for the whole interface
    _opener = opener


def topic_of(widget: Optional[QWidget]) -> Tuple[str, str]:
    """Return page and anchor for a widget: its own, else those of the nearest part round it."""
    while widget is not None:
        if widget.objectName() in TOPICS:
            return TOPICS[widget.objectName()]
        widget = widget.parentWidget()
    return _FIRST


def show_help(widget: Optional[QWidget]) -> None:
    """Show the section for a widget."""
    if _opener is not None:
        _opener(*topic_of(widget))


class Addresses(QObject):
    """Answers the addresses of the algorithms' Help buttons: the path is the name of a page.

    :param opener: as of :func:`set_opener`.
    """

    def __init__(self, opener: Opener) -> None:
        super().__init__()
        self._opener = opener

    @pyqtSlot(QUrl)
    def open(self, url: QUrl) -> None:
        """Show the page an address names; an unknown name, from a stranger's project, shows nothing."""
        try:
            self._opener(url.path(), "")
        except ValueError as error:
            log.warning(str(error))


class HelpButton(QToolButton):
    """The "?" of a part.

    :param about: the part; a tab widget stands for the tab in front; ``None``: what the button itself stands in.
    """

    def __init__(self, parent: QWidget, about: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._about = about
        self.setObjectName("help_button")
        self.setText("?")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Help about this part"))
        self.setToolTip(self.tr("What this is and how it is used (F1)"))
        self.clicked.connect(lambda _on=False: show_help(self._part()))

    def _part(self) -> QWidget:
        about = self._about or self
        if isinstance(about, QTabWidget):
            page = about.currentWidget()
            inner = getattr(page, "widget", None)  # a page in a scroll area
            return inner() if callable(inner) else page
        return about


class _HelpKey(QObject):
    """Answers F1 in a window before QGIS's own help does; Shift+F1 stays with Qt (What's This)."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_F1 or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        event.accept()
        if kind == QEvent.Type.KeyPress and isinstance(watched, QWidget):
            focus = QApplication.focusWidget()
            show_help(focus if focus is not None and watched.isAncestorOf(focus) else watched)
        return True


def answer_keys(window: QWidget) -> None:
    """Let F1 open the guide in a dock or dialog, and give each control with a tip its "What's This" text."""
    window.installEventFilter(_HelpKey(window))
    for widget in window.findChildren(QWidget):
        if widget.toolTip() and not widget.whatsThis():
            widget.setWhatsThis(widget.toolTip())


def add_help_button(buttons: QDialogButtonBox) -> None:
    """Put a Help button into the foot of a dialog and let F1 do the same in the dialog."""
    help_button = buttons.addButton(QDialogButtonBox.StandardButton.Help)
    help_button.setObjectName("help_button")
    help_button.setAutoDefault(False)
    name_standard_buttons(buttons)
    buttons.helpRequested.connect(lambda: show_help(buttons))
    answer_keys(buttons.window())
    outline_controls(buttons.window())
