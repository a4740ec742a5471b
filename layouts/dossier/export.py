"""Writes a dossier: HTML, PDF and run file are made in a folder of their own, checked, and only then put in place."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

from qgis.core import QgsFeedback

from ...core.delivery import Delivery
from ...core.errors import CanceledError, ExportError
from ...core.index import AtlasIndex
from ...core.qt.i18n import tr
from ...core.version import plugin_version
from ..export import check_file, check_room, refuse_existing
from ..figure_files import in_the_way, joined, run_of
from ..overlay_summary import OverlaySummary
from ..pdf_info import set_info
from ..run_file import read_run
from ..sidecar import run_record, write_run, write_text
from ..texts import text
from . import html, pdf
from .assemble import build
from .shapes import load_shapes
from .spec import DossierSpec

#: Room that a dossier may take, bytes: several times the largest one of the tests.
ROOM = 40_000_000


def export_dossier(  # noqa: PLR0913
    index: AtlasIndex,
    spec: DossierSpec,
    data: Path,
    pdf_file: Optional[Path] = None,
    html_file: Optional[Path] = None,
    *,
    overlay: Optional[OverlaySummary] = None,
    overwrite: bool = False,
    feedback: Optional[QgsFeedback] = None,
) -> List[Path]:
    """Write a dossier as PDF, HTML or both, and ``<name>.run.json`` beside the first; return the files.

    :param data: the ``atlas.gpkg`` behind ``index``.
    :param overlay: summary that an overlay wrote; the run file holds what is shown of it.
    :raises ExportError: when nothing is asked for, a file is in the way, or one cannot be written; nothing is left.
    :raises CanceledError: when ``feedback`` is cancelled; nothing is left.
    """
    wanted = [Path(one) for one in (pdf_file, html_file) if one is not None]
    if not wanted:
        raise ExportError(
            tr("There is nothing to write.", context="Export"),
            tr("Neither a PDF nor an HTML file is given.", context="Export"),
            tr("Give one.", context="Export"),
        )
    run = run_of(wanted[0])
    extra = {} if overlay is None else {"overlay": overlay.shown_to_json()}

    def record(files: List[Path]) -> Dict[str, Any]:
        return run_record("dossier", [], files, data, dossier=spec.to_json(), **extra)

    if not overwrite:
        refuse_existing(in_the_way(wanted, {}, run, record([])), overwrite)
    for path in [*wanted, run]:
        check_room(path.parent, ROOM)
    progress = _Progress(feedback)
    progress.part(0, 40)
    dossier = build(index, load_shapes(data), spec, data, plugin_version(), overlay, progress.step)
    try:
        with Delivery(wanted[0].parent) as delivery:
            made = {}
            if pdf_file is not None:
                progress.part(40, 95)
                path = delivery.file(Path(pdf_file))
                pdf.write(dossier, path, progress.step)
                check_file(path, "pdf", Path(pdf_file).name)
                about = (f"{dossier.title}. {dossier.subtitle}", spec.author, dossier.subtitle)
                set_info(path, *about, text("keywords", spec.language))
                made[Path(pdf_file)] = path
            if html_file is not None:
                made[Path(html_file)] = write_text(delivery.file(Path(html_file)), html.render(dossier))
            progress.part(95, 100)
            progress.step(0.0)
            write_run(delivery.file(run), joined(run, record(list(made.values()))))
            written = delivery.put()
    except OSError as error:
        raise ExportError(
            tr("{name} was not written.", context="Export").format(name=wanted[0].name),
            str(error),
            tr("Choose another folder or free some space.", context="Export"),
        ) from error
    progress.step(1.0)
    return written


def dossier_of_run(path: Path) -> Tuple[DossierSpec, Optional[OverlaySummary]]:
    """Return the dossier that a run file describes and what it shows of an overlay.

    :raises AtlasError: when the file is not a dossier's.
    """
    record = read_run(path)
    if record.get("kind") != "dossier":
        raise ExportError(
            tr("The run file is not that of a dossier.", context="Export"),
            "",
            tr("Choose another file.", context="Export"),
        )
    overlay = record["parameters"].get("overlay")
    summary = OverlaySummary.from_json(overlay) if overlay is not None else None
    return DossierSpec.from_json(record["parameters"].get("dossier")), summary


class _Progress:
    """Tells a feedback how far the work is, part by part, and stops it when it is cancelled."""

    def __init__(self, feedback: Optional[QgsFeedback]) -> None:
        self._feedback = feedback
        self._from, self._to = 0.0, 100.0

    def part(self, begin: float, end: float) -> None:
        self._from, self._to = begin, end

    def step(self, done: float) -> None:
        if self._feedback is None:
            return
        if self._feedback.isCanceled():
            raise CanceledError(tr("The export was cancelled.", context="Export"))
        self._feedback.setProgress(self._from + done * (self._to - self._from))
