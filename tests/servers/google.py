"""A server that answers the XML interface of Google Cloud Storage, as far as that is S3's."""

from __future__ import annotations

import json
import os
from functools import cached_property
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.servers.s3 import S3Server


class GoogleServer(S3Server):
    """Moto's server of S3, as clients of Google's see it: with a service account's token, which nobody checks here.

    What Google does otherwise stays untried: it answers 404 when what is to be deleted is not there, as Azure does. An
    MLflow server would ask it by another interface, JSON, so those here have a plugin that asks by S3's.
    """

    @property
    def location(self) -> str:
        """The address of its bucket, as an experiment has it."""
        return f"gs://{self.bucket}"

    @property
    def client_env(self) -> dict[str, str]:
        """The environment variables with which a client reaches it."""
        account = {"client_email": "a@example.com", "private_key": self._key, "private_key_id": "1"}
        account |= {"type": "service_account", "gcs_base_url": self.uri}
        return {"GOOGLE_SERVICE_ACCOUNT_KEY": json.dumps(account), "GOOGLE_ALLOW_HTTP": "true"}

    @property
    def mlflow_env(self) -> dict[str, str]:
        """The environment variables with which an MLflow server reaches it, the library and the plugin included."""
        given = super().mlflow_env | super().client_env
        plugin = Path(__file__).with_name("gs_as_s3")
        return given | {"PYTHONPATH": os.pathsep.join([given["PYTHONPATH"], str(plugin)])}

    @cached_property
    def _key(self) -> str:
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        kind, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
        return key.private_bytes(kind, form, serialization.NoEncryption()).decode()
