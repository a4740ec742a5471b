#!/usr/bin/python3
"""Writes layouts/templates/*.qpt from layouts/formats.py. Run it again after a change there; a test compares.

usage: tools/make_templates.py [FOLDER]
"""

from __future__ import annotations

import importlib
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: list[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_HASH_SEED"] = "0"  # else Qt writes the attributes in another order every time
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    folder = Path(arguments[0]) if arguments else ROOT / "layouts" / "templates"
    with tempfile.TemporaryDirectory() as base:
        (Path(base) / "peru_access_atlas").symlink_to(ROOT, target_is_directory=True)
        sys.path.insert(0, base)
        generator = importlib.import_module("peru_access_atlas.layouts.template_writer")
        for path in generator.write_templates(folder):
            print(path.name)
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
