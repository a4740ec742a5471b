"""A thread that draws shares expressions with a style: none goes away under it."""

from collections import deque

import pytest
from qgis.core import QgsFields, QgsMemoryProviderUtils, QgsWkbTypes

from peru_access_atlas.layers import kept_styles as module
from peru_access_atlas.layers.catalogue import ROLE_PROPERTY
from peru_access_atlas.layers.exposure_style import SYMBOLS, ExposureView, apply_exposure
from peru_access_atlas.layers.kept_styles import keep_style
from peru_access_atlas.layers.project import add_atlas
from peru_access_atlas.layers.registry import find_layer
from peru_access_atlas.layers.selection_style import emphasise_record


@pytest.fixture
def kept(kept_styles, monkeypatch):
    """All copies that are kept; none of other tests."""
    monkeypatch.setattr(kept_styles, "_kept", deque())
    return lambda: [copy for _when, copies in kept_styles._kept for copy in copies]


def named(part):
    return part.dump() if hasattr(part, "dump") else part.type()


def drawn_by(layer):
    return [named(part) for part in (layer.renderer(), layer.labeling()) if part]


def memory_layer(name):
    return QgsMemoryProviderUtils.createMemoryLayer(name, QgsFields(), QgsWkbTypes.Type.Point)


def test_the_style_of_a_layer_that_is_removed_stays_a_while(project, atlas_path, kept_styles, kept):
    add_atlas(project, atlas_path)
    facilities, regions = (find_layer(project, role) for role in ("facilities", "regions"))
    looks = drawn_by(facilities) + drawn_by(regions)
    kept_styles._kept.clear()
    project.removeMapLayers([facilities.id(), regions.id()])
    assert [named(part) for part in kept()] == looks


def test_so_do_all_of_a_project_that_is_cleared(project, atlas_path, kept_styles, kept):
    add_atlas(project, atlas_path)
    ours = [one for one in project.mapLayers().values() if one.customProperty(ROLE_PROPERTY) is not None]
    expected = sum(len(drawn_by(layer)) for layer in ours)
    kept_styles._kept.clear()
    project.clear()
    assert len(kept()) == expected > 5


def test_layers_of_others_are_none_of_our_business(project, kept):
    other = memory_layer("other")
    project.addMapLayer(other)
    project.removeMapLayer(other.id())
    assert kept() == []


def test_a_renderer_that_is_replaced_stays_a_while(project, atlas_path, kept_styles, kept):
    add_atlas(project, atlas_path)
    regions, places = (find_layer(project, role) for role in ("regions", "authorized_places"))
    kept_styles._kept.clear()
    before = regions.renderer().dump()
    apply_exposure(regions, ExposureView({"08": 3.0}, "authorizations", "x"), SYMBOLS)
    assert kept()[0].dump() == before
    circles = regions.renderer().dump()
    apply_exposure(regions, ExposureView({"08": 4.0}, "authorizations", "x"), SYMBOLS)
    assert circles in [named(part) for part in kept()]
    number, before = len(kept()), places.renderer().dump()
    emphasise_record(places, "PE-RL-30398-1")
    assert before in [named(part) for part in kept()[number:]]


def test_it_goes_when_its_time_is_over(kept_styles, kept, monkeypatch):
    now = [100.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    keep_style(memory_layer("first"))
    now[0] += module.KEEP_S
    keep_style(memory_layer("second"))
    assert len(kept()) == 2
    kept_styles._timer.timeout.emit()
    assert len(kept()) == 1
    assert kept_styles._timer.isActive()
    now[0] += module.KEEP_S
    kept_styles._timer.timeout.emit()
    assert kept() == []


def test_nothing_is_kept_without_an_interface(qgis_app, monkeypatch):
    monkeypatch.setattr(module, "_open", [])
    keep_style(memory_layer("first"))
    first = module.KeptStyles()
    keep_style(memory_layer("second"))
    assert len(first._kept) == 1


def test_everything_goes_when_it_is_closed(project, monkeypatch):
    monkeypatch.setattr(module, "_open", [])
    before = project.receivers(project.layersWillBeRemoved)
    kept = module.KeptStyles(project)
    assert project.receivers(project.layersWillBeRemoved) > before
    keep_style(memory_layer("first"))
    kept.close()
    assert not kept._kept
    assert not kept._timer.isActive()
    assert module._open == []
    assert project.receivers(project.layersWillBeRemoved) == before
