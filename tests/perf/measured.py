"""Inside a measured program: `with measured(1000): …` prints what a thousand of something took, as a line of JSON."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def measured(count: float) -> Iterator[None]:
    """Measure the block: `count` of whatever the scenario counts."""
    wall, cpu = time.perf_counter(), time.process_time()
    yield
    seconds, cpu_seconds = time.perf_counter() - wall, time.process_time() - cpu
    print(json.dumps({"count": count, "seconds": seconds, "cpu": cpu_seconds, "peak_mib": peak_mib()}), flush=True)


def peak_mib() -> float:
    """The most memory that this process has had, in MiB."""
    if sys.platform == "linux":
        # Not ru_maxrss: on Linux it begins with the peak of the process that started this one.
        status = Path("/proc/self/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) / 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
