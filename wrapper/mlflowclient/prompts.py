"""Prompts: what the client hands out, how a template is filled in, and how MLflow keeps prompts in the model registry.

A prompt is a registered model with a tag, its versions are model versions whose template is a tag
(mlflow/prompt/constants.py, mlflow/entities/model_registry/prompt_version.py).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, cast, overload

import msgspec

from mlflow_openapi.operations import OPERATIONS

from . import registered, values
from .errors import BadRequest, EndpointMissing, InputError, NotFound, concluded
from .keys import KEY_TAG
from .registered import IS_PROMPT, ModelVersion, RegisteredModel
from .values import shown

SOURCE = "dummy-source"
"""The source of a prompt's version: servers take no other than MLflow's client sends."""

LINKED_TAG = "mlflow.linkedPrompts"
"""The tag of a run that lists the versions linked to it."""

_TEXT = "mlflow.prompt.text"
_TYPE = "_mlflow_prompt_type"
_RESPONSE_FORMAT = "_mlflow_prompt_response_format"
_MODEL_CONFIG = "_mlflow_prompt_model_config"
_OWN = frozenset({IS_PROMPT, _TEXT, _TYPE, _RESPONSE_FORMAT, _MODEL_CONFIG, KEY_TAG})

_VARIABLE = re.compile(r"\{\{\s*([a-zA-Z_][a-zA-Z0-9_]*(?:\.[a-zA-Z_][a-zA-Z0-9_]*)*)\s*\}\}")
_LONGEST = OPERATIONS["createModelVersion"].limits["tags[].value"]["maxLength"]

Template = str | list[dict[str, Any]]
"""A text, or the messages of a chat, each with `role` and `content`."""


class Prompt(msgspec.Struct, frozen=True):
    """A prompt: a name that holds numbered versions of a template."""

    name: str
    """Unique name, also among registered models."""
    description: str = ""
    """What it is for; the message of its first version when nobody said."""
    tags: Mapping[str, str] = {}
    """Tags by name, without those by which MLflow keeps a prompt."""
    aliases: Mapping[str, int] = {}
    """The number of the version that each alias points to."""
    creation_timestamp: int | None = None
    """When it was created, in milliseconds since 1970-01-01 UTC."""

    @classmethod
    def from_model(cls, model: RegisteredModel) -> Prompt:
        """The prompt that is kept as this registered model. Raises NotFound when it is none."""
        if not model.is_prompt:
            raise not_a_prompt(model.name)
        return cls(
            name=model.name,
            description=model.description,
            tags=_users(model.tags),
            aliases={alias: int(version) for alias, version in model.aliases.items()},
            creation_timestamp=model.creation_timestamp,
        )


class PromptVersion(msgspec.Struct, frozen=True):
    """A version of a prompt: its template, and what belongs to it."""

    name: str
    """Name of the prompt."""
    version: int
    """Its number within the prompt."""
    template: Template
    """A text, or the messages of a chat, with variables in double braces: `{{name}}`."""
    commit_message: str = ""
    """What is new in it."""
    tags: Mapping[str, str] = {}
    """Tags by name, without those by which MLflow keeps a prompt."""
    aliases: tuple[str, ...] = ()
    """Names of the aliases that point to it. Always empty in search results."""
    response_format: Mapping[str, Any] | None = None
    """The JSON schema of the answers that it is to get."""
    model_config: Mapping[str, Any] | None = None
    """The model it is for, and its parameters, such as `{"model_name": "gpt-4o", "temperature": 0.2}`."""
    creation_timestamp: int | None = None
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_timestamp: int | None = None
    """When it was last described anew, in milliseconds since 1970-01-01 UTC."""

    @property
    def uri(self) -> str:
        """Its address, `prompts:/<name>/<version>`."""
        return f"prompts:/{self.name}/{self.version}"

    @property
    def is_text_prompt(self) -> bool:
        """Whether the template is a text, and not a chat."""
        return isinstance(self.template, str)

    @property
    def variables(self) -> frozenset[str]:
        """The names in double braces."""
        return frozenset(name for text in _texts(self.template) for name in _VARIABLE.findall(text))

    @overload
    def format(self, /, *, allow_partial: Literal[True], **variables: Any) -> PromptVersion: ...

    @overload
    def format(self, /, *, allow_partial: Literal[False] = False, **variables: Any) -> Template: ...

    def format(self, /, *, allow_partial: bool = False, **variables: Any) -> Template | PromptVersion:
        """The template with values in place of its variables: a text, or the messages of a chat.

        A value is inserted as it is: braces in it are not variables. Values without a variable are ignored.

        Args:
            allow_partial: True for a version whose remaining variables can be filled in later, instead of an error.
            variables: the values, turned into text.

        Raises:
            InputError: variables lack a value, or the template is one for Jinja2 (`{% … %}`), which renders it.
        """
        missing = self.variables - variables.keys()
        if missing and not allow_partial:
            raise InputError(
                f"{self.uri} lacks {', '.join(sorted(missing))}: give each a value, or pass allow_partial=True"
            )
        if any("{%" in text and "%}" in text for text in _texts(self.template)):
            raise InputError(f"{self.uri} is a template for Jinja2: render `template` with its SandboxedEnvironment")
        filled = _filled(self.template, variables)
        return msgspec.structs.replace(self, template=filled) if allow_partial else filled

    @classmethod
    def from_version(cls, version: ModelVersion) -> PromptVersion:
        """The version of a prompt that is kept as this model version. Raises NotFound when it is none."""
        if IS_PROMPT not in version.tags or _TEXT not in version.tags:
            raise not_a_prompt(version.name)
        tags = version.tags
        return cls(
            name=version.name,
            version=int(version.version),
            template=_read(tags[_TEXT], tags[_TEXT]) if tags.get(_TYPE) == "chat" else tags[_TEXT],
            commit_message=version.description,
            tags=_users(tags),
            aliases=version.aliases,
            response_format=_read(tags.get(_RESPONSE_FORMAT)),
            model_config=_read(tags.get(_MODEL_CONFIG)),
            creation_timestamp=version.creation_timestamp,
            last_updated_timestamp=version.last_updated_timestamp,
        )


def prompt_name(prompt: str | Prompt | PromptVersion) -> str:
    """The name of a prompt given as its name, itself, or one of its versions."""
    found = values.text(prompt.name if isinstance(prompt, (Prompt, PromptVersion)) else prompt, "name", min_length=1)
    if not re.fullmatch("[A-Za-z0-9_.-]+", found) or found in (".", ".."):
        raise InputError(f"name={shown(prompt)}: only letters and digits of ASCII, '_', '.' and '-' are allowed")
    return found


def version_of(prompt: str | Prompt | PromptVersion, version: str | int | PromptVersion | None) -> tuple[str, str]:
    """Name and number of a version given by the prompt and its number, or as itself in either place."""
    given = prompt if version is None and isinstance(prompt, PromptVersion) else version
    if isinstance(given, PromptVersion):
        if given.name != prompt_name(prompt):
            raise InputError(f"version={shown(given.uri)} is not a version of {shown(prompt)}")
        return given.name, str(given.version)
    if given is None:
        raise InputError("version is missing: its number is needed, or a PromptVersion in place of the name")
    return prompt_name(prompt), values.version_number(given)


def reference(
    given: str | Prompt | PromptVersion, version: str | int | PromptVersion | None
) -> registered.VersionReference:
    """The version that is meant by an address, or by the prompt and perhaps its number."""
    if isinstance(given, str) and given.startswith("prompts:/"):
        if version is not None:
            raise InputError(f"version={version!r}: {given!r} says already which version it is")
        return registered.version_reference(given, "prompts", "name_or_uri")
    if isinstance(given, str) and any(mark in given for mark in ":/@"):
        raise InputError(
            f"name_or_uri={given!r}: a name, prompts:/<name>/<version> or prompts:/<name>@<alias> is needed"
        )
    if version is None and not isinstance(given, PromptVersion):
        return registered.VersionReference(prompt_name(given))
    return registered.VersionReference(*version_of(given, version))


def linked(tag: str | None, version: PromptVersion) -> str:
    """The value of a run's LINKED_TAG with one more version, as MLflow's client writes it."""
    links: list[object] | None = [] if tag is None else _read(tag)
    if not isinstance(links, list):
        raise InputError(f"the run's tag {LINKED_TAG!r} is {shown(tag)}, not a list: delete it with delete_tag")
    link = {"name": version.name, "version": str(version.version)}
    return json.dumps(links if link in links else [*links, link])


def version_tags(
    template: object,
    tags: Mapping[str, Any] | None = None,
    response_format: object = None,
    model_config: object = None,
) -> list[tuple[str, str]]:
    """The tags by which MLflow keeps a version, with the user's own."""
    is_text = isinstance(template, str)
    text = template if isinstance(template, str) else _json(_messages(template), "template")
    kept = {
        **user_tags(tags),
        IS_PROMPT: "true",
        _TYPE: "text" if is_text else "chat",
        _TEXT: values.text(text, "template", max_length=_LONGEST, min_length=1),
    }
    if response_format is not None:
        # A class of pydantic says its own schema.
        schema = getattr(response_format, "model_json_schema", lambda: response_format)()
        kept[_RESPONSE_FORMAT] = _json({**values.mapping(schema, "response_format")}, "response_format")
    if model_config is not None:
        settings = values.mapping(model_config, "model_config")
        kept[_MODEL_CONFIG] = _json({k: v for k, v in settings.items() if v is not None}, "model_config")
    return list(kept.items())


def user_tags(tags: Mapping[str, Any] | None) -> dict[str, str]:
    """Tags of a user on a prompt or a version."""
    pairs = dict(registered.tag_pairs(tags))
    for key in pairs:
        user_tag_key(key)
    return pairs


def user_tag_key(key: object) -> str:
    """The name of a tag that is the user's own."""
    if key in _OWN:
        raise InputError(f"key={shown(key)}: MLflow keeps the prompt itself in this tag")
    return values.key(key)


def not_a_prompt(name: str) -> NotFound:
    """The error for a registered model that is no prompt."""
    return concluded(NotFound, OPERATIONS["getRegisteredModel"], f"{name!r} is a registered model, not a prompt")


def no_prompts(error: BadRequest) -> EndpointMissing | None:
    """The error for a refused version, if the server refuses it because it has no prompts: it complains of SOURCE.

    Measured on 2.16.2.
    """
    if f"source: '{SOURCE}'" not in error.message:
        return None
    return EndpointMissing(
        error.message,
        method=error.method,
        path=error.path,
        attempts=error.attempts,
        status=error.status,
        error_code=error.error_code,
        hint="the server has no prompts; MLflow 2.22.4 or newer has them",
    )


def _read(text: str | None, otherwise: Any = None) -> Any:
    """What a tag holds as JSON. One that somebody else wrote, which holds none, must not make the prompt unreadable."""
    try:
        return otherwise if text is None else json.loads(text)
    except (ValueError, RecursionError):
        return otherwise


def _users(tags: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in tags.items() if key not in _OWN}


def _messages(template: object) -> list[dict[str, Any]]:
    if not isinstance(template, Sequence) or isinstance(template, bytes) or not template:
        given = shown(cast("object", template))
        raise InputError(f"template={given}: a text, or a list of messages with role and content, is needed")
    messages = [dict(values.mapping(message, "template")) for message in cast("Sequence[object]", template)]
    for message in messages:
        if not isinstance(message.get("role"), str) or not isinstance(message.get("content"), (str, list, type(None))):
            raise InputError(f"template: a message has a role, which is text, and a content, unlike {shown(message)}")
    return messages


def _json(value: object, argument: str) -> str:
    try:
        text = json.dumps(value, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise InputError(f"{argument} cannot be written as JSON: {error}") from None
    return values.text(text, argument, max_length=_LONGEST)


def _texts(template: object) -> Iterator[str]:
    """Every text of a template in which variables can be: itself, or what the messages of a chat contain."""
    if isinstance(template, str):
        yield template
    elif isinstance(template, (list, tuple)):
        for item in cast("Sequence[object]", template):
            yield from _texts(item)
    elif isinstance(template, dict):
        parts = cast("dict[str, object]", template)
        for part in [parts["content"]] if "content" in parts else parts.values():
            yield from _texts(part)


def _filled(template: Any, variables: Mapping[str, Any]) -> Any:
    """The template with values in place of the variables in those texts."""
    if isinstance(template, str):
        return _VARIABLE.sub(lambda found: str(variables[found[1]]) if found[1] in variables else found[0], template)
    if isinstance(template, (list, tuple)):
        return [_filled(item, variables) for item in cast("Sequence[object]", template)]
    if isinstance(template, dict):
        parts = cast("dict[str, object]", template)
        filled = {"content"} if "content" in parts else parts.keys()
        return {name: _filled(part, variables) if name in filled else part for name, part in parts.items()}
    return template
