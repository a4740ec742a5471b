"""Zip files of shapefiles, read in place: nothing is unpacked, and a hostile archive is refused.

The bounds are far above a real cadastre (its three zones are about 60 MB unpacked).
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import List

from ..core.errors import AtlasError
from ..core.qt.i18n import tr

CONTEXT = "Concessions"
MAX_MEMBERS = 500
MAX_UNPACKED = 4 * 1024**3
MAX_RATIO = 200
#: Ratios of small members mean nothing (an index of one record compresses well).
RATIO_FROM = 10 * 1024**2
#: What is looked at of one member (encoding, projection file).
MAX_PEEK = 64 * 1024**2


#: What the standard library raises for archives that are damaged, or packed in a way that it does not know.
DAMAGED = (
    OSError, zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError,
)  # fmt: skip


class ArchiveError(AtlasError):
    """A zip file is damaged, hostile or holds no layer."""


def is_zip(path: Path) -> bool:
    """Whether the file is a zip archive by name and by content."""
    return path.suffix.lower() == ".zip" and zipfile.is_zipfile(path)


def check_members(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse archives that are too large, climb out of their folder or are encrypted.

    :raises ArchiveError: with what is wrong.
    """
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise ArchiveError(
            tr("{name} holds {count} files.", CONTEXT).format(name=name, count=len(members)),
            tr("At most {count} are read.", CONTEXT).format(count=MAX_MEMBERS),
            "",
        )
    if sum(m.file_size for m in members) > MAX_UNPACKED:
        raise ArchiveError(
            tr("{name} would unpack to more than 4 GB.", CONTEXT).format(name=name),
            tr("It is not read.", CONTEXT),
            tr("Check where it comes from.", CONTEXT),
        )
    for member in members:
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in member.filename:
            raise ArchiveError(
                tr("{name} holds a file with an unsafe name.", CONTEXT).format(name=name),
                tr("The name is {path}.", CONTEXT).format(path=repr(member.filename)),
                tr("It is not read.", CONTEXT),
            )
        if member.file_size > RATIO_FROM and member.file_size > MAX_RATIO * max(member.compress_size, 1):
            raise ArchiveError(
                tr("{name} holds a file packed more than {ratio} to 1.", CONTEXT).format(name=name, ratio=MAX_RATIO),
                tr("This looks like a zip bomb.", CONTEXT),
                tr("It is not read.", CONTEXT),
            )
        if member.flag_bits & 0x1:
            raise ArchiveError(
                tr("{name} is encrypted.", CONTEXT).format(name=name),
                "",
                tr("Unpack it with its password first.", CONTEXT),
            )


def shapefiles(path: Path) -> List[str]:
    """Return the names of the shapefiles in a zip archive, in order.

    :raises ArchiveError: when the archive is refused or holds none.
    """
    with _open(path) as archive:
        found = sorted(n for n in archive.namelist() if n.lower().endswith(".shp") and "__MACOSX" not in n)
    if not found:
        raise ArchiveError(
            tr("{name} holds no shapefile.", CONTEXT).format(name=path.name),
            "",
            tr("Give the zip of shapefiles as downloaded.", CONTEXT),
        )
    return found


def peek(path: Path, member: str) -> bytes:
    """Return the first bytes of a member whose name is compared without case, empty when there is none."""
    with _open(path) as archive:
        for name in archive.namelist():
            if name.lower() == member.lower():
                try:
                    with archive.open(name) as stream:
                        return stream.read(MAX_PEEK)
                except DAMAGED as error:
                    raise _unreadable(path, error) from None
    return b""


def _open(path: Path) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(path)
    except DAMAGED as error:
        raise _unreadable(path, error) from None
    try:
        check_members(archive, path.name)
    except ArchiveError:
        archive.close()
        raise
    return archive


def _unreadable(path: Path, error: Exception) -> ArchiveError:
    return ArchiveError(
        tr("{name} cannot be read.", CONTEXT).format(name=path.name), str(error), tr("Download it again.", CONTEXT)
    )
