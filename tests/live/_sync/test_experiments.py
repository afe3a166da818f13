# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Experiments: every method, what it documents, and what it raises."""

from __future__ import annotations

import time
from uuid import uuid4

import pytest

from mlflowclient import (
    AlreadyExists,
    BadRequest,
    Conflict,
    EndpointMissing,
    Experiment,
    MLflow,
    NotFound,
    ViewType,
    attribute,
    tag,
)
from tests.live.helpers import release

UNKNOWN = "999999999"


def test_create_and_get(mlf: MLflow, experiment_name: str) -> None:
    before = int(time.time() * 1000)
    made = mlf.create_experiment(experiment_name, tags={"team": "pricing", "nr": 7, "é": ""})
    assert isinstance(made.experiment_id, str)
    assert made == Experiment(
        experiment_id=made.experiment_id,
        name=experiment_name,
        artifact_location=f"mlflow-artifacts:/{made.experiment_id}",
        lifecycle_stage="active",
        tags={"team": "pricing", "nr": "7", "é": ""},
        creation_time=made.creation_time,
        last_update_time=made.last_update_time,
    )
    assert made.creation_time is not None
    assert before - 1000 <= made.creation_time <= before + 60_000
    for given in (made.experiment_id, int(made.experiment_id), f"00{made.experiment_id}", made):
        assert mlf.get_experiment(given) == made
    assert mlf.get_experiment_by_name(experiment_name) == made


def test_create_with_defaults_and_location(mlf: MLflow, tmp_path) -> None:
    first, second = mlf.create_experiment(), mlf.create_experiment()
    assert first.name != second.name
    assert first.tags == {}
    located = mlf.create_experiment(artifact_location="s3://bucket/a b")
    assert located.artifact_location == "s3://bucket/a b"


@pytest.mark.parametrize("name", [" blanks ", "a/b:c", "日本 😀", 'it\'s "x" %_`', "a\nb\x00c", "x" * 460])
def test_names_are_kept_exactly(mlf: MLflow, name: str) -> None:
    name += uuid4().hex
    made = mlf.create_experiment(name)
    assert made.name == name
    assert mlf.get_experiment_by_name(name) == made
    assert mlf.search_experiments(attribute("name") == name) == [made]
    assert mlf.get_or_create_experiment(name) == made


def test_a_name_is_taken_also_by_a_deleted_experiment(mlf: MLflow, experiment_name: str) -> None:
    made = mlf.create_experiment(experiment_name)
    other = mlf.create_experiment()
    for _ in range(2):
        with pytest.raises(AlreadyExists) as caught:
            mlf.create_experiment(experiment_name)
        assert (caught.value.status, caught.value.error_code) == (400, "RESOURCE_ALREADY_EXISTS")
        with pytest.raises(AlreadyExists, match=f"{experiment_name}.* belongs to .*{made.experiment_id}") as caught:
            mlf.update_experiment(other, name=experiment_name)
        assert "SQL" not in str(caught.value)
        if (mlf.get_experiment(made)).lifecycle_stage == "active":
            mlf.delete_experiment(made)
    assert (mlf.get_experiment(other)).name == other.name


def test_get_or_create(mlf: MLflow, experiment_name: str) -> None:
    made = mlf.get_or_create_experiment(experiment_name, artifact_location="s3://b/x", tags={"k": 1})
    assert (made.name, made.artifact_location, made.tags) == (experiment_name, "s3://b/x", {"k": "1"})
    again = mlf.get_or_create_experiment(experiment_name, artifact_location="s3://b/y", tags={"k": 2})
    assert again == made


def test_get_or_create_with_a_deleted_holder(mlf: MLflow, experiment_name: str) -> None:
    made = mlf.create_experiment(experiment_name)
    run = mlf.create_run(made)
    mlf.delete_experiment(made)
    with pytest.raises(AlreadyExists, match=rf"deleted experiment {made.experiment_id}.*restore=True") as caught:
        mlf.get_or_create_experiment(experiment_name)
    assert caught.value.error_code == "RESOURCE_ALREADY_EXISTS"
    assert (mlf.get_experiment(made)).lifecycle_stage == "deleted"

    restored = mlf.get_or_create_experiment(experiment_name, restore=True)
    assert (restored.experiment_id, restored.lifecycle_stage) == (made.experiment_id, "active")
    assert (mlf.get_run(run)).info.lifecycle_stage == "active"
    assert mlf.get_or_create_experiment(experiment_name, restore=True) == restored


def test_rename(mlf: MLflow, experiment_name: str) -> None:
    made = mlf.create_experiment(experiment_name)
    mlf.update_experiment(made, name=f"{experiment_name} 2")
    assert (mlf.get_experiment(made)).name == f"{experiment_name} 2"
    mlf.update_experiment(made.experiment_id, name=f"{experiment_name} 2")
    with pytest.raises(NotFound):
        mlf.get_experiment_by_name(experiment_name)
    mlf.rename_experiment(made, f"{experiment_name} 3")
    assert (mlf.get_experiment_by_name(f"{experiment_name} 3")).experiment_id == made.experiment_id
    mlf.delete_experiment(made)
    with pytest.raises(Conflict) as caught:
        mlf.update_experiment(made, name=experiment_name)
    assert caught.value.error_code == "INVALID_STATE"


def test_delete_and_restore(mlf: MLflow) -> None:
    made = mlf.create_experiment()
    run = mlf.create_run(made)
    mlf.delete_experiment(made)
    assert (mlf.get_experiment(made)).lifecycle_stage == "deleted"
    assert (mlf.get_experiment_by_name(made.name)).lifecycle_stage == "deleted"
    assert (mlf.get_run(run)).info.lifecycle_stage == "deleted"
    with pytest.raises(NotFound):
        mlf.delete_experiment(made)
    with pytest.raises(BadRequest):
        mlf.create_run(made)
    with pytest.raises(BadRequest):
        mlf.set_experiment_tag(made, "k", "v")
    mlf.restore_experiment(int(made.experiment_id))
    assert (mlf.get_experiment(made)).lifecycle_stage == "active"
    assert (mlf.get_run(run)).info.lifecycle_stage == "active"
    with pytest.raises(NotFound):
        mlf.restore_experiment(made)


def test_tags(mlf: MLflow, mlflow_version: str) -> None:
    made = mlf.create_experiment(tags={"a": "1"})
    mlf.set_experiment_tag(made, "a", "2")
    mlf.set_experiment_tag(made.experiment_id, "b/c d", ["x"])
    longest = 20_000 if release(mlflow_version) >= (3, 17, 2) else 5_000
    mlf.set_experiment_tag(made, "long", "é" * longest)
    tags = {"a": "2", "b/c d": "['x']", "long": "é" * longest}
    assert (mlf.get_experiment(made)).tags == tags
    if release(mlflow_version) < (3, 5):
        with pytest.raises(EndpointMissing, match=r"MLflow 3\.5\.1 or newer"):
            mlf.delete_experiment_tag(made, "a")
        with pytest.raises(BadRequest):
            mlf.set_experiment_tag(made, "longer", "é" * (longest + 1))
        return
    mlf.delete_experiment_tag(made, "a")
    mlf.delete_experiment_tag(made, "b/c d")
    assert (mlf.get_experiment(made)).tags == {"long": "é" * longest}
    for experiment, key in ((made, "a"), (UNKNOWN, "long")):
        with pytest.raises(NotFound):
            mlf.delete_experiment_tag(experiment, key)
    mlf.delete_experiment(made)
    with pytest.raises(BadRequest):
        mlf.delete_experiment_tag(made, "long")


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("get_experiment", {"experiment": UNKNOWN}),
        ("get_experiment_by_name", {"name": "no such name"}),
        ("get_experiment_by_name", {"name": "x" * 501}),
        ("update_experiment", {"experiment": UNKNOWN, "name": "x"}),
        ("delete_experiment", {"experiment": UNKNOWN}),
        ("restore_experiment", {"experiment": UNKNOWN}),
        ("set_experiment_tag", {"experiment": UNKNOWN, "key": "k", "value": "v"}),
        ("create_run", {"experiment": UNKNOWN}),
    ],
)
def test_unknown(mlf: MLflow, method: str, arguments: dict[str, str]) -> None:
    with pytest.raises(NotFound) as caught:
        getattr(mlf, method)(**arguments)
    assert (caught.value.status, caught.value.error_code) == (404, "RESOURCE_DOES_NOT_EXIST")
    assert caught.value.path.startswith("/api/2.0/mlflow/")


def test_search_pages_limits_and_orders(mlf: MLflow, experiment_name: str) -> None:
    names = [f"{experiment_name} {number:02}" for number in range(25)]
    made = [(mlf.experiments.create_experiment(name=name)).experiment_id for name in names]
    mlf.delete_experiment(made[3])
    live = [name for name in names if name != names[3]]
    ours = attribute("name").like(f"{experiment_name}%")

    def found(**arguments) -> list[str]:
        return [each.name for each in mlf.search_experiments(ours, **arguments)]

    assert found(page_size=10, order_by="name") == live
    assert found(page_size=12, order_by=["name DESC"]) == live[::-1]
    assert found(page_size=10, max_results=15, order_by="name ASC") == live[:15]
    assert found(max_results=1, order_by=["name"]) == live[:1]
    assert found(max_results=0) == []
    assert sorted(found()) == live
    assert found(view_type="DELETED_ONLY") == [names[3]]
    assert found(view_type=ViewType.ALL, page_size=5, order_by="name") == names
    assert found(filter_attributes=None, max_results=99, page_size=99, order_by="name") == live


def test_search_by_what(mlf: MLflow, mlflow_version: str, experiment_name: str) -> None:
    hostile = f'it\'s "{experiment_name}"'
    wanted = mlf.create_experiment(hostile, tags={"team": "a'b\"c", "same": "x"})
    decoy = mlf.create_experiment(hostile.replace('"', "_"), tags={"team": "a_b_c", "same": "x"})
    mlf.create_experiment(hostile.replace("'", "%"), tags={"team": "a'b\"cd"})
    for arguments in (
        {"filter": attribute("name") == hostile},
        {"filter_attributes": {"name": hostile}},
        {"filter": (attribute("name").like(f"%{experiment_name}%")) & (tag("team") == "a'b\"c"), "page_size": 1},
        {"filter_tags": {"team": "a'b\"c"}, "filter_attributes": {"name": hostile}, "max_results": 1},
    ):
        assert mlf.search_experiments(**arguments) == [wanted], arguments
    assert mlf.search_experiments(f"name LIKE '%{experiment_name}%' AND tags.same = 'x'", order_by="name") == [
        wanted,
        decoy,
    ]
    both = attribute("experiment_id").in_([wanted, int(decoy.experiment_id)])
    if release(mlflow_version) >= (3, 17):
        assert mlf.search_experiments(both, order_by="experiment_id") == [wanted, decoy]
    else:
        with pytest.raises(BadRequest):
            mlf.search_experiments(both)


@pytest.mark.parametrize(
    "arguments", [{"filter": "name ~ 'x'"}, {"filter": "name = 'x' OR name = 'y'"}, {"order_by": "bogus"}]
)
def test_search_that_the_server_does_not_understand(mlf: MLflow, arguments: dict[str, str]) -> None:
    with pytest.raises(BadRequest) as caught:
        mlf.search_experiments(**arguments)
    assert caught.value.error_code == "INVALID_PARAMETER_VALUE"
