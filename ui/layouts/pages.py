"""Makes the pages of an export in a project of their own, step by step; the user's project is not touched."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Tuple

from qgis.core import QgsLayoutExporter, QgsPrintLayout, QgsProject
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

from ...core.index import AtlasIndex
from ...layers.project import add_atlas
from ...layouts.atlas_export import AtlasExport
from ...layouts.atlas_layout import AtlasDocument
from ...layouts.export import export_layout
from ...layouts.figure_files import figure_set
from ...layouts.multiples import build_small_multiples, series_texts
from ...layouts.overlay_summary import OverlaySummary
from ...layouts.page import build_map_layout
from ...layouts.run_file import own_template
from ...layouts.sidecar import map_texts, run_record
from ...layouts.spec import PageSpec

#: What can be exported: a map, the series of years, an atlas of each kind.
PRODUCTS = ("layout", "series", "regions", "authorizations", "facilities")


@dataclass(frozen=True)
class Order:
    """What is to be written where.

    :param target: a file; a folder for an atlas with a file a page.
    :param step: of a series.
    :param pages: expression that chooses pages of an atlas, ``names`` that of its files; ``summary`` of an overlay.
    :param overwrite: whether files that are there may be replaced.
    """

    product: str
    spec: PageSpec
    target: Path
    fmt: str = "pdf"
    dpi: int = 300
    layered: bool = False
    single: bool = True
    step: str = "year"
    pages: str = ""
    names: str = ""
    summary: Optional[OverlaySummary] = None
    overwrite: bool = False


class PageMaker:
    """Carries an order out; ``files`` holds what was written when :meth:`steps` has come to its end.

    :param data: the ``atlas.gpkg`` that the maps read.
    """

    def __init__(self, order: Order, index: AtlasIndex, data: Path) -> None:
        self._order, self._index, self._data = order, index, data
        self.files: List[Path] = []

    def steps(self) -> Iterator[Tuple[int, int]]:
        """Yield (pages done, pages).

        :raises FilesExistError: before anything is drawn, when files are in the way and may not be replaced.
        :raises AtlasError: when something cannot be written.
        """
        project = QgsProject()
        try:
            add_atlas(project, self._data)
            yield 0, 1
            make = self._atlas if self._order.product in PRODUCTS[2:] else self._page
            yield from make(project)
        finally:
            project.clear()

    def _page(self, project: QgsProject) -> Iterator[Tuple[int, int]]:
        order, spec, index = self._order, self._order.spec, self._index
        if order.product == "series":
            layout, found = build_small_multiples(project, spec, index, order.step)
            texts = series_texts(spec, index, found, order.step)
        else:
            layout, texts = build_map_layout(project, spec, index), map_texts(spec, index)
        yield 0, 1
        with figure_set(order.target, texts, self._record, order.overwrite, own_template(spec)) as figure:
            export_layout(layout, figure, order.fmt, order.dpi, layered=order.layered, spec=spec)
        self.files = [order.target]
        yield 1, 1

    def _atlas(self, project: QgsProject) -> Iterator[Tuple[int, int]]:
        order = self._order
        with self._document(project) as document:
            export = AtlasExport(
                document,
                order.target,
                order.fmt,
                order.dpi,
                single=order.single,
                names=order.names,
                overwrite=order.overwrite,
                record=self._record,
            )
            yield from export.steps()
            self.files = export.files

    def _document(self, project: QgsProject) -> AtlasDocument:
        order = self._order
        return AtlasDocument(project, order.spec, self._index, order.product, order.pages, order.summary)

    def preview(self, width: int) -> QImage:
        """Return the first page as a picture of ``width`` pixels.

        :raises AtlasError: when the page cannot be made.
        """
        order, project = self._order, QgsProject()
        try:
            add_atlas(project, self._data)
            if order.product in PRODUCTS[2:]:
                with self._document(project) as document:
                    document.atlas.beginRender()
                    document.atlas.seekTo(0)
                    image = _picture(document.layout, width)
                    document.atlas.endRender()
                    return image
            if order.product == "series":
                return _picture(build_small_multiples(project, order.spec, self._index, order.step)[0], width)
            return _picture(build_map_layout(project, order.spec, self._index), width)
        finally:
            project.clear()

    def _record(self, files: List[Path]) -> Dict[str, Any]:
        order = self._order
        kind = "atlas" if order.product in PRODUCTS[2:] else order.product
        extra: Dict[str, Any] = {"layered": order.layered} if kind == "layout" else {"step": order.step}
        if kind == "atlas":
            extra = {"atlas": order.product, "filter": order.pages, "names": order.names}
            if order.summary is not None:
                extra["overlay"] = order.summary.to_json()
        return run_record(kind, [order.spec], files, self._data, dpi=order.dpi, format=order.fmt, **extra)


def _picture(layout: QgsPrintLayout, width: int) -> QImage:
    page = layout.pageCollection().page(0).rect()
    return QgsLayoutExporter(layout).renderPageToImage(0, QSize(width, round(width * page.height() / page.width())))
