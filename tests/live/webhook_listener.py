"""What a webhook delivers to: a server on 127.0.0.1 that keeps every request."""

from __future__ import annotations

import queue
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import NamedTuple


class Received(NamedTuple):
    """One request."""

    headers: dict[str, str]
    body: bytes


class WebhookListener:
    """A context manager. `url` is where it listens, `received` what came in, `status` what it answers."""

    def __init__(self) -> None:
        self.received: queue.Queue[Received] = queue.Queue()
        self.status = 200
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"listener": self}))
        self.url = f"http://127.0.0.1:{self._server.server_port}/mlflow-events"

    def next(self) -> Received:
        """The next request that came in or comes in."""
        return self.received.get(timeout=60)

    def __enter__(self) -> WebhookListener:
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Handler(BaseHTTPRequestHandler):
    listener: WebhookListener

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.listener.received.put(Received(dict(self.headers.items()), body))
        self.send_response(self.listener.status)
        self.end_headers()
        self.wfile.write(b"thanks")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
