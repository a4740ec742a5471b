"""Which concessions lie where: overlay with zones, nearest places, sums, report."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, List, Sequence, Tuple

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..concessions.holders import MODES
from ..core.bulk import collection_paused
from ..core.definitions import DEFAULT_READING, READINGS
from ..core.errors import AtlasError
from ..core.qt import compat
from ..core.qt.i18n import label, output_language
from ..core.qt.radii import DEFAULT_STRIP_KM, NARROWEST_STRIP_KM, WIDEST_STRIP_KM, parse_radii
from ..core.version import plugin_version
from .base import DATA_PATH, AtlasAlgorithm
from .cadastre import (
    add_reading_parameters,
    advanced,
    files,
    guarded,
    invalid_policy,
    polygon_layers,
    read_rights,
    reading_options,
    told_of,
    write_table,
)
from .outputs import check_holds_tables, output_files, outputs_kept, write_whole

if TYPE_CHECKING:
    from ..concessions import zones
    from ..concessions.analysis import Analysis, ZoneSet
    from ..concessions.report_page import Setting
    from ..concessions.rights import Problem
    from ..overlay.engine import OverlayEngine
    from ..overlay.rings import PolygonRings

#: Order of the choices of ZONE_KINDS; never changed after a release.
ZONE_CHOICES = ("vraem", "deployment_regions", "all_regions", "facilities", "coers", "none")


class OverlayConcessions(AtlasAlgorithm):
    """Overlays concessions with zones of the atlas, buffers and any polygon layer."""

    NAME = "overlayconcessions"
    GROUP = "concessions"
    LAYERS = ("CONCESSIONS", "ZONE_LAYER")

    def displayName(self):
        return self.tr("Overlay concessions")

    def tags(self):
        return self.tr("overlay,mining,hydrocarbons,concessions,VRAEM,buffer,hectares,report,cadastre").split(",")

    def initAlgorithm(self, configuration=None):
        self.addParameter(polygon_layers("CONCESSIONS", self.tr("Layers of concessions"), optional=True))
        self.addParameter(advanced(files("FILES", self.tr("Files of concessions (zip of shapefiles, GeoPackage …)"))))
        self.addParameter(
            QgsProcessingParameterEnum(
                "ZONE_KINDS",
                self.tr("Zones"),
                options=[
                    self.tr("VRAEM, every dated version"),
                    self.tr("Deployment regions (named by an authorization)"),
                    self.tr("All regions"),
                    self.tr("Around access facilities"),
                    self.tr("Around COERs"),
                    self.tr("None: only the layer of further zones"),
                ],
                allowMultiple=True,
                optional=True,
                defaultValue=[0, 1, 3],
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                "BUFFERS_KM", self.tr("Radii around facilities and COERs, km"), "10, 25, 50", optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterVectorLayer(
                "ZONE_LAYER", self.tr("Further zones: a layer of polygons, or of lines and the strips along them"),
                [compat.SOURCE_POLYGON, compat.SOURCE_LINE], optional=True,
            )
        )  # fmt: skip
        self.addParameter(
            advanced(
                QgsProcessingParameterField(
                    "ZONE_NAME_FIELD", self.tr("Field with the names of further zones"),
                    parentLayerParameterName="ZONE_LAYER", optional=True,
                )
            )
        )  # fmt: skip
        self.addParameter(
            QgsProcessingParameterNumber(
                "STRIP_KM", self.tr("Width of the strip on each side of a line, km"),
                QgsProcessingParameterNumber.Type.Double, DEFAULT_STRIP_KM, minValue=NARROWEST_STRIP_KM,
                maxValue=WIDEST_STRIP_KM,
            )
        )  # fmt: skip
        for name, title in (
            ("PERIOD_START", self.tr("First day (empty with the last day: space alone)")),
            ("PERIOD_END", self.tr("Last day, included")),
        ):
            self.addParameter(
                QgsProcessingParameterDateTime(
                    name, title, QgsProcessingParameterDateTime.Type.Date, None, optional=True
                )
            )
        self.addParameter(
            QgsProcessingParameterEnum(
                "READING",
                self.tr("Reading of the stays' dates"),
                options=[label("reading", code) for code in READINGS],
                defaultValue=list(READINGS).index(DEFAULT_READING),
            )
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                "HOLDERS",
                self.tr("Holders in the results"),
                options=[
                    self.tr("Organisations by name, others by a number"),
                    self.tr("As published (may name natural persons)"),
                    self.tr("Left out"),
                ],
                defaultValue=0,
            )
        )
        self.addParameter(QgsProcessingParameterBoolean("GEOMETRY", self.tr("Overlaps with their outline"), False))
        self.addParameter(
            advanced(
                QgsProcessingParameterEnum(
                    "LANGUAGE",
                    self.tr("Language of the report"),
                    options=[self.tr("That of QGIS"), "English", "Español", "Português"],
                    defaultValue=0,
                )
            )
        )
        add_reading_parameters(self)
        for name, title, kind, default in (
            ("OVERLAPS", self.tr("Overlaps"), compat.SOURCE_VECTOR, True),
            ("CONCESSIONS_OUT", self.tr("Concessions with their nearest places"), compat.SOURCE_POLYGON, False),
            ("SUMMARY", self.tr("Summary by zone"), compat.SOURCE_VECTOR, True),
            ("INVALID", self.tr("Invalid geometry"), compat.SOURCE_VECTOR, False),
        ):
            self.addParameter(
                QgsProcessingParameterFeatureSink(name, title, kind, optional=True, createByDefault=default)
            )
        for name, title, pattern, default in (
            ("REPORT_HTML", self.tr("Report"), self.tr("HTML files (*.html)"), True),
            ("REPORT_CSV", self.tr("Figures of the report"), self.tr("CSV files (*.csv)"), False),
        ):
            self.addParameter(
                QgsProcessingParameterFileDestination(name, title, pattern, optional=True, createByDefault=default)
            )
        for name, title in (
            ("RIGHTS", self.tr("Rights")),
            ("ZONES", self.tr("Zones")),
            ("PAIRS", self.tr("Pairs of right and zone")),
            ("COUNTED_PAIRS", self.tr("Counted pairs")),
            ("INVALID_COUNT", self.tr("Rights with an invalid geometry")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def checkParameterValues(self, parameters, context):
        try:
            self.parameter_period(parameters, "PERIOD_START", "PERIOD_END")
            parse_radii(self.parameterAsString(parameters, "BUFFERS_KM", context))
            shaped = ("CONCESSIONS_OUT", "OVERLAPS" if self.parameterAsBool(parameters, "GEOMETRY", context) else "")
            for name, path in output_files(self, parameters).items():
                if name not in shaped:
                    check_holds_tables(path)
        except (QgsProcessingException, AtlasError) as error:
            return False, str(error)
        if not parameters.get("CONCESSIONS") and not parameters.get("FILES"):
            return False, self.tr("Choose layers or files of concessions.")
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(self, parameters, context, feedback):
        from ..overlay.cores import short_turns

        # rows and rings by the ten thousand, none of them in a cycle; and the interface has its turns meanwhile
        with collection_paused(), short_turns():
            return guarded(lambda: self._run({**parameters, **self.held}, context, feedback))

    def _run(self, parameters, context, feedback) -> dict:
        from ..concessions import zones
        from ..concessions.report_page import Setting
        from ..concessions.report_words import LANGUAGES, texts
        from ..concessions.runner import RunOptions, run
        from ..overlay.buffers import CIRCLE_VERTICES
        from ..overlay.validity import reason_text

        steps = QgsProcessingMultiStepFeedback(3, feedback)
        steps.setCurrentStep(0)
        language = (output_language(), *LANGUAGES)[self.parameterAsEnum(parameters, "LANGUAGE", context)]
        language = language if language in LANGUAGES else LANGUAGES[0]
        index = self.load_index().in_language(language)
        further = self._further_zones(parameters, context, feedback)
        with ThreadPoolExecutor(1) as pool:  # numpy prepares the zones on another core while the rights are read
            preparing = pool.submit(self._engine, self._zone_choice(parameters, context), language, index, further)
            outlining = pool.submit(zones.background, DATA_PATH)
            rights = read_rights(
                self.parameterAsLayerList(parameters, "CONCESSIONS", context),
                self.parameterAsFileList(parameters, "FILES", context) if parameters.get("FILES") else [],
                reading_options(self, parameters, context, needs_cut_date=False),
                steps,
            )
        zone_set, engine = preparing.result()
        for line in rights.evidence:
            if not line.cut_date:
                feedback.pushWarning(
                    self.tr("{layer}: the cut date is not known; the report says so.").format(layer=line.source_layer)
                )
        period = self.parameter_period(parameters, "PERIOD_START", "PERIOD_END")
        if period.start is None and period.end is None:
            period = None
        reading = list(READINGS)[self.parameterAsEnum(parameters, "READING", context)]
        for problem in zone_set.problems:
            text = (
                self.tr("Zone {id} of {layer} was repaired: {reason}")
                if problem.repaired
                else self.tr("Zone {id} of {layer} was left out: {reason}")
            )
            reason = reason_text(problem.reason)
            feedback.pushWarning(text.format(id=problem.fid, layer=problem.source_layer, reason=reason))
        mode = MODES[self.parameterAsEnum(parameters, "HOLDERS", context)]
        steps.setCurrentStep(1)
        options = RunOptions(period, reading, mode, str(texts(language)["stand_in"]))
        analysis = run(rights, zone_set, engine, index, options, steps)
        steps.setCurrentStep(2)
        setting = Setting(
            language, mode, period, reading, plugin_version(), index.atlas.data_version, index.atlas.content_hash,
            Qgis.QGIS_VERSION, analysis.engine.clipper.name, CIRCLE_VERTICES, 100 * zones.CIRCLE_DEFICIT,
        )  # fmt: skip
        with outputs_kept(self, parameters):
            results = self._write(parameters, context, steps, analysis, setting, outlining.result())
        results.update(
            RIGHTS=len(rights),
            ZONES=len(analysis.zones.zones),
            PAIRS=len(analysis.result),
            COUNTED_PAIRS=int(analysis.counted.sum()),
            INVALID_COUNT=len(rights.problems),
        )
        return results

    def _zone_choice(self, parameters, context) -> Tuple[List[str], Sequence[float]]:
        """Return the codes of ``ZONE_CHOICES`` and the radii (km) that are asked for."""
        kinds = [ZONE_CHOICES[i] for i in self.parameterAsEnums(parameters, "ZONE_KINDS", context)]
        return kinds, parse_radii(self.parameterAsString(parameters, "BUFFERS_KM", context))

    def _further_zones(self, parameters, context, feedback) -> Tuple[List[zones.Part], List[Problem]]:
        """Return the zones of the user's layer, and those that were repaired or left out."""
        from ..concessions import zones
        from ..overlay.feedback import Quiet

        layer = self.parameterAsVectorLayer(parameters, "ZONE_LAYER", context)
        if layer is None:
            return [], []
        strip = self.parameterAsDouble(parameters, "STRIP_KM", context)
        field = self.parameterAsString(parameters, "ZONE_NAME_FIELD", context)
        # the progress is that of the rights
        part, problems = zones.layer_zones(layer, context, strip, field, invalid_policy(context), Quiet(feedback))
        return [part], problems

    def _engine(self, choice, language, index, further) -> Tuple[ZoneSet, OverlayEngine]:
        """Return the zones and the engine that has them indexed; those of the atlas alone are kept for the session.

        Nothing of QGIS is touched: any thread may do it.
        """
        from ..concessions.session import zones_kept

        own = not any(further)
        key = (tuple(choice[0]), tuple(choice[1]), language, index.atlas.content_hash)
        return zones_kept(key if own else None, lambda: self._indexed(choice, index, further))

    @staticmethod
    def _indexed(choice, index, further) -> Tuple[ZoneSet, OverlayEngine]:
        """Return the zones, and the engine that has them indexed."""
        from ..concessions import zones
        from ..overlay.engine import OverlayEngine

        kinds, radii = choice
        parts: List[zones.Part] = []
        if "vraem" in kinds:
            parts.append(zones.vraem_zones(index, DATA_PATH))
        if "deployment_regions" in kinds or "all_regions" in kinds:
            parts.append(zones.region_zones(index, DATA_PATH, only_named="all_regions" not in kinds))
        parts.extend(zones.buffer_zones(kind, index, radii) for kind in ("facilities", "coers") if kind in kinds)
        more, problems = further
        found = zones.assemble([*parts, *more], problems)
        return found, OverlayEngine(found.polygons)

    def _write(  # noqa: PLR0917
        self, parameters, context, feedback, analysis: Analysis, setting: Setting, regions: PolygonRings
    ) -> dict:
        from ..concessions import report, tables
        from ..overlay.clipped import clipped_wkb

        shapes = None
        if self.parameterAsBool(parameters, "GEOMETRY", context):
            shapes = clipped_wkb(analysis.engine, analysis.parcels, analysis.result, None, feedback)
        reading = setting.reading if setting.period is not None else ""
        problems = [*analysis.rights.problems, *analysis.zones.problems]
        results: dict = {}
        counts = (len(analysis.result), len(analysis.rights), len(analysis.summary), len(problems))
        done = 0
        for count, (name, columns, rows, shaped) in zip(counts, (
            ("OVERLAPS", tables.OVERLAP_COLUMNS, tables.overlap_rows(analysis, reading, shapes), shapes is not None),
            ("CONCESSIONS_OUT", tables.RIGHT_COLUMNS, tables.right_rows(analysis), True),
            ("SUMMARY", tables.SUMMARY_COLUMNS, tables.summary_rows(analysis), False),
            ("INVALID", tables.INVALID_COLUMNS, tables.invalid_rows(problems), False),
        )):
            told = told_of(rows, feedback, done, 1.1 * sum(counts))  # the rest is for the report
            results.update(write_table(self, parameters, name, context, columns, told, feedback, shaped))
            done += count
        page = self.parameterAsFileOutput(parameters, "REPORT_HTML", context)
        if page:
            write_whole(Path(page), report.build_html(analysis, setting, regions))
            results["REPORT_HTML"] = page
        figures = self.parameterAsFileOutput(parameters, "REPORT_CSV", context)
        if figures:
            write_whole(Path(figures), report.build_csv(analysis))
            results["REPORT_CSV"] = figures
        return results
