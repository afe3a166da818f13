"""A proxy that breaks in every way that a network, a gateway or a server breaks, for as long as a scenario says."""

from __future__ import annotations

import random
import socket
import threading
from http.client import HTTPConnection
from http.server import ThreadingHTTPServer
from typing import Any, Literal

from tests.live.lossy_proxy import LossyProxy

Fault = Literal["refuses", "hangs", "429", "500", "truncated", "cut before", "cut after", "401", "403", "token", ""]
"""What is wrong.

refuses: nothing listens.
hangs: connections are accepted, nothing is ever answered, nothing is executed.
429: every answer is 429 with Retry-After: 1.
500: every answer is a page of HTML with status 500.
truncated: the server executes the request, and half of its JSON comes back.
cut before: the connection closes, the server never sees the request.
cut after: the server executes the request, then the connection closes.
401: every answer says that the credentials have expired.
403: the request reaches the server under a host name that it does not serve, and the server itself refuses it.
token: requests need the token in `token`.
"""


class FaultProxy(LossyProxy):
    """A proxy with a fault, which `breaks` sets and `mend` takes away. A context manager.

    Args:
        target: address of the server.
        chance: decides which requests a fault hits.
    """

    def __init__(self, target: str, chance: random.Random) -> None:
        super().__init__(target)
        self.token = ""
        self.hits = 0
        """How many requests the fault has hit."""
        self._chance = chance
        self._fault: Fault = ""
        self._share = 1.0
        self._mended = threading.Event()

    def breaks(self, fault: Fault, share: float = 1.0) -> None:
        """From now on this share of requests meets a fault."""
        self._fault, self._share = fault, share
        self._mended.clear()
        if fault == "refuses":
            self._stop_listening()
            self._thread.join()

    def mend(self) -> None:
        """From now on everything works."""
        was, self._fault = self._fault, ""
        self._mended.set()
        if was == "refuses":
            port = self._server.server_port
            self._server = ThreadingHTTPServer(("127.0.0.1", port), self._server.RequestHandlerClass)
            self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
            self._thread.start()

    def __exit__(self, *error: object) -> None:
        if self._fault:
            self.mend()
        super().__exit__(*error)

    def handle(self, handler: Any) -> None:
        """Forward a request, or do with it what is wrong now."""
        try:
            self._handle(handler)
        except OSError:  # the client went away, or the server behind it is
            handler.close_connection = True

    def _handle(self, handler: Any) -> None:
        fault = self._fault
        if not fault or self._chance.random() >= self._share:
            handler.answer(*self._executed(handler))
            return
        if fault == "token" and handler.headers["Authorization"] == f"Bearer {self.token}":
            handler.answer(*self._executed(handler))
            return
        self.hits += 1
        if fault == "hangs":
            self._mended.wait(120)
        if fault in ("truncated", "cut after"):
            status, body, content_type = self._executed(handler)
            if fault == "truncated":
                handler.answer(status, body[: len(body) // 2], content_type)
                return
        if fault in ("refuses", "hangs", "cut before", "cut after"):
            handler.close_connection = True
            handler.connection.shutdown(socket.SHUT_RDWR)
            return
        if fault == "403":
            handler.answer(*self._executed(handler, {"Host": "another.example"}))
            return
        handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        if fault == "429":
            handler.send_response(429)
            handler.send_header("Retry-After", "1")
            handler.send_header("Content-Length", "0")
            handler.end_headers()
        elif fault == "500":
            handler.answer(500, b"<html><h1>500 Internal Server Error</h1></html>", "text/html")
        else:
            handler.answer(
                401, b'{"error_code": "UNAUTHENTICATED", "message": "the token has expired"}', "application/json"
            )

    def _executed(self, handler: Any, more: dict[str, str] | None = None) -> tuple[int, bytes, str]:
        body = handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        kept = {name: handler.headers[name] for name in ("Content-Type",) if name in handler.headers}
        connection = HTTPConnection(self._target, timeout=30)
        try:
            connection.request(handler.command, handler.path, body, {**kept, **(more or {})})
            response = connection.getresponse()
            return response.status, response.read(), response.headers["Content-Type"] or "text/plain"
        finally:
            connection.close()
