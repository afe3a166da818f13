"""The README and the pages in docs/ do what they say: their Python runs against a real server, in order."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import mlflowclient
from mlflowclient import EndpointMissing
from tests.live.helpers import release
from tests.servers import MlflowServer

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
WITH_CODE = [page for page in PAGES if "```python" in page.read_text(encoding="utf-8")]

# The reference's functions and types, and those that its page lost because they were links.
REFERENCE = [
    "MLFlow",
    "MLFlowExperiment",
    "MLFlowRun",
    "MLFlowRunInfo",
    "MLFlowRunData",
    "MLFlowRunDataParam",
    "MLFlowRunDataMetric",
    "MLFlowRunStatus",
    "createexperiment",
    "getexperiment",
    "getorcreateexperiment",
    "deleteexperiment",
    "searchexperiments",
    "restoreexperiment",
    "createrun",
    "getrun",
    "updaterun",
    "deleterun",
    "searchruns",
    "logparam",
    "logmetric",
    "logbatch",
    "logartifact",
    "listartifacts",
    "mlfget",
    "mlfpost",
    "uri",
    "generatefilterfromentity_type",
    "generatefilterfromparams",
    "generatefilterfromattributes",
    "MLFlowArtifactFileInfo",
    "MLFlowArtifactDirInfo",
    "get_info",
    "get_data",
    "get_run_id",
    "get_params",
    "get_path",
    "get_size",
]


@pytest.fixture
def at_server(server: MlflowServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The pages name the default address; here the server is elsewhere."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MLFLOW_TRACKING_URI", server.uri)
    return server.uri


@pytest.mark.parametrize("page", WITH_CODE, ids=lambda page: page.name)
def test_examples_run(page: Path, at_server: str, mlflow_version: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = page.read_text(encoding="utf-8").replace("http://localhost:5000", at_server)
    needed = re.search(r"^Needs MLflow ([0-9.]+[0-9])", text, re.MULTILINE)
    if needed and release(mlflow_version) < release(needed[1]):
        with pytest.raises(EndpointMissing, match="or newer has it"):
            shown(page, text, capsys)
        return
    printed = shown(page, text, capsys)
    if page.name == "README.md":
        assert "baseline 0.3" in printed
        assert "[0.9, 0.5, 0.3]" in printed
        assert "404 RESOURCE_DOES_NOT_EXIST" in printed
        assert "looks like seconds" in printed


def shown(page: Path, text: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What the Python of a page prints. A block ```text right after one of Python must be what that one prints."""
    printed = ""
    namespace: dict[str, object] = {"__name__": "page"}
    for code, _, expected in re.findall(
        r"^```python\n(.*?)^```\n(\n?```text\n(.*?)^```)?", text, re.DOTALL | re.MULTILINE
    ):
        exec(compile(code, page.name, "exec"), namespace)
        out = capsys.readouterr().out
        assert not expected or out == expected
        printed += out
    return printed


def test_coming_from_julia(at_server: str, experiment_name: str, tmp_path: Path) -> None:
    page = (ROOT / "docs" / "coming-from-mlflowclient-jl.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.*?) \| `(.*?)` \|", page, re.MULTILINE)
    named = set(re.findall(r"\w+", " ".join(left for left, _ in rows)))
    assert set(REFERENCE) <= named

    file = tmp_path / "model.txt"
    file.write_text("weights")
    names = {name: getattr(mlflowclient, name) for name in mlflowclient.__all__}
    namespace = {**names, "uri": at_server, "name": f"jl {experiment_name}", "file": file}
    results: dict[str, object] = {}
    for left, code in rows:
        statement = ast.parse(code).body[0]
        if isinstance(statement, ast.Expr):
            results[left] = eval(code, namespace)
        else:
            exec(code, namespace)
    mlf, run = namespace["mlf"], namespace["run"]
    assert isinstance(mlf, mlflowclient.MLflow)
    assert isinstance(run, mlflowclient.Run)
    data = mlf.get_run(run).data
    assert data.metrics == {"loss": 0.9, "curve": 0.3, "f1": 0.8}
    assert data.params == {"lr": "0.1", "depth": "4", "model": "tree", "a": "1"}
    assert [point.step for point in mlf.get_metric_history(run, "curve")] == [0, 1, 2]
    assert [item.path for item in mlf.list_artifacts(run, max_depth=-1)] == ["model.txt", "notes", "notes/a.txt"]
    found = results["`searchexperiments(mlf; filter_attributes)`"]
    assert [item.name for item in found] == [namespace["name"]]  # type: ignore[attr-defined]
    mlf.close()
