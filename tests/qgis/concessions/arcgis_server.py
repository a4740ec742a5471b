"""A local server with the manners of the official ones: ArcGIS 10.9.1 without pagination."""

from __future__ import annotations

import json
import re
import ssl
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

FIELDS = [
    {"name": "OBJECTID", "type": "esriFieldTypeOID", "alias": "OBJECTID"},
    {"name": "CODIGOU", "type": "esriFieldTypeString", "alias": "Código único"},
    {"name": "CONCESION", "type": "esriFieldTypeString", "alias": "Concesión"},
    {"name": "TIT_CONCES", "type": "esriFieldTypeString", "alias": "Titular"},
    {"name": "FEC_DENU", "type": "esriFieldTypeDate", "alias": "Fecha"},
    {"name": "HECTAGIS", "type": "esriFieldTypeDouble", "alias": "ha"},
    {"name": "D_ESTADO", "type": "esriFieldTypeString", "alias": "Estado"},
    {"name": "SUSTANCIA", "type": "esriFieldTypeString", "alias": "Sustancia"},
    {"name": "FECHA_ACTUALIZACION", "type": "esriFieldTypeDate", "alias": "Actualizado"},
    {"name": "SHAPE", "type": "esriFieldTypeGeometry", "alias": "SHAPE"},
]
#: 2019-01-31 and 2026-03-10, midnight UTC.
FILED, UPDATED = 1548892800000, 1773100800000


def make_rights(count, first=1, step=1):
    """Return ``count`` rights as features; the third has a hole, the fifth no outline."""
    rights = []
    for number in range(count):
        x, y = -75 + 0.01 * (number % 100), -10 - 0.01 * (number // 100)
        ring = [[x, y], [x, y + 0.009], [x + 0.009, y + 0.009], [x + 0.009, y], [x, y]]  # clockwise: an outer ring
        rings = [ring]
        if number == 2:
            a, b = 0.003, 0.006
            rings.append([[x + a, y + a], [x + b, y + a], [x + b, y + b], [x + a, y + a]])
        attributes = {
            "OBJECTID": first + number * step, "CODIGOU": f"{number:09d}", "CONCESION": f"Ñandú {number}",
            "TIT_CONCES": "MINERA EJEMPLO S.A.C.", "FEC_DENU": FILED if number % 2 == 0 else None, "HECTAGIS": 100.5,
            "D_ESTADO": "D.M. Titulado D.L. 708", "SUSTANCIA": "M", "FECHA_ACTUALIZACION": UPDATED,
        }  # fmt: skip
        feature = {"attributes": attributes}
        if number != 4:
            feature["geometry"] = {"rings": rings}
        rights.append(feature)
    return rights


class Server:
    """Serves ``rights``; ``moods`` answer the requests of pages one after the other; ``None`` is in no mood."""

    def __init__(self, rights, certificate=None):
        self.rights, self.moods, self.questions, self.page = rights, [], [], 1000
        self.count_answer, self.description, self.on_page = None, {}, lambda: None
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_parts):
                pass

            def do_POST(self):
                self.send_error(403)

            def do_GET(self):
                outer.answer(self)

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        scheme = "http"
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self.http.socket = context.wrap_socket(self.http.socket, server_side=True)
            scheme = "https"
        self.address = f"{scheme}://127.0.0.1:{self.http.server_port}/arcgis/rest/services/C/MapServer/0"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def close(self):
        self.http.shutdown()
        self.http.server_close()

    def answer(self, handler):
        parts = urlsplit(handler.path)
        values = {name: texts[-1] for name, texts in parse_qs(parts.query).items()}
        if not parts.path.endswith("/query"):
            description = {
                "currentVersion": 10.91, "name": "Catastro", "geometryType": "esriGeometryPolygon", "fields": FIELDS,
                "maxRecordCount": self.page, "capabilities": "Map,Query,Data", "copyrightText": "INGEMMET",
            }  # fmt: skip
            send(handler, {**description, **self.description})
            return
        if "resultOffset" in values:
            send(handler, {"error": {"code": 400, "message": "Pagination is not supported.", "details": []}})
            return
        if re.sub(r"\s", "", values["where"]) == "1=1":
            send(handler, {}, 500)
            return
        rights = self._where(values["where"])
        if values.get("returnCountOnly") == "true":
            send(handler, {"count": len(rights) if self.count_answer is None else self.count_answer})
            return
        self.questions.append(values)
        self.on_page()
        body = json.dumps(
            {
                "geometryType": "esriGeometryPolygon", "spatialReference": {"wkid": int(values["outSR"])},
                "features": rights[: self.page], "exceededTransferLimit": len(rights) > self.page,
            }
        ).encode()  # fmt: skip
        mood = self.moods.pop(0) if self.moods else None
        if mood is not None and mood(handler, body, rights):
            return
        send_bytes(handler, body)

    def _where(self, text):
        found = re.fullmatch(r"OBJECTID > (-?\d+)(?: AND OBJECTID <= (-?\d+))?", text)
        assert found, text
        least, most = int(found[1]), float(found[2] or "inf")
        return [one for one in self.rights if least < one["attributes"]["OBJECTID"] <= most]


def send_bytes(handler, body, status=200, kind="application/json"):
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def send(handler, answer, status=200):
    send_bytes(handler, json.dumps(answer).encode(), status)


def fails(status):
    def mood(handler, _body, _rights):
        send_bytes(handler, b"busy", status, "text/plain")
        return True

    return mood


def fails_inside(code):
    def mood(handler, _body, _rights):
        send(handler, {"error": {"code": code, "message": "Error performing query operation", "details": []}})
        return True

    return mood


def drops(handler, body, _rights):
    """Send half of what was promised and hang up."""
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body[: len(body) // 2])
    handler.wfile.flush()
    handler.connection.close()
    return True


def cuts_json(handler, body, _rights):
    send_bytes(handler, body[: len(body) // 2])
    return True


def web_page(handler, _body, _rights):
    send_bytes(handler, b"<html>Service in maintenance</html>", 200, "text/html")
    return True


def sleeps(seconds):
    def mood(_handler, _body, _rights):
        time.sleep(seconds)
        return False

    return mood


def waits_for(event, asked):
    """Do not answer before ``event``; ``asked`` is set when the question has come."""

    def mood(_handler, _body, _rights):
        asked.set()
        event.wait()
        return False

    return mood


def fails_when_longer_than(limit):
    def mood(handler, _body, rights):
        if len(rights) <= limit:
            return False
        send_bytes(handler, b"", 500)
        return True

    return mood
