"""What an exported list says about itself: the reading and the filter that made it, and from which data.

Every row names its reading, period, mode and filter, so that a part of the file still says it. The file as a whole says
more, where its format has a place for it: GeoJSON as the member ``provenance``, KML as the document's description and
extended data, a GeoPackage as the table ``provenance`` and the description of its layer, a CSV in a file beside it as
the W3C's "CSV on the Web" has it (``<name>.csv-metadata.json``). The filter is there as JSON too: pasted into the dock,
it makes the same list again.
"""

from __future__ import annotations

import json
import re
import sqlite3
from html import escape
from pathlib import Path
from typing import Dict, List, Optional, Sequence

from ..core.errors import ExportError
from ..core.filters import FilterState, effective_comparison, effective_period
from ..core.index import AtlasIndex
from ..core.qt.i18n import label, output_language, tr
from ..core.version import plugin_version
from .exposure import mode_label
from .filter_model import Results

_CONTEXT = "Export"
#: Facets that have a column of their own.
_OWN_COLUMNS = frozenset({"period", "mode", "comparison"})
#: As much of a file is read to find its head.
_HEAD_BYTES = 65536
_GEOJSON_HEAD = re.compile(rb'\{\s*"type":\s*"FeatureCollection",\s*')
_KML_HEAD = re.compile(rb"<Document[^>]*>(?:\s*<name>[^<]*</name>)?\s*")


def filter_text(state: FilterState) -> str:
    """Return the filters of ``state``, without its time, as ``key=code; key=code``; empty when there are none.

    An area is only named: its outline is in the provenance of the file.
    """
    parts = ((key, "drawn" if key == "area" else value) for key, value in state.chips if key not in _OWN_COLUMNS)
    return "; ".join(f"{key}={value}" for key, value in parts)


def provenance(index: AtlasIndex, results: Results) -> Dict[str, str]:
    """Return what a file says of itself, key to text, in the language of outputs; keys and codes never change."""
    state, language = results.state, output_language()
    found = {
        "title": tr(
            "Authorizations, as the dock of the Peru Access Atlas listed them", context=_CONTEXT, language=language
        ),
        "statement": _statement(index, results, language),
        "language": language,
        "records": str(len(results.matches)),
        "reading": state.reading,
        "period": effective_period(index, state).isoformat(),
        "mode": state.mode,
        "filter": filter_text(state),
        "filter_json": state.to_json(),
        "data_version": index.atlas.data_version,
        "plugin_version": plugin_version(),
        "source": f"Peru Access Atlas, {index.atlas.data_version}",
    }
    return {key: value for key, value in found.items() if value}


def _statement(index: AtlasIndex, results: Results, language: Optional[str] = None) -> str:
    """Return reading, period, mode and filter in words: authorised is not proven presence."""
    state = results.state
    filters = filter_text(state) or tr("none", context=_CONTEXT, language=language)
    return tr(
        "Authorizations: {n}. Reading of dates: {reading}. Period: {period} ({mode}). Filters: {filters}. An "
        "authorised region is not a proven presence.",
        context=_CONTEXT,
        language=language,
    ).format(
        n=len(results.matches),
        reading=label("reading", state.reading, language),
        period=effective_period(index, state).isoformat(),
        mode=mode_label(state.mode, language),
        filters=filters,
    )


def picture_statement(index: AtlasIndex, results: Results) -> str:
    """Return what stands under an exported picture, in the interface's language as the picture is."""
    second = effective_comparison(index, results.state)
    said = [_statement(index, results)]
    if second is not None:
        days = second.isoformat()
        said.append(tr("Second period, dashed: {period}.", context=_CONTEXT).format(period=days))
    return " ".join([*said, f"Peru Access Atlas, {index.atlas.data_version}."])


def csv_metadata(name: str, columns: Sequence[str], integers: Sequence[str], said: Dict[str, str]) -> str:
    """Return the metadata of the CSV file ``name`` as JSON, as "CSV on the Web" (W3C) has it.

    :param columns: names of the columns; those in ``integers`` hold whole numbers.
    """
    described = [
        {"name": column, "titles": column, "datatype": "integer" if column in integers else "string"}
        for column in columns
    ]
    text = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": said["language"]}],
        "url": name,
        "dialect": {"encoding": "utf-8", "delimiter": ",", "header": True},
        "dc:title": said["title"],
        "dc:description": said["statement"],
        "dc:source": said["source"],
        "tableSchema": {"columns": described},
        "notes": [{"provenance": said}],
    }
    return json.dumps(text, ensure_ascii=False, indent=1) + "\n"


def tell_geojson(path: Path, said: Dict[str, str]) -> None:
    """Give a GeoJSON file the member ``provenance``.

    :raises ExportError: when the file does not begin as a collection of features does.
    """
    members = json.dumps({"description": said["statement"], "provenance": said}, ensure_ascii=False, indent=1)
    _insert(path, _GEOJSON_HEAD, (members.strip()[1:-1].strip() + ",\n").encode("utf-8"))


def tell_kml(path: Path, said: Dict[str, str]) -> None:
    """Give a KML file's document a name, a description and its provenance as extended data.

    :raises ExportError: when the file has no document.
    """
    lines: List[str] = [
        f"<name>{escape(said['title'])}</name>",
        f"<description>{escape(said['statement'])}</description>",
        "<ExtendedData>",
        *(f'<Data name="{escape(key)}"><value>{escape(value)}</value></Data>' for key, value in said.items()),
        "</ExtendedData>",
    ]
    _insert(path, _KML_HEAD, ("\n".join(lines) + "\n").encode("utf-8"))


def tell_geopackage(path: Path, table: str, said: Dict[str, str]) -> None:
    """Give a GeoPackage the table ``provenance`` and the layer ``table`` its description.

    :raises ExportError: when the file cannot be written.
    """
    try:
        connection = sqlite3.connect(str(path))
        try:
            with connection:
                connection.execute(
                    "CREATE TABLE provenance (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT, value TEXT)"
                )
                connection.executemany("INSERT INTO provenance (key, value) VALUES (?, ?)", list(said.items()))
                connection.execute(
                    "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change) "
                    "SELECT 'provenance', 'attributes', 'provenance', ?, last_change FROM gpkg_contents "
                    "WHERE table_name = ?",
                    (said["title"], table),
                )
                connection.execute(
                    "UPDATE gpkg_contents SET description = ? WHERE table_name = ?", (said["statement"], table)
                )
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise _untold(path, str(error)) from error


def _insert(path: Path, head: "re.Pattern[bytes]", more: bytes) -> None:
    """Put ``more`` behind the head of a file, without reading all of it into memory."""
    told = path.with_name(path.name + ".told")
    with path.open("rb") as source, told.open("wb") as target:
        begin = source.read(_HEAD_BYTES)
        found = head.search(begin)
        if found is None:
            raise _untold(path, tr("The file does not begin as its format has it.", context=_CONTEXT))
        target.write(begin[: found.end()] + more + begin[found.end() :])
        while True:
            block = source.read(1 << 20)
            if not block:
                break
            target.write(block)
    told.replace(path)


def _untold(path: Path, why: str) -> ExportError:
    return ExportError(
        tr("{name} could not be given its provenance.", context=_CONTEXT).format(name=path.name),
        why,
        tr("Choose another format.", context=_CONTEXT),
    )
