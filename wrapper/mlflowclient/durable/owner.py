"""Who owns a journal: a process, so described that it is not mistaken for a later one with the same number."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import msgspec


class Owner(msgspec.Struct, frozen=True):
    """A process."""

    host: str
    """Name of its machine, or container."""
    boot: str
    """Which start of that machine; empty where the system does not tell."""
    pid: int
    """Its number."""
    started: str
    """When it started, in whatever form the system tells; empty where it does not."""

    @classmethod
    def current(cls) -> Owner:
        """This process."""
        pid = os.getpid()
        return cls(socket.gethostname(), _boot(), pid, _started(pid))

    @classmethod
    def from_json(cls, found: Any) -> Owner | None:
        """The process that a status file names; None when it names none."""
        try:
            return cls(str(found["host"]), str(found["boot"]), int(found["pid"]), str(found["started"]))
        except (KeyError, TypeError, ValueError):
            return None

    @property
    def is_here(self) -> bool:
        """Whether it ran on this machine, so that `is_alive` can tell."""
        return self.host == socket.gethostname()

    @property
    def is_alive(self) -> bool:
        """Whether it runs, as far as this machine can see."""
        if not self.is_here or self.boot != _boot():
            return False
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        except (PermissionError, OSError):
            pass  # another user's
        started = _started(self.pid)
        return not (self.started and started and started != self.started) and not _is_zombie(self.pid)


def _boot() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:  # not Linux
        return ""


def _stat(pid: int) -> list[str]:
    """The fields of /proc/<pid>/stat that follow the program's name, which may itself have spaces."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return []


def _started(pid: int) -> str:
    fields = _stat(pid)
    return fields[19] if len(fields) > 19 else ""


def _is_zombie(pid: int) -> bool:
    return _stat(pid)[:1] == ["Z"]
