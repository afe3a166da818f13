"""The Pythons on this machine, by minor version."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path


def find(minor: int) -> str | None:
    """The path of a Python 3.`minor`; None when this machine has none."""
    # A version manager's shim answers for versions that are not chosen, with an error: ask it which file it means.
    for candidate in (shutil.which(f"python3.{minor}"), *_managed(minor)):
        if candidate:
            program = "import sys; print(sys.executable, sys.version_info[1])"
            answer = subprocess.run([candidate, "-c", program], capture_output=True, text=True, check=False)
            if answer.stdout.split()[1:] == [str(minor)]:
                return answer.stdout.split()[0]
    return None


def _managed(minor: int) -> list[str]:
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    return [str(path) for path in sorted(root.glob(f"3.{minor}.*/bin/python3"))]
