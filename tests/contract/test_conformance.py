"""`make contract` itself: it finds what is wrong with an answer, and reaches every operation of real servers."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx
import pytest
import requests
from schemathesis import Case, Response

from mlflow_openapi.operations import OPERATIONS
from mlflowclient import MLflow
from tests.contract.conformance.__main__ import examine, main
from tests.contract.conformance.description import covers, operations
from tests.contract.conformance.judge import judge
from tests.contract.conformance.known import KnownBug, NotReachable, known_bugs, not_reachable
from tests.contract.conformance.peer import Peer
from tests.contract.conformance.recipes import Recipe, Step, filled, load, placed
from tests.contract.conformance.report import Report, failures, junit, markdown, table
from tests.contract.conformance.servers import ENVIRONMENT, foreign, webhook_taker
from tests.contract.conformance.walk import Walk
from tests.servers import MlflowServer
from tests.servers.network import HOST, free_port

NEWEST = "3.17.2"
RUN = {
    "info": {"run_id": "r", "experiment_id": "1", "status": "RUNNING", "lifecycle_stage": "active"}
    | {"run_uuid": "r", "run_name": "x", "user_id": "", "start_time": 1, "artifact_uri": "/a"},
    "data": {},
    "inputs": {},
    "outputs": {},
}
DESCRIBED = operations(NEWEST, {"artifacts"})


def answer(status: int, body: Any = None, content_type: str = "application/json") -> Response:
    content = {"content": body} if isinstance(body, str) else {"json": body}
    response = httpx.Response(status, **content, headers={"Content-Type": content_type})
    response.request = httpx.Request("GET", "http://server")
    response.elapsed = timedelta(0)
    return Response.from_httpx(response, verify=False)


@pytest.mark.parametrize(
    ("response", "checks"),
    [
        (answer(200, {"run": RUN}), []),
        (answer(404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no run"}), []),
        (answer(200, {}), ["schema"]),
        (answer(200, {"run": {**RUN, "info": {**RUN["info"], "start_time": "yesterday"}}}), ["schema"]),
        (answer(200, {"run": {**RUN, "info": {"run_id": "r"}}}), ["schema"]),
        (answer(200, "{", "application/json"), ["schema"]),
        (answer(200, "<html>", "text/html"), ["content type"]),
        (answer(202, {"run": RUN}), ["status"]),
        (answer(400, {"message": "an error without its code"}), ["schema"]),
        (answer(500, {"error_code": "INTERNAL_ERROR", "message": "oh"}), ["server error"]),
        (answer(503, {"error_code": "TEMPORARILY_UNAVAILABLE", "message": "oh"}), ["server error", "status"]),
    ],
)
def test_what_is_wrong_is_found(response: Response, checks: list[str]) -> None:
    operation = DESCRIBED["getRun"]
    assert [finding.check for finding in judge("getRun", operation.case({"run_id": "r"}), response)] == checks


def test_a_documented_501_is_no_fault() -> None:
    operation = DESCRIBED["createMultipartUpload"]
    case = operation.case({"artifact_path": "a", "path": "b"})
    refusal = answer(501, {"error_code": "NOT_IMPLEMENTED", "message": "no"})
    assert judge(operation.id, case, refusal) == []
    assert [finding.check for finding in judge("getRun", DESCRIBED["getRun"].case({"run_id": "r"}), refusal)] == [
        "server error",
        "status",
    ]


def test_a_finding_shows_the_request() -> None:
    found = judge("getRun", DESCRIBED["getRun"].case({"run_id": "r"}), answer(200, {}))
    assert "/api/2.0/mlflow/runs/get?run_id=r" in found[0].request
    assert "'run'" in found[0].message or '"run"' in found[0].message


class Scripted(Peer):
    """A server that gives one answer to everything."""

    def __init__(self, give: Callable[[Case], Response], *, foreign: bool = False, answers: bool = True) -> None:
        values = {"prefix": "own", "webhook_url": "http://taker"}
        super().__init__("plain", NEWEST, "http://server", requests.Session(), foreign=foreign, values=values)
        self.give = give
        self.still_there = answers
        self.sent: list[Case] = []

    def answers(self) -> bool:
        return self.still_there

    def send(self, case: Case) -> Response:
        self.sent.append(case)
        return self.give(case)


GET_RUN = Recipe("runs", (), {}, (Step("getRun", None, {"run_id": "own-r"}),), ())
BUG = KnownBug(
    show="no run",
    operations=("getRun",),
    check="server error",
    status=500,
    answer="oh",
    request={"run_id": "x"},
)
FAILS = answer(500, {"error_code": "INTERNAL_ERROR", "message": "oh"})
WORKS = answer(200, {"run": RUN})


def walked(peer: Peer, recipes: list[Recipe], **known: Any) -> Report:
    wanted = {step.do for recipe in recipes for step in (*recipe.steps, *recipe.end)}
    walk = Walk(peer, {name: DESCRIBED[name] for name in wanted}, **known)
    walk.run(recipes, examples=0)
    return Report("server", walk.operations, walk.left_behind, walk.stays, stopped=walk.stopped)


def test_a_known_bug_explains_what_it_shows_and_nothing_else() -> None:
    def give(case: Case) -> Response:
        return FAILS if case.query["run_id"] == "x" else WORKS

    assert walked(Scripted(give), [GET_RUN], known_bugs=[BUG]).passed
    for other in (KnownBug(**{**vars(BUG), "answer": "another"}), KnownBug(**{**vars(BUG), "status": 503})):
        assert not walked(Scripted(give), [GET_RUN], known_bugs=[other]).passed


def test_a_bug_that_is_gone_fails_until_its_entry_is() -> None:
    report = walked(Scripted(lambda case: WORKS), [GET_RUN], known_bugs=[BUG])
    assert "is gone" in report.failures["getRun"][0]
    later = KnownBug(**{**vars(BUG), "until": "3.14.0"})
    assert walked(Scripted(lambda case: WORKS), [GET_RUN], known_bugs=[later]).passed


def test_an_error_does_not_reach_an_operation() -> None:
    missing = answer(404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no run"})
    report = walked(Scripted(lambda case: missing), [GET_RUN])
    assert "404" in report.failures["getRun"][0]
    assert (report.row[2], report.row[3]) == ("0", "1")
    named = [NotReachable(operation="getRun", why="a reason")]
    assert walked(Scripted(lambda case: missing), [GET_RUN], not_reachable=named).passed
    assert not walked(Scripted(lambda case: WORKS), [GET_RUN], not_reachable=named).passed


def test_nothing_foreign_is_written_to() -> None:
    steps = [Step("deleteRun", None, {"run_id": run}) for run in ("$prefix-1", "somebody's")]
    peer = Scripted(lambda case: answer(200, {}), foreign=True)
    report = walked(peer, [Recipe("runs", (), {}, tuple(steps), ())])
    assert [case.body for case in peer.sent] == [{"run_id": "own-1"}]
    assert "was not sent" in report.failures["deleteRun"][0]


def test_generated_requests_to_foreign_servers_only_read() -> None:
    peer = Scripted(lambda case: WORKS, foreign=True)
    steps = (Step("createRun", None, {"experiment_id": "$prefix"}), Step("getRun", None, {"run_id": "$prefix"}))
    walk = Walk(peer, {step.do: DESCRIBED[step.do] for step in steps})
    walk.run([Recipe("runs", (), {}, steps, ())], examples=3)
    assert [case.path for case in peer.sent].count("/api/2.0/mlflow/runs/create") == 1
    assert len(peer.sent) > 4


EXPERIMENTS = Recipe(
    "experiments",
    (),
    {"experiment_id": "$experiment"},
    (
        Step("createExperiment", None, {"name": "$prefix"}, {"experiment": "experiment_id"}),
        Step("searchExperiments", None, {"max_results": 1}),
        Step("getExperiment"),
    ),
    (Step("deleteExperiment"),),
)


def fails_to_search(error: type[BaseException]) -> Callable[[Case], Response]:
    def give(case: Case) -> Response:
        if case.path.endswith("search"):
            raise error
        return answer(200, {"experiment_id": "7"} if case.path.endswith("create") else {})

    return give


def test_what_was_made_is_deleted_after_ctrl_c_too() -> None:
    peer = Scripted(fails_to_search(KeyboardInterrupt), foreign=True)
    report = walked(peer, [EXPERIMENTS])
    assert (report.stopped, report.left_behind, report.passed) == ("interrupted", [], False)
    assert peer.sent[-1].body == {"experiment_id": "7"}
    assert report.failures["getExperiment"] == ["not examined"]


def test_a_lost_answer_is_a_failure_of_one_operation() -> None:
    peer = Scripted(fails_to_search(requests.ConnectionError), foreign=True)
    report = walked(peer, [EXPERIMENTS])
    assert (report.stopped, report.left_behind, report.operations["getExperiment"].reached) == (None, [], True)
    assert "experiments/search" in report.failures["searchExperiments"][0]


def test_nothing_more_is_asked_of_a_server_that_is_gone() -> None:
    peer = Scripted(fails_to_search(requests.ConnectionError), foreign=True, answers=False)
    report = walked(peer, [EXPERIMENTS])
    assert len(peer.sent) == 2
    assert report.stopped
    assert "experiments/search" in report.stopped
    assert len(report.left_behind) == 1
    assert """'{"experiment_id": "7"}' http://server/api/2.0/mlflow/experiments/delete""" in report.left_behind[0]


def test_what_somebodys_server_is_set_up_to_refuse_is_said_and_no_failure() -> None:
    webhooks = next(recipe for recipe in load() if recipe.name == "webhooks")
    message = "Cannot resolve Webhook URL hostname 'example.com'"

    def give(case: Case) -> Response:
        refused = case.method == "POST"
        return answer(400, {"error_code": "BAD", "message": message}) if refused else answer(200, {"webhooks": []})

    report = walked(Scripted(give, foreign=True), [webhooks])
    assert report.passed
    assert re.search(rf"not reached: [^:]*createWebhook.*WEBHOOK_URL=.*{message}", failures(report))
    assert not walked(Scripted(give), [webhooks]).passed


def test_what_is_no_server_of_the_api_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with webhook_taker() as other:
        for arguments, said in {
            (other,): "Is it the address of an MLflow server?",
            (other, "--version", NEWEST): "Is it the address of an MLflow server?",
            (f"http://{HOST}:{free_port()}",): "no answer from",
            ("sqlite:///mlflow.db",): "the server's address",
        }.items():
            monkeypatch.setattr("sys.argv", ["conformance", "--server", *arguments])
            assert main() == 2
            assert said in capsys.readouterr().err


def test_what_is_left_behind_is_said() -> None:
    recipe = Recipe(
        "runs",
        (),
        {},
        (Step("deleteRun", None, {"run_id": "$prefix"}),),
        (Step("deleteRun", None, {"run_id": "$prefix"}),),
    )
    given = iter([answer(200, {}), answer(400, {"error_code": "BAD_REQUEST", "message": "locked"})])
    report = walked(Scripted(lambda case: next(given)), [recipe])
    assert "locked" in report.left_behind[0]
    assert not report.passed


def test_values_are_filled_in() -> None:
    assert filled(["$run", "x-$run", {"a": "$n"}], {"run": "r", "n": 5}) == ["r", "x-r", {"a": 5}]
    assert placed({"a": [{"b": 1}]}, {"a.0.b": 2, "c": 3}) == {"a": [{"b": 2}], "c": 3}


def test_the_report_in_both_forms() -> None:
    report = walked(Scripted(lambda case: FAILS), [GET_RUN])
    assert "| server | 1 | 0 | 0 | 0 | 1 |" in markdown([report])
    assert "INTERNAL_ERROR" in markdown([report])
    suite = ET.fromstring(junit([report]))[0]
    assert (suite.get("tests"), suite.get("failures"), suite[0].get("name")) == ("1", "1", "getRun")
    assert table([report]).splitlines()[1].split() == ["server", "1", "0", "0", "0", "1"]


def test_every_operation_has_a_recipe_and_every_entry_an_operation() -> None:
    recipes = load()
    assert {step.do for recipe in recipes for step in (*recipe.steps, *recipe.end)} == set(OPERATIONS)
    for bug in known_bugs():
        for name in bug.operations:
            assert any(bug.is_about(version, server) for version in VERSIONS for server in KINDS), bug.show
            assert name in OPERATIONS
    assert {entry.operation for entry in not_reachable()} <= set(OPERATIONS)


VERSIONS = ["3.17.2", "3.14.0", "3.10.1", "3.5.1", "3.1.4", "2.22.4", "2.16.2", "2.9.2", "2.0.1"]
KINDS = ["plain", "basic-auth", "workspaces", "postgresql", "s3", "basic-auth+workspaces"]


def test_versions_are_compared_as_numbers() -> None:
    assert covers("3.10.1", "3.9", None)
    assert covers("3.18.0.dev0", "3.17.2", None)
    assert not covers("3.17.2", None, "3.10.1")


@pytest.fixture(scope="module")
def their_server() -> Iterator[MlflowServer]:
    with MlflowServer(NEWEST, auth=True, workspaces=True, env=ENVIRONMENT) as server:
        yield server


@pytest.fixture
def theirs(their_server: MlflowServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Peer]:
    """Somebody's server, as `make contract SERVER=` finds it."""
    for name, value in their_server.client_env.items():
        monkeypatch.setenv(name, value)
    with webhook_taker() as webhook_url, foreign(None, None, webhook_url) as peer:
        yield peer


def test_somebodys_server_is_left_as_it_was(theirs: Peer) -> None:
    with MLflow() as mlf:
        _fill(mlf)
        before = _contents(mlf)
        report = examine(theirs, examples=0)
        assert (report.failures, report.left_behind, report.stopped) == ({}, [], None)
        assert all(one.reached or one.not_reachable for one in report.operations.values())
        assert {"createUser", "createWorkspace", "createWebhook"} <= set(report.operations)
        assert any("mlflow gc" in text for text in report.stays)
        assert _contents(mlf) == before


def test_a_real_server_that_no_longer_has_a_bug_fails_until_its_entry_is_gone(theirs: Peer) -> None:
    mended = next(bug for bug in known_bugs() if bug.operations == ("getRunArtifact",) and bug.until == "3.10.1")
    peer = replace(theirs, foreign=False, values={**theirs.values, "run": "0" * 32})
    recipe = Recipe("runs", (), {}, (Step("getRunArtifact", None, {"run_id": "$run", "path": "a"}),), ())
    for bug, gone in ((mended, False), (replace(mended, until=None), True)):
        walk = Walk(peer, {"getRunArtifact": DESCRIBED["getRunArtifact"]}, [bug])
        walk.run([recipe], examples=0)
        problems = walk.operations["getRunArtifact"].problems
        assert any("is gone, and must leave known_bugs.yaml" in problem for problem in problems) == gone


def test_a_real_server_that_ends_in_the_middle_ends_the_examination(theirs: Peer, their_server: MlflowServer) -> None:
    def stop(response: requests.Response, **settings: Any) -> None:
        if response.request.path_url.endswith("/experiments/create"):
            their_server.stop()

    theirs.session.hooks["response"].append(stop)
    report = examine(theirs, examples=3)
    assert report.stopped
    assert "the server answers no more" in report.stopped
    assert any("experiments/delete" in text for text in report.left_behind)
    assert not report.passed
    assert report.operations["createExperiment"].reached


def _fill(mlf: MLflow) -> None:
    experiment = mlf.create_experiment("theirs", tags={"team": "pricing"})
    run = mlf.create_run(experiment, run_name="theirs")
    mlf.log_metric(run, "rmse", 0.5)
    mlf.log_artifact(run, "a.txt", "theirs")
    mlf.registered_models.create_registered_model(name="theirs")
    mlf.model_versions.create_model_version(name="theirs", source="s3://models/theirs")
    mlf.users.create_user(username="bob", password="correct-horse-battery")
    mlf.roles.create_role(name="theirs", workspace="default")


def _contents(mlf: MLflow) -> list[Any]:
    """Everything there that is not deleted."""
    experiments = mlf.search_experiments()
    runs = list(mlf.search_runs([one.experiment_id for one in experiments]))
    return [
        list(experiments),
        runs,
        [[artifact.path for artifact in mlf.list_artifacts(run)] for run in runs],
        *(
            mlf.get(path)
            for path in (
                "registered-models/search",
                "model-versions/search",
                "users/list",
                "/api/2.0/mlflow/webhooks",
                "/api/3.0/mlflow/roles/list",
                "/api/3.0/mlflow/gateway/secrets/list",
                "/api/3.0/mlflow/gateway/endpoints/list",
                "/api/3.0/mlflow/gateway/budgets/list",
                "/api/3.0/mlflow/gateway/guardrails/list",
                "/api/3.0/mlflow/gateway/model-definitions/list",
                "/api/3.0/mlflow/mcp-servers",
                "/api/3.0/mlflow/workspaces",
            )
        ),
        mlf.post("/api/3.0/mlflow/datasets/search"),
        mlf.post("/api/2.0/mlflow/logged-models/search", experiment_ids=[one.experiment_id for one in experiments]),
    ]
