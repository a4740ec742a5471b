"""Zip archives: read in place, hostile ones refused."""

import zipfile

import pytest

from peru_access_atlas.concessions import archive


def make(path, members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in members.items():
            zipped.writestr(name, data)
    return path


def test_shapefiles_are_found_in_folders(tmp_path):
    path = make(tmp_path / "a.zip", {"x/CMI_17S.shp": b"", "x/CMI_17S.dbf": b"abc", "CMI_18S.SHP": b"", "r.txt": b""})
    assert archive.is_zip(path)
    assert archive.shapefiles(path) == ["CMI_18S.SHP", "x/CMI_17S.shp"]
    assert archive.peek(path, "x/cmi_17s.DBF") == b"abc"
    assert archive.peek(path, "none") == b""


@pytest.mark.parametrize("name", ["../evil.shp", "/etc/evil.shp", "a/../../evil.shp", "..\\evil.shp", "C:/evil.shp"])
def test_paths_that_climb_are_refused(tmp_path, name):
    path = make(tmp_path / "a.zip", {name: b""})
    with pytest.raises(archive.ArchiveError, match="unsafe"):
        archive.shapefiles(path)


def test_bomb_is_refused(tmp_path):
    path = make(tmp_path / "a.zip", {"a.shp": b"\0" * (archive.RATIO_FROM + 1)})
    with pytest.raises(archive.ArchiveError, match="200 to 1"):
        archive.shapefiles(path)


def test_too_many_members_are_refused(tmp_path):
    path = make(tmp_path / "a.zip", {f"{n}.shp": b"" for n in range(archive.MAX_MEMBERS + 1)})
    with pytest.raises(archive.ArchiveError, match="At most"):
        archive.shapefiles(path)


def test_no_shapefile_and_damaged(tmp_path):
    with pytest.raises(archive.ArchiveError, match="no shapefile"):
        archive.shapefiles(make(tmp_path / "a.zip", {"r.txt": b"x"}))
    (tmp_path / "b.zip").write_bytes(b"PK\x03\x04broken")
    with pytest.raises(archive.ArchiveError, match="cannot be read"):
        archive.shapefiles(tmp_path / "b.zip")
    assert not archive.is_zip(tmp_path / "b.zip")
