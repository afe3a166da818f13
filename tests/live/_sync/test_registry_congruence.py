# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""What our client puts into the model registry, MLflow's own client reads, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from mlflowclient import MLflow, ModelVersion, PromptVersion, RegisteredModel, Run
from tests.live.helpers import release
from tests.property.hostile import HOSTILE_VALUES
from tests.servers import MlflowServer

# Of MLflow's own client and what it imports, nothing of ours.
pytestmark = [
    pytest.mark.filterwarnings("default::DeprecationWarning:mlflow"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),  # stages
]

SOURCE = "s3://models/x"
TAGS = {f"v{number}": value for number, value in enumerate(HOSTILE_VALUES[::19]) if len(value) <= 5_000}
CHAT = [{"role": "system", "content": "Be {{ style }}."}, {"role": "user", "content": "{{question}} größe"}]


@pytest.fixture
def theirs(server: MlflowServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """MLflow's own client of the same server."""
    monkeypatch.setenv("MLFLOW_DISABLE_TELEMETRY", "true")
    monkeypatch.setenv("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "1")
    # It reads where prompts are from its global settings, too.
    monkeypatch.setenv("MLFLOW_TRACKING_URI", server.uri)
    from mlflow import MlflowClient

    return MlflowClient(tracking_uri=server.uri, registry_uri=server.uri)


def same_version(ours: ModelVersion, theirs: Any) -> bool:
    return (
        ours.name,
        ours.version,
        ours.source,
        ours.run_id,
        ours.run_link,
        ours.description,
        ours.status,
        ours.current_stage,
        ours.tags,
        list(ours.aliases),
        ours.creation_timestamp,
        ours.last_updated_timestamp,
    ) == (
        theirs.name,
        str(theirs.version),
        theirs.source,
        theirs.run_id or "",
        theirs.run_link or "",
        theirs.description or "",
        theirs.status,
        theirs.current_stage,
        theirs.tags,
        sorted(theirs.aliases),
        theirs.creation_timestamp,
        theirs.last_updated_timestamp,
    )


def same_model(ours: RegisteredModel, theirs: Any) -> bool:
    return (
        ours.name,
        ours.description,
        ours.tags,
        ours.aliases,
        ours.creation_timestamp,
        ours.last_updated_timestamp,
        len(ours.latest_versions),
    ) == (
        theirs.name,
        theirs.description or "",
        theirs.tags,
        {alias: str(version) for alias, version in theirs.aliases.items()},
        theirs.creation_timestamp,
        theirs.last_updated_timestamp,
        len(theirs.latest_versions),
    )


def same_prompt(ours: PromptVersion, theirs: Any) -> bool:
    return (
        ours.name,
        ours.version,
        ours.template,
        ours.commit_message,
        ours.tags,
        list(ours.aliases),
        ours.response_format,
        ours.model_config,
        ours.variables,
        ours.uri,
        ours.is_text_prompt,
        ours.creation_timestamp,
        ours.last_updated_timestamp,
    ) == (
        theirs.name,
        theirs.version,
        theirs.template,
        theirs.commit_message or "",
        {key: value for key, value in theirs.tags.items() if key != "mlflowclient.key"},
        sorted(theirs.aliases),
        theirs.response_format,
        theirs.model_config,
        theirs.variables,
        theirs.uri,
        theirs.is_text_prompt,
        theirs.creation_timestamp,
        theirs.last_updated_timestamp,
    )


@pytest.fixture
def run(mlf: MLflow) -> Run:
    run = mlf.create_run(mlf.create_experiment())
    mlf.log_artifact(run, "model/MLmodel", "flavors: {}")
    return run


def test_models(mlf: MLflow, theirs: Any, run: Run, experiment_name: str) -> None:
    ours = mlf.create_registered_model(experiment_name, TAGS, "Prices.")
    assert same_model(ours, theirs.get_registered_model(ours.name))
    first = mlf.register_model(f"runs:/{run.run_id}/model", ours.name, tags=TAGS, description="first")
    mlf.set_registered_model_alias(first, "champion")
    mlf.transition_model_version_stage(first, stage="Staging")
    first = mlf.get_model_version(first)
    assert same_version(first, theirs.get_model_version(ours.name, "1"))
    assert same_version(first, theirs.get_model_version_by_alias(ours.name, "champion"))

    name = f"{experiment_name}-theirs"
    theirs.create_registered_model(name, TAGS, "Theirs.")
    made = theirs.create_model_version(name, first.source, run.run_id, TAGS, description="theirs")
    theirs.set_registered_model_alias(name, "champion", made.version)
    theirs.transition_model_version_stage(name, made.version, "Production")
    made = theirs.get_model_version(name, made.version)
    assert same_version(mlf.get_model_version(name, made.version), made)
    assert same_version(mlf.get_model_version_by_alias(name, "champion"), made)
    assert same_model(mlf.get_registered_model(name), theirs.get_registered_model(name))
    condition = f"name LIKE '{experiment_name}%'"
    for ours_found, theirs_found, same in (
        (mlf.search_registered_models(condition), theirs.search_registered_models(condition), same_model),
        (mlf.search_model_versions(condition), theirs.search_model_versions(condition), same_version),
    ):
        assert len(ours_found) == len(theirs_found) == 2  # type: ignore[arg-type]  # lists of different things
        assert all(map(same, ours_found, theirs_found))  # type: ignore[arg-type]

    copies = [
        theirs.copy_model_version(f"models:/{name}@champion", f"{name}-copy"),
        mlf.copy_model_version(f"models:/{name}@champion", f"{name}-copy"),
    ]
    assert len({(copy.source, copy.run_id, copy.description) for copy in copies}) == 1


def test_the_same_is_registered_of_a_run(
    mlf: MLflow, theirs: Any, run: Run, experiment_name: str, server: MlflowServer
) -> None:
    import mlflow

    mlflow.set_tracking_uri(server.uri)
    try:
        made = mlflow.register_model(f"runs:/{run.run_id}/model", experiment_name)  # type: ignore[attr-defined]
        ours = mlf.register_model(f"runs:/{run.run_id}/model", experiment_name)
        assert (ours.source, ours.run_id, ours.version) == (made.source, made.run_id, "2")
        if release(server.version) >= (3,):
            logged = theirs.create_logged_model(run.info.experiment_id, name="net", source_run_id=run.run_id)
            made = mlflow.register_model(f"runs:/{run.run_id}/net", experiment_name)  # type: ignore[attr-defined]
            ours = mlf.register_model(f"runs:/{run.run_id}/net", experiment_name)
            assert (ours.source, ours.run_id) == (made.source, made.run_id) == (logged.model_uri, run.run_id)
    finally:
        mlflow.set_tracking_uri(None)  # type: ignore[arg-type]


def test_prompts(mlf: MLflow, theirs: Any, experiment_name: str) -> None:
    schema = {"type": "object", "properties": {"a": {"type": "string"}}}
    config = {"model_name": "gpt-4o", "temperature": 0.5, "max_tokens": None, "own": [1]}
    name = f"{experiment_name}-theirs"
    for number, (template, message) in enumerate((("Hi {{ a }}, größe", None), (CHAT, "chat")), start=1):
        made = mlf.register_prompt(experiment_name, template, message, TAGS, schema, model_config=config)
        mlf.set_prompt_alias(made, "production")
        made = mlf.load_prompt(made)
        assert same_prompt(made, theirs.load_prompt(experiment_name, number, cache_ttl_seconds=0))
        uri = f"prompts:/{experiment_name}@production"
        assert same_prompt(mlf.load_prompt(uri), theirs.load_prompt(uri, cache_ttl_seconds=0))

        theirs.register_prompt(name, template, message, dict(TAGS), schema, config)
        theirs.set_prompt_alias(name, "production", number)
        found = theirs.load_prompt(f"prompts:/{name}/{number}", cache_ttl_seconds=0)
        assert same_prompt(mlf.load_prompt(name, number), found)
        assert same_prompt(mlf.load_prompt(f"prompts:/{name}@production"), found)
    versions = mlf.search_prompt_versions(name)
    assert all(map(same_prompt, versions, theirs.search_prompt_versions(name)))
    assert len(versions) == 2
    condition = f"name LIKE '{experiment_name}%'"
    ours = [(p.name, p.description, p.tags, p.creation_timestamp) for p in mlf.search_prompts(condition)]
    found = theirs.search_prompts(condition)
    assert ours == [(p.name, p.description or "", p.tags, p.creation_timestamp) for p in found]
    assert len(ours) == 2
    # Both write the same tags: what a prompt is to the one, it is to the other.
    one, other = mlf.get_model_version(experiment_name, 2), mlf.get_model_version(name, 2)
    assert {key: value for key, value in one.tags.items() if key != "mlflowclient.key"} == other.tags


def test_webhooks(mlf: MLflow, theirs: Any, server: MlflowServer) -> None:
    if release(server.version) < (3, 5, 1):
        return  # there are none
    made = theirs.create_webhook("theirs", "http://127.0.0.1:9/x", ["prompt_tag.set", "prompt.created"], "d", "s")
    ours = mlf.get_webhook(made.webhook_id)
    assert (ours.name, ours.url, ours.description, ours.status) == ("theirs", made.url, "d", made.status)
    assert list(ours.events) == sorted(map(str, made.events))
    mlf.delete_webhook(ours)
    ours = mlf.create_webhook("ours", "http://127.0.0.1:9/x", ["prompt_tag.set"], "d", "s")
    found = theirs.get_webhook(ours.webhook_id)
    assert (found.name, found.url, found.description, found.status) == ("ours", ours.url, "d", ours.status)
    assert (list(map(str, found.events)), found.creation_timestamp) == (list(ours.events), ours.creation_timestamp)
    mlf.delete_webhook(ours)
