#!/usr/bin/env python3
"""How long a cancelled run goes on, at many moments of it, with every table written to a GeoPackage.

usage: cancel.py RIGHTS [MOMENTS [overlayconcessions|prepareconcessions]]
(a Python that sees QGIS; the package is imported from this repository)

Runs once to its end, then once for each of the moments (default 20), evenly spread over the time the first run took, and
cancels there. Prints wall and processor seconds from the cancel to the end of each run, and the longest.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def outputs(folder: Path, algorithm: str) -> dict:
    if algorithm == "prepareconcessions":
        return {name: str(folder / f"{name.lower()}.gpkg") for name in ("OUTPUT", "CHECKS", "DUPLICATES", "INVALID")}
    tables = {name: str(folder / f"{name.lower()}.gpkg") for name in ("OVERLAPS", "CONCESSIONS_OUT", "SUMMARY", "INVALID")}
    return {**tables, "REPORT_HTML": str(folder / "report.html"), "REPORT_CSV": str(folder / "report.csv")}


def run(rights: str, folder: Path, moment: float, algorithm: str) -> tuple[float, float, float, float]:
    """Run and cancel after ``moment`` seconds; return wall seconds in all; wall, processor seconds after it, and progress."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    from peru_access_atlas.overlay.cache import session_cache
    from peru_access_atlas.processing_provider.overlay_concessions import OverlayConcessions
    from peru_access_atlas.processing_provider.prepare_concessions import PrepareConcessions

    made = {one().name(): one for one in (OverlayConcessions, PrepareConcessions)}[algorithm]()
    session_cache().clear()  # the rights are read each time
    project, context, feedback = QgsProject(), QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    canceled = []

    def cancel() -> None:
        canceled.append((time.perf_counter(), time.process_time(), feedback.progress()))
        feedback.cancel()

    timer = threading.Timer(moment, cancel)
    timer.daemon = True
    begin = time.perf_counter()
    timer.start()
    parameters = {"FILES": [rights], "GEOMETRY": True, **outputs(folder, algorithm)}
    _results, good = made.create().run(parameters, context, feedback, {}, False)
    end, processor = time.perf_counter(), time.process_time()
    timer.cancel()
    assert good
    assert not canceled or not list(folder.iterdir()) or feedback.progress() >= 100, sorted(folder.iterdir())
    at, processor_at, progress = canceled[0] if canceled else (end, processor, 100.0)
    return end - begin, end - at, processor - processor_at, progress


def main(rights: str, moments: str = "20", algorithm: str = "overlayconcessions") -> None:
    folder = tempfile.TemporaryDirectory()
    (Path(folder.name) / "peru_access_atlas").symlink_to(ROOT)
    sys.path.insert(0, folder.name)
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    took = []
    whole = 1e6
    for number in range(int(moments) + 1):
        with tempfile.TemporaryDirectory() as out:
            moment = whole * number / (int(moments) + 1) if number else whole
            total, after, processor, progress = run(rights, Path(out), moment, algorithm)
        if not number:
            whole = total
            print(f"whole run: {whole:.1f} s", flush=True)
            continue
        took.append((after, processor))
        print(f"cancelled after {moment:.1f} s, at {progress:.0f} %: ended {after:.2f} s later ({processor:.2f} s processor)", flush=True)
    print("longest: {:.2f} s; processor {:.2f} s".format(*(max(column) for column in zip(*took))))


if __name__ == "__main__":
    main(*sys.argv[1:])
