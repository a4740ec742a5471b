"""Check the types of the plugin with mypy, over the stubs of QGIS (qgis-stubs) and of PyQt6.

    .venv/bin/python tools/lib/check_types.py [FILE ...]      FILE: check these instead of the plugin

Names that Qt 6 has dropped and calls that its signatures or QGIS's do not allow are findings; there must be none.
Settings are in pyproject.toml, what the stubs lack is in tools/lib/typings.py. Status 0 without findings, 1 with, 77
when the packages of requirements-qt6.txt are not installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "peru_access_atlas"
QT6 = Path(sys.prefix) / "qt6"
sys.path.insert(0, str(ROOT / "tools" / "lib"))

import typings  # noqa: E402


def cache_folder(fallback):
    """Return where mypy keeps what it knows: in the environment, or else in a folder that goes away.

    Each checkout has its own: two that share an environment would take each other's modules for theirs.
    """
    kept = Path(sys.prefix) / "mypy" / f"{zlib.crc32(str(ROOT).encode()):08x}"
    try:
        kept.mkdir(parents=True, exist_ok=True)
    except OSError:
        return fallback
    return kept if os.access(kept, os.W_OK) else fallback


def main(files):
    """Run mypy on the plugin or on ``files``; return its status."""
    if not (QT6 / "qgis-stubs").is_dir() or not (QT6 / "PyQt6" / "QtCore.pyi").is_file():
        print(f"the types of QGIS and PyQt6 are not installed in {QT6}")
        return 77
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        typings.write(base / "typings", QT6)
        (base / "code").mkdir()
        (base / "code" / PACKAGE).symlink_to(ROOT)
        path = os.pathsep.join(map(str, (base / "typings", QT6, base / "code")))
        what = [str(Path(file).resolve()) for file in files] or ["-p", PACKAGE]
        options = ["--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(cache_folder(base / "cache"))]
        done = subprocess.run(
            [sys.executable, "-m", "mypy", *options, "--no-error-summary", "--show-error-codes", *what],
            cwd=base, env={**os.environ, "MYPYPATH": path}, capture_output=True, text=True, check=False,
        )  # fmt: skip
    print((done.stdout + done.stderr).replace(f"code/{PACKAGE}/", "").replace(f"{ROOT}/", ""), end="")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
