"""Text of the data shown as it is: Qt takes a text for HTML when it looks like HTML, and names come from strangers."""

from __future__ import annotations

from html import escape
from typing import Any, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..core.qt import log


def tip(text: str) -> str:
    """Return a tooltip that shows ``text`` as it is."""
    if "<" not in text and "&" not in text:
        return text
    lines = "<br>".join(escape(line) for line in text.split("\n"))
    return f"<span>{lines}</span>"  # begins like HTML, so that Qt reads it as such


def plain_label(parent: Optional[QWidget] = None) -> QLabel:
    """Return a label that shows its text as it is."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def push(bar: Any, text: str, level: Any) -> None:
    """Show a text in a message bar as it is: a message bar reads HTML, links included.

    :param bar: ``QgsMessageBar`` or anything with ``pushMessage(title, text, level)``.
    """
    bar.pushMessage(log.TAG, escape(text, quote=False), level)
