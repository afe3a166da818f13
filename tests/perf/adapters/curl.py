"""curl: one process, one connection. It is measured as a whole, its start included."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from tests.perf.adapters import rest
from tests.perf.adapters.scenario import Task

PROGRAM = shutil.which("curl")


def log_metric(task: Task, folder: Path) -> list[str]:
    """The command that sends `task.count` log-metric requests, one after the other."""
    one = [
        f'url = "{task.uri}{rest.LOG_METRIC}"',
        f"data = {json.dumps(json.dumps(rest.metric(task, 0)))}",
        'header = "Content-Type: application/json"',
        'output = "/dev/null"',
    ]
    return _with("\nnext\n".join(["\n".join(one)] * task.count), folder)


def log_batch(task: Task, folder: Path) -> list[str]:
    """The command that sends `task.count` batches, one after the other."""
    body = folder / "batch.json"
    body.write_text(json.dumps(rest.batch(task)))
    one = [
        f'url = "{task.uri}{rest.LOG_BATCH}"',
        f'data = "@{body}"',
        'header = "Content-Type: application/json"',
        'header = "Expect:"',
        'output = "/dev/null"',
    ]
    return _with("\nnext\n".join(["\n".join(one)] * task.count), folder)


def _with(settings: str, folder: Path) -> list[str]:
    if PROGRAM is None:
        sys.exit("curl is not installed")
    path = folder / "curl.txt"
    path.write_text(settings)
    return [PROGRAM, "--silent", "--fail", "--config", str(path)]
