"""Errors a user can act on: what happened, why, and what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Sequence


class AtlasError(Exception):
    """Base of every error the atlas reports to a person.

    :param what: what happened, one sentence.
    :param why: the cause, one sentence.
    :param advice: what the user can do next, one sentence.
    """

    def __init__(self, what: str, why: str = "", advice: str = "") -> None:
        super().__init__(" ".join(part for part in (what, why, advice) if part))
        self.what = what
        self.why = why
        self.advice = advice


class DataError(AtlasError):
    """The data package is missing, damaged or of another version."""


class FilterError(AtlasError):
    """A filter state cannot be read or is contradictory."""


class CanceledError(AtlasError):
    """The user cancelled; never shown as a failure."""


class ExportError(AtlasError):
    """An export did not produce the file it promised."""


class FilesExistError(ExportError):
    """Files are in the way of an export, and nobody has said that they may be replaced.

    :param paths: these files.
    """

    def __init__(self, paths: Sequence[Path], what: str, why: str = "", advice: str = "") -> None:
        super().__init__(what, why, advice)
        self.paths = tuple(paths)
