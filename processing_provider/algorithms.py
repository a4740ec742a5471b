"""The algorithms of the provider, one module each.

A new algorithm adds one entry; modules are imported when the provider loads, not before.
"""

from __future__ import annotations

import importlib
from typing import Any

#: (module in this package, class), in the order in which the toolbox gets them.
ALGORITHMS = (
    ("region_exposure", "RegionExposureAlgorithm"),
    ("prepare_concessions", "PrepareConcessions"),
    ("fetch_concessions", "FetchConcessions"),
    ("overlay_concessions", "OverlayConcessions"),
    ("nearest_facility", "NearestFacility"),
    ("geodesic_buffers", "GeodesicBuffers"),
    ("corridor", "Corridor"),
    ("export_layout", "ExportLayoutAlgorithm"),
    ("export_atlas", "ExportAtlasAlgorithm"),
    ("small_multiples", "SmallMultiplesAlgorithm"),
    ("export_dossier", "ExportDossierAlgorithm"),
)


def create_all() -> list[Any]:
    """Return a new instance of every algorithm."""
    package = __name__.rpartition(".")[0]
    return [getattr(importlib.import_module(f"{package}.{module}"), name)() for module, name in ALGORITHMS]
