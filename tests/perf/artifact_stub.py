"""A server that keeps no artifact and answers at once, so that the client is what is measured: sockets, no more.

It knows one run, `0`, of the experiment `0`, whose artifacts are behind the proxy; what is stored is counted and thrown
away, and `large` is read from memory, with ranges and an ETag.
"""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import threading
from pathlib import Path

_BLOCK = memoryview(bytes(1 << 20))
_ROOT = "mlflow-artifacts:/0/0/artifacts"
_INFO = {"run_id": "0", "run_uuid": "0", "experiment_id": "0", "artifact_uri": _ROOT, "status": "RUNNING"} | {
    "start_time": 1,
    "lifecycle_stage": "active",
    "user_id": "x",
}


class ArtifactStub:
    """The server, in a process of its own."""

    uri: str

    def __init__(self, size: int) -> None:
        self._size = size

    def __enter__(self) -> ArtifactStub:
        command = [sys.executable, "-m", "tests.perf.artifact_stub", str(self._size)]
        root = Path(__file__).resolve().parents[2]
        self._process = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self.uri = self._process.stdout.readline().strip()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()


def _serve(connection: socket.socket, size: int) -> None:
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    buffer = bytearray(1 << 20)
    view = memoryview(buffer)
    held = b""
    while True:
        while b"\r\n\r\n" not in held:
            piece = connection.recv(65536)
            if not piece:
                return
            held += piece
        head, _, held = held.partition(b"\r\n\r\n")
        text = head.decode("latin-1")
        method, path = text.split(" ")[:2]
        found = re.search(r"(?i)\r\ncontent-length: (\d+)", text)
        left = int(found[1]) if found else 0
        chunked = "transfer-encoding: chunked" in text.lower()
        body = held[:left]
        held = held[left:]
        left -= len(body)
        while left > 0:
            left -= connection.recv_into(view[: min(left, len(buffer))])
        if chunked:
            while not held.endswith(b"0\r\n\r\n"):
                held = held[-8:] + connection.recv(1 << 20)
            held = b""
        _answer(connection, method, path, text, size)


def _answer(connection: socket.socket, method: str, path: str, head: str, size: int) -> None:
    path, _, query = path.partition("?")
    if method == "PUT":
        _send(connection, 200, b"")
    elif path.endswith("/mlflow/artifacts/list"):
        large = {"path": "large", "is_dir": False, "file_size": size}
        warm = {"path": "warm", "is_dir": False, "file_size": 1}
        files = [] if "path=" in query else [large, warm]
        _send(connection, 200, json.dumps({"root_uri": _ROOT, "files": files}).encode())
    elif method == "GET" and path.endswith("/mlflow-artifacts/artifacts"):
        files = [] if query.endswith("large") else [{"path": "large", "is_dir": False, "file_size": size}]
        _send(connection, 200, json.dumps({"files": files}).encode())
    elif path.endswith(("/runs/get", "/runs/create")):
        _send(connection, 200, json.dumps({"run": {"info": _INFO, "data": {}}}).encode())
    elif path.endswith("/server-info"):
        _send(connection, 200, b"{}")
    elif path == "/version":
        _send(connection, 200, b"3.17.2")
    elif method == "GET" and "/artifacts/" in path and "/presigned/" not in path:
        _file(connection, head, size if path.endswith("/large") else 1)
    else:
        _send(connection, 501, b'{"error_code": "NOT_IMPLEMENTED", "message": "not supported"}')


def _file(connection: socket.socket, head: str, size: int) -> None:
    wanted = re.search(r"(?i)\r\nrange: bytes=(\d+)-(\d*)", head)
    first, last = (int(wanted[1]), int(wanted[2] or size - 1)) if wanted else (0, size - 1)
    lines = f'ETag: "1"\r\nAccept-Ranges: bytes\r\nContent-Length: {last - first + 1}\r\n'
    if wanted:
        lines += f"Content-Range: bytes {first}-{last}/{size}\r\n"
    connection.sendall(f"HTTP/1.1 {206 if wanted else 200} OK\r\n{lines}\r\n".encode())
    left = last - first + 1
    while left:
        left -= connection.send(_BLOCK[: min(left, len(_BLOCK))])


def _send(connection: socket.socket, status: int, body: bytes) -> None:
    head = f"HTTP/1.1 {status} OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    connection.sendall(head.encode() + body)


def _connected(connection: socket.socket, size: int) -> None:
    try:
        _serve(connection, size)
    except OSError:  # the client went away
        connection.close()


def main() -> None:
    size = int(sys.argv[1])
    with socket.create_server(("127.0.0.1", 0), backlog=128) as listener:
        print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=_connected, args=(connection, size), daemon=True).start()


if __name__ == "__main__":
    main()
