"""A local server that nobody may ask, for hostile samples that name an address."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Trap:
    """What was asked of the server.

    :ivar host: name and port, as in an address.
    :ivar address: of the server's root.
    :ivar asked: the paths that were asked for.
    """

    def __init__(self, port):
        self.host = f"127.0.0.1:{port}"
        self.address = f"http://{self.host}"
        self.asked = []


@contextmanager
def set_trap():
    """Serve a ``Trap`` that answers every question with 404 and notes it."""
    trap = None

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            trap.asked.append(self.path)
            self.send_error(404)

        def do_HEAD(self):
            self.do_GET()

        def do_POST(self):
            self.do_GET()

        def log_message(self, *_parts):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        trap = Trap(server.server_port)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield trap
        finally:
            server.shutdown()
