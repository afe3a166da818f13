"""One large file up and down in a process of its own, and by how much that needs more memory than a small one.

python -m tests.live.moved COLOUR URI RUN FILE TARGET
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

from mlflowclient import AsyncMLflow, MLflow


def peak() -> int:
    """The most KiB that this process ever had in memory."""
    # Not ru_maxrss: on Linux it begins with the peak of the process that started this one.
    return int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])


async def move(colour: str, uri: str, run: str, file: Path, target: Path) -> dict[str, float]:
    mlf: Any = MLflow(uri) if colour == "sync" else AsyncMLflow(uri)
    await _done(mlf.log_artifact(run, "small", b"x" * 1000))
    await _done(mlf.download_artifact(run, "small", target))
    peaks = [peak()]
    await _done(mlf.log_artifact(run, file))
    peaks.append(peak())
    await _done(mlf.download_artifact(run, file.name, target))
    peaks.append(peak())
    await _done(mlf.close())
    return {"up": (peaks[1] - peaks[0]) / 1024, "down": (peaks[2] - peaks[0]) / 1024}


async def _done(result: object) -> None:
    if isinstance(result, Awaitable):
        await result


if __name__ == "__main__":
    print(json.dumps(asyncio.run(move(*sys.argv[1:4], *map(Path, sys.argv[4:])))))
