# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Prompts."""

from __future__ import annotations

import json

import pytest

from mlflowclient import (
    AlreadyExists,
    BadRequest,
    EndpointMissing,
    InputError,
    MLflow,
    NotFound,
    PromptVersion,
    attribute,
    tag,
)
from tests.live.helpers import release
from tests.property.hostile import HOSTILE_VALUES

CHAT = [
    {"role": "system", "content": "You are {{ style }}."},
    {"role": "user", "content": [{"type": "text", "text": "{{question}}"}], "name": "größe"},
]
SCHEMA = {"type": "object", "properties": {"answer": {"type": "string"}}}


@pytest.fixture
def name(experiment_name: str) -> str:
    """The name of a prompt that is not there."""
    return experiment_name


def test_a_prompt_is_registered_and_loaded(mlf: MLflow, name: str) -> None:
    made = mlf.register_prompt(
        name,
        "Answer {{question}} in {{n}} words.",
        "first",
        {"team": "pricing", "n": 3},
        SCHEMA,
        model_config={"model_name": "gpt-4o", "temperature": 0.2, "top_p": None},
    )
    assert (made.name, made.version, made.uri) == (name, 1, f"prompts:/{name}/1")
    assert (made.commit_message, made.tags) == ("first", {"team": "pricing", "n": "3"})
    assert (made.response_format, made.model_config) == (SCHEMA, {"model_name": "gpt-4o", "temperature": 0.2})
    for same in ((name,), (name, 1), (name, "1"), (made,), (name, made), (made.uri,), (f"prompts:/{name}@latest",)):
        assert mlf.load_prompt(*same) == made
    assert made.format(question="it", n=3) == "Answer it in 3 words."
    chat = mlf.register_prompt(mlf.get_prompt(name), CHAT, "as a chat", {"n": 4})
    assert (chat.version, chat.template, chat.tags, chat.response_format) == (2, CHAT, {"n": "4"}, None)
    assert mlf.load_prompt(name) == chat
    prompt = mlf.get_prompt(chat)
    assert (prompt.name, prompt.description, prompt.tags) == (name, "first", {"team": "pricing", "n": "4"})
    assert [each.version for each in mlf.search_prompt_versions(name, page_size=1)] == [2, 1]
    assert mlf.search_prompt_versions(prompt, 1) == [chat]


def test_every_hostile_text_is_kept(mlf: MLflow, name: str) -> None:
    texts = [text for text in HOSTILE_VALUES if text]
    template = "{{x}}".join(texts)[:4_000]
    assert (mlf.register_prompt(name, template)).template == template
    assert (mlf.load_prompt(name)).template == template
    chat = [{"role": "user", "content": text} for text in texts[:50]]
    mlf.register_prompt(name, chat)
    assert (mlf.load_prompt(name)).template == chat


def test_aliases(mlf: MLflow, name: str) -> None:
    first, second = [mlf.register_prompt(name, text) for text in ("one", "two")]
    mlf.set_prompt_alias(name, "production", 1)
    assert (mlf.load_prompt(f"prompts:/{name}@production")).template == "one"
    mlf.set_prompt_alias(second, "production")
    found = mlf.load_prompt(f"prompts:/{name}@production")
    assert (found.template, found.aliases) == ("two", ("production",))
    assert (mlf.get_prompt(first)).aliases == {"production": 2}
    mlf.delete_prompt_alias(name, "production")
    for missing in (f"prompts:/{name}@production", f"prompts:/{name}/3", f"prompts:/{name}-not-there/1"):
        with pytest.raises(NotFound):
            mlf.load_prompt(missing)


def test_by_the_names_of_their_client(mlf: MLflow, name: str) -> None:
    made = mlf.register_prompt(name, "one")
    mlf.set_prompt_alias(made, "production")
    made = mlf.load_prompt(made)
    for same in ((name, 1), (name, "1"), (made,)):
        assert mlf.get_prompt_version(*same) == made
    assert mlf.get_prompt_version_by_alias(name, "production") == made
    for missing in (f"prompts:/{name}@nobody", f"prompts:/{name}/3", f"{name}-not-there"):
        assert mlf.load_prompt(missing, allow_missing=True) is None
    assert mlf.load_prompt(name, allow_missing=True) == made
    for method, given in (("get_prompt_version", 3), ("get_prompt_version_by_alias", "nobody")):
        with pytest.raises(NotFound):
            getattr(mlf, method)(name, given)


def test_links_to_a_run(mlf: MLflow, name: str) -> None:
    run = mlf.create_run(mlf.create_experiment())
    versions = [mlf.register_prompt(name, text) for text in ("one", "two")]
    for given in (versions[0], f"prompts:/{name}/1", name):
        mlf.link_prompt_version_to_run(run, given)
    links = json.loads((mlf.get_run(run)).data.tags["mlflow.linkedPrompts"])
    assert links == [{"name": name, "version": "1"}, {"name": name, "version": "2"}]
    with pytest.raises(NotFound):
        mlf.link_prompt_version_to_run(run, f"prompts:/{name}/3")
    mlf.set_tag(run, "mlflow.linkedPrompts", "{")
    with pytest.raises(InputError, match="linkedPrompts"):
        mlf.link_prompt_version_to_run(run, versions[0])


def test_links_to_a_trace(mlf: MLflow, name: str) -> None:
    experiment = mlf.create_experiment()
    trace = mlf.start_trace(experiment)
    versions = [mlf.register_prompt(name, text) for text in ("one", "two")]
    if release(mlf.server_version()) < (3, 10):
        with pytest.raises(EndpointMissing, match=r"3\.10\.1 or newer"):
            mlf.link_prompt_versions_to_trace(versions, trace)
        return
    for given in (versions[0], [f"prompts:/{name}/1", versions[1]]):
        mlf.link_prompt_versions_to_trace(given, trace.trace_id)
    for number in (1, 2):
        found = mlf.search_traces(experiment, f"prompt = '{name}/{number}'")
        assert [each.trace_id for each in found] == [trace.trace_id]


def test_tags(mlf: MLflow, name: str) -> None:
    version = mlf.register_prompt(name, "text")
    mlf.set_prompt_tag(name, "team", "pricing")
    mlf.set_prompt_version_tag(version, key="checked", value=True)
    mlf.set_prompt_version_tag(name, 1, "by", "me")
    assert (mlf.get_prompt(name)).tags == {"team": "pricing"}
    assert (mlf.load_prompt(version)).tags == {"checked": "True", "by": "me"}
    for _ in range(2):
        mlf.delete_prompt_tag(name, "team")
        mlf.delete_prompt_version_tag(version, key="by")
    assert (mlf.get_prompt(name)).tags == {}
    assert (mlf.load_prompt(version)).tags == {"checked": "True"}


def test_search(mlf: MLflow, name: str) -> None:
    names = [f"{name}-{number}" for number in range(3)]
    for number, each in enumerate(names):
        mlf.register_prompt(each, "text", tags={"of": name, "n": number})
    mlf.create_registered_model(f"{name}-model", {"of": name})
    for wanted in (
        {"filter_tags": {"of": name}},
        {"filter": tag("of") == name, "page_size": 2},
        {"filter": f"name LIKE '{name}%'"},
    ):
        assert [prompt.name for prompt in mlf.search_prompts(**wanted)] == names  # type: ignore[arg-type]
    found = mlf.search_prompts(attribute("name").like(f"{name}%"), max_results=2, order_by="name DESC")
    assert [prompt.name for prompt in found] == names[:0:-1]


def test_a_model_is_no_prompt(mlf: MLflow, name: str) -> None:
    mlf.create_registered_model(name)
    version = mlf.create_model_version(name, "s3://b/x")
    with pytest.raises(AlreadyExists, match="registered model"):
        mlf.register_prompt(name, "text")
    for call in (mlf.get_prompt, mlf.load_prompt, mlf.search_prompt_versions, mlf.delete_prompt):
        with pytest.raises(NotFound, match="not a prompt"):
            call(name)
    with pytest.raises(NotFound, match="not a prompt"):
        mlf.delete_prompt_version(name, 1)
    assert (mlf.get_model_version(version)) == version
    mlf.register_prompt(f"{name}-prompt", "text")
    with pytest.raises(AlreadyExists):
        mlf.create_registered_model(f"{name}-prompt")


def test_deleted_is_gone(mlf: MLflow, name: str) -> None:
    versions: list[PromptVersion] = [mlf.register_prompt(name, text) for text in ("one", "two")]
    mlf.delete_prompt_version(versions[1])
    with pytest.raises(NotFound):
        mlf.delete_prompt_version(name, 2)
    assert mlf.load_prompt(name) == versions[0]
    mlf.delete_prompt_version(name, 1)
    with pytest.raises(NotFound, match="no version"):
        mlf.load_prompt(name)
    mlf.delete_prompt(name)
    for call in (mlf.get_prompt, mlf.load_prompt, mlf.search_prompt_versions, mlf.delete_prompt):
        with pytest.raises(NotFound):
            call(name)


def test_too_long_for_this_server(mlf: MLflow, name: str) -> None:
    if release(mlf.server_version()) < (3,):
        with pytest.raises(BadRequest):
            mlf.register_prompt(name, "x" * 100_000)
        with pytest.raises(NotFound):
            mlf.get_registered_model(name)
    else:
        mlf.register_prompt(name, "x" * 100_000)
