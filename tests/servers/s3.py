"""A server that speaks S3 on 127.0.0.1, and what an MLflow server needs to keep its artifacts there."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

import httpx

from tests.servers.environment import LaunchError, clean_environment, ensure_program
from tests.servers.group import ProcessGroup
from tests.servers.network import HOST, free_port

_POLL_SECONDS = 0.05
_START_SECONDS = 60.0
_PORT_ATTEMPTS = 3
KEYS = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_DEFAULT_REGION": "us-east-1"}


class S3Server:
    """A running server with one empty bucket; it ends with the block, and with the process that made it.

    Raises `LaunchError`, with what the program said, when it does not start.
    """

    uri: str
    """Its address."""
    bucket = "bucket"

    def __enter__(self) -> S3Server:
        self._python = ensure_program("s3")
        self._directory = Path(tempfile.mkdtemp(prefix="s3-"))
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
        """The environment variables with which an MLflow server reaches it, boto3 included.

        The server's own packages come first: only what it lacks is taken from here.
        """
        packages = next(self._python.parents[1].glob("lib/python*/site-packages"))
        return {
            **KEYS,
            "MLFLOW_S3_ENDPOINT_URL": self.uri,
            "PYTHONPATH": str(Path(__file__).with_name("more_packages")),
            "MORE_PACKAGES": str(packages),
        }

    def _start(self) -> ProcessGroup:
        for _ in range(_PORT_ATTEMPTS):
            port = free_port()
            self.uri = f"http://{HOST}:{port}"
            log = self._directory / "server.log"
            group = ProcessGroup(
                [str(self._python.with_name("moto_server")), "-H", HOST, "-p", str(port)],
                directory=self._directory,
                environment=clean_environment({}),
                log=log,
            )
            try:
                if self._is_up(group):
                    return group
            except BaseException:
                group.stop()
                raise
            group.stop()
        raise LaunchError(f"the S3 server did not start:\n{log.read_text(errors='replace')[-2000:]}")

    def _is_up(self, group: ProcessGroup) -> bool:
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline and not group.ended(_POLL_SECONDS):
            try:
                return httpx.put(f"{self.uri}/{self.bucket}", trust_env=False).is_success
            except httpx.TransportError:
                continue
        return False
