"""Geodesic circles of any radii around facilities, COERs or the points of a layer."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransform,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ..core.errors import AtlasError
from ..core.qt import compat
from ..core.qt.i18n import interface_language
from ..core.qt.radii import parse_radii
from .base import AtlasAlgorithm
from .cadastre import guarded, write_table
from .outputs import outputs_kept

#: Order of the choices of PLACES; never changed after a release.
PLACES = ("facilities", "coers")
COLUMNS = (
    ("zone_kind", "text"),
    ("zone_id", "text"),
    ("name", "text"),
    ("radius_km", "real"),
    ("precision_km", "real"),
    ("lon", "real"),
    ("lat", "real"),
)


class GeodesicBuffers(AtlasAlgorithm):
    """Draws geodesic circles as polygons of 360 corners in EPSG:4326."""

    NAME = "geodesicbuffers"
    GROUP = "concessions"

    def displayName(self):
        return self.tr("Geodesic buffers")

    def tags(self):
        return self.tr("buffer,geodesic,circle,radius,facility,COER").split(",")

    def initAlgorithm(self, configuration=None):
        self.addParameter(
            QgsProcessingParameterEnum(
                "PLACES",
                self.tr("Places of the atlas"),
                options=[self.tr("Access facilities"), self.tr("COERs")],
                allowMultiple=True,
                optional=True,
                defaultValue=[0],
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "INPUT", self.tr("Further points"), [compat.SOURCE_POINT], optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterField(
                "NAME_FIELD", self.tr("Field with their names"), parentLayerParameterName="INPUT", optional=True
            )
        )
        self.addParameter(QgsProcessingParameterString("RADII_KM", self.tr("Radii, km"), "10, 25, 50"))
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Buffers"), compat.SOURCE_POLYGON))
        self.addOutput(QgsProcessingOutputNumber("COUNT", self.tr("Buffers")))

    def checkParameterValues(self, parameters, context):
        try:
            if not parse_radii(self.parameterAsString(parameters, "RADII_KM", context)):
                return False, self.tr("Give at least one radius.")
        except AtlasError as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(self, parameters, context, feedback):
        return guarded(lambda: self._run(parameters, context, feedback))

    def _run(self, parameters, context, feedback) -> dict:
        from ..concessions import zones
        from ..overlay.buffers import geodesic_circle

        index = self.load_index().in_language(interface_language())
        radii = parse_radii(self.parameterAsString(parameters, "RADII_KM", context))
        points = []
        for kind in [PLACES[i] for i in self.parameterAsEnums(parameters, "PLACES", context)]:
            for place in zones.points(kind, index):
                identifier = getattr(place, "facility_id", None) or place.coer_id
                name = zones.place_name(place)
                points.append((kind, identifier, name, place.precision_km, place.lon, place.lat))
        points += self._own_points(parameters, context, feedback)
        if not points:
            raise QgsProcessingException(
                self.tr("There are no points: choose places of the atlas or a layer of points.")
            )
        rows = (
            (geodesic_circle(lon, lat, radius * 1000), [kind, f"{key}-{radius:g}km", name, radius, precision, lon, lat])
            for radius in radii
            for kind, key, name, precision, lon, lat in points
        )
        with outputs_kept(self, parameters):
            results = write_table(self, parameters, "OUTPUT", context, COLUMNS, rows, feedback, with_geometry=True)
        results["COUNT"] = len(points) * len(radii)
        return results

    def _own_points(self, parameters, context, feedback) -> list:
        from ..concessions import store

        source = self.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            return []
        place = source.fields().indexOf(self.parameterAsString(parameters, "NAME_FIELD", context))
        transform = QgsCoordinateTransform(source.sourceCrs(), store.wgs84(), context.transformContext())
        found = []
        for feature in source.getFeatures():
            if not feature.hasGeometry():
                feedback.pushWarning(self.tr("Feature {fid} has no geometry.").format(fid=feature.id()))
                continue
            for number, vertex in enumerate(feature.geometry().vertices()):
                at = transform.transform(vertex.x(), vertex.y())
                name = "" if place < 0 or compat.is_null(feature.attributes()[place]) else feature.attributes()[place]
                key = str(feature.id()) if number == 0 else f"{feature.id()}.{number}"
                found.append(("layer", key, str(name) or key, None, at.x(), at.y()))
        return found
