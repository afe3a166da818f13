"""Misbehaving peers on real sockets: each ends in the right error of ours, in both colours, and nothing else leaks."""

from __future__ import annotations

import errno
import gzip
import socket
import traceback
from pathlib import Path
from typing import Any

import pytest

from mlflowclient.config import RetryPolicy
from mlflowclient.errors import (
    ApiError,
    ConnectionFailed,
    EndpointMissing,
    RequestError,
    ServerError,
    TimedOut,
    Unauthenticated,
    UnexpectedResponse,
)
from tests.faults.peer import (
    COLOURS,
    Peer,
    answers,
    call,
    found,
    free_port,
    full_backlog,
    hangs_up,
    is_silent,
    resets,
    says,
)

OK = "HTTP/1.1 200 OK\r\n"
JSON = '{"experiment": {"experiment_id": "7", "name": "x"}}'
LOGIN = "<html><body>Sign in</body></html>"
ZIPPED = gzip.compress(b'{"experiment": {"experiment_id": "7"}}' * 100)

# What the peer does, the exception, words that its text must have, whether the request may have been executed.
PEERS: dict[str, tuple[Any, type[RequestError], str, bool]] = {
    "hangs up": (hangs_up, ConnectionFailed, "disconnected without sending a response", True),
    "resets": (resets, ConnectionFailed, "ReadError: ", True),
    "is silent": (is_silent, TimedOut, "ReadTimeout: nothing for 0.5 s", True),
    "is silent after the head": (says(f"{OK}Content-Length: 9\r\n\r\n", keep=True), TimedOut, "ReadTimeout", True),
    "speaks something else": (says("220 smtp.example ESMTP\r\n"), ConnectionFailed, "RemoteProtocolError", True),
    "sends binary garbage": (says(bytes(range(256)) * 10), ConnectionFailed, "RemoteProtocolError", True),
    "sends a bad header": (says(f"{OK}no colon here\r\n\r\n{{}}"), ConnectionFailed, "RemoteProtocolError", True),
    "sends a header without end": (says(f"{OK}X: {'x' * 300_000}"), ConnectionFailed, "RemoteProtocolError", True),
    "sends a bad status": (says("HTTP/1.1 20 OK\r\n\r\n"), ConnectionFailed, "RemoteProtocolError", True),
    "sends no status": (says("HTTP/1.1\r\n\r\n"), ConnectionFailed, "RemoteProtocolError", True),
    "stops in the head": (says("HTTP/1.1 200 OK\r\nContent-Le"), ConnectionFailed, "disconnected", True),
    "stops in the body": (says(f"{OK}Content-Length: 500\r\n\r\n{JSON[:30]}"), ConnectionFailed, "complete", True),
    "resets in the body": (
        lambda peer, socket: says(f"{OK}Content-Length: 500\r\n\r\n{{")(peer, socket) or resets(peer, socket),
        ConnectionFailed,
        "ReadError: ",
        True,
    ),
    "stops in a chunk": (says(f"{OK}Transfer-Encoding: chunked\r\n\r\nff\r\n{{"), ConnectionFailed, "incomplete", True),
    "sends a bad chunk": (
        says(f"{OK}Transfer-Encoding: chunked\r\n\r\nzz\r\n{{}}\r\n0\r\n\r\n"),
        ConnectionFailed,
        "RemoteProtocolError",
        True,
    ),
    "has two lengths": (
        says(f"{OK}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{{}}"),
        ConnectionFailed,
        "RemoteProtocolError",
        True,
    ),
    "has no number as length": (says(f"{OK}Content-Length: x\r\n\r\n{{}}"), ConnectionFailed, "RemoteProtocol", True),
    "declares too little": (says(f"{OK}Content-Length: 30\r\n\r\n{JSON}"), UnexpectedResponse, "cut short", True),
    "stops without a length": (says(f"{OK}\r\n{JSON[:30]}"), UnexpectedResponse, "cut short", True),
    "sends garbage as gzip": (
        says(f"{OK}Content-Encoding: gzip\r\nContent-Length: 7\r\n\r\ngarbage"),
        ConnectionFailed,
        "DecodingError",
        True,
    ),
    "stops in gzip": (
        says(f"{OK}Content-Encoding: gzip\r\n\r\n".encode() + ZIPPED[:40]),
        UnexpectedResponse,
        "the body is empty",
        True,
    ),
    "fails with garbage as gzip": (
        says("HTTP/1.1 503 No\r\nContent-Encoding: deflate\r\nContent-Length: 7\r\n\r\ngarbage"),
        ConnectionFailed,
        "DecodingError",
        True,
    ),
    "only continues": (says("HTTP/1.1 100 Continue\r\n\r\n"), ConnectionFailed, "disconnected", True),
    "switches protocols": (says("HTTP/1.1 101 Go\r\nUpgrade: x\r\n\r\n"), ConnectionFailed, "UPGRADE", True),
    "has no content": (says("HTTP/1.1 204 No Content\r\n\r\n"), UnexpectedResponse, "empty", True),
    "has nothing new": (says("HTTP/1.1 304 Not Modified\r\n\r\n"), ApiError, "304", False),
    "is another site": (answers("<h1>Not Found</h1>", "404 Not Found"), EndpointMissing, "tracking URI", False),
    "wants a login": (answers(LOGIN), UnexpectedResponse, "login page", True),
    "redirects": (answers("", "302 Found", "Location: https://sso.example/\r\n"), UnexpectedResponse, "sso", False),
    "redirects for ever": (answers("", "308 Moved", "Location: /\r\n"), UnexpectedResponse, "redirects to /", False),
    "redirects nowhere": (answers("", "302 Found", "Location: http://[::1\r\n"), UnexpectedResponse, "redirect", False),
    "wants credentials": (answers("no", "401 No", 'WWW-Authenticate: Basic realm="é"\r\n'), Unauthenticated, "", False),
    "is a broken gateway": (answers("<h1>502</h1>", "502 Bad Gateway"), ServerError, "502", True),
    "is a made-up status": (answers("", "799 ?"), ServerError, "799", True),
}  # fmt: skip


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("name", PEERS)
def test_peers(colour: str, name: str) -> None:
    behaviour, cls, words, may_have_happened = PEERS[name]
    with Peer(behaviour) as peer:
        # Both are sent once: the first because it is told to, the other because a repeat may do harm.
        for ask, settings in (
            (lambda mlf: mlf.get_experiment(7), {}),
            (lambda mlf: mlf.create_experiment("x"), {"retries": RetryPolicy()}),
        ):
            with pytest.raises(RequestError) as caught:
                call(colour, peer.uri, ask, timeout=0.5 if cls is TimedOut else 20.0, **settings)
            error = caught.value
            assert type(error) is cls
            assert words in str(error)
            assert error.may_have_happened is may_have_happened
            assert error.attempts == 1
            shown = "".join(traceback.format_exception(type(error), error, error.__traceback__))
            assert "The above exception" not in shown
            assert "During handling" not in shown
    assert len(peer.asked) == 2


@pytest.mark.parametrize("colour", COLOURS)
def test_what_works_nevertheless(colour: str) -> None:
    body = f"{OK}content-type: application/json; charset=hex\r\n"
    chunks = f"1\r\n{{\r\n{len(JSON) - 1:x};ext=1\r\n{JSON[1:]}\r\n0\r\nTrailer: x\r\n\r\n"
    for raw in (
        f"HTTP/1.0 200 OK\r\n\r\n{JSON}",
        f"{body}Transfer-Encoding: chunked\r\n\r\n{chunks}",
        f"HTTP/1.1 100 Continue\r\n\r\n{body}Content-Length: {len(JSON)}\r\n\r\n{JSON}",
        f"HTTP/1.1 202\r\nContent-Length: {len(JSON)}\r\nSet-Cookie: =;;=\r\nX-Y: \x80\xff\r\n\r\n{JSON}",
    ):
        with Peer(says(raw.encode("latin-1"))) as peer:
            answer = call(colour, peer.uri, lambda mlf: mlf.get("experiments/get"))
            assert answer == [{"experiment": {"experiment_id": "7", "name": "x"}}]


@pytest.mark.parametrize("colour", COLOURS)
def test_a_lost_answer_is_asked_for_again(colour: str) -> None:
    patient = RetryPolicy(max_retries=5, backoff_factor=0)
    with Peer(resets, hangs_up, answers("", "503 Busy"), says(f"{OK}Content-Length: 9\r\n\r\n{{"), found()) as peer:
        (experiment,) = call(colour, peer.uri, lambda mlf: mlf.get_experiment(7), retries=patient)
    assert experiment.name == "x"
    assert len({asked.text for asked in peer.asked}) == 1
    assert [asked.connection for asked in peer.asked] in ([1, 2, 3, 3, 4], [1, 2, 3, 4, 5])


@pytest.mark.parametrize("colour", COLOURS)
def test_nobody_listens(colour: str) -> None:
    policy = RetryPolicy(max_retries=2, backoff_factor=0)
    for ask in (lambda mlf: mlf.get_experiment(7), lambda mlf: mlf.delete_experiment(7)):
        with pytest.raises(ConnectionFailed) as caught:
            call(colour, f"http://127.0.0.1:{free_port()}", ask, retries=policy)
        assert type(caught.value) is ConnectionFailed
        assert "2 retries are used up; the request was not executed" in str(caught.value)
        assert f"ConnectError: [Errno {errno.ECONNREFUSED}]" in str(caught.value)
        assert (caught.value.attempts, caught.value.may_have_happened) == (3, False)


@pytest.mark.parametrize("colour", COLOURS)
def test_nobody_accepts(colour: str) -> None:
    with full_backlog() as uri, pytest.raises(TimedOut, match=r"ConnectTimeout: nothing for 0\.3 s") as caught:
        call(colour, uri, lambda mlf: mlf.delete_experiment(7), timeout=0.3)
    assert caught.value.may_have_happened is False


@pytest.mark.parametrize("colour", COLOURS)
def test_no_such_host(colour: str) -> None:
    with pytest.raises(ConnectionFailed, match="ConnectError: ") as caught:
        call(colour, "http://no-such-host.invalid:5000", lambda mlf: mlf.delete_experiment(7))
    assert caught.value.may_have_happened is False


@pytest.mark.parametrize("colour", COLOURS)
def test_a_download_that_stops(colour: str, tmp_path: Path) -> None:
    run = {"info": {"run_id": "r", "experiment_id": "7", "status": "RUNNING", "start_time": 1,
                    "lifecycle_stage": "active", "artifact_uri": "mlflow-artifacts:/7/r/artifacts"}}  # fmt: skip
    listing = {"root_uri": "", "files": [{"path": "a", "is_dir": False, "file_size": 5}]}
    cut = says(f"{OK}Content-Length: 5\r\n\r\nab")

    def served(peer: Peer, connection: socket.socket) -> bool:
        asked = peer.asked[-1].text
        return (answers({"run": run}) if "runs/get" in asked else answers(listing) if "list" in asked else cut)(
            peer, connection
        )

    with (
        Peer(served) as peer,
        pytest.raises(ConnectionFailed, match="the answer was cut short: RemoteProtocolError"),
    ):
        call(colour, peer.uri, lambda mlf: mlf.download_artifact("r", "a", tmp_path))
    assert list(tmp_path.iterdir()) == []
