"""Algorithm ``exportatlas``: one page a region, an authorization or a site; one PDF, or a file a page."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Dict

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProject,
)

from ..core.errors import AtlasError, CanceledError, ExportError
from ..core.qt.i18n import tr
from ..layouts.export import FORMATS
from ..layouts.spec import ATLAS_KINDS, ATLAS_SIZES
from ..layouts.template_titles import template_title
from .base import DATA_PATH, layer_data
from .page_parameters import PageAlgorithm


class ExportAtlasAlgorithm(PageAlgorithm):
    """The atlas from parameters, or again from a run file."""

    NAME = "exportatlas"
    KIND, FILTER, NAMES, FORMAT, FOLDER = "KIND", "FILTER", "NAMES", "FORMAT", "FOLDER"
    SIZE, OVERLAY = "SIZE", "OVERLAY"

    def displayName(self):
        return self.tr("Export atlas pages")

    def tags(self):
        return self.tr("atlas,layout,print,page,region,authorization,facility,PDF,PNG,SVG,Peru").split(",")

    def initAlgorithm(self, config=None):
        kinds = (self.tr("Regions"), self.tr("Authorizations"), self.tr("Facilities and COERs"))
        self.add_choice(self.KIND, self.tr("One page for each of"), ATLAS_KINDS, "regions", kinds)
        self.add_page_parameters()
        sizes = [template_title(size) for size in ATLAS_SIZES]
        self.add_choice(self.SIZE, self.tr("Page size"), ATLAS_SIZES, "a4-portrait", sizes)
        self.add_own_template()
        self.addParameter(
            QgsProcessingParameterVectorLayer(
                self.OVERLAY,
                self.tr("Summary of an overlay with concessions"),
                [QgsProcessing.SourceType.TypeVector],
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterExpression(
                self.FILTER, self.tr("Only the pages that meet (fields: page, number, title)"), "", optional=True
            )
        )
        self.add_choice(self.FORMAT, self.tr("Format of single pages"), FORMATS, "pdf", [x.upper() for x in FORMATS])
        self.addParameter(
            QgsProcessingParameterString(
                self.NAMES,
                self.tr("Expression of the file names (fields: file, page, number)"),
                '"file"',
                optional=True,
            )
        )
        self.addParameter(QgsProcessingParameterBoolean(self.OVERWRITE, self.tr("Replace files that are there"), False))
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, self.tr("All pages in one PDF"), "PDF (*.pdf)", None, optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterFolderDestination(
                self.FOLDER, self.tr("Folder for a file a page"), None, optional=True, createByDefault=False
            )
        )

    def processAlgorithm(self, parameters, context, feedback):
        # what draws pages is imported when one is drawn: QGIS and qgis_process start without it
        from ..layers.project import add_atlas
        from ..layouts.atlas_export import AtlasExport
        from ..layouts.atlas_layout import AtlasDocument
        from ..layouts.sidecar import run_record

        index = self.load_index()
        output = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        folder = self.parameterAsString(parameters, self.FOLDER, context)
        dpi = self.parameterAsInt(parameters, self.DPI, context)
        overwrite = self.parameterAsBoolean(parameters, self.OVERWRITE, context)
        project = QgsProject()
        results = {}
        try:
            spec, kept = self.page_spec(parameters, context)
            kind = kept.kind or self.choice(parameters, self.KIND, ATLAS_KINDS, context)
            if not self.parameterAsFile(parameters, self.RUN_FILE, context):
                size = self.choice(parameters, self.SIZE, ATLAS_SIZES, context)
                spec = replace(spec, template=size + ("-bw" if spec.monochrome else ""))
            spec = self.with_own_template(spec, parameters, context, f"atlas-{kind}-")
            summary = self._summary(parameters, context, kept)
            wanted, names = kept.page_filter, kept.names
            if wanted is None:
                wanted = self.parameterAsExpression(parameters, self.FILTER, context) or ""
            if names is None:
                names = self.parameterAsString(parameters, self.NAMES, context)
            fmt = kept.fmt or self.choice(parameters, self.FORMAT, FORMATS, context)
            dpi = kept.dpi or dpi
            if not output and not folder:
                raise ExportError(
                    tr("There is nothing to write.", context="AtlasAlgorithm"),
                    tr("Neither a PDF nor a folder is given.", context="AtlasAlgorithm"),
                    tr("Give one.", context="AtlasAlgorithm"),
                )
            values: Dict[str, Any] = {"atlas": kind, "filter": wanted, "names": names, "format": fmt, "dpi": dpi}
            if summary is not None:
                values["overlay"] = summary.to_json()
            add_atlas(project, layer_data())
            with AtlasDocument(project, spec, index, kind, wanted, summary) as document:
                for key, target, single in ((self.OUTPUT, output, True), (self.FOLDER, folder, False)):
                    if not target:
                        continue
                    export = AtlasExport(
                        document,
                        Path(target),
                        "pdf" if single else fmt,
                        dpi,
                        single=single,
                        names=names,
                        overwrite=overwrite,
                        feedback=feedback,
                        record=partial(run_record, "atlas", [spec], data=DATA_PATH, **values),
                    )
                    export.run()
                    results[key] = target
        except CanceledError:
            return {}
        except AtlasError as error:
            raise QgsProcessingException(str(error)) from error
        finally:
            project.clear()
        return results

    def _summary(self, parameters, context, kept):
        """Return the overlay's summary that is given, else that of the run file, else ``None``."""
        from ..layouts.overlay_summary import read_summary

        layer = self.parameterAsVectorLayer(parameters, self.OVERLAY, context)
        if layer is not None:
            return read_summary(layer)
        return kept.overlay
