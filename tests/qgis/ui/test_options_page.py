"""The options page shows and stores every setting, and only when asked."""

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
)

from peru_access_atlas.core.errors import DataError
from peru_access_atlas.core.qt import settings
from peru_access_atlas.core.qt.i18n import LANGUAGES, Translation
from peru_access_atlas.ui.options_page import AtlasOptionsFactory, AtlasOptionsPage


@pytest.fixture
def page(qgis_app):
    settings.reset_all()
    made = AtlasOptionsPage(None, "/data/atlas.gpkg")
    yield made
    made.deleteLater()
    settings.reset_all()


def test_every_setting_has_a_control(page):
    names = {w.objectName() for kind in (QComboBox, QCheckBox, QSpinBox) for w in page.findChildren(kind)}
    shown = {"output_language", "decimal_mark", "digit_grouping", "default_reading", "default_measure"}
    shown |= {"temporal_coupling", "dock_at_start", "colour_scheme", "exportDpi"}
    assert shown <= names
    addresses = {"mining_service", "hydrocarbon_service"}
    assert addresses <= {edit.objectName() for edit in page.findChildren(QLineEdit)}
    others = {
        "plugins/peru_access_atlas/" + key
        for key in {"template_folder", "export_folder", "data_folder", "export_dpi", "author"} | addresses
    }
    without_control = {settings.welcomed.key}
    assert {s.key for s in settings.ALL} - without_control == others | {
        f"plugins/peru_access_atlas/{name}" for name in shown - {"exportDpi"}
    }


def test_nothing_is_stored_before_apply(page):
    combo = page.findChild(QComboBox, "default_reading")
    combo.setCurrentIndex(combo.findData("documented"))
    assert settings.default_reading.value() == "norm_date"
    page.apply()
    assert settings.default_reading.value() == "documented"
    assert AtlasOptionsPage().findChild(QComboBox, "default_reading").currentData() == "documented"


def test_addresses_of_services_are_stored_and_used(page):
    edit = page.findChild(QLineEdit, "mining_service")
    assert edit.text() == settings.mining_service.default
    edit.setText(" https://example.org/MapServer/3 ")
    page.apply()
    assert settings.mining_service.value() == "https://example.org/MapServer/3"


def test_reset_shows_the_defaults(page):
    page.findChild(QCheckBox, "dock_at_start").setChecked(True)
    page.findChild(QLineEdit, "author").setText("A. Researcher")
    page.apply()
    page.findChild(QPushButton, "resetButton").click()
    assert settings.dock_at_start.value() is True
    page.apply()
    assert settings.dock_at_start.value() is False
    assert settings.author.value() == ""


def test_a_damaged_setting_shows_its_default(page):
    QgsSettings().setValue("plugins/peru_access_atlas/default_measure", "nonsense")
    assert AtlasOptionsPage().findChild(QComboBox, "default_measure").currentData() == settings.default_measure.default


def test_every_control_can_be_named_and_reached(page):
    for kind in (QComboBox, QCheckBox, QSpinBox):
        for control in page.findChildren(kind):
            assert control.accessibleName(), control.objectName()
    assert all(caption.buddy() is not None for caption in page.findChildren(QLabel) if caption.text().count("&"))


def test_what_changed_is_told_with_its_value_before(qgis_app):
    settings.reset_all()
    told = []
    page = AtlasOptionsPage(None, None, told.append)
    page.apply()
    assert told == []
    page.findChild(QLineEdit, "author").setText("A. Researcher")
    page.apply()
    assert told == [{settings.author.key: ""}]
    page.deleteLater()
    settings.reset_all()


def test_a_working_copy_that_cannot_be_written_still_shows_the_page(qgis_app):
    def fail():
        raise DataError("What", "why", "advice")

    made = AtlasOptionsFactory("", fail).createWidget(None)
    assert made.findChild(QLineEdit, "dataPath").text()
    made.deleteLater()


def test_the_factory_makes_the_page(qgis_app):
    factory = AtlasOptionsFactory("", lambda: "/data/atlas.gpkg")
    made = factory.createWidget(None)
    assert made.findChild(QLineEdit, "dataPath").text() == "/data/atlas.gpkg"
    made.deleteLater()


@pytest.mark.parametrize("language", LANGUAGES)
def test_large_text_in_a_narrow_window_needs_no_sideways_scrolling(qgis_app, root, language):
    font = QApplication.font()
    translation = Translation(root / "i18n")
    translation.install(language)
    large = QApplication.font()
    large.setPointSize(14)
    QApplication.setFont(large)
    try:
        page = AtlasOptionsPage(None, "/data/" + "long name/" * 12 + "atlas.gpkg")
        page.resize(600, 700)
        page.show()
        for _ in range(5):
            QApplication.processEvents()
        checks = {check.objectName(): check for check in page.findChildren(QCheckBox)}
        assert page.findChild(QScrollArea).horizontalScrollBar().maximum() == 0
        assert page.findChild(QScrollArea).widget().width() <= 600
        # no text is cut: it breaks into lines where it must
        for check in checks.values():
            lines = check.text().replace("&", "").split("\n")
            assert max(map(check.fontMetrics().horizontalAdvance, lines)) < check.width()
        page.deleteLater()
    finally:
        QApplication.setFont(font)
        translation.remove()
