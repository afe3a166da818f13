"""Run by a server's own Python: what MLflow's client of that version reads of ours, and what it writes for us to read.

It takes {"uri", "experiment_id", "trace_id", "model_id", "dataset_id"} as an argument, the last two null where the
server has neither, and prints JSON.
"""

from __future__ import annotations

import json
import sys
import warnings
from typing import Any
from unittest.mock import MagicMock

warnings.simplefilter("ignore")
import mlflow  # noqa: E402  # the warnings of its import are its own matter
from mlflow import MlflowClient  # noqa: E402


def span_of(span: Any) -> dict[str, Any]:
    ours = {key: value for key, value in span.attributes.items() if not key.startswith("mlflow.")}
    return {
        "name": span.name,
        "type": span.span_type,
        "inputs": span.inputs,
        "outputs": span.outputs,
        "status": span.status.status_code.value,
        "message": span.status.description or "",
        "attributes": ours,
        "start": span.start_time_ns,
        "end": span.end_time_ns,
        "is_root": span.parent_id is None,
        "events": [[event.name, event.timestamp] for event in span.events],
    }


def trace_of(client: MlflowClient, identity: str) -> dict[str, Any]:
    trace = client.get_trace(identity)
    info = trace.info
    found: dict[str, Any] = {
        "time": info.timestamp_ms,
        "duration": info.execution_time_ms,
        "state": info.status.value,
        "tags": info.tags,
        "metadata": info.request_metadata,
        "spans": [span_of(span) for span in trace.data.spans],
    }
    if hasattr(info, "request_preview"):
        found["previews"] = [info.client_request_id, info.request_preview, info.response_preview]
        found["assessments"] = [
            [each.name, each.value, each.rationale, each.source.source_type, each.source.source_id]
            for each in info.assessments
        ]
    return found


def write_trace(client: MlflowClient, experiment_id: str) -> str:
    if mlflow.__version__ < "3":
        # What newer releases of OpenTelemetry, which it does not exclude, ask of it; without it no span ends.
        from mlflow.tracing.processor.mlflow import MlflowSpanProcessor

        MlflowSpanProcessor._shutdown, MlflowSpanProcessor._metrics = False, MagicMock()
    root = client.start_trace(
        "theirs é", inputs={"q": ["é", None]}, tags={"team": "a'\""}, attributes={"n": 1}, experiment_id=experiment_id
    )
    identity = root.request_id if mlflow.__version__ < "3" else root.trace_id
    inner = client.start_span("inner", identity, parent_id=root.span_id, span_type="LLM", inputs={"x": 1.5})
    client.end_span(identity, inner.span_id, outputs="2", status="ERROR")
    client.end_trace(identity, outputs={"a": True})
    if hasattr(mlflow, "flush_trace_async_logging"):
        mlflow.flush_trace_async_logging()
    return str(identity)


def write_and_read_others(client: MlflowClient, given: dict[str, Any]) -> dict[str, Any]:
    """What only newer versions have: assessments, logged models, evaluation datasets."""
    experiment_id, trace_id = given["experiment_id"], given["trace_id"]
    source = mlflow.entities.AssessmentSource("CODE", "their check")
    mlflow.log_feedback(trace_id=trace_id, name="theirs", value={"score": 0.5}, source=source, rationale="why é")
    mlflow.log_expectation(trace_id=trace_id, name="right", value=["Paris"])
    ours = client.get_logged_model(given["model_id"])
    theirs = client.create_logged_model(experiment_id, "theirs", tags={"a": "'"}, params={"b": '"'}, model_type="t")
    client.finalize_logged_model(theirs.model_id, "READY")
    ours_dataset = client.get_dataset(given["dataset_id"])
    dataset = client.create_dataset("theirs", [experiment_id], {"team": "é"})
    dataset.merge_records([{"inputs": {"q": "é"}, "expectations": {"a": 1}, "tags": {"k": "v"}}])
    return {
        "model": [ours.name, ours.model_type, ours.status.value, ours.params, ours.tags, ours.source_run_id],
        "dataset": [ours_dataset.name, ours_dataset.tags, [record.inputs for record in ours_dataset.records]],
        "model_id": theirs.model_id,
        "dataset_id": dataset.dataset_id,
    }


if __name__ == "__main__":
    given = json.loads(sys.argv[1])
    mlflow.set_tracking_uri(given["uri"])
    client = MlflowClient(tracking_uri=given["uri"])
    answer: dict[str, Any] = {"read": trace_of(client, given["trace_id"])}
    if given["model_id"]:
        answer |= write_and_read_others(client, given)
    answer["written"] = write_trace(client, given["experiment_id"])
    print(json.dumps(answer))
