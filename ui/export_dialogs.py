"""Asks where an export goes and says how it went: the list, the timeline, a chart."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from ..core.errors import AtlasError
from ..core.qt import log, settings
from ..core.qt.compat import LEVEL_CRITICAL, LEVEL_INFO, LEVEL_SUCCESS
from ..layers.catalogue import CATALOGUE
from ..layers.factory import source_of
from ..layers.registry import find_layer
from .export_provenance import picture_statement
from .export_records import export_records
from .filter_model import FilterModel
from .picture_export import save_drawing, with_footer
from .plain_text import push, tip

_RECORD_FILTERS = "CSV (*.csv);;GeoJSON (*.geojson);;GeoPackage (*.gpkg);;KML (*.kml)"
_PICTURE_FILTERS = "PNG (*.png);;SVG (*.svg)"


class Exports(QObject):
    """The exports of the dock.

    :param message_bar: where it is said how an export went; ``None`` to say nothing.
    :param data_path: gives the ``atlas.gpkg`` whose regions are the areas of exported records; without it those of the
        project's layer are.
    """

    def __init__(
        self,
        model: FilterModel,
        project: QgsProject,
        window: QWidget,
        message_bar: Any = None,
        parent=None,
        data_path: Optional[Callable[[], Path]] = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._project, self._window, self._bar = model, project, window, message_bar
        self._data_path = data_path

    def report(self, error: AtlasError) -> None:
        """Show an error to the user."""
        log.exception(error)
        if self._bar is not None:
            push(self._bar, str(error), LEVEL_CRITICAL)

    def tell(self, text: str) -> None:
        """Show a sentence to the user."""
        if self._bar is not None:
            push(self._bar, text, LEVEL_INFO)

    def _ask(self, title: str, filters: str, name: str) -> Optional[str]:
        start = str(Path(settings.export_folder.value()) / name)
        path, chosen = QFileDialog.getSaveFileName(self._window, title, start, filters)
        if not path:
            return None
        if not any(f"*{Path(path).suffix.lower()})" in one for one in filters.split(";;")):
            path += chosen.split("*")[1].rstrip(")")  # the dot of "list 12.05" begins no ending
            if Path(path).exists() and not self._may_replace(Path(path).name):
                return None
        return path

    def _may_replace(self, name: str) -> bool:
        """Ask what the file dialog could not, which knew another name."""
        question = self.tr("There is a file {name} already. Replace it?").format(name=name)
        answer = QMessageBox.question(self._window, self.tr("Export"), tip(question))
        return answer == QMessageBox.StandardButton.Yes

    def _run(self, path: str, write: Callable[[str], object]) -> None:
        try:
            write(path)
        except AtlasError as error:
            self.report(error)
            return
        if self._bar is not None:
            push(self._bar, self.tr("Saved {name}.").format(name=Path(path).name), LEVEL_SUCCESS)

    def records(self) -> None:
        """Export the authorizations that the filter keeps."""
        path = self._ask(self.tr("Export authorizations"), _RECORD_FILTERS, self.tr("authorizations.csv"))
        if path is not None:
            self._model.settle()
            self._run(path, lambda p: export_records(p, self._model.index, self._model.results, self._regions()))

    def _regions(self) -> Optional[QgsVectorLayer]:
        """Return the regions of the data: the project may lack the layer, or show a part of it."""
        if self._data_path is None:
            return find_layer(self._project, "regions")
        return QgsVectorLayer(source_of(CATALOGUE["regions"], self._data_path()), "regions", "ogr")

    def timeline(self, widget: Any) -> None:
        """Export the timeline as PNG or SVG."""
        self._picture(widget, self.tr("timeline"))

    def chart(self, widget: Any) -> None:
        """Export a chart as PNG or SVG."""
        self._picture(widget, self.tr("chart"))

    def _picture(self, widget: Any, name: str) -> None:
        """Export a painted widget (it has ``draw(painter, rect)``) under a name that the user can change."""
        path = self._ask(self.tr("Save picture"), _PICTURE_FILTERS, f"{name}.png")
        if path is not None:
            self._model.settle()
            background = widget.palette().color(QPalette.ColorRole.Base)
            title = self._model.exposure.title(self._model.state, self._model.measure)
            footer = picture_statement(self._model.index, self._model.results)
            size, draw = with_footer(widget.size(), widget.font(), widget.palette(), footer, widget.draw)
            self._run(path, lambda p: save_drawing(p, size, background, f"{title}. {footer}", draw))
