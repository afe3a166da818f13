"""What servers do with artifacts; named in spec/paths/artifacts.yaml and spec/schemas/artifacts.yaml."""

from __future__ import annotations

import socket
from http.client import HTTPConnection
from typing import Any
from urllib.parse import quote, urlsplit

import httpx
import pytest

from tests.live.facts.conftest import Api, ok
from tests.live.helpers import API, release
from tests.servers import MlflowServer

PROXY = "/api/2.0/mlflow-artifacts/artifacts/"


class Files:
    """The artifacts of one run, through the proxy."""

    def __init__(self, api: Api, run_id: str, version: str) -> None:
        self.http = api.http
        self.run_id = run_id
        self.prefix = api.run(run_id)["info"]["artifact_uri"].removeprefix("mlflow-artifacts:/")
        self.new = release(version) >= (3, 14)

    def url(self, name: str) -> str:
        return f"{PROXY}{self.prefix}/{quote(name)}"

    def put(self, name: str, content: bytes = b"abc") -> httpx.Response:
        return self.http.put(self.url(name), content=content)

    def get(self, name: str, **headers: str) -> httpx.Response:
        return self.http.get(self.url(name), headers=headers)

    def get_by_run(self, path: str, **headers: str) -> httpx.Response:
        return self.http.get("/get-artifact", params={"run_id": self.run_id, "path": path}, headers=headers)

    def listing(self, path: str = "") -> dict[str, Any]:
        return ok(self.http.get(API + "artifacts/list", params={"run_id": self.run_id, "path": path}))

    def listed(self, path: str = "") -> list[str]:
        return [item["path"] for item in self.listing(path).get("files", [])]

    def send(self, method: str, path: str, body: bytes = b"") -> int:
        """The status of a request with exactly this path, on a connection of its own; 0 when no answer comes."""
        connection = HTTPConnection(urlsplit(str(self.http.base_url)).netloc, timeout=30)
        try:
            connection.request(method, f"{PROXY}{self.prefix}/{path}", body)
            return connection.getresponse().status
        except OSError:
            return 0
        finally:
            connection.close()


@pytest.fixture
def files(api: Api, run_id: str, mlflow_version: str) -> Files:
    return Files(api, run_id, mlflow_version)


def kind(answer: httpx.Response) -> str:
    return answer.headers.get("content-type", "").partition(";")[0]


# Listing.


def test_nothing_a_file_and_a_missing_path_are_listed_alike(files: Files) -> None:
    files.put("d/f")
    root = f"mlflow-artifacts:/{files.prefix}"
    for path in ("missing", "d/f"):
        assert files.listing(path) == {"root_uri": root}
        assert ok(files.http.get(PROXY.rstrip("/"), params={"path": f"{files.prefix}/{path}"})) == {}
    assert files.listed("d") == ["d/f"]
    through_proxy = ok(files.http.get(PROXY.rstrip("/"), params={"path": f"{files.prefix}/d"}))
    assert through_proxy == {"files": [{"path": "f", "is_dir": False, "file_size": 3}]}


def test_an_empty_file_has_no_size(files: Files) -> None:
    files.put("d/empty", b"")
    assert files.listing()["files"] + files.listing("d")["files"] == [
        {"path": "d", "is_dir": True},
        {"path": "d/empty", "is_dir": False},
    ]


# Handing out a run's file.


def test_flask_refuses_in_html(files: Files) -> None:
    answer = files.http.get("/get-artifact", params={"run_id": files.run_id})
    assert (answer.status_code, kind(answer)) == (400, "text/html")


def test_what_is_no_file_by_run(files: Files) -> None:
    files.put("d/f")
    missing, directory = files.get_by_run("missing"), files.get_by_run("d")
    if files.new:
        assert (missing.status_code, missing.json()["error_code"]) == (404, "RESOURCE_DOES_NOT_EXIST")
        assert (directory.status_code, directory.json()["error_code"]) == (400, "INVALID_PARAMETER_VALUE")
    else:
        for answer in (missing, directory):
            assert (answer.status_code, kind(answer)) == (500, "text/html")


@pytest.mark.parametrize("name", ["C:x", " x", "file:x", "http:x"])
def test_beginnings_that_are_mistaken_by_run(files: Files, name: str) -> None:
    assert files.put(name).status_code == 200
    assert files.listed() == [name]
    assert files.get(name).content == b"abc"
    assert files.get_by_run(name).status_code == (400 if name == "file:x" else 404 if files.new else 500)


def test_another_file_is_handed_out_instead(files: Files) -> None:
    files.put("x", b"without a blank")
    files.put(" x")
    files.put("c:x", b"small letter")
    files.put("C:x")
    assert files.get_by_run(" x").content == b"without a blank"
    assert files.get_by_run("C:x").content == b"small letter"


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("a.json", "text/plain"),
        ("a.csv", "text/plain"),
        ("a.png", "image/png"),
        ("a.unknown", "application/octet-stream"),
        ("a", "application/octet-stream"),
    ],
)
def test_content_types_are_guessed(files: Files, name: str, content_type: str) -> None:
    files.put(name)
    for answer in (files.get(name), files.get_by_run(name)):
        assert (answer.content, kind(answer)) == (b"abc", content_type)
        assert answer.headers["content-disposition"].startswith("attachment")


def test_ranges(files: Files) -> None:
    files.put("f", b"0123456789")
    files.put("empty", b"")
    some = {"Range": "bytes=2-4"}
    by_run = files.get_by_run("f", **some)
    assert (by_run.status_code, by_run.content, by_run.headers["content-range"]) == (206, b"234", "bytes 2-4/10")
    assert files.get_by_run("empty", Range="bytes=0-").status_code == 200
    proxied, whole = files.get("f", **some), files.get("f")
    assert whole.content == b"0123456789"
    if files.new:
        assert (proxied.status_code, proxied.content, proxied.headers["content-range"]) == (206, b"234", "bytes 2-4/10")
        assert whole.headers["etag"]
        assert whole.headers["content-length"] == "10"
        assert files.get("empty", Range="bytes=0-").status_code == 416
    else:
        assert (proxied.status_code, proxied.content) == (200, b"0123456789")
        assert not {"etag", "content-length", "accept-ranges"} & whole.headers.keys()
        assert whole.headers["transfer-encoding"] == "chunked"


# The proxy.


def test_what_is_no_file_through_the_proxy(files: Files) -> None:
    files.put("d/f")
    missing, directory = files.get("missing"), files.get("d")
    assert missing.json()["error_code"] == ("RESOURCE_DOES_NOT_EXIST" if files.new else "INTERNAL_ERROR")
    assert (missing.status_code, directory.status_code) == ((404, 400) if files.new else (500, 500))
    assert kind(directory) == ("application/json" if files.new else "text/html")


def test_names_beyond_latin_1(files: Files) -> None:
    for name in ("é", "日本/f", "日本"[:1]):
        assert files.put(name).status_code == 200
    assert files.get("é").content == files.get("日本/f").content == b"abc"
    if files.new:
        assert files.get("日").content == b"abc"
    else:
        with pytest.raises(httpx.RemoteProtocolError):
            files.get("日")
    assert files.get_by_run("日").content == b"abc"


@pytest.mark.parametrize(
    ("sent", "stored"),
    [
        ("a%2520b", "a b"),
        ("a%20b", "a b"),
        ("a%252Fb", "a"),
        ("a%25252525252fb", "a"),
        ("a%09b", "ab"),
        ("a%7fb", "a%7fb"),
        ("a%01b", "a%01b"),
        ("a%3F", "a"),
        ("a%3B", "a"),
        ("a%3B%3Fb", "a?b"),
        ("a%23", "a"),
        ("a%23b", 400),
        ("%2e%2e/a", 400),
        ("a/%2e%2e/b", 400),
        ("../../a", 400),
        ("%252e%252e/a", 400),
        ("a%5Cb", "a\\b"),
        ("%2e/a", 500),
        ("x" * 256, 500),
    ],
)
def test_paths_are_decoded_again_and_again(files: Files, sent: str, stored: str | int) -> None:
    status = files.send("PUT", sent, b"abc")
    assert (files.listed() or [status]) == [stored]


def test_chunked_bodies_are_stored_whole(files: Files) -> None:
    assert files.http.put(files.url("f"), content=iter([b"abc", b"def"])).status_code == 200
    assert files.get("f").content == b"abcdef"


def test_what_is_left_of_an_upload_that_was_cut(files: Files, server: MlflowServer) -> None:
    files.put("f", b"the old file")
    address = urlsplit(server.uri)
    with socket.create_connection((address.hostname, address.port)) as connection:
        head = f"PUT {files.url('f')} HTTP/1.1\r\nHost: {address.netloc}\r\nContent-Length: 100\r\n\r\n"
        connection.sendall(head.encode() + b"half")
        connection.shutdown(socket.SHUT_WR)
        connection.settimeout(30)
        while connection.recv(4096):
            pass
    assert files.get("f").content == (b"the old file" if files.new else b"half")


def test_files_and_directories_in_each_others_place(files: Files) -> None:
    files.put("d/f")
    assert files.send("PUT", "d", b"abc") == (500 if files.new else 200)
    assert files.listed("d") == (["d/f"] if files.new else ["d/d", "d/f"])
    assert files.send("PUT", "d/f/below", b"abc") == 500
    assert files.send("PUT", "new/", b"abc") == (400 if files.new else 500)


def test_the_answer_to_an_upload(files: Files) -> None:
    answer = files.put("f")
    assert answer.status_code == 200
    assert (answer.content, kind(answer)) == ((b"", "") if files.new else (b"{}", "application/json"))


def test_deleting_nothing_is_a_success(files: Files) -> None:
    files.put("d/e/f")
    for name in ("missing", "d/missing", "d/e", "d/e"):
        assert files.http.delete(files.url(name)).json() == {}
    assert files.listed("d") == []


def test_no_multipart_uploads_to_a_directory(files: Files) -> None:
    for step, body in (
        ("create", {"num_parts": 1}),
        ("complete", {"upload_id": "x", "parts": [{"part_number": 1, "etag": "x"}]}),
        ("abort", {"upload_id": "x"}),
    ):
        url = f"/api/2.0/mlflow-artifacts/mpu/{step}/{files.prefix}"
        answer = files.http.post(url, json={"path": "f", **body})
        assert (answer.status_code, answer.json()["error_code"]) == (501, "NOT_IMPLEMENTED")
