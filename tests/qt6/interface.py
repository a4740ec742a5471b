"""Uses the plugin's whole interface as a person would, on real Qt 6: menus, dock, dialogs, options, locator.

Each public method of :class:`User` named in :data:`PARTS` is one part: it sends keys and mouse events, checks what came
of them, and says what it did. A part fails by an exception.
"""

from __future__ import annotations

import importlib
from unittest.mock import MagicMock

import fake_core
import fake_gui
import fake_layers
from fake_iface import Iface
from PyQt6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PyQt6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QPalette
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QFileDialog,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QToolButton,
    QWidget,
)

NAME = "peru_access_atlas"
PARTS = (
    "load", "dock", "text_filter", "facet_filter", "flags_and_personnel", "chips", "area_on_the_map", "time_controls",
    "list_and_record", "saved_filters", "pictures", "options", "locator", "pages_dialog", "export_job",
    "overlay_dialog", "guide", "palettes", "unload",
)  # fmt: skip
Section = QDateTimeEdit.Section
LEFT = Qt.MouseButton.LeftButton


def check(condition, said) -> None:
    """Fail a part."""
    if not condition:
        raise AssertionError(said)


class User:
    """Somebody who uses the plugin.

    :param application: the ``QApplication``.
    :param package: the plugin's package.
    :param base: a folder for files.
    """

    def __init__(self, application, package, base) -> None:
        self.application, self.base = application, base
        self.iface = Iface()
        self.project = fake_layers.QgsProject.instance()
        role = importlib.import_module(f"{NAME}.layers.catalogue").ROLE_PROPERTY
        self.regions = fake_layers.QgsVectorLayer("regions", {role: "regions"})
        self.project.addMapLayer(self.regions)
        self.plugin = package.classFactory(self.iface)

    # -- helpers -------------------------------------------------------------------------------------------------
    @property
    def parts(self):
        """The dock with all behind it."""
        return self.plugin.authorizations

    @property
    def model(self):
        """The filter model."""
        return self.parts.model

    def find(self, kind, name, parent=None):
        """Return the one widget with an object name."""
        found = (parent or self.parts.dock).findChildren(kind, name)
        check(len(found) == 1, f"{len(found)} widgets are named {name}")
        return found[0]

    def wait(self, milliseconds=0, until=lambda: False) -> None:
        """Let events come in."""
        self.application.processEvents()
        for _turn in range(milliseconds // 10):
            if until():
                return
            QTest.qWait(10)

    def action(self, name):
        """Return an action of the plugin's menus."""
        known = [a for actions in self.iface.menus.values() for a in actions] + self.iface.help_menu.actions()
        return next(action for action in known if action.objectName() == name)

    def choose(self, combo, code) -> None:
        """Choose an item with the keyboard."""
        combo.setFocus()
        wanted = combo.findData(code)
        check(wanted >= 0, f"{combo.objectName()} has no {code}")
        key = Qt.Key.Key_Down if wanted > combo.currentIndex() else Qt.Key.Key_Up
        for _step in range(abs(wanted - combo.currentIndex())):
            QTest.keyClick(combo, key)

    # -- parts ---------------------------------------------------------------------------------------------------
    def load(self):
        """Start the plugin as QGIS does."""
        self.plugin.initGui()
        names = [a.objectName() for actions in self.iface.menus.values() for a in actions]
        check(len(names) == len(set(names)) >= 6, names)
        check(all(names) and self.iface.toolbar.actions() and self.iface.help_menu.actions(), "an action is missing")
        check(self.iface.factories and self.iface.filters, "options page or locator is not registered")
        check(set(fake_core.QgsExpression.functions) == {"pea_active", "pea_exposure"}, "no expression functions")
        return f"{len(names)} actions"

    def dock(self):
        """Open the dock from the menu."""
        self.action("peruAccessAtlasShowDock").trigger()
        self.wait()
        dock = self.parts.dock
        check(dock.isVisible(), "the dock does not show")
        check(self.iface.window.dockWidgetArea(dock) == Qt.DockWidgetArea.RightDockWidgetArea, "not at the right")
        tabs = self.find(QTabWidget, "dock_tabs")
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            self.wait()
            check(not dock.grab().isNull(), "the dock paints nothing")
        tabs.setCurrentIndex(0)
        return f"{tabs.count()} tabs, {dock.width()} x {dock.height()}"

    def text_filter(self):
        """Type words."""
        before = len(self.model.results.auth_ids)
        line = self.find(fake_gui.QgsFilterLineEdit, "filter_text")
        QTest.keyClicks(line, "Iquitos")
        self.wait(2000, lambda: self.model.state.text == "Iquitos")
        self.model.settle()
        kept = len(self.model.results.auth_ids)
        check(self.model.state.text == "Iquitos", "the words did not reach the filter")
        check(0 < kept < before, f"{kept} of {before} kept")
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
        self.wait(2000, lambda: not self.model.state.text)
        check(not self.model.state.text, "the words stay")
        return f"{kept} of {before} kept"

    def facet_filter(self):
        """Tick two regions, then take the ticks away."""
        combo = self.find(fake_gui.QgsCheckableComboBox, "filter_regions")
        for row in (0, 1):
            combo.setItemCheckState(row, Qt.CheckState.Checked)
        self.wait()
        check(self.model.state.regions == (combo.itemData(0), combo.itemData(1)), self.model.state.regions)
        self.model.settle()
        check(combo.itemText(0).endswith(")"), "no count beside the region")
        self.model.change(regions=(combo.itemData(1),))
        self.wait()
        check(combo.checkedItemsData() == [combo.itemData(1)], "the ticks do not follow the state")
        combo.setItemCheckState(1, Qt.CheckState.Unchecked)
        check(self.model.state.regions == (), "the region stays")
        return f"{combo.count()} regions"

    def flags_and_personnel(self):
        """Tick a box with the mouse, type a number of persons."""
        box = self.find(QCheckBox, "filter_include_no_place")
        before = self.model.state.include_no_place
        QTest.mouseClick(box, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(8, box.height() // 2))
        check(self.model.state.include_no_place is not before, "the box changes nothing")
        QTest.keyClick(box, Qt.Key.Key_Space)
        check(self.model.state.include_no_place is before, "the space bar changes nothing")
        panel = self.parts.dock.filters
        low = next(spin for spin in panel.findChildren(QSpinBox))
        low.selectAll()
        QTest.keyClicks(low, "50")
        QTest.keyClick(low, Qt.Key.Key_Return)
        check(self.model.state.personnel_min == 50, self.model.state.personnel_min)
        return "personnel from 50"

    def chips(self):
        """Take a chip away with the mouse."""
        self.wait()
        row = self.parts.dock.chips
        shown = len(self.model.state.chips)
        check(shown == 1, self.model.state.chips)
        button = next(b for b in row.findChildren(QToolButton) if b.isVisibleTo(row))
        QTest.mouseClick(button, LEFT)
        self.wait()
        check(not self.model.state.chips, self.model.state.chips)
        return f"{shown} taken away"

    def area_on_the_map(self):
        """Draw areas on the map with QGIS's tool and with the plugin's own, by mouse and keys."""
        menu = self.find(QToolButton, "filter_area").menu()
        actions = {action.objectName(): action for action in menu.actions()}
        canvas = self.iface.canvas
        actions["filter_area_rectangle"].trigger()
        canvas.mapTool().extentChanged.emit(fake_layers.QgsRectangle(-74.5, -4.5, -73.0, -3.0))
        by_rectangle = self.model.state.area_regions
        check("16" in by_rectangle, by_rectangle)  # Loreto
        actions["filter_area_polygon"].trigger()
        tool = canvas.mapTool()
        for place in (QPoint(100, 130), QPoint(120, 130), QPoint(120, 150)):
            QTest.mouseMove(canvas.viewport(), place)
            QTest.mouseClick(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
        check(tool.corners == 3, tool.corners)
        QTest.keyClick(canvas, Qt.Key.Key_Backspace)
        check(tool.corners == 2, tool.corners)
        QTest.mouseClick(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(120, 150))
        QTest.keyClick(canvas, Qt.Key.Key_Return)
        by_polygon = self.model.state.area_regions
        check(by_polygon and by_polygon != by_rectangle, by_polygon)
        check(any(getattr(item, "geometry", None) for item in canvas.scene().items()), "no outline on the map")
        actions["filter_area_polygon"].trigger()
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
        actions["filter_area_extent"].trigger()
        check(self.model.state.area_regions != by_polygon, "the extent changed nothing")
        actions["filter_area_features"].trigger()
        check(self.iface.bar.told, "nobody is told that nothing is selected")
        self.regions.chosen = {"08"}
        canvas.layer = self.regions
        actions["filter_area_features"].trigger()
        check("08" in self.model.state.area_regions, self.model.state.area_regions)
        self.parts.area.clear()
        check(not self.model.state.area_regions, "the area stays")
        return f"{len(by_rectangle)} and {len(by_polygon)} regions"

    def time_controls(self):
        """Change reading, mode and step by keyboard; step, play, type dates, compare."""
        panel, controller = self.parts.dock.time, self.iface.canvas.temporalController()
        reading, mode, step = (self.find(QComboBox, f"time_{name}") for name in ("reading", "mode", "step"))
        for combo, value in ((reading, lambda: self.model.state.reading), (mode, lambda: self.model.state.mode)):
            first = combo.currentData()
            code = next(combo.itemData(i) for i in range(combo.count()) if combo.itemData(i) != first)
            self.choose(combo, code)
            check(value() == code, f"{combo.objectName()}: {value()}")
            self.choose(combo, first)
        self.choose(step, "year")
        check(self.parts.link.step == "year", self.parts.link.step)
        buttons = panel._buttons
        QTest.mouseClick(buttons["first"], LEFT)
        first = self.model.period
        QTest.mouseClick(buttons["next"], LEFT)
        check(self.model.period.start.year == first.start.year + 1, self.model.period)
        QTest.mouseClick(buttons["last"], LEFT)
        QTest.mouseClick(buttons["previous"], LEFT)
        QTest.mouseClick(buttons["play"], LEFT)
        check(self.parts.link.playing, "it does not play")
        QTest.mouseClick(buttons["play"], LEFT)
        check(not self.parts.link.playing, "it does not pause")
        start, end = panel.findChildren(QDateEdit)
        for edit, day in ((start, "2014-01-01"), (end, "2014-12-31")):
            edit.setFocus()
            for section, part in zip((Section.YearSection, Section.MonthSection, Section.DaySection), day.split("-")):
                edit.setSelectedSection(section)
                QTest.keyClicks(edit, part)
            QTest.keyClick(edit, Qt.Key.Key_Return)
        typed = self.model.period
        check((typed.start.isoformat(), typed.end.isoformat()) == ("2014-01-01", "2014-12-31"), typed)
        instants = controller.temporalExtents()
        check(instants.begin().toString("yyyy-MM-dd HH:mm:ss") == "2014-01-01 00:00:00", instants.begin().toString())
        check(instants.end().toString("yyyy-MM-dd HH:mm:ss") == "2014-12-31 23:59:59", instants.end().toString())
        panel.actions_["compare"].trigger()
        check(self.model.state.comparison is not None, "nothing is compared")
        panel.actions_["compare"].trigger()
        QTest.mouseClick(buttons["all"], LEFT)
        check(not self.model.state.chips, self.model.state.chips)
        return f"{typed.start} to {typed.end}"

    def list_and_record(self):
        """Choose a row with the keyboard; its card shows, its citation is copied."""
        dock = self.parts.dock
        self.model.settle()  # the rows follow the filter a moment later
        dock.show_list()
        self.wait()
        view = dock.list.view
        view.setFocus()
        view.setCurrentIndex(view.model().index(0, 0))
        QTest.keyClick(view, Qt.Key.Key_Down)
        self.wait()
        chosen = self.model.selected
        check(chosen is not None, f"no record of {view.model().rowCount()} is chosen, row {view.currentIndex().row()}")
        card = dock.record.browser.toPlainText()
        check(len(card) > 200, card)
        QTest.mouseClick(self.find(QPushButton, "record_copy_citation"), LEFT)
        check(len(QGuiApplication.clipboard().text()) > 40, "no citation on the clipboard")
        return f"{view.model().rowCount()} rows, {chosen}"

    def saved_filters(self):
        """Save, load, delete a filter; copy and paste it."""
        button = self.find(QToolButton, "saved_filters")
        self.model.change(text="lima")
        button.save("mine")
        button.copy()
        self.model.change(text="")
        button.menu().aboutToShow.emit()
        next(action for action in button.menu().actions() if action.text() == "mine").trigger()
        check(self.model.state.text == "lima", "the saved filter does not come back")
        self.model.change(text="")
        button.paste()
        check(self.model.state.text == "lima", "the copied filter does not come back")
        button.delete("mine")
        self.model.change(text="")
        return "one"

    def pictures(self):
        """Export the timeline and the chart as PNG and SVG."""
        made = []
        dock, exports = self.parts.dock, self.parts.exports
        for widget, name in ((dock.time.timeline, "timeline"), (dock.charts.chart, "chart")):
            for kind, start in (("png", b"\x89PNG"), ("svg", b"<?xml")):
                path = self.base / f"{name}.{kind}"
                asked, QFileDialog.getSaveFileName = QFileDialog.getSaveFileName, lambda *_a, p=path, **_k: (str(p), "")
                try:
                    getattr(exports, name)(widget)
                finally:
                    QFileDialog.getSaveFileName = asked
                check(path.is_file() and path.read_bytes().startswith(start), f"{path.name} is not written")
                made.append(path)
        return f"{len(made)} files"

    def options(self):
        """Change settings on the page, store them, show the defaults."""
        settings = importlib.import_module(f"{NAME}.core.qt.settings")
        page = self.iface.factories[0].createWidget(self.iface.window)
        page.show()
        self.choose(self.find(QComboBox, "decimal_mark", page), "comma")
        dpi = self.find(QSpinBox, "exportDpi", page)
        dpi.selectAll()
        QTest.keyClicks(dpi, "150")
        page.apply()
        check((settings.decimal_mark.value(), settings.export_dpi.value()) == ("comma", 150), "not stored")
        QTest.mouseClick(self.find(QPushButton, "resetButton", page), LEFT)
        check(dpi.value() == settings.export_dpi.default, "the default does not show")
        page.apply()
        page.deleteLater()
        return f"{len(settings.ALL)} settings"

    def locator(self):
        """Search as QGIS does, in a clone; open what is found."""
        first = self.iface.filters[0]
        clone = first.clone()
        found, context, feedback = [], MagicMock(usingPrefix=True), MagicMock()
        feedback.isCanceled.return_value = False
        clone.resultFetched.connect(found.append)
        clone.fetchResults("lima", context, feedback)
        check(found, "nothing is found")
        norms = []
        clone.resultFetched.connect(norms.append)
        clone.fetchResults("30398", context, feedback)
        first.triggerResult(norms[0])
        self.wait()
        check("30398" in self.model.selected, self.model.selected)
        return f"{len(found)} found"

    def pages_dialog(self):
        """Choose product and format in the dialog of pages; look at what it would order."""
        self.action("peruAccessAtlasExportPages").trigger()
        dialog = self.plugin.pages
        check(dialog.isVisible(), "the dialog does not show")
        self.choose(dialog.product, "regions")
        check(dialog.single.isEnabled() and dialog.overlay.count() == 1, "an atlas needs other fields")
        self.choose(dialog.format, "png")
        check(not dialog.single.isEnabled(), "one file of many pages is for PDF")
        self.choose(dialog.product, "layout")
        QTest.keyClicks(dialog.title, "Prueba")
        order = dialog.order(self.base / "page.png")
        check((order.spec.title, order.fmt) == ("Prueba", "png"), order)
        check(not dialog.grab().isNull(), "the dialog paints nothing")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        check(not dialog.isVisible(), "Escape does not close it")
        return f"{dialog.product.count()} products"

    def export_job(self):
        """Run a job of three steps to its end, and cancel another."""
        job = importlib.import_module(f"{NAME}.ui.layouts.job").ExportJob
        ended = []
        one = job("three", lambda: iter([(1, 3), (2, 3), (3, 3)]), lambda: [self.base / "a"])
        one.finished.connect(lambda files, error: ended.append((len(files), error)))
        one.start()
        self.wait(3000, lambda: bool(ended))
        other = job("endless", lambda: iter(lambda: (1, 3), None), lambda: [self.base / "b"])
        other.finished.connect(lambda files, error: ended.append((len(files), error)))
        other.start()
        self.wait(60)
        other.cancel()
        check(ended == [(1, None), (0, None)], ended)
        return "one to its end, one cancelled"

    def overlay_dialog(self):
        """Fill in the dialog of the overlay: files dropped, zones, radii, time, datum, fields."""
        made = importlib.import_module(f"{NAME}.ui.overlay.dialog").OverlayDialog
        layer = MagicMock(fields=("CODIGO", "TITULAR"), mapping={"code": "CODIGO"}, title="mining", cut_known=True)
        layer.name = "made up"
        sample = self.base / "cadastre.gpkg"
        sample.write_bytes(b"")
        dialog = made(self.project, str(sample), self.iface.window, lambda _source: (layer,))
        dialog.show()
        check(dialog.problem() and not dialog.run_button.isEnabled(), "it would run without a cadastre")
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(sample))])
        none = Qt.KeyboardModifier.NoModifier
        self.application.sendEvent(
            dialog.sources.list.viewport(), QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, LEFT, none)
        )
        drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, LEFT, none)
        self.application.sendEvent(dialog.sources.list.viewport(), drop)
        check(dialog.sources.list.count() == 1 and drop.isAccepted(), "the file dropped is not listed")
        check(not dialog.problem() and dialog.run_button.isEnabled(), dialog.problem())
        dialog.zones.radii.selectAll()
        QTest.keyClicks(dialog.zones.radii, "ten")
        check(dialog.problem(), "a radius may be a word")
        dialog.zones.radii.selectAll()
        QTest.keyClicks(dialog.zones.radii, "10")
        QTest.keyClick(dialog.time.timed, Qt.Key.Key_Space)
        check(dialog.time.first.isEnabled() and dialog.choice().period is not None, "the days stay off")
        dialog.zones.zone_layer.setCurrentIndex(dialog.zones.zone_layer.findData(self.regions.id()))
        check(dialog.zones.zone_field.count() > 3, "the fields of the own layer are not listed")
        dialog.ask_datum(["moved by 300 m"], suggested=True)
        check(dialog.problem(), "the datum need not be decided")
        self.choose(dialog.datum_box.answer, "state_crs")
        dialog.datum_box.crs.setCrs(fake_layers.QgsCoordinateReferenceSystem("EPSG:24877"))
        check(dialog.choice().crs == "EPSG:24877" and not dialog.problem(), dialog.problem())
        fields = dialog.sources.fields_dialog()
        self.choose(fields.combos["holder"], "TITULAR")
        check(fields.text() == "code=CODIGO; holder=TITULAR", fields.text())
        asked = []
        dialog.run_requested.connect(lambda: asked.append(1))
        QTest.mouseClick(dialog.run_button, LEFT)
        dialog.set_running(True, "runs")
        check(asked and dialog.cancel_button.isEnabled() and not dialog.run_button.isEnabled(), "it does not run")
        dialog.show_progress(40.5)
        dialog.set_running(False)
        QTest.keyClick(dialog.sources.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(dialog.sources.list, Qt.Key.Key_Delete)
        check(dialog.sources.list.count() == 0, "Delete takes nothing out")
        dialog.deleteLater()
        self.action("peruAccessAtlasOverlay").trigger()
        check(self.plugin.overlay.dialog.isVisible(), "the menu does not open the dialog")
        return "one run asked for"

    def guide(self):
        """Open the guide from the help menu and search in it."""
        self.action("peruAccessAtlasGuide").trigger()
        viewer = self.plugin.open_help()
        check(viewer.isVisible(), "the guide does not show")
        viewer.search.clear()
        QTest.keyClicks(viewer.search, "VRAEM")
        check(viewer.find_next(), "the guide does not find VRAEM")
        return f"{viewer.contents.count()} pages"

    def palettes(self):
        """Change to a dark palette and back while everything is open."""
        light = self.application.palette()
        dark = QPalette(light)
        for role, color in ((QPalette.ColorRole.Window, "#202020"), (QPalette.ColorRole.ButtonText, "#f0f0f0"),
                            (QPalette.ColorRole.Base, "#101010"), (QPalette.ColorRole.Text, "#f0f0f0")):  # fmt: skip
            dark.setColor(role, QColor(color))
        pictures = []
        for palette in (light, dark, light):
            self.application.setPalette(palette)
            self.wait(30)
            pictures.append(self.parts.dock.grab().toImage())
        check(pictures[0] != pictures[1], "the dock does not follow the palette")
        return "dark and light"

    def unload(self):
        """Take everything out again, twice."""
        self.plugin.unload()
        self.plugin.unload()
        self.wait(50)
        left = [one for name in ("PeruAccessAtlasDock", "PeruAccessAtlasOverlayDialog", "peruAccessAtlasExportPages")
                for one in self.iface.window.findChildren(QWidget, name)]  # fmt: skip
        check(not left, left)
        check(not any(self.iface.menus.values()), self.iface.menus)
        lists = (self.iface.toolbar.actions(), self.iface.shortcuts, self.iface.factories, self.iface.filters)
        check(not fake_core.QgsExpression.functions, "expression functions stay")
        check(not any(lists) and not self.iface.help_menu.actions(), lists)
        check(not fake_core.QgsApplication.registry.addProvider.call_count
              - fake_core.QgsApplication.registry.removeProvider.call_count, "the provider stays")  # fmt: skip
        return "nothing is left"
