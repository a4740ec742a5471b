"""The atlas's own words are said in every language; what sources print stays as printed."""

from __future__ import annotations

import dataclasses
import re

import pytest

from peru_access_atlas.core import model, own_words
from peru_access_atlas.core.filters import FilterState, matching
from peru_access_atlas.core.index import AtlasIndex

LANGUAGES = own_words.TRANSLATIONS


def columns():
    return [(table, column) for table, column in own_words.own_columns()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_own_text_is_said_in_the_language(atlas, language):
    said = {text.text: getattr(text, language) for text in atlas.texts}
    found = own_words.in_language(atlas, language)
    for table, column in columns():
        for before, after in zip(getattr(atlas, table), getattr(found, table)):
            text = getattr(before, column)
            assert getattr(after, column) == said.get(text, text)
            if text is not None and text not in said:
                printed = table == "sources" and before.title_language is not None
                assert own_words.neutral(text) or printed, (table, column, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_else_changes(atlas, language):
    found = own_words.in_language(atlas, language)
    for table, record in model.TABLES.items():
        others = [f.name for f in dataclasses.fields(record) if f.name not in own_words.OWN_WORDS.get(table, ())]
        for before, after in zip(getattr(atlas, table), getattr(found, table)):
            assert [getattr(before, name) for name in others] == [getattr(after, name) for name in others]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_english_function_word_is_left_in_a_translation(atlas, language):
    english = re.compile(r"\b(the|of|and|with|by|from|is|are|not|page|row|entry|list|read|given|printed)\b", re.I)
    for text in atlas.texts:
        assert not english.search(getattr(text, language)), getattr(text, language)


def test_no_column_of_the_model_holds_words_without_being_known():
    """A new text column is printed (``_as_printed``), a name, a code, an identifier, or one of the own words."""
    plain = {
        "author", "url", "doi", "title_language", "date", "number", "issuer", "name", "acronym", "country", "district",
        "province", "department", "city", "iso", "text", "es", "pt", "kind", "level", "value", "start", "end", "ubigeo",
        "region_ubigeo", "parent_ubigeo", "purpose", "personnel_measure", "weapons", "rule", "role", "item_class",
        "evidence", "confidence", "city_basis", "status", "measure", "field", "table_name", "supporting_source",
        "period_start", "period_end",
    }  # fmt: skip
    for table, record in model.TABLES.items():
        for field in dataclasses.fields(record):
            if "str" not in str(field.type) or field.name.endswith(("_id", "_as_printed")):
                continue
            assert field.name in plain or field.name in own_words.OWN_WORDS[table], (table, field.name)


def test_look_ups_in_a_language_are_made_once_and_lead_back(atlas):
    index = AtlasIndex(atlas)
    spanish = index.in_language("es")
    assert spanish is index.in_language("es") is spanish.in_language("es")
    assert spanish.in_language("en") is index.in_language("de") is index
    assert [one.language for one in spanish.languages()] == ["en", "es", "pt"]
    assert next(f for f in spanish.atlas.facilities if f.facility_id == "F09").name == "Puerto del Callao"


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_look_ups_are_made_in_a_language_at_once(atlas, language):
    index = AtlasIndex(atlas, language)
    detour = AtlasIndex(atlas).in_language(language)
    assert index.language == detour.language == language
    assert index.atlas == detour.atlas
    assert index.in_language(language) is index
    assert index.in_language("en").atlas is atlas
    assert index.in_language("en").in_language(language) is index
    assert AtlasIndex(atlas, "de").language == "en"


def test_large_tables_are_said_without_making_a_record(atlas_path, monkeypatch):
    from peru_access_atlas.core.bulk import Rows
    from peru_access_atlas.core.repository import load_atlas

    made = []
    monkeypatch.setattr(Rows, "_all", made.append)
    monkeypatch.setattr(Rows, "__getitem__", lambda rows, row: made.append(rows))
    spanish = own_words.in_language(load_atlas(atlas_path), "es")
    assert isinstance(spanish.norms, Rows)
    assert not made


def test_an_atlas_without_translations_stays_as_it_is(atlas):
    index = AtlasIndex(dataclasses.replace(atlas, texts=()))
    assert index.in_language("es") is index
    assert index.languages() == (index,)


@pytest.mark.parametrize("text", ["grenade launcher", "lanzagranadas", "lança-granadas"])
def test_a_search_finds_the_same_records_in_every_language(atlas, text):
    index = AtlasIndex(atlas)
    found = {matching(one, FilterState(text=text)) for one in index.languages()}
    assert len(found) == 1
    assert found.pop()


@pytest.mark.parametrize(
    ("text", "same"), [("43,779 entries", "43 779"), ("4.57 %", "4,57 %"), ("60-150", "60-150"), ("p. 5", "p. 5")]
)
def test_figures_are_compared_whatever_their_marks(text, same):
    assert own_words.figures(text) == own_words.figures(same)
    assert own_words.figures(text) != own_words.figures(same + " 7")


@pytest.mark.parametrize("text", ["365", "DS 035-2018-PCM", "USD", "+131.4 %", "2018-06-02"])
def test_neutral(text):
    assert own_words.neutral(text)
    assert not own_words.neutral(text + " days")
