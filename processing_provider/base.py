"""What all algorithms of the provider share: translation, help, group, data, messages."""

from __future__ import annotations

import datetime as dt
import html
import re
from pathlib import Path
from typing import Any, Dict, Iterable, Optional, Tuple

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime
from qgis.PyQt.QtGui import QIcon

from ..core.errors import AtlasError, DataError
from ..core.index import AtlasIndex
from ..core.periods import Period, iso_date
from ..core.qt import working_copy
from ..core.qt.compat import is_null
from ..core.qt.i18n import SOURCE_LANGUAGE, interface_language
from ..core.repository import load_atlas

ROOT = Path(__file__).resolve().parents[1]
DATA_PATH = ROOT / "data" / "atlas.gpkg"
HELP_FOLDER = Path(__file__).resolve().parent / "help"
#: Tags of the help that QGIS's dialog colours -> tags that it does not.
_PLAIN_TAGS = (
    ("<p>", "<div style='margin-bottom: 10px'>"), ("</p>", "</div>"), ("<b>", "<strong>"), ("</b>", "</strong>"),
    ("<ul>", ""), ("</ul>", ""), ("<li>", "<div style='margin-left: 10px'>\u2022 "), ("</li>", "</div>"), ("\n", ""),
)  # fmt: skip
#: Scheme of the addresses that the plugin's own guide answers, offline.
HELP_SCHEME = "peru-access-atlas"
ICON = str(ROOT / "ui" / "icons" / "atlas.svg")


def layer_data() -> Path:
    """Return the copy of the bundled data that layers may read: QGIS opens a GeoPackage for writing, even to draw it.

    It is the working copy that the interface's layers read too, or where that cannot be written a copy in QGIS's
    temporary folder.

    :raises DataError: when the bundled data is missing or damaged, or neither folder can be written.
    """
    try:
        return working_copy.profile_copy(DATA_PATH)
    except DataError:
        return working_copy.ensure_copy(DATA_PATH, QgsProcessingUtils.tempFolder())


def held_layers(parameters: Dict[str, Any], names: Iterable[str], context: QgsProcessingContext) -> Dict[str, Any]:
    """Return the values of parameters, with copies of the project's layers: those may go while a thread reads them.

    Called in the main thread. Files are left to the thread, which opens them itself; so is a layer that is being
    edited, whose copy would lack the edits.
    """
    project = context.project()

    def held(value: Any) -> Any:
        if isinstance(value, (list, tuple)):
            return [held(one) for one in value]
        layer = value
        if isinstance(value, str) and value:
            layer = QgsProcessingUtils.mapLayerFromString(value, context, False)
        if not isinstance(layer, QgsVectorLayer) or layer.isEditable():
            return value
        return value if project is None or project.mapLayer(layer.id()) is None else layer.clone()

    return {name: held(parameters[name]) for name in names if parameters.get(name) is not None}


class AtlasAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms. A subclass gives ``NAME``, ``displayName`` and its parameters.

    The help text is ``help/<language>/<NAME>.md``, in the language of the interface or else in English.
    """

    NAME = ""
    #: Group in the toolbox: a key of ``_groups``; never changed after a release.
    GROUP = "analysis"
    #: Parameters whose layers a thread reads: :attr:`held` has them.
    LAYERS: Tuple[str, ...] = ()
    #: The values of these parameters, with copies of the layers of the project; from the preparation on.
    held: Dict[str, Any]
    #: Whether somebody answers ``HELP_SCHEME``; set by the composition root on this class alone.
    help_is_served = False

    def name(self):
        return self.NAME

    def createInstance(self):
        return type(self)()

    def tr(self, text):
        """Return ``text`` in the language of the interface; the context is the class name, as for any QObject."""
        return QCoreApplication.translate(type(self).__name__, text)

    def group(self):
        return _groups().get(self.GROUP, self.GROUP)

    def groupId(self):
        return self.GROUP

    def prepareAlgorithm(self, parameters, context, feedback):
        """Called in the main thread."""
        self.held = held_layers(parameters, self.LAYERS, context)
        return super().prepareAlgorithm(parameters, context, feedback)

    def postProcessAlgorithm(self, context, feedback):
        """Called in the main thread."""
        self.held = {}
        return super().postProcessAlgorithm(context, feedback)

    def icon(self):
        return QIcon(ICON)

    def svgIconPath(self):
        return ICON

    def shortHelpString(self):
        return without_colours(help_html(self.NAME).partition("</h3>")[2])  # QGIS itself puts the name above it

    def shortDescription(self):
        return help_summary(self.NAME)

    def helpUrl(self):
        """Return the address behind the Help button: the algorithm's page of the guide where there is an interface."""
        return f"{HELP_SCHEME}:{self.NAME}" if type(self).help_is_served else ""

    def canExecute(self):
        """Return whether the bundled data is there, and why not."""
        if DATA_PATH.is_file():
            return True, ""
        return False, QCoreApplication.translate(
            "AtlasAlgorithm", "The atlas data is missing: install the plugin again."
        )

    def load_index(self) -> AtlasIndex:
        """Return the look-ups over the bundled data, which is opened read-only.

        :raises QgsProcessingException: when the data cannot be read.
        """
        try:
            return AtlasIndex(load_atlas(DATA_PATH))
        except AtlasError as error:
            raise QgsProcessingException(str(error)) from error

    def parameter_period(self, parameters: dict, start: str, end: str) -> Period:
        """Return the period between two optional parameters; see :func:`read_day`.

        :raises QgsProcessingException: when one is no date or the end precedes the start.
        """
        try:
            return Period(read_day(parameters.get(start)), read_day(parameters.get(end)))
        except ValueError as error:
            raise QgsProcessingException(f"{start}, {end}: {error}") from error


def _groups() -> dict[str, str]:
    return {
        "analysis": QCoreApplication.translate("AtlasAlgorithm", "Analysis"),
        "concessions": QCoreApplication.translate("AtlasAlgorithm", "Mining concessions"),
        "layouts": QCoreApplication.translate("AtlasAlgorithm", "Layouts"),
        "data": QCoreApplication.translate("AtlasAlgorithm", "Data"),
    }


def read_day(value: Any) -> Optional[dt.date]:
    """Return the day of a parameter given as ISO text, ``QDate``, ``QDateTime`` or ``datetime``; no value is ``None``.

    The calendar day is taken as written: no time zone moves it.

    :raises ValueError: when a text is not an ISO date.
    """
    if is_null(value) or value == "":
        return None
    if isinstance(value, QDateTime):
        value = value.date()
    if isinstance(value, QDate):
        return dt.date(value.year(), value.month(), value.day())
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    text = str(value).strip()
    match = re.fullmatch(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ][0-9:.]+(?:Z|[+-][0-9:]+)?)?", text)
    return iso_date(text if match is None else match.group(1))


def help_text(name: str, language: Optional[str] = None) -> str:
    """Return the Markdown help of an algorithm in a language, in English where there is none; empty without any."""
    for code in (language or interface_language(), SOURCE_LANGUAGE):
        path = HELP_FOLDER / code / f"{name}.md"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return ""


def help_summary(name: str, language: Optional[str] = None) -> str:
    """Return the first paragraph of the help as plain text."""
    paragraphs = [p for p in help_text(name, language).split("\n\n") if p.strip() and not p.lstrip().startswith("#")]
    return re.sub(r"[*`]", "", " ".join(paragraphs[0].split())) if paragraphs else ""


def help_html(name: str, language: Optional[str] = None) -> str:
    """Return the help of an algorithm as HTML: headings, paragraphs, lists, bold and code of its Markdown."""
    parts: list[str] = []
    for block in re.split(r"\n\s*\n", help_text(name, language).strip()):
        lines = block.strip().splitlines()
        if not lines:
            continue
        if lines[0].startswith("#"):
            parts.append(f"<h3>{_inline(lines.pop(0).lstrip('# '))}</h3>")
        if lines and lines[0].lstrip().startswith(("- ", "* ")):
            parts.append("<ul>" + "".join(f"<li>{_inline(item)}</li>" for item in _items(lines)) + "</ul>")
        elif lines:
            parts.append(f"<p>{_inline(' '.join(line.strip() for line in lines))}</p>")
    return "\n".join(parts)


def without_colours(text: str) -> str:
    """Return help as HTML that QGIS's dialog leaves in the colours of the theme.

    It gives ``p``, ``li`` and ``b`` greys for a white ground, which are lost on a dark one, and puts each line into a
    ``p``.
    """
    for tag, plain in _PLAIN_TAGS:
        text = text.replace(tag, plain)
    return f"</p>{text.strip()}"


def _items(lines: list[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        if line.lstrip().startswith(("- ", "* ")) or not items:
            items.append(line.strip()[2:])
        else:
            items[-1] += " " + line.strip()
    return items


def _inline(text: str) -> str:
    text = html.escape(text, quote=False)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    return re.sub(r"`(.+?)`", r"<code>\1</code>", text)
