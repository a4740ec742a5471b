"""What a user does: Plugins > Install from ZIP, through QGIS's own installer; then unload and reload."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyplugin_installer
import pytest
import qgis.utils
from qgis.core import QgsApplication

NAME = "peru_access_atlas"
ALGORITHM = f"{NAME}:regionexposure"


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


def test_the_zip_installs_unloads_and_reloads(home, root, tmp_path, pump):
    made = subprocess.run(
        ["python3", str(root / "tools" / "lib" / "package.py"), "--out", str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
    )
    archive = next(tmp_path.glob("*.zip"))
    assert str(archive) in made.stdout

    pyplugin_installer.instance().installFromZipFile(str(archive))
    assert pump(5, lambda: qgis.utils.isPluginLoaded(NAME) or home.is_dir())
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
