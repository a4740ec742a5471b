"""Files beside a figure: shared by the formats of one page, never replaced unasked, never lost."""

import json
from functools import partial

import pytest

from peru_access_atlas.core.errors import ExportError, FilesExistError
from peru_access_atlas.core.qt import settings
from peru_access_atlas.core.qt.working_copy import file_sha256
from peru_access_atlas.layouts.figure_files import figure_set
from peru_access_atlas.layouts.run_file import own_template, page_of_run
from peru_access_atlas.layouts.sidecar import run_record
from peru_access_atlas.layouts.spec import PageSpec

SPEC = PageSpec(author="Ana Ñ.")


@pytest.fixture
def data(tmp_path):
    path = tmp_path / "data" / "atlas.gpkg"
    path.parent.mkdir()
    path.write_bytes(b"data")
    return path


@pytest.fixture
def write(data, tmp_path):
    """Write a figure that is only a few bytes; return its path."""

    def made(name, content=b"figure", spec=SPEC, texts="caption\n", overwrite=False, **parameters):
        target = tmp_path / "out" / name
        parameters.setdefault("format", target.suffix[1:])
        record = partial(run_record, "layout", [spec], data=data, **parameters)
        with figure_set(target, texts, record, overwrite, own_template(spec)) as figure:
            figure.write_bytes(content)
        return target

    return made


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_formats_of_a_page_share_their_texts_and_their_run(write):
    pdf = write("peru.pdf", b"pdf", dpi=300, layered=True)
    png = write("peru.png", b"png", dpi=150)
    assert sorted(content(pdf.parent)) == ["peru.pdf", "peru.png", "peru.run.json", "peru.txt"]
    run = json.loads((pdf.parent / "peru.run.json").read_text("utf-8"))
    assert run["files"] == {"peru.pdf": file_sha256(pdf), "peru.png": file_sha256(png)}
    assert run["parameters"] == {"dpi": 150, "format": "png"}
    assert run["others"] == {"peru.pdf": {"dpi": 300, "format": "pdf", "layered": True}}
    assert page_of_run(pdf.parent / "peru.run.json")[0] == SPEC
    write("peru.svg", b"svg", dpi=300)
    run = json.loads((pdf.parent / "peru.run.json").read_text("utf-8"))
    assert sorted(run["files"]) == ["peru.pdf", "peru.png", "peru.svg"]
    assert run["others"]["peru.pdf"]["layered"] is True
    assert run["others"]["peru.png"]["dpi"] == 150


def test_a_template_of_the_users_own_goes_with_the_run_file(qgis_app, write, tmp_path):
    mine = tmp_path / "templates" / "mío.qpt"
    mine.parent.mkdir()
    mine.write_text("<Layout/>", encoding="utf-8")
    spec = PageSpec(template="mío", template_folder=str(mine.parent))
    pdf = write("peru.pdf", spec=spec)
    assert sorted(content(pdf.parent)) == ["mío.qpt", "peru.pdf", "peru.run.json", "peru.txt"]
    run = json.loads((pdf.parent / "peru.run.json").read_text("utf-8"))
    assert run["pages"][0]["template_folder"] == "."
    assert run["template"] == {"file": "mío.qpt", "sha256": file_sha256(mine)}
    write("peru.png", spec=spec)  # the same template is not in the way
    moved = pdf.parent.rename(tmp_path / "another computer")
    assert page_of_run(moved / "peru.run.json")[0].template_folder == str(moved)
    (moved / "mío.qpt").write_text("<Layout></Layout>", encoding="utf-8")
    with pytest.raises(ExportError, match="has changed"):
        page_of_run(moved / "peru.run.json")
    settings.template_folder.set(str(mine.parent))
    try:
        assert page_of_run(moved / "peru.run.json")[0].template_folder == str(mine.parent)
    finally:
        settings.template_folder.reset()
    (moved / "mío.qpt").unlink()
    with pytest.raises(ExportError, match="not there"):
        page_of_run(moved / "peru.run.json")


def test_another_template_of_that_name_is_not_replaced_unasked(write, tmp_path):
    for folder in ("templates", "out"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.qpt").write_text(f"<Layout>{folder}</Layout>")
    spec = PageSpec(template="a", template_folder=str(tmp_path / "templates"))
    with pytest.raises(FilesExistError, match=r"a\.qpt"):
        write("peru.pdf", spec=spec)
    assert sorted(content(tmp_path / "out")) == ["a.qpt"]
    write("peru.pdf", spec=spec, overwrite=True)
    assert (tmp_path / "out" / "a.qpt").read_text() == "<Layout>templates</Layout>"
    write("other.pdf", spec=PageSpec(template="a", template_folder=str(tmp_path / "out")))  # its own folder


def test_a_file_that_is_gone_or_changed_is_no_longer_named(write):
    pdf = write("peru.pdf", b"pdf")
    png = write("peru.png", b"png")
    pdf.unlink()
    png.write_bytes(b"retouched")
    write("peru.svg", b"svg")
    run = json.loads((pdf.parent / "peru.run.json").read_text("utf-8"))
    assert list(run["files"]) == ["peru.svg"]
    assert "others" not in run


def test_the_same_page_again_gives_the_same_run(write):
    first = content(write("peru.pdf", b"pdf").parent)
    assert content(write("peru.pdf", b"pdf", overwrite=True).parent) == first


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"spec": PageSpec(language="en")}, ["peru.run.json"]),
        ({"texts": "another caption\n"}, ["peru.txt"]),
        ({"texts": "another\n", "step": "year"}, ["peru.txt", "peru.run.json"]),
        ({"name": "peru.pdf"}, ["peru.pdf"]),
    ],
)
def test_what_another_page_left_is_named_and_stays(write, change, named):
    before = content(write("peru.pdf", b"pdf").parent)
    with pytest.raises(FilesExistError, match="exists") as error:
        write(**{"name": "peru.png", **change})
    assert [path.name for path in error.value.paths] == named
    target = error.value.paths[0]
    assert content(target.parent) == before
    write(**{"name": "peru.png", **change}, overwrite=True)
    assert (target.parent / change.get("name", "peru.png")).read_bytes() == b"figure"


def test_a_run_file_that_cannot_be_read_is_not_taken_for_the_same_page(write):
    target = write("peru.pdf")
    for broken in (b"", b"{", b"[]", b'{"schema": "peru_access_atlas/run", "version": 1, "pages": []}'):
        (target.parent / "peru.run.json").write_bytes(broken)
        with pytest.raises(FilesExistError) as error:
            write("peru.png")
        assert [path.name for path in error.value.paths] == ["peru.run.json"]


def test_a_failure_leaves_what_was_there(write, data, tmp_path):
    before = content(write("peru.pdf", b"pdf").parent)
    record = partial(run_record, "layout", [SPEC], data=data)

    def fail():
        with figure_set(tmp_path / "out" / "peru.pdf", "other\n", record, overwrite=True) as figure:
            figure.write_bytes(b"half")
            raise OSError(28, "no room")

    with pytest.raises(ExportError, match="no room"):
        fail()
    assert content(tmp_path / "out") == before
