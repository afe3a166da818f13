# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .lifecycle_stage import LifecycleStage
    from .run_status import RunStatus
else:  # a newer server's value is text, too
    LifecycleStage = RunStatus = str


class RunInfo(Struct, omit_defaults=True, gc=False):
    """What a run is, without what was logged to it."""

    run_id: str
    """Unique id, 32 hexadecimal digits."""
    experiment_id: str
    """Id of the experiment that the run belongs to."""
    status: RunStatus | str
    """How far the run has come, as the client that logs to it said."""
    start_time: int
    """When the run started, in milliseconds since 1970-01-01 UTC; 0 when the client did not say."""
    lifecycle_stage: LifecycleStage | str
    """Whether the run is live or deleted."""
    run_name: str | None = None
    """Name of the run, which need not be unique."""
    end_time: int | None = None
    """When the run ended, in milliseconds since 1970-01-01 UTC. Absent until a client says so."""
    artifact_uri: str | None = None
    """Root of the run's artifacts, as a URI or path. `mlflow-artifacts:` means through the server."""
    user_id: str | None = None
    """Deprecated. Who ran it, as the request that created it said; mostly empty. See the tag `mlflow.user`."""
    run_uuid: str | None = None
    """Deprecated. The same as `run_id`, under its old name."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> RunInfo:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["run_id"],
            source["experiment_id"],
            source["status"],
            source["start_time"],
            source["lifecycle_stage"],
            get("run_name"),
            get("end_time"),
            get("artifact_uri"),
            get("user_id"),
            get("run_uuid"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "run_id": self.run_id,
            "experiment_id": self.experiment_id,
            "status": self.status,
            "start_time": self.start_time,
            "lifecycle_stage": self.lifecycle_stage,
        }
        if self.run_name is not None:
            _fields["run_name"] = self.run_name
        if self.end_time is not None:
            _fields["end_time"] = self.end_time
        if self.artifact_uri is not None:
            _fields["artifact_uri"] = self.artifact_uri
        if self.user_id is not None:
            _fields["user_id"] = self.user_id
        if self.run_uuid is not None:
            _fields["run_uuid"] = self.run_uuid
        return _fields
