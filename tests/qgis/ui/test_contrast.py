"""What the plugin paints itself can be read: WCAG 2.1 contrast of every text (4.5) and of bars and handles (3)."""

import sys
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyleFactory, QToolButton

from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.periods import Period
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui import readable
from peru_access_atlas.ui.charts.figures import Chart, chart
from peru_access_atlas.ui.charts.widget import BarChart
from peru_access_atlas.ui.filter_model import FilterModel
from peru_access_atlas.ui.glyphs import glyph
from peru_access_atlas.ui.readable import muted_color, text_color
from peru_access_atlas.ui.timeline.source import timeline_data
from peru_access_atlas.ui.timeline.widget import TimelineWidget

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "tools" / "lib"))
from palettes import THEMES, palette_of

TEXT, GRAPHIC = 4.5, 3.0
SIZE = (640, 360)


def luminance(color):
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(color, ground):
    """``color`` as it looks on ``ground``."""
    a = color.alphaF()
    mixed = [a * c + (1 - a) * g for c, g in zip(color.getRgbF()[:3], ground.getRgbF()[:3])]
    return QColor.fromRgbF(*mixed)


class Reader(QPainter):
    """Notes every text with its colour and the commonest colour that lay below it."""

    def __init__(self, image):
        super().__init__(image)
        self._image, self.texts = image, []

    def drawText(self, box, flags, text):
        width = min(box.width(), self.fontMetrics().horizontalAdvance(text))
        counts = {}
        for x in range(int(box.left()), int(box.left() + width)):
            for y in range(int(box.top()) + 1, int(box.bottom())):
                if self._image.rect().contains(x, y):
                    counts[self._image.pixel(x, y)] = counts.get(self._image.pixel(x, y), 0) + 1
        ground = QColor(max(counts, key=counts.get))
        self.texts.append((text, contrast(over(self.pen().color(), ground), ground)))
        super().drawText(box, flags, text)


@pytest.fixture(params=sorted(THEMES))
def palette(request, qgis_app):
    base = QStyleFactory.create("Fusion").standardPalette()
    before = QPalette(QApplication.palette())
    QApplication.setPalette(base)
    yield palette_of(request.param)
    QApplication.setPalette(before)


@pytest.fixture(scope="module")
def model(qgis_app, atlas_path):
    made = FilterModel(AtlasIndex(load_atlas(atlas_path)))
    made.set_period(Period.of_year(2014))
    made.settle()
    return made


def read(widget, palette):
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(palette.color(QPalette.ColorRole.Base))
    painter = Reader(image)
    widget.draw(painter, QRectF(0, 0, *SIZE))
    painter.end()
    return painter.texts


def timeline(model, palette):
    widget = TimelineWidget()
    widget.setPalette(palette)
    widget.resize(*SIZE)
    widget.set_data(
        timeline_data(model), model.extent, lambda p: model.exposure.histogram(model.state, "authorizations", p)
    )
    widget.set_period(Period.of_year(2014))
    return widget


def test_the_reader_finds_a_faint_text(qgis_app):
    image = QImage(200, 50, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = Reader(image)
    painter.setPen(QColor(0, 0, 0, 60))
    painter.drawText(QRectF(5, 5, 100, 20), 0, "faint")
    painter.setPen(QColor(0, 0, 0))
    painter.drawText(QRectF(5, 25, 100, 20), 0, "plain")
    painter.end()
    assert [ratio >= TEXT for _text, ratio in painter.texts] == [False, True]


def test_every_text_of_the_timeline(palette, model):
    widget = timeline(model, palette)
    texts = read(widget, palette)
    assert len(texts) > 6
    assert [one for one in texts if one[1] < TEXT] == []
    widget.deleteLater()


@pytest.mark.parametrize("kind", ["year", "region", "purpose", "equipment"])
def test_every_text_of_a_chart(palette, model, kind):
    widget = BarChart()
    widget.setPalette(palette)
    widget.resize(*SIZE)
    widget.set_chart(chart(model, kind, False))
    texts = read(widget, palette)
    assert len(texts) > 2
    assert [one for one in texts if one[1] < TEXT] == []
    widget.deleteLater()


def test_bars_and_handles_stand_out(palette):
    base = palette.color(QPalette.ColorRole.Base)
    assert contrast(palette.color(QPalette.ColorRole.Highlight), base) >= GRAPHIC
    assert contrast(text_color(palette), base) >= TEXT


def test_words_that_step_back_and_icons(palette):
    base, window = (palette.color(role) for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window))
    assert contrast(muted_color(palette), base) >= TEXT
    assert muted_color(palette) != text_color(palette), "they do not step back"
    button = QToolButton()
    button.setPalette(palette)
    for name in ("first", "previous", "play", "pause", "next", "last"):
        drawn = glyph(name, button).pixmap(24, 24).toImage()
        inks = [drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height())]
        solid = [ink for ink in inks if ink.alpha() > 250]
        assert solid
        assert max(contrast(ink, window) for ink in solid) >= TEXT, name
    button.deleteLater()


def test_an_empty_chart_says_why_in_readable_words(palette):
    widget = BarChart()
    widget.setPalette(palette)
    widget.set_chart(Chart("Persons by year", (), "No authorization passes these filters."))
    texts = read(widget, palette)
    assert len(texts) == 2
    assert [one for one in texts if one[1] < TEXT] == []
    widget.deleteLater()


def test_a_colour_that_can_be_read_stays(qgis_app):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor("#004080"))
    palette.setColor(QPalette.ColorRole.Base, QColor("#ffffff"))
    assert text_color(palette) == QColor("#004080")
    palette.setColor(QPalette.ColorRole.Base, QColor("#003060"))
    assert text_color(palette) == QColor("white")
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert readable.contrast(QColor("#777"), QColor("#fff")) == pytest.approx(contrast(QColor("#777"), QColor("#fff")))
