"""The rules of the official plugin repository, over the files that are uploaded: what its scan refuses or warns of.

No configuration and no comment silences a finding: the scan heeds neither. Secrets are sought in test_secrets.py.
"""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "peru_access_atlas"
#: How a file that is not text begins, by its suffix: data, pictures, translations.
BINARY = {
    ".gpkg": b"SQLite format 3\x00",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".qm": b"\x3c\xb8\x64\x18\xca\xef\x9c\x95\xcd\x21\x1c\xbf\x60\xa1\xbd\xdd",
}
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
#: Files by which a plugin could tell the scan to look away.
SUPPRESSING = (".bandit", ".flake8", ".secrets.baseline", "setup.cfg", "tox.ini", "pyproject.toml", "ruff.toml")
#: Comments that do the same, assembled so that this file does not hold them.
QUIET = re.compile("|".join(("no" + "sec", "pragma: " + "allowlist", "noqa" + r": ?(F8|E9|S\d)")))
#: Modules that reach the network, other programs or code of others past QGIS.
FORBIDDEN = {"requests", "urllib.request", "http", "socket", "ftplib", "smtplib", "subprocess", "ctypes", "pickle",
             "marshal", "shelve", "pip", "ensurepip", "multiprocessing", "webbrowser", "telnetlib"}  # fmt: skip


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The plugin's folder as it is after the upload."""
    spec = importlib.util.spec_from_file_location("atlas_package", ROOT / "tools" / "lib" / "package.py")
    package = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(package)
    folder = tmp_path_factory.mktemp("upload")
    package.build(folder / "plugin.zip", package.contents(working_tree=True))
    with zipfile.ZipFile(folder / "plugin.zip") as opened:
        opened.extractall(folder)
    return folder / PACKAGE


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def wrong_binaries(folder):
    """Files that are neither text nor one of the kinds known."""
    found = []
    for path in files(folder):
        data = path.read_bytes()
        if path.suffix in BINARY:
            if not data.startswith(BINARY[path.suffix]):
                found.append(path.name)
            continue
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            found.append(path.name)
            continue
        if CONTROL.search(text) or data[:2] == b"#!":
            found.append(path.name)
    return found


def test_no_binaries_and_no_programs(unpacked):
    assert wrong_binaries(unpacked) == []


@pytest.mark.parametrize("data", [b"\x7fELF\x02\x01", b"MZ\x90\x00\xff", b"#!/bin/sh\n", b"PK\x03\x04\xff\xfe"])
def test_a_binary_would_be_found(tmp_path, data):
    (tmp_path / "thing.txt").write_bytes(data)
    (tmp_path / "picture.png").write_bytes(data)
    assert wrong_binaries(tmp_path) == ["picture.png", "thing.txt"]


def test_no_generated_python(unpacked):
    generated = re.compile(r"Resource object code|Form implementation generated|WARNING! All changes made in this file")
    sources = [path for path in files(unpacked) if path.suffix == ".py"]
    assert len(sources) > 150
    assert [path.name for path in sources if generated.search(path.read_text(encoding="utf-8"))] == []
    assert [path.name for path in files(unpacked) if re.match(r"(ui_.*|.*_rc|resources)\.py$", path.name)] == []


def test_licences(unpacked):
    licence = (unpacked / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in licence
    assert "Version 3, 29 June 2007" in licence
    # the data has a licence of its own: stated in what the user has without a network
    for language in ("en", "es"):
        page = (unpacked / "help" / language / "data.md").read_text(encoding="utf-8")
        for licence in ("CC BY 4.0", "GPL-3", "MIT", "GPL-3.0-or-later"):
            assert licence in page


def test_nothing_tells_the_scan_to_look_away(unpacked):
    assert [path.name for path in files(unpacked) if path.name in SUPPRESSING or path.name.startswith(".")] == []
    told = [p.name for p in files(unpacked) if p.suffix == ".py" and QUIET.search(p.read_text(encoding="utf-8"))]
    assert told == []


def run(*arguments, folder):
    return subprocess.run([sys.executable, "-m", *arguments, str(folder)], capture_output=True, text=True, check=False)


def bandit(folder):
    pytest.importorskip("bandit", reason="bandit is not installed")
    return run("bandit", "--ignore-nosec", "--quiet", "--recursive", folder=folder)


@pytest.mark.once  # the linters are the host's alone
def test_bandit_finds_nothing(unpacked):
    done = bandit(unpacked)
    assert done.returncode == 0, done.stdout


@pytest.mark.once
def test_bandit_would_find_something(tmp_path):
    # assembled: the linter of this repository reads this file too
    (tmp_path / "a.py").write_text("import xml.etree.ElementTree as e\nassert e\nev" + "al('1')  # no" + "sec\n")
    done = bandit(tmp_path)
    assert done.returncode == 1
    assert {"B101", "B307", "B405"} <= set(re.findall(r"B\d{3}", done.stdout))


def flake8(folder):
    pytest.importorskip("ruff", reason="ruff is not installed")
    return run("ruff", "check", "--isolated", "--ignore-noqa", "--no-cache", "--select", "F821,F823,E9", folder=folder)


@pytest.mark.once
def test_no_undefined_name_and_no_syntax_error(unpacked):
    done = flake8(unpacked)
    assert done.returncode == 0, done.stdout


@pytest.mark.once
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("print(thing)  # noqa", "F821"),
        ("x = 1\ndef f():\n    print(x)\n    x = 2\n", "F823"),
        ("def f(:\n", "invalid-syntax"),
    ],
)
def test_an_undefined_name_would_be_found(tmp_path, text, code):
    (tmp_path / "a.py").write_text(text)
    done = flake8(tmp_path)
    assert done.returncode == 1
    assert code in done.stdout


def imported(source):
    """Names of the modules that a source imports."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def forbidden(source):
    parts = [name.split(".") for name in imported(source)]
    return sorted({".".join(p[:n]) for p in parts for n in (1, 2) if ".".join(p[:n]) in FORBIDDEN})


def test_the_network_only_through_qgis_and_no_other_program(unpacked):
    found = {p.name: forbidden(p.read_text(encoding="utf-8")) for p in files(unpacked) if p.suffix == ".py"}
    assert {name: names for name, names in found.items() if names} == {}


def test_a_forbidden_module_would_be_found():
    source = "import http.client\nfrom urllib import request, parse\ndef f():\n    import subprocess as s\n"
    assert forbidden(source) == ["http", "subprocess", "urllib.request"]


def test_names_in_the_folder_are_those_of_every_system(unpacked):
    """Letters, digits, point, hyphen, underscore; no two that Windows takes for one; short enough for its paths."""
    names = [path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*")]
    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9._/-]+", name)] == []
    assert len({name.lower() for name in names}) == len(names)
    reserved = re.compile(r"(^|/)(con|prn|aux|nul|com\d|lpt\d)(\.|/|$)", re.IGNORECASE)
    assert [name for name in names if reserved.search(name) or name.endswith(".")] == []
    assert max(map(len, names)) <= 100


def test_no_file_is_larger_than_it_must_be(unpacked):
    sizes = {path.relative_to(unpacked).as_posix(): path.stat().st_size for path in files(unpacked)}
    assert {name: size for name, size in sizes.items() if size > 512 * 1024}.keys() <= {"data/atlas.gpkg"}
    assert sum(sizes.values()) < 12 * 1024 * 1024


@pytest.mark.parametrize(("page", "least"), [("publication", 40), ("untrusted", 25)])
def test_the_tables_of_rules_name_tests_that_are_there(page, least):
    text = (ROOT / "docs" / "developer" / f"{page}.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", text)
    assert len(named) > least
    missing = [f"{path}::{test}" for path, test in named
               if not re.search(rf"(?m)^def {test}\(", (ROOT / path).read_text(encoding="utf-8"))]  # fmt: skip
    assert missing == []
