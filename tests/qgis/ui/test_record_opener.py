"""What the locator found opens on the map or in the dock."""

import pytest
from qgis.core import QgsProject, QgsTemporalNavigationObject

from peru_access_atlas.ui.locator import entries
from peru_access_atlas.ui.record_opener import RecordOpener


@pytest.fixture
def opened(plugin, qgis_iface, monkeypatch):
    forms = []
    canvas = qgis_iface.mapCanvas()
    if canvas.temporalController() is None:  # the desktop's canvas has one, pytest-qgis's has none
        canvas.setTemporalController(QgsTemporalNavigationObject(canvas))  # the canvas keeps a bare pointer: let it own
    monkeypatch.setattr(
        qgis_iface, "openFeatureForm", lambda layer, feature, *_: forms.append(feature.attributes()), raising=False
    )
    opener = RecordOpener(qgis_iface, QgsProject.instance(), plugin.add_layers, plugin.open_dock)
    found = {(e.table, e.record_id): e for e in entries(plugin.index())}
    yield plugin, opener, found, forms
    plugin.unload()


def test_a_facility_opens_on_the_map_and_brings_the_layers(opened, qgis_iface):
    plugin, opener, found, forms = opened  # noqa: RUF059
    opener.open(found["facilities", "F06"])
    assert len(forms) == 1
    assert "F06" in forms[0]
    extent = qgis_iface.mapCanvas().extent()
    assert extent.width() > 0


def test_a_norm_opens_the_card_of_its_authorization(opened):
    plugin, opener, found, _forms = opened
    opener.open(found["norms", "PE-RL-30398"])
    assert plugin.authorizations.model.selected == "PE-RL-30398-1"
    assert plugin.authorizations.dock.tabs.currentWidget() is plugin.authorizations.dock.record


def test_an_institution_filters_the_dock(opened):
    plugin, opener, found, _forms = opened
    entry = next(e for key, e in found.items() if key[0] == "institutions")
    opener.open(entry)
    assert plugin.authorizations.model.state.institutions == (entry.record_id,)
