"""Composes the overlay: dialog, check of the datum, run in the background, layers in the project, results."""

from __future__ import annotations

import shutil
import tempfile
import time
import uuid
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Sequence, cast

from qgis.core import QgsProcessingUtils, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDateTime, QObject, Qt
from qgis.PyQt.QtWidgets import QWidget

from ...core.definitions import READINGS
from ...core.errors import AtlasError, DataError, ExportError
from ...core.index import AtlasIndex
from ...core.qt import log, settings
from ...core.qt.compat import LEVEL_CRITICAL, LEVEL_SUCCESS, LEVEL_WARNING
from ...core.qt.farewell import delete_later
from ...core.qt.i18n import format_number, interface_language, number_style
from ...core.qt.radii import parse_radii
from ...core.repository import load_atlas
from ...layers.concession_layers import ROLES, add_results
from ...layers.concession_style import synthetic_mark
from ..plain_text import push
from . import datum
from .choice import Choice
from .datum_question import KEEP_DECLARED, STATE_CRS, USE_SUGGESTED
from .dialog import OverlayDialog
from .estimate import ZONE_KINDS, seconds, zone_count
from .job import AlgorithmJob
from .results_panel import OverlayDock, OverlayResultsPanel
from .sources import CadastreSource, reference

PREPARE, OVERLAY = "peru_access_atlas:prepareconcessions", "peru_access_atlas:overlayconcessions"
SAMPLE = Path(__file__).resolve().parents[2] / "data" / "synthetic_cadastre.gpkg"
#: Most warnings of a run that are said beside its end; the log has all.
_MOST_WARNINGS = 3
#: Positions of the algorithm's ON_MISMATCH: it stops until the user has decided.
_STOP, _SUGGESTED, _KEEP = range(3)
_MISMATCH = {"": _STOP, USE_SUGGESTED: _SUGGESTED, KEEP_DECLARED: _KEEP, STATE_CRS: _STOP}


class OverlaySession(QObject):
    """Everything of the overlay, held by ``plugin.py``.

    A run reads the concessions once: they are checked and overlaid in one go, and it stops before anything is overlaid
    when the vertices contradict the CRS. Only then they are read again, to show the evidence of every source, and the
    user decides. The sources themselves are overlaid, so that the report cites them, and no copy with the holders'
    names stays in the folder of results.

    :param canvas: ``QgsMapCanvas`` or ``None``.
    :param main_window: parent of dialog and dock.
    :param message_bar: anything with ``pushMessage(title, text, level)``, or ``None``.
    :param data_path_callable: returns the path of ``atlas.gpkg``.
    :param inspect: returns what a file or layer says about itself (``concessions.inspection.Inspection``); without it
        nothing is asked before the run.
    """

    def __init__(
        self,
        project: QgsProject,
        canvas: Any,
        main_window: Optional[QWidget],
        message_bar: Any,
        data_path_callable: Callable[[], Path],
        inspect: Optional[Callable[[Any], Sequence[Any]]] = None,
    ) -> None:
        super().__init__()
        self._project, self._canvas, self._window, self._bar = project, canvas, main_window, message_bar
        self._data_path = data_path_callable
        self._inspect_source = inspect
        self._index: Optional[AtlasIndex] = None
        self._job: Optional[AlgorithmJob] = None
        self._folder: Optional[Path] = None
        self._choice: Optional[Choice] = None
        self._began, self._expected, self._factor = 0.0, 0.0, 1.0
        self.dialog: Optional[OverlayDialog] = None
        self.dock: Optional[OverlayDock] = None
        self._closed = False
        project.cleared.connect(self._cleared)

    # -- windows -------------------------------------------------------------------------------------------------
    def open_dialog(self) -> OverlayDialog:
        """Show the dialog, made when it is first asked for; it does not block QGIS.

        :raises DataError: when the atlas's data cannot be read.
        """
        if self._index is None:
            self._index = AtlasIndex(load_atlas(self._data_path()), interface_language())
        if self.dialog is None or sip.isdeleted(self.dialog):
            self.dialog = OverlayDialog(self._project, _sample_copy(), self._window, self._inspect)
            self.dialog.run_requested.connect(self.run)
            self.dialog.cancel_requested.connect(self.cancel)
            self.dialog.changed.connect(self._estimate)
            self.dialog.sources_changed.connect(self._forget)
            self._estimate()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        return self.dialog

    def close(self) -> None:
        """Cancel what runs and take the dialog and the dock away; a second call does nothing."""
        if not self._closed and not sip.isdeleted(self._project):
            self._project.cleared.disconnect(self._cleared)
        self._closed = True
        if self._job is not None:
            job, self._job = self._job, None
            for signal in (job.succeeded, job.failed, job.canceled, job.progressed):
                signal.disconnect()
            job.cancel()
            job.wait()
            self._discard()
        for widget in (self.dialog, self.dock):
            if widget is not None and not sip.isdeleted(widget):
                if widget is self.dock and hasattr(self._window, "removeDockWidget"):
                    self._window.removeDockWidget(widget)
                widget.close()
                delete_later(widget)
        self.dialog = self.dock = None

    def _cleared(self) -> None:
        """Another project begins: a run and its results belong to the one they were made in."""
        self.cancel()
        if self.dock is not None and not sip.isdeleted(self.dock):
            self.dock.panel.load("", "", "")
            self.dock.close()

    def results(self) -> OverlayResultsPanel:
        """Return the panel of results, with its dock, made when it is first asked for."""
        if self.dock is None or sip.isdeleted(self.dock):
            panel = OverlayResultsPanel(self._project, self._canvas)
            panel.said.connect(lambda text, error: self._say(text, LEVEL_CRITICAL if error else LEVEL_SUCCESS))
            self.dock = OverlayDock(panel, self._window)
            if hasattr(self._window, "addDockWidget"):
                self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        return self.dock.panel

    def _say(self, text: str, level: Any) -> None:
        if self._bar is not None:
            push(self._bar, text, level)

    def _inspect(self, source: CadastreSource) -> Sequence[Any]:
        """Return what a source says about itself; nothing when it cannot be opened, which the run will explain."""
        layer = self._project.mapLayer(source.layer_id) if source.layer_id else None
        if self._inspect_source is None or (layer is None and not source.path):
            return ()
        try:
            return self._inspect_source(source.path or layer)
        except AtlasError as error:
            log.warning(str(error))
            return ()

    # -- the estimate --------------------------------------------------------------------------------------------
    def _estimate(self) -> None:
        dialog = self.dialog
        if dialog is None or self._index is None or self._job is not None:
            return
        choice, rights, zones = dialog.choice(), dialog.sources.list.rights(), 0
        if not dialog.problem():
            own = choice.zone_layer.featureCount() if choice.zone_layer is not None else 0
            zones = zone_count(self._index, choice.kinds, len(parse_radii(choice.radii)), max(own, 0))
        self._expected = seconds(rights or 0, zones)
        dialog.show_estimate(rights, zones, None if rights is None else seconds(rights, zones, self._factor))

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.forget_datum()
            self.dialog.show_message("")

    # -- a run ---------------------------------------------------------------------------------------------------
    def run(self) -> None:
        """Run what the dialog asks for; errors are shown in the dialog."""
        if self.dialog is None or self._job is not None or self.dialog.problem():
            return
        choice = self.dialog.choice()
        self.dialog.show_message("")
        self._choice, self._began = choice, time.monotonic()
        try:
            self._folder = self._make_folder(choice.folder)
            failed = self._failed if choice.datum else self._check
            self._start(OVERLAY, self._overlay_parameters(choice), self._overlaid, failed, self.tr("Overlaying\u2026"))
        except AtlasError as error:
            self._stopped(str(error))

    def cancel(self) -> None:
        """Stop the run; nothing of it stays."""
        if self._job is not None:
            self._job.cancel()

    @property
    def running(self) -> bool:
        """Whether a run is on."""
        return self._job is not None

    def _start(
        self,
        algorithm: str,
        parameters: Dict[str, Any],
        done: Callable[[dict], None],
        failed: Callable[[str], None],
        text: str,
    ) -> None:
        job = AlgorithmJob(algorithm, parameters, self._project, self)
        job.succeeded.connect(done)
        job.failed.connect(failed)
        job.canceled.connect(self._canceled)
        if self.dialog is not None:
            job.progressed.connect(self.dialog.show_progress)
        job.start()
        self._job = job
        if self.dialog is not None:
            self.dialog.set_running(True, text)

    def _make_folder(self, chosen: str) -> Path:
        stamp = QDateTime.currentDateTime().toString("yyyyMMdd_HHmmss")
        try:
            if chosen:
                folder = Path(chosen) / f"overlay_{stamp}_{uuid.uuid4().hex[:4]}"
                folder.mkdir(parents=True)
                return folder
            return Path(tempfile.mkdtemp(prefix=f"overlay_{stamp}_", dir=QgsProcessingUtils.tempFolder()))
        except OSError as error:
            raise ExportError(
                self.tr("The folder for the results cannot be made."), str(error), self.tr("Choose another folder.")
            ) from error

    def _layers(self, choice: Choice) -> List[str]:
        layers = [self._project.mapLayer(source.layer_id) for source in choice.sources if source.layer_id]
        if None in layers:
            raise DataError(
                self.tr("A layer of concessions is no longer in the project."),
                "",
                self.tr("Choose the layers again."),
            )
        return [reference(cast(QgsVectorLayer, layer)) for layer in layers]

    def _check_parameters(self, choice: Choice, folder: Path) -> Dict[str, Any]:
        parameters: Dict[str, Any] = {
            "LAYERS": self._layers(choice),
            "FILES": [source.path for source in choice.sources if source.path],
            "CHECKS": str(folder / "checks.gpkg"),
        }
        parameters.update(self._reading_parameters(choice))
        parameters["ON_MISMATCH"] = _SUGGESTED  # all of them are looked at, none ends it
        return parameters

    def _reading_parameters(self, choice: Choice) -> Dict[str, Any]:
        """Return how the concessions are read, for the check and for the overlay alike."""
        parameters: Dict[str, Any] = {"ON_MISMATCH": _MISMATCH[choice.datum]}
        optional = {"CUT_DATE": choice.cut_date, "MAPPING": choice.mapping, "CRS": choice.crs}
        parameters.update({name: value for name, value in optional.items() if value})
        return parameters

    def _check(self, text: str) -> None:
        """Find out whether a run failed because the vertices contradict the CRS, and ask then.

        :param text: why it failed.
        """
        self._job = None
        choice = self._choice
        if choice is None or self._folder is None:
            return
        try:
            parameters = self._check_parameters(choice, self._folder)
            told = self.tr("Checking the coordinates\u2026")
            self._start(PREPARE, parameters, lambda results: self._checked(results, text), self._failed, told)
        except AtlasError as error:
            self._stopped(str(error))

    def _checked(self, results: Dict[str, Any], text: str) -> None:
        self._job = None
        asked = [check for check in datum.read_checks(str(results["CHECKS"])) if check.doubtful]
        if not asked:
            self._stopped(text)
            return
        self._discard()
        if self.dialog is not None:
            self.dialog.set_running(False)
            suggested = all(check.suggested or check.verdict == "unlabelled" for check in asked)
            keep = all(check.declared not in ("", "none") for check in asked)
            self.dialog.ask_datum([datum.evidence(check) for check in asked], suggested, keep)

    def _overlay_parameters(self, choice: Choice) -> Dict[str, Any]:
        folder = self._folder
        parameters: Dict[str, Any] = {
            "CONCESSIONS": self._layers(choice),
            "FILES": [source.path for source in choice.sources if source.path],
            "ZONE_KINDS": [ZONE_KINDS.index(code) for code in choice.kinds],
            "BUFFERS_KM": choice.radii,
            "READING": list(READINGS).index(choice.reading),
            "HOLDERS": choice.holders,
            "GEOMETRY": choice.outlines,
            "OVERLAPS": str(folder / "overlaps.gpkg"),
            "CONCESSIONS_OUT": str(folder / "concessions.gpkg"),
            "SUMMARY": str(folder / "summary.gpkg"),
            "INVALID": str(folder / "invalid.gpkg"),
            "REPORT_HTML": str(folder / "report.html"),
            "REPORT_CSV": str(folder / "report.csv"),
        }
        parameters.update(self._reading_parameters(choice))
        if choice.zone_layer is not None and not sip.isdeleted(choice.zone_layer):
            parameters["ZONE_LAYER"] = reference(choice.zone_layer)
            parameters["ZONE_NAME_FIELD"] = choice.zone_field
            parameters["STRIP_KM"] = choice.strip_km
        if choice.period is not None:
            parameters["PERIOD_START"], parameters["PERIOD_END"] = choice.period
        return parameters

    def _overlaid(self, results: Dict[str, Any]) -> None:
        warnings = self._job.feedback.warnings if self._job is not None else []
        for warning in warnings:
            log.warning(warning)
        self._job = None
        took = time.monotonic() - self._began
        if self._expected > 0:
            self._factor = took / self._expected
        run = uuid.uuid4().hex
        outputs = {name: str(results.get(name) or "") for name in ROLES}
        title = QDateTime.currentDateTime().toString("yyyy-MM-dd HH:mm")
        try:
            scheme = settings.colour_scheme.value()
            layers = add_results(self._project, outputs, run, title, scheme, _is_synthetic(outputs["CONCESSIONS_OUT"]))
        except AtlasError as error:
            self._stopped(str(error))
            return
        self._folder = None  # its files belong to the project's layers now
        if self.dialog is not None:
            self.dialog.set_running(False)
            self.dialog.hide()
        panel = self.results()
        panel.load(run, str(results.get("REPORT_HTML") or ""), self._headline(results, layers))
        self.dock.setUserVisible(True)
        seconds = format_number(took, number_style(interface_language()), 1)
        said = [self.tr("Overlay finished in {n} s.").format(n=seconds), *warnings[:_MOST_WARNINGS]]
        self._say(" ".join(said), LEVEL_WARNING if warnings else LEVEL_SUCCESS)

    def _headline(self, results: Dict[str, Any], layers: Dict[str, QgsVectorLayer]) -> str:
        style = number_style(interface_language())
        values = {
            name: format_number(int(results.get(key) or 0), style)
            for name, key in (("rights", "RIGHTS"), ("zones", "ZONES"), ("pairs", "COUNTED_PAIRS"))
        }
        text = self.tr("Rights: {rights} \u00b7 zones: {zones} \u00b7 overlaps counted: {pairs}.").format(**values)
        parts = [text]
        if self._choice is not None and self._choice.period is not None:
            parts.append(
                self.tr("Only what meets a stay from {first} to {last}; the report says under which reading.").format(
                    first=self._choice.period[0], last=self._choice.period[1]
                )
            )
        if self._choice is not None and self._choice.datum:
            parts.append(self.tr("The CRS was decided by you, not by the source."))
        parts.append(self.tr("Spatial coincidence does not imply causality."))
        if any(layer.name().startswith(synthetic_mark()) for layer in layers.values()):
            parts.insert(0, self.tr("SYNTHETIC: nothing here exists."))
        return " ".join(parts)

    # -- how a run ends otherwise --------------------------------------------------------------------------------
    def _failed(self, text: str) -> None:
        self._job = None
        self._stopped(text)

    def _stopped(self, text: str) -> None:
        """Show why a run did not come to its end; the dialog keeps what was asked for."""
        self._discard()
        log.warning(text)
        if self.dialog is None:
            return
        self.dialog.set_running(False)
        self.dialog.show_message(text)
        self._say(text, LEVEL_CRITICAL)

    def _canceled(self) -> None:
        self._job = None
        self._discard()
        if self.dialog is not None:
            self.dialog.set_running(False)
            self.dialog.show_message(self.tr("Cancelled; nothing was kept."))

    def _discard(self) -> None:
        """Remove what an unfinished run has written."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None


def _sample_copy() -> str:
    """Return a copy of the synthetic cadastre: the plugin's own file may be read-only and stays as it is."""
    copy = Path(QgsProcessingUtils.tempFolder()) / SAMPLE.name
    if not copy.is_file() or copy.stat().st_size != SAMPLE.stat().st_size:
        try:
            shutil.copyfile(SAMPLE, copy)
        except OSError as error:
            log.warning(str(error))
            return str(SAMPLE)
    return str(copy)


def _is_synthetic(source: str) -> bool:
    layer = QgsVectorLayer(source, "concessions", "ogr")
    if not layer.isValid() or layer.fields().indexOf("synthetic") < 0:
        return False
    return any(value in (True, 1) for value in layer.uniqueValues(layer.fields().indexOf("synthetic"), 2))


__all__ = ["OverlaySession"]
