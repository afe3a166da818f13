"""Build wheel and sdist, and try the wheel in an environment that has nothing else: import it, and log a run.

The server that the run is logged to is a real one, started from its own locked environment.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from tests.servers.process import MlflowServer

ROOT = Path(__file__).resolve().parents[1]
MAX_DISTRIBUTIONS = 10
MAX_MIB = 6

SMOKE = """
import sys
from mlflowclient import MLflow
import mlflowclient, mlflow_openapi
assert "site-packages" in mlflowclient.__file__ and "site-packages" in mlflow_openapi.__file__
with MLflow(sys.argv[1]) as mlf:
    run = mlf.create_run(mlf.get_or_create_experiment("wheel"))
    mlf.log_metric(run, "loss", [0.9, 0.5])
    mlf.log_artifact(run, "hello.txt", "hello")
    assert mlf.get_run(run).data.metrics == {"loss": 0.5}
    assert mlf.read_artifact(run, "hello.txt") == b"hello"
print(f"mlflowclient {mlflowclient.__version__} logged a run to MLflow", end=" ")
"""


def main() -> int:
    uv = os.environ["UV"]
    dist = ROOT / "dist"
    subprocess.run([uv, "build", "--quiet", "--clear", "--out-dir", str(dist), str(ROOT)], check=True)
    (wheel,) = dist.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    for marker in ("mlflowclient/py.typed", "mlflow_openapi/py.typed"):
        if marker not in names:
            sys.exit(f"{wheel.name} has no {marker}")
    with tempfile.TemporaryDirectory() as directory, MlflowServer("3.17.2") as server:
        python = Path(directory) / "venv" / "bin" / "python"
        subprocess.run([uv, "venv", "--quiet", str(python.parents[1])], check=True)
        install = [uv, "pip", "install", "--quiet", "--python", str(python), str(wheel)]
        subprocess.run(install, check=True)
        # From another folder, so that what is imported is what was installed.
        subprocess.run([str(python), "-I", "-c", SMOKE, server.uri], check=True, cwd=directory)
        print(server.version)
        return _weigh(python)


def _weigh(python: Path) -> int:
    (packages,) = (python.parents[1] / "lib").glob("python*/site-packages")
    distributions = sorted(path.name.split("-")[0] for path in packages.glob("*.dist-info"))
    size = sum(path.stat().st_size for path in packages.rglob("*") if path.is_file() and path.suffix != ".pyc") / 2**20
    print(f"{len(distributions)} distributions ({', '.join(distributions)}), {size:.1f} MiB without byte code")
    return 0 if len(distributions) <= MAX_DISTRIBUTIONS and size <= MAX_MIB else 1


if __name__ == "__main__":
    sys.exit(main())
