"""A real `mlflow server`, with a port, a directory and a database of its own."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Literal

from tests.servers import basic_auth
from tests.servers.environment import LaunchError, clean_environment, ensure
from tests.servers.group import ProcessGroup
from tests.servers.network import HOST, ask, free_port, is_free_within
from tests.servers.postgresql import PostgresqlCluster

Artifacts = Literal["proxied", "local"]
Backend = Literal["sqlite", "postgresql"]

_POLL_SECONDS = 0.1
_STOP_SECONDS = 5.0
_PORT_ATTEMPTS = 3


class _PortTaken(Exception):
    pass


class MlflowServer:
    """A running MLflow server, stopped at the end of the `with` block (and when this process dies, even by SIGKILL).

    Inside the block `stop()` and `start()` make an outage: same port, same data.

    Arguments:
        version: the MLflow version, one of `available_versions()`.
        artifacts: "proxied" sends artifacts through the server; "local" makes the server hand out `file://` locations
            (`--no-serve-artifacts`).
        backend: where it keeps everything else: "sqlite", a file in `directory`, or "postgresql", a cluster of its own,
            discarded at the end even when `directory` is kept. Users and permissions are in SQLite in any case.
        auth: ask for user names and passwords (`--app-name basic-auth`); the administrator's are then `username` and
            `password`.
        workspaces: serve workspaces (`--enable-workspaces`, since 3.10.1).
        directory: where database, artifacts and log are kept; default a temporary directory, removed at the end.
        extra_args: more arguments for `mlflow server`.
        env: more environment variables for it; MLFLOW_* of this process are not inherited.
        timeout: seconds until the server must be healthy.

    Raises `LaunchError`, with the end of the server's log, when it does not start, is not `version`, or does not stop.
    """

    uri: str
    """The tracking URI."""
    version: str
    """What GET /version answered."""
    directory: Path
    """Holds mlflow.db, artifacts/ and server.log."""
    username: str | None = None
    password: str | None = None

    def __init__(
        self,
        version: str,
        *,
        artifacts: Artifacts = "proxied",
        backend: Backend = "sqlite",
        auth: bool = False,
        workspaces: bool = False,
        directory: Path | None = None,
        extra_args: Sequence[str] = (),
        env: Mapping[str, str] | None = None,
        timeout: float = 120.0,
    ) -> None:
        self._wanted = version
        self._artifacts = artifacts
        self._backend = backend
        self._workspaces = workspaces
        if auth:
            self.username, self.password = basic_auth.USERNAME, basic_auth.PASSWORD
        self._kept_directory = directory
        self._extra_args = list(extra_args)
        self._env = dict(env or {})
        self._timeout = timeout
        self._port: int | None = None
        self._group: ProcessGroup | None = None
        self._cluster: PostgresqlCluster | None = None

    def __enter__(self) -> MlflowServer:
        self.directory = (self._kept_directory or Path(tempfile.mkdtemp(prefix="mlflow-"))).resolve()
        try:
            # Before the server, and not with it: its data outlives an outage.
            if self._backend == "postgresql":
                self._cluster = PostgresqlCluster()
            self.start()
        except BaseException:
            self._discard()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            self.stop()
        finally:
            self._discard()

    @property
    def client_env(self) -> dict[str, str]:
        """The variables by which MLflow's clients, and ours, find this server."""
        found = {"MLFLOW_TRACKING_URI": self.uri}
        if self._credentials:
            found["MLFLOW_TRACKING_USERNAME"], found["MLFLOW_TRACKING_PASSWORD"] = self._credentials
        return found

    def start(self) -> None:
        """Start the server and wait until it is healthy; after a `stop()`, on the same port with the same data."""
        if self._group is not None:
            raise LaunchError(f"MLflow {self._wanted} is already running at {self.uri}")
        python = ensure(self._wanted)
        for name in ("artifacts", "tmp"):
            (self.directory / name).mkdir(parents=True, exist_ok=True)
        # A port cannot be reserved for a program that binds it seconds later, so losing it means taking another one.
        # After a stop() there is no choice: clients know the port.
        attempts = 1 if self._port else _PORT_ATTEMPTS
        for _ in range(attempts):
            port = self._port or free_port()
            try:
                self._start_on(port, python)
            except _PortTaken:
                self._end()
            except BaseException:
                self._end()
                raise
            else:
                self._port = port
                return
        raise self._failure(f"found its port taken by another program, {attempts} time(s)")

    def stop(self) -> None:
        """End the server and everything it started. Does nothing when it is not running."""
        if self._group is None:
            return
        self._end()
        # A killed worker's socket is closed a moment after the kill.
        if self._port and not is_free_within(_STOP_SECONDS, self._port):
            raise self._failure(f"was stopped, but something still listens at {self.uri}")

    def log_tail(self, lines: int = 40) -> str:
        """The last `lines` lines the server wrote."""
        return "\n".join(self._log().splitlines()[-lines:])

    def _start_on(self, port: int, python: Path) -> None:
        self.uri = f"http://{HOST}:{port}"
        self._group = ProcessGroup(
            self._command(python, port),
            directory=self.directory,
            environment=clean_environment(self._environment(python)),
            log=self._log_file,
        )
        self._wait_until_healthy(self._group, port)
        if self._credentials:
            basic_auth.hasten(self.directory)
        status, answer = ask(port, "/version", self._timeout, self._credentials) or (0, "")
        # 2.0.1 has no such route.
        self.version = "2.0.1" if status == 404 else answer.strip()
        if self.version != self._wanted:
            raise self._failure(f"was asked for, but GET /version answered {status} {self.version[:100]!r}")

    def _end(self) -> None:
        if self._group is not None:
            self._group.stop()
            self._group = None

    def _command(self, python: Path, port: int) -> list[str]:
        artifacts = self.directory / "artifacts"
        command = [str(python), "-m", "mlflow", "server", "--host", HOST, "--port", str(port), "--workers", "1"]
        database = self._cluster.uri if self._cluster else f"sqlite:///{self.directory / 'mlflow.db'}"
        command += ["--backend-store-uri", database]
        if self._artifacts == "local":
            command += ["--no-serve-artifacts", "--default-artifact-root", artifacts.as_uri()]
        else:
            command += ["--artifacts-destination", str(artifacts)]
        if self._credentials:
            command += basic_auth.ARGUMENTS
        if self._workspaces:
            command += ["--enable-workspaces"]
        return command + self._extra_args

    def _environment(self, python: Path) -> dict[str, str]:
        own = {
            # Job runners are seven more processes; MLflow leaves lock files in the temporary directory.
            "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false",
            "TMPDIR": str(self.directory / "tmp"),
            # 2.0.1 starts the gunicorn that it finds there.
            "PATH": os.pathsep.join([str(python.parent), os.environ.get("PATH", os.defpath)]),
        }
        if self._credentials:
            own |= basic_auth.environment(self.directory)
        return {**own, **self._env}

    @property
    def _credentials(self) -> tuple[str, str] | None:
        return (self.username, self.password) if self.username and self.password else None

    def _wait_until_healthy(self, group: ProcessGroup, port: int) -> None:
        deadline = time.monotonic() + self._timeout
        while (left := deadline - time.monotonic()) > 0:
            if how := group.ended(_POLL_SECONDS):
                # MLflow 3 ends with exit status 0 when its port is taken.
                if "address already in use" in self._log().lower():
                    raise _PortTaken
                raise self._failure(f"ended ({how}) before it was healthy")
            # The log names the address once it is bound; before that, another program may be answering there.
            if self.uri in self._log() and (ask(port, "/health", left) or (0,))[0] == 200:
                return
        raise self._failure(f"was not healthy after {self._timeout:g} s")

    def _failure(self, what: str) -> LaunchError:
        return LaunchError(f"MLflow {self._wanted} {what}. The end of its log:\n{self.log_tail() or '(empty)'}")

    @property
    def _log_file(self) -> Path:
        return self.directory / "server.log"

    def _log(self) -> str:
        return self._log_file.read_text(errors="replace")

    def _discard(self) -> None:
        if self._cluster is not None:
            self._cluster.stop()
            self._cluster = None
        if self._kept_directory is None:
            shutil.rmtree(self.directory)
