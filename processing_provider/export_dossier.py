"""Algorithm ``exportdossier``: a dossier of the whole atlas, a region or an authorization, as PDF and HTML."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Optional, Tuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..core.definitions import DEFAULT_READING, READINGS
from ..core.errors import AtlasError, CanceledError, FilterError
from ..core.qt import settings
from ..core.qt.i18n import label, tr
from ..layouts.spec import LANGUAGES
from .base import DATA_PATH, read_day
from .page_parameters import PageAlgorithm

if TYPE_CHECKING:
    from ..layouts.dossier.spec import DossierSpec
    from ..layouts.overlay_summary import OverlaySummary


class ExportDossierAlgorithm(PageAlgorithm):
    """The dossier from parameters, or again from a run file."""

    NAME = "exportdossier"
    REGION, AUTHORIZATION, FILTER, DATE = "REGION", "AUTHORIZATION", "FILTER", "DATE"
    OVERLAY, HTML = "OVERLAY", "HTML"

    def displayName(self):
        return self.tr("Export dossier")

    def tags(self):
        return self.tr("dossier,report,PDF,HTML,region,authorization,sources,Peru").split(",")

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(
            QgsProcessingParameterFile(
                self.RUN_FILE, self.tr("Run file (instead of the parameters below)"), extension="json", optional=True
            )
        )
        self.add_language(self.tr("Language of the page"))
        for name, title in (
            (self.TITLE, self.tr("Title")),
            (self.AUTHOR, self.tr("Author")),
            (self.REGION, self.tr("Only this region (ubigeo, two digits)")),
            (self.AUTHORIZATION, self.tr("Only this authorization (its code)")),
            (self.FILTER, self.tr("Filter of the panel (JSON)")),
        ):
            default = settings.author.value() if name == self.AUTHOR else ""
            add(QgsProcessingParameterString(name, title, default, optional=True))
        day = QgsProcessingParameterDateTime.Type.Date
        for name, title in (
            (self.PERIOD_START, self.tr("First day")),
            (self.PERIOD_END, self.tr("Last day")),
            (self.DATE, self.tr("Date printed on the dossier")),
        ):
            add(QgsProcessingParameterDateTime(name, title, day, None, optional=True))
        readings = [label("reading", x) for x in READINGS]
        self.add_choice(self.READING, self.tr("Reading of dates"), READINGS, DEFAULT_READING, readings)
        add(
            QgsProcessingParameterVectorLayer(
                self.OVERLAY,
                self.tr("Summary of an overlay with concessions"),
                [QgsProcessing.SourceType.TypeVector],
                optional=True,
            )
        )
        add(QgsProcessingParameterBoolean(self.OVERWRITE, self.tr("Replace files that are there"), False))
        for name, title, kind in (
            (self.OUTPUT, self.tr("Dossier as PDF"), "PDF (*.pdf)"),
            (self.HTML, self.tr("Dossier as HTML"), "HTML (*.html)"),
        ):
            add(QgsProcessingParameterFileDestination(name, title, kind, None, optional=True))

    def processAlgorithm(self, parameters, context, feedback):
        # what draws pages is imported when one is drawn: QGIS and qgis_process start without it
        from ..layouts.dossier.export import export_dossier
        from ..layouts.overlay_summary import read_summary

        index = self.load_index()
        targets = {
            name: Path(path)
            for name in (self.OUTPUT, self.HTML)
            for path in [self.parameterAsFileOutput(parameters, name, context)]
            if path
        }
        try:
            spec, summary = self.wanted(parameters, context)
            layer = self.parameterAsVectorLayer(parameters, self.OVERLAY, context)
            export_dossier(
                index,
                spec,
                DATA_PATH,
                targets.get(self.OUTPUT),
                targets.get(self.HTML),
                overlay=summary if layer is None else read_summary(layer),
                overwrite=self.parameterAsBoolean(parameters, self.OVERWRITE, context),
                feedback=feedback,
            )
        except CanceledError:
            return {}
        except AtlasError as error:
            raise QgsProcessingException(str(error)) from error
        return {name: str(path) for name, path in targets.items()}

    def wanted(self, parameters, context) -> Tuple[DossierSpec, Optional[OverlaySummary]]:
        """Return the dossier asked for, and the overlay that a run file holds.

        :raises AtlasError: when the run file or the filter cannot be read.
        """
        from ..core.filter_state import FilterState
        from ..layouts.dossier.export import dossier_of_run
        from ..layouts.dossier.spec import DossierSpec

        run = self.parameterAsFile(parameters, self.RUN_FILE, context)
        if run:
            return dossier_of_run(Path(run))
        text = self.parameterAsString(parameters, self.FILTER, context)
        state = FilterState.from_json(text) if text else FilterState()
        period = self.parameter_period(parameters, self.PERIOD_START, self.PERIOD_END)
        if period.start or period.end:
            state = state.changed(period=period)
        if not text:
            state = state.changed(reading=self.choice(parameters, self.READING, READINGS, context))
        try:
            date = read_day(parameters.get(self.DATE))
        except ValueError as error:
            raise FilterError(
                tr("The date of the dossier cannot be read.", context="AtlasAlgorithm"),
                str(error),
                tr("Write 2018-01-19.", context="AtlasAlgorithm"),
            ) from error
        spec = DossierSpec(
            language=self.choice(parameters, self.LANGUAGE, LANGUAGES, context),
            title=self.parameterAsString(parameters, self.TITLE, context),
            author=self.parameterAsString(parameters, self.AUTHOR, context),
            date=date,
            state=state,
            region=self.parameterAsString(parameters, self.REGION, context).strip(),
            auth_id=self.parameterAsString(parameters, self.AUTHORIZATION, context).strip(),
        )
        return spec, None
