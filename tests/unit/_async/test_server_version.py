"""What the server's version explains, and that it is asked for only when it can explain something."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from mlflowclient import AsyncMLflow, EndpointMissing, FieldIgnored, NotFound, UnexpectedResponse
from tests.unit.scripted import ONCE, fault, reply

Connect = Callable[..., AsyncMLflow]


class Server:
    """Answers `/version`, and every other path with what it is given."""

    def __init__(self, version: Any, answer: httpx.Response | None = None) -> None:
        self._version = version
        self._answer = reply(200, {}) if answer is None else answer
        self.paths: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.paths.append(request.url.path.rpartition("/")[2])
        if request.url.path != "/version":
            return httpx.Response(self._answer.status_code, content=b"".join(self._answer.stream))  # type: ignore[arg-type]
        if isinstance(self._version, Exception):
            raise self._version
        return self._version if isinstance(self._version, httpx.Response) else reply(200, self._version)


async def log(mlf: AsyncMLflow, **more: Any) -> None:
    await mlf.runs.log_metric(run_id="r", key="k", value=1.0, timestamp=1, **more)


async def test_an_ignored_field_is_reported_once(connect: Connect) -> None:
    server = Server("2.22.4")
    mlf = connect(server)
    with pytest.warns(FieldIgnored) as caught:
        await log(mlf, model_id="m")
    (warning,) = caught
    assert str(warning.message) == (
        "logMetric: MLflow 2.22.4 ignored the field 'model_id'; MLflow 3.1.4 or newer knows it"
    )
    assert warning.filename == __file__
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        await log(mlf, model_id="m")
    with pytest.warns(FieldIgnored, match="'dataset_name'"):
        await log(mlf, model_id="m", dataset_name="d")
    assert server.paths == ["log-metric", "version", "log-metric", "log-metric"]


async def test_nothing_is_asked_without_such_a_field(connect: Connect) -> None:
    server = Server("2.22.4")
    mlf = connect(server)
    await log(mlf)
    await mlf.runs.log_batch(run_id="r", metrics=[])
    assert server.paths == ["log-metric", "log-batch"]


@pytest.mark.parametrize("version", ["3.1.4", "3.0.0", "3.17.2"])
async def test_a_server_that_may_know_the_field(version: str, connect: Connect) -> None:
    server = Server(version)
    mlf = connect(server)
    await log(mlf, model_id="m")
    await log(mlf, model_id="m")
    assert server.paths == ["log-metric", "version", "log-metric"]


@pytest.mark.parametrize(
    "version",
    [
        reply(404),
        reply(503),
        reply(200, "<html>log in</html>"),
        httpx.ConnectError("refused"),
        RuntimeError("a test's"),
    ],
)
async def test_a_version_that_cannot_be_learned_is_no_report_and_asked_for_once(version: Any, connect: Connect) -> None:
    server = Server(version)
    mlf = connect(server)
    await log(mlf, model_id="m")
    await log(mlf, model_id="m")
    assert server.paths == ["log-metric", "version", "log-metric"]


async def test_a_failed_request_reports_no_field(connect: Connect) -> None:
    server = Server("2.22.4", fault("RESOURCE_DOES_NOT_EXIST", 404))
    with pytest.raises(NotFound):
        await log(connect(server), model_id="m")
    assert server.paths == ["log-metric"]


@pytest.mark.parametrize(
    "answer", [fault("RESOURCE_DOES_NOT_EXIST", 404), fault("INVALID_PARAMETER_VALUE", 400), reply(200, "<html>")]
)
async def test_an_answer_of_a_server_without_the_operation(answer: httpx.Response, connect: Connect) -> None:
    server = Server("3.5.1", answer)
    mlf = connect(server)
    for _ in range(2):
        with pytest.raises(EndpointMissing, match=r"MLflow 3\.5\.1 has no such .*; MLflow 3\.10\.1 or newer has it"):
            await mlf.traces.get_trace(trace_id="tr-1")
    assert server.paths == ["get", "version", "get"]


@pytest.mark.parametrize("version", ["3.10.1", "3.7.0", reply(401)])
async def test_an_answer_of_a_server_that_may_have_the_operation(version: Any, connect: Connect) -> None:
    with pytest.raises(NotFound):
        await connect(Server(version, fault("RESOURCE_DOES_NOT_EXIST", 404))).traces.get_trace(trace_id="tr-1")
    with pytest.raises(UnexpectedResponse):
        await connect(Server(version, reply(200, "<html>"))).traces.get_trace(trace_id="tr-1")


@pytest.mark.parametrize(
    "answer", [fault("UNAUTHENTICATED", 401), fault("PERMISSION_DENIED", 403), reply(404, "<html>"), reply(503)]
)
async def test_what_the_version_cannot_explain_asks_nothing(answer: httpx.Response, connect: Connect) -> None:
    server = Server("2.22.4", answer)
    with pytest.raises(Exception, match="GET"):
        await connect(server, retries=ONCE).traces.get_trace(trace_id="tr-1")
    assert server.paths == ["get"]


async def test_what_every_server_has_asks_nothing(connect: Connect) -> None:
    server = Server("2.22.4", fault("RESOURCE_DOES_NOT_EXIST", 404))
    with pytest.raises(NotFound):
        await connect(server).get_run("a" * 32)
    assert server.paths == ["get"]
