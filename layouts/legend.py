"""Legend of a page: only what its map shows, in the page's language."""

from __future__ import annotations

from typing import Dict, List, Set, cast

from qgis.core import (
    QgsCoordinateTransform,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsLayerTreeLayer,
    QgsLayerTreeModelLegendNode,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
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
from qgis.PyQt.QtCore import Qt

from ..core.qt.compat import REVERSE_TRANSFORM
from ..layers.catalogue import ROLE_PROPERTY
from ..layers.legend_text import legend_texts
from ..layers.registry import find_layer
from .map_style import LEGEND_ROLES, read_style
from .page_legend_texts import PAGE_LEGEND
from .spec import PageSpec
from .texts import LANGUAGES, text

RULE_KEY = QgsLayerTreeModelLegendNode.LegendNodeRoles.RuleKeyRole
DISPLAY_ROLE = Qt.ItemDataRole.DisplayRole
#: Columns -> order of the layers and the layers that begin a column.
ORDERS = {
    1: (LEGEND_ROLES, ()),
    2: (("regions", "vraem_zones", "authorized_places", "facilities", "coers"), ("facilities",)),
    3: (("regions", "vraem_zones", "facilities", "coers", "authorized_places"), ("facilities", "coers")),
}
#: Room of a column, in millimetres for each point of lettering, from which labels stay on one line.
WIDE = 8.2


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
    root = legend.model().rootGroup()
    root.clear()
    by_role = {role: find_layer(project, role) for role in LEGEND_ROLES}
    roles, breaks = ORDERS[min(max(legend.columnCount(), 1), len(ORDERS))]
    for role in roles:
        layer = by_role[role]
        if layer is None or layer.id() not in {x.id() for x in main.layers()}:
            continue
        used = used_keys(layer, main)
        if not used:
            continue
        node = root.addLayer(layer)
        node.setCustomProperty("legend/title-label", _wrapped(_heading(role, spec, subject), legend))
        if role in breaks:
            node.setCustomProperty("legend/column-break", "1")
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Subgroup)
        _choose_entries(legend, node, layer, role, used, spec)
    legend.adjustBoxSize()


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
    time = _time_filter(shown, main)
    if time:
        request.setFilterExpression(time)
    keys: Set[str] = set()
    renderer.startRender(context, shown.fields())
    for feature in shown.getFeatures(request):
        scope.setFeature(feature)
        context.setExpressionContext(scope)
        keys |= set(renderer.legendKeysForFeature(feature, context))
    renderer.stopRender(context)
    return keys


def _time_filter(layer: QgsVectorLayer, main: QgsLayoutItemMap) -> str:
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
    legend: QgsLayoutItemLegend,
    node: QgsLayerTreeLayer,
    layer: QgsVectorLayer,
    role: str,
    used: Set[str],
    spec: PageSpec,
) -> None:
    """Keep the entries in use and write their labels in the page's language."""
    model = legend.model()
    nodes = model.layerOriginalLegendNodes(node)
    order: List[int] = []
    for i, entry in enumerate(nodes):
        if entry.data(RULE_KEY) in used:
            order.append(i)
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, i, _wrapped(_label(entry, spec.language), legend))
    if len(nodes) > 1 or not order:
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, order)
    model.refreshLayerLegend(node)


def _wrapped(label: str, legend: QgsLayoutItemLegend) -> str:
    """Keep the line breaks a label offers (``|``) only in narrow columns."""
    points = legend.styleFont(QgsLegendStyle.Style.SymbolLabel).pointSizeF()
    room = legend.rect().width() / max(legend.columnCount(), 1)
    return label if room < WIDE * points else label.replace("|", " ")


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
