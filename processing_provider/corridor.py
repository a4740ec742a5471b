"""A strip of so many kilometres on each side of lines."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..core.qt import compat
from ..core.qt.radii import DEFAULT_STRIP_KM, NARROWEST_STRIP_KM, WIDEST_STRIP_KM
from .base import AtlasAlgorithm
from .cadastre import guarded, write_table

COLUMNS = (("zone_kind", "text"), ("zone_id", "text"), ("half_width_km", "real"), ("lines", "integer"))


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
                "HALF_WIDTH_KM", self.tr("Width on each side, km"), QgsProcessingParameterNumber.Type.Double,
                DEFAULT_STRIP_KM, minValue=NARROWEST_STRIP_KM, maxValue=WIDEST_STRIP_KM,
            )
        )  # fmt: skip
        self.addParameter(QgsProcessingParameterBoolean("DISSOLVE", self.tr("One strip for all lines"), True))
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Corridor"), compat.SOURCE_POLYGON))
        self.addOutput(QgsProcessingOutputNumber("COUNT", self.tr("Strips")))

    def processAlgorithm(self, parameters, context, feedback):
        return guarded(lambda: self._run(parameters, context, feedback))

    def _run(self, parameters, context, feedback) -> dict:
        from ..overlay.buffers import corridor
        from ..overlay.readers import layer_lines

        source = self.parameterAsSource(parameters, "INPUT", context)
        width = self.parameterAsDouble(parameters, "HALF_WIDTH_KM", context)
        lines = []
        for fid, parts in layer_lines(source, context):
            if not parts:
                feedback.pushWarning(self.tr("Feature {fid} has no geometry.").format(fid=fid))
                continue
            lines.append((str(fid), parts))
        if self.parameterAsBool(parameters, "DISSOLVE", context) and lines:
            lines = [("all", [part for _key, parts in lines for part in parts])]
        rows = (
            (corridor(parts, width * 1000, None, feedback), ["corridor", key, width, len(parts)])
            for key, parts in lines
        )
        results = write_table(self, parameters, "OUTPUT", context, COLUMNS, rows, feedback, with_geometry=True)
        results["COUNT"] = len(lines)
        return results
