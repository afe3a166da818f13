"""The reference's examples: each Python one runs, in both colours, and sends what curl's sends and the example says."""

from __future__ import annotations

import copy
import json
import re
import shlex
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import httpx
import pytest

import mlflowclient
from spec.generator.bundle import operations
from tests.contract.described import DOCUMENT, JSON, Described, Values, described
from tools.site.samples import FILE, add_samples

BASE = DOCUMENT["servers"][0]["url"]
CONTENT = b"any bytes \x00\xff"


@pytest.fixture(scope="module")
def written() -> dict[str, dict[str, Any]]:
    """The operations by id, with their samples."""
    document = copy.deepcopy(DOCUMENT)
    add_samples(document)
    return {operation["operationId"]: operation for _, _, operation in operations(document)}


@pytest.mark.parametrize("operation", list(described()), ids=lambda operation: operation.id)
def test_samples(
    operation: Described, written: dict[str, dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    curl, *python = (sample["source"] for sample in written[operation.id]["x-codeSamples"])
    monkeypatch.chdir(tmp_path)
    Path(FILE).write_bytes(CONTENT)
    wanted = requested(curl)
    assert wanted[0] == operation.method
    template = re.sub(r"\\{\w+\\}", ".+", re.escape(operation.path))
    assert re.fullmatch(template, unquote(wanted[1].path))
    assert wanted[2] == example(written[operation.id])
    assert len(python) == 2
    for source in python:
        assert sent(source, operation, monkeypatch) == wanted


def requested(curl: str) -> tuple[str, httpx.URL, Any]:
    """Method, address and body of a curl command."""
    command, *words = shlex.split(curl.replace("\\\n", ""))
    assert command == "curl"
    options: dict[str, str] = {}
    addresses = []
    while words:
        word = words.pop(0)
        if word.startswith("-"):
            options[word] = words.pop(0)
        else:
            addresses.append(word)
    (address,) = addresses
    data = options.get("--data-binary")
    body = CONTENT if data == f"@{FILE}" else json.loads(data) if data else None
    return options.get("-X", "GET"), httpx.URL(address), body


def example(operation: dict[str, Any]) -> Any:
    """The body that the description shows first."""
    content = operation.get("requestBody", {}).get("content", {})
    if JSON not in content:
        return CONTENT if content else None
    return next(iter(content[JSON]["examples"].values()))["value"]


def sent(source: str, operation: Described, monkeypatch: pytest.MonkeyPatch) -> tuple[str, httpx.URL, Any]:
    """What a Python sample sends, when run as it stands."""
    requests: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/version" != operation.path:  # asked for fields that not all versions know
            return httpx.Response(200, text="3.17.2")
        requests.append(request)
        if operation.answer:
            return httpx.Response(operation.status, json=Values().json(operation.answer))
        return httpx.Response(operation.status, text="the text" if operation.answer_type else "{}")

    with monkeypatch.context() as patched:
        for name in ("MLflow", "AsyncMLflow"):
            real = getattr(mlflowclient, name)
            patched.setattr(mlflowclient, name, partial(real, transport=httpx.MockTransport(respond), retries=0))
        exec(compile(source, operation.id, "exec"), {"__name__": "__main__"})
    (request,) = requests
    body = request.content
    is_json = request.headers.get("content-type") == JSON
    return request.method, request.url, json.loads(body) if is_json else body or None
