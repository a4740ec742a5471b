"""Page templates (``.qpt``) that are not the plugin's own: read as data, never as a program.

A layout template may hold web pages with scripts, pictures from the network, and expressions that read the computer. A
template that does is refused with its reason rather than cut down: what is left of it would not be its author's page.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Iterator, Tuple

from qgis.core import QgsLayoutItemRegistry
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ..core.errors import AtlasError, ExportError
from ..core.qt.expression_guard import check_expression
from ..core.qt.i18n import tr

_CONTEXT = "TemplateGuard"
#: Largest template, bytes: thirty times the largest of the plugin.
MAX_TEMPLATE = 4_000_000
MAX_ELEMENTS = 100_000
MAX_ITEMS = 500
#: Kinds of items that a page needs: no web page, no item of another plugin.
ITEM_TYPES = frozenset(
    str(int(getattr(kind, "value", kind)))
    for kind in (
        QgsLayoutItemRegistry.ItemType.LayoutGroup,
        QgsLayoutItemRegistry.ItemType.LayoutPage,
        QgsLayoutItemRegistry.ItemType.LayoutMap,
        QgsLayoutItemRegistry.ItemType.LayoutPicture,
        QgsLayoutItemRegistry.ItemType.LayoutLabel,
        QgsLayoutItemRegistry.ItemType.LayoutLegend,
        QgsLayoutItemRegistry.ItemType.LayoutShape,
        QgsLayoutItemRegistry.ItemType.LayoutPolygon,
        QgsLayoutItemRegistry.ItemType.LayoutPolyline,
        QgsLayoutItemRegistry.ItemType.LayoutScaleBar,
        QgsLayoutItemRegistry.ItemType.LayoutMarker,
        QgsLayoutItemRegistry.ItemType.LayoutFrame,
    )
)
#: The one kind of content of frames: a table of attributes, as atlas pages have.
TABLE_TYPE = str(
    int(
        getattr(
            QgsLayoutItemRegistry.ItemType.LayoutAttributeTable,
            "value",
            QgsLayoutItemRegistry.ItemType.LayoutAttributeTable,
        )
    )
)
_INLINE = re.compile(r"\[%(.*?)%\]", re.DOTALL)
#: What would fetch something: an address with a scheme, a share of another computer, GDAL's readers of the network.
_REMOTE = re.compile(
    r"^\s*(?:(?:https?|ftps?|sftp|smb|qrc|data)\s*:|//|\\\\)|/vsi[a-z0-9]+[/_]|\burl\s*=", re.IGNORECASE
)
#: Attributes that hold words for people or name spaces; they may name an address.
_PROSE = frozenset({"labelText", "description", "title", "name", "legendTitle", "unitLabel"})
#: Attributes and options that hold an expression, by the end of their name in lower case.
_EXPRESSION_ENDS = ("expression", "filter", "modifier", "filenamepattern", "sortkey", "evaluatedproperty")


def read_template(path: Path) -> QDomDocument:
    """Return a template as a document, checked.

    :raises ExportError: when it cannot be read, is too large, or could run, fetch or read something.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_TEMPLATE + 1)
        text = content.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _refused(path, str(error)) from error
    if len(content) > MAX_TEMPLATE:
        raise _refused(path, tr("It is larger than {n} MB.", context=_CONTEXT).format(n=MAX_TEMPLATE // 1_000_000))
    if "<!ENTITY" in text or re.search(r"<!DOCTYPE[^>]*\[", text):
        raise _refused(path, tr("It declares entities, which could be made to fill the memory.", context=_CONTEXT))
    document = QDomDocument()
    parsed = document.setContent(text)
    if not (parsed[0] if isinstance(parsed, tuple) else parsed) or document.documentElement().tagName() != "Layout":
        raise _refused(path, tr("It is not a layout template.", context=_CONTEXT))
    try:
        _check(document.documentElement())
    except AtlasError as error:
        raise _refused(path, str(error)) from error
    return document


def _check(root: QDomElement) -> None:
    items = 0
    for count, element in enumerate(_elements(root)):
        tag = element.tagName()
        if count > MAX_ELEMENTS:
            raise _bad(tr("It holds too many elements.", context=_CONTEXT))
        if tag == "LayoutItem":
            items += 1
            if items > MAX_ITEMS or element.attribute("type") not in ITEM_TYPES:
                raise _useless(element.attribute("id") or element.attribute("type"))
        elif tag == "LayoutMultiFrame":
            if element.attribute("type") != TABLE_TYPE:
                raise _useless(tag)
        elif tag == "column" and element.attribute("attribute"):
            check_expression(element.attribute("attribute"))
        elif tag in ("qgis", "pythonMacros", "ExtendedModule"):
            raise _useless(tag)
        if element.attribute("htmlState", "0") not in ("0", ""):
            raise _bad(tr("A text of it is drawn as a web page.", context=_CONTEXT))
        _check_attributes(element)


def _check_attributes(element: QDomElement) -> None:
    option = element.attribute("name") if element.tagName() == "Option" else element.attribute("k")
    for name, value in _attributes(element):
        key = (option if name in ("value", "v") and option else name).lower()
        if not value:
            continue
        if name not in _PROSE and _REMOTE.search(value):
            remote = tr("It refers to a file of another computer: {address}.", context=_CONTEXT)
            raise _bad(remote.format(address=value[:80]))
        for found in _INLINE.findall(value):
            check_expression(found)
        if key.endswith(_EXPRESSION_ENDS) and value not in ("0", "1", "true", "false"):
            check_expression(value)


def _elements(root: QDomElement) -> Iterator[QDomElement]:
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        child = element.firstChildElement()
        while not child.isNull():
            waiting.append(child)
            child = child.nextSiblingElement()


def _attributes(element: QDomElement) -> Iterator[Tuple[str, str]]:
    found = element.attributes()
    for number in range(found.count()):
        attribute = found.item(number).toAttr()
        yield attribute.name(), attribute.value()
    if element.firstChildElement().isNull() and element.text():
        yield element.tagName(), element.text()


def _bad(why: str) -> ExportError:
    return ExportError(why)


def _useless(name: str) -> ExportError:
    text = tr("It holds an item that a page of the atlas has no use for: {name}.", context=_CONTEXT)
    return _bad(text.format(name=name[:80]))


def _refused(path: Path, why: str) -> ExportError:
    return ExportError(
        tr("The page template {name} is not used.", context=_CONTEXT).format(name=path.name),
        why,
        tr("Choose another template, or ask its author for one without that.", context=_CONTEXT),
    )
