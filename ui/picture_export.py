"""Writes a painted widget as PNG or SVG, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from math import ceil
from pathlib import Path
from typing import Callable, Tuple

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPalette
from qgis.PyQt.QtSvg import QSvgGenerator

from ..core.errors import AtlasError
from ..core.qt.i18n import tr
from .readable import text_color

#: Pixels per logical pixel of an exported PNG.
PNG_SCALE = 3.0

Draw = Callable[[QPainter, QRectF], None]


def with_footer(size: QSize, font: QFont, palette: QPalette, text: str, draw: Draw) -> Tuple[QSize, Draw]:
    """Return a larger size and a drawing that has ``text``, wrapped, under what ``draw`` paints.

    :param size: logical pixels of the drawing without the footer.
    """
    small = QFont(font)
    small.setPointSizeF(max(font.pointSizeF() * 0.85, 6.0))
    metrics = QFontMetricsF(small)
    pad = metrics.averageCharWidth()
    flags = int(Qt.TextFlag.TextWordWrap)
    height = metrics.boundingRect(QRectF(0, 0, size.width() - 2 * pad, 1e4), flags, text).height() + 2 * pad
    whole = QSize(size.width(), size.height() + ceil(height))

    def both(painter: QPainter, rect: QRectF) -> None:
        draw(painter, QRectF(rect.left(), rect.top(), rect.width(), size.height()))
        painter.setFont(small)
        painter.setPen(text_color(palette))
        painter.drawText(QRectF(rect.left() + pad, size.height() + pad, rect.width() - 2 * pad, height), flags, text)

    return whole, both


def save_drawing(path: str, size: QSize, background: QColor, title: str, draw: Draw) -> None:
    """Write what ``draw`` paints to ``path``; the ending decides between SVG and PNG.

    The file appears only when it is complete.

    :param size: logical pixels.
    :raises AtlasError: when the file cannot be written.
    """
    target = Path(path)
    handle, partial = -1, ""
    try:
        handle, partial = tempfile.mkstemp(suffix=target.suffix or ".png", dir=str(target.parent))
        os.close(handle)
        done = _save_svg if target.suffix.lower() == ".svg" else _save_png
        if not done(partial, size, background, title, draw):
            raise OSError(tr("the picture could not be drawn", context="Export"))
        os.chmod(partial, 0o644)
        os.replace(partial, str(target))
    except OSError as error:
        if partial and os.path.exists(partial):
            os.remove(partial)
        raise AtlasError(
            tr("The picture was not saved.", context="Export"),
            str(error),
            tr("Choose another folder or free some space.", context="Export"),
        ) from error


def _save_svg(path: str, size: QSize, background: QColor, title: str, draw: Draw) -> bool:
    generator = QSvgGenerator()
    generator.setFileName(path)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    return _paint(generator, size, background, draw)


def _save_png(path: str, size: QSize, background: QColor, title: str, draw: Draw) -> bool:
    image = QImage(
        QSize(int(size.width() * PNG_SCALE), int(size.height() * PNG_SCALE)), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(PNG_SCALE)
    image.setText("Title", title)
    image.fill(Qt.GlobalColor.transparent)
    return _paint(image, size, background, draw) and image.save(path, "PNG")


def _paint(device, size: QSize, background: QColor, draw: Draw) -> bool:
    painter = QPainter()
    if not painter.begin(device):
        return False
    rect = QRectF(0, 0, size.width(), size.height())
    painter.fillRect(rect, background)
    draw(painter, rect)
    return painter.end()
