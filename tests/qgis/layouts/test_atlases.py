"""Atlas pages: one a record, nothing over anything, rows whole, files whole or not there."""

import itertools
import re
import shutil

import pytest
from qgis.core import QgsFeedback, QgsLayoutItem, QgsLayoutItemAttributeTable, QgsLayoutItemLabel, QgsProject
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF

from peru_access_atlas.core.errors import CanceledError, ExportError
from peru_access_atlas.layouts import atlas_export
from peru_access_atlas.layouts.atlas_export import AtlasExport, safe_name
from peru_access_atlas.layouts.atlas_layout import PAGE, AtlasDocument
from peru_access_atlas.layouts.atlas_pages import atlas_pages
from peru_access_atlas.layouts.legend import legend_entries
from peru_access_atlas.layouts.spec import ATLAS_KINDS, LANGUAGES, PageSpec


@pytest.fixture(scope="module")
def own_project(qgis_app, tmp_path_factory, root):
    from peru_access_atlas.layers.project import add_atlas

    copy = tmp_path_factory.mktemp("atlas data") / "atlas.gpkg"
    shutil.copyfile(root / "data" / "atlas.gpkg", copy)
    project = QgsProject()
    add_atlas(project, copy)
    yield project
    project.clear()


def test_pages_are_those_of_the_records(index):
    regions = atlas_pages(index, PageSpec(), "regions")
    assert [p.key for p in regions] == [f"{i:02d}" for i in range(1, 26)]
    for page in regions:
        naming = [a for a in index.auth_ids if page.key in index.regions(a)]
        assert list(page.auth_ids) == naming
        assert len(page.rows) == len(naming)
    assert len(atlas_pages(index, PageSpec(), "authorizations")) == len(index.auth_ids) == 9
    sites = atlas_pages(index, PageSpec(), "facilities")
    assert len(sites) == len(index.atlas.facilities) + len(index.atlas.coers)
    with pytest.raises(ExportError):
        atlas_pages(index, PageSpec(), "districts")


def _height(label, text):
    font = label.font()
    size_mm = font.pointSizeF() * 0.352778
    font.setPixelSize(1000)
    scale = 1000 / size_mm
    room = QRectF(0, 0, label.rect().width() * scale, 1e9)
    return QFontMetricsF(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height() / scale


#: Spanish has the longest words: it is tested on every QGIS, the other languages on one.
EVERY_PAGE = [
    pytest.param(kind, language, marks=() if language == "es" else pytest.mark.once)
    for kind, language in itertools.product(ATLAS_KINDS, LANGUAGES)
]


@pytest.mark.parametrize(("kind", "language"), EVERY_PAGE)
def test_no_page_has_text_cut_or_over_text(own_project, index, kind, language):
    with AtlasDocument(own_project, PageSpec(language=language, author="Centro del Sur"), index, kind) as made:
        made.atlas.beginRender()
        sheet = QRectF(0, 0, PAGE.width, PAGE.height)
        for i in range(made.atlas.updateFeatures()):
            assert made.atlas.seekTo(i)
            items = {x.id(): x for x in made.layout.items() if isinstance(x, QgsLayoutItem) and x.id()}
            boxes = {}
            for name, item in items.items():
                box = QRectF(item.pos().x(), item.pos().y(), item.rect().width(), item.rect().height())
                assert sheet.adjusted(-0.01, -0.01, 0.01, 0.01).contains(box), (made.current().key, name, box)
                boxes[name] = box
            apart = [n for n, x in items.items() if isinstance(x, QgsLayoutItemLabel)]
            for one, other in itertools.combinations([*apart, "legend", "chart", "rows", "map"], 2):
                over = boxes[one].intersected(boxes[other])
                assert min(over.width(), over.height()) < 0.05, (made.current().key, one, other, over)
            for name in apart:
                label = items[name]
                assert label.font().pointSizeF() >= 7
                assert _height(label, label.currentText()) <= label.rect().height() + 0.25, (name, label.currentText())
            table = made.layout.multiFrames()[0]
            assert isinstance(table, QgsLayoutItemAttributeTable)
            page = made.current()
            assert len(table.contents()) == len(page.rows), page.key
            if page.rows:
                assert table.totalSize().height() <= items["rows"].rect().height() + 0.1, (page.key, table.totalSize())
        made.atlas.endRender()


def test_legend_of_a_page_holds_only_its_map(own_project, index):
    with AtlasDocument(own_project, PageSpec(language="en"), index, "regions", "\"page\" IN ('23', '16')") as made:
        made.atlas.beginRender()
        shown = {}
        for i in range(2):
            made.atlas.seekTo(i)
            legend = next(x for x in made.layout.items() if isinstance(x, QgsLayoutItem) and x.id() == "legend")
            shown[made.current().key] = legend_entries(legend)
        made.atlas.endRender()
    assert "vraem_zones" not in shown["23"], "Tacna's map does not reach the VRAEM"
    assert "NAMRU" in " ".join(shown["16"]["facilities"])
    assert "facilities" not in shown["23"] or "NAMRU" not in " ".join(shown["23"]["facilities"])


def test_filter_must_be_readable_and_leave_a_page(own_project, index):
    for wrong in ('"page" IN (', '"nothing" = 1', "\"page\" = '99'"):
        with pytest.raises(ExportError):
            AtlasDocument(own_project, PageSpec(), index, "regions", wrong)


def test_one_pdf_of_several_pages(own_project, index, tmp_path, tool):
    target = tmp_path / "atlas año.pdf"
    with AtlasDocument(own_project, PageSpec(author="Ana Ñ."), index, "regions", "\"page\" IN ('15', '16')") as made:
        assert AtlasExport(made, target, dpi=150).run() == [target]
        with pytest.raises(ExportError, match="exists"):
            AtlasExport(made, target)
    info = tool("pdfinfo", target)
    assert re.search(r"Pages:\s+2\b", info)
    assert re.search(r"Author:\s+Ana Ñ\.", info)
    assert re.search(r"Title:\s+Atlas de las regiones", info)
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info)
    assert (float(size[1]), float(size[2])) == (pytest.approx(595.28, abs=1), pytest.approx(841.89, abs=1))
    assert all(line.split()[-5] == "yes" for line in tool("pdffonts", target).splitlines()[2:])
    assert not tool("pdfimages", "-list", target).splitlines()[2:], "vector only"
    for page, name in ((1, "Lima"), (2, "Loreto")):
        words = re.sub(r"\s+", " ", tool("pdftotext", "-f", page, "-l", page, target, "-"))
        assert f"{name}: despliegue autorizado" in words
        assert "RL 30724" in words
        assert re.search(rf"\b{page} ?/ ?2\b", words)
    assert "Texto alternativo" in target.with_suffix(".txt").read_text("utf-8")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["atlas año.pdf", "atlas año.txt"]


@pytest.mark.parametrize("fmt", ["png", "svg"])
def test_a_file_a_page_with_names_from_an_expression(own_project, index, tmp_path, fmt):
    with AtlasDocument(own_project, PageSpec(), index, "authorizations", '"number" <= 2') as made:
        names = "'Página ' || \"number\" || '/' || \"page\""
        files = AtlasExport(made, tmp_path, fmt, 72, single=False, names=names).run()
    assert [p.name for p in files] == [f"Pagina {i + 1}-{a}.{fmt}" for i, a in enumerate(index.auth_ids[:2])]
    assert all(p.stat().st_size > 10_000 for p in files)
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]


def test_cancelled_or_failed_leaves_the_earlier_files(own_project, index, tmp_path, monkeypatch):
    target = tmp_path / "atlas.pdf"
    target.write_bytes(b"mine")
    with AtlasDocument(own_project, PageSpec(), index, "facilities", '"number" <= 3') as made:
        feedback = QgsFeedback()
        steps = AtlasExport(made, target, dpi=72, overwrite=True, feedback=feedback).steps()
        assert next(steps) == (1, 3)
        feedback.cancel()
        with pytest.raises(CanceledError):
            next(steps)
        steps = AtlasExport(made, target, dpi=72, overwrite=True).steps()
        next(steps)
        steps.close()
        monkeypatch.setattr(atlas_export, "check_file", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))
        with pytest.raises(ExportError, match="No space left"):
            AtlasExport(made, target, dpi=72, overwrite=True).run()
    assert target.read_bytes() == b"mine"
    assert [p.name for p in tmp_path.iterdir()] == ["atlas.pdf"]


def test_a_full_disk_is_told_before_the_first_page(own_project, index, tmp_path, monkeypatch):
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=1_000_000))
    with (
        AtlasDocument(own_project, PageSpec(), index, "regions") as made,
        pytest.raises(ExportError, match="full"),
    ):
        AtlasExport(made, tmp_path / "a.pdf")


def test_file_names_are_safe_and_apart():
    taken = set()
    assert safe_name("../Áncash: año", taken) == "-Ancash- ano"
    assert safe_name("x", taken) == "x"
    assert safe_name("X", taken) == "X-2"
    assert safe_name("...", taken) == "page"


@pytest.mark.parametrize("language", ["es", "pt"])
@pytest.mark.parametrize("kind", ATLAS_KINDS)
def test_no_english_on_a_page_in_another_language(index, kind, language):
    english = re.compile(r"\b(the|of|and|with|from|by|is|are|not|page|row|entry|city|port|given|printed|read|place)\b")
    for page in atlas_pages(index, PageSpec(language=language), kind):
        texts = [page.title, page.subtitle, page.table, *page.facts[0], *page.facts[1]]
        texts += [cell for row in page.rows for cell in row]
        assert [text for text in texts if english.search(text)] == []


def test_a_site_has_its_name_in_the_language_of_the_page(index):
    titles = {
        language: next(p.title for p in atlas_pages(index, PageSpec(language=language), "facilities") if p.key == "F09")
        for language in ("es", "en", "pt")
    }
    assert "Puerto del Callao" in titles["es"]
    assert "Port of Callao" in titles["en"]
    assert "Porto de Callao" in titles["pt"]
