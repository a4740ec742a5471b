#!/usr/bin/env python3
"""Feeds every parser of foreign text and bytes for a while with what it does not expect.

    tools/fuzz.py [--seconds 600] [--only NAME] [--seed 1]

The seconds are shared by the parsers; each is fed in rounds of new examples. What a parser raises beside what it may,
the smallest example of it, is printed, and the status is then 1. Runs with the Python that sees QGIS and hypothesis.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUND = 200


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(ROOT, Path(folder) / "peru_access_atlas", target_is_directory=True)
        os.symlink(ROOT / "tests" / "fuzz", Path(folder) / "tests_fuzz", target_is_directory=True)
        sys.path.insert(0, folder)
        return feed(given)


def feed(given: argparse.Namespace) -> int:
    from osgeo import gdal
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    from tests_fuzz.parsers import PARSERS
    from tests_fuzz.parsers_qgis import PARSERS_QGIS

    chosen = [one for one in (*PARSERS, *PARSERS_QGIS) if given.only in one.name]
    failures = 0
    total, begun = 0, time.monotonic()
    for one in chosen:
        examples, error = feed_one(one, given.seconds / len(chosen), given.seed)
        total += examples
        print(f"{one.name}: {examples} examples{'' if error is None else ', FAILED'}", flush=True)
        if error is not None:
            failures += 1
            print(error, flush=True)
    print(f"{len(chosen)} parsers, {total} examples, {time.monotonic() - begun:.0f} s, {failures} failed")
    application.exitQgis()
    return 1 if failures else 0


def feed_one(one, seconds: float, seed: int):
    """Feed a parser; return how many examples, and the error with its example, or ``None``."""
    import traceback

    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded

    count, end, turn = [0], time.monotonic() + seconds, 0
    while turn == 0 or time.monotonic() < end:

        @seeded(seed * 100_000 + turn)
        @settings(
            max_examples=ROUND, deadline=None, database=None, suppress_health_check=list(HealthCheck),
            phases=(Phase.generate, Phase.shrink),
        )  # fmt: skip
        @given(one.examples)
        def work(example):
            count[0] += 1
            one.run(example)

        try:
            work()
        except Exception:  # noqa: BLE001 - whatever a parser raises is the finding
            return count[0], traceback.format_exc(limit=-8)
        turn += 1
    return count[0], None


if __name__ == "__main__":
    sys.exit(main())
