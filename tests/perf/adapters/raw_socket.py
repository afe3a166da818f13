"""The floor: bytes through a socket, as few steps as Python allows. No error is handled and nothing is checked."""

from __future__ import annotations

import json
import socket
import threading
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.perf.adapters import rest
from tests.perf.adapters.scenario import BATCH, Task, in_threads, main
from tests.perf.measured import measured

_PIPELINED = 100


class _Socket:
    """One connection for each thread."""

    def __init__(self, task: Task) -> None:
        address = urlsplit(task.uri)
        self._host, self._address = address.netloc, (address.hostname, address.port)
        self._threads = threading.local()

    @property
    def connection(self) -> socket.socket:
        try:
            found: socket.socket = self._threads.connection
        except AttributeError:
            found = self._threads.connection = socket.create_connection(self._address)
            found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return found

    def request(self, method: str, path: str, body: bytes = b"") -> bytes:
        """The bytes of a request."""
        return (
            f"{method} {path} HTTP/1.1\r\nhost: {self._host}\r\ncontent-type: application/json\r\n"
            f"content-length: {len(body)}\r\n\r\n"
        ).encode() + body

    def ask(self, request: bytes) -> bytearray:
        """The body of the answer."""
        connection = self.connection
        connection.sendall(request)
        answer = bytearray(connection.recv(1 << 20))
        end = answer.index(b"\r\n\r\n") + 4
        start = answer.index(b"content-length: ") + 16
        missing = end + int(answer[start : answer.index(b"\r", start)]) - len(answer)
        while missing > 0:
            piece = connection.recv(min(missing, 1 << 20))
            answer += piece
            missing -= len(piece)
        del answer[:end]
        return answer

    def post(self, path: str, body: Any) -> Any:
        return json.loads(self.ask(self.request("POST", path, json.dumps(body).encode())))

    def get(self, path: str, query: Any) -> Any:
        return json.loads(self.ask(self.request("GET", f"{path}?{urlencode(query)}")))


def log_metric(task: Task) -> None:
    raw = _Socket(task)
    raw.post(rest.LOG_METRIC, rest.metric(task, -1))
    with measured(task.count):
        in_threads(task, lambda step: raw.post(rest.LOG_METRIC, rest.metric(task, step)))


def log_batch(task: Task) -> None:
    raw = _Socket(task)
    request = raw.request("POST", rest.LOG_BATCH, json.dumps(rest.batch(task)).encode())
    raw.ask(request)
    with measured(task.count * BATCH):
        in_threads(task, lambda _: raw.ask(request))


def search(task: Task) -> None:
    raw = _Socket(task)
    next(rest.search_pages(task._replace(page=1), raw.post))
    with measured(task.count):
        found = sum(map(len, rest.search_pages(task, raw.post)))
    assert found == task.count


def history(task: Task) -> None:
    raw = _Socket(task)
    next(rest.history_pages(task._replace(page=1), raw.get))
    with measured(task.count):
        found = sum(map(len, rest.history_pages(task, raw.get)))
    assert found == task.count


def ceiling(task: Task) -> None:
    """What the stub server can do at most: many requests are sent before the first answer is read."""
    raw = _Socket(task)
    request = raw.request("POST", rest.LOG_METRIC, json.dumps(rest.metric(task, 0)).encode())
    connection = raw.connection
    connection.sendall(request)
    length = len(connection.recv(1 << 20))
    with measured(task.count):
        for _ in range(task.count // _PIPELINED):
            connection.sendall(request * _PIPELINED)
            missing = length * _PIPELINED
            while missing:
                missing -= len(connection.recv(missing))


if __name__ == "__main__":
    main({"log_metric": log_metric, "log_batch": log_batch, "search": search, "history": history, "ceiling": ceiling})
