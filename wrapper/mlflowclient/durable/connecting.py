"""The client that delivers. It is synchronous in both colours, and tries each request once: `pacing` does the rest."""

from __future__ import annotations

import contextlib
import importlib
from typing import TYPE_CHECKING, Any

import msgspec

from mlflow_openapi import models

if TYPE_CHECKING:
    from .._sync.client import MLflow
    from ..config import Config

_ANSWERS = (
    "CreateExperimentResponse",
    "CreateMultipartUploadResponse",
    "CreatePresignedDownloadUrlResponse",
    "CreatePresignedUploadUrlResponse",
    "CreateRunResponse",
    "GetExperimentByNameResponse",
    "GetExperimentResponse",
    "GetMetricHistoryResponse",
    "GetPresignedDownloadUrlResponse",
    "GetRunResponse",
    "ListArtifactsResponse",
    "SearchRunsResponse",
    "UpdateRunResponse",
)

# What is imported where it is used, so that a start does not wait for it.
_MODULES = (
    "encodings.idna",  # of host names
    "configparser",  # of the settings of clouds
    "hashlib",
    "shutil",
    "mlflowclient._sync.artifacts.cloud",
    "mlflowclient._sync.artifacts.downloads",
)


def connect(config: Config, transport: Any = None) -> MLflow:
    """A client with these settings, without retries, and with everything loaded that its requests need.

    Loaded now, because the process may fork while a thread sends: what that is importing, or making once for all, could
    never be had in the child.

    Args:
        config: the settings of the client that the user made.
        transport: what that client sends through instead of the network.
    """
    from .._sync.client import MLflow
    from ..config import RetryPolicy

    client = MLflow.from_config(msgspec.structs.replace(config, retries=RetryPolicy(max_retries=0)), transport)
    client.prepare()
    for name in _MODULES:
        importlib.import_module(name)
    with contextlib.suppress(ImportError):
        importlib.import_module("obstore.store")  # which artifacts in clouds need
    for name in ("artifacts", "experiments", "metrics", "runs", "server"):
        getattr(client, name)
    for name in _ANSWERS:
        getattr(models, name)
    return client
