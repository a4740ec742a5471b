"""Differences between QGIS 3.22 ... 4.x and Qt 5 / Qt 6, in this one place.

Names are looked up on the newer home first; every lookup falls back to the older one, so that no version number has
to be right to the digit.
"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsEditFormConfig,
    QgsFeatureSink,
    QgsField,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerProxyModel,
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsRenderContext,
    QgsTask,
    QgsTemporalNavigationObject,
    QgsUnitTypes,
    QgsVectorLayerTemporalProperties,
    QgsWkbTypes,
)
from qgis.PyQt import QtCore
from qgis.PyQt.QtCore import QMetaType, Qt

QGIS_VERSION = int(Qgis.QGIS_VERSION_INT) if hasattr(Qgis, "QGIS_VERSION_INT") else int(Qgis.versionInt())
QT6 = int(QtCore.QT_VERSION_STR.split(".")[0]) >= 6  # noqa: PLR2004


def _first(*choices: Any) -> Any:
    """Return the first attribute that exists among (owner, dotted name) pairs."""
    for owner, name in choices:
        value = owner
        for part in name.split("."):
            value = getattr(value, part, None)
            if value is None:
                break
        if value is not None:
            return value
    raise AttributeError(", ".join(name for _owner, name in choices))


# QgsField takes QVariant.Type up to 3.36 and QMetaType.Type from 3.38; PyQt6 has no QVariant.Type at all.
if QGIS_VERSION >= 33800:  # noqa: PLR2004
    _types: Any = QMetaType.Type
    T_STRING, T_INT, T_LONG = _types.QString, _types.Int, _types.LongLong
    T_DOUBLE, T_BOOL, T_DATE, T_DATETIME = _types.Double, _types.Bool, _types.QDate, _types.QDateTime
else:
    _types = QtCore.QVariant
    T_STRING, T_INT, T_LONG = _types.String, _types.Int, _types.LongLong
    T_DOUBLE, T_BOOL, T_DATE, T_DATETIME = _types.Double, _types.Bool, _types.Date, _types.DateTime

# Geometry. Qgis.WkbType and Qgis.GeometryType exist from 3.30.
WKB_NONE = _first((Qgis, "WkbType.NoGeometry"), (QgsWkbTypes, "NoGeometry"))
WKB_POINT = _first((Qgis, "WkbType.Point"), (QgsWkbTypes, "Point"))
WKB_LINE = _first((Qgis, "WkbType.LineString"), (QgsWkbTypes, "LineString"))
WKB_MULTILINE = _first((Qgis, "WkbType.MultiLineString"), (QgsWkbTypes, "MultiLineString"))
WKB_POLYGON = _first((Qgis, "WkbType.Polygon"), (QgsWkbTypes, "Polygon"))
WKB_MULTIPOLYGON = _first((Qgis, "WkbType.MultiPolygon"), (QgsWkbTypes, "MultiPolygon"))
GEOMETRY_POINT = _first((Qgis, "GeometryType.Point"), (QgsWkbTypes, "PointGeometry"))
GEOMETRY_LINE = _first((Qgis, "GeometryType.Line"), (QgsWkbTypes, "LineGeometry"))
GEOMETRY_POLYGON = _first((Qgis, "GeometryType.Polygon"), (QgsWkbTypes, "PolygonGeometry"))
GEOMETRY_NULL = _first((Qgis, "GeometryType.Null"), (QgsWkbTypes, "NullGeometry"))

# Units. QgsUnitTypes holds them up to 3.28.
LAYOUT_MM = _first((Qgis, "LayoutUnit.Millimeters"), (QgsUnitTypes, "LayoutMillimeters"))
LAYOUT_POINTS = _first((Qgis, "LayoutUnit.Points"), (QgsUnitTypes, "LayoutPoints"))
RENDER_MM = _first((Qgis, "RenderUnit.Millimeters"), (QgsUnitTypes, "RenderMillimeters"))
RENDER_POINTS = _first((Qgis, "RenderUnit.Points"), (QgsUnitTypes, "RenderPoints"))
RENDER_METERS_IN_MAP = _first((Qgis, "RenderUnit.MetersInMapUnits"), (QgsUnitTypes, "RenderMetersInMapUnits"))
DISTANCE_KM = _first((Qgis, "DistanceUnit.Kilometers"), (QgsUnitTypes, "DistanceKilometers"))
DISTANCE_M = _first((Qgis, "DistanceUnit.Meters"), (QgsUnitTypes, "DistanceMeters"))
AREA_M2 = _first((Qgis, "AreaUnit.SquareMeters"), (QgsUnitTypes, "AreaSquareMeters"))
AREA_KM2 = _first((Qgis, "AreaUnit.SquareKilometers"), (QgsUnitTypes, "AreaSquareKilometers"))

#: Unit of text sizes in points.
POINTS = RENDER_POINTS

# Message levels: nested from 3.22 on, kept here so that no module spells them twice.
LEVEL_INFO = _first((Qgis, "MessageLevel.Info"), (Qgis, "Info"))
LEVEL_WARNING = _first((Qgis, "MessageLevel.Warning"), (Qgis, "Warning"))
LEVEL_CRITICAL = _first((Qgis, "MessageLevel.Critical"), (Qgis, "Critical"))
LEVEL_SUCCESS = _first((Qgis, "MessageLevel.Success"), (Qgis, "Success"))

# QgsTask.Flag.Silent exists from 3.26: QGIS says nothing itself when the task is over.
TASK_FLAGS: Any = QgsTask.Flag.CanCancel | getattr(QgsTask.Flag, "Silent", QgsTask.Flag.CanCancel)

# Processing: moved to Qgis in 3.36.
SOURCE_VECTOR = _first((Qgis, "ProcessingSourceType.Vector"), (QgsProcessing, "TypeVector"))
SOURCE_POINT = _first((Qgis, "ProcessingSourceType.VectorPoint"), (QgsProcessing, "TypeVectorPoint"))
SOURCE_LINE = _first((Qgis, "ProcessingSourceType.VectorLine"), (QgsProcessing, "TypeVectorLine"))
SOURCE_POLYGON = _first((Qgis, "ProcessingSourceType.VectorPolygon"), (QgsProcessing, "TypeVectorPolygon"))
SOURCE_ANY_GEOMETRY = _first((Qgis, "ProcessingSourceType.VectorAnyGeometry"), (QgsProcessing, "TypeVectorAnyGeometry"))
PARAMETER_ADVANCED = _first(
    (Qgis, "ProcessingParameterFlag.Advanced"), (QgsProcessingParameterDefinition, "FlagAdvanced")
)
PARAMETER_OPTIONAL = _first(
    (Qgis, "ProcessingParameterFlag.Optional"), (QgsProcessingParameterDefinition, "FlagOptional")
)
FAST_INSERT = _first((QgsFeatureSink, "Flag.FastInsert"), (QgsFeatureSink, "FastInsert"))

# Temporal mode of vector layers: moved to Qgis in 3.30.
TEMPORAL_TWO_FIELDS = _first(
    (Qgis, "VectorTemporalMode.FeatureDateTimeStartAndEndFromFields"),
    (QgsVectorLayerTemporalProperties, "ModeFeatureDateTimeStartAndEndFromFields"),
)
TEMPORAL_INSTANT_FIELD = _first(
    (Qgis, "VectorTemporalMode.FeatureDateTimeInstantFromField"),
    (QgsVectorLayerTemporalProperties, "ModeFeatureDateTimeInstantFromField"),
)
TEMPORAL_FIXED_RANGE = _first(
    (Qgis, "VectorTemporalMode.FixedTemporalRange"),
    (QgsVectorLayerTemporalProperties, "ModeFixedTemporalRange"),
)
LAYER_VECTOR = _first((Qgis, "LayerType.Vector"), (QgsMapLayer, "LayerType.VectorLayer"), (QgsMapLayer, "VectorLayer"))

# Coordinate transforms and text of exports: moved to Qgis in 3.22 to 3.24.
REVERSE_TRANSFORM = _first((Qgis, "TransformDirection.Reverse"), (QgsCoordinateTransform, "ReverseTransform"))
TEXT_AS_TEXT = _first((Qgis, "TextRenderFormat.AlwaysText"), (QgsRenderContext, "TextFormatAlwaysText"))
TEXT_AS_OUTLINES = _first((Qgis, "TextRenderFormat.AlwaysOutlines"), (QgsRenderContext, "TextFormatAlwaysOutlines"))

# QDateTime specs: Qt 6 deprecates Qt.TimeSpec arguments for QTimeZone.
TIME_SPEC_UTC = Qt.TimeSpec.UTC


def field(name: str, kind: Any, *, length: int = 0, precision: int = 0, alias: str = "") -> QgsField:
    """Return a field of one of the ``T_*`` types."""
    result = QgsField(name, kind, "", length, precision)
    if alias:
        result.setAlias(alias)
    return result


def is_null(value: Any) -> bool:
    """Whether an attribute value is NULL: ``None``, an invalid ``QVariant`` or, on Qt 6, QGIS's own NULL."""
    if value is None:
        return True
    check = getattr(value, "isNull", None)
    return bool(check()) if callable(check) else False


# Forms laid out in tabs: moved to Qgis in 3.32, when a container also got a type of its own.
TAB_FORM = _first((Qgis, "AttributeFormLayout.DragAndDrop"), (QgsEditFormConfig, "TabLayout"))


def make_group_box(container: Any, group: bool) -> None:
    """Let a ``QgsAttributeEditorContainer`` be a titled box inside a tab, or else a tab."""
    kinds = getattr(Qgis, "AttributeEditorContainerType", None)
    if kinds is None:
        container.setIsGroupBox(group)
    else:
        container.setType(kinds.GroupBox if group else kinds.Tab)


# How a project writes the paths of its files: nested in Qgis from 3.22 on.
PATHS_RELATIVE = _first((Qgis, "FilePathType.Relative"))


def set_item_text_format(item: Any, text_format: Any) -> None:
    """Give a layout label its text format; before 3.24 it has a font and a colour."""
    if hasattr(item, "setTextFormat"):
        item.setTextFormat(text_format)
        return
    font = text_format.font()
    font.setPointSizeF(text_format.size())
    item.setFont(font)
    item.setFontColor(text_format.color())


def item_font(item: Any) -> Any:
    """Return the font of a layout label, sized in points; from 3.24 it is part of its text format."""
    return item.textFormat().toQFont() if hasattr(item, "textFormat") else item.font()


def set_legend_text_format(legend: Any, component: Any, text_format: Any) -> None:
    """Give a part of a layout legend its text format; before 3.30 it has a font, and the legend one colour."""
    style = legend.rstyle(component)
    if hasattr(style, "setTextFormat"):
        style.setTextFormat(text_format)
        return
    font = text_format.font()
    font.setPointSizeF(text_format.size())
    legend.setStyleFont(component, font)
    legend.setFontColor(text_format.color())


def legend_font(legend: Any, component: Any) -> Any:
    """Return the font of a part of a layout legend, sized in points."""
    style = legend.rstyle(component)
    if not hasattr(style, "textFormat"):
        return legend.styleFont(component)
    font = style.textFormat().font()
    font.setPointSizeF(style.textFormat().size())
    return font


def set_legend_line_space(legend: Any, millimetres: float) -> None:
    """Set the space between the lines of one entry; from 3.30 the height of a line belongs to the text format."""
    style = legend.rstyle(QgsLegendStyle.Style.SymbolLabel)
    if not hasattr(style, "setTextFormat"):
        legend.setLineSpacing(millimetres)


# The temporal controller: its modes moved to Qgis in 3.36, the units of an interval in 3.30.
NAVIGATION_OFF = _first((Qgis, "TemporalNavigationMode.Disabled"), (QgsTemporalNavigationObject, "NavigationOff"))
NAVIGATION_FIXED = _first((Qgis, "TemporalNavigationMode.FixedRange"), (QgsTemporalNavigationObject, "FixedRange"))
NAVIGATION_ANIMATED = _first((Qgis, "TemporalNavigationMode.Animated"), (QgsTemporalNavigationObject, "Animated"))
ANIMATION_IDLE = _first((Qgis, "AnimationState.Idle"), (QgsTemporalNavigationObject, "Idle"))
INTERVAL_UNITS = {
    "day": _first((Qgis, "TemporalUnit.Days"), (QgsUnitTypes, "TemporalDays")),
    "month": _first((Qgis, "TemporalUnit.Months"), (QgsUnitTypes, "TemporalMonths")),
    "year": _first((Qgis, "TemporalUnit.Years"), (QgsUnitTypes, "TemporalYears")),
    "event": _first((Qgis, "TemporalUnit.IrregularStep"), (QgsUnitTypes, "TemporalIrregularStep")),
}


def set_user_data(result: Any, value: Any) -> None:
    """Attach a value to a ``QgsLocatorResult`` (a property up to 3.32, a method after)."""
    if hasattr(result, "setUserData"):
        result.setUserData(value)
    else:
        result.userData = value


def user_data(result: Any) -> Any:
    """Return what ``set_user_data`` attached to a ``QgsLocatorResult``."""
    if hasattr(result, "getUserData"):
        return result.getUserData()
    return result.userData() if callable(result.userData) else result.userData


def parse_xml(document: Any, text: str) -> bool:
    """Read XML into a ``QDomDocument``; returns whether it is well formed. Qt 6.5 returns an object, before a tuple."""
    result = document.setContent(text)
    return bool(result[0]) if isinstance(result, tuple) else bool(result)


#: Layers a combo box of polygon layers offers: moved to Qgis in 3.34.
LAYER_FILTER_POLYGON = _first((Qgis, "LayerFilter.PolygonLayer"), (QgsMapLayerProxyModel, "PolygonLayer"))
LAYER_FILTER_LINE = _first((Qgis, "LayerFilter.LineLayer"), (QgsMapLayerProxyModel, "LineLayer"))


def set_combo_project(combo: Any, project: Any) -> None:
    """Let a ``QgsMapLayerComboBox`` offer the layers of ``project``; before 3.24 it knows only the application's."""
    if hasattr(combo, "setProject"):
        combo.setProject(project)
