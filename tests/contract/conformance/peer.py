"""The server that is examined: where it is, what it is, and one request at a time to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import requests
from schemathesis import Case, Response

from mlflowclient.config import Config

TIMEOUT = 120.0
_SHORT = 10.0


class NoServer(Exception):
    """There is nothing at the address that could be examined; the text says what to do."""


@dataclass
class Peer:
    """A server of the API. `foreign` means that it holds the data of others, which no request may touch."""

    name: str
    version: str
    uri: str
    session: requests.Session
    features: frozenset[str] = frozenset()
    foreign: bool = False
    generate_for: frozenset[str] = frozenset()
    """Features: when there are some, generated requests go only to what needs one of them."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """What recipes may use besides what they keep."""

    def send(self, case: Case) -> Response:
        return case.call(base_url=self.uri, session=self.session, timeout=TIMEOUT)

    def answers(self) -> bool:
        """Whether it is still there."""
        try:
            self.session.get(f"{self.uri}/health", timeout=_SHORT)
        except requests.RequestException:
            return False
        return True


@contextmanager
def session(config: Config) -> Iterator[requests.Session]:
    """Requests with the credentials and certificates of `config`."""
    with requests.Session() as made:
        if config.username is not None and config.password is not None:
            made.auth = (config.username, config.password)
        elif isinstance(config.token, str):
            made.headers["Authorization"] = f"Bearer {config.token}"
        made.verify = config.verify if isinstance(config.verify, (bool, str)) else True
        made.cert = config.cert if isinstance(config.cert, (str, tuple)) and len(config.cert) != 3 else None
        made.headers.update(config.headers)
        if config.workspace:
            made.headers["X-MLFLOW-WORKSPACE"] = config.workspace
        yield made
