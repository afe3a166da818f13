"""Ctrl-C while the threads of a call wait: for a server that says nothing any more, or until they may ask it again."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.faults.peer import Behaviour, Peer, answers, is_silent
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
