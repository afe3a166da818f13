"""This client, synchronous."""

from __future__ import annotations

from mlflowclient import Metric, MLflow
from tests.perf.adapters.scenario import BATCH, KEY, TIMESTAMP, Task, in_threads, main, points
from tests.perf.measured import measured


def log_metric(task: Task) -> None:
    with MLflow(task.uri) as mlf:
        mlf.log_metric(task.run, KEY, 1.0, timestamp=TIMESTAMP, step=-1)
        with measured(task.count):
            in_threads(task, lambda step: mlf.log_metric(task.run, KEY, 0.5, timestamp=TIMESTAMP, step=step))


def log_batch(task: Task) -> None:
    metrics = [Metric(*point) for point in points(BATCH)]
    with MLflow(task.uri) as mlf:
        mlf.log_batch(task.run, metrics=metrics)
        with measured(task.count * BATCH):
            in_threads(task, lambda _: mlf.log_batch(task.run, metrics=metrics))


def search(task: Task) -> None:
    with MLflow(task.uri) as mlf:
        mlf.search_runs(task.experiment, max_results=1)
        with measured(task.count):
            found = 0
            for run in mlf.search_runs(task.experiment, page_size=task.page):
                assert run.data.params
                found += 1
        assert found == task.count


def history(task: Task) -> None:
    with MLflow(task.uri) as mlf:
        mlf.get_metric_history(task.run, KEY, max_results=1)
        with measured(task.count):
            found = sum(1 for _ in mlf.get_metric_history(task.run, KEY, page_size=task.page))
        assert found == task.count


def stream(task: Task) -> None:
    """A search whose runs are not kept."""
    with MLflow(task.uri) as mlf:
        mlf.search_runs(task.experiment, max_results=1)
        with measured(task.count):
            found = mlf.paginate(mlf.runs.search_runs, experiment_ids=[task.experiment], max_results=task.page)
            assert sum(1 for run in found if run.data.params) == task.count


def stream_history(task: Task) -> None:
    """A history whose points are not kept."""
    with MLflow(task.uri) as mlf:
        mlf.get_metric_history(task.run, KEY, max_results=1)
        with measured(task.count):
            found = mlf.paginate(mlf.metrics.get_metric_history, run_id=task.run, metric_key=KEY, max_results=task.page)
            assert sum(1 for _ in found) == task.count


if __name__ == "__main__":
    main(
        {
            "log_metric": log_metric,
            "log_batch": log_batch,
            "search": search,
            "history": history,
            "stream": stream,
            "stream_history": stream_history,
        }
    )
