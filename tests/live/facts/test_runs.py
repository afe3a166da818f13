"""What servers do with requests on runs; named in spec/paths/runs.yaml and spec/schemas."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.live.facts.conftest import Api, ok
from tests.live.helpers import release


def dataset(name: str = "prices", digest: str = "1", source: str = "here", **tags: str) -> dict[str, Any]:
    """A dataset as the input of a run."""
    about = {"name": name, "digest": digest, "source_type": "local", "source": source}
    return {"dataset": about, "tags": [{"key": key, "value": value} for key, value in tags.items()]}


def html_500(answer: Any) -> bool:
    return answer.status_code == 500 and answer.headers["content-type"].startswith("text/html")


# Creating, reading, searching.


def test_no_default_experiment(api: Api) -> None:
    answer = api.post("runs/create", start_time=1)
    assert (answer.status_code, answer.json()["error_code"]) == (400, "BAD_REQUEST")
    assert "INSERT INTO runs" in answer.json()["message"]


def test_sqlite_keeps_any_name(api: Api, experiment_id: str) -> None:
    assert api.run(api.new_run(experiment_id, run_name="n" * 100_000))["info"]["run_name"] == "n" * 100_000


def test_without_start_time_a_run_starts_in_1970(api: Api, experiment_id: str) -> None:
    assert ok(api.post("runs/create", experiment_id=experiment_id))["run"]["info"]["start_time"] == 0


def test_tags_of_a_new_run_are_not_checked(api: Api, experiment_id: str) -> None:
    tags = {"": "empty", "a//b=": "path", "k" * 300: "long key", "long value": "v" * 9_000}
    run_id = api.new_run(experiment_id, tags=[{"key": key, "value": value} for key, value in tags.items()])
    assert tags.items() <= api.tags(run_id).items()
    for key in ("a//b=", "k" * 300):
        assert api.post("runs/set-tag", run_id=run_id, key=key, value="v").status_code == 400


def test_user_id_is_not_the_tag(api: Api, experiment_id: str) -> None:
    run = api.run(api.new_run(experiment_id, tags=[{"key": "mlflow.user", "value": "ada"}]))
    assert run["info"]["user_id"] == ""


def test_searches_leave_model_inputs_out(api: Api, mlflow_version: str, experiment_id: str, run_id: str) -> None:
    ok(api.post("runs/log-inputs", run_id=run_id, datasets=[dataset()], models=[{"model_id": "m-1"}]))
    [found] = ok(api.post("runs/search", experiment_ids=[experiment_id]))["runs"]
    known = {"dataset_inputs", "model_inputs"} if release(mlflow_version) >= (3,) else {"dataset_inputs"}
    assert api.run(run_id)["inputs"].keys() == known
    assert found["inputs"].keys() == {"dataset_inputs"}


def test_searching_in_no_experiment(api: Api, mlflow_version: str, experiment_id: str, run_id: str) -> None:
    assert ok(api.post("runs/search")) == ok(api.post("runs/search", experiment_ids=[])) == {}
    by_number = ok(api.post("runs/search", experiment_ids=[int(experiment_id)]))
    assert len(by_number.get("runs", [])) == (0 if release(mlflow_version) >= (3, 17, 2) else 1)


def test_unknown_view_type_counts_as_absent(api: Api, experiment_id: str, run_id: str) -> None:
    ok(api.post("runs/delete", run_id=api.new_run(experiment_id)))
    for view_type, count in (("ALL", 2), ("all", 1), ("bogus", 1)):
        found = ok(api.post("runs/search", experiment_ids=[experiment_id], run_view_type=view_type))
        assert len(found["runs"]) == count, view_type


def test_searches_that_break_the_server(api: Api, experiment_id: str) -> None:
    assert html_500(api.post("runs/search", experiment_ids=[experiment_id], max_results=None))
    twice = api.post("runs/search", experiment_ids=[experiment_id], order_by=["start_time", "start_time DESC"])
    assert twice.status_code == 500


def test_datasets_together_with_others_in_a_filter(
    api: Api, mlflow_version: str, experiment_id: str, run_id: str
) -> None:
    ok(api.post("runs/log-batch", run_id=run_id, params=[{"key": "k", "value": "v"}]))
    ok(api.post("runs/log-inputs", run_id=run_id, datasets=[dataset()]))
    alone = ok(api.post("runs/search", experiment_ids=[experiment_id], filter="dataset.name = 'prices'"))
    assert len(alone["runs"]) == 1
    both = "dataset.name = 'prices' AND params.k = 'v'"
    together = api.post("runs/search", experiment_ids=[experiment_id], filter=both)
    if release(mlflow_version) > (3, 1, 4):
        assert len(ok(together)["runs"]) == 1
    else:
        assert (together.status_code, together.json()["error_code"]) == (503, "TEMPORARILY_UNAVAILABLE")


def test_token_of_a_full_last_page(api: Api, mlflow_version: str, experiment_id: str, run_id: str) -> None:
    found = ok(api.post("runs/search", experiment_ids=[experiment_id], max_results=1))
    assert ("next_page_token" in found) == (release(mlflow_version) <= (3, 5, 1))


# Changing.


def test_unknown_status_is_skipped(api: Api, run_id: str) -> None:
    info = ok(api.post("runs/update", run_id=run_id, status="finished", run_name="renamed"))["run_info"]
    assert (info["status"], info["run_name"]) == ("RUNNING", "renamed")


def test_runs_are_deleted_and_restored_twice(api: Api, experiment_id: str, run_id: str) -> None:
    ok(api.post("experiments/delete", experiment_id=experiment_id))
    for operation, stage in (
        ("delete", "deleted"),
        ("delete", "deleted"),
        ("restore", "active"),
        ("restore", "active"),
    ):
        ok(api.post(f"runs/{operation}", run_id=run_id))
        assert api.run(run_id)["info"]["lifecycle_stage"] == stage


def test_keys_may_have_letters_of_any_script(api: Api, run_id: str) -> None:
    for key, status in (("é", 200), ("日本", 200), ("😀", 400), ("…", 400)):
        assert api.post("runs/set-tag", run_id=run_id, key=key, value="v").status_code == status, key


def test_tag_of_the_name(api: Api, run_id: str) -> None:
    ok(api.post("runs/set-tag", run_id=run_id, key="mlflow.runName", value="renamed"))
    assert api.run(run_id)["info"]["run_name"] == "renamed"
    ok(api.post("runs/set-tag", run_id=run_id, key="mlflow.runName", value=""))
    assert api.run(run_id)["info"]["run_name"] == "renamed"
    ok(api.post("runs/delete-tag", run_id=run_id, key="mlflow.runName"))
    assert api.run(run_id)["info"]["run_name"] == "renamed"
    assert "tags" not in api.run(run_id)["data"]


def test_params_are_compared_after_cutting(api: Api, run_id: str) -> None:
    for value in ("v" * 6_000 + "a", "v" * 6_000 + "b"):
        ok(api.post("runs/log-parameter", run_id=run_id, key="k", value=value))
    assert api.run(run_id)["data"]["params"] == [{"key": "k", "value": "v" * 6_000}]
    assert api.post("runs/log-parameter", run_id=run_id, key="k", value="w").status_code == 400


# Batches.


def test_what_follows_a_bad_step_is_lost(api: Api, run_id: str) -> None:
    points = [{"key": key, "value": 1, "timestamp": 5, "step": step} for key, step in (("a", 7), ("b", 1.5), ("c", 7))]
    ok(api.post("runs/log-batch", run_id=run_id, metrics=points, params=[{"key": "k", "value": "v"}]))
    data = api.run(run_id)["data"]
    assert {point["key"]: point["step"] for point in data["metrics"]} == {"a": 7, "b": 0}
    assert "params" not in data


@pytest.mark.parametrize(
    ("points", "known_since"),
    [([("a", "NaN")], (3, 17, 2)), ([(f"k{index}", 1) for index in range(101)], (3, 5, 1))],
    ids=["NaN", "101 metrics"],
)
def test_repeated_batch(
    api: Api, mlflow_version: str, run_id: str, points: list[tuple[str, object]], known_since: tuple[int, ...]
) -> None:
    batch = [{"key": key, "value": value, "timestamp": 5, "step": 0} for key, value in points]
    ok(api.post("runs/log-batch", run_id=run_id, metrics=batch))
    repeat = api.post("runs/log-batch", run_id=run_id, metrics=batch)
    if release(mlflow_version) >= known_since:
        ok(repeat)
    else:
        assert (repeat.status_code, repeat.json()["error_code"]) == (400, "BAD_REQUEST")
        assert "UNIQUE constraint" in repeat.json()["message"]
    assert len(api.run(run_id)["data"]["metrics"]) == len(points)
    assert len(api.history(run_id, points[0][0])) == 1


def test_who_checks_the_form_of_a_run_id(api: Api) -> None:
    for operation, fields, status in (
        ("log-batch", {}, 400),
        ("log-inputs", {"datasets": []}, 400),
        ("log-metric", {"key": "a", "value": 1, "timestamp": 1}, 404),
        ("log-parameter", {"key": "a", "value": "1"}, 404),
        ("set-tag", {"key": "a", "value": "1"}, 404),
        ("delete", {}, 404),
    ):
        assert api.post(f"runs/{operation}", run_id="no id", **fields).status_code == status, operation


def test_tags_that_are_texts(api: Api, run_id: str) -> None:
    assert html_500(api.post("runs/log-batch", run_id=run_id, tags=["a"]))


# Models and datasets.


def test_log_model_appends(api: Api, run_id: str) -> None:
    model = {"run_id": run_id, "artifact_path": "model", "utc_time_created": "2023-11-14 22:13:20.0", "flavors": {}}
    for _ in range(2):
        ok(api.post("runs/log-model", run_id=run_id, model_json=json.dumps(model)))
    assert len(json.loads(api.tags(run_id)["mlflow.log-model.history"])) == 2
    assert html_500(api.post("runs/log-model", run_id=run_id, model_json="[]"))


def test_a_dataset_is_logged_once(api: Api, run_id: str) -> None:
    for source, context in (("here", "training"), ("there", "test")):
        ok(api.post("runs/log-inputs", run_id=run_id, datasets=[dataset(source=source, context=context)]))
    [found] = api.run(run_id)["inputs"]["dataset_inputs"]
    assert (found["dataset"]["source"], found["tags"]) == ("here", [{"key": "context", "value": "training"}])


def test_many_datasets(api: Api, mlflow_version: str, run_id: str) -> None:
    ok(api.post("runs/log-inputs", run_id=run_id, datasets=[dataset(digest=str(index)) for index in range(1_001)]))
    assert len(api.run(run_id)["inputs"]["dataset_inputs"]) == 1_001
    alone = api.post("runs/log-inputs", run_id=run_id, models=[{"model_id": "m-1"}])
    assert alone.status_code == (200 if release(mlflow_version) >= (3, 1, 4) else 400)


def test_what_a_dataset_may_lack_or_have(api: Api, run_id: str) -> None:
    odd = {"dataset": {"name": "", "digest": "1", "source_type": "s" * 5_000}, "tags": [{"key": "a//b=", "value": "v"}]}
    ok(api.post("runs/log-inputs", run_id=run_id, datasets=[odd]))
    [found] = api.run(run_id)["inputs"]["dataset_inputs"]
    assert found["dataset"].items() >= {"name": "", "source_type": "s" * 5_000, "source": ""}.items()
    assert found["tags"] == odd["tags"]


def test_model_inputs_are_not_checked(api: Api, mlflow_version: str, run_id: str) -> None:
    ok(api.post("runs/log-inputs", run_id=run_id, datasets=[], models=[{"model_id": "m-nowhere"}]))
    inputs = api.run(run_id).get("inputs", {})
    known = [{"model_id": "m-nowhere"}] if release(mlflow_version) >= (3, 1, 4) else None
    assert inputs.get("model_inputs") == known


def test_outputs_are_logged_once(api: Api, mlflow_version: str, run_id: str) -> None:
    first = api.post("runs/outputs", run_id=run_id, models=[{"model_id": "m-1", "step": 3}])
    if release(mlflow_version) < (3, 1, 4):
        assert first.status_code == 404
        return
    again = api.post("runs/outputs", run_id=run_id, models=[{"model_id": model, "step": 4} for model in ("m-2", "m-1")])
    assert (ok(first), again.status_code, again.json()["error_code"]) == ({}, 400, "BAD_REQUEST")
    assert api.run(run_id)["outputs"]["model_outputs"] == [{"model_id": "m-1", "step": 3}]
