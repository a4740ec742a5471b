"""Layers show the atlas's own words in the language of the interface, and only in that."""

import csv

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsProject, QgsSettings

from peru_access_atlas.core.own_words import OWN_WORDS, companion
from peru_access_atlas.layers import catalogue
from peru_access_atlas.layers.project import add_atlas
from peru_access_atlas.layers.registry import find_layer

LANGUAGES = ("en", "es", "pt")
WITH_OWN_WORDS = [spec.role for spec in catalogue.RECORD_SPECS if spec.table in OWN_WORDS]


@pytest.fixture(scope="module", params=LANGUAGES)
def atlas(request, qgis_app, atlas_path):
    """The atlas in a project, added in a language of the interface, and the language."""
    settings = QgsSettings()
    kept = {key: settings.value(key) for key in ("locale/overrideFlag", "locale/userLocale")}
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", request.param)
    project = QgsProject()
    try:
        add_atlas(project, atlas_path)
        yield project, request.param
    finally:
        project.clear()
        for key, value in kept.items():
            settings.remove(key) if value is None else settings.setValue(key, value)


@pytest.fixture(scope="module")
def translations(root):
    with open(root / "data" / "sources" / "texts.csv", encoding="utf-8", newline="") as file:
        return {row["text"]: row for row in csv.DictReader(file)}


@pytest.mark.parametrize("role", WITH_OWN_WORDS)
def test_one_column_of_each_text_is_shown_with_the_texts_of_the_language(atlas, translations, role):
    project, language = atlas
    layer = find_layer(project, role)
    shown = [column.name for column in layer.attributeTableConfig().columns() if not column.hidden]
    for column in OWN_WORDS[catalogue.CATALOGUE[role].table]:
        columns = {one: companion(column, one) for one in LANGUAGES}
        assert [name for name in columns.values() if name in shown] == [columns[language]]
        widgets = {one: layer.editorWidgetSetup(layer.fields().indexOf(columns[one])).type() for one in LANGUAGES}
        assert {one for one, kind in widgets.items() if kind != "Hidden"} == {language}
        for feature in layer.getFeatures():
            text, said = feature[column], feature[columns[language]]
            if text in translations and language != "en":
                assert said == translations[text][language]
            else:
                assert said == text


def _shown(layer, expression, feature):
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    context.setFields(layer.fields())
    return QgsExpression(expression).evaluate(context)


def test_the_country_of_the_personnel_is_named_and_its_code_kept(atlas):
    project, language = atlas
    layer = find_layer(project, "authorizations")
    feature = next(layer.getFeatures())
    assert feature["country"] == "US"
    said = {"en": "United States", "es": "Estados Unidos", "pt": "Estados Unidos"}[language]
    assert _shown(layer, 'represent_value("country")', feature) == said
    feature["country"] = "XX"
    assert _shown(layer, 'represent_value("country")', feature) == "(XX)", "a code that is none is marked"


def test_every_country_of_the_world_map_is_named(atlas):
    """The map letters the neighbours alone, but a click names any country; the map itself has English names."""
    project, language = atlas
    layer = find_layer(project, "basemap_land")
    features = {feature["ISO_A3"]: feature for feature in layer.getFeatures()}
    shown = {code: _shown(layer, layer.displayExpression(), feature) for code, feature in features.items()}
    assert len(shown) > 200
    assert all(isinstance(text, str) and "(" not in text.replace("(Keeling)", "") for text in shown.values())
    assert {text for code, text in shown.items() if not isinstance(code, str)} <= {""}
    assert shown["NOR"] == {"en": "Norway", "es": "Noruega", "pt": "Noruega"}[language]
    assert shown["-99"]
    feature = features["NOR"]
    feature["ISO_A3"] = "XXX"
    assert _shown(layer, layer.displayExpression(), feature) == "(XXX)"


@pytest.mark.parametrize("role", WITH_OWN_WORDS)
def test_the_translated_column_stands_where_the_english_one_does(atlas, role):
    project, language = atlas
    layer = find_layer(project, role)
    columns = [column.name for column in layer.attributeTableConfig().columns() if not column.hidden]
    table = catalogue.CATALOGUE[role].table
    order = [next((b for b in OWN_WORDS[table] if companion(b, language) == name), name) for name in columns]
    fields = layer.fields().names()
    assert [name for name in order if name] == sorted((n for n in order if n), key=fields.index)


def evaluated(layer, template, feature):
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    return QgsExpression.replaceExpressionText(template, context)


@pytest.mark.parametrize(
    ("role", "key", "value", "words"),
    [
        ("facilities", "facility_id", "F09", ("Port of Callao", "Puerto del Callao", "Porto de Callao")),
        ("coers", "coer_id", "C01", ("share the name", "comparten el nombre", "têm o mesmo nome")),
        ("vraem_zones", "zone_id", "VRAEM-2018-04", ("April 2018", "Abril de 2018", "Abril de 2018")),
    ],
)
def test_map_tips_and_labels(atlas, role, key, value, words):
    project, language = atlas
    layer = find_layer(project, role)
    feature = next(f for f in layer.getFeatures() if f[key] == value)
    tip = evaluated(layer, layer.mapTipTemplate(), feature)
    assert words[LANGUAGES.index(language)] in tip
    if role == "facilities":
        for expression in (layer.displayExpression(), layer.labeling().settings().fieldName):
            assert evaluated(layer, f"[% {expression} %]", feature) == words[LANGUAGES.index(language)]


def test_claims_name_their_record_and_column_in_words(atlas):
    project, _language = atlas
    layer = find_layer(project, "claims")
    feature = next(f for f in layer.getFeatures() if f["claim_id"] == "CL-coer-city-c01")
    names = {text for setup in ("table_name", "field") for text in _labels(layer, setup)}
    assert {"COER"} <= names
    name = evaluated(layer, f"[% {layer.displayExpression()} %]", feature)
    assert name.startswith("COER C01: ")


def _labels(layer, column):
    config = layer.editorWidgetSetup(layer.fields().indexOf(column)).config()["map"]
    return [label for entry in config for label in entry]
