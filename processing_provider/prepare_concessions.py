"""Concessions as published, made ready for the overlay."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterVectorDestination,
)

from ..core.qt import compat
from .base import AtlasAlgorithm
from .cadastre import (
    add_reading_parameters,
    files,
    guarded,
    polygon_layers,
    read_rights,
    reading_options,
    told_of,
    write_table,
)
from .loaded import readable_when_loaded
from .outputs import outputs_kept

#: Share of the time, and of the progress, that reading and checking take; writing a GeoPackage takes the rest.
_READING = 0.35


class PrepareConcessions(AtlasAlgorithm):
    """Reads cadastre layers and files, checks their datum and writes one table ``concessions`` in EPSG:4326."""

    NAME = "prepareconcessions"
    GROUP = "concessions"
    LAYERS = ("LAYERS",)

    def displayName(self):
        return self.tr("Prepare concessions")

    def tags(self):
        return self.tr("cadastre,mining,hydrocarbons,concessions,INGEMMET,Perupetro,PSAD56,datum").split(",")

    def initAlgorithm(self, configuration=None):
        self.addParameter(polygon_layers("LAYERS", self.tr("Layers of concessions"), optional=True))
        self.addParameter(files("FILES", self.tr("Files of concessions (zip of shapefiles, GeoPackage …)")))
        add_reading_parameters(self)
        self.addParameter(
            QgsProcessingParameterBoolean(
                "DROP_COPIES", self.tr("Leave out exact copies of a right (same code and outline)"), True
            )
        )
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", self.tr("Prepared concessions"), compat.SOURCE_POLYGON, optional=True
            )
        )
        for name, description in (
            ("CHECKS", self.tr("Checks of the sources")),
            ("DUPLICATES", self.tr("Duplicate codes")),
            ("INVALID", self.tr("Invalid geometry")),
        ):
            self.addParameter(
                QgsProcessingParameterFeatureSink(
                    name, description, compat.SOURCE_VECTOR, optional=True, createByDefault=False
                )
            )
        self.addOutput(QgsProcessingOutputNumber("COUNT", self.tr("Rights")))
        self.addOutput(QgsProcessingOutputNumber("DUPLICATE_CODES", self.tr("Duplicate codes")))
        self.addOutput(QgsProcessingOutputNumber("INVALID_COUNT", self.tr("Rights with an invalid geometry")))

    def processAlgorithm(self, parameters, context, feedback):
        return guarded(lambda: self._run({**parameters, **self.held}, context, feedback))

    def _run(self, parameters, context, feedback) -> dict:
        from ..concessions import store, tables

        options = reading_options(self, parameters, context, needs_cut_date=True)
        if not self.parameterAsBool(parameters, "DROP_COPIES", context):
            options = replace(options, on_duplicates="keep")
        rights = read_rights(
            self.parameterAsLayerList(parameters, "LAYERS", context),
            self.parameterAsFileList(parameters, "FILES", context) if parameters.get("FILES") else [],
            options,
            feedback,
            share=_READING,
        )
        results: dict = {
            "COUNT": len(rights),
            "DUPLICATE_CODES": len(rights.duplicates),
            "INVALID_COUNT": len(rights.problems),
        }
        destination = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        if "dbname=" in destination or destination.startswith("memory:"):
            raise QgsProcessingException(self.tr("The prepared concessions are written to a file: give its path."))
        with outputs_kept(self, parameters):
            if destination:  # without one the sources are only checked
                path = Path(destination).absolute()
                before = len(rights) * _READING / (1 - _READING)  # reading, in rows
                store.write_rights(
                    path,
                    rights,
                    feedback.isCanceled,
                    lambda rows: told_of(rows, feedback, round(before), before + len(rights)),
                )
                results["OUTPUT"] = str(path)
                readable_when_loaded(context, destination)
            for name, columns, rows in (
                ("CHECKS", tables.CHECK_COLUMNS, tables.check_rows(rights)),
                ("DUPLICATES", tables.DUPLICATE_COLUMNS, tables.duplicate_rows(rights)),
                ("INVALID", tables.INVALID_COLUMNS, tables.invalid_rows(rights.problems)),
            ):
                results.update(write_table(self, parameters, name, context, columns, rows, feedback))
        return results
