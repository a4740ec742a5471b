"""The welcome in QGIS's message bar: once after the installation and once after each upgrade; it never blocks."""

from __future__ import annotations

from typing import Any, Callable, Sequence, Tuple

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QMenu, QPushButton, QToolButton

from ..core.qt import log, settings
from ..core.qt.compat import LEVEL_INFO

OBJECT_NAME = "PeruAccessAtlasWelcome"
Choice = Tuple[str, Callable[[], Any]]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Welcome", text)


def is_due(version: str) -> bool:
    """Return whether this version has not welcomed the user yet."""
    return settings.welcomed.value() != version


def show(message_bar: Any, version: str, choices: Sequence[Choice], pages: Sequence[Choice]) -> Any:
    """Show the welcome and remember that it was shown.

    :param message_bar: a ``QgsMessageBar``.
    :param choices: text and answer of each button.
    :param pages: text and answer of what a menu behind one more button holds: as buttons of their own they would make
        the bar so wide that QGIS squeezes the docks on a small screen.
    :returns: the ``QgsMessageBarItem``.
    """
    before = settings.welcomed.value()
    if before and before != version:
        text = _tr("Version {version} is installed (before: {before}).").format(version=version, before=before)
    else:
        text = _tr("Version {version} is ready.").format(version=version)
    item = message_bar.createMessage(log.TAG, text)
    item.setObjectName(OBJECT_NAME)
    for number, (caption, answer) in enumerate(choices):
        button = QPushButton(caption, item)
        button.setObjectName(f"welcome_{number}")
        button.clicked.connect(lambda _on=False, answer=answer: answer())
        item.layout().addWidget(button)
    more = QToolButton(item)
    more.setObjectName("welcome_more")
    more.setText(_tr("Learn more"))
    more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    menu = QMenu(more)
    for caption, answer in pages:
        menu.addAction(caption).triggered.connect(lambda _on=False, answer=answer: answer())
    more.setMenu(menu)
    item.layout().addWidget(more)
    message_bar.pushWidget(item, LEVEL_INFO)
    settings.welcomed.set(version)
    return item


def take_down(message_bar: Any) -> None:
    """Take every welcome out of the message bar: the answers of its buttons go with the plugin."""
    for item in message_bar.items():
        if item.objectName() == OBJECT_NAME:
            message_bar.popWidget(item)
