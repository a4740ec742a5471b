"""The files of one figure: the figure itself and, beside it, its texts and its run file, put in place all at once.

A PDF and a PNG of the same page share their texts and their run file; files of another page are in the way and are
only replaced when that was asked for.
"""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Mapping, Optional

from ..core.delivery import Delivery
from ..core.errors import ExportError
from ..core.qt.i18n import tr
from ..core.qt.working_copy import file_sha256
from .export import MIN_ROOM, check_room, refuse_existing
from .run_file import has_digest, read_run
from .sidecar import write_run, write_text

#: Parameters of a run that differ between the formats of one page.
OF_A_FORMAT = ("dpi", "format", "layered")
#: Makes the run record of the files that were written.
Recorder = Callable[[List[Path]], Mapping[str, Any]]


def texts_of(figure: Path) -> Path:
    """Return the file of a figure's texts."""
    return figure.with_suffix(".txt")


def run_of(figure: Path) -> Path:
    """Return the run file of a figure or an atlas."""
    return figure.with_suffix(".run.json")


@contextmanager
def figure_set(
    target: Path, texts: str, record: Recorder, overwrite: bool = False, template: Optional[Path] = None
) -> Iterator[Path]:
    """Give the place to make a figure; its texts and its run file are written when the block ends well.

    All of them are put where ``target`` is, or none, and what was there stays.

    :param texts: caption, citation and alternative text.
    :param template: of the user's own, copied beside the run file.
    :raises FilesExistError: at once, when files are in the way and ``overwrite`` is not given.
    :raises ExportError: when they cannot be put there.
    """
    texts_file, run_file = texts_of(target), run_of(target)
    found = in_the_way([target], {texts_file: texts}, run_file, record([]))
    refuse_existing(found + template_in_the_way(template, target.parent), overwrite)
    check_room(target.parent, MIN_ROOM)
    try:
        with Delivery(target.parent) as delivery:
            figure = delivery.file(target)
            yield figure
            write_text(delivery.file(texts_file), texts)
            write_run(delivery.file(run_file), joined(run_file, record([figure])))
            for copy in copies_of(template, target.parent):
                shutil.copyfile(template, delivery.file(copy))
            delivery.put()
    except OSError as error:
        raise ExportError(
            tr("{name} was not written.", context="Export").format(name=target.name),
            str(error),
            tr("Choose another folder or free some space.", context="Export"),
        ) from error


def in_the_way(figures: List[Path], texts: Mapping[Path, str], run_file: Path, record: Mapping[str, Any]) -> List[Path]:
    """Return the files that an export would replace: texts that are the same and a run of the same pages are not.

    :param texts: the texts that are to be written, by their files.
    :param record: what the run file is to hold; empty when none is written.
    """
    found = [path for path in figures if path.exists()]
    found += [path for path, text in texts.items() if path.exists() and not _holds(path, text)]
    if record and run_file.exists() and _same_pages(run_file, record) is None:
        found.append(run_file)
    return found


def copies_of(template: Optional[Path], folder: Path) -> List[Path]:
    """Return where a template of the user's own is to be copied so that it stands in a folder: nowhere or one file."""
    if template is None:
        return []
    copy = folder / template.name
    return [] if copy.exists() and has_digest(copy, file_sha256(template)) else [copy]


def template_in_the_way(template: Optional[Path], folder: Path) -> List[Path]:
    """Return the file that the copy of a template would replace."""
    return [copy for copy in copies_of(template, folder) if copy.exists()]


def joined(run_file: Path, record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a run record that also names the other formats of the same pages that stand beside ``run_file``.

    What these were made with is kept under ``others``, by file: resolution and format are theirs alone.
    """
    before = _same_pages(run_file, record) if run_file.exists() else None
    files = before.get("files") if before is not None else None
    if before is None or not isinstance(files, dict):
        return record
    mine = record["files"]
    still: Dict[str, Any] = {
        name: digest
        for name, digest in files.items()
        if name not in mine and has_digest(run_file.parent / Path(name).name, digest)
    }
    if not still:
        return record
    known = before.get("others") if isinstance(before.get("others"), dict) else {}
    made = {key: value for key, value in before["parameters"].items() if key in OF_A_FORMAT}
    others = {name: known.get(name, made) for name in still}
    return {**record, "files": {**still, **mine}, "others": others}


def _same_pages(run_file: Path, record: Mapping[str, Any]) -> Optional[Dict[str, Any]]:
    """Return the run that a file holds when it makes the same pages of the same data, whatever their format."""
    try:
        before = read_run(run_file)
    except ExportError:
        return None
    return before if _pages(before) == _pages(json.loads(json.dumps(record))) else None


def _pages(record: Mapping[str, Any]) -> Dict[str, Any]:
    made = {key: value for key, value in record.items() if key not in ("files", "others")}
    made["parameters"] = {key: value for key, value in record["parameters"].items() if key not in OF_A_FORMAT}
    return made


def _holds(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode("utf-8")
    except OSError:
        return False
