"""Writes an atlas: one PDF, or a file a page. In steps of one page; who calls decides what happens between them.

Everything is written to a folder of its own beside the target, checked, and only then moved: a failed or cancelled
export leaves what was there before.
"""

from __future__ import annotations

import re
import shutil
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Iterator, List, Optional, Tuple

from qgis.core import (
    QgsFeedback,
    QgsLayoutExporter,
    QgsLayoutRenderContext,
    QgsPrintLayout,
    QgsVectorSimplifyMethod,
)
from qgis.PyQt.QtCore import QMarginsF, QSizeF
from qgis.PyQt.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from ..core.delivery import Delivery
from ..core.errors import CanceledError, ExportError
from ..core.qt.compat import TEXT_AS_TEXT
from ..core.qt.i18n import tr
from .atlas_layout import AtlasDocument
from .atlas_pages import AtlasPage
from .export import FORMATS, check_file, check_room, describe_pdf, export_layout, refuse_existing
from .facts import gather
from .figure_files import Recorder, copies_of, in_the_way, joined, run_of, template_in_the_way, texts_of
from .run_file import own_template
from .sidecar import citation, write_run, write_text
from .texts import text

#: What a page may take on the disk, bytes: more than any page of the tests.
ROOM_A_PAGE = 4_000_000
#: Names that Windows gives to devices, whatever follows the first dot.
_RESERVED = re.compile(r"con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9]", re.IGNORECASE)
Steps = Iterator[Tuple[int, int]]


class AtlasExport:
    """The export of an atlas; iterate it to the end, then ``files`` holds what was written.

    :param target: the PDF of all pages (``single``), else the folder.
    :param names: expression of the file names over the coverage layer's fields, ``""`` for the proposed ones.
    :param record: makes the run file of the files written, which goes beside them.
    :raises FilesExistError: at once when files are in the way and ``overwrite`` is not given.
    :raises ExportError: at once when the disk is full.
    """

    def __init__(  # noqa: PLR0913
        self,
        document: AtlasDocument,
        target: Path,
        fmt: str = "pdf",
        dpi: float = 300,
        *,
        single: bool = True,
        names: str = "",
        overwrite: bool = False,
        feedback: Optional[QgsFeedback] = None,
        record: Optional[Recorder] = None,
    ) -> None:
        if fmt not in FORMATS or (single and fmt != "pdf"):
            raise ExportError(
                tr("The format {format} cannot be written.", context="Export").format(format=fmt),
                tr("Only a PDF holds several pages.", context="Export") if single else "",
                tr("Choose PDF, or one file a page.", context="Export"),
            )
        self.document, self.target, self.fmt, self.dpi = document, Path(target), fmt, dpi
        self.single, self.overwrite, self.feedback, self.record = single, overwrite, feedback, record
        self.template = own_template(document.spec, document.kind) if record is not None else None
        self.files: List[Path] = []
        document.set_file_names(names)
        self.folder = self.target.parent if single else self.target
        self.count = document.atlas.updateFeatures()
        self.run_file = run_of(self.target) if single else self.folder / f"{document.kind}.run.json"
        check_room(self.folder, ROOM_A_PAGE * self.count)
        if not overwrite:
            refuse_existing(self._in_the_way() + template_in_the_way(self.template, self.folder), overwrite)

    def run(self) -> List[Path]:
        """Write everything without a pause; return the files."""
        for _step in self.steps():
            pass
        return self.files

    def steps(self) -> Steps:
        """Yield (pages done, pages) after each page; closing the iterator early removes what was written.

        :raises ExportError: when a page cannot be written.
        :raises CanceledError: when the feedback is cancelled.
        """
        try:
            with Delivery(self.folder) as delivery:
                yield from self._one_pdf(delivery.work) if self.single else self._page_files(delivery.work)
                made = [path.name for path in sorted(delivery.work.iterdir()) if path.suffix != ".txt"]
                if self.record is not None:
                    record = self.record([delivery.work / one for one in made])
                    write_run(delivery.work / self.run_file.name, joined(self.run_file, record))
                    for copy in copies_of(self.template, self.folder):
                        shutil.copyfile(self.template, delivery.work / copy.name)
                delivery.all_of(self.folder)
                delivery.put()
                self.files = [self.folder / one for one in made]
        except OSError as error:
            raise _not_written(self.target.name, error) from error

    def _in_the_way(self) -> List[Path]:
        """Return the files that this export would replace."""
        record = self.record([]) if self.record is not None else {}
        if self.single:
            return in_the_way([self.target], {texts_of(self.target): self._all_texts()}, self.run_file, record)
        texts = {self.folder / f"{stem}.txt": self._page_texts(page) for page, stem in self._stems()}
        return in_the_way([path.with_suffix("." + self.fmt) for path in texts], texts, self.run_file, record)

    def _stems(self) -> List[Tuple[AtlasPage, str]]:
        """Return the pages with the names of their files, without ending."""
        taken: set = set()
        listed = enumerate(self.document.listed(), 1)
        return [(page, safe_name(name or f"page-{number}", taken)) for number, (page, name) in listed]

    def _pages(self) -> Iterator[int]:
        atlas = self.document.atlas
        atlas.beginRender()
        try:
            for i in range(self.count):
                if self.feedback is not None:
                    if self.feedback.isCanceled():
                        raise CanceledError(tr("The export was cancelled.", context="Export"))
                    self.feedback.setProgress(100 * i / self.count)
                if not atlas.seekTo(i):
                    raise ExportError(
                        tr("Page {number} was not written.", context="Export").format(number=i + 1),
                        tr("QGIS could not go to it.", context="Export"),
                        "",
                    )
                yield i
        finally:
            atlas.endRender()

    def _one_pdf(self, work: Path) -> Steps:
        path = work / self.target.name
        with PdfPages(self.document.layout, path, self.dpi) as pdf:
            for i in self._pages():
                pdf.add()
                yield i + 1, self.count
        check_file(path, "pdf", self.target.name)
        describe_pdf(path, self.document.layout.name(), self.document.spec)
        write_text(texts_of(path), self._all_texts())

    def _page_files(self, work: Path) -> Steps:
        stems = self._stems()
        for i in self._pages():
            page, stem = stems[i]
            path = export_layout(
                self.document.layout,
                work / f"{stem}.{self.fmt}",
                self.fmt,
                self.dpi,
                title=page.title,
                spec=self.document.spec,
            )
            write_text(texts_of(path), self._page_texts(page))
            yield i + 1, self.count

    def _all_texts(self) -> str:
        """Return the texts of a PDF of all pages."""
        return "\n\n".join([*(self._words(page) for page, _name in self.document.listed()), self._citation()]) + "\n"

    def _page_texts(self, page: AtlasPage) -> str:
        """Return the texts of a page that is a file of its own."""
        return f"{self._words(page)}\n\n{self._citation()}\n"

    def _words(self, page: AtlasPage) -> str:
        language = self.document.spec.language
        alt = text("sidecar.alt", language)
        return f"{page.title}\n{page.subtitle}\n\n{alt}\n{page.alternative_text(language)}"

    def _citation(self) -> str:
        spec = self.document.spec
        named = spec if spec.title else replace(spec, title=self.document.layout.name())
        return f"{text('sidecar.citation', spec.language)}\n{citation(named, gather(self.document.index, spec))}"


class PdfPages:
    """A PDF that grows by the layout's first page as it is at the time: Qt's writer, QGIS's page drawing.

    :raises ExportError: when the file cannot be opened.
    """

    def __init__(self, layout: QgsPrintLayout, path: Path, dpi: float) -> None:
        self._layout, self._dpi = layout, dpi
        self._writer = QPdfWriter(str(path))
        self._writer.setResolution(round(dpi))
        self._writer.setTitle(layout.name())
        self._writer.setCreator("Peru Access Atlas")
        size = layout.pageCollection().page(0).rect()
        page_size = QPageSize(
            QSizeF(size.width(), size.height()), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch
        )
        self._writer.setPageLayout(QPageLayout(page_size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        self._painter = QPainter()
        if not self._painter.begin(self._writer):
            raise ExportError(
                tr("{name} was not written.", context="Export").format(name=path.name),
                tr("The file cannot be opened.", context="Export"),
                tr("Choose another folder.", context="Export"),
            )
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._pages = 0
        context = layout.renderContext()
        self._before = (context.dpi(), context.flags(), context.textRenderFormat())
        flags = QgsLayoutRenderContext.Flag
        context.setDpi(dpi)
        context.setFlag(flags.FlagAntialiasing, True)
        context.setFlag(flags.FlagForceVectorOutput, True)
        context.setFlag(flags.FlagUseAdvancedEffects, False)
        context.setFlag(flags.FlagHideCoverageLayer, False)
        context.setTextRenderFormat(TEXT_AS_TEXT)
        simplify = QgsVectorSimplifyMethod()  # as QGIS's own export does by default
        simplify.setSimplifyHints(QgsVectorSimplifyMethod.SimplifyHint.GeometrySimplification)
        simplify.setSimplifyAlgorithm(QgsVectorSimplifyMethod.SimplifyAlgorithm.Distance)
        simplify.setThreshold(0.1)
        context.setSimplifyMethod(simplify)

    def __enter__(self) -> "PdfPages":
        return self

    def __exit__(self, *_error: object) -> None:
        if self._painter.isActive():
            self._painter.end()
        context = self._layout.renderContext()
        context.setDpi(self._before[0])
        context.setFlags(self._before[1])
        context.setTextRenderFormat(self._before[2])

    def add(self) -> None:
        """Draw the layout's first page on a new page."""
        if self._pages and not self._writer.newPage():
            raise ExportError(
                tr("The PDF was not written.", context="Export"),
                tr("No page could be added.", context="Export"),
                tr("Check the free space.", context="Export"),
            )
        QgsLayoutExporter(self._layout).renderPage(self._painter, 0)
        self._pages += 1


def safe_name(name: str, taken: set) -> str:
    """Return an ASCII file name that no other page has and adds it to ``taken``; no folder, no leading dot."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    stem = "".join(c if c.isalnum() or c in "-_. " else "-" for c in plain).strip(". ")[:100].strip(". ") or "page"
    if _RESERVED.fullmatch(stem.split(".")[0].strip()):
        stem = f"_{stem}"
    made, n = stem, 2
    while made.lower() in taken:
        made, n = f"{stem}-{n}", n + 1
    taken.add(made.lower())
    return made


def _not_written(name: str, error: OSError) -> ExportError:
    return ExportError(
        tr("{name} was not written.", context="Export").format(name=name),
        str(error),
        tr("Choose another folder or free some space.", context="Export"),
    )
