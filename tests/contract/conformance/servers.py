"""The servers of `make contract`, and somebody's own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from uuid import uuid4

import requests

from mlflowclient.config import Config
from mlflowclient.versions import is_version
from tests.contract.conformance.description import release
from tests.contract.conformance.peer import NoServer, Peer, session
from tests.servers import Backend, MlflowServer, available_versions
from tests.servers.network import HOST
from tests.servers.s3 import S3Server

# What a server needs for webhooks that may call it, for gateway secrets, and for jobs.
ENVIRONMENT = {
    "MLFLOW_WEBHOOK_ALLOWED_SCHEMES": "http,https",
    "MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS": "true",
    "MLFLOW_WEBHOOK_SECRET_ENCRYPTION_KEY": "Zm9yIHRoZSB0ZXN0cyBvZiBtbGZsb3djbGllbnQgb2s=",
    "MLFLOW_CRYPTO_KEK_PASSPHRASE": "throw-away-passphrase",
}
_FIRST_WITH_JOBS = (3, 5, 1)
# 3.5.1 lacks the package that would run them, and has no operation that submits one.
_FIRST_THAT_RUNS_JOBS = (3, 10, 1)
_FIRST_WITH_USERS = (2, 9, 2)
_IN_S3 = f"s3://{S3Server.bucket}/"
_REFUSED = (401, 403)
_LOCATIONS = ("--artifacts-destination", "--default-artifact-root")


@dataclass(frozen=True)
class Kind:
    """One server to start: a version and what it is started with."""

    version: str
    name: str = "plain"

    def __str__(self) -> str:
        return f"{self.version} {self.name}"

    @contextmanager
    def started(self) -> Iterator[Peer]:
        backend: Backend = "postgresql" if self.name == "postgresql" else "sqlite"
        auth, workspaces = "basic-auth" in self.name, "workspaces" in self.name
        # Jobs are seven more processes, so only one kind of server runs them.
        jobs = self.name == "plain" and release(self.version) >= _FIRST_WITH_JOBS
        environment = ENVIRONMENT | {
            "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": str(jobs and release(self.version) >= _FIRST_THAT_RUNS_JOBS).lower()
        }
        with (
            webhook_taker() as webhooks,
            S3Server() if self.name == "s3" else nullcontext() as s3,
            MlflowServer(
                self.version,
                auth=auth,
                workspaces=workspaces,
                backend=backend,
                # The proxy and direct addresses lead to the same place.
                extra_args=[f"{option}={_IN_S3}" for option in _LOCATIONS] if s3 else (),
                env=environment | (s3.mlflow_env if s3 else {}),
            ) as server,
            session(
                Config.resolve(server.uri, username=server.username, password=server.password, environ={}, home="/")
            ) as http,
        ):
            http.trust_env = False
            features = {"auth": auth, "workspaces": workspaces, "jobs": jobs, "artifacts": True, "s3": s3 is not None}
            yield Peer(
                self.name,
                server.version,
                server.uri,
                http,
                frozenset(name for name, on in features.items() if on),
                # The rest is the same as on the plain one.
                generate_for=frozenset({"auth", "workspaces", "s3"} & {name for name, on in features.items() if on}),
                values=values("conformance", webhooks, server.username) | ({"store": _IN_S3} if s3 else {}),
            )


DEFAULT = [
    Kind("3.17.2"),
    Kind("3.17.2", "basic-auth"),
    Kind("3.17.2", "workspaces"),
    Kind("3.17.2", "postgresql"),
    Kind("3.17.2", "s3"),
    Kind("2.22.4"),
]
_OTHERS = [version for version in available_versions() if Kind(version) not in DEFAULT]
ALL = [
    *DEFAULT,
    *(Kind(version) for version in _OTHERS),
    *(Kind(version, "basic-auth") for version in ("2.22.4", *_OTHERS) if release(version) >= _FIRST_WITH_USERS),
    # The last version with permissions on workspaces.
    Kind("3.10.1", "basic-auth+workspaces"),
]

# What answers with success when the feature is there.
_SHOWN_BY = {"artifacts": "/api/2.0/mlflow-artifacts/artifacts?path=", "workspaces": "/api/3.0/mlflow/workspaces"}


@contextmanager
def foreign(uri: str | None, version: str | None, webhook_url: str = "https://example.com/") -> Iterator[Peer]:
    """A server that is already there, found like every MLflow client finds it; it will post to `webhook_url`.

    Raises NoServer when nothing of this API answers there, and ConfigError for an address that cannot be one.
    """
    config = Config.resolve(uri)
    with session(config) as http:
        try:
            if version is None:
                version = _version(http, config)
            _speaks(http, config)
        except requests.RequestException as error:
            raise NoServer(f"no answer from {config.base_url}: {error}") from error
        prefix = f"conformance-{uuid4().hex[:12]}"
        yield Peer(
            "server",
            version,
            config.base_url,
            http,
            frozenset(_features(http, config)),
            foreign=True,
            values=values(prefix, webhook_url, config.username),
        )


def _version(http: requests.Session, config: Config) -> str:
    answer = http.get(f"{config.base_url}/version", timeout=config.timeout)
    if answer.ok and is_version(answer.text.strip()):
        return answer.text.strip()
    raise NoServer(
        f"{_told(answer)} A server of this API that does not answer that with its version: name it with VERSION=3.17.2"
    )


def _speaks(http: requests.Session, config: Config) -> None:
    """Raise NoServer when what answers is none of this API, whose answers and errors are objects."""
    path = "/api/2.0/mlflow/experiments/get-by-name"
    answer = http.get(config.base_url + path, params={"experiment_name": "Default"}, timeout=config.timeout)
    if answer.status_code in _REFUSED or not answer.text.startswith("{"):
        raise NoServer(_told(answer))


def _told(answer: requests.Response) -> str:
    kind = answer.headers.get("Content-Type", "without a content type")
    return f"GET {answer.url} is answered {answer.status_code}, {kind}. " + (
        "Set MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN."
        if answer.status_code in _REFUSED
        else "Is it the address of an MLflow server?"
    )


def _features(http: requests.Session, config: Config) -> set[str]:
    found = {name for name, path in _SHOWN_BY.items() if http.get(config.base_url + path, timeout=config.timeout).ok}
    query = {"username": config.username}
    user = http.get(f"{config.base_url}/api/2.0/mlflow/users/get", params=query, timeout=config.timeout)
    # Only administrators may do what the operations on users do.
    return found | {"auth"} if user.ok and user.json()["user"]["is_admin"] else found


def values(prefix: str, webhook_url: str, username: str | None) -> dict[str, Any]:
    """What recipes may use without having kept it."""
    return {
        "username": username,
        "prefix": prefix,
        # What an artifact location begins with, before what the proxy calls it.
        "store": "mlflow-artifacts:/",
        "trace_id": f"tr-{uuid4().hex}",
        "otlp_trace": uuid4().hex,
        "webhook_url": webhook_url,
    }


@contextmanager
def webhook_taker() -> Iterator[str]:
    """The address of something that takes every delivery of a webhook."""
    with ThreadingHTTPServer((HOST, 0), _Taker) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{server.server_address[1]}/"
        server.shutdown()


class _Taker(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""
