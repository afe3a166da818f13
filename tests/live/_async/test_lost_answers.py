"""What a client does when the server executed a request, or may have, and the answer got lost on the way."""

from __future__ import annotations

import math
from collections.abc import AsyncIterator, Iterator

import pytest

from mlflowclient import AsyncMLflow, ConnectionFailed, Experiment, RequestError, RetryPolicy, ServerError, TimedOut
from tests.live.helpers import release
from tests.live.lossy_proxy import Loss, LossyProxy
from tests.servers import MlflowServer


@pytest.fixture
def proxy(server: MlflowServer) -> Iterator[LossyProxy]:
    with LossyProxy(server.uri) as proxy:
        yield proxy


@pytest.fixture
async def unlucky(proxy: LossyProxy) -> AsyncIterator[AsyncMLflow]:
    """A client whose answers get lost."""
    async with AsyncMLflow(proxy.uri, verify=False, retries=RetryPolicy(max_retries=2, backoff_factor=0.01)) as unlucky:
        yield unlucky


@pytest.fixture
async def experiment(mlf: AsyncMLflow) -> Experiment:
    return await mlf.create_experiment()


@pytest.mark.parametrize(
    ("losses", "creations"), [("cut", 1), ("502", 1), ("swallow", 2), ("swallow cut", 2), ("swallow swallow 502", 3)]
)
async def test_one_run_though_answers_are_lost(
    proxy: LossyProxy,
    unlucky: AsyncMLflow,
    experiment: Experiment,
    losses: list[Loss],
    creations: int,
) -> None:
    for how in losses.split():
        proxy.lose("runs/create", how)
    run = await unlucky.create_run(experiment, run_name="the one", start_time=1000, tags={"a": "b"})
    assert await unlucky.search_runs(experiment, view_type="ALL") == [run]
    assert (run.info.run_name, run.info.start_time, run.data.tags["a"]) == ("the one", 1000, "b")
    assert proxy.count("runs/create") == creations


async def test_no_run_at_all_is_told_as_well(
    mlf: AsyncMLflow, proxy: LossyProxy, unlucky: AsyncMLflow, experiment: Experiment
) -> None:
    proxy.lose("runs/create", "swallow", times=3)
    with pytest.raises(ConnectionFailed, match="may have been executed") as caught:
        await unlucky.create_run(experiment)
    assert caught.value.may_have_happened
    assert await mlf.search_runs(experiment) == []


@pytest.mark.parametrize("how", ["cut", "502", "die"])
async def test_when_the_run_cannot_be_looked_for_the_error_says_so(
    mlf: AsyncMLflow, proxy: LossyProxy, unlucky: AsyncMLflow, experiment: Experiment, how: Loss
) -> None:
    proxy.lose("runs/create", how)
    proxy.lose("runs/search", "cut", times=3)
    with pytest.raises(RequestError) as caught:
        await unlucky.create_run(experiment)
    assert isinstance(caught.value, ServerError if how == "502" else ConnectionFailed)
    assert caught.value.may_have_happened
    assert caught.value.path.endswith("runs/create")
    assert isinstance(caught.value.__cause__, ConnectionFailed)
    assert len(await mlf.search_runs(experiment)) == proxy.count("runs/create") == 1


async def test_a_server_that_is_still_at_it_makes_no_second_run(
    mlf: AsyncMLflow, proxy: LossyProxy, unlucky: AsyncMLflow, experiment: Experiment
) -> None:
    proxy.lose("runs/create", "late")
    with pytest.raises(ServerError) as caught:
        await unlucky.create_run(experiment)
    assert (caught.value.status, caught.value.may_have_happened) == (504, True)
    proxy.finish()
    assert len(await mlf.search_runs(experiment)) == 1


async def test_a_timeout_makes_no_second_run(mlf: AsyncMLflow, proxy: LossyProxy, experiment: Experiment) -> None:
    proxy.lose("runs/create", "slow")
    impatient = AsyncMLflow(proxy.uri, verify=False, retries=0, timeout=0.2)
    with pytest.raises(TimedOut) as caught:
        await impatient.create_run(experiment)
    await impatient.close()
    assert caught.value.may_have_happened
    proxy.finish()
    assert len(await mlf.search_runs(experiment)) == 1


@pytest.mark.parametrize("how", ["cut", "502", "swallow", "late"])
async def test_get_or_create_experiment(
    mlf: AsyncMLflow, proxy: LossyProxy, unlucky: AsyncMLflow, experiment_name: str, how: Loss
) -> None:
    proxy.lose("experiments/create", how)
    made = await unlucky.get_or_create_experiment(experiment_name, tags={"a": "b"})
    proxy.finish()
    assert await mlf.get_experiment_by_name(experiment_name) == made
    assert made.tags == {"a": "b"}


async def test_what_must_not_be_repeated_is_not(
    proxy: LossyProxy, unlucky: AsyncMLflow, experiment: Experiment
) -> None:
    for change, path, stage in (
        (unlucky.delete_experiment, "experiments/delete", "deleted"),
        (unlucky.restore_experiment, "experiments/restore", "active"),
    ):
        proxy.lose(path, "cut")
        with pytest.raises(ConnectionFailed) as caught:
            await change(experiment)
        assert (caught.value.may_have_happened, caught.value.attempts, proxy.count(path)) == (True, 1, 1)
        assert (await unlucky.get_experiment(experiment)).lifecycle_stage == stage


async def test_what_is_logged_is_logged_once(
    mlf: AsyncMLflow, proxy: LossyProxy, unlucky: AsyncMLflow, experiment: Experiment
) -> None:
    run = await mlf.create_run(experiment)
    many = {f"m{number}": number for number in range(120)}
    for path in ("log-metric", "log-parameter", "log-batch", "set-tag", "runs/update"):
        proxy.lose(path, "cut")
    await unlucky.log_metric(run, "loss", 0.5)
    await unlucky.log_param(run, "lr", 0.1)
    await unlucky.log_batch(run, metrics=many, params={"p": 1}, tags={"t": 2})
    await unlucky.set_tag(run, "team", "pricing")
    await unlucky.update_run(run, "FINISHED")
    assert proxy.count("log-metric") == proxy.count("log-parameter") == proxy.count("runs/update") == 2
    data = (await mlf.get_run(run)).data
    assert data.metrics == {"loss": 0.5, **many}
    assert data.params == {"lr": "0.1", "p": "1"}
    assert data.tags.items() >= {"team": "pricing", "t": "2"}.items()
    assert len(await mlf.get_metric_history(run, "loss")) == 1
    assert len(await mlf.get_metric_history(run, "m119")) == 1


async def test_nan_is_logged_once(
    mlf: AsyncMLflow, proxy: LossyProxy, unlucky: AsyncMLflow, experiment: Experiment
) -> None:
    """Servers before 3.17.2 answer 400 to a repeated NaN, which they have stored."""
    run = await mlf.create_run(experiment)
    nan = float("nan")
    proxy.lose("log-metric", "cut")
    proxy.lose("log-batch", "cut")
    await unlucky.log_metric(run, "a", nan)
    await unlucky.log_batch(run, metrics=[("b", nan), ("b", 1.0, 1_700_000_000_000, 7)], tags={"t": "v"})
    await unlucky.log_metric(run, "c", [1.0, nan, 3.0])
    for key, steps in (("a", [0]), ("b", [7, 0]), ("c", [0, 1, 2])):
        history = await mlf.get_metric_history(run, key)
        assert [point.step for point in history] == steps
        assert any(math.isnan(point.value) for point in history)
    assert (await mlf.get_run(run)).data.tags["t"] == "v"


@pytest.mark.parametrize("losses", ["cut", "swallow 502"])
async def test_one_version_though_answers_are_lost(
    mlf: AsyncMLflow, proxy: LossyProxy, unlucky: AsyncMLflow, experiment_name: str, losses: str
) -> None:
    proxy.lose("registered-models/create", "cut")
    for how in losses.split():
        proxy.lose("model-versions/create", how)
    version = await unlucky.register_model("s3://b/x", experiment_name, tags={"a": "b"})
    assert (version.version, version.tags["a"]) == ("1", "b")
    assert await mlf.get_model_version(version) == version
    assert len(await mlf.search_model_versions(f"name = '{experiment_name}'")) == 1
    assert proxy.count("model-versions/create") == len(losses.split())

    for how in losses.split():
        proxy.lose("model-versions/create", how)
    prompt = await unlucky.register_prompt(f"{experiment_name}-prompt", "Hello {{name}}")
    assert await mlf.search_prompt_versions(prompt) == [prompt]


async def test_a_timeout_makes_no_second_version(mlf: AsyncMLflow, proxy: LossyProxy, experiment_name: str) -> None:
    await mlf.create_registered_model(experiment_name)
    proxy.lose("model-versions/create", "slow")
    impatient = AsyncMLflow(proxy.uri, verify=False, retries=0, timeout=0.2)
    with pytest.raises(TimedOut) as caught:
        await impatient.create_model_version(experiment_name, "s3://b/x")
    await impatient.close()
    assert caught.value.may_have_happened
    proxy.finish()
    assert len(await mlf.search_model_versions(f"name = '{experiment_name}'")) == 1


async def test_what_must_not_be_done_twice_in_the_registry_is_not(
    proxy: LossyProxy, unlucky: AsyncMLflow, experiment_name: str
) -> None:
    proxy.lose("registered-models/create", "cut")
    with pytest.raises(ConnectionFailed) as caught:
        await unlucky.create_registered_model(experiment_name)
    assert (caught.value.may_have_happened, proxy.count("registered-models/create")) == (True, 1)
    version = await unlucky.create_model_version(experiment_name, "s3://b/x")
    proxy.lose("model-versions/delete", "cut")
    with pytest.raises(ConnectionFailed):
        await unlucky.delete_model_version(version)
    proxy.lose("registered-models/delete", "cut")
    with pytest.raises(ConnectionFailed):
        await unlucky.delete_registered_model(experiment_name)
    assert (proxy.count("model-versions/delete"), proxy.count("registered-models/delete")) == (1, 1)


@pytest.mark.parametrize("losses", ["cut", "502", "swallow cut"])
async def test_one_trace_though_answers_are_lost(
    proxy: LossyProxy,
    unlucky: AsyncMLflow,
    experiment: Experiment,
    mlflow_version: str,
    losses: str,
) -> None:
    for how in losses.split():
        proxy.lose(f"{'3.0' if release(mlflow_version) >= (3, 5) else '2.0'}/mlflow/traces", how)
    trace = await unlucky.start_trace(experiment, "chat", tags={"a": "b"})
    assert (trace.name, trace.tags["a"]) == ("chat", "b")
    assert await unlucky.search_traces(experiment) == [trace]


@pytest.mark.parametrize("losses", ["cut", "502", "swallow cut"])
async def test_one_logged_model_and_dataset_though_answers_are_lost(
    proxy: LossyProxy,
    unlucky: AsyncMLflow,
    experiment: Experiment,
    mlflow_version: str,
    losses: str,
) -> None:
    if release(mlflow_version) >= (3,):
        for how in losses.split():
            proxy.lose("mlflow/logged-models", how)
        model = await unlucky.create_logged_model(experiment, "forest", params={"depth": 4}, tags={"a": "b"})
        assert (model.name, model.params, model.tags["a"]) == ("forest", {"depth": "4"}, "b")
        assert await unlucky.search_logged_models(experiment) == [model]
        assert proxy.count("mlflow/logged-models") == len(losses.split())
    if release(mlflow_version) >= (3, 5):
        for how in losses.split():
            proxy.lose("datasets/create", how)
        dataset = await unlucky.create_dataset("questions", experiment, tags={"a": "b"})
        assert (dataset.name, dataset.tags["a"]) == ("questions", "b")
        assert await unlucky.search_datasets(experiment) == [dataset]
        assert proxy.count("datasets/create") == len(losses.split())
