"""The dialog that exports pages: what, how it looks, where to; the work is done by ``job``."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, List, Optional

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import AtlasError
from ...core.filter_state import FilterState
from ...core.index import AtlasIndex
from ...core.languages import NAMES
from ...core.qt import log, settings
from ...core.qt.compat import LEVEL_CRITICAL, LEVEL_INFO, LEVEL_SUCCESS
from ...core.qt.i18n import format_period, interface_language, output_language
from ...layouts.export import FORMATS
from ...layouts.formats import TEMPLATES
from ...layouts.page import own_templates
from ...layouts.spec import DEFAULT_PERIOD, LANGUAGES, PageSpec
from ..buttons import name_standard_buttons
from ..help_link import add_help_button
from ..plain_text import push
from .job import ExportJob
from .pages import PRODUCTS, Order, PageMaker


class ExportPagesDialog(QDialog):
    """Asks for an export and starts it.

    :param data_path: gives the ``atlas.gpkg`` to read.
    :param state: the dock's filters, ``None`` without a dock.
    :param home: folder where the file dialogs begin, unless the options name one.
    :param measure: the dock's, empty for that of the options.
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
                self.tr("Small multiples, a map a year"),
                self.tr("Atlas of regions"),
                self.tr("Atlas of authorizations"),
                self.tr("Atlas of facilities and COERs"),
            ),
        )
        own = own_templates(self._templates)
        names = (*TEMPLATES, *(name for name in own if name not in TEMPLATES))
        self.template = self._combo(
            names, [self.tr("{name} (your own)").format(name=name) if name in own else name for name in names]
        )
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
        form = QFormLayout()
        for name, widget in (
            (self.tr("&Product"), self.product),
            (self.tr("Page &template"), self.template),
            (self.tr("&Language of the page"), self.language),
            (self.tr("T&itle"), self.title),
            (self.tr("&Author"), self.author),
            (self.tr("&Format"), self.format),
            (self.tr("&Dots an inch"), self.dpi),
            ("", self.single),
            ("", self.layered),
        ):
            form.addRow(name, widget)
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
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(shown)
        column.addWidget(buttons)
        for combo in (self.product, self.format):
            combo.currentIndexChanged.connect(self._adapt)
        add_help_button(buttons)
        self._adapt()

    @staticmethod
    def _combo(codes: Any, shown: Any) -> QComboBox:
        made = QComboBox()
        for code, name in zip(codes, shown):
            made.addItem(name, code)
        return made

    def _adapt(self, _number: int = 0) -> None:
        atlas = self.product.currentData() in PRODUCTS[2:]
        pdf = self.format.currentData() == "pdf"
        self.template.setEnabled(self.product.currentData() == "layout")
        self.single.setEnabled(atlas and pdf)
        self.layered.setEnabled(pdf and not atlas)

    def page_spec(self) -> PageSpec:
        """Return the page as the fields and the dock say."""
        spec = PageSpec(
            template=self.template.currentData(),
            language=self.language.currentData(),
            title=self.title.text().strip(),
            author=self.author.text().strip(),
            template_folder=self._templates,
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
        )

    def _ask(self) -> None:
        home = self._home
        atlas = self.product.currentData() in PRODUCTS[2:]
        if atlas and not (self.single.isChecked() and self.single.isEnabled()):
            path = QFileDialog.getExistingDirectory(self, self.tr("Folder for the pages"), home)
        else:
            fmt = self.format.currentData()
            path, _filter = QFileDialog.getSaveFileName(self, self.tr("Export pages"), home, f"{fmt.upper()} (*.{fmt})")
            if path and not path.lower().endswith("." + fmt):
                path += "." + fmt
                if Path(path).exists():
                    self._say(self.tr("{name} exists; choose it in the list to replace it.").format(name=path))
                    return
        if path:
            self.run(self.order(Path(path)))

    def run(self, order: Order) -> None:
        """Start an export; the dialog can be closed meanwhile."""
        maker = PageMaker(order, self._index, self._data_path())
        self.job = ExportJob(self.tr("Export pages"), maker.steps, lambda: maker.files, self)
        self.job.finished.connect(self._finished)
        self.export_button.setEnabled(False)
        self.job.start()

    def close_job(self) -> None:
        """Cancel what is running; called when the plugin is unloaded."""
        if self.job is not None:
            self.job.cancel()

    def _finished(self, files: List[Path], error: Optional[AtlasError]) -> None:
        self.export_button.setEnabled(True)
        self.job = None
        if error is not None:
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

    def _say(self, message: str, level: Any = LEVEL_INFO) -> None:
        if self._bar is not None:
            push(self._bar, message, level)
