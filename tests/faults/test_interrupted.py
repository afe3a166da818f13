"""Ctrl-C while the threads of a call wait: for a server that says nothing any more, or until they may ask it again."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mlflowclient._sync.artifacts.downloads import PART
from tests.faults.peer import Behaviour, Peer, answers, is_silent
from tests.faults.test_transports import served
from tests.unit.test_local_files import tree

ROOT = Path(__file__).resolve().parents[2]
NAMES = [f"{number:02}" for number in range(20)]
FILES = [{"path": name, "is_dir": False, "file_size": 3} for name in NAMES]
LISTED = answers({"root_uri": "mlflow-artifacts:/1/r", "files": FILES})
BUSY = answers({}, "503 Unavailable", "Retry-After: 30\r\n")
EMPTY = answers({"root_uri": "mlflow-artifacts:/1/r", "files": []})
PROGRAM = """
import sys
from mlflowclient import MLflow
uri, directory = sys.argv[1:]
with MLflow(uri) as mlf:
    {call}
"""


@pytest.mark.parametrize(
    ("call", "first"),
    [("mlf.log_artifacts('r', directory)", EMPTY), ("mlf.download_artifacts('r', '', directory)", LISTED)],
    ids=["upload", "download"],
)
@pytest.mark.parametrize("then", [is_silent, BUSY], ids=["silent", "busy"])
def test_one_interrupt_is_enough(call: str, first: Behaviour, then: Behaviour, tmp_path: Path) -> None:
    if "log" in call:
        for name in NAMES:
            (tmp_path / name).write_text(name)
    before = tree(tmp_path)
    with Peer(first, then) as peer:
        command = [sys.executable, "-c", PROGRAM.format(call=call), peer.uri, str(tmp_path)]
        program = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
        while len(peer.asked) < 9:  # the listing, and eight requests at once
            assert program.poll() is None, program.communicate()
            time.sleep(0.05)
        began = time.monotonic()
        program.send_signal(signal.SIGINT)
        _, words = program.communicate(timeout=60)
        assert time.monotonic() - began < 20  # it took the timeout of a request, 120 seconds
    assert words.rstrip().endswith("KeyboardInterrupt")
    assert tree(tmp_path) == before


def test_one_interrupt_is_enough_for_the_parts_of_several_files(tmp_path: Path) -> None:
    waiting: list[str] = []
    files = [{"path": name, "is_dir": False, "file_size": 10 * PART} for name in ("a", "b")]

    def serve(connection: socket.socket) -> None:
        while head := connection.recv(65536).decode():
            if "/artifacts/list?" in head:
                answer = json.dumps({"root_uri": "mlflow-artifacts:/1/r", "files": files}).encode()
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(answer) + answer)
            elif "/version" in head:
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n3.17.2")
            elif "/presigned/" in head:
                connection.sendall(b"HTTP/1.1 501 No\r\nContent-Length: 2\r\n\r\n{}")
            elif (part := re.search("bytes=0-([0-9]+)", head)) is not None:
                end = int(part[1])
                time.sleep(0.1 if end else 0)  # so that more than one request at once is worth while
                of = f'ETag: "x"\r\nContent-Range: bytes 0-{end}/{10 * PART}\r\nContent-Length: {end + 1}\r\n\r\n'
                connection.sendall(b"HTTP/1.1 206 Part\r\n" + of.encode() + bytes(end + 1))
            else:
                waiting.append(head)

    with served(serve) as uri:
        command = [sys.executable, "-c", PROGRAM.format(call="mlf.download_artifacts('r', '', directory)"), uri]
        program = subprocess.Popen([*command, str(tmp_path)], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        while len(waiting) < 8:
            assert program.poll() is None, program.communicate()
            time.sleep(0.05)
        began = time.monotonic()
        program.send_signal(signal.SIGINT)
        _, words = program.communicate(timeout=200)
        assert time.monotonic() - began < 20
    assert words.rstrip().endswith("KeyboardInterrupt")
    assert tree(tmp_path) == []
