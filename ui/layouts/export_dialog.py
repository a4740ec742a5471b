"""The dialog that exports pages: what, how it looks, where to; the work is done by ``job``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, List, Optional, Sequence

from qgis.core import QgsExpression, QgsVectorLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QPixmap
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import AtlasError, FilesExistError
from ...core.filter_state import FilterState
from ...core.index import AtlasIndex
from ...core.languages import NAMES
from ...core.qt import log, settings
from ...core.qt.compat import LEVEL_CRITICAL, LEVEL_INFO, LEVEL_SUCCESS
from ...core.qt.i18n import format_period, interface_language, output_language
from ...layouts.atlas_pages import atlas_pages
from ...layouts.export import FORMATS
from ...layouts.formats import TEMPLATES
from ...layouts.overlay_summary import OverlaySummary, read_summary
from ...layouts.page import own_templates
from ...layouts.spec import ATLAS_SIZES, DEFAULT_PERIOD, LANGUAGES, PageSpec
from ...layouts.template_titles import template_title
from ..buttons import name_standard_buttons
from ..fitting import FittingCheckBoxes
from ..help_link import add_help_button
from ..plain_text import push
from .job import ExportJob
from .pages import PRODUCTS, Order, PageMaker

#: Side of the preview, pixels; steps of a series.
PREVIEW = 300
STEPS = ("year", "quarter", "month")
#: Most files that the question about replacing names.
MOST_NAMED = 10


class ExportPagesDialog(QDialog):
    """Asks for an export and starts it.

    :param data_path: gives the ``atlas.gpkg`` to read.
    :param state: the dock's filters, ``None`` without a dock.
    :param home: folder where the file dialogs begin, unless the options name one.
    :param measure: the dock's, empty for that of the options.
    :param summaries: tables of overlays with concessions that an atlas can show.
    :param message_bar: where it is said how the export went, with buttons that open the result.
    """

    def __init__(
        self,
        index: AtlasIndex,
        data_path: Callable[[], Path],
        state: Optional[FilterState] = None,
        message_bar: Optional[QgsMessageBar] = None,
        parent: Optional[QWidget] = None,
        home: str = "",
        measure: str = "",
        summaries: Sequence[QgsVectorLayer] = (),
    ) -> None:
        super().__init__(parent)
        self._index, self._data_path, self._bar = index, data_path, message_bar
        self._state, self._home = state, settings.export_folder.value() or home
        self._templates, self._measure = settings.template_folder.value(), measure
        self.job: Optional[ExportJob] = None
        self.setObjectName("peruAccessAtlasExportPages")
        self.setWindowTitle(self.tr("Export pages"))
        self.product = self._combo(
            PRODUCTS,
            (
                self.tr("Map page"),
                self.tr("Small multiples"),
                self.tr("Atlas of regions"),
                self.tr("Atlas of authorizations"),
                self.tr("Atlas of facilities and COERs"),
            ),
        )
        self.template = QComboBox()
        self._fill_templates()
        if settings.monochrome():
            self.template.setCurrentIndex(self.template.findData("a4-portrait-bw"))
        self.language = self._combo(LANGUAGES, [NAMES[code] for code in LANGUAGES])
        self.language.setCurrentIndex(LANGUAGES.index(output_language()))
        self.title, self.author = QLineEdit(), QLineEdit(settings.author.value())
        self.title.setPlaceholderText(self.tr("As the template says"))
        self.format = self._combo(FORMATS, [x.upper() for x in FORMATS])
        self.single = QCheckBox(self.tr("All pages in &one file"))
        self.single.setChecked(True)
        self.layered = QCheckBox(self.tr("PDF with la&yers and georeference"))
        self.dpi = QSpinBox()
        self.dpi.setRange(settings.MIN_DPI, settings.MAX_DPI)
        self.dpi.setValue(settings.export_dpi.value())
        self._atlas_fields(summaries)
        form = self._form()
        spec = self.page_spec()
        shown = QLabel(
            self.tr("Period and reading are those of the dock: {period}.").format(
                period=format_period(spec.period, interface_language())
            )
        )
        shown.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_standard_buttons(buttons)
        self.export_button = QPushButton(self.tr("&Export\u2026"))
        buttons.addButton(self.export_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.export_button.clicked.connect(self._ask)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout()
        column.addLayout(form)
        column.addWidget(shown)
        column.addStretch()
        both = QHBoxLayout()
        both.addLayout(column, 1)
        both.addLayout(self._preview_column())
        outer = QVBoxLayout(self)
        outer.addLayout(both)
        outer.addWidget(buttons)
        self.product.currentIndexChanged.connect(self._fill_templates)
        self.product.currentIndexChanged.connect(self._fill_pages)
        for combo in (self.product, self.format):
            combo.currentIndexChanged.connect(self._adapt)
        self.single.toggled.connect(self._adapt)
        add_help_button(buttons)
        self._adapt()

    @staticmethod
    def _combo(codes: Any, shown: Any) -> QComboBox:
        made = QComboBox()
        for code, name in zip(codes, shown):
            made.addItem(name, code)
        return made

    def _atlas_fields(self, summaries: Sequence[QgsVectorLayer]) -> None:
        """Make the fields of series and atlases."""
        self.step = self._combo(STEPS, (self.tr("Year"), self.tr("Quarter"), self.tr("Month")))
        self.pages = FittingCheckBoxes()
        self.pages.setDefaultText(self.tr("All"))
        self.names = QLineEdit()
        self.names.setToolTip(self.tr("An expression over the fields file, page, number and title"))
        self._summaries = [layer for layer in summaries if layer is not None]
        self.overlay = self._combo(
            range(-1, len(self._summaries)), (self.tr("None"), *(layer.name() for layer in self._summaries))
        )

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        for name, widget in (
            (self.tr("&Product"), self.product),
            (self.tr("One &map for each"), self.step),
            (self.tr("Pa&ges"), self.pages),
            (self.tr("Page &template"), self.template),
            (self.tr("&Language of the page"), self.language),
            (self.tr("T&itle"), self.title),
            (self.tr("&Author"), self.author),
            (self.tr("&Format"), self.format),
            (self.tr("&Dots an inch"), self.dpi),
            ("", self.single),
            (self.tr("File &names"), self.names),
            (self.tr("O&verlay with concessions"), self.overlay),
            ("", self.layered),
        ):
            form.addRow(name, widget)
        return form

    def _preview_column(self) -> QVBoxLayout:
        self.preview = QLabel(self.tr("No preview yet"))
        self.preview.setObjectName("preview")
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setFrameShape(QFrame.Shape.StyledPanel)
        self.preview.setFixedSize(PREVIEW, PREVIEW)
        self.preview.setAccessibleName(self.tr("Preview"))
        self.preview_button = QPushButton(self.tr("Previe&w"))
        self.preview_button.clicked.connect(self.show_preview)
        column = QVBoxLayout()
        column.addWidget(self.preview)
        column.addWidget(self.preview_button)
        column.addStretch()
        return column

    def _kind(self) -> str:
        """Return the kind of atlas that is chosen, empty for other products."""
        return str(self.product.currentData()) if self.product.currentData() in PRODUCTS[2:] else ""

    def _fill_templates(self, _number: int = 0) -> None:
        """Offer the templates of the product; keep the choice where it is among them."""
        kind, before = self._kind(), self.template.currentData()
        names: Sequence[str] = ("a4-landscape", "a4-landscape-bw")
        own: Sequence[str] = ()
        if self.product.currentData() != "series":
            own = own_templates(self._templates, kind)
            bundled = tuple(size + twin for size in ATLAS_SIZES for twin in ("", "-bw")) if kind else TEMPLATES
            names = (*bundled, *(name for name in own if name not in bundled))
        self.template.clear()
        for name in names:
            shown = self.tr("{name} (your own)").format(name=name) if name in own else template_title(name)
            self.template.addItem(shown, name)
        self.template.setCurrentIndex(max(0, self.template.findData(before)))

    def _is_own(self) -> bool:
        """Whether the chosen template is the user's own."""
        return self.template.currentData() in own_templates(self._templates, self._kind())

    def _fill_pages(self, _number: int = 0) -> None:
        """Offer the pages of the atlas; none checked means all."""
        self.pages.clear()
        for page in atlas_pages(self._index, self.page_spec(), self._kind()) if self._kind() else ():
            self.pages.addItemWithCheckState(page.title, Qt.CheckState.Unchecked, page.key)

    def _adapt(self, _number: int = 0) -> None:
        atlas, pdf = bool(self._kind()), self.format.currentData() == "pdf"
        self.step.setEnabled(self.product.currentData() == "series")
        self.single.setEnabled(atlas and pdf)
        self.pages.setEnabled(atlas)
        self.overlay.setEnabled(atlas and bool(self._summaries))
        self.names.setEnabled(atlas and not (pdf and self.single.isChecked()))
        self.names.setPlaceholderText('"file"' if self.names.isEnabled() else "")
        self.layered.setEnabled(pdf and not atlas)

    def show_preview(self) -> None:
        """Draw the first page as it would be written, small."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            image = PageMaker(self.order(Path("preview")), self._index, self._data_path()).preview(2 * PREVIEW)
        except AtlasError as error:
            self.preview.setText(str(error))
            self.preview.setWordWrap(True)
            return
        finally:
            QApplication.restoreOverrideCursor()
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self.preview.setPixmap(QPixmap.fromImage(image.scaled(PREVIEW - 8, PREVIEW - 8, keep, smooth)))

    def _chosen_pages(self) -> str:
        """Return the expression of the pages that are checked, empty for all."""
        keys = self.pages.checkedItemsData() if self.pages.isEnabled() else []
        quoted = ", ".join(QgsExpression.quotedValue(str(key)) for key in keys)
        return f'"page" IN ({quoted})' if keys else ""

    def page_spec(self) -> PageSpec:
        """Return the page as the fields and the dock say."""
        spec = PageSpec(
            template=self.template.currentData(),
            language=self.language.currentData(),
            title=self.title.text().strip(),
            author=self.author.text().strip(),
            # only a template of the user's own needs its folder: a run file then works on other computers
            template_folder=self._templates if self._is_own() else "",
            reading=settings.default_reading.value(),
            measure=self._measure or settings.default_measure.value(),
        )
        if self._state is None:
            return spec
        period = self._index.resolve(self._state.period, self._state.reading)
        start, end = period.start or DEFAULT_PERIOD.start, period.end or DEFAULT_PERIOD.end
        return PageSpec.from_json(
            {
                **spec.to_json(),
                "reading": self._state.reading,
                "period_start": start.isoformat() if start else None,
                "period_end": end.isoformat() if end else None,
            }
        )

    def order(self, target: Path) -> Order:
        """Return the order for a target."""
        pdf = self.format.currentData() == "pdf"
        return Order(
            self.product.currentData(),
            self.page_spec(),
            target,
            self.format.currentData(),
            self.dpi.value(),
            self.layered.isChecked() and self.layered.isEnabled(),
            self.single.isChecked() and pdf,
            self.step.currentData(),
            self._chosen_pages(),
            self.names.text().strip() if self.names.isEnabled() else "",
            self._summary(),
        )

    def _summary(self) -> Optional[OverlaySummary]:
        number = self.overlay.currentData() if self.overlay.isEnabled() else -1
        return read_summary(self._summaries[number]) if number >= 0 else None

    def _ask(self) -> None:
        home = self._home
        if self._kind() and not (self.single.isChecked() and self.single.isEnabled()):
            path = QFileDialog.getExistingDirectory(self, self.tr("Folder for the pages"), home)
        else:
            fmt = self.format.currentData()
            # whether to replace files is asked once, for the texts beside the figure as well
            path, _filter = QFileDialog.getSaveFileName(
                self,
                self.tr("Export pages"),
                home,
                f"{fmt.upper()} (*.{fmt})",
                options=QFileDialog.Option.DontConfirmOverwrite,
            )
            if path and not path.lower().endswith("." + fmt):
                path += "." + fmt
        if path:
            try:
                self.run(self.order(Path(path)))
            except AtlasError as error:
                self._say(str(error), LEVEL_CRITICAL)

    def run(self, order: Order) -> None:
        """Start an export; the dialog can be closed meanwhile."""
        maker = PageMaker(order, self._index, self._data_path())
        self.job = ExportJob(self.tr("Export pages"), maker.steps, lambda: maker.files, self)
        self.job.finished.connect(lambda files, error: self._finished(order, files, error))
        self.export_button.setEnabled(False)
        self.job.start()

    def close_job(self) -> None:
        """Cancel what is running; called when the plugin is unloaded."""
        if self.job is not None:
            self.job.cancel()

    def _finished(self, order: Order, files: List[Path], error: Optional[AtlasError]) -> None:
        self.export_button.setEnabled(True)
        self.job = None
        if isinstance(error, FilesExistError):
            if self._may_replace(error.paths):
                self.run(replace(order, overwrite=True))
        elif error is not None:
            log.exception(error)
            self._say(str(error), LEVEL_CRITICAL)
        elif not files:
            self._say(self.tr("The export was cancelled; nothing was written."))
        elif self._bar is not None:
            done = self.tr("Files written: {count}").format(count=len(files))
            item = self._bar.createMessage(log.TAG, done)
            for title, path in ((self.tr("Open file"), files[0]), (self.tr("Open folder"), files[0].parent)):
                button = QPushButton(title)
                button.clicked.connect(lambda _c=False, p=path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(p))))
                item.layout().addWidget(button)
            self._bar.pushWidget(item, LEVEL_SUCCESS)

    def _may_replace(self, paths: Sequence[Path]) -> bool:
        """Ask whether files may be replaced; nothing has been drawn yet."""
        standard = QMessageBox.StandardButton
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Export pages"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        names = [path.name for path in paths[:MOST_NAMED]]
        if len(paths) > len(names):
            names.append(self.tr("and {n} more").format(n=len(paths) - len(names)))
        listed = "\n".join(names)
        asked = self.tr("Replace these files in {folder}?").format(folder=paths[0].parent)
        box.setText(f"{asked}\n\n{listed}")
        box.setInformativeText(self.tr("The old files stay until the new ones are whole."))
        box.setStandardButtons(standard.Yes | standard.Cancel)
        box.button(standard.Yes).setText(self.tr("&Replace"))
        box.button(standard.Cancel).setText(self.tr("Cancel"))
        box.setDefaultButton(standard.Cancel)
        return box.exec() == standard.Yes

    def _say(self, message: str, level: Any = LEVEL_INFO) -> None:
        if self._bar is not None:
            push(self._bar, message, level)
