"""Traces, logged models and evaluation datasets: what our client writes, MLflow's own client of the server's version
reads, and the other way round.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from mlflowclient import Expectation, Experiment, Feedback, MLflow, Span, SpanEvent, TraceInfo
from tests.live.helpers import release
from tests.servers import MlflowServer, ensure

WHEN = 1_700_000_000_123
SCRIPT = Path(__file__).with_name("their_client.py")


def spans() -> list[Span]:
    start = WHEN * 10**6
    root = Span(
        "root é",
        start_time_ns=start,
        end_time_ns=start + 5,
        span_type="CHAIN",
        inputs={"q": ["é", None]},
        outputs="2",
        status="OK",
        attributes={"n": 1, "text": "1", "list": [1.5, True]},
        events=(SpanEvent("exception", start + 1, {"exception.message": "é"}),),
    )
    inner = Span(
        "inner", start_time_ns=start, end_time_ns=start + 3, parent_id=root.span_id, status="ERROR", status_message="no"
    )
    return [root, inner]


def as_theirs(span: Span) -> dict[str, Any]:
    return {
        "name": span.name,
        "type": span.span_type,
        "inputs": span.inputs,
        "outputs": span.outputs,
        "status": span.status,
        "message": span.status_message,
        "attributes": dict(span.attributes),
        "start": span.start_time_ns,
        "end": span.end_time_ns,
        "is_root": span.parent_id is None,
        "events": [[event.name, event.time_ns] for event in span.events],
    }


def write_trace(mlf: MLflow, experiment: Experiment) -> TraceInfo:
    trace = mlf.start_trace(
        experiment,
        "ours é",
        request_time=WHEN,
        request_preview="q?",
        client_request_id="c-7",
        metadata={"mlflow.trace.session": "7"},
        tags={"team": "a'\""},
    )
    mlf.log_spans(trace, spans())
    return mlf.end_trace(trace, "ERROR", end_time=WHEN + 1500, response_preview="é")


def their_answer(version: str, given: dict[str, Any], directory: Path) -> dict[str, Any]:
    done = subprocess.run(
        [str(ensure(version)), str(SCRIPT), json.dumps(given)],
        capture_output=True,
        text=True,
        cwd=directory,
        env={"PATH": "/usr/bin:/bin", "HOME": str(directory), "MLFLOW_DISABLE_TELEMETRY": "true"},
    )
    assert done.returncode == 0, done.stderr[-3000:]
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def test_both_clients_agree(server: MlflowServer, mlflow_version: str, tmp_path: Path) -> None:
    is_new = release(mlflow_version) >= (3, 10)
    with MLflow(server.uri, verify=False) as mlf:
        experiment = mlf.create_experiment()
        given: dict[str, Any] = {"uri": server.uri, "experiment_id": experiment.experiment_id}
        ours = write_trace(mlf, experiment)
        given |= {"trace_id": ours.trace_id, "model_id": None, "dataset_id": None}
        if is_new:
            mlf.log_feedback(ours, "ours", [1, "é"], rationale="why")
            model = mlf.create_logged_model(experiment, "ours", model_type="t", params={"é": "'"}, tags={"a": '"'})
            mlf.finalize_logged_model(model)
            dataset = mlf.create_dataset("ours", experiment, tags={"team": "é"})
            mlf.merge_records(dataset, [{"inputs": {"q": "é"}}])
            given |= {"model_id": model.model_id, "dataset_id": dataset.dataset_id}
        answer = their_answer(mlflow_version, given, tmp_path)

        read = answer["read"]
        by_name = {span["name"]: span for span in read["spans"]}
        assert by_name == {span.name: as_theirs(span) for span in spans()}
        assert (read["time"], read["duration"], read["state"]) == (WHEN, 1500, "ERROR")
        now = mlf.get_trace_info(ours)
        assert now.tags.items() >= read["tags"].items() >= {"team": "a'\"", "mlflow.traceName": "ours é"}.items()
        assert read["metadata"].items() >= {"mlflow.trace.session": "7"}.items()
        theirs = mlf.get_trace(answer["written"])
        assert (theirs.info.name, theirs.info.state, theirs.info.tags["team"]) == ("theirs é", "OK", "a'\"")
        root, inner = sorted(theirs.spans, key=lambda span: span.parent_id or "")
        assert (root.name, root.inputs, root.outputs, root.status) == (
            "theirs é",
            {"q": ["é", None]},
            {"a": True},
            "OK",
        )
        assert (inner.name, inner.span_type, inner.inputs, inner.outputs) == ("inner", "LLM", {"x": 1.5}, "2")
        assert (inner.status, inner.parent_id) == ("ERROR", root.span_id)
        assert root.attributes["n"] == 1
        if not is_new:
            return

        assert read["previews"] == ["c-7", "q?", "é"]
        assert read["assessments"] == [["ours", [1, "é"], "why", "HUMAN", "default"]]
        by_kind = {each.name: each for each in now.assessments}
        feedback, expectation = by_kind["theirs"], by_kind["right"]
        assert isinstance(feedback, Feedback)
        assert (feedback.value, feedback.rationale, feedback.source.source_id) == (
            {"score": 0.5},
            "why é",
            "their check",
        )
        assert isinstance(expectation, Expectation)
        assert expectation.value == ["Paris"]

        assert answer["model"] == ["ours", "t", "READY", {"é": "'"}, dict(model.tags), ""]
        assert model.tags["a"] == '"'
        found = mlf.get_logged_model(answer["model_id"])
        assert (found.name, found.status, found.model_type, found.params) == ("theirs", "READY", "t", {"b": '"'})
        assert found.tags.items() >= {"a": "'"}.items()
        name, tags, inputs = answer["dataset"]
        assert (name, tags["team"], inputs) == ("ours", "é", [{"q": "é"}])
        (record,) = mlf.get_dataset_records(answer["dataset_id"])
        assert (record.inputs, record.expectations, record.tags["k"]) == ({"q": "é"}, {"a": 1}, "v")
