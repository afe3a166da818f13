"""The servers that the tables of facts ask for by name, each started when first used."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from types import TracebackType

import httpx
import pytest

from tests.conftest import servers_seen
from tests.live.facts.table import Table
from tests.servers import MlflowServer

# The shared servers, by the names of their fixtures.
_SHARED = {"plain": "server", "local": "local_server", "auth": "auth_server", "workspaces": "workspace_server"}
_JOBS = {"MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "true"}


@dataclass
class FactServer:
    """A running server, and what the setups of tables have made there."""

    server: MlflowServer
    http: httpx.Client
    made: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def version(self) -> str:
        return self.server.version

    def made_for(self, table: Table) -> dict[str, str]:
        if table.name not in self.made:
            self.made[table.name] = table.make(self.http, self.version, server=self.server.uri)
        return self.made[table.name]


class FactServers:
    """Servers of one version by name.

    - `plain`, `local`, `auth`, `workspaces`: those that all live tests share; the last one of the newest version only.
    - `full`: on PostgreSQL, with basic-auth, workspaces and a runner of jobs.
    """

    def __init__(self, request: pytest.FixtureRequest, version: str) -> None:
        self._request = request
        self._version = version
        self._running: dict[str, FactServer] = {}
        self._stack = ExitStack()

    def __enter__(self) -> FactServers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stack.close()

    def get(self, name: str) -> FactServer:
        if name not in self._running:
            self._running[name] = self._started(name)
        return self._running[name]

    def _started(self, name: str) -> FactServer:
        if name in _SHARED:
            server: MlflowServer = self._request.getfixturevalue(_SHARED[name])
        else:
            assert name == "full"
            full = MlflowServer(self._version, backend="postgresql", auth=True, workspaces=True, env=_JOBS)
            server = self._stack.enter_context(full)
            servers_seen(self._request.config).append(f"{server.version} (PostgreSQL, basic-auth, workspaces, jobs)")
        administrator = (server.username, server.password) if server.username and server.password else None
        http = httpx.Client(base_url=server.uri, auth=administrator, verify=False, timeout=60)
        return FactServer(server, self._stack.enter_context(http))
