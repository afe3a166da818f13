"""Signed addresses of a store: no credential goes there, no redirect is followed, and what fails leaves nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from mlflowclient import ArtifactError, AsyncMLflow, ConnectionFailed
from mlflowclient._async.artifacts import downloads, routes
from tests.unit.artifact_peer import PROXIED, Endless
from tests.unit.test_local_files import tree

URI = "http://mlflow.example"
STORE = "https://store.example/bucket/f"
SIGNATURE = "?X-Amz-Signature=hunter2"
PART = 1 << 20
CONTENT = bytes(range(256)) * 10_000  # three parts


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "PART", PART)
    monkeypatch.setattr(downloads, "PART", PART)
    monkeypatch.setattr(downloads, "_QUICK", 1 << 60)  # whose first bytes would be quick enough is a matter of luck


class Servers:
    """MLflow's server, and the store whose addresses it signs."""

    def __init__(self) -> None:
        self.posted: list[str] = []
        self.asked: list[httpx.Request] = []
        self.store: Callable[[httpx.Request], httpx.Response | None] = lambda request: None
        self.address = STORE
        self.size = len(CONTENT)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.host == "mlflow.example":
            return self._mlflow(request)
        self.asked.append(request)
        answer = self.store(request)
        if answer is not None:
            return answer
        if request.method == "PUT":
            number = request.url.params["part"]
            return httpx.Response(200, headers={"ETag": f'"{number}"'})
        headers = {"ETag": f'"{hashlib.sha256(CONTENT).hexdigest()}"', "Accept-Ranges": "bytes"}
        if "range" not in request.headers:
            return httpx.Response(200, content=CONTENT, headers=headers)
        first, last = map(int, request.headers["range"].removeprefix("bytes=").split("-"))
        headers["Content-Range"] = f"bytes {first}-{last}/{len(CONTENT)}"
        return httpx.Response(206, content=CONTENT[first : last + 1], headers=headers)

    def _mlflow(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if path.endswith("/artifacts/list"):
            files = [] if request.url.params.get("path") else [{"path": "f", "is_dir": False, "file_size": self.size}]
            return httpx.Response(200, json={"root_uri": PROXIED, "files": files})
        if path == "/version":
            return httpx.Response(200, text="3.17.2")
        if "/presigned/" in path:
            return httpx.Response(200, json={"url": self.address + SIGNATURE, "headers": {"X-Store": "1"}})
        if "/mpu/" in path:
            self.posted.append(path.split("/mpu/")[1].split("/")[0])
            count = json.loads(request.content).get("num_parts") or 0
            credentials = [
                {"url": f"{self.address}{SIGNATURE}&part={number}", "part_number": number, "headers": {"X-Store": "1"}}
                for number in range(1, count + 1)
            ]
            return httpx.Response(200, json={"upload_id": "u", "credentials": credentials} if count else {})
        if request.method == "PUT":
            self.posted.append("PUT")
            return httpx.Response(200)
        self.posted.append("GET")
        return httpx.Response(200, content=CONTENT)


@pytest.fixture
def servers() -> Servers:
    return Servers()


@pytest.fixture
def mlf(servers: Servers) -> AsyncMLflow:
    secrets = {"username": "me", "password": "hunter3", "headers": {"X-Secret": "hunter3"}, "workspace": "team"}
    return AsyncMLflow(URI, retries=0, transport=httpx.MockTransport(servers), **secrets)  # type: ignore[arg-type]


async def test_only_what_the_server_signed_is_sent(mlf: AsyncMLflow, servers: Servers, tmp_path: Path) -> None:
    assert await mlf.log_artifact("run", "f", CONTENT) == "f"
    assert servers.posted == ["create", "complete"]
    assert (await mlf.download_artifact("run", "f", tmp_path)).read_bytes() == CONTENT
    assert {request.url.host for request in servers.asked} == {"store.example"}
    assert [request.method for request in servers.asked] == ["PUT"] * 3 + ["GET"] * (2 + 4)
    for request in servers.asked:
        assert request.headers["x-store"] == "1"
        assert not {"authorization", "cookie", "x-secret", "x-mlflow-workspace"} & request.headers.keys()
        assert "hunter3" not in repr(request.headers.raw)


@pytest.mark.parametrize(("status", "why"), [(403, "403 Denied"), (307, "answers 307"), (503, "answers 503")])
async def test_a_store_that_refuses_a_part(mlf: AsyncMLflow, servers: Servers, status: int, why: str) -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        return httpx.Response(
            status,
            text="<Error><Code>Denied</Code><Key>hunter2</Key></Error>",
            headers={"Location": "http://10.0.0.1/"},
        )

    servers.store = refuse
    with pytest.raises(ArtifactError, match=why) as caught:
        await mlf.log_artifact("run", "f", CONTENT)
    assert "hunter2" not in repr(caught.value) + str(caught.value.__dict__)
    assert servers.posted == ["create", "abort"]
    assert {request.url.host for request in servers.asked} == {"store.example"}


async def test_a_refusal_without_end_does_not_fill_the_memory(mlf: AsyncMLflow, servers: Servers) -> None:
    bodies: list[Endless] = []

    def refuse(request: httpx.Request) -> httpx.Response:
        bodies.append(Endless())
        return httpx.Response(403, stream=bodies[-1])

    servers.store = refuse
    with pytest.raises(ArtifactError, match="answers 403"):
        await mlf.log_artifact("run", "f", CONTENT)
    assert max(body.sent for body in bodies) < 1_000_000


async def test_a_store_out_of_reach(mlf: AsyncMLflow, servers: Servers, tmp_path: Path) -> None:
    def unreachable(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no route to host")

    servers.store = unreachable
    for _ in range(2):
        assert await mlf.log_artifact("run", "f", CONTENT) == "f"
        assert (await mlf.download_artifact("run", "f", tmp_path)).read_bytes() == CONTENT
    # Found out once.
    assert servers.posted == ["create", "abort", "PUT", "GET", "GET", "PUT", "GET", "GET"]


async def test_a_connection_that_breaks_is_no_success(mlf: AsyncMLflow, servers: Servers) -> None:
    def breaks(request: httpx.Request) -> httpx.Response | None:
        if request.url.params.get("part") == "2":
            raise httpx.ReadError("reset")
        return None

    servers.store = breaks
    with pytest.raises(ConnectionFailed, match=r"https://store\.example/bucket/f: ") as caught:
        await mlf.log_artifact("run", "f", CONTENT)
    assert "hunter2" not in str(caught.value)
    assert servers.posted == ["create", "abort"]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://store.example/f", "/f", "http://", "https://[", ""])
async def test_addresses_that_are_none(mlf: AsyncMLflow, servers: Servers, address: str, tmp_path: Path) -> None:
    servers.address = address
    with pytest.raises(ArtifactError, match="address of its store"):
        await mlf.log_artifact("run", "f", CONTENT)
    assert (await mlf.download_artifact("run", "f", tmp_path)).read_bytes() == CONTENT  # through the server
    assert servers.asked == []


async def test_a_store_with_other_bytes(mlf: AsyncMLflow, servers: Servers, tmp_path: Path) -> None:
    servers.size = len(CONTENT) + 1
    with pytest.raises(ArtifactError, match=r"only \d+ came|were asked for"):
        await mlf.download_artifact("run", "f", tmp_path)
    assert tree(tmp_path) == []


async def test_a_part_that_the_store_has_otherwise_is_no_success() -> None:
    servers, damaged = Servers(), list[bool]()

    def store(request: httpx.Request) -> httpx.Response | None:
        if request.method != "PUT":
            return None
        body = request.content.replace(b"\x07", b"\x08") if damaged else request.content
        etag = hashlib.md5(body).hexdigest()
        return httpx.Response(200, headers={"ETag": f'"{etag}"', "x-amz-request-id": "1"})

    servers.store = store
    async with AsyncMLflow(URI, transport=httpx.MockTransport(servers)) as mlf:
        await mlf.log_artifact("r", "f", CONTENT)
        damaged.append(True)
        with pytest.raises(ArtifactError, match="changed on its way"):
            await mlf.log_artifact("r", "f", CONTENT)
    assert servers.posted == ["create", "complete", "create", "abort"]
