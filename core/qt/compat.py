"""Differences between QGIS 3.22 ... 4.x and between Qt 5 and Qt 6, in one place."""

from __future__ import annotations

from qgis.core import Qgis, QgsLayoutExporter, QgsUnitTypes, QgsWkbTypes
from qgis.PyQt import QtCore

QGIS_VERSION = Qgis.QGIS_VERSION_INT

# QgsField() takes QVariant.Type up to 3.36 and QMetaType.Type from 3.38; PyQt6 has no QVariant.Type.
if QGIS_VERSION >= 33800:
    _TYPES = QtCore.QMetaType.Type
    FIELD_BOOL, FIELD_INT, FIELD_INT64 = _TYPES.Bool, _TYPES.Int, _TYPES.LongLong
    FIELD_DOUBLE, FIELD_STRING = _TYPES.Double, _TYPES.QString
    FIELD_DATE, FIELD_DATETIME = _TYPES.QDate, _TYPES.QDateTime
else:
    _TYPES = QtCore.QVariant
    FIELD_BOOL, FIELD_INT, FIELD_INT64 = _TYPES.Bool, _TYPES.Int, _TYPES.LongLong
    FIELD_DOUBLE, FIELD_STRING = _TYPES.Double, _TYPES.String
    FIELD_DATE, FIELD_DATETIME = _TYPES.Date, _TYPES.DateTime

# Qgis.WkbType, Qgis.GeometryType and Qgis.LayoutUnit exist from 3.30.
if QGIS_VERSION >= 33000:
    WKB_NONE, WKB_POINT = Qgis.WkbType.NoGeometry, Qgis.WkbType.Point
    WKB_LINE, WKB_POLYGON = Qgis.WkbType.LineString, Qgis.WkbType.Polygon
    WKB_MULTIPOLYGON = Qgis.WkbType.MultiPolygon
    GEOMETRY_POINT, GEOMETRY_LINE = Qgis.GeometryType.Point, Qgis.GeometryType.Line
    GEOMETRY_POLYGON, GEOMETRY_NONE = Qgis.GeometryType.Polygon, Qgis.GeometryType.Null
    LAYOUT_MM = Qgis.LayoutUnit.Millimeters
    RENDER_MM = Qgis.RenderUnit.Millimeters
else:
    WKB_NONE, WKB_POINT = QgsWkbTypes.NoGeometry, QgsWkbTypes.Point
    WKB_LINE, WKB_POLYGON = QgsWkbTypes.LineString, QgsWkbTypes.Polygon
    WKB_MULTIPOLYGON = QgsWkbTypes.MultiPolygon
    GEOMETRY_POINT, GEOMETRY_LINE = QgsWkbTypes.PointGeometry, QgsWkbTypes.LineGeometry
    GEOMETRY_POLYGON, GEOMETRY_NONE = QgsWkbTypes.PolygonGeometry, QgsWkbTypes.NullGeometry
    LAYOUT_MM = QgsUnitTypes.LayoutMillimeters
    RENDER_MM = QgsUnitTypes.RenderMillimeters

EXPORT_SUCCESS = QgsLayoutExporter.Success if QGIS_VERSION < 40000 else QgsLayoutExporter.ExportResult.Success


def is_null(value: object) -> bool:
    """Whether an attribute value is NULL: ``None`` or, before QGIS 4, a null ``QVariant``."""
    if value is None:
        return True
    null = getattr(value, "isNull", None)
    return type(value).__name__ == "QVariant" and callable(null) and bool(null())
