"""Outputs of an algorithm that fails or is cancelled: what was there before stays, and nothing half made is left."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Dict, Iterator, List, Optional, Tuple

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException, QgsProcessingOutputLayerDefinition

from ..core.cells import SPREADSHEETS
from ..core.errors import ExportError
from ..core.qt.i18n import tr

_DATABASE = re.compile(r"^ogr:dbname='([^']+)'")
#: Endings of the files that a shapefile, a table or a database has beside it.
_BESIDE = (".shx", ".dbf", ".prj", ".cpg", ".qmd", ".sbn", ".sbx", ".csvt", ".qix")
_JOURNALS = ("-wal", "-shm", "-journal")


def output_files(algorithm: QgsProcessingAlgorithm, parameters: dict) -> Dict[str, Path]:
    """Return the files that an algorithm is asked to write, by parameter; memory layers and databases have none."""
    found = {}
    for definition in algorithm.destinationParameterDefinitions():
        value = parameters.get(definition.name())
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink.staticValue()
        text = str(value or "")
        match = _DATABASE.match(text)
        path = Path(match.group(1) if match else text)
        if text and path.is_absolute() and not path.is_dir():
            found[definition.name()] = path
    return found


def for_spreadsheet(path: Optional[Path]) -> bool:
    """Whether an output is a table that a spreadsheet opens, in which no text may begin a formula."""
    return path is not None and path.suffix.lower() in SPREADSHEETS


def check_holds_tables(path: Optional[Path]) -> None:
    """Check that a table without outlines can be written to an output.

    :raises ExportError: when it is a shapefile, of which QGIS would write no more than the .dbf.
    """
    if path is not None and path.suffix.lower() == ".shp":
        raise ExportError(
            tr("{name} cannot be written.", "OverlayConcessions").format(name=path.name),
            tr("A shapefile holds outlines, and this table has none.", "Outputs"),
            tr("Use .gpkg, .xlsx or .csv.", "Outputs"),
        )


def plain_csv(parameters: dict, name: str) -> Optional[Path]:
    """Return the CSV file that an output is to be, where its parameter is no more than the path of one.

    What Processing is to load afterwards, an expression and a place that only Processing can make have ``None``.
    """
    value = parameters.get(name)
    if not isinstance(value, str) or not value.endswith(".csv"):
        return None
    path = Path(value)
    return path if path.is_absolute() and path.parent.is_dir() and not path.is_dir() else None


def write_whole(path: Path, text: str) -> None:
    """Write a file in UTF-8 whole or not at all.

    :raises ExportError: when it cannot be written.
    """
    scratch = path.with_name(f".{path.name}.writing")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with scratch.open("w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        os.replace(scratch, path)
    except OSError as error:
        if scratch.is_file():
            scratch.unlink()
        raise ExportError(
            tr("{name} cannot be written.", "OverlayConcessions").format(name=path.name),
            error.strerror or str(error),
            tr("Choose another place.", "OverlayConcessions"),
        ) from error


@contextmanager
def outputs_kept(algorithm: QgsProcessingAlgorithm, parameters: dict) -> Iterator[None]:
    """Write the outputs of an algorithm inside this: when it fails, every file is as it was before.

    :raises QgsProcessingException: when a file that is to be replaced cannot be set aside.
    """
    targets = sorted(set(output_files(algorithm, parameters).values()))
    with ExitStack() as folders:
        kept = _copies(targets, folders)
        done = False
        try:
            yield
            done = True
        finally:
            if not done:
                _restore(targets, kept)


def _copies(targets: List[Path], folders: ExitStack) -> List[Tuple[Path, Path]]:
    """Copy the files that are there into hidden folders beside them; return pairs (copy, file).

    Copied, not moved: a table may be added to a database, and somebody may hold the file open.
    """
    kept = []
    for target in targets:
        files = [path for path in _family(target) if path.is_file()]
        if not files:
            continue
        try:
            folder = Path(folders.enter_context(tempfile.TemporaryDirectory(prefix=".before-", dir=target.parent)))
            for path in files:
                shutil.copy2(path, folder / path.name)
                kept.append((folder / path.name, path))
        except OSError as error:
            raise QgsProcessingException(
                tr("{name} cannot be replaced: {why}", "Outputs").format(name=target.name, why=error)
            ) from error
    return kept


def _restore(targets: List[Path], kept: List[Tuple[Path, Path]]) -> None:
    before = {path for _copy, path in kept}
    for target in targets:
        for path in _family(target):
            if path not in before and path.is_file():
                path.unlink()
    for copy, path in kept:
        os.replace(copy, path)


def _family(target: Path) -> List[Path]:
    """Return a file and those that belong to it."""
    beside = _BESIDE if target.suffix.lower() in (".shp", ".csv", ".tab", ".mif") else ()
    return [
        target,
        *(target.with_suffix(ending) for ending in beside),
        *(target.with_name(target.name + ending) for ending in _JOURNALS),
    ]
