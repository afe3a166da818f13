"""Filters on real servers: every hostile value finds its row, and nothing else."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import pytest

from mlflowclient import (
    AsyncMLflow,
    BadRequest,
    Dataset,
    DatasetInput,
    Experiment,
    Expression,
    Run,
    attribute,
    dataset,
    generate_filter_from_attributes,
    generate_filter_from_entity_type,
    generate_filter_from_metrics,
    generate_filter_from_params,
    generate_filter_from_tags,
    metric,
    param,
    tag,
)
from tests.live.helpers import hostile_runs, release
from tests.property.hostile import GOOD_KEYS, HOSTILE_VALUES

WHEN = 1_700_000_000_000


@pytest.fixture
async def experiment(mlf: AsyncMLflow) -> Experiment:
    return await mlf.create_experiment()


async def test_every_hostile_value_is_stored_as_it_is(mlf: AsyncMLflow, experiment: Experiment) -> None:
    values = {f"v{number}": value for number, value in enumerate(HOSTILE_VALUES)}
    run = await mlf.create_run(experiment, tags={key + "t": value for key, value in values.items()})
    await mlf.log_batch(run, params=values, tags=values)
    await mlf.log_param(run, "single", HOSTILE_VALUES[-1])
    data = (await mlf.get_run(run)).data
    assert data.params == {**values, "single": HOSTILE_VALUES[-1]}
    assert data.tags.items() >= (values | {key + "t": value for key, value in values.items()}).items()


@pytest.mark.parametrize("entity", ["param", "tag"])
async def test_every_hostile_value_finds_its_run_alone(mlf: AsyncMLflow, entity: str) -> None:
    experiment_id, runs = hostile_runs(mlf.tracking_uri)
    for number, value in enumerate(HOSTILE_VALUES):
        if number % 2:
            found = await mlf.search_runs(experiment_id, **{f"filter_{entity}s": {"v": value}})
        else:
            equal = (param if entity == "param" else tag)("v") == value
            found = await mlf.search_runs(experiment_id, equal & (attribute("status") == "RUNNING"))
        assert [run.run_id for run in found] == [runs[value]], value


async def test_hostile_names(mlf: AsyncMLflow, experiment: Experiment) -> None:
    names = [value for value in HOSTILE_VALUES if value.strip() and len(value) < 200]
    runs = {name: (await mlf.create_run(experiment, run_name=name)).run_id for name in names[::7]}
    for name, run_id in runs.items():
        found = await mlf.search_runs(experiment, filter_attributes={"run_name": name})
        assert [run.run_id for run in found] == [run_id], name


async def test_every_good_key(mlf: AsyncMLflow, experiment: Experiment) -> None:
    run, _ = await mlf.create_run(experiment), await mlf.create_run(experiment)
    await mlf.log_batch(
        run,
        params=dict.fromkeys(GOOD_KEYS, "p"),
        tags=dict.fromkeys(GOOD_KEYS, "t"),
        metrics=dict.fromkeys(GOOD_KEYS, 1),
    )
    for key in GOOD_KEYS:
        all_three = (param(key) == "p") & (tag(key) == "t") & (metric(key) == 1)
        assert [found.run_id for found in await mlf.search_runs(experiment, all_three)] == [run.run_id], key
        assert await mlf.search_runs(experiment, param(key) != "p") == [], key


@pytest.fixture
async def two(mlf: AsyncMLflow, experiment: Experiment) -> tuple[Run, Run]:
    """Two runs that differ in everything."""
    runs = []
    for number, name in ((1, "Alpha"), (2, "beta")):
        run = await mlf.create_run(experiment, run_name=name, start_time=WHEN + number)
        await mlf.log_batch(run, params={"n": number, "p": name}, tags={"t": name}, metrics={"m": number / 10})
        context = {"mlflow.data.context": name}
        await mlf.log_inputs(run, [DatasetInput(Dataset(name, str(number), "local", "here"), context)])
        runs.append(run)
    await mlf.set_tag(runs[0], "only", "")
    await mlf.update_run(runs[0], "FINISHED", end_time=WHEN + 50)
    return runs[0], runs[1]


FIRST = [
    param("n") == 1,
    param("n") != "2",
    param("p").like("Al%"),
    param("p").ilike("aLP_a"),
    tag("t") == "Alpha",
    tag("t").like("%lph%"),
    tag("t").ilike("ALPHA"),
    tag("only") == "",
    metric("m") < 0.2,
    metric("m") <= 0.1,
    metric("m") == 0.1,
    metric("m") != 0.2,
    (metric("m") > 0) & (metric("m") < 0.15) & (metric("m") >= 1e-300),
    attribute("run_name") == "Alpha",
    attribute("run_name").like("A%"),
    attribute("status") == "FINISHED",
    attribute("status") != "RUNNING",
    attribute("start_time") < WHEN + 2,
    attribute("start_time") == datetime(2023, 11, 14, 22, 13, 20, 1_000, tzinfo=timezone.utc),
    attribute("end_time") >= WHEN + 50,
    dataset("name") == "Alpha",
    dataset("digest") != "2",
    dataset("context").like("Al%"),
]


async def test_every_comparison(mlf: AsyncMLflow, experiment: Experiment, two: tuple[Run, Run]) -> None:
    first, second = two

    async def names(wanted: Expression | str) -> list[str]:
        return [run.info.run_name for run in await mlf.search_runs(experiment, wanted, order_by="start_time")]

    for wanted in FIRST:
        assert await names(wanted) == ["Alpha"], wanted
    both = [first, second]
    assert await names(attribute("run_id") == second.run_id) == ["beta"]
    assert await names(attribute("run_id").in_(both)) == ["Alpha", "beta"]
    assert await names(attribute("run_id").not_in([first.info, "f" * 32])) == ["beta"]
    assert await names(attribute("artifact_uri") == second.info.artifact_uri) == ["beta"]
    assert await names(attribute("user_id") == "") == ["Alpha", "beta"]
    assert await names(tag("only") != "x") == ["Alpha"]


async def test_null(mlf: AsyncMLflow, mlflow_version: str, experiment: Experiment, two: tuple[Run, Run]) -> None:
    for wanted, name in ((tag("only").is_null(), "beta"), (tag("only").is_not_null(), "Alpha")):
        if release(mlflow_version) >= (3, 14):
            assert [run.info.run_name for run in await mlf.search_runs(experiment, wanted)] == [name]
        else:
            with pytest.raises(BadRequest):
                await mlf.search_runs(experiment, wanted)


async def test_generated_filter_strings(mlf: AsyncMLflow, experiment: Experiment, two: tuple[Run, Run]) -> None:
    strings = [
        generate_filter_from_params({"n": 1, "p": "Alpha"}),
        generate_filter_from_tags({"t": "Alpha"}),
        generate_filter_from_metrics({"m": 0.1}),
        generate_filter_from_attributes({"status": "FINISHED", "start_time": WHEN + 1}),
    ]
    on_dataset = generate_filter_from_entity_type({"name": "Alpha", "digest": 1}, "dataset")
    for text in [*strings, " and ".join(strings), on_dataset, f"{on_dataset} and {strings[3]}"]:
        assert [run.run_id for run in await mlf.search_runs(experiment, text)] == [two[0].run_id], text
    assert len(await mlf.search_runs(experiment, generate_filter_from_params({}))) == 2


async def test_every_mapping_together(mlf: AsyncMLflow, experiment: Experiment, two: tuple[Run, Run]) -> None:
    wanted: dict[str, dict[str, Any]] = {
        "filter_params": {"n": 1},
        "filter_tags": {"t": "Alpha"},
        "filter_metrics": {"m": 0.1},
        "filter_attributes": {"run_name": "Alpha"},
    }
    assert [run.run_id for run in await mlf.search_runs(experiment, **wanted)] == [two[0].run_id]
    for name, value in (("n", 2), ("t", "beta"), ("m", 0.2), ("run_name", "beta")):
        other = {
            argument: {key: value if key == name else old for key, old in pairs.items()}
            for argument, pairs in wanted.items()
        }
        assert await mlf.search_runs(experiment, **other) == []


async def test_what_is_compared_here_is_paged_and_limited(mlf: AsyncMLflow, experiment: Experiment) -> None:
    """A value with both quotes is asked for by LIKE, which finds the decoys as well."""
    values = ["a'b\"c", "a\"b'c", "a_b_c", "a'b'c"]
    runs = [await mlf.create_run(experiment, start_time=number, tags={"v": values[number % 4]}) for number in range(12)]
    expected = [run.run_id for run in runs[::4]]
    for arguments, count in (({}, 3), ({"page_size": 1}, 3), ({"page_size": 5, "max_results": 2}, 2)):
        found = await mlf.search_runs(experiment, tag("v") == values[0], order_by="start_time", **arguments)
        assert [run.run_id for run in found] == expected[:count], arguments
