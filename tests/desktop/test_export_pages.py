"""Pages from the menu in the running application: preview, a file, the question before it is replaced."""

import json

import pytest
from atlas_waiting import settle, wait_for
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton

from peru_access_atlas.core.qt.compat import LEVEL_CRITICAL

#: QGIS's option: seconds from which it says that a task is complete.
LONG_TASK = "minTaskLengthForSystemNotification"


@pytest.fixture
def dialog(plugin):
    plugin.open_dock()
    made = plugin.open_export()
    assert wait_for(made.isVisible)
    yield made
    made.close_job()
    made.close()  # the plugin keeps it


def _export(dialog, target):
    dialog.run(dialog.order(target))
    assert wait_for(lambda: dialog.job is None), "the export did not end"


@pytest.fixture
def answer(monkeypatch):
    """Press a button of the next question and keep its picture; the texts asked are noted."""
    asked, plan = [], []
    show = QMessageBox.exec

    def exec_(box):
        button, picture = plan.pop(0)
        box.setProperty("expected", True)  # the watch over stray dialogs leaves it alone

        def press():
            box.grab().save(str(picture))
            asked.append((box.text(), box.defaultButton() is box.button(button)))
            box.button(button).click()

        QTimer.singleShot(300, press)
        return show(box)

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    return asked, lambda button, picture: plan.append((button, picture))


def test_a_page_twice(dialog, iface, out, tmp_path, answer):
    bar = iface.messageBar()
    bar.clearWidgets()
    dialog.format.setCurrentIndex(dialog.format.findData("png"))
    dialog.dpi.setValue(72)
    dialog.preview_button.click()
    assert wait_for(lambda: dialog.preview.pixmap() is not None and not dialog.preview.pixmap().isNull())
    settle()
    dialog.grab().save(str(out / "export_pages_dialog.png"))

    target = tmp_path / "mapa.png"
    _export(dialog, target)
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert sorted(first) == ["mapa.png", "mapa.run.json", "mapa.txt"]
    assert json.loads(first["mapa.run.json"])["kind"] == "layout"
    # QGIS may say besides that a task is complete
    assert any(len(item.findChildren(QPushButton)) == 2 for item in bar.items())  # the file, the folder
    settle()
    iface.mainWindow().grab().save(str(out / "export_pages_done.png"))
    bar.clearWidgets()

    dialog.title.setText("Otro título")
    asked, press = answer
    standard = QMessageBox.StandardButton
    press(standard.Cancel, out / "export_pages_question.png")
    _export(dialog, target)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first  # nothing was replaced
    press(standard.Yes, out / "export_pages_question_again.png")
    _export(dialog, target)
    assert len(asked) == 2
    assert "mapa.png" in asked[0][0]
    assert str(tmp_path) in asked[0][0]
    assert asked[0][1]  # Enter keeps the files
    assert not asked[1][1]
    assert target.read_bytes() != first["mapa.png"]
    assert "Otro título" in (tmp_path / "mapa.txt").read_text("utf-8")
    bar.clearWidgets()


def test_what_the_plugin_says_is_on_top(dialog, iface, out, tmp_path):
    """QGIS says itself that a long task is complete; the message with the two buttons must not be under that."""
    bar, options = iface.messageBar(), QgsSettings()
    bar.clearWidgets()
    before = options.value(LONG_TASK, None, section=QgsSettings.Section.App)
    options.setValue(LONG_TASK, 0, QgsSettings.Section.App)  # every task is long
    try:
        dialog.format.setCurrentIndex(dialog.format.findData("png"))
        dialog.dpi.setValue(72)
        _export(dialog, tmp_path / "mapa.png")
        settle()
        iface.mainWindow().grab().save(str(out / "export_pages_on_top.png"))
        assert len(bar.currentItem().findChildren(QPushButton)) == 2, [item.text() for item in bar.items()]
        bar.clearWidgets()
        dialog.run(dialog.order(tmp_path / "mapa.png" / "mapa.png"))  # a file is no folder
        assert wait_for(lambda: dialog.job is None)
        settle()
        assert bar.currentItem().level() == LEVEL_CRITICAL, [item.text() for item in bar.items()]
    finally:
        if before is None:
            options.remove(LONG_TASK, QgsSettings.Section.App)
        else:
            options.setValue(LONG_TASK, before, QgsSettings.Section.App)
        bar.clearWidgets()
