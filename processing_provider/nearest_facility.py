"""For every polygon the nearest facility and COER, with the geodesic distance."""

from __future__ import annotations

from qgis.core import (
    QgsFields,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterVectorLayer,
)

from ..core.qt import compat
from ..core.qt.i18n import interface_language
from .base import AtlasAlgorithm
from .cadastre import guarded, invalid_policy, write_rows
from .outputs import outputs_kept

#: Columns added to the layer's own.
COLUMNS = (
    ("facility_id", "text"),
    ("facility", "text"),
    ("facility_km", "real"),
    ("facility_precision_km", "real"),
    ("coer_id", "text"),
    ("coer", "text"),
    ("coer_km", "real"),
    ("coer_precision_km", "real"),
)


class NearestFacility(AtlasAlgorithm):
    """Adds the nearest access facility and COER to the polygons of a layer."""

    NAME = "nearestfacility"
    GROUP = "concessions"
    LAYERS = ("INPUT",)

    def displayName(self):
        return self.tr("Nearest facility and COER")

    def tags(self):
        return self.tr("nearest,distance,geodesic,facility,COER,concessions").split(",")

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterVectorLayer("INPUT", self.tr("Polygons"), [compat.SOURCE_POLYGON]))
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Nearest places"), compat.SOURCE_POLYGON))
        self.addOutput(QgsProcessingOutputNumber("COUNT", self.tr("Polygons")))
        self.addOutput(QgsProcessingOutputNumber("INVALID_COUNT", self.tr("Polygons with an invalid geometry")))

    def processAlgorithm(self, parameters, context, feedback):
        return guarded(lambda: self._run({**parameters, **self.held}, context, feedback))

    def _run(self, parameters, context, feedback) -> dict:
        from ..concessions import store
        from ..concessions.runner import nearest_places
        from ..layers.result_columns import known
        from ..overlay.readers import read_layer
        from ..overlay.validity import checked, reason_text

        layer = self.parameterAsVectorLayer(parameters, "INPUT", context)
        if layer is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "INPUT"))
        index = self.load_index().in_language(interface_language())
        polygons = checked(read_layer(layer, context, feedback), invalid_policy(context), None, feedback)
        nearest = {kind: nearest_places(polygons.rings, kind, index, feedback) for kind in ("facilities", "coers")}
        for problem in polygons.problems:
            message = (
                self.tr("Feature {fid}: {code}") if problem.repaired else self.tr("Feature {fid} left out: {code}")
            )
            feedback.pushWarning(message.format(fid=problem.feature_id, code=reason_text(problem.reason)))
        fields = QgsFields(layer.fields())
        taken = {field.name().lower() for field in fields}
        own = known(layer)  # the result of another algorithm keeps its headings
        for field in store.fields_of(COLUMNS):
            while field.name().lower() in taken:
                field.setName(field.name() + "_2")
            taken.add(field.name().lower())
            own.append(field.name())
            fields.append(field)
        rows = _rows(layer, polygons, nearest)
        with outputs_kept(self, parameters):
            result = write_rows(self, parameters, "OUTPUT", context, fields, rows, feedback, True, own)
        return {**result, "COUNT": len(polygons), "INVALID_COUNT": len(polygons.problems)}


def _rows(layer, polygons, nearest):
    """Yield the layer's features that have a polygon, in its order, with the places nearest to each."""
    from ..concessions.tables import point_values

    position = {int(fid): i for i, fid in enumerate(polygons.ids)}
    for feature in layer.getFeatures():
        i = position.get(feature.id())
        if i is None:
            continue
        values = list(feature.attributes())
        for kind in ("facilities", "coers"):
            values += point_values(nearest[kind][i])
        yield polygons.rings.to_wkb(i), values
