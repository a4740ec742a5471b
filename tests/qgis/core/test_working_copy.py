"""The working copy: made once, verified, mended, never in the way of an older one."""

import os
import shutil
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from qgis.core import QgsVectorLayer

from peru_access_atlas.core.errors import DataError
from peru_access_atlas.core.qt import working_copy
from peru_access_atlas.core.repository import load_atlas


@pytest.fixture
def profile(tmp_path):
    folder = tmp_path / "perfil con año"
    folder.mkdir()
    return folder


def test_made_once_and_read_only(atlas_path, profile):
    before = working_copy.file_sha256(atlas_path)
    path = working_copy.ensure_copy(atlas_path, profile)
    assert path.parent.parent == profile / "peru_access_atlas" / "data"
    assert path.parent.name.endswith("-" + before[:8])
    assert path.read_bytes() == atlas_path.read_bytes()
    assert not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    made = path.stat()
    assert working_copy.ensure_copy(atlas_path, profile) == path
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (made.st_ino, made.st_mtime_ns)
    assert os.listdir(path.parent) == ["atlas.gpkg"]
    assert working_copy.file_sha256(atlas_path) == before


@pytest.mark.parametrize("damage", ["truncate", "flip", "empty"])
def test_a_damaged_copy_is_set_aside_and_mended(atlas_path, profile, damage):
    path = working_copy.ensure_copy(atlas_path, profile)
    path.chmod(0o644)
    data = bytearray(path.read_bytes())
    data[50_000] ^= 1
    path.write_bytes({"truncate": data[:5000], "flip": data, "empty": b""}[damage])
    assert working_copy.ensure_copy(atlas_path, profile) == path
    assert path.read_bytes() == atlas_path.read_bytes()
    assert len([n for n in os.listdir(path.parent) if ".damaged-" in n]) == 1


def test_a_damaged_copy_that_is_held_open_gets_a_neighbour(atlas_path, profile, monkeypatch):
    path = working_copy.ensure_copy(atlas_path, profile)
    path.chmod(0o644)
    path.write_bytes(b"broken")
    replace = os.replace

    def held(source, target):
        if str(path) in (str(source), str(target)):
            raise PermissionError(13, "in use")
        replace(source, target)

    monkeypatch.setattr(working_copy.os, "replace", held)
    found = working_copy.ensure_copy(atlas_path, profile)
    assert found.parent.name == path.parent.name + "-2"
    assert len(load_atlas(found).authorizations) == 9
    assert working_copy.ensure_copy(atlas_path, profile) == found
    assert path.read_bytes() == b"broken"


def test_another_version_stands_beside(atlas_path, profile, tmp_path):
    other = tmp_path / "other.gpkg"
    shutil.copyfile(atlas_path, other)
    with open(other, "r+b") as file:  # a version number in the header that readers ignore
        file.seek(68)
        file.write(b"GPKG" if file.read(4) != b"GPKG" else b"GP10")
    first, second = working_copy.ensure_copy(atlas_path, profile), working_copy.ensure_copy(other, profile)
    assert first.parent != second.parent
    assert first.is_file()
    assert second.is_file()


def test_many_at_once(atlas_path, profile):
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: working_copy.ensure_copy(atlas_path, profile), range(16)))
    assert len(found) == 1
    path = found.pop()
    assert path.read_bytes() == atlas_path.read_bytes()
    assert os.listdir(path.parent) == ["atlas.gpkg"]


def test_processes_at_once(atlas_path, profile, plugin_dir):
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from peru_access_atlas.core.qt.working_copy import ensure_copy\n"
        "print(ensure_copy(sys.argv[2], sys.argv[3]))"
    )
    command = [sys.executable, "-c", code, str(plugin_dir), str(atlas_path), str(profile)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
    results = [process.communicate() for process in running]
    assert all(process.returncode == 0 for process in running), results
    assert len({out for out, _err in results}) == 1


def test_qgis_reading_leaves_it_intact(qgis_app, atlas_path, profile):
    path = working_copy.ensure_copy(atlas_path, profile)
    layer = QgsVectorLayer(f"{path}|layername=regions", "r", "ogr")
    assert layer.isValid()
    assert layer.featureCount() == 25
    assert len(list(layer.getFeatures())) == 25
    assert working_copy.ensure_copy(atlas_path, profile) == path
    del layer
    assert working_copy.ensure_copy(atlas_path, profile) == path
    assert len(load_atlas(path).regions) == 25


def test_refusals(atlas_path, profile, tmp_path):
    with pytest.raises(DataError, match="no file"):
        working_copy.ensure_copy(tmp_path / "none.gpkg", profile)
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the profile should be")
    with pytest.raises(DataError, match="cannot be written"):
        working_copy.ensure_copy(atlas_path, blocked)


OLD = "/home/ana/.local/share/QGIS/QGIS3/profiles/default/peru_access_atlas/data/0.1.0-12345678/atlas.gpkg"
WINDOWS = "C:\\Users\\Ana\\QGIS3\\profiles\\default\\peru_access_atlas\\data\\0.1.0-12345678\\atlas.gpkg"


@pytest.mark.parametrize("old", [OLD, WINDOWS, "../../p/peru_access_atlas/data/0.1-1/atlas.gpkg"])
@pytest.mark.parametrize("rest", ["", "|layername=regions|subset=\"ubigeo\" = '15'"])
def test_a_missing_copy_is_found_on_this_computer(atlas_path, profile, tmp_path, old, rest):
    local = working_copy.ensure_copy(atlas_path, profile)
    project = tmp_path / "project"
    project.mkdir()
    resolve = working_copy.resolve_path
    assert resolve(old + rest, str(project), local) == local.as_posix() + rest
    assert resolve(old + rest, None, local) == local.as_posix() + rest
    shutil.copyfile(atlas_path, project / "atlas.gpkg")
    assert resolve(old + rest, str(project), local) == (project / "atlas.gpkg").as_posix() + rest
    assert resolve(old + rest, str(tmp_path / "none"), None) == old + rest


def test_other_paths_are_left_alone(atlas_path, profile, tmp_path):
    local = working_copy.ensure_copy(atlas_path, profile)
    for path in (
        "", "atlas.gpkg", "/data/atlas.gpkg|layername=regions", "/x/peru_access_atlas/data/atlas.gpkg",
        "/x/peru_access_atlas/data/1/other.gpkg", "dbname='x' host=peru_access_atlas/data/1/atlas.gpkg.example",
        str(local), f"{local}|layername=norms",
    ):  # fmt: skip
        assert working_copy.resolve_path(path, str(tmp_path), local) == path
