"""What servers do with requests on experiments; named in spec/paths and spec/schemas/experiments.yaml."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests.live.facts.conftest import Api, ok
from tests.live.helpers import release


def test_tags_as_an_object_are_refused(api: Api) -> None:
    assert api.post("experiments/create", name=uuid4().hex, tags={"team": "pricing"}).status_code == 400


@pytest.mark.parametrize(
    ("key", "value"), [("a//b", "v"), ("k" * 251, "v"), ("k", "v" * 20_001)], ids=["path", "long key", "long value"]
)
def test_bad_tags_are_stored_with_a_new_experiment_before_3_14(
    api: Api, mlflow_version: str, experiment_id: str, key: str, value: str
) -> None:
    refused = api.post("experiments/set-experiment-tag", experiment_id=experiment_id, key=key, value=value)
    assert (refused.status_code, refused.json()["error_code"]) == (400, "INVALID_PARAMETER_VALUE")
    created = api.post("experiments/create", name=uuid4().hex, tags=[{"key": key, "value": value}])
    if release(mlflow_version) >= (3, 14):
        assert created.status_code == 400
    else:
        found = ok(api.get("experiments/get", experiment_id=ok(created)["experiment_id"]))
        assert found["experiment"]["tags"] == [{"key": key, "value": value}]


def test_longest_tag_value(api: Api, mlflow_version: str, experiment_id: str) -> None:
    longest = 20_000 if release(mlflow_version) >= (3, 17, 2) else 5_000
    for length, status in ((longest, 200), (longest + 1, 400)):
        answer = api.post("experiments/set-experiment-tag", experiment_id=experiment_id, key="k", value="v" * length)
        assert answer.status_code == status


def test_id_that_is_not_a_number(api: Api, mlflow_version: str) -> None:
    answer = api.get("experiments/get", experiment_id="abc")
    assert answer.status_code == (400 if release(mlflow_version) > (3, 1, 4) else 404)


def test_id_beyond_64_bits(api: Api, mlflow_version: str) -> None:
    answer = api.get("experiments/get", experiment_id=str(2**63))
    assert answer.status_code == (500 if release(mlflow_version) > (3, 1, 4) else 404)


def test_search_needs_max_results(api: Api) -> None:
    answer = api.post("experiments/search")
    assert (answer.status_code, answer.json()["error_code"]) == (400, "INVALID_PARAMETER_VALUE")
    assert "max_results" in answer.json()["message"]


def test_unknown_view_type_counts_as_absent(api: Api) -> None:
    name = uuid4().hex
    api.new_experiment(name + " live")
    ok(api.post("experiments/delete", experiment_id=api.new_experiment(name + " deleted")))
    search = {"max_results": 10, "filter": f"name LIKE '{name}%'"}
    for view_type, count in (("ALL", 2), ("all", 1), ("bogus", 1)):
        answer = ok(api.post("experiments/search", **search, view_type=view_type))
        assert [found["name"] for found in answer["experiments"]][-1] == name + " live"
        assert len(answer["experiments"]) == count, view_type


def test_order_in_a_query(api: Api) -> None:
    prefix = uuid4().hex
    for letter in "bac":
        api.new_experiment(prefix + letter)
    search = {"max_results": 10, "filter": f"name LIKE '{prefix}%'"}

    def letters(query: dict[str, object]) -> str:
        return "".join(found["name"][-1] for found in ok(api.get("experiments/search", **query))["experiments"])

    assert letters(search | {"order_by": ["name DESC", "experiment_id"]}) == "cba"
    assert letters(search | {"order_by[]": ["name DESC"]}) == letters(search) == "cab"
    assert api.get("experiments/search", **search, order_by="name ASC,experiment_id").status_code == 400


def test_renaming(api: Api, mlflow_version: str, experiment_id: str) -> None:
    taken = uuid4().hex
    deleted = api.new_experiment(taken)
    ok(api.post("experiments/delete", experiment_id=deleted))

    answer = api.post("experiments/update", experiment_id=experiment_id, new_name=taken)
    assert (answer.status_code, answer.json()["error_code"]) == (400, "BAD_REQUEST")
    assert "UPDATE experiments" in answer.json()["message"]

    answer = api.post("experiments/update", experiment_id=deleted, new_name=uuid4().hex)
    assert (answer.status_code, answer.json()["error_code"]) == (500, "INVALID_STATE")

    name = uuid4().hex.rjust(501, "n")
    answer = api.post("experiments/update", experiment_id=experiment_id, new_name=name)
    assert answer.status_code == (400 if release(mlflow_version) >= (3, 14) else 200)


def test_id_as_a_number(api: Api, mlflow_version: str, experiment_id: str) -> None:
    answer = api.post("experiments/update", experiment_id=int(experiment_id), new_name=uuid4().hex)
    assert answer.status_code == (400 if release(mlflow_version) >= (3, 17, 2) else 200)


def test_restoring_restores_runs_that_were_deleted_before(api: Api, experiment_id: str) -> None:
    run_id = api.new_run(experiment_id)
    ok(api.post("runs/delete", run_id=run_id))
    ok(api.post("experiments/delete", experiment_id=experiment_id))
    ok(api.post("experiments/restore", experiment_id=experiment_id))
    assert api.run(run_id)["info"]["lifecycle_stage"] == "active"


def test_last_update_time_counts_neither_tags_nor_runs(api: Api, experiment_id: str) -> None:
    def updated() -> int:
        return int(ok(api.get("experiments/get", experiment_id=experiment_id))["experiment"]["last_update_time"])

    before = updated()
    ok(api.post("experiments/set-experiment-tag", experiment_id=experiment_id, key="k", value="v"))
    api.new_run(experiment_id)
    assert updated() == before
    ok(api.post("experiments/update", experiment_id=experiment_id, new_name=uuid4().hex))
    assert updated() > before


def test_workspace_is_sent_without_workspaces(api: Api, mlflow_version: str, experiment_id: str) -> None:
    found = ok(api.get("experiments/get", experiment_id=experiment_id))["experiment"]
    assert found.get("workspace") == ("default" if release(mlflow_version) >= (3, 14) else None)
