"""Files that belong together, put in their places all at once or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Optional


class Delivery:
    """A hidden folder beside the target in which files are made, and from which they are put in their places.

    Being on the same disk, putting is renaming: it needs no room and never leaves half a file. What a file replaces is
    kept until all of them are in their places, and comes back when one cannot be put there.

    :param folder: where most of the files go; made when it is not there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._planned: list[tuple[Path, Path]] = []

    def __enter__(self) -> "Delivery":
        """Make the hidden folder.

        :raises OSError: when it cannot be made.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        self.work = Path(tempfile.mkdtemp(prefix=".writing-", dir=self._folder))
        return self

    def __exit__(
        self, _kind: Optional[type], _error: Optional[BaseException], _trace: Optional[TracebackType]
    ) -> None:
        shutil.rmtree(self.work, ignore_errors=True)

    def file(self, target: Path) -> Path:
        """Return where to make the file that will become ``target``; it has the same name and ending.

        Names of files made beside it (``<name>.txt``) are free to use: :meth:`all_of` takes them along.
        """
        made = self.work / target.name
        if any(made == other for other, _target in self._planned):  # of another folder
            made = self.work / str(len(self._planned)) / target.name
            made.parent.mkdir()
        self._planned.append((made, target))
        return made

    def all_of(self, folder: Path) -> list[Path]:
        """Plan every file of the hidden folder that is not planned yet for ``folder``; return their places."""
        known = {made for made, _target in self._planned}
        more = [path for path in sorted(self.work.iterdir()) if path.is_file() and path not in known]
        self._planned += [(path, folder / path.name) for path in more]
        return [folder / path.name for path in more]

    def put(self) -> list[Path]:
        """Put every planned file in its place; return the places.

        :raises OSError: when one cannot be put there; everything is then as it was before.
        """
        folder = next((target for _made, target in self._planned if target.is_dir()), None)
        if folder is not None:
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(folder))
        kept = self.work / "kept"
        kept.mkdir()
        done: list[tuple[Path, Optional[Path]]] = []
        try:
            for number, (made, target) in enumerate(self._planned):
                target.parent.mkdir(parents=True, exist_ok=True)
                old: Optional[Path] = None
                if target.exists():
                    old = kept / str(number)
                    _move(target, old)
                done.append((target, old))
                _move(made, target)
        except OSError:
            for target, old in reversed(done):
                if old is not None:
                    _move(old, target)
                else:
                    target.unlink(missing_ok=True)
            raise
        return [target for _made, target in self._planned]


def _move(source: Path, target: Path) -> None:
    """Rename; to another disk, copy under a hidden name first, so that ``target`` is never half a file."""
    if os.stat(source).st_dev == os.stat(target.parent).st_dev:
        os.replace(source, target)
        return
    partial = target.with_name(f".{target.name}.part")
    try:
        shutil.copyfile(source, partial)
        os.replace(partial, target)
        os.unlink(source)
    finally:
        partial.unlink(missing_ok=True)
