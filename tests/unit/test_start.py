"""What can be imported, and what is loaded when: a start waits for nothing that it does not use."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import mlflowclient

_HTTP = {"anyio", "h11", "httpcore", "httpx"}
_SLOW = {"asyncio", "email", "hashlib", "logging", "random", "shutil", "socket", "ssl", "tempfile", "traceback"}


def loaded_by(statement: str) -> set[str]:
    program = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_checkers_and_python_find_the_same_names_in_the_same_modules() -> None:
    source = ast.parse(Path(mlflowclient.__file__).read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(source) if isinstance(node, ast.ImportFrom) and node.level]
    said = {alias.asname: node.module for node in imports for alias in node.names}
    assert said == mlflowclient._HOMES


def test_every_public_name_is_there() -> None:
    namespace: dict[str, object] = {}
    exec("from mlflowclient import *", namespace)
    assert namespace.keys() - {"__builtins__"} == set(mlflowclient.__all__)
    assert dir(mlflowclient) == sorted(mlflowclient.__all__)
    with pytest.raises(AttributeError, match="module 'mlflowclient' has no attribute 'run'"):
        getattr(mlflowclient, "run")  # noqa: B009  # what a program writes as mlflowclient.run


def test_an_import_loads_nothing_else() -> None:
    ours = {name for name in loaded_by("import mlflowclient") if name.startswith(("mlflow", "msgspec"))}
    assert ours == {"mlflowclient"}


@pytest.mark.parametrize(("client", "other"), [("MLflow", "_async"), ("AsyncMLflow", "_sync")])
def test_a_client_loads_what_every_client_needs(client: str, other: str) -> None:
    loaded = loaded_by(f"from mlflowclient import {client}\n{client}('http://localhost:5000')")
    assert loaded & {*_HTTP, *_SLOW, f"mlflowclient.{other}"} == set()
