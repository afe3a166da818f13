"""What a run is to a journal: enough to create it, or to find it, from any process and at any time later. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Literal

import msgspec

RESUMED_TAG = "mlflowclient.resumed_by"
"""When a run was resumed last, and from which journal: whoever began before that does not say how it ended."""
PARENT_TAG = "mlflow.parentRunId"
REFUSED_TAG = "mlflowclient.refused"
"""How many records of a run the server refused; on runs that ended although it did."""

Role = Literal["create", "resume", "attach"]
"""What the process is to the run.

create: it makes the run, or finds the one with its key, and ends it.
resume: it goes on with a run that is on the server, and ends it.
attach: it writes to a run that another process makes and ends.
"""


class RunSpec(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A run, as the process that logs to it described it."""

    key: str
    """The value of the run's tag `mlflowclient.key`, by which it is found."""
    role: Role
    tracking_uri: str
    """Address of the server, without credentials."""
    workspace: str | None = None
    experiment_id: str | None = None
    """Id of the experiment; None when it is known by name only, or when the run is known by its id."""
    experiment_name: str | None = None
    """Name of the experiment, which is made when it is not there."""
    run_id: str | None = None
    """The server's id of the run, when it is known from the start."""
    run_name: str | None = None
    start_time: int = 0
    """When it began, in milliseconds since 1970-01-01 UTC."""
    tags: Mapping[str, str] = {}
    """Tags that it gets when it is made or resumed."""
    parent: RunSpec | None = None
    """The run that it is a child of."""
    key_is_shared: bool = False
    """Whether a run with the key may be there before this process makes one."""

    @property
    def ends_run(self) -> bool:
        """Whether the run ends with this process."""
        return self.role != "attach"

    @property
    def experiment(self) -> str:
        """The experiment's name or id, for people."""
        return self.experiment_name or self.experiment_id or ""

    def attached(self, run_id: str | None) -> RunSpec:
        """The same run for another process, which writes to it and leaves its beginning and end alone."""
        return msgspec.structs.replace(
            self, role="attach", run_id=run_id or self.run_id, tags={}, parent=None, run_name=None
        )

    def to_json(self) -> str:
        """As the journal keeps it."""
        return json.dumps(msgspec.to_builtins(self))

    @classmethod
    def from_json(cls, text: str) -> RunSpec:
        """From a journal."""
        return cls._from_fields(json.loads(text))

    @classmethod
    def _from_fields(cls, fields: dict[str, Any]) -> RunSpec:
        parent = fields.pop("parent", None)
        return cls(**fields, parent=None if parent is None else cls._from_fields(parent))
