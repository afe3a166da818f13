"""Real MLflow servers for the demo and the tests: `with MlflowServer("3.17.2") as server: ... server.uri`."""

from __future__ import annotations

from tests.servers.environment import LaunchError, available_versions, ensure
from tests.servers.process import Artifacts, Backend, MlflowServer

__all__ = ["Artifacts", "Backend", "LaunchError", "MlflowServer", "available_versions", "ensure"]
