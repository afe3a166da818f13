"""One Python environment per MLflow version, made on first use from the locked requirements beside this file."""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.pythons import find

REQUIREMENTS = Path(__file__).resolve().parent
ROOT = REQUIREMENTS.parents[1]
ENVIRONMENTS = ROOT / ".venvs"

_EXTRAS = REQUIREMENTS / "extras.txt"
_STAMP = "complete.stamp"
_EXTRAS_STAMP = "extras.stamp"
_OLDEST_PYTHON = (3, 10)
_ERROR_LENGTH = 4000
# Variables that would change what a server does, wherever the person who runs the tests got them from.
_NOT_INHERITED = (
    "MLFLOW_",
    "_MLFLOW_",
    "PYTHON",
    "VIRTUAL_ENV",
    "UVICORN_",
    "GUNICORN_",
    "FLASK_",
    "OTEL_",
    "DATABRICKS_",
)


class LaunchError(RuntimeError):
    """An MLflow server could not be installed, started or stopped; the message holds what the program said."""


def available_versions() -> list[str]:
    """The MLflow versions with locked requirements here, newest first."""
    versions = [path.name[len("mlflow-") : -len(".txt")] for path in REQUIREMENTS.glob("mlflow-*.txt")]
    return sorted(versions, key=lambda version: tuple(map(int, version.split("."))), reverse=True)


def ensure(version: str) -> Path:
    """The Python that has MLflow `version` installed; installs it first where that is still to be done.

    The environment is `.venvs/mlflow-<version>`. It is made anew when the locked requirements changed, when an earlier
    installation was interrupted, or when MLFLOW_SERVER_PYTHON asks for another Python version. Raises `LaunchError`.
    """
    if not (REQUIREMENTS / f"mlflow-{version}.txt").is_file():
        known = ", ".join(available_versions())
        raise LaunchError(
            f"no locked requirements for MLflow {version!r}; there are some for {known} (tests/README.md)"
        )
    return _ensure(f"mlflow-{version}", version)


def ensure_program(name: str) -> Path:
    """The Python that has the requirements of that name installed, in `.venvs/<name>`; as `ensure`."""
    return _ensure(name, None)


def _ensure(name: str, version: str | None) -> Path:
    requirements = REQUIREMENTS / f"{name}.txt"
    digest = _digest(requirements)
    home = ENVIRONMENTS / name
    python = home / "bin" / "python"

    def has_extras() -> bool:
        return version is None or _has_extras(home)

    if _is_complete(home, digest) and has_extras():
        return python
    ENVIRONMENTS.mkdir(exist_ok=True)
    with (ENVIRONMENTS / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        # Another process may have done it while this one waited.
        if not _is_complete(home, digest):
            _install(version, requirements, home, digest, lock.fileno())
        if not has_extras():
            _install_extras(home, lock.fileno())
    return python


def clean_environment(additions: Mapping[str, str]) -> dict[str, str]:
    """This process's environment variables without those that would change a server, and with `additions`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_NOT_INHERITED)}
    return {**kept, "MLFLOW_DISABLE_TELEMETRY": "true", "DO_NOT_TRACK": "true", **additions}


def _is_complete(home: Path, digest: str) -> bool:
    stamp = home / _STAMP
    if not stamp.is_file() or not (home / "bin" / "python").exists():
        return False
    installed_digest, _, installed_python = stamp.read_text().strip().partition(" ")
    # Without an explicit wish any Python will do: tests on 3.10 and on 3.12 must not rebuild each other's servers.
    wanted_python = _interpreter()[1] if os.environ.get("MLFLOW_SERVER_PYTHON") else installed_python
    return (installed_digest, installed_python) == (digest, wanted_python)


def _has_extras(home: Path) -> bool:
    stamp = home / _EXTRAS_STAMP
    return stamp.is_file() and stamp.read_text() == _digest(_EXTRAS)


def _digest(requirements: Path) -> str:
    return hashlib.sha256(requirements.read_bytes()).hexdigest()


def _install(version: str | None, requirements: Path, home: Path, digest: str, lock: int) -> None:
    uv = _uv()
    base, python_version = _interpreter(version)
    python = str(home / "bin" / "python")
    print(f"installing {requirements.stem} into {home.relative_to(ROOT)} (a minute, once)", file=sys.stderr, flush=True)
    environment = _uv_environment()
    # First of all, so that nobody takes what is being deleted for complete.
    (home / _STAMP).unlink(missing_ok=True)
    # Children hold the lock too: when this process is killed, uv goes on, and the next one has to wait for it.
    _run([uv, "venv", "--quiet", "--no-project", "--clear", "--python", base, str(home)], environment, lock)
    _run([uv, "pip", "sync", "--quiet", "--python", python, str(requirements)], environment, lock)
    (home / _STAMP).write_text(f"{digest} {python_version}\n")


def _install_extras(home: Path, lock: int) -> None:
    # Beside what is there, which a running server may be using.
    command = [_uv(), "pip", "install", "--quiet", "--no-deps", "--python", str(home / "bin" / "python")]
    _run([*command, "-r", str(_EXTRAS)], _uv_environment(), lock)
    (home / _EXTRAS_STAMP).write_text(_digest(_EXTRAS))


def _uv_environment() -> dict[str, str]:
    # UV_PYTHON and VIRTUAL_ENV could each send the installation elsewhere (the former even beats the latter).
    kept = {name: value for name, value in os.environ.items() if name not in ("UV_PYTHON", "VIRTUAL_ENV")}
    return {**kept, "UV_COMPILE_BYTECODE": "1"}


def _interpreter(server: str | None = None) -> tuple[str, str]:
    """Path and version of the Python to build an environment on: never a shim, and never another environment's."""
    chosen = os.environ.get("MLFLOW_SERVER_PYTHON") or (server and _own_python(server)) or sys.executable
    program = "import sys; print(sys._base_executable); print('%d.%d.%d' % sys.version_info[:3])"
    base, version = _run([chosen, "-c", program], os.environ).splitlines()
    if tuple(map(int, version.split("."))) < _OLDEST_PYTHON:
        raise LaunchError(
            f"MLflow servers need Python 3.10 or newer, and {chosen} is {version}; set MLFLOW_SERVER_PYTHON"
        )
    return base, version


def _own_python(server: str) -> str | None:
    """The Python that an old MLflow needs: the line `# python: 3.10` of its requirements."""
    wanted = re.search(r"^# python: 3\.(\d+)$", (REQUIREMENTS / f"mlflow-{server}.in").read_text(), re.MULTILINE)
    if wanted is None:
        return None
    python = find(int(wanted[1]))
    if python is None:
        raise LaunchError(f"MLflow {server} needs Python 3.{wanted[1]}, which is not on this machine")
    return python


def _uv() -> str:
    for candidate in (os.environ.get("UV"), "uv", str(ROOT / ".uv" / "bin" / "uv")):
        if candidate and (path := shutil.which(candidate)):
            return str(Path(path).absolute())
    raise LaunchError(
        "installing an MLflow server needs uv: put it on PATH, or set UV to the program (docs.astral.sh/uv)"
    )


def _run(command: Sequence[str], environment: Mapping[str, str], *kept_open: int) -> str:
    try:
        # In ROOT, because uv looks for its settings upwards from there.
        done = subprocess.run(command, cwd=ROOT, env=environment, pass_fds=kept_open, capture_output=True, text=True)
    except OSError as error:
        raise LaunchError(f"cannot run {command[0]}: {error.strerror}") from error
    if done.returncode:
        raise LaunchError(
            f"{' '.join(command[:3])} … failed ({done.returncode}):\n{done.stderr[-_ERROR_LENGTH:].rstrip()}"
        )
    return done.stdout
