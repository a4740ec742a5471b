"""A table just written, opened again: GDAL tells of a full disk only when it closes the file, and then nobody."""

from __future__ import annotations

import os

from qgis.core import QgsVectorLayer

from ..errors import ExportError
from .i18n import tr

_CONTEXT = "Written"


def check_table(source: str, count: int, name: str, provider: str = "ogr") -> None:
    """Check that a table can be read and holds ``count`` rows.

    :param source: as a QGIS layer is given it: a path, or ``path|layername=x``.
    :param name: what an error calls it.
    :raises ExportError: when it cannot be read, or rows are missing.
    """
    layer = QgsVectorLayer(source, "written", provider)
    if count == 0 and os.path.isfile(source.split("|", 1)[0]):
        return  # some formats have no table without a row
    found = -1
    if layer.isValid():
        found = layer.featureCount()
        if found != count:  # some formats only estimate
            found = sum(1 for _feature in layer.getFeatures())
    if found != count:
        raise ExportError(
            tr("{name} was not written whole.", context=_CONTEXT).format(name=name),
            tr("{found} of {count} rows are in it.", context=_CONTEXT).format(found=max(found, 0), count=count),
            tr("Check the free space and try again.", context=_CONTEXT),
        )
