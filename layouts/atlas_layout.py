"""The atlas as a QGIS atlas: a coverage layer with one feature a page, and one layout that follows it.

Texts, tables and timeline of a page are attributes of its feature. Python fills what no expression fills: legend,
places of the names, scale.
"""

from __future__ import annotations

import math
import tempfile
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence, Set, Tuple

from qgis.core import (
    QgsExpression,
    QgsFeature,
    QgsLayoutFrame,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutObject,
    QgsLayoutTableColumn,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.errors import ExportError
from ..core.index import AtlasIndex
from ..core.qt.compat import item_font
from ..core.qt.i18n import format_number, number_style, tr
from ..layers.catalogue import ROLE_PROPERTY
from ..layers.registry import find_layer
from .atlas_chart import timeline_svg
from .atlas_formats import template_name
from .atlas_layers import CURRENT, KEY, coverage_layer, highlight, named_regions, plain_regions, rows_layer
from .atlas_pages import AtlasPage, atlas_pages, columns_text
from .atlas_tables import PAIRED, fit_rows, in_two, twin_table
from .boxes import home, put, set_expression
from .choropleth import classify
from .facts import gather, page_texts
from .flow import close_up, text_height
from .label_places import NamePlacer
from .legend import fill_legend
from .map_style import LOCATOR_ROLES, MAP_ROLES, style_overrides, style_xml
from .overlay_summary import OverlaySummary
from .page import (
    PERU,
    fit,
    fit_scale_bar,
    graticule_interval,
    load_template,
    localise_grid,
    page_items,
    set_period,
    set_sea,
    set_text,
    show_layers,
    template_path,
)
from .spec import PageSpec
from .texts import text

#: Labels that show a field of the page's feature.
FIELD_LABELS = ("title", "subtitle", "table", "facts_left", "facts_right", "overlay_title", "overlay_note")
#: Items that belong to the summary of an overlay.
OVERLAY_ITEMS = ("overlay_title", "overlay_note", "overlay")
#: Width of the map of an A4 page, mm; and the space between a table and what follows it, against A4.
A4_MAP_MM, GAP = 110.0, 3.0
#: Rows of the overlay's summary that a list above it makes room for.
MOST_OVERLAY_ROWS = 6
#: Most that the foot leaves free by closing its lines up, against A4, mm.
MOST_FREE = 14.0
#: Space in the cells of a page whose rows do not fit, against the template's.
CLOSE = 0.35
#: A summary wider than this against A4, mm, has room for two columns; the space between them, as ``COLUMNS`` count.
WIDE, APART = 150.0, 6.0
_BASEMAP = ("basemap_land", "basemap_sea", "regions")


class AtlasDocument:
    """An atlas in a project of its own: the layout, its coverage layer, its pages.

    Keeps the files of the timelines until :meth:`close`; use as a context manager.

    :param project: holds the atlas's layers; gets layers more, so it is not one the user works in.
    :param kind: ``regions``, ``authorizations`` or ``facilities``.
    :param summary: of an overlay with concessions, shown on the pages whose zones it holds.
    :raises ExportError: when the template or the regions are missing, or the filter is no expression or leaves no page.
    """

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        project: QgsProject,
        spec: PageSpec,
        index: AtlasIndex,
        kind: str,
        page_filter: str = "",
        summary: Optional[OverlaySummary] = None,
    ) -> None:
        self.spec, self.kind, self.index = spec, kind, index
        self.project, self.summary = project, summary
        self.pages: List[AtlasPage] = atlas_pages(index, spec, kind, summary)
        self._by_key = {page.key: page for page in self.pages}
        self._folder = tempfile.TemporaryDirectory(prefix="peru_access_atlas_")
        self.layout = self._load()
        self.items: Dict[str, Any] = page_items(self.layout)
        self.coverage = coverage_layer(project, spec, kind, self.pages, self._charts())
        layers = {
            "rows": rows_layer("rows", self.pages, [page.rows for page in self.pages]),
            "overlay": rows_layer("overlay", self.pages, [page.overlay for page in self.pages]),
            "pairs": rows_layer("overlay", self.pages, [in_two(page.overlay) for page in self.pages]),
        }
        project.addMapLayers([self.coverage, *layers.values()], False)
        self._fill(layers)
        self._homes: Dict[str, Tuple[float, ...]] = {name: home(item) for name, item in self.items.items()}
        self._homes.update((name, tuple(box)) for name, box in self._boxes.items())
        self.atlas = self.layout.atlas()
        self._set_up_atlas(page_filter)
        self.atlas.featureChanged.connect(self._show)

    def __enter__(self) -> "AtlasDocument":
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Remove the files of the timelines."""
        self._folder.cleanup()

    @property
    def page_size(self) -> Tuple[float, float]:
        """Width and height of a page, mm."""
        size = self.layout.pageCollection().page(0).pageSize()
        return size.width(), size.height()

    def _load(self) -> QgsPrintLayout:
        layout = load_template(self.project, template_path(self.spec, template_name(self.kind, self.spec.template)))
        layout.setName(self.spec.title or text("atlas.name." + self.kind, self.spec.language))
        return layout

    def _charts(self) -> List[str]:
        """Write the timelines in the size of the template's picture; return their files."""
        chart = self.items.get("chart")
        if not isinstance(chart, QgsLayoutItemPicture):
            return [""] * len(self.pages)
        files = []
        for i, page in enumerate(self.pages, 1):
            path = Path(self._folder.name) / f"{i}.svg"
            svg = timeline_svg(
                self.index, self.spec, page.auth_ids, chart.rect().width(), chart.rect().height(), self._factor
            )
            path.write_text(svg, encoding="utf-8")
            files.append(str(path))
        properties = chart.dataDefinedProperties()
        properties.setProperty(QgsLayoutObject.DataDefinedProperty.PictureSource, QgsProperty.fromField("chart"))
        chart.setDataDefinedProperties(properties)
        return files

    @property
    def _factor(self) -> float:
        """Size of lettering against A4, as the template's title tells."""
        title = self.items.get("title")
        return max(item_font(title).pointSizeF() / 14.0, 1.0) if isinstance(title, QgsLayoutItemLabel) else 1.0

    def _fill(self, layers: Dict[str, QgsVectorLayer]) -> None:
        """Fill what is the same on every page."""
        texts = page_texts(self.spec, gather(self.index, self.spec))
        for name in FIELD_LABELS:
            set_expression(self.items, name, f'"{name}"')
        for name in ("period", "sources", "caveats", "credits"):
            set_text(self.items, name, texts[name])
        set_expression(self.items, "page_number", "@atlas_featurenumber || ' / ' || @atlas_totalfeatures")
        set_text(self.items, "inset_locator_title", text("atlas.locator", self.spec.language))
        self._maps()
        set_text(self.items, "crs", self._crs(10_000_000))  # the space that a scale takes
        close_up(self.items, head=False)
        self._boxes = self._table_boxes()
        self._shares: Dict[str, Sequence[Tuple[str, float]]] = {}
        self._margins: Dict[str, float] = {}
        self._paired = False
        self._pairs()
        self.tables = {
            name: table for name, kind in (("rows", self.kind), ("overlay", "overlay"), ("pairs", "overlay"))
            if (table := self._table(name, kind, layers[name])) is not None
        }  # fmt: skip
        for name in OVERLAY_ITEMS if self.summary is None else ():
            if name in self.items:
                self.items[name].setVisibility(False)

    def _table_boxes(self) -> Dict[str, List[float]]:
        """Return the places of list and summary; a table makes its own frame as wide as its columns, headings do not.

        The list gets the place of a summary that no page has, and both get what the foot has left free.
        """
        boxes: Dict[str, List[float]] = {}
        for name, heading in (("rows", "table"), ("overlay", "overlay_title")):
            frame, label = self.items.get(name), self.items.get(heading)
            if isinstance(frame, QgsLayoutFrame):
                boxes[name] = list(home(frame))
                if isinstance(label, QgsLayoutItemLabel) and abs(label.pos().x() - frame.pos().x()) < 1:
                    boxes[name][2] = label.rect().width()
        rows, overlay, foot = boxes.get("rows"), boxes.get("overlay"), self.items.get("crs")
        if rows and overlay and self.summary is None and overlay[0] > rows[0] + rows[2]:
            rows[2] = overlay[0] + overlay[2] - rows[0]
        for box in boxes.values() if isinstance(foot, QgsLayoutItemLabel) else ():
            free = foot.pos().y() - GAP * self._factor - box[1] - box[3]
            if 0 < free < MOST_FREE * self._factor:
                box[3] += free
        return boxes

    def _table(self, name: str, columns: str, rows: QgsVectorLayer) -> Optional[QgsLayoutItemAttributeTable]:
        """Connect a table of the template with its rows; its columns share the width of its frame."""
        frame = self.items.get(name)
        table = frame.multiFrame() if isinstance(frame, QgsLayoutFrame) else None
        if not isinstance(table, QgsLayoutItemAttributeTable):
            return None
        shares = columns_text(columns, self.spec.language)
        self._shares[name] = [*shares, ("", APART), *shares] if name == "pairs" else shares
        self._margins[name] = table.cellMargin()
        table.setVectorLayer(rows)
        self._set_margin(name, table, table.cellMargin())
        table.setFilterFeatures(True)
        table.setFeatureFilter(CURRENT)
        table.setMaximumNumberOfFeatures(100)
        return table

    def _set_margin(self, name: str, table: QgsLayoutItemAttributeTable, margin: float) -> None:
        """Set the space around the texts of a table's cells, mm; its columns go on to share the width of its frame."""
        width, shares = self._boxes[name][2], self._shares[name]
        scale = width / sum(share for _heading, share in shares)
        made = []
        for i, (heading, share) in enumerate(shares):
            column = QgsLayoutTableColumn(heading)
            column.setAttribute(f"c{i}")
            column.setWidth(share * scale - 2 * margin - 0.02)  # the margins stand beside it
            made.append(column)
        table.setCellMargin(margin)
        table.setColumns(made)

    def _maps(self) -> None:
        spec, main, locator = self.spec, self.items.get("map"), self.items.get("inset_locator")
        facts = gather(self.index, spec)
        classes = classify(facts.exposures, spec.measure, spec.language, spec.class_limits, spec.monochrome)
        self._placer: Optional[NamePlacer] = None
        self._subject: Set[str] = set()  # regions of the page shown
        if isinstance(main, QgsLayoutItemMap):
            size = min(max(main.rect().width() / A4_MAP_MM, 0.8), 3.0)
            overrides = style_overrides(
                self.project,
                classes,
                spec,
                # the regions that an authorization names are its subject, and the centres would take their room
                unnamed=("coers",) if self.kind == "authorizations" else (),
                size=min(size, self._factor),
            )
            if self.kind == "authorizations":
                overrides.update(named_regions(self.project, spec))
            show_layers(main, self.project, MAP_ROLES, overrides)
            below = [layer for layer in main.layers() if layer.customProperty(ROLE_PROPERTY) in _BASEMAP]
            above = [layer for layer in main.layers() if layer not in below]
            main.setLayers([*above, self.coverage, *below])
            set_period(main, spec)
            set_sea(main, spec)
            main.zoomToExtent(QgsRectangle(*PERU))
            main.setAtlasDriven(True)
            main.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Auto)
            main.setAtlasMargin(0.08)
            localise_grid(main, spec.language)
            # nothing that holds this document: a cycle would keep the layout until after its project is gone
            subject = self._subject
            self._placer = NamePlacer(main, lambda region: str(region["ubigeo"]) in subject)
        if isinstance(locator, QgsLayoutItemMap):
            styles = style_overrides(self.project, classes, spec, locator=True)
            regions = find_layer(self.project, "regions")
            for layer, renderer in ((regions, plain_regions()), (self.coverage, highlight(self.kind, locator=True))):
                if layer is not None:
                    drawn = layer.clone()
                    drawn.setLabelsEnabled(False)
                    drawn.setRenderer(renderer)
                    styles[layer.id()] = style_xml(drawn)
            show_layers(locator, self.project, LOCATOR_ROLES, styles)
            locator.setLayers([self.coverage, *locator.layers()])
            locator.setLayerStyleOverrides(
                {**locator.layerStyleOverrides(), self.coverage.id(): styles[self.coverage.id()]}
            )
            set_sea(locator, spec)
            fit(locator, QgsRectangle(*PERU).buffered(90_000))

    def _set_up_atlas(self, page_filter: str) -> None:
        self.atlas.setCoverageLayer(self.coverage)
        self.atlas.setEnabled(True)
        self.atlas.setHideCoverage(False)
        self.atlas.setPageNameExpression('"title"')
        self.atlas.setSortFeatures(True)
        self.atlas.setSortExpression('"number"')
        self.set_file_names('"file"')
        if page_filter:
            parsed = QgsExpression(page_filter)
            self.atlas.setFilterFeatures(True)
            self.atlas.setFilterExpression(page_filter)
            unknown = sorted(
                set(parsed.referencedColumns()) - set(self.coverage.fields().names()) - {"#!allattributes!#"}
            )
            if parsed.hasParserError() or unknown:
                raise ExportError(
                    tr("The choice of pages cannot be read.", context="Export"),
                    parsed.parserErrorString()
                    or tr("It names unknown fields: {names}.", context="Export").format(names=", ".join(unknown)),
                    tr('Use fields such as "page" and "number": "page" IN (\'15\', \'07\').', context="Export"),
                )
        if not self.atlas.updateFeatures():
            raise ExportError(
                tr("The atlas has no page.", context="Export"),
                tr("No page meets the filter.", context="Export"),
                tr("Choose another filter.", context="Export"),
            )

    def set_file_names(self, expression: str) -> None:
        """Set the expression of the file names, over the fields of the coverage layer.

        :raises ExportError: when it cannot be read.
        """
        ok, why = self.atlas.setFilenameExpression(expression or '"file"')
        if not ok:
            raise ExportError(
                tr("The file names cannot be made.", context="Export"),
                why,
                tr('Use fields such as "file" and "page".', context="Export"),
            )

    def listed(self) -> List[Tuple[AtlasPage, str]]:
        """Return the pages that the filter leaves, in their order, with their file names; nothing is drawn for it."""
        self.atlas.featureChanged.disconnect(self._show)
        try:
            self.atlas.beginRender()
            found = []
            for number in range(self.atlas.updateFeatures()):
                self.atlas.seekTo(number)
                found.append((self.current(), self.atlas.currentFilename()))
            self.atlas.endRender()
        finally:
            self.atlas.featureChanged.connect(self._show)
        return found

    def current(self) -> AtlasPage:
        """Return the record of the page the layout shows."""
        return self._by_key[self.layout.reportContext().feature()[KEY]]

    def _show(self, _feature: Optional[QgsFeature] = None) -> None:
        """Fill what no expression fills: legend, places of the names, scale bar, scale; and let the tables follow."""
        main, bar, legend = (self.items.get(name) for name in ("map", "scalebar", "legend"))
        if isinstance(main, QgsLayoutItemMap):
            main.refresh()
            graticule_interval(main)
            set_text(self.items, "crs", self._crs(round(main.scale() / 1000) * 1000))
            if isinstance(bar, QgsLayoutItemScaleBar):
                fit_scale_bar(bar, main)
            if isinstance(legend, QgsLayoutItemLegend):
                subject = text("atlas.legend.named", self.spec.language) if self.kind == "authorizations" else ""
                put(legend, self._homes["legend"])  # it shrank to the page before
                fill_legend(self.project, legend, main, self.spec, subject)
            if self._placer is not None:
                self._subject.clear()
                self._subject.update(self.current().regions)
                self._placer.place(movable=bar if isinstance(bar, QgsLayoutItemScaleBar) else None)
        self._flow()

    def _flow(self) -> None:
        """Fit the tables of a page: where a row would be left out in two columns, then with less space in the cells."""
        shares = (1.0, CLOSE) if self.kind == "authorizations" else (1.0,)
        ways = [(share, paired) for share in shares for paired in (False, True) if not paired or self._wide()]
        # the columns of the other lists are as full as their lines: they would run into each other
        for share, paired in ways:
            self._paired = paired
            for name, table in self.tables.items():
                if abs(table.cellMargin() - self._margins[name] * share) > 1e-6:  # noqa: PLR2004 - the page before
                    self._set_margin(name, table, self._margins[name] * share)
            if self._all_fit():
                return

    def _pairs(self) -> None:
        """Add a table like that of the summary, for pages where it stands in two columns."""
        frame = self.items.get("overlay")
        if self.summary is not None and isinstance(frame, QgsLayoutFrame):
            self._boxes["pairs"] = self._boxes["overlay"]
            self.items["pairs"] = twin_table(frame, "pairs", self._boxes["pairs"])

    def _wide(self) -> bool:
        """Whether the summary of the page has rows for two columns, and a place wide enough for them."""
        return len(self.current().overlay) >= PAIRED and self._homes["overlay"][2] > WIDE * self._factor

    def _all_fit(self) -> bool:
        """Cut what a page has no room for, saying so; what stands below a shorter part follows it.

        :returns: whether nothing was cut.
        """
        for name in ("rows", "facts_left", "facts_right", *OVERLAY_ITEMS):
            if name in self._homes:
                put(self.items[name], self._homes[name])
        self._facts_follow()
        page, f, whole = self.current(), self._factor, True
        rows, overlay = (
            self.tables.get("rows"),
            self.tables.get("pairs" if self._paired else "overlay") if self.summary is not None else None,
        )
        note = self.items.get("overlay_note")
        set_text(self.items, "overlay_note", page.overlay_note)
        zones = math.ceil(len(page.overlay) / 2) if self._paired else len(page.overlay)
        below, bottom = self._stands_below(), 0.0
        if below:
            bottom = self._homes["overlay"][1] + self._homes["overlay"][3]
        if rows is not None:
            x, y, width, room = self._homes["rows"]
            if below:
                # the list is the page's record and comes first; the summary gets at least its heading
                most = bottom - y
                room = most - (self._overlay_needs(overlay, zones) if overlay is not None else 0.0)
                needed = fit_rows(rows, len(page.rows), 1000.0)[1]
                room = max(room, min(needed, most - (self._overlay_needs(overlay, 1) if overlay is not None else 0.0)))
            used, height = fit_rows(rows, len(page.rows), room)
            whole = used == len(page.rows)
            set_text(self.items, "table", self._cut(page.table, used, len(page.rows)))
            put(self.items["rows"], (x, y, width, height))
            self.items["rows"].setVisibility(used > 0)  # an empty table still takes the room of its heading
            y += height + (GAP if used else 1.0) * f
        if overlay is None:
            return whole
        if below and rows is not None:
            for name in OVERLAY_ITEMS:
                if name in self._homes:
                    left, _top, width, height = self._homes[name]
                    if name == "overlay_note" and isinstance(note, QgsLayoutItemLabel):
                        height = min(height, text_height(note, page.overlay_note) + 0.8)
                    put(self.items[name], (left, y, width, bottom - y if name == "overlay" else height))
                    y += height
        elif isinstance(note, QgsLayoutItemLabel) and "overlay_note" in self._homes:
            self._follow_note(note, page.overlay_note)
        used = self._show_summary(overlay, zones)
        set_text(self.items, "overlay_note", self._cut(page.overlay_note, used, len(page.overlay)))
        return whole and used == len(page.overlay)

    def _show_summary(self, overlay: QgsLayoutItemAttributeTable, lines: int) -> int:
        """Show as many lines of the summary as there is room for; return how many zones that are."""
        used, height = fit_rows(overlay, lines, self.items["overlay"].rect().height())
        box = home(self.items["overlay"])
        for name in {"overlay", "pairs"} & set(self.items):
            put(self.items[name], (*box[:3], height))
            self.items[name].setVisibility(used > 0 and self._paired == (name == "pairs"))
        return min(len(self.current().overlay), 2 * used) if self._paired else used

    def _follow_note(self, note: QgsLayoutItemLabel, words: str) -> None:
        """Move the summary up to a note that is shorter than its place."""
        (x, y, width, room), (left, top, across, height) = self._homes["overlay_note"], self._homes["overlay"]
        up = max(0.0, room - text_height(note, words) - 0.8)
        put(note, (x, y, width, room - up))
        put(self.items["overlay"], (left, top - up, across, height + up))

    def _overlay_needs(self, table: QgsLayoutItemAttributeTable, rows: int) -> float:
        """Return the height that heading, note and table of the overlay take below a list, with the space before."""
        _used, height = fit_rows(table, min(rows, MOST_OVERLAY_ROWS), 1000.0)
        lines = self._homes["overlay_title"][3] if "overlay_title" in self._homes else 0.0
        note = self.items.get("overlay_note")
        if isinstance(note, QgsLayoutItemLabel):
            lines += min(self._homes["overlay_note"][3], text_height(note, self.current().overlay_note) + 0.8)
        return GAP * self._factor + lines + height

    def _facts_follow(self) -> None:
        """Move the second facts up to the first where they stand below them."""
        first, second = self.items.get("facts_left"), self.items.get("facts_right")
        if isinstance(first, QgsLayoutItemLabel) and isinstance(second, QgsLayoutItemLabel):
            (x, y, _w, height), (x2, y2, width, height2) = self._homes["facts_left"], self._homes["facts_right"]
            if abs(x - x2) < 1 and y2 > y:
                up = max(0.0, y2 - y - text_height(first) - GAP * self._factor)
                put(second, (x2, y2 - up, width, height2 + up))
                put(first, (x, y, _w, min(height, y2 - up - y)))

    def _stands_below(self) -> bool:
        """Whether the summary's place is right below the list, in the same column."""
        rows, overlay = self._homes.get("rows"), self._homes.get("overlay")
        return rows is not None and overlay is not None and abs(rows[0] - overlay[0]) < 1 and overlay[1] > rows[1]

    def _cut(self, words: str, used: int, rows: int) -> str:
        """Return a heading, with how many rows are shown when not all are."""
        if used == rows:
            return words
        return words + " " + text("atlas.cut", self.spec.language, n=used, total=rows)

    def _crs(self, denominator: int) -> str:
        return text("crs", self.spec.language, denominator=format_number(denominator, number_style(self.spec.language)))
