"""What `run.status()` hands out."""

from __future__ import annotations

from pathlib import Path

import msgspec


class RefusedRecord(msgspec.Struct, frozen=True):
    """A record that will not be on the server, and why."""

    kind: str
    """metric, param, tag, inputs, outputs, artifact or end."""
    key: str | None
    """Its name, or an artifact's path."""
    value: float | str | None
    """What it says; None for NaN."""
    reason: str
    """The server's answer."""
    status: int | None = None
    """The HTTP status of the answer."""
    error_code: str | None = None
    """MLflow's own error code."""


class LogStatus(msgspec.Struct, frozen=True):
    """What became of what was logged to a run. `accepted` is always `acked + pending + refused`.

    A record is a point, a param, a tag, an artifact, one call of log_inputs or log_outputs, and the end of the run.
    """

    accepted: int
    """Records that this process logged."""
    acked: int
    """Those that are on the server."""
    pending: int
    """Those that are in the journal and not on the server yet."""
    refused: int
    """Those that the server refused, or that could not be written to a disk that failed."""
    refusals: tuple[RefusedRecord, ...] = ()
    """The first hundred of those refused, with the reasons."""
    journal: Path | None = None
    """The journal's folder."""
    run_id: str | None = None
    """The server's id of the run; None while the server has not been reached."""
    last_error: str | None = None
    """What keeps the pending ones from the server; None when nothing does."""
