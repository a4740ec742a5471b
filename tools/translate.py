#!/usr/bin/env python3
"""Keeps i18n/peru_access_atlas_<language>.ts in step with the sources and compiles the .qm files.

    tools/translate.py                       extract, update the .ts, compile the .qm, say what is missing
    tools/translate.py --missing es          write what has no translation yet as JSON {"context|source": ""}
    tools/translate.py --import es FILE      take translations from such a file; a key may be the source alone

The .ts files are what a translator edits, with Qt Linguist or any editor; translations there are kept for as long as
their source text stands in the code. Compiling needs Qt's ``lrelease`` (Debian, Ubuntu: ``apt install
qttools5-dev-tools``; other systems: the Qt Linguist tools). Everything else is the standard library alone: no QGIS,
no Qt.

Why an extractor of its own: ``pylupdate5`` gives a text in a base class one context, but PyQt looks it up under the
class of the object, a subclass; and it knows neither the plugin's ``tr(text, context=...)`` nor the vocabularies.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import runpy
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET  # reads only files of this repository
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, List, Optional, Set, Tuple
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = tuple(
    language
    for language in runpy.run_path(str(ROOT / "core" / "languages.py"))["LANGUAGES"]
    if language != "en"
)
ROOMS = ("concessions", "core", "layers", "layouts", "overlay", "processing_provider", "ui")
#: Names of functions that translate their first argument.
FUNCTIONS = {"tr", "_tr"}
#: Functions that hand a text on: what they translate was extracted where it is written.
HANDING_ON = {"tr", "_tr", "label", "translated"}
#: (file, constant): dictionaries whose values are translated, and the context they are looked up in.
TABLES = {("core/definitions.py", "*"): "Definitions", ("overlay/validity.py", "PROBLEM_TEXTS"): "Overlay"}

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


def ts_path(language: str, root: Path = ROOT) -> Path:
    return root / "i18n" / f"peru_access_atlas_{language}.ts"


def read_ts(path: Path) -> Dict[Key, List[str]]:
    """Return the finished translations of a .ts file: one text each, or one for every plural form."""
    if not path.is_file():
        return {}
    found: Dict[Key, List[str]] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  a file of this repository
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            if all(forms):
                found[(context.findtext("name", ""), message.findtext("source", ""))] = forms
    return found


def write_ts(path: Path, language: str, messages: Dict[Key, Set[str]], known: Dict[Key, List[str]]) -> None:
    """Write a .ts file: sorted, without line numbers, so that it changes only when a text does."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    for context in sorted({key[0] for key in messages}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for key in sorted(k for k in messages if k[0] == context):
            lines += _message(key[1], sorted(messages[key]), known.get(key))
        lines.append("</context>")
    path.parent.mkdir(exist_ok=True)
    path.write_bytes("\n".join([*lines, "</TS>", ""]).encode())


def _message(source: str, files: List[str], forms: Optional[List[str]]) -> List[str]:
    plural = "%n" in source
    lines = ['    <message numerus="yes">' if plural else "    <message>"]
    lines += [f'        <location filename="../{name}"/>' for name in files]
    lines.append(f"        <source>{escape(source)}</source>")
    unfinished = "" if forms else ' type="unfinished"'
    if plural:
        lines.append(f"        <translation{unfinished}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in forms or ("", "")]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{unfinished}>{escape(forms[0] if forms else '')}</translation>")
    return [*lines, "    </message>"]


def find_lrelease() -> Optional[str]:
    """Return Qt's compiler of translations: of the path, or of Debian's Qt 5 folder."""
    for name in ("lrelease", "lrelease-qt5", "/usr/lib/qt5/bin/lrelease", "lrelease6", "/usr/lib/qt6/bin/lrelease"):
        found = shutil.which(name)
        # the wrapper of qtchooser is there without the program behind it
        if found and subprocess.run([found, "-version"], capture_output=True, check=False).returncode == 0:
            return found
    return None


def compile_ts(lrelease: str, source: Path, target: Path) -> None:
    """Compile a .ts to a .qm.

    :raises subprocess.CalledProcessError: when lrelease fails.
    """
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    subprocess.run([lrelease, "-silent", str(source), "-qm", str(target)], check=True, env=environment)


def _take(known: Dict[Key, List[str]], messages: Dict[Key, Set[str]], path: Path) -> None:
    given = json.loads(path.read_text(encoding="utf-8"))
    for key in messages:
        text = given.get("|".join(key)) or given.get(key[1])
        if text:
            known[key] = [text] if isinstance(text, str) else list(text)


def main(arguments: Optional[List[str]] = None) -> int:
    parser = argparse.ArgumentParser(description="Update and compile the interface's translations.")
    parser.add_argument("--missing", metavar="LANGUAGE", choices=LANGUAGES, help="print what has no translation yet")
    parser.add_argument("--import", dest="taken", nargs=2, metavar=("LANGUAGE", "FILE"), help="take translations")
    options = parser.parse_args(arguments)
    found = extract()
    for line in found.dynamic:
        print(f"not a literal, cannot be translated: {line}", file=sys.stderr)
    if options.missing:
        known = read_ts(ts_path(options.missing))
        keys = sorted(key for key in found.messages if key not in known)
        print(json.dumps({"|".join(key): "" for key in keys}, ensure_ascii=False, indent=0))
        return 0
    lrelease, missing = find_lrelease(), 0
    for language in LANGUAGES:
        path = ts_path(language)
        known = read_ts(path)
        if options.taken and options.taken[0] == language:
            _take(known, found.messages, Path(options.taken[1]))
        write_ts(path, language, found.messages, known)
        gaps = [key for key in found.messages if key not in known]
        missing += len(gaps)
        print(f"{language}: {len(found.messages) - len(gaps)} of {len(found.messages)} texts translated")
        if lrelease:
            compile_ts(lrelease, path, path.with_suffix(".qm"))
    if not lrelease:
        print("lrelease is missing, the .qm are as before: apt install qttools5-dev-tools", file=sys.stderr)
        return 69
    return 1 if missing or found.dynamic else 0


if __name__ == "__main__":
    sys.exit(main())
