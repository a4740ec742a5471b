"""The guide's window: pages, links, search, and its way out with the plugin."""

import re
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QImageReader, QTextDocument
from qgis.PyQt.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def viewer(qgis_app):
    from peru_access_atlas.ui.help_viewer import HelpViewer

    window = HelpViewer(ROOT / "help", "es")
    yield window
    window.deleteLater()


def test_every_page_is_rendered_from_markdown(viewer):
    for row in range(viewer.contents.count()):
        viewer.contents.setCurrentRow(row)
        text = viewer.browser.toPlainText()
        assert text.startswith(viewer.contents.item(row).text())
        assert "**" not in text


def test_a_link_leads_to_its_page(viewer):
    viewer.browser.anchorClicked.emit(QUrl("limits.md"))
    assert viewer.contents.currentItem().text() == "Lo que este atlas no dice"


def test_search_goes_on_over_the_pages(viewer):
    viewer.search.setText("CODEVRAEM")
    assert viewer.find_next()
    assert viewer.contents.currentItem().text() == "Lo que este atlas no dice"
    viewer.search.setText("zzzz")
    assert not viewer.find_next()


def test_a_link_leads_to_its_section(viewer):
    viewer.show_page("guide")
    viewer.browser.anchorClicked.emit(QUrl("guide.md#overlay"))
    assert viewer.browser.textCursor().block().text() == "Superposición con concesiones"


def test_pictures_are_as_wide_as_the_page_at_most(viewer):
    viewer.show()
    viewer.show_page("tutorial")
    natural = {shape.name(): QImageReader(str(ROOT / "help" / "es" / shape.name())).size() for _at, shape, _room
               in viewer.browser._pictures()}  # fmt: skip
    assert len(natural) >= 3
    shown = {}
    for width in (1400, 700, 1400):
        viewer.resize(width, 700)
        QApplication.processEvents()
        assert viewer.browser.horizontalScrollBar().maximum() == 0
        found = list(viewer.browser._pictures())
        shown[width] = [round(shape.width()) for _at, shape, _room in found]
        for _at, shape, room in found:
            size = natural[shape.name()]
            assert shape.width() == pytest.approx(min(size.width(), room))
            assert shape.height() / shape.width() == pytest.approx(size.height() / size.width())
    assert max(shown[700]) < max(shown[1400]) == max(size.width() for size in natural.values())


def test_headings_look_like_headings(viewer):
    viewer.show_page("guide")
    block, sizes = viewer.browser.document().begin(), []
    while block.isValid():
        if block.blockFormat().headingLevel():
            sizes.append(block.begin().fragment().charFormat().fontWeight())
        block = block.next()
    assert len(sizes) > 10
    assert min(sizes) >= 75  # bold
    assert "<a name" not in viewer.browser.toPlainText()


def test_the_algorithms_are_listed_and_searched(qgis_app):
    from peru_access_atlas.ui.help_viewer import PAGES, HelpViewer

    folder = ROOT / "processing_provider" / "help"
    window = HelpViewer(ROOT / "help", "es", None, folder)
    assert window.contents.count() == len(PAGES) + len(list((folder / "en").glob("*.md")))
    window.show_page("exportlayout")
    assert window.contents.currentItem().text() == "Algorithm: Exportar página de mapa"
    window.search.setText("Corredor a lo largo")
    assert window.find_next()
    window.deleteLater()


def test_portuguese_readers_get_spanish():
    from peru_access_atlas.ui.help_viewer import page_path

    assert page_path(ROOT / "help", "guide", "pt").parent.name == "es"
    assert page_path(ROOT / "help", "guide", "en").parent.name == "en"


def test_the_tutorial_shows_its_pictures(viewer):
    viewer.show_page("tutorial")
    names = re.findall(r'<img src="([^"]+)"', viewer.browser.toHtml())
    assert len(names) >= 4
    images = [viewer.browser.loadResource(int(QTextDocument.ResourceType.ImageResource), QUrl(n)) for n in names]
    assert all(image is not None and len(bytes(image)) > 10_000 for image in images)
