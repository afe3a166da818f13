"""Raw requests: what is tested here is the server, not our client. The description's `# why:` comments rest on it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.live.facts.servers import FactServers
from tests.live.facts.table import Fact
from tests.live.helpers import API
from tests.servers import MlflowServer


class Api:
    """The server's API 2.0, with nothing between."""

    def __init__(self, http: httpx.Client) -> None:
        self.http = http

    def get(self, path: str, **query: Any) -> httpx.Response:
        return self.http.get(API + path, params=query)

    def post(self, path: str, **body: Any) -> httpx.Response:
        return self.http.post(API + path, json=body)

    def post_text(self, path: str, body: str) -> httpx.Response:
        """Post what no JSON encoder would write."""
        return self.http.post(API + path, content=body, headers={"Content-Type": "application/json"})

    def new_experiment(self, name: str | None = None, **fields: Any) -> str:
        """The id of a new experiment."""
        answer = ok(self.post("experiments/create", name=name or uuid4().hex, **fields))
        return str(answer["experiment_id"])

    def new_run(self, experiment_id: str, **fields: Any) -> str:
        """The id of a new run."""
        answer = ok(self.post("runs/create", experiment_id=experiment_id, start_time=1, **fields))
        return str(answer["run"]["info"]["run_id"])

    def run(self, run_id: str) -> dict[str, Any]:
        """A run as the server tells it: `info`, `data` and the rest."""
        return dict(ok(self.get("runs/get", run_id=run_id))["run"])

    def tags(self, run_id: str) -> dict[str, str]:
        return {tag["key"]: tag["value"] for tag in self.run(run_id)["data"]["tags"]}

    def history(self, run_id: str, key: str) -> list[dict[str, Any]]:
        # Without max_results some servers send no point.
        answer = ok(self.get("metrics/get-history", run_id=run_id, metric_key=key, max_results=1000))
        return list(answer.get("metrics", []))


def ok(response: httpx.Response) -> dict[str, Any]:
    """The JSON of an answer, whose status must be 200."""
    assert response.status_code == 200, response.text
    return dict(json.loads(response.content))


@pytest.fixture
def api(server: MlflowServer) -> Iterator[Api]:
    with httpx.Client(base_url=server.uri, verify=False) as http:
        yield Api(http)


@pytest.fixture
def experiment_id(api: Api) -> str:
    return api.new_experiment()


@pytest.fixture
def run_id(api: Api, experiment_id: str) -> str:
    return api.new_run(experiment_id)


@pytest.fixture(scope="session")
def fact_servers(mlflow_version: str, request: pytest.FixtureRequest) -> Iterator[FactServers]:
    """The servers that the tables name."""
    with FactServers(request, mlflow_version) as servers:
        yield servers


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the facts of the tables that are about other versions."""
    others = [item for item in items if _is_about_others(item)]
    config.hook.pytest_deselected(items=others)
    items[:] = [item for item in items if item not in others]


def _is_about_others(item: pytest.Item) -> bool:
    parameters = getattr(getattr(item, "callspec", None), "params", {})
    fact = parameters.get("fact")
    return isinstance(fact, Fact) and fact.answer(parameters["mlflow_version"]) is None
