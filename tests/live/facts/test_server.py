"""What servers tell of themselves; named in spec/paths/server.yaml."""

from __future__ import annotations

from tests.live.facts.conftest import Api
from tests.live.helpers import release


def test_server_info(api: Api, mlflow_version: str) -> None:
    answer = api.http.get("/api/3.0/mlflow/server-info")
    if release(mlflow_version) >= (3, 10, 1):
        assert answer.json()["store_type"] == "SqlStore"
    else:
        assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")


def test_plain_text(api: Api, mlflow_version: str) -> None:
    health, version = api.http.get("/health"), api.http.get("/version")
    assert (health.text, version.text) == ("OK", mlflow_version)
    kind = "plain" if release(mlflow_version) >= (3, 17, 2) else "html"
    assert health.headers["content-type"] == f"text/{kind}; charset=utf-8"
    assert version.headers["content-type"] == "text/html; charset=utf-8"
