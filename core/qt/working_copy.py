"""The copy of ``atlas.gpkg`` in the user's profile that QGIS layers read; the bundled file stays untouched.

``<profile>/peru_access_atlas/data/<data_version>-<first 8 hex of the SHA-256>/atlas.gpkg`` is written once, under a
temporary name and then renamed, and made read-only. Nothing is ever deleted: a project may hold an older copy open.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import stat
import uuid
from pathlib import Path
from typing import Optional, Union

from qgis.core import QgsApplication

from ..errors import DataError
from ..repository import read_info
from ..words import tr
from . import settings

FILE_NAME = "atlas.gpkg"
FOLDER = "peru_access_atlas"
#: Mode of a copy that QGIS shall not open for writing: QGIS 3.22 would change its journal mode, which connections that
#: were there before take for a damaged file.
READ_ONLY = stat.S_IREAD | stat.S_IRGRP | stat.S_IROTH

_COPY_PATH = re.compile(r"(?:^|.*[/\\])" + FOLDER + r"[/\\]data[/\\][^/\\|]+[/\\]" + re.escape(FILE_NAME), re.DOTALL)

#: Bytes of an SQLite header that opening a file for writing may change without touching its content: journal mode,
#: change counter, version-valid-for number and writer's version (SQLite file format, section 1.3).
_VOLATILE = ((18, 20), (24, 28), (92, 100))
_TRIES = 9


def file_sha256(path: Union[str, "os.PathLike[str]"]) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def copy_folder(bundle: Union[str, "os.PathLike[str]"], profile: Union[str, "os.PathLike[str]"]) -> Path:
    """Return the folder of the profile that holds the copy of this very ``bundle``.

    :raises DataError: when the bundle is missing, damaged, not an atlas or of a newer schema.
    """
    version = re.sub(r"[^A-Za-z0-9._-]", "_", read_info(bundle)["data_version"])[:40].lstrip(".") or "0"
    return Path(profile) / FOLDER / "data" / f"{version}-{file_sha256(bundle)[:8]}"


def ensure_copy(bundle: Union[str, "os.PathLike[str]"], profile: Union[str, "os.PathLike[str]"]) -> Path:
    """Return the path of the working copy of ``bundle``, made if it is not there, mended if it is damaged.

    Safe when several QGIS start at once: each writes a file of its own and the last rename wins with equal content.
    A damaged copy is set aside under another name; where that cannot be done because it is open (Windows), the new
    one goes into a folder ``...-2`` beside it.

    :raises DataError: when the bundle cannot be read or the profile cannot be written.
    """
    folder = copy_folder(bundle, profile)
    wanted = _content_sha256(Path(bundle))
    error: Optional[OSError] = None
    for number in range(1, _TRIES + 1):
        candidate = (folder if number == 1 else folder.with_name(f"{folder.name}-{number}")) / FILE_NAME
        try:
            if _is_intact(candidate, wanted):
                return candidate
            candidate.parent.mkdir(parents=True, exist_ok=True)
            _install(Path(bundle), candidate, wanted)
            return candidate
        except OSError as failure:
            if _is_intact(candidate, wanted):  # another QGIS was faster
                return candidate
            error = failure
            if not candidate.exists():
                break
    raise DataError(
        tr("The working copy of the atlas cannot be written."),
        f"{folder}: {error}.",
        tr("Free some space, make this folder writable, or choose another folder of the working copy in the options."),
    )


def profile_copy(bundle: Union[str, "os.PathLike[str]"]) -> Path:
    """Return the working copy of ``bundle`` in the folder of the options or, if none is set, in the user's profile.

    :raises DataError: as :func:`ensure_copy`.
    """
    return ensure_copy(bundle, settings.data_folder.value() or QgsApplication.qgisSettingsDirPath())


def resolve_path(path: str, project_dir: Optional[str], local_copy: Union[str, "os.PathLike[str]", None]) -> str:
    """Return where a layer's ``path`` is to be read: itself unless it is a working copy that this computer lacks.

    Made for ``QgsPathResolver.setPathPreprocessor``. A missing ``.../peru_access_atlas/data/<version>/atlas.gpkg``
    becomes ``atlas.gpkg`` beside the project, if that is there, else ``local_copy``; whatever follows ``|`` is kept.
    """
    file, bar, rest = path.partition("|")
    if not _COPY_PATH.fullmatch(file):
        return path
    plain = file[len("file://") :] if file.startswith("file:///") else file
    if os.path.isfile(os.path.join(project_dir, plain) if project_dir else plain):
        return path
    for candidate in (os.path.join(project_dir, FILE_NAME) if project_dir else None, local_copy):
        if candidate is not None and os.path.isfile(candidate):
            return Path(candidate).as_posix() + bar + rest
    return path


def _content_sha256(path: Path) -> str:
    """Return a SHA-256 that is blind to the header bytes SQLite may change in a file it only reads."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        header = bytearray(file.read(100))
        for start, end in _VOLATILE:
            header[start:end] = bytes(max(0, min(end, len(header)) - start))
        digest.update(header)
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def _is_intact(path: Path, wanted: str) -> bool:
    try:
        return path.is_file() and _content_sha256(path) == wanted
    except OSError:
        return False


def _install(bundle: Path, target: Path, wanted: str) -> None:
    """Write a verified copy beside ``target`` and rename it there.

    :raises OSError: when writing or renaming fails, or the copy differs from the bundle.
    """
    temporary = target.with_name(f".{FILE_NAME}.{uuid.uuid4().hex}.tmp")
    try:
        with open(bundle, "rb") as source, open(temporary, "xb") as copy:
            shutil.copyfileobj(source, copy, 1 << 20)
            copy.flush()
            os.fsync(copy.fileno())
        if _content_sha256(temporary) != wanted:
            raise OSError(tr("the copy differs from the original"))
        os.chmod(temporary, READ_ONLY)
        if target.exists() and not _is_intact(target, wanted):
            os.replace(target, target.with_name(f"{FILE_NAME}.damaged-{uuid.uuid4().hex[:8]}"))
            for journal in (f"{FILE_NAME}-wal", f"{FILE_NAME}-shm", f"{FILE_NAME}-journal"):
                # A journal of the damaged file would be replayed into the new one.
                with contextlib.suppress(FileNotFoundError):
                    os.replace(target.with_name(journal), target.with_name(f"{journal}.damaged-{uuid.uuid4().hex[:8]}"))
        os.replace(temporary, target)
    finally:
        with contextlib.suppress(OSError):
            os.chmod(temporary, stat.S_IREAD | stat.S_IWRITE)
            os.unlink(temporary)
