"""One of several processes that want the same experiment at the same moment: `racer URI`, a round per line of input."""

from __future__ import annotations

import sys

from mlflowclient import MLflow


def main() -> None:
    with MLflow(sys.argv[1]) as mlf:
        mlf.is_healthy()  # everything is loaded, and waits for nothing but the start
        print("ready", flush=True)
        for line in sys.stdin:
            name, restore = line.split()
            made = mlf.get_or_create_experiment(name, restore=restore == "restore", tags={"by": "a racer"})
            print(made.experiment_id, made.lifecycle_stage, flush=True)


if __name__ == "__main__":
    main()
