"""Prompts: filling in a template, and the tags by which MLflow keeps one."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mlflowclient import InputError, ModelVersion, NotFound, PromptVersion, prompts, registered


def prompt(template: Any, **fields: Any) -> PromptVersion:
    return PromptVersion("p", 3, template, **fields)


def kept(template: Any, *arguments: Any) -> PromptVersion:
    """What comes back of what is written."""
    tags = dict(prompts.version_tags(template, *arguments))
    return PromptVersion.from_version(ModelVersion("p", "3", tags=tags, aliases=("a",), description="d"))


@pytest.mark.parametrize(
    ("template", "variables", "filled"),
    [
        ("plain", {}, "plain"),
        ("{{a}}{{ a }}{{\ta\n}}", {"a": 1}, "111"),
        ("{{a}} {{b}}", {"a": "{{b}}", "b": "{{a}}"}, "{{b}} {{a}}"),
        (r"{{a}}", {"a": r"C:\new \1 \g<0>"}, r"C:\new \1 \g<0>"),
        ("{a} {{{a}}} {{}} {{1a}} {{a-b}} {{ü}}", {"a": 1}, "{a} {1} {{}} {{1a}} {{a-b}} {{ü}}"),
        ("{{user.name}}", {"user.name": "x"}, "x"),
        ("{{a}}", {"a": None, "unused": 1}, "None"),
        ("{{self}}", {"self": "it"}, "it"),
        (
            [{"role": "{{a}}", "content": "{{a}}"}, {"role": "x", "content": [{"type": "text", "text": "{{a}}"}]}],
            {"a": 1},
            [{"role": "{{a}}", "content": "1"}, {"role": "x", "content": [{"type": "text", "text": "1"}]}],
        ),
        (
            [{"role": "assistant", "content": None, "tool_calls": [1]}],
            {},
            [{"role": "assistant", "content": None, "tool_calls": [1]}],
        ),
    ],
)
def test_a_template_is_filled_in(template: Any, variables: dict[str, Any], filled: Any) -> None:
    assert prompt(template).format(**variables) == filled


def test_a_missing_variable_is_named() -> None:
    template = prompt("{{a}} {{b}} {{c}}")
    assert template.variables == {"a", "b", "c"}
    with pytest.raises(InputError, match=r"prompts:/p/3 lacks a, c: .*allow_partial=True"):
        template.format(b=1)
    partial = template.format(allow_partial=True, b="x")
    assert (partial.template, partial.variables, partial.version) == ("{{a}} x {{c}}", {"a", "c"}, 3)
    assert partial.format(a=1, c=2) == "1 x 2"


def test_a_template_for_jinja_is_not_filled_in() -> None:
    with pytest.raises(InputError, match="Jinja2"):
        prompt("{% if a %}{{a}}{% endif %}").format(a=1)


@pytest.mark.parametrize("template", ["text {{a}}", [{"role": "user", "content": "größe {{a}}"}], '{"role": "x"}'])
def test_what_is_written_is_read(template: Any) -> None:
    found = kept(template, {"k": 1}, {"type": "object"}, {"temperature": 0.1, "top_p": None})
    assert (found.template, found.tags, found.aliases) == (template, {"k": "1"}, ("a",))
    assert (found.response_format, found.model_config) == ({"type": "object"}, {"temperature": 0.1})
    assert (found.version, found.commit_message) == (3, "d")


def test_a_class_of_pydantic_says_its_schema() -> None:
    class Answer:
        @staticmethod
        def model_json_schema() -> dict[str, Any]:
            return {"title": "Answer"}

    assert kept("x", None, Answer).response_format == {"title": "Answer"}


@pytest.mark.parametrize(
    ("argument", "values"),
    [
        (
            "template",
            ["", None, 3, b"x", [], ["x"], [{}], [{"role": 1, "content": "x"}], [{"role": "a", "content": 1}]],
        ),
        ("template", ["x" * 100_001, "\ud800", [{"role": "user", "content": "x", "t": object()}]]),
        ("tags", [[("a", "b")], {"a//b": 1}, {"mlflow.prompt.text": "x"}, {"mlflowclient.key": "x"}]),
        ("response_format", [3, "x", {"a": object()}, {"a": float("nan")}]),
        ("model_config", [3, {"a": object()}]),
    ],
)
def test_what_cannot_be_kept(argument: str, values: list[Any]) -> None:
    for value in values:
        with pytest.raises(InputError):
            prompts.version_tags(**{"template": "x", argument: value})


@pytest.mark.parametrize("tags", [{}, {"mlflow.prompt.text": "x"}, {"mlflow.prompt.is_prompt": "true"}])
def test_a_model_is_no_prompt(tags: dict[str, str]) -> None:
    with pytest.raises(NotFound, match="'p' is a registered model, not a prompt"):
        PromptVersion.from_version(ModelVersion("p", "1", tags=tags))


def test_mlflows_own_tags_are_not_shown() -> None:
    text = json.dumps([{"role": "user", "content": "x"}])
    own = {"mlflow.prompt.is_prompt": "true", "mlflow.prompt.text": text, "_mlflow_prompt_type": "chat"}
    found = PromptVersion.from_version(ModelVersion("p", "1", tags={**own, "mlflowclient.key": "x", "mine": "y"}))
    assert (found.tags, found.is_text_prompt) == ({"mine": "y"}, False)


def test_tags_that_are_no_json_leave_the_prompt_readable() -> None:
    tags = {"mlflow.prompt.is_prompt": "true", "mlflow.prompt.text": "[{", "_mlflow_prompt_type": "chat"}
    broken = {**tags, "_mlflow_prompt_model_config": "{", "_mlflow_prompt_response_format": ""}
    found = PromptVersion.from_version(ModelVersion("p", "1", tags=broken))
    assert (found.template, found.model_config, found.response_format) == ("[{", None, None)


@pytest.mark.parametrize(
    ("uri", "means"),
    [
        ("prompts:/a/3", ("a", "3", None, None)),
        ("prompts:/a/03", ("a", "3", None, None)),
        ("prompts:/a@prod", ("a", None, "prod", None)),
        ("prompts:/a@latest", ("a", None, None, None)),
        ("prompts:/a/latest", ("a", None, None, None)),
    ],
)
def test_addresses_of_prompts(uri: str, means: tuple[str | None, ...]) -> None:
    assert registered.version_reference(uri, "prompts", "x") == means


@pytest.mark.parametrize("uri", ["prompts:/a", "prompts:/", "prompts:/a/b", "prompts:/a/1/2", "prompts:/a@b@c", "a"])
def test_what_is_no_address_of_a_prompt(uri: str) -> None:
    with pytest.raises(InputError):
        registered.version_reference(uri, "prompts", "x")
