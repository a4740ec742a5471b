"""The atlas in a project: added once, found by role, true to the data, alive after a move."""

import csv
import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from peru_access_atlas.core.definitions import VOCABULARIES, VOCABULARY_OF
from peru_access_atlas.core.errors import DataError, ExportError
from peru_access_atlas.layers import catalogue, registry
from peru_access_atlas.layers.groups import find_group
from peru_access_atlas.layers.maptips import escaped, map_tip
from peru_access_atlas.layers.project import add_atlas, pack_data, zoom_extent
from peru_access_atlas.layers.registry import atlas_layers, find_layer
from peru_access_atlas.layers.temporal import set_temporal_active

RECORD_ROLES = [spec.role for spec in catalogue.RECORD_SPECS]


@pytest.fixture
def gpkg(atlas_path, tmp_path):
    """A copy of the atlas, as in a profile."""
    path = tmp_path / "profile" / "atlas.gpkg"
    path.parent.mkdir()
    shutil.copyfile(atlas_path, path)
    return path


@pytest.fixture
def atlas(project, gpkg):
    add_atlas(project, gpkg)
    return project


def picture(layers, size=300):
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setOutputSize(QSize(size, size))
    settings.setDestinationCrs(layers[0].crs())
    settings.setExtent(QgsRectangle(-82, -19, -68, 1))
    settings.setBackgroundColor(QColor("white"))
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def colours(image):
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


def spatial(project):
    return [layer for layer in project.layerTreeRoot().layerOrder() if layer.isSpatial()]


def tree_order(project):
    return [registry.role_of(node.layer()) for node in project.layerTreeRoot().findLayers()]


# -- adding ------------------------------------------------------------------------------------------------------
def test_every_role_arrives_valid_and_read_only(atlas):
    layers = atlas_layers(atlas)
    assert set(layers) == set(catalogue.CATALOGUE)
    for role, layer in layers.items():
        assert layer.isValid(), role
        assert layer.readOnly(), role
        assert layer.featureCount() > 0, role
        assert not layer.startEditing(), role


def test_adding_twice_changes_nothing(project, gpkg):
    first = add_atlas(project, gpkg)
    before = {role: layer.id() for role, layer in atlas_layers(project).items()}
    second = add_atlas(project, gpkg)
    assert first.refreshed == () == second.added
    assert set(first.added) == set(second.refreshed) == set(catalogue.CATALOGUE)
    assert {role: layer.id() for role, layer in atlas_layers(project).items()} == before
    assert len(project.mapLayers()) == len(before)
    assert len(project.layerTreeRoot().findLayers()) == len(before)
    assert len([g for g in project.layerTreeRoot().children() if g.nodeType() == 0]) == 1


def test_layers_are_drawn_in_the_order_of_the_catalogue(atlas):
    roles = tree_order(atlas)
    assert roles == list(catalogue.CATALOGUE)


def test_deleted_group_and_layer_come_back(atlas, gpkg):
    group = find_group(atlas, catalogue.ROOT)
    atlas.layerTreeRoot().removeChildNode(group)
    assert find_group(atlas, catalogue.ROOT) is None
    result = add_atlas(atlas, gpkg)
    assert find_group(atlas, catalogue.ROOT) is not None
    assert set(atlas_layers(atlas)) == set(catalogue.CATALOGUE)
    assert tree_order(atlas) == list(catalogue.CATALOGUE)
    atlas.removeMapLayer(find_layer(atlas, "coers").id())
    result = add_atlas(atlas, gpkg)
    assert result.added == ("coers",)
    assert tree_order(atlas) == list(catalogue.CATALOGUE)


def test_what_the_user_changed_stays(atlas, gpkg, tmp_path):
    layer = find_layer(atlas, "facilities")
    group = find_group(atlas, catalogue.ROOT)
    group.setName("Mi grupo")
    layer.setName("Mis bases")
    layer.setSubsetString("\"kind\" = 'laboratory'")
    layer.renderer().rootRule().children()[0].setLabel("Mine")
    atlas.layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(False)
    newer = tmp_path / "newer.gpkg"
    shutil.copyfile(gpkg, newer)
    result = add_atlas(atlas, newer)
    again = find_layer(atlas, "facilities")
    assert result.added == ()
    assert again.id() == layer.id()
    assert again.name() == "Mis bases"
    assert find_group(atlas, catalogue.ROOT).name() == "Mi grupo"
    assert again.subsetString() == "\"kind\" = 'laboratory'"
    assert {feature["kind"] for feature in again.getFeatures()} == {"laboratory"}
    assert again.renderer().rootRule().children()[0].label() == "Mine"
    assert not atlas.layerTreeRoot().findLayer(layer.id()).itemVisibilityChecked()
    assert all(registry.path_of(layers).endswith("newer.gpkg") for layers in (again, find_layer(atlas, "stays")))
    add_atlas(atlas, newer, reset_style=True)
    assert find_layer(atlas, "facilities").renderer().rootRule().children()[0].label() != "Mine"


def test_a_renamed_stranger_is_not_ours(atlas):
    stranger = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", catalogue.layer_name("coers"), "memory")
    atlas.addMapLayer(stranger)
    ours = find_layer(atlas, "coers")
    ours.setName("other")
    assert find_layer(atlas, "coers").id() == ours.id() != stranger.id()


def test_a_damaged_file_leaves_the_project_alone(project, tmp_path):
    bad = tmp_path / "atlas.gpkg"
    bad.write_bytes(b"not a database")
    with pytest.raises(DataError):
        add_atlas(project, bad)
    with pytest.raises(DataError):
        add_atlas(project, tmp_path / "missing.gpkg")
    assert not project.mapLayers()
    assert not project.layerTreeRoot().children()


def test_a_project_that_is_not_the_applications_is_the_only_one_touched(atlas):
    assert not QgsProject.instance().mapLayers()


def test_missing_world_map_is_said_and_skipped(project, gpkg, monkeypatch, tmp_path):
    monkeypatch.setattr("peru_access_atlas.layers.project.world_map_path", lambda: tmp_path / "none.gpkg")
    result = add_atlas(project, gpkg)
    assert result.messages
    assert set(result.added) == set(RECORD_ROLES)


# -- the data are not touched --------------------------------------------------------------------------------------
def test_using_the_layers_leaves_the_file_as_it_was(project, gpkg):
    def state():
        return hashlib.sha256(gpkg.read_bytes()).hexdigest(), gpkg.stat().st_mtime_ns, sorted(os.listdir(gpkg.parent))

    before = state()
    add_atlas(project, gpkg)
    picture(spatial(project))
    for layer in atlas_layers(project).values():
        list(layer.getFeatures(QgsFeatureRequest().setFilterRect(QgsRectangle(-80, -15, -70, 0)).setLimit(3)))
    project.clear()
    assert state() == before


# -- saving, moving ------------------------------------------------------------------------------------------------
def test_packed_project_survives_a_move_and_draws_without_the_plugin(atlas, gpkg, tmp_path):
    home = tmp_path / "a b ñ"
    home.mkdir()
    with pytest.raises(ExportError):
        pack_data(atlas, gpkg)
    assert atlas.write(str(home / "map.qgz"))
    find_layer(atlas, "coers").setName("Centros")
    (home / "atlas.gpkg").write_bytes(b"of another version")
    (home / "atlas.gpkg").chmod(0o444)
    assert pack_data(atlas, gpkg) == home / "atlas.gpkg"
    assert (home / "atlas.gpkg").read_bytes() == gpkg.read_bytes()
    assert not (home / "atlas.gpkg").stat().st_mode & 0o222  # QGIS 3.22 would put a file it may write into WAL mode
    assert atlas.write()
    atlas.clear()
    moved = tmp_path / "moved"
    home.rename(moved)
    shutil.rmtree(gpkg.parent)

    reopened = QgsProject()
    assert reopened.read(str(moved / "map.qgz"))
    layers = atlas_layers(reopened)
    assert set(layers) == set(catalogue.CATALOGUE)
    assert all(layer.isValid() and layer.readOnly() for layer in layers.values())
    assert layers["coers"].name() == "Centros"
    assert len(reopened.relationManager().relations()) >= 10
    assert all(relation.isValid() for relation in reopened.relationManager().relations().values())
    reopened.clear()
    with zipfile.ZipFile(moved / "map.qgz") as archive:
        text = archive.read("map.qgs").decode("utf-8")
    named = re.findall(r'<attributeEditorRelation[^>]* relation="([^"]*)"', text)
    assert set(named) > {"paa_region_places", "paa_authorization_equipment"}
    assert "" not in named

    script = (
        "import sys\n"
        "from qgis.core import *\n"
        "from qgis.PyQt.QtCore import QSize\n"
        "app = QgsApplication([], False); app.initQgis()\n"
        "project = QgsProject()\n"
        "ok = project.read(sys.argv[1])\n"
        "layers = [l for l in project.layerTreeRoot().layerOrder() if l.isSpatial()]\n"
        "ok = ok and all(l.isValid() for l in project.mapLayers().values()) and len(layers) == 7\n"
        "s = QgsMapSettings(); s.setLayers(layers); s.setOutputSize(QSize(200, 200))\n"
        "s.setDestinationCrs(layers[0].crs()); s.setExtent(QgsRectangle(-82, -19, -68, 1))\n"
        "job = QgsMapRendererSequentialJob(s); job.start(); job.waitForFinished(); i = job.renderedImage()\n"
        "n = len({i.pixelColor(x, y).name() for x in range(0, 200, 4) for y in range(0, 200, 4)})\n"
        "print('DRAWN', ok, n > 8, 'peru_access_atlas' in sys.modules)\n"
        "project.clear(); del layers, s, job; app.exitQgis()\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, str(moved / "map.qgz")],
        capture_output=True, text=True, timeout=800, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert "DRAWN True True False" in ran.stdout, ran.stdout + ran.stderr


def test_world_map_is_saved_as_a_resource_of_qgis(atlas, tmp_path):
    assert atlas.write(str(tmp_path / "map.qgs"))
    text = (tmp_path / "map.qgs").read_text(encoding="utf-8")
    sources = re.findall(r"<datasource>([^<]*world_map[^<]*)</datasource>", text)
    assert len(sources) == 2
    assert all(source.startswith("inbuilt:") for source in sources), sources


# -- columns, forms, relations -------------------------------------------------------------------------------------
def test_every_column_has_an_alias_and_every_code_a_label(atlas):
    for role in RECORD_ROLES:
        layer = find_layer(atlas, role)
        for index, field in enumerate(layer.fields()):
            assert layer.attributeAlias(index), (role, field.name())
            vocabulary = VOCABULARY_OF.get((catalogue.CATALOGUE[role].table, field.name()))
            if vocabulary is None:
                continue
            setup = layer.editorWidgetSetup(index)
            assert setup.type() == "ValueMap"
            codes = [code for entry in setup.config()["map"] for code in entry.values()]
            assert codes == list(VOCABULARIES[vocabulary])
            used = {value for value in layer.uniqueValues(index) if isinstance(value, str)}
            assert used <= set(codes), (role, field.name())


def test_a_regions_authorizations_are_those_of_the_data(atlas, root):
    expected = {}
    with open(root / "data" / "sources" / "authorization_places.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["region_ubigeo"]:
                expected.setdefault(row["region_ubigeo"], set()).add(row["auth_id"])
    manager = atlas.relationManager()
    to_places, to_authorizations = manager.relation("paa_region_places"), manager.relation("paa_authorization_places")
    regions = find_layer(atlas, "regions")
    assert regions.featureCount() == 25
    for region in regions.getFeatures():
        found = {
            to_authorizations.getReferencedFeature(place)["auth_id"] for place in to_places.getRelatedFeatures(region)
        }
        assert found == expected.get(region["ubigeo"], set()), region["name"]
    assert len(expected["15"]) == 6


def test_an_authorization_shows_places_equipment_stay_norm_and_source(atlas):
    manager = atlas.relationManager()
    layer = find_layer(atlas, "authorizations")
    equipment = stays = places = 0
    for authorization in layer.getFeatures():
        equipment += len(list(manager.relation("paa_authorization_equipment").getRelatedFeatures(authorization)))
        stays += len(list(manager.relation("paa_authorization_stays").getRelatedFeatures(authorization)))
        places += len(list(manager.relation("paa_authorization_places").getRelatedFeatures(authorization)))
        assert manager.relation("paa_norm_authorizations").getReferencedFeature(authorization).isValid()
        assert manager.relation("paa_source_authorizations").getReferencedFeature(authorization).isValid()
    assert (equipment, places) == (56, 56)
    assert stays >= 9
    tabs = layer.editFormConfig().tabs()
    used = {element.relation().id() for tab in tabs for element in related_elements(tab)}
    assert {"paa_authorization_equipment", "paa_authorization_places", "paa_authorization_stays"} <= used
    through = [
        element.nmRelationId()
        for tab in find_layer(atlas, "regions").editFormConfig().tabs()
        for element in related_elements(tab)
    ]
    assert "paa_authorization_places" in through


def related_elements(tab):
    from qgis.core import QgsAttributeEditorRelation

    return [element for element in tab.children() if isinstance(element, QgsAttributeEditorRelation)]


# -- map tips ------------------------------------------------------------------------------------------------------
HOSTILE = "<script>alert('x')</script> & \"[% 1+1 %]\" <img src=x onerror=1>"


def test_hostile_text_is_escaped():
    expression = QgsExpression(escaped(QgsExpression.quotedValue(HOSTILE)))
    assert not expression.hasParserError()
    text = expression.evaluate()
    assert not set("<>\"'") & set(text.replace("&#39;", "").replace("&quot;", ""))
    assert text.startswith("&lt;script&gt;alert(&#39;x&#39;)")
    assert "&amp;lt;" not in text


@pytest.mark.parametrize("role", ["facilities", "coers", "vraem_zones", "regions", "authorized_places"])
def test_map_tip_shows_the_record_and_never_its_markup(atlas, role):
    layer = find_layer(atlas, role)
    feature = next(layer.getFeatures())
    for column in ("note", "name", "name_as_printed", "version"):
        if layer.fields().indexOf(column) >= 0:
            feature[column] = HOSTILE
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    assert layer.mapTipTemplate() == map_tip(catalogue.CATALOGUE[role])
    html = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert "[%" not in html.replace("[% 1+1 %]", "")
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


# -- time, metadata, styles ----------------------------------------------------------------------------------------
def test_time_is_set_up_but_asleep(atlas):
    expected = {
        "authorized_places": ("stay_begin_utc", "stay_end_utc"),
        "authorizations": ("stay_begin_utc", "stay_end_utc"),
        "stays": ("begin_utc", "end_utc"),
        "vraem_zones": ("valid_from_utc", "valid_to_utc"),
    }
    for role, layer in atlas_layers(atlas).items():
        properties = layer.temporalProperties()
        assert not properties.isActive(), role
        if role in expected:
            assert (properties.startField(), properties.endField()) == expected[role]
            assert int(properties.limitMode()) == 1  # both ends included
            assert layer.fields().field(expected[role][0]).typeName().lower() == "datetime"
    assert set_temporal_active(find_layer(atlas, "stays"), True)
    assert not set_temporal_active(find_layer(atlas, "stays"), True)


def test_metadata_says_what_where_from_and_that_limits_are_referential(atlas):
    for role in RECORD_ROLES:
        metadata = find_layer(atlas, role).metadata()
        assert metadata.identifier() == f"peru_access_atlas/{role}"
        assert len(metadata.abstract()) > 20
        assert metadata.rights()
        assert metadata.history()
        assert any("referential" in constraint.type for constraint in metadata.constraints())
    extent = find_layer(atlas, "regions").metadata().extent().spatialExtents()[0].bounds
    assert extent.xMinimum() == pytest.approx(-81.33, abs=0.05)
    period = find_layer(atlas, "stays").metadata().extent().temporalExtents()[0]
    assert period.begin().toString("yyyy-MM-dd") == "2012-04-29"


def test_styles_hold_no_path_and_no_picture(root):
    files = sorted((root / "layers" / "styles").glob("*.qml"))
    assert {file.name for file in files} == {spec.style for spec in catalogue.CATALOGUE.values() if spec.style}
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert 'version="3.22' in text
        assert not re.search(r'"(?:/[a-z]+/|[A-Za-z]:[\\/]|file:|\\\\)', text), file.name
        assert not re.search(r'class="(?:SvgMarker|RasterMarker|SVGFill|RasterFill)"', text), file.name
        assert not re.search(r'(?:size_unit|outline_width_unit)" v="(?:Pixel|MapUnit)"', text), file.name


def test_a_region_without_record_is_not_drawn_as_the_lowest_class(atlas):
    layer = find_layer(atlas, "regions")
    renderer = layer.renderer()
    expression = QgsExpression(renderer.classAttribute())
    ranges = {}
    for region in layer.getFeatures():
        context = QgsExpressionContext()
        context.setFields(layer.fields())
        context.setFeature(region)
        value = expression.evaluate(context)
        labels = (item.label() for item in renderer.ranges() if item.lowerValue() <= value <= item.upperValue())
        ranges[region["ubigeo"]] = next(labels)
    without = {ubigeo for ubigeo, label in ranges.items() if label == ranges["01"]}
    assert len(without) == 10
    assert ranges["13"] not in {ranges["01"], ranges["15"]}


def test_the_circle_of_precision_is_a_circle_on_the_ellipsoid(atlas):
    from qgis.core import QgsDistanceArea, QgsGeometryGeneratorSymbolLayer, QgsPointXY

    layer = find_layer(atlas, "coers")
    generator = next(
        part
        for rule in layer.renderer().rootRule().children()
        for part in rule.symbol().symbolLayers()
        if isinstance(part, QgsGeometryGeneratorSymbolLayer)
    )
    expression = QgsExpression(generator.geometryExpression())
    measure = QgsDistanceArea()
    measure.setEllipsoid("EPSG:7030")
    seen = set()
    for feature in layer.getFeatures():
        context = QgsExpressionContext()
        context.setFields(layer.fields())
        context.setFeature(feature)
        ring = expression.evaluate(context).asPolygon()[0]
        centre = feature.geometry().asPoint()
        for vertex in ring:
            radius = measure.measureLine(centre, QgsPointXY(vertex)) / 1000
            assert radius == pytest.approx(feature["precision_km"], rel=0.006)
        seen.add(feature["precision_km"])
    assert max(seen) >= 100


def test_kinds_are_told_apart_without_colour(atlas, tmp_path):
    """Each kind's symbol, in grey and drawn alone, differs from every other in a tenth of its ink."""
    symbols = []
    for role in ("facilities", "coers", "authorized_places"):
        symbols.extend(
            (rule.label(), rule.symbol())
            for rule in find_layer(atlas, role).renderer().rootRule().children()
            if not any(word in rule.filterExpression() for word in ("evidence", "precision_km", "city_basis"))
        )
    assert len(symbols) == 14
    pictures = []
    for label, symbol in symbols:
        image = symbol.asImage(QSize(64, 64)).convertToFormat(QImage.Format.Format_ARGB32)
        white = QImage(64, 64, QImage.Format.Format_ARGB32)
        white.fill(QColor("white"))
        from qgis.PyQt.QtGui import QPainter

        painter = QPainter(white)
        painter.drawImage(0, 0, image)
        painter.end()
        grey = white.convertToFormat(QImage.Format.Format_Grayscale8)
        pictures.append((label, [grey.pixelColor(x, y).red() for x in range(64) for y in range(64)]))
    for number, (label, pixels) in enumerate(pictures):
        assert min(pixels) < 140, label
        for other, others in pictures[number + 1 :]:
            ink = sum(1 for a, b in zip(pixels, others) if min(a, b) < 200)
            different = sum(1 for a, b in zip(pixels, others) if abs(a - b) > 60)
            assert different > 0.1 * ink, (label, other)


def test_the_map_is_drawn(atlas):
    image = picture(spatial(atlas))
    assert len(colours(image)) > 20


def test_zoom_is_peru():
    box = zoom_extent()
    assert box.crs().authid() == "EPSG:4326"
    assert box.contains(QgsRectangle(-81.33, -18.36, -68.65, -0.03))
