"""Layers of the project that are removed while a thread reads them: the run goes on with what it was given."""

import csv

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from peru_access_atlas.processing_provider.base import held_layers
from peru_access_atlas.processing_provider.nearest_facility import NearestFacility
from peru_access_atlas.processing_provider.overlay_concessions import OverlayConcessions
from peru_access_atlas.processing_provider.prepare_concessions import PrepareConcessions

ZONE = "POLYGON((-76 -13, -73 -13, -73 -11, -76 -11, -76 -13))"


@pytest.fixture
def project(qgis_app):
    return QgsProject()


@pytest.fixture
def rights(project, synthetic):
    layer = QgsVectorLayer(f"{synthetic}|layername=synthetic_rights_18S", "rights", "ogr")
    assert layer.setSubsetString("\"SYN_CODE\" LIKE '%1'")  # its file alone would give other features
    return project.addMapLayer(layer)


@pytest.fixture
def zones(project):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=called:string", "zones", "memory")
    zone = QgsFeature(layer.fields())
    zone.setAttributes(["Mine"])
    zone.setGeometry(QgsGeometry.fromWkt(ZONE))
    assert layer.dataProvider().addFeatures([zone])[0]
    return project.addMapLayer(layer)


def run(algorithm, parameters, project, *going):
    """Run an algorithm as a thread does, its layers removed between what the main thread does and the thread."""
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    made = algorithm.create()
    assert made.prepare(parameters, context, feedback)
    for layer_id in going:
        project.removeMapLayer(layer_id)
    return made.runPrepared(parameters, context, feedback)


def read(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_an_overlay_goes_on(project, rights, zones, tmp_path):
    summaries = []
    count, ids = len(list(rights.getFeatures())), (rights.id(), zones.id())
    for going in ((), ids):
        path = tmp_path / f"{len(going)}.csv"
        wanted = {"CONCESSIONS": [ids[0]], "ZONE_LAYER": ids[1], "ZONE_NAME_FIELD": "called", "ZONE_KINDS": [5]}
        found = run(OverlayConcessions(), {**wanted, "SUMMARY": str(path)}, project, *going)
        assert found["RIGHTS"] == count < 124
        summaries.append(read(path))
    assert summaries[0] == summaries[1]
    assert summaries[0][0]["zone"] == "Mine"
    assert int(summaries[0][0]["rights"]) > 0


def test_preparing_and_nearest_places_go_on(project, rights, zones, tmp_path):
    count = len(list(rights.getFeatures()))
    wanted = {"INPUT": zones.id(), "OUTPUT": str(tmp_path / "n.gpkg")}
    assert run(NearestFacility(), wanted, project, zones.id())["COUNT"] == 1
    wanted = {"LAYERS": [rights.id()], "OUTPUT": str(tmp_path / "p.gpkg")}
    assert run(PrepareConcessions(), wanted, project, rights.id())["COUNT"] == count


def test_what_is_copied_and_what_is_not(project, rights, zones, synthetic):
    context = QgsProcessingContext()
    context.setProject(project)
    zones.startEditing()
    alone = QgsVectorLayer(str(synthetic), "alone", "ogr")
    given = {"A": [rights.id(), str(synthetic), alone], "B": zones, "C": None, "D": ""}
    held = held_layers(given, ("A", "B", "C", "D"), context)
    (copy, path, same), edited = held["A"], held["B"]
    assert copy is not rights
    assert copy.source() == rights.source()
    assert len(list(copy.getFeatures())) == len(list(rights.getFeatures())) < 124
    assert (path, same) == (str(synthetic), alone)
    assert edited is zones
    assert "C" not in held
    assert held["D"] == ""
    zones.rollBack()
