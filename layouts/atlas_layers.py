"""The layers of an atlas: the coverage, one feature a page; the rows of its tables; how a page's own is drawn."""

from __future__ import annotations

from typing import Dict, List, Sequence, Tuple

from qgis.core import (
    QgsCentroidFillSymbolLayer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)

from ..core.errors import ExportError
from ..core.qt.compat import T_INT, T_STRING, field
from ..core.qt.i18n import tr
from ..layers.registry import find_layer
from .atlas_pages import AtlasPage
from .fonts import INK
from .items import MAP_CRS
from .map_style import style_xml
from .page import PERU
from .spec import PageSpec
from .texts import text

#: Half width of the map of a site, metres.
SITE_RADIUS = 60_000.0
KEY = "page"
#: Condition that a feature belongs to the page that is drawn.
CURRENT = f"\"{KEY}\" = attribute(@atlas_feature, '{KEY}')"
#: Columns of a layer of rows.
TABLE_FIELDS = 11
_TEXT_FIELDS = (
    KEY,
    "title",
    "subtitle",
    "facts_left",
    "facts_right",
    "table",
    "chart",
    "file",
    "regions",
    "overlay_title",
    "overlay_note",
)


def coverage_layer(
    project: QgsProject, spec: PageSpec, kind: str, pages: Sequence[AtlasPage], charts: Sequence[str]
) -> QgsVectorLayer:
    """Return the coverage layer: a feature a page with the page's texts.

    :param charts: file of the timeline of each page, empty for none.
    :raises ExportError: when the project lacks the regions.
    """
    layer = QgsVectorLayer(f"MultiPolygon?crs={MAP_CRS}", text("atlas.name." + kind, spec.language), "memory")
    provider = layer.dataProvider()
    provider.addAttributes([field("number", T_INT), *(field(name, T_STRING) for name in _TEXT_FIELDS)])
    layer.updateFields()
    shapes = _shapes(project)
    features: List[QgsFeature] = []
    for i, (page, chart) in enumerate(zip(pages, charts), 1):
        made = QgsFeature(layer.fields())
        left, right = ("\n".join(column) for column in page.facts)
        regions = ",{},".format(",".join(page.regions))
        made.setAttributes(
            [
                i,
                page.key,
                page.title,
                page.subtitle,
                left,
                right,
                page.table,
                chart,
                page.file,
                regions,
                page.overlay_title,
                page.overlay_note,
            ]
        )
        made.setGeometry(_geometry(project, page, shapes))
        features.append(made)
    provider.addFeatures(features)
    layer.updateExtents()
    layer.setDisplayExpression('"title"')
    layer.setRenderer(highlight(kind, locator=False))
    return layer


def rows_layer(name: str, pages: Sequence[AtlasPage], rows: Sequence[Sequence[Tuple[str, ...]]]) -> QgsVectorLayer:
    """Return a layer of rows: those of each page under the page's key."""
    layer = QgsVectorLayer("NoGeometry", name, "memory")
    provider = layer.dataProvider()
    columns = [field(f"c{i}", T_STRING) for i in range(TABLE_FIELDS)]
    provider.addAttributes([field("number", T_INT), field(KEY, T_STRING), *columns])
    layer.updateFields()
    features: List[QgsFeature] = []
    for page, its in zip(pages, rows):
        for row in its:
            made = QgsFeature(layer.fields())
            made.setAttributes([len(features), page.key, *row, *[""] * (TABLE_FIELDS - len(row))])
            features.append(made)
    provider.addFeatures(features)
    return layer


def _shapes(project: QgsProject) -> Dict[str, QgsGeometry]:
    regions = find_layer(project, "regions")
    if regions is None:
        raise ExportError(
            tr("The atlas cannot be made.", context="Export"),
            tr("The project has no layer of regions.", context="Export"),
            tr("Add the layers of the atlas first.", context="Export"),
        )
    transform = QgsCoordinateTransform(regions.crs(), QgsCoordinateReferenceSystem(MAP_CRS), project)
    found = {}
    for feature in regions.getFeatures():
        geometry = QgsGeometry(feature.geometry())
        geometry.transform(transform)
        found[str(feature["ubigeo"])] = geometry
    return found


def _geometry(project: QgsProject, page: AtlasPage, shapes: Dict[str, QgsGeometry]) -> QgsGeometry:
    if page.point is not None:
        source = QgsCoordinateReferenceSystem("EPSG:4326")
        transform = QgsCoordinateTransform(source, QgsCoordinateReferenceSystem(MAP_CRS), project)
        centre = transform.transform(QgsPointXY(*page.point))
        geometry = QgsGeometry.fromPointXY(centre).buffer(SITE_RADIUS, 24)
    elif page.regions:
        geometry = QgsGeometry.collectGeometry([shapes[u] for u in page.regions if u in shapes])
    else:
        geometry = QgsGeometry.fromRect(QgsRectangle(*PERU))
    geometry.convertToMultiType()
    return geometry


def named_regions(project: QgsProject, spec: PageSpec) -> Dict[str, str]:
    """Return the style of the regions on the map of one authorization: those it names, and the others."""
    regions = find_layer(project, "regions")
    if regions is None:
        return {}
    drawn = regions.clone()
    root = QgsRuleBasedRenderer.Rule(None)
    named = "strpos(attribute(@atlas_feature, 'regions'), ',' || \"ubigeo\" || ',') > 0"
    for key, colour, rule in (
        ("named", "#bababa" if spec.monochrome else "#f7c07f", named),
        ("not_named", "#ffffff", f"NOT ({named})"),
    ):
        symbol = QgsFillSymbol.createSimple(
            {"color": colour, "outline_color": "#8a8a8a", "outline_width": "0.15", "joinstyle": "round"}
        )
        made = QgsRuleBasedRenderer.Rule(symbol)
        made.setFilterExpression(rule)
        made.setLabel(text("atlas." + key, spec.language))
        made.setRuleKey("atlas_" + key)
        root.appendChild(made)
    drawn.setRenderer(QgsRuleBasedRenderer(root))
    drawn.setOpacity(1.0)
    return {regions.id(): style_xml(drawn)}


def highlight(kind: str, locator: bool) -> QgsRuleBasedRenderer:
    """Return a renderer that draws the current page's feature alone."""
    if kind == "facilities":
        # a broad pale ring: thin dark ones tell the evidence
        size, colour, edge, width = ("2.2", INK, INK, "0.5") if locator else ("11", "0,0,0,0", "26,26,26,64", "1.5")
        ring = QgsCentroidFillSymbolLayer()
        ring.setSubSymbol(
            QgsMarkerSymbol.createSimple(
                {"name": "circle", "color": colour, "outline_color": edge, "outline_width": width, "size": size}
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
        CURRENT if not (locator and kind == "authorizations") else CURRENT + " AND \"regions\" <> ',,'"
    )
    root.appendChild(rule)
    return QgsRuleBasedRenderer(root)


def plain_regions() -> QgsRuleBasedRenderer:
    """Return the regions of the locator: white, without names."""
    root = QgsRuleBasedRenderer.Rule(None)
    root.appendChild(
        QgsRuleBasedRenderer.Rule(
            QgsFillSymbol.createSimple({"color": "#ffffff", "outline_color": "#8a8a8a", "outline_width": "0.12"})
        )
    )
    return QgsRuleBasedRenderer(root)
