"""One log tag for the whole plugin, safe from any thread."""

from __future__ import annotations

import traceback

from qgis.core import QgsMessageLog

from ..errors import AtlasError, CanceledError
from .compat import LEVEL_CRITICAL, LEVEL_INFO, LEVEL_WARNING

#: Name of the tab in QGIS's log panel. A proper name, never translated.
TAG = "Peru Access Atlas"


def info(message: str) -> None:
    """Write a message to the log."""
    QgsMessageLog.logMessage(message, TAG, LEVEL_INFO, notifyUser=False)


def warning(message: str) -> None:
    """Write a warning to the log; QGIS marks the log panel."""
    QgsMessageLog.logMessage(message, TAG, LEVEL_WARNING)


def critical(message: str) -> None:
    """Write a failure to the log; QGIS marks the log panel."""
    QgsMessageLog.logMessage(message, TAG, LEVEL_CRITICAL)


def exception(error: BaseException, context: str = "") -> None:
    """Write an error with what, why and advice, and its traceback when it is not one made for people."""
    if isinstance(error, CanceledError):
        return
    lines = [context] if context else []
    lines.append(str(error) or type(error).__name__)
    if not isinstance(error, AtlasError):
        lines.extend(traceback.format_exception(type(error), error, error.__traceback__))
    critical("\n".join(line.rstrip() for line in lines))
