"""The facts of the tables beside this file, on each server that they are about."""

from __future__ import annotations

import pytest

from tests.live.facts.servers import FactServers
from tests.live.facts.table import Fact, tables

TABLES = {table.name: table for table in tables()}


@pytest.mark.parametrize(
    "fact", [pytest.param(fact, id=str(fact)) for table in TABLES.values() for fact in table.facts]
)
def test_fact(fact: Fact, fact_servers: FactServers) -> None:
    server = fact_servers.get(fact.server)
    fact.check(server.http, server.version, server.made_for(TABLES[fact.table]))
