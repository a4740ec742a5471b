"""Finds the texts of the interface in the sources: what tools/translate.py hands to pylupdate5.

Why a finder of its own: ``pylupdate5`` gives a text in a base class one context, but PyQt looks it up under the class
of the object, a subclass; and it knows neither the plugin's ``tr(text, context=...)`` nor the vocabularies. The
standard library alone: no QGIS, no Qt.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, List, Optional, Set, Tuple

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("concessions", "core", "layers", "layouts", "overlay", "processing_provider", "ui")
#: Names of functions that translate their first argument.
FUNCTIONS = {"tr", "_tr"}
#: Functions that hand a text on: what they translate was extracted where it is written.
HANDING_ON = {"tr", "_tr", "label", "translated"}
#: (file, constant): dictionaries whose values are translated, and the context they are looked up in.
TABLES = {
    ("core/definitions.py", "*"): "Definitions",
    ("overlay/validity.py", "PROBLEM_TEXTS"): "Overlay",
    ("overlay/validity.py", "DETAIL_TEXTS"): "Overlay",
}

Key = Tuple[str, str]


@dataclass
class Extraction:
    """The texts of the interface.

    :param messages: (context, source) -> files, sorted.
    :param dynamic: ``file:line: call`` of every call whose text or context is no literal; there must be none.
    """

    messages: Dict[Key, Set[str]] = field(default_factory=dict)
    dynamic: List[str] = field(default_factory=list)

    def add(self, context: str, text: str, name: str) -> None:
        self.messages.setdefault((context, text), set()).add(name)


class Module:
    """One parsed file: its string constants, classes and functions that translate."""

    def __init__(self, root: Path, path: Path) -> None:
        self.root, self.path, self.name = root, path, path.relative_to(root).as_posix()
        self.tree = ast.parse(path.read_text(encoding="utf-8"), filename=self.name)
        self.strings: Dict[str, str] = {}
        for node in self.tree.body:
            if isinstance(node, ast.Assign) and (text := _literal(node.value)) is not None:
                self.strings.update({target.id: text for target in node.targets if isinstance(target, ast.Name)})

    def string(self, node: Optional[ast.AST]) -> Optional[str]:
        """Return the text of a literal or of a constant of the module."""
        return self.strings.get(node.id) if isinstance(node, ast.Name) else _literal(node)

    def default_context(self, function: str) -> Optional[str]:
        """Return the context ``function`` uses when the call names none."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef) and node.name == function:
                names = [argument.arg for argument in node.args.args]
                if "context" in names:
                    return self.string(node.args.defaults[names.index("context") - len(names)])
                calls = [c for c in ast.walk(node) if isinstance(c, ast.Call) and _called(c) == "translate"]
                return self.string(calls[0].args[0]) if calls else None
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    if (alias.asname or alias.name) == function:
                        path = self._imported(node)
                        return Module(self.root, path).default_context(alias.name) if path else None
        return None

    def _imported(self, node: ast.ImportFrom) -> Optional[Path]:
        if not node.level:
            return None
        base = self.path.parents[node.level - 1] / (node.module or "").replace(".", "/")
        return next((p for p in (base.with_suffix(".py"), base / "__init__.py") if p.is_file()), None)


def _literal(node: Optional[ast.AST]) -> Optional[str]:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def _literals(node: ast.AST) -> Optional[List[str]]:
    """Return the texts an argument may be: one literal, or the two of a conditional expression."""
    if isinstance(node, ast.IfExp):
        both = _literals(node.body), _literals(node.orelse)
        return both[0] + both[1] if both[0] and both[1] else None
    text = _literal(node)
    return None if text is None else [text]


def _calls(node: ast.AST, inside: Tuple[str, ...] = (), function: str = "") -> Iterator[tuple]:
    """Yield (call, class it stands in, innermost function) of every call below ``node``."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield from _calls(child, (*inside, child.name), function)
        elif isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from _calls(child, inside, child.name)
        else:
            if isinstance(child, ast.Call):
                yield child, (inside[-1] if inside else None), function
            yield from _calls(child, inside, function)


def sources(root: Path) -> List[Path]:
    """Return the Python files of the plugin that a user's QGIS runs."""
    found = [path for room in ROOMS for path in (root / room).rglob("*.py")]
    return sorted([*found, *root.glob("*.py")])


def extract(root: Path = ROOT) -> Extraction:
    """Return every text to translate. A text of a class is wanted in the context of each of its subclasses too."""
    modules = [Module(root, path) for path in sources(root)]
    bases: Dict[str, Set[str]] = {}
    for module in modules:
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ClassDef):
                bases.setdefault(node.name, set()).update(ast.unparse(b).split(".")[-1] for b in node.bases)
    result = Extraction()
    for module in modules:
        _tables(module, result)
        for call, owner, function in _calls(module.tree):
            _extract_call(module, call, owner, function, bases, result)
    return result


def _tables(module: Module, result: Extraction) -> None:
    for (name, constant), context in TABLES.items():
        if module.name != name:
            continue
        for node in module.tree.body:
            value = getattr(node, "value", None)
            target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
            if constant == "*" and isinstance(value, ast.Call) and _called(value) == "_vocabulary":
                texts = [keyword.value for keyword in value.keywords]
            elif constant != "*" and getattr(target, "id", None) == constant:
                tables = [n for n in ast.walk(node) if isinstance(n, ast.Dict)]
                texts = [v for table in tables for v in table.values]
            else:
                continue
            for text in texts:
                result.add(context, _literal(text) or "", module.name)


def _extract_call(
    module: Module, call: ast.Call, owner: Optional[str], function: str, bases: dict, result: Extraction
) -> None:
    name = _called(call)
    method = isinstance(call.func, ast.Attribute)
    if name == "translate" and method and len(call.args) > 1:
        contexts, texts = [module.string(call.args[0])], _literals(call.args[1])
    elif name in FUNCTIONS and call.args:
        texts = _literals(call.args[0])
        if method:
            # only `self.tr`: the class of another object is not known here
            contexts = _with_subclasses(owner, bases) if ast.unparse(call.func.value) == "self" and owner else [None]
        else:
            named = [k.value for k in call.keywords if k.arg == "context"] or call.args[1:2]
            contexts = [module.string(named[0]) if named else module.default_context(name)]
    else:
        return
    if texts is None or None in contexts:
        tabled = any(module.name == key[0] and key[1] in ast.unparse(call) for key in TABLES)
        if function not in HANDING_ON and not tabled:
            result.dynamic.append(f"{module.name}:{call.lineno}: {ast.unparse(call)[:100]}")
        return
    for context in contexts:
        for text in texts:
            result.add(context, text, module.name)


def _with_subclasses(name: str, bases: dict) -> List[str]:
    found = [name]
    for known in found:  # grows while it is walked through
        found += sorted(c for c, parents in bases.items() if known in parents and c not in found)
    return found
