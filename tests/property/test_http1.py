"""Our HTTP/1.1 says what h11 alone would say: of every head and body, however it comes, and of every request."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import h11
import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mlflowclient.network.heads import Heads
from mlflowclient.network.http1 import Http1

SEEN = Heads()
METHODS = st.sampled_from(["GET", "HEAD", "PUT"])
LINES = st.sampled_from(
    b"HTTP/1.1 200 OK|HTTP/1.0 200 OK|HTTP/1.1 200|HTTP/1.1 204 No|HTTP/1.1 304 No|HTTP/1.1 100 Continue|"
    b"HTTP/1.1 101 Switch|HTTP/1.1 404 \xe4|HTTP/2 200 OK|HTTP/1.1 99 x|200 OK".split(b"|")
)
HEADERS = st.sampled_from(
    b"Content-Length: 0|Content-Length: 2|content-length:  9|Content-Length: 2, 2|Content-Length: -1|"
    b"Content-Length: \xb2|Transfer-Encoding: chunked|Transfer-Encoding: gzip|Connection: close|Connection: Keep-Alive|"
    b"connection: x, CLOSE|X: 1|x: \xe4| folded|X : 1|X: a\0b|x".split(b"|")
)
ENDS = st.sampled_from([b"\r\n", b"\r\n", b"\r\n", b"\n"])
BODIES = st.sampled_from([b"", b"ok", b"ok\r\n\r\n", b"2\r\nok\r\n0\r\n\r\n", b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 9])


@st.composite
def answers(draw: st.DrawFn) -> bytes:
    """What a server may send, and what it must not."""
    sent = b""
    for _ in range(draw(st.integers(1, 2))):
        lines = [draw(LINES), *draw(st.lists(HEADERS, max_size=3)), b""]
        sent += b"".join(line + draw(ENDS) for line in lines) + draw(BODIES)
    return sent


def of_h11(method: str, sent: bytes) -> list[Any]:
    """The answer's status, headers and body, as far as they are right, and what is wrong."""
    connection = h11.Connection(h11.CLIENT)
    connection.send(h11.Request(method=method, target="/", headers=[("Host", "x")]))
    connection.send(h11.EndOfMessage())
    said: list[Any] = []
    body = b""
    try:
        for data in (sent, b""):
            if not data and connection.their_state is h11.SEND_RESPONSE:
                raise h11.RemoteProtocolError("no answer")
            if connection.their_state in (h11.DONE, h11.MUST_CLOSE):
                break
            connection.receive_data(data)
            while isinstance(event := connection.next_event(), h11.Event):
                if isinstance(event, h11.InformationalResponse) and event.status_code == 101:
                    raise h11.RemoteProtocolError("not asked for")
                if isinstance(event, h11.Response):
                    said += [event.status_code, event.reason, httpx.Headers(event.headers.raw_items()).raw]
                body += bytes(event.data) if isinstance(event, h11.Data) else b""
                if isinstance(event, h11.EndOfMessage):
                    break
    except h11.RemoteProtocolError:
        return [*said, body, "wrong"]
    return [*said, body]


def of_ours(method: str, sent: bytes, sizes: list[int]) -> list[Any]:
    """The same of ours, which receives it in pieces of these sizes, and the rest at once."""
    ours = Http1(SEEN)
    ours.head(httpx.Request(method, "http://x/"))
    ours.end()
    pieces: list[bytes] = []
    for size in sizes:
        pieces, sent = [*pieces, sent[:size]], sent[size:]
    coming = iter([piece for piece in (*pieces, sent) if piece])
    said: list[Any] = []
    body = b""
    try:
        while (answer := ours.answer()) is None:
            ours.received(next(coming, b""))
        said += [answer.status, answer.reason, answer.headers.raw]
        if ours.counts:
            held = ours.held()
            while ours.left:
                piece = held or next(coming, b"")
                body += piece[: ours.counted(len(piece))]
                held = b""
        else:
            while (found := ours.piece()) is not None:
                body += found
                if not found:
                    ours.received(next(coming, b""))
    except httpx.RemoteProtocolError:
        return [*said, body, "wrong"]
    return [*said, body]


@given(METHODS, answers(), st.lists(st.integers(1, 60), max_size=4))
@example("GET", b"HTTP/1.1 200 OK\nContent-Length: 4\n\n\r\n\r\n", [])
@example("HEAD", b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n", [])
def test_an_answer_is_what_h11_says(method: str, sent: bytes, sizes: list[int]) -> None:
    """Twice, because the head of the second time is one that was seen."""
    expected = of_h11(method, sent)
    assert [of_ours(method, sent, sizes) for _ in range(2)] == [expected, expected]


@given(
    METHODS,
    st.text("ab/%ä ?#\r\n", max_size=9),
    st.dictionaries(st.sampled_from(["X-a", "accept", "Connection"]), st.sampled_from(["close", "1", "keep-alive"])),
    st.binary(max_size=9),
)
def test_a_request_is_what_h11_would_write(method: str, path: str, headers: dict[str, str], body: bytes) -> None:
    try:
        request = httpx.Request(method, f"http://x/{path}", headers=headers, content=body)
    except httpx.InvalidURL:
        return
    ours = Http1(SEEN)
    written = ours.head(request) + ours.data(body) + ours.end()

    connection = h11.Connection(h11.CLIENT)
    event = h11.Request(method=method, target=request.url.raw_path, headers=request.headers.raw)
    expected = [connection.send(event), connection.send(h11.Data(data=body)), connection.send(h11.EndOfMessage())]
    assert _parsed(written) == _parsed(b"".join(piece or b"" for piece in expected))


def _parsed(written: bytes) -> list[Any]:
    """What a server reads."""
    connection = h11.Connection(h11.SERVER)
    connection.receive_data(written)
    found: list[Any] = []
    while isinstance(event := connection.next_event(), h11.Event):
        if isinstance(event, h11.Request):
            found += [event.method, event.target, sorted(event.headers)]
        found.append(event.data if isinstance(event, h11.Data) else type(event))
    return found


@pytest.mark.parametrize(
    "headers",
    [{"X": "a\r\nInjected: 1"}, {"X": "a\0"}, {"X:": "1"}, {"Content-Length": "-1"}, {"Content-Length": "1, 2"}],
)
def test_a_header_that_is_none_is_not_written(headers: dict[str, str]) -> None:
    with pytest.raises(httpx.LocalProtocolError):
        Http1(SEEN).head(httpx.Request("GET", "http://x/", headers=headers))


@pytest.mark.parametrize("body", [[b"123"], [b"12", b"1"], [b"1"], []])
def test_a_body_of_another_length_is_refused(body: list[bytes]) -> None:
    ours = Http1(SEEN)
    ours.head(httpx.Request("PUT", "http://x/", headers={"Content-Length": "2"}))
    send: Callable[[], list[bytes]] = lambda: [*map(ours.data, body), ours.end()]  # noqa: E731
    with pytest.raises(httpx.LocalProtocolError, match="declared"):
        send()
