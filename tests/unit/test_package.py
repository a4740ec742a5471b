"""The installable ZIP: its layout as the plugin repository asks, and the same bytes from the same commit."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
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
    package.build(path, package.contents(working_tree=True))
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


def test_the_atlas_inside_was_not_changed_by_qgis(archive):
    """QGIS 3.22 puts a GeoPackage it may write to into WAL mode, and GDAL cannot read that from a read-only copy."""
    header = archive.read(f"{PACKAGE}/data/atlas.gpkg")[:20]
    assert header[18:20] == b"\x01\x01", "QGIS has written to data/atlas.gpkg: git restore data/atlas.gpkg"


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


def test_the_same_files_give_the_same_bytes(package, archive, tmp_path):
    again = tmp_path / "again.zip"
    package.build(again, package.contents(working_tree=True))
    first = hashlib.sha256(Path(archive.filename).read_bytes()).hexdigest()
    assert hashlib.sha256(again.read_bytes()).hexdigest() == first
    assert all(info.date_time == package.STAMP for info in archive.infolist())


@pytest.mark.parametrize("working_tree", [False, True])
def test_translations_are_built_from_the_texts(package, monkeypatch, working_tree):
    """A .qm that is not what its .ts gives: refused in a commit, replaced in a package of the files as they are."""
    real = dict(package.working_files(lambda name: name.startswith("i18n/")))
    stale = {**real, "i18n/peru_access_atlas_es.qm": b"old"}
    monkeypatch.setattr(package, "committed_files", lambda wanted: stale.items())
    monkeypatch.setattr(package, "working_files", lambda wanted: stale.items())
    if working_tree or not (package.ROOT / ".git").exists():
        made = package.contents(working_tree)
        assert made == {name: content for name, content in real.items() if name.endswith(".qm")}
        assert len(made) >= 2
    else:
        with pytest.raises(SystemExit, match=r"peru_access_atlas_es\.qm: not what the .ts give"):
            package.contents(working_tree)


@pytest.mark.parametrize(
    ("language", "said"), [("en", "apt install qttools5-dev-tools"), ("es", "No se hizo el paquete")]
)
def test_without_the_compiler_no_package_is_made(tmp_path, language, said):
    """``lrelease`` is not there: status 69 (EX_UNAVAILABLE), what to do in the reader's language, nothing left."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("bash", "dirname", "env", "git"):
        (programs / name).symlink_to(shutil.which(name))
    code = "import os, shutil, sys; shutil.which = lambda name: None; import runpy; sys.argv = sys.argv[1:]"
    python = programs / "python3"
    python.write_text(
        f"#!/bin/bash\nexec '{sys.executable}' -c '{code}; runpy.run_path(sys.argv[0], run_name=\"__main__\")' \"$@\"\n"
    )
    python.chmod(0o755)
    out = tmp_path / "out"
    environment = {"PATH": str(programs), "LC_ALL": {"en": "C.UTF-8", "es": "es_PE.UTF-8"}[language]}
    done = subprocess.run(
        ["bash", str(ROOT / "tools" / "package.sh"), "--working-tree", "--out", str(out)],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (69, ""), done.stderr
    assert said in done.stderr
    assert list(out.glob("*")) == []


def git(folder, *arguments):
    command = ["git", "-c", "safe.directory=*", "-c", "protocol.file.allow=always", "-C", str(folder), *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture(scope="module")
def checkouts(tmp_path_factory):
    """Two checkouts of the commit: one as it is, and one with another name in which somebody has worked."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: there is no commit to make the package of")
    base = tmp_path_factory.mktemp("checkouts")
    clean, dirty = base / "peru-access-atlas", base / "otra copia ñ"
    git(base, "clone", "--quiet", "--depth", "1", ROOT.as_uri(), str(clean))
    git(base, "clone", "--quiet", "--depth", "1", "--config", "core.autocrlf=true", ROOT.as_uri(), str(dirty))
    (dirty / "plugin.py").write_text("raise SystemExit\n")
    (dirty / "core" / "new.py").write_text("x = 1\n")
    (dirty / "ui" / "added.py").write_text("y = 1\n")
    git(dirty, "add", "ui/added.py")
    (dirty / "README.md").unlink()
    (dirty / "core" / "__pycache__").mkdir(exist_ok=True)
    (dirty / "core" / "__pycache__" / "model.cpython-39.pyc").write_bytes(b"")
    shutil.copystat(dirty / "LICENSE", dirty / "icon.png")
    return clean, dirty


def packed(checkout, out, umask, **environment):
    done = subprocess.run(
        ["bash", "-c", f'umask {umask}; exec bash tools/package.sh --out "$OUT"'],
        cwd=checkout, env={**os.environ, "OUT": str(out), **environment}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    (path,) = out.glob("*.zip")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert done.stdout.split(maxsplit=1) == [digest, f"{path}\n"]
    return digest, done.stderr, path


@pytest.mark.once
def test_the_same_commit_gives_the_same_bytes_whatever_the_machine(checkouts, tmp_path):
    clean, dirty = checkouts
    first, said, path = packed(clean, tmp_path / "a", "022", TZ="America/Lima", LC_ALL="C.UTF-8")
    assert said == ""
    second, said, _path = packed(dirty, tmp_path / "b ñ", "077", TZ="Asia/Tokyo", LC_ALL="C", LANG="es_PE.UTF-8")
    assert "files differ from the commit" in said
    assert second == first
    with zipfile.ZipFile(path) as opened:
        names = set(opened.namelist())
        # the checkout's own line ends and dates are not the commit's
        assert b"\r\n" not in opened.read(f"{PACKAGE}/plugin.py")
    assert f"{PACKAGE}/README.md" in names
    assert not {f"{PACKAGE}/core/new.py", f"{PACKAGE}/ui/added.py"} & names


@pytest.mark.once
def test_the_working_tree_is_packed_when_asked_for(checkouts, tmp_path):
    _clean, dirty = checkouts
    command = [sys.executable, "tools/lib/package.py", "--working-tree", "--out", str(tmp_path)]
    subprocess.run(command, cwd=dirty, check=True, capture_output=True)
    (path,) = tmp_path.glob("*.zip")
    with zipfile.ZipFile(path) as opened:
        assert opened.read(f"{PACKAGE}/plugin.py") == b"raise SystemExit\n"
        assert f"{PACKAGE}/ui/added.py" in opened.namelist()
        assert f"{PACKAGE}/core/new.py" not in opened.namelist()


def test_the_checks_can_fail(package):
    assert not package.wanted("tests/unit/test_package.py")
    assert not package.wanted("data/sources/norms.csv")
    assert not package.wanted("i18n/peru_access_atlas_es.ts")
    assert package.wanted("i18n/peru_access_atlas_es.qm")
    assert not package.wanted("tools/lib/package.py")
