"""How a durable run is journaled: what `start_run` was given, checked, or found in the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, get_args

import msgspec

from ..errors import ConfigError, InputError
from ..sources import local_path
from ..values import shown

Fsync = Literal["interval", "always", "never"]
OnFull = Literal["block", "raise"]

DIRECTORY_VARIABLE = "MLFLOWCLIENT_JOURNAL_DIR"
MAX_BYTES_VARIABLE = "MLFLOWCLIENT_JOURNAL_MAX_BYTES"
DEFAULT_MAX_BYTES = 8 << 30
_SMALLEST = 1 << 20


class Settings(msgspec.Struct, frozen=True):
    """How a run is journaled."""

    directory: Path
    """Where the process's journal is, in a folder of its own."""
    max_bytes: int
    """How large the journal may become, snapshots of artifacts included."""
    exit_timeout: float
    """Seconds for which the end of the run, and of the process, waits for what is not on the server yet."""
    on_full: OnFull
    """What happens when the disk or the journal is full: wait for room, or raise JournalFull."""
    fsync: Fsync
    """When records are made to survive a loss of power: within about a second, each before its call returns, never."""

    @classmethod
    def resolve(
        cls,
        journal_dir: str | os.PathLike[str] | None,
        exit_timeout: object,
        on_full: str,
        fsync: str,
        environ: Mapping[str, str] | None = None,
    ) -> Settings:
        """The settings for these arguments.

        Raises:
            InputError: an argument that makes no sense.
            ConfigError: a variable that makes no sense.
        """
        if isinstance(exit_timeout, bool) or not isinstance(exit_timeout, (int, float)) or not exit_timeout >= 0:
            raise InputError(f"exit_timeout={shown(exit_timeout)}: seconds are needed, 0 or more")
        for name, value, choices in (("on_full", on_full, get_args(OnFull)), ("fsync", fsync, get_args(Fsync))):
            if value not in choices:
                raise InputError(f"{name}={shown(value)}: one of {', '.join(choices)} is needed")
        env = os.environ if environ is None else environ
        return cls(journal_directory(journal_dir, env), _max_bytes(env), exit_timeout, on_full, fsync)  # type: ignore[arg-type]


def journal_directory(given: str | os.PathLike[str] | None = None, environ: Mapping[str, str] | None = None) -> Path:
    """Where journals are: what is given, else MLFLOWCLIENT_JOURNAL_DIR, else `~/.mlflow/journal`."""
    env = os.environ if environ is None else environ
    if given is not None:
        return local_path(given, "journal_dir").absolute()
    if env.get(DIRECTORY_VARIABLE):
        return Path(env[DIRECTORY_VARIABLE]).absolute()
    try:
        return Path.home() / ".mlflow" / "journal"
    except RuntimeError:
        raise ConfigError(f"this user has no home directory: pass journal_dir=, or set {DIRECTORY_VARIABLE}") from None


def searched_directory(given: str | os.PathLike[str] | None) -> Path:
    """`journal_directory`, to look for journals in: one that is named must be there, the usual one need not be yet."""
    directory = journal_directory(given)
    if given is not None and not directory.is_dir():
        what = "is no directory" if directory.exists() else "does not exist"
        raise InputError(f"directory={str(directory)!r} {what}: a journal, or a directory of journals, is needed")
    return directory


def _max_bytes(env: Mapping[str, str]) -> int:
    text = env.get(MAX_BYTES_VARIABLE)
    if not text:
        return DEFAULT_MAX_BYTES
    if not text.isdecimal() or int(text) < _SMALLEST:
        raise ConfigError(f"{MAX_BYTES_VARIABLE} must be a number of bytes from {_SMALLEST} on, not {shown(text)}")
    return int(text)
