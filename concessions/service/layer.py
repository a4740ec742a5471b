"""What an ArcGIS REST layer says of itself, and its pages.

Source of the words: ArcGIS REST API, "Query (Map Service/Layer)". The servers this is for are older than its
pagination (``resultOffset`` gives error 400), so pages follow the object id, which is unique and rises.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Optional, Tuple

from ...core.errors import DataError
from ...core.qt.i18n import tr
from .transport import BusyError, Transport

CONTEXT = "ConcessionService"
OID_TYPE = "esriFieldTypeOID"
POLYGON = "esriGeometryPolygon"
_NOT_VALUES = ("esriFieldTypeGeometry", "esriFieldTypeBlob", "esriFieldTypeRaster")
#: The server's own limit is asked; without an answer, that of ArcGIS.
DEFAULT_PAGE = 1000
#: A page that fails at every attempt is asked for in halves down to this size: one huge outline can break a server.
SMALLEST_PAGE = 50
WGS84_ID = 4326
MAX_FIELDS = 500
#: Largest object id that a column of a GeoPackage holds.
MAX_ID = 2**63 - 1


class LayerError(DataError):
    """A service's layer is not one that can be downloaded, or contradicts itself."""


@dataclass(frozen=True)
class Description:
    """What is needed of a layer's description.

    :param oid: name of the object id field.
    :param fields: ``(name, alias, esri type)``, without geometry and without the object id.
    :param page: most features an answer holds.
    :param rights: copyright text, may be empty.
    """

    name: str
    oid: str
    fields: Tuple[Tuple[str, str, str], ...]
    page: int
    rights: str
    version: str


@dataclass(frozen=True)
class Page:
    """Features in rising order of their object id, as the service wrote them."""

    last: int
    features: List[Dict[str, Any]]


def describe(transport: Transport, address: str) -> Description:
    """Return the description of the layer at ``address`` (``…/MapServer/0``).

    :raises LayerError: when it is not a polygon layer with an object id that can be queried.
    """
    answer = transport.ask(address, {})
    what = tr("{address} cannot be downloaded.", CONTEXT).format(address=address)
    layers = answer.get("layers")
    if "geometryType" not in answer and isinstance(layers, list) and layers:
        listed = ", ".join(f"{one.get('id')} {one.get('name')}" for one in layers if isinstance(one, dict))
        raise LayerError(
            what,
            tr("It is a service of several layers: {layers}.", CONTEXT).format(layers=listed),
            tr("Add the number of the layer to the address: …/MapServer/0.", CONTEXT),
        )
    if answer.get("geometryType") != POLYGON or not isinstance(answer.get("fields"), list):
        raise LayerError(
            what,
            tr("It is not a layer of polygons.", CONTEXT),
            tr("Give the address of one layer, which ends in a number: …/MapServer/0.", CONTEXT),
        )
    if "Query" not in str(answer.get("capabilities", "Query")):
        raise LayerError(
            what, tr("The service does not allow queries.", CONTEXT), tr("Download the file from its site.", CONTEXT)
        )
    fields = [f for f in answer["fields"] if isinstance(f, dict) and isinstance(f.get("name"), str) and f["name"]]
    oid = next((f["name"] for f in fields if f.get("type") == OID_TYPE), answer.get("objectIdField"))
    if len(fields) > MAX_FIELDS or len({f["name"].lower() for f in fields}) != len(fields):
        raise LayerError(
            what,
            tr("Its list of fields names one twice, or more than {count}.", CONTEXT).format(count=MAX_FIELDS),
            tr("Download the file from its site.", CONTEXT),
        )
    if not oid:
        raise LayerError(
            what, tr("The layer has no object id to page by.", CONTEXT), tr("Download the file from its site.", CONTEXT)
        )
    kept = tuple(
        (str(f["name"]), str(f.get("alias") or f["name"]), str(f.get("type", "")))
        for f in fields
        if f["name"] != oid and str(f.get("type")) not in _NOT_VALUES
    )
    page = answer.get("maxRecordCount")
    return Description(
        str(answer.get("name") or "layer"),
        str(oid),
        kept,
        page if type(page) is int and 0 < page <= DEFAULT_PAGE else DEFAULT_PAGE,
        str(answer.get("copyrightText") or ""),
        str(answer.get("currentVersion") or ""),
    )


def count(transport: Transport, address: str, layer: Description) -> Optional[int]:
    """Return how many features the layer has; ``None`` when the service does not tell."""
    answer = transport.ask(
        f"{address}/query", {"where": _after(layer, None), "returnCountOnly": "true", "returnGeometry": "false"}
    )
    number = answer.get("count")
    return number if type(number) is int and number >= 0 else None


def pages(transport: Transport, address: str, layer: Description, after: Optional[int] = None) -> Iterator[Page]:
    """Yield the pages whose object ids are above ``after``, until one is empty.

    :raises LayerError: when the service answers with ids that were not asked for: going on would never end.
    """
    size = layer.page
    while True:
        values = {
            "where": _after(layer, after),
            "outFields": "*",
            "orderByFields": layer.oid,
            "returnGeometry": "true",
            "outSR": str(WGS84_ID),
        }
        if size < layer.page:
            values["where"] = f"{values['where']} AND {layer.oid} <= {_bound(after, size)}"
        try:
            answer = transport.ask(f"{address}/query", values)
        except BusyError:
            if size <= SMALLEST_PAGE:
                raise
            size = max(SMALLEST_PAGE, size // 2)
            continue
        page = _page(answer, layer, after, address)
        if page.features:
            after = page.last
            yield page
        elif size < layer.page:
            # a gap in the ids: nothing lies in this narrow range, which does not say that nothing follows
            after = _bound(after, size)
        else:
            return
        size = min(layer.page, size * 2)


def _bound(after: Optional[int], size: int) -> int:
    return (-1 if after is None else after) + size


def _after(layer: Description, after: Optional[int]) -> str:
    # "1=1" has given error 500 on the service this was written for
    return f"{layer.oid} > {-1 if after is None else after}"


def _page(answer: Dict[str, Any], layer: Description, after: Optional[int], address: str) -> Page:
    what = tr("{address} cannot be downloaded.", CONTEXT).format(address=address)
    advice = tr("Download the file from its site.", CONTEXT)
    features = answer.get("features")
    if not isinstance(features, list) or not all(
        isinstance(f, dict) and isinstance(f.get("attributes"), dict) for f in features
    ):
        raise LayerError(what, tr("An answer holds no list of features.", CONTEXT), advice)
    spatial = answer.get("spatialReference")
    if features and isinstance(spatial, dict) and WGS84_ID not in (spatial.get("wkid"), spatial.get("latestWkid")):
        raise LayerError(
            what, tr("The coordinates are not in WGS 84 (EPSG:4326), in which they were asked for.", CONTEXT), advice
        )
    ids = [feature["attributes"].get(layer.oid) for feature in features]
    if not all(type(i) is int and abs(i) <= MAX_ID for i in ids):
        raise LayerError(what, tr("A feature has no object id.", CONTEXT), advice)
    floor = -math.inf if after is None else after
    if len(set(ids)) != len(ids) or any(i <= floor for i in ids):
        raise LayerError(what, tr("The service repeats features that it has already given.", CONTEXT), advice)
    features = [feature for _id, feature in sorted(zip(ids, features), key=lambda pair: pair[0])]
    return Page(max(ids, default=-1), features)
