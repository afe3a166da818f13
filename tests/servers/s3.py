"""A server that speaks S3."""

from __future__ import annotations

import httpx

from tests.servers.network import HOST
from tests.servers.store import StoreServer

KEYS = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_DEFAULT_REGION": "us-east-1"}


class S3Server(StoreServer):
    """Moto's."""

    packages = "s3"

    @property
    def client_env(self) -> dict[str, str]:
        """The environment variables with which a client reaches it."""
        return {**KEYS, "MLFLOW_S3_ENDPOINT_URL": self.uri}

    def _command(self, port: int) -> list[str]:
        return [str(self._python.with_name("moto_server")), "-H", HOST, "-p", str(port)]

    def _make_bucket(self) -> httpx.Response:
        return httpx.put(f"{self.uri}/{self.bucket}", trust_env=False)
