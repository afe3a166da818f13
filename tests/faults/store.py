"""A server on 127.0.0.1 that keeps the artifacts of one run and does with each transfer what it is told."""

from __future__ import annotations

import hashlib
import json
import re
import ssl
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

ROOT = "mlflow-artifacts:/1/r"
_PROXY = "/api/2.0/mlflow-artifacts/artifacts/1/r/"


class Asked(NamedTuple):
    """A request as it arrived."""

    method: str
    path: str
    range: str | None
    headers: dict[str, str]


class Answer(NamedTuple):
    """What to do with a download."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = {}  # noqa: RUF012  # never changed
    cut: int | None = None
    """Bytes of the body after which the connection is dropped."""
    pieces: int = 1
    """In how many pieces the body is sent."""
    pause: float = 0.0
    """Seconds between them."""
    late: float = 0.0
    """Seconds before the answer."""


_NOT_IMPLEMENTED = Answer(501, b'{"error_code": "NOT_IMPLEMENTED", "message": "not supported"}')


class Store:
    """A running server.

    Args:
        files: the artifacts, which tests may change.
        ranges: whether parts can be asked for, and files have ETags.
        tls: its side of TLS; None for plain HTTP.
    """

    def __init__(self, files: dict[str, bytes], *, ranges: bool = True, tls: ssl.SSLContext | None = None) -> None:
        self.files = files
        self.ranges = ranges
        self.sizes: dict[str, int] = {}
        """What the listing says of files instead of their size."""
        self.asked: list[Asked] = []
        self.uploads: dict[str, bytes] = {}
        self.change: Callable[[int, Asked, Answer], Answer] = lambda number, asked, answer: answer
        """Given the number of a download, from 0 on, the request and the right answer, what is answered."""
        self.accept: Callable[[int, Asked], int] = lambda number, asked: 200
        """Given the number of an upload and the request, its status; 0 to drop the connection."""
        self.at_once = 0
        self.most_at_once = 0
        self._lock = threading.Lock()
        self._downloads = 0
        self._uploads = 0
        store = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                store._get(self)

            def do_PUT(self) -> None:
                store._put(self)

            def do_POST(self) -> None:  # multipart uploads
                self.rfile.read(int(self.headers["Content-Length"]))
                _send(self, _NOT_IMPLEMENTED)

            def log_message(self, format: str, *arguments: Any) -> None:
                """Nobody reads it."""

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 100

            def handle_error(self, request: Any, client_address: Any) -> None:
                """The client went away."""

        self._server = Server(("127.0.0.1", 0), Handler)
        if tls is not None:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self.uri = f"http{'s' if tls else ''}://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    def __enter__(self) -> Store:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(10)

    def downloads(self) -> list[str | None]:
        """The ranges asked for, in order."""
        return [asked.range for asked in self.asked if asked.method == "GET" and asked.path.startswith(_PROXY)]

    def _note(self, handler: BaseHTTPRequestHandler) -> Asked:
        address = urlsplit(handler.path)
        path = unquote(address.path)
        if path == "/get-artifact":  # the way of names that are not ASCII
            path = _PROXY + parse_qs(address.query)["path"][0]
        asked = Asked(handler.command, path, handler.headers.get("Range"), dict(handler.headers.items()))
        with self._lock:
            self.asked.append(asked)
        return asked

    def _get(self, handler: BaseHTTPRequestHandler) -> None:
        asked = self._note(handler)
        if asked.path == "/api/2.0/mlflow/artifacts/list":
            query = parse_qs(urlsplit(handler.path).query)
            _send(handler, Answer(body=json.dumps(self._listing(query.get("path", [""])[0])).encode()))
            return
        if asked.path == "/version":
            _send(handler, Answer(body=b"3.17.2", headers={"Content-Type": "text/html"}))
            return
        if "/mlflow-artifacts/presigned/" in asked.path:
            _send(handler, _NOT_IMPLEMENTED)
            return
        with self._lock:
            number, self._downloads = self._downloads, self._downloads + 1
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            _send(handler, self.change(number, asked, self._file(asked)))
        finally:
            with self._lock:
                self.at_once -= 1

    def _put(self, handler: BaseHTTPRequestHandler) -> None:
        asked = self._note(handler)
        with self._lock:
            number, self._uploads = self._uploads, self._uploads + 1
        status = self.accept(number, asked)
        if not status:
            handler.close_connection = True
            return
        body = handler.rfile.read(int(handler.headers["Content-Length"]))
        if status == 200:
            self.uploads[asked.path.removeprefix(_PROXY)] = body
        _send(handler, Answer(status))

    def _listing(self, path: str) -> dict[str, Any]:
        prefix = f"{path}/" if path else ""
        below = sorted(name for name in {**self.files, **self.sizes} if name.startswith(prefix))
        entries: dict[str, Any] = {}
        for name in below:
            first, deeper, _ = name[len(prefix) :].partition("/")
            size = self.sizes.get(name, len(self.files.get(name, b"")))
            entries[prefix + first] = {"path": prefix + first, "is_dir": bool(deeper)} | (
                {} if deeper else {"file_size": size}
            )
        return {"root_uri": ROOT, "files": list(entries.values())}

    def _file(self, asked: Asked) -> Answer:
        body = self.files.get(asked.path.removeprefix(_PROXY))
        if body is None:
            return Answer(404, json.dumps({"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no file"}).encode())
        if not self.ranges:
            return Answer(body=body, headers={"Transfer-Encoding": "chunked"})
        etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        headers = {"ETag": etag, "Accept-Ranges": "bytes", "Last-Modified": "Mon, 23 Nov 2026 07:00:00 GMT"}
        wanted = re.fullmatch(r"bytes=(\d+)-(\d*)", asked.range or "")
        if wanted is None or asked.headers.get("If-Range", etag) != etag:
            return Answer(body=body, headers=headers)
        first, last = int(wanted[1]), min(int(wanted[2] or len(body)), len(body) - 1)
        if first > last:
            return Answer(416, headers={"Content-Range": f"bytes */{len(body)}"})
        return Answer(206, body[first : last + 1], headers | {"Content-Range": f"bytes {first}-{last}/{len(body)}"})


def _send(handler: BaseHTTPRequestHandler, answer: Answer) -> None:
    time.sleep(answer.late)
    handler.send_response(answer.status)
    chunked = "Transfer-Encoding" in answer.headers
    for name, value in answer.headers.items():
        handler.send_header(name, value)
    if not chunked and "Content-Length" not in answer.headers:
        handler.send_header("Content-Length", str(len(answer.body)))
    handler.end_headers()
    body = answer.body if answer.cut is None else answer.body[: answer.cut]
    try:
        if chunked:
            body = f"{len(answer.body):x}\r\n".encode() + body + (b"\r\n0\r\n\r\n" if answer.cut is None else b"")
        step = max(1, -(-len(body) // answer.pieces))
        for start in range(0, len(body), step):
            time.sleep(answer.pause if start else 0)
            handler.wfile.write(body[start : start + step])
    except OSError:  # the client went away
        handler.close_connection = True
    if answer.cut is not None or answer.headers.get("Connection") == "close":
        handler.close_connection = True
