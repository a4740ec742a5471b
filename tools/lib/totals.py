"""Add up what the test suites counted and print the one closing line: ``N passed, N failed, N skipped``.

``totals.py FOLDER`` reads ``<part>.xml`` (JUnit, written by pytest), ``*.counts`` (lines "passed failed skipped") and
``failed_parts`` (parts that ended with a failing status: one whose own count shows no failure counts as one more, so
that a crash is never lost). ``totals.py --lines FILE...`` adds up closing lines instead. Status 1 when anything failed
or nothing ran.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

_SUITE = re.compile(r"<testsuite\s[^>]*>")
_LINE = re.compile(r"^(\d+) passed, (\d+) failed, (\d+) skipped$")


def suite_counts(path):
    """Return (passed, failed, skipped) of a JUnit file that pytest wrote."""
    head = _SUITE.search(path.read_text(encoding="utf-8"))
    if head is None:
        return 0, 1, 0
    value = {name: int(number) for name, number in re.findall(r'(\w+)="(\d+)"', head.group())}
    failed = value["failures"] + value["errors"]
    skipped = value["skipped"]
    return max(value["tests"] - failed - skipped, 0), failed, skipped


def folder_counts(folder):
    """Return the sum over the parts in ``folder``."""
    rows = {path.stem: suite_counts(path) for path in sorted(folder.glob("*.xml"))}
    counts = list(rows.values())
    for path in folder.glob("*.counts"):
        found = [tuple(map(int, line.split())) for line in path.read_text().splitlines()]
        rows[path.stem] = tuple(map(sum, zip(*found)))
        counts.append(rows[path.stem])
    failed_parts = folder / "failed_parts"
    if failed_parts.exists():
        uncounted = [part for part in failed_parts.read_text().split() if not rows.get(part, (0, 0, 0))[1]]
        counts += [(0, 1, 0)] * len(uncounted)
    return counts


def line_counts(paths):
    """Return the counts of the last closing line of each file; a file without one counts as a failure."""
    counts = []
    for path in paths:
        found = [m for m in map(_LINE.match, Path(path).read_text(errors="replace").splitlines()) if m]
        counts.append(tuple(map(int, found[-1].groups())) if found else (0, 1, 0))
    return counts


def main(arguments):
    lines = arguments[0] == "--lines"
    counts = line_counts(arguments[1:]) if lines else folder_counts(Path(arguments[0]))
    passed, failed, skipped = map(sum, zip((0, 0, 0), *counts))
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
