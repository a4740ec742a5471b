"""Algorithm ``smallmultiples``: one page with a map for every year, quarter or month of a period."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProject,
)

from ..core.errors import AtlasError
from ..layouts.export import FORMATS
from ..layouts.run_file import STEPS
from .base import DATA_PATH, layer_data
from .page_parameters import PageAlgorithm


class SmallMultiplesAlgorithm(PageAlgorithm):
    """The page from parameters, or again from a run file."""

    NAME = "smallmultiples"
    STEP = "STEP"

    def displayName(self):
        return self.tr("Export small multiples")

    def tags(self):
        return self.tr("layout,print,page,series,time,small multiples,PDF,PNG,SVG,Peru").split(",")

    def initAlgorithm(self, config=None):
        shown = (self.tr("Year"), self.tr("Quarter"), self.tr("Month"))
        self.add_choice(self.STEP, self.tr("One map for each"), STEPS, "year", shown)
        self.add_page_parameters()
        self.addParameter(QgsProcessingParameterBoolean(self.OVERWRITE, self.tr("Replace a file that is there"), False))
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, self.tr("Page"), "PDF (*.pdf);;PNG (*.png);;SVG (*.svg);;TIFF (*.tif)"
            )
        )

    def processAlgorithm(self, parameters, context, feedback):
        # what draws pages is imported when one is drawn: QGIS and qgis_process start without it
        from ..layers.project import add_atlas
        from ..layouts.export import export_layout
        from ..layouts.figure_files import figure_set
        from ..layouts.multiples import build_small_multiples, series_texts
        from ..layouts.run_file import own_template
        from ..layouts.sidecar import run_record

        target = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        dpi = self.parameterAsInt(parameters, self.DPI, context)
        overwrite = self.parameterAsBoolean(parameters, self.OVERWRITE, context)
        index = self.load_index()
        project = QgsProject()
        try:
            spec, kept = self.page_spec(parameters, context)
            step = kept.step or self.choice(parameters, self.STEP, STEPS, context)
            dpi = kept.dpi or dpi
            add_atlas(project, layer_data())
            layout, classes = build_small_multiples(project, spec, index, step)
            fmt = target.suffix.lstrip(".").lower() or FORMATS[0]
            texts = series_texts(spec, index, classes, step)
            record = partial(run_record, "series", [spec], data=DATA_PATH, step=step, dpi=dpi, format=fmt)
            with figure_set(target, texts, record, overwrite, own_template(spec)) as figure:
                export_layout(layout, figure, fmt, dpi, feedback, spec=spec)
        except AtlasError as error:
            raise QgsProcessingException(str(error)) from error
        finally:
            project.clear()
        return {self.OUTPUT: str(target)}
