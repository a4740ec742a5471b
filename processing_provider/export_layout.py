"""Algorithm ``exportlayout``: one map page as PDF, PNG, SVG or TIFF, with its texts and its run file beside it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProject,
)

from ..core.definitions import DEFAULT_MEASURE, DEFAULT_READING, MEASURES, READINGS
from ..core.errors import AtlasError
from ..core.qt import settings
from ..core.qt.i18n import label, output_language
from ..core.qt.settings import MAX_DPI, MIN_DPI
from ..layouts.export import FORMATS, export_layout, figure_set
from ..layouts.formats import TEMPLATES
from ..layouts.run_file import page_of_run
from ..layouts.spec import DEFAULT_PERIOD, LANGUAGES, PageSpec
from .base import DATA_PATH, AtlasAlgorithm


class ExportLayoutAlgorithm(AtlasAlgorithm):
    """A page from parameters, or again from a run file."""

    NAME = "exportlayout"
    GROUP = "layouts"
    RUN_FILE = "RUN_FILE"
    TEMPLATE = "TEMPLATE"
    LANGUAGE = "LANGUAGE"
    TITLE = "TITLE"
    AUTHOR = "AUTHOR"
    PERIOD_START = "PERIOD_START"
    PERIOD_END = "PERIOD_END"
    READING = "READING"
    MEASURE = "MEASURE"
    DPI = "DPI"
    OVERWRITE = "OVERWRITE"
    OUTPUT = "OUTPUT"

    def displayName(self):
        return self.tr("Export map page")

    def tags(self):
        return self.tr("layout,print,page,map,export,PDF,PNG,SVG,Peru").split(",")

    def flags(self):
        # Layouts are graphics scenes: they live in the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, config=None):
        self.addParameter(
            QgsProcessingParameterFile(
                self.RUN_FILE, self.tr("Run file (instead of the parameters below)"), extension="json", optional=True
            )
        )
        self._enum(self.TEMPLATE, self.tr("Page template"), TEMPLATES, "a4-portrait", TEMPLATES)
        self._enum(self.LANGUAGE, self.tr("Language of the page"), LANGUAGES, output_language(), LANGUAGES)
        author = settings.author.value()
        for name, title, default in ((self.TITLE, self.tr("Title"), ""), (self.AUTHOR, self.tr("Author"), author)):
            self.addParameter(QgsProcessingParameterString(name, title, default, optional=True))
        for name, title in ((self.PERIOD_START, self.tr("First day")), (self.PERIOD_END, self.tr("Last day"))):
            self.addParameter(
                QgsProcessingParameterDateTime(
                    name, title, QgsProcessingParameterDateTime.Type.Date, None, optional=True
                )
            )
        self._enum(
            self.READING,
            self.tr("Reading of dates"),
            READINGS,
            DEFAULT_READING,
            [label("reading", x) for x in READINGS],
        )
        self._enum(self.MEASURE, self.tr("Measure"), MEASURES, DEFAULT_MEASURE, [label("measure", x) for x in MEASURES])
        self.addParameter(
            QgsProcessingParameterNumber(
                self.DPI,
                self.tr("Dots an inch"),
                defaultValue=settings.export_dpi.value(),
                minValue=MIN_DPI,
                maxValue=MAX_DPI,
            )
        )
        self.addParameter(QgsProcessingParameterBoolean(self.OVERWRITE, self.tr("Replace a file that is there"), False))
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, self.tr("Page"), "PDF (*.pdf);;PNG (*.png);;SVG (*.svg);;TIFF (*.tif)"
            )
        )

    def _enum(self, name, title, codes, default, shown):
        self.addParameter(
            QgsProcessingParameterEnum(name, title, options=list(shown), defaultValue=list(codes).index(default))
        )

    def _code(self, parameters, name, codes, context):
        return list(codes)[self.parameterAsEnum(parameters, name, context)]

    def page_spec(self, parameters, context) -> PageSpec:
        """Return the page asked for.

        :raises AtlasError: when the run file cannot be read.
        """
        run = self.parameterAsFile(parameters, self.RUN_FILE, context)
        if run:
            return page_of_run(Path(run))[0]
        period = self.parameter_period(parameters, self.PERIOD_START, self.PERIOD_END)
        return PageSpec(
            template=self._code(parameters, self.TEMPLATE, TEMPLATES, context),
            language=self._code(parameters, self.LANGUAGE, LANGUAGES, context),
            title=self.parameterAsString(parameters, self.TITLE, context),
            author=self.parameterAsString(parameters, self.AUTHOR, context),
            period_start=period.start or DEFAULT_PERIOD.start,
            period_end=period.end or DEFAULT_PERIOD.end,
            reading=self._code(parameters, self.READING, READINGS, context),
            measure=self._code(parameters, self.MEASURE, MEASURES, context),
        )

    def processAlgorithm(self, parameters, context, feedback):
        # what draws pages is imported when one is drawn: QGIS and qgis_process start without it
        from ..layers.project import add_atlas
        from ..layouts.page import build_map_layout
        from ..layouts.sidecar import run_record, write_page_sidecar, write_run

        target = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        dpi = self.parameterAsInt(parameters, self.DPI, context)
        overwrite = self.parameterAsBoolean(parameters, self.OVERWRITE, context)
        index = self.load_index()
        project = QgsProject()
        try:
            spec = self.page_spec(parameters, context)
            add_atlas(project, DATA_PATH)
            layout = build_map_layout(project, spec, index)
            fmt = target.suffix.lstrip(".").lower() or FORMATS[0]
            with figure_set(target, overwrite) as figure:
                export_layout(layout, figure, fmt, dpi, feedback)
                write_page_sidecar(figure, spec, index)
                record = run_record("layout", [spec], [figure], DATA_PATH, dpi=dpi, format=fmt)
                write_run(figure.with_suffix(".run.json"), record)
        except AtlasError as error:
            raise QgsProcessingException(str(error)) from error
        finally:
            project.clear()
        return {self.OUTPUT: str(target)}
