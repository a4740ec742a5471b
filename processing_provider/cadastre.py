"""What the algorithms on concessions share: parameters that say how a cadastre is read, and reading it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Callable, Collection, Iterable, Iterator, List, Optional, Sequence, cast

from qgis.core import (
    QgsFeatureRequest,
    QgsFields,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsVectorLayer,
)

from ..concessions.options import ON_MISMATCH, Options
from ..concessions.schemas import KINDS
from ..core.cells import safe_values
from ..core.errors import AtlasError, CanceledError
from ..core.qt import compat
from ..core.qt.i18n import interface_language, tr
from ..core.qt.written import check_table
from .base import read_day
from .loaded import readable_when_loaded
from .outputs import check_holds_tables, for_spreadsheet, output_files, plain_csv, write_whole

if TYPE_CHECKING:
    from ..concessions.reader import Source
    from ..concessions.rights import Rights
    from ..concessions.tables import Columns, Row

CONTEXT = "Concessions"
#: Progress is told after this many rows.
_BEAT = 1000
#: Order of the choices of the KIND parameter; the first takes the kind from the fields.
KIND_CHOICES = ("recognised", *KINDS)


def advanced(parameter):
    """Return the parameter, shown among the advanced ones."""
    parameter.setFlags(parameter.flags() | compat.PARAMETER_ADVANCED)
    return parameter


def add_reading_parameters(algorithm: QgsProcessingAlgorithm) -> None:
    """Add the parameters that say how layers are read: MAPPING, KIND, CUT_DATE, CRS, ON_MISMATCH."""
    algorithm.addParameter(
        QgsProcessingParameterDateTime(
            "CUT_DATE",
            tr("Cut date of the cadastre, where the source does not say it", CONTEXT),
            QgsProcessingParameterDateTime.Type.Date,
            None,
            optional=True,
        )
    )
    algorithm.addParameter(
        advanced(
            QgsProcessingParameterString(
                "MAPPING",
                tr("Field mapping, empty to recognise it (code=FIELD; name=FIELD; status=FIELD …)", CONTEXT),
                defaultValue="",
                optional=True,
                multiLine=True,
            )
        )
    )
    algorithm.addParameter(
        advanced(
            QgsProcessingParameterEnum(
                "KIND",
                tr("Kind of right", CONTEXT),
                options=[
                    tr("As recognised", CONTEXT),
                    tr("Mining", CONTEXT),
                    tr("Hydrocarbons", CONTEXT),
                    tr("Other", CONTEXT),
                ],
                defaultValue=0,
            )
        )
    )
    algorithm.addParameter(
        advanced(QgsProcessingParameterCrs("CRS", tr("CRS to use instead of the declared one", CONTEXT), optional=True))
    )
    algorithm.addParameter(
        advanced(
            QgsProcessingParameterEnum(
                "ON_MISMATCH",
                tr("When the vertices contradict the CRS", CONTEXT),
                options=[
                    tr("Stop and show the evidence", CONTEXT),
                    tr("Use the CRS the vertices fit", CONTEXT),
                    tr("Keep the declared CRS (marked in the result)", CONTEXT),
                ],
                defaultValue=0,
            )
        )
    )


def reading_options(
    algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext, needs_cut_date: bool
) -> Options:
    """Return how to read, from the parameters and from Processing's setting for invalid geometry.

    :raises QgsProcessingException: when the cut date is no date.
    """
    kind = KIND_CHOICES[algorithm.parameterAsEnum(parameters, "KIND", context)]
    crs = algorithm.parameterAsCrs(parameters, "CRS", context)
    return Options(
        mapping=algorithm.parameterAsString(parameters, "MAPPING", context),
        kind=None if kind == "recognised" else kind,
        cut_date=cut_date(parameters),
        crs=crs.authid() if crs.isValid() else "",
        on_mismatch=ON_MISMATCH[algorithm.parameterAsEnum(parameters, "ON_MISMATCH", context)],
        on_invalid=invalid_policy(context),
        needs_cut_date=needs_cut_date,
    )


def cut_date(parameters: dict) -> Optional[dt.date]:
    """Return the day of the parameter CUT_DATE, if it is given.

    :raises QgsProcessingException: when it is no date.
    """
    try:
        return read_day(parameters.get("CUT_DATE"))
    except ValueError as error:
        raise QgsProcessingException(f"CUT_DATE: {error}") from error


def invalid_policy(context: QgsProcessingContext) -> str:
    """Return ``repair``, ``skip`` or ``stop`` for Processing's setting for invalid features.

    Where Processing would not look at geometry, an overlay would be wrong: there it is repaired, and listed.
    """
    checks = {
        int(QgsFeatureRequest.InvalidGeometryCheck.GeometrySkipInvalid): "skip",
        int(QgsFeatureRequest.InvalidGeometryCheck.GeometryAbortOnInvalid): "stop",
    }
    return checks.get(int(context.invalidGeometryCheck()), "repair")


def polygon_layers(name: str, description: str, optional: bool = False) -> QgsProcessingParameterMultipleLayers:
    """Return a parameter for several polygon layers."""
    return QgsProcessingParameterMultipleLayers(name, description, compat.SOURCE_POLYGON, optional=optional)


def files(name: str, description: str) -> QgsProcessingParameterMultipleLayers:
    """Return an optional parameter for several files."""
    return QgsProcessingParameterMultipleLayers(name, description, QgsProcessing.SourceType.TypeFile, optional=True)


def read_rights(
    layers: Sequence[QgsMapLayer],
    paths: Sequence[str],
    options: Options,
    feedback: QgsProcessingFeedback,
    share: float = 1.0,
) -> Rights:
    """Read and prepare layers and files, telling the user what each was taken for.

    :param layers: vector layers, as the parameter of an algorithm gives them.
    :param share: of the whole work's progress.

    :raises CanceledError: when cancelled. :raises AtlasError: when something cannot be read or must be decided.
    """
    from ..concessions import reader, session
    from ..concessions.datum_decision import evidence_text
    from ..concessions.report_words import texts
    from ..concessions.whereabouts import outside_peru

    said = texts(interface_language())
    canceled = feedback.isCanceled
    sources: List[Source] = [reader.source_of_layer(cast(QgsVectorLayer, layer), canceled) for layer in layers]
    for path in paths:
        sources.extend(reader.sources_of_file(path, canceled))
    if not sources:
        raise AtlasError(
            tr("There is nothing to read.", CONTEXT), "", tr("Choose layers or files of concessions.", CONTEXT)
        )
    rights = session.prepared(sources, options, canceled, lambda percent: feedback.setProgress(share * percent))
    for line in rights.evidence:
        feedback.pushInfo(
            tr("{layer}: {schema}. Features: {features}, rights: {rights}. Fields: {mapping}", CONTEXT).format(
                layer=line.source_layer,
                schema=said["schema"][line.schema],
                rights=line.rights,
                features=line.features,
                mapping=line.mapping,
            )
        )
        if line.kind == "mining" and line.schema != "prepared":
            verdict = said["verdict_" + line.grid.verdict]
            feedback.pushInfo(f"{line.source_layer}: {line.crs_used}, {verdict}. {evidence_text(line.grid)}")
        if line.grid.needs_decision:
            feedback.pushWarning(
                tr("{layer}: the CRS used was decided by the option, not by the source.", CONTEXT).format(
                    layer=line.source_layer
                )
            )
    if rights.problems:
        message = tr("Rights with an invalid geometry: {count}. The table of invalid rights lists them.", CONTEXT)
        feedback.pushWarning(message.format(count=len(rights.problems)))
    outside = int(outside_peru(rights.rings).sum())
    if outside:
        message = tr("Rights outside Peru: {count}. Check the CRS of their source.", CONTEXT)
        feedback.pushWarning(message.format(count=outside))
    if rights.duplicates:
        feedback.pushWarning(
            tr("Codes given to more than one right: {count}.", CONTEXT).format(count=len(rights.duplicates))
        )
    return rights


def guarded(work: Callable[[], dict]) -> dict:
    """Run ``work``; an error a user can act on becomes Processing's, a cancelled run returns nothing."""
    try:
        return work()
    except CanceledError:
        return {}
    except AtlasError as error:
        raise QgsProcessingException(str(error)) from error


def told_of(rows: Iterable[Row], feedback: QgsProcessingFeedback, before: int, total: float) -> Iterator[Row]:
    """Yield the rows, and tell the progress of writing them.

    :param before: rows written before these. :param total: rows in all.
    """
    for number, row in enumerate(rows, start=before):
        if number % _BEAT == 0 and total:
            feedback.setProgress(100.0 * number / total)
        yield row


def write_table(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict,
    name: str,
    context: QgsProcessingContext,
    columns: Columns,
    rows,
    feedback: QgsProcessingFeedback,
    with_geometry: bool = False,
) -> dict:
    """Write rows to the sink parameter ``name`` when it is wanted, and return its part of the results.

    A table that is to be a CSV file and no more is written by :func:`csv_text`, without features and a sink.

    :raises CanceledError: when cancelled; the file begun is removed.
    :raises ExportError: when it cannot be written whole; the file begun is removed.
    """
    from ..concessions import store
    from ..concessions.csv_table import csv_text

    path = None if with_geometry else plain_csv(parameters, name)
    if path is not None:
        write_whole(path, csv_text(columns, rows, feedback.isCanceled))
        return {name: str(parameters[name])}
    fields = store.fields_of(columns)
    return write_rows(algorithm, parameters, name, context, fields, rows, feedback, with_geometry)


def write_rows(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict,
    name: str,
    context: QgsProcessingContext,
    fields: QgsFields,
    rows,
    feedback: QgsProcessingFeedback,
    with_geometry: bool = False,
    own: Optional[Collection[str]] = None,
) -> dict:
    """Write rows of any fields; see :func:`write_table`.

    :param own: names of the fields that are the plugin's, all when ``None``: a loaded layer shows their headings.
    """
    from ..concessions import store
    from ..concessions.growing_table import GrowingTable, geopackage_parts

    path = output_files(algorithm, parameters).get(name)
    if not with_geometry:
        check_holds_tables(path)
    kind = compat.WKB_MULTIPOLYGON if with_geometry else compat.WKB_NONE
    crs = store.wgs84() if with_geometry else type(store.wgs84())()
    sink, destination = algorithm.parameterAsSink(parameters, name, context, fields, kind, crs)
    if sink is None:
        if parameters.get(name) in (None, ""):
            return {}
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
    if for_spreadsheet(path):
        rows = ((wkb, safe_values(values)) for wkb, values in rows)
    further = geopackage_parts(destination, fields, kind, crs) if path is not None else None
    table = GrowingTable(sink, further)
    del sink  # the table closes it
    try:
        count = table.add(fields, rows, feedback.isCanceled)
        table.close()
        if path is not None:
            check_table(destination, count, path.name)
    except AtlasError:
        store.remove_output(destination)
        raise
    readable_when_loaded(context, destination, own)
    return {name: destination}
