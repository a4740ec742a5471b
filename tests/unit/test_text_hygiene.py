"""What must not stand in any tracked text: machine paths, registries, control characters, unfinished words."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BINARY = {".gpkg", ".png", ".qm", ".pdf", ".jpg", ".zip", ".ico", ".shp", ".dbf", ".shx", ".tif"}
SELF = "tests/unit/test_text_hygiene.py"

#: Assembled from parts, so that this file does not hold what it looks for.
_HOSTS = ("pypi" + r"\.org", "python" + r"hosted\.", r"deb\." + "debian", "npm" + r"js\.", "rub" + r"ygems\.")
REGISTRY = re.compile("|".join(_HOSTS))
MACHINE_PATH = re.compile(r"(?<![\w.~$}])/(" + "|".join(["work", "home", "root", "Users", "farm"]) + r")/\w")
MERGE_MARK = re.compile(r"^(<{7}|>{7}|={7}$)", re.MULTILINE)


def text_files():
    if (ROOT / ".git").exists():
        command = ["git", "-c", "safe.directory=*", "-C", str(ROOT), "ls-files", "-z"]
        names = subprocess.run(command, check=True, capture_output=True).stdout.decode().split("\0")
    else:
        names = []
        for folder, folders, files in os.walk(ROOT):
            folders[:] = [f for f in folders if f[0] != "." and f not in ("__pycache__", "out", "dist", "build")]
            names += [(Path(folder) / f).relative_to(ROOT).as_posix() for f in files]
    return sorted(n for n in names if n and (ROOT / n).is_file() and Path(n).suffix.lower() not in BINARY)


NAMES = text_files()


def lines_with(pattern, skip=()):
    found = []
    for name in NAMES:
        if name == SELF or name in skip:
            continue
        for number, line in enumerate((ROOT / name).read_text(encoding="utf-8").splitlines(), 1):
            if pattern.search(line):
                found.append(f"{name}:{number}: {line.strip()[:120]}")
    return found


def test_there_is_something_to_look_at():
    assert len(NAMES) > 50
    assert MACHINE_PATH.search("see /ho" + "me/ana/x")
    assert REGISTRY.search("https://" + "py" + "pi.org/simple")


def test_every_text_is_utf8_with_unix_line_ends():
    wrong = []
    for name in NAMES:
        data = (ROOT / name).read_bytes()
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            wrong.append(f"{name}: {error}")
        if b"\r\n" in data:
            wrong.append(f"{name}: Windows line ends")
        if data.startswith(b"\xef\xbb\xbf"):
            wrong.append(f"{name}: byte order mark")
    assert not wrong


def test_no_control_characters():
    bad = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
    found = []
    for name in NAMES:
        for number, line in enumerate((ROOT / name).read_text(encoding="utf-8").split("\n"), 1):
            if bad.search(line):
                found.append(f"{name}:{number}")
    assert not found


def test_no_registry_host():
    assert lines_with(REGISTRY) == []


def test_no_absolute_path_of_a_machine():
    # tests use the made-up homes of made-up people; everything else names no place at all
    invented = re.compile("^tests/.*/ho" + "me/(ana|another)\\b")
    assert [line for line in lines_with(MACHINE_PATH) if not invented.search(line)] == []


def test_no_merge_marks():
    others = [name for name in NAMES if name != SELF]
    assert [name for name in others if MERGE_MARK.search((ROOT / name).read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("room", ["core", "overlay", "concessions", "layers", "layouts", "processing_provider", "ui"])
def test_no_translation_of_a_built_text(room):
    """tr(f"...") can never be translated: the text is built before it is looked up."""
    wrong = re.compile(r"\b(self\.)?tr\(\s*[fF][\"']")
    assert [line for line in lines_with(wrong) if line.startswith(room + "/")] == []


def test_no_module_is_too_long():
    long = {}
    for name in NAMES:
        if name.endswith(".py") and not name.startswith("tests/"):
            count = len((ROOT / name).read_text(encoding="utf-8").splitlines())
            if count > 500:
                long[name] = count
    assert long == {}


def test_scripts_can_be_executed():
    for name in ("tools/run.sh", "tools/test.sh", "tools/matrix.sh", "tools/package.sh", ".ci/run"):
        path = ROOT / name
        if path.exists():  # a copy without hidden folders has no .ci
            assert os.access(path, os.X_OK), name
            assert path.read_text().startswith("#!/bin/bash\n"), name
