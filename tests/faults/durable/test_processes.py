"""One run, many writers: forked, spawned and pickled, threads, tasks, ranks. Nothing is lost, nothing is doubled."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest

from mlflowclient import MLflow, Run, RunStatus
from tests.faults.durable.processes import Program, command, only_run, points
from tests.servers import MlflowServer

pytestmark = pytest.mark.crashes


@pytest.fixture
def name() -> str:
    return f"e-{uuid4().hex}"


def ended(program: Program) -> str:
    """What a program printed, when all went well."""
    status, out, err = program.result()
    assert status == 0, err
    return out


def steps(mlf: MLflow, run: Run, key: str) -> list[int]:
    return [point.step for point in points(mlf, run, key)]


# Ends by itself: sys.exit in the child passes through the block and the interpreter's own end.
FORKS = """
    from mlflowclient import MLflow
    uri, name, how = sys.argv[1:]
    with MLflow(uri).start_run(name, exit_timeout=100) as run:
        for step in range(50):
            run.log_metric("parent", 0.5, step=step)
        children = []
        for number in range(3):
            pid = os.fork()
            if pid == 0:
                for step in range(100):
                    run.log_metric(f"child {number}", step / 2, step=step)
                assert run.status().accepted == 100
                os._exit(0) if how == "_exit" else sys.exit(0)
            children.append(pid)
        for step in range(50, 100):
            run.log_metric("parent", 0.5, step=step)
        for pid in children:
            assert os.waitpid(pid, 0)[1] == 0
        tell(run.key)
"""


@pytest.mark.parametrize("how", ["exit", "_exit"])
def test_forked_children_write_journals_of_their_own(
    server: MlflowServer, program: type[Program], journals: Path, name: str, how: str
) -> None:
    key = ended(program(FORKS, server.uri, name, how)).split()[-1]
    if how == "_exit":
        assert len(list(journals.iterdir())) == 3
        status, out, _ = command(journals, "sync")
        assert status == 0, out
    assert list(journals.iterdir()) == []
    with MLflow(server.uri, verify=False) as mlf:
        run = only_run(mlf, name, key)
        assert run.info.status == RunStatus.FINISHED
        for metric in ("parent", "child 0", "child 1", "child 2"):
            assert steps(mlf, run, metric) == list(range(100)), metric


WORKERS = """
    import multiprocessing, pickle
    from mlflowclient import MLflow

    def work(run, mlf, number):
        run.log_metric(f"worker {number}", 1.0, step=number)
        with mlf.start_run(sys.argv[2], run_name=f"own {number}", parent=run, exit_timeout=100) as own:
            own.log_metric("m", number)
        return run.key

    if __name__ == "__main__":
        uri, name, method = sys.argv[1:]
        mlf = MLflow(uri)
        assert pickle.loads(pickle.dumps(mlf)).tracking_uri == uri
        with mlf.start_run(name, run_name="parent", exit_timeout=100) as run:
            with multiprocessing.get_context(method).Pool(2) as pool:
                keys = pool.starmap(work, [(run, mlf, number) for number in range(4)])
                pool.close()
                pool.join()
            assert set(keys) == {run.key}
            tell(run.key)
"""


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_workers_get_runs_and_clients_pickled(
    server: MlflowServer, program: type[Program], journals: Path, name: str, method: str
) -> None:
    key = ended(program(WORKERS, server.uri, name, method)).split()[-1]
    status, out, _ = command(journals, "sync")
    assert status == 0, out
    assert list(journals.iterdir()) == []
    with MLflow(server.uri, verify=False) as mlf:
        run = only_run(mlf, name, key)
        assert run.info.status == RunStatus.FINISHED
        assert run.data.metrics == {f"worker {number}": 1.0 for number in range(4)}
        children = [item for item in mlf.search_runs(run.info.experiment_id) if item.run_id != run.run_id]
        assert sorted(child.info.run_name for child in children) == [f"own {number}" for number in range(4)]
        assert {child.data.tags["mlflow.parentRunId"] for child in children} == {run.run_id}
        assert {child.info.status for child in children} == {RunStatus.FINISHED}


THREADS = """
    import threading
    from mlflowclient import MLflow
    uri, name = sys.argv[1:]
    with MLflow(uri).start_run(name, exit_timeout=100) as run:
        def work(number):
            for step in range(100):
                run.log_metric(f"thread {number}", step / 2, step=step)
                run.set_tag(f"tag {number}", step)
        threads = [threading.Thread(target=work, args=(number,)) for number in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        tell(run.key)
    status = run.status()
    assert status.accepted == status.acked == 3201, status
"""

TASKS = """
    import asyncio
    from mlflowclient import AsyncMLflow
    uri, name = sys.argv[1:]

    async def work(run, number):
        for step in range(100):
            await run.log_metric(f"thread {number}", step / 2, step=step)
            await run.set_tag(f"tag {number}", step)
            await asyncio.sleep(0)

    async def main():
        async with AsyncMLflow(uri) as mlf, mlf.start_run(name, exit_timeout=100) as run:
            await asyncio.gather(*(work(run, number) for number in range(16)))
            tell(run.key)
        status = run.status()
        assert status.accepted == status.acked == 3201, status

    asyncio.run(main())
"""


@pytest.mark.parametrize("text", [THREADS, TASKS], ids=["threads", "tasks"])
def test_sixteen_at_once(server: MlflowServer, program: type[Program], name: str, text: str) -> None:
    key = ended(program(text, server.uri, name)).split()[-1]
    with MLflow(server.uri, verify=False) as mlf:
        run = only_run(mlf, name, key)
        for number in range(16):
            assert steps(mlf, run, f"thread {number}") == list(range(100))
            assert run.data.tags[f"tag {number}"] == "99"


RANKS = """
    from mlflowclient import MLflow
    uri, name, rank = sys.argv[1:]
    with MLflow(uri).start_run(name, key="job", rank=int(rank), exit_timeout=100) as run:
        for step in range(100):
            run.log_metric(f"rank {rank}", step / 2, step=step)
    assert run.status().pending == 0, run.status()
"""


def test_four_ranks_write_one_run(server: MlflowServer, program: type[Program], name: str) -> None:
    ranks = [program(RANKS, server.uri, name, rank) for rank in (3, 2, 1, 0)]
    for rank in ranks:
        ended(rank)
    with MLflow(server.uri, verify=False) as mlf:
        run = only_run(mlf, name, "job")
        assert run.info.status == RunStatus.FINISHED
        for rank in range(4):
            assert steps(mlf, run, f"rank {rank}") == list(range(100))
