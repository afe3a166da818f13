"""What is in memory as artifacts: the files are those that MLflow's own client writes, and each reads the other's."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure
from mlflow import MlflowClient
from PIL import Image

from mlflowclient import ArtifactError, AsyncMLflow, Experiment, InputError, NotFound, Run
from tests.live.helpers import release
from tests.servers import MlflowServer


@pytest.fixture
async def mlf(server: MlflowServer) -> AsyncIterator[AsyncMLflow]:
    async with AsyncMLflow(server.uri) as mlf:
        yield mlf


@pytest.fixture
async def experiment(mlf: AsyncMLflow, experiment_name: str) -> Experiment:
    return await mlf.create_experiment(experiment_name)


@pytest.fixture
async def run(mlf: AsyncMLflow, experiment: Experiment) -> Run:
    return await mlf.create_run(experiment)


@pytest.fixture
def theirs(server: MlflowServer, monkeypatch: pytest.MonkeyPatch) -> MlflowClient:
    """MLflow's own client. Its tables need the global address, too."""
    monkeypatch.setenv("MLFLOW_TRACKING_URI", server.uri)
    return MlflowClient(server.uri)


async def files(mlf: AsyncMLflow, run: Run) -> list[str]:
    return [item.path for item in await mlf.list_artifacts(run, max_depth=-1) if not item.is_dir]


DOCUMENTS: dict[str, Any] = {
    "a.json": {"b": [1, 2.5, None, True, "é\n"], "a": {"nested": {}}},
    "a.yaml": {"b": [1, 2.5, None, True, "é\n"], "a": {"nested": {}}},
    "d/a.yml": ["a", {"b": "1.0"}],
    "a": {"a": 1},
    "list.json": [1, [2]],
    "nan.json": {"a": float("inf")},
}


async def test_texts_and_dictionaries(mlf: AsyncMLflow, run: Run, theirs: MlflowClient) -> None:
    assert await mlf.log_text(run, "naïve\r\n日本", "d/a.txt") == "d/a.txt"
    theirs.log_text(run.run_id, "naïve\r\n日本", "theirs/a.txt")
    assert await mlf.load_text(run, "d/a.txt") == await mlf.load_text(run, "theirs/a.txt") == "naïve\r\n日本"
    for name, document in DOCUMENTS.items():
        assert await mlf.log_dict(run, document, name) == name
        theirs.log_dict(run.run_id, document, f"theirs/{name}")
        assert await mlf.read_artifact(run, name) == await mlf.read_artifact(run, f"theirs/{name}"), name
        assert await mlf.load_dict(run, name) == document
    await mlf.log_dict(run, {"when": Image.Image}, "strange.json")
    assert await mlf.load_dict(run, "strange.json") == {"when": str(Image.Image)}


async def test_what_is_no_dictionary(mlf: AsyncMLflow, run: Run) -> None:
    for document, name in (({"a": Image.Image}, "a.yaml"), ({(1, 2): 3}, "a.json")):
        with pytest.raises(InputError, match=r"^dictionary"):
            await mlf.log_dict(run, document, name)
    for content, name in ((b"\xff", "a.json"), (b"{", "b.json"), (b"a: [", "c.yaml"), (b"!!python/none x", "d.yml")):
        await mlf.log_artifact(run, name, content)
        with pytest.raises(ArtifactError, match=f"{name}"):
            await mlf.load_dict(run, name)
    assert await files(mlf, run) == ["a.json", "b.json", "c.yaml", "d.yml"]


@pytest.mark.filterwarnings("ignore:For backward compatibility, 'str' dtypes")  # in MLflow's own code
async def test_tables(
    mlf: AsyncMLflow, run: Run, experiment: Experiment, theirs: MlflowClient, mlflow_version: str
) -> None:
    data = {"question": ["a", "b"], "score": [0.25, None]}
    assert await mlf.log_table(run, data, "d/t.json") == "d/t.json"
    if release(mlflow_version) >= (3,):  # theirs lists artifacts by a route of MLflow 3
        theirs.log_table(run.run_id, dict(data), "d/theirs.json")
        assert await mlf.load_dict(run, "d/t.json") == await mlf.load_dict(run, "d/theirs.json")
        listed = [{"path": f"d/{name}.json", "type": "table"} for name in ("t", "theirs")]
        assert json.loads((await mlf.get_run(run)).data.tags["mlflow.loggedArtifacts"]) == listed
        theirs.log_table(run.run_id, pd.DataFrame({"question": ["c"]}), "d/t.json")
        assert len(theirs.load_table(experiment.experiment_id, "d/t.json")) == 3
    else:
        await mlf.log_table(run, pd.DataFrame({"question": ["c"]}), "d/t.json")
    table = await mlf.load_table(experiment, "d/t.json")
    assert table["question"].tolist() == ["a", "b", "c"]
    assert table["score"].isna().tolist() == [False, True, True]


async def test_tables_of_many_runs(mlf: AsyncMLflow, experiment: Experiment) -> None:
    runs = [await mlf.create_run(experiment, run_name=f"run {number}") for number in range(4)]
    for number, run in enumerate(runs[:3]):
        await mlf.log_param(run, "lr", number)
        await mlf.log_table(run, {"n": [number] * (number + 1), "run_name": "own"}, "t_1.parquet")
    await mlf.log_table(runs[3], {"n": 7}, "tx1.parquet")  # which LIKE takes for the same name
    table = await mlf.load_table(experiment, "t_1.parquet", extra_columns=["run_id", "params.lr", "run_name"])
    assert table["n"].tolist() == [2, 2, 2, 1, 1, 0]
    assert table["params.lr"].tolist() == ["2", "2", "2", "1", "1", "0"]
    assert table["run_id"].tolist()[-1] == runs[0].run_id
    assert set(table["run_name"]) == {"own"}
    assert table["run_name_"].tolist()[-1] == "run 0"
    some = await mlf.load_table(experiment, "t_1.parquet", run_ids=[runs[1], runs[0].run_id, runs[3].info])
    assert some["n"].tolist() == [1, 1, 0]
    for ids in ([runs[3]], []):
        with pytest.raises(NotFound, match="no run of the experiment"):
            await mlf.load_table(experiment, "t_1.parquet", run_ids=ids)
    with pytest.raises(InputError, match=r"^extra_columns"):
        await mlf.load_table(experiment, "t_1.parquet", extra_columns=["color"])


async def test_images_in_tables(mlf: AsyncMLflow, run: Run, experiment: Experiment) -> None:
    pictures = [Image.new("RGB", (8, 4), color) for color in ("red", "blue")]
    await mlf.log_table(run, {"picture": pictures, "n": [1, 2]}, "d/t.json")
    table = await mlf.load_table(experiment, "d/t.json")
    for cell in table["picture"]:
        assert cell["type"] == "image"
        assert (await mlf.read_artifact(run, cell["filepath"])).startswith(b"\x89PNG")
        assert (await mlf.read_artifact(run, cell["compressed_filepath"])).startswith(b"RIFF")
        assert cell["filepath"].startswith("table_images/d/t/")
    with pytest.raises(InputError, match="images and other things"):
        await mlf.log_table(run, {"picture": [pictures[0], "text"]}, "d/t.json")


async def test_images(mlf: AsyncMLflow, run: Run, theirs: MlflowClient) -> None:
    array = np.arange(72, dtype=np.uint8).reshape(4, 6, 3)
    assert await mlf.log_image(run, array, "d/a.png") == "d/a.png"
    theirs.log_image(run.run_id, array, "theirs.png")
    assert await mlf.read_artifact(run, "d/a.png") == await mlf.read_artifact(run, "theirs.png")
    full = await mlf.log_image(run, Image.fromarray(array), key="dogs/big", step=3, timestamp=1_700_000_000_000)
    assert full.startswith("images/dogs~big+step+3+timestamp+1700000000000+")
    theirs.log_image(run.run_id, array, key="dogs/big", step=3, timestamp=1_700_000_000_000)
    ends = sorted(path[len(full) - 4 :] for path in await files(mlf, run) if path.startswith("images/"))
    assert ends == ["+compressed.webp", "+compressed.webp", ".png", ".png"]
    assert (await mlf.get_run(run)).data.tags["mlflow.loggedImages"] == "True"
    for arguments in ({}, {"artifact_file": "a.png", "key": "a"}, {"artifact_file": "a.png", "step": 0}):
        with pytest.raises(InputError, match="artifact_file"):
            await mlf.log_image(run, array, **arguments)  # type: ignore[arg-type]


async def test_figures(mlf: AsyncMLflow, run: Run) -> None:
    figure = Figure()
    figure.add_subplot().plot([1, 2])
    assert await mlf.log_figure(run, figure, "d/a.png", save_kwargs={"dpi": 30}) == "d/a.png"
    assert (await mlf.read_artifact(run, "d/a.png")).startswith(b"\x89PNG")


@pytest.mark.parametrize("durable", [True, False])
async def test_by_the_run_itself(mlf: AsyncMLflow, experiment: Experiment, tmp_path: Path, durable: bool) -> None:
    tree = tmp_path / "tree"
    (tree / "sub").mkdir(parents=True)
    (tree / "a.txt").write_text("a")
    (tree / "sub" / "b.txt").write_text("b")
    figure = Figure()
    figure.subplots().plot([1, 2])
    journals = tmp_path / "journals"
    async with mlf.start_run(experiment, durable=durable, journal_dir=journals, exit_timeout=120) as run:
        assert await run.log_artifacts(tree, artifact_path="copy", exclude="*.bin") == ["copy/a.txt", "copy/sub/b.txt"]
        (tree / "a.txt").write_text("changed")
        assert await run.log_text("gut, größer", "notes/n.txt") == "notes/n.txt"
        assert await run.log_dict({"a": [1]}, "d.yaml") == "d.yaml"
        assert await run.log_figure(figure, "f.png") == "f.png"
        assert await run.log_image(Image.new("RGB", (3, 3)), "i.png") == "i.png"
        in_series = await run.log_image(Image.new("RGB", (3, 3)), key="dog", step=2)
        before = run.status().accepted
        for call in (
            lambda: run.log_dict(object(), "d.yaml"),
            lambda: run.log_text(b"bytes", "n.txt"),  # type: ignore[arg-type]
            lambda: run.log_figure("picture", "f.png"),
            lambda: run.log_image(Image.new("RGB", (3, 3))),
            lambda: run.log_artifacts(tree / "missing"),
            lambda: run.log_artifacts(tree, artifact_path="../out"),
        ):
            with pytest.raises(InputError):
                await call()
        assert run.status().accepted == before
    found = await mlf.get_run(run.run_id or "")
    assert sorted(await files(mlf, found)) == sorted(
        [
            "copy/a.txt",
            "copy/sub/b.txt",
            "d.yaml",
            "f.png",
            "i.png",
            "notes/n.txt",
            in_series,
            in_series.replace(".png", "+compressed.webp"),
        ]
    )
    assert await mlf.load_text(found, "copy/a.txt") == "a"
    assert await mlf.load_text(found, "notes/n.txt") == "gut, größer"
    assert await mlf.load_dict(found, "d.yaml") == {"a": [1]}
    assert found.data.tags["mlflow.loggedImages"] == "True"
