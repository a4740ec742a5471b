"""Algorithm ``regionexposure``: measures of authorised access by region over a period, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
)

from ..core.definitions import DEFAULT_READING, READINGS
from ..core.errors import AtlasError, CanceledError
from ..core.qt import compat
from ..core.qt.i18n import label, tr
from ..core.qt.written import check_table
from .base import AtlasAlgorithm
from .loaded import readable_when_loaded
from .outputs import check_holds_tables, output_files, outputs_kept

if TYPE_CHECKING:
    from ..core.measures import RegionExposure

#: Fields of the output in their order; names are never changed after a release.
FIELDS = (
    ("ubigeo", compat.T_STRING),
    ("region", compat.T_STRING),
    ("authorizations", compat.T_INT),
    ("authorised_days", compat.T_INT),
    ("persons", compat.T_INT),
    ("person_days", compat.T_DOUBLE),
    ("possible_authorizations", compat.T_INT),
    ("possible_days", compat.T_INT),
    ("reading", compat.T_STRING),
    ("period_start", compat.T_STRING),
    ("period_end", compat.T_STRING),
)


class RegionExposureAlgorithm(AtlasAlgorithm):
    """One row a region and one for the authorizations that name no place."""

    NAME = "regionexposure"
    GROUP = "analysis"
    PERIOD_START = "PERIOD_START"
    PERIOD_END = "PERIOD_END"
    READING = "READING"
    OUTPUT = "OUTPUT"
    PERSONS = "PERSONS"
    PERSON_DAYS = "PERSON_DAYS"
    AUTHORIZATIONS = "AUTHORIZATIONS"

    def displayName(self):
        return self.tr("Region exposure")

    def tags(self):
        return self.tr("region,exposure,authorization,period,person-days,Peru").split(",")

    def initAlgorithm(self, config=None):
        for name, title, hint in (
            (self.PERIOD_START, self.tr("First day"), self.tr("Empty: the first day of the data.")),
            (self.PERIOD_END, self.tr("Last day"), self.tr("Included. Empty: the last day of the data.")),
        ):
            parameter = QgsProcessingParameterDateTime(
                name, title, QgsProcessingParameterDateTime.Type.Date, None, optional=True
            )
            parameter.setHelp(hint)
            self.addParameter(parameter)
        reading = QgsProcessingParameterEnum(
            self.READING,
            self.tr("Reading of dates"),
            options=[label("reading", code) for code in READINGS],
            defaultValue=list(READINGS).index(DEFAULT_READING),
        )
        reading.setHelp(
            self.tr(
                "0 norm_date: a stay is assumed to start on the date of its norm. "
                "1 documented: only dates that a source states. 2 event: the date of the norm alone."
            )
        )
        self.addParameter(reading)
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Region exposure"), compat.SOURCE_VECTOR)
        )
        self.addOutput(QgsProcessingOutputNumber(self.AUTHORIZATIONS, self.tr("Authorizations in the period")))
        self.addOutput(QgsProcessingOutputNumber(self.PERSONS, self.tr("Persons authorised, all places")))
        self.addOutput(QgsProcessingOutputNumber(self.PERSON_DAYS, self.tr("Person-days, all places")))

    def checkParameterValues(self, parameters, context):
        try:
            self.parameter_period(parameters, self.PERIOD_START, self.PERIOD_END)
        except QgsProcessingException as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(self, parameters, context, feedback):
        try:
            with outputs_kept(self, parameters):
                return self._run(parameters, context, feedback)
        except CanceledError:
            return {}
        except AtlasError as error:
            raise QgsProcessingException(str(error)) from error

    def _run(self, parameters, context, feedback) -> dict:
        from ..core.measures import no_place_exposure, region_exposure, totals

        period = self.parameter_period(parameters, self.PERIOD_START, self.PERIOD_END)
        reading = list(READINGS)[self.parameterAsEnum(parameters, self.READING, context)]
        index = self.load_index()
        within = index.resolve(period, reading)
        fields = QgsFields()
        for name, kind in FIELDS:
            fields.append(compat.field(name, kind))
        path = output_files(self, parameters).get(self.OUTPUT)
        check_holds_tables(path)
        sink, destination = self.parameterAsSink(
            parameters, self.OUTPUT, context, fields, compat.WKB_NONE, QgsCoordinateReferenceSystem()
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, self.OUTPUT))
        rows = (*region_exposure(index, within, reading), no_place_exposure(index, within, reading))
        ends = [day.isoformat() if day else None for day in (within.start, within.end)]
        failure: Optional[Exception] = None
        for number, row in enumerate(rows, start=1):
            if feedback.isCanceled():
                failure = CanceledError(tr("Writing was cancelled.", context="AtlasAlgorithm"))
                break
            feature = QgsFeature(fields)
            feature.setAttributes([*_values(row), reading, *ends])
            if not sink.addFeature(feature, compat.FAST_INSERT):
                failure = QgsProcessingException(self.writeFeatureError(sink, parameters, self.OUTPUT))
                break
            feedback.setProgress(100 * number / len(rows))
        del sink  # closes the file, before anything is said of it
        if failure is not None:
            raise failure
        if path is not None:
            check_table(destination, len(rows), path.name)
        readable_when_loaded(context, destination)
        total = totals(index, within, reading)
        feedback.pushInfo(
            self.tr(
                "{start} to {end}, reading {reading}: {count} authorizations, {place} of them without a place."
            ).format(
                start=ends[0],
                end=ends[1],
                reading=label("reading", reading),
                count=total.authorizations,
                place=no_place_exposure(index, within, reading).authorizations,
            )
        )
        if reading == "norm_date":
            feedback.pushInfo(
                self.tr("The start of each stay is an assumption. Authorised is not the same as present.")
            )
        return {
            self.OUTPUT: destination,
            self.AUTHORIZATIONS: total.authorizations,
            self.PERSONS: total.persons,
            self.PERSON_DAYS: total.person_days,
        }


def _values(row: RegionExposure) -> list:
    """Return the values of one row; the line without a place has neither ubigeo nor region."""
    return [
        row.ubigeo,
        row.name,
        row.authorizations,
        row.authorised_days,
        row.persons,
        row.person_days,
        row.possible_authorizations,
        row.possible_days,
    ]
