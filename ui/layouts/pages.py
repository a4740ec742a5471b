"""Makes the pages of an export in a project of their own, step by step; the user's project is not touched."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

from qgis.core import QgsProject

from ...core.index import AtlasIndex
from ...layers.project import add_atlas
from ...layouts.atlas_export import AtlasExport
from ...layouts.atlas_layout import AtlasDocument
from ...layouts.export import export_layout, figure_set
from ...layouts.multiples import build_small_multiples, write_series_sidecar
from ...layouts.page import build_map_layout
from ...layouts.sidecar import run_record, write_page_sidecar, write_run
from ...layouts.spec import PageSpec

#: What can be exported: a map, the series of years, an atlas of each kind.
PRODUCTS = ("layout", "series", "regions", "authorizations", "facilities")


@dataclass(frozen=True)
class Order:
    """What is to be written where.

    :param target: a file; a folder for an atlas with a file a page.
    """

    product: str
    spec: PageSpec
    target: Path
    fmt: str = "pdf"
    dpi: int = 300
    layered: bool = False
    single: bool = True


class PageMaker:
    """Carries an order out; ``files`` holds what was written when :meth:`steps` has come to its end.

    :param data: the ``atlas.gpkg`` that the maps read.
    """

    def __init__(self, order: Order, index: AtlasIndex, data: Path) -> None:
        self._order, self._index, self._data = order, index, data
        self.files: List[Path] = []

    def steps(self) -> Iterator[Tuple[int, int]]:
        """Yield (pages done, pages).

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
            layout, found = build_small_multiples(project, spec, index)
        else:
            layout, found = build_map_layout(project, spec, index), []
        yield 0, 1
        # the file dialog has asked about replacing
        with figure_set(order.target, overwrite=True) as figure:
            export_layout(layout, figure, order.fmt, order.dpi, layered=order.layered, author=spec.author)
            if order.product == "series":
                write_series_sidecar(figure, spec, index, found)
            else:
                write_page_sidecar(figure, spec, index)
            write_run(figure.with_suffix(".run.json"), self._record([figure]))
        self.files = [order.target]
        yield 1, 1

    def _atlas(self, project: QgsProject) -> Iterator[Tuple[int, int]]:
        order = self._order
        with AtlasDocument(project, order.spec, self._index, order.product) as document:
            export = AtlasExport(
                document, order.target, order.fmt, order.dpi, single=order.single, overwrite=order.single,
                record=self._record,
            )  # fmt: skip
            yield from export.steps()
            self.files = export.files

    def _record(self, files: List[Path]) -> Dict[str, Any]:
        order = self._order
        kind = "atlas" if order.product in PRODUCTS[2:] else order.product
        extra = {"atlas": order.product} if kind == "atlas" else {"step": "year"} if kind == "series" else {}
        return run_record(kind, [order.spec], files, self._data, dpi=order.dpi, format=order.fmt, **extra)
