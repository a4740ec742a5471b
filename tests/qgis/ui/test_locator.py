"""The locator filter finds records by any of their names and hands the chosen one on."""

import pytest
from qgis.core import QgsFeedback, QgsLocatorContext
from qgis.PyQt.QtTest import QSignalSpy

from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui.locator import AtlasLocatorFilter, entries


@pytest.fixture
def found(qgis_app, atlas_path):
    return entries(AtlasIndex(load_atlas(atlas_path)))


def _search(locator, text, prefix=True):
    context = QgsLocatorContext()
    context.usingPrefix = prefix
    spy = QSignalSpy(locator.resultFetched)
    locator.fetchResults(text, context, QgsFeedback())
    return [spy[i][0] for i in range(len(spy))]


def test_every_kind_is_there(found):
    counts = {}
    for entry in found:
        counts[entry.table] = counts.get(entry.table, 0) + 1
    assert counts["facilities"] == 15
    assert counts["coers"] == 18
    assert counts["regions"] == 25
    assert counts["norms"] == 8
    assert counts["institutions"] > 0


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("huanuco", "Huánuco"),
        ("30724", "30724"),
        ("SANTA lucia", "Santa Lucía"),
        ("PE-LOR", "Loreto"),
        ("abancay", "Apurímac"),
    ],
)
def test_found_without_accents_or_case_by_any_name(found, text, title):
    results = _search(AtlasLocatorFilter(found=found), text)
    assert any(title in r.displayString for r in results), [r.displayString for r in results]


def test_the_inferred_city_of_a_coer_says_so(found):
    (entry,) = [e for e in found if e.table == "coers" and "Abancay" in e.detail]
    assert entry.detail != "Abancay"


def test_without_prefix_short_texts_find_nothing(found):
    assert _search(AtlasLocatorFilter(found=found), "li", prefix=False) == []
    assert _search(AtlasLocatorFilter(found=found), "", prefix=True) == []


def test_cancel_stops_the_search(found):
    feedback = QgsFeedback()
    feedback.cancel()
    locator = AtlasLocatorFilter(found=found)
    context = QgsLocatorContext()
    context.usingPrefix = True
    spy = QSignalSpy(locator.resultFetched)
    locator.fetchResults("lima", context, feedback)
    assert len(spy) == 0


def test_the_choice_reaches_the_opener_and_a_clone_has_none(found):
    opened = []
    locator = AtlasLocatorFilter(None, opened.append, found)
    (result,) = [r for r in _search(locator, "huanuco") if r.displayString == "Huánuco"]
    locator.triggerResult(result)
    assert [e.record_id for e in opened] == ["10"]
    locator.clone().triggerResult(result)
    assert len(opened) == 1


def test_the_data_is_read_at_the_first_search_only(qgis_app, atlas_path):
    asked = []

    def index():
        asked.append(1)
        return AtlasIndex(load_atlas(atlas_path))

    locator = AtlasLocatorFilter(index)
    assert asked == []
    assert _search(locator.clone(), "loreto")
    assert _search(locator.clone(), "loreto")
    assert asked == [1]
