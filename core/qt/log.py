"""Messages for the QGIS log, all under one tag."""

from __future__ import annotations

from qgis.core import Qgis, QgsMessageLog

#: Tab of the log panel.
TAG = "Peru Access Atlas"


def info(text: str) -> None:
    """Write ``text`` to the log."""
    QgsMessageLog.logMessage(text, TAG, Qgis.MessageLevel.Info, notifyUser=False)


def warning(text: str) -> None:
    """Write ``text`` to the log as a warning."""
    QgsMessageLog.logMessage(text, TAG, Qgis.MessageLevel.Warning, notifyUser=False)


def error(text: str) -> None:
    """Write ``text`` to the log as an error; the caller shows the short form to the user."""
    QgsMessageLog.logMessage(text, TAG, Qgis.MessageLevel.Critical, notifyUser=False)
