"""What the algorithms that make pages share: parameters of a page, run files, errors."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, Sequence, Tuple

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..core.definitions import DEFAULT_MEASURE, DEFAULT_READING, MEASURES, READINGS
from ..core.errors import ExportError
from ..core.languages import NAMES
from ..core.qt import settings
from ..core.qt.i18n import label, output_language, tr
from ..core.qt.settings import MAX_DPI, MIN_DPI
from ..layouts.formats import TEMPLATES
from ..layouts.run_file import RunValues, page_of_run
from ..layouts.spec import DEFAULT_PERIOD, LANGUAGES, PageSpec
from ..layouts.template_titles import template_title
from .base import AtlasAlgorithm

CONTEXT = "PageParameters"


class PageAlgorithm(AtlasAlgorithm):
    """Base of the algorithms that make several maps: the page's parameters, or a run file instead."""

    GROUP = "layouts"
    RUN_FILE = "RUN_FILE"
    LANGUAGE, TITLE, AUTHOR = "LANGUAGE", "TITLE", "AUTHOR"
    PERIOD_START, PERIOD_END = "PERIOD_START", "PERIOD_END"
    READING, MEASURE, GREY = "READING", "MEASURE", "STYLE"
    DPI, OVERWRITE, OUTPUT = "DPI", "OVERWRITE", "OUTPUT"
    TEMPLATE, OWN_TEMPLATE = "TEMPLATE", "OWN_TEMPLATE"

    def flags(self):
        # Layouts are graphics scenes: they live in the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def add_choice(self, name: str, title: str, codes: Any, default: str, shown: Any) -> None:
        """Add a parameter with a list of codes."""
        number = list(codes).index(default)
        self.addParameter(QgsProcessingParameterEnum(name, title, options=list(shown), defaultValue=number))

    def choice(self, parameters: Dict[str, Any], name: str, codes: Any, context: Any) -> str:
        """Return the code chosen."""
        return str(list(codes)[self.parameterAsEnum(parameters, name, context)])

    def add_language(self, title: str) -> None:
        """Add the parameter of the language of what is written."""
        names = [NAMES[code] for code in LANGUAGES]
        self.add_choice(self.LANGUAGE, title, LANGUAGES, output_language(), names)

    def add_page_parameters(self, templates: Sequence[str] = ()) -> None:
        """Add the parameters of a page; :meth:`page_spec` reads them.

        :param templates: ``TEMPLATES`` to choose from them, twins included; else only the style is asked for.
        """
        self.addParameter(
            QgsProcessingParameterFile(
                self.RUN_FILE,
                tr("Run file (instead of the parameters below)", CONTEXT),
                extension="json",
                optional=True,
            )
        )
        if templates:
            titles = [template_title(name) for name in templates]
            self.add_choice(self.TEMPLATE, tr("Page template", CONTEXT), templates, "a4-portrait", titles)
            self.add_own_template()
        self.add_language(tr("Language of the page", CONTEXT))
        for name, title, default in (
            (self.TITLE, tr("Title", CONTEXT), ""),
            (self.AUTHOR, tr("Author", CONTEXT), settings.author.value()),
        ):
            self.addParameter(QgsProcessingParameterString(name, title, default, optional=True))
        for name, title in (
            (self.PERIOD_START, tr("First day", CONTEXT)),
            (self.PERIOD_END, tr("Last day", CONTEXT)),
        ):
            self.addParameter(
                QgsProcessingParameterDateTime(
                    name, title, QgsProcessingParameterDateTime.Type.Date, None, optional=True
                )
            )
        readings, measures = (
            [label(v, x) for x in codes] for v, codes in (("reading", READINGS), ("measure", MEASURES))
        )
        self.add_choice(self.READING, tr("Reading of dates", CONTEXT), READINGS, DEFAULT_READING, readings)
        self.add_choice(self.MEASURE, tr("Measure", CONTEXT), MEASURES, DEFAULT_MEASURE, measures)
        styles = (tr("Colour", CONTEXT), tr("Black and white", CONTEXT))
        if not templates:
            self.add_choice(self.GREY, tr("Style", CONTEXT), ("", "-bw"), "", styles)
        self.addParameter(
            QgsProcessingParameterNumber(
                self.DPI,
                tr("Dots an inch", CONTEXT),
                defaultValue=settings.export_dpi.value(),
                minValue=MIN_DPI,
                maxValue=MAX_DPI,
            )
        )

    def add_own_template(self) -> None:
        """Add the parameter of a template of the user's own; :meth:`with_own_template` reads it."""
        self.addParameter(
            QgsProcessingParameterFile(
                self.OWN_TEMPLATE, tr("Own page template", CONTEXT), extension="qpt", optional=True
            )
        )

    def with_own_template(self, spec: PageSpec, parameters: Dict[str, Any], context: Any, prefix: str = "") -> PageSpec:
        """Return a page with the template file that is given, or the same page.

        :param prefix: of the names of such templates.
        :raises ExportError: when the name of the file does not begin so.
        """
        path = self.parameterAsFile(parameters, self.OWN_TEMPLATE, context)
        if not path:
            return spec
        name = Path(path).stem
        if not name.startswith(prefix):
            raise ExportError(
                tr("The page template cannot be used.", CONTEXT),
                tr("The name of {name} does not begin with {prefix}.", CONTEXT).format(name=name, prefix=prefix),
                tr("Rename it, or choose another one.", CONTEXT),
            )
        return replace(spec, template=name[len(prefix) :], template_folder=str(Path(path).parent))

    def page_spec(self, parameters: Dict[str, Any], context: Any) -> Tuple[PageSpec, RunValues]:
        """Return the page asked for and the values of the run file, all ``None`` without one.

        :raises AtlasError: when the run file cannot be read.
        """
        run = self.parameterAsFile(parameters, self.RUN_FILE, context)
        if run:
            return page_of_run(Path(run))
        period = self.parameter_period(parameters, self.PERIOD_START, self.PERIOD_END)
        spec = PageSpec(
            template=self._template(parameters, context),
            language=self.choice(parameters, self.LANGUAGE, LANGUAGES, context),
            title=self.parameterAsString(parameters, self.TITLE, context),
            author=self.parameterAsString(parameters, self.AUTHOR, context),
            period_start=period.start or DEFAULT_PERIOD.start,
            period_end=period.end or DEFAULT_PERIOD.end,
            reading=self.choice(parameters, self.READING, READINGS, context),
            measure=self.choice(parameters, self.MEASURE, MEASURES, context),
        )
        return spec, RunValues()

    def _template(self, parameters: Dict[str, Any], context: Any) -> str:
        """Return the template chosen from a list, or the A4 page in the style asked for."""
        if self.parameterDefinition(self.TEMPLATE) is not None:
            return self.choice(parameters, self.TEMPLATE, TEMPLATES, context)
        return "a4-portrait" + self.choice(parameters, self.GREY, ("", "-bw"), context)
