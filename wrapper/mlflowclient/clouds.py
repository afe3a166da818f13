"""Stores of clouds: which one an `artifact_uri` names, and the settings to reach it, from where each cloud keeps them.

obstore itself reads the variables of each cloud (`AWS_…`, `GOOGLE_…`, `AZURE_…`) and asks the machine it runs on. Here
is what it does not know: MLflow's own variables, the files of the AWS command line, Azure's connection string.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from .artifact_paths import Cloud, path_problem
from .errors import ArtifactError
from .libraries import needed

_AZURE_HOST = r"([a-z0-9-]+)\.(blob|dfs)\.core\.windows\.net"


class Settings(NamedTuple):
    """What a store of obstore is made of."""

    kind: str
    """Its class."""
    bucket: str
    prefix: str
    config: dict[str, Any]
    client: dict[str, Any]


def can_reach_clouds() -> bool:
    """Whether the library for it is installed."""
    return find_spec("obstore") is not None


def settings(cloud: Cloud, environ: Mapping[str, str], home: Path) -> Settings:
    """The settings of the store that holds a run's artifacts.

    Args:
        cloud: the place.
        environ: environment variables.
        home: where `.aws` is.

    Raises:
        ArtifactError: the address has no bucket, or one that cannot be.
    """
    parts = urlsplit(cloud.uri)
    prefix = unquote(parts.path).strip("/")
    bucket, account = parts.netloc, ""
    if parts.scheme in ("wasb", "wasbs", "abfs", "abfss"):
        bucket, _, host = parts.netloc.partition("@")
        found = re.fullmatch(_AZURE_HOST, host)
        account = found[1] if found else ""
    if not bucket or (prefix and path_problem(prefix)):
        raise ArtifactError(
            f"the run's artifacts are at {cloud.uri!r}, which names no bucket, or a path that cannot be"
        )
    if parts.scheme in ("s3", "s3a"):
        return Settings("S3Store", bucket, prefix, *_aws(environ, home))
    if parts.scheme == "gs":
        return Settings("GCSStore", bucket, prefix, {}, _client(environ, "GOOGLE"))
    return Settings("AzureStore", bucket, prefix, *_azure(environ, account))


def store(given: Settings, retries: int, timeout: float) -> Any:
    """The store of obstore with these settings."""
    module = needed("obstore.store", "mlflowclient[cloud]", f"writing to {given.bucket!r} in the cloud")
    made: Callable[..., Any] = getattr(module, given.kind)
    return made(
        given.bucket,
        prefix=given.prefix or None,
        config=given.config,
        client_options={"connect_timeout": "10s", "timeout": f"{timeout:g}s", **given.client},
        retry_config={"max_retries": retries},
    )


def _aws(environ: Mapping[str, str], home: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    config: dict[str, Any] = {}
    client = _client(environ, "AWS")
    profile = environ.get("AWS_PROFILE", "default")
    kept = _profile(Path(environ.get("AWS_SHARED_CREDENTIALS_FILE", home / ".aws" / "credentials")), profile)
    named = profile if profile == "default" else f"profile {profile}"
    shared = _profile(Path(environ.get("AWS_CONFIG_FILE", home / ".aws" / "config")), named)
    if "AWS_ACCESS_KEY_ID" not in environ and "aws_access_key_id" in kept:
        config["access_key_id"] = kept["aws_access_key_id"]
        config["secret_access_key"] = kept.get("aws_secret_access_key", "")
        if "aws_session_token" in kept:
            config["session_token"] = kept["aws_session_token"]
    if not {"AWS_REGION", "AWS_DEFAULT_REGION"} & environ.keys():
        config["region"] = shared.get("region", "us-east-1")
    # The first is MLflow's own, the others are those of boto3, which servers and MLflow's client use.
    endpoints = ("MLFLOW_S3_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
    if endpoint := next((environ[name] for name in endpoints if environ.get(name)), None):
        config |= {"endpoint": endpoint, "virtual_hosted_style_request": False}
        client["allow_http"] = endpoint.startswith("http://")
    if environ.get("MLFLOW_S3_IGNORE_TLS", "").lower() in ("true", "1"):
        client["allow_invalid_certificates"] = True
    return config, client


def _azure(environ: Mapping[str, str], account: str) -> tuple[dict[str, Any], dict[str, Any]]:
    parts = dict(
        item.split("=", 1) for item in environ.get("AZURE_STORAGE_CONNECTION_STRING", "").split(";") if "=" in item
    )
    config: dict[str, Any] = {}
    if name := account or parts.get("AccountName"):
        config["account_name"] = name
    if key := environ.get("AZURE_STORAGE_ACCESS_KEY") or parts.get("AccountKey"):
        config["account_key"] = key
    client = _client(environ, "AZURE")
    if endpoint := parts.get("BlobEndpoint"):
        config["endpoint"] = endpoint
        client["allow_http"] = endpoint.startswith("http://")
    return config, client


def _client(environ: Mapping[str, str], cloud: str) -> dict[str, Any]:
    """What obstore reads itself, but not where it is given other options of its HTTP client."""
    return {"allow_http": True} if environ.get(f"{cloud}_ALLOW_HTTP", "").lower() in ("true", "1") else {}


def _profile(file: Path, name: str) -> Mapping[str, str]:
    """A section of a file of the AWS command line; nothing when there is none."""
    import configparser

    found = configparser.RawConfigParser()
    try:
        found.read(file, encoding="utf-8")
        return dict(found[name])
    except (KeyError, OSError, UnicodeDecodeError, configparser.Error):
        return {}
