"""Writes layers/styles/*.qml. Run with QGIS 3.22, so that every later version reads the files.

    python3 tools/make_styles.py

The styles hold no path and no picture file: shapes are QGIS's own simple markers. Sizes are millimetres. Colours are
those of Okabe and Ito; every difference that a colour makes is made by a shape, a fill or a line as well. Labels of
rules are English; ``layers/legend_text.py`` translates them when a style is put on a layer.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsInvertedPolygonRenderer,
    QgsLabelObstacleSettings,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

STYLES = Path(__file__).resolve().parents[1] / "layers" / "styles"

BLACK, ORANGE, SKY, GREEN = "#000000", "#E69F00", "#56B4E9", "#009E73"
BLUE, VERMILION, PURPLE = "#0072B2", "#D55E00", "#CC79A7"
INK, MUTED, WHITE = "#1a1a1a", "#6e6e6e", "#ffffff"
LAND, LAND_EDGE, SEA, SEA_EDGE, SEA_INK = "#f1efe9", "#c9c5ba", "#e3ebf0", "#a9bccb", "#7f97a8"

#: Where symbols of different kinds at one town would cover each other (smaller scales than this) they stand side by
#: side; closer in, every symbol is at its own point.
NATIONAL = 1500000
FONT = "Open Sans"

PRECISION_LABEL = "Position known to within this circle"
#: A circle of ``precision_km`` on the ellipsoid, as an ellipse in degrees: metres per degree of latitude and longitude
#: by their series on WGS84. Within 0.5 % of the geodesic circle up to 150 km between 0 and 20 degrees south.
PRECISION_CIRCLE = (
    "make_ellipse($geometry,"
    ' "precision_km" * 1000 / (111412.84 * cos(radians($y)) - 93.5 * cos(3 * radians($y))),'
    ' "precision_km" * 1000 / (111132.92 - 559.82 * cos(2 * radians($y)) + 1.175 * cos(4 * radians($y))),'
    " 90, 72)"
)
#: Drawn only where the circle is larger on paper than the symbol it surrounds (radius over 2.2 mm).
PRECISION_SHOWN = '"precision_km" * 1000000 / @map_scale > 2.2'


def color(name, alpha=255):
    result = QColor(name)
    result.setAlpha(alpha)
    return result


def filled(symbol, layers):
    """Put layers into a symbol, which then owns them; the list constructor does not take them over in Python."""
    for number, layer in enumerate(layers):
        if number == 0 and symbol.symbolLayerCount():
            symbol.changeSymbolLayer(0, layer)
        else:
            symbol.appendSymbolLayer(layer)
    return symbol


def marker_layer(shape, size, fill, stroke=INK, width=0.25, style=Qt.PenStyle.SolidLine):  # noqa: PLR0917
    layer = QgsSimpleMarkerSymbolLayer()
    layer.setShape(shape)
    layer.setSize(size)
    layer.setColor(QColor(fill) if fill else QColor(0, 0, 0, 0))
    layer.setStrokeColor(QColor(stroke))
    layer.setStrokeWidth(width)
    layer.setStrokeStyle(style)
    layer.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return layer


def marker(*layers, rendering_pass=2, beside=""):
    """Return a marker.

    :param beside: QGIS expression for (x, y) in mm by which the symbol stands beside its point at national scales.
    """
    symbol = filled(QgsMarkerSymbol(), layers)
    for layer in symbol.symbolLayers():
        layer.setRenderingPass(rendering_pass)
        if beside:
            own = layer.offset()
            layer.setDataDefinedProperty(
                QgsSymbolLayer.Property.PropertyOffset,
                QgsProperty.fromExpression(
                    f"CASE WHEN $geometry IS NULL OR coalesce(@map_scale, 0) <= {NATIONAL}"
                    f" THEN '{own.x():g},{own.y():g}'"
                    f" ELSE with_variable('beside', {beside}, ({own.x():g} + @beside[0]) || ','"
                    f" || ({own.y():g} + @beside[1])) END"
                ),
            )
    return symbol


def precision_symbol(tint):
    """Return the circle of the precision, below every symbol; legends, which would fill a square, get a sample."""
    fill = QgsSimpleFillSymbolLayer()
    fill.setFillColor(color(tint, 12))
    fill.setStrokeColor(color(tint, 190))
    fill.setStrokeWidth(0.2)
    fill.setStrokeStyle(Qt.PenStyle.DotLine)
    generator = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": PRECISION_CIRCLE, "SymbolType": "Fill"})
    generator.setRenderingPass(0)
    circle = QgsSimpleMarkerSymbolLayer.decodeShape("circle")[0]
    sample = marker_layer(circle, 2.4, None, tint, 0.2, Qt.PenStyle.DotLine)
    sample.setColor(color(tint, 12))
    sample.setRenderingPass(0)
    # @value is the colour that a page in grey has put there
    # asked of the record's own field: beside an atlas page, the legend's feature is the page's
    no_feature = "attribute($currentfeature, 'precision_km') IS NULL"
    unseen = f"if({no_feature}, '0,0,0,0', @value)"
    for layer, part, expression in (
        (sample, "LayerEnabled", no_feature), (fill, "FillColor", unseen), (fill, "StrokeColor", unseen),
    ):  # fmt: skip
        key = getattr(QgsSymbolLayer.Property, f"Property{part}")
        layer.setDataDefinedProperty(key, QgsProperty.fromExpression(expression))
    generator.setSubSymbol(filled(QgsFillSymbol(), [fill]))
    return filled(QgsMarkerSymbol(), [generator, sample])


def rule(symbol, label, expression, maximum=0):
    """Return a rule; ``maximum`` is the scale denominator above which it is drawn, 0 for always."""
    return QgsRuleBasedRenderer.Rule(symbol, maximum, 0, expression, label)


def rule_renderer(rules):
    root = QgsRuleBasedRenderer.Rule(None)
    for item in rules:
        root.appendChild(item)
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(True)
    return renderer


def text_format(size, ink=INK, *, bold=False, italic=False, halo=0.8, spacing=0.0, halo_color=WHITE, halo_opacity=0.9):
    font = QFont(FONT)
    font.setBold(bold)
    font.setItalic(italic)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setSizeUnit(QgsUnitTypes.RenderPoints)
    text.setColor(QColor(ink))
    # The family may be missing elsewhere; bold is then still found, since the style has no name of one family.
    text.setNamedStyle("Bold Italic" if bold and italic else "Bold" if bold else "Italic" if italic else "Regular")
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(halo > 0)
    buffer.setSize(halo)
    buffer.setSizeUnit(QgsUnitTypes.RenderMillimeters)
    buffer.setColor(QColor(halo_color))
    buffer.setOpacity(halo_opacity)
    buffer.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    text.setBuffer(buffer)
    return text


def point_label(expression, text, priority, beside, distance=2.6):
    """Return labels around points that follow their symbols where these stand beside their points.

    The distance counts from the point and not from the symbol's bounds, which hold the circle of the precision too.

    :param beside: as in ``marker``; millimetres on paper are degrees of latitude at the scale of the map.
    """
    label = QgsPalLayerSettings()
    label.fieldName = expression
    label.isExpression = True
    label.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    around = QgsPalLayerSettings.PredefinedPointPosition
    label.predefinedPositionOrder = [
        around.MiddleRight, around.MiddleLeft, around.TopRight, around.BottomRight, around.TopLeft, around.BottomLeft,
        around.TopMiddle, around.BottomMiddle,
    ]  # fmt: skip
    label.offsetType = QgsPalLayerSettings.OffsetType.FromPoint
    label.dist = distance
    label.distUnits = QgsUnitTypes.RenderMillimeters
    label.priority = priority
    label.autoWrapLength = 22
    label.setFormat(text)
    label.geometryGeneratorEnabled = True
    label.geometryGeneratorType = QgsWkbTypes.PointGeometry
    label.geometryGenerator = (
        f"CASE WHEN coalesce(@map_scale, 0) <= {NATIONAL} THEN $geometry ELSE with_variable('beside', {beside},"
        " translate($geometry, @beside[0] * @map_scale / 111320000, -@beside[1] * @map_scale / 111320000)) END"
    )
    obstacles = QgsLabelObstacleSettings()
    obstacles.setIsObstacle(True)
    obstacles.setFactor(2)
    label.setObstacleSettings(obstacles)
    return label


def area_label(expression, text, priority):
    label = QgsPalLayerSettings()
    label.fieldName = expression
    label.isExpression = True
    label.placement = QgsPalLayerSettings.Placement.Horizontal
    label.priority = priority
    label.centroidInside = True
    label.setFormat(text)
    obstacles = QgsLabelObstacleSettings()
    obstacles.setIsObstacle(False)
    label.setObstacleSettings(obstacles)
    return label


def simple(label):
    return QgsVectorLayerSimpleLabeling(label)


# -- the layers ----------------------------------------------------------------------------------------------------
S = QgsSimpleMarkerSymbolLayer.Shape
SOLID, DASHED, DOTTED = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine

#: Ids of the symbols that stand beside their point, filled in from the data (``layers/style_text.py``).
CROWDED = "IN ('crowded')"
FACILITY_BESIDE = (
    f'CASE WHEN "facility_id" {CROWDED} THEN if("kind" = \'laboratory\', array(4.2, 0), array(0, -4.2))'
    " ELSE array(0, 0) END"
)
COER_BESIDE = f'if("coer_id" {CROWDED}, array(0, 3.2), array(0, 0))'
PLACE_BESIDE = f'if("place_id" {CROWDED}, array(0, -3.4), array(0, 0))'


def facility_symbol(kind, low):
    """Return the symbol of a kind: filled, or hollow with a dashed outline when the position is of low confidence."""
    style = DOTTED if low else SOLID
    square = marker_layer(S.Square, 2.6, WHITE if low else BLUE, BLUE if low else WHITE, 0.4 if low else 0.2, style)
    if kind == "access_facility":
        return marker(square, beside=FACILITY_BESIDE)
    if kind == "naval_port":
        # the stock and the arms of an anchor through the square
        return marker(
            square,
            marker_layer(S.Line, 2.6, None, WHITE if not low else BLUE, 0.45),
            marker_layer(S.ThirdArc, 2.2, None, WHITE if not low else BLUE, 0.4),
            beside=FACILITY_BESIDE,
        )
    if kind == "laboratory":
        ink = "#8f3a6b"
        return marker(
            marker_layer(S.Circle, 3.3, WHITE, ink, 0.4, style),
            marker_layer(S.Cross, 2.0, None, ink, 0.5),
            beside=FACILITY_BESIDE,
        )
    ink = "#9a4300"
    return marker(
        marker_layer(S.Circle, 3.3, WHITE if low else ink, ink, 0.4, style),
        marker_layer(S.CrossFill, 2.3, ink if low else WHITE, ink if low else WHITE, 0.0),
        beside=FACILITY_BESIDE,
    )


def facilities():
    """Shape = kind, ring = evidence, hollow and dashed = low confidence, faint circle = precision."""
    rules = []
    for kind, name in (
        ("access_facility", "Access facility"),
        ("naval_port", "Naval or port facility"),
        ("laboratory", "Laboratory (NAMRU-6)"),
        ("hospital", "Military hospital"),
    ):
        rules.append(
            rule(facility_symbol(kind, False), name, f"\"kind\" = '{kind}' AND coalesce(\"confidence\", '') <> 'low'")
        )
        low = f"\"kind\" = '{kind}' AND \"confidence\" = 'low'"
        rules.append(rule(facility_symbol(kind, True), f"{name}, low confidence", low))
    for code, name, width, style in (
        ("official", "official source", 0.55, SOLID),
        ("academic", "academic article", 0.18, SOLID),
        ("interview", "interview", 0.35, DASHED),
        ("press", "press", 0.35, Qt.PenStyle.DashDotLine),
        ("inferred", "inferred", 0.35, DOTTED),
    ):
        # cased in white: it stands out from dark ground, that of a dark layer tree too
        rings = [marker_layer(S.Circle, 4.7, None, *ink) for ink in ((WHITE, width + 0.3), (INK, width, style))]
        circle = marker(*rings, rendering_pass=1, beside=FACILITY_BESIDE)
        rules.append(rule(circle, f"Evidence: {name}", f"\"evidence\" = '{code}'"))
    rules.append(rule(precision_symbol(BLUE), PRECISION_LABEL, PRECISION_SHOWN))
    label = point_label('"name"', text_format(6.5, "#00334f", bold=True), 9, FACILITY_BESIDE)
    return rule_renderer(rules), simple(label)


def coers():
    """Fill = status: solid, half, outline, dashed outline; dashed ring = city inferred."""
    ink = "#00563f"
    triangle, half = S.EquilateralTriangle, S.RightHalfTriangle
    symbols = (
        ("built", "COER, built", (marker_layer(triangle, 3.1, GREEN, ink, 0.25),)),
        (
            "under_construction",
            "COER, under construction",
            (marker_layer(S.Triangle, 2.9, WHITE, ink, 0.3), marker_layer(half, 2.9, GREEN, ink, 0.3)),
        ),
        ("planned", "COER, planned", (marker_layer(triangle, 3.1, WHITE, ink, 0.35),)),
        ("unknown", "COER, status not known", (marker_layer(triangle, 3.1, WHITE, ink, 0.4, DOTTED),)),
    )
    rules = [
        rule(marker(*layers, beside=COER_BESIDE), name, f"\"status\" = '{code}'") for code, name, layers in symbols
    ]
    circle = marker(marker_layer(S.Circle, 4.9, None, "#5a5a5a", 0.18, DASHED), rendering_pass=1, beside=COER_BESIDE)
    rules.append(rule(circle, "City inferred", "\"city_basis\" = 'inferred'"))
    rules.append(rule(precision_symbol(GREEN), PRECISION_LABEL, PRECISION_SHOWN))
    label = point_label("'COER ' || \"name_as_printed\"", text_format(6, ink), 6, COER_BESIDE)
    return rule_renderer(rules), simple(label)


def authorized_places():
    """Diamonds at towns; hollow where the place is an area drawn at its capital. Departments are never points."""
    ink = "#7a2a58"
    town = marker(marker_layer(S.Diamond, 3.4, PURPLE, ink, 0.3), beside=PLACE_BESIDE)
    area = marker(marker_layer(S.Diamond, 3.4, WHITE, ink, 0.4, DOTTED), beside=PLACE_BESIDE)
    rules = [
        rule(town, "Town named in an authorization", "\"level\" = 'town'"),
        rule(area, "Province or district named (at its capital)", "\"level\" IN ('province', 'district')"),
        rule(precision_symbol(PURPLE), PRECISION_LABEL, PRECISION_SHOWN),
    ]
    label = point_label('"name"', text_format(6.5, ink, italic=True), 7, PLACE_BESIDE)
    return rule_renderer(rules), simple(label)


#: The month of a list in the language in use (``layers/style_text.py`` replaces the language).
ZONE_DATE = "coalesce(format_date(to_date(\"valid_from\"), 'MMMM yyyy', 'en'), \"version\")"
#: The list without a recorded end is the latest. No aggregate in a style: QGIS reads the whole layer for it in the
#: drawing thread, and crashes when the project is cleared meanwhile.
LATEST = '"valid_to" IS NULL'


def outline(stroke, width, style, casing):
    layers = []
    for tint, thick, line in ((WHITE, width + 0.7, SOLID),) * casing + ((stroke, width, style),):
        layer = QgsSimpleLineSymbolLayer()
        layer.setColor(color(tint, 170 if tint == WHITE else 255))
        layer.setWidth(thick)
        layer.setPenStyle(line)
        if line != SOLID:
            layer.setUseCustomDashPattern(True)
            layer.setCustomDashVector([4 * width, 2.2 * width] if casing else [1.2, 0.8])
            layer.setPenCapStyle(Qt.PenCapStyle.FlatCap)
        layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
        layers.append(layer)
    return filled(QgsFillSymbol(), layers)


def vraem_zones():
    """A thick dashed outline without fill for the latest list, thin ones for the earlier; the date in the label."""
    latest = outline(BLACK, 0.6, DASHED, 1)
    earlier = outline("#4d4d4d", 0.3, DASHED, 0)
    for layer in latest.symbolLayers():
        layer.setRenderingPass(1)
    rules = [
        rule(latest, "Emergency zone, latest list", LATEST),
        rule(earlier, "Emergency zone, earlier list", f"NOT ({LATEST})"),
    ]
    label = area_label(
        f"CASE WHEN {LATEST} THEN 'VRAEM\\n' || {ZONE_DATE} END", text_format(7.5, BLACK, bold=True, halo=1.0), 8
    )
    label.placement = QgsPalLayerSettings.Placement.Horizontal
    return rule_renderer(rules), simple(label)


def regions():
    """Areas with a thin boundary. Their colours come from the data when the layer is made."""
    symbol = QgsFillSymbol.createSimple(
        {"color": WHITE, "outline_color": "#8a8a8a", "outline_width": "0.18", "joinstyle": "round"}
    )
    label = area_label('"name"', text_format(7, "#2b2720", italic=True, halo=0.7, spacing=0.4, halo_opacity=0.85), 3)
    shown = QgsProperty.fromExpression(f"\"ubigeo\" <> '07' OR @map_scale < {NATIONAL}")
    properties = label.dataDefinedProperties()
    properties.setProperty(QgsPalLayerSettings.Property.Show, shown)
    label.setDataDefinedProperties(properties)
    return QgsSingleSymbolRenderer(symbol), simple(label)


#: ``layers/style_text.py`` replaces the map with the names in the language in use.
COUNTRY_NAME = "upper(map_get(map('names',''), \"ISO_A3\"))"


def basemap_land():
    """Neighbouring countries; Peru itself only at small scales, under its regions."""
    bloom = QgsSimpleFillSymbolLayer()
    bloom.setFillColor(QColor(LAND))
    bloom.setStrokeColor(QColor(LAND))
    # The coarse map and the regions leave slivers between them: land reaches 4 km further, the regions cover the rest.
    bloom.setStrokeWidth(8000)
    bloom.setStrokeWidthUnit(QgsUnitTypes.RenderMetersInMapUnits)
    edge = QgsSimpleLineSymbolLayer()
    edge.setColor(QColor(LAND_EDGE))
    edge.setWidth(0.25)
    edge.setRenderingPass(1)
    neighbours = filled(QgsFillSymbol(), [bloom, edge])
    peru = QgsFillSymbol.createSimple({"color": WHITE, "outline_style": "no"})
    rules = [
        rule(neighbours, "", "\"ISO_A3\" <> 'PER'"),
        rule(peru, "", "\"ISO_A3\" = 'PER'", maximum=NATIONAL),
    ]
    label = area_label(COUNTRY_NAME, text_format(7.5, "#8f8a7d", halo=0, spacing=1.2), 1)
    return rule_renderer(rules), simple(label)


def basemap_sea():
    """All that no country covers."""
    fill = QgsFillSymbol.createSimple({"color": SEA, "outline_style": "no"})
    renderer = QgsInvertedPolygonRenderer(QgsSingleSymbolRenderer(fill))
    label = area_label(
        "CASE WHEN \"ISO_A3\" = 'ECU' THEN map_get(map('names',''), 'SEA') END",
        text_format(8, SEA_INK, italic=True, halo=0, spacing=1.5),
        1,
    )
    label.geometryGeneratorEnabled = True
    label.geometryGenerator = "make_point(-79.6, -13.6)"
    label.geometryGeneratorType = QgsWkbTypes.PointGeometry
    label.placement = QgsPalLayerSettings.Placement.OverPoint
    label.autoWrapLength = 8
    return renderer, simple(label)


def write(name, geometry, renderer, labeling, scale=None):
    layer = QgsVectorLayer(f"{geometry}&crs=EPSG:4326", name, "memory")
    layer.setRenderer(renderer)
    if labeling is not None:
        layer.setLabeling(labeling)
        layer.setLabelsEnabled(True)
    if scale is not None:
        layer.setScaleBasedVisibility(True)
        layer.setMinimumScale(scale[0])
        layer.setMaximumScale(scale[1])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "style.qml"
        kinds = QgsMapLayer.StyleCategory
        categories = kinds.Symbology | kinds.Labeling | kinds.Rendering
        message, saved = layer.saveNamedStyle(str(path), categories)
        if not saved:
            raise OSError(message)
        text = path.read_text(encoding="utf-8")
    # Random keys would make every run a change.
    keys = {}
    text = re.sub(
        r"\{[0-9a-f]{8}-[0-9a-f-]{27}\}",
        lambda match: keys.setdefault(match.group(0), f"{{00000000-0000-4000-8000-{len(keys):012x}}}"),
        text,
    )
    (STYLES / f"{name}.qml").write_text(text.rstrip() + "\n", encoding="utf-8", newline="\n")


def main():
    """Write every style; refuses any QGIS but 3.22."""
    if Qgis.QGIS_VERSION_INT // 100 != 322:
        print(f"run with QGIS 3.22, this is {Qgis.QGIS_VERSION}", file=sys.stderr)
        return 1
    app = QgsApplication([], False)
    app.initQgis()
    STYLES.mkdir(exist_ok=True)
    fields = "field=fid:integer"
    write("facilities", f"Point?{fields}", *facilities())
    write("coers", f"Point?{fields}", *coers())
    write("authorized_places", f"Point?{fields}", *authorized_places())
    write("vraem_zones", f"MultiPolygon?{fields}", *vraem_zones())
    write("regions", f"MultiPolygon?{fields}", *regions())
    write("basemap_land", f"MultiPolygon?{fields}", *basemap_land())
    write("basemap_sea", f"MultiPolygon?{fields}", *basemap_sea())
    app.exitQgis()
    return 0


if __name__ == "__main__":
    if os.environ.get("QT_HASH_SEED") != "0":
        # Qt would write the attributes in another order every time; it reads the variable when it starts.
        environment = {**os.environ, "QT_HASH_SEED": "0", "QT_QPA_PLATFORM": "offscreen"}
        os.execve(sys.executable, [sys.executable, *sys.argv], environment)  # noqa: S606
    sys.exit(main())
