"""Every Qt name that the plugin uses exists in Qt 6 too, scoped enums included: looked up in PyQt6's own stubs.

Nothing of Qt 6 runs here: a name that exists may still behave otherwise.
"""

from __future__ import annotations

import ast
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("core", "overlay", "concessions", "layers", "layouts", "processing_provider", "ui")
#: What QGIS's own ``qgis.PyQt`` adds to a module on Qt 6.
SHIM = {"QtWidgets": {"QAction": "QtGui", "QActionGroup": "QtGui", "QShortcut": "QtGui"}}
#: Modules of ``qgis.PyQt`` that are no Qt modules.
OWN = ("sip", "uic")


def stubs() -> Path | None:
    found = Path(sys.prefix) / "qt6" / "PyQt6"
    return found if (found / "QtCore.pyi").is_file() else None


if stubs() is None:
    pytest.skip("the stubs of PyQt6 are not installed", allow_module_level=True)


@cache
def names_of(module: str) -> dict:
    """Return what a stub defines: names, and for classes their node."""
    tree = ast.parse((stubs() / f"{module}.pyi").read_text(encoding="utf-8"))
    return dict(_defined(tree.body))


def _defined(body):
    for node in body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            yield node.name, node
        elif isinstance(node, ast.Assign):
            yield from ((target.id, node) for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id, node


def attribute(module: str, cls: ast.ClassDef, name: str):
    """Return the node of a class's attribute, its bases' included; ``None`` where there is none."""
    found = dict(_defined(cls.body)).get(name)
    if found is not None:
        return module, found
    for base in cls.bases:
        parts = ast.unparse(base).split(".")
        home = parts[0] if len(parts) > 1 and (stubs() / f"{parts[0]}.pyi").is_file() else module
        if parts[0] == "PyQt6":
            home, parts = parts[1], parts[1:]
        if parts[0] == "enum":
            if name in ("name", "value"):
                return module, cls
            continue
        node = names_of(home).get(parts[-1])
        if isinstance(node, ast.ClassDef):
            inherited = attribute(home, node, name)
            if inherited is not None:
                return inherited
    return None


def lacking(source: str) -> list:
    """Return the Qt names of a module's source that Qt 6 does not have, as ``Module.Class.name``."""
    tree = ast.parse(source)
    imported, found = {}, []
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("qgis.PyQt"):
            continue
        module = node.module.split(".")[-1]
        for alias in node.names:
            if module == "PyQt" or module in OWN:
                continue
            home = SHIM.get(module, {}).get(alias.name, module)
            known = names_of(home).get(alias.name)
            if known is None:
                found.append(f"{module}.{alias.name}")
            else:
                imported[alias.asname or alias.name] = (home, known)
    for node in ast.walk(tree):
        chain, inner = [], node
        while isinstance(inner, ast.Attribute):
            chain.insert(0, inner.attr)
            inner = inner.value
        if not chain or not isinstance(inner, ast.Name) or inner.id not in imported:
            continue
        place = imported[inner.id]
        for name in chain:
            if not isinstance(place[1], ast.ClassDef):
                break
            after = attribute(*place, name)
            if after is None:
                found.append(".".join([place[0], inner.id, *chain]))
                break
            place = after
    return sorted(set(found))


def modules():
    yield ROOT / "plugin.py"
    for room in ROOMS:
        yield from sorted((ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_qt_name_exists_in_qt_6(path):
    assert lacking(path.read_text(encoding="utf-8")) == []


def test_the_check_finds_what_qt_6_dropped():
    source = (
        "from qgis.PyQt.QtCore import Qt, QRegExp\n"
        "from qgis.PyQt.QtWidgets import QAction, QFrame, QDesktopWidget\n"
        "a = Qt.AlignRight\nb = Qt.AlignmentFlag.AlignRight\nc = QFrame.HLine\nd = QFrame.Shape.HLine\n"
        "e = QFrame.setLineWidth\nf = QFrame.tr\n"
    )
    wrong = ["QtCore.QRegExp", "QtCore.Qt.AlignRight", "QtWidgets.QDesktopWidget", "QtWidgets.QFrame.HLine"]
    assert lacking(source) == wrong
