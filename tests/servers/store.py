"""A server on 127.0.0.1 that speaks the language of a cloud's store, for MLflow servers and clients."""

from __future__ import annotations

import shutil
import tempfile
import time
from abc import ABC, abstractmethod
from pathlib import Path

import httpx
from typing_extensions import Self

from tests.servers.environment import LaunchError, clean_environment, ensure_program
from tests.servers.group import ProcessGroup
from tests.servers.network import HOST, free_port

_POLL_SECONDS = 0.05
_START_SECONDS = 120.0
_PORT_ATTEMPTS = 3


class StoreServer(ABC):
    """A running server with one empty bucket; it ends with the block, and with the process that made it.

    Raises `LaunchError`, with what the program said, when it does not start.
    """

    packages: str
    """The locked requirements that an MLflow server needs to reach it."""
    uri: str
    """Its address."""
    bucket = "bucket"

    @property
    @abstractmethod
    def client_env(self) -> dict[str, str]:
        """The environment variables with which a client reaches it."""

    @abstractmethod
    def _command(self, port: int) -> list[str]:
        """What runs it."""

    @abstractmethod
    def _make_bucket(self) -> httpx.Response:
        """Make the bucket."""

    def __enter__(self) -> Self:
        self._python = ensure_program(self.packages)
        self._directory = Path(tempfile.mkdtemp(prefix=f"{self.packages}-"))
        try:
            self._group = self._start()
        except BaseException:
            shutil.rmtree(self._directory)
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._group.stop()
        shutil.rmtree(self._directory)

    @property
    def mlflow_env(self) -> dict[str, str]:
        """The environment variables with which an MLflow server reaches it, the library for it included.

        The server's own packages come first: only what it lacks is taken from here.
        """
        packages = next(self._python.parents[1].glob("lib/python*/site-packages"))
        return {
            **self.client_env,
            "PYTHONPATH": str(Path(__file__).with_name("more_packages")),
            "MORE_PACKAGES": str(packages),
        }

    def log(self) -> str:
        """What the program said so far."""
        return (self._directory / "server.log").read_text(errors="replace")

    def _start(self) -> ProcessGroup:
        for _ in range(_PORT_ATTEMPTS):
            port = free_port()
            self.uri = f"http://{HOST}:{port}"
            log = self._directory / "server.log"
            group = ProcessGroup(
                self._command(port), directory=self._directory, environment=clean_environment({}), log=log
            )
            try:
                if self._is_up(group):
                    return group
            except BaseException:
                group.stop()
                raise
            group.stop()
        raise LaunchError(f"the store did not start:\n{log.read_text(errors='replace')[-2000:]}")

    def _is_up(self, group: ProcessGroup) -> bool:
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline and not group.ended(_POLL_SECONDS):
            try:
                return self._make_bucket().is_success
            except httpx.TransportError:
                continue
        return False
