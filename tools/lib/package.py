"""Make the installable ZIP: one top folder ``peru_access_atlas`` with what users need and nothing else.

Reproducible: sorted entries, one fixed time stamp, fixed permissions. Needs only the standard library. The files are
those that git tracks (without git: those in the folder), so that nothing a build or a test leaves behind gets in.
"""

from __future__ import annotations

import argparse
import configparser
import hashlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path

PACKAGE = "peru_access_atlas"
ROOT = Path(__file__).resolve().parents[2]
LIMIT = 25 * 1024 * 1024
#: The rooms of the plugin; everything else at the root is for developers.
FOLDERS = ("concessions", "core", "data", "i18n", "layers", "layouts", "overlay", "processing_provider", "ui", "help")
FILES = ("LICENSE", "README.md", "README.es.md", "CHANGELOG.md", "metadata.txt", "icon.png", "__init__.py", "plugin.py")
#: The CSV tables are the truth that developers edit; users read the same records in the GeoPackage.
EXCLUDED_FOLDERS = ("data/sources",)
EXCLUDED_SUFFIXES = (".ts", ".pro", ".pyc", ".so", ".dll", ".exe", ".whl", ".sh", ".gpkg-wal", ".gpkg-shm")
#: Earliest time a ZIP can hold; the same for every entry.
STAMP = (1980, 1, 1, 0, 0, 0)


def tracked_files():
    """Return the repository's files as POSIX paths relative to the root, sorted."""
    if (ROOT / ".git").exists():
        command = ["git", "-c", "safe.directory=*", "-C", str(ROOT), "ls-files", "-z"]
        listed = subprocess.run(command, check=True, capture_output=True).stdout.decode().split("\0")
        return sorted(name for name in listed if name and (ROOT / name).is_file())
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if not name.startswith(".") and name != "__pycache__"]
        found += [(Path(folder) / name).relative_to(ROOT).as_posix() for name in names]
    return sorted(found)


def wanted(name):
    """Whether a file belongs to the installed plugin."""
    if name in FILES:
        return True
    first = name.split("/", 1)[0]
    if "/" not in name or first not in FOLDERS or name.endswith(EXCLUDED_SUFFIXES):
        return False
    return not any(name.startswith(folder + "/") for folder in EXCLUDED_FOLDERS)


def version():
    """Return the version in ``metadata.txt``."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]["version"]


def build(target):
    """Write the ZIP to ``target``.

    :raises SystemExit: when it is larger than the plugin repository takes.
    """
    names = [name for name in tracked_files() if wanted(name)]
    folders = sorted({parent.as_posix() for name in names for parent in Path(name).parents if parent != Path(".")})
    with zipfile.ZipFile(target, "w") as archive:
        for folder in ["", *folders]:
            entry = zipfile.ZipInfo(f"{PACKAGE}/{folder}/" if folder else f"{PACKAGE}/", STAMP)
            entry.create_system, entry.external_attr = 3, (0o40755 << 16) | 0x10
            archive.writestr(entry, b"")
        for name in names:
            entry = zipfile.ZipInfo(f"{PACKAGE}/{name}", STAMP)
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, (ROOT / name).read_bytes(), compresslevel=9)
    if target.stat().st_size > LIMIT:
        raise SystemExit(f"{target}: {target.stat().st_size} bytes, more than the {LIMIT} that the repository takes")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="folder for the ZIP")
    folder = parser.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{PACKAGE}-{version()}.zip"
    partial = target.with_suffix(".part")
    build(partial)
    partial.replace(target)
    print(f"{hashlib.sha256(target.read_bytes()).hexdigest()}  {target}")


if __name__ == "__main__":
    sys.exit(main())
