# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""What is in memory as artifacts: the files are those that MLflow's own client writes, and each reads the other's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure
from mlflow import MlflowClient
from PIL import Image

from mlflowclient import ArtifactError, Experiment, InputError, MLflow, NotFound, Run
from tests.live.helpers import release
from tests.servers import MlflowServer


@pytest.fixture
def mlf(server: MlflowServer) -> Iterator[MLflow]:
    with MLflow(server.uri) as mlf:
        yield mlf


@pytest.fixture
def experiment(mlf: MLflow, experiment_name: str) -> Experiment:
    return mlf.create_experiment(experiment_name)


@pytest.fixture
def run(mlf: MLflow, experiment: Experiment) -> Run:
    return mlf.create_run(experiment)


@pytest.fixture
def theirs(server: MlflowServer, monkeypatch: pytest.MonkeyPatch) -> MlflowClient:
    """MLflow's own client. Its tables need the global address, too."""
    monkeypatch.setenv("MLFLOW_TRACKING_URI", server.uri)
    return MlflowClient(server.uri)


def files(mlf: MLflow, run: Run) -> list[str]:
    return [item.path for item in mlf.list_artifacts(run, max_depth=-1) if not item.is_dir]


DOCUMENTS: dict[str, Any] = {
    "a.json": {"b": [1, 2.5, None, True, "é\n"], "a": {"nested": {}}},
    "a.yaml": {"b": [1, 2.5, None, True, "é\n"], "a": {"nested": {}}},
    "d/a.yml": ["a", {"b": "1.0"}],
    "a": {"a": 1},
    "list.json": [1, [2]],
    "nan.json": {"a": float("inf")},
}


def test_texts_and_dictionaries(mlf: MLflow, run: Run, theirs: MlflowClient) -> None:
    assert mlf.log_text(run, "naïve\r\n日本", "d/a.txt") == "d/a.txt"
    theirs.log_text(run.run_id, "naïve\r\n日本", "theirs/a.txt")
    assert mlf.load_text(run, "d/a.txt") == mlf.load_text(run, "theirs/a.txt") == "naïve\r\n日本"
    for name, document in DOCUMENTS.items():
        assert mlf.log_dict(run, document, name) == name
        theirs.log_dict(run.run_id, document, f"theirs/{name}")
        assert mlf.read_artifact(run, name) == mlf.read_artifact(run, f"theirs/{name}"), name
        assert mlf.load_dict(run, name) == document
    mlf.log_dict(run, {"when": Image.Image}, "strange.json")
    assert mlf.load_dict(run, "strange.json") == {"when": str(Image.Image)}


def test_what_is_no_dictionary(mlf: MLflow, run: Run) -> None:
    for document, name in (({"a": Image.Image}, "a.yaml"), ({(1, 2): 3}, "a.json")):
        with pytest.raises(InputError, match=r"^dictionary"):
            mlf.log_dict(run, document, name)
    for content, name in ((b"\xff", "a.json"), (b"{", "b.json"), (b"a: [", "c.yaml"), (b"!!python/none x", "d.yml")):
        mlf.log_artifact(run, name, content)
        with pytest.raises(ArtifactError, match=f"{name}"):
            mlf.load_dict(run, name)
    assert files(mlf, run) == ["a.json", "b.json", "c.yaml", "d.yml"]


@pytest.mark.filterwarnings("ignore:For backward compatibility, 'str' dtypes")  # in MLflow's own code
def test_tables(mlf: MLflow, run: Run, experiment: Experiment, theirs: MlflowClient, mlflow_version: str) -> None:
    data = {"question": ["a", "b"], "score": [0.25, None]}
    assert mlf.log_table(run, data, "d/t.json") == "d/t.json"
    if release(mlflow_version) >= (3,):  # theirs lists artifacts by a route of MLflow 3
        theirs.log_table(run.run_id, dict(data), "d/theirs.json")
        assert mlf.load_dict(run, "d/t.json") == mlf.load_dict(run, "d/theirs.json")
        listed = [{"path": f"d/{name}.json", "type": "table"} for name in ("t", "theirs")]
        assert json.loads((mlf.get_run(run)).data.tags["mlflow.loggedArtifacts"]) == listed
        theirs.log_table(run.run_id, pd.DataFrame({"question": ["c"]}), "d/t.json")
        assert len(theirs.load_table(experiment.experiment_id, "d/t.json")) == 3
    else:
        mlf.log_table(run, pd.DataFrame({"question": ["c"]}), "d/t.json")
    table = mlf.load_table(experiment, "d/t.json")
    assert table["question"].tolist() == ["a", "b", "c"]
    assert table["score"].isna().tolist() == [False, True, True]


def test_tables_of_many_runs(mlf: MLflow, experiment: Experiment) -> None:
    runs = [mlf.create_run(experiment, run_name=f"run {number}") for number in range(4)]
    for number, run in enumerate(runs[:3]):
        mlf.log_param(run, "lr", number)
        mlf.log_table(run, {"n": [number] * (number + 1), "run_name": "own"}, "t_1.parquet")
    mlf.log_table(runs[3], {"n": 7}, "tx1.parquet")  # which LIKE takes for the same name
    table = mlf.load_table(experiment, "t_1.parquet", extra_columns=["run_id", "params.lr", "run_name"])
    assert table["n"].tolist() == [2, 2, 2, 1, 1, 0]
    assert table["params.lr"].tolist() == ["2", "2", "2", "1", "1", "0"]
    assert table["run_id"].tolist()[-1] == runs[0].run_id
    assert set(table["run_name"]) == {"own"}
    assert table["run_name_"].tolist()[-1] == "run 0"
    some = mlf.load_table(experiment, "t_1.parquet", run_ids=[runs[1], runs[0].run_id, runs[3].info])
    assert some["n"].tolist() == [1, 1, 0]
    for ids in ([runs[3]], []):
        with pytest.raises(NotFound, match="no run of the experiment"):
            mlf.load_table(experiment, "t_1.parquet", run_ids=ids)
    with pytest.raises(InputError, match=r"^extra_columns"):
        mlf.load_table(experiment, "t_1.parquet", extra_columns=["color"])


def test_images_in_tables(mlf: MLflow, run: Run, experiment: Experiment) -> None:
    pictures = [Image.new("RGB", (8, 4), color) for color in ("red", "blue")]
    mlf.log_table(run, {"picture": pictures, "n": [1, 2]}, "d/t.json")
    table = mlf.load_table(experiment, "d/t.json")
    for cell in table["picture"]:
        assert cell["type"] == "image"
        assert (mlf.read_artifact(run, cell["filepath"])).startswith(b"\x89PNG")
        assert (mlf.read_artifact(run, cell["compressed_filepath"])).startswith(b"RIFF")
        assert cell["filepath"].startswith("table_images/d/t/")
    with pytest.raises(InputError, match="images and other things"):
        mlf.log_table(run, {"picture": [pictures[0], "text"]}, "d/t.json")


def test_images(mlf: MLflow, run: Run, theirs: MlflowClient) -> None:
    array = np.arange(72, dtype=np.uint8).reshape(4, 6, 3)
    assert mlf.log_image(run, array, "d/a.png") == "d/a.png"
    theirs.log_image(run.run_id, array, "theirs.png")
    assert mlf.read_artifact(run, "d/a.png") == mlf.read_artifact(run, "theirs.png")
    full = mlf.log_image(run, Image.fromarray(array), key="dogs/big", step=3, timestamp=1_700_000_000_000)
    assert full.startswith("images/dogs~big+step+3+timestamp+1700000000000+")
    theirs.log_image(run.run_id, array, key="dogs/big", step=3, timestamp=1_700_000_000_000)
    ends = sorted(path[len(full) - 4 :] for path in files(mlf, run) if path.startswith("images/"))
    assert ends == ["+compressed.webp", "+compressed.webp", ".png", ".png"]
    assert (mlf.get_run(run)).data.tags["mlflow.loggedImages"] == "True"
    for arguments in ({}, {"artifact_file": "a.png", "key": "a"}, {"artifact_file": "a.png", "step": 0}):
        with pytest.raises(InputError, match="artifact_file"):
            mlf.log_image(run, array, **arguments)  # type: ignore[arg-type]


def test_figures(mlf: MLflow, run: Run) -> None:
    figure = Figure()
    figure.add_subplot().plot([1, 2])
    assert mlf.log_figure(run, figure, "d/a.png", save_kwargs={"dpi": 30}) == "d/a.png"
    assert (mlf.read_artifact(run, "d/a.png")).startswith(b"\x89PNG")


@pytest.mark.parametrize("durable", [True, False])
def test_by_the_run_itself(mlf: MLflow, experiment: Experiment, tmp_path: Path, durable: bool) -> None:
    tree = tmp_path / "tree"
    (tree / "sub").mkdir(parents=True)
    (tree / "a.txt").write_text("a")
    (tree / "sub" / "b.txt").write_text("b")
    figure = Figure()
    figure.subplots().plot([1, 2])
    journals = tmp_path / "journals"
    with mlf.start_run(experiment, durable=durable, journal_dir=journals, exit_timeout=120) as run:
        assert run.log_artifacts(tree, artifact_path="copy", exclude="*.bin") == ["copy/a.txt", "copy/sub/b.txt"]
        (tree / "a.txt").write_text("changed")
        assert run.log_text("gut, größer", "notes/n.txt") == "notes/n.txt"
        assert run.log_dict({"a": [1]}, "d.yaml") == "d.yaml"
        assert run.log_figure(figure, "f.png") == "f.png"
        assert run.log_image(Image.new("RGB", (3, 3)), "i.png") == "i.png"
        in_series = run.log_image(Image.new("RGB", (3, 3)), key="dog", step=2)
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
                call()
        assert run.status().accepted == before
    found = mlf.get_run(run.run_id or "")
    assert sorted(files(mlf, found)) == sorted(
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
    assert mlf.load_text(found, "copy/a.txt") == "a"
    assert mlf.load_text(found, "notes/n.txt") == "gut, größer"
    assert mlf.load_dict(found, "d.yaml") == {"a": [1]}
    assert found.data.tags["mlflow.loggedImages"] == "True"
