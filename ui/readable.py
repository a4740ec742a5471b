"""Colours of what the plugin paints itself, readable under every theme.

A theme may give its texts their colour in a style sheet and leave another one in the palette: QGIS's own *Night
Mapping* has nearly black as the palette's text on a nearly black ground. Who paints is not told of the style sheet.
"""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPalette

#: Contrast of a text with its ground that WCAG 2.1 asks for (level AA).
LEAST = 4.5
_MUTED = 0.65
#: Below this sRGB is linear (WCAG 2.1, relative luminance).
_LINEAR = 0.03928
_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two opaque colours as WCAG 2.1 defines it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    red, green, blue = (c / 12.92 if c <= _LINEAR else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def text_color(
    palette: QPalette,
    role: QPalette.ColorRole = _Role.Text,
    ground: QPalette.ColorRole = _Role.Base,
    group: QPalette.ColorGroup = _Group.Active,
) -> QColor:
    """Return the colour of a palette's role where it can be read on a ground, else black or white.

    :param ground: role of the colour that is written on.
    """
    own, below = palette.color(group, role), palette.color(group, ground)
    if group == _Group.Disabled or contrast(own, below) >= LEAST:
        return own
    return max((QColor("black"), QColor("white")), key=lambda one: contrast(one, below))


def muted_color(palette: QPalette, ground: QPalette.ColorRole = _Role.Base) -> QColor:
    """Return the colour of words that step back, such as why a list is empty: opaque, and readable all the same."""
    ink, below = text_color(palette, _Role.Text, ground), palette.color(ground)
    parts = (_MUTED * a + (1 - _MUTED) * b for a, b in zip(ink.getRgbF()[:3], below.getRgbF()[:3]))
    mixed = QColor.fromRgbF(*parts)
    return mixed if contrast(mixed, below) >= LEAST else ink
