"""The second attempt of tests that failed: a machine that is short of time can fail a test of the interface once.

``again.py files JUNIT`` prints the test files of the failed tests, to be run once more each in a fresh application;
nothing when there are none or more than ``MOST``, for then it is no accident. ``again.py settle FIRST SECOND`` takes
the failures out of ``FIRST`` when every one of these tests passed in ``SECOND``, and says which these are: a test that
needed two attempts is never silent. Status 1 when they stay.
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
#: More failed tests than this are not tried again.
MOST = 3
_FAILED = ("failure", "error")


def _read(path):
    return ElementTree.parse(path)  # noqa: S314 - our own pytest wrote it


def _cases(tree):
    """Return (identifier, element, whether it failed) of each test, in the order of the file."""
    for case in tree.iter("testcase"):
        failed = any(case.find(kind) is not None for kind in _FAILED)
        yield f"{case.get('classname')}::{case.get('name')}", case, failed


def failed_tests(path):
    """Return the identifiers of the tests that failed in a JUnit file that pytest wrote."""
    return sorted({name for name, _case, failed in _cases(_read(path)) if failed})


def file_of(identifier, root=ROOT):
    """Return the test file of an identifier, relative to ``root``; ``None`` when there is none (a class in between)."""
    parts = identifier.split("::")[0].split(".")
    for end in range(len(parts), 0, -1):
        path = Path(*parts[:end]).with_suffix(".py")
        if (root / path).is_file():
            return path.as_posix()
    return None


def files(path, root=ROOT):
    """Return the test files to run once more: none unless it is known where each of a few failed tests stands."""
    failed = failed_tests(path)
    found = {file_of(name, root) for name in failed}
    return sorted(found) if len(failed) <= MOST and None not in found else []


def settle(first, second):
    """Take from ``first`` the failures of tests that all passed in ``second``; return them, none when one did not."""
    tree, again = _read(first), _read(second)
    failed = failed_tests(first)
    passed = {name for name, case, bad in _cases(again) if not bad and case.find("skipped") is None}
    if failed_tests(second) or not passed.issuperset(failed):
        return []
    taken = dict.fromkeys(_FAILED, 0)
    for _name, case, _bad in list(_cases(tree)):
        for kind in _FAILED:
            for element in case.findall(kind):
                case.remove(element)
                taken[kind] += 1
    suite = next(tree.iter("testsuite"))
    suite.set("failures", str(int(suite.get("failures")) - taken["failure"]))
    suite.set("errors", str(int(suite.get("errors")) - taken["error"]))
    tree.write(first, encoding="utf-8", xml_declaration=True)
    return failed


def main(arguments):
    if arguments[0] == "files":
        found = files(arguments[1]) if Path(arguments[1]).is_file() else []
        print("\n".join(found))
        return 0 if found else 1
    settled = settle(*arguments[1:])
    for name in settled:
        print(f"UNSTEADY (failed, then passed with its file alone; to be mended): {name}")
    return 0 if settled else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
