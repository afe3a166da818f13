"""MLflow's own client, of mlflow-skinny."""

from __future__ import annotations

from mlflow import MlflowClient
from mlflow.entities import Metric

from tests.perf.adapters.scenario import BATCH, KEY, TIMESTAMP, Task, in_threads, main, points
from tests.perf.measured import measured


def log_metric(task: Task) -> None:
    client = MlflowClient(task.uri)
    client.log_metric(task.run, KEY, 1.0, timestamp=TIMESTAMP, step=-1)
    with measured(task.count):
        in_threads(task, lambda step: client.log_metric(task.run, KEY, 0.5, timestamp=TIMESTAMP, step=step))


def log_metric_buffered(task: Task) -> None:
    """Its asynchronous logging: calls are gathered and sent by a thread; waited for until all are stored."""
    client = MlflowClient(task.uri)
    client.log_metric(task.run, KEY, 1.0, timestamp=TIMESTAMP, step=-1)
    with measured(task.count):
        pending = [
            client.log_metric(task.run, KEY, 0.5, timestamp=TIMESTAMP, step=step, synchronous=False)
            for step in range(task.count)
        ]
        for operation in pending:
            operation.wait()


def log_batch(task: Task) -> None:
    metrics = [Metric(*point) for point in points(BATCH)]
    client = MlflowClient(task.uri)
    client.log_batch(task.run, metrics=metrics)
    with measured(task.count * BATCH):
        in_threads(task, lambda _: client.log_batch(task.run, metrics=metrics))


def search(task: Task) -> None:
    client = MlflowClient(task.uri)
    client.search_runs([task.experiment], max_results=1)
    with measured(task.count):
        found, token = 0, None
        while True:
            page = client.search_runs([task.experiment], max_results=task.page, page_token=token)
            for run in page:
                assert run.data.params
                found += 1
            token = page.token
            if not token:
                break
    assert found == task.count


def history(task: Task) -> None:
    client = MlflowClient(task.uri)
    client.search_runs([task.experiment], max_results=1)
    with measured(task.count):
        found = len(client.get_metric_history(task.run, KEY))
    assert found == task.count


if __name__ == "__main__":
    main(
        {
            "log_metric": log_metric,
            "log_metric_buffered": log_metric_buffered,
            "log_batch": log_batch,
            "search": search,
            "history": history,
        }
    )
