"""Types of QGIS over PyQt6, for mypy: the stubs of ``qgis-stubs`` with what QGIS adds at its start and they lack.

``write(folder, packages)`` makes a search path in which ``qgis.core`` and ``qgis.gui`` come from the wheel of
qgis-stubs, and ``qgis.PyQt`` is PyQt6, put together as QGIS's own is. Nothing here runs a line of QGIS.
"""

from __future__ import annotations

import re
from pathlib import Path

#: Modules of ``qgis.PyQt``.
QT_MODULES = ("QtCore", "QtGui", "QtNetwork", "QtPrintSupport", "QtSvg", "QtTest", "QtWidgets", "QtXml", "sip", "uic")
#: Names that QGIS's ``qgis.PyQt`` adds on Qt 6 to the module where Qt 5 has them.
SHIM = {"QtWidgets": ("QAction", "QActionGroup", "QShortcut")}
#: Exceptions of C++ that SIP leaves out of the stubs it writes.
EXCEPTIONS = ("QgsCsException", "QgsProcessingException", "QgsProviderConnectionException")
#: Members that QGIS's Python start-up code gives to classes, and SIP's stubs cannot know: (class, lines of its body).
MEMBERS = {
    "Qgis": ("QGIS_VERSION_INT: int", "QGIS_VERSION: str"),
    # iteration goes through __getitem__ and __len__, which Python accepts and the types do not
    "QgsFields": ("def __iter__(self) -> typing.Iterator[QgsField]: ...",),
}
#: Signatures that the stubs have wrong: (as written there, as QGIS's documentation has it).
SIGNATURES = {
    # QgsPathResolver: a function from path to path; std::function is not known to SIP's stubs
    "def setPathPreprocessor(a0: typing.Optional[typing.Callable[..., None]]) -> str": (
        "def setPathPreprocessor(a0: typing.Callable[[str], str]) -> str"
    ),
}
#: Old names of members of enums: ``QgsProcessing.SourceType.TypeFile = Qgis.ProcessingSourceType.File``.
_OLD_MEMBER = re.compile(r"^\w+\.\w+\.(\w+) = (\w+)\.(\w+)\.(\w+)$", re.MULTILINE)
#: Old names of classes: ``QgsBox3d = QgsBox3D``.
_OLD_CLASS = re.compile(r"^(Qgs\w+) = (Qgs\w+)$", re.MULTILINE)


def old_members(startup):
    """Return {(class, enum): {old name}} of the members that QGIS's start-up code keeps under their old names."""
    found = {}
    for old, owner, enum, new in _OLD_MEMBER.findall(startup):
        if old != new:
            found.setdefault((owner, enum), set()).add(old)
    return found


def completed(stub, startup):
    """Return the text of a stub with the members that QGIS adds.

    :param stub: text of ``_core.pyi`` or ``_gui.pyi``.
    :param startup: text of the ``__init__.py`` that QGIS runs for the module.
    """
    old = old_members(startup)
    lines, owner = [], ""
    for line in stub.splitlines():
        lines.append(line)
        top = re.match(r"class (\w+)\(", line)
        if top:
            owner = top.group(1)
            lines += [f"    {member}" for member in MEMBERS.get(owner, ())]
            continue
        enum = re.match(r"    class (\w+)\(", line)
        if enum:
            names = sorted(old.get((owner, enum.group(1)), ()))
            lines += [f"        {name} = ... # type: {owner}.{enum.group(1)}" for name in names]
    text = "\n".join([*lines, "", *(f"{name} = {new}" for name, new in _OLD_CLASS.findall(startup))]) + "\n"
    for wrong, right in SIGNATURES.items():
        text = text.replace(wrong, right)
    return text


def write(folder, packages):
    """Write the search path to ``folder``.

    :param folder: an empty or missing folder.
    :param packages: the folder into which requirements-qt6.txt was installed.
    :raises FileNotFoundError: when qgis-stubs is not there.
    """
    source, target = Path(packages) / "qgis-stubs", Path(folder) / "qgis"
    for module in ("core", "gui"):
        stub = (source / f"_{module}.pyi").read_text(encoding="utf-8").replace("PyQt5", "PyQt6")
        startup = (source / module / "__init__.py").read_text(encoding="utf-8")
        text = completed(stub, startup)
        if module == "core":
            text += "".join(f"\nclass {name}(Exception): ...\n" for name in EXCEPTIONS)
        (target / module).mkdir(parents=True)
        (target / f"_{module}.pyi").write_text(text, encoding="utf-8")
        (target / module / "__init__.pyi").write_text(f"from qgis._{module} import *\n", encoding="utf-8")
    (target / "__init__.pyi").write_text("", encoding="utf-8")
    (target / "PyQt").mkdir()
    (target / "PyQt" / "__init__.pyi").write_text("", encoding="utf-8")
    for module in QT_MODULES:
        added = "".join(f"from PyQt6.QtGui import {name} as {name}\n" for name in SHIM.get(module, ()))
        text = f"from PyQt6.{module} import *\n" + added
        (target / "PyQt" / f"{module}.pyi").write_text(text, encoding="utf-8")
