"""What a sender needs is loaded before it sends, so that no process forks while a thread imports."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from pathlib import Path

import mlflowclient
from mlflow_openapi.api.artifacts import ArtifactsApi

ARTIFACTS = Path(mlflowclient.__file__).parent / "_sync" / "artifacts"

CONNECTS = """
import sys
from mlflowclient.config import Config
from mlflowclient.durable.connecting import connect
connect(Config.resolve("http://127.0.0.1:9"))
print(*sys.modules)
"""


def answers() -> set[str]:
    """The classes of what the server answers to the operations on artifacts."""
    source = "".join(file.read_text(encoding="utf-8") for file in ARTIFACTS.glob("*.py"))
    called = [getattr(ArtifactsApi, name) for name in re.findall(r"_api\.(\w+)\(", source)]
    found = {str(inspect.get_annotations(method)["return"]) for method in called}
    return {name for name in found if name.endswith("Response")}


def test_all_that_a_sender_needs_is_loaded_when_it_connects() -> None:
    done = subprocess.run([sys.executable, "-c", CONNECTS], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    needed = {"mlflow_openapi.models." + re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower() for name in answers()}
    assert len(needed) > 3
    assert needed - loaded == set()
    assert {f"mlflowclient._sync.artifacts.{file.stem}" for file in ARTIFACTS.glob("[a-z]*.py")} <= loaded
    assert {"encodings.idna", "obstore.store", "configparser", "hashlib", "shutil"} <= loaded
