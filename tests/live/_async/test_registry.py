"""Registered models and their versions."""

from __future__ import annotations

from typing import Any

import pytest

from mlflowclient import (
    AlreadyExists,
    AsyncMLflow,
    BadRequest,
    InputError,
    LoggedModelOutput,
    NotFound,
    Run,
    ServerError,
    attribute,
    tag,
)
from tests.live.helpers import release
from tests.property.hostile import GOOD_KEYS, HOSTILE_VALUES

SOURCE = "s3://models/price-model"


@pytest.fixture
def name(experiment_name: str) -> str:
    """The name of a model that is not there."""
    return experiment_name


@pytest.fixture
async def model(mlf: AsyncMLflow, name: str) -> str:
    """A registered model without versions."""
    return (await mlf.create_registered_model(name)).name


@pytest.fixture
async def run(mlf: AsyncMLflow) -> Run:
    run = await mlf.create_run(await mlf.create_experiment())
    await mlf.log_artifact(run, "model/MLmodel", "flavors: {}")
    await mlf.log_artifact(run, "weights/part-1.bin", b"\x00")
    return run


async def test_a_model_is_made_and_read_back(mlf: AsyncMLflow, name: str) -> None:
    made = await mlf.create_registered_model(name, {"team": "pricing", "n": 3}, "Prices of used cars.")
    assert made == await mlf.get_registered_model(name) == await mlf.get_registered_model(made)
    assert (made.name, made.description, made.tags) == (name, "Prices of used cars.", {"team": "pricing", "n": "3"})
    assert made.creation_timestamp
    assert not made.is_prompt
    assert made.latest_versions == ()


async def test_a_name_is_taken_once(mlf: AsyncMLflow, model: str) -> None:
    with pytest.raises(AlreadyExists):
        await mlf.create_registered_model(model)
    assert (await mlf.get_or_create_registered_model(model, {"not": "used"})).tags == {}


async def test_get_or_create_makes_one(mlf: AsyncMLflow, name: str) -> None:
    made = await mlf.get_or_create_registered_model(name, {"a": "b"}, "new")
    assert (made.tags, made.description) == ({"a": "b"}, "new")
    assert await mlf.get_or_create_registered_model(name) == made


async def test_an_update_changes_what_it_names(mlf: AsyncMLflow, model: str) -> None:
    await mlf.set_registered_model_tag(model, "team", "pricing")
    changed = await mlf.update_registered_model(model, "better")
    assert changed.description == "better"
    renamed = await mlf.rename_registered_model(changed, f"{model}-2")
    assert (renamed.name, renamed.description, renamed.tags) == (f"{model}-2", "better", {"team": "pricing"})
    with pytest.raises(NotFound):
        await mlf.get_registered_model(model)
    assert (await mlf.update_registered_model(renamed, "")).description == ""
    version = await mlf.create_model_version(renamed, SOURCE, description="first")
    await mlf.set_model_version_tag(version, key="k", value="v")
    with pytest.raises(InputError, match="description"):
        await mlf.update_model_version(version)
    assert (await mlf.get_model_version(version)).description == "first"
    described = await mlf.update_model_version(version, description="as good")
    assert (described.description, described.tags["k"]) == ("as good", "v")


async def test_deleted_is_gone(mlf: AsyncMLflow, model: str) -> None:
    version = await mlf.create_model_version(model, SOURCE)
    await mlf.delete_model_version(version)
    for call, arguments in (
        (mlf.get_model_version, {}),
        (mlf.delete_model_version, {}),
        (mlf.update_model_version, {"description": "x"}),
        (mlf.transition_model_version_stage, {"stage": "Staging"}),
        (mlf.set_model_version_tag, {"key": "k", "value": "v"}),
        (mlf.get_model_version_download_uri, {}),
    ):
        with pytest.raises(NotFound):
            await call(version, **arguments)  # type: ignore[operator]  # of methods that take different arguments
    with pytest.raises(NotFound):
        await mlf.set_registered_model_alias(version, "champion")
    await mlf.delete_registered_model(model)
    with pytest.raises(NotFound):
        await mlf.delete_registered_model(model)


async def test_versions_are_numbered(mlf: AsyncMLflow, model: str) -> None:
    first = await mlf.create_model_version(model, SOURCE, tags={"a": 1}, description="first", run_link="https://a/b")
    second = await mlf.create_model_version(await mlf.get_registered_model(model), f"{SOURCE}/2")
    assert (first.version, second.version, first.status) == ("1", "2", "READY")
    assert (first.source, first.description, first.run_link) == (SOURCE, "first", "https://a/b")
    assert first.tags["a"] == "1"
    for same in ((first,), (model, 1), (model, "1"), (model, first)):
        assert await mlf.get_model_version(*same) == first
    assert [version.version for version in await mlf.get_latest_versions(model)] == ["2"]
    assert await mlf.get_model_version_download_uri(first) == SOURCE
    with pytest.raises(NotFound):
        await mlf.get_model_version(model, 3)
    with pytest.raises(NotFound):
        await mlf.create_model_version(f"{model}-not-there", SOURCE)


async def test_stages(mlf: AsyncMLflow, model: str) -> None:
    versions = [await mlf.create_model_version(model, SOURCE) for _ in range(2)]
    stages = ["None", "Staging", "Production", "Archived"]
    assert await mlf.get_model_version_stages(versions[0]) == await mlf.get_model_version_stages(model, 1) == stages
    moved = await mlf.transition_model_version_stage(versions[0], stage="Production")
    assert moved.current_stage == "Production"
    await mlf.transition_model_version_stage(model, 2, "Production", archive_existing_versions=True)
    assert (await mlf.get_model_version(moved)).current_stage == "Archived"
    latest = await mlf.get_latest_versions(model, "Production")
    assert [(version.version, version.current_stage) for version in latest] == [("2", "Production")]
    assert await mlf.get_latest_versions(model, ["Staging"]) == []
    assert {version.current_stage for version in await mlf.get_latest_versions(model)} == {"Archived", "Production"}


async def test_aliases(mlf: AsyncMLflow, model: str) -> None:
    first, second = [await mlf.create_model_version(model, SOURCE) for _ in range(2)]
    await mlf.set_registered_model_alias(model, "champion", 1)
    await mlf.set_registered_model_alias(second, "größte")
    assert (await mlf.get_model_version_by_alias(model, "champion")).version == first.version
    await mlf.set_registered_model_alias(model, "champion", second)
    found = await mlf.get_model_version_by_alias(model, "champion")
    assert (found.version, found.aliases) == ("2", ("champion", "größte"))
    assert (await mlf.get_registered_model(model)).aliases == {"champion": "2", "größte": "2"}
    await mlf.delete_registered_model_alias(model, "champion")
    await mlf.delete_registered_model_alias(model, "champion")
    for missing in ((model, "champion"), (f"{model}-not-there", "champion")):
        with pytest.raises(NotFound):
            await mlf.get_model_version_by_alias(*missing)


async def test_tags(mlf: AsyncMLflow, model: str) -> None:
    version = await mlf.create_model_version(model, SOURCE)
    for number, value in enumerate(HOSTILE_VALUES[::23]):
        await mlf.set_registered_model_tag(model, f"k{number}", value)
        await mlf.set_model_version_tag(version, key=f"k{number}", value=value)
    wanted = {f"k{number}": value for number, value in enumerate(HOSTILE_VALUES[::23])}
    assert (await mlf.get_registered_model(model)).tags == wanted
    assert (await mlf.get_model_version(version)).tags.items() >= wanted.items()
    for key in (*wanted, "not there"):
        await mlf.delete_registered_model_tag(model, key)
        await mlf.delete_model_version_tag(version, key=key)
    assert (await mlf.get_registered_model(model)).tags == {}
    assert set((await mlf.get_model_version(version)).tags) == {"mlflowclient.key"}


async def test_too_long_for_this_server(mlf: AsyncMLflow, model: str) -> None:
    if release(await mlf.server_version()) < (3,):
        with pytest.raises(BadRequest):
            await mlf.set_registered_model_tag(model, "k", "v" * 100_000)
    else:
        await mlf.set_registered_model_tag(model, "k", "v" * 100_000)


async def test_search_finds_models_and_leaves_prompts_out(mlf: AsyncMLflow, name: str) -> None:
    names = [f"{name}-{number}" for number in range(5)]
    for number, each in enumerate(names):
        await mlf.create_registered_model(each, {"n": number, "of": name})
    await mlf.register_prompt(f"{name}-prompt", "Hello", tags={"of": name})

    async def found(*arguments: Any, **options: Any) -> list[str]:
        return [model.name for model in await mlf.search_registered_models(*arguments, **options)]

    assert await found(tag("of") == name) == await found(filter_tags={"of": name}, page_size=2) == names
    assert await found(f"tags.of = '{name}'", max_results=3, page_size=2, order_by="name DESC") == names[:1:-1]
    assert await found((tag("of") == name) & (tag("n") != "2") & attribute("name").like("%-2")) == []
    assert await found(filter_attributes={"name": names[1]}) == [names[1]]
    with pytest.raises(BadRequest):
        await found("bogus = 'x'")


async def test_search_finds_versions(mlf: AsyncMLflow, model: str, run: Run) -> None:
    for number in range(1, 6):
        await mlf.create_model_version(
            model, f"{SOURCE}/{number}", run if number % 2 else None, tags={"n": number}, await_creation_for=None
        )
    await mlf.set_registered_model_alias(model, "a", 1)
    mine = attribute("name") == model

    async def found(*arguments: Any, **options: Any) -> list[int]:
        versions = await mlf.search_model_versions(*arguments, order_by="version_number", **options)
        return [int(version.version) for version in versions]

    assert await found(mine) == await found(mine, page_size=2) == [1, 2, 3, 4, 5]
    assert await found(mine & (attribute("version_number") > 3)) == [4, 5]
    assert await found(mine & (attribute("version_number") == "2")) == [2]
    assert await found(mine & (attribute("run_id") == run)) == [1, 3, 5]
    assert await found(mine & attribute("run_id").in_([run])) == [1, 3, 5]
    assert await found(mine & (attribute("source_path") == f"{SOURCE}/4")) == [4]
    assert await found(filter_attributes={"name": model}, filter_tags={"n": 3}) == [3]
    assert await found(f"name = '{model}'", max_results=2) == [1, 2]


async def test_every_hostile_value_finds_its_model_alone(mlf: AsyncMLflow, model: str) -> None:
    values = HOSTILE_VALUES[3::17]
    for number, value in enumerate(values):
        await mlf.create_registered_model(f"{model}-{number}", {"v": value, "of": model})
        await mlf.create_model_version(model, SOURCE, tags={"v": value})
    for number, value in enumerate(values):
        found = await mlf.search_registered_models(filter_tags={"of": model, "v": value})
        assert [each.name for each in found] == [f"{model}-{number}"], value
        versions = await mlf.search_model_versions((tag("v") == value) & (attribute("name") == model))
        assert [each.version for each in versions] == [str(number + 1)], value


async def test_every_good_key(mlf: AsyncMLflow, name: str) -> None:
    await mlf.create_registered_model(name, dict.fromkeys(GOOD_KEYS, "t"))
    for key in GOOD_KEYS[::3]:
        found = await mlf.search_registered_models((tag(key) == "t") & (attribute("name") == name))
        assert [each.name for each in found] == [name], key


@pytest.mark.parametrize("odd", ["it's", 'it\'s "the" 1', "100%", "a\\", "größe 漢", " x"])
async def test_odd_names(mlf: AsyncMLflow, name: str, odd: str) -> None:
    model = await mlf.create_registered_model(f"{name} {odd}")
    version = await mlf.create_model_version(model, SOURCE)
    assert await mlf.search_model_versions(attribute("name") == model.name) == [version]
    assert [each.name for each in await mlf.search_registered_models(attribute("name") == model.name)] == [model.name]
    await mlf.delete_registered_model(model)


async def test_register_from_a_run(mlf: AsyncMLflow, name: str, run: Run) -> None:
    version = await mlf.register_model(f"runs:/{run.run_id}/model", name, tags={"a": "b"}, description="first")
    assert (version.name, version.version, version.status) == (name, "1", "READY")
    assert (version.source, version.run_id) == (f"{run.info.artifact_uri}/model", run.run_id)
    assert (version.tags["a"], version.description) == ("b", "first")
    # Files that are not in MLflow's own format are a model, too.
    second = await mlf.register_model(f"runs:/{run.run_id}/weights/", name, 0)
    assert (second.version, second.source) == ("2", f"{run.info.artifact_uri}/weights")
    assert (await mlf.register_model(f"{SOURCE}/x", name, None)).source == f"{SOURCE}/x"


async def test_nothing_is_registered_when_nothing_is_there(mlf: AsyncMLflow, name: str, run: Run) -> None:
    for uri in (f"runs:/{run.run_id}/not-there", f"runs:/{'0' * 32}/model"):
        with pytest.raises(NotFound):
            await mlf.register_model(uri, name)
    with pytest.raises(NotFound):
        await mlf.get_registered_model(name)


async def test_a_refused_source_leaves_no_model_behind(mlf: AsyncMLflow, name: str) -> None:
    for _ in range(2):
        with pytest.raises(BadRequest, match="source"):
            await mlf.register_model("file:///elsewhere/model", name)
        with pytest.raises(NotFound):
            await mlf.get_registered_model(name)
    made = await mlf.create_registered_model(name)
    with pytest.raises(BadRequest, match="source"):
        await mlf.register_model("file:///elsewhere/model", name)
    assert await mlf.get_registered_model(name) == made


async def test_a_version_that_is_not_there_leaves_no_model_behind(
    mlf: AsyncMLflow, model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MLflow 2.22.4 answers 500 to it."""
    name = f"{model}-new"
    with pytest.raises((NotFound, ServerError), match="not found"):
        await mlf.register_model(f"models:/{model}/9", name)
    with pytest.raises(NotFound):
        await mlf.get_registered_model(name)

    original = await mlf.create_model_version(model, SOURCE)
    found_or_created = mlf._found_or_created_model

    async def meanwhile(wanted: str) -> Any:
        await mlf.delete_model_version(original)
        return await found_or_created(wanted)

    monkeypatch.setattr(mlf, "_found_or_created_model", meanwhile)
    with pytest.raises((NotFound, ServerError), match="not found"):
        await mlf.copy_model_version(original, name)
    with pytest.raises(NotFound):
        await mlf.get_registered_model(name)


async def test_a_prompt_is_not_copied(mlf: AsyncMLflow, name: str) -> None:
    if release(await mlf.server_version()) < (2, 22):
        return  # there are none
    await mlf.register_prompt(name, "Greet {{name}}.")
    with pytest.raises(InputError, match="use register_prompt"):
        await mlf.copy_model_version(f"models:/{name}/1", f"{name}-copy")
    with pytest.raises(NotFound):
        await mlf.get_registered_model(f"{name}-copy")


async def test_register_a_logged_model(mlf: AsyncMLflow, name: str, run: Run) -> None:
    if release(await mlf.server_version()) < (3,):
        return  # there are none
    made = [
        (
            await mlf.logged_models.create_logged_model(
                experiment_id=run.info.experiment_id, name=logged, source_run_id=run.run_id
            )
        ).model.info
        for logged in ("net", "net", "model")
    ]
    version = await mlf.register_model(f"models:/{made[0].model_id}", name)
    assert (version.source, version.run_id) == (f"models:/{made[0].model_id}", run.run_id)
    # By the run and the name: the one of the largest step. The run's own artifacts come first.
    await mlf.log_outputs(run, [LoggedModelOutput(made[0].model_id, 7), LoggedModelOutput(made[1].model_id, 3)])
    version = await mlf.register_model(f"runs:/{run.run_id}/net", name)
    assert (version.source, version.run_id) == (f"models:/{made[0].model_id}", run.run_id)
    version = await mlf.register_model(f"runs:/{run.run_id}/model", name)
    assert version.source == f"{run.info.artifact_uri}/model"


async def test_a_copy(mlf: AsyncMLflow, model: str, run: Run) -> None:
    original = await mlf.register_model(f"runs:/{run.run_id}/model", model, tags={"a": "b"}, description="good")
    await mlf.create_model_version(model, f"{SOURCE}/2")
    await mlf.set_registered_model_alias(original, "champion")
    await mlf.transition_model_version_stage(original, stage="Staging")
    other = f"{model}-copy"
    sources = (original, f"models:/{model}/1", f"models:/{model}@champion", f"models:/{model}/staging")
    for number, source in enumerate(sources, start=1):
        copy = await mlf.copy_model_version(source, other)
        assert (copy.name, copy.version, copy.source) == (other, str(number), f"models:/{model}/1")
        assert (copy.run_id, copy.tags["a"], copy.description) == (run.run_id, "b", "good")
        assert copy.tags["mlflowclient.key"] != original.tags["mlflowclient.key"]
    assert await mlf.get_model_version_download_uri(copy) == original.source
    assert (await mlf.copy_model_version(f"models:/{model}/latest", other)).source == f"models:/{model}/2"
    for missing in (f"models:/{model}/9", f"models:/{model}@nobody", f"models:/{model}/production"):
        with pytest.raises(NotFound):
            await mlf.copy_model_version(missing, f"{model}-never")
    with pytest.raises(NotFound):
        await mlf.get_registered_model(f"{model}-never")
