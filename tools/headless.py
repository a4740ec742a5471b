"""Make the atlas's project, map page and region table without a window; called by ``tools/run.sh --headless``.

Writes ``atlas.qgz`` (with ``atlas.gpkg`` beside it), ``map.pdf``, ``map.png``, ``region_exposure.csv``, the small
multiples, the atlas of regions, the overlay with concessions (table, summary, rights, report) and the dossier to a
folder. All but the project and its page come from the Processing algorithms through ``qgis_process``, as any user would
run them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGE = "peru_access_atlas"
DPI = 300
SYNTHETIC = Path(__file__).resolve().parents[1] / "data" / "synthetic_cadastre.gpkg"
SPANISH = next((os.environ[n] for n in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(n)), "").startswith("es")


def say(english, spanish):
    """Print a message in the user's language."""
    print(spanish if SPANISH else english, flush=True)


def run_algorithm(profiles, algorithm, *inputs):
    """Run an algorithm of the plugin through ``qgis_process``.

    :raises SystemExit: with the algorithm's own words, when it fails.
    """
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        raise SystemExit("qgis_process: not found (package qgis)")
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profiles), "QT_QPA_PLATFORM": "offscreen"}
    command = [program, "run", f"{PACKAGE}:{algorithm}", *inputs]
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"{algorithm}: status {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")


def make_table(profiles, out):
    """Write the table of regions, with the line of the authorizations that name no place."""
    path = out / "region_exposure.csv"
    path.unlink(missing_ok=True)
    run_algorithm(profiles, "regionexposure", f"--OUTPUT={path}")
    return [path]


def make_overlay(profiles, out, concessions):
    """Overlay concessions with the atlas: overlaps, summary, rights and a report.

    :param concessions: a file; ``None`` for the synthetic example.
    """
    name = "concessions" if concessions else "synthetic_concessions"
    kinds = {"OVERLAPS": "_overlaps.csv", "SUMMARY": "_summary.csv", "CONCESSIONS_OUT": ".gpkg", "REPORT_HTML": ".html"}
    outputs = {parameter: out / (name + ending) for parameter, ending in kinds.items()}
    for path in outputs.values():
        path.unlink(missing_ok=True)
    arguments = [f"--{parameter}={path}" for parameter, path in outputs.items()]
    run_algorithm(profiles, "overlayconcessions", f"--FILES={concessions or SYNTHETIC}", *arguments)
    return list(outputs.values())


def export_page(layout, out, spec, name="map", formats=("pdf", "png")):
    """Write a page in each format."""
    from peru_access_atlas.layouts.export import export_layout

    return [export_layout(layout, out / f"{name}.{fmt}", fmt, dpi=DPI, overwrite=True, spec=spec) for fmt in formats]


def make_project(profiles, out):
    """Build the project and the page; write them."""
    from qgis.core import QgsApplication, QgsProject, QgsReferencedRectangle
    from qgis.PyQt.QtCore import QCoreApplication, QSettings

    profile = str(profiles / "profiles" / "default")
    # the options of this profile, as qgis_process reads them, not those of another program of the user
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, profile)
    QCoreApplication.setOrganizationName("QGIS")
    QCoreApplication.setApplicationName("QGIS3")
    application = QgsApplication([], True, profile)
    application.initQgis()
    from peru_access_atlas.core.index import AtlasIndex
    from peru_access_atlas.core.qt.i18n import output_language
    from peru_access_atlas.core.qt.working_copy import ensure_copy
    from peru_access_atlas.core.repository import load_atlas
    from peru_access_atlas.layers.project import add_atlas, pack_data, zoom_extent
    from peru_access_atlas.layouts.multiples import build_small_multiples
    from peru_access_atlas.layouts.page import build_map_layout
    from peru_access_atlas.layouts.spec import PageSpec

    bundled = Path(__file__).resolve().parents[1] / "data" / "atlas.gpkg"
    data = ensure_copy(bundled, QgsApplication.qgisSettingsDirPath())
    project = QgsProject.instance()
    result = add_atlas(project, data)
    for message in getattr(result, "messages", ()):
        print(message, flush=True)
    path = out / "atlas.qgz"
    if not project.write(str(path)):
        raise SystemExit(f"{path}: {project.error()}")
    packed = pack_data(project, data)
    spec, index = PageSpec(language=output_language()), AtlasIndex(load_atlas(str(data)))
    layout = build_map_layout(project, spec, index)
    project.layoutManager().addLayout(layout)
    multiples, _classes = build_small_multiples(project, spec, index)
    project.layoutManager().addLayout(multiples)
    extent = zoom_extent()
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, extent.crs()))
    pages = export_page(layout, out, spec)
    if not project.write(str(path)):
        raise SystemExit(f"{path}: {project.error()}")
    project.clear()  # before the application: layers die while the providers still live
    return [path, packed, *pages]


def make_atlas(profiles, out):
    """Write the yearly small multiples and the atlas of regions, as any user would run them."""
    series, atlas = out / "small_multiples.pdf", out / "region_atlas.pdf"
    run_algorithm(profiles, "smallmultiples", "--OVERWRITE=true", f"--OUTPUT={series}")
    run_algorithm(profiles, "exportatlas", "--KIND=0", "--OVERWRITE=true", f"--OUTPUT={atlas}")
    return [written for path in (series, atlas) for written in (path, path.with_suffix(".txt"))]


def make_dossier(profiles, out):
    """Write the dossier of the whole atlas with the overlay's summary, as PDF and as HTML."""
    paths = {"OUTPUT": out / "dossier.pdf", "HTML": out / "dossier.html"}
    summary = next(iter(sorted(out.glob("*concessions_summary.csv"))), None)
    arguments = [f"--{name}={path}" for name, path in paths.items()]
    if summary is not None:
        arguments.append(f"--OVERLAY={summary}")
    run_algorithm(profiles, "exportdossier", "--OVERWRITE=true", *arguments)
    return [*paths.values(), out / "dossier.run.json"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profiles", type=Path, required=True, help="folder of the QGIS profiles")
    parser.add_argument("--out", type=Path, required=True, help="folder for the results")
    parser.add_argument("--concessions", help="a file of concessions (default: the synthetic example)")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # GDAL complains at length that it may not write into files that are read-only on purpose
    os.environ.setdefault("CPL_LOG", str(options.profiles / "gdal.log"))
    sys.path.insert(0, str(options.profiles / "profiles" / "default" / "python" / "plugins"))
    say("Making the table of regions", "Se hace la tabla de regiones")
    files = make_table(options.profiles, options.out)
    say("Making the project and the map page", "Se hacen el proyecto y la página de mapa")
    files += make_project(options.profiles, options.out)
    say("Making the small multiples and the region atlas", "Se hacen los mapas múltiples y el atlas de regiones")
    files += make_atlas(options.profiles, options.out)
    if options.concessions:
        say("Overlaying the concessions", "Se superponen las concesiones")
    else:
        say("Overlaying the synthetic concessions (invented)", "Se superponen las concesiones sintéticas (inventadas)")
    files += make_overlay(options.profiles, options.out, options.concessions)
    say("Making the dossier", "Se hace el expediente")
    files += make_dossier(options.profiles, options.out)
    for path in files:
        print(path, flush=True)
    sys.stdout.flush()
    os._exit(0)  # the results are written; Qt's and GDAL's teardown order must not decide the status


if __name__ == "__main__":
    main()
