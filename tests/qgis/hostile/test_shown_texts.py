"""HTML, expressions and formulas in names: shown as they are in cards, tips, messages, dossiers, reports and tables."""

import csv
import dataclasses
import io
import json
import zipfile
from html.parser import HTMLParser

import pytest
from qgis.core import QgsExpression, QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QTextDocument

PAYLOAD = (
    "\"'><img src=x onerror=alert(1)><script>alert(1)</script><a href='javascript:1'>&lt;b&gt;"
    "[% env('ATLAS_SECRET') %]"
)
FORMULA = "=HYPERLINK(\"http://127.0.0.1/\"&A1)"
#: Tags that no text of this plugin has, whatever the page; a picture, a script, a frame would be the payload's.
FORBIDDEN = {"img", "script", "iframe", "object", "embed", "image", "foreignobject", "meta-refresh", "form", "base"}


class Watch(HTMLParser):
    def __init__(self, pictures=False):
        super().__init__()
        self.bad, self.text, self.forbidden = [], [], FORBIDDEN - ({"img"} if pictures else set())

    def handle_starttag(self, tag, attributes):
        if tag in self.forbidden:
            self.bad.append(tag)
        for name, value in attributes:
            if name.startswith("on") or (value or "").strip().lower().startswith(("javascript:", "data:text")):
                self.bad.append((tag, name, value))

    def handle_data(self, data):
        self.text.append(data)


def harmless(html, expected=PAYLOAD, pictures=False):
    """Check that nothing of the payload became markup, and that it is there as text.

    :param pictures: whether pictures are allowed; the payload's would still be told by its handler.
    """
    watch = Watch(pictures)
    watch.feed(html)
    assert watch.bad == []
    assert expected[:40] in "".join(watch.text).replace("\u200b", "")


@pytest.fixture(scope="module")
def index(qgis_app):
    """The atlas with the payload in every free text."""
    from pathlib import Path

    from peru_access_atlas.core.index import AtlasIndex
    from peru_access_atlas.core.repository import load_atlas

    atlas = load_atlas(Path(__file__).resolve().parents[3] / "data" / "atlas.gpkg")
    poisoned = {}
    for field in dataclasses.fields(atlas):
        records = getattr(atlas, field.name)
        if isinstance(records, tuple):
            poisoned[field.name] = tuple(map(poison, records))
    return AtlasIndex(dataclasses.replace(atlas, **poisoned))


def poison(record):
    free = {}
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        printed = field.name.endswith("_as_printed") or field.name in ("name", "title", "author", "note", "locator")
        if isinstance(value, str) and printed:
            free[field.name] = PAYLOAD + value
    return dataclasses.replace(record, **free)


def test_record_cards(index):
    from peru_access_atlas.ui.record_card import card_html

    for auth_id in index.auth_ids:
        harmless(card_html(index, auth_id, "norm_date"))


def test_dossier_and_its_drawings(index, root, secret):
    from peru_access_atlas.layouts.dossier import html
    from peru_access_atlas.layouts.dossier.assemble import build
    from peru_access_atlas.layouts.dossier.pdf_parts import parts, whole
    from peru_access_atlas.layouts.dossier.shapes import load_shapes
    from peru_access_atlas.layouts.dossier.spec import DossierSpec

    data = root / "data" / "atlas.gpkg"
    spec = DossierSpec(title=PAYLOAD, author=PAYLOAD)
    dossier = build(index, load_shapes(data), spec, data, "1", None, lambda _done: None)
    harmless(html.render(dossier))
    harmless(whole(parts(dossier, {}), {}), pictures=True)
    assert secret not in html.render(dossier)


def test_timeline_of_an_atlas(index):
    from peru_access_atlas.layouts.atlas_chart import timeline_svg
    from peru_access_atlas.layouts.spec import PageSpec

    svg = timeline_svg(index, PageSpec(), index.auth_ids, 190.0, 60.0)
    watch = Watch()
    watch.feed(svg)
    assert watch.bad == []


@pytest.mark.parametrize("text", [PAYLOAD, "a & b", "<b>x</b>\ny", "&lt;", "1 < 2", "plain", "", "<?xml"])
def test_tooltips_and_messages(qgis_app, text):
    from qgis.gui import QgsMessageBar

    from peru_access_atlas.core.qt.compat import LEVEL_INFO
    from peru_access_atlas.ui.plain_text import plain_label, push, tip

    document = QTextDocument()
    shown = tip(text)
    if "<" in shown or "&" in shown:
        document.setHtml(shown)
        assert document.toPlainText() == text
    else:
        assert shown == text
    label = plain_label()
    label.setText(text)
    assert label.textFormat() == Qt.TextFormat.PlainText
    bar = QgsMessageBar()
    push(bar, text, LEVEL_INFO)
    document.setHtml(f"<b>x</b> {bar.currentItem().text()}")
    assert " ".join(document.toPlainText().split()) == " ".join(f"x {text}".split())


def test_map_tips(qgis_app):
    from peru_access_atlas.layers.maptips import escaped

    harmless(QgsExpression(escaped(QgsExpression.quotedValue(PAYLOAD))).evaluate())


# -- concessions of strangers -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def cadastre(tmp_path_factory):
    """Rights of INGEMMET's fields whose every text means harm."""
    path = tmp_path_factory.mktemp("c") / "derechos.geojson"
    features = [
        {
            "type": "Feature",
            "properties": {
                "CODIGOU": FORMULA + str(n), "CONCESION": PAYLOAD, "TIT_CONCES": "@SUM(1) S.A.C. " + PAYLOAD,
                "LEYENDA": "-1+1" + PAYLOAD, "SUSTANCIA": "\t=1", "FEC_DENU": "2015-01-01",
            },
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[x, -12.5], [x + 0.1, -12.5], [x + 0.1, -12.4], [x, -12.4], [x, -12.5]]],
            },
        }
        for n, x in enumerate((-74.0, -74.2, -73.8))
    ]  # fmt: skip
    path.write_text(json.dumps({"type": "FeatureCollection", "name": PAYLOAD[:30], "features": features}), "utf-8")
    return path


@pytest.fixture(scope="module")
def written(qgis_app, cadastre, tmp_path_factory):
    """What the algorithms write of it: tables for spreadsheets, the report."""
    from peru_access_atlas.processing_provider.algorithms import create_all

    folder = tmp_path_factory.mktemp("out")
    every = {one.name(): one for one in create_all()}
    for name, more in (
        (
            "overlayconcessions",
            {
                "ZONE_KINDS": [0], "BUFFERS_KM": "25", "HOLDERS": 1, "OVERLAPS": str(folder / "overlaps.csv"),
                "CONCESSIONS_OUT": str(folder / "rights.xlsx"), "SUMMARY": str(folder / "summary.csv"),
                "INVALID": str(folder / "invalid.ods"), "REPORT_HTML": str(folder / "report.html"),
                "REPORT_CSV": str(folder / "report.csv"),
            },
        ),
        ("prepareconcessions", {"OUTPUT": str(folder / "prepared.csv"), "CHECKS": str(folder / "checks.csv")}),
    ):  # fmt: skip
        parameters = {"FILES": [str(cadastre)], "CUT_DATE": "2024-01-01", "ON_MISMATCH": 2, **more}
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        _result, ok = every[name].create().run(parameters, context, feedback, {}, False)
        assert ok
    return folder


@pytest.mark.parametrize("name", ["overlaps.csv", "summary.csv", "report.csv", "prepared.csv", "checks.csv"])
def test_tables_hold_no_formula(written, name):
    rows = list(csv.reader(io.StringIO((written / name).read_text("utf-8"), newline="")))
    assert len(rows) > 1
    numbers = lambda cell: cell.lstrip("+-").replace(".", "", 1).replace("e-", "", 1).isdigit()  # noqa: E731
    assert [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r") and not numbers(cell)] == []


def test_the_samples_are_in_the_tables(written):
    text = (written / "overlaps.csv").read_text("utf-8")
    assert "'=HYPERLINK" in text
    assert "'@SUM" in text


def test_workbooks_hold_no_formula(written):
    with zipfile.ZipFile(written / "rights.xlsx") as book:
        sheets = [book.read(name).decode() for name in book.namelist() if "sheet" in name]
        shared = book.read("xl/sharedStrings.xml").decode()
    assert sheets
    assert not [sheet for sheet in sheets if "<f>" in sheet]
    assert "'=HYPERLINK" in shared


def test_reports(written, secret):
    html = (written / "report.html").read_text("utf-8")
    harmless(html, expected="@SUM(1) S.A.C.")
    assert secret not in html


def test_the_list_on_the_clipboard(qgis_app):
    from peru_access_atlas.ui.list_panel import _flat

    for text in (FORMULA, "@x", "\t=1", "\u200b=1", "\uff1d1", "-1+1"):
        assert _flat(text).startswith("'")


def test_names_of_saved_filters_are_names(qgis_app):
    from peru_access_atlas.core.errors import FilterError
    from peru_access_atlas.core.filter_state import FilterState, collection_from_json, collection_to_json

    for name in ("\u202egpj", "a\nb", "\0", " ", "x" * 600):
        with pytest.raises(FilterError):
            collection_from_json(collection_to_json({name: FilterState()}))
