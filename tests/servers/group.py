"""A program and everything it starts, in one process group that ends with us."""

from __future__ import annotations

import os
import pwd
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

_STOP_SECONDS = 5.0
# `read` returns when our end of the pipe closes, which happens however we end, SIGKILL included.
_WATCHDOG = 'read -r _; kill -s KILL -- "-$0"'


class ProcessGroup:
    """A running program in a process group of its own, its output in a file; as another `user` when root says so."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        directory: Path,
        environment: Mapping[str, str],
        log: Path,
        user: str | None = None,
    ) -> None:
        with log.open("wb") as output:
            self._leader = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=directory,
                env=environment,
                start_new_session=True,
                user=user,
                group=pwd.getpwnam(user).pw_gid if user else None,
                extra_groups=[] if user else None,
            )
        self._watchdog = subprocess.Popen(
            ["/bin/sh", "-c", _WATCHDOG, str(self._leader.pid)], stdin=subprocess.PIPE, start_new_session=True
        )

    def ended(self, seconds: float) -> str | None:
        """How the program ended, waiting up to `seconds` for it; None while it runs."""
        try:
            status = self._leader.wait(seconds)
        except subprocess.TimeoutExpired:
            return None
        return f"exit status {status}" if status >= 0 else f"killed by {signal.Signals(-status).name}"

    def stop(self) -> None:
        """End all of it: politely, then after five seconds for certain."""
        self._signal(signal.SIGTERM)
        self.ended(_STOP_SECONDS)
        # Even when the program is gone by now, a worker that it started may not be.
        self._signal(signal.SIGKILL)
        self._leader.wait()
        # Killed before its pipe closes: the group's number may soon be another program's.
        self._watchdog.kill()
        self._watchdog.communicate()

    def _signal(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._leader.pid, number)
