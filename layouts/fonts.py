"""The fonts of printed pages. Sizes are points; one point is 0.3528 mm."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, FrozenSet

from qgis.core import QgsTextFormat
from qgis.PyQt.QtGui import QColor, QFont, QFontDatabase

from ..core.qt.compat import QT6, RENDER_POINTS
from ..layers.grey import INK

#: First choice first. Open Sans and DejaVu come with the fonts that ``tools/run.sh`` installs.
FAMILIES = ("Open Sans", "DejaVu Sans", "Noto Sans", "Segoe UI", "Arial", "Helvetica")
#: Smallest lettering of a printed page, in points (what journals ask for).
MIN_POINTS = 7.0
MUTED = "#4d4d4d"


@lru_cache(maxsize=1)
def family() -> str:
    """Return the first of :data:`FAMILIES` that this computer has, else Qt's default family."""
    present = _families()
    for name in FAMILIES:
        if name in present:
            return name
    return QFont().defaultFamily()


def _families() -> FrozenSet[str]:
    database: Any = QFontDatabase  # Qt 6: the class has no instances any more; Qt 5: it must have one
    return frozenset((database if QT6 else database()).families())


def font(points: float, bold: bool = False, italic: bool = False) -> QFont:
    """Return the page font; never smaller than :data:`MIN_POINTS`."""
    made = QFont(family())
    made.setPointSizeF(max(points, MIN_POINTS))
    made.setBold(bold)
    made.setItalic(italic)
    return made


def text_format(points: float, colour: str = INK, bold: bool = False, italic: bool = False) -> QgsTextFormat:
    """Return the page font as a QGIS text format."""
    made = QgsTextFormat()
    made.setFont(font(points, bold, italic))
    made.setSize(max(points, MIN_POINTS))
    made.setSizeUnit(RENDER_POINTS)
    made.setColor(QColor(colour))
    return made
