"""What QGIS's own script for the move to Qt 6 would change or warn of: the code holds none of it.

The rules are those of ``pyqt5_to_pyqt6.py`` in QGIS's repository that a name alone does not show (test_qt6_names.py
looks up the names): calls whose signature is gone, types of variants, compiled resources.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("core", "overlay", "concessions", "layers", "layouts", "processing_provider", "ui")
GONE = {"QRegExp", "qApp", "QDesktopWidget", "resources_rc"}


def dotted(node) -> str:
    return ast.unparse(node) if isinstance(node, (ast.Attribute, ast.Name)) else ""


def of_call(node: ast.Call):
    """Yield what is wrong with a call."""
    name, count = dotted(node.func).split(".")[-1], len(node.args)
    first = node.args[0] if node.args else None
    if name in ("exec_", "print_"):
        yield f"{name}() is {name[:-1]}()"
    if name == "addAction" and count >= 4:
        yield "addAction() with the slot among its arguments"
    if name == "desktop" and not count:
        yield "QApplication.desktop()"
    if name == "QVariant" and (not count or dotted(first).startswith("QVariant.")):
        yield "an invalid QVariant is NULL"
    if name == "QDateTime" and count == 8:
        yield "QDateTime() of eight numbers"
    if name == "QDateTime" and count == 1 and isinstance(first, ast.Call) and dotted(first.func) == "QDate":
        yield "QDateTime() of a QDate alone"


def complaints(source: str):
    """Return (line, what) of everything that the script would touch."""
    found = []
    for node in ast.walk(ast.parse(source)):
        said = []
        if isinstance(node, ast.Call):
            said += of_call(node)
        elif isinstance(node, ast.Attribute):
            owner = node.value
            made = dotted(owner.func).split(".")[-1] if isinstance(owner, ast.Call) else ""
            if node.attr == "width" and made in ("fontMetrics", "QFontMetrics", "QFontMetricsF"):
                said.append("QFontMetrics.width()")
            if dotted(owner) == "QVariant":
                said.append(f"QVariant.{node.attr}")
        elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute):
            if node.value.attr in ("activated", "currentIndexChanged", "highlighted") and dotted(node.slice) == "str":
                said.append(f"{node.value.attr}[str]")
        elif isinstance(node, ast.ImportFrom):
            if node.module == "qgis.PyQt.Qt" or (node.module or "").startswith(("PyQt5", "PyQt6")):
                said.append(f"import from {node.module}")
            said += [f"import of {alias.name}" for alias in node.names if alias.name in GONE]
        found += [(node.lineno, what) for what in said]
    return found


def modules():
    yield ROOT / "__init__.py"
    yield ROOT / "plugin.py"
    for room in ROOMS:
        yield from sorted((ROOT / room).rglob("*.py"))


def test_the_script_of_qgis_would_change_nothing():
    found = {path.relative_to(ROOT).as_posix(): complaints(path.read_text(encoding="utf-8")) for path in modules()}
    assert len(found) > 150
    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.parametrize("source", [
    "dialog.exec_()",
    "menu.addAction(icon, 'a', self.run, 'Ctrl+A')",
    "screen = QApplication.desktop()",
    "value = QVariant()",
    "value = QVariant(QVariant.Int)",
    "kind = QVariant.String",
    "when = QDateTime(2014, 1, 1, 0, 0, 0, 0, 1)",
    "when = QDateTime(QDate(2014, 1, 1))",
    "room = self.fontMetrics().width('a')",
    "combo.activated[str].connect(f)",
    "from qgis.PyQt.Qt import Qt",
    "from qgis.PyQt.QtCore import QRegExp",
    "from PyQt5.QtCore import QObject",
    "from . import resources_rc",
])  # fmt: skip
def test_what_the_script_changes_would_be_found(source):
    assert complaints(source)


def test_what_it_leaves_alone_is_not_reported():
    assert complaints(
        "dialog.exec()\nmenu.addAction('a')\nwhen = QDateTime(QDate(2014, 1, 1), QTime(0, 0))\n"
        "room = self.fontMetrics().horizontalAdvance('a')\ncombo.activated.connect(f)\nx = widget.width()\n"
    ) == []  # fmt: skip
