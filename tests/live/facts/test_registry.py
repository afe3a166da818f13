"""What servers do with registered models and model versions: raw requests and what is answered.

Each fact is in a `# why:` comment or a description of the registered models and model versions in spec/.
"""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.live.helpers import release
from tests.servers import MlflowServer

RM, MV = "/api/2.0/mlflow/registered-models/", "/api/2.0/mlflow/model-versions/"
HTML = "<!doctype html>"
Step = tuple[str, str, list[tuple[str, str]] | None, dict[str, Any] | None]


def post(path: str, /, **body: Any) -> Step:
    return ("POST", path, None, body)


def patch(path: str, /, **body: Any) -> Step:
    return ("PATCH", path, None, body)


def delete(path: str, /, **body: Any) -> Step:
    return ("DELETE", path, None, body)


def get(path: str, /, *pairs: tuple[str, str], **query: str) -> Step:
    return ("GET", path, list(pairs) or list(query.items()), None)


mk = post(RM + "create", name="{n}")
ver = post(MV + "create", name="{n}", source="s3://b/x")
prompt = {"key": "mlflow.prompt.is_prompt", "value": "true"}

# The fact; the servers that show it (new: 3.0 and later, old: before; conftest.py leaves it out on the others); the
# requests, of which the last one shows it; and the status, what the answer's text has, and what it has not. {n} is a
# name never used before, {run} and {root} a new run and its artifact_uri, {lm} a new logged model of it.
FACTS: list[tuple[str, str, list[Step], tuple[int, list[str], list[str]]]] = [
    ("model name taken", "both", [mk, mk], (400, ["RESOURCE_ALREADY_EXISTS"], [])),
    (
        "prompt holds the name",
        "both",
        [post(RM + "create", name="{n}", tags=[prompt]), mk],
        (400, ["RESOURCE_ALREADY_EXISTS", "taken by a prompt"], []),
    ),
    ("deleted name is free", "both", [mk, delete(RM + "delete", name="{n}"), mk], (200, ["{n}"], [])),
    ("name with slash", "new", [post(RM + "create", name="a/{n}")], (400, ["INVALID_PARAMETER_VALUE"], [])),
    ("name with colon", "new", [post(RM + "create", name="a:{n}")], (400, ["INVALID_PARAMETER_VALUE"], [])),
    ("name of a space", "new", [post(RM + "create", name=" ")], (400, ["INVALID_PARAMETER_VALUE"], [])),
    ("name of dots", "new", [post(RM + "create", name="..")], (400, ["INVALID_PARAMETER_VALUE"], [])),
    ("name with slash, old", "old", [post(RM + "create", name="a/{n}")], (200, ["a/{n}"], [])),
    ("name with colon, old", "old", [post(RM + "create", name="a:{n}")], (200, ["a:{n}"], [])),
    ("get name with slash", "new", [get(RM + "get", name="a/{n}")], (400, ["INVALID_PARAMETER_VALUE"], [])),
    ("get name with slash, old", "old", [get(RM + "get", name="a/{n}")], (404, ["RESOURCE_DOES_NOT_EXIST"], [])),
    (
        "deployment_job_id is dropped",
        "new",
        [post(RM + "create", name="{n}", deployment_job_id="5")],
        (200, [], ["deployment"]),
    ),
    (
        "search leaves prompts out",
        "both",
        [post(RM + "create", name="{n}", tags=[prompt]), get(RM + "search", filter="name = '{n}'")],
        (200, [], ["{n}"]),
    ),
    (
        "search finds prompts when told",
        "both",
        [
            post(RM + "create", name="{n}", tags=[prompt]),
            get(RM + "search", filter="name = '{n}' AND tags.`mlflow.prompt.is_prompt` = 'true'"),
        ],
        (200, ["{n}"], []),
    ),
    ("IS NULL of models", "new", [get(RM + "search", filter="tags.k IS NULL")], (500, [HTML], [])),
    (
        "IS NULL of models, old",
        "old",
        [get(RM + "search", filter="tags.k IS NULL")],
        (400, ["INVALID_PARAMETER_VALUE"], []),
    ),
    ("name IN", "new", [mk, get(RM + "search", filter="name IN ('{n}')")], (200, ["{n}"], [])),
    ("name IN, old", "old", [mk, get(RM + "search", filter="name IN ('{n}')")], (400, ["INVALID_PARAMETER_VALUE"], [])),
    (
        "max_results 0 of models never ends",
        "both",
        [mk, get(RM + "search", max_results="0")],
        (200, ["next_page_token"], ["registered_models"]),
    ),
    (
        "max_results 1001 of models",
        "both",
        [get(RM + "search", max_results="1001")],
        (400, ["INVALID_PARAMETER_VALUE"], []),
    ),
    (
        "order twice, models",
        "both",
        [get(RM + "search", ("order_by", "name"), ("order_by", "name"))],
        (500, ["duplicate fields"], []),
    ),
    (
        "order by creation of models",
        "both",
        [get(RM + "search", order_by="creation_timestamp")],
        (400, ["INVALID_PARAMETER_VALUE"], []),
    ),
    (
        "update without description empties it",
        "both",
        [post(RM + "create", name="{n}", description="Hello"), patch(RM + "update", name="{n}")],
        (200, ["{n}"], ["Hello", '"description"']),
    ),
    (
        "rename twice",
        "both",
        [mk, post(RM + "rename", name="{n}", new_name="{n}r"), post(RM + "rename", name="{n}", new_name="{n}r")],
        (404, ["RESOURCE_DOES_NOT_EXIST"], []),
    ),
    (
        "rename to a taken name",
        "both",
        [mk, post(RM + "create", name="{n}2"), post(RM + "rename", name="{n}", new_name="{n}2")],
        (400, ["RESOURCE_ALREADY_EXISTS"], []),
    ),
    (
        "delete model twice",
        "both",
        [mk, delete(RM + "delete", name="{n}"), delete(RM + "delete", name="{n}")],
        (404, ["RESOURCE_DOES_NOT_EXIST"], []),
    ),
    ("delete by query", "both", [mk, ("DELETE", RM + "delete", [("name", "{n}")], None)], (400, ["Missing value"], [])),
    (
        "small stage",
        "both",
        [mk, ver, post(RM + "get-latest-versions", name="{n}", stages=["none"])],
        (200, ['"version": "1"'], []),
    ),
    (
        "bogus stage",
        "both",
        [mk, post(RM + "get-latest-versions", name="{n}", stages=["bogus"])],
        (400, ["Invalid Model Version stage"], []),
    ),
    (
        "model tag without value",
        "both",
        [mk, post(RM + "set-tag", name="{n}", key="k"), get(RM + "get", name="{n}")],
        (200, ['"key": "k"', '"value": ""'], []),
    ),
    (
        "model tag of 100,001",
        "both",
        [mk, post(RM + "set-tag", name="{n}", key="k", value="v" * 100_001)],
        (400, ["exceeds the maximum length"], []),
    ),
    (
        "model tag of 100,000",
        "new",
        [mk, post(RM + "set-tag", name="{n}", key="k", value="v" * 100_000)],
        (200, ["{{}}"], []),
    ),
    (
        "model tag of 5,001, old",
        "old",
        [mk, post(RM + "set-tag", name="{n}", key="k", value="v" * 5001)],
        (400, ["exceeds the maximum length"], []),
    ),
    ("absent model tag", "both", [mk, delete(RM + "delete-tag", name="{n}", key="k")], (200, ["{{}}"], [])),
    (
        "absent alias",
        "both",
        [mk, get(RM + "alias", name="{n}", alias="no")],
        (400, ["INVALID_PARAMETER_VALUE", "not found"], []),
    ),
    (
        "alias of an absent model",
        "new",
        [get(RM + "alias", name="{n}", alias="no")],
        (404, ["RESOURCE_DOES_NOT_EXIST"], []),
    ),
    (
        "alias of an absent model, old",
        "old",
        [get(RM + "alias", name="{n}", alias="no")],
        (400, ["INVALID_PARAMETER_VALUE"], []),
    ),
    (
        "latest is the highest",
        "new",
        [
            mk,
            ver,
            ver,
            ver,
            post(MV + "transition-stage", name="{n}", version="3", stage="Staging"),
            get(RM + "alias", name="{n}", alias="latest"),
        ],
        (200, ['"version": "3"'], []),
    ),
    ("latest, old", "old", [mk, ver, get(RM + "alias", name="{n}", alias="latest")], (400, ["reserved"], [])),
    (
        "set alias latest",
        "both",
        [mk, ver, post(RM + "alias", name="{n}", alias="Latest", version="1")],
        (400, ["reserved"], []),
    ),
    (
        "set alias v1",
        "both",
        [mk, ver, post(RM + "alias", name="{n}", alias="v1", version="1")],
        (400, ["reserved"], []),
    ),
    (
        "alias in another script",
        "both",
        [mk, ver, post(RM + "alias", name="{n}", alias="é", version="1")],
        (200, ["{{}}"], []),
    ),
    (
        "alias with a dot",
        "both",
        [mk, ver, post(RM + "alias", name="{n}", alias="a.b", version="1")],
        (400, ["INVALID_PARAMETER_VALUE"], []),
    ),
    ("delete an absent alias", "both", [mk, delete(RM + "alias", name="{n}", alias="no")], (200, ["{{}}"], [])),
    (
        "alias of a deleted version",
        "new",
        [
            mk,
            ver,
            post(RM + "alias", name="{n}", alias="a", version="1"),
            delete(MV + "delete", name="{n}", version="1"),
            get(RM + "alias", name="{n}", alias="a"),
        ],
        (400, ["not found"], []),
    ),
    (
        "alias of a deleted version, old",
        "old",
        [
            mk,
            ver,
            post(RM + "alias", name="{n}", alias="a", version="1"),
            delete(MV + "delete", name="{n}", version="1"),
            get(RM + "alias", name="{n}", alias="a"),
        ],
        (404, ["RESOURCE_DOES_NOT_EXIST"], []),
    ),
    (
        "get-latest has aliases",
        "both",
        [mk, ver, post(RM + "alias", name="{n}", alias="a", version="1"), post(RM + "get-latest-versions", name="{n}")],
        (200, ['"aliases"'], []),
    ),
    (
        "create version twice",
        "both",
        [mk, ver, ver],
        (200, ['"version": "2"', '"run_id": ""', '"description": ""'], ["model_id", "user_id", "status_message"]),
    ),
    (
        "numbers are not given again",
        "both",
        [mk, ver, ver, delete(MV + "delete", name="{n}", version="2"), ver],
        (200, ['"version": "3"'], []),
    ),
    (
        "root of a bucket",
        "both",
        [mk, post(MV + "create", name="{n}", source="s3://bucket/")],
        (400, ["Invalid model version source"], []),
    ),
    (
        "proxied source without run",
        "new",
        [mk, post(MV + "create", name="{n}", source="mlflow-artifacts:/0/x")],
        (400, ["run_id"], []),
    ),
    (
        "proxied source without run, old",
        "old",
        [mk, post(MV + "create", name="{n}", source="mlflow-artifacts:/0/x")],
        (200, ["mlflow-artifacts:/0/x"], []),
    ),
    (
        "runs: source without run_id",
        "new",
        [mk, post(MV + "create", name="{n}", source="runs:/{run}/m")],
        (400, ["run_id"], []),
    ),
    (
        "runs: source with run_id",
        "both",
        [mk, post(MV + "create", name="{n}", source="runs:/{run}/m", run_id="{run}")],
        (200, ["{run}"], []),
    ),
    ("source with a host", "new", [mk, post(MV + "create", name="{n}", source="https://h/x/y")], (400, ["https"], [])),
    (
        "source with a host, old",
        "old",
        [mk, post(MV + "create", name="{n}", source="https://h/x/y")],
        (200, ["https://h/x/y"], []),
    ),
    (
        "local source without run",
        "both",
        [mk, post(MV + "create", name="{n}", source="/srv/models/x")],
        (400, ["Invalid model version source"], []),
    ),
    (
        "run of a bucket's source is not looked up",
        "both",
        [mk, post(MV + "create", name="{n}", source="s3://b/x", run_id="no")],
        (200, ['"run_id": "no"'], []),
    ),
    (
        "absent logged model",
        "new",
        [mk, post(MV + "create", name="{n}", source="s3://b/x", model_id="m-no")],
        (404, ["RESOURCE_DOES_NOT_EXIST"], []),
    ),
    (
        "model_id ignored, old",
        "old",
        [mk, post(MV + "create", name="{n}", source="s3://b/x", model_id="m-no")],
        (200, ["s3://b/x"], ["m-no"]),
    ),
    (
        "logged model gives its run",
        "new",
        [mk, post(MV + "create", name="{n}", source="models:/{lm}", model_id="{lm}")],
        (200, ['"run_id": "{run}"'], ["model_id"]),
    ),
    (
        "logged model is tagged",
        "new",
        [
            mk,
            post(MV + "create", name="{n}", source="models:/{lm}", model_id="{lm}"),
            get("/api/2.0/mlflow/logged-models/{lm}"),
        ],
        (200, ["mlflow.modelVersions", "{n}"], []),
    ),
    (
        "models: source by alias",
        "new",
        [
            mk,
            ver,
            post(RM + "alias", name="{n}", alias="a", version="1"),
            post(MV + "create", name="{n}", source="models:/{n}@a"),
        ],
        (200, ["models:/{n}/1"], []),
    ),
    (
        "download uri of a copy",
        "both",
        [
            mk,
            ver,
            post(MV + "create", name="{n}", source="models:/{n}/1"),
            get(MV + "get-download-uri", name="{n}", version="2"),
        ],
        (200, ["s3://b/x"], []),
    ),
    (
        "download uri of runs:",
        "both",
        [
            mk,
            post(MV + "create", name="{n}", source="runs:/{run}/m", run_id="{run}"),
            get(MV + "get-download-uri", name="{n}", version="1"),
        ],
        (200, ["runs:/{run}/m"], []),
    ),
    ("version 01", "both", [mk, ver, get(MV + "get", name="{n}", version="01")], (200, ['"version": "1"'], [])),
    ("version in words", "both", [mk, get(MV + "get", name="{n}", version="x")], (400, ["must be an integer"], [])),
    ("huge version", "new", [mk, get(MV + "get", name="{n}", version="9" * 30)], (500, ["INTERNAL_ERROR"], [])),
    (
        "version as a number",
        "both",
        [mk, ver, patch(MV + "update", name="{n}", version=1, description="x")],
        (400, ["INVALID_PARAMETER_VALUE"], []),
    ),
    (
        "version update without description",
        "both",
        [
            mk,
            ver,
            patch(MV + "update", name="{n}", version="1", description="Hello"),
            patch(MV + "update", name="{n}", version="1"),
        ],
        (200, ["{n}"], ["Hello", '"description"']),
    ),
    (
        "search of versions has no aliases",
        "both",
        [mk, ver, post(RM + "alias", name="{n}", alias="a", version="1"), get(MV + "search", filter="name = '{n}'")],
        (200, ["{n}"], ["aliases"]),
    ),
    ("IS NULL of versions", "new", [get(MV + "search", filter="tags.k IS NULL")], (500, [HTML], [])),
    (
        "run_id NOT IN",
        "new",
        [mk, ver, get(MV + "search", filter="name = '{n}' AND run_id NOT IN ('x')")],
        (200, ["{n}"], []),
    ),
    ("run_id NOT IN, old", "old", [get(MV + "search", filter="run_id NOT IN ('x')")], (400, ["NOT IN"], [])),
    ("max_results 0 of versions", "both", [get(MV + "search", max_results="0")], (400, ["positive integer"], [])),
    (
        "order twice, versions",
        "both",
        [get(MV + "search", ("order_by", "name"), ("order_by", "name"))],
        (500, ["duplicate fields"], []),
    ),
    (
        "archive others of Archived",
        "both",
        [
            mk,
            ver,
            post(MV + "transition-stage", name="{n}", version="1", stage="Archived", archive_existing_versions=True),
        ],
        (500, ["INTERNAL_ERROR", "not an Active stage"], []),
    ),
    (
        "archive others",
        "both",
        [
            mk,
            ver,
            ver,
            post(MV + "transition-stage", name="{n}", version="1", stage="Production"),
            post(MV + "transition-stage", name="{n}", version="2", stage="production", archive_existing_versions=True),
            get(MV + "get", name="{n}", version="1"),
        ],
        (200, ['"current_stage": "Archived"'], []),
    ),
    (
        "delete version twice",
        "both",
        [mk, ver, delete(MV + "delete", name="{n}", version="1"), delete(MV + "delete", name="{n}", version="1")],
        (404, ["RESOURCE_DOES_NOT_EXIST"], []),
    ),
    (
        "absent version tag",
        "both",
        [mk, ver, delete(MV + "delete-tag", name="{n}", version="1", key="k")],
        (200, ["{{}}"], []),
    ),
    (
        "version tag without value",
        "both",
        [mk, ver, post(MV + "set-tag", name="{n}", version="1", key="k"), get(MV + "get", name="{n}", version="1")],
        (200, ['"value": ""'], []),
    ),
    (
        "artifact of a runs: source behind the proxy",
        "both",
        [
            mk,
            post(MV + "create", name="{n}", source="runs:/{run}/m", run_id="{run}"),
            get("/model-versions/get-artifact", name="{n}", version="1", path="a.txt"),
        ],
        (500, ["INTERNAL_ERROR"], []),
    ),
    (
        "artifact without version",
        "both",
        [mk, get("/model-versions/get-artifact", name="{n}", path="a.txt")],
        (500, ["INTERNAL_ERROR"], []),
    ),
    (
        "artifact without path",
        "both",
        [mk, ver, get("/model-versions/get-artifact", name="{n}", version="1")],
        (400, [HTML], []),
    ),
]


@pytest.fixture(scope="module")
def made(server: MlflowServer) -> dict[str, str]:
    """What the requests refer to."""
    with httpx.Client(base_url=server.uri, verify=False) as http:
        created = http.post("/api/2.0/mlflow/runs/create", json={"experiment_id": "0", "start_time": 1})
        run = created.raise_for_status().json()["run"]["info"]
        names = {"run": run["run_id"], "root": run["artifact_uri"]}
        if release(server.version) >= (3,):
            body = {"experiment_id": "0", "name": "lm", "source_run_id": run["run_id"]}
            model = http.post("/api/2.0/mlflow/logged-models", json=body).raise_for_status().json()["model"]
            names["lm"] = model["info"]["model_id"]
    return names


def filled(node: Any, names: dict[str, str]) -> Any:
    """The same with the names in place of their placeholders; `{{}}` is an empty object."""
    if isinstance(node, str):
        for name, value in names.items():
            node = node.replace(f"{{{name}}}", value)
        return node.replace("{{}}", "{}")
    if isinstance(node, (list, tuple)):
        return type(node)(filled(item, names) for item in node)
    if isinstance(node, dict):
        return {key: filled(value, names) for key, value in node.items()}
    return node


@pytest.mark.parametrize(
    ("versions", "steps", "expected"), [fact[1:] for fact in FACTS], ids=[fact[0] for fact in FACTS]
)
def test_fact(
    versions: str,  # read by conftest.py
    steps: list[Step],
    expected: tuple[int, list[str], list[str]],
    server: MlflowServer,
    made: dict[str, str],
) -> None:
    names = {**made, "n": f"f{uuid4().hex[:12]}"}
    with httpx.Client(base_url=server.uri, verify=False, timeout=60) as http:
        for number, step in enumerate(steps, start=1):
            method, path, query, body = filled(step, names)
            answer = http.request(method, path, params=query, json=body)
            assert number == len(steps) or answer.status_code == 200, answer.text
    status, has, lacks = filled(expected, names)
    shown = (
        answer.text if "json" not in answer.headers["content-type"] else json.dumps(answer.json(), ensure_ascii=False)
    )
    assert answer.status_code == status, shown
    assert [text for text in has if text not in shown] == []
    assert [text for text in lacks if text in shown] == []
