"""The main job on a real server: log an experiment, search it, read it back, print it as a table.

`make demo` starts a server and runs this with MLFLOW_TRACKING_URI pointing at it.
"""

from __future__ import annotations

import math
import random

from mlflowclient import MLflow, metric, param


def train(mlf: MLflow, experiment: str, lr: float, depth: int) -> None:
    """Log one run as a training would: params first, a curve, a summary and a file."""
    run = mlf.create_run(experiment, run_name=f"lr={lr} depth={depth}", tags={"model": "demo"})
    mlf.log_params(run, {"lr": lr, "depth": depth})
    noise = random.Random(f"{lr} {depth}")
    curve = [math.exp(-lr * depth * step / 10) + noise.random() / 50 for step in range(50)]
    mlf.log_metric(run, "loss", curve)
    mlf.log_metrics(run, {"accuracy": 1 - curve[-1], "epochs": len(curve)})
    mlf.log_artifact(run, "report/summary.txt", f"final loss {curve[-1]:.4f}\n")
    mlf.update_run(run, "FINISHED")


def main() -> None:
    with MLflow() as mlf:
        print(f"MLflow {mlf.server_version()} at {mlf.tracking_uri}\n")
        experiment = mlf.get_or_create_experiment("price-model", tags={"team": "pricing"})
        for lr in (0.05, 0.1, 0.3):
            for depth in (2, 4):
                train(mlf, experiment.experiment_id, lr, depth)

        good = mlf.search_runs(experiment, metric("loss") < 0.9, order_by="metrics.loss ASC")
        print(f"{'run':<20}{'status':<10}{'lr':>6}{'depth':>7}{'loss':>9}{'accuracy':>10}  artifacts")
        for run in good:
            files = [item.path for item in mlf.list_artifacts(run, max_depth=-1) if not item.is_dir]
            data = run.data
            print(
                f"{run.info.run_name:<20}{run.info.status:<10}{data.params['lr']:>6}{data.params['depth']:>7}"
                f"{data.metrics['loss']:>9.4f}{data.metrics['accuracy']:>10.4f}  {', '.join(files)}"
            )

        best = good[0]
        history = mlf.get_metric_history(best, "loss")
        print(f"\nbest run {best.run_id}: {len(history)} points of loss,", end=" ")
        print(f"{history[0].value:.3f} → {history[-1].value:.3f}")
        print("its report:", mlf.read_artifact(best, "report/summary.txt").decode().strip())
        print("runs with depth 4:", len(mlf.search_runs(experiment, param("depth") == "4")))


if __name__ == "__main__":
    main()
