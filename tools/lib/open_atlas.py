"""Run inside QGIS by ``tools/run.sh`` (``qgis --code``): adds the atlas to the empty project, shows Peru and overlays
the concessions: those of ``--concessions``, else the synthetic example.
"""

import os

import qgis.utils
from qgis.PyQt.QtCore import QTimer

_PLUGIN = "peru_access_atlas"


def _open_atlas():
    plugin = qgis.utils.plugins[_PLUGIN]
    plugin.add_layers()
    overlay = plugin.open_overlay()
    concessions = os.environ.get("ATLAS_CONCESSIONS")
    if concessions:
        overlay.dialog.sources.add_files([concessions])
    else:
        overlay.dialog.sources.use_sample()
    # When something must be decided first (fields, cut date, datum), the dialog stays and asks.
    overlay.run()


QTimer.singleShot(0, _open_atlas)
