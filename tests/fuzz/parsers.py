"""The parsers that need no QGIS, each with what it is fed and what it may raise.

A parser answers, or raises an ``AtlasError`` with a reason (``ValueError`` where its docstring says so); anything else,
and work without end, is a defect.
"""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from peru_access_atlas.concessions import archive, geopackage
from peru_access_atlas.concessions.dates import date_in_name, parse_date
from peru_access_atlas.concessions.encoding import dbf_texts, detect, repair
from peru_access_atlas.concessions.holders import is_organisation
from peru_access_atlas.concessions.schemas import parse_mapping, recognise
from peru_access_atlas.concessions.status import normalise_status, normalise_substance
from peru_access_atlas.core import json_text
from peru_access_atlas.core.cells import FORMULA_STARTS, safe_cell
from peru_access_atlas.core.errors import AtlasError
from peru_access_atlas.core.filter_state import FilterState, collection_from_json
from peru_access_atlas.core.periods import Period
from peru_access_atlas.core.repository import authorizations_by_region, load_atlas
from peru_access_atlas.core.wkt import parse_polygon
from peru_access_atlas.layouts.spec import PageSpec
from peru_access_atlas.overlay.wkb import parse_geopackage_blobs, parse_wkb

from . import feed

STATE = json.loads(FilterState(period=Period.of_year(2016), regions=("15",), text="x").to_json())
PAGE = PageSpec().to_json()
COLLECTION = {"schema", "version", "filters"}


@dataclass(frozen=True)
class Parser:
    """One parser.

    :param work: called with one example; must return or raise one of ``allowed``.
    """

    name: str
    examples: Any
    work: Callable[[Any], Any]
    allowed: tuple = (AtlasError,)

    def run(self, example: Any) -> None:
        """Parse an example; an allowed error must have words."""
        try:
            self.work(example)
        except self.allowed as error:
            reason = str(error)
        else:
            return
        assert reason.strip()


def state_there_and_back(text):
    state = FilterState.from_json(text)
    assert FilterState.from_json(state.to_json()) == state


def page_there_and_back(values):
    spec = PageSpec.from_json(values)
    assert PageSpec.from_json(json.loads(json.dumps(spec.to_json()))) == spec
    spec.title.encode("utf-8")
    spec.author.encode("utf-8")


def cell(text):
    shown = safe_cell(text)
    assert not shown.startswith(FORMULA_STARTS)
    assert shown.endswith(text)


def encodings(samples):
    for sample in samples:
        sample.decode(detect(samples), "replace")


def zip_file(content):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.zip"
        path.write_bytes(content)
        if archive.is_zip(path):
            for member in archive.shapefiles(path):
                archive.peek(path, member[:-4] + ".dbf")


def package(content):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.gpkg"
        path.write_bytes(content)
        geopackage.read(str(path), "c", "geom", "fid", {"t": str, "r": float, "d": "date"}, lambda: False)


def sample_zip():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a/b.shp", b"x" * 50)
        file.writestr("a/b.dbf", b"\x03" + b"y" * 90)
    return stream.getvalue()


def atlas(content):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "atlas.gpkg"
        path.write_bytes(content)
        load_atlas(path)
        authorizations_by_region(path)


def sample_atlas():
    """The records of the atlas without its outlines."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "atlas.gpkg"
        shutil.copy(Path(__file__).resolve().parents[2] / "data" / "atlas.gpkg", path)
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for kind, name in connection.execute(
                "SELECT type, name FROM sqlite_master WHERE type = 'trigger' OR sql LIKE 'CREATE VIRTUAL%'"
            ).fetchall():
                connection.execute(f'DROP {kind} "{name}"')
            connection.execute("UPDATE regions SET geom = x''")
            connection.execute("UPDATE vraem_zones SET geom = x''")
            connection.execute("VACUUM")
        return path.read_bytes()


def sample_package():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.gpkg"
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA page_size = 512")
            connection.execute("CREATE TABLE c (fid INTEGER PRIMARY KEY, geom BLOB, t TEXT, r REAL, d DATE)")
            connection.execute("INSERT INTO c VALUES (1, x'47500001E6100000', 'ñ', 1.5, '2016-01-31')")
            connection.commit()
        return path.read_bytes()


DBF = (
    b"\x03\x10\x01\x01" + (2).to_bytes(4, "little") + (65).to_bytes(2, "little") + (11).to_bytes(2, "little")
    + bytes(20) + b"NOMBRE\0\0\0\0\0C" + bytes(4) + b"\x0a" + bytes(15) + b"\r" + b" MAR\xcdA     " * 2
)  # fmt: skip

PARSERS = (
    Parser("filter state", feed.json_text(feed.objects(STATE).map(lambda v: {**STATE, **v})), state_there_and_back),
    Parser("filter state, damaged", feed.damaged_text(json.dumps(STATE)), state_there_and_back),
    Parser("collection of filters", feed.json_text(feed.objects(COLLECTION)), collection_from_json),
    Parser("strict JSON", feed.json_text(feed.ANY), lambda text: json_text.load(text, 1000), (ValueError,)),
    Parser("page description", feed.objects(PAGE) | feed.ANY, page_there_and_back),
    Parser("polygon text", feed.damaged_text("POLYGON((-75 -10,-75 -9.5,-74 -9,-75 -10))") | feed.ODD,
           parse_polygon, (AtlasError, ValueError)),
    Parser("geometry", feed.BLOBS, parse_wkb),
    Parser("geometry of a GeoPackage", feed.BLOBS, parse_geopackage_blobs),
    Parser("field mapping", feed.json_text(feed.objects({"code", "name", "status"})) | st.just("code=CODIGOU; name=x"),
           lambda text: parse_mapping(text, ["CODIGOU", "ñ"])),
    Parser("recognition of fields", st.lists(feed.TEXT | feed.ODD, max_size=6), recognise),
    Parser("date", feed.ANY | feed.ODD | st.integers().map(str), parse_date),
    Parser("date in a name", feed.TEXT | feed.ODD, date_in_name),
    Parser("encoding", st.lists(st.binary(max_size=200), max_size=3), encodings),
    Parser("table of a shapefile", feed.damaged(DBF), dbf_texts),
    Parser("mended text", feed.TEXT | feed.ODD, repair),
    Parser("status", feed.TEXT | feed.ODD, normalise_status),
    Parser("substance", feed.TEXT | feed.ODD, normalise_substance),
    Parser("holder", feed.TEXT | feed.ODD, is_organisation),
    Parser("zip", feed.damaged(sample_zip()), zip_file),
    Parser("GeoPackage", feed.damaged(sample_package()), package),
    Parser("atlas", feed.damaged(sample_atlas()), atlas),
    Parser("cell", feed.TEXT | feed.ODD, cell),
)  # fmt: skip
