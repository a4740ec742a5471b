#!/usr/bin/env python3
"""Build ``data/atlas.gpkg`` from ``data/sources/*.csv``; see ``docs/data.md``."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

PACKAGE = "peru_access_atlas"


def _load_package() -> None:
    """Make the checkout importable under the plugin's name, whatever its folder is called."""
    root = Path(__file__).resolve().parents[1]
    spec = importlib.util.spec_from_file_location(PACKAGE, root / "__init__.py", submodule_search_locations=[str(root)])
    if spec is None or spec.loader is None:
        raise ImportError(f"{root} is not the plugin folder")
    module = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = module
    spec.loader.exec_module(module)


if __name__ == "__main__":
    _load_package()
    sys.exit(importlib.import_module(f"{PACKAGE}.tools.data_builder.build").main())
