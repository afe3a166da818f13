"""Run the tests that need no server on every supported Python that this machine has."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools.pythons import find

ROOT = Path(__file__).resolve().parents[1]
MINORS = (10, 11, 12, 13)
TESTS = ("tests/unit", "tests/property")


def main() -> int:
    interpreters = {minor: python for minor in MINORS if (python := find(minor))}
    for minor in MINORS:
        if minor not in interpreters:
            print(f"== Python 3.{minor}: not on this machine", flush=True)
    results = {minor: _run(minor, python) for minor, python in interpreters.items()}
    print("; ".join(f"Python 3.{minor}: {'passed' if code == 0 else 'FAILED'}" for minor, code in results.items()))
    return 0 if results and not any(results.values()) else 1


def _run(minor: int, python: str) -> int:
    print(f"== Python 3.{minor}", flush=True)
    environment = {**os.environ, "UV_PROJECT_ENVIRONMENT": str(ROOT / ".venvs" / f"py3{minor}"), "UV_PYTHON": python}
    command = [os.environ["UV"], "run", "--frozen", "--quiet", "--group", "test", "pytest", "-q", *TESTS]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
