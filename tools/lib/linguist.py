"""Qt's own tools on the .ts files: ``pylupdate5`` merges the texts into them, ``lrelease`` compiles them to .qm.

The standard library alone: no QGIS, no Qt.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ET  # reads only files of this repository
from pathlib import Path
from typing import Dict, List, Mapping, Set, Tuple

ROOT = Path(__file__).resolve().parents[2]
Key = Tuple[str, str]

_LRELEASE = ("lrelease", "lrelease-qt5", "/usr/lib/qt5/bin/lrelease", "lrelease6", "/usr/lib/qt6/bin/lrelease")
#: Program -> (names and places, the Debian package that has it).
_PROGRAMS = {"pylupdate5": (("pylupdate5",), "pyqt5-dev-tools"), "lrelease": (_LRELEASE, "qttools5-dev-tools")}
_EMPTY = '<!DOCTYPE TS>\n<TS version="2.1" language="{}" sourcelanguage="en">\n</TS>\n'
_MESSAGE = re.compile(r"    <message[ >].*?    </message>\n", re.DOTALL)
_LINE = re.compile(r'(<location filename="[^"]*") line="\d+"/>')


class ProgramMissingError(Exception):
    """A program of Qt is not on this computer; the message says which package has it."""


def find(program: str) -> str:
    """Return the path of ``pylupdate5`` or ``lrelease``.

    :raises ProgramMissingError: when it is not installed.
    """
    names, package = _PROGRAMS[program]
    for name in names:
        found = shutil.which(name)
        # the wrapper of qtchooser is there without the program behind it
        if found and subprocess.run([found, "-version"], capture_output=True, check=False).returncode == 0:
            return found
    raise ProgramMissingError(
        f"{program} is missing: apt install {package} (elsewhere: Qt Linguist, PyQt5)"
    )


def _run(program: str, *arguments: str, folder: Path) -> None:
    """Run a program; what it says is shown only when it fails.

    :raises ProgramMissingError: when it is not installed.
    :raises RuntimeError: when it fails.
    """
    command = [find(program), *arguments]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}  # pylupdate5 reads the sources in the encoding of the locale
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{program} failed: {(done.stderr or done.stdout).strip()}")


def ts_path(language: str, root: Path = ROOT) -> Path:
    return root / "i18n" / f"peru_access_atlas_{language}.ts"


def messages_of(path: Path) -> Dict[Key, List[str]]:
    """Return every message of a .ts file: its finished translation (one text for each plural form), else none."""
    found: Dict[Key, List[str]] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  a file of this repository
        for message in context.iter("message"):
            translation = message.find("translation")
            forms: List[str] = []
            if translation is not None and not translation.get("type"):
                forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = context.findtext("name", ""), message.findtext("source", "")
            found[key] = forms if all(forms) else []
    return found


def read_ts(path: Path) -> Dict[Key, List[str]]:
    """Return the finished translations of a .ts file: one text each, or one for every plural form."""
    return {key: forms for key, forms in messages_of(path).items() if forms} if path.is_file() else {}


def _quoted(text: str) -> str:
    """Return a text as a literal that pylupdate5 reads: it knows few escapes, and takes the rest as it stands."""
    for plain, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n")):
        text = text.replace(plain, escaped)
    return f'"{text}"'


def _write_calls(folder: Path, messages: Mapping[Key, Set[str]]) -> List[str]:
    """Write, for every file that has texts, one of the same name with a call of ``translate`` for each; return them.

    In turn from last to first: pylupdate5 names the last place where it has met a text.
    """
    calls: Dict[str, List[str]] = {}
    for (context, text), names in sorted(messages.items()):
        for name in names:
            line = f'QCoreApplication.translate("{context}", {_quoted(text)}{", None, n" if "%n" in text else ""})'
            calls.setdefault(name, []).append(line)
    for name, lines in calls.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return sorted(calls, reverse=True)


def _in_order(text: str) -> str:
    """Return a .ts file sorted by source text, without line numbers, so that it changes only when a text does.

    What ``lupdate -locations none -sort-messages`` does; pylupdate5 has neither option. It appends what is new, so that
    two who translate at the same time would always collide, and a line above moves the number of every text below.
    """

    def ordered(match: re.Match[str]) -> str:
        blocks = _MESSAGE.findall(match.group())
        blocks.sort(key=lambda block: ET.fromstring(block).findtext("source", ""))  # noqa: S314  pylupdate5's
        return "".join(blocks)

    return re.sub(f"(?:{_MESSAGE.pattern})+", ordered, _LINE.sub(r"\1/>", text), flags=re.DOTALL)


def _fill(path: Path, given: Mapping[Key, List[str]]) -> None:
    """Put translations into a .ts file, for pylupdate5 to write properly."""
    tree = ET.parse(path)  # noqa: S314  a file of this repository
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            forms = given.get((context.findtext("name", ""), message.findtext("source", "")))
            translation = message.find("translation")
            if not forms or translation is None:
                continue
            translation.attrib.pop("type", None)
            places = list(translation.iter("numerusform")) or [translation]
            for place, form in zip(places, forms):
                place.text = form
    tree.write(path, encoding="utf-8", xml_declaration=True)


def update_ts(
    path: Path, language: str, messages: Mapping[Key, Set[str]], given: Mapping[Key, List[str]] | None = None
) -> None:
    """Bring a .ts file in step with the texts of the interface, by pylupdate5.

    :param messages: (context, source) -> files in which the text stands, relative to the parent of the .ts's folder.
    :param given: translations to put in; of texts that are not among ``messages`` they are left out.
    :raises ProgramMissingError: when pylupdate5 is not installed.
    :raises RuntimeError: when it fails, or has not read a text as it stands in the source; the file is as before.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        names = _write_calls(folder, messages)
        copy = folder / "i18n" / path.name
        copy.parent.mkdir()
        copy.write_bytes(path.read_bytes() if path.is_file() else _EMPTY.format(language).encode())
        update = ("-noobsolete", *names, "-ts", f"i18n/{path.name}")
        _run("pylupdate5", *update, folder=folder)
        if given:
            _fill(copy, given)
            _run("pylupdate5", *update, folder=folder)
        differing = set(messages) ^ set(messages_of(copy))
        if differing:
            raise RuntimeError(f"pylupdate5 reads these texts otherwise than Python does: {sorted(differing)}")
        text = _in_order(copy.read_text(encoding="utf-8"))
    path.parent.mkdir(exist_ok=True)
    partial = path.with_suffix(".part")
    partial.write_bytes(text.encode())
    partial.replace(path)


def compile_ts(source: Path, target: Path) -> None:
    """Compile a .ts to a .qm. Texts that a translator has not finished stay out: pylupdate5 may have guessed them.

    :raises ProgramMissingError: when lrelease is not installed.
    :raises RuntimeError: when it fails.
    """
    _run("lrelease", "-silent", "-nounfinished", str(source), "-qm", str(target), folder=source.parent)
