"""Writes a painted widget as PNG or SVG, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Callable

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtSvg import QSvgGenerator

from ..core.errors import AtlasError
from ..core.qt.i18n import tr

#: Pixels per logical pixel of an exported PNG.
PNG_SCALE = 3.0

Draw = Callable[[QPainter, QRectF], None]


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
