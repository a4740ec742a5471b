"""The algorithms of the provider, one module each.

A new algorithm adds two lines to :func:`create_all`. Modules are imported when the provider loads, not before, and by
import statements: QGIS forgets on an upgrade only what came in by them.
"""

from __future__ import annotations

from typing import Any


def create_all() -> list[Any]:
    """Return a new instance of every algorithm, in the order in which the toolbox gets them."""
    from .corridor import Corridor
    from .export_atlas import ExportAtlasAlgorithm
    from .export_dossier import ExportDossierAlgorithm
    from .export_layout import ExportLayoutAlgorithm
    from .fetch_concessions import FetchConcessions
    from .geodesic_buffers import GeodesicBuffers
    from .nearest_facility import NearestFacility
    from .overlay_concessions import OverlayConcessions
    from .prepare_concessions import PrepareConcessions
    from .region_exposure import RegionExposureAlgorithm
    from .small_multiples import SmallMultiplesAlgorithm

    return [
        RegionExposureAlgorithm(),
        PrepareConcessions(),
        FetchConcessions(),
        OverlayConcessions(),
        NearestFacility(),
        GeodesicBuffers(),
        Corridor(),
        ExportLayoutAlgorithm(),
        ExportAtlasAlgorithm(),
        SmallMultiplesAlgorithm(),
        ExportDossierAlgorithm(),
    ]
