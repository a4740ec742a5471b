"""The export dialog: pages made while the event loop runs, cancelled without a trace, errors told."""

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QEventLoop, QTimer

from peru_access_atlas.core.filter_state import FilterState
from peru_access_atlas.core.periods import Period
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
    limit.start(90_000)
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
