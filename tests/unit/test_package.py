"""The installable ZIP against the rules of the plugin repository (docs/developer)."""

from __future__ import annotations

import hashlib
import importlib.util
import re
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "peru_access_atlas"


@pytest.fixture(scope="module")
def package():
    spec = importlib.util.spec_from_file_location("atlas_package", ROOT / "tools" / "lib" / "package.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def archive(package, tmp_path_factory):
    path = tmp_path_factory.mktemp("package") / "plugin.zip"
    package.build(path)
    with zipfile.ZipFile(path) as opened:
        yield opened


def test_one_top_folder_first(archive):
    names = archive.namelist()
    assert names[0] == f"{PACKAGE}/"
    assert {name.split("/")[0] for name in names} == {PACKAGE}
    assert len(names) == len(set(names))


def test_what_must_be_inside(archive):
    names = set(archive.namelist())
    for name in ("LICENSE", "metadata.txt", "__init__.py", "plugin.py", "icon.png", "data/atlas.gpkg", "core/model.py"):
        assert f"{PACKAGE}/{name}" in names
    licence = archive.read(f"{PACKAGE}/LICENSE").decode()
    assert "GNU GENERAL PUBLIC LICENSE" in licence
    assert "END OF TERMS AND CONDITIONS" in licence


def test_every_module_of_the_rooms_is_inside(archive, package):
    inside = set(archive.namelist())
    modules = [n for n in package.tracked_files() if n.split("/")[0] in package.FOLDERS and n.endswith(".py")]
    missing = [n for n in modules if f"{PACKAGE}/{n}" not in inside]
    assert modules
    assert not missing


def test_what_must_not_be_inside(archive):
    wrong = re.compile(
        r"(\\|\.\.|^/|__pycache__|\.pyc$|/\.|__MACOSX|\.(so|dll|exe|whl|pyd|sh|ts)$|/ui_\w+\.py$|resources(_rc)?\.py$"
        r"|^peru_access_atlas/(tests|tools|docs|out|dist|build)/|gpkg-(wal|shm|journal)$)"
    )
    assert [name for name in archive.namelist() if wrong.search(name)] == []


def test_size_and_permissions(archive, package):
    assert Path(archive.filename).stat().st_size <= package.LIMIT
    for info in archive.infolist():
        mode = (info.external_attr >> 16) & 0o777
        assert mode == (0o755 if info.is_dir() else 0o644), info.filename


def test_the_same_commit_gives_the_same_bytes(package, archive, tmp_path):
    again = tmp_path / "again.zip"
    package.build(again)
    first = hashlib.sha256(Path(archive.filename).read_bytes()).hexdigest()
    assert hashlib.sha256(again.read_bytes()).hexdigest() == first
    assert all(info.date_time == package.STAMP for info in archive.infolist())


def test_the_checks_can_fail(package):
    assert not package.wanted("tests/unit/test_package.py")
    assert not package.wanted("data/sources/norms.csv")
    assert not package.wanted("i18n/peru_access_atlas_es.ts")
    assert package.wanted("i18n/peru_access_atlas_es.qm")
    assert not package.wanted("tools/lib/package.py")
