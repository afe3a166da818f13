"""A temporary PostgreSQL cluster on 127.0.0.1, from the programs of an installed PostgreSQL."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from tests.servers.environment import LaunchError, clean_environment
from tests.servers.group import ProcessGroup
from tests.servers.network import HOST, free_port

_POLL_SECONDS = 0.05
_START_SECONDS = 60.0
_PORT_ATTEMPTS = 3
_USER = "mlflow"


class PostgresqlCluster:
    """A running cluster with nothing in it, in a temporary directory; it ends like the MLflow server that uses it.

    Raises `LaunchError`, with what the program said, when PostgreSQL is not installed or does not start.
    """

    uri: str
    """The address of its empty database, for SQLAlchemy."""

    def __init__(self) -> None:
        programs = _programs()
        # PostgreSQL refuses to run as root.
        self._user = _unprivileged_user() if os.geteuid() == 0 else None
        self._directory = Path(tempfile.mkdtemp(prefix="postgresql-"))
        # Not a directory of the MLflow server: another user could not enter that.
        if self._user:
            shutil.chown(self._directory, self._user)
        self._log = self._directory / "server.log"
        try:
            self._run(programs / "initdb", "-U", _USER, "-A", "trust", "-E", "UTF8", "--no-sync", "--no-locale")
            self._group = self._start(programs / "postgres")
        except BaseException:
            shutil.rmtree(self._directory)
            raise

    def stop(self) -> None:
        """End it, and delete its data."""
        self._group.stop()
        shutil.rmtree(self._directory)

    def _start(self, program: Path) -> ProcessGroup:
        for _ in range(_PORT_ATTEMPTS):
            port = free_port()
            self.uri = f"postgresql+psycopg2://{_USER}@{HOST}:{port}/postgres"
            group = ProcessGroup(
                [str(program), "-D", str(self._data), "-h", HOST, "-p", str(port), *_SETTINGS],
                directory=self._directory,
                environment=_environment(),
                log=self._log,
                user=self._user,
            )
            try:
                if self._is_ready(group):
                    return group
            except BaseException:
                group.stop()
                raise
            group.stop()
        raise self._failure("did not start")

    def _is_ready(self, group: ProcessGroup) -> bool:
        """Wait until it takes connections; False when its port was taken."""
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline:
            if group.ended(_POLL_SECONDS):
                if "Address already in use" in self._log.read_text():
                    return False
                raise self._failure("ended before it was ready")
            if "ready to accept connections" in self._log.read_text():
                return True
        raise self._failure(f"was not ready after {_START_SECONDS:g} s")

    def _run(self, program: Path, *arguments: str) -> None:
        group = ProcessGroup(
            [str(program), "-D", str(self._data), *arguments],
            directory=self._directory,
            environment=_environment(),
            log=self._log,
            user=self._user,
        )
        how = group.ended(_START_SECONDS)
        group.stop()
        if how != "exit status 0":
            raise self._failure(f"could not be made ({program.name}: {how or 'took too long'})")

    def _failure(self, what: str) -> LaunchError:
        return LaunchError(f"the PostgreSQL cluster {what}. Its log:\n{self._log.read_text().rstrip() or '(empty)'}")

    @property
    def _data(self) -> Path:
        return self._directory / "data"


# Nothing here outlives the test, so nothing has to reach the disk; no socket file, and no shared memory that a killed
# server would leave behind.
_SETTINGS = ["-c", "fsync=off", "-k", "", "-c", "dynamic_shared_memory_type=mmap"]


def _environment() -> dict[str, str]:
    # The log is read for a message, which PostgreSQL would translate.
    return clean_environment({"LC_ALL": "C"})


def _unprivileged_user() -> str:
    names = {entry.pw_name for entry in pwd.getpwall()}
    for name in ("postgres", "nobody"):
        if name in names:
            return name
    raise LaunchError("PostgreSQL refuses to run as root, and there is neither a user postgres nor a user nobody")


def _programs() -> Path:
    """The directory of initdb and postgres: on PATH, or what pg_config says, or Debian's newest."""
    candidates = [Path(found).resolve().parent] if (found := shutil.which("initdb")) else []
    if config := shutil.which("pg_config"):
        candidates.append(Path(subprocess.run([config, "--bindir"], capture_output=True, text=True).stdout.strip()))
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_numbers, reverse=True)
    for directory in candidates:
        if all((directory / name).is_file() for name in ("initdb", "postgres")):
            return directory
    raise LaunchError("a PostgreSQL backend needs the programs of PostgreSQL (Debian: apt-get install postgresql)")


def _numbers(path: Path) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", str(path))]
