"""Artifacts up and down beside MLflow's own client and curl, in one run: ratios, and the memory that each needs.

    python -m tests.perf.artifacts [--size MIB] [--files N] [--runs N] [--servers stub,3.17.2] [--only up,down] --write

Every transfer is a process of its own, in turn, so that a change of the machine's speed hits all alike; its imports and
its first connection are not measured, except those of curl, which has hardly any. The stub keeps nothing, so that the
client is what is measured. Figures are medians; read the ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.pages import replace
from tests.perf.artifact_stub import ArtifactStub
from tests.perf.machine import described
from tests.servers import MlflowServer
from tests.servers.environment import clean_environment

ROOT = Path(__file__).resolve().parents[2]
CLIENTS = ("mlflowclient", "mlflow-skinny", "curl", "a bare socket")
AIMS: dict[tuple[str, str], float | str] = {
    ("up", "curl"): 1.3,
    ("up", "mlflow-skinny"): 1.6,
    ("down", "curl"): 1.2,
    ("down", "mlflow-skinny"): 1.2,
    ("down", "a bare socket"): "",  # none: it shows what the machine allows
    ("files", "mlflow-skinny"): 4.0,
}
KEPT_MIB = 16.0
HEAD = """| server | transfer | client | rate | ours is | aim | memory above the baseline |
| --- | --- | --- | --- | --- | --- | --- |"""


class Run(NamedTuple):
    """One transfer."""

    seconds: float
    grown_mib: float
    """By how much the process's peak is above what it needed before the transfer."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Artifacts up and down, side by side.")
    parser.add_argument("--size", type=int, default=1024, help="MiB of the large file; default %(default)s")
    parser.add_argument("--files", type=int, default=1000, help="files of 4 KiB; default %(default)s")
    parser.add_argument("--runs", type=int, default=5, help="of each transfer; default %(default)s")
    parser.add_argument("--servers", default="stub,3.17.2", help="the stub, and versions; default %(default)s")
    parser.add_argument("--only", default="up,down,files", help="transfers; default %(default)s")
    parser.add_argument("--write", action="store_true", help="write the table into docs/artifacts.md")
    given = parser.parse_args()
    lines = [HEAD]
    directory = Path(tempfile.mkdtemp(prefix="bench-artifacts-", dir=os.environ.get("TMPDIR")))
    try:
        large, folder = directory / "large", directory / "folder"
        _make_files(large, given.size, folder, given.files)
        for server in given.servers.split(","):
            with _serving(server, given.size << 20, given.files) as uri:
                for kind in given.only.split(","):
                    lines += _compare(server, kind, uri, given, directory)
    finally:
        shutil.rmtree(directory)
    if given.write:
        machine = described()
        versions = ", ".join(f"{name} {machine['versions'][name]}" for name in ("Python", "mlflow-skinny", "curl"))
        head = f"Medians of {given.runs} runs on {machine['cores']} cores ({machine['processor']}), {versions}."
        replace("artifacts.md", "figures", f"{head}\n\n" + "\n".join(lines))


def _compare(server: str, kind: str, uri: str, given: argparse.Namespace, directory: Path) -> list[str]:
    """A line of the table for each client."""
    run_id = _prepared(uri, directory, kind)
    runs: dict[str, list[Run]] = {client: [] for client in CLIENTS if (kind, client) in AIMS or client == CLIENTS[0]}
    for _ in range(given.runs + 1):
        for client, done in runs.items():
            done.append(_once(client, kind, uri, run_id, directory))
    amount, unit = (given.files, "files/s") if kind == "files" else (given.size, "MiB/s")
    rates = {client: amount / statistics.median(run.seconds for run in done[1:]) for client, done in runs.items()}
    moved = f"{amount} files of 4 KiB" if kind == "files" else f"{amount} MiB {kind}"
    lines: list[str] = []
    for client, done in runs.items():
        grown = "" if client not in CLIENTS[:2] else f"{max(run.grown_mib for run in done[1:]):.1f} MiB"
        ours = client == CLIENTS[0]
        ratio, aim = (
            ("", f"{KEPT_MIB:.0f} MiB") if ours else (f"{rates[CLIENTS[0]] / rates[client]:.2f} ×", AIMS[kind, client])
        )
        lines.append(f"| {server} | {moved} | {client} | {rates[client]:,.0f} {unit} | {ratio} | {aim} | {grown} |")
        print(lines[-1], flush=True)
    return lines


def _once(client: str, kind: str, uri: str, run_id: str, directory: Path) -> Run:
    # The disk takes as long to forget a large file as to get one.
    for fetched in ("back", "theirs/large", "curl-back", "bare"):
        (directory / fetched).unlink(missing_ok=True)
    if client == "curl":
        return _curl(kind, uri, run_id, directory)
    command = [sys.executable, "-m", "tests.perf.artifact_adapters", client, kind, uri, run_id, str(directory)]
    done = subprocess.run(command, cwd=ROOT, env=clean_environment({}), capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    return Run(**json.loads(done.stdout.splitlines()[-1]))


def _curl(kind: str, uri: str, run_id: str, directory: Path) -> Run:
    url = f"{uri}/api/2.0/mlflow-artifacts/artifacts/0/{run_id}/artifacts/large"
    moved = ["-T", str(directory / "large")] if kind == "up" else ["-o", str(directory / "curl-back")]
    began = time.perf_counter()
    subprocess.run(["curl", "-sS", "-f", "-H", "Expect:", *moved, url], check=True, stdout=subprocess.DEVNULL)
    return Run(time.perf_counter() - began, 0.0)


def _prepared(uri: str, directory: Path, kind: str) -> str:
    """A run to work on, with the large file in it where that is to be fetched."""
    from mlflowclient import MLflow

    with MLflow(uri) as mlf:
        run = mlf.create_run("0")
        if kind == "down":
            mlf.log_artifact(run, directory / "large")
        return run.run_id


def _make_files(large: Path, size: int, folder: Path, count: int) -> None:
    block = os.urandom(1 << 20)
    with large.open("wb") as file:
        for _ in range(size):
            file.write(block)
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:05}").write_bytes(block[:4096])


@contextmanager
def _serving(name: str, size: int, files: int) -> Iterator[str]:
    if name == "stub":
        with ArtifactStub(size) as stub:
            yield stub.uri
    else:
        with MlflowServer(name) as server:
            yield server.uri


if __name__ == "__main__":
    main()
