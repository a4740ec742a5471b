"""How long QGIS takes to filter the places by a list of records, written as a list and as one text.

    bench_filter.py [--records 100 1000 10000 50000]

Prints milliseconds to set the filter and to read what it leaves, on the QGIS that runs it. Nothing is asserted here.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[3]


def milliseconds(layer, text):
    """Return milliseconds of setting a filter and of reading the features it leaves, and their number."""
    begin = time.perf_counter()
    if not layer.setSubsetString(text):
        raise SystemExit(f"refused: {text[:80]}")
    filtered = time.perf_counter()
    left = sum(1 for _feature in layer.getFeatures())
    return (filtered - begin) * 1e3, (time.perf_counter() - filtered) * 1e3, left


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, nargs="+", default=[100, 1000, 10000, 50000])
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(ROOT, os.path.join(folder, "peru_access_atlas"), target_is_directory=True)
        sys.path.insert(0, folder)
        from qgis.core import Qgis, QgsApplication, QgsVectorLayer

        app = QgsApplication([], True)
        app.initQgis()
        from peru_access_atlas.layers import selection_style

        copy = shutil.copy(ROOT / "data" / "atlas.gpkg", os.path.join(folder, "atlas.gpkg"))
        layer = QgsVectorLayer(f"{copy}|layername=authorized_places", "places", "ogr")
        some = sorted({feature["auth_id"] for feature in layer.getFeatures()})[:5]
        print(
            f"QGIS {Qgis.QGIS_VERSION}\n\n| records | as a list, ms: set, read | as one text, ms: set, read |\n|---:|---:|---:|"
        )
        selection_style.MOST_LISTED = 0
        for count in options.records:
            values = [*some, *(f"XX-{number}-1" for number in range(count - len(some)))]
            found = [
                milliseconds(layer, selection_style.records_filter("auth_id", values, plain)) for plain in (True, False)
            ]
            if found[0][2] != found[1][2] or not found[0][2]:
                raise SystemExit("the two filters leave different features")
            print(f"| {count:,} | {' | '.join(f'{one[0]:.0f}, {one[1]:.0f}' for one in found)} |", flush=True)
    os._exit(0)  # QGIS's own teardown is not part of the measurement


if __name__ == "__main__":
    main()
