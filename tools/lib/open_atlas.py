"""Run inside QGIS by ``tools/run.sh`` (``qgis --code``): adds the atlas to the empty project and shows Peru."""

import os

import qgis.utils
from qgis.PyQt.QtCore import QTimer

_PLUGIN = "peru_access_atlas"


def _open_atlas():
    plugin = qgis.utils.plugins[_PLUGIN]
    plugin.add_layers()
    concessions = os.environ.get("ATLAS_CONCESSIONS")
    if not concessions:
        return
    from qgis.core import QgsVectorLayer

    name = os.path.splitext(os.path.basename(concessions))[0]
    path = f"/vsizip/{concessions}" if concessions.lower().endswith(".zip") else concessions
    layer = QgsVectorLayer(path, name, "ogr")
    if layer.isValid():
        qgis.utils.iface.mapCanvas().freeze(True)
        from qgis.core import QgsProject

        QgsProject.instance().addMapLayer(layer)
        qgis.utils.iface.mapCanvas().freeze(False)
    else:
        qgis.utils.iface.messageBar().pushWarning("Peru Access Atlas", f"{concessions}: not a layer that QGIS reads")


QTimer.singleShot(0, _open_atlas)
