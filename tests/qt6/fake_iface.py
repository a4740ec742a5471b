"""A stand-in for ``QgisInterface`` on a real main window of Qt 6."""

from __future__ import annotations

from unittest.mock import MagicMock

import fake_gui
from PyQt6.QtWidgets import QMainWindow, QMenu, QToolBar, QTreeView


class Iface:
    """What QGIS gives a plugin, on a real main window."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.window.resize(1366, 740)
        self.canvas, self.bar = fake_gui.QgsMapCanvas(self.window), fake_gui.QgsMessageBar(self.window)
        self.window.setCentralWidget(self.canvas)
        self.toolbar, self.tree = QToolBar(self.window), QTreeView(self.window)
        self.help_menu = QMenu(self.window)
        self.window.addToolBar(self.toolbar)
        self.menus, self.shortcuts, self.factories, self.filters = {}, [], [], []
        self.window.show()

    def layerTreeView(self):
        return self.tree

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar

    def layerTreeCanvasBridge(self):
        return MagicMock()

    def addPluginToVectorMenu(self, name, action):
        self.menus.setdefault(name, []).append(action)

    def removePluginVectorMenu(self, name, action):
        self.menus[name].remove(action)

    def addToolBarIcon(self, action):
        self.toolbar.addAction(action)

    def removeToolBarIcon(self, action):
        self.toolbar.removeAction(action)

    def pluginHelpMenu(self):
        return self.help_menu

    def registerMainWindowAction(self, action, shortcut):
        self.shortcuts.append(action)

    def unregisterMainWindowAction(self, action):
        self.shortcuts.remove(action)

    def registerOptionsWidgetFactory(self, factory):
        self.factories.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):
        self.factories.remove(factory)

    def registerLocatorFilter(self, one):
        self.filters.append(one)

    def deregisterLocatorFilter(self, one):
        self.filters.remove(one)
