#!/usr/bin/python3
"""Makes the pictures of pages in the README: map page, small multiples, a page of the region atlas.

usage: tools/picture_pages.py [FOLDER]        (default: docs/pictures)
"""

from __future__ import annotations

import importlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DPI = 100


def main(arguments: list[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import QgsApplication, QgsProject

    application = QgsApplication([], True, tempfile.mkdtemp())
    application.initQgis()
    folder = Path(arguments[0]) if arguments else ROOT / "docs" / "pictures"
    base = Path(tempfile.mkdtemp())
    (base / "peru_access_atlas").symlink_to(ROOT, target_is_directory=True)
    sys.path.insert(0, str(base))

    def load(name: str):
        return importlib.import_module("peru_access_atlas." + name)

    shutil.copyfile(ROOT / "data" / "atlas.gpkg", base / "atlas.gpkg")
    index = load("core.index").AtlasIndex(load("core.repository").load_atlas(base / "atlas.gpkg"))
    project = QgsProject()
    load("layers.project").add_atlas(project, base / "atlas.gpkg")
    export, spec = load("layouts.export").export_layout, load("layouts.spec").PageSpec
    layout = load("layouts.page").build_map_layout(project, spec(), index)
    export(layout, folder / "map.png", "png", DPI, overwrite=True)
    layout, _found = load("layouts.multiples").build_small_multiples(project, spec(), index)
    export(layout, folder / "small-multiples.png", "png", DPI, overwrite=True)
    page = spec(template="a4-landscape")
    with load("layouts.atlas_layout").AtlasDocument(project, page, index, "regions", "\"page\" = '16'") as document:
        document.atlas.beginRender()
        document.atlas.seekTo(0)
        export(document.layout, folder / "atlas-page.png", "png", DPI, overwrite=True)
        document.atlas.endRender()
    shutil.rmtree(base, ignore_errors=True)
    sys.stdout.flush()
    os._exit(0)  # Qt's teardown order must not decide the status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
