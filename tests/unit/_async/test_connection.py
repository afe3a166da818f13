"""The connection: addresses, the escape hatch for any endpoint, opening and closing."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

import mlflowclient
from mlflowclient import AsyncMLflow
from mlflowclient.errors import ConfigError, InputError, ServerError, UnexpectedResponse
from tests.unit.scripted import EXPERIMENT, URI, Script, reply

ENDPOINTS = [
    ("experiments/get", "/api/2.0/mlflow/experiments/get"),
    ("/api/3.0/mlflow/server-info", "/api/3.0/mlflow/server-info"),
    ("/ajax-api/2.0/mlflow/metrics/get-history-bulk", "/ajax-api/2.0/mlflow/metrics/get-history-bulk"),
    ("/version", "/version"),
    ("/", "/"),
    ("logged-models/m-1/", "/api/2.0/mlflow/logged-models/m-1/"),
    ("model-versions/a b/é", "/api/2.0/mlflow/model-versions/a%20b/%C3%A9"),
    ("a%2Fb", "/api/2.0/mlflow/a%2Fb"),
    ("a:b@c", "/api/2.0/mlflow/a:b@c"),
    ("a\\b", "/api/2.0/mlflow/a%5Cb"),
]
# The address as given, and what requests are sent to.
ADDRESSES = [
    ("http://h:5000", "http://h:5000"),
    ("http://h:5000/", "http://h:5000"),
    ("http://h:5000/api", "http://h:5000"),
    ("http://h:5000/api/2.0/mlflow/", "http://h:5000"),
    ("https://h/team/mlflow", "https://h/team/mlflow"),
    ("https://h/team/mlflow/", "https://h/team/mlflow"),
    ("https://h/team/mlflow/api/", "https://h/team/mlflow"),
    ("https://h/a%20b", "https://h/a%20b"),
    ("http://[::1]:5000", "http://[::1]:5000"),
    ("http://user:pass@h", "http://h"),
]


@pytest.mark.parametrize(("uri", "base"), ADDRESSES)
@pytest.mark.parametrize(("endpoint", "path"), ENDPOINTS)
async def test_uri_is_what_is_asked(connect, uri, base, endpoint, path) -> None:
    script = Script(reply(200, {}))
    mlf = connect(script, uri=uri)
    assert mlf.uri(endpoint) == base + path
    await mlf.get(endpoint)
    assert str(script.requests[0].url) == base + path
    assert mlf.tracking_uri == base


async def test_uri_of_nothing_is_the_root_of_the_api(connect) -> None:
    assert connect(Script(reply(200))).uri() == f"{URI}/api/2.0/mlflow/"


@pytest.mark.parametrize(
    ("fields", "pairs"),
    [
        ({}, []),
        ({"a": None}, []),
        ({"a": "x y&z=é/+%"}, [("a", "x y&z=é/+%")]),
        ({"a": 7, "b": 0.5}, [("a", "7"), ("b", "0.5")]),
        ({"a": True, "b": False}, [("a", "true"), ("b", "false")]),
        ({"a": ["x", 1, True]}, [("a", "x"), ("a", "1"), ("a", "true")]),
        ({"a": ()}, []),
        ({"a": ""}, [("a", "")]),
    ],
)
async def test_query(connect, fields, pairs) -> None:
    script = Script(reply(200, {}))
    mlf = connect(script)
    await mlf.get("experiments/search", **fields)
    for address in (str(script.requests[0].url), mlf.uri("experiments/search", fields)):
        assert parse_qsl(urlsplit(address).query, keep_blank_values=True) == pairs


@pytest.mark.parametrize("value", [{"x": 1}, b"x", object(), [[object()]], {1, 2}, "\ud800", [None]])
async def test_what_fits_no_query_is_refused(connect, value) -> None:
    script = Script(reply(200, {}))
    mlf = connect(script)
    with pytest.raises(InputError, match=r"^a="):
        await mlf.get("experiments/search", a=value)
    with pytest.raises(InputError, match=r"^a="):
        mlf.uri("experiments/search", {"a": value})
    assert script.requests == []


@pytest.mark.parametrize(
    "endpoint",
    ["http://evil.example/x", "//evil.example/x", "a//b", "runs/get?run_id=1", "a#b", "../x", "a/../b", ".", "a/.", 7],
)
async def test_bad_endpoints_are_refused(connect, endpoint) -> None:
    script = Script(reply(200, {}))
    mlf = connect(script)
    for asked in (mlf.get, mlf.post, mlf.patch, mlf.delete):
        with pytest.raises(InputError, match=r"^endpoint="):
            await asked(endpoint)
    with pytest.raises(InputError, match=r"^endpoint="):
        mlf.uri(endpoint)
    assert script.requests == []


async def test_an_endpoint_is_needed(connect) -> None:
    with pytest.raises(InputError, match="endpoint is empty"):
        await connect(Script(reply(200, {}))).get("")


@pytest.mark.parametrize("method", ["post", "patch", "delete"])
async def test_fields_are_the_body(connect, method) -> None:
    script = Script(reply(200, {"answer": [1]}))
    fields = {
        "name": "é",
        "limit": 3,
        "nothing": None,
        "tags": [{"key": "a"}],
        "json": 1,
        "query": 2,
        "endpoint": 3,
        "self": 4,
    }
    assert await getattr(connect(script), method)("things/do", **fields) == {"answer": [1]}
    request = script.requests[0]
    assert (request.method, request.url.path, request.url.query) == (method.upper(), "/api/2.0/mlflow/things/do", b"")
    wanted = '{"name":"é","limit":3,"tags":[{"key":"a"}],"json":1,"query":2,"endpoint":3,"self":4}'
    assert script.bodies[0].decode() == wanted


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        (reply(200, {}), {}),
        (reply(201, {"workspace": {"name": "a"}}), {"workspace": {"name": "a"}}),
        (reply(204), None),
    ],
)
async def test_answers_of_any_endpoint(connect, answer, value) -> None:
    assert await connect(Script(answer)).post("things/do") == value


async def test_text_comes_back_as_it_is(connect) -> None:
    mlf = connect(Script(reply(200, "3.17.2", content_type="text/html")))
    assert await mlf.get("/version") == "3.17.2"
    with pytest.raises(UnexpectedResponse, match="not what MLflow sends"):
        await mlf.get("/no-such-text")


# As the description says; what it does not know is only repeated when it reads.
@pytest.mark.parametrize(
    ("method", "endpoint", "sent"),
    [
        ("get", "experiments/get", 3),
        ("post", "runs/set-tag", 3),
        ("post", "runs/search", 3),
        ("post", "runs/create", 1),
        ("post", "experiments/delete", 1),
        ("get", "things/get", 3),
        ("post", "things/get", 1),
        ("patch", "things/get", 1),
        ("delete", "things/get", 1),
    ],
)
async def test_retries_of_any_endpoint(connect, method, endpoint, sent) -> None:
    script = Script(reply(503))
    with pytest.raises(ServerError):
        await getattr(connect(script, retries=2), method)(endpoint)
    assert len(script.requests) == sent


async def test_a_context_closes(connect) -> None:
    closed: list[bool] = []

    class Closing(httpx.MockTransport):
        async def aclose(self) -> None:
            closed.append(True)

    async with AsyncMLflow(URI, transport=Closing(Script(reply(200, {"experiment": EXPERIMENT})))) as mlf:
        await mlf.get_experiment(7)
        assert closed == []
    assert closed == [True]
    await mlf.get_experiment(7)  # opens again
    await mlf.close()
    await mlf.close()
    assert closed == [True, True]


async def test_closing_what_was_never_opened() -> None:
    async with AsyncMLflow(URI):
        pass
    await AsyncMLflow(URI).close()


async def test_the_generated_operations(connect) -> None:
    script = Script(reply(200, {"experiment": EXPERIMENT}))
    mlf = connect(script)
    assert (await mlf.experiments.get_experiment(experiment_id="7")).experiment.name == "x"
    groups = {type(getattr(mlf, name)).__name__ for name in ("experiments", "runs", "metrics", "artifacts", "server")}
    assert len(groups) == 5
    assert mlf.runs is mlf.runs


async def test_repr() -> None:
    assert repr(AsyncMLflow("http://user:pass@h/api")) == "AsyncMLflow('http://h')"
    assert AsyncMLflow.__name__ in mlflowclient.__all__


@pytest.mark.parametrize("host", ["xn--a", "xn--zzzzzzzzzz9999999"])
async def test_a_host_that_cannot_be_decoded(connect, host) -> None:
    mlf = connect(Script(reply(200, {})), uri=f"http://{host}:5000")
    with pytest.raises(ConfigError, match=f"tracking URI 'http://{host}:5000' has no valid host"):
        await mlf.search_experiments()


async def test_the_environment_holds_for_what_is_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_URI", "http://env.example/api")
    monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", "abc")
    script = Script(reply(200, {"experiment": EXPERIMENT}))
    async with AsyncMLflow(transport=httpx.MockTransport(script)) as mlf:
        await mlf.get_experiment(7)
    assert str(script.requests[0].url) == "http://env.example/api/2.0/mlflow/experiments/get?experiment_id=7"
    assert script.requests[0].headers["authorization"] == "Bearer abc"


@pytest.mark.parametrize("name", ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"])
@pytest.mark.parametrize("value", ["ftp://proxy.example", "http://u:s3cret/x@proxy.example", "socks5://u:s3cret@p"])
async def test_a_proxy_that_cannot_be_used(monkeypatch: pytest.MonkeyPatch, name, value) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError, match="HTTPS_PROXY") as caught:
        await AsyncMLflow(URI).get_experiment(7)
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize("name", ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"])
async def test_a_given_transport_knows_no_proxy(connect, monkeypatch: pytest.MonkeyPatch, name) -> None:
    monkeypatch.setenv(name, "ftp://proxy.example")
    script = Script(reply(200, {"experiment": EXPERIMENT}))
    await connect(script).get_experiment(7)
    assert len(script.requests) == 1
