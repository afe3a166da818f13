# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Registered models and their versions."""

from __future__ import annotations

from typing import Any

import pytest

from mlflowclient import (
    AlreadyExists,
    BadRequest,
    InputError,
    LoggedModelOutput,
    MLflow,
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
def model(mlf: MLflow, name: str) -> str:
    """A registered model without versions."""
    return (mlf.create_registered_model(name)).name


@pytest.fixture
def run(mlf: MLflow) -> Run:
    run = mlf.create_run(mlf.create_experiment())
    mlf.log_artifact(run, "model/MLmodel", "flavors: {}")
    mlf.log_artifact(run, "weights/part-1.bin", b"\x00")
    return run


def test_a_model_is_made_and_read_back(mlf: MLflow, name: str) -> None:
    made = mlf.create_registered_model(name, {"team": "pricing", "n": 3}, "Prices of used cars.")
    assert made == mlf.get_registered_model(name) == mlf.get_registered_model(made)
    assert (made.name, made.description, made.tags) == (name, "Prices of used cars.", {"team": "pricing", "n": "3"})
    assert made.creation_timestamp
    assert not made.is_prompt
    assert made.latest_versions == ()


def test_a_name_is_taken_once(mlf: MLflow, model: str) -> None:
    with pytest.raises(AlreadyExists):
        mlf.create_registered_model(model)
    assert (mlf.get_or_create_registered_model(model, {"not": "used"})).tags == {}


def test_get_or_create_makes_one(mlf: MLflow, name: str) -> None:
    made = mlf.get_or_create_registered_model(name, {"a": "b"}, "new")
    assert (made.tags, made.description) == ({"a": "b"}, "new")
    assert mlf.get_or_create_registered_model(name) == made


def test_an_update_changes_what_it_names(mlf: MLflow, model: str) -> None:
    mlf.set_registered_model_tag(model, "team", "pricing")
    changed = mlf.update_registered_model(model, "better")
    assert changed.description == "better"
    renamed = mlf.rename_registered_model(changed, f"{model}-2")
    assert (renamed.name, renamed.description, renamed.tags) == (f"{model}-2", "better", {"team": "pricing"})
    with pytest.raises(NotFound):
        mlf.get_registered_model(model)
    assert (mlf.update_registered_model(renamed, "")).description == ""
    version = mlf.create_model_version(renamed, SOURCE, description="first")
    mlf.set_model_version_tag(version, key="k", value="v")
    with pytest.raises(InputError, match="description"):
        mlf.update_model_version(version)
    assert (mlf.get_model_version(version)).description == "first"
    described = mlf.update_model_version(version, description="as good")
    assert (described.description, described.tags["k"]) == ("as good", "v")


def test_deleted_is_gone(mlf: MLflow, model: str) -> None:
    version = mlf.create_model_version(model, SOURCE)
    mlf.delete_model_version(version)
    for call, arguments in (
        (mlf.get_model_version, {}),
        (mlf.delete_model_version, {}),
        (mlf.update_model_version, {"description": "x"}),
        (mlf.transition_model_version_stage, {"stage": "Staging"}),
        (mlf.set_model_version_tag, {"key": "k", "value": "v"}),
        (mlf.get_model_version_download_uri, {}),
    ):
        with pytest.raises(NotFound):
            call(version, **arguments)  # type: ignore[operator]  # of methods that take different arguments
    with pytest.raises(NotFound):
        mlf.set_registered_model_alias(version, "champion")
    mlf.delete_registered_model(model)
    with pytest.raises(NotFound):
        mlf.delete_registered_model(model)


def test_versions_are_numbered(mlf: MLflow, model: str) -> None:
    first = mlf.create_model_version(model, SOURCE, tags={"a": 1}, description="first", run_link="https://a/b")
    second = mlf.create_model_version(mlf.get_registered_model(model), f"{SOURCE}/2")
    assert (first.version, second.version, first.status) == ("1", "2", "READY")
    assert (first.source, first.description, first.run_link) == (SOURCE, "first", "https://a/b")
    assert first.tags["a"] == "1"
    for same in ((first,), (model, 1), (model, "1"), (model, first)):
        assert mlf.get_model_version(*same) == first
    assert [version.version for version in mlf.get_latest_versions(model)] == ["2"]
    assert mlf.get_model_version_download_uri(first) == SOURCE
    with pytest.raises(NotFound):
        mlf.get_model_version(model, 3)
    with pytest.raises(NotFound):
        mlf.create_model_version(f"{model}-not-there", SOURCE)


def test_stages(mlf: MLflow, model: str) -> None:
    versions = [mlf.create_model_version(model, SOURCE) for _ in range(2)]
    stages = ["None", "Staging", "Production", "Archived"]
    assert mlf.get_model_version_stages(versions[0]) == mlf.get_model_version_stages(model, 1) == stages
    moved = mlf.transition_model_version_stage(versions[0], stage="Production")
    assert moved.current_stage == "Production"
    mlf.transition_model_version_stage(model, 2, "Production", archive_existing_versions=True)
    assert (mlf.get_model_version(moved)).current_stage == "Archived"
    latest = mlf.get_latest_versions(model, "Production")
    assert [(version.version, version.current_stage) for version in latest] == [("2", "Production")]
    assert mlf.get_latest_versions(model, ["Staging"]) == []
    assert {version.current_stage for version in mlf.get_latest_versions(model)} == {"Archived", "Production"}


def test_aliases(mlf: MLflow, model: str) -> None:
    first, second = [mlf.create_model_version(model, SOURCE) for _ in range(2)]
    mlf.set_registered_model_alias(model, "champion", 1)
    mlf.set_registered_model_alias(second, "größte")
    assert (mlf.get_model_version_by_alias(model, "champion")).version == first.version
    mlf.set_registered_model_alias(model, "champion", second)
    found = mlf.get_model_version_by_alias(model, "champion")
    assert (found.version, found.aliases) == ("2", ("champion", "größte"))
    assert (mlf.get_registered_model(model)).aliases == {"champion": "2", "größte": "2"}
    mlf.delete_registered_model_alias(model, "champion")
    mlf.delete_registered_model_alias(model, "champion")
    for missing in ((model, "champion"), (f"{model}-not-there", "champion")):
        with pytest.raises(NotFound):
            mlf.get_model_version_by_alias(*missing)


def test_tags(mlf: MLflow, model: str) -> None:
    version = mlf.create_model_version(model, SOURCE)
    for number, value in enumerate(HOSTILE_VALUES[::23]):
        mlf.set_registered_model_tag(model, f"k{number}", value)
        mlf.set_model_version_tag(version, key=f"k{number}", value=value)
    wanted = {f"k{number}": value for number, value in enumerate(HOSTILE_VALUES[::23])}
    assert (mlf.get_registered_model(model)).tags == wanted
    assert (mlf.get_model_version(version)).tags.items() >= wanted.items()
    for key in (*wanted, "not there"):
        mlf.delete_registered_model_tag(model, key)
        mlf.delete_model_version_tag(version, key=key)
    assert (mlf.get_registered_model(model)).tags == {}
    assert set((mlf.get_model_version(version)).tags) == {"mlflowclient.key"}


def test_too_long_for_this_server(mlf: MLflow, model: str) -> None:
    if release(mlf.server_version()) < (3,):
        with pytest.raises(BadRequest):
            mlf.set_registered_model_tag(model, "k", "v" * 100_000)
    else:
        mlf.set_registered_model_tag(model, "k", "v" * 100_000)


def test_search_finds_models_and_leaves_prompts_out(mlf: MLflow, name: str) -> None:
    names = [f"{name}-{number}" for number in range(5)]
    for number, each in enumerate(names):
        mlf.create_registered_model(each, {"n": number, "of": name})
    mlf.register_prompt(f"{name}-prompt", "Hello", tags={"of": name})

    def found(*arguments: Any, **options: Any) -> list[str]:
        return [model.name for model in mlf.search_registered_models(*arguments, **options)]

    assert found(tag("of") == name) == found(filter_tags={"of": name}, page_size=2) == names
    assert found(f"tags.of = '{name}'", max_results=3, page_size=2, order_by="name DESC") == names[:1:-1]
    assert found((tag("of") == name) & (tag("n") != "2") & attribute("name").like("%-2")) == []
    assert found(filter_attributes={"name": names[1]}) == [names[1]]
    with pytest.raises(BadRequest):
        found("bogus = 'x'")


def test_search_finds_versions(mlf: MLflow, model: str, run: Run) -> None:
    for number in range(1, 6):
        mlf.create_model_version(
            model, f"{SOURCE}/{number}", run if number % 2 else None, tags={"n": number}, await_creation_for=None
        )
    mlf.set_registered_model_alias(model, "a", 1)
    mine = attribute("name") == model

    def found(*arguments: Any, **options: Any) -> list[int]:
        versions = mlf.search_model_versions(*arguments, order_by="version_number", **options)
        return [int(version.version) for version in versions]

    assert found(mine) == found(mine, page_size=2) == [1, 2, 3, 4, 5]
    assert found(mine & (attribute("version_number") > 3)) == [4, 5]
    assert found(mine & (attribute("version_number") == "2")) == [2]
    assert found(mine & (attribute("run_id") == run)) == [1, 3, 5]
    assert found(mine & attribute("run_id").in_([run])) == [1, 3, 5]
    assert found(mine & (attribute("source_path") == f"{SOURCE}/4")) == [4]
    assert found(filter_attributes={"name": model}, filter_tags={"n": 3}) == [3]
    assert found(f"name = '{model}'", max_results=2) == [1, 2]


def test_every_hostile_value_finds_its_model_alone(mlf: MLflow, model: str) -> None:
    values = HOSTILE_VALUES[3::17]
    for number, value in enumerate(values):
        mlf.create_registered_model(f"{model}-{number}", {"v": value, "of": model})
        mlf.create_model_version(model, SOURCE, tags={"v": value})
    for number, value in enumerate(values):
        found = mlf.search_registered_models(filter_tags={"of": model, "v": value})
        assert [each.name for each in found] == [f"{model}-{number}"], value
        versions = mlf.search_model_versions((tag("v") == value) & (attribute("name") == model))
        assert [each.version for each in versions] == [str(number + 1)], value


def test_every_good_key(mlf: MLflow, name: str) -> None:
    mlf.create_registered_model(name, dict.fromkeys(GOOD_KEYS, "t"))
    for key in GOOD_KEYS[::3]:
        found = mlf.search_registered_models((tag(key) == "t") & (attribute("name") == name))
        assert [each.name for each in found] == [name], key


@pytest.mark.parametrize("odd", ["it's", 'it\'s "the" 1', "100%", "a\\", "größe 漢", " x"])
def test_odd_names(mlf: MLflow, name: str, odd: str) -> None:
    model = mlf.create_registered_model(f"{name} {odd}")
    version = mlf.create_model_version(model, SOURCE)
    assert mlf.search_model_versions(attribute("name") == model.name) == [version]
    assert [each.name for each in mlf.search_registered_models(attribute("name") == model.name)] == [model.name]
    mlf.delete_registered_model(model)


def test_register_from_a_run(mlf: MLflow, name: str, run: Run) -> None:
    version = mlf.register_model(f"runs:/{run.run_id}/model", name, tags={"a": "b"}, description="first")
    assert (version.name, version.version, version.status) == (name, "1", "READY")
    assert (version.source, version.run_id) == (f"{run.info.artifact_uri}/model", run.run_id)
    assert (version.tags["a"], version.description) == ("b", "first")
    # Files that are not in MLflow's own format are a model, too.
    second = mlf.register_model(f"runs:/{run.run_id}/weights/", name, 0)
    assert (second.version, second.source) == ("2", f"{run.info.artifact_uri}/weights")
    assert (mlf.register_model(f"{SOURCE}/x", name, None)).source == f"{SOURCE}/x"


def test_nothing_is_registered_when_nothing_is_there(mlf: MLflow, name: str, run: Run) -> None:
    for uri in (f"runs:/{run.run_id}/not-there", f"runs:/{'0' * 32}/model"):
        with pytest.raises(NotFound):
            mlf.register_model(uri, name)
    with pytest.raises(NotFound):
        mlf.get_registered_model(name)


def test_a_refused_source_leaves_no_model_behind(mlf: MLflow, name: str) -> None:
    for _ in range(2):
        with pytest.raises(BadRequest, match="source"):
            mlf.register_model("file:///elsewhere/model", name)
        with pytest.raises(NotFound):
            mlf.get_registered_model(name)
    made = mlf.create_registered_model(name)
    with pytest.raises(BadRequest, match="source"):
        mlf.register_model("file:///elsewhere/model", name)
    assert mlf.get_registered_model(name) == made


def test_a_version_that_is_not_there_leaves_no_model_behind(
    mlf: MLflow, model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MLflow 2.22.4 answers 500 to it."""
    name = f"{model}-new"
    with pytest.raises((NotFound, ServerError), match="not found"):
        mlf.register_model(f"models:/{model}/9", name)
    with pytest.raises(NotFound):
        mlf.get_registered_model(name)

    original = mlf.create_model_version(model, SOURCE)
    found_or_created = mlf._found_or_created_model

    def meanwhile(wanted: str) -> Any:
        mlf.delete_model_version(original)
        return found_or_created(wanted)

    monkeypatch.setattr(mlf, "_found_or_created_model", meanwhile)
    with pytest.raises((NotFound, ServerError), match="not found"):
        mlf.copy_model_version(original, name)
    with pytest.raises(NotFound):
        mlf.get_registered_model(name)


def test_a_prompt_is_not_copied(mlf: MLflow, name: str) -> None:
    if release(mlf.server_version()) < (2, 22):
        return  # there are none
    mlf.register_prompt(name, "Greet {{name}}.")
    with pytest.raises(InputError, match="use register_prompt"):
        mlf.copy_model_version(f"models:/{name}/1", f"{name}-copy")
    with pytest.raises(NotFound):
        mlf.get_registered_model(f"{name}-copy")


def test_register_a_logged_model(mlf: MLflow, name: str, run: Run) -> None:
    if release(mlf.server_version()) < (3,):
        return  # there are none
    made = [
        (
            mlf.logged_models.create_logged_model(
                experiment_id=run.info.experiment_id, name=logged, source_run_id=run.run_id
            )
        ).model.info
        for logged in ("net", "net", "model")
    ]
    version = mlf.register_model(f"models:/{made[0].model_id}", name)
    assert (version.source, version.run_id) == (f"models:/{made[0].model_id}", run.run_id)
    # By the run and the name: the one of the largest step. The run's own artifacts come first.
    mlf.log_outputs(run, [LoggedModelOutput(made[0].model_id, 7), LoggedModelOutput(made[1].model_id, 3)])
    version = mlf.register_model(f"runs:/{run.run_id}/net", name)
    assert (version.source, version.run_id) == (f"models:/{made[0].model_id}", run.run_id)
    version = mlf.register_model(f"runs:/{run.run_id}/model", name)
    assert version.source == f"{run.info.artifact_uri}/model"


def test_a_copy(mlf: MLflow, model: str, run: Run) -> None:
    original = mlf.register_model(f"runs:/{run.run_id}/model", model, tags={"a": "b"}, description="good")
    mlf.create_model_version(model, f"{SOURCE}/2")
    mlf.set_registered_model_alias(original, "champion")
    mlf.transition_model_version_stage(original, stage="Staging")
    other = f"{model}-copy"
    sources = (original, f"models:/{model}/1", f"models:/{model}@champion", f"models:/{model}/staging")
    for number, source in enumerate(sources, start=1):
        copy = mlf.copy_model_version(source, other)
        assert (copy.name, copy.version, copy.source) == (other, str(number), f"models:/{model}/1")
        assert (copy.run_id, copy.tags["a"], copy.description) == (run.run_id, "b", "good")
        assert copy.tags["mlflowclient.key"] != original.tags["mlflowclient.key"]
    assert mlf.get_model_version_download_uri(copy) == original.source
    assert (mlf.copy_model_version(f"models:/{model}/latest", other)).source == f"models:/{model}/2"
    for missing in (f"models:/{model}/9", f"models:/{model}@nobody", f"models:/{model}/production"):
        with pytest.raises(NotFound):
            mlf.copy_model_version(missing, f"{model}-never")
    with pytest.raises(NotFound):
        mlf.get_registered_model(f"{model}-never")
