"""A proxy on 127.0.0.1 that loses answers: what stands between a client and its server on a bad day."""

from __future__ import annotations

import socket
import threading
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

Loss = Literal["cut", "502", "late", "slow", "swallow", "die"]
"""How an answer gets lost.

cut: the server executes the request, then the connection closes without an answer.
502: the server executes it, a gateway answers 502.
late: a gateway answers 504 at once, the server executes the request when the test says `finish`.
slow: nobody ever answers, the server executes the request when the test says `finish`.
swallow: the connection closes, the server never sees the request.
die: as cut, and from then on nothing listens.
"""


class _Request(NamedTuple):
    method: str
    url: str
    body: bytes
    headers: dict[str, str]


class LossyProxy:
    """Forwards everything to `target`, and loses the answers that `lose` names. A context manager.

    Attributes:
        uri: where it listens.
        seen: path of every request that came in, in order.
    """

    def __init__(self, target: str) -> None:
        self.seen: list[str] = []
        self._target = urlsplit(target).netloc
        self._losses: list[tuple[str, Loss]] = []
        self._late: list[threading.Thread] = []
        self._now = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"proxy": self}))
        self.uri = f"http://127.0.0.1:{self._server.server_port}"

    def lose(self, path: str, how: Loss, times: int = 1) -> None:
        """Lose the answers to the next `times` requests whose path ends in `path`."""
        self._losses += [(path, how)] * times

    def count(self, path: str) -> int:
        """How many requests came in whose path ends in `path`."""
        return sum(seen.endswith(path) for seen in self.seen)

    def finish(self) -> None:
        """Let the server execute what is still to be executed."""
        self._now.set()
        for thread in self._late:
            thread.join()

    def __enter__(self) -> LossyProxy:
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.finish()
        self._stop_listening()
        self._thread.join()

    def _stop_listening(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def handle(self, handler: _Handler) -> None:
        """Forward one request, and pass on its answer or lose it."""
        path = handler.path.split("?")[0]
        self.seen.append(path)
        request = _Request(
            handler.command,
            handler.path,
            handler.rfile.read(int(handler.headers.get("Content-Length", 0))),
            {name: handler.headers[name] for name in ("Content-Type",) if name in handler.headers},
        )
        how = self._loss(path)
        if how in ("late", "slow"):
            self._late.append(threading.Thread(target=self._forward_late, args=(request,)))
            self._late[-1].start()
            if how == "late":
                handler.answer(504, b"<html>Gateway Time-out</html>", "text/html")
            return
        status, content, content_type = (0, b"", "") if how == "swallow" else self._forward(request)
        if how is None:
            handler.answer(status, content, content_type)
        elif how == "502":
            handler.answer(502, b"<html>Bad Gateway</html>", "text/html")
        else:
            if how == "die":
                self._stop_listening()
            handler.close_connection = True
            handler.connection.shutdown(socket.SHUT_RDWR)

    def _loss(self, path: str) -> Loss | None:
        for loss in self._losses:
            if path.endswith(loss[0]):
                self._losses.remove(loss)
                return loss[1]
        return None

    def _forward(self, request: _Request) -> tuple[int, bytes, str]:
        connection = HTTPConnection(self._target, timeout=30)
        try:
            connection.request(*request)
            response = connection.getresponse()
            return response.status, response.read(), response.headers["Content-Type"]
        finally:
            connection.close()

    def _forward_late(self, request: _Request) -> None:
        self._now.wait()
        self._forward(request)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    proxy: LossyProxy

    def do_GET(self) -> None:
        self.proxy.handle(self)

    def do_POST(self) -> None:
        self.proxy.handle(self)

    def do_PUT(self) -> None:
        self.proxy.handle(self)

    def do_DELETE(self) -> None:
        self.proxy.handle(self)

    def answer(self, status: int, content: bytes, content_type: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
