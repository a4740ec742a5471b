"""The composition root: the one owner of the QGIS interface, the project and the temporal controller.

Every other room is handed what it needs. ``initGui`` and ``unload`` mirror each other; ``initProcessing`` works without
an interface, as ``qgis_process`` calls it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication, QgsPathResolver, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication

from .core.errors import AtlasError, CanceledError
from .core.qt import compat, i18n, log, settings, working_copy
from .core.qt.farewell import delete_later
from .core.qt.relay import relay
from .ui import welcome

PLUGIN_DIR = Path(__file__).resolve().parent
BUNDLED_DATA = PLUGIN_DIR / "data" / "atlas.gpkg"
ICONS = PLUGIN_DIR / "ui" / "icons"
#: When (ms) after a change of symbols QGIS lays its legend out again: it keeps old heights of rows, which cuts circles.
LEGEND_MS = 300
#: Actions that the dock shows in its menu.
DOCK_ACTIONS = (
    "peruAccessAtlasOverlay",
    "peruAccessAtlasExportPages",
    "peruAccessAtlasExportDossier",
    "peruAccessAtlasGuide",
)


class PeruAccessAtlasPlugin:
    """What QGIS loads.

    :param iface: ``QgisInterface``, or ``None`` when ``qgis_process`` loads the plugin.
    """

    def __init__(self, iface=None):
        self.iface = iface
        self.provider = None
        self._translation = i18n.Translation(PLUGIN_DIR / "i18n")
        self._actions = None
        self._preprocessor = None
        self._styles = None
        self._data_path: Optional[Path] = None
        self._index = None
        self._expressions = None
        self._options = None
        self._locator = None
        self._help = None
        self._addresses = None
        self._waits = False
        self.authorizations = None
        self.overlay = None
        self.pages = None

    # Life of the plugin
    def initProcessing(self):
        """Register the Processing provider; called by ``qgis_process`` with no interface."""
        if self.provider is not None:
            return
        from .processing_provider.provider import AtlasProvider

        self._translation.install()
        self.provider = AtlasProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        """Build the interface."""
        from .layers.kept_styles import KeptStyles

        self.initProcessing()
        self._preprocessor = QgsPathResolver.setPathPreprocessor(relay(self._resolve_path, str))
        self._styles = KeptStyles(QgsProject.instance())
        self._add_actions()
        self._register_services()
        self._serve_help()
        if self.iface.mainWindow().isVisible():  # switched on while QGIS runs
            QTimer.singleShot(0, self._started)
        else:
            self.iface.initializationCompleted.connect(self._started)
            self._waits = True

    def unload(self):
        """Take out everything that ``initGui`` and ``initProcessing`` put in; a second call does nothing."""
        if self._waits:
            self.iface.initializationCompleted.disconnect(self._started)
            self._waits = False
        self._unserve_help()
        if self._help is not None:
            self._help.close()
            delete_later(self._help)
            self._help = None
        if self.overlay is not None:
            self.overlay.close()
            self.overlay = None
        if self.pages is not None:
            self.pages.close_job()
            delete_later(self.pages)
            self.pages = None
        if self.authorizations is not None:
            self.authorizations.close()
            self.authorizations = None
        self._unregister_services()
        if self._actions is not None:
            welcome.take_down(self.iface.messageBar())
            self._actions.remove()
            self._actions = None
        if self._styles is not None:
            self._styles.close()
            self._styles = None
        if self._preprocessor is not None:
            QgsPathResolver.removePathPreprocessor(self._preprocessor)
            self._preprocessor = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        self._translation.remove()

    def _started(self):
        """Do what waits for QGIS's window: the welcome, once a version, and the dock where the options ask for it."""
        from .core.version import plugin_version

        if self._actions is None:  # unloaded meanwhile
            return
        version = plugin_version()
        if welcome.is_due(version):
            self.show_welcome()
        if settings.dock_at_start.value():
            self._guarded(lambda: self.open_dock().dock.setUserVisible(True))()

    def show_welcome(self):
        """Show the welcome in the message bar.

        :returns: the ``QgsMessageBarItem``.
        """
        from .core.version import plugin_version
        from .ui.menu import tr

        return welcome.show(
            self.iface.messageBar(),
            plugin_version(),
            (
                (tr("Add layers"), self._guarded(self.add_layers)),
                (tr("Open the dock"), self._guarded(lambda: self.open_dock().dock.setUserVisible(True))),
            ),
            (
                (tr("Five-minute tutorial"), lambda: self.open_help("tutorial")),
                (tr("Guide"), self.open_help),
                (tr("What is new"), lambda: self.open_help("changes")),
            ),
        )

    def _serve_help(self):
        """Answer "?" buttons, F1 and the Help buttons of the algorithms' dialogs with the offline guide."""
        from .processing_provider.base import HELP_SCHEME, AtlasAlgorithm
        from .ui import help_link

        help_link.set_opener(self.open_help)
        self._addresses = help_link.Addresses(self.open_help)
        QDesktopServices.setUrlHandler(HELP_SCHEME, self._addresses.open)
        AtlasAlgorithm.help_is_served = True

    def _unserve_help(self):
        if self._addresses is None:
            return
        from .processing_provider.base import HELP_SCHEME, AtlasAlgorithm
        from .ui import help_link

        AtlasAlgorithm.help_is_served = False
        QDesktopServices.unsetUrlHandler(HELP_SCHEME)
        self._addresses = None
        help_link.set_opener(None)

    def _register_services(self):
        """Register what QGIS asks for by itself: expression functions, options page, locator filter."""
        from .core.qt.expressions import ExpressionFunctions
        from .ui.locator import AtlasLocatorFilter
        from .ui.options_page import AtlasOptionsFactory

        self._expressions = ExpressionFunctions(self.index)
        self._expressions.register()
        self._options = AtlasOptionsFactory(
            str(ICONS / "atlas.svg"), lambda: str(self.data_path()), self._guarded(self._use_options)
        )
        self.iface.registerOptionsWidgetFactory(self._options)
        self._locator = AtlasLocatorFilter(self.index, self._open_record)
        self.iface.registerLocatorFilter(self._locator)

    def _unregister_services(self):
        if self._locator is not None:
            self.iface.deregisterLocatorFilter(self._locator)
            self._locator = None
        if self._options is not None:
            self.iface.unregisterOptionsWidgetFactory(self._options)
            self._options = None
        if self._expressions is not None:
            self._expressions.unregister()
            self._expressions = None

    def _add_actions(self):
        from .ui.menu import ActionSet, tr

        self._actions = ActionSet(self.iface)
        self._actions.add(
            "peruAccessAtlasAddLayers",
            tr("Add layers"),
            self._guarded(self.add_layers),
            icon=str(ICONS / "atlas.svg"),
            tip=tr("Add the layers and tables of the Peru Access Atlas to the project, or refresh them"),
            toolbar=True,
        )
        self._actions.add(
            "peruAccessAtlasPackData",
            tr("Pack data with the project"),
            self._guarded(self.pack_data),
            tip=tr("Copy the data beside the project, so that it opens on a computer without the plugin"),
        )
        self._actions.add(
            "peruAccessAtlasShowDock",
            tr("Authorizations"),
            self._guarded(self.toggle_dock),
            icon=str(ICONS / "atlas.svg"),
            tip=tr("Show or hide the dock with the authorizations over time"),
            toolbar=True,
        )
        self._actions.add(
            "peruAccessAtlasOverlay",
            tr("Overlay with concessions\u2026"),
            self._guarded(self.open_overlay),
            icon=str(ICONS / "overlay.svg"),
            toolbar=True,
            tip=tr("Find the mining and hydrocarbon concessions that lie in zones and around facilities"),
        )
        self._actions.add(
            "peruAccessAtlasExportPages",
            tr("Export pages\u2026"),
            self._guarded(self.open_export),
            tip=tr("Export a map page, small multiples or an atlas as PDF, SVG, PNG or TIFF"),
        )
        self._actions.add(
            "peruAccessAtlasExportDossier",
            tr("Export dossier\u2026"),
            self._guarded(self.open_dossier),
            tip=tr("Write a report of what the panel shows, with all sources, as PDF and HTML"),
        )
        self._actions.add_help(
            "peruAccessAtlasGuide", tr("Guide"), self._guarded(self.open_help), str(ICONS / "atlas.svg")
        )
        self._actions.add_help(
            "peruAccessAtlasNews",
            tr("What is new"),
            self._guarded(lambda: self.open_help("changes")),
            str(ICONS / "atlas.svg"),
        )
        self._actions.add_help(
            "peruAccessAtlasWelcome", tr("Welcome"), self._guarded(self.show_welcome), str(ICONS / "atlas.svg")
        )

    # What the user can do
    def open_help(self, page="guide", anchor=""):
        """Show the guide, in the language of the interface.

        :param page: a page of ``ui.help_viewer.PAGES`` or the name of an algorithm.
        :param anchor: of a heading; the top of the page without one.
        :returns: ``ui.help_viewer.HelpViewer``.
        """
        from .processing_provider.base import HELP_FOLDER
        from .ui.help_viewer import HelpViewer

        modal = QApplication.activeModalWidget()
        folder, language = PLUGIN_DIR / "help", i18n.interface_language()
        if modal is not None:  # QGIS's options: a window that is not a child of theirs could not be used meanwhile
            viewer = HelpViewer(folder, language, modal, HELP_FOLDER)
        else:
            if self._help is None:
                self._help = HelpViewer(folder, language, self.iface.mainWindow(), HELP_FOLDER)
            viewer = self._help
        viewer.show()
        viewer.raise_()
        viewer.show_page(page, anchor)
        return viewer

    def open_export(self):
        """Show the dialog that exports pages, of the dock's period and reading.

        :returns: ``ui.layouts.export_dialog.ExportPagesDialog``.
        :raises DataError: when the data is missing or damaged.
        """
        from .layers.concession_layers import result_layers
        from .ui.layouts.export_dialog import ExportPagesDialog

        if self.pages is None or self.pages.job is None:
            if self.pages is not None:
                delete_later(self.pages)
            state = self.authorizations.model.state if self.authorizations is not None else None
            self.pages = ExportPagesDialog(
                self.index(),
                self.data_path,
                state,
                self.iface.messageBar(),
                self.iface.mainWindow(),
                QgsProject.instance().homePath(),
                self.authorizations.model.measure if self.authorizations is not None else "",
                result_layers(QgsProject.instance(), "overlay_summary"),
            )
        self.pages.show()
        self.pages.raise_()
        return self.pages

    def open_dossier(self):
        """Show the dialog of the algorithm ``exportdossier``, with the dock's filter in it.

        :returns: QGIS's dialog of an algorithm.
        """
        import processing

        from .layouts.spec import LANGUAGES

        state = self.authorizations.model.state if self.authorizations is not None else None
        values = {"LANGUAGE": LANGUAGES.index(i18n.output_language()), "AUTHOR": settings.author.value()}
        if state is not None and state.chips:
            values["FILTER"] = state.to_json()
        dialog = processing.createAlgorithmDialog("peru_access_atlas:exportdossier", values)
        dialog.show()
        return dialog

    def open_overlay(self):
        """Show the dialog of the overlay with concessions.

        :returns: ``ui.overlay.session.OverlaySession``.
        :raises DataError: when the data is missing or damaged.
        """
        if self.overlay is None:
            from .concessions.inspection import inspect
            from .ui.overlay.session import OverlaySession

            self.overlay = OverlaySession(
                QgsProject.instance(),
                self.iface.mapCanvas(),
                self.iface.mainWindow(),
                self.iface.messageBar(),
                self.data_path,
                inspect,
            )
        self.overlay.open_dialog()
        return self.overlay

    def open_dock(self):
        """Return the dock with all behind it, made when it is first asked for.

        :returns: ``ui.authorizations.Authorizations``.
        :raises DataError: when the data is missing or damaged.
        """
        if self.authorizations is None:
            from .ui.authorizations import Authorizations

            self.authorizations = Authorizations(
                self.index(),
                QgsProject.instance(),
                self.iface.mapCanvas().temporalController(),
                self.iface.mapCanvas(),
                self.iface.mainWindow(),
                self.iface.messageBar(),
                self.data_path,
            )
            self.authorizations.dock.add_actions(self._actions.named(DOCK_ACTIONS))
            tree = self.iface.layerTreeView()
            self.authorizations.map.legend_changed.connect(lambda: QTimer.singleShot(LEGEND_MS, tree.doItemsLayout))
        return self.authorizations

    def toggle_dock(self):
        """Show the dock, or hide it when it is in front.

        :raises DataError: when the data is missing or damaged.
        """
        first = self.authorizations is None
        dock = self.open_dock().dock
        dock.setUserVisible(first or not dock.isUserVisible())

    def index(self):
        """Return the look-ups over the data in the language of the interface, read when first asked for.

        :returns: ``core.index.AtlasIndex``.
        :raises DataError: when the data is missing or damaged.
        """
        if self._index is None:
            from .core.index import AtlasIndex
            from .core.repository import load_atlas

            self._index = AtlasIndex(load_atlas(self.data_path()), i18n.interface_language())
        return self._index

    def data_path(self) -> Path:
        """Return the working copy of the data in the user's profile, made when it is not there.

        :raises DataError: when the data is missing or the profile cannot be written.
        """
        if self._data_path is None or not self._data_path.is_file():
            self._data_path = working_copy.profile_copy(BUNDLED_DATA)
        return self._data_path

    def add_layers(self):
        """Add the atlas to the project, or refresh it, and show Peru when the atlas is new to the project.

        :returns: ``layers.project.AddResult``.
        :raises DataError: when the data is missing or the profile cannot be written.
        """
        from .layers.project import add_atlas, zoom_extent
        from .ui.menu import tr

        project = QgsProject.instance()
        result = add_atlas(project, self.data_path())
        if self.authorizations is not None:
            self.authorizations.show_on_map()
        canvas = self.iface.mapCanvas()
        if result.added:
            # QGIS zooms to the first layers of a project, the world map among them, when the event loop next turns;
            # asked to do so now, it does not undo the extent set below.
            self.iface.layerTreeCanvasBridge().setCanvasLayers()
            canvas.setReferencedExtent(zoom_extent())
            canvas.refresh()
        for message in result.messages:
            self._say(message, compat.LEVEL_WARNING)
        text = tr("{added} layers added, {refreshed} refreshed.").format(
            added=len(result.added), refreshed=len(result.refreshed)
        )
        self._say(text, compat.LEVEL_SUCCESS)
        return result

    def pack_data(self):
        """Copy the data beside the saved project and make the layers read it from there by a relative path.

        :raises AtlasError: when the project has not been saved or its folder cannot be written.
        """
        from .layers.project import pack_data
        from .ui.menu import tr

        path = pack_data(QgsProject.instance(), self.data_path())
        text = tr("The data is now in {path}. Save the project to keep the change.").format(path=path)
        self._say(text, compat.LEVEL_SUCCESS)

    def _use_options(self, before):
        """Let what is open show the changed options; what is opened later reads them by itself."""
        from .ui.menu import tr

        if settings.data_folder.key in before:
            self._data_path = None
            text = tr("The data is now in {path}. Choose Add layers to read it from there.").format(
                path=self.data_path()
            )
            self._say(text, compat.LEVEL_INFO)
        if settings.colour_scheme.key in before:
            from .layers.grey import follow_scheme_in

            follow_scheme_in(QgsProject.instance())
        if self.authorizations is not None:
            self.authorizations.use_options(before)

    def _open_record(self, entry):
        from .ui.record_opener import RecordOpener

        opener = RecordOpener(self.iface, QgsProject.instance(), self.add_layers, self.open_dock)
        self._guarded(lambda: opener.open(entry))()

    # Errors end here

    def _guarded(self, run):
        """Return a slot that shows the errors of ``run`` to the user instead of losing them."""

        def slot(*args):
            try:
                run(*args)
            except CanceledError:
                return
            except AtlasError as error:
                log.exception(error)
                self._say(str(error), compat.LEVEL_CRITICAL)

        return slot

    def _say(self, text: str, level) -> None:
        from .ui.plain_text import push

        push(self.iface.messageBar(), text, level)

    def _resolve_path(self, path: str) -> str:
        if working_copy.FILE_NAME not in path:  # most layers of most projects: no copy is made for them
            return path
        try:
            local = self.data_path()
        except AtlasError as error:
            log.exception(error)
            local = None
        return working_copy.resolve_path(path, QgsProject.instance().absolutePath() or None, local)
