"""What an error tells a person goes through ``tr()``: every text given to an error class that people are shown."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("concessions", "core", "layers", "layouts", "overlay", "processing_provider", "ui")
#: Functions whose result is in the reader's language already.
TRANSLATING = {"tr", "_tr", "translated", "label", "translate"}
#: Files whose ValueError or TypeError is quoted in an error that people are shown.
QUOTED = {
    "core/filter_state.py", "core/json_text.py", "core/qt/expressions.py", "core/repository.py", "core/wkt.py",
    "layouts/spec.py", "layouts/run_file.py", "layouts/overlay_summary.py", "layouts/dossier/spec.py",
    "processing_provider/base.py",
}  # fmt: skip
BUILT_IN = {"ValueError", "TypeError"}
#: A word for people: three letters or more that stand alone. Names of files, fields and options are quoted in full.
WORD = re.compile(r"(?<![\w.{\"'/])[A-Za-z]{3,}(?![\w=\"'/]|\.\w|-\d)")
IDENTIFIER = re.compile(r"[A-Z_]+")


def files():
    found = [ROOT / "plugin.py"]
    for room in ROOMS:
        found += sorted((ROOT / room).rglob("*.py"))
    return found


def called(call):
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def error_classes(trees):
    """Names of the classes below ``AtlasError``, and QGIS's own that Processing shows."""
    known = {"AtlasError", "QgsProcessingException"}
    while True:
        more = {
            node.name for tree in trees.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
            if {ast.unparse(base).split(".")[-1] for base in node.bases} & known
        } - known  # fmt: skip
        if not more:
            return known
        known |= more


def makers(tree, errors):
    """Functions of a file that hand a parameter of theirs on to an error: what they are called with is shown too."""
    found = set()
    while True:
        more = set()
        for node in ast.walk(tree):
            if not isinstance(node, ast.FunctionDef) or node.name in found:
                continue
            names = {argument.arg for argument in node.args.args} - {"self"}
            for call in (one for one in ast.walk(node) if isinstance(one, ast.Call) and called(one) in errors | found):
                if any(isinstance(part, ast.Name) and part.id in names for part in arguments(call)):
                    more.add(node.name)
        if not more:
            return found
        found |= more


def arguments(call):
    return [*call.args, *(keyword.value for keyword in call.keywords)]


def untranslated(node):
    """Yield the texts of an expression that no translating function gave."""
    if isinstance(node, ast.Call) and called(node) in TRANSLATING:
        return
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and WORD.search(node.value) and not IDENTIFIER.fullmatch(node.value):
            yield node.value
        return
    if isinstance(node, ast.Subscript):
        return  # the key of a dictionary is no text
    for child in ast.iter_child_nodes(node):
        yield from untranslated(child)


def findings(name, tree, classes):
    shown = classes | (BUILT_IN if name in QUOTED else set())
    shown = shown | makers(tree, shown)
    values = named_values(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in shown:
            for argument in arguments(node):
                key = argument.id if isinstance(argument, ast.Name) else called(argument) + "()" if isinstance(
                    argument, ast.Call) else ""  # fmt: skip
                found = untranslated(argument)
                if key in values and key[:-2] not in TRANSLATING:  # elsewhere a lone word is a code, not a text
                    found = (text for value in values[key] for text in untranslated(value) if " " in text.strip())
                yield from (f"{name}:{node.lineno}: {text[:100]!r}" for text in found)


def named_values(tree):
    """What the file's names stand for: what is assigned to them, and, as ``name()``, what its functions return."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value)
        elif isinstance(node, ast.FunctionDef):
            returned = [one.value for one in ast.walk(node) if isinstance(one, ast.Return) and one.value is not None]
            found.setdefault(f"{node.name}()", []).extend(returned)
    return found


@pytest.fixture(scope="module")
def trees():
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in files()}


def test_errors_for_people_are_translated(trees):
    classes = error_classes(trees)
    assert {"DataError", "FilterError", "LayerError", "BusyError"} <= classes
    found = [finding for name, tree in trees.items() for finding in findings(name, tree, classes)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "code",
    [
        "raise DataError('The file is missing.')",
        "raise DataError(tr('Gone.'), f'There is no file {path}.')",
        "WHY = 'Make it anew.'\nraise DataError(tr('Gone.'), WHY)",
        "def bad(why):\n    return DataError(tr('Gone.'), why)\nraise bad('It is long.')",
        "raise DataError(tr('Gone.'), 'There is {}.'.format(name))",
        "def go():\n    why = 'It is long.' if x else ''\n    raise DataError(tr('Gone.'), why)",
        "def why():\n    return {1: 'It is long.'}.get(x)\nraise DataError(tr('Gone.'), why())",
    ],
)
def test_what_is_not_translated_is_found(code):
    assert list(findings("core/x.py", ast.parse(code), {"DataError"}))


@pytest.mark.parametrize(
    "code",
    [
        "raise DataError(tr('The file {name} is missing.').format(name=row['name']), str(error))",
        "raise DataError(tr('Gone.'), f'{path}: {error}')",
        "def bad(why):\n    return DataError(tr('Gone.'), why)\nraise bad(tr('It is long.'))",
    ],
)
def test_what_is_translated_is_not(code):
    assert list(findings("core/x.py", ast.parse(code), {"DataError"})) == []
