"""What Qt's SVG lacks: maps cut at their frames, fonts to fall back on, a title.

Qt 5 writes no clipping, so that a map drawn to SVG runs over the page. QGIS can give every part of every map a group of
its own (``exportAsLayers``); here those groups get the frame of their map as a clipping path.
"""

from __future__ import annotations

import re
from html import escape, unescape
from pathlib import Path
from typing import Dict, List

from qgis.core import QgsLayoutItemMap, QgsPrintLayout
from qgis.PyQt.QtCore import QCoreApplication

from .boxes import home
from .fonts import FAMILIES
from .formats import Box

_GROUP = re.compile(r'<g\b[^>]*\binkscape:groupmode="layer"[^>]*>')
_LABEL = re.compile(r'\binkscape:label="([^"]*)"')
_ROOT = re.compile(r"<svg\b[^>]*>")
_FONT = re.compile(r'\bfont-family="([^",]*)"')
#: Looks texts up that QGIS itself translates; they are none of the plugin's.
_QGIS_TEXT = QCoreApplication.translate
_WIDTH = re.compile(r'\bviewBox="0 0 ([0-9.]+) [0-9.]+"')


def finish_svg(path: Path, layout: QgsPrintLayout, title: str) -> None:
    """Cut the maps of a page at their frames and name the page; the page is the first of its layout.

    :param path: written by QGIS with ``exportAsLayers``.
    :raises OSError: when the file cannot be read or written.
    """
    content = path.read_text(encoding="utf-8")
    root = _ROOT.search(content)
    width = _WIDTH.search(root[0]) if root else None
    if root is None or width is None:
        return  # not as QGIS writes it: it stays as it is
    scale = float(width[1]) / layout.pageCollection().page(0).rect().width()
    frames: Dict[str, List[Box]] = {}
    for item in layout.items():
        if isinstance(item, QgsLayoutItemMap) and item.page() == 0:
            frames.setdefault(item.displayName(), []).append(home(item))
    ids = {name: f"frame-{number}" for number, name in enumerate(frames, 1)}

    def cut(group: "re.Match[str]") -> str:
        label = _LABEL.search(group[0])
        name = _map_of(unescape(label[1]), frames) if label else ""
        return f'{group[0][:-1]} clip-path="url(#{ids[name]})">' if name else group[0]

    body = _FONT.sub(_with_others, _GROUP.sub(cut, content[root.end() :]))
    paths = "".join(_clip_path(ids[name], boxes, scale) for name, boxes in frames.items())
    # clipping is not in the tiny profile that Qt names
    head = root[0].replace(' baseProfile="tiny"', "").replace('version="1.2"', 'version="1.1"')
    head += f"\n <title>{escape(title)}</title>\n <defs>\n{paths} </defs>"
    path.write_text(content[: root.start()] + head + body, encoding="utf-8")


def _map_of(label: str, frames: Dict[str, List[Box]]) -> str:
    """Return the map that a group of QGIS's belongs to when it is to be cut, else ``""``.

    Frames stand on the edge, and the labels of grids outside it.
    """
    whole = [_QGIS_TEXT("QgsLayoutItemMap", part) for part in ("Grids", "Frame")]
    for name in sorted(frames, key=len, reverse=True):
        if label.startswith(f"{name}: "):
            return "" if label[len(name) + 2 :] in whole else name
    return ""


def _clip_path(name: str, boxes: List[Box], scale: float) -> str:
    """Return a clipping path of boxes in millimetres, or of all of them where maps share a name."""
    rects = "".join(
        '<rect x="{:.3f}" y="{:.3f}" width="{:.3f}" height="{:.3f}"/>'.format(*(scale * side for side in box))
        for box in boxes
    )
    return f'  <clipPath id="{name}">{rects}</clipPath>\n'


def _with_others(found: "re.Match[str]") -> str:
    """Return a font with those that may stand in for it, as the reader's computer may not have it."""
    others = [one for one in FAMILIES if one != found[1]]
    return f'font-family="{", ".join([found[1], *others, "sans-serif"])}"'
