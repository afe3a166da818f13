# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .logged_model_registration_info import LoggedModelRegistrationInfo
from .logged_model_tag import LoggedModelTag

if TYPE_CHECKING:
    from .logged_model_status import LoggedModelStatus
else:  # a newer server's value is text, too
    LoggedModelStatus = str


class LoggedModelInfo(Struct, omit_defaults=True):
    """What a logged model is, without its params and metrics."""

    model_id: str
    """Unique id, `m-` and 32 hexadecimal digits."""
    experiment_id: str
    """Id of the experiment that the model belongs to."""
    name: str
    """Name of the model, which need not be unique."""
    creation_timestamp_ms: int
    """When the model was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_timestamp_ms: int
    """When its status was last set, or it was created or deleted, in milliseconds since 1970-01-01 UTC. Its tags,
    params and metrics do not count."""
    artifact_uri: str
    """Root of the model's files, as a URI or path. `mlflow-artifacts:` means through the server."""
    status: LoggedModelStatus | str
    """How far the model has come, as the client that makes it said."""
    creator_id: int | None = None
    """Id of the user who created it. MLflow's own server never sends it."""
    model_type: str | None = None
    """What kind of model it is, as its creator said. Empty when nothing was said."""
    source_run_id: str | None = None
    """Id of the run that makes the model. Empty when nothing was said."""
    status_message: str | None = None
    """More about the status. MLflow's own server never sends it."""
    tags: list[LoggedModelTag] | None = None
    """The tags. Absent when there is none. `mlflow.modelVersions` lists the model versions made from it, as JSON."""
    registrations: list[LoggedModelRegistrationInfo] | None = None
    """Model versions made from it. MLflow's own server never sends it; see the tag `mlflow.modelVersions`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> LoggedModelInfo:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["model_id"],
            source["experiment_id"],
            source["name"],
            source["creation_timestamp_ms"],
            source["last_updated_timestamp_ms"],
            source["artifact_uri"],
            source["status"],
            get("creator_id"),
            get("model_type"),
            get("source_run_id"),
            get("status_message"),
            None if (_value := get("tags")) is None else [LoggedModelTag.from_dict(_item) for _item in _value],
            None
            if (_value := get("registrations")) is None
            else [LoggedModelRegistrationInfo.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "model_id": self.model_id,
            "experiment_id": self.experiment_id,
            "name": self.name,
            "creation_timestamp_ms": self.creation_timestamp_ms,
            "last_updated_timestamp_ms": self.last_updated_timestamp_ms,
            "artifact_uri": self.artifact_uri,
            "status": self.status,
        }
        if self.creator_id is not None:
            _fields["creator_id"] = self.creator_id
        if self.model_type is not None:
            _fields["model_type"] = self.model_type
        if self.source_run_id is not None:
            _fields["source_run_id"] = self.source_run_id
        if self.status_message is not None:
            _fields["status_message"] = self.status_message
        if self.tags is not None:
            _fields["tags"] = [_item.to_dict() for _item in self.tags]
        if self.registrations is not None:
            _fields["registrations"] = [_item.to_dict() for _item in self.registrations]
        return _fields
