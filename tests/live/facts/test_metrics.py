"""What servers do with points of metrics; named in spec/paths/runs.yaml, spec/paths/metrics.yaml and spec/schemas."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from tests.live.facts.conftest import Api, ok
from tests.live.helpers import API, release


def log(api: Api, run_id: str, key: str, points: list[tuple[float, int]]) -> None:
    """Points of one metric, as (value, step)."""
    metrics = [{"key": key, "value": value, "timestamp": 5, "step": step} for value, step in points]
    ok(api.post("runs/log-batch", run_id=run_id, metrics=metrics))


def sampled(api: Api, run_id: str, key: str, **query: Any) -> int:
    """How many points the sampled history has."""
    return len(ok(api.get("metrics/get-history-bulk-interval", run_ids=run_id, metric_key=key, **query))["metrics"])


def test_repeated_nan(api: Api, mlflow_version: str, run_id: str) -> None:
    point = {"run_id": run_id, "key": "a", "value": "NaN", "timestamp": 5, "step": 1}
    ok(api.post("runs/log-metric", **point))
    repeat = api.post("runs/log-metric", **point)
    if release(mlflow_version) >= (3, 17, 2):
        ok(repeat)
    else:
        assert (repeat.status_code, repeat.json()["error_code"]) == (400, "BAD_REQUEST")
        assert "UNIQUE constraint" in repeat.json()["message"]
    assert api.history(run_id, "a") == [{"key": "a", "value": "NaN", "timestamp": 5, "step": 1}]


@pytest.mark.parametrize(
    ("fields", "stored"),
    [
        ('"value": NaN, "timestamp": 5, "step": 6', (0.0, 0, 0)),
        ('"value": Infinity, "timestamp": 5, "step": 6', (0.0, 0, 0)),
        ('"value": 1, "timestamp": 5.5, "step": 6', (1.0, 0, 0)),
        ('"value": 1, "timestamp": 9223372036854775808, "step": 6', (1.0, 0, 0)),
        ('"value": 1, "timestamp": 5, "step": 6.5', (1.0, 5, 0)),
        ('"value": 1, "timestamp": 5, "step": 9223372036854775808', (1.0, 5, 0)),
    ],
)
def test_mangled(api: Api, run_id: str, fields: str, stored: tuple[float, int, int]) -> None:
    ok(api.post_text("runs/log-metric", f'{{"run_id": "{run_id}", "key": "a", {fields}}}'))
    [point] = api.history(run_id, "a")
    assert (point["value"], point["timestamp"], point["step"]) == stored


def test_point_of_a_model(api: Api, mlflow_version: str, experiment_id: str, run_id: str) -> None:
    on = {"dataset_name": "prices", "dataset_digest": "1"}
    point = {"run_id": run_id, "key": "a", "value": 1.0, "timestamp": 5, "step": 6, **on}
    nowhere = api.post("runs/log-metric", **point, model_id="m-nowhere")
    if release(mlflow_version) < (3, 1, 4):
        assert ok(nowhere) == {}
        assert len(api.history(run_id, "a")) == 1
        return
    assert (nowhere.status_code, nowhere.json()["error_code"]) == (400, "BAD_REQUEST")
    assert len(api.history(run_id, "a")) == (0 if release(mlflow_version) > (3, 1, 4) else 1)

    model = ok(api.post("logged-models", experiment_id=experiment_id, name="m"))["model"]["info"]["model_id"]
    ok(api.post("runs/log-metric", **point, model_id=model))
    [alone], [with_run] = api.history(run_id, "a"), api.run(run_id)["data"]["metrics"]
    [with_model] = ok(api.get(f"logged-models/{model}"))["model"]["data"]["metrics"]
    assert alone.keys() == with_run.keys() == {"key", "value", "timestamp", "step"}
    assert with_model.items() >= {"model_id": model, "run_id": run_id, **on}.items()


def test_history_of_nothing(api: Api, run_id: str) -> None:
    assert ok(api.get("metrics/get-history", run_id=uuid4().hex, metric_key="a")) == {}
    assert ok(api.get("metrics/get-history", run_id=run_id, metric_key="a")) == {}


def test_pages_of_a_history(api: Api, mlflow_version: str, run_id: str) -> None:
    log(api, run_id, "a", [(step, step) for step in range(5)])
    query = {"run_id": run_id, "metric_key": "a"}
    everything = ok(api.get("metrics/get-history", **query))
    page = ok(api.get("metrics/get-history", **query, max_results=2))
    beyond = ok(api.get("metrics/get-history", **query, max_results=2**31))
    if release(mlflow_version) < (3, 1, 4):
        assert everything == page == beyond
        assert everything.keys() == {"metrics"}
        assert ok(api.get("metrics/get-history", **query, max_results=2, page_token="bm9uc2Vuc2U=")) == page
    else:
        assert [point["step"] for point in page["metrics"]] == [0, 1]
        rest = ok(api.get("metrics/get-history", **query, max_results=9, page_token=page["next_page_token"]))
        assert [point["step"] for point in rest["metrics"]] == [2, 3, 4]
        assert "next_page_token" not in rest
    if release(mlflow_version) >= (3, 14):
        assert everything == beyond
        assert len(everything["metrics"]) == 5
    elif release(mlflow_version) >= (3, 1, 4):
        assert "metrics" not in everything
        again = api.get("metrics/get-history", **query, page_token=everything["next_page_token"])
        assert again.status_code == 400


def test_sampled_history(api: Api, mlflow_version: str, run_id: str) -> None:
    log(api, run_id, "five", [(step, step) for step in range(5)])
    log(api, run_id, "one step", [(value, 0) for value in range(12)])
    log(api, run_id, "negative", [(step, step) for step in range(-5, 6)])
    found = (
        sampled(api, run_id, "five", max_results=1),
        sampled(api, run_id, "one step", max_results=3),
        sampled(api, run_id, "negative"),
    )
    assert found == ((1, 3, 11) if release(mlflow_version) >= (3, 17, 2) else (2, 12, 6))


def test_sampled_history_of_many_runs(api: Api, mlflow_version: str) -> None:
    ids = [uuid4().hex for _ in range(100)]
    answer = api.http.get(API + "metrics/get-history-bulk-interval", params={"run_ids": ids, "metric_key": "a"})
    if release(mlflow_version) > (3, 1, 4):
        assert ok(answer) == {}
    else:
        assert (answer.status_code, answer.headers["content-type"]) == (400, "text/html")
        assert "Request Line is too large" in answer.text
