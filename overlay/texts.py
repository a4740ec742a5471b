"""Translation of the engine's few sentences; English where the engine runs without QGIS (unit tests)."""

from __future__ import annotations


def tr(text: str, context: str = "Overlay") -> str:
    """:param text: English source."""
    try:
        from ..core.qt.i18n import tr as translate
    except ImportError:
        return text
    return translate(text, context=context)
