"""Prompts."""

from __future__ import annotations

import json

import pytest

from mlflowclient import (
    AlreadyExists,
    AsyncMLflow,
    BadRequest,
    EndpointMissing,
    InputError,
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


async def test_a_prompt_is_registered_and_loaded(mlf: AsyncMLflow, name: str) -> None:
    made = await mlf.register_prompt(
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
        assert await mlf.load_prompt(*same) == made
    assert made.format(question="it", n=3) == "Answer it in 3 words."
    chat = await mlf.register_prompt(await mlf.get_prompt(name), CHAT, "as a chat", {"n": 4})
    assert (chat.version, chat.template, chat.tags, chat.response_format) == (2, CHAT, {"n": "4"}, None)
    assert await mlf.load_prompt(name) == chat
    prompt = await mlf.get_prompt(chat)
    assert (prompt.name, prompt.description, prompt.tags) == (name, "first", {"team": "pricing", "n": "4"})
    assert [each.version for each in await mlf.search_prompt_versions(name, page_size=1)] == [2, 1]
    assert await mlf.search_prompt_versions(prompt, 1) == [chat]


async def test_every_hostile_text_is_kept(mlf: AsyncMLflow, name: str) -> None:
    texts = [text for text in HOSTILE_VALUES if text]
    template = "{{x}}".join(texts)[:4_000]
    assert (await mlf.register_prompt(name, template)).template == template
    assert (await mlf.load_prompt(name)).template == template
    chat = [{"role": "user", "content": text} for text in texts[:50]]
    await mlf.register_prompt(name, chat)
    assert (await mlf.load_prompt(name)).template == chat


async def test_aliases(mlf: AsyncMLflow, name: str) -> None:
    first, second = [await mlf.register_prompt(name, text) for text in ("one", "two")]
    await mlf.set_prompt_alias(name, "production", 1)
    assert (await mlf.load_prompt(f"prompts:/{name}@production")).template == "one"
    await mlf.set_prompt_alias(second, "production")
    found = await mlf.load_prompt(f"prompts:/{name}@production")
    assert (found.template, found.aliases) == ("two", ("production",))
    assert (await mlf.get_prompt(first)).aliases == {"production": 2}
    await mlf.delete_prompt_alias(name, "production")
    for missing in (f"prompts:/{name}@production", f"prompts:/{name}/3", f"prompts:/{name}-not-there/1"):
        with pytest.raises(NotFound):
            await mlf.load_prompt(missing)


async def test_by_the_names_of_their_client(mlf: AsyncMLflow, name: str) -> None:
    made = await mlf.register_prompt(name, "one")
    await mlf.set_prompt_alias(made, "production")
    made = await mlf.load_prompt(made)
    for same in ((name, 1), (name, "1"), (made,)):
        assert await mlf.get_prompt_version(*same) == made
    assert await mlf.get_prompt_version_by_alias(name, "production") == made
    for missing in (f"prompts:/{name}@nobody", f"prompts:/{name}/3", f"{name}-not-there"):
        assert await mlf.load_prompt(missing, allow_missing=True) is None
    assert await mlf.load_prompt(name, allow_missing=True) == made
    for method, given in (("get_prompt_version", 3), ("get_prompt_version_by_alias", "nobody")):
        with pytest.raises(NotFound):
            await getattr(mlf, method)(name, given)


async def test_links_to_a_run(mlf: AsyncMLflow, name: str) -> None:
    run = await mlf.create_run(await mlf.create_experiment())
    versions = [await mlf.register_prompt(name, text) for text in ("one", "two")]
    for given in (versions[0], f"prompts:/{name}/1", name):
        await mlf.link_prompt_version_to_run(run, given)
    links = json.loads((await mlf.get_run(run)).data.tags["mlflow.linkedPrompts"])
    assert links == [{"name": name, "version": "1"}, {"name": name, "version": "2"}]
    with pytest.raises(NotFound):
        await mlf.link_prompt_version_to_run(run, f"prompts:/{name}/3")
    await mlf.set_tag(run, "mlflow.linkedPrompts", "{")
    with pytest.raises(InputError, match="linkedPrompts"):
        await mlf.link_prompt_version_to_run(run, versions[0])


async def test_links_to_a_trace(mlf: AsyncMLflow, name: str) -> None:
    experiment = await mlf.create_experiment()
    trace = await mlf.start_trace(experiment)
    versions = [await mlf.register_prompt(name, text) for text in ("one", "two")]
    if release(await mlf.server_version()) < (3, 10):
        with pytest.raises(EndpointMissing, match=r"3\.10\.1 or newer"):
            await mlf.link_prompt_versions_to_trace(versions, trace)
        return
    for given in (versions[0], [f"prompts:/{name}/1", versions[1]]):
        await mlf.link_prompt_versions_to_trace(given, trace.trace_id)
    for number in (1, 2):
        found = await mlf.search_traces(experiment, f"prompt = '{name}/{number}'")
        assert [each.trace_id for each in found] == [trace.trace_id]


async def test_tags(mlf: AsyncMLflow, name: str) -> None:
    version = await mlf.register_prompt(name, "text")
    await mlf.set_prompt_tag(name, "team", "pricing")
    await mlf.set_prompt_version_tag(version, key="checked", value=True)
    await mlf.set_prompt_version_tag(name, 1, "by", "me")
    assert (await mlf.get_prompt(name)).tags == {"team": "pricing"}
    assert (await mlf.load_prompt(version)).tags == {"checked": "True", "by": "me"}
    for _ in range(2):
        await mlf.delete_prompt_tag(name, "team")
        await mlf.delete_prompt_version_tag(version, key="by")
    assert (await mlf.get_prompt(name)).tags == {}
    assert (await mlf.load_prompt(version)).tags == {"checked": "True"}


async def test_search(mlf: AsyncMLflow, name: str) -> None:
    names = [f"{name}-{number}" for number in range(3)]
    for number, each in enumerate(names):
        await mlf.register_prompt(each, "text", tags={"of": name, "n": number})
    await mlf.create_registered_model(f"{name}-model", {"of": name})
    for wanted in (
        {"filter_tags": {"of": name}},
        {"filter": tag("of") == name, "page_size": 2},
        {"filter": f"name LIKE '{name}%'"},
    ):
        assert [prompt.name for prompt in await mlf.search_prompts(**wanted)] == names  # type: ignore[arg-type]
    found = await mlf.search_prompts(attribute("name").like(f"{name}%"), max_results=2, order_by="name DESC")
    assert [prompt.name for prompt in found] == names[:0:-1]


async def test_a_model_is_no_prompt(mlf: AsyncMLflow, name: str) -> None:
    await mlf.create_registered_model(name)
    version = await mlf.create_model_version(name, "s3://b/x")
    with pytest.raises(AlreadyExists, match="registered model"):
        await mlf.register_prompt(name, "text")
    for call in (mlf.get_prompt, mlf.load_prompt, mlf.search_prompt_versions, mlf.delete_prompt):
        with pytest.raises(NotFound, match="not a prompt"):
            await call(name)
    with pytest.raises(NotFound, match="not a prompt"):
        await mlf.delete_prompt_version(name, 1)
    assert (await mlf.get_model_version(version)) == version
    await mlf.register_prompt(f"{name}-prompt", "text")
    with pytest.raises(AlreadyExists):
        await mlf.create_registered_model(f"{name}-prompt")


async def test_deleted_is_gone(mlf: AsyncMLflow, name: str) -> None:
    versions: list[PromptVersion] = [await mlf.register_prompt(name, text) for text in ("one", "two")]
    await mlf.delete_prompt_version(versions[1])
    with pytest.raises(NotFound):
        await mlf.delete_prompt_version(name, 2)
    assert await mlf.load_prompt(name) == versions[0]
    await mlf.delete_prompt_version(name, 1)
    with pytest.raises(NotFound, match="no version"):
        await mlf.load_prompt(name)
    await mlf.delete_prompt(name)
    for call in (mlf.get_prompt, mlf.load_prompt, mlf.search_prompt_versions, mlf.delete_prompt):
        with pytest.raises(NotFound):
            await call(name)


async def test_too_long_for_this_server(mlf: AsyncMLflow, name: str) -> None:
    if release(await mlf.server_version()) < (3,):
        with pytest.raises(BadRequest):
            await mlf.register_prompt(name, "x" * 100_000)
        with pytest.raises(NotFound):
            await mlf.get_registered_model(name)
    else:
        await mlf.register_prompt(name, "x" * 100_000)
