"""Time and memory of the A4 page at 300 dpi, the region atlas and twelve small multiples, beside QGIS's own exporter.

    QT_QPA_PLATFORM=offscreen python3 tests/benchmarks/layouts/bench_layouts.py [--pages N]
    QT_QPA_PLATFORM=offscreen python3 tests/benchmarks/layouts/bench_layouts.py --dossier

``--dossier`` measures the dossier of the whole atlas alone, PDF and HTML, in each language: wall seconds, seconds of the
processor, the most memory of the process above what it held before, pages and sizes.

The pages run once cold; the atlas and QGIS's exporter take turns. Seconds are CPU seconds. The last line gives the
ratio of this plugin's atlas to ``QgsLayoutExporter`` iterating the same layout, which is what ``native:atlaslayouttopdf`` calls. Compare ratios, not
seconds: seconds depend on what else the computer does.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import os
import re
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def timed(name, work):
    """Print the CPU seconds that ``work`` takes and the peak memory of the process so far; return the seconds."""
    start = time.process_time()
    work()
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{name:32} {seconds:8.2f} s   peak so far {peak} MiB", flush=True)
    return seconds


def dossiers(load, index, folder):
    """Print what the dossier of the whole atlas takes in each language; the first one also loads fonts and outlines."""
    export, spec = load("layouts.dossier.export"), load("layouts.dossier.spec")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for language in ("es", "en", "pt"):
        files = [folder / f"{language}.{ending}" for ending in ("pdf", "html")]
        chosen = spec.DossierSpec(language=language)
        cpu, start = time.process_time(), time.perf_counter()
        export.export_dossier(index, chosen, folder / "atlas.gpkg", *files)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - start
        more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
        count = len(re.findall(rb"/Type /Page\n", files[0].read_bytes()))
        sizes = " and ".join(f"{path.stat().st_size / 1e6:.2f}" for path in files)
        print(
            f"dossier {language}: {count} pages, {wall:.1f} s, processor {cpu:.1f} s, memory +{more} MiB, {sizes} MB",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=25)
    parser.add_argument("--dossier", action="store_true", help="the dossier of the whole atlas alone")
    options = parser.parse_args()
    pages = options.pages
    from qgis.core import QgsApplication, QgsLayoutExporter, QgsProject

    application = QgsApplication([], True, tempfile.mkdtemp())
    application.initQgis()
    folder = Path(tempfile.mkdtemp(prefix="bench_layouts_"))
    (folder / "peru_access_atlas").symlink_to(ROOT)
    sys.path.insert(0, str(folder))

    def load(name):
        return importlib.import_module("peru_access_atlas." + name)

    shutil.copyfile(ROOT / "data" / "atlas.gpkg", folder / "atlas.gpkg")
    index = load("core.index").AtlasIndex(load("core.repository").load_atlas(folder / "atlas.gpkg"))
    if options.dossier:
        dossiers(load, index, folder)
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(0)  # Qt's teardown order must not decide the status
    project = QgsProject()
    load("layers.project").add_atlas(project, folder / "atlas.gpkg")
    export, spec = load("layouts.export"), load("layouts.spec").PageSpec()

    def page(fmt):
        layout = load("layouts.page").build_map_layout(project, spec, index)
        export.export_layout(layout, folder / f"a4.{fmt}", fmt, 300)

    def series():
        one = spec.with_period(load("core.periods").Period(dt.date(2014, 1, 1), dt.date(2014, 12, 31)))
        layout, _found = load("layouts.multiples").build_small_multiples(project, one, index, "month")
        export.export_layout(layout, folder / "twelve.pdf", "pdf", 300)

    timed("A4, PDF, 300 dpi", lambda: page("pdf"))
    timed("A4, PNG, 300 dpi", lambda: page("png"))
    timed("12 small multiples, PDF", series)
    with load("layouts.atlas_layout").AtlasDocument(
        project, spec, index, "regions", f'"number" <= {pages}'
    ) as document:

        def ours():
            load("layouts.atlas_export").AtlasExport(document, folder / "own.pdf", overwrite=True).run()

        def native():
            settings = QgsLayoutExporter.PdfExportSettings()
            settings.dpi = 300
            settings.forceVectorOutput = True
            settings.textRenderFormat = load("core.qt.compat").TEXT_AS_TEXT
            QgsLayoutExporter.exportToPdf(document.atlas, str(folder / "native.pdf"), settings)

        # who comes first pays for the caches of fonts and files: both come first once
        names = {ours: f"region atlas, {pages} pages", native: "the same by QGIS's exporter"}
        spent = {ours: 0.0, native: 0.0}
        for one in (ours, native, native, ours):
            spent[one] += timed(names[one], one)
    sizes = [(folder / name).stat().st_size / 1e6 for name in ("own.pdf", "native.pdf")]
    print(f"ratio of time {spent[ours] / spent[native]:.2f}; sizes {sizes[0]:.1f} and {sizes[1]:.1f} MB", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)  # Qt's teardown order must not decide the status


if __name__ == "__main__":
    main()
