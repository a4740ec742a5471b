"""Legend of a page: only what its map shows, in the page's language."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Set, cast

from qgis.core import (
    QgsCoordinateTransform,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsGeometry,
    QgsLayerTreeLayer,
    QgsLayerTreeModelLegendNode,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutUtils,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsProject,
    QgsRenderContext,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import QSizeF, Qt
from qgis.PyQt.QtGui import QFontMetricsF

from ..core.qt.compat import REVERSE_TRANSFORM, legend_font
from ..layers.catalogue import ROLE_PROPERTY
from ..layers.legend_text import legend_texts
from ..layers.registry import find_layer
from .formats import MM_PER_POINT
from .map_style import LEGEND_ROLES, read_style
from .page_legend_texts import PAGE_LEGEND
from .spec import PageSpec
from .texts import LANGUAGES, text

RULE_KEY = QgsLayerTreeModelLegendNode.LegendNodeRoles.RuleKeyRole
DISPLAY_ROLE = Qt.ItemDataRole.DisplayRole
_LABEL, _HEADING = QgsLegendStyle.Style.SymbolLabel, QgsLegendStyle.Style.Subgroup
_SYMBOL = QgsLegendStyle.Style.Symbol
#: Entries of two lines from which they are set apart.
MANY_BROKEN = 2
#: Room that a line may lack on the page against what is measured, mm.
SLACK = 0.8
#: Points on each edge of a map by which its shape in another projection is known.
EDGE_POINTS = 20
#: Columns -> order of the layers and the layers that begin a column.
ORDERS = {
    1: (LEGEND_ROLES, ()),
    2: (("regions", "vraem_zones", "authorized_places", "facilities", "coers"), ("facilities",)),
    3: (("regions", "vraem_zones", "facilities", "coers", "authorized_places"), ("facilities", "coers")),
}


def fill_legend(
    project: QgsProject,
    legend: QgsLayoutItemLegend,
    main: QgsLayoutItemMap,
    spec: PageSpec,
    subject: str = "",
) -> None:
    """Put the layers of the map into a legend, each with the entries that some feature on the map uses.

    :param subject: heading of the regions, when they do not show the page's measure.
    """
    legend.setTitle("")
    legend.setLinkedMap(main)
    legend.setAutoUpdateModel(False)
    legend.model().setLayerStyleOverrides(main.layerStyleOverrides())  # linking alone does not bring them
    by_role = {role: find_layer(project, role) for role in LEGEND_ROLES}
    shown = {layer.id() for layer in main.layers()}
    used = {role: used_keys(layer, main) for role, layer in by_role.items() if layer and layer.id() in shown}
    room, height = legend.rect().width(), legend.rect().height()
    columns = max(legend.columnCount(), 1)
    share = (room - 2 * legend.boxSpace() - (columns - 1) * legend.columnSpace()) / columns
    _fill(legend, by_role, used, spec, subject, share)
    if needed_size(legend).width() > room:
        _tighten(legend)
    _open_up(legend, height)
    legend.adjustBoxSize()


def needed_size(legend: QgsLayoutItemLegend) -> QSizeF:
    """Return the size that a legend's contents take, mm."""
    context = QgsLayoutUtils.createRenderContextForLayout(legend.layout(), None)
    return QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize(context)


def _tighten(legend: QgsLayoutItemLegend) -> None:
    """Give the symbols and the space between columns of a narrow figure less room."""
    legend.setSymbolWidth(min(legend.symbolWidth(), 4.2))
    legend.setColumnSpace(min(legend.columnSpace(), 1.5))
    legend.setBoxSpace(0)


def _open_up(legend: QgsLayoutItemLegend, height: float) -> None:
    """Set entries apart where several take two lines, as far as ``height`` mm allow: else they read as one."""
    if sum("|" in label for labels in legend_entries(legend).values() for label in labels) < MANY_BROKEN:
        return
    style, top = legend.rstyle(_SYMBOL), QgsLegendStyle.Side.Top
    before = style.margin(top)
    for more in (1.2, 0.8, 0.4):
        style.setMargin(top, before + more)
        if needed_size(legend).height() <= height:
            return
    style.setMargin(top, before)


def _fill(
    legend: QgsLayoutItemLegend,
    by_role: Dict[str, Optional[QgsVectorLayer]],
    used: Dict[str, Set[str]],
    spec: PageSpec,
    subject: str,
    room: float,
) -> None:
    """Put the layers into the legend; texts too wide for ``room`` mm break where they offer it (``|``)."""
    label_room = room - legend.symbolWidth() - legend.rstyle(_LABEL).margin(QgsLegendStyle.Side.Left)
    root = legend.model().rootGroup()
    root.clear()
    roles, breaks = ORDERS[min(max(legend.columnCount(), 1), len(ORDERS))]
    for role in roles:
        layer = by_role[role]
        if layer is None or not used.get(role):
            continue
        node = root.addLayer(layer)
        node.setCustomProperty("legend/title-label", _wrapped(_heading(role, spec, subject), legend, _HEADING, room))
        if role in breaks:
            node.setCustomProperty("legend/column-break", "1")
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Subgroup)
        _choose_entries(legend, node, used[role], spec, label_room)


def used_keys(layer: QgsVectorLayer, main: QgsLayoutItemMap) -> Set[str]:
    """Return the legend keys of the features that a map draws: its style, its extent, its time."""
    shown = layer.clone()
    override = main.layerStyleOverrides().get(layer.id())
    if override:
        read_style(shown, override)
    renderer = shown.renderer()
    if renderer is None:
        return set()
    context = QgsRenderContext()
    scope = main.createExpressionContext()  # the feature of an atlas is in it
    scope.appendScope(QgsExpressionContextUtils.layerScope(shown))
    context.setExpressionContext(scope)
    context.setRendererScale(main.scale())
    transform = QgsCoordinateTransform(shown.crs(), main.crs(), shown.transformContext())
    request = QgsFeatureRequest().setFilterRect(transform.transformBoundingBox(main.extent(), REVERSE_TRANSFORM))
    frame = QgsGeometry.fromRect(main.extent()).densifyByCount(EDGE_POINTS)
    frame.transform(transform, REVERSE_TRANSFORM)
    seen = QgsGeometry.createGeometryEngine(frame.constGet())
    seen.prepareGeometry()
    time = time_filter(shown, main)
    if time:
        request.setFilterExpression(time)
    keys: Set[str] = set()
    renderer.startRender(context, shown.fields())
    for feature in shown.getFeatures(request):
        if not seen.intersects(feature.geometry().constGet()):
            continue  # only the box around it reaches the map
        scope.setFeature(feature)
        context.setExpressionContext(scope)
        keys |= set(renderer.legendKeysForFeature(feature, context))
    renderer.stopRender(context)
    return keys


def time_filter(layer: QgsVectorLayer, main: QgsLayoutItemMap) -> str:
    """Return the expression by which a map's period chooses features of a layer, empty when it shows all."""
    properties = cast(QgsVectorLayerTemporalProperties, layer.temporalProperties())
    if not main.isTemporal() or not properties.isActive():
        return ""
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    return properties.createFilterString(context, main.temporalRange())


def _heading(role: str, spec: PageSpec, subject: str = "") -> str:
    if role == "regions" and subject:
        return subject
    return text("measure." + spec.measure if role == "regions" else "legend." + role, spec.language)


def _choose_entries(
    legend: QgsLayoutItemLegend, node: QgsLayerTreeLayer, used: Set[str], spec: PageSpec, room: float
) -> None:
    """Keep the entries in use and write their labels in the page's language."""
    model = legend.model()
    nodes = model.layerOriginalLegendNodes(node)
    order: List[int] = []
    for i, entry in enumerate(nodes):
        if entry.data(RULE_KEY) in used:
            order.append(i)
        label = _wrapped(_label(entry, spec.language), legend, _LABEL, room)
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, i, label)
    if len(nodes) > 1 or not order:
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, order)
    model.refreshLayerLegend(node)


def _wrapped(label: str, legend: QgsLayoutItemLegend, style: Any, room: float) -> str:
    """Keep the line breaks that a label offers when it is wider than ``room`` mm on one line."""
    line = label.replace("|", " ")
    font = legend_font(legend, style)
    scale = 1000 / (font.pointSizeF() * MM_PER_POINT)
    font.setPixelSize(1000)
    return line if QFontMetricsF(font).horizontalAdvance(line) / scale <= room - SLACK else label


def _label(entry: QgsLayerTreeModelLegendNode, language: str) -> str:
    """Return an entry's label in the page's language; the styles' labels come in the interface's."""
    shown = str(entry.data(DISPLAY_ROLE) or "")
    english = {translated: source for source, translated in legend_texts().items()}.get(shown, shown)
    found = PAGE_LEGEND.get(english)
    return found[LANGUAGES.index(language)] if found else shown


def legend_entries(legend: QgsLayoutItemLegend) -> Dict[str, List[str]]:
    """Return role -> labels shown, for captions, alternative texts and tests."""
    model = legend.model()
    shown: Dict[str, List[str]] = {}
    for node in model.rootGroup().findLayers():
        layer = node.layer()
        if isinstance(layer, QgsMapLayer):
            shown[str(layer.customProperty(ROLE_PROPERTY))] = [
                str(entry.data(DISPLAY_ROLE) or "") for entry in model.layerLegendNodes(node)
            ]
    return shown
