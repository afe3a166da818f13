"""Registered models and their versions: what the client hands out, and what it accepts for them. It sends nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from mlflow_openapi.models.model_version_stage import MODEL_VERSION_STAGE_VALUES
from mlflow_openapi.operations import OPERATIONS

from . import values
from .errors import InputError
from .values import shown

if TYPE_CHECKING:
    from mlflow_openapi import models as api
    from mlflow_openapi.models import ModelVersionStage

IS_PROMPT = "mlflow.prompt.is_prompt"
"""The tag that makes a prompt of a registered model (mlflow/prompt/constants.py)."""
AWAIT = 300.0
"""For how many seconds a version is waited for, as by MLflow's own client."""

_NAME = OPERATIONS["createRegisteredModel"].limits["name"]
_ALIAS = OPERATIONS["setRegisteredModelAlias"].limits["alias"]
_TAG = OPERATIONS["setModelVersionTag"].limits
_LOGGED_MODEL = r"models:/+([^/@]+)"


class ModelVersion(msgspec.Struct, frozen=True):
    """A version of a registered model."""

    name: str
    """Name of the registered model."""
    version: str
    """Its number within the model, digits as text."""
    source: str = ""
    """Where the model's files are."""
    run_id: str = ""
    """Id of the run that made the model; empty when none was named."""
    run_link: str = ""
    """Address of a page about the run on another server; mostly empty."""
    description: str = ""
    """What is new in it."""
    status: str = "READY"
    """`READY`, `PENDING_REGISTRATION` or `FAILED_REGISTRATION`."""
    current_stage: str = "None"
    """`None`, `Staging`, `Production` or `Archived`."""
    tags: Mapping[str, str] = {}
    """Tags by name."""
    aliases: tuple[str, ...] = ()
    """Names of the aliases that point to it. Always empty in search results and in `latest_versions`."""
    creation_timestamp: int | None = None
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_timestamp: int | None = None
    """When it was last described anew or moved to a stage, in milliseconds since 1970-01-01 UTC."""

    def filter_value(self, entity_type: str, key: str) -> str | None:
        """What a filter on a tag or an attribute compares; None when it has no such value."""
        if entity_type == "tag":
            return self.tags.get(key)
        return getattr(self, {"source_path": "source", "version_number": "version"}.get(key, key), None)

    @classmethod
    def from_api(cls, answer: api.ModelVersion) -> ModelVersion:
        """The version in a server's answer."""
        return cls(
            name=answer.name,
            version=answer.version,
            source=answer.source,
            run_id=answer.run_id or "",
            run_link=answer.run_link or "",
            description=answer.description or "",
            status=answer.status,
            current_stage=answer.current_stage,
            tags={tag.key: tag.value for tag in answer.tags or ()},
            aliases=tuple(sorted(answer.aliases or ())),
            creation_timestamp=answer.creation_timestamp,
            last_updated_timestamp=answer.last_updated_timestamp,
        )


class RegisteredModel(msgspec.Struct, frozen=True):
    """A registered model: a name that holds numbered versions. Prompts are registered models, too."""

    name: str
    """Unique name."""
    description: str = ""
    """What it is for."""
    tags: Mapping[str, str] = {}
    """Tags by name."""
    aliases: Mapping[str, str] = {}
    """The number of the version that each alias points to."""
    latest_versions: tuple[ModelVersion, ...] = ()
    """The version with the highest number in each stage that has any, without its aliases."""
    creation_timestamp: int | None = None
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_timestamp: int | None = None
    """When it was last renamed or described anew, or its versions changed, in milliseconds since 1970-01-01 UTC."""

    @property
    def is_prompt(self) -> bool:
        """Whether it is a prompt."""
        return self.tags.get(IS_PROMPT) == "true"

    def filter_value(self, entity_type: str, key: str) -> str | None:
        """What a filter on a tag or an attribute compares; None when it has no such value."""
        return self.tags.get(key) if entity_type == "tag" else getattr(self, key, None)

    @classmethod
    def from_api(cls, answer: api.RegisteredModel) -> RegisteredModel:
        """The registered model in a server's answer."""
        return cls(
            name=answer.name,
            description=answer.description or "",
            tags={tag.key: tag.value for tag in answer.tags or ()},
            aliases={alias.alias: alias.version for alias in answer.aliases or ()},
            latest_versions=tuple(map(ModelVersion.from_api, answer.latest_versions or ())),
            creation_timestamp=answer.creation_timestamp,
            last_updated_timestamp=answer.last_updated_timestamp,
        )


def model_name(model: str | RegisteredModel | ModelVersion, argument: str = "name") -> str:
    """The name of a registered model given as its name, itself, or one of its versions."""
    found: object = model.name if isinstance(model, (RegisteredModel, ModelVersion)) else model
    return values.text(found, argument, min_length=1)


def new_model_name(name: str | RegisteredModel, argument: str = "name") -> str:
    """A name that every server lets a new registered model have; or that of one."""
    found = model_name(name, argument)
    if not re.fullmatch(_NAME["pattern"], found) or found in (".", ".."):
        raise InputError(f"{argument}={shown(name)}: a name is not blank, not '.' or '..', and has no '/' or ':'")
    return found


def version_of(name: str | RegisteredModel | ModelVersion, version: str | int | ModelVersion | None) -> tuple[str, str]:
    """Name and number of a version given by the model and its number, or as itself in either place."""
    known = version if isinstance(version, ModelVersion) else name if version is None else None
    if isinstance(known, ModelVersion):
        if known.name != model_name(name):
            raise InputError(f"version={shown(known)} is a version of {known.name!r}, not of {shown(name)}")
        return known.name, known.version
    if version is None:
        raise InputError("version is missing: its number is needed, or a ModelVersion in place of the name")
    return model_name(name), values.version_number(version)


def alias(name: object) -> str:
    """A name that an alias may have."""
    found = values.text(name, "alias", max_length=_ALIAS["maxLength"], min_length=_ALIAS["minLength"])
    if not re.fullmatch(_ALIAS["pattern"], found):
        raise InputError(f"alias={shown(name)}: only letters, digits, '_' and '-' are allowed")
    return found


def new_alias(name: object) -> str:
    """A name that a new alias may have."""
    found = alias(name)
    if re.fullmatch(r"(?i)latest|v[0-9]+", found):
        raise InputError(f"alias={shown(name)}: 'latest', and 'v' with a number, are MLflow's own")
    return found


def tag(key: object, value: object) -> tuple[str, str]:
    """A tag that a registered model or a version may have; longer ones are refused by the server."""
    return values.key(key), values.text(values.as_text(value), "value", max_length=_TAG["value"]["maxLength"])


def tag_pairs(tags: Mapping[str, Any] | None) -> list[tuple[str, str]]:
    """Tags that a new registered model or version may have."""
    return [tag(key, value) for key, value in values.mapping({} if tags is None else tags, "tags").items()]


def version_tag_pairs(tags: Mapping[str, Any] | None) -> list[tuple[str, str]]:
    """Tags that a new version may have."""
    pairs = tag_pairs(tags)
    if IS_PROMPT in dict(pairs):
        raise InputError(f"tags: {IS_PROMPT!r} makes a prompt of a version; use register_prompt")
    return pairs


def stage(value: object) -> ModelVersionStage:
    """A stage, as the server writes it."""
    for known in MODEL_VERSION_STAGE_VALUES:
        if value == known:
            return known
    raise InputError(f"stage={shown(value)}: one of {', '.join(MODEL_VERSION_STAGE_VALUES)} is needed")


def stages(given: object) -> list[ModelVersionStage] | None:
    """Stages, given as one or several."""
    if given is None:
        return None
    return [stage(item) for item in values.several(given)]


def seconds(value: object, argument: str) -> float:
    """How long to wait at most; 0 for None."""
    if value is None:
        return 0.0
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not value >= 0:
        raise InputError(f"{argument}={shown(value)}: a number of seconds from 0 on is needed, or None for no wait")
    return float(value)


class RunPath(NamedTuple):
    """What `runs:/<run id>/<path>` means."""

    run_id: str
    path: str


class VersionReference(NamedTuple):
    """What `models:/<name>/<version>` and the like mean. One of the three is given."""

    name: str
    version: str | None = None
    alias: str | None = None
    stage: ModelVersionStage | None = None


def source(value: object, argument: str) -> str:
    """Where a model is. A server would take `run:/…` for an address like any other, at which it never looks."""
    if not isinstance(value, str) or re.fullmatch("[0-9a-f]{32}", value):  # a run or its id
        raise InputError(f"{argument}={shown(value)}: an address is needed, such as runs:/<run id>/<path of the model>")
    uri = values.text(value, argument, min_length=1)
    scheme, _, rest = uri.partition(":")
    meant = {"run": "runs", "runs": "runs", "model": "models", "models": "models"}.get(scheme.lower())
    if meant and not uri.startswith(f"{meant}:/"):
        raise InputError(f"{argument}={shown(uri)}: {meant}:/{rest.lstrip('/')} is meant, is it not?")
    return uri


def run_path(uri: str) -> RunPath | None:
    """The run and the path of a `runs:` address; None for any other address."""
    scheme, _, rest = uri.partition(":/")
    if scheme != "runs":
        return None
    run, _, path = rest.lstrip("/").partition("/")
    if not path.strip("/"):
        raise InputError(f"model_uri={shown(uri)}: runs:/<run id>/<path of the model> is needed")
    return RunPath(values.run_id(run), path.strip("/"))


def logged_model_id(uri: str) -> str | None:
    """The id in `models:/<id of a logged model>`; None for any other address."""
    found = re.fullmatch(_LOGGED_MODEL, uri)
    return found and found[1]


def version_reference(uri: str, scheme: str, argument: str) -> VersionReference:
    """The version that an address means: by number, alias (`@`), stage, or `latest`.

    Without any of the three, the latest version is meant.
    """
    found = re.fullmatch(rf"{scheme}:/+([^/@]+)(?:/([^/@]+)|@([^/@]+))", values.text(uri, argument))
    if not found:
        raise InputError(f"{argument}={shown(uri)}: {scheme}:/<name>/<version> or {scheme}:/<name>@<alias> is needed")
    name, version, pointer = found.groups()
    if pointer is not None:
        return VersionReference(name) if pointer.lower() == "latest" else VersionReference(name, alias=alias(pointer))
    if version.lower() == "latest":
        return VersionReference(name)
    if version.isdecimal():
        return VersionReference(name, version=values.version_number(version))
    if scheme != "models":
        raise InputError(f"{argument}={shown(uri)}: for an alias, {scheme}:/{name}@{version} is meant")
    return VersionReference(name, stage=stage(version.capitalize()))


def newest(versions: Iterable[ModelVersion]) -> ModelVersion | None:
    """The version with the highest number."""
    return max(versions, key=lambda version: int(version.version), default=None)
