"""Atlas pages: one a record, nothing over anything, rows whole, files whole or not there."""

import itertools
import json
import re
import shutil
from functools import partial

import pytest
from qgis.core import (
    QgsCoordinateTransform,
    QgsFeedback,
    QgsGeometry,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF

from peru_access_atlas.core.errors import CanceledError, ExportError
from peru_access_atlas.layers.registry import find_layer
from peru_access_atlas.layouts import atlas_export, choropleth
from peru_access_atlas.layouts import atlas_pages as atlas_pages_module
from peru_access_atlas.layouts.atlas_export import AtlasExport, safe_name
from peru_access_atlas.layouts.atlas_formats import ATLAS_TEMPLATES, BY_SIZE
from peru_access_atlas.layouts.atlas_layout import AtlasDocument
from peru_access_atlas.layouts.atlas_pages import atlas_pages
from peru_access_atlas.layouts.facts import gather
from peru_access_atlas.layouts.flow import text_height
from peru_access_atlas.layouts.legend import legend_entries, needed_size
from peru_access_atlas.layouts.overlay_summary import OverlaySummary, read_summary
from peru_access_atlas.layouts.run_file import page_of_run
from peru_access_atlas.layouts.sidecar import run_record
from peru_access_atlas.layouts.spec import ATLAS_KINDS, PageSpec


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


#: Rows as the algorithm writes them: every region, and three circles around every site.
HEADINGS = (
    "zone_kind,zone_id,zone,radius_km,precision_km,zone_ha,group,value,rights,sum_ha,union_ha,share_of_zone,legal_ha,"
    "synthetic"
)


@pytest.fixture(scope="module")
def summary(index, tmp_path_factory):
    path = tmp_path_factory.mktemp("overlay") / "summary.csv"
    lines = [HEADINGS]
    for region in index.region_list[:-1]:  # Ucayali is not in the overlay
        lines.append(f"regions,{region.ubigeo},{region.name},,,1000,all,all,12,123456.7,120000.5,0.1234,,false")
        lines.append(f"regions,{region.ubigeo},{region.name},,,1000,status,granted,99,99,99,0.9,,false")
    sites = [("facilities", f.facility_id, f.name) for f in index.atlas.facilities]
    sites += [("coers", c.coer_id, c.city) for c in index.atlas.coers]
    for kind, key, name in sites:
        lines.extend(f"{kind},{key}-{radius}km,{name},{radius},5,1000,all,all,,,,,,false" for radius in (50, 10, 25))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read_summary(QgsVectorLayer(str(path), "summary", "ogr"))


def _boxes(items):
    return {
        name: QRectF(item.pos().x(), item.pos().y(), item.rect().width(), item.rect().height())
        for name, item in items.items()
        if item.isVisible()
    }


def _check_page(made, items, sheet, summary):
    key, boxes = made.current().key, _boxes(items)
    for name, box in boxes.items():
        assert sheet.adjusted(-0.01, -0.01, 0.01, 0.01).contains(box), (key, name, box)
    apart = [n for n, x in items.items() if isinstance(x, QgsLayoutItemLabel) and n in boxes]
    blocks = [n for n in ("legend", "chart", "rows", "overlay", "pairs", "map", "inset_locator") if n in boxes]
    for one, other in itertools.combinations([*apart, *blocks], 2):
        over = boxes[one].intersected(boxes[other])
        assert min(over.width(), over.height()) < 0.05, (key, one, other, boxes[one], boxes[other])
    legend = items["legend"]
    boxes["legend"].setHeight(max(boxes["legend"].height(), needed_size(legend).height()))
    for name in ("rows", "chart", "facts_left", "facts_right"):
        over = boxes["legend"].intersected(boxes.get(name, QRectF()))
        assert min(over.width(), over.height()) < 0.05, (key, name, boxes["legend"], boxes[name])
    for name in apart:
        label = items[name]
        assert label.font().pointSizeF() >= 7
        assert text_height(label) <= label.rect().height() + 0.25, (key, name, label.currentText())
    page = made.current()
    for name, rows in (("rows", page.rows), ("overlay", page.overlay if summary else ())):
        if rows:
            shown = "pairs" if name == "overlay" and items["pairs"].isVisible() else name
            table, context = made.tables[shown], QgsLayoutUtils.createRenderContextForLayout(made.layout, None)
            lines = table.contents()
            assert table.rowsVisible(context, items[shown].rect().height(), 0, True, False) >= len(lines), (key, name)
            cells = [line[column] for column in ((0, 6) if shown == "pairs" else (0,)) for line in lines]
            assert [str(cell) for cell in cells if str(cell)] == [row[0] for row in rows], (key, shown)


#: Spanish has the longest words: it is tested on every QGIS in one size, the others on one.
EVERY_PAGE = [
    pytest.param(kind, language, size, marks=() if (language, size) == ("es", "a4-portrait") else pytest.mark.once)
    for kind in ATLAS_KINDS
    for language, size in [*itertools.product(("es",), BY_SIZE), *itertools.product(("en", "pt"), ["a4-landscape"])]
]


@pytest.mark.parametrize(("kind", "language", "size"), EVERY_PAGE)
def test_no_page_has_text_cut_or_over_text(own_project, index, summary, kind, language, size):
    spec = PageSpec(template=size, language=language, author="Centro del Sur")
    shown = summary if language == "es" else None
    with AtlasDocument(own_project, spec, index, kind, "", shown) as made:
        made.atlas.beginRender()
        sheet = QRectF(0, 0, *made.page_size)
        assert made.page_size == (BY_SIZE[size].width, BY_SIZE[size].height)
        for i in range(made.atlas.updateFeatures()):
            assert made.atlas.seekTo(i)
            items = {x.id(): x for x in made.layout.items() if isinstance(x, QgsLayoutItem) and x.id()}
            _check_page(made, items, sheet, shown)
        made.atlas.endRender()


def test_an_overlay_stands_on_the_pages_of_its_zones(own_project, index, summary, tmp_path, tool):
    target = tmp_path / "a.pdf"
    with AtlasDocument(own_project, PageSpec(), index, "regions", "\"page\" IN ('16', '25')", summary) as made:
        AtlasExport(made, target, dpi=72).run()
    loreto, ucayali = (tool("pdftotext", "-layout", "-f", n, "-l", n, target, "-") for n in (1, 2))
    assert re.search(r"Loreto +12 +123.456,7 +120.000,5 +12,34", loreto)
    assert "no incluye una zona de esta página" in re.sub(r"\s+", " ", ucayali)
    assert "123.456,7".replace(".", "\u202f") in target.with_suffix(".txt").read_text("utf-8").replace(
        "\u2009", "\u202f"
    )
    again = OverlaySummary.from_json(json.loads(json.dumps(summary.to_json())))
    assert again.zones("regions", "16")[0]["rights"] == summary.zones("regions", "16")[0]["rights"]
    site = index.atlas.facilities[0].facility_id
    assert [float(row["radius_km"]) for row in again.zones("facilities", site)] == [10, 25, 50]
    with pytest.raises(ExportError):
        OverlaySummary.from_json({"rows": [{"zone": "x"}]})


def test_a_list_that_is_too_long_says_so(own_project, index, monkeypatch):
    monkeypatch.setattr(atlas_pages_module, "_rows", lambda *_: tuple(("x",) * 7 for _i in range(60)))
    with AtlasDocument(own_project, PageSpec(language="en"), index, "regions", "\"page\" = '01'") as made:
        made.atlas.beginRender()
        made.atlas.seekTo(0)
        said = made.items["table"].currentText()
        made.atlas.endRender()
    assert re.search(r"\(\d+ of 60; ", said)
    assert 5 < int(re.search(r"\((\d+) of", said)[1]) < 40


def test_a_template_of_the_user_is_used(own_project, index, tmp_path):
    from peru_access_atlas.layouts.page import TEMPLATES, own_templates

    text = (TEMPLATES / "atlas-regions-a4-portrait.qpt").read_text("utf-8").replace("297", "280")
    (tmp_path / "atlas-regions-mío.qpt").write_text(text, encoding="utf-8")
    assert own_templates(str(tmp_path), "regions") == ("mío",)
    assert own_templates(str(tmp_path)) == own_templates(str(tmp_path), "facilities") == ()
    spec = PageSpec(template="mío", template_folder=str(tmp_path))
    with AtlasDocument(own_project, spec, index, "regions", "\"page\" = '01'") as made:
        assert made.page_size == (210, 280)
        target = tmp_path / "out" / "a.pdf"
        record = partial(run_record, "atlas", [spec], data=None, atlas="regions")
        assert AtlasExport(made, target, dpi=72, record=record).run() == [target]
    assert (target.parent / "atlas-regions-mío.qpt").read_text("utf-8") == text
    assert str(tmp_path) not in target.with_suffix(".run.json").read_text("utf-8")
    again, values = page_of_run(target.with_suffix(".run.json"))
    assert (again.template, again.template_folder, values.kind) == ("mío", str(target.parent), "regions")
    with pytest.raises(ExportError, match="template"):
        AtlasDocument(own_project, spec, index, "facilities")


@pytest.mark.parametrize("template", ["a4-landscape-bw", "a3-portrait"])
def test_pages_of_other_sizes_are_whole(own_project, index, tmp_path, template, tool):
    assert template in ATLAS_TEMPLATES
    target = tmp_path / "a.pdf"
    with AtlasDocument(own_project, PageSpec(template=template), index, "authorizations", '"number" = 3') as made:
        AtlasExport(made, target, dpi=100).run()
        size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", tool("pdfinfo", target))
        assert [float(size[1]), float(size[2])] == [pytest.approx(mm * 72 / 25.4, abs=1) for mm in made.page_size]
    assert all(line.split()[-5] == "yes" for line in tool("pdffonts", target).splitlines()[2:])
    heights = re.findall(r'yMin="([\d.]+)"[^>]*yMax="([\d.]+)">', tool("pdftotext", "-bbox", target, "-"))
    assert min(float(b) - float(a) for a, b in heights if float(b) - float(a) > 2) >= 7


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


def summary_of(index, kind, zones):
    """Return a summary with a row for each zone: (id, name)."""
    row = {"radius_km": None, "zone_ha": 1000, "group": "all", "rights": 12, "sum_ha": 1.5, "union_ha": 1.5}
    row.update(share_of_zone=0.1, synthetic=False, zone_kind=kind)
    return OverlaySummary("x", tuple({**row, "zone_id": zone_id, "zone": name} for zone_id, name in zones))


@pytest.mark.parametrize("summed", [True, False])
def test_the_list_is_as_wide_as_its_place_and_keeps_off_the_summary(own_project, index, summed):
    site = index.atlas.facilities[0]
    summary = summary_of(index, "facilities", [(f"{site.facility_id}-10km", site.name)]) if summed else None
    spec = PageSpec(template="a4-landscape")
    with AtlasDocument(own_project, spec, index, "facilities", f"\"page\" = '{site.facility_id}'", summary) as made:
        made.atlas.beginRender()
        made.atlas.seekTo(0)
        rows, overlay = made.items["rows"], made.items["overlay"]
        right = rows.pos().x() + rows.rect().width()
        if summed:
            assert right < overlay.pos().x()
            assert rows.rect().width() == pytest.approx(made.items["table"].rect().width(), abs=0.5)
            assert overlay.pos().x() + overlay.rect().width() == pytest.approx(made.page_size[0] - 10, abs=0.5)
        else:
            assert right == pytest.approx(made.page_size[0] - 10, abs=0.5)
        made.atlas.endRender()


@pytest.mark.once
@pytest.mark.parametrize(
    ("template", "summed"), [("a4-portrait", True), ("a4-landscape", True), ("a4-portrait-bw", False)]
)
def test_no_equipment_of_an_authorization_is_left_out(own_project, index, template, summed):
    """The longest lists, with the summary of an overlay below or beside them."""
    longest = sorted(index.auth_ids, key=lambda auth_id: -len(index.equipment(auth_id)))[:3]
    wanted = '"page" IN ({})'.format(", ".join(f"'{one}'" for one in longest))
    spec, summary = PageSpec(template=template), None
    if summed:
        summary = summary_of(index, "regions", [(region.ubigeo, region.name) for region in index.region_list])

    with AtlasDocument(own_project, spec, index, "authorizations", wanted, summary) as made:
        made.atlas.beginRender()
        for number in range(made.atlas.updateFeatures()):
            made.atlas.seekTo(number)
            assert len(made.tables["rows"].contents()) == len(index.equipment(made.current().key)) > 0
            frame = made.items["rows"]
            assert frame.pos().y() + frame.rect().height() < made.page_size[1] - 10
        made.atlas.endRender()


def test_filter_must_be_readable_and_leave_a_page(own_project, index):
    for wrong in ('"page" IN (', '"nothing" = 1', "\"page\" = '99'"):
        with pytest.raises(ExportError):
            AtlasDocument(own_project, PageSpec(), index, "regions", wrong)


def test_the_legend_of_a_site_has_only_the_classes_on_its_map(own_project, index):
    spec, left_out = PageSpec(), 0
    classes = choropleth.classify(gather(index, spec).exposures, spec.measure, spec.language)
    regions = find_layer(own_project, "regions")
    with AtlasDocument(own_project, spec, index, "facilities", '"number" % 4 = 0') as made:
        made.atlas.beginRender()
        for number in range(made.atlas.updateFeatures()):
            made.atlas.seekTo(number)
            main = made.items["map"]
            to_map = QgsCoordinateTransform(regions.crs(), main.crs(), own_project)
            frame, boxed = QgsGeometry.fromRect(main.extent()), set()
            there = set()
            for region in regions.getFeatures():
                outline = region.geometry()
                outline.transform(to_map)
                if outline.intersects(frame):
                    there.add(region["ubigeo"])
                if outline.boundingBox().intersects(main.extent()):
                    boxed.add(region["ubigeo"])
            expected = [one.label for one in classes if there & set(one.regions)]
            assert legend_entries(made.items["legend"])["regions"] == expected, made.current().title
            left_out += expected != [one.label for one in classes if boxed & set(one.regions)]
        made.atlas.endRender()
    assert left_out, "no page on which the box around a region alone reaches the map"


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
