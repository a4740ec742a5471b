"""Downloading a cadastre from a server with the quirks of the official ones."""

import hashlib
import subprocess
import threading
import time

import pytest
from qgis.core import QgsFeedback, QgsProcessingException, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QDate

from .arcgis_server import (
    Server,
    cuts_json,
    drops,
    fails,
    fails_inside,
    fails_when_longer_than,
    make_rights,
    sleeps,
    waits_for,
    web_page,
)


@pytest.fixture
def serve():
    servers = []

    def start(rights, **more):
        servers.append(Server(rights, **more))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def fetch(run, tmp_path):
    def call(server, after=None, **more):
        from peru_access_atlas.processing_provider.fetch_concessions import FetchConcessions

        path = tmp_path / "catastro.gpkg"
        parameters = {"SERVICE": 2, "URL": server.address, "WAIT": 0.01, "TIMEOUT": 10, "OUTPUT": str(path)}
        results, feedback = run(FetchConcessions, {**parameters, **more}, after)
        return results, feedback, path

    return call


def codes(path):
    layer = QgsVectorLayer(str(path), "c", "ogr")
    assert layer.isValid()
    return sorted(feature["CODIGOU"] for feature in layer.getFeatures())


def all_codes(server):
    return sorted(one["attributes"]["CODIGOU"] for one in server.rights)


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def leftovers(path):
    return sorted(p.name for p in path.parent.iterdir() if p != path)


def test_pages_follow_the_object_id_and_all_values_come(serve, fetch):
    server = serve(make_rights(2500, first=7, step=3))
    results, _feedback, path = fetch(server)
    assert results["COUNT"] == 2500
    assert results["WITHOUT_OUTLINE"] == 1
    assert codes(path) == all_codes(server)
    assert len(server.questions) == 4  # three pages and the empty one
    assert all(question["outSR"] == "4326" and question["f"] == "json" for question in server.questions)
    layer = QgsVectorLayer(str(path), "c", "ogr")
    assert layer.crs().authid() == "EPSG:4326"
    assert layer.wkbType() == QgsWkbTypes.Type.MultiPolygon
    assert all(f.geometry().wkbType() in (0, 6) for f in layer.getFeatures())
    by_code = {feature["CODIGOU"]: feature for feature in layer.getFeatures()}
    first, holed = by_code["000000000"], by_code["000000002"]
    assert first["FEC_DENU"] == QDate(2019, 1, 31)
    assert first["FECHA_ACTUALIZACION"] == QDate(2026, 3, 10)
    assert not by_code["000000001"]["FEC_DENU"]
    assert first["CONCESION"] == "Ñandú 0"
    assert first["HECTAGIS"] == 100.5
    assert first["service_oid"] == 7
    assert holed.geometry().constGet().geometryN(0).numInteriorRings() == 1
    assert first.geometry().area() == pytest.approx(0.009**2)
    assert layer.fields().field("CODIGOU").alias() in ("Código único", "")
    metadata = layer.metadata()
    assert metadata.identifier() == server.address
    assert metadata.rights() == ["INGEMMET"]
    assert "Downloaded" in metadata.history()[0]
    assert leftovers(path) == []


def test_what_was_fetched_is_recognised(serve, fetch, run, tmp_path):
    from peru_access_atlas.processing_provider.prepare_concessions import PrepareConcessions

    _results, _feedback, path = fetch(serve(make_rights(20)))
    prepared, _ = run(PrepareConcessions, {"FILES": [str(path)], "OUTPUT": str(tmp_path / "prepared.gpkg")})
    rows = list(QgsVectorLayer(prepared["OUTPUT"], "p", "ogr").getFeatures())
    assert len(rows) == 19  # one has no outline
    assert {row["status"] for row in rows} == {"titled"}
    assert {str(row["cut_date"]) for row in rows} == {"2026-03-10"} or all(row["cut_date"] for row in rows)


@pytest.mark.parametrize(
    "mood",
    [fails(500), fails(503), fails(429), fails_inside(500), drops, cuts_json, web_page],
    ids=["500", "503", "429", "500 in an answer", "drops", "cuts", "web page"],
)
def test_what_may_pass_is_asked_again(serve, fetch, mood):
    server = serve(make_rights(1500))
    server.moods = [mood, mood, None, mood]
    results, feedback, path = fetch(server)
    assert results["COUNT"] == 1500
    assert codes(path) == all_codes(server)
    assert len(feedback.warnings) == 3


def test_a_slow_answer_is_ended_and_asked_again(serve, fetch):
    server = serve(make_rights(10))
    server.moods = [sleeps(3)]
    results, feedback, _path = fetch(server, TIMEOUT=0.5)
    assert results["COUNT"] == 10
    assert len(feedback.warnings) == 1


def test_a_page_too_heavy_for_the_server_is_asked_in_parts(serve, fetch):
    server = serve(make_rights(900, first=5, step=7))
    server.moods = [fails_when_longer_than(120)] * 500
    results, _feedback, path = fetch(server, ATTEMPTS=1)
    assert results["COUNT"] == 900
    assert codes(path) == all_codes(server)


def test_a_broken_download_leaves_the_file_and_goes_on_next_time(serve, fetch):
    server = serve(make_rights(3000))
    path = fetch(server)[2]
    before = digest(path)
    server.rights[0]["attributes"]["CONCESION"] = "changed"
    server.moods = [None, None] + [fails(500)] * 200
    with pytest.raises(QgsProcessingException, match="error 500"):
        fetch(server, ATTEMPTS=2)
    assert digest(path) == before
    assert leftovers(path) == [".catastro.gpkg.download"]
    server.moods, server.questions = [], []
    results, feedback, _ = fetch(server)
    assert results["COUNT"] == 3000
    assert server.questions[0]["where"] == "OBJECTID > 2000"
    assert any("2000" in message for message in feedback.messages)
    assert codes(path) == all_codes(server)
    assert leftovers(path) == []


def test_a_cut_or_foreign_or_old_partial_file_is_not_taken(serve, fetch, tmp_path, monkeypatch):
    from peru_access_atlas.concessions.service import partial

    server = serve(make_rights(2200))
    kept = tmp_path / ".catastro.gpkg.download"

    def interrupted():
        server.moods = [None, None] + [fails(500)] * 200
        with pytest.raises(QgsProcessingException):
            fetch(server, ATTEMPTS=1)
        server.moods, server.questions = [], []

    interrupted()
    kept.write_bytes(kept.read_bytes()[:-50])  # the last line was not written to its end
    assert fetch(server)[0]["COUNT"] == 2200
    assert server.questions[0]["where"] == "OBJECTID > 1000"
    for content in (b"", b"nonsense", b"{}\n", b"[1]\n", b'{"format": 1}\n{"last": 5000, "features": []}\n'):
        kept.write_bytes(content)
        server.questions = []
        assert fetch(server)[0]["COUNT"] == 2200
        assert server.questions[0]["where"] == "OBJECTID > -1"
    interrupted()
    now = time.time()
    monkeypatch.setattr(partial.time, "time", lambda: now + partial.MAX_AGE_S + 60)
    assert fetch(server)[0]["COUNT"] == 2200
    assert server.questions[0]["where"] == "OBJECTID > -1"


def test_cancelling_keeps_what_came_and_the_file_of_before(serve, tmp_path):
    from peru_access_atlas.concessions.service.download import download
    from peru_access_atlas.concessions.service.transport import Transport
    from peru_access_atlas.core.errors import CanceledError

    server = serve(make_rights(3000))
    target = tmp_path / "catastro.gpkg"
    target.write_bytes(b"of before")
    feedback, stuck = QgsFeedback(), threading.Event()
    server.moods = [None, waits_for(stuck, asked := threading.Event())]
    cancelling = threading.Thread(target=lambda: asked.wait() and feedback.cancel())
    cancelling.start()
    with pytest.raises(CanceledError):  # while the server has not answered: else all would have come
        download(Transport(feedback), server.address, target, feedback)
    assert not stuck.is_set()
    stuck.set()
    cancelling.join()
    assert target.read_bytes() == b"of before"
    assert leftovers(target) == [".catastro.gpkg.download"]


def test_a_cancel_while_the_question_is_put_ends_it(serve):
    """QGIS's request drops the reply before it can be aborted, and then waits for ever, when another thread says so."""
    from qgis.core import QgsNetworkAccessManager

    from peru_access_atlas.concessions.service.transport import Transport
    from peru_access_atlas.core.errors import CanceledError

    server, feedback, stuck = serve(make_rights(5)), QgsFeedback(), threading.Event()
    server.answer = lambda _handler: stuck.wait()

    def cancel_now(_request):
        thread = threading.Thread(target=feedback.cancel)
        thread.start()
        thread.join()

    preprocessor = QgsNetworkAccessManager.setRequestPreprocessor(cancel_now)
    try:
        with pytest.raises(CanceledError):
            Transport(feedback).ask(server.address, {})
    finally:
        QgsNetworkAccessManager.removeRequestPreprocessor(preprocessor)
        stuck.set()


def test_an_answer_that_never_ends_is_given_up(serve, monkeypatch):
    """A byte now and then is no silence; a thread that does not come back is not waited for either."""
    from peru_access_atlas.concessions.service import transport
    from peru_access_atlas.concessions.service.waiting import beside_main_thread

    server, over = serve(make_rights(5)), threading.Event()

    def drip(handler):
        handler.send_response(200)
        handler.end_headers()
        while not over.wait(0.02):
            handler.wfile.write(b" ")

    server.answer = drip
    monkeypatch.setattr(transport, "LONGEST", 0.1)
    with pytest.raises(transport.BusyError, match="within 6 s"):
        transport.Transport(QgsFeedback(), attempts=1, timeout_s=60).ask(server.address, {})
    over.set()
    for_ever = threading.Event()
    with pytest.raises(TimeoutError):
        beside_main_thread(for_ever.wait, 0.2)
    for_ever.set()


def test_a_cancelled_run_says_that_what_came_is_kept(serve, fetch):
    _results, feedback, path = fetch(serve(make_rights(5)), after=0)
    assert not path.exists()
    assert any("go on where it stopped" in message for message in feedback.messages)


@pytest.mark.parametrize(
    ("description", "words"),
    [
        ({"geometryType": "esriGeometryPoint"}, "polygons"),
        ({"fields": [{"name": "A", "type": "esriFieldTypeString"}]}, "object id"),
        ({"capabilities": "Map"}, "queries"),
        ({"error": {"code": 499, "message": "Token Required", "details": []}}, "Token Required"),
    ],
)
def test_a_layer_that_cannot_be_downloaded_is_told(serve, fetch, description, words):
    server = serve(make_rights(5))
    server.description = description
    with pytest.raises(QgsProcessingException, match=words):
        fetch(server)
    assert server.questions == []


def test_a_service_of_several_layers_is_told(serve, fetch):
    server = serve([])
    server.description = {"layers": [{"id": 4, "name": "Lotes"}]}
    del_type = server.answer

    def answer(handler):
        from .arcgis_server import send

        send(handler, server.description) if not handler.path.split("?")[0].endswith("/query") else del_type(handler)

    server.answer = answer
    with pytest.raises(QgsProcessingException, match="4 Lotes"):
        fetch(server)


def test_a_service_that_repeats_itself_is_not_asked_for_ever(serve, fetch):
    server = serve(make_rights(30))
    server.page = 10
    server._where = lambda _text: server.rights
    with pytest.raises(QgsProcessingException, match="repeats"):
        fetch(server)


def test_a_download_shorter_than_the_service_says_is_refused(serve, fetch, tmp_path):
    server = serve(make_rights(50))
    server.count_answer = 80
    with pytest.raises(QgsProcessingException, match="80"):
        fetch(server)
    assert list(tmp_path.iterdir()) == []


def test_a_register_that_changes_meanwhile_is_accepted(serve, fetch):
    server = serve(make_rights(50))

    def remove_one():
        server.on_page = lambda: None
        del server.rights[-1]

    server.on_page = remove_one
    results, _feedback, _path = fetch(server)
    assert results["COUNT"] in (49, 50)


def test_an_unknown_host_or_a_refused_connection_is_told(serve, fetch, tmp_path):
    server = serve(make_rights(5))
    server.close()
    with pytest.raises(QgsProcessingException, match="cannot be reached"):
        fetch(server, ATTEMPTS=1)
    server.address = "http://nowhere.invalid/MapServer/0"
    with pytest.raises(QgsProcessingException, match=r"nowhere\.invalid"):
        fetch(server, ATTEMPTS=1)
    assert list(tmp_path.iterdir()) == []


def test_a_certificate_nobody_signed_is_refused_and_explained(serve, fetch, tmp_path_factory):
    folder = tmp_path_factory.mktemp("certificate")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    try:
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
             "-keyout", str(key), "-out", str(certificate)],
            check=True, capture_output=True,
        )  # fmt: skip
    except OSError:
        pytest.skip("openssl is not installed")
    server = serve(make_rights(5), certificate=(str(certificate), str(key)))
    with pytest.raises(QgsProcessingException, match="certificate"):
        fetch(server)
    assert server.questions == []


@pytest.mark.parametrize("url", ["", "ftp://x/0", "geocatmin"])
def test_an_address_that_is_none_is_refused(qgis_app, url, tmp_path):
    from qgis.core import QgsProcessingContext

    from peru_access_atlas.processing_provider.fetch_concessions import FetchConcessions

    ok, message = (
        FetchConcessions()
        .create()
        .checkParameterValues({"SERVICE": 2, "URL": url, "OUTPUT": str(tmp_path / "x.gpkg")}, QgsProcessingContext())
    )
    assert not ok
    assert "https://" in message


def test_a_question_never_blocks_the_main_thread(qgis_app):
    """QGIS's blocking request, made in the main thread, waits for ever when a certificate is refused very fast."""
    from qgis.PyQt.QtCore import QCoreApplication, QThread, QTimer

    from peru_access_atlas.concessions.service.waiting import beside_main_thread

    main, answered = QCoreApplication.instance().thread(), threading.Event()
    QTimer.singleShot(0, answered.set)

    def work():
        return answered.wait(60), QThread.currentThread() is not main

    assert beside_main_thread(work, 60) == (True, True)
    with pytest.raises(ZeroDivisionError):
        beside_main_thread(lambda: 1 / 0, 60)
