# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .experiment_tag import ExperimentTag

if TYPE_CHECKING:
    from .lifecycle_stage import LifecycleStage
else:  # a newer server's value is text, too
    LifecycleStage = str


class Experiment(Struct, omit_defaults=True):
    """An experiment, a named group of runs."""

    experiment_id: str
    """Unique id, decimal digits in a string."""
    name: str
    """Unique name; a deleted experiment keeps its name."""
    artifact_location: str
    """Where artifacts of new runs go, as a URI or path. `mlflow-artifacts:` means through the server."""
    lifecycle_stage: LifecycleStage | str
    """Whether the experiment is live or deleted."""
    last_update_time: int | None = None
    """When the experiment was last created, renamed, deleted or restored, in milliseconds since 1970-01-01 UTC. Its
    tags and runs do not count."""
    creation_time: int | None = None
    """When the experiment was created, in milliseconds since 1970-01-01 UTC."""
    tags: list[ExperimentTag] | None = None
    """The experiment's tags, in no order. Absent when there is none."""
    effective_trace_archival_retention: str | None = None
    """How long traces stay in the database before they are archived, as a number with `m`, `h` or `d` (minutes, hours,
    days). Only on servers that archive traces. Since 3.14.0."""
    workspace: str | None = None
    """The workspace that holds the experiment, `default` on servers without workspaces. Since 3.14.0."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Experiment:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["experiment_id"],
            source["name"],
            source["artifact_location"],
            source["lifecycle_stage"],
            get("last_update_time"),
            get("creation_time"),
            None if (_value := get("tags")) is None else [ExperimentTag.from_dict(_item) for _item in _value],
            get("effective_trace_archival_retention"),
            get("workspace"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "experiment_id": self.experiment_id,
            "name": self.name,
            "artifact_location": self.artifact_location,
            "lifecycle_stage": self.lifecycle_stage,
        }
        if self.last_update_time is not None:
            _fields["last_update_time"] = self.last_update_time
        if self.creation_time is not None:
            _fields["creation_time"] = self.creation_time
        if self.tags is not None:
            _fields["tags"] = [_item.to_dict() for _item in self.tags]
        if self.effective_trace_archival_retention is not None:
            _fields["effective_trace_archival_retention"] = self.effective_trace_archival_retention
        if self.workspace is not None:
            _fields["workspace"] = self.workspace
        return _fields
