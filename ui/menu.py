"""The plugin's actions in QGIS's menus, toolbar, help menu and shortcut settings."""

from __future__ import annotations

from typing import Callable, List, Optional, Sequence

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu

#: Name of the menu. A proper name, never translated: QGIS removes the entries by it.
MENU = "Peru Access Atlas"


class ActionSet(QObject):
    """Adds actions to QGIS and takes every one of them out again.

    :param iface: ``QgisInterface``.
    """

    def __init__(self, iface, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._actions: List[QAction] = []
        self._on_toolbar: List[QAction] = []
        self._in_help: List[QAction] = []

    def add(
        self,
        name: str,
        text: str,
        run: Callable[..., None],
        *,
        icon: str = "",
        tip: str = "",
        toolbar: bool = False,
        checkable: bool = False,
    ) -> QAction:
        """Add an action to the menu and, if asked, to the toolbar.

        :param name: object name, ASCII, never changed: shortcut settings are kept by it.
        :param run: called with the checked state when ``checkable``, else without arguments.
        :param icon: path of an SVG file.
        """
        action = QAction(QIcon(icon), text, self._iface.mainWindow())
        action.setObjectName(name)
        action.setToolTip(tip or text)
        action.setStatusTip(tip or text)
        if checkable:
            action.setCheckable(True)
            action.toggled.connect(run)
        else:
            action.triggered.connect(lambda _checked=False: run())
        self._iface.addPluginToVectorMenu(MENU, action)
        self._iface.registerMainWindowAction(action, "")
        if toolbar:
            self._iface.addToolBarIcon(action)
            self._on_toolbar.append(action)
        self._actions.append(action)
        return action

    def add_help(self, name: str, text: str, run: Callable[[], None], icon: str = "") -> QAction:
        """Add an action to the plugin help menu of QGIS."""
        action = QAction(QIcon(icon), text, self._iface.mainWindow())
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: run())
        self._iface.registerMainWindowAction(action, "")
        menu = self._iface.pluginHelpMenu()
        if menu is not None:
            menu.addAction(action)
        self._in_help.append(action)
        return action

    def named(self, names: Sequence[str]) -> List[QAction]:
        """Return the actions of these object names, in their order; unknown names are left out."""
        known = {action.objectName(): action for action in [*self._actions, *self._in_help]}
        return [known[name] for name in names if name in known]

    def remove(self) -> None:
        """Take every action out of QGIS; a second call does nothing."""
        for action in self._actions:
            if sip.isdeleted(action):
                continue
            self._iface.removePluginVectorMenu(MENU, action)
            self._iface.unregisterMainWindowAction(action)
            if action in self._on_toolbar:
                self._iface.removeToolBarIcon(action)
            action.deleteLater()
        for action in self._in_help:
            if sip.isdeleted(action):
                continue
            self._iface.unregisterMainWindowAction(action)
            menu = self._iface.pluginHelpMenu()
            if menu is not None:
                menu.removeAction(action)
            action.deleteLater()
        self._remove_empty_menus()
        self._actions.clear()
        self._on_toolbar.clear()
        self._in_help.clear()

    def _remove_empty_menus(self) -> None:
        """Delete the submenu: QGIS makes it for the first action, and after the last one only hides it."""
        for menu in self._iface.mainWindow().findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if menu.title().replace("&", "") == MENU and menu.isEmpty():
                menu.deleteLater()


def tr(text: str) -> str:
    """Translate a text of the menu."""
    return QCoreApplication.translate("Menu", text)
