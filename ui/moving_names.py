"""Names that stay while the time moves: drawn once, beside the map, and laid over it as a picture.

A layer with names that is repainted makes QGIS place the names of all layers, several times as long as a frame takes.
So what moves has no names; those of the things that are always there are placed in the background before it begins
(while the map rests, see ``MovingMap``), or else after the first frame, and laid over the map. They lie there until the
map has its own names again. No frame waits for them.
"""

from __future__ import annotations

from typing import Callable, List, Optional, Tuple

from qgis.core import Qgis, QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QPixmap
from qgis.PyQt.QtWidgets import QGraphicsPixmapItem

_NAMES = Qgis.MapSettingsFlag.DrawLabeling
#: Above the map's own picture, below rubber bands and whatever else lies on it.
_HEIGHT = -5.0
#: Names do not wait longer (ms) than this for a map that is not drawn again (its rendering may be switched off).
_PATIENCE_MS = 5000


class MovingNames(QObject):
    """Lays names over ``canvas``, whose own layers have none meanwhile.

    :param wanted: says what draws them, and nothing else; the same layers as long as they would draw the same; ``None``
        while that is still being made (``look`` is called when it is there).
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        wanted: Callable[[], Optional[List[QgsMapLayer]]],
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._wanted = wanted
        self._layers: List[QgsMapLayer] = []
        #: The map for which they are placed, or being placed; ``None`` when they are to be placed anew.
        self._map: Optional[Tuple[object, ...]] = None
        self._job: Optional[QgsMapRendererParallelJob] = None
        self._picture: Optional[QPixmap] = None
        self._item: Optional[QGraphicsPixmapItem] = None
        self._on = False
        #: Whether the map has been drawn without these names: over those it still has they would stand twice.
        self._bare = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._take_down)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.look)
        canvas.extentsChanged.connect(self._map_moved)
        canvas.mapCanvasRefreshed.connect(self._map_drawn)
        self._follows = True

    @property
    def shown(self) -> bool:
        """Whether the names lie over the map."""
        return self._item is not None

    def prepare(self) -> None:
        """Begin to place the names; the map stays as it is.

        Does nothing when they are placed already, for the map as it is.
        """
        wanted = self._wanted()
        if wanted is not None and (wanted != self._layers or self._map != self._map_now()):
            self._layers = wanted
            self._place()

    def begin(self) -> None:
        """Lay the names over the map as soon as it has been drawn without its own."""
        if self._on or not self._canvas.mapSettings().testFlag(_NAMES):
            return  # the user wants none
        self._on = True
        self._patience.stop()
        if self._job is not None:
            self._forget()  # the first frame has the machine for itself
        self._bare = self._item is not None and self._map == self._map_now()  # it was not given its own back since
        if not self._bare:
            self._take_down()

    def end(self) -> None:
        """Take the names down when the map has been drawn with its own; a second call does nothing."""
        if self._on:
            self._on = self._bare = False
            self._patience.start()

    def forget(self) -> None:
        """Place them anew the next time: they may have to be written otherwise."""
        self._map = None
        if not self._on and self._item is None:
            self._forget()
            self._layers = []  # once nothing draws them any more

    def close(self) -> None:
        """Take the names down at once and follow the map no longer; a second call does nothing."""
        self._on = self._bare = False
        self._patience.stop()
        if not sip.isdeleted(self._canvas):
            self._forget()
            if self._follows:
                self._follows = False
                self._canvas.extentsChanged.disconnect(self._map_moved)
                self._canvas.mapCanvasRefreshed.disconnect(self._map_drawn)
        self._layers = []  # they must not outlive QGIS, and with them the files they read

    def _map_moved(self) -> None:
        if self._on:
            self._place()
        elif self._job is not None:
            self._forget()
        else:
            self._take_down()

    def _map_drawn(self) -> None:
        if not self._on:
            self._take_down()
        elif not self._bare:
            self._bare = True
            if self._map == self._map_now():
                self._show()
            self._later.start()

    def look(self) -> None:
        """Place the names that are missing from a map that moves, or to be written otherwise than those it shows."""
        if self._on:
            self.prepare()

    def _map_now(self) -> Tuple[object, ...]:
        """Return what decides whether names are placed, and where."""
        settings = self._canvas.mapSettings()
        return (
            settings.testFlag(_NAMES),
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
        if not self._layers or not self._canvas.mapSettings().testFlag(_NAMES):
            return  # none, or the user wants none
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers(self._layers)
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
        if not (self._on and self._bare) or self._picture is None or self._item is not None:
            return
        self._item = QGraphicsPixmapItem(self._picture)
        self._item.setZValue(_HEIGHT)
        self._canvas.scene().addItem(self._item)

    def _take_down(self) -> None:
        self._patience.stop()
        item, self._item = self._item, None
        if item is not None and not sip.isdeleted(item):
            self._canvas.scene().removeItem(item)

    def _forget(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.finished.disconnect(self._take)
            job.cancel()
            job.deleteLater()
        self._map, self._picture = None, None
        self._take_down()
