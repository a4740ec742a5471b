"""The palettes that the pictures are made in: the style's own light one, dark ones and a high-contrast one."""

from __future__ import annotations

_DARK = {
    "Window": "#2b2b2b", "WindowText": "#e8e8e8", "Base": "#1f1f1f", "AlternateBase": "#2a2a2a", "Text": "#e8e8e8",
    "Button": "#3a3a3a", "ButtonText": "#e8e8e8", "Highlight": "#4a9bd9", "HighlightedText": "#101010",
    "ToolTipBase": "#3a3a3a", "ToolTipText": "#e8e8e8", "Link": "#7ab8e8", "PlaceholderText": "#9a9a9a",
}  # fmt: skip
#: As the high-contrast themes of the systems are: white on black, yellow links, a light blue selection.
_HIGH_CONTRAST = {
    "Window": "#000000", "WindowText": "#ffffff", "Base": "#000000", "AlternateBase": "#000000", "Text": "#ffffff",
    "Button": "#000000", "ButtonText": "#ffffff", "Highlight": "#1aebff", "HighlightedText": "#000000",
    "ToolTipBase": "#000000", "ToolTipText": "#ffffff", "Link": "#ffff00", "PlaceholderText": "#c0c0c0",
    "Light": "#ffffff", "Midlight": "#ffffff", "Mid": "#ffffff", "Dark": "#ffffff", "Shadow": "#ffffff",
}  # fmt: skip
#: What QGIS's own theme *Night Mapping* has in its palette; its style sheet gives most widgets other colours.
_NIGHT = {
    "WindowText": "#535353", "Light": "#323232", "Mid": "#535353", "Text": "#111111", "Base": "#222222",
    "Window": "#535353", "Highlight": "#d7801a", "HighlightedText": "#323232", "Link": "#0080ff",
    "LinkVisited": "#0080ff", "PlaceholderText": "#535353",
}  # fmt: skip
THEMES = {"light": {}, "dark": _DARK, "contrast": _HIGH_CONTRAST, "night": _NIGHT}
_DISABLED = {"dark": "#7a7a7a", "contrast": "#3ff23f"}


def palette_of(theme: str):
    """Return the ``QPalette`` of a theme, on top of the application's own."""
    from qgis.PyQt.QtGui import QColor, QPalette

    palette = QPalette()
    for role, colour in THEMES[theme].items():
        palette.setColor(getattr(QPalette.ColorRole, role), QColor(colour))
    if theme in _DISABLED:
        for role in ("WindowText", "Text", "ButtonText"):
            palette.setColor(QPalette.ColorGroup.Disabled, getattr(QPalette.ColorRole, role), QColor(_DISABLED[theme]))
    return palette
