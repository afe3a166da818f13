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
    """A search whose runs are not kept."""
    with MLflow(task.uri) as mlf:
        mlf.search_runs(task.experiment, max_results=1)
        with measured(task.count):
            found = 0
            for run in mlf.iter_runs(task.experiment, page_size=task.page):
                assert run.data.params
                found += 1
        assert found == task.count


def search_list(task: Task) -> None:
    """A search whose runs are all kept."""
    with MLflow(task.uri) as mlf:
        mlf.search_runs(task.experiment, max_results=1)
        with measured(task.count):
            runs = mlf.search_runs(task.experiment, page_size=task.page)
            assert all(run.data.params for run in runs)
        assert len(runs) == task.count


def history(task: Task) -> None:
    """A history whose points are all kept, as in what mlflow-skinny gives."""
    with MLflow(task.uri) as mlf:
        mlf.get_metric_history(task.run, KEY, max_results=1)
        with measured(task.count):
            found = len(mlf.get_metric_history(task.run, KEY, page_size=task.page))
        assert found == task.count


def history_stream(task: Task) -> None:
    """A history whose points are not kept."""
    with MLflow(task.uri) as mlf:
        mlf.get_metric_history(task.run, KEY, max_results=1)
        with measured(task.count):
            found = sum(1 for _ in mlf.iter_metric_history(task.run, KEY, page_size=task.page))
        assert found == task.count


if __name__ == "__main__":
    main(
        {
            "log_metric": log_metric,
            "log_batch": log_batch,
            "search": search,
            "search_list": search_list,
            "history": history,
            "history_stream": history_stream,
        }
    )
