"""Exported records: the atlas's own words in the language of outputs, columns and codes the same in every language."""

import csv
import io
import json

import pytest

from peru_access_atlas.core.qt import settings
from peru_access_atlas.core.repository import AtlasIndex, load_atlas
from peru_access_atlas.ui.export_provenance import csv_metadata, provenance
from peru_access_atlas.ui.export_records import COLUMNS, csv_text, records
from peru_access_atlas.ui.filter_model import FilterModel


@pytest.fixture
def model(qgis_app, root):
    made = FilterModel(AtlasIndex(load_atlas(root / "data" / "atlas.gpkg")))
    yield made
    settings.output_language.reset()


def exported(model, language):
    settings.output_language.set(language)
    return list(csv.reader(io.StringIO(csv_text(records(model.index, model.results)))))


@pytest.mark.parametrize(
    ("language", "said"), [("es", "no es una presencia comprobada"), ("en", "not a proven presence")]
)
def test_what_a_file_says_of_itself_is_in_the_language_of_outputs(model, language, said):
    settings.output_language.set(language)
    told = provenance(model.index, model.results)
    assert said in told["statement"]
    assert told["language"] == language
    assert "{" not in told["statement"]
    words = json.loads(csv_metadata("list.csv", ["auth_id"], [], told))
    assert words["@context"][1] == {"@language": language}
    assert words["dc:title"] == told["title"]


def test_words_change_with_the_language_and_nothing_else_does(model):
    made = {language: exported(model, language) for language in ("en", "es", "pt")}
    assert {tuple(rows[0]) for rows in made.values()} == {COLUMNS}
    assert {len(rows) for rows in made.values()} == {1 + 9}
    own = {"note", "locator", "citation"}
    for english, spanish, portuguese in zip(*(made[language] for language in ("en", "es", "pt"))):
        for column, *texts in zip(COLUMNS, english, spanish, portuguese):
            if column not in own or english[0] == "auth_id":
                assert len(set(texts)) == 1, column
            else:
                assert len(set(texts)) == 3, (column, texts)
    assert "fila 1" in made["es"][-1][COLUMNS.index("locator")]
