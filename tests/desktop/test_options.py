"""Every option acts: changed on the page in the real application, its effect is looked for where the user would."""

from pathlib import Path

import pytest
import qgis.utils
from atlas_waiting import settle, wait_for
from qgis.core import QgsApplication, QgsGraduatedSymbolRenderer, QgsProject
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QLineEdit, QSpinBox

from peru_access_atlas.core.periods import ALWAYS, Period
from peru_access_atlas.core.qt import settings
from peru_access_atlas.core.qt.compat import NAVIGATION_OFF
from peru_access_atlas.core.qt.i18n import format_number, number_style
from peru_access_atlas.layers.registry import find_layer

NAME = "peru_access_atlas"


def running():
    """The plugin object of now: a test may have loaded it anew."""
    return qgis.utils.plugins[NAME]


@pytest.fixture
def options(iface):
    """Changes options as the user does: on the page, then OK."""
    settings.reset_all()
    running()._use_options({settings.data_folder.key: ""})

    def change(**values):
        page = running()._options.createWidget(None)
        for name, value in values.items():
            control = next(
                found for kind in (QComboBox, QCheckBox, QSpinBox, QLineEdit) for found in page.findChildren(kind, name)
            )
            if isinstance(control, QComboBox):
                assert control.findData(value) >= 0
                control.setCurrentIndex(control.findData(value))
            elif isinstance(control, QCheckBox):
                control.setChecked(value)
            elif isinstance(control, QSpinBox):
                control.setValue(value)
            else:
                control.setText(value)
        page.apply()
        page.deleteLater()
        settle(0.2)

    def choose_folder(name, path):
        page = running()._options.createWidget(None)
        next(w for w in page.children()[0].findChildren(type(page._folders[0][0]), name)).setFilePath(str(path))
        page.apply()
        page.deleteLater()
        settle(0.2)

    change.folder = choose_folder
    yield change
    change(**{"default_reading": "norm_date", "default_measure": settings.default_measure.default})
    settings.reset_all()
    running()._use_options({settings.data_folder.key: "x", settings.temporal_coupling.key: False})
    iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    settle(0.2)


@pytest.fixture
def dock(plugin, iface):
    iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    shown = plugin.open_dock()
    shown.model.set_state(type(shown.model.state)())
    shown.dock.setUserVisible(True)
    settle()
    return shown


def test_default_reading_and_measure_reach_the_dock_and_the_dialogs(plugin, options, dock):
    options(default_reading="documented", default_measure="person_days")
    assert dock.dock.findChild(QComboBox, "time_reading").currentData() == "documented"
    assert dock.dock.findChild(QComboBox, "dock_measure").currentData() == "person_days"
    assert plugin.open_export().page_spec().reading == "documented"
    assert plugin.pages.page_spec().measure == "person_days"
    plugin.pages.close()
    assert qgis.utils.reloadPlugin(NAME) is not False
    again = qgis.utils.plugins[NAME].open_dock().model
    assert (again.state.reading, again.measure) == ("documented", "person_days")


def test_a_reading_that_the_user_chose_is_not_overruled(options, dock):
    dock.model.change(reading="event")
    options(default_reading="documented")
    assert dock.model.state.reading == "event"


def test_decimal_mark_and_grouping_reach_counters_legend_and_pages(options, dock):
    counters = next(label for label in dock.dock.counters.findChildren(QLabel))
    assert "\u202f" in counters.text()
    options(digit_grouping=False)
    assert "\u202f" not in counters.text()
    options(digit_grouping=True, decimal_mark="comma")
    assert format_number(1234567.5, number_style("en"), 1) == "1\u202f234\u202f567,5"
    assert "\u202f" in counters.text()
    options(decimal_mark="point")
    assert format_number(0.5, number_style("es"), 1) == "0.5"


def test_colour_scheme_reaches_map_charts_and_page_template(plugin, iface, options, dock):
    plugin.add_layers()
    settle()

    def colours():
        renderer = find_layer(QgsProject.instance(), "regions").renderer()
        assert isinstance(renderer, QgsGraduatedSymbolRenderer)
        # the first class is the legend's title and draws nothing
        return {one.symbol().color().name() for one in renderer.ranges()[1:]}

    grey = lambda name: name[1:3] == name[3:5] == name[5:7]  # noqa: E731
    assert not all(grey(name) for name in colours())
    options(colour_scheme="black_white")
    assert [name for name in colours() if not grey(name)] == []
    chart = dock.dock.charts.chart
    assert chart.palette().color(QPalette.ColorRole.Highlight) == chart.palette().color(QPalette.ColorRole.Text)
    assert plugin.open_export().page_spec().template == "a4-portrait-bw"
    plugin.pages.close()
    options(colour_scheme="colour_blind_safe")
    assert not all(grey(name) for name in colours())
    assert chart.palette().color(QPalette.ColorRole.Highlight) != chart.palette().color(QPalette.ColorRole.Text)


def test_temporal_coupling(iface, options, dock):
    controller = iface.mapCanvas().temporalController()
    options(temporal_coupling=False)
    dock.model.set_period(ALWAYS)
    settle(0.1)
    assert controller.navigationMode() == NAVIGATION_OFF
    dock.model.set_period(Period.of_year(2014))
    settle(0.1)
    assert controller.navigationMode() == NAVIGATION_OFF
    dock.link.next()  # it still steps, on a clock of its own
    stepped = dock.model.state.period
    assert stepped != Period.of_year(2014)
    assert controller.navigationMode() == NAVIGATION_OFF
    options(temporal_coupling=True)
    assert controller.navigationMode() != NAVIGATION_OFF
    assert dock.model.state.period == stepped
    dock.model.set_period(ALWAYS)


def test_pages_begin_as_the_options_say(plugin, options, tmp_path):
    from peru_access_atlas.layouts.page import template_path

    own = tmp_path / "mine"
    own.mkdir()
    for name in ("casa.qpt", "a4-portrait.qpt"):
        (own / name).write_text((Path(plugin_folder()) / "layouts" / "templates" / "a4-portrait.qpt").read_text())
    options(output_language="pt", author="A. Researcher", exportDpi=150)
    options.folder("template_folder", own)
    options.folder("export_folder", tmp_path)
    dialog = plugin.open_export()
    spec = dialog.page_spec()
    assert (spec.language, spec.author) == ("pt", "A. Researcher")
    assert dialog.order(tmp_path / "x.pdf").dpi == 150
    dialog.template.setCurrentIndex(dialog.template.findData("casa"))
    assert template_path(dialog.page_spec()) == own / "casa.qpt"
    dialog.template.setCurrentIndex(dialog.template.findData("a4-portrait"))
    assert template_path(dialog.page_spec()) == own / "a4-portrait.qpt"
    asked = []
    original = QFileDialog.getSaveFileName
    QFileDialog.getSaveFileName = lambda *args, **_more: asked.append(args[2]) or ("", "")
    try:
        dialog._ask()
        plugin.open_dock().exports.records()
    finally:
        QFileDialog.getSaveFileName = original
    proposed = plugin.authorizations.exports.tr("authorizations.csv")
    assert asked == [str(tmp_path), str(tmp_path / proposed)]
    dialog.close()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"{NAME}:exportlayout")
    defaults = {d.name(): d.defaultValue() for d in algorithm.parameterDefinitions()}
    assert (defaults["LANGUAGE"], defaults["AUTHOR"], defaults["DPI"]) == (2, "A. Researcher", 150)


def plugin_folder():
    return Path(qgis.utils.pluginDirectory(NAME))


def test_the_working_copy_moves(plugin, options, tmp_path):
    plugin.add_layers()
    options.folder("data_folder", tmp_path)
    assert plugin.data_path().is_file()
    assert tmp_path in plugin.data_path().parents
    plugin.add_layers()
    sources = {layer.source() for layer in QgsProject.instance().mapLayers().values() if ".gpkg" in layer.source()}
    assert sources
    assert all(source.startswith(str(tmp_path)) for source in sources if "atlas.gpkg" in source)


def test_the_dock_opens_with_qgis(options, iface):
    options(dock_at_start=True)
    assert qgis.utils.reloadPlugin(NAME) is not False
    plugin = qgis.utils.plugins[NAME]
    assert wait_for(lambda: plugin.authorizations is not None)
    assert wait_for(plugin.authorizations.dock.isVisible)


def test_the_page_is_found_by_its_name_and_gone_after_unloading(iface):
    plugin = qgis.utils.plugins[NAME]
    factory = plugin._options
    assert factory.title() == "Peru Access Atlas"
    qgis.utils.unloadPlugin(NAME)
    assert plugin._options is None
    qgis.utils.loadPlugin(NAME)
    qgis.utils.startPlugin(NAME)
