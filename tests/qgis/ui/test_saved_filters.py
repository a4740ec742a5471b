"""Named filters of a project: none is ever lost to a name, a text or a number that could not be read again."""

import pytest
from qgis.PyQt.QtWidgets import QInputDialog, QMessageBox

from peru_access_atlas.core.errors import FilterError
from peru_access_atlas.core.filter_state import MAX_STATES, MAX_TEXT
from peru_access_atlas.core.filters import FilterState
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui.filter_model import FilterModel
from peru_access_atlas.ui.filter_panel import FilterPanel
from peru_access_atlas.ui.project_state import SCOPE, named_filters
from peru_access_atlas.ui.saved_filters import SavedFilters


@pytest.fixture(scope="module")
def index(atlas_path):
    return AtlasIndex(load_atlas(atlas_path))


@pytest.fixture
def model(qgis_app, index):
    made = FilterModel(index)
    yield made
    made.stop()


@pytest.fixture
def saved(model, project):
    told = []
    made = SavedFilters(model, project, told.append)
    made.told = told
    made.save("first")
    yield made
    made.deleteLater()


@pytest.mark.parametrize("name", ["of\u200b Lima", "soft\u00adhyphen", "n" * 5000, " two  \t blanks\n"])
def test_a_name_of_any_kind_leaves_the_others_readable(saved, project, name):
    saved.save(name)
    assert saved.told == []
    assert len(named_filters(project)) == 2
    assert "first" in named_filters(project)


def test_a_state_that_could_not_be_read_again_is_not_saved(saved, model, project):
    model.change(text="x" * (MAX_TEXT + 1))
    saved.save("second")
    assert len(saved.told) == 1
    assert list(named_filters(project)) == ["first"]


def test_one_filter_too_many_is_told_and_not_saved(saved, project):
    for number in range(MAX_STATES - 1):
        saved.save(f"filter {number}")
    assert saved.told == []
    saved.save("one more")
    assert str(MAX_STATES) in str(saved.told[0])
    assert len(named_filters(project)) == MAX_STATES
    saved.save("first")  # replaces, and is none more
    assert len(saved.told) == 1


@pytest.mark.parametrize("text", ['{"schema":"peru_access_atlas/filters","version":2,"filters":{}}', "{damaged"])
def test_filters_that_cannot_be_read_are_not_written_over(saved, project, text):
    project.writeEntry(SCOPE, "named_filters", text)
    with pytest.raises(FilterError):
        named_filters(project)
    saved.save("second")
    saved.delete("first")
    assert len(saved.told) == 2
    assert project.readEntry(SCOPE, "named_filters", "")[0] == text


@pytest.mark.parametrize("replace", [True, False])
def test_a_name_that_is_taken_is_asked_about(saved, model, project, monkeypatch, replace):
    asked = []
    answer = QMessageBox.StandardButton.Yes if replace else QMessageBox.StandardButton.No

    def question(_parent, _title, text):
        asked.append(text)
        return answer

    monkeypatch.setattr(QInputDialog, "getText", lambda *_args: (" first ", True))
    monkeypatch.setattr(QMessageBox, "question", question)
    model.change(regions=("15",))
    saved._ask_name()
    assert len(asked) == 1
    assert "first" in asked[0]
    assert named_filters(project)["first"] == (model.state if replace else FilterState())


def test_the_field_of_words_takes_no_more_than_a_filter_holds(model):
    panel = FilterPanel(model)
    panel._text.setText("word " * 400)
    panel._set(text=panel._text.text().strip())
    assert FilterState.from_json(model.state.to_json()) == model.state
    panel.deleteLater()
