"""Projects and styles from strangers in the real QGIS with the plugin: nothing of them runs, reads or writes."""

import subprocess
import zipfile
from xml.sax.saxutils import escape, quoteattr

import pytest
import qgis.utils
from atlas_trap import set_trap
from atlas_waiting import settle
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import QApplication, QDialog, QLabel

from peru_access_atlas.layers.registry import atlas_layers

NAME = "peru_access_atlas"
HTML = '<img src="{address}/i.png"><a href="file:///etc/passwd">x</a><script>alert(1)</script>'


@pytest.fixture
def trap():
    """A local server that nobody may ask."""
    with set_trap() as found:
        yield found
    assert found.asked == []


@pytest.fixture
def atlas(iface):
    """The plugin, and afterwards an empty project and a dock without filters."""
    iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    plugin = qgis.utils.plugins[NAME]
    yield plugin
    # forms of records first, and wholly: QGIS's lists in them look at their layers a little later, gone or not
    for form in QApplication.topLevelWidgets():
        if isinstance(form, QDialog) and form.isVisible():
            form.reject()
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    iface.mapCanvas().stopRendering()
    if plugin.authorizations is not None:
        plugin.authorizations.model.set_state(type(plugin.authorizations.model.state)())
    QgsProject.instance().clear()
    iface.messageBar().clearWidgets()
    settle()


def saved(plugin, path):
    """Save a project with the layers of the atlas; return its text."""
    project = QgsProject.instance()
    plugin.add_layers()
    plugin.open_dock()
    settle()
    assert project.write(str(path))
    text = path.read_text(encoding="utf-8")
    project.clear()
    settle(0.1)
    return text


def entries(**values):
    """The plugin's own entries of a project."""
    inner = "".join(f'<{key} type="QString">{escape(value)}</{key}>' for key, value in values.items())
    return f"<{NAME}>{inner}</{NAME}>"


def hostile(text, marker, address):
    """Put everything that means harm into a project: macros, functions, actions, forms, names, sources, entries."""
    code = escape(f"open({str(marker)!r}, 'w').write('run')\ndef openProject():\n    {marker_line(marker)}\n")
    python = (
        f'<Macros><pythonCode type="QString">{code}</pythonCode></Macros>'
        f'<ExpressionFunctions><pythonCode type="QString">{code}</pythonCode></ExpressionFunctions>'
    )
    state = '{"schema":"peru_access_atlas/filter","version":1,"text":"' + "x" * 2_000_000 + '"}'
    ours = entries(
        filter_state=state, measure="../../etc/passwd", symbols=HTML.format(address=address),
        named_filters='{"schema":"peru_access_atlas/filters","version":1,"filters":{"<b>x</b>":' + "[" * 5000 + "}}",
    )  # fmt: skip
    text = without(text, f"<{NAME} ", f"</{NAME}>", f"<{NAME}>")
    head, tail = text.split("<properties>", 1)
    text = f"{head}<properties>{python}{ours}{tail}"
    text = with_action(text, marker)
    text = with_form_code(text, marker)
    text = text.replace("<layername>", "<layername>" + escape(HTML.format(address=address)))
    text = text.replace(
        'name="peru_access_atlas/role"', 'name="peru_access_atlas/colours" value="&lt;qgis>"/><Option type="QString" '
        'name="peru_access_atlas/user_filter" value="1=1); DELETE FROM regions; --"/><Option type="QString" '
        'name="peru_access_atlas/role"',
    )  # fmt: skip
    return text


def with_action(text, marker):
    """Give every layer of a project or style an action in Python."""
    action = (
        '<actionsetting id="{6b0f7f4a-6a5e-4c6b-9b71-0d8e8c0f4a11}" type="1" capture="0" name="x" shortTitle="x" '
        f'isEnabledOnlyWhenEditable="0" notificationMessage="" icon="" action={quoteattr(marker_line(marker))}>'
        '<actionScope id="Feature"/></actionsetting>'
    )
    text = text.replace("<attributeactions/>", "<attributeactions></attributeactions>")
    return text.replace("<attributeactions>", "<attributeactions>" + action)


def with_form_code(text, marker):
    """Give every layer's form Python that runs when a record is shown."""
    code = f"<editforminitcode>{escape(marker_line(marker))}</editforminitcode>"
    source = "<editforminitcodesource>2</editforminitcodesource>"
    text = text.replace("<editforminitcodesource>0</editforminitcodesource>", source + code)
    return text.replace("<editforminit/>", "<editforminit>openProject</editforminit>")


def marker_line(marker):
    return f"open({str(marker)!r}, 'w').write('run')"


def without(text, *marks):
    """Return a project's text without the element between the marks."""
    for begin in (marks[0], marks[2]):
        if begin in text:
            start = text.index(begin)
            end = text.index(marks[1], start) + len(marks[1])
            return text[:start] + text[end:]
    return text


def use(plugin):
    """What a reader does with the project: dock, layers, records, search."""
    from peru_access_atlas.ui.locator import entries as found

    dock = plugin.open_dock()
    dock.dock.setUserVisible(True)
    settle()
    plugin.add_layers()
    for tab in range(dock.dock.tabs.count()):
        dock.dock.tabs.setCurrentIndex(tab)
        settle(0.1)
    dock.model.select(plugin.index().auth_ids[0])
    for entry in found(plugin.index())[:3]:
        plugin._open_record(entry)
    settle()
    return dock


@pytest.mark.parametrize("ending", ["qgs", "qgz"])
def test_a_hostile_project(atlas, iface, tmp_path, trap, ending):
    marker = tmp_path / "marker"
    data = atlas.data_path()
    before = data.read_bytes()[100:]  # the head is SQLite's: how the file was opened
    macros = QgsSettings().value("qgis/enableMacros")
    path = tmp_path / "p.qgs"
    text = hostile(saved(atlas, path), marker, trap.address)
    for mark in (
        "<pythonCode",
        "<actionsetting",
        "<editforminitcode>",
        "../../etc/passwd",
        "&lt;script",
        "DELETE FROM",
    ):
        assert mark in text
    path.write_text(text, encoding="utf-8")
    if ending == "qgz":
        path = tmp_path / "p.qgz"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("p.qgs", text)
            archive.writestr("../../outside.txt", "x")
    there = set(tmp_path.rglob("*"))
    assert iface.addProject(str(path))
    settle()
    assert not marker.exists()
    assert QApplication.activeModalWidget() is None
    dock = use(atlas)
    # an entry that is no state of the plugin's changes nothing
    assert dock.model.state == type(dock.model.state)()
    assert dock.model.measure in ("authorizations", "authorised_days", "persons", "person_days")
    layers = atlas_layers(QgsProject.instance())
    assert {"regions", "facilities"} <= set(layers)
    assert all(layer.isValid() for layer in layers.values())
    assert {layer.featureCount() for role, layer in layers.items() if role == "regions"} == {25}
    settle()
    assert not marker.exists()
    assert data.read_bytes()[100:] == before
    assert QgsSettings().value("qgis/enableMacros") == macros
    assert set(tmp_path.rglob("*")) == there
    # names from the project are shown as they are, never as a page that fetches
    rich = [w for w in dock.dock.findChildren(QLabel) if "<script" in w.text()]
    assert all(w.textFormat() == Qt.TextFormat.PlainText for w in rich)


@pytest.mark.parametrize("source", [
    "/vsicurl/{address}/peru_access_atlas/data/1/atlas.gpkg|layername=regions",
    "/vsizip//vsicurl/{address}/x.zip/peru_access_atlas/data/1/atlas.gpkg|layername=regions",
    "../../../../../../etc/peru_access_atlas/data/../../atlas.gpkg|layername=regions",
    "//127.0.0.1/share/peru_access_atlas/data/1/atlas.gpkg|layername=regions",
])  # fmt: skip
def test_a_source_that_looks_like_the_working_copy(atlas, tmp_path, trap, source):
    """The plugin answers with this computer's copy, or leaves the path alone; it fetches nothing."""
    answer = atlas._resolve_path(source.format(address=trap.address))
    local = atlas.data_path().as_posix() + "|layername=regions"
    assert answer in (local, source.format(address=trap.address))
    if "/../" not in source:
        assert answer == local


def test_a_hostile_style(atlas, tmp_path, trap):
    marker = tmp_path / "marker"
    atlas.add_layers()
    layer = atlas_layers(QgsProject.instance())["facilities"]
    style = tmp_path / "s.qml"
    layer.saveNamedStyle(str(style))
    text = with_form_code(with_action(style.read_text(encoding="utf-8"), marker), marker)
    text = text.replace("peru_access_atlas/role", "peru_access_atlas/colours")
    assert text.count(marker_line(marker)[:4]) >= 2
    style.write_text(text, encoding="utf-8")
    layer.loadNamedStyle(str(style))
    settle()
    use(atlas)
    assert not marker.exists()


def test_a_saved_project_holds_nothing_that_runs(atlas, tmp_path):
    path = tmp_path / "p.qgs"
    macros = QgsSettings().value("qgis/enableMacros")
    text = saved(atlas, path)
    for word in ("pythonCode", "<Macros", "<actionsetting", "<editforminitcodesource>2", "GenericPython"):
        assert word not in text
    assert QgsSettings().value("qgis/enableMacros") == macros


HOLD = """
import sqlite3, sys
connection = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True, isolation_level=None)
connection.execute("BEGIN")
connection.execute("SELECT count(*) FROM regions").fetchall()
print("held", flush=True)
sys.stdin.read()
"""


def test_a_working_copy_that_another_programme_holds(atlas, tmp_path):
    """Records and layers are read beside another programme, which keeps what it reads."""
    data = atlas.data_path()
    before = data.read_bytes()[100:]  # the head is SQLite's: how the file was opened
    # within QGIS sys.executable may be QGIS itself
    holder = subprocess.Popen(["python3", "-c", HOLD, str(data)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert holder.stdout.readline().strip() == b"held"
        atlas.add_layers()
        layers = atlas_layers(QgsProject.instance())
        assert all(layer.isValid() for layer in layers.values())
        assert layers["regions"].featureCount() == 25
        dock = atlas.open_dock()
        assert len(dock.model.results.matches) > 0
    finally:
        holder.stdin.close()
        holder.wait(300)
        holder.stdout.close()
    QgsProject.instance().clear()
    settle()
    assert data.read_bytes()[100:] == before


def test_a_folder_that_cannot_take_the_working_copy_is_named_with_what_to_do(atlas, iface, tmp_path, monkeypatch):
    from peru_access_atlas.core.qt import settings
    from peru_access_atlas.core.qt.i18n import tr

    blocked = tmp_path / "blocked"
    blocked.write_bytes(b"mine")
    monkeypatch.setattr(atlas, "_data_path", None)
    iface.messageBar().clearWidgets()
    settings.data_folder.set(str(blocked))
    try:
        atlas._guarded(atlas.add_layers)()
        said = iface.messageBar().currentItem().text()
    finally:
        settings.data_folder.reset()
    assert tr("The working copy of the atlas cannot be written.") in said
    assert str(blocked) in said
    assert QgsProject.instance().mapLayers() == {}
    assert blocked.read_bytes() == b"mine"


def test_data_that_cannot_be_packed_leave_the_project_as_it_was(atlas, iface, tmp_path):
    project = QgsProject.instance()
    atlas.add_layers()
    assert project.write(str(tmp_path / "p.qgs"))
    (tmp_path / "atlas.gpkg").mkdir()  # in the way
    before = {layer.id(): layer.source() for layer in project.mapLayers().values()}
    iface.messageBar().clearWidgets()
    atlas._guarded(atlas.pack_data)()
    assert iface.messageBar().currentItem() is not None
    assert str(tmp_path / "atlas.gpkg") in iface.messageBar().currentItem().text()
    assert {layer.id(): layer.source() for layer in project.mapLayers().values()} == before
    assert all(layer.isValid() for layer in project.mapLayers().values() if isinstance(layer, QgsVectorLayer))
    there = {one.name for one in tmp_path.iterdir()}
    assert there - {"p_attachments.zip"} == {"atlas.gpkg", "p.qgs"}  # newer QGIS keeps attachments beside a .qgs
