"""A cadastre downloaded from its official service."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..core.errors import CanceledError
from ..core.qt import compat, settings
from .base import AtlasAlgorithm
from .cadastre import advanced, guarded


class FetchConcessions(AtlasAlgorithm):
    """Downloads a layer of an ArcGIS REST service, page by page, into a GeoPackage as published."""

    NAME = "fetchconcessions"
    GROUP = "concessions"

    def displayName(self):
        return self.tr("Fetch concessions")

    def tags(self):
        return self.tr("cadastre,mining,hydrocarbons,concessions,INGEMMET,Perupetro,download,ArcGIS,REST").split(",")

    def initAlgorithm(self, configuration=None):
        self.addParameter(
            QgsProcessingParameterEnum(
                "SERVICE",
                self.tr("Service"),
                options=[
                    self.tr("Mining (INGEMMET), address of the options"),
                    self.tr("Hydrocarbons (Perupetro), address of the options"),
                    self.tr("Other address"),
                ],
                defaultValue=0,
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                "URL",
                self.tr("Address of the layer (…/MapServer/0), for another service"),
                defaultValue="",
                optional=True,
            )
        )
        whole, real = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
        for name, description, kind, default, least, most in (
            ("ATTEMPTS", self.tr("Attempts for each page"), whole, 4, 1, 20),
            ("WAIT", self.tr("Wait before the second attempt, doubled each time (seconds)"), real, 1, 0, 60),
            ("TIMEOUT", self.tr("Longest silence of the server (seconds)"), real, 60, 0.1, 600),
        ):
            self.addParameter(
                advanced(QgsProcessingParameterNumber(name, description, kind, default, minValue=least, maxValue=most))
            )
        self.addParameter(
            advanced(QgsProcessingParameterAuthConfig("AUTH", self.tr("Authentication"), None, optional=True))
        )
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", self.tr("Concessions as published"), compat.SOURCE_POLYGON
            )
        )
        self.addOutput(QgsProcessingOutputNumber("COUNT", self.tr("Rights")))
        self.addOutput(QgsProcessingOutputNumber("WITHOUT_OUTLINE", self.tr("Rights without an outline")))

    def _address(self, parameters, context) -> str:
        choice = self.parameterAsEnum(parameters, "SERVICE", context)
        given = self.parameterAsString(parameters, "URL", context).strip()
        return (settings.mining_service.value(), settings.hydrocarbon_service.value(), given)[choice].strip()

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        if ok and not self._address(parameters, context).lower().startswith(("https://", "http://")):
            return False, self.tr("Give the address of the layer: it begins with https://.")
        return ok, message

    def processAlgorithm(self, parameters, context, feedback):
        return guarded(lambda: self._run(parameters, context, feedback))

    def _run(self, parameters, context, feedback) -> dict:
        from ..concessions.service.download import download
        from ..concessions.service.transport import Transport

        address = self._address(parameters, context)
        destination = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        if "dbname=" in destination or Path(destination).suffix.lower() != ".gpkg":
            raise QgsProcessingException(self.tr("The concessions are written to a GeoPackage: give a path in .gpkg."))
        transport = Transport(
            feedback,
            self.parameterAsInt(parameters, "ATTEMPTS", context),
            self.parameterAsDouble(parameters, "WAIT", context),
            self.parameterAsDouble(parameters, "TIMEOUT", context),
            self.parameterAsString(parameters, "AUTH", context),
            feedback.pushWarning,
        )
        feedback.pushInfo(address)
        try:
            got = download(transport, address, Path(destination).absolute(), feedback, feedback.pushInfo)
        except CanceledError as error:
            feedback.pushInfo(str(error))  # what has come is kept
            raise
        feedback.pushInfo(
            self.tr("{count} rights of the layer {layer}; {without} without an outline.").format(
                count=got.features, layer=got.layer.name, without=got.without_outline
            )
        )
        return {"OUTPUT": str(got.path), "COUNT": got.features, "WITHOUT_OUTLINE": got.without_outline}
