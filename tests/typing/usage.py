"""How a user's code is typed. Checked by mypy and pyright, never run.

A line that must not type-check carries an ignore; mypy's strict mode fails when the ignore is not needed.
"""

from __future__ import annotations

import http.client
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
from typing_extensions import assert_type

from mlflow_openapi.models import Experiment as ApiExperiment
from mlflow_openapi.models import Role, User, Workspace
from mlflow_openapi.models import Run as ApiRun
from mlflowclient import (
    ActiveRun,
    Assessment,
    AsyncActiveRun,
    AsyncMLflow,
    DatasetRecord,
    DirInfo,
    EvaluationDataset,
    Experiment,
    Expression,
    FileInfo,
    LoggedModel,
    LogStatus,
    Metric,
    MLflow,
    ModelVersion,
    NotFound,
    Prompt,
    PromptVersion,
    RegisteredModel,
    RetryPolicy,
    Run,
    RunInfo,
    RunStatus,
    Span,
    Trace,
    TraceInfo,
    Webhook,
    WebhookDelivery,
    attribute,
    metric,
    param,
    verify_webhook,
)


def connection() -> None:
    MLflow()
    MLflow("http://localhost:5000", username="me", password="x", timeout=5, retries=0)
    MLflow(token=lambda: "fresh", retries=RetryPolicy(max_retries=2), verify=Path("ca.pem"), cert=("a", "b"))
    MLflow(
        auth=httpx.BasicAuth("a", "b"),
        headers={"X-Team": "a"},
        transport=httpx.MockTransport(lambda _: httpx.Response(200)),
    )
    AsyncMLflow(auth=("a", "b"), workspace="team-a")
    MLflow(tracking_url="http://localhost:5000")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    MLflow(5000)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def sync(mlf: MLflow, run: Run, info: RunInfo) -> None:
    assert_type(mlf.get_experiment("1"), Experiment)
    assert_type(mlf.get_experiment(1), Experiment)
    assert_type(mlf.get_or_create_experiment("a", tags={"k": 1}), Experiment)
    assert_type(mlf.create_run("1", run_name="a"), Run)
    assert_type(mlf.search_runs(["1", 2, mlf.get_experiment(3)], param("lr") == "0.1"), list[Run])
    assert_type(mlf.update_run(info, RunStatus.FINISHED), RunInfo)
    assert_type(mlf.get_metric_history(run, "loss"), list[Metric])
    assert_type(mlf.list_artifacts(run), list[FileInfo | DirInfo])
    assert_type(mlf.read_artifact(run, "a.txt"), bytes)
    assert_type(mlf.download_artifact(run, "a.txt"), Path)
    assert_type(mlf.log_artifact(run, "a.txt", b"content"), str)
    assert_type(run.data.metrics, Mapping[str, float])
    assert_type(run.info.status, RunStatus | str)
    assert_type(mlf.experiments.get_experiment(experiment_id="1").experiment, ApiExperiment)
    mlf.log_metric(run, "loss", 0.3, step=1)
    mlf.log_metric("id", "loss", [0.3, 0.2], step=[1, 2])
    mlf.log_batch(run, metrics=[("a", 1.0), ("b", 2.0, 1, 2)], params={"a": 1}, tags=[("k", "v")])
    mlf.log_metric(run, "loss")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    mlf.runs.update_run(run_id="x", status="DONE")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with MLflow() as opened:
        assert_type(opened, MLflow)


async def asynchronous(mlf: AsyncMLflow, run: Run) -> None:
    assert_type(await mlf.get_experiment("1"), Experiment)
    assert_type(await mlf.search_runs("1", filter_params={"lr": 0.1}), list[Run])
    assert_type(await mlf.read_artifact(run, "a.txt"), bytes)
    assert_type((await mlf.experiments.get_experiment(experiment_id="1")).experiment, ApiExperiment)
    async with AsyncMLflow() as opened:
        assert_type(opened, AsyncMLflow)


def registry(mlf: MLflow, run: Run, version: ModelVersion) -> None:
    assert_type(mlf.get_or_create_registered_model("m", {"k": 1}), RegisteredModel)
    assert_type(mlf.register_model("runs:/abc/model", "m"), ModelVersion)
    assert_type(mlf.create_model_version("m", "s3://b/x", run), ModelVersion)
    assert_type(mlf.get_model_version("m", 1), ModelVersion)
    assert_type(mlf.search_model_versions((attribute("name") == "m") & (param("a") == "b")), list[ModelVersion])
    assert_type(mlf.copy_model_version(version, "other"), ModelVersion)
    assert_type(mlf.search_registered_models(filter_tags={"a": 1}), list[RegisteredModel])
    mlf.set_model_version_tag("m", 1, "k", "v")
    mlf.set_model_version_tag(version, key="k", value=True)
    mlf.update_registered_model("m")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    assert_type(mlf.register_prompt("p", [{"role": "user", "content": "{{a}}"}]), PromptVersion)
    prompt = mlf.load_prompt("prompts:/p@production")
    assert_type(prompt.format(a=1), str | list[dict[str, Any]])
    assert_type(prompt.format(a=1, allow_partial=True), PromptVersion)
    assert_type(mlf.search_prompts(), list[Prompt])
    assert_type(mlf.create_webhook("w", "https://example.com", ["prompt.created"]), Webhook)
    assert_type(verify_webhook(b"", {"X-MLflow-Signature": "x"}, "secret"), WebhookDelivery)
    assert_type(verify_webhook(b"", http.client.HTTPMessage(), "secret").event, str)
    verify_webhook("text", {}, "secret")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def filters() -> None:
    assert_type(metric("loss") < 0.3, Expression)
    assert_type((param("lr") == "0.1") & (metric("loss") < 0.3), Expression)


def errors(error: NotFound) -> None:
    assert_type(error.status, int)
    assert_type(error.error_code, str | None)
    assert_type(error.method, str)
    assert_type(error.retry_after, float | None)


def paging(mlf: MLflow) -> None:
    for run in mlf.paginate(mlf.runs.search_runs, experiment_ids=["1"], max_results=500):
        assert_type(run, ApiRun)
    assert_type(mlf.iter_runs("1", metric("loss") < 0.3, page_size=500), Iterator[Run])
    mlf.paginate(mlf.runs.search_runs, experiment_ids=[1])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    mlf.paginate(mlf.runs.search_runs, pages=3)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    mlf.paginate(mlf.runs.get_run, run_id="1")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


async def paging_asynchronously(mlf: AsyncMLflow) -> None:
    async for experiment in mlf.paginate(mlf.experiments.search_experiments, max_results=100):
        assert_type(experiment, ApiExperiment)
    async for point in mlf.iter_metric_history("0" * 32, "loss"):
        assert_type(point, Metric)


def traces(mlf: MLflow) -> None:
    trace = mlf.start_trace("1", "chat")
    assert_type(trace, TraceInfo)
    mlf.log_spans(trace, [Span("root", inputs={"q": 1})])
    assert_type(mlf.end_trace(trace, "OK"), TraceInfo)
    assert_type(mlf.get_trace(trace.trace_id), Trace)
    assert_type(mlf.search_traces(["1"]), list[TraceInfo])
    assert_type(mlf.log_feedback(trace, "correct", True), Assessment)
    assert_type(mlf.delete_traces("1", traces=[trace]), int)


async def models_and_datasets(mlf: AsyncMLflow) -> None:
    model = await mlf.create_logged_model("1", params={"depth": 4})
    assert_type(model, LoggedModel)
    assert_type(
        await mlf.search_logged_models("1", order_by=["metrics.loss", {"field_name": "name"}]), list[LoggedModel]
    )
    assert_type(await mlf.read_logged_model_artifact(model, "a.txt"), bytes)
    dataset = await mlf.create_dataset("d", ["1"])
    assert_type(dataset, EvaluationDataset)
    assert_type(await mlf.merge_records(dataset, [{"inputs": {"q": 1}}]), tuple[int, int])
    assert_type(await mlf.get_dataset_records(dataset), list[DatasetRecord])


def administration(mlf: MLflow) -> None:
    assert_type(mlf.create_user("ada", "correct-horse-battery"), User)
    assert_type(mlf.list_roles("default"), list[Role])
    assert_type(mlf.in_workspace("team-a"), MLflow)
    assert_type(mlf.in_workspace("team-a").create_experiment(), Experiment)
    assert_type(mlf.list_workspaces(), list[Workspace])


def durable(mlf: MLflow) -> None:
    with mlf.start_run("e", tags={"a": 1}, fsync="always", on_full="raise") as run:
        assert_type(run, ActiveRun)
        run.log_metric("loss", [0.1, 0.2])
        assert_type(run.log_artifact("a.txt", "text"), str)
    assert_type(run.status(), LogStatus)
    assert_type(mlf.start_run("e", parent=run).run_id, str | None)
    mlf.start_run("e", fsync="sometimes")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


async def durable_asynchronously(mlf: AsyncMLflow) -> None:
    async with mlf.start_run("e") as run:
        assert_type(run, AsyncActiveRun)
        await run.log_metric("loss", 0.1)
        assert_type(await run.flush(1.0), bool)
    assert_type(await mlf.start_run("e"), AsyncActiveRun)
