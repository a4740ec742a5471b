"""The copy of the data that QGIS opens, kept in the user's profile.

QGIS never opens the GeoPackage inside the plugin folder: an upgrade could not replace a file in use (Windows), and a
provider may write to a file it only reads. Each data version has a folder of its own, so a saved project keeps the
data that it was made with. Nothing here is ever deleted.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sqlite3
import stat
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Optional

from ..errors import DataError

FILE_NAME = "atlas.gpkg"
_FOLDER = ("peru_access_atlas", "data")
_COPY_PATH = re.compile(r"(?:^|[/\\])peru_access_atlas[/\\]data[/\\]([^/\\]+)[/\\]atlas\.gpkg$", re.IGNORECASE)


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file as hexadecimal text."""
    digest = hashlib.sha256()
    with open(path, "rb") as stream:
        for block in iter(lambda: stream.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def data_version(path: Path) -> str:
    """Return the data version written in a GeoPackage of the atlas.

    :raises DataError: when the file is missing or is not one.
    """
    try:
        uri = Path(path).resolve().as_uri() + "?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            row = connection.execute("SELECT value FROM atlas_info WHERE key = 'data_version'").fetchone()
    except sqlite3.Error as reason:
        raise DataError(
            f"The atlas data in {path} cannot be read.", f"{reason}.", "Install the plugin again."
        ) from reason
    if row is None or not re.fullmatch(r"[0-9A-Za-z.+-]{1,40}", str(row[0])):
        raise DataError(f"{path} is not atlas data.", "It states no data version.", "Install the plugin again.")
    return str(row[0])


def ensure_copy(bundle: Path, profile_dir: Path) -> Path:
    """Return the working copy of ``bundle`` in ``profile_dir``, written now if it is not there or is damaged.

    The copy is written to a temporary file and renamed, so a second QGIS that does the same at the same time is
    harmless and no half-written file is left. The copy is read-only.

    :raises DataError: when the bundle is missing or the profile cannot be written.
    """
    bundle = Path(bundle)
    if not bundle.is_file():
        raise DataError(
            "The atlas data is missing.", f"There is no file {bundle}.", "Install the plugin again from its ZIP."
        )
    digest = sha256(bundle)
    folder = Path(profile_dir).joinpath(*_FOLDER, f"{data_version(bundle)}-{digest[:8]}")
    target = folder / FILE_NAME
    if target.is_file() and sha256(target) == digest:
        return target
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _copy_atomically(bundle, target)
    except OSError as reason:
        raise DataError(
            "The atlas data cannot be copied to your QGIS profile.",
            f"{reason}.",
            f"Make sure that {folder} can be written and that the disk is not full.",
        ) from reason
    return target


def copy_beside(copy: Path, folder: Path) -> Path:
    """Copy the data into ``folder`` (beside a project) and return the new file.

    :raises DataError: when the folder cannot be written.
    """
    target = Path(folder) / FILE_NAME
    if target.is_file() and sha256(target) == sha256(copy):
        return target
    try:
        _copy_atomically(Path(copy), target)
    except OSError as reason:
        raise DataError(
            "The data cannot be copied beside the project.", f"{reason}.", f"Make sure that {folder} can be written."
        ) from reason
    return target


def _copy_atomically(source: Path, target: Path) -> None:
    handle, name = tempfile.mkstemp(prefix=".atlas-", suffix=".gpkg", dir=target.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        shutil.copyfile(source, temporary)
        temporary.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
        os.replace(temporary, target)
    finally:
        if temporary.exists():
            temporary.chmod(stat.S_IRUSR | stat.S_IWUSR)
            temporary.unlink()


def resolve_path(path: str, project_dir: Optional[str], local_copy: Optional[Path]) -> str:
    """Return where the atlas data of a project is on this computer.

    ``path`` is a data source as stored in a project, with or without ``|layername=...``. One that exists, or that is
    not a working copy of the atlas, comes back unchanged. A missing working copy becomes ``atlas.gpkg`` beside the
    project, else the same version in this profile, else this computer's current copy.
    """
    file_part, bar, rest = path.partition("|")
    match = _COPY_PATH.search(file_part)
    if match is None or os.path.exists(file_part):
        return path
    candidates = []
    if project_dir:
        candidates.append(Path(project_dir) / FILE_NAME)
    if local_copy is not None:
        candidates.append(Path(local_copy).parent.parent / match.group(1) / FILE_NAME)
        candidates.append(Path(local_copy))
    for candidate in candidates:
        if candidate.is_file():
            return candidate.as_posix() + bar + rest
    return path
