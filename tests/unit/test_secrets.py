"""The publication rule of the repository: no secret in any file of the package."""

import shutil
import subprocess
from pathlib import Path

import pytest

detect_secrets = pytest.importorskip("detect_secrets", reason="detect-secrets is not installed")

ROOT = Path(__file__).resolve().parents[2]
#: What is no text, and is not scanned.
BINARY = (".gpkg", ".png", ".qm", ".pdf", ".shp", ".shx", ".dbf", ".zip")


def scan(path):
    """The kinds of secrets that detect-secrets finds in a file, with their lines."""
    from detect_secrets import SecretsCollection
    from detect_secrets.settings import default_settings

    found = SecretsCollection()
    with default_settings():
        found.scan_file(str(path))
    return [(secret.type, secret.line_number) for _name, secret in found]


def tracked():
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: nothing says which files belong to the project")
    names = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    return [name for name in names.split("\0") if name]


def test_a_secret_would_be_found(tmp_path):
    # assembled here, so that this file holds none
    planted = tmp_path / "settings.py"
    planted.write_text("aws_key = '" + "AKIA" + "IOSFODNN7" + "ABCDEFG" + "'\n")
    assert scan(planted)


def test_no_file_of_the_project_holds_a_secret():
    names = [name for name in tracked() if not name.endswith(BINARY)]
    assert len(names) > 400
    found = {name: scan(ROOT / name) for name in names}
    assert {name: kinds for name, kinds in found.items() if kinds} == {}
