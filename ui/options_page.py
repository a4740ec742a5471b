"""The plugin's page in QGIS's options: every setting of ``core.qt.settings``, found by searching its title."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Tuple

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QCoreApplication, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.definitions import MEASURES, READINGS
from ..core.errors import AtlasError
from ..core.languages import NAMES
from ..core.qt import log, settings
from ..core.qt.i18n import label
from .fitting import FittingComboBox
from .help_link import HelpButton, answer_keys
from .outlines import outline_controls
from .wrapping import WrappingCheckBox

#: A proper name, never translated.
TITLE = "Peru Access Atlas"


def _tr(text: str) -> str:
    return QCoreApplication.translate("OptionsPage", text)


class AtlasOptionsPage(QgsOptionsPageWidget):
    """Shows the settings and stores them when the user applies the options.

    :param data_path: the working copy of the data, shown so that the user can find it; ``None`` hides it.
    :param applied: called when settings have been changed, with each changed setting's key and its value before.
    """

    def __init__(
        self,
        parent: Optional[QWidget] = None,
        data_path: Optional[str] = None,
        applied: Callable[[Dict[str, Any]], None] = lambda _before: None,
    ) -> None:
        super().__init__(parent)
        self._applied = applied
        self.setObjectName("PeruAccessAtlasOptions")
        self._combos: List[Tuple[QComboBox, settings.Setting]] = []
        self._checks: List[Tuple[QCheckBox, settings.Setting]] = []
        self._addresses: List[Tuple[QLineEdit, settings.Setting]] = []
        self._folders: List[Tuple[QgsFileWidget, settings.Setting]] = []
        body = QWidget()
        column = QVBoxLayout(body)
        column.addWidget(self._outputs_group())
        column.addWidget(self._dock_group())
        column.addWidget(self._map_group())
        column.addWidget(self._services_group())
        if data_path:
            column.addWidget(self._data_group(data_path))
        reset = QPushButton(_tr("&Reset to defaults"))
        reset.setObjectName("resetButton")
        reset.setToolTip(_tr("Show the default of every setting; they are stored when you press OK"))
        reset.clicked.connect(self.show_defaults)
        foot = QHBoxLayout()
        foot.addWidget(reset, 1)
        foot.addWidget(HelpButton(body, self))
        column.addLayout(foot)
        column.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        answer_keys(self)
        outline_controls(self)
        self.show_values()

    def apply(self) -> None:
        """Store what the page shows and say what has changed."""
        before = {setting.key: setting.value() for setting in settings.ALL}
        self._store()
        changed = {s.key: before[s.key] for s in settings.ALL if s.value() != before[s.key]}
        if changed:
            self._applied(changed)

    def _store(self) -> None:
        for combo, setting in self._combos:
            setting.set(combo.currentData())
        for check, setting in self._checks:
            setting.set(check.isChecked())
        for folder, setting in self._folders:
            setting.set(folder.filePath().strip())
        settings.export_dpi.set(self._dpi.value())
        settings.author.set(self._author.text().strip())
        for edit, setting in self._addresses:
            setting.set(edit.text().strip())

    def show_values(self) -> None:
        """Show the stored settings."""
        self._show(lambda setting: setting.value())

    def show_defaults(self) -> None:
        """Show the defaults; nothing is stored until the options are applied."""
        self._show(lambda setting: setting.default)

    def _show(self, value_of) -> None:
        for combo, setting in self._combos:
            combo.setCurrentIndex(combo.findData(value_of(setting)))
        for check, setting in self._checks:
            check.setChecked(value_of(setting))
        for folder, setting in self._folders:
            folder.setFilePath(value_of(setting))
        self._dpi.setValue(value_of(settings.export_dpi))
        self._author.setText(value_of(settings.author))
        for edit, setting in self._addresses:
            edit.setText(value_of(setting))
            edit.setCursorPosition(0)

    def _outputs_group(self) -> QGroupBox:
        box, form = _group(_tr("Pages and exports"))
        self._combo(
            form,
            _tr("&Language of outputs"),
            settings.output_language,
            (("auto", _tr("As the interface")), *NAMES.items()),
        )
        self._combo(
            form,
            _tr("&Decimal mark"),
            settings.decimal_mark,
            (
                ("auto", _tr("By language")),
                ("comma", _tr("Comma (3,5)")),
                ("point", _tr("Point (3.5), as in Peru")),
            ),
        )
        self._check(form, _tr("Group the di&gits of large numbers with a thin space"), settings.digit_grouping)
        self._author = QLineEdit()
        self._author.setMaxLength(200)
        self._author.setObjectName("author")
        _row(form, _tr("&Author on pages"), self._author)
        self._folder(
            form,
            _tr("Folder of your own &templates"),
            settings.template_folder,
            _tr("Its .qpt files are offered in Export pages, before the plugin's own"),
        )
        self._folder(form, _tr("Folder for &exports"), settings.export_folder, _tr("Where the file dialogs begin"))
        self._dpi = QSpinBox()
        self._dpi.setObjectName("exportDpi")
        self._dpi.setRange(settings.MIN_DPI, settings.MAX_DPI)
        self._dpi.setSuffix(" " + _tr("dpi"))
        _row(form, _tr("Resolution of &images"), self._dpi)
        return box

    def _dock_group(self) -> QGroupBox:
        box, form = _group(_tr("Authorizations"))
        readings = tuple((code, label("reading", code)) for code in READINGS)
        measures = tuple((code, label("measure", code)) for code in MEASURES)
        self._combo(form, _tr("De&fault reading of dates"), settings.default_reading, readings)
        self._combo(form, _tr("Default &measure"), settings.default_measure, measures)
        self._check(
            form,
            _tr("Follow and drive the tem&poral controller of QGIS"),
            settings.temporal_coupling,
            _tr("Off: the dock keeps a time of its own, and QGIS's time filter and animation are left alone"),
        )
        self._check(form, _tr("Open the dock when QGIS &starts"), settings.dock_at_start)
        return box

    def _map_group(self) -> QGroupBox:
        box, form = _group(_tr("Colours"))
        self._combo(
            form,
            _tr("&Colour scheme"),
            settings.colour_scheme,
            (
                ("colour_blind_safe", _tr("Safe for colour-blind readers")),
                ("ingemmet", _tr("GEOCATMIN's colours for concessions")),
                ("black_white", _tr("Black and white")),
            ),
        )
        return box

    def _services_group(self) -> QGroupBox:
        box, form = _group(_tr("Services of Fetch concessions"))
        for text, setting in (
            (_tr("Mi&ning (INGEMMET)"), settings.mining_service),
            (_tr("&Hydrocarbons (Perupetro)"), settings.hydrocarbon_service),
        ):
            edit = QLineEdit()
            edit.setObjectName(setting.key.rpartition("/")[2])
            edit.setToolTip(_tr("Address of the ArcGIS REST layer, which ends in a number: \u2026/MapServer/0"))
            _row(form, text, edit)
            self._addresses.append((edit, setting))
        return box

    def _data_group(self, data_path: str) -> QGroupBox:
        box, form = _group(_tr("Data"))
        path = QLineEdit(data_path)
        path.setObjectName("dataPath")
        path.setReadOnly(True)
        path.setCursorPosition(0)
        _row(form, _tr("&Working copy that the layers read"), path)
        self._folder(
            form,
            _tr("Folder of the wor&king copy"),
            settings.data_folder,
            _tr("Empty: your QGIS profile. After a change choose Add layers, so that the layers read the new copy"),
        )
        show = QPushButton(_tr("&Open the folder"))
        show.setObjectName("openDataFolder")
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(data_path).parent))))
        form.addRow(show)
        return box

    def _combo(self, form: QFormLayout, text: str, setting: settings.Setting, items) -> None:
        combo = FittingComboBox(text.replace("&", ""))
        combo.setObjectName(setting.key.rsplit("/", 1)[1])
        for code, shown in items:
            combo.addItem(shown, code)
        _row(form, text, combo)
        self._combos.append((combo, setting))

    def _folder(self, form: QFormLayout, text: str, setting: settings.Setting, tip: str) -> None:
        widget = QgsFileWidget()
        widget.setObjectName(setting.key.rsplit("/", 1)[1])
        widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        widget.setToolTip(tip)
        _row(form, text, widget, widget.lineEdit())
        for button in widget.findChildren(QToolButton):  # QGIS's own have no name
            what = _tr("Choose: {what}").format(what=text.replace("&", ""))
            button.setAccessibleName(what)
            button.setToolTip(what)
        self._folders.append((widget, setting))

    def _check(self, form: QFormLayout, text: str, setting: settings.Setting, tip: str = "") -> None:
        check = WrappingCheckBox(text)
        check.setToolTip(tip)
        check.setObjectName(setting.key.rsplit("/", 1)[1])
        check.setAccessibleName(text.replace("&", ""))
        form.addRow(check)
        self._checks.append((check, setting))


def _group(title: str) -> Tuple[QGroupBox, QFormLayout]:
    box = QGroupBox(title)
    form = QFormLayout(box)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    return box, form


def _row(form: QFormLayout, text: str, widget: QWidget, buddy: Optional[QWidget] = None) -> None:
    caption = QLabel(text)
    caption.setBuddy(buddy or widget)
    (buddy or widget).setAccessibleName(text.replace("&", ""))
    form.addRow(caption, widget)


class AtlasOptionsFactory(QgsOptionsWidgetFactory):
    """Adds the page to QGIS's options. ``plugin.py`` registers it and takes it out again.

    :param icon: path of an SVG file.
    :param data_path: gives the working copy of the data; called when the page is built.
    :param applied: see :class:`AtlasOptionsPage`.
    """

    def __init__(
        self,
        icon: str,
        data_path: Callable[[], str],
        applied: Callable[[Dict[str, Any]], None] = lambda _before: None,
    ) -> None:
        super().__init__(TITLE, QIcon(icon))
        self._icon = QIcon(icon)
        self._data_path, self._applied = data_path, applied

    def icon(self) -> QIcon:
        return self._icon

    def createWidget(self, parent: Optional[QWidget] = None) -> AtlasOptionsPage:
        try:
            data_path = self._data_path()
        except AtlasError as error:  # the page is where a folder that cannot be written is mended
            log.exception(error)
            data_path = settings.data_folder.value() or "\u2013"
        return AtlasOptionsPage(parent, data_path, self._applied)
