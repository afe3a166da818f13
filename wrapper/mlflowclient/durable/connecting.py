"""The client that delivers. It is synchronous in both colours, and tries each request once: `pacing` does the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from .._sync.client import MLflow
    from ..config import Config


def connect(config: Config, transport: Any = None) -> MLflow:
    """A client with these settings, without retries.

    Args:
        config: the settings of the client that the user made.
        transport: what that client sends through instead of the network.
    """
    from .._sync.client import MLflow
    from ..config import RetryPolicy

    return MLflow.from_config(attrs.evolve(config, retries=RetryPolicy(max_retries=0)), transport)
