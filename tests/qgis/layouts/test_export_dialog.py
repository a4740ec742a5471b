"""The export dialog: pages made while the event loop runs, cancelled without a trace, errors told."""

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QMessageBox

from peru_access_atlas.core.filter_state import FilterState
from peru_access_atlas.core.periods import Period
from peru_access_atlas.layouts.template_titles import template_title
from peru_access_atlas.ui.layouts.export_dialog import ExportPagesDialog


@pytest.fixture
def dialog(qgis_app, index, atlas_project, tmp_path, root):
    from peru_access_atlas.layers.registry import find_layer

    data = find_layer(atlas_project, "regions").source().split("|")[0]
    made = ExportPagesDialog(index, lambda: Path(data), FilterState(period=Period.of_year(2014)))
    made.dpi.setValue(72)
    yield made
    made.close_job()
    made.deleteLater()


def wait(job, action=None):
    """Run the event loop until the job ends; return files, error and how often the loop came round meanwhile."""
    loop, ticks, ended = QEventLoop(), [], []
    # timers of its own, stopped in the end: a single shot would go off in a later test, at a loop that is gone
    beat, limit = QTimer(), QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    beat.timeout.connect(lambda: ticks.append(1) or (action(len(ticks)) if action else None))
    job.finished.connect(lambda files, error: (ended.extend((files, error)), loop.quit()))
    limit.start(600_000)  # a busy machine
    beat.start(5)
    loop.exec() if hasattr(loop, "exec") else loop.exec_()
    beat.stop()
    limit.stop()
    assert ended, "the job did not end"
    return (*ended, len(ticks))


def test_the_period_is_that_of_the_dock(dialog):
    assert dialog.page_spec().period == Period.of_year(2014)


def test_an_atlas_leaves_the_event_loop_running(dialog, tmp_path):
    dialog.product.setCurrentIndex(3)
    dialog.run(dialog.order(tmp_path / "a.pdf"))
    files, error, ticks = wait(dialog.job)
    assert error is None
    assert [p.name for p in files] == ["a.pdf"]
    assert ticks >= 9, "at least once a page"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.pdf", "a.run.json", "a.txt"]
    assert dialog.job is None
    assert dialog.export_button.isEnabled()


def test_cancelled_leaves_nothing(dialog, tmp_path):
    dialog.product.setCurrentIndex(2)
    dialog.run(dialog.order(tmp_path / "a.pdf"))
    job = dialog.job
    files, error, _ticks = wait(job, lambda n: job.cancel() if n == 3 else None)
    assert (files, error) == ([], None)
    assert list(tmp_path.iterdir()) == []


def test_an_error_is_told_in_words(dialog, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("x")
    dialog.run(dialog.order(blocked / "a.pdf"))
    files, error, _ticks = wait(dialog.job)
    assert files == []
    assert "folder" in str(error)


def answer(monkeypatch, button):
    """Answer the question about replacing files; return the texts asked."""
    asked = []

    def show(box):
        asked.append(box.text())
        return button

    monkeypatch.setattr(QMessageBox, "exec", show)
    return asked


def export_all(dialog, target, rounds=1):
    """Run an export and what follows from the answer to its question; return the files and the errors."""
    dialog.run(dialog.order(target))
    ended = [wait(dialog.job)[:2]]
    while dialog.job is not None:
        ended.append(wait(dialog.job)[:2])
    assert len(ended) == rounds
    return ended[-1]


def test_a_second_format_of_the_page_is_no_question(dialog, tmp_path, monkeypatch):
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    for number, name in ((0, "a.pdf"), (1, "a.png")):
        dialog.format.setCurrentIndex(number)
        files, error = export_all(dialog, tmp_path / name)
        assert (error, [path.name for path in files]) == (None, [name])
    assert not asked
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "a.png", "a.run.json", "a.txt"]


def test_files_of_another_page_are_named_once_and_kept_or_replaced(dialog, tmp_path, monkeypatch):
    for name in ("a.png", "a.txt", "a.run.json"):
        (tmp_path / name).write_text("mine")
    dialog.format.setCurrentIndex(1)
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    export_all(dialog, tmp_path / "a.png")
    assert len(asked) == 1
    assert asked[0].splitlines()[2:] == ["a.png", "a.txt", "a.run.json"]
    assert {path.read_text() for path in tmp_path.iterdir()} == {"mine"}
    asked = answer(monkeypatch, QMessageBox.StandardButton.Yes)
    files, error = export_all(dialog, tmp_path / "a.png", rounds=2)
    assert (error, [path.name for path in files], len(asked)) == (None, ["a.png"], 1)
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    assert "mine" not in (tmp_path / "a.txt").read_text("utf-8")


def test_pages_of_an_atlas_in_a_folder_are_replaced_when_told(dialog, tmp_path, monkeypatch):
    dialog.product.setCurrentIndex(2)
    dialog.format.setCurrentIndex(1)
    dialog.pages.setCheckedItems([dialog.pages.itemText(0)])
    asked = answer(monkeypatch, QMessageBox.StandardButton.Yes)
    export_all(dialog, tmp_path)
    first = sorted(path.name for path in tmp_path.iterdir())
    assert (len(first), asked) == (3, [])
    files, error = export_all(dialog, tmp_path, rounds=2)
    assert (error, len(files), len(asked)) == (None, 1, 1)
    assert asked[0].splitlines()[2:] == [files[0].name]
    assert sorted(path.name for path in tmp_path.iterdir()) == first


def test_only_a_template_of_the_user_needs_its_folder(dialog, tmp_path):
    (tmp_path / "mine.qpt").write_text("<Layout/>")
    dialog._templates = str(tmp_path)
    dialog._fill_templates()
    assert dialog.page_spec().template_folder == ""
    dialog.template.setCurrentIndex(dialog.template.findData("mine"))
    assert dialog.page_spec().template_folder == str(tmp_path)


def test_templates_are_called_by_a_title_and_known_by_their_name(dialog):
    for product in range(dialog.product.count()):
        dialog.product.setCurrentIndex(product)
        for row in range(dialog.template.count()):
            name, shown = dialog.template.itemData(row), dialog.template.itemText(row)
            assert shown == template_title(name) != name
    assert template_title("mine") == "mine"
