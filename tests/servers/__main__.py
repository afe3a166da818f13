"""Run a command against a fresh MLflow server: `python -m tests.servers 3.17.2 -- python examples/quickstart.py`."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import FrameType

from tests.servers.environment import LaunchError, available_versions
from tests.servers.process import MlflowServer


def main(arguments: Sequence[str]) -> int:
    """The exit status: the command's own (128 + n when signal n ended it), or 1 when there is no server."""
    own, command = _split(arguments)
    options = _parser().parse_args(own)
    # Without this, SIGTERM would end this process without leaving the `with` block.
    signal.signal(signal.SIGTERM, _exit_on_signal)
    try:
        with MlflowServer(
            options.version,
            artifacts=options.artifacts,
            backend=options.backend,
            auth=options.auth,
            workspaces=options.workspaces,
            directory=options.directory,
        ) as server:
            print(f"MLflow {server.version} at {server.uri}", flush=True)
            if server.username:
                print(f"user name {server.username}, password {server.password}", flush=True)
            status = _run(command, server.client_env) if command else 0
            if options.keep_running or not command:
                print("Ctrl-C stops it.", flush=True)
                _wait_for_interrupt()
            return status
    except LaunchError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def _split(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    own = list(arguments)
    if "--" not in own:
        return own, []
    at = own.index("--")
    return own[:at], own[at + 1 :]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.servers",
        usage="%(prog)s VERSION [options] [-- COMMAND ...]",
        description="Start an MLflow server with an empty database and run COMMAND with MLFLOW_TRACKING_URI set to it "
        "(with --auth, also MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD). "
        "Without COMMAND, keep it running until Ctrl-C.",
    )
    parser.add_argument(
        "version", metavar="VERSION", choices=available_versions(), help=", ".join(available_versions())
    )
    parser.add_argument("--artifacts", choices=["proxied", "local"], default="proxied", help="default: %(default)s")
    parser.add_argument("--backend", choices=["sqlite", "postgresql"], default="sqlite", help="default: %(default)s")
    parser.add_argument("--auth", action="store_true", help="ask for user names and passwords (basic-auth)")
    parser.add_argument("--workspaces", action="store_true", help="serve workspaces, since 3.10.1")
    parser.add_argument("--directory", type=Path, help="keep database, artifacts and log there; default: discard them")
    parser.add_argument("--keep-running", action="store_true", help="after COMMAND, keep the server until Ctrl-C")
    return parser


def _run(command: Sequence[str], variables: Mapping[str, str]) -> int:
    try:
        process = subprocess.Popen(command, env={**os.environ, **variables})
    except OSError as error:
        print(f"cannot run {command[0]}: {error.strerror}", file=sys.stderr)
        return 127
    try:
        while True:
            try:
                status = process.wait()
                return status if status >= 0 else 128 - status
            except KeyboardInterrupt:
                # The terminal sent it to the command as well, and what it means is the command's business.
                continue
    finally:
        process.terminate()


def _wait_for_interrupt() -> None:
    try:
        signal.pause()
    except KeyboardInterrupt:
        print(flush=True)


def _exit_on_signal(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
