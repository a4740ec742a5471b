"""Names that stay while the time moves: drawn once, beside the map, and laid over it as a picture.

A layer with names that is repainted makes QGIS place the names of all layers, several times as long as a frame takes.
So the map itself draws no names while it moves; those of the things that are always there are placed in the background
before it begins (when the pointer comes near a handle, see ``MovingMap``), and shown when they are ready. No frame
waits for them.
"""

from __future__ import annotations

from typing import List, Optional, Tuple

from qgis.core import Qgis, QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QColor, QPixmap
from qgis.PyQt.QtWidgets import QGraphicsPixmapItem

_NAMES = Qgis.MapSettingsFlag.DrawLabeling
#: Above the map's own picture, below rubber bands and whatever else lies on it.
_HEIGHT = -5.0


class MovingNames(QObject):
    """Takes the names off ``canvas`` and lays those of some layers over it."""

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._layers: List[QgsMapLayer] = []
        #: The map for which they are placed, or being placed.
        self._map: Optional[Tuple[object, ...]] = None
        self._job: Optional[QgsMapRendererParallelJob] = None
        self._picture: Optional[QPixmap] = None
        self._item: Optional[QGraphicsPixmapItem] = None
        self._off = False
        #: Whether the map has been drawn without names: over those it still has they would stand twice.
        self._bare = False

    @property
    def shown(self) -> bool:
        """Whether the names lie over the map."""
        return self._item is not None

    def prepare(self, layers: List[QgsMapLayer]) -> None:
        """Begin to place the names of ``layers``, which draw nothing else; the map stays as it is.

        Does nothing when they are placed already, for the map as it is.
        """
        if layers != self._layers or self._map != self._map_now():
            self._layers = layers
            self._place()

    def begin(self) -> None:
        """Draw no names any more, but those of ``prepare`` over the map, once it has been drawn without its own."""
        if self._off or not self._canvas.mapSettings().testFlag(_NAMES):
            return  # the user wants none
        self._off = True
        self._draw_names(False)
        self._canvas.extentsChanged.connect(self._place)
        self._canvas.mapCanvasRefreshed.connect(self._drawn)

    def _drawn(self) -> None:
        if not self._bare:
            self._bare = True
            self._show()

    def _map_now(self) -> Tuple[object, ...]:
        """Return what decides whether names are placed, and where."""
        settings = self._canvas.mapSettings()
        return (
            self._off or settings.testFlag(_NAMES),
            settings.visibleExtent().toString(12),
            settings.outputSize(),
            settings.outputDpi(),
            settings.devicePixelRatio(),
            settings.rotation(),
            settings.destinationCrs(),
            self._canvas.magnificationFactor(),
        )

    def _place(self) -> None:
        self._forget()
        self._map = self._map_now()
        if not self._layers or not (self._off or self._canvas.mapSettings().testFlag(_NAMES)):
            return  # none, or the user wants none
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers(self._layers)
        settings.setFlag(_NAMES, True)
        settings.setBackgroundColor(QColor(Qt.GlobalColor.transparent))
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._take)
        self._job.start()

    def _take(self) -> None:
        job, self._job = self._job, None
        if job is None:
            return
        image = job.renderedImage()
        image.setDevicePixelRatio(job.mapSettings().devicePixelRatio())
        job.deleteLater()
        self._picture = QPixmap.fromImage(image)
        self._show()

    def _show(self) -> None:
        if not (self._off and self._bare) or self._picture is None:
            return
        self._item = QGraphicsPixmapItem(self._picture)
        self._item.setZValue(_HEIGHT)
        self._canvas.scene().addItem(self._item)

    def _forget(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.finished.disconnect(self._take)
            job.cancel()
            job.deleteLater()
        self._picture = None
        item, self._item = self._item, None
        if item is not None and not sip.isdeleted(item):
            self._canvas.scene().removeItem(item)

    def end(self) -> None:
        """Give the map its own names back; a second call does nothing."""
        if sip.isdeleted(self._canvas):
            return
        self._forget()
        self._layers, self._map = [], None
        if not self._off:
            return
        self._off = self._bare = False
        self._canvas.extentsChanged.disconnect(self._place)
        self._canvas.mapCanvasRefreshed.disconnect(self._drawn)
        self._draw_names(True)

    def _draw_names(self, on: bool) -> None:
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setFlag(_NAMES, on)
        self._canvas.setMapSettingsFlags(settings.flags())
