"""The atlas as a QGIS atlas: a coverage layer with one feature a page, and one layout that follows it.

Texts, table and timeline of a page are attributes of its feature, so QGIS's own atlas tools draw the same pages. Only
the legend needs Python: it is filled anew for the map of each page.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence, Tuple

from qgis.core import (
    QgsCentroidFillSymbolLayer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutFrame,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutObject,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLayoutTableColumn,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..core.errors import ExportError
from ..core.index import AtlasIndex
from ..core.qt.compat import T_INT, T_STRING, field
from ..layers.registry import find_layer
from .atlas_chart import chart_height, timeline_svg
from .atlas_pages import AtlasPage, atlas_pages, columns_text
from .choropleth import classify
from .facts import gather, page_texts
from .fonts import INK, MUTED, text_format
from .formats import Arrangement, Format, foot_boxes, line_height
from .items import MAP_CRS, graticule, label, legend, literal, map_item, picture, place, scale_bar
from .legend import fill_legend
from .map_style import LOCATOR_ROLES, MAP_ROLES, style_overrides, style_xml
from .page import PERU, fit, fit_scale_bar, localise_grid, set_period, set_text, show_layers
from .spec import PageSpec
from .texts import text

#: The page: A4 portrait.
PAGE = Format("atlas", 210, 297)
WIDTH = PAGE.width - 2 * PAGE.margin
MAP_HEIGHT, COLUMN = {"regions": 100.0, "authorizations": 86.0, "facilities": 100.0}, 69.0
#: Half width of the map of a site, metres.
SITE_RADIUS = 60_000.0
KEY = "page"
_CURRENT = f"\"{KEY}\" = attribute(@atlas_feature, '{KEY}')"
_TEXT_FIELDS = (KEY, "title", "subtitle", "facts_left", "facts_right", "table", "chart", "file", "regions")
TABLE_FIELDS = 7


class AtlasDocument:
    """An atlas in a project of its own: the layout, its coverage layer, its pages.

    Keeps the files of the timelines until :meth:`close`; use as a context manager.

    :param project: holds the atlas's layers; gets two layers more, so it is not one the user works in.
    :param kind: ``regions``, ``authorizations`` or ``facilities``.
    :raises ExportError: when the project lacks the regions, or the filter is no expression or leaves no page.
    """

    def __init__(
        self, project: QgsProject, spec: PageSpec, index: AtlasIndex, kind: str, page_filter: str = ""
    ) -> None:
        self.spec, self.kind, self.index = spec, kind, index
        self.project = project
        self.pages: List[AtlasPage] = atlas_pages(index, spec, kind)
        self._folder = tempfile.TemporaryDirectory(prefix="peru_access_atlas_")
        self._boxes, self._points = _boxes(kind, self.pages)
        self.coverage = self._coverage_layer()
        self._rows = self._rows_layer()
        project.addMapLayers([self.coverage, self._rows], False)
        self.layout = self._layout()
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

    def by_key(self) -> Dict[str, AtlasPage]:
        """Return the pages by key."""
        return {page.key: page for page in self.pages}

    def _coverage_layer(self) -> QgsVectorLayer:
        layer = QgsVectorLayer(
            f"MultiPolygon?crs={MAP_CRS}", text("atlas.name." + self.kind, self.spec.language), "memory"
        )
        provider = layer.dataProvider()
        provider.addAttributes([field("number", T_INT), *(field(name, T_STRING) for name in _TEXT_FIELDS)])
        layer.updateFields()
        shapes = self._shapes()
        features = []
        for i, page in enumerate(self.pages, 1):
            chart = Path(self._folder.name) / f"{i}.svg"
            box = self._boxes["chart"]
            chart.write_text(timeline_svg(self.index, self.spec, page.auth_ids, box[2], box[3]), encoding="utf-8")
            made = QgsFeature(layer.fields())
            left, right = ("\n".join(column) for column in page.facts)
            made.setAttributes(
                [
                    i,
                    page.key,
                    page.title,
                    page.subtitle,
                    left,
                    right,
                    page.table,
                    str(chart),
                    page.file,
                    ",{},".format(",".join(page.regions)),
                ]
            )
            made.setGeometry(self._geometry(page, shapes))
            features.append(made)
        provider.addFeatures(features)
        layer.updateExtents()
        layer.setDisplayExpression('"title"')
        layer.setRenderer(_highlight(self.kind, locator=False))
        return layer

    def _shapes(self) -> Dict[str, QgsGeometry]:
        regions = find_layer(self.project, "regions")
        if regions is None:
            raise ExportError(
                "The atlas cannot be made.",
                "The project has no layer of regions.",
                "Add the layers of the atlas first.",
            )
        transform = QgsCoordinateTransform(regions.crs(), QgsCoordinateReferenceSystem(MAP_CRS), self.project)
        found = {}
        for feature in regions.getFeatures():
            geometry = QgsGeometry(feature.geometry())
            geometry.transform(transform)
            found[str(feature["ubigeo"])] = geometry
        return found

    def _geometry(self, page: AtlasPage, shapes: Dict[str, QgsGeometry]) -> QgsGeometry:
        if page.point is not None:
            source = QgsCoordinateReferenceSystem("EPSG:4326")
            transform = QgsCoordinateTransform(source, QgsCoordinateReferenceSystem(MAP_CRS), self.project)
            centre = transform.transform(QgsPointXY(*page.point))
            geometry = QgsGeometry.fromPointXY(centre).buffer(SITE_RADIUS, 24)
        elif page.regions:
            geometry = QgsGeometry.collectGeometry([shapes[u] for u in page.regions if u in shapes])
        else:
            geometry = QgsGeometry.fromRect(QgsRectangle(*PERU))
        geometry.convertToMultiType()
        return geometry

    def _rows_layer(self) -> QgsVectorLayer:
        layer = QgsVectorLayer("NoGeometry", "rows", "memory")
        provider = layer.dataProvider()
        columns = [field(f"c{i}", T_STRING) for i in range(TABLE_FIELDS)]
        provider.addAttributes([field("number", T_INT), field(KEY, T_STRING), *columns])
        layer.updateFields()
        features: List[QgsFeature] = []
        for page in self.pages:
            for row in page.rows:
                made = QgsFeature(layer.fields())
                made.setAttributes([len(features), page.key, *row, *[""] * (TABLE_FIELDS - len(row))])
                features.append(made)
        provider.addFeatures(features)
        return layer

    def _layout(self) -> QgsPrintLayout:
        spec, boxes, points = self.spec, self._boxes, self._points
        layout = QgsPrintLayout(self.project)
        layout.initializeDefaults()
        layout.setName(spec.title or text("atlas.name." + self.kind, spec.language))
        layout.pageCollection().page(0).setPageSize(QgsLayoutSize(PAGE.width, PAGE.height))
        layout.renderContext().setDpi(300)
        texts = page_texts(spec, gather(self.index, spec))
        for name, bold, colour in (("title", True, INK), ("subtitle", False, INK), ("table", True, INK)):
            label(layout, name, boxes[name], points[name], bold=bold, colour=colour, value=f'[% "{name}" %]')
        for name in ("facts_left", "facts_right"):
            label(layout, name, boxes[name], points["facts"], value=f'[% "{name}" %]')
        label(layout, "period", boxes["period"], points["period"], colour=MUTED, value=literal(texts["period"]))
        for name in ("sources", "caveats", "credits"):
            colour = INK if name == "caveats" else MUTED
            label(layout, name, boxes[name], points["small"], colour=colour, value=literal(texts[name]))
        label(
            layout,
            "page_number",
            boxes["page_number"],
            points["small"],
            colour=MUTED,
            align=Qt.AlignmentFlag.AlignRight,
            value="[% @atlas_featurenumber %] / [% @atlas_totalfeatures %]",
        )
        self._maps(layout)
        chart = picture(layout, "chart", boxes["chart"])
        chart.setMode(QgsLayoutItemPicture.Format.FormatSVG)
        properties = chart.dataDefinedProperties()
        properties.setProperty(QgsLayoutObject.DataDefinedProperty.PictureSource, QgsProperty.fromField("chart"))
        chart.setDataDefinedProperties(properties)
        self._table(layout)
        return layout

    def _maps(self, layout: QgsPrintLayout) -> None:
        spec, boxes, small = self.spec, self._boxes, self._points["small"]
        facts = gather(self.index, spec)
        classes = classify(facts.exposures, spec.measure, spec.language, spec.class_limits, spec.monochrome)
        overrides = style_overrides(self.project, classes, spec)
        if self.kind == "authorizations":
            overrides.update(self._named_only())
        main = map_item(layout, "map", boxes["map"])
        graticule(main, 2, small)
        show_layers(main, self.project, MAP_ROLES, overrides)
        main.setLayers([*_without_basemap(main), self.coverage, *_basemap(main)])
        set_period(main, spec)
        main.zoomToExtent(QgsRectangle(*PERU))
        main.setAtlasDriven(True)
        main.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Auto)
        main.setAtlasMargin(0.08)
        localise_grid(main, spec.language)
        label(layout, "crs", boxes["crs"], small, colour=MUTED)
        bar = scale_bar(layout, "scalebar", boxes["scalebar"], small, main)
        bar.setBackgroundEnabled(True)
        bar.setBackgroundColor(QColor(255, 255, 255, 200))
        locator = map_item(layout, "inset_locator", boxes["inset_locator"], line=0.2)
        styles = style_overrides(self.project, classes, spec, locator=True)
        regions = find_layer(self.project, "regions")
        if regions is not None:
            plain = regions.clone()
            plain.setLabelsEnabled(False)
            plain.setRenderer(_plain_regions())
            styles[regions.id()] = style_xml(plain)
        pointer = self.coverage.clone()
        pointer.setRenderer(_highlight(self.kind, locator=True))
        styles[self.coverage.id()] = style_xml(pointer)
        show_layers(locator, self.project, LOCATOR_ROLES, styles)
        locator.setLayers([self.coverage, *locator.layers()])
        locator.setLayerStyleOverrides(
            {**locator.layerStyleOverrides(), self.coverage.id(): styles[self.coverage.id()]}
        )
        fit(locator, QgsRectangle(*PERU).buffered(90_000))
        label(
            layout,
            "inset_locator_title",
            boxes["inset_locator_title"],
            small,
            bold=True,
            value=text("atlas.locator", spec.language),
        )
        legend(layout, "legend", boxes["legend"], 7.2, 7.8, main, framed=False)
        main.addLabelBlockingItem(bar)

    def _named_only(self) -> Dict[str, str]:
        """Return styles for the map of one authorization: the regions and places it names."""
        styles: Dict[str, str] = {}
        regions = find_layer(self.project, "regions")
        language, grey = self.spec.language, self.spec.monochrome
        if regions is not None:
            drawn = regions.clone()
            root = QgsRuleBasedRenderer.Rule(None)
            named = "strpos(attribute(@atlas_feature, 'regions'), ',' || \"ubigeo\" || ',') > 0"
            for key, colour, rule in (
                ("named", "#bababa" if grey else "#f7c07f", named),
                ("not_named", "#ffffff", f"NOT ({named})"),
            ):
                symbol = QgsFillSymbol.createSimple(
                    {"color": colour, "outline_color": "#8a8a8a", "outline_width": "0.15", "joinstyle": "round"}
                )
                made = QgsRuleBasedRenderer.Rule(symbol)
                made.setFilterExpression(rule)
                made.setLabel(text("atlas." + key, language))
                made.setRuleKey("atlas_" + key)
                root.appendChild(made)
            drawn.setRenderer(QgsRuleBasedRenderer(root))
            drawn.setOpacity(1.0)
            styles[regions.id()] = style_xml(drawn)
        return styles

    def _table(self, layout: QgsPrintLayout) -> None:
        table = QgsLayoutItemAttributeTable.create(layout)
        layout.addMultiFrame(table)
        table.setVectorLayer(self._rows)
        columns = []
        for i, (heading, width) in enumerate(columns_text(self.kind, self.spec.language)):
            made = QgsLayoutTableColumn(heading)
            made.setAttribute(f"c{i}")
            made.setWidth(width - 1.8)  # the cell's margins stand beside it
            columns.append(made)
        table.setColumns(columns)
        table.setFilterFeatures(True)
        table.setFeatureFilter(_CURRENT)
        table.setMaximumNumberOfFeatures(100)
        table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
        table.setEmptyTableBehavior(QgsLayoutTable.EmptyTableMode.HideTable)
        points = self._points["small"]
        table.setHeaderTextFormat(text_format(points, INK, bold=True))
        table.setContentTextFormat(text_format(points, INK))
        table.setCellMargin(0.45)
        table.setShowGrid(True)
        table.setVerticalGrid(False)
        table.setGridStrokeWidth(0.12)
        table.setGridColor(QColor("#b0b0b0"))
        table.setUseConditionalStyling(False)
        frame = QgsLayoutFrame(layout, table)
        place(frame, self._boxes["rows"], "rows")
        table.addFrame(frame)
        frame.setHideBackgroundIfEmpty(True)

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
                    "The choice of pages cannot be read.",
                    parsed.parserErrorString() or "It names unknown fields: {}.".format(", ".join(unknown)),
                    'Use fields such as "page" and "number": "page" IN (\'15\', \'07\').',
                )
        if not self.atlas.updateFeatures():
            raise ExportError("The atlas has no page.", "No page meets the filter.", "Choose another filter.")

    def set_file_names(self, expression: str) -> None:
        """Set the expression of the file names, over the fields of the coverage layer.

        :raises ExportError: when it cannot be read.
        """
        ok, why = self.atlas.setFilenameExpression(expression or '"file"')
        if not ok:
            raise ExportError("The file names cannot be made.", why, 'Use fields such as "file" and "page".')

    def current(self) -> AtlasPage:
        """Return the record of the page the layout shows."""
        return self.by_key()[self.layout.reportContext().feature()[KEY]]

    def _show(self, _feature: Optional[QgsFeature] = None) -> None:
        """Fill what no expression fills: legend, scale bar, scale."""
        items: Dict[str, Any] = {item.id(): item for item in self.layout.items() if hasattr(item, "id")}
        main = items["map"]
        main.refresh()
        _graticule_interval(main)
        fit_scale_bar(items["scalebar"], main)
        denominator = round(main.scale() / 1000) * 1000
        set_text(items, "crs", self._crs(denominator))
        subject = text("atlas.legend.named", self.spec.language) if self.kind == "authorizations" else ""
        place(items["legend"], self._boxes["legend"], "legend")  # it shrank to the page before
        fill_legend(self.project, items["legend"], main, self.spec, subject)

    def _crs(self, denominator: int) -> str:
        from ..core.qt.i18n import format_number, number_style

        return text("crs", self.spec.language, denominator=format_number(denominator, number_style(self.spec.language)))


def _boxes(
    kind: str, pages: Sequence[AtlasPage]
) -> Tuple[Dict[str, Tuple[float, float, float, float]], Dict[str, float]]:
    """Return the boxes of the items and their sizes of lettering."""
    page = Arrangement()
    points = page.points
    points.update(title=14.0, subtitle=9.0, period=8.0, small=7.2, facts=7.6, table=8.5)
    m = PAGE.margin
    y = m
    for name in ("title", "subtitle", "period"):
        count = 2 if name == "period" else 1
        height = count * line_height(points[name]) + 0.6
        page.boxes[name] = (m, y, WIDTH, height)
        y += height
    y += 0.5
    foot = foot_boxes(PAGE, page, m, WIDTH, PAGE.height - m)
    left, map_height = 7.0, MAP_HEIGHT[kind]  # the list of equipment is long
    page.boxes["map"] = (m + left, y, WIDTH - COLUMN - 4 - left, map_height)
    page.boxes["scalebar"] = (m + left + 1.5, y + map_height - 10, 34, 8.5)
    x = m + WIDTH - COLUMN
    locator = 30.0
    title = line_height(points["small"]) + 0.4
    lines = {"regions": 8, "authorizations": 11, "facilities": 9}[kind]
    facts = lines * line_height(points["facts"])
    page.boxes["inset_locator_title"] = (x, y, COLUMN, title)
    page.boxes["inset_locator"] = (x, y + title, locator * 0.8, locator)
    below = y + map_height + line_height(points["small"]) + 1.5
    top = y + title + locator + 2
    page.boxes["legend"] = (x, top, COLUMN, below + facts - top)
    y = below
    half = (WIDTH - COLUMN - 8) / 2
    page.boxes["facts_left"] = (m, y, half, facts)
    page.boxes["facts_right"] = (m + half + 4, y, half, facts)
    y += facts + 1.5
    chart = chart_height(max((len(one.auth_ids) for one in pages), default=1))
    page.boxes["chart"] = (m, y, WIDTH, chart)
    y += chart + 1.5
    page.boxes["table"] = (m, y, WIDTH, line_height(points["table"]) + 0.6)
    y += page.boxes["table"][3]
    page.boxes["rows"] = (m, y, WIDTH, foot - y - 1.5)
    return page.boxes, points


def _highlight(kind: str, locator: bool) -> QgsRuleBasedRenderer:
    """Return a renderer that draws the current page's feature alone."""
    if kind == "facilities":
        size, colour = ("2.2", "#1a1a1a") if locator else ("9", "255,255,255,0")
        ring = QgsCentroidFillSymbolLayer()
        ring.setSubSymbol(
            QgsMarkerSymbol.createSimple(
                {"name": "circle", "color": colour, "outline_color": INK, "outline_width": "0.5", "size": size}
            )
        )
        symbol = QgsFillSymbol.createSimple({})
        symbol.changeSymbolLayer(0, ring)  # takes it; a list given to the constructor would not
    elif locator:
        symbol = QgsFillSymbol.createSimple({"color": "#4d4d4d", "outline_color": "#4d4d4d", "outline_width": "0.2"})
    else:
        outline = {"style": "no", "outline_color": INK, "outline_width": "0.55"}
        symbol = QgsFillSymbol.createSimple(outline if kind == "regions" else {"style": "no", "outline_style": "no"})
    root = QgsRuleBasedRenderer.Rule(None)
    rule = QgsRuleBasedRenderer.Rule(symbol)
    rule.setFilterExpression(
        _CURRENT if not (locator and kind == "authorizations") else _CURRENT + " AND \"regions\" <> ',,'"
    )
    root.appendChild(rule)
    return QgsRuleBasedRenderer(root)


def _plain_regions() -> QgsRuleBasedRenderer:
    root = QgsRuleBasedRenderer.Rule(None)
    root.appendChild(
        QgsRuleBasedRenderer.Rule(
            QgsFillSymbol.createSimple({"color": "#ffffff", "outline_color": "#8a8a8a", "outline_width": "0.12"})
        )
    )
    return QgsRuleBasedRenderer(root)


_BASEMAP = ("basemap_land", "basemap_sea", "regions")


def _split(item: QgsLayoutItemMap) -> Tuple[list, list]:
    from ..layers.catalogue import ROLE_PROPERTY

    above: list = []
    below: list = []
    for layer in item.layers():
        (below if layer.customProperty(ROLE_PROPERTY) in _BASEMAP else above).append(layer)
    return above, below


def _without_basemap(item: QgsLayoutItemMap) -> list:
    return _split(item)[0]


def _basemap(item: QgsLayoutItemMap) -> list:
    return _split(item)[1]


def _graticule_interval(item: QgsLayoutItemMap) -> None:
    """Choose an interval that gives a map three to six lines."""
    degrees = item.extent().height() / 111_000
    interval = next((n for n in (0.1, 0.2, 0.5, 1, 2, 4) if degrees / n <= 6), 5)  # noqa: PLR2004
    for grid in item.grids().asList():
        grid.setIntervalX(interval)
        grid.setIntervalY(interval)
