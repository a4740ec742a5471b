"""Bookmarks, destinations and links of a PDF, read by poppler; a file of another build stays as it is."""

import re

import pytest
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QPainter, QPdfWriter, QTextDocument

from peru_access_atlas.layouts.pdf_info import set_info
from peru_access_atlas.layouts.pdf_outline import Bookmark, Target, add_navigation

HTML = (
    '<p><a href="#first">To the first</a>, <a href="#second">to the second</a>, <a href="#nowhere">nowhere</a>, '
    '<a href="https://example.org/a_(b)">out</a></p><p><a name="first">First</a></p>'
    '<p style="page-break-before:always"><a name="second">Second</a></p>'
)
TARGETS = {"first": Target(1, 40.0), "second": Target(2, 0.0)}
BOOKMARKS = (
    Bookmark(1, "Capítulo (uno)", "first"),
    Bookmark(2, "Región Áncash", "first"),
    Bookmark(2, "São Martín", "second"),
    Bookmark(1, "Fin", "second"),
    Bookmark(1, "Without a place", "nowhere"),
)


def made(path, html=HTML):
    writer = QPdfWriter(str(path))
    writer.setResolution(300)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setHtml(html)
    size = QSizeF(writer.width(), writer.height())
    document.setPageSize(size)
    painter = QPainter(writer)
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        painter.resetTransform()
        painter.translate(0, -number * size.height())
        document.drawContents(painter)
    painter.end()
    return path


@pytest.fixture
def pdf(qgis_app, tmp_path):
    return made(tmp_path / "made.pdf")


def outline(tool, path):
    """Return the outline as poppler reads it: (depth, title, page)."""
    text = tool("pdftohtml", "-xml", "-i", "-stdout", path)
    found, depth = [], 0
    for line in text.splitlines():
        if re.search(r"<outline\b|</outline>", line):
            depth += line.count("<outline>") - line.count("</outline>")
        item = re.match(r'<item page="(\d+)">(.*)</item>', line)
        if item:
            found.append((depth, item[2], int(item[1])))
    return found


def destinations(tool, path):
    lines = tool("pdfinfo", "-dests", path).splitlines()[1:]
    return {line.split('"')[1]: int(line.split()[0]) for line in lines}


def test_bookmarks_and_destinations_are_read(pdf, tool):
    assert add_navigation(pdf, BOOKMARKS, TARGETS, "es")
    assert outline(tool, pdf) == [
        (1, "Capítulo (uno)", 1),
        (2, "Región Áncash", 1),
        (2, "São Martín", 2),
        (1, "Fin", 2),
    ]
    assert destinations(tool, pdf) == {"first": 1, "second": 2}


def test_inner_links_are_no_web_addresses_any_more_and_outer_ones_stay(pdf, tool):
    before = tool("pdfinfo", "-url", pdf)
    assert "#first" in before  # what Qt makes of them
    assert add_navigation(pdf, BOOKMARKS, TARGETS, "es")
    addresses = {line.split()[-1] for line in tool("pdfinfo", "-url", pdf).splitlines()[1:]}
    assert addresses == {"https://example.org/a_(b)"}
    body = pdf.read_bytes()
    update = body[body.index(b"%%EOF") :]
    links = update.count(b"/Subtype /Link")  # one for each line a link takes
    assert links >= 2
    assert update.count(b"/Dest [") == links + 4  # and four bookmarks


def test_the_text_and_the_first_part_stay_as_they_were(pdf, tool):
    before, text = pdf.read_bytes(), tool("pdftotext", pdf, "-")
    assert add_navigation(pdf, BOOKMARKS, TARGETS, "es")
    assert pdf.read_bytes().startswith(before)
    assert tool("pdftotext", pdf, "-") == text


def test_title_can_be_added_afterwards_and_the_language_is_there(pdf, tool):
    assert add_navigation(pdf, BOOKMARKS, TARGETS, "pt")
    assert set_info(pdf, "Título", "Ana")
    info = tool("pdfinfo", pdf)
    assert re.search(r"Title:\s+Título", info)
    assert outline(tool, pdf)
    assert b"/Lang <feff00700074>" in pdf.read_bytes()


def test_the_same_file_gets_the_same_bytes(pdf, tmp_path):
    other = tmp_path / "other.pdf"
    other.write_bytes(pdf.read_bytes())
    assert add_navigation(pdf, BOOKMARKS, TARGETS, "es")
    assert add_navigation(other, BOOKMARKS, TARGETS, "es")
    assert pdf.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data[: data.rindex(b"%%EOF")],
        lambda data: data.replace(b"/Pages 3 0 R", b"/Pages 9 9 R"),
        lambda data: re.sub(rb"xref\n0 (\d+)", rb"xref\n1 \1", data),
        lambda data: data.replace(b"/Kids", b"/Kins"),
        lambda data: data.replace(b"/Type /Action", b"/Type /Acting"),
        lambda data: re.sub(rb"trailer\n<<", b"trailer\n<<\n/Prev 10", data),
        lambda data: b"not a PDF",
        lambda data: b"",
    ],
)
def test_a_file_of_another_build_stays_as_it_is(pdf, change):
    data = change(pdf.read_bytes())
    pdf.write_bytes(data)
    assert not add_navigation(pdf, BOOKMARKS, TARGETS, "es")
    assert pdf.read_bytes() == data


@pytest.mark.parametrize("targets", [{"first": Target(3, 0.0)}, {"no name": Target(1, 0.0)}, {"x/y": Target(1, 0.0)}])
def test_places_that_cannot_be(pdf, targets):
    data = pdf.read_bytes()
    assert not add_navigation(pdf, BOOKMARKS, targets, "es")
    assert pdf.read_bytes() == data


def test_added_only_once(pdf):
    assert add_navigation(pdf, BOOKMARKS, TARGETS, "es")
    data = pdf.read_bytes()
    assert not add_navigation(pdf, BOOKMARKS, TARGETS, "es")
    assert pdf.read_bytes() == data
