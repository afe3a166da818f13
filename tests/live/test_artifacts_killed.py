"""A program that is killed while it stores a file."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from mlflowclient import MLflow
from tests.servers import MlflowServer

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import asyncio, os, sys
from mlflowclient import AsyncMLflow, MLflow

uri, run, colour = sys.argv[1:]

def told(progress):
    if progress.done > 20 << 20:
        print("half", flush=True)
        sys.stdin.read()

if colour == "sync":
    MLflow(uri).log_artifact(run, "a.bin", bytes(40 << 20), progress=told)
else:
    asyncio.run(AsyncMLflow(uri).log_artifact(run, "a.bin", bytes(40 << 20), progress=told))
"""


def test_what_was_there_stays(server: MlflowServer, experiment_name: str) -> None:
    """By itself 2.22.4 keeps what came until then."""
    with MLflow(server.uri) as mlf:
        run = mlf.create_run(mlf.create_experiment(experiment_name)).run_id
        mlf.log_artifact(run, "a.bin", b"the old one")
        command = [sys.executable, "-c", PROGRAM, server.uri, run]
        programs = [
            subprocess.Popen([*command, colour], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            for colour in ("sync", "async")
        ]
        for program in programs:
            assert program.stdout
            assert program.stdout.readline() == "half\n"
            program.kill()
            program.communicate()
            assert program.returncode == -signal.SIGKILL
        assert mlf.read_artifact(run, "a.bin") == b"the old one"
