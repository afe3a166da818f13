"""From spec/ to generated/, and from _async/ to _sync/: repeatable, and every difference is named."""

from __future__ import annotations

import copy
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from spec.generator.build import GENERATOR_VERSION, write_client
from tools import unasync
from tools.trees import differences

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ROOT / "generated"
DOCUMENT: dict[str, Any] = json.loads((GENERATED / "openapi.json").read_text(encoding="utf-8"))

Damage = Callable[[Path], object]


def build(*options: str | Path, seed: str = "0", cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "spec.generator.build", *map(str, options)]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def copy_of(folder: Path, target: Path) -> Path:
    return shutil.copytree(folder, target, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the description makes now."""
    output = tmp_path_factory.mktemp("made") / "generated"
    result = build("--output", output, seed="1")
    assert result.returncode == 0, result.stderr
    return output


def test_what_is_committed_is_what_the_description_makes(made: Path) -> None:
    assert differences(made, GENERATED) == []


def test_a_second_run_writes_the_same_bytes(made: Path, tmp_path: Path) -> None:
    assert build("--output", tmp_path / "again", seed="2").returncode == 0
    assert differences(made, tmp_path / "again") == []


@pytest.mark.parametrize(
    ("damage", "kind", "name"),
    [
        (lambda path: path.write_text(path.read_text() + "\n"), "different", "mlflow_openapi/api/runs.py"),
        (lambda path: path.write_text("{}"), "different", "openapi.json"),
        (lambda path: path.write_text(""), "orphan", "mlflow_openapi/models/old.py"),
        (lambda path: path.unlink(), "missing", "mlflow_openapi/models/run.py"),
    ],
)
def test_check_names_what_is_not_made_from_the_description(
    made: Path, tmp_path: Path, damage: Damage, kind: str, name: str
) -> None:
    output = copy_of(made, tmp_path / "generated")
    damage(output / name)
    result = build("--check", "--output", output)
    assert (result.returncode, result.stdout) == (1, f"{kind}: {output / name}\n")


def test_check_accepts_what_a_build_wrote_and_a_build_mends_the_rest(made: Path, tmp_path: Path) -> None:
    output = copy_of(made, tmp_path / "generated")
    assert build("--check", "--output", output).returncode == 0
    (output / "orphan.py").touch()
    (output / "mlflow_openapi" / "client.py").unlink()
    assert build("--output", output).returncode == 0
    assert differences(made, output) == []


def test_a_build_deletes_no_folder_of_other_things(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    result = build("--output", tmp_path)
    assert result.returncode == 1
    assert "holds something else" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_mistake_in_the_description_is_named_and_leaves_what_was_there(tmp_path: Path) -> None:
    for folder in ("spec", "tools", "generated"):
        copy_of(ROOT / folder, tmp_path / folder)
    schemas = tmp_path / "spec" / "schemas" / "runs.yaml"
    schemas.write_text(schemas.read_text(encoding="utf-8").replace("\nRunTag:", "\nRunTug:"), encoding="utf-8")
    result = build(cwd=tmp_path)
    assert result.returncode == 1
    assert "schemas/runs.yaml#/RunTag is nothing" in result.stderr
    assert differences(GENERATED, tmp_path / "generated") == []


def test_every_template_says_why_it_is_there_and_what_it_replaces() -> None:
    templates = list((ROOT / "spec" / "generator" / "templates").iterdir())
    assert templates
    for template in templates:
        head = template.read_text(encoding="utf-8").partition("#}")[0]
        assert head.startswith("{# Why: "), template.name
        assert f"Upstream: {GENERATOR_VERSION}" in head, template.name


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    document = copy.deepcopy(DOCUMENT)
    change(document)
    return document


def body(document: dict[str, Any], path: str) -> Any:
    return document["paths"][f"/api/2.0/mlflow/{path}"]["post"]["requestBody"]["content"]


# In Python this and the body's run_id are one keyword.
RUN_ID = {"name": "runId", "in": "query", "description": "The same.", "schema": {"type": "string"}}


def parameters(document: dict[str, Any], path: str) -> Any:
    return document["paths"][f"/api/2.0/mlflow/{path}"]["post"].setdefault("parameters", [])


def properties(document: dict[str, Any], path: str) -> Any:
    return body(document, path)["application/json"]["schema"]["properties"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        # The generator would warn, and leave the operation out.
        (lambda d: body(d, "runs/create").update({"image/png": body(d, "runs/create").popitem()[1]}), "runs/create"),
        (lambda d: properties(d, "runs/update").update(new={"type": "string", "enum": ["a"]}), "give the enum one"),
        (lambda d: parameters(d, "runs/update").append(RUN_ID), "runId and run_id of update_run one keyword"),
        (
            lambda d: properties(d, "runs/update").update(when={"type": "string", "format": "date-time"}),
            "cannot encode datetime",
        ),
    ],
)
def test_what_the_templates_cannot_express_ends_the_build(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], said: str
) -> None:
    with pytest.raises((SystemExit, ValueError), match=said):
        write_client(changed(change), tmp_path / "mlflow_openapi")


def test_docstrings_say_what_the_description_says(tmp_path: Path) -> None:
    def change(document: dict[str, Any]) -> None:
        properties(document, "runs/update")["status"]["description"] = "Its own words, see `getRun`."
        properties(document, "runs/log-metric")["dataset_name"].update(default="x", deprecated=True)
        search = properties(document, "runs/search")
        search["run_view_type"].pop("default")
        search["max_results"].update({"x-mlflow-since": "2.9.2", "x-mlflow-until": "3.5.1"})
        document["components"]["schemas"]["Metric"]["properties"]["key"]["description"] = "The field's own words."
        operation = document["paths"]["/api/2.0/mlflow/runs/restore"]["post"]
        operation.update({"deprecated": True, "x-mlflow-until": "3.5.1", "x-mlflow-app": "fastapi"})

    write_client(changed(change), tmp_path / "mlflow_openapi")
    runs = (tmp_path / "mlflow_openapi" / "api" / "runs.py").read_text(encoding="utf-8")
    assert runs.count("status: Its own words, see `get_run`.") == 2
    assert "dataset_name: Deprecated. Name of the dataset it was" in runs
    assert "Absent means `x`." in runs
    assert "Absent means 1000. Since 2.9.2. Until 3.5.1." in runs
    assert runs.count("Digest of that dataset. Since 3.1.4.\n") == 2
    assert "run_view_type: Which lifecycle stages a search looks at.\n" in runs
    assert "`POST /api/2.0/mlflow/runs/restore`, MLflow 2.0.1 to 3.5.1. Deprecated. Not on" in runs
    assert "under gunicorn" in runs
    metric = (tmp_path / "mlflow_openapi" / "models" / "metric.py").read_text(encoding="utf-8")
    assert '"""The field\'s own words."""' in metric


# Every name that the rules of the derivation know, so that none of them counts as unused.
EVERY_RULE = f"# {' '.join(unasync.NAMES)} AsyncThing async_thing\n"


def pair(root: Path) -> tuple[Path, Path]:
    (root / "_async" / "inner").mkdir(parents=True)
    (root / "_async" / "one.py").write_text(f"{EVERY_RULE}async def f():\n    await g()\n")
    (root / "_async" / "inner" / "two.py").write_text("class AsyncThing:\n    pass\n")
    return root / "_async", root / "_sync"


def test_unasync_writes_a_twin_that_its_check_accepts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = pair(tmp_path)
    assert unasync.main([], [(source, target)]) == 0
    assert (target / "one.py").read_text().endswith("def f():\n    g()\n")
    assert (target / "inner" / "two.py").read_text() == f"{unasync.BANNER}class Thing:\n    pass\n"
    assert unasync.main(["--check"], [(source, target)]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["_async", "_sync"]
    assert "every _sync folder is" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("damage", "kind", "name"),
    [
        (lambda target: (target / "one.py").write_text("def f():\n    g()\n"), "different", "one.py"),
        (lambda target: (target / "old.py").touch(), "orphan", "old.py"),
        (lambda target: (target / "inner" / "two.py").unlink(), "missing", "inner/two.py"),
    ],
)
def test_unasync_check_names_a_difference_and_a_run_mends_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], damage: Damage, kind: str, name: str
) -> None:
    source, target = pair(tmp_path)
    unasync.main([], [(source, target)])
    damage(target)
    assert unasync.main(["--check"], [(source, target)]) == 1
    assert capsys.readouterr().out == f"{kind}: {target / name}\n"
    assert unasync.main([], [(source, target)]) == 0
    assert unasync.main(["--check"], [(source, target)]) == 0


@pytest.mark.parametrize("rule", ["aclose", "asynchronous", "Async([A-Z]\\w*)", "async_(\\w+)"])
def test_unasync_names_a_rule_that_nothing_needs(tmp_path: Path, capsys: pytest.CaptureFixture[str], rule: str) -> None:
    source, target = pair(tmp_path)
    for path in source.rglob("*.py"):
        text = path.read_text()
        for word in [rule, "AsyncThing" if rule.startswith("Async") else "async_thing" if "_" in rule else rule]:
            text = text.replace(f"{word} ", "").replace(f"{word}\n", "\n").replace(f"{word}:", "x:")
        path.write_text(text)
    assert unasync.main([], [(source, target)]) == 1
    assert capsys.readouterr().out == f"tools/unasync.py: the rule for {rule} matches nothing\n"
