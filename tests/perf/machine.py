"""What a figure was measured on."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

from tests.perf.adapters.curl import PROGRAM
from tests.perf.installed import installed

_PACKAGES = ("mlflowclient", "mlflow-skinny", "httpx", "httpcore", "h11", "requests", "urllib3")


def described() -> dict[str, Any]:
    """Processor, memory, system and versions."""
    versions = {"Python": platform.python_version(), **{name: metadata.version(name) for name in _PACKAGES}}
    if PROGRAM:
        printed = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True).stdout
        versions["curl"] = printed.split()[1]
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "system": f"{platform.system()} {platform.release()}",
        "versions": versions,
        "installed": {name: installed(name) for name in ("mlflowclient", "mlflow-skinny")},
    }


def _processor() -> str:
    if sys.platform == "linux":
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
