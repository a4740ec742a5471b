"""The plugin neither writes nor runs Python that stands in a project, style or form, nor does it allow it."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
ROOMS = ("concessions", "core", "layers", "layouts", "overlay", "processing_provider", "ui")
#: Calls that run or write what would run: actions, macros, functions of the project, the code of forms.
RUNS = {
    "eval", "exec", "compile", "runString", "doAction", "doActionFeature", "runAction", "QgsAction",
    "QgsActionManager", "setPythonMacros", "cleanFunctionsFromProject", "loadFunctionsFromProject",
}  # fmt: skip
#: Settings and entries of a project that hold such code or allow it.
WORDS = ("enableMacros", "pythonCode", "/Macros", "ExpressionFunctions", "GenericPython", "CodeSourceDialog",
         "CodeSourceFile", "CodeSourceEnvironment", "trustedProjects", "embedded_scripts")  # fmt: skip
FILES = [ROOT / "plugin.py", ROOT / "__init__.py", *(p for room in ROOMS for p in sorted((ROOT / room).rglob("*.py")))]


def findings(text):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name) and node.func.id in RUNS:
                yield node.func.id
            if isinstance(node.func, ast.Attribute) and node.func.attr in RUNS - {"compile", "exec", "eval"}:
                yield node.func.attr
            given = [ast.unparse(argument) for argument in node.args]
            if getattr(node.func, "attr", "") in ("setInitCode", "setInitFunction") and given != ["''"]:
                yield "code of a form"
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from (word for word in WORDS if word in node.value)
        if isinstance(node, ast.Attribute) and node.attr in WORDS:
            yield node.attr


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_code_of_a_project_is_written_run_or_allowed(path):
    assert list(findings(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "settings.setValue('qgis/enableMacros', 'Always')",
        "project.writeEntry('Macros', '/pythonCode', text)",
        "layer.actions().doActionFeature(action, feature)",
        "config.setInitCode(text)",
        "config.setInitCodeSource(QgsEditFormConfig.PythonInitCodeSource.CodeSourceDialog)",
        "eval(text)",
    ],
)
def test_the_search_finds_what_it_is_for(text):
    assert list(findings(text))


@pytest.mark.parametrize("ending", ["*.qml", "*.qpt"])
def test_the_styles_and_templates_hold_no_code(ending):
    files = [*(ROOT / "layers").rglob(ending), *(ROOT / "layouts").rglob(ending)]
    assert files
    for path in files:
        text = path.read_text(encoding="utf-8")
        for mark in (
            "<actionsetting",
            "pythonCode",
            "<editforminitcodesource>1",
            "<editforminitcodesource>2",
            "<script",
        ):
            assert mark not in text, path.name
