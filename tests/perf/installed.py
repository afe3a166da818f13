"""What an installed package brings with it."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.perf.processes import ROOT


def installed(name: str) -> dict[str, Any]:
    """How many distributions a package brings, itself included, and their size on disk in MiB without byte code."""
    wanted, found = [name], set[str]()
    while wanted:
        requirement = Requirement(wanted.pop())
        key = canonicalize_name(requirement.name)
        if key not in found and (requirement.marker is None or requirement.marker.evaluate({"extra": ""})):
            found.add(key)
            wanted += metadata.requires(key) or ()
    files = {path for key in found for file in metadata.files(key) or () if (path := Path(str(file.locate())))}
    if name == "mlflowclient":  # installed as a link to these folders
        for folder in ("generated/mlflow_openapi", "wrapper/mlflowclient"):
            files.update((ROOT / folder).rglob("*"))
    size = sum(path.stat().st_size for path in files if path.is_file() and path.suffix != ".pyc")
    return {"distributions": len(found), "mib": size / 2**20}
