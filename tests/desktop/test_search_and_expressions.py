"""QGIS's own search bar, expression builder and shortcut settings with what the plugin adds to them."""

import pytest
import qgis.utils
from atlas_waiting import settle, wait_for
from qgis.core import QgsCoordinateTransform, QgsExpression, QgsProject
from qgis.gui import QgsGui, QgsLocatorWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QLineEdit, QTreeView, QWidget

from peru_access_atlas.core.filters import folded
from peru_access_atlas.layers.registry import find_layer
from peru_access_atlas.ui.locator import entries

NAME = "peru_access_atlas"


@pytest.fixture
def clean(iface, plugin):
    iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    plugin.open_dock().model.set_state(type(plugin.open_dock().model.state)())
    settle()
    yield
    iface.mapCanvas().stopRendering()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.close()
    settle(0.2)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QgsProject.instance().clear()


def locator_widget(iface):
    """QGIS's search bar; PyQt knows it as a plain widget."""
    (bar,) = [w for w in iface.mainWindow().findChildren(QWidget)
              if w.metaObject().className() == "QgsLocatorWidget"]  # fmt: skip
    return sip.cast(bar, QgsLocatorWidget)


def search(iface, text, title):
    """Type into QGIS's search bar and choose the result of this title, as a user does."""
    bar = locator_widget(iface)
    edit = bar.findChild(QLineEdit)
    iface.locatorSearch(text)
    (tree,) = [
        w for w in iface.mainWindow().findChildren(QTreeView) if w.metaObject().className() == "QgsLocatorResultsView"
    ]
    rows = lambda: {  # noqa: E731
        tree.model().index(i, 0).data(Qt.ItemDataRole.DisplayRole): i for i in range(tree.model().rowCount())
    }
    wait_for(lambda: any(title in str(name) for name in rows()), 120)
    found = [row for name, row in rows().items() if title == str(name)]
    found = found or [row for name, row in rows().items() if title in str(name)]
    assert found, list(rows())
    tree.setCurrentIndex(tree.model().index(found[0], 0))
    QTest.keyClick(edit, Qt.Key.Key_Return)
    settle(0.5)


@pytest.mark.parametrize(
    ("text", "title", "role", "key"),
    [
        ("pea huanuco", "Huánuco", "regions", "ubigeo"),
        ("pea SANTA lucia", "Santa Lucía", "facilities", "facility_id"),
        ("pea abancay", "Apurímac", "coers", "coer_id"),
    ],
)
def test_a_place_is_zoomed_to_and_its_card_opened(iface, clean, text, title, role, key):
    search(iface, text, title)
    layer = find_layer(QgsProject.instance(), role)  # added because it was not there
    assert layer is not None
    forms = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    assert forms
    index = qgis.utils.plugins[NAME].index()
    words = folded(text).split()[1:]
    (entry,) = [e for e in entries(index) if e.table == role and all(word in e.key for word in words)]
    (feature,) = [f for f in layer.getFeatures() if f[key] == entry.record_id]
    settings = iface.mapCanvas().mapSettings()
    transform = QgsCoordinateTransform(layer.crs(), settings.destinationCrs(), QgsProject.instance())
    box = transform.transformBoundingBox(feature.geometry().boundingBox())
    assert settings.visibleExtent().contains(box)
    assert settings.visibleExtent().center().distance(box.center()) < settings.visibleExtent().width() / 20
    assert iface.mapCanvas().scale() < 8_000_000


@pytest.mark.parametrize(("text", "title"), [("pea 30724", "30724"), ("pea cuerpo de marines", "")])
def test_a_norm_or_an_institution_opens_its_card_in_the_dock(iface, plugin, clean, text, title):
    index = plugin.index()
    if not title:
        named = {one.institution_id for auth_id in index.auth_ids for one in index.institutions(auth_id)}
        institution = next(one for one in index.atlas.institutions if one.institution_id in named)
        text, title = f"pea {institution.name}", institution.name
    search(iface, text, title)
    everything = plugin.open_dock()
    assert everything.dock.isVisible()
    assert everything.dock.tabs.currentWidget() is everything.dock.record
    assert everything.model.selected is not None
    assert len(everything.dock.record.browser.toPlainText()) > 100


def test_functions_have_help_and_leave_with_the_plugin(iface):
    for name in ("pea_active", "pea_exposure"):
        assert QgsExpression.isFunctionName(name)
        assert name in QgsExpression.helpText(name)
    qgis.utils.unloadPlugin(NAME)
    assert not QgsExpression.isFunctionName("pea_active")
    assert not QgsExpression.isFunctionName("pea_exposure")
    assert qgis.utils.loadPlugin(NAME)
    assert qgis.utils.startPlugin(NAME)
    value = QgsExpression("pea_exposure('10', 'authorizations', '2012-01-01', '2018-12-31', 'norm_date')").evaluate()
    assert value >= 1


def test_every_action_has_a_place_in_the_shortcut_settings_and_takes_no_key(iface):
    manager = QgsGui.shortcutsManager() if hasattr(QgsGui, "shortcutsManager") else None
    ours = [a for a in iface.mainWindow().findChildren(QAction) if a.objectName().startswith("peruAccessAtlas")]
    assert len(ours) >= 9
    for action in ours:
        assert action.shortcut().isEmpty(), action.objectName()
        if manager is not None:
            assert action in manager.listActions(), action.objectName()
    if manager is None:
        return
    action = next(a for a in ours if a.objectName() == "peruAccessAtlasShowDock")
    assert manager.setKeySequence(action, "Ctrl+Alt+Shift+P")
    assert action.shortcut() == QKeySequence("Ctrl+Alt+Shift+P")
    assert qgis.utils.reloadPlugin(NAME) is not False  # the user's key outlives the plugin's actions
    # the action taken out lives until QGIS's event loop runs again: only the new one is in the shortcut settings
    (again,) = (a for a in manager.listActions() if a.objectName() == "peruAccessAtlasShowDock")
    assert again is not action
    assert again.shortcut() == QKeySequence("Ctrl+Alt+Shift+P")
    assert manager.setKeySequence(again, "")


def test_nothing_is_found_after_unloading(iface):
    qgis.utils.unloadPlugin(NAME)
    bar = locator_widget(iface)
    assert [f.name() for f in bar.locator().filters() if f.name() == NAME] == []
    assert qgis.utils.loadPlugin(NAME)
    assert qgis.utils.startPlugin(NAME)
    assert [f.name() for f in bar.locator().filters() if f.name() == NAME] == [NAME]
