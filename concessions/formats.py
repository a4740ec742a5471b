"""Opening a stranger's file with GDAL: only as a file of a known kind, and without asking the network for anything.

GDAL knows eighty formats. Some are not data but orders: a virtual layer names other files and addresses, a description
of a web service makes GDAL ask it, and a GeoJSON may name its reference system by a link that GDAL follows.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Iterator, List, Optional

from osgeo import gdal, ogr

from ..core.qt.i18n import tr

CONTEXT = "Concessions"
#: Formats in which cadastres are published, by GDAL's names; one that this GDAL lacks is passed over.
DRIVERS = (
    "ESRI Shapefile", "GPKG", "GeoJSON", "GeoJSONSeq", "ESRIJSON", "TopoJSON", "FlatGeobuf", "MapInfo File", "KML",
    "LIBKML", "GML", "OpenFileGDB", "SQLite", "DXF", "CSV", "Parquet", "Arrow",
)  # fmt: skip
_INDEXES_FROM = 3_07_00_00
#: Whether GDAL indexes a new table while it is being written, not when the file is closed; rows added to one that is
#: there take longer then.
INDEXES_WHILE_WRITING = int(gdal.VersionInfo("VERSION_NUM")) >= _INDEXES_FROM
#: Where requests are sent while a file is open: nobody listens there. GDAL has no switch for having no network.
_NOWHERE = "127.0.0.1:9"
_OFFLINE = {
    "GDAL_HTTP_PROXY": _NOWHERE,
    "GDAL_HTTPS_PROXY": _NOWHERE,
    "GDAL_HTTP_MAX_RETRY": "0",
    "GDAL_HTTP_CONNECTTIMEOUT": "1",
    "GDAL_HTTP_TIMEOUT": "1",
    # a description of the fields beside a GML is taken, one on the network is not
    "GML_DOWNLOAD_SCHEMA": "NO",
    "OGR_SQLITE_LOAD_EXTENSIONS": "",
}


@contextmanager
def offline() -> Iterator[None]:
    """Keep GDAL, in this thread, from asking the network for anything, and from raising where it can go on.

    Newer versions of QGIS let it raise: one record without a readable geometry then ends the reading of all. Here it is
    a record without a geometry, which the reader reports, on every version.
    """
    before = {name: gdal.GetThreadLocalConfigOption(name) for name in _OFFLINE}
    for name, value in _OFFLINE.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        with ExitStack() as quiet:
            for module in (gdal, ogr):
                if hasattr(module, "ExceptionMgr"):  # GDAL 3.7
                    quiet.enter_context(module.ExceptionMgr(useExceptions=False))
            yield
    finally:
        for name, value in before.items():
            gdal.SetThreadLocalConfigOption(name, value)


def open_vector(path: str, options: List[str]) -> Optional[gdal.Dataset]:
    """Return a file as a dataset of layers, read-only; ``None`` when it is not of one of :data:`DRIVERS`.

    :raises RuntimeError: by GDAL, once somebody has called its ``UseExceptions``.
    """
    return gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=_present(), open_options=options)


def why_not(name: str) -> str:
    """Return why a file was not opened, in GDAL's words or our own."""
    own = tr("{name} is none of the kinds of file that are read: {kinds}.", CONTEXT)
    return gdal.GetLastErrorMsg() or own.format(name=Path(name).name, kinds=", ".join(_present()))


def _present() -> List[str]:
    return [name for name in DRIVERS if gdal.GetDriverByName(name) is not None]
