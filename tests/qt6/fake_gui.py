"""Stand-ins for widgets of ``qgis.gui``: real Qt 6 widgets with the signals and methods that the plugin uses.

``tests/qgis/test_api_names.py`` holds the names of these methods against the real QGIS.
"""

from __future__ import annotations

from unittest.mock import MagicMock

from fake_core import LooseObject, QgsTemporalNavigationObject
from fake_layers import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle
from PyQt6.QtCore import QPointF, Qt, pyqtSignal
from PyQt6.QtGui import QStandardItemModel
from PyQt6.QtWidgets import (
    QComboBox,
    QDockWidget,
    QFrame,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsView,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QWidget,
)


class QgsDockWidget(QDockWidget):
    """A dock that the user sees or not."""

    def setUserVisible(self, visible):
        self.setVisible(visible)
        if visible:
            self.raise_()

    def isUserVisible(self):
        return self.isVisible()


class QgsFilterLineEdit(QLineEdit):
    """A line with a search icon."""

    def setShowSearchIcon(self, visible):
        self.searched = visible


class TickedItems(QStandardItemModel):
    """Items that are ticked, as QGIS makes them for the list below."""

    itemCheckStateChanged = pyqtSignal(object)


class QgsCheckableComboBox(QComboBox):
    """A combo box whose items are ticked."""

    checkedItemsChanged = pyqtSignal(list)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._before, self.default = [], ""
        self.setModel(TickedItems(0, 1, self))
        self.model().dataChanged.connect(self._changed)

    def addItemWithCheckState(self, text, state, data=None):
        self.addItem(text, data)
        item = self.model().item(self.count() - 1)
        item.setCheckable(True)
        item.setCheckState(state)

    def _items(self):
        rows = [self.model().item(row) for row in range(self.count())]
        return [item for item in rows if item.checkState() == Qt.CheckState.Checked]

    def checkedItems(self):
        return [item.text() for item in self._items()]

    def checkedItemsData(self):
        return [item.data(Qt.ItemDataRole.UserRole) for item in self._items()]

    def setItemCheckState(self, index, state):
        self.model().item(index).setCheckState(state)

    def itemCheckState(self, index):
        return self.model().item(index).checkState()

    def _changed(self, *_span):
        if self.checkedItemsData() != self._before:
            self._before = self.checkedItemsData()
            self.checkedItemsChanged.emit(self.checkedItems())

    def setDefaultText(self, text):
        self.default = text

    def defaultText(self):
        return self.default

    def setSeparator(self, separator):
        self.between = separator


class QgsMapLayerComboBox(QComboBox):
    """The vector layers of a project."""

    layerChanged = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._empty, self._project = False, QgsProject.instance()
        self.currentIndexChanged.connect(lambda _row: self.layerChanged.emit(self.currentLayer()))
        self._fill()

    def _fill(self):
        self.clear()
        if self._empty:
            self.addItem("", None)
        for layer in self._project.mapLayers().values():
            self.addItem(layer.name(), layer.id())

    def setProject(self, project):
        self._project = project
        self._fill()

    def setFilters(self, filters):
        self.filters_ = filters

    def setExceptedLayerList(self, layers):
        self.excepted_ = layers

    def setAllowEmptyLayer(self, allow):
        self._empty = allow
        self._fill()

    def setLayer(self, layer):
        self.setCurrentIndex(self.findData(None if layer is None else layer.id()))

    def currentLayer(self):
        return self._project.mapLayer(self.currentData()) if self.currentData() else None


class QgsFileWidget(QWidget):
    """A line for a path."""

    fileChanged = pyqtSignal(str)
    StorageMode = MagicMock(name="QgsFileWidget.StorageMode")

    def __init__(self, parent=None):
        super().__init__(parent)
        self._line = QLineEdit(self)
        row = QHBoxLayout(self)
        row.addWidget(self._line)
        row.addWidget(QToolButton(self))
        self._line.textChanged.connect(self.fileChanged)

    def setStorageMode(self, mode):
        self.mode = mode

    def filePath(self):
        return self._line.text()

    def setFilePath(self, path):
        self._line.setText(path)

    def lineEdit(self):
        return self._line


class QgsProjectionSelectionWidget(QComboBox):
    """Chooses a CRS."""

    crsChanged = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._crs = QgsCoordinateReferenceSystem("")

    def crs(self):
        return self._crs

    def setCrs(self, crs):
        self._crs = crs
        self.crsChanged.emit(crs)


class QgsOptionsPageWidget(QWidget):
    """A page of the options."""


class QgsOptionsWidgetFactory(LooseObject):
    """Makes a page of the options."""

    def __init__(self, title="", icon=None):
        super().__init__()
        self.title_ = title

    def title(self):
        return self.title_


class QgsMessageBar(QFrame):
    """Keeps what it is told."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.told, self._items = [], []

    def items(self):
        return list(self._items)

    def popWidget(self, item):
        self._items.remove(item)
        return True

    def pushMessage(self, title, text="", level=None, duration=0):
        self.told.append(text)

    def createMessage(self, title, text=""):
        item = QFrame(self)
        QHBoxLayout(item)
        self.told.append(text)
        return item

    def pushWidget(self, widget, level=None, duration=0):
        widget.show()
        self._items.append(widget)
        return widget


class QgsRubberBand(QGraphicsRectItem):
    """A band that counts its points."""

    def __init__(self, canvas, kind=None):
        super().__init__()
        self.points, self.geometry = [], None
        canvas.scene().addItem(self)

    def reset(self, kind=None):
        self.points = []

    def addPoint(self, point, update=True):
        self.points.append(point)

    def setToGeometry(self, geometry, layer=None):
        self.geometry = geometry

    def setStrokeColor(self, color):
        self.stroke = color

    def setFillColor(self, color):
        self.fill = color

    def setWidth(self, width):
        self.width = width


class QgsMapTool(LooseObject):
    """A tool of the map."""

    def __init__(self, canvas):
        super().__init__(canvas)
        self._canvas, self._cursor = canvas, None

    def canvas(self):
        return self._canvas

    def setCursor(self, cursor):
        self._cursor = cursor

    def deactivate(self):
        pass


class QgsMapToolExtent(QgsMapTool):
    """Drags a rectangle."""

    extentChanged = pyqtSignal(object)

    def clearRubberBand(self):
        pass


class _MapEvent:
    """A mouse event with its place on the map, as QGIS's ``QgsMapMouseEvent``."""

    def __init__(self, event):
        self.event = event

    def button(self):
        return self.event.button()

    def mapPoint(self):
        place: QPointF = self.event.position()  # 10 pixels a degree from the west and north of Peru
        return QgsPointXY(-82.0 + place.x() / 10, 0.0 - place.y() / 10)


class QgsMapCanvas(QGraphicsView):
    """A map that shows nothing: it has a tool, which gets the mouse and the keys."""

    destinationCrsChanged = pyqtSignal()
    selectionChanged = pyqtSignal(object)
    temporalRangeChanged = pyqtSignal()
    mapCanvasRefreshed = pyqtSignal()
    extentsChanged = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self._tool, self._controller, self.layer = None, QgsTemporalNavigationObject(), None
        self.box = QgsRectangle(-78.0, -13.0, -76.0, -11.0)

    def layers(self):
        return []

    def isDrawing(self):
        return False

    def theme(self):
        return ""

    def magnificationFactor(self):
        return 1.0

    def temporalController(self):
        return self._controller

    def mapTool(self):
        return self._tool

    def setMapTool(self, tool, clean=False):
        if self._tool is not None:
            self._tool.deactivate()
        self._tool = tool

    def unsetMapTool(self, tool):
        self._tool = None

    def extent(self):
        return self.box

    def setExtent(self, box):
        self.box = box

    def zoomByFactor(self, factor):
        pass

    def refresh(self):
        pass

    def flashFeatureIds(self, layer, ids, startColor=None, endColor=None, flashes=3, duration=500):
        self.flashed = list(ids)

    def currentLayer(self):
        return self.layer

    def mapSettings(self):
        settings = MagicMock()
        settings.destinationCrs.return_value = QgsCoordinateReferenceSystem()
        return settings

    def mouseReleaseEvent(self, event):
        if self._tool is not None:
            self._tool.canvasReleaseEvent(_MapEvent(event))

    def mouseMoveEvent(self, event):
        if self._tool is not None:
            self._tool.canvasMoveEvent(_MapEvent(event))

    def mouseDoubleClickEvent(self, event):
        if self._tool is not None:
            self._tool.canvasDoubleClickEvent(_MapEvent(event))

    def keyPressEvent(self, event):
        if self._tool is not None:
            self._tool.keyPressEvent(event)
