"""Writes layouts to files: a temporary file beside the target, checked, then renamed. A failed or cancelled export
leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import uuid
from pathlib import Path
from typing import Iterable, Optional, Union

from qgis.core import QgsFeedback, QgsLayoutExporter, QgsPrintLayout
from qgis.PyQt.QtGui import QImageReader

from ..core.errors import CanceledError, ExportError, FilesExistError
from ..core.qt.compat import TEXT_AS_OUTLINES, TEXT_AS_TEXT
from ..core.qt.i18n import tr
from .facts import period_line
from .pdf_info import set_info
from .spec import PageSpec
from .svg_page import finish_svg
from .texts import text

FORMATS = ("pdf", "png", "svg", "tif")
PathLike = Union[str, "os.PathLike[str]"]
#: Most files that an error names.
MOST_NAMED = 3
#: Free space below which no page is begun, bytes.
MIN_ROOM = 4_000_000
#: First bytes of each format.
_MAGIC = {"pdf": (b"%PDF-",), "png": (b"\x89PNG\r\n",), "tif": (b"II*\x00", b"MM\x00*"), "svg": (b"<?xml", b"<svg")}


def export_layout(  # noqa: PLR0913
    layout: QgsPrintLayout,
    path: PathLike,
    fmt: str = "pdf",
    dpi: float = 300,
    feedback: Optional[QgsFeedback] = None,
    *,
    overwrite: bool = False,
    layered: bool = False,
    title: str = "",
    spec: Optional[PageSpec] = None,
) -> Path:
    """Write a layout as one file and return its path. PNG and TIFF hold the first page.

    :param fmt: one of :data:`FORMATS`.
    :param dpi: dots an inch of images, and of what has to be an image in a PDF.
    :param overwrite: whether a file that is there may be replaced.
    :param layered: PDF with layers to switch and georeference, where this QGIS can.
    :param title: of a PDF or SVG; the layout's name when empty.
    :param spec: of the page: a PDF names its author, period, reading and keywords.
    :raises ExportError: when the file cannot be written or is not what was asked for.
    :raises CanceledError: when ``feedback`` is cancelled.
    """
    target = Path(path)
    if fmt not in FORMATS:
        raise ExportError(
            tr("The format {format!r} is not known.", context="Export").format(format=fmt),
            "",
            tr("Use one of: {names}.", context="Export").format(names=", ".join(FORMATS)),
        )
    refuse_existing([target], overwrite)
    _raise_if_cancelled(feedback)
    check_room(target.parent, MIN_ROOM)
    partial = target.with_name(f".{uuid.uuid4().hex[:8]}.{target.stem}.{fmt}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        result = _write(layout, str(partial), fmt, dpi, layered)
        _raise_if_cancelled(feedback)
        if result != QgsLayoutExporter.ExportResult.Success:
            raise ExportError(
                tr("{name} was not written.", context="Export").format(name=target.name),
                _reason(result),
                tr("Check the folder's rights and free space.", context="Export"),
            )
        check_file(partial, fmt, target.name)
        if fmt == "pdf":
            describe_pdf(partial, title or layout.name(), spec)
        elif fmt == "svg":
            finish_svg(partial, layout, title or layout.name())
        os.replace(partial, target)
    except OSError as error:
        raise ExportError(
            tr("{name} was not written.", context="Export").format(name=target.name),
            str(error),
            tr("Choose another folder.", context="Export"),
        ) from error
    finally:
        _remove(partial)
    if feedback is not None:
        feedback.setProgress(100)
    return target


def describe_pdf(path: Path, title: str, spec: Optional[PageSpec]) -> None:
    """Write title, author, subject and keywords into a PDF.

    :raises OSError: when the file cannot be written.
    """
    if spec is None:
        set_info(path, title)
    else:
        set_info(path, title, spec.author, period_line(spec), text("keywords", spec.language))


def refuse_existing(paths: Iterable[Path], overwrite: bool) -> None:
    """Check that no file is in the way.

    :raises FilesExistError: when some are, and ``overwrite`` is not given.
    """
    there = [] if overwrite else [path for path in paths if path.exists()]
    if there:
        raise FilesExistError(
            there,
            tr("{name} exists.", context="Export").format(name=", ".join(map(str, there[:MOST_NAMED]))),
            tr("Nothing is overwritten without asking.", context="Export"),
            tr("Choose another name, or say that files may be replaced.", context="Export"),
        )


def _write(
    layout: QgsPrintLayout, path: str, fmt: str, dpi: float, layered: bool
) -> QgsLayoutExporter.ExportResult:
    exporter = QgsLayoutExporter(layout)
    if fmt == "pdf":
        pdf = QgsLayoutExporter.PdfExportSettings()
        pdf.dpi = dpi
        pdf.textRenderFormat = TEXT_AS_TEXT
        pdf.appendGeoreference = True
        pdf.exportMetadata = True
        pdf.forceVectorOutput = True
        pdf.writeGeoPdf = layered
        return exporter.exportToPdf(path, pdf)
    if fmt == "svg":
        svg = QgsLayoutExporter.SvgExportSettings()
        svg.dpi = dpi
        # an SVG has no fonts of its own, and Qt's does not space letters as their halo is spaced
        svg.textRenderFormat = TEXT_AS_OUTLINES
        svg.exportMetadata = True
        svg.forceVectorOutput = True
        svg.exportAsLayers = True  # ``finish_svg`` cuts maps at their frames by it
        name = layout.name()
        layout.setName("page")  # Qt 5 writes it into the file as it is, and QGIS reads that as XML: "&" would end it
        try:
            return exporter.exportToSvg(path, svg)
        finally:
            layout.setName(name)
    image = QgsLayoutExporter.ImageExportSettings()
    image.dpi = dpi
    image.pages = [0]
    image.generateWorldFile = False
    return exporter.exportToImage(path, image)


def check_room(folder: Path, needed: int) -> None:
    """Check that a folder (or the nearest one above it) can be written and has room.

    :param needed: bytes.
    :raises ExportError: when it cannot or has not.
    """
    there = folder if folder.exists() else next((p for p in folder.parents if p.exists()), folder)
    what = tr("Nothing can be written to {folder}.", context="Export").format(folder=folder)
    if not there.is_dir() or not os.access(str(there), os.W_OK):
        raise ExportError(
            what,
            tr("It is no folder, or it may not be changed.", context="Export"),
            tr("Choose another folder.", context="Export"),
        )
    try:
        free = shutil.disk_usage(str(there)).free
    except OSError:
        return  # some network drives do not tell; writing will
    if free < needed:
        raise ExportError(
            what,
            tr("The disk is full: {free} MB are free, {needed} MB may be needed.", context="Export").format(
                free=free // 1_000_000, needed=needed // 1_000_000
            ),
            tr("Free some space or choose another disk.", context="Export"),
        )


def check_file(path: Path, fmt: str, name: str = "") -> None:
    """Check that a written file is there, whole and of its format.

    :raises ExportError: when it is not.
    """
    shown = name or path.name
    if not path.is_file() or path.stat().st_size == 0:
        raise ExportError(
            tr("{name} was not written.", context="Export").format(name=shown),
            tr("The file is missing or empty.", context="Export"),
            tr("Check the free space.", context="Export"),
        )
    with path.open("rb") as stream:
        head = stream.read(16)
        stream.seek(max(0, path.stat().st_size - 64))
        tail = stream.read()
    whole = head.startswith(_MAGIC[fmt])
    if fmt == "pdf":
        whole = whole and b"%%EOF" in tail
    elif fmt == "svg":
        whole = whole and b"</svg>" in tail
    elif fmt == "png":
        whole = whole and QImageReader(str(path)).canRead() and b"IEND" in tail
    elif fmt == "tif":
        whole = whole and not QImageReader(str(path)).size().isEmpty()
    if not whole:
        raise ExportError(
            tr("{name} is damaged.", context="Export").format(name=shown),
            tr("The export ended early.", context="Export"),
            tr("Check the free space and try again.", context="Export"),
        )


def _reason(result: QgsLayoutExporter.ExportResult) -> str:
    known = QgsLayoutExporter.ExportResult
    return {
        known.MemoryError: tr("There is not enough memory for this size and resolution.", context="Export"),
        known.FileError: tr("The file cannot be written.", context="Export"),
        known.PrintError: tr("The page could not be drawn.", context="Export"),
        known.SvgLayerError: tr("A layer of the SVG could not be drawn.", context="Export"),
        known.Canceled: tr("It was cancelled.", context="Export"),
    }.get(result, tr("QGIS reported an error.", context="Export"))


def _raise_if_cancelled(feedback: Optional[QgsFeedback]) -> None:
    if feedback is not None and feedback.isCanceled():
        raise CanceledError(tr("The export was cancelled.", context="Export"))


def _remove(path: Path) -> None:
    for leftover in (path, path.with_suffix(".pgw"), path.with_suffix(path.suffix + ".aux.xml")):
        leftover.unlink(missing_ok=True)
