"""Every Python file of the plugin against the table of rooms in docs/developer/architecture.md."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "peru_access_atlas"
ROOMS = ("core", "overlay", "concessions", "layers", "layouts", "processing_provider", "ui")

#: room -> (rooms it may import, packages from outside it may import). The words of architecture.md's table, in code.
CORE_QT = "core/qt"
MAY_IMPORT = {
    "core": ({"core"}, set()),
    CORE_QT: ({"core", CORE_QT}, {"qgis.core", "qgis.PyQt.QtCore"}),
    "overlay": ({"overlay"}, {"numpy", "shapely", "pyproj", "qgis.core"}),
    "concessions": ({"core", CORE_QT, "overlay", "concessions"}, {"numpy", "qgis.core", "qgis.PyQt.QtCore"}),
    "layers": ({"core", CORE_QT, "layers"}, {"qgis.core", "qgis.PyQt"}),
    "layouts": ({"core", CORE_QT, "layers", "layouts"}, {"qgis.core", "qgis.PyQt"}),
    "processing_provider": (
        {"core", CORE_QT, "concessions", "layers", "layouts", "overlay", "processing_provider"},
        {"qgis.core", "qgis.PyQt"},
    ),
    "ui": ({"core", CORE_QT, "layers", "layouts", "processing_provider", "ui"}, {"qgis.core", "qgis.gui", "qgis.PyQt"}),
    "plugin.py": ({*ROOMS, CORE_QT}, {"qgis.core", "qgis.gui", "qgis.PyQt"}),
    "__init__.py": ({"plugin.py"}, set()),
}
#: (file, outside package) that the table allows beyond its room's line.
ALSO = {
    ("core/columns.py", "numpy"),
    ("core/exposure_matrix.py", "numpy"),
    ("layouts/leaders.py", "numpy"),
    ("layouts/label_places.py", "numpy"),
    ("layouts/placement.py", "numpy"),
    ("concessions/service/transport.py", "qgis.PyQt.QtNetwork"),
    ("concessions/formats.py", "osgeo"),  # GDAL comes with every QGIS
    ("concessions/reader.py", "osgeo"),
    ("plugin.py", "processing"),  # QGIS's own dialog of an algorithm
}
#: Modules of other rooms that a room may import beyond its line: how errors are told is the same everywhere.
ALSO_INSIDE = {"overlay": {"core/errors", "core/qt/i18n"}}
#: Widgets are for ui and plugin.py alone.
WIDGET_MODULES = ("qgis.gui", "qgis.PyQt.QtWidgets", "qgis.utils")
#: Packages that a QGIS may lack or that are slow: never at module level, whatever the room.
LAZY = ("shapely", "pyproj", "fiona", "processing", "scipy", "pandas", "geopandas")
STANDARD = set(sys.stdlib_module_names) if hasattr(sys, "stdlib_module_names") else None


def plugin_files():
    found = [ROOT / "__init__.py", ROOT / "plugin.py"]
    for room in ROOMS:
        found += sorted((ROOT / room).rglob("*.py"))
    return [path for path in found if "__pycache__" not in path.parts]


FILES = plugin_files()
TREES = {path: ast.parse(path.read_text(encoding="utf-8"), str(path)) for path in FILES}


def name_of(path):
    return path.relative_to(ROOT).as_posix()


def room_of(name):
    """The room of a file or of a dotted module name turned into a path."""
    if name.startswith("core/qt/") or name == "core/qt":
        return CORE_QT
    head = name.split("/", 1)[0]
    return head if head in ROOMS else name


def guarded_by_type_checking(tree):
    """Nodes inside ``if TYPE_CHECKING``: not imported at run time."""
    inside = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            inside |= {id(child) for statement in node.body for child in ast.walk(statement)}
    return inside


def imports(path, module_level=False):
    """Yield (line, kind, target): kind "inside" with a path below the root, or "outside" with a dotted name."""
    tree = TREES[path]
    skipped = guarded_by_type_checking(tree)
    nodes = module_level_nodes(tree) if module_level else ast.walk(tree)
    for node in nodes:
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, "outside", alias.name
        elif isinstance(node, ast.ImportFrom):
            if not node.level:
                for alias in node.names:
                    whole = node.module in ("qgis", "qgis.PyQt")  # from qgis.PyQt import QtCore
                    yield node.lineno, "outside", f"{node.module}.{alias.name}" if whole else node.module
                continue
            base = path.parent
            for _ in range(node.level - 1):
                base = base.parent
            target = base.joinpath(*(node.module or "").split(".")) if node.module else base
            for alias in node.names:
                below = target / alias.name
                if below.is_dir() or below.with_suffix(".py").is_file():
                    yield node.lineno, "inside", below.relative_to(ROOT).as_posix()
                else:
                    yield node.lineno, "inside", target.relative_to(ROOT).as_posix()


def module_level_nodes(tree):
    """Every node that runs when the module is imported: functions' bodies do not, classes' bodies do."""
    stack = list(tree.body)
    while stack:
        node = stack.pop()
        yield node
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            stack.extend([*node.decorator_list, *node.args.defaults] if hasattr(node, "decorator_list") else [])
        else:
            stack.extend(ast.iter_child_nodes(node))


def allowed(package, allowed_packages):
    return any(package == known or package.startswith(known + ".") for known in allowed_packages)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_stay_in_their_rooms(path):
    name = name_of(path)
    rooms, packages = MAY_IMPORT[room_of(name)]
    wrong = []
    for line, kind, target in imports(path):
        if kind == "inside":
            other = room_of(target if target != "plugin" else "plugin.py")
            if other not in rooms and target not in ALSO_INSIDE.get(room_of(name), ()):
                wrong.append(f"{name}:{line}: {room_of(name)} may not import {target}")
            continue
        top = target.split(".")[0]
        if top in ("__future__", "typing") or (STANDARD is not None and top in STANDARD):
            continue
        if top == PACKAGE:
            wrong.append(f"{name}:{line}: import inside the package must be relative: {target}")
        elif not allowed(target, packages) and not {(name, top), (name, target)} & ALSO:
            wrong.append(f"{name}:{line}: {room_of(name)} may not import {target}")
        elif target.startswith(WIDGET_MODULES) and room_of(name) not in ("ui", "plugin.py"):
            wrong.append(f"{name}:{line}: widgets are for ui alone: {target}")
    assert not wrong, "\n".join(wrong)


def test_the_table_names_every_room():
    table = (ROOT / "docs" / "developer" / "architecture.md").read_text(encoding="utf-8")
    rooms = set(re.findall(r"^\| `([a-z_/]+?)/?`", table, re.MULTILINE))
    assert {*ROOMS, CORE_QT} - {"core"} <= rooms
    folders = {p.parent.name for p in ROOT.glob("*/__init__.py")}
    assert folders == set(ROOMS), "a package without a line in the table of rooms"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_optional_and_slow_packages_are_imported_late(path):
    found = [
        f"{name_of(path)}:{line}: {target}"
        for line, kind, target in imports(path, module_level=True)
        if kind == "outside" and target.split(".")[0] in LAZY
    ]
    assert not found, "\n".join(found)


def test_start_up_imports_no_numpy():
    """What ``plugin.py`` and the algorithms pull in when QGIS starts: numpy is for those that run."""
    seen, found = set(), []
    stack = [ROOT / "__init__.py", ROOT / "plugin.py", *(ROOT / "processing_provider").glob("*.py")]
    while stack:
        path = stack.pop()
        if path in seen or path not in TREES:
            continue
        seen.add(path)
        for line, kind, target in imports(path, module_level=True):
            if kind == "inside":
                stack += [ROOT / f"{target}.py", ROOT / target / "__init__.py"]
            elif target.split(".")[0] in ("numpy", "osgeo", *LAZY) or target.startswith("qgis.PyQt.QtNetwork"):
                found.append(f"{name_of(path)}:{line}: {target}")
    assert len(seen) > 20
    assert not found, "\n".join(found)


def dotted(node):
    """``QgsProject.instance`` for an attribute chain of names, else an empty text."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ""
    return ".".join([node.id, *reversed(parts)])


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_only_plugin_py_takes_the_applications_project_and_interface(path):
    if name_of(path) == "plugin.py":
        return
    found = [
        f"{name_of(path)}:{node.lineno}: {dotted(node)}"
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.Attribute)
        and dotted(node) in ("QgsProject.instance", "utils.iface", "qgis.utils.iface")
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_broad_except_and_nothing_executed_from_text(path):
    found = []
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.ExceptHandler):
            kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            if any(kind is None or dotted(kind) in ("Exception", "BaseException") or
                   getattr(kind, "id", "") in ("Exception", "BaseException") for kind in kinds):  # fmt: skip
                found.append(f"{name_of(path)}:{node.lineno}: broad except")
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("eval", "exec", "compile", "__import__"):
            found.append(f"{name_of(path)}:{node.lineno}: {node.func.id}()")
        if isinstance(node, ast.Assert):
            found.append(f"{name_of(path)}:{node.lineno}: assert at run time")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_nothing_of_qt_is_made_at_import(path):
    """An icon, a setting or a widget made before the application stands crashes or reads the wrong profile."""
    forbidden = re.compile(r"^(QIcon|QPixmap|QSettings|QgsSettings|QFont|QColor\.fromName|Q\w*Widget|Q\w*Dialog)$")
    found = [
        f"{name_of(path)}:{node.lineno}: {dotted(node.func) or getattr(node.func, 'id', '')}()"
        for node in module_level_nodes(TREES[path])
        if isinstance(node, ast.Call) and forbidden.match(dotted(node.func) or getattr(node.func, "id", ""))
    ]
    assert not found, "\n".join(found)


def test_no_circular_imports():
    graph = {}
    for path in FILES:
        name = name_of(path)[: -len(".py")]
        name = name[: -len("/__init__")] if name.endswith("/__init__") else name
        targets = {target for _, kind, target in imports(path, module_level=True) if kind == "inside"}
        graph[name] = {t for t in targets if t != name}
    done, trail = set(), []

    def visit(name):
        if name in trail:
            return [*trail[trail.index(name) :], name]
        if name in done or name not in graph:
            return None
        trail.append(name)
        for target in sorted(graph[name]):
            cycle = visit(target)
            if cycle:
                return cycle
        trail.pop()
        done.add(name)
        return None

    for name in sorted(graph):
        cycle = visit(name)
        assert cycle is None, " -> ".join(cycle)


def test_init_holds_only_the_class_factory():
    tree = TREES[ROOT / "__init__.py"]
    kinds = [type(node).__name__ for node in tree.body]
    assert kinds == ["Expr", "FunctionDef"]
    assert tree.body[1].name == "classFactory"


def test_the_checks_find_what_they_look_for():
    """The helpers on made-up sources: a checker that finds nothing anywhere would pass for ever."""
    tree = ast.parse("import a\nclass C:\n    import b\ndef f():\n    import c\nif True:\n    import d\n")
    names = {alias.name for node in module_level_nodes(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert names == {"a", "b", "d"}
    assert allowed("qgis.PyQt.QtCore", {"qgis.PyQt"})
    assert not allowed("qgis.gui", {"qgis.core"})
    assert room_of("core/qt/log.py") == CORE_QT
    assert room_of("core/model.py") == "core"
