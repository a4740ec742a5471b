"""Stand-ins for the project, its layers and their geometry: the tables are the bundled ones, the geometry is shapely's.

Coordinates are never transformed. ``tests/qgis/test_api_names.py`` holds the names against the real QGIS.
"""

from __future__ import annotations

import enum
import sqlite3
from pathlib import Path
from unittest.mock import MagicMock

import fake_core
import shapely
from fake_core import Loose, LooseObject
from PyQt6.QtCore import pyqtSignal

ROOT = Path(__file__).resolve().parents[2]


class QgsPointXY:
    """A point."""

    def __init__(self, x, y=None):
        self._x, self._y = (x.x(), x.y()) if y is None else (x, y)

    def x(self):
        return self._x

    def y(self):
        return self._y


class QgsRectangle:
    """A rectangle."""

    def __init__(self, xmin=0.0, ymin=0.0, xmax=0.0, ymax=0.0):
        self.sides = (xmin, ymin, xmax, ymax)

    def isEmpty(self):
        return self.sides[0] >= self.sides[2] or self.sides[1] >= self.sides[3]

    def combineExtentWith(self, other):
        a, b = self.sides, other.sides
        self.sides = b if self.isEmpty() else (min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]))

    def buffered(self, width):
        return QgsRectangle(self.sides[0] - width, self.sides[1] - width, self.sides[2] + width, self.sides[3] + width)

    def width(self):
        return self.sides[2] - self.sides[0]


class QgsGeometry:
    """A geometry of shapely's."""

    def __init__(self, other=None):
        self.shape = other.shape if isinstance(other, QgsGeometry) else other

    @staticmethod
    def fromWkt(text):
        return QgsGeometry(shapely.from_wkt(text))

    @staticmethod
    def fromRect(box):
        return QgsGeometry(shapely.box(*box.sides))

    @staticmethod
    def fromPolygonXY(rings):
        return QgsGeometry(shapely.Polygon([(p.x(), p.y()) for p in rings[0]]))

    @staticmethod
    def unaryUnion(parts):
        return QgsGeometry(shapely.union_all([part.shape for part in parts]))

    def isEmpty(self):
        return self.shape is None or self.shape.is_empty

    def makeValid(self):
        return QgsGeometry(shapely.make_valid(self.shape))

    def transform(self, transform):
        return 0

    def type(self):
        from qgis.core import Qgis

        kind = Qgis.GeometryType
        return kind.Polygon if self.shape.geom_type.endswith("Polygon") else kind.Line

    def intersection(self, other):
        return QgsGeometry(shapely.intersection(self.shape, other.shape))

    def intersects(self, other):
        return bool(shapely.intersects(self.shape, other.shape))

    def area(self):
        return float(self.shape.area)

    def buffer(self, distance, segments):
        return QgsGeometry(shapely.buffer(self.shape, distance, quad_segs=segments))

    def asGeometryCollection(self):
        return [QgsGeometry(part) for part in shapely.get_parts(self.shape)]

    def simplify(self, tolerance):
        return QgsGeometry(shapely.simplify(self.shape, tolerance))

    def asWkt(self, precision=17):
        return shapely.to_wkt(self.shape, rounding_precision=precision)

    def boundingBox(self):
        return QgsRectangle(*self.shape.bounds)

    def constGet(self):
        count = MagicMock()
        count.nCoordinates.return_value = len(shapely.get_coordinates(self.shape))
        return count

    def get(self):
        return MagicMock()


class QgsCoordinateReferenceSystem:
    """A name."""

    def __init__(self, authid="EPSG:4326"):
        self.name = authid

    def authid(self):
        return self.name

    def isValid(self):
        return bool(self.name)

    def isGeographic(self):
        return True

    def __eq__(self, other):
        return isinstance(other, QgsCoordinateReferenceSystem) and other.name == self.name

    __hash__ = None


class QgsCoordinateTransform(Loose):
    """Leaves everything as it is."""

    def __init__(self, *_systems):
        pass

    def transformBoundingBox(self, box):
        return box

    def transform(self, point):
        return point


class QgsField:
    """A field."""

    def __init__(self, name="", *_rest):
        self._name = name

    def name(self):
        return self._name


class QgsFields(list):
    """Fields."""

    def names(self):
        return [one.name() for one in self]


class QgsFeature:
    """A row."""

    def __init__(self, values, shape):
        self._values, self._shape = values, shape

    def id(self):
        return self._values["fid"]

    def __getitem__(self, name):
        return self._values[name]

    def geometry(self):
        return QgsGeometry(self._shape)


class QgsMapLayer(LooseObject):
    """A layer."""

    class StyleCategory(enum.Flag):
        """What of a style is written or read."""

        Symbology, Labeling = 2, 4

    def __init__(self, layer_id, name, properties=None):
        super().__init__()
        self._id, self._name, self._properties = layer_id, name, dict(properties or {})

    def id(self):
        return self._id

    def name(self):
        return self._name

    def isValid(self):
        return True

    def customProperty(self, key, default=None):
        return self._properties.get(key, default)

    def setCustomProperty(self, key, value):
        self._properties[key] = value

    def providerType(self):
        return "ogr"

    def crs(self):
        return QgsCoordinateReferenceSystem()


class QgsVectorLayer(QgsMapLayer):
    """A layer over a table of the bundled GeoPackage, polygons."""

    def __init__(self, table, properties=None):
        super().__init__(f"{table}_id", table, properties)
        self.table, self.chosen = table, set()
        with sqlite3.connect(f"file:{ROOT / 'data' / 'atlas.gpkg'}?mode=ro", uri=True) as database:
            found = database.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in found.description]
            rows = [dict(zip(names, row)) for row in found]
        self.rows = [QgsFeature(row, _shape(row.pop("geom", None))) for row in rows]
        self.names = [name for name in names if name != "geom"]

    def type(self):
        from qgis.core import Qgis

        return Qgis.LayerType.Vector

    def geometryType(self):
        from qgis.core import Qgis

        return Qgis.GeometryType.Polygon

    def isSpatial(self):
        return True

    def source(self):
        return f"atlas.gpkg|layername={self.table}"

    def fields(self):
        return QgsFields(QgsField(name) for name in self.names)

    def featureCount(self):
        return len(self.rows)

    def getFeatures(self, request=None):
        return iter(self.rows)

    def getSelectedFeatures(self):
        return iter([row for row in self.rows if row["ubigeo"] in self.chosen])

    def selectedFeatureCount(self):
        return len(list(self.getSelectedFeatures()))


def _shape(blob):
    if blob is None:
        return None
    envelope = (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7]
    return shapely.from_wkb(blob[8 + envelope :])


class QgsProviderRegistry(Loose):
    """Reads the sources of the layers above."""

    @staticmethod
    def instance():
        return QgsProviderRegistry()

    def decodeUri(self, provider, uri):
        path, _, name = uri.partition("|layername=")
        return {"path": path, "layerName": name}

    def querySublayers(self, path, flags=None):
        return []


class QgsProject(LooseObject):
    """A project: layers and entries."""

    readProject = pyqtSignal(object)
    writeProject = pyqtSignal(object)
    cleared = pyqtSignal()
    layersAdded = pyqtSignal(object)
    layersRemoved = pyqtSignal(object)
    one = None

    def __init__(self):
        super().__init__()
        self.layers, self.entries = {}, {}

    @classmethod
    def instance(cls):
        if cls.one is None:
            cls.one = cls()
        return cls.one

    def mapLayers(self):
        return dict(self.layers)

    def mapLayer(self, layer_id):
        return self.layers.get(layer_id)

    def addMapLayer(self, layer):
        self.layers[layer.id()] = layer
        self.layersAdded.emit([layer])

    def readEntry(self, scope, key, default=""):
        return self.entries.get((scope, key), default), (scope, key) in self.entries

    def writeEntry(self, scope, key, value):
        self.entries[(scope, key)] = value
        return True

    def homePath(self):
        return str(fake_core.PROFILE)

    def absolutePath(self):
        return str(fake_core.PROFILE)
