"""Answers of a service that means harm, or is broken: downloaded as data or refused, and it cannot fill the disk."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from qgis.core import QgsFeedback, QgsVectorLayer

from peru_access_atlas.concessions.service import transport as transport_module
from peru_access_atlas.concessions.service.download import day_of, download
from peru_access_atlas.concessions.service.transport import Transport
from peru_access_atlas.core.errors import AtlasError

DESCRIPTION = {
    "name": "<b>=cmd()</b>", "geometryType": "esriGeometryPolygon", "maxRecordCount": 1000, "capabilities": "Query",
    "fields": [
        {"name": "OBJECTID", "type": "esriFieldTypeOID"}, {"name": "CODIGOU", "type": "esriFieldTypeString"},
        {"name": "FEC", "type": "esriFieldTypeDate"}, {"name": "HA", "type": "esriFieldTypeDouble"},
    ],
}  # fmt: skip
RING = [[-75, -10], [-75, -9], [-74, -9], [-75, -10]]


class Serving:
    """A service that answers what it is told: a description, a count, then the given pages."""

    def __init__(self, description=None, pages=(), count=None):
        pending = list(pages)

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                if "/query" not in self.path:
                    answer = DESCRIPTION if description is None else description
                elif "returnCountOnly" in self.path:
                    answer = {"count": count}
                else:
                    answer = pending.pop(0) if pending else {"features": []}
                body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_parts):
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.http.server_port}/MapServer/0"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()


@pytest.fixture
def ask(qgis_app, tmp_path):
    servers = []

    def call(**answers):
        server = Serving(**answers)
        servers.append(server)
        target = tmp_path / "c.gpkg"
        feedback = QgsFeedback()
        download(Transport(feedback, 1, 0, 20), server.address, target, feedback)
        return target

    yield call
    for server in servers:
        server.http.shutdown()
        server.http.server_close()


def feature(number=1, geometry=None, **more):
    attributes = {"OBJECTID": number, "CODIGOU": "1", "FEC": 0, "HA": 1.0, **more}
    return {"attributes": attributes, "geometry": {"rings": [RING]} if geometry is None else geometry}


REFUSED = {
    "a web page": {"description": b"<html><script>alert(1)</script></html>"},
    "deep": {"description": b'{"a":' * 100_000},
    "a list": {"description": []},
    "not a number": {"description": b'{"geometryType": NaN}'},
    "fields of a wrong kind": {"description": {**DESCRIPTION, "fields": "x"}},
    "no fields": {"description": {**DESCRIPTION, "fields": [5, None, {"name": 5}]}},
    "a field twice": {"description": {**DESCRIPTION, "fields": [*DESCRIPTION["fields"], {"name": "codigou"}]}},
    "a thousand fields": {
        "description": {**DESCRIPTION, "fields": [{"name": f"f{n}", "type": "esriFieldTypeOID"} for n in range(1000)]}
    },
    "error of a wrong kind": {"description": {"error": {"code": [], "message": {}, "details": 5}}},
    "error without words": {"description": {"error": None}},
    "error of many words": {"description": {"error": {"code": 400, "message": "x" * 1_000_000}}},
    "features of a wrong kind": {"pages": [{"features": {"a": 1}}]},
    "attributes of a wrong kind": {"pages": [{"features": [{"attributes": [1]}]}]},
    "attributes missing": {"pages": [{"features": [{}]}]},
    "object id of a wrong kind": {"pages": [{"features": [feature("1")]}]},
    "object id too large": {"pages": [{"features": [feature(10**19)]}]},
    "features twice": {"pages": [{"features": [feature(), feature()]}]},
    "another reference system": {"pages": [{"features": [feature()], "spatialReference": {"wkid": 3857}}]},
    "a number of letters": {"pages": [{"features": [feature(HA="x")]}]},
    "the same page for ever": {"pages": [{"features": [feature()]}] * 5},
}


@pytest.mark.parametrize("answers", REFUSED.values(), ids=REFUSED)
def test_refused(ask, tmp_path, answers):
    with pytest.raises(AtlasError) as raised:
        ask(**answers)
    assert raised.value.what
    assert len(str(raised.value)) < 2000
    assert not (tmp_path / "c.gpkg").exists()


TAKEN = {
    "values of other kinds": feature(CODIGOU={"a": [1]}, FEC="yesterday", HA=None),
    "a huge number": feature(HA=10**18, CODIGOU=10**18),
    "a date beyond the calendar": feature(FEC=10**18),
    "a date of no number": feature(FEC=[1]),
    "html and formula": feature(CODIGOU="=HYPERLINK(\"http://x\")<img src=x onerror=alert(1)>"),
    "bidi and control": feature(CODIGOU="\u202e\u0007\u2066x"),
    "rings of a wrong kind": feature(geometry={"rings": "x"}),
    "points of a wrong kind": feature(geometry={"rings": [[["a", "b"], None, 5, [1]]]}),
    "geometry of a wrong kind": feature(geometry=[1, 2]),
    "curves": feature(geometry={"curveRings": [[]]}),
    "numbers beyond the earth": feature(geometry={"rings": [[[1e300, -1e300], [1e300, 1], [0, 0], [1e300, -1e300]]]}),
    "an empty ring": feature(geometry={"rings": [[]]}),
}


@pytest.mark.parametrize("sample", TAKEN.values(), ids=TAKEN)
def test_taken_as_data(ask, sample):
    layer = QgsVectorLayer(str(ask(pages=[{"features": [sample]}])), "c", "ogr")
    assert layer.featureCount() == 1


def test_an_answer_that_does_not_end_is_cut(ask, tmp_path, monkeypatch):
    monkeypatch.setattr(transport_module, "MAX_ANSWER", 200_000)
    with pytest.raises(AtlasError, match="larger than"):
        ask(description=b'{"a": "' + b"x" * 5_000_000 + b'"}')
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("value", [None, True, "x", [], {}, float("nan"), float("inf"), 1e300, -(10**30)])
def test_days_that_are_none(qgis_app, value):
    assert not day_of(value).isValid()
