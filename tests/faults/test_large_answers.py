"""Answers without end, also compressed ones, do not fill the memory, whatever it is that sends the request."""

from __future__ import annotations

import gzip
import json
import socket
import tracemalloc
import zlib
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from mlflowclient import NotFound, UnexpectedResponse, bodies
from tests.faults.peer import COLOURS, EXPERIMENT, Peer, answers, call, found, says

LARGEST = 1_000_000
SENT = 100_000_000
"""Bytes after which the peer itself gives up: the client has gone on reading."""
NAME = "x" * 1000
JSON = json.dumps({"experiment": EXPERIMENT | {"name": NAME}})
WAYS: dict[str, dict[str, Any]] = {"transport": {}, "client": {"token": lambda: "t"}, "proxy": {}}

everywhere = pytest.mark.parametrize("colour", COLOURS)


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "LARGEST", LARGEST)


class Endless:
    """Sends a body that does not end, until the client hangs up."""

    def __init__(self, head: str, piece: bytes, *, chunked: bool = False) -> None:
        self.head, self._chunk = head, (b"%x\r\n%s\r\n" % (len(piece), piece) if chunked else piece)
        self.sent, self.hung_up = 0, False

    def __call__(self, _: Peer, connection: socket.socket) -> bool:
        connection.settimeout(20)
        try:
            connection.sendall(f"HTTP/1.1 {self.head}\r\n\r\n".encode())
            while self.sent < SENT:
                connection.sendall(self._chunk)
                self.sent += len(self._chunk)
        except OSError:
            self.hung_up = True
        return False


@cache
def bomb() -> bytes:
    """Fifty megabytes, compressed to fifty kilobytes, that more of the same may follow."""
    packer = zlib.compressobj(wbits=31)
    return b"".join(packer.compress(b" " * 1_000_000) for _ in range(50)) + packer.flush(zlib.Z_FULL_FLUSH)


TEXT = b'{"experiments": [' + b" " * 10_000
CHUNKED = "Transfer-Encoding: chunked"
ENDLESS: dict[str, Callable[[], Endless]] = {
    "chunked": lambda: Endless(f"200 OK\r\n{CHUNKED}", TEXT, chunked=True),
    "chunked, with a length": lambda: Endless(f"200 OK\r\nContent-Length: 5\r\n{CHUNKED}", TEXT, chunked=True),
    "until the end": lambda: Endless("200 OK", TEXT),
    "declared": lambda: Endless(f"200 OK\r\nContent-Length: {SENT * 10}", TEXT),
    "error": lambda: Endless(f"503 Service Unavailable\r\n{CHUNKED}", TEXT, chunked=True),
    "redirect": lambda: Endless(f"302 Found\r\nLocation: /elsewhere\r\n{CHUNKED}", TEXT, chunked=True),
    "gzip": lambda: Endless(f"200 OK\r\nContent-Encoding: gzip\r\n{CHUNKED}", bomb(), chunked=True),
    "gzip, declared": lambda: Endless(f"200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(bomb())}", bomb()),
    "gzip, twice": lambda: Endless("200 OK\r\nContent-Encoding: gzip, gzip", gzip.compress(bomb())),
}


def ask(colour: str, way: str, peer: Peer, monkeypatch: pytest.MonkeyPatch, *asks: Any) -> list[Any]:
    uri = peer.uri
    if way == "proxy":
        monkeypatch.setenv("HTTP_PROXY", peer.uri)
        uri = "http://mlflow.invalid:5000"
    return call(colour, uri, *asks, **WAYS[way], retries=2)


def get(mlf: Any) -> Any:
    return mlf.get_experiment(7)


# Who sends the request makes a difference to how a body comes, not to what is made of its head.
BODIES = [(name, way) for name in ENDLESS for way in WAYS if way == "transport" or name in ("chunked", "gzip")]


@everywhere
@pytest.mark.parametrize(("name", "way"), BODIES)
def test_a_body_that_is_too_large(colour: str, name: str, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not asked for again, and the connection is closed."""
    body = ENDLESS[name]()
    tracemalloc.start()
    try:
        with Peer(body) as peer, pytest.raises(UnexpectedResponse, match="has more than 1,000,000 bytes") as caught:
            ask(colour, way, peer, monkeypatch, get)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert caught.value.status == int(body.head[:3])
    assert (len(peer.asked), caught.value.attempts) == (1, 1)
    assert body.hung_up
    assert peak < 20_000_000


@everywhere
@pytest.mark.parametrize("way", WAYS)
def test_an_answer_that_is_as_large_as_may_be(colour: str, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = JSON + " " * (LARGEST - len(JSON))
    packed = gzip.compress(text.encode())
    several = [
        answers(text),
        says(f"HTTP/1.1 200 OK\r\n{CHUNKED}\r\n\r\n{len(text):x}\r\n{text}\r\n0\r\n\r\n", keep=True),
        says(
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed) + packed, keep=True
        ),
        found(),
    ]
    with Peer(*several) as peer:
        names = [each.name for each in ask(colour, way, peer, monkeypatch, *[get] * 4)]
    assert names == [NAME, NAME, NAME, "x"]
    assert peer.connections == 1
    assert all("accept-encoding: gzip, deflate\r\n" in each.text.lower() for each in peer.asked)


@everywhere
def test_the_version(colour: str) -> None:
    """It is asked for to explain something else, whose error it must not replace."""
    missing = answers({"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no dataset"}, "404 Not Found")
    version = ENDLESS["until the end"]()
    with Peer(missing, version) as peer, pytest.raises(NotFound, match="no dataset"):
        call(colour, peer.uri, lambda mlf: mlf.get_dataset("d-1"))
    assert [each.text.split()[1] for each in peer.asked][1:] == ["/version"]
    assert version.hung_up
