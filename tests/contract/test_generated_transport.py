"""The transports over httpx: what goes onto the wire, what comes back, and what is refused before or after."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from mlflow_openapi import (
    OPERATIONS,
    AsyncClient,
    AsyncHttpxTransport,
    Client,
    HttpError,
    HttpxTransport,
    UnreadableAnswer,
)
from mlflow_openapi.models import Metric
from mlflow_openapi.transport import encode_json, path_value

GENERATED = Path(__file__).resolve().parents[2] / "generated"
NOT_FINITE = [float("nan"), float("inf"), float("-inf")]


class Server:
    """Answers every request alike, and keeps what it was sent."""

    def __init__(self, status: int = 200, **answer: Any) -> None:
        self.status, self.answer = status, answer
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(self.status, **self.answer)

    def client(self) -> Client:
        return Client(HttpxTransport(httpx.Client(base_url="http://test", transport=httpx.MockTransport(self))))

    def async_client(self) -> AsyncClient:
        http = httpx.AsyncClient(base_url="http://test", transport=httpx.MockTransport(self))
        return AsyncClient(AsyncHttpxTransport(http))


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        ("plain", "plain"),
        ("dir/a b.txt", "dir%2Fa%20b.txt"),
        ("50%", "50%25"),
        ("%2e%2E/%2F", "%252e%252E%2F%252F"),
        ("é😀", "%C3%A9%F0%9F%98%80"),
        ("?q=1#f;&+", "%3Fq%3D1%23f%3B%26%2B"),
        ("a\\b\n\0", "a%5Cb%0A%00"),
        ("...", "..."),
        (".hidden", ".hidden"),
        (" ", "%20"),
    ],
)
async def test_a_path_value_is_encoded_once(value: str, sent: str) -> None:
    assert path_value(value) == sent
    kept = sent.replace("%2F", "/") if "/" in value else sent
    assert path_value(value, slashes=True) == kept
    for where in ("sync", "async"):
        server = Server(json={})
        if where == "sync":
            server.client().artifacts.delete_artifact(artifact_path=value)
        else:
            await server.async_client().artifacts.delete_artifact(artifact_path=value)
        assert server.requests[0].url.raw_path.decode() == f"/api/2.0/mlflow-artifacts/artifacts/{kept}"


@pytest.mark.parametrize("value", ["", ".", "..", "../x", "x/..", "x/../y", "./x", "x/.", "x/./y", "/.."])
def test_a_path_value_that_would_mean_another_resource_is_not_sent(value: str) -> None:
    server = Server(json={})
    with pytest.raises(ValueError, match="cannot be sent in a path"):
        server.client().artifacts.delete_artifact(artifact_path=value)
    with pytest.raises(ValueError, match="cannot be sent in a path"):
        path_value(value)
    assert server.requests == []


@pytest.mark.parametrize("value", NOT_FINITE)
@pytest.mark.parametrize("wrap", [lambda value: value, lambda value: {"a": [{"b": value}]}])
def test_json_never_holds_a_bare_nan(value: float, wrap: Any) -> None:
    with pytest.raises(ValueError, match="Out of range float values"):
        encode_json(wrap(value))


@pytest.mark.parametrize("value", NOT_FINITE)
async def test_a_bare_nan_is_refused_before_anything_is_sent(value: float) -> None:
    server = Server(json={})
    metric = Metric(key="k", value=value, timestamp=1)
    with pytest.raises(ValueError, match="Out of range float values"):
        server.client().runs.log_batch(run_id="1", metrics=[metric])
    with pytest.raises(ValueError, match="Out of range float values"):
        await server.async_client().runs.log_metric(run_id="1", key="k", value=value, timestamp=1)
    assert server.requests == []


def test_json_is_compact_exact_and_keeps_every_character() -> None:
    value = {"é😀\u2028": [2**63 - 1, -0.0, 5e-324, "NaN", None, True, ""]}
    encoded = encode_json(value)
    assert encoded == '{"é😀\u2028":[9223372036854775807,-0.0,5e-324,"NaN",null,true,""]}'.encode()
    assert json.loads(encoded) == value


def test_json_is_sent_as_such() -> None:
    server = Server(json={})
    server.client().runs.set_tag(run_id="1", key="k", value="é")
    (request,) = server.requests
    assert request.headers["Content-Type"] == "application/json"
    assert request.content == '{"run_id":"1","key":"k","value":"é"}'.encode()
    assert request.headers["Content-Length"] == str(len(request.content))


@pytest.mark.parametrize(
    ("query", "sent"),
    [
        (None, ""),
        ({}, ""),
        ({"a": None}, ""),
        ({"a": ["x", "y z"], "b": "é&="}, "?a=x&a=y+z&b=%C3%A9%26%3D"),
        ({"a": True, "b": False, "c": 0, "d": "", "e": None}, "?a=true&b=false&c=0&d="),
        ({"a": []}, ""),
        ({"a": 2**63 - 1, "b": 0.5}, "?a=9223372036854775807&b=0.5"),
    ],
)
async def test_a_query_repeats_lists_writes_bools_as_json_and_leaves_none_out(query: Any, sent: str) -> None:
    server = Server(text="OK")
    http = httpx.Client(base_url="http://test", transport=httpx.MockTransport(server))
    HttpxTransport(http).call(OPERATIONS["getHealth"], "/health", query=query, decode=str)
    async_http = httpx.AsyncClient(base_url="http://test", transport=httpx.MockTransport(server))
    await AsyncHttpxTransport(async_http).call(OPERATIONS["getHealth"], "/health", query=query, decode=str)
    assert [request.url.raw_path.decode().rstrip("?") for request in server.requests] == [f"/health{sent}"] * 2


class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes in pieces, and counts those that were taken."""

    def __init__(self, *pieces: bytes) -> None:
        self.pieces = pieces
        self.taken = 0
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            self.taken += 1
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def test_a_download_is_read_piece_by_piece_and_closed() -> None:
    body = Pieces(b"one", b"two", b"three")
    with Server(stream=body).client().artifacts.download_artifact(artifact_path="x") as response:
        assert body.taken == 0
        pieces = response.iter_raw()
        assert next(pieces) == b"one"
        assert body.taken == 1
    assert (body.taken, body.closed) == (1, True)


async def test_an_asynchronous_download_is_read_piece_by_piece_and_closed() -> None:
    body = Pieces(b"one", b"two", b"three")
    server = Server(stream=body)
    async with server.async_client().artifacts.download_artifact(artifact_path="x") as response:
        assert body.taken == 0
        pieces = response.aiter_raw()
        assert await anext(pieces) == b"one"
        assert body.taken == 1
    assert (body.taken, body.closed) == (1, True)


@pytest.mark.parametrize("status", [301, 304, 400, 404, 500, 503])
async def test_an_error_status_is_raised_with_its_body(status: int) -> None:
    def server() -> Server:
        return Server(status, stream=Pieces(b'{"error_code": ', b'"X"}'), headers={"content-type": "a/b"})

    async def asynchronous(stream: bool) -> None:
        if stream:
            async with server().async_client().artifacts.download_artifact(artifact_path="x"):
                pass
        await server().async_client().runs.get_run(run_id="1")

    caught = []
    with pytest.raises(HttpError) as error:
        server().client().runs.get_run(run_id="1")
    caught.append(error.value)
    with pytest.raises(HttpError) as error, server().client().artifacts.download_artifact(artifact_path="x"):
        pass
    caught.append(error.value)
    for stream in (True, False):
        with pytest.raises(HttpError) as error:
            await asynchronous(stream)
        caught.append(error.value)
    for one in caught:
        assert (one.status, one.content_type, one.body) == (status, "a/b", b'{"error_code": "X"}')
        assert str(one) == f'HTTP {status}: {{"error_code": "X"}}'
        assert pickle.loads(pickle.dumps(one)).body == one.body


def test_a_long_or_binary_error_is_shown_in_short() -> None:
    assert str(HttpError(500, "", b"\xff" + b"x" * 9999)) == "HTTP 500: \ufffd" + "x" * 499


@pytest.mark.parametrize("body", [b"<html>login</html>", b"null", b"[]", b'"done"', b"{"])
async def test_a_page_is_not_taken_for_done(body: bytes) -> None:
    server = Server(content=body)
    with pytest.raises(UnreadableAnswer, match="setTag: "):
        server.client().runs.set_tag(run_id="1", key="k", value="v")
    with pytest.raises(UnreadableAnswer, match="setTag: "):
        await server.async_client().runs.set_tag(run_id="1", key="k", value="v")


@pytest.mark.parametrize("body", [b"", b" \n", b"{}", b'{"more": 1}'])
def test_done_is_an_object_or_nothing(body: bytes) -> None:
    assert Server(content=body).client().runs.set_tag(run_id="1", key="k", value="v") is None


def test_errors_of_ones_own_transport_pass_through() -> None:
    class Mine:
        def call(self, *args: Any, **keywords: Any) -> Any:
            raise LookupError("mine")

        stream = call

    client = Client(Mine())
    with pytest.raises(LookupError, match="mine"):
        client.runs.get_run(run_id="1")
    with pytest.raises(LookupError, match="mine"):
        client.artifacts.download_artifact(artifact_path="x")


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("import mlflow_openapi", ["httpx", "msgspec", "mlflow_openapi.transport", "mlflow_openapi.models"]),
        ("import mlflow_openapi.client", ["httpx", "msgspec", "mlflow_openapi.transport", "mlflow_openapi.models"]),
        ("import mlflow_openapi.api.runs", ["httpx", "mlflow_openapi.models.run"]),
        ("import mlflow_openapi.transport", ["httpx", "mlflow_openapi.models"]),
        ("from mlflow_openapi.models import Metric", ["httpx", "mlflow_openapi.models.run", "mlflow_openapi.api"]),
        (
            "from mlflow_openapi import Client; Client(None).runs.create_run",
            ["httpx", "mlflow_openapi.models.run", "mlflow_openapi.api.experiments"],
        ),
    ],
)
def test_an_import_loads_only_what_it_needs(statement: str, absent: list[str]) -> None:
    program = f"{statement}\nimport sys\nprint(*sys.modules)"
    command = [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {[str(GENERATED), *sys.path]!r}\n{program}"]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert "mlflow_openapi" in loaded
    assert [name for name in absent if name in loaded] == []


def test_every_exported_name_is_there() -> None:
    import mlflow_openapi

    assert sorted(dir(mlflow_openapi)) == sorted(mlflow_openapi.__all__)
    assert all(getattr(mlflow_openapi, name) is not None for name in mlflow_openapi.__all__)
    with pytest.raises(AttributeError, match="Nonsense"):
        mlflow_openapi.Nonsense  # noqa: B018
