"""Examine servers by the description: `make contract`, `make contract-all`, `make contract SERVER=<uri>`."""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import AbstractContextManager
from pathlib import Path

from mlflow_openapi.operations import TESTED_VERSIONS
from mlflowclient.errors import ConfigError
from mlflowclient.versions import is_version
from tests.contract.conformance.description import operations
from tests.contract.conformance.known import known_bugs, not_reachable
from tests.contract.conformance.peer import NoServer, Peer
from tests.contract.conformance.recipes import load
from tests.contract.conformance.report import Report, failures, table, write
from tests.contract.conformance.servers import ALL, DEFAULT, Kind, foreign
from tests.contract.conformance.walk import Walk

_EXAMPLES = 3


def main() -> int:
    options = _parser().parse_args()
    if options.server is not None:
        servers = [foreign(options.server or None, options.version, options.webhook_url)]
    else:
        kinds = [Kind(*name.split(":")) for name in options.kinds] or (ALL if options.all else DEFAULT)
        servers = [kind.started() for kind in kinds]
    reports: list[Report] = []
    try:
        for server in servers:
            reports.append(_examined(server, options.examples))
            if reports[-1].stopped:
                break
    except (ConfigError, NoServer) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    print(table(reports))
    if options.report:
        write(reports, options.report)
    return 0 if all(report.passed for report in reports) else 1


def examine(peer: Peer, examples: int) -> Report:
    """The report on one server; deletes what it made there. Raises NoServer when the description knows no such one."""
    described = operations(peer.version, peer.features)
    if not described:
        raise NoServer(
            f"the description has no operation of MLflow {peer.version}: it begins with {TESTED_VERSIONS[0]}"
        )
    walk = Walk(peer, described, known_bugs(), not_reachable())
    walk.run(load(), examples=examples)
    known = sum(len(described[name].examples) for name in walk.operations)
    return Report(
        f"{peer.version} {peer.name}",
        walk.operations,
        walk.left_behind,
        walk.stays,
        (len(walk.examples), known),
        walk.stopped,
    )


def _examined(server: AbstractContextManager[Peer], examples: int) -> Report:
    with server as peer:
        print(f"== MLflow {peer.version} ({peer.name}) at {peer.uri}", flush=True)
        started = time.monotonic()
        report = examine(peer, examples)
        if found := failures(report):
            print(found)
        print(f"{'passed' if report.passed else 'FAILED'} in {time.monotonic() - started:.0f} s", flush=True)
        return report


def _version(text: str) -> str:
    if not is_version(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no version, such as {TESTED_VERSIONS[-1]}")
    return text


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.contract.conformance", description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="VERSION[:KIND]", help="servers to start; default: see --all")
    parser.add_argument("--all", action="store_true", help="start every version, not only the newest and 2.22.4")
    parser.add_argument("--server", help="examine this one instead; empty: MLFLOW_TRACKING_URI")
    parser.add_argument("--version", help="its version; default: what GET /version answers", type=_version)
    parser.add_argument(
        "--webhook-url", default="https://example.com/", help="where it is to post to; default: %(default)s"
    )
    parser.add_argument("--report", type=Path, help="write conformance.md and conformance.xml into this directory")
    parser.add_argument(
        "--examples", type=int, default=_EXAMPLES, help="generated requests of each kind, per operation"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
