"""Compare the description with what an installed MLflow says of itself: `make drift MLFLOW=3.17.2`.

Both directions: operations, request fields, response fields, types, enum values. Prints every difference that
`spec/drift.yaml` does not explain and what to write for it, and fails when there is one.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from spec.generator.bundle import bundle
from tests.contract.drift.advice import advice
from tests.contract.drift.compare import differences
from tests.contract.drift.explained import Explanations
from tests.servers.environment import LaunchError, available_versions, clean_environment, ensure

ROOT = Path(__file__).resolve().parents[3]
INSPECT = Path(__file__).with_name("inspect_server.py")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.contract.drift", description=__doc__.split("\n\n")[0])
    parser.add_argument("versions", nargs="*", default=available_versions(), help="default: all that are locked here")
    versions: list[str] = parser.parse_args().versions
    document = bundle(ROOT / "spec" / "openapi.yaml")
    explanations = Explanations(yaml.safe_load((ROOT / "spec" / "drift.yaml").read_text(encoding="utf-8")))
    total = 0
    for version in versions:
        server = _inspected(version)
        found = differences(document, server, version)
        left = [difference for difference in found if not explanations.explain(difference, version)]
        print("\n".join(f"{version}: {difference}" for difference in left) or f"{version}:", end=" ")
        print(f"{'' if not left else chr(10)}{len(found)} differences, {len(left)} unexplained")
        for line in advice(left, server, version):
            print(line)
        total += len(left)
    if set(versions) == set(available_versions()):
        for rule in explanations.unused():
            print(f"spec/drift.yaml: nothing needs the explanation {rule!r}")
            total += 1
    return 1 if total else 0


def _inspected(version: str) -> dict[str, Any]:
    try:
        command = [str(ensure(version)), str(INSPECT)]
    except LaunchError as error:
        sys.exit(str(error))
    done = subprocess.run(command, env=clean_environment({}), capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"MLflow {version} could not be inspected:\n{done.stderr[-2000:]}")
    answer: dict[str, Any] = json.loads(done.stdout)
    if answer["version"] != version:
        sys.exit(f"the environment of MLflow {version} holds {answer['version']}")
    return answer


if __name__ == "__main__":
    sys.exit(main())
