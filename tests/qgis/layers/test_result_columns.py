"""Tables of results: every column has a heading in the language of the interface, codes are words, names stay."""

import pytest
from qgis.core import (
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from peru_access_atlas.concessions import rights, tables
from peru_access_atlas.layers import result_columns
from peru_access_atlas.processing_provider import corridor, geodesic_buffers, nearest_facility, region_exposure

TABLES = {
    "checks": tables.CHECK_COLUMNS,
    "duplicates": tables.DUPLICATE_COLUMNS,
    "invalid": tables.INVALID_COLUMNS,
    "overlaps": tables.OVERLAP_COLUMNS,
    "concessions": tables.RIGHT_COLUMNS,
    "summary": tables.SUMMARY_COLUMNS,
    "prepared": rights.COLUMNS,
    "buffers": geodesic_buffers.COLUMNS,
    "corridor": corridor.COLUMNS,
    "nearest": nearest_facility.COLUMNS,
    "exposure": region_exposure.FIELDS,
}
KINDS = {"text": "string", "real": "double", "integer": "integer", "boolean": "bool"}


def table(columns, rows=()):
    fields = "&".join(f"field={name}:{KINDS[kind]}" for name, kind in columns)
    layer = QgsVectorLayer(f"none?{fields}", "table", "memory")
    assert layer.isValid()
    for values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


def shown(layer, name, value):
    """What the attribute table shows of a value."""
    from qgis.core import QgsApplication

    index = layer.fields().indexOf(name)
    setup = layer.editorWidgetSetup(index)
    formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
    return formatter.representValue(layer, index, setup.config(), None, value)


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_column_has_a_heading(name):
    titles = result_columns.headings()
    missing = [column for column, _kind in TABLES[name] if not titles.get(column)]
    assert not missing, f"{name}: a reader would meet the bare names {missing}"


def test_headings_of_one_table_differ():
    titles = result_columns.headings()
    for name, columns in TABLES.items():
        texts = [titles[column] for column, _kind in columns if column not in result_columns.HIDDEN]
        assert len(texts) == len(set(texts)), name


def test_names_stay_and_what_only_a_program_needs_is_hidden():
    layer = table(tables.OVERLAP_COLUMNS)
    result_columns.configure(layer)
    assert layer.fields().names() == [name for name, _kind in tables.OVERLAP_COLUMNS]
    hidden = {column.name for column in layer.attributeTableConfig().columns() if column.hidden}
    assert {"zone_id", "source_fid"} <= hidden
    assert not {"code", "overlap_ha", "zone", "counted"} & hidden
    widths = {column.name: column.width for column in layer.attributeTableConfig().columns()}
    assert widths["holder"] >= 200 and widths["code"] >= 100
    assert widths["status"] > widths["counted"], "as wide as its words, not as its heading"


def test_codes_are_words_and_hectares_have_two_decimals():
    layer = table(tables.OVERLAP_COLUMNS)
    result_columns.configure(layer)
    assert shown(layer, "status", "titled") == "Titled or under contract"
    assert shown(layer, "zone_kind", "coers") == "Around a COER"
    assert shown(layer, "overlap_ha", 12.34567).replace(",", ".") == "12.35"
    assert shown(layer, "share_of_zone", 0.0000621).replace(",", ".") == "0.0001"


def test_the_sources_own_wording_of_a_substance_is_shown_as_it_is():
    columns = (("code", "text"), ("substance", "text"))
    layer = table(columns, [("1", "metallic"), ("2", "Carbonífera")])
    result_columns.configure(layer)
    assert shown(layer, "substance", "Carbonífera") == "Carbonífera"


def test_the_summarys_values_are_words_and_no_holder_is_stored_in_the_style():
    names = [name for name, _kind in tables.SUMMARY_COLUMNS]
    rows = []
    for group, value in (("all", "all"), ("status", "in_process"), ("holder", "Titled S.A."), ("holder", "not_stated")):
        row = dict.fromkeys(names)
        row.update(group=group, value=value)
        rows.append(row.values())
    layer = table(tables.SUMMARY_COLUMNS, rows)
    result_columns.configure(layer)
    result_columns.configure(layer)  # a second time changes nothing
    found = QgsVectorLayerUtils.getValues(layer, result_columns.SUMMED)[0]
    assert found == ["all rights", "In process", "Titled S.A.", "not stated"]
    order = [column.name for column in layer.attributeTableConfig().columns() if not column.hidden]
    assert order.index(result_columns.SUMMED) == order.index("group") + 1
    assert "value" not in order
    configs = [layer.editorWidgetSetup(i).config() for i in range(layer.fields().count())]
    assert "Titled S.A." not in str(configs)


def test_only_the_columns_that_are_the_plugins_are_named():
    layer = table((("name", "text"), ("status", "text"), ("facility", "text")))
    result_columns.configure(layer, {"facility"})
    assert [layer.attributeAlias(i) for i in range(3)] == ["", "", "Nearest facility"]
    assert layer.editorWidgetSetup(1).type() != "ValueMap"


@pytest.mark.parametrize("destination", ["TEMPORARY_OUTPUT", "file"])
def test_a_layer_that_processing_loads_has_headings(tmp_path, destination):
    project, feedback = QgsProject(), QgsProcessingFeedback()
    context = QgsProcessingContext()
    context.setProject(project)
    from qgis.core import QgsProcessingOutputLayerDefinition

    path = destination if destination == "TEMPORARY_OUTPUT" else str(tmp_path / "buffers.gpkg")
    parameters = {"PLACES": [0], "RADII_KM": "5", "OUTPUT": QgsProcessingOutputLayerDefinition(path, project)}
    algorithm = geodesic_buffers.GeodesicBuffers().create()
    _results, good = algorithm.run(parameters, context, feedback)
    assert good, feedback.textLog()
    ((source, details),) = context.layersToLoadOnCompletion().items()
    assert details.postProcessor() is not None
    layer = context.takeResultLayer(source) or QgsVectorLayer(source, "buffers", "ogr")
    assert layer.isValid()
    details.postProcessor().postProcessLayer(layer, context, feedback)
    aliases = {layer.fields().at(i).name(): layer.attributeAlias(i) for i in range(layer.fields().count())}
    assert aliases["radius_km"] == "Radius or width (km)"
