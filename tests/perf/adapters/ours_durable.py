"""This client, durable: calls return when the record is in the journal; a thread sends it."""

from __future__ import annotations

import tempfile

from mlflowclient import MLflow
from tests.perf.adapters.scenario import KEY, TIMESTAMP, Task, in_threads, main
from tests.perf.measured import measured


def log_metric(task: Task) -> None:
    """The calls alone, which is what a program waits for."""
    with (
        tempfile.TemporaryDirectory() as journal,
        MLflow(task.uri) as mlf,
        mlf.start_run(run_id=task.run, journal_dir=journal, exit_timeout=600) as run,
    ):
        run.log_metric(KEY, 1.0, timestamp=TIMESTAMP, step=-1)
        run.flush(60)
        with measured(task.count):
            in_threads(task, lambda step: run.log_metric(KEY, 0.5, timestamp=TIMESTAMP, step=step))


def log_metric_stored(task: Task) -> None:
    """The calls, and the wait until the server has all of them."""
    with (
        tempfile.TemporaryDirectory() as journal,
        MLflow(task.uri) as mlf,
        mlf.start_run(run_id=task.run, journal_dir=journal, exit_timeout=600) as run,
    ):
        run.log_metric(KEY, 1.0, timestamp=TIMESTAMP, step=-1)
        run.flush(60)
        with measured(task.count):
            in_threads(task, lambda step: run.log_metric(KEY, 0.5, timestamp=TIMESTAMP, step=step))
            assert run.flush(600)


if __name__ == "__main__":
    main({"log_metric": log_metric, "log_metric_stored": log_metric_stored})
