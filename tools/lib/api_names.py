"""Look up every name of QGIS and Qt that the plugin uses in the QGIS that runs this.

    QT_QPA_PLATFORM=offscreen .venv/bin/python tools/lib/api_names.py      prints what is missing and what is guarded

Followed are: names imported from ``qgis`` and ``processing``, whole chains from there (``Qgis.LayerType.Vector``), and
methods, properties and signals of instances whose class can be told: a constructor was called, a parameter or variable
is annotated, or the documentation of a method of QGIS says what it returns. ``self`` is its class, with what the base
of QGIS has. What is not told is not followed. Nothing is called, so that no behaviour is proven.
"""

from __future__ import annotations

import ast
import builtins
import enum
import importlib
import re
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Optional, Set, Tuple

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("core", "overlay", "concessions", "layers", "layouts", "processing_provider", "ui")
#: The one module that may name what only some versions have, behind a question whether it is there.
COMPAT = "core/qt/compat.py"
#: Modules in which the classes are that signatures name.
HOMES = ("qgis.core", "qgis.gui", "qgis.PyQt.QtCore", "qgis.PyQt.QtGui", "qgis.PyQt.QtWidgets", "qgis.PyQt.QtXml",
         "qgis.PyQt.QtNetwork")  # fmt: skip
#: What comes out of these when they are iterated over.
ITEMS = {"QgsFeatureIterator": "QgsFeature", "QgsFields": "QgsField"}
_RETURNS = re.compile(r"^\w+\(.*\) -> (.+)$")
_PLAIN = re.compile(r"^(?:Optional\[)?([A-Z]\w+)(?:\]|\s*\|\s*None)?$")
_SEVERAL = re.compile(r"^(?:List|Iterable|Sequence|list)\[([A-Z]\w+)\]$")


class Known(NamedTuple):
    """What is known of a value: the thing itself, an instance of a class, or several of them."""

    kind: str  # "thing", "instance", "several"
    what: Any
    #: whether the class is the very one; a declared class may stand for one derived from it
    exact: bool = False


class Missing(NamedTuple):
    """A name that is not there, or an enum's member that is not reached through its enum."""

    path: str
    line: int
    name: str
    why: str


@dataclass
class Report:
    """What a run has found: names looked up, those missing, and compat's guards with whether each is there."""

    names: Set[str] = field(default_factory=set)
    missing: List[Missing] = field(default_factory=list)
    guarded: Dict[str, bool] = field(default_factory=dict)


@cache
def class_named(name: str) -> Optional[type]:
    """Return the class of QGIS or Qt with this name."""
    for home in HOMES:
        found = getattr(importlib.import_module(home), name, None)
        if isinstance(found, type):
            return found
    return None


@cache
def _derived(cls: type) -> Tuple[type, ...]:
    below = cls.__subclasses__()
    return (*below, *(one for sub in below for one in _derived(sub)))


def is_enum(cls: type) -> bool:
    """Whether a class is an enum of Python or of SIP."""
    return issubclass(cls, enum.Enum) or type(cls).__name__ == "enumtype"


def returned(function: Any) -> Optional[Known]:
    """Return what the documentation of a method says that it returns, when all its overloads agree."""
    said = {m.group(1).strip() for m in map(_RETURNS.match, (function.__doc__ or "").splitlines()) if m}
    if len(said) != 1:
        return None
    (text,) = said
    for pattern, kind in ((_PLAIN, "instance"), (_SEVERAL, "several")):
        match = pattern.match(text)
        cls = class_named(match.group(1)) if match else None
        if cls is not None and not is_enum(cls):
            return Known(kind, cls)
    return None


class ClassFacts:
    """A class of the plugin: the names it has itself, the classes of QGIS below it, what its attributes are."""

    def __init__(self, node: ast.ClassDef) -> None:
        self.node = node
        self.own: Set[str] = set()
        self.bases: List[Known] = []
        self.open = False  # a base is not known: what it has cannot be said
        self.attributes: Dict[str, Optional[Known]] = {}
        for part in ast.walk(node):
            if isinstance(part, (ast.FunctionDef, ast.ClassDef)):
                self.own.add(part.name)
            elif isinstance(part, ast.Attribute) and isinstance(part.ctx, ast.Store):
                self.own.add(part.attr)
            elif isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
                self.own.add(part.id)

    def note(self, name: str, value: Optional[Known]) -> None:
        """Remember what an attribute is given; two different things make it unknown."""
        known = self.attributes.get(name, value)
        self.attributes[name] = value if known == value else None


class Reader(ast.NodeVisitor):
    """Follows one module."""

    def __init__(self, path: str, tree: ast.Module, report: Report) -> None:
        self.path, self.tree, self.report = path, tree, report
        self.classes: Dict[str, ClassFacts] = {}
        self.scopes: List[Dict[str, Optional[Known]]] = [{}]
        self.inside: List[ClassFacts] = []
        self.guards: Set[str] = asked_names(tree) if path == COMPAT else set()
        self.counting = False

    def run(self) -> None:
        """Read twice: first what the attributes of ``self`` are, then what is missing."""
        for self.counting in (False, True):
            self.scopes = [{}]
            self.visit(self.tree)

    # -- names ---------------------------------------------------------------------------------------------------
    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        top = (node.module or "").split(".")[0]
        for alias in node.names:
            known = None
            if not node.level and top in ("qgis", "processing"):
                known = self._imported(node, alias.name)
            self.scopes[-1][alias.asname or alias.name] = known

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            top = alias.name.split(".")[0]
            known = None
            if top in ("qgis", "processing"):
                module = importlib.import_module(alias.name)
                known = Known("thing", module if alias.asname else sys.modules[top])
            self.scopes[-1][alias.asname or top] = known

    def _imported(self, node: ast.ImportFrom, name: str) -> Optional[Known]:
        module = importlib.import_module(node.module)
        self._count(f"{node.module}.{name}")
        if hasattr(module, name):
            return Known("thing", getattr(module, name))
        try:
            return Known("thing", importlib.import_module(f"{node.module}.{name}"))
        except ImportError:
            self._miss(node, f"{node.module}.{name}", "is not in this QGIS")
            return None

    def _count(self, name: str) -> None:
        if self.counting:
            self.report.names.add(name)

    def _miss(self, node: ast.AST, name: str, why: str) -> None:
        if self.counting:
            self.report.missing.append(Missing(self.path, node.lineno, name, why))

    def _lookup(self, name: str) -> Optional[Known]:
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        return None

    # -- what an expression is -----------------------------------------------------------------------------------
    def know(self, node: Optional[ast.AST]) -> Optional[Known]:
        """Return what is known of an expression; names in it are looked up once, by ``visit``."""
        if isinstance(node, ast.Name):
            return self._lookup(node.id)
        if isinstance(node, ast.Attribute):
            return self._attribute(node)
        if isinstance(node, ast.Call):
            return self._called(node)
        if isinstance(node, ast.Subscript):
            owner = self.know(node.value)
            return Known("instance", owner.what) if owner is not None and owner.kind == "several" else None
        return None

    def _called(self, node: ast.Call) -> Optional[Known]:
        if isinstance(node.func, ast.Name):
            if node.func.id == "super" and self.inside:
                facts = self.inside[-1]
                return facts.bases[0] if len(facts.bases) == 1 and not facts.open else None
            if node.func.id == "cast" and len(node.args) > 1:
                return self._annotated(node.args[0])
        target = self.know(node.func)
        if target is None or target.kind != "thing":
            return None
        if isinstance(target.what, type):
            return Known("instance", target.what, exact=True)
        return returned(target.what)

    def _attribute(self, node: ast.Attribute) -> Optional[Known]:
        if isinstance(node.value, ast.Name) and node.value.id == "self" and self.inside:
            return self._of_self(node)
        owner = self.know(node.value)
        if owner is None or owner.kind == "several":
            return None
        return self._member(node, owner)

    def _of_self(self, node: ast.Attribute) -> Optional[Known]:
        facts = self.inside[-1]
        if node.attr in facts.own:
            return facts.attributes.get(node.attr)
        if facts.open or not facts.bases:
            return None
        for base in facts.bases:
            if hasattr(base.what, node.attr):
                return self._member(node, base)
        return self._member(node, facts.bases[0])

    def _member(self, node: ast.Attribute, owner: Known) -> Optional[Known]:
        name = node.attr
        label = f"{getattr(owner.what, '__qualname__', getattr(owner.what, '__name__', owner.what))}.{name}"
        if owner.kind == "thing" and not isinstance(owner.what, type) and not hasattr(owner.what, "__path__"):
            return None  # a function, an enum's member
        self._count(label)
        places = [owner.what]
        if owner.kind == "instance" and not owner.exact:
            places += _derived(owner.what)
        for place in places:
            if name in dir(place) and not hasattr(place, name):
                return None  # data of an instance
            if hasattr(place, name):
                found = getattr(place, name)
                self._scoped(node, owner, found, label)
                return Known("thing", found)
        if name in self.guards:
            return None
        self._miss(node, label, "is not in this QGIS")
        return None

    def _scoped(self, node: ast.Attribute, owner: Known, found: Any, label: str) -> None:
        """A member of an enum is reached through the enum, which is the only way on Qt 6."""
        kind = type(found)
        if isinstance(owner.what, type) and is_enum(kind) and not is_enum(owner.what) and self.path != COMPAT:
            self._miss(node, label, f"is a member of {kind.__qualname__}: write it so")

    def _annotated(self, node: Optional[ast.AST]) -> Optional[Known]:
        """Return the instance that an annotation promises."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node = ast.parse(node.value, mode="eval").body
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
            inner = self._annotated(node.slice)
            if inner is None:
                return None
            if node.value.id == "Optional":
                return inner
            # what is taken out of a list of lists is a list, of which nothing is known here
            several = node.value.id in ("List", "Sequence", "Iterable", "Iterator") and inner.kind != "several"
            return Known("several", inner.what) if several else None
        target = self._lookup(node.id) if isinstance(node, ast.Name) else None
        if target is not None and target.kind == "thing" and isinstance(target.what, type):
            return None if is_enum(target.what) else Known("instance", target.what)
        return None

    # -- statements ----------------------------------------------------------------------------------------------
    def visit_Attribute(self, node: ast.Attribute) -> None:
        self.know(node)
        inner = node.value
        while isinstance(inner, ast.Attribute):
            inner = inner.value
        if not isinstance(inner, ast.Name):
            self.visit(inner)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        facts = self.classes.setdefault(node.name, ClassFacts(node))
        facts.bases, facts.open = [], False
        for base in node.bases:
            known = self.know(base)
            if known is not None and isinstance(known.what, type):
                facts.bases.append(Known("instance", known.what, exact=True))
            elif isinstance(base, ast.Name) and base.id in self.classes:
                below = self.classes[base.id]
                facts.own |= below.own
                facts.attributes = {**below.attributes, **facts.attributes}
                facts.bases += below.bases
                facts.open |= below.open
            elif not (isinstance(base, ast.Name) and base.id in dir(builtins)):
                facts.open = True
        self.inside.append(facts)
        self.scopes.append({})
        self.generic_visit(node)
        self.scopes.pop()
        self.inside.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        scope = {argument.arg: self._annotated(argument.annotation) for argument in arguments}
        for rest in (node.args.vararg, node.args.kwarg):
            if rest is not None:
                scope[rest.arg] = None
        self.scopes.append(scope)
        for part in [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults), *node.body]:
            self.visit(part)
        self.scopes.pop()

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.scopes.append({argument.arg: None for argument in [*node.args.args, *node.args.kwonlyargs]})
        self.visit(node.body)
        self.scopes.pop()

    def _store(self, target: ast.AST, value: Optional[Known]) -> None:
        if isinstance(target, ast.Name):
            scope = self.scopes[-1]
            scope[target.id] = value if scope.get(target.id, value) == value else None
        elif isinstance(target, ast.Attribute):
            if isinstance(target.value, ast.Name) and target.value.id == "self" and self.inside:
                self.inside[-1].note(target.attr, value)
            else:
                self.visit(target)
        elif isinstance(target, (ast.Tuple, ast.List)):
            for part in target.elts:
                self._store(part, None)
        else:
            self.visit(target)

    def visit_Assign(self, node: ast.Assign) -> None:
        self.visit(node.value)
        targets, values = node.targets, [node.value] * len(node.targets)
        if len(targets) == 1 and isinstance(targets[0], ast.Tuple) and isinstance(node.value, ast.Tuple) and len(
            targets[0].elts
        ) == len(node.value.elts):
            targets, values = targets[0].elts, node.value.elts
        for target, value in zip(targets, values):
            self._store(target, self._quietly(value))

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)
        self._store(node.target, self._annotated(node.annotation))

    def _quietly(self, node: ast.AST) -> Optional[Known]:
        counting, self.counting = self.counting, False
        known = self.know(node)
        self.counting = counting
        return known

    def _item(self, node: ast.AST) -> Optional[Known]:
        several = self._quietly(node)
        if several is None or several.kind == "thing":
            return None
        if several.kind == "several":
            return Known("instance", several.what)
        cls = class_named(ITEMS.get(several.what.__name__, ""))
        return Known("instance", cls) if cls is not None else None

    def visit_For(self, node: ast.For) -> None:
        self.visit(node.iter)
        self._store(node.target, self._item(node.iter))
        for part in [*node.body, *node.orelse]:
            self.visit(part)

    def visit_With(self, node: ast.With) -> None:
        for item in node.items:
            self.visit(item.context_expr)
            if item.optional_vars is not None:
                self._store(item.optional_vars, None)
        for part in node.body:
            self.visit(part)

    def _comprehension(self, node: Any) -> None:
        self.scopes.append({})
        for loop in node.generators:
            self.visit(loop.iter)
            self._store(loop.target, self._item(loop.iter))
            for test in loop.ifs:
                self.visit(test)
        for part in ("elt", "key", "value"):
            if hasattr(node, part):
                self.visit(getattr(node, part))
        self.scopes.pop()

    visit_ListComp = visit_SetComp = visit_GeneratorExp = visit_DictComp = _comprehension  # noqa: N815

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.type is not None:
            self.visit(node.type)
        if node.name:
            self.scopes[-1][node.name] = None
        for part in node.body:
            self.visit(part)


def asked_names(tree: ast.Module) -> Set[str]:
    """Return the names that ``hasattr`` and ``getattr`` ask for: what a module takes care of itself."""
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
    asked = [n.args[1] for n in calls if n.func.id in ("hasattr", "getattr") and len(n.args) > 1]
    return {node.value for node in asked if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def choices(tree: ast.Module) -> Dict[str, List[str]]:
    """Return compat's names with the chains among which each takes the first that exists, ``owner.name``."""
    found = {}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id != "_first":
            continue
        pairs = [one.elts for one in node.args if isinstance(one, ast.Tuple)]
        chains = [f"{owner.id}.{name.value}" for owner, name in pairs]
        if chains:
            found[chains[0]] = chains
    return found


def exists(chain: str) -> bool:
    """Whether a chain such as ``Qgis.LayerType.Vector`` is in this QGIS."""
    owner, *names = chain.split(".")
    value: Any = class_named(owner)
    for name in names:
        value = getattr(value, name, None)
    return value is not None


def read(path: str, source: str, report: Report) -> None:
    """Add what one module uses to the report."""
    tree = ast.parse(source)
    Reader(path, tree, report).run()
    if path == COMPAT:
        for chains in choices(tree).values():
            report.guarded.update({chain: exists(chain) for chain in chains})


def files() -> List[Path]:
    """Return the plugin's modules."""
    return [ROOT / "plugin.py", *(path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")))]


def whole() -> Report:
    """Return the report of the whole plugin."""
    report = Report()
    for path in files():
        read(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"), report)
    return report


def main() -> int:
    """Print the report; return 1 when a name is missing."""
    from qgis.core import Qgis, QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))  # processing
    report = whole()
    for one in report.missing:
        print(f"{one.path}:{one.line}: {one.name} {one.why}")
    for chain, there in sorted(report.guarded.items()):
        print(f"guarded: {chain} {'is there' if there else 'is not there'}")
    print(f"{Qgis.QGIS_VERSION}: {len(report.names)} names looked up, {len(report.missing)} wrong, "
          f"{len(report.guarded)} guarded by {COMPAT}")  # fmt: skip
    application.exitQgis()
    return 1 if report.missing else 0


if __name__ == "__main__":
    sys.exit(main())
