"""One measured transfer of one client: python -m tests.perf.artifact_adapters CLIENT KIND URI RUN DIRECTORY."""

from __future__ import annotations

import json
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path


def main() -> None:
    client, kind, uri, run_id, place = sys.argv[1:]
    prepare = {"mlflowclient": _ours, "mlflow-skinny": _theirs, "a bare socket": _bare}[client]
    transfer = prepare(kind, uri, run_id, Path(place))
    before, began = _peak_mib(), time.perf_counter()
    transfer()
    seconds = time.perf_counter() - began
    print(json.dumps({"seconds": seconds, "grown_mib": _peak_mib() - before}))


def _ours(kind: str, uri: str, run_id: str, place: Path) -> Callable[[], object]:
    from mlflowclient import MLflow

    mlf = MLflow(uri)
    mlf.log_artifact(run_id, "warm", b"x")  # small: memory that a large file needs must not be in the baseline
    mlf.read_artifact(run_id, "warm")
    return {
        "up": lambda: mlf.log_artifact(run_id, place / "large"),
        "down": lambda: mlf.download_artifact(run_id, "large", place / "back"),
        "files": lambda: mlf.log_artifacts(run_id, place / "folder", artifact_path="ours"),
    }[kind]


def _theirs(kind: str, uri: str, run_id: str, place: Path) -> Callable[[], object]:
    from mlflow import MlflowClient

    client = MlflowClient(uri)
    client.log_text(run_id, "x", "warm")
    (place / "theirs").mkdir(exist_ok=True)
    return {
        "up": lambda: client.log_artifact(run_id, str(place / "large")),
        "down": lambda: client.download_artifacts(run_id, "large", str(place / "theirs")),
        "files": lambda: client.log_artifacts(run_id, str(place / "folder"), "theirs"),
    }[kind]


def _bare(kind: str, uri: str, run_id: str, place: Path) -> Callable[[], object]:
    """The least that a download can be: one socket, one file, and one block between them."""
    assert kind == "down"
    path = f"/api/2.0/mlflow-artifacts/artifacts/0/{run_id}/artifacts/large"

    def down() -> None:
        host, _, port = uri.removeprefix("http://").partition(":")
        with socket.create_connection((host, int(port))) as connection, (place / "bare").open("wb", 0) as file:
            connection.sendall(f"GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n".encode())
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                head += connection.recv(1)
            left = int(head.lower().partition(b"content-length:")[2].split()[0])
            block = memoryview(bytearray(1 << 20))
            while left:
                filled = 0
                while filled < len(block) and filled < left:
                    filled += connection.recv_into(block[filled : min(left, len(block))])
                file.write(block[:filled])
                left -= filled

    return down


def _peak_mib() -> float:
    # Not ru_maxrss: on Linux it begins with the peak of the process that started this one.
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 2**10


if __name__ == "__main__":
    main()
