"""One of several processes that want the same experiment at the same moment: `racer URI NAME RESTORE`."""

from __future__ import annotations

import sys

from mlflowclient import MLflow


def main() -> None:
    uri, name, restore = sys.argv[1:]
    with MLflow(uri) as mlf:
        mlf.is_healthy()  # everything is loaded and connected
        print("ready", flush=True)
        sys.stdin.readline()
        made = mlf.get_or_create_experiment(name, restore=restore == "restore", tags={"by": "a racer"})
        print(made.experiment_id, made.lifecycle_stage, flush=True)


if __name__ == "__main__":
    main()
