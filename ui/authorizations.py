"""Everything behind the dock, made and taken down in one place: model, link to time, map, dock, state in the project.

The composition root hands in what only it may own: project, controller, canvas, main window, message bar.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict, Optional

from qgis.core import QgsProject, QgsProjectDirtyBlocker, QgsTemporalNavigationObject
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QMainWindow

from ..core.bulk import collection_paused
from ..core.filters import FilterState
from ..core.index import AtlasIndex
from ..core.periods import ALWAYS
from ..core.qt import settings
from ..core.qt.farewell import delete_later
from ..layers.registry import layers_with_role
from ..layers.selection_style import emphasise_record
from .area_filter import AreaFilter
from .dock import AuthorizationDock
from .export_dialogs import Exports
from .filter_model import FilterModel
from .map_link import MapLink
from .map_view import MapView
from .outlines import outline_controls
from .project_state import read_state, write_state, write_time
from .saved_filters import SavedFilters
from .time_link import TimeLink, to_range


class Authorizations(QObject):
    """The dock "Authorizations" with all it needs.

    :param index: the atlas.
    :param project: the project whose layers show the state and which keeps it.
    :param controller: the canvas's temporal controller.
    :param canvas: the map, or ``None``.
    :param main_window: where the dock is docked.
    :param message_bar: a ``QgsMessageBar``, or ``None``.
    :param data_path: gives the ``atlas.gpkg`` in use, or ``None``.
    """

    @collection_paused()  # a hundred thousand days and bars are made, none of them waste
    def __init__(
        self,
        index: AtlasIndex,
        project: QgsProject,
        controller: QgsTemporalNavigationObject,
        canvas: Optional[QgsMapCanvas],
        main_window: QMainWindow,
        message_bar: Any = None,
        data_path: Optional[Callable[[], Path]] = None,
    ) -> None:
        super().__init__(None)
        self._project = project
        self._window = main_window
        self._shared = controller
        #: Drives the dock alone when the options say that QGIS's own time is to be left alone.
        self._own = QgsTemporalNavigationObject(self)
        self.model = FilterModel(index, self)
        self.link = TimeLink(self.model, self._controller(), self)
        self.map = MapView(self.model, project, canvas, self)
        self.dock = AuthorizationDock(self.model, self.link, main_window)
        self.map_link = MapLink(self.model, project, canvas, self)
        self.exports = Exports(self.model, project, main_window, message_bar, self, data_path)
        self.area = AreaFilter(self.model, project, canvas, self.exports.tell, self)
        self.dock.add_tool(SavedFilters(self.model, project, self.exports.report, self.dock))
        outline_controls(self.dock)
        self._connect()
        project.readProject.connect(self._read)
        project.cleared.connect(self._cleared)
        project.writeProject.connect(self._write)
        project.layerWasAdded.connect(self.link.layers_come)
        project.layersAdded.connect(self.link.layers_came)
        self._closed = False
        self._dock_it()
        self._read()

    def _controller(self) -> QgsTemporalNavigationObject:
        return self._shared if settings.temporal_coupling.value() else self._own

    def use_options(self, before: Dict[str, Any]) -> None:
        """Let the dock and the map show what the options say now.

        :param before: key of a setting to its value before, as ``AtlasOptionsPage`` reports them.
        """
        self.link.use(self._controller())
        reading, measure = settings.default_reading, settings.default_measure
        self.model.use_options(before.get(reading.key, reading.value()), before.get(measure.key, measure.value()))

    def _connect(self) -> None:
        """Connect what the panels ask for with those who can do it."""
        dock, exports = self.dock, self.exports
        dock.time.timeline.scrubbing.connect(self.model.hold)
        dock.visibilityChanged.connect(self.map.watch)
        dock.time.timeline.stepping.connect(self.map.step)
        dock.time.timeline.grasped.connect(self.map.hold)
        dock.time.timeline.grasped.connect(dock.chips.hold)
        dock.list.zoom_requested.connect(self.map.zoom)
        dock.list.flash_requested.connect(self.map.flash)
        dock.list.export_requested.connect(exports.records)
        dock.filters.area_requested.connect(self._take_area)
        dock.time.export_requested.connect(lambda: exports.timeline(dock.time.timeline))
        dock.charts.export_requested.connect(lambda: exports.chart(dock.charts.chart))
        dock.counters.aside_requested.connect(self._show_aside)

    def _take_area(self, kind: str) -> None:
        """Set the area of the filter as the user asked."""
        takers: Dict[str, Callable[[], object]] = {
            "rectangle": self.area.draw_rectangle,
            "polygon": self.area.draw_polygon,
            "extent": self.area.take_extent,
            "features": self.area.take_features,
            "regions": self.area.take_regions,
        }
        takers[kind]()

    def _show_aside(self, kind: str) -> None:
        """Choose the next of the records without a place or a date, all of them reachable one after the other."""
        aside = self.model.results.aside
        ids = aside.no_place if kind == "no_place" else aside.undated
        if not ids:
            return
        again = self.model.selected in ids
        self.model.select(ids[(ids.index(self.model.selected) + 1) % len(ids)] if again else ids[0])
        self.dock.tabs.setCurrentWidget(self.dock.record)

    def _dock_it(self) -> None:
        """Dock where the user left it, else at the right, as a tab beside what is there."""
        if not self._window.restoreDockWidget(self.dock):
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
            self.dock.visibilityChanged.connect(self._give_width)

    def _give_width(self, visible: bool) -> None:
        """Give a new dock the width it wants when it is first shown; a window gives it no more than its least."""
        if visible:
            self.dock.visibilityChanged.disconnect(self._give_width)
            QTimer.singleShot(0, self._widen)  # once the window has laid the dock out

    def _widen(self) -> None:
        if not self._closed:
            self._window.resizeDocks([self.dock], [self.dock.sizeHint().width()], Qt.Orientation.Horizontal)

    def _has_regions(self) -> bool:
        return bool(layers_with_role(self._project, "regions"))

    def _read(self, *_args) -> None:
        """Take the state of the project that was opened; opening it does not make it dirty."""
        blocker = QgsProjectDirtyBlocker(self._project)
        try:
            self.map.still()
            read_state(self._project, self.model)
            self.model.forget_changes()
            if self._has_regions():
                self.map.start()
        finally:
            del blocker

    def _cleared(self) -> None:
        """Begin anew: a state belongs to its project and must not be shown on the next one."""
        self.map.still()
        self.link.pause()  # what plays on would move the time of the next project
        self.model.select(None)
        self.model.set_state(FilterState())
        self.model.forget_changes()
        self.map.still()

    def _write(self, *_args) -> None:
        blocker = QgsProjectDirtyBlocker(self._project)
        try:
            write_state(self._project, self.model)
            if self.map.active and self._has_regions() and settings.temporal_coupling.value():
                write_time(self._project, to_range(self.model.period) if self.model.state.period != ALWAYS else None)
        finally:
            del blocker

    def show_on_map(self) -> None:
        """Let the map follow the state; called when the layers have been added."""
        self.map.start()
        self.map.apply()
        if self.model.selected is not None:
            for layer in layers_with_role(self._project, "authorized_places"):  # new ones know nothing of it
                emphasise_record(layer, self.model.selected)

    def close(self) -> None:
        """Take everything down and leave controller and layers as they were found; a second call does nothing."""
        if self._closed:
            return
        self._closed = True
        if not sip.isdeleted(self._project):
            self._project.readProject.disconnect(self._read)
            self._project.cleared.disconnect(self._cleared)
            self._project.writeProject.disconnect(self._write)
            self._project.layerWasAdded.disconnect(self.link.layers_come)
            self._project.layersAdded.disconnect(self.link.layers_came)
        self.model.stop()
        self.link.restore()
        self.map_link.close()
        self.area.close()
        self.map.restore()
        if not sip.isdeleted(self.dock):
            self._window.removeDockWidget(self.dock)
            delete_later(self.dock)
        delete_later(self)
