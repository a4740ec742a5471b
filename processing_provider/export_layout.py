"""Algorithm ``exportlayout``: one map page as PDF, PNG, SVG or TIFF, with its texts and its run file beside it."""

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
from ..layouts.formats import TEMPLATES
from .base import DATA_PATH, layer_data
from .page_parameters import PageAlgorithm


class ExportLayoutAlgorithm(PageAlgorithm):
    """A page from parameters, or again from a run file."""

    NAME = "exportlayout"
    LAYERED = "LAYERED"

    def displayName(self):
        return self.tr("Export map page")

    def tags(self):
        return self.tr("layout,print,page,map,export,PDF,PNG,SVG,Peru").split(",")

    def initAlgorithm(self, config=None):
        self.add_page_parameters(TEMPLATES)
        self.addParameter(
            QgsProcessingParameterBoolean(self.LAYERED, self.tr("PDF with layers and georeference"), False)
        )
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
        from ..layouts.page import build_map_layout
        from ..layouts.run_file import own_template
        from ..layouts.sidecar import map_texts, run_record

        target = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        overwrite = self.parameterAsBoolean(parameters, self.OVERWRITE, context)
        index = self.load_index()
        project = QgsProject()
        try:
            spec, kept = self.page_spec(parameters, context)
            spec = self.with_own_template(spec, parameters, context)
            dpi = kept.dpi or self.parameterAsInt(parameters, self.DPI, context)
            layered = kept.layered
            if layered is None:
                layered = self.parameterAsBoolean(parameters, self.LAYERED, context)
            add_atlas(project, layer_data())
            layout = build_map_layout(project, spec, index)
            fmt = target.suffix.lstrip(".").lower() or FORMATS[0]
            record = partial(run_record, "layout", [spec], data=DATA_PATH, dpi=dpi, format=fmt, layered=layered)
            with figure_set(target, map_texts(spec, index), record, overwrite, own_template(spec)) as figure:
                export_layout(layout, figure, fmt, dpi, feedback, layered=layered, spec=spec)
        except AtlasError as error:
            raise QgsProcessingException(str(error)) from error
        finally:
            project.clear()
        return {self.OUTPUT: str(target)}
