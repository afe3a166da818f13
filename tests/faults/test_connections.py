"""Connections on real sockets: reuse, idle ones that the server closes, threads, tasks, forks, event loops, proxies."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import subprocess
import sys
import time
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from mlflowclient import AsyncMLflow, MLflow
from mlflowclient.config import RetryPolicy
from mlflowclient.errors import ConnectionFailed, UnexpectedResponse
from mlflowclient.http import _LIMITS
from tests.faults.peer import COLOURS, ONCE, Peer, answers, call, found, free_port, says

ROOT = Path(__file__).resolve().parents[2]


def get(mlf: Any) -> Any:
    return mlf.get_experiment(7)


def delete(mlf: Any) -> Any:
    return mlf.delete_experiment(7)


def idle(mlf: Any, *, seconds: float, blocked: bool = False) -> Any:
    """Nothing, for a while; blocked, the event loop sees nothing of what happens meanwhile."""
    if isinstance(mlf, MLflow) or blocked:
        time.sleep(seconds)
        seconds = 0
    return None if isinstance(mlf, MLflow) else asyncio.sleep(seconds)


@pytest.mark.parametrize("colour", COLOURS)
def test_calls_share_a_connection(colour: str) -> None:
    with Peer(found(), answers({}), answers("", "404 No"), found()) as peer:
        call(colour, peer.uri, get, delete)
        with pytest.raises(Exception, match="404"):
            call(colour, peer.uri, get, get)
    assert [asked.connection for asked in peer.asked] == [1, 1, 2]


@pytest.mark.parametrize("colour", COLOURS)
def test_many_calls_at_once_share_a_hundred_connections(colour: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # On a slow machine one may wait for a second, after which it would be replaced.
    kept = httpx.Limits(max_connections=_LIMITS.max_connections, keepalive_expiry=60)
    monkeypatch.setattr("mlflowclient.http._LIMITS", kept)

    def slow(peer: Peer, connection: Any) -> bool:
        time.sleep(0.3)
        return found()(peer, connection)

    def many(mlf: Any) -> Any:
        if isinstance(mlf, MLflow):
            with ThreadPoolExecutor(250) as threads:
                return list(threads.map(get, [mlf] * 250))
        return asyncio.gather(*(get(mlf) for _ in range(250)))

    with Peer(slow) as peer:
        call(colour, peer.uri, many)
    assert len(peer.asked) == 250
    assert 50 < len({asked.connection for asked in peer.asked}) <= 100


@pytest.mark.parametrize("colour", COLOURS)
def test_an_error_leaves_the_connection_usable(colour: str) -> None:
    def failing(mlf: Any) -> Any:
        return mlf.get("experiments/get")

    policy = RetryPolicy(max_retries=3, backoff_factor=0)
    with Peer(answers("", "503 Busy"), answers("", "429 Slow"), answers({"x": 1}), found()) as peer:
        call(colour, peer.uri, failing, get, retries=policy)
    assert {asked.connection for asked in peer.asked} == {1}


@pytest.mark.parametrize(("colour", "blocked"), [("sync", True), ("async", True), ("async", False)])
@pytest.mark.parametrize("closes_after", [0.0, 0.2])
def test_a_connection_that_the_server_closed_does_not_fail_the_next_call(
    colour: str, blocked: bool, closes_after: float
) -> None:
    """httpx looks whether an idle connection is readable before it uses it: then the server has closed it."""

    def closing(peer: Peer, connection: Any) -> bool:
        answers({})(peer, connection)
        time.sleep(closes_after)
        return False

    with Peer(closing) as peer:
        pause = partial(idle, seconds=closes_after + 0.2, blocked=blocked)
        call(colour, peer.uri, delete, pause, delete, pause, delete)
    assert [asked.connection for asked in peer.asked] == [1, 2, 3]


@pytest.mark.parametrize("colour", COLOURS)
def test_a_connection_is_not_used_after_a_second(colour: str) -> None:
    """gunicorn closes idle ones after 2 s. What we dropped first cannot be closed under a request."""
    with Peer(answers({})) as peer:
        call(colour, peer.uri, delete, partial(idle, seconds=1.2), delete)
    assert [asked.connection for asked in peer.asked] == [1, 2]


def test_one_client_serves_eight_threads() -> None:
    with Peer(found()) as peer, MLflow(peer.uri, retries=ONCE) as mlf, ThreadPoolExecutor(8) as pool:
        names = {experiment.name for experiment in pool.map(lambda _: mlf.get_experiment(7), range(80))}
        assert names == {"x"}
        assert len(mlf._transport._senders) == 1
    assert len(peer.asked) == 80
    assert peer.connections <= 8


def test_one_client_serves_many_tasks() -> None:
    async def main(uri: str) -> int:
        async with AsyncMLflow(uri, retries=ONCE) as mlf:
            found = await asyncio.gather(*(mlf.get_experiment(7) for _ in range(80)))
            assert len(mlf._transport._senders) == 1
        return len(found)

    with Peer(found()) as peer:
        assert asyncio.run(main(peer.uri)) == 80
    assert len(peer.asked) == 80


@pytest.mark.parametrize("colour", COLOURS)
def test_closed_and_used_again(colour: str) -> None:
    with Peer(found()) as peer:
        call(colour, peer.uri, get, lambda mlf: mlf.close(), get, get)
    assert [asked.connection for asked in peer.asked] == [1, 2, 2]


FORK = """
import os, sys
from mlflowclient import MLflow
mlf = MLflow(sys.argv[1], retries=0)
mlf.get_experiment(7)
child = os.fork()
mlf.get_experiment(7)
if child == 0:
    mlf.close()
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
mlf.get_experiment(7)
mlf.close()
"""
# Connections belong to the loop that opened them; in the next one they would fail with `Event loop is closed`.
LOOPS = """
import asyncio, sys
from mlflowclient import AsyncMLflow
mlf = AsyncMLflow(sys.argv[1], retries=0)
async def twice():
    await mlf.get_experiment(7)
    await mlf.get_experiment(7)
asyncio.run(twice())
asyncio.run(twice())
async def end():
    await mlf.get_experiment(7)
    await mlf.close()
asyncio.run(end())
"""


# Each in a process of its own: this one has threads, which do not survive a fork.
@pytest.mark.parametrize(
    ("script", "connections"), [(FORK, [1, 1, 1, 2]), (LOOPS, [1, 1, 2, 2, 3])], ids=["a fork", "event loops"]
)
def test_connections_are_not_taken_along(script: str, connections: list[int]) -> None:
    with Peer(found()) as peer:
        subprocess.run([sys.executable, "-c", script, peer.uri], check=True, timeout=60)
    assert sorted(asked.connection for asked in peer.asked) == connections


@pytest.mark.parametrize("colour", COLOURS)
def test_an_iterator_is_not_sent_again_with_a_fresh_token(colour: str) -> None:
    def pieces() -> Any:
        yield b"one "
        yield b"two"

    async def async_pieces() -> Any:
        for piece in pieces():
            yield piece

    bodies = [pieces, lambda: iter([b"one ", b"two"])] if colour == "sync" else [async_pieces]
    for body in bodies:
        tokens = iter(["old", "new"])
        with Peer(answers("no", "401 Unauthorized")) as peer:
            with pytest.raises(ConnectionFailed, match="an iterator, and authentication needed it a second") as caught:
                call(
                    colour,
                    peer.uri,
                    lambda mlf, body=body: mlf.artifacts.upload_artifact(artifact_path="a", content=body()),
                    token=lambda tokens=tokens: next(tokens),
                )
            assert (caught.value.attempts, caught.value.may_have_happened) == (1, True)
        texts = [asked.text for asked in peer.asked]
        assert len([text for text in texts if text.endswith("0\r\n\r\n")]) == 1
        assert "one" in texts[0]


# How it is sent: straight through the transport, or by httpx's client, which has to show an answer to a signer.
@pytest.mark.parametrize("token", ["t", lambda: "t"], ids=["transport", "client"])
@pytest.mark.parametrize("colour", COLOURS)
def test_cookies_are_kept(colour: str, token: Any) -> None:
    sets = answers({"x": 1}, head="Set-Cookie: balancer=b7; Path=/\r\n")
    with Peer(sets, found(), found()) as peer:
        call(colour, peer.uri, lambda mlf: mlf.get("experiments/get"), get, delete, token=token)
    assert ["\r\ncookie: balancer=b7\r\n" in asked.text.lower() for asked in peer.asked] == [False, True, True]
    assert all("\r\nauthorization: bearer t\r\n" in asked.text.lower() for asked in peer.asked)


PROXIED = "http://mlflow.invalid:5000"


@pytest.mark.parametrize("colour", COLOURS)
def test_the_proxy_of_the_environment(colour: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Peer(found()) as proxy:
        monkeypatch.setenv("HTTP_PROXY", f"http://user:pass@127.0.0.1:{proxy.port}")
        assert call(colour, PROXIED, get)[0].name == "x"
        monkeypatch.setenv("NO_PROXY", "mlflow.invalid")
        with pytest.raises(ConnectionFailed, match="ConnectError"):
            call(colour, PROXIED, get)
    head = proxy.asked[0].text.lower()
    assert head.startswith("get http://mlflow.invalid:5000/api/2.0/mlflow/experiments/get?experiment_id=7 http/1.1")
    assert "proxy-authorization: basic dxnlcjpwyxnz" in head
    assert len(proxy.asked) == 1


@pytest.mark.parametrize("colour", COLOURS)
def test_a_tunnel_through_the_proxy(colour: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Peer(says("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
        with pytest.raises(ConnectionFailed, match="ProxyError: 407 Proxy Authentication Required") as caught:
            call(colour, PROXIED.replace("http", "https"), delete)
    assert caught.value.may_have_happened is False
    assert proxy.asked[0].text.startswith("CONNECT mlflow.invalid:5000 HTTP/1.1")


@pytest.mark.parametrize("colour", COLOURS)
def test_a_proxy_that_is_down(colour: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{free_port()}")
    with pytest.raises(ConnectionFailed, match="ConnectError") as caught:
        call(colour, PROXIED, delete)
    assert caught.value.may_have_happened is False


@pytest.mark.parametrize("colour", COLOURS)
def test_a_proxy_that_answers_itself(colour: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Peer(answers("<h1>Sign in to the network</h1>")) as proxy:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
        with pytest.raises(UnexpectedResponse, match="Sign in to the network"):
            call(colour, PROXIED, get)


CONSTRUCTION = """
import sys, threading
import mlflowclient
mlflowclient.MLflow("http://h"), mlflowclient.AsyncMLflow("http://h")  # what is imported at first use is imported
done = []
sys.addaudithook(lambda event, arguments: done.append((event, str(arguments[:1]))))
for cls in (mlflowclient.MLflow, mlflowclient.AsyncMLflow):
    mlf = cls("http://u:p@no-such-host.invalid", workspace="team", headers={"X-A": "b"}, timeout=3, retries=1)
    mlf.runs, mlf.experiments, mlf.metrics, mlf.artifacts, mlf.server, repr(mlf), mlf.uri("runs/get", {"a": 1})
import json
print(json.dumps({
    "modules": sorted({"httpx", "httpcore", "anyio", "asyncio", "sqlite3"} & set(sys.modules)),
    "threads": threading.active_count(),
    "events": sorted({f"{event} {argument}" for event, argument in done
                      if event.split(".")[0] in ("socket", "open", "os", "subprocess", "sqlite3", "_thread", "ssl")
                      and ".py" not in argument and event != "os.listdir"}),
}))
"""


def test_construction_does_nothing() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MLFLOW_")}
    environment["HOME"] = str(ROOT / "no-such-directory")
    done = subprocess.run(
        [sys.executable, "-c", CONSTRUCTION], capture_output=True, text=True, check=True, timeout=60, env=environment
    )
    assert json.loads(done.stdout) == {"modules": [], "threads": 1, "events": []}


@pytest.mark.parametrize("colour", COLOURS)
def test_a_client_that_is_gone_leaves_no_credentials_in_memory(colour: str) -> None:
    with Peer(found()) as peer:
        call(colour, peer.uri, get)  # what is loaded for the first request
        tracemalloc.start()
        try:
            for number in range(20):
                call(colour, peer.uri, get, headers={"X-Secret": f"{number}" * 20_000})
            peer.asked.clear()
            gc.collect()
            held, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert held < 200_000
