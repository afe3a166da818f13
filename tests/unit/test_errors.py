"""The exceptions: their tree, their fields, and which answer becomes which."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
import re
from typing import Any

import pytest

import mlflowclient
from mlflowclient import errors
from mlflowclient.errors import (
    AlreadyExists,
    ApiError,
    ArtifactError,
    BadRequest,
    Conflict,
    ConnectionFailed,
    EndpointMissing,
    FeatureDisabled,
    Forbidden,
    HostRejected,
    InputError,
    MlflowClientError,
    NotFound,
    RateLimited,
    RequestError,
    ServerError,
    TimedOut,
    TransferError,
    Unauthenticated,
    UnexpectedResponse,
    api_error,
    snippet,
)

REQUEST: dict[str, Any] = {"method": "POST", "path": "/api/2.0/mlflow/runs/create"}
FIELDS = {
    MlflowClientError: set[str](),
    RequestError: {"method", "path", "attempts", "may_have_happened"},
    ApiError: {"status", "error_code", "message", "retry_after"},
    UnexpectedResponse: {"status", "error_code", "content_type", "snippet"},
    TransferError: {"failures", "done"},
}


def classes() -> list[type[MlflowClientError]]:
    found = [item for _, item in inspect.getmembers(errors, inspect.isclass) if issubclass(item, MlflowClientError)]
    assert len(found) > 15
    return found


def example(cls: type[MlflowClientError]) -> MlflowClientError:
    if issubclass(cls, ApiError):
        return cls(
            "no such run", **REQUEST, attempts=3, status=404, error_code="X", retry_after=2.5, may_have_happened=True
        )
    if issubclass(cls, ConnectionFailed):
        return cls("refused", **REQUEST, attempts=3, may_have_happened=True)
    if issubclass(cls, UnexpectedResponse):
        return cls(
            "a page",
            **REQUEST,
            attempts=3,
            may_have_happened=False,
            status=200,
            content_type="text/html",
            body="<b>hi</b>",
        )
    if cls is RequestError:
        return cls("failed", **REQUEST, attempts=3, may_have_happened=True)
    if issubclass(cls, TransferError):
        return cls({}, ["f"])
    return cls("text")


def answer(status: int, body: Any, **arguments: Any) -> ApiError:
    text = body if isinstance(body, str) else json.dumps(body)
    return api_error(status, arguments.pop("headers", {}), text, **REQUEST, **arguments)


def test_the_tree_is_the_one_that_the_module_shows() -> None:
    lines = re.findall(r"(?m)^    ( *)([A-Z]\w+)(?: |$)", errors.__doc__ or "")
    parents: list[str] = []
    shown = {}
    for indent, name in lines:
        depth = len(indent) // 2
        parents = [*parents[:depth], name]
        shown[name] = parents[depth - 1] if depth else "Exception"
    assert shown == {cls.__name__: cls.__mro__[1].__name__ for cls in classes()}


def test_all_of_them_are_public() -> None:
    assert {cls.__name__ for cls in classes()} <= set(mlflowclient.__all__)


@pytest.mark.parametrize(
    ("cls", "other"), [(InputError, ValueError), (TimedOut, TimeoutError), (ArtifactError, OSError)]
)
def test_builtin_relations(cls: type[Exception], other: type[Exception]) -> None:
    assert isinstance(example(cls), other)  # type: ignore[arg-type]


@pytest.mark.parametrize("cls", classes())
@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
def test_a_copy_has_everything(cls: type[MlflowClientError], copied: Any) -> None:
    error = example(cls)
    error.__dict__["__notes__"] = ["seen in epoch 3"]  # as add_note of Python 3.11 does
    twin = copied(error)
    assert type(twin) is cls
    assert (str(twin), twin.args) == (str(error), error.args)
    assert twin.__dict__ == error.__dict__
    wanted = set.union(*(names for base, names in FIELDS.items() if issubclass(cls, base)))
    assert wanted | {"__notes__"} == set(twin.__dict__)


def test_what_an_error_says() -> None:
    error = example(NotFound)
    assert str(error) == "POST /api/2.0/mlflow/runs/create: 404 X: no such run, after 3 attempts"
    assert (error.method, error.path, error.status, error.error_code) == (  # type: ignore[attr-defined]
        "POST",
        "/api/2.0/mlflow/runs/create",
        404,
        "X",
    )
    once = answer(400, {"error_code": "INVALID_PARAMETER_VALUE", "message": "no"})
    assert str(once) == "POST /api/2.0/mlflow/runs/create: 400 INVALID_PARAMETER_VALUE: no"


# MLflow's own bodies: the code decides, whatever the status (mlflow/exceptions.py maps several codes to one status).
@pytest.mark.parametrize(
    ("code", "status", "cls"),
    [
        ("ABORTED", 409, Conflict),
        ("ALREADY_EXISTS", 400, AlreadyExists),
        ("BAD_REQUEST", 400, BadRequest),
        ("CANCELLED", 499, ApiError),
        ("CUSTOMER_UNAUTHORIZED", 401, Unauthenticated),
        ("DATA_LOSS", 500, ServerError),
        ("ENDPOINT_NOT_FOUND", 404, EndpointMissing),
        ("FEATURE_DISABLED", 500, FeatureDisabled),
        ("INTERNAL_ERROR", 500, ServerError),
        ("INVALID_PARAMETER_VALUE", 400, BadRequest),
        ("INVALID_STATE", 500, Conflict),
        ("MALFORMED_REQUEST", 400, BadRequest),
        ("NOT_FOUND", 404, NotFound),
        ("NOT_IMPLEMENTED", 501, FeatureDisabled),
        ("PERMISSION_DENIED", 403, Forbidden),
        ("REQUEST_LIMIT_EXCEEDED", 429, RateLimited),
        ("RESOURCE_ALREADY_EXISTS", 400, AlreadyExists),
        ("RESOURCE_CONFLICT", 409, Conflict),
        ("RESOURCE_DOES_NOT_EXIST", 404, NotFound),
        ("RESOURCE_EXHAUSTED", 429, RateLimited),
        ("TEMPORARILY_UNAVAILABLE", 503, ServerError),
        ("UNAUTHENTICATED", 401, Unauthenticated),
        ("UNHEARD_OF", 400, BadRequest),
        ("UNHEARD_OF", 404, NotFound),
        ("UNHEARD_OF", 418, ApiError),
    ],
)
def test_code_decides(code: str, status: int, cls: type[ApiError]) -> None:
    error = answer(status, {"error_code": code, "message": "its words", "sqlstate": "22023"})
    assert type(error) is cls
    assert (error.status, error.error_code, error.message) == (status, code, "its words")


@pytest.mark.parametrize(
    ("status", "body", "cls", "message"),
    [
        (400, "<h1>Bad Request</h1>", BadRequest, "Bad Request"),
        (401, "You are not authenticated. Please see https://…", Unauthenticated, "You are not authenticated."),
        (403, "Permission denied", Forbidden, "Permission denied"),
        (403, "Invalid Host header - possible DNS rebinding attack detected", HostRejected, "Invalid Host header"),
        (404, "", EndpointMissing, ""),
        (404, "<!doctype html><title>404 Not Found</title><h1>Not Found</h1>", EndpointMissing, "404 Not Found"),
        (404, "404 page not found", EndpointMissing, "404 page not found"),
        (404, {"detail": "Not Found"}, EndpointMissing, "Not Found"),
        (404, {"message": "no Route matched with those values"}, EndpointMissing, "no Route matched"),
        (404, {"detail": "Job 7 not found"}, NotFound, "Job 7 not found"),
        (404, {"detail": {"job": 7}}, NotFound, '{"detail": {"job": 7}}'),
        (404, {"detail": {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "gone"}}, NotFound, "gone"),
        (405, {"detail": "Method Not Allowed"}, EndpointMissing, "Method Not Allowed"),
        (409, "", Conflict, ""),
        (418, "[1]", ApiError, "[1]"),
        (413, "<h1>413 Request Entity Too Large</h1>", BadRequest, "413 Request"),
        (422, {"detail": [{"loc": ["x"], "msg": "Field required"}]}, BadRequest, '{"detail": [{"loc": ["x"]'),
        (429, "slow down", RateLimited, "slow down"),
        (500, "<title>500</title>", ServerError, "500"),
        (501, "", FeatureDisabled, ""),
        (502, "<html><center><h1>502 Bad Gateway</h1></center><hr>nginx</html>", ServerError, "502 Bad Gateway nginx"),
        (503, "upstream connect error", ServerError, "upstream connect error"),
        (503, "the service is disabled, says the server", ServerError, "the service is disabled"),
        (503, "disabled due to the mlflow server running with `--no-serve-artifacts`", FeatureDisabled, "--no-serve"),
        (503, {"detail": "Artifact serving is disabled. Run `mlflow server` with …"}, FeatureDisabled, "Artifact"),
        (599, "null", ServerError, "null"),
        (400, '{"error_code": 7, "message": 8}', BadRequest, '{"error_code": 7'),
        (400, '{"error_code": "INVALID_PARAMETER_VALUE"}', BadRequest, ""),
        (400, '{"error_code": "INVALID_PARAMETER_VALUE", "message": null}', BadRequest, ""),
        (400, "[" * 100_000, BadRequest, "[[["),
        (500, "�\x00 \n\t x", ServerError, "�\x00 x"),
    ],
)
def test_other_bodies(status: int, body: Any, cls: type[ApiError], message: str) -> None:
    error = answer(status, body)
    assert type(error) is cls
    assert error.message.startswith(message) or message in error.message
    assert (error.message == "") == (message == "")
    assert error.message or "the answer had no text" in str(error)
    assert error.status == status


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (403, "Invalid Host header - possible DNS rebinding", ["--allowed-hosts", "MLFLOW_SERVER_ALLOWED_HOSTS"]),
        (404, "", ["tracking URI", "MLflow 3.5.1 or newer has it"]),
        (401, "no", ["username", "token", "MLFLOW_TRACKING_USERNAME"]),
    ],
)
def test_remedies(status: int, body: str, words: list[str]) -> None:
    text = str(answer(status, body, versions="MLflow 3.5.1 or newer has it"))
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (400, "", False),
        (404, "", False),
        (408, "", False),
        (429, "", False),
        (499, "", True),
        (500, "", True),
        (501, "", False),
        (502, "", True),
        (503, "", True),
        (503, "disabled due to the mlflow server running", False),
        (504, "", True),
        (500, {"error_code": "FEATURE_DISABLED"}, False),
        (500, {"error_code": "INVALID_STATE"}, False),
    ],
)
def test_may_have_happened(status: int, body: Any, expected: bool) -> None:
    assert answer(status, body).may_have_happened is expected
    assert answer(status, body, may_have_happened=True).may_have_happened is True  # in an earlier attempt


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        ("30", 30.0),
        ("1.5", 1.5),
        ("9" * 400, float("inf")),
        ("", None),
        ("-1", None),
        ("1e3", None),
        ("nan", None),
        ("soon", None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", None),
    ],
)
def test_retry_after(value: str, seconds: float | None) -> None:
    assert answer(429, "", headers={"retry-after": value}).retry_after == seconds
    assert answer(429, "").retry_after is None


def test_nothing_is_long() -> None:
    assert len(str(answer(500, "<p>" + "a very long page " * 10_000))) < 500
    long = answer(500, {"error_code": "INTERNAL_ERROR", "message": "INSERT INTO metrics " * 10_000})
    assert len(str(long)) < 2200
    assert long.message.startswith("INSERT INTO")
    assert long.message.endswith("…")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("", ""),
        ("  two \n\n lines\t", "two lines"),
        ("<style>body { x: y }</style><SCRIPT src='a'>if (a < b) {}</SCRIPT ><h1>Sign in</h1>", "Sign in"),
        ("<style>never closed " * 3, ""),
        ("1 < 2 and 3", "1 < 2 and 3"),
        ("a<br/>b", "a b"),
        ("x" * 300, "x" * 300),
        ("x" * 301, "x" * 299 + "…"),
        # Each would take minutes if every opening were searched to the end.
        ("<script>" * 100_000, ""),
        ("<" * 300_000, "<" * 299 + "…"),
    ],
)
def test_snippet(body: str, text: str) -> None:
    assert snippet(body) == text


def test_credentials_are_taken_out_before_anything_is_cut() -> None:
    secret = "<hunter2>"

    def redact(text: str) -> str:
        return text.replace(secret, "***")

    for body in (
        f"{'x ' * 145}{secret}",  # at the cut
        f"before {secret} after",  # looks like markup
        json.dumps({"error_code": "INTERNAL_ERROR", "message": f"token {secret}"}),
        json.dumps({"error_code": f"X{secret}", "message": ""}),
        json.dumps({"detail": f"token {secret}"}),
        json.dumps({"detail": [f"token {secret}"]}),
    ):
        error = answer(500, body, redact=redact)
        assert "hunter2" not in f"{error} {error.__dict__}"
        assert "***" in str(error)
