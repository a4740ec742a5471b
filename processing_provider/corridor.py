"""A strip of so many kilometres on each side of lines."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransform,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..core.qt import compat
from .base import AtlasAlgorithm
from .cadastre import guarded, write_table

COLUMNS = (("zone_kind", "text"), ("zone_id", "text"), ("half_width_km", "real"), ("lines", "integer"))
#: Half widths in km that make sense: below, the lines themselves are not known so well.
NARROWEST_KM, WIDEST_KM = 0.01, 200.0


class Corridor(AtlasAlgorithm):
    """Draws the strip around lines as polygons in EPSG:4326, with round ends."""

    NAME = "corridor"
    GROUP = "concessions"

    def displayName(self):
        return self.tr("Corridor along lines")

    def tags(self):
        return self.tr("corridor,strip,buffer,pipeline,road,river,geodesic").split(",")

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterFeatureSource("INPUT", self.tr("Lines"), [compat.SOURCE_LINE]))
        self.addParameter(
            QgsProcessingParameterNumber(
                "HALF_WIDTH_KM", self.tr("Width on each side, km"), QgsProcessingParameterNumber.Type.Double, 5.0,
                minValue=NARROWEST_KM, maxValue=WIDEST_KM,
            )
        )  # fmt: skip
        self.addParameter(QgsProcessingParameterBoolean("DISSOLVE", self.tr("One strip for all lines"), True))
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Corridor"), compat.SOURCE_POLYGON))
        self.addOutput(QgsProcessingOutputNumber("COUNT", self.tr("Strips")))

    def processAlgorithm(self, parameters, context, feedback):
        return guarded(lambda: self._run(parameters, context, feedback))

    def _run(self, parameters, context, feedback) -> dict:
        from ..concessions import store
        from ..overlay.buffers import corridor

        source = self.parameterAsSource(parameters, "INPUT", context)
        width = self.parameterAsDouble(parameters, "HALF_WIDTH_KM", context)
        transform = QgsCoordinateTransform(source.sourceCrs(), store.wgs84(), context.transformContext())
        lines = []
        for feature in source.getFeatures():
            if not feature.hasGeometry():
                feedback.pushWarning(self.tr("Feature {fid} has no geometry.").format(fid=feature.id()))
                continue
            lines.append((str(feature.id()), _parts(feature.geometry(), transform)))
        if self.parameterAsBool(parameters, "DISSOLVE", context) and lines:
            lines = [("all", [part for _key, parts in lines for part in parts])]
        rows = (
            (corridor(parts, width * 1000, None, feedback), ["corridor", key, width, len(parts)])
            for key, parts in lines
            if parts
        )
        results = write_table(self, parameters, "OUTPUT", context, COLUMNS, rows, feedback, with_geometry=True)
        results["COUNT"] = sum(1 for _key, parts in lines if parts)
        return results


def _parts(geometry, transform) -> list:
    """Return the parts of a line geometry as arrays of longitude and latitude."""
    import numpy as np

    abstract = geometry.constGet()
    if abstract.hasCurvedSegments():
        geometry = type(geometry)(abstract.segmentize())
    found = []
    for part in geometry.asGeometryCollection():
        points = [transform.transform(vertex.x(), vertex.y()) for vertex in part.vertices()]
        found.append(np.array([[point.x(), point.y()] for point in points]))
    return found
