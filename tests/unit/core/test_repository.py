"""Reading the data file: nothing written, damage told, odd paths opened."""

import dataclasses
import hashlib
import os
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from peru_access_atlas.core import repository
from peru_access_atlas.core.errors import DataError
from peru_access_atlas.core.model import TABLES


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns, sorted(os.listdir(path.parent))


@pytest.fixture
def copy(atlas_path, tmp_path):
    path = tmp_path / "copy" / "atlas.gpkg"
    path.parent.mkdir()
    shutil.copyfile(atlas_path, path)
    return path


def change(path, statement):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_counts_and_types(atlas):
    assert (len(atlas.norms), len(atlas.authorizations), len(atlas.regions)) == (8, 9, 25)
    assert atlas.data_version
    assert all(getattr(atlas, name) for name in TABLES)
    assert {r.ubigeo for r in atlas.regions} == {f"{n:02}" for n in range(1, 26)}
    for name, record in TABLES.items():
        assert all(type(row) is record for row in getattr(atlas, name))


def test_the_bundled_file_stays_as_it_is(atlas_path):
    before = digest(atlas_path)
    repository.load_atlas(atlas_path)
    assert digest(atlas_path) == before


@pytest.mark.parametrize("name", ["with space", "acción ñ", "100% #1?x", "a&b;c"])
def test_odd_paths(copy, tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    path = folder / "atlas.gpkg"
    shutil.move(str(copy), path)
    assert len(repository.load_atlas(path).authorizations) == 9
    assert os.listdir(folder) == ["atlas.gpkg"]


def test_windows_paths(monkeypatch):
    monkeypatch.setattr(repository.os.path, "abspath", lambda path: path)
    monkeypatch.setattr(repository, "Path", __import__("pathlib").PureWindowsPath)
    assert repository.read_only_uri("C:\\Mis datos\\año.gpkg") == (
        "file:///C:/Mis%20datos/a%C3%B1o.gpkg?mode=ro&immutable=1"
    )
    assert repository.read_only_uri("\\\\server\\share\\a.gpkg") == "file:////server/share/a.gpkg?mode=ro&immutable=1"


@pytest.fixture
def as_ordinary_user():
    """Root reads every file: as root, the test goes on as "nobody"."""
    if sys.platform == "win32":
        pytest.skip("Windows has no read permission to take away")
    if os.geteuid() != 0:
        yield
        return
    try:
        os.seteuid(65534)
    except OSError:
        pytest.skip("root may not become another user here")
    yield
    os.seteuid(0)


@pytest.fixture
def open_copy(atlas_path):
    """A copy in a folder that everybody may enter; pytest's own is its user's alone."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / atlas_path.name
        shutil.copyfile(atlas_path, path)
        path.chmod(0o644)
        yield path


def test_unreadable(open_copy, as_ordinary_user, atlas):
    assert repository.load_atlas(open_copy) == atlas
    user = os.geteuid()
    os.seteuid(os.getuid())
    open_copy.chmod(0)
    os.seteuid(user)
    with pytest.raises(DataError, match="damaged"):
        repository.load_atlas(open_copy)


def test_missing(tmp_path):
    with pytest.raises(DataError, match="no file"):
        repository.load_atlas(tmp_path / "atlas.gpkg")


def test_not_a_database(tmp_path):
    path = tmp_path / "atlas.gpkg"
    path.write_text("<html>not found</html>" * 100)
    with pytest.raises(DataError, match="damaged"):
        repository.load_atlas(path)


def test_cut_short(copy):
    with open(copy, "r+b") as file:
        file.truncate(20_000)
    with pytest.raises(DataError, match="damaged"):
        repository.load_atlas(copy)


def test_foreign(tmp_path):
    path = tmp_path / "other.gpkg"
    change(path, "CREATE TABLE gpkg_contents (a)")
    with pytest.raises(DataError, match="not an atlas"):
        repository.load_atlas(path)


def test_newer(copy):
    change(copy, "DELETE FROM atlas_info WHERE key = 'schema_version'")
    assert repository.load_atlas(copy).data_version
    assert repository.SCHEMA_VERSION < 99
    change(copy, "INSERT INTO atlas_info (key, value) VALUES ('schema_version', '99')")
    with pytest.raises(DataError, match="newer"):
        repository.load_atlas(copy)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("DROP TABLE claims", "claims"),
        ("ALTER TABLE norms RENAME COLUMN number TO nummer", "number"),
        ("UPDATE authorizations SET personnel = 'many' WHERE row_id = 'T4-01'", "row 1"),
        ("UPDATE norms SET date = '2018-02-30' WHERE number = '30724'", "norms"),
        ("UPDATE authorization_places SET inferred = 7", "authorization_places"),
        ("UPDATE stays SET rule = NULL", "stays"),
    ],
)
def test_damage_is_told(copy, statement, told):
    change(copy, statement)
    with pytest.raises(DataError, match="damaged") as caught:
        repository.load_atlas(copy)
    assert told in str(caught.value)


def test_every_table_has_its_statement():
    assert set(repository._ALL_ROWS) == set(TABLES)


def test_statements_that_name_columns_name_those_of_the_model():
    for table, statement in repository._ALL_ROWS.items():
        named = statement[len("SELECT ") : statement.index(" FROM ")].split(", ")
        assert named in (["*"], [field.name for field in dataclasses.fields(TABLES[table])]), table


def test_authorizations_by_region_counts_each_authorization_once(atlas_path):
    named = {}
    for place in repository.load_atlas(atlas_path).authorization_places:
        if place.region_ubigeo is not None:
            named.setdefault(place.region_ubigeo, set()).add(place.auth_id)
    assert repository.authorizations_by_region(atlas_path) == {ubigeo: len(ids) for ubigeo, ids in named.items()}
    assert len(named) == 15


def test_authorizations_by_region_of_what_is_no_atlas_says_so(tmp_path):
    (tmp_path / "a.gpkg").write_bytes(b"no database")
    with pytest.raises(DataError):
        repository.authorizations_by_region(tmp_path / "a.gpkg")
