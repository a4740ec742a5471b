"""The dossier: one description, two files; each claim with its source, nothing fetched, whole or not there."""

import datetime as dt
import hashlib
import json
import os
import re
import shutil
import unicodedata
from collections import Counter
from html import unescape
from html.parser import HTMLParser

import pytest
from qgis.core import QgsFeedback, QgsVectorLayer

from peru_access_atlas.core.errors import AtlasError, CanceledError, ExportError
from peru_access_atlas.core.filter_state import FilterState
from peru_access_atlas.core.periods import Period
from peru_access_atlas.core.presence import Presence
from peru_access_atlas.layouts.dossier import html, pdf, words
from peru_access_atlas.layouts.dossier.assemble import build
from peru_access_atlas.layouts.dossier.blocks import CODE, PRINTED, UNKNOWN, Bullets, Cell, Figure, Heading, Table
from peru_access_atlas.layouts.dossier.cells import Cells
from peru_access_atlas.layouts.dossier.export import dossier_of_run, export_dossier
from peru_access_atlas.layouts.dossier.overlay_result import overlay as overlay_blocks
from peru_access_atlas.layouts.dossier.shapes import load_shapes
from peru_access_atlas.layouts.dossier.spec import DossierSpec, resolve
from peru_access_atlas.layouts.overlay_summary import OverlaySummary, read_summary

SPECS = {
    "all": DossierSpec(author="Centro del Sur", date=dt.date(2026, 1, 2)),
    "region": DossierSpec(language="pt", region="16"),
    "authorization": DossierSpec(language="en", auth_id="PE-RL-30724-1"),
    "filter": DossierSpec(state=FilterState(period=Period(dt.date(2013, 1, 1), dt.date(2014, 12, 31)), text="lima")),
    "empty": DossierSpec(language="en", state=FilterState(text="no such words anywhere")),
}
SUMMARY = (
    "zone_kind,zone_id,zone,radius_km,precision_km,zone_ha,group,value,rights,sum_ha,union_ha,share_of_zone,legal_ha,"
    "synthetic\n"
    "region,16,Loreto,,,1000,all,all,3,120.5,100,0.1,,true\n"
    "region,16,Loreto,,,1000,status,x,3,120.5,100,0.1,,true\n"
    "facility,F01,Pucallpa,25,5,50,all,all,0,0,0,0,,true\n"
)


@pytest.fixture(scope="module")
def data(atlas_path):
    return atlas_path


@pytest.fixture(scope="module")
def shapes(qgis_app, data):
    return load_shapes(data)


@pytest.fixture(scope="module")
def dossiers(index, shapes, data):
    return {name: build(index, shapes, spec, data, "0.0") for name, spec in SPECS.items()}


@pytest.fixture
def overlay(tmp_path):
    path = tmp_path / "overlay summary.csv"
    path.write_text(SUMMARY, encoding="utf-8")
    return QgsVectorLayer(str(path), "overlay summary", "ogr")


def _table(dossier, caption):
    return next(b for b in dossier.blocks if isinstance(b, Table) and b.caption.startswith(caption))


def test_every_text_has_every_language():
    assert words.missing() == []


@pytest.mark.parametrize("name", SPECS)
def test_tables_are_whole(dossiers, name):
    tables = [block for block in dossiers[name].blocks if isinstance(block, Table)]
    assert tables
    for table in tables:
        assert sum(table.widths) == 100
        assert table.rows, table.caption
        assert all(len(row) == len(table.columns) == len(table.widths) for row in table.rows)
    anchors = [b.anchor for b in dossiers[name].blocks if isinstance(b, Heading)]
    assert len(anchors) == len(set(anchors))


def test_summary_has_the_published_sums(dossiers):
    values = [
        row[1].text.replace("\u202f", "").replace("\u00a0", "") for row in _table(dossiers["all"], "Resumen").rows
    ]
    assert values[0] == "9"
    assert values[4] == "323"
    assert values[5].replace(" ", "") == "27639"
    assert values[6] == "1608 / 2456"


def test_scope_decides_the_records(index, dossiers):
    def cards(name):
        return {b.anchor for b in dossiers[name].blocks if isinstance(b, Heading) and b.level == 2}

    assert len(cards("all")) == len(index.auth_ids)
    loreto = {a for a in index.auth_ids if "16" in index.regions(a)}
    assert cards("region") == {f"auth-{a}" for a in resolve(index, SPECS["region"]).auth_ids}
    assert len(cards("region")) == len(loreto)
    assert cards("authorization") == {"auth-PE-RL-30724-1"}
    assert cards("empty") == set()
    assert "does not mean absence" in html.render(dossiers["empty"])


@pytest.mark.parametrize(
    ("language", "name"), [("es", "Estados Unidos"), ("en", "United States"), ("pt", "Estados Unidos")]
)
def test_countries_are_named_with_their_code(index, language, name):
    cells = Cells(index, language)
    assert cells.country("US").text == f"{name} (US)"
    assert cells.country("XX").text == f"XX [{cells.say('no_such_code')}]"


def test_a_card_says_the_country_by_name(dossiers):
    rows = {row[0].text: row[2].text for row in _table(dossiers["all"], "PE-RL-29857-1. ").rows}
    assert rows["País"] == "Estados Unidos (US)"


def test_every_record_has_its_source_and_unknown_is_not_zero(dossiers):
    table = _table(dossiers["all"], "PE-RL-29857-1. ")
    assert all(row[-1].source for row in table.rows)
    cells = [cell for b in dossiers["all"].blocks if isinstance(b, Table) for row in b.rows for cell in row]
    unknown = [cell for cell in cells if cell.kind == UNKNOWN]
    assert unknown
    assert {cell.text for cell in unknown} == {"no consta"}
    cited = {cell.source for cell in cells if cell.source}
    listed = {row[0].text for row in _table(dossiers["all"], "Referencias").rows}
    assert cited == listed


def test_no_record_without_a_date_is_said_in_words(index, shapes, data):
    dated = build(index, shapes, DossierSpec(state=FilterState(reading="event")), data, "0.0")
    said = next(i for block in dated.blocks if isinstance(block, Bullets) for i in block.items if "lugar:" in i)
    assert said.endswith("sin estadía fechada en esta lectura: ninguna.")
    documented = build(index, shapes, DossierSpec(state=FilterState(reading="documented")), data, "0.0")
    undated = [a for a in index.auth_ids if index.presence(a, "documented").undated]
    said = next(i for block in documented.blocks if isinstance(block, Bullets) for i in block.items if "lugar:" in i)
    assert undated
    assert all(auth_id in said for auth_id in undated)


def test_days_that_nobody_states_are_not_days_that_are_none(index):
    cells = Cells(index, "es")
    start = dt.date(2013, 5, 1)
    assert cells.definite(Presence(None, Period(start, None))).text == "no consta"
    assert cells.definite(Presence(None, Period(start, dt.date(2013, 5, 9)))).text == "ninguno"
    assert cells.definite(Presence(Period(start, start), Period(start, start))).text.startswith("1")


def test_unknown_record_is_refused(index):
    for spec in (DossierSpec(region="99"), DossierSpec(auth_id="PE-X")):
        with pytest.raises(ExportError, match="atlas"):
            resolve(index, spec)
    with pytest.raises(ExportError):
        DossierSpec(region="16", auth_id="PE-RL-30724-1")
    with pytest.raises(ExportError):
        DossierSpec(language="fr")


class _Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.links, self.attributes = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        values = dict(attrs)
        self.attributes.append((tag, values))
        if "id" in values:
            self.ids.append(values["id"])
        if "href" in values:
            self.links.append(values["href"])


@pytest.mark.parametrize("name", SPECS)
def test_html_stands_alone_and_can_be_read_without_eyes(dossiers, name):
    dossier = dossiers[name]
    page = _Page(html.render(dossier))
    assert not {"script", "iframe", "object", "img", "link", "image", "use", "foreignobject"} & set(page.tags)
    assert len(page.ids) == len(set(page.ids))
    for link in page.links:
        assert link.startswith(("https://", "http://")) or (link[0] == "#" and link[1:] in page.ids), link
    for tag, values in page.attributes:
        assert not any(key.startswith("on") or key in ("src", "srcset", "xlink:href") for key in values)
        assert "url(" not in values.get("style", "")
        if tag == "html":
            assert values["lang"] == dossier.language
        if tag == "svg":
            assert values["role"] == "img"
            assert set(values["aria-labelledby"].split()) <= set(page.ids)
        if tag == "th":
            assert values["scope"] in ("col", "row")
        if tag == "section":
            assert values["aria-labelledby"] in page.ids
    levels = [int(tag[1]) for tag in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))
    assert page.tags.count("caption") == page.tags.count("table")


def test_texts_of_others_stay_texts(index, shapes, data):
    spec = DossierSpec(title="<script>alert(1)</script> $title & ü", author='"><img src=x>')
    text = html.render(build(index, shapes, spec, data, "0"))
    page = _Page(text)
    assert "script" not in page.tags
    assert "img" not in page.tags
    assert "&lt;script&gt;alert(1)&lt;/script&gt; $title &amp; ü" in text


def _text_of(tool, path, page):
    return unicodedata.normalize("NFKC", tool("pdftotext", "-layout", "-f", page, "-l", page, path, "-"))  # ligatures


@pytest.mark.parametrize("name", ["all", "region", "authorization"])
def test_pdf_pages(dossiers, name, tmp_path, tool):
    path = tmp_path / "dossier.pdf"
    count = pdf.write(dossiers[name], path)
    info = tool("pdfinfo", path)
    assert f"Pages:           {count}" in info
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info)
    assert float(size[1]) == pytest.approx(595.3, abs=0.5)
    assert float(size[2]) == pytest.approx(841.9, abs=0.5)
    fonts = tool("pdffonts", path).splitlines()[2:]
    assert fonts
    assert all(re.search(r"\byes\s+(yes|no)\s+yes\s+\d+", line) for line in fonts), fonts
    pages = [_text_of(tool, path, number) for number in range(1, count + 1)]
    for number, text in enumerate(pages, 1):
        assert f"{number} / {count}" in text
    contents = "\n".join(pages[:2])
    for heading in dossiers[name].headings():
        if heading.level > 1:
            continue
        found = re.search(rf"^\s*{re.escape(heading.text[:40])}.*?\s(\d+)$", contents, re.MULTILINE)
        assert found, heading.text
        page = pages[int(found[1]) - 1].rstrip().splitlines()
        at = next(i for i, line in enumerate(page) if line.strip().startswith(heading.text[:40]))
        below = [line for line in page[at + 1 :] if line.strip()]
        figure = any(isinstance(block, Figure) for block in dossiers[name].blocks)
        assert len(below) > 1 or figure, f"{heading.text} stands alone at the foot of its page"


@pytest.fixture(scope="module")
def in_every_language(index, shapes, data, tmp_path_factory):
    """The dossier of the whole atlas with a long overlay, in every language, and its file."""
    lines = SUMMARY.splitlines()
    more = [lines[1].replace("Loreto", f"Zona {number}") for number in range(60)]
    path = tmp_path_factory.mktemp("pdf") / "overlay summary.csv"
    path.write_text("\n".join([*lines, *more]) + "\n", encoding="utf-8")
    summary = read_summary(QgsVectorLayer(str(path), "overlay summary", "ogr"))
    made = {}
    for language in ("es", "en", "pt"):
        dossier = build(index, shapes, DossierSpec(language=language), data, "0", summary)
        pdf.write(dossier, path.with_name(f"{language}.pdf"))
        made[language] = dossier, path.with_name(f"{language}.pdf")
    return made


def _lines(tool, path):
    """Return for each page its lines of words, top to bottom, without running head and foot."""
    pages = []
    for page in tool("pdftotext", "-bbox", path, "-").split("<page ")[1:]:
        lines = {}
        for left, top, word in re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*)</word>', page):
            if 50 < float(top) < 790:
                text = unicodedata.normalize("NFKC", unescape(word))
                lines.setdefault(round(float(top)), []).append((float(left), text))
        pages.append([" ".join(text for _left, text in sorted(lines[top])) for top in sorted(lines)])
    return pages


def _words(row):
    """Return the words of a row that nothing breaks: at most what the narrowest column holds."""
    text = " ".join(unicodedata.normalize("NFKC", f"{cell.source} {cell.text}") for cell in row)
    return Counter(re.findall(r"(?<![\w/_-])[^\W\d_]{2,14}(?![\w/_-])", text))


@pytest.mark.once
@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_rows_of_the_pdf_are_whole_and_no_heading_stands_alone(in_every_language, tool, language):
    dossier, path = in_every_language[language]
    pages = _lines(tool, path)
    assert all(pages)
    texts = ["\n".join(lines) for lines in pages]
    words = [Counter(re.findall(r"[^\W\d_]+", text)) for text in texts]
    tables = [block for block in dossier.blocks if isinstance(block, Table)]
    for table in tables:
        for row in [[Cell(name) for name in table.columns], *table.rows]:
            assert any(not _words(row) - page for page in words), [cell.text for cell in row]
    repeated = 0
    header = {table.caption: unicodedata.normalize("NFKC", table.columns[0].split()[0]) for table in tables}
    for lines in pages[1:]:
        found = re.fullmatch(r"(.+) \((?:continuación|continued|continuação)\)", lines[0])
        assert found or not any(lines[0].startswith(table.columns[0] + " ") for table in tables), lines[0]
        if found:
            repeated += 1
            assert lines[1].split()[0] == header[found[1]]
    assert repeated > 12
    alone = {block.text for block in dossier.blocks if isinstance(block, Heading)} | set(header)
    for lines in pages:
        assert lines[-1] not in alone
        assert not any(lines[-1].startswith(" ".join(table.columns[:3])) for table in tables), lines[-1]
    assert f"{len(pages)} / {len(pages)}" in tool("pdftotext", "-f", len(pages), path, "-")


def test_pdf_has_bookmarks_and_links(dossiers, tmp_path, tool):
    path = tmp_path / "dossier.pdf"
    count = pdf.write(dossiers["authorization"], path)
    pages = [_text_of(tool, path, number) for number in range(1, count + 1)]
    places = {line.split('"')[1]: int(line.split()[0]) for line in tool("pdfinfo", "-dests", path).splitlines()[1:]}
    headings = dossiers["authorization"].headings()
    items = re.findall(r'<item page="(\d+)">(.*)</item>', tool("pdftohtml", "-xml", "-i", "-stdout", path))
    assert [text for _page, text in items] == [one.text for one in headings]
    for (page, _text), one in zip(items, headings):
        assert int(page) == places[one.anchor]
        assert one.text[:40] in pages[int(page) - 1]
    assert {name for name in places if name.startswith("ref-")}
    addresses = [line.split()[-1] for line in tool("pdfinfo", "-url", path).splitlines()[1:]]
    assert addresses
    assert all(address.startswith("https://") for address in addresses)


def test_small_tables_end_on_the_page_of_their_heading(dossiers, tmp_path, tool):
    path = tmp_path / "dossier.pdf"
    count = pdf.write(dossiers["all"], path)
    pages = [_text_of(tool, path, number) for number in range(1, count + 1)]
    captions = [f"{auth_id}. Instituciones" for auth_id in resolve_ids(dossiers["all"])]
    for caption in captions:
        page = next(text for text in pages if caption in text)
        assert "lajtman-2022" in page[page.index(caption) :]
    assert min(len(text.split()) for text in pages) > 20  # no page for a few left-over words


def resolve_ids(dossier):
    return [b.anchor[len("auth-") :] for b in dossier.blocks if isinstance(b, Heading) and b.level == 2]


ENGLISH = re.compile(
    r"\b(the|of|and|with|from|by|is|are|was|were|this|that|which|not|all|each|page|row|entry|list|read|given|printed|"
    r"department|city|stay|norm|persons|rifle|sites|unknown)\b"
)


@pytest.mark.parametrize("language", ["es", "pt"])
def test_no_english_beside_what_sources_print(index, shapes, data, language):
    dossier = build(index, shapes, DossierSpec(language=language), data, "0.0")
    texts = [text for fact in dossier.facts for text in fact]
    for block in dossier.blocks:
        if isinstance(block, Table):
            texts += [block.caption, *block.columns]
            texts += [c.text for row in block.rows for c in row if not c.lang and c.kind not in (PRINTED, CODE)]
        elif isinstance(block, Figure):
            texts += [block.title, block.alt, block.caption]
        elif isinstance(block, Heading):
            texts.append(block.text)
    plain = [re.sub(r"\[[^]]*\]|https?://\S+|\S*_\S*|norm-r\S+|wikipedia-\S+", " ", text) for text in texts]
    assert [text for text in plain if ENGLISH.search(text)] == []


def test_english_dossier_marks_what_is_spanish(index, shapes, data):
    dossier = build(index, shapes, DossierSpec(language="en"), data, "0.0")
    cells = [cell for block in dossier.blocks if isinstance(block, Table) for row in block.rows for cell in row]
    assert {cell.lang for cell in cells if cell.kind == PRINTED} == {"es"}
    assert {cell.lang for cell in cells} == {"", "es"}
    titles = [cell for cell in cells if cell.text.startswith("Lajtman, T. (2022)")]
    assert [cell.lang for cell in titles] == ["es"]


def test_same_spec_gives_the_same_files(index, data, tmp_path, tool):
    made = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        files = [tmp_path / folder / name for name in ("d.pdf", "d.html")]
        export_dossier(index, SPECS["authorization"], data, *files)
        made.append((tool("pdftotext", "-bbox", files[0], "-"), files[1].read_bytes()))
    assert made[0] == made[1]


def test_run_file_makes_the_same_dossier_again(index, data, tmp_path):
    spec = SPECS["filter"]
    written = export_dossier(index, spec, data, html_file=tmp_path / "one.html")
    assert [path.name for path in written] == ["one.html", "one.run.json"]
    assert dossier_of_run(tmp_path / "one.run.json") == (spec, None)
    export_dossier(index, dossier_of_run(tmp_path / "one.run.json")[0], data, html_file=tmp_path / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
    (tmp_path / "no.json").write_text(json.dumps({"schema": "peru_access_atlas/run", "version": 1, "pages": []}))
    with pytest.raises(AtlasError):
        dossier_of_run(tmp_path / "no.json")


def test_run_file_keeps_the_overlay(index, data, tmp_path, overlay):
    summary = read_summary(overlay)
    one, two = tmp_path / "one.html", tmp_path / "two.html"
    export_dossier(index, DossierSpec(language="en"), data, html_file=one, overlay=summary)
    made = one.read_text(encoding="utf-8")
    assert summary.sha256 == hashlib.sha256((tmp_path / "overlay summary.csv").read_bytes()).hexdigest()
    assert summary.sha256 in made  # among the inputs
    assert "3 rows" in made
    (tmp_path / "overlay summary.csv").unlink()  # another computer has not got it
    spec, kept = dossier_of_run(tmp_path / "one.run.json")
    assert [row["zone"] for row in kept.rows] == ["Loreto", "Pucallpa"]
    export_dossier(index, spec, data, html_file=two, overlay=kept)
    assert two.read_text(encoding="utf-8") == made
    assert (tmp_path / "two.run.json").read_text() == (tmp_path / "one.run.json").read_text().replace("one.", "two.")


def test_a_long_overlay_in_a_run_file(index, data, tmp_path, overlay):
    lines = SUMMARY.splitlines()
    path = tmp_path / "overlay summary.csv"
    path.write_text("\n".join([*lines, *[lines[1]] * 600]) + "\n", encoding="utf-8")
    summary = read_summary(QgsVectorLayer(str(path), "long", "ogr"))
    again = OverlaySummary.from_json(json.loads(json.dumps(summary.shown_to_json())))
    assert (len(again.rows), again.count, again.zone_count, again.synthetic) == (400, 603, 602, True)
    both = [overlay_blocks(Cells(index, "es"), one) for one in (summary, again)]
    assert both[0] == both[1]
    assert "602" in both[1][-1].text


@pytest.mark.parametrize("wrong", [{"whole": [1, 2]}, {"whole": [1, 2, 3]}, {"file": "\0"}, {"sha256": 5}, {"rows": 1}])
def test_an_overlay_of_another_kind_in_a_run_file(overlay, wrong):
    with pytest.raises(ExportError, match="overlay"):
        OverlaySummary.from_json({**read_summary(overlay).shown_to_json(), **wrong})


def test_overlay_is_shown_and_an_invented_one_named(index, shapes, data, overlay):
    summary = read_summary(overlay)
    assert summary.synthetic
    dossier = build(index, shapes, DossierSpec(language="en"), data, "0", summary)
    rows = _table(dossier, "Overlay").rows
    assert [row[0].text for row in rows] == ["Loreto", "Pucallpa; 25 km"]
    assert [cell.text for cell in rows[0][1:]] == ["1000.0", "3", "120.5", "100.0", "10.00 %"]
    half = OverlaySummary("x", tuple({**row, "radius_km": 2.5} for row in summary.rows))
    rows = _table(build(index, shapes, DossierSpec(), data, "0", half), "Superposición").rows
    assert rows[0][0].text == "Loreto; 2,5 km"
    assert "invented example" in html.render(dossier)


def test_another_table_is_refused(tmp_path):
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    with pytest.raises(ExportError, match="zone"):
        read_summary(QgsVectorLayer(str(tmp_path / "other.csv"), "other", "ogr"))


def test_files_are_whole_or_not_there(index, data, tmp_path, monkeypatch):
    target, beside = tmp_path / "d.pdf", tmp_path / "d.html"
    for path in (target, beside):
        path.write_text("earlier")
    with pytest.raises(ExportError, match=r"exists|existe"):
        export_dossier(index, DossierSpec(), data, target, beside)

    def left():
        return {path.name: path.read_text() for path in tmp_path.iterdir()}

    feedback = QgsFeedback()
    feedback.progressChanged.connect(lambda value: feedback.cancel() if value > 50 else None)
    with pytest.raises(CanceledError):
        export_dossier(index, DossierSpec(), data, target, beside, overwrite=True, feedback=feedback)
    assert left() == {"d.pdf": "earlier", "d.html": "earlier"}

    def refuse(source, to):
        if str(to).endswith("d.html"):
            raise OSError("disk full")
        return shutil.copyfile(source, to) and None

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(ExportError, match="disk full"):
        export_dossier(index, SPECS["authorization"], data, target, beside, overwrite=True)
    assert left() == {"d.pdf": "earlier", "d.html": "earlier"}
    with pytest.raises(ExportError):
        export_dossier(index, DossierSpec(), data)
