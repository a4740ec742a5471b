"""Rights that are not where Peru is: told, and never an overlay with nothing in it."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)


@pytest.fixture
def overlay_class():
    from peru_access_atlas.processing_provider.overlay_concessions import OverlayConcessions

    return OverlayConcessions


@pytest.fixture
def layer_of(synthetic):
    """``layer_of(change)``: the synthetic rights of zone 18 in degrees, each geometry changed."""

    def make(change):
        source = QgsVectorLayer(f"{synthetic}|layername=synthetic_rights_18S", "source", "ogr")
        target = QgsCoordinateReferenceSystem("EPSG:4326")
        transform = QgsCoordinateTransform(source.crs(), target, QgsProject())
        layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "rights", "memory")
        layer.dataProvider().addAttributes(source.fields())
        layer.updateFields()
        rows = []
        for number, feature in enumerate(source.getFeatures()):
            row, geometry = QgsFeature(feature), QgsGeometry(feature.geometry())
            geometry.transform(transform)
            row.setGeometry(change(geometry, number))
            rows.append(row)
        assert layer.dataProvider().addFeatures(rows)[0]
        return layer

    return make


def swapped(geometry, _number=0):
    geometry.get().swapXy()
    return geometry


def test_latitude_before_longitude_is_refused(run, overlay_class, layer_of, tmp_path):
    layer = layer_of(swapped)
    summary = tmp_path / "summary.csv"
    with pytest.raises(QgsProcessingException, match="rights has the latitude before the longitude"):
        run(overlay_class, {"CONCESSIONS": [layer], "ZONE_KINDS": [0], "SUMMARY": str(summary)})
    assert list(tmp_path.iterdir()) == []


def test_rights_outside_peru_are_counted(run, overlay_class, layer_of, tmp_path):
    def some_far(geometry, number):
        if number < 3:
            geometry.translate(40, 0)
        return geometry

    results, feedback = run(
        overlay_class, {"CONCESSIONS": [layer_of(some_far)], "ZONE_KINDS": [0], "SUMMARY": str(tmp_path / "s.csv")}
    )
    assert results["PAIRS"] > 0
    assert "Rights outside Peru: 3. Check the CRS of their source." in feedback.warnings


def test_some_that_are_swapped_among_others_are_counted_too(run, overlay_class, layer_of, tmp_path):
    layer = layer_of(lambda geometry, number: swapped(geometry) if number < 2 else geometry)
    wanted = {"CONCESSIONS": [layer], "ZONE_KINDS": [0], "SUMMARY": str(tmp_path / "s.csv")}
    _results, feedback = run(overlay_class, wanted)
    assert any(text.startswith("Rights outside Peru: 2.") for text in feedback.warnings)


def test_nothing_is_said_of_rights_in_peru(run, overlay_class, layer_of, tmp_path):
    wanted = {"CONCESSIONS": [layer_of(lambda geometry, _number: geometry)], "ZONE_KINDS": [0]}
    _results, feedback = run(overlay_class, {**wanted, "SUMMARY": str(tmp_path / "s.csv")})
    assert not any("outside Peru" in text for text in feedback.warnings)


@pytest.mark.parametrize("name", ["SUMMARY", "INVALID", "OVERLAPS"])
def test_a_table_is_no_shapefile(overlay_class, synthetic, tmp_path, qgis_app, name):
    from qgis.core import QgsProcessingContext

    target = tmp_path / "table.shp"
    parameters = {"FILES": [str(synthetic)], "ZONE_KINDS": [0], name: str(target)}
    ok, why = overlay_class().create().checkParameterValues(parameters, QgsProcessingContext())
    assert not ok
    assert "shapefile" in why


def test_outlines_are_a_shapefile(run, overlay_class, synthetic, tmp_path):
    target = tmp_path / "overlaps.shp"
    wanted = {"FILES": [str(synthetic)], "ZONE_KINDS": [0], "OVERLAPS": str(target), "GEOMETRY": True}
    results, _feedback = run(overlay_class, wanted)
    assert QgsVectorLayer(str(target), "o", "ogr").featureCount() == results["PAIRS"] > 0
