"""One run in a journal, and how many of its records are where."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .run_spec import RunSpec


class JournaledRun:
    """One run in a journal. The counts hold at every moment under the journal's lock."""

    def __init__(self, number: int, spec: RunSpec) -> None:
        self.number = number
        self.spec = spec
        self.run_id = spec.run_id
        self.attempts = 0
        self.accepted = 0
        self.acked = 0
        self.refused = 0
        self.ended: str | None = None
        self.error: str | None = None
        self.exit_timeout = 0.0
        self.is_settled = False
        """Whether everything that it ever had is settled, and it has left the file."""

    @property
    def pending(self) -> int:
        """Records that are neither on the server nor refused."""
        return self.accepted - self.acked - self.refused
