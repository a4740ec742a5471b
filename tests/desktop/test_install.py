"""What a user does: Plugins > Install from ZIP, through QGIS's own installer; unload, reload; upgrade in mid-work."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pyplugin_installer
import pytest
import qgis.utils
from atlas_waiting import settle, wait_for
from qgis.core import QgsApplication, QgsProject

NAME = "peru_access_atlas"
ALGORITHM = f"{NAME}:regionexposure"
NEXT = "9.9.9"


@pytest.fixture
def home():
    """The folder of the installed plugin; the link to the repository makes room for it and comes back afterwards."""
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "python" / "plugins" / NAME
    target = os.readlink(folder)
    assert qgis.utils.unloadPlugin(NAME)
    folder.unlink()
    yield folder
    if qgis.utils.isPluginLoaded(NAME):
        qgis.utils.unloadPlugin(NAME)
    if folder.exists():
        shutil.rmtree(folder)
    folder.symlink_to(target, target_is_directory=True)
    qgis.utils.updateAvailablePlugins()
    assert qgis.utils.loadPlugin(NAME)
    assert qgis.utils.startPlugin(NAME)


def provider_ids():
    return [provider.id() for provider in QgsApplication.processingRegistry().providers()]


def test_the_zip_installs_unloads_and_reloads(home, root, tmp_path):
    made = subprocess.run(
        ["python3", str(root / "tools" / "lib" / "package.py"), "--working-tree", "--out", str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
    )
    archive = next(tmp_path.glob("*.zip"))
    assert str(archive) in made.stdout

    pyplugin_installer.instance().installFromZipFile(str(archive))
    assert wait_for(lambda: qgis.utils.isPluginLoaded(NAME) or home.is_dir())
    assert (home / "metadata.txt").is_file()
    assert (home / "LICENSE").is_file()
    assert not home.is_symlink()
    assert not (home / "tests").exists()
    if not qgis.utils.isPluginLoaded(NAME):  # installed, not ticked
        assert qgis.utils.loadPlugin(NAME)
        assert qgis.utils.startPlugin(NAME)
    module = sys.modules[f"{NAME}.plugin"]
    assert Path(module.__file__).resolve().is_relative_to(home.resolve())
    assert QgsApplication.processingRegistry().algorithmById(ALGORITHM) is not None

    assert qgis.utils.unloadPlugin(NAME)
    assert NAME not in provider_ids()
    assert qgis.utils.loadPlugin(NAME)
    assert qgis.utils.startPlugin(NAME)
    assert provider_ids().count(NAME) == 1
    assert QgsApplication.processingRegistry().algorithmById(ALGORITHM) is not None


@pytest.fixture
def archives(root, tmp_path):
    """This version's ZIP and one of the next version, alike but for the version it names."""
    command = ["python3", str(root / "tools" / "lib" / "package.py"), "--working-tree", "--out", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True)
    now = next(tmp_path.glob("*.zip"))
    later = tmp_path / "next" / now.name
    later.parent.mkdir()
    with zipfile.ZipFile(now) as source, zipfile.ZipFile(later, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == f"{NAME}/metadata.txt":
                content = re.sub(rb"(?m)^version=.*$", f"version={NEXT}".encode(), content)
            target.writestr(entry, content)
    return now, later


def install(archive):
    pyplugin_installer.instance().installFromZipFile(str(archive))
    settle(1)
    if not qgis.utils.isPluginLoaded(NAME):  # installed, not ticked
        assert qgis.utils.loadPlugin(NAME)
        assert qgis.utils.startPlugin(NAME)


def test_an_open_project_survives_an_upgrade(home, archives, iface, tmp_path):
    now, later = archives
    iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    install(now)
    plugin = qgis.utils.plugins[NAME]
    plugin.add_layers()
    before = plugin.open_dock()
    before.model.change(text="lima", reading="documented")
    settle(0.5)
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "work.qgz"))
    layers = {layer.id(): layer.source() for layer in project.mapLayers().values()}
    state = before.model.state.to_json()
    iface.mapCanvas().stopRendering()

    install(later)

    assert re.search(rf"(?m)^version={NEXT}$", (home / "metadata.txt").read_text(encoding="utf-8"))
    again = qgis.utils.plugins[NAME]
    assert again is not plugin
    assert all(layer.isValid() for layer in project.mapLayers().values())
    after = again.open_dock()
    # the filter of the map went with the old version and comes back with the state that the project keeps
    assert wait_for(lambda: {layer.id(): layer.source() for layer in project.mapLayers().values()} == layers)
    assert after.model.state.to_json() == state
    (regions,) = (layer for layer in project.mapLayers().values() if layer.source().endswith("layername=regions"))
    assert regions.featureCount() == 25

    # and the saved project opens under the new version
    iface.mapCanvas().stopRendering()
    assert project.read(str(tmp_path / "work.qgz"))
    settle(0.5)
    assert wait_for(lambda: after.model.state.to_json() == state)
    assert not project.isDirty()
    assert Path(project.fileName()) == tmp_path / "work.qgz"
    iface.mapCanvas().stopRendering()
    project.clear()
    settle(0.2)
