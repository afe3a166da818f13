"""Traces and assessments on real servers, the oldest of which have REST 2.0 only."""

from __future__ import annotations

import math
from datetime import datetime, timezone
from typing import Any

import pytest

from mlflowclient import (
    Assessment,
    AssessmentError,
    AssessmentSource,
    AsyncMLflow,
    BadRequest,
    EndpointMissing,
    Expectation,
    Experiment,
    Feedback,
    InputError,
    IssueReference,
    NotFound,
    Span,
    SpanEvent,
    TraceInfo,
    attribute,
    expectation,
    feedback,
    metadata,
    span,
    tag,
)
from tests.live.helpers import nothing_sent, release
from tests.servers import MlflowServer

WHEN = 1_700_000_000_123
# What an attribute, an input or an output may be.
JSON_VALUES: list[Any] = [0, -5, 2**63 - 1, 1.5, math.inf, True, "", "x", "2", "true", "null", '"q"', "{}", "é😀\n"]
JSON_VALUES += [[1, "a", None], {"a": {"b": []}}]


@pytest.fixture
async def experiment(mlf: AsyncMLflow) -> Experiment:
    return await mlf.create_experiment()


@pytest.fixture
async def trace(mlf: AsyncMLflow, experiment: Experiment) -> TraceInfo:
    return await mlf.start_trace(experiment, "chat")


@pytest.fixture
def is_new(mlflow_version: str) -> bool:
    """Whether the server has REST 3.0, and with it assessments and previews."""
    return release(mlflow_version) >= (3, 5)


async def test_a_trace_from_start_to_end(mlf: AsyncMLflow, experiment: Experiment, is_new: bool) -> None:
    begun = await mlf.start_trace(
        experiment,
        "chat é'\"",
        request_preview="Capital of France?",
        request_time=WHEN,
        client_request_id="request-7",
        metadata={"mlflow.trace.session": "7"},
        tags={"team": "pricing"},
    )
    assert begun.state == "IN_PROGRESS"
    assert begun.request_time == WHEN
    ended = await mlf.end_trace(
        begun,
        "ERROR",
        response_preview="Paris",
        end_time=datetime.fromtimestamp(WHEN / 1000 + 1.5, timezone.utc),
        metadata={"more": "1"},
        tags={"cost": 3},
    )
    found = await mlf.get_trace_info(begun.trace_id)
    assert ended.tags.items() <= found.tags.items()
    assert ended.trace_metadata.items() <= found.trace_metadata.items()
    for info in (ended, found):
        assert info.name == "chat é'\""
        assert info.experiment_id == experiment.experiment_id
        assert info.request_time == WHEN
        assert info.state == "ERROR"
        assert info.execution_duration == 1500
        assert info.trace_metadata.items() >= {"mlflow.trace.session": "7", "more": "1"}.items()
        assert info.tags.items() >= {"team": "pricing", "cost": "3"}.items()
        previews = (info.client_request_id, info.request_preview, info.response_preview)
        assert previews == (("request-7", "Capital of France?", "Paris") if is_new else (None, None, None))
    again = await mlf.end_trace(begun.trace_id, end_time=WHEN + 2000)
    assert (again.state, again.execution_duration) == ("OK", 2000)


async def test_spans_come_back_as_they_were(mlf: AsyncMLflow, trace: TraceInfo) -> None:
    assert (await mlf.get_trace(trace)).spans == ()
    root = Span(
        "root",
        span_type="CHAIN",
        status="ERROR",
        status_message="it broke é",
        end_time_ns=WHEN * 10**6 + 1,
        start_time_ns=WHEN * 10**6,
        attributes={f"a{index}": value for index, value in enumerate(JSON_VALUES)},
        events=(SpanEvent("exception", WHEN * 10**6, {"exception.message": "é", "count": 3, "text": "2"}),),
    )
    inner = [Span("inner", parent_id=root.span_id, inputs=value, outputs=value, status="OK") for value in JSON_VALUES]
    await mlf.log_spans(trace, [root, *inner])
    found = await mlf.get_trace(trace.trace_id)
    assert {span.span_id: span for span in found.spans} == {span.span_id: span for span in [root, *inner]}
    assert found.info == await mlf.get_trace_info(trace)


async def test_traces_of_a_run_and_of_a_model(mlf: AsyncMLflow, experiment: Experiment, mlflow_version: str) -> None:
    trace = await mlf.start_trace(experiment, metadata={"mlflow.modelId": "m-1"})
    await mlf.start_trace(experiment)
    of_model = await mlf.search_traces(experiment, filter_metadata={"mlflow.modelId": "m-1"})
    assert [each.trace_id for each in of_model] == [trace.trace_id]
    run = await mlf.create_run(experiment)
    if release(mlflow_version) >= (3, 14):
        await mlf.log_spans(trace, [Span("root")], run=run)
    elif release(mlflow_version) >= (3, 5):
        await mlf.link_traces_to_run([trace], run)
    else:
        with pytest.raises(EndpointMissing, match=r"3\.5\.1 or newer"):
            await mlf.link_traces_to_run([trace, trace.trace_id], run)
        return
    for wanted in ({"filter": f"run_id = '{run.run_id}'"}, {"filter_attributes": {"run_id": run.run_id}}):
        found = await mlf.search_traces(experiment, **wanted)  # type: ignore[arg-type]
        assert [each.trace_id for each in found] == [trace.trace_id]


async def test_search(mlf: AsyncMLflow, experiment: Experiment) -> None:
    other = await mlf.create_experiment()
    made = [
        await mlf.start_trace(each, f"trace {number}", request_time=WHEN + number, tags={"n": number})
        for each in (experiment, other)
        for number in range(3)
    ]
    everywhere = await mlf.search_traces([experiment, other.experiment_id], order_by="timestamp_ms ASC", page_size=2)
    assert sorted(each.trace_id for each in everywhere) == sorted(each.trace_id for each in made)
    assert [each.request_time for each in everywhere] == [WHEN, WHEN, WHEN + 1, WHEN + 1, WHEN + 2, WHEN + 2]
    assert [each.name for each in await mlf.search_traces(experiment, "tags.n = '1'")] == ["trace 1"]
    assert [each.name for each in await mlf.search_traces(experiment, max_results=1)] == ["trace 2"]
    assert await mlf.search_traces(experiment, "tags.n = '7'") == []
    with pytest.raises(BadRequest):
        await mlf.search_traces(experiment, "no filter")


async def test_safe_filters(mlf: AsyncMLflow, experiment: Experiment, mlflow_version: str) -> None:
    run = await mlf.create_run(experiment)
    version = release(mlflow_version)
    mine, other = [
        await mlf.start_trace(
            experiment,
            name,
            request_time=WHEN,
            client_request_id=name,
            metadata={"mlflow.sourceRun": run.run_id, "who": name},
            tags={"t": name},
        )
        for name in ("it's", "' OR name != '")
    ]
    await mlf.end_trace(mine, "ERROR", end_time=WHEN + 1500)
    both = attribute("request_id").in_([mine, other.trace_id])
    found_everywhere = [
        tag("t") == "it's",
        (metadata("who") == "it's") & both,
        (attribute("name") == "it's") & (attribute("timestamp_ms") == WHEN),
        both & (attribute("status") == "ERROR"),
        attribute("status").in_(["OK", "ERROR"]),
        attribute("status").not_in(["IN_PROGRESS"]) & (attribute("run_id") == run),
        attribute("request_id") == mine,
        attribute("request_id") != other,
        attribute("execution_time_ms") > 1499.5,
    ]
    found_since = [
        ((3, 10), tag("t").like("it_s") & metadata("who").ilike("IT%") & metadata("nobody").is_null()),
        ((3, 10), (attribute("client_request_id") == "it's") & (attribute("end_time_ms") == WHEN + 1500)),
        ((3, 10), (feedback("ok?") == True) & (feedback("n") == 2) & (expectation("a") == "Paris")),  # noqa: E712
        ((3, 10), feedback("n").is_not_null() & feedback("none").is_null() & feedback("w").like("%oo%")),
        ((3, 14), tag("t").is_not_null() & (span("name") == "root") & (span("type") == "CHAIN")),
        ((3, 17), (feedback("n") >= 2) & (feedback("n") < 2.5)),
    ]
    if version >= (3, 5):
        for name, value in (("ok?", True), ("n", 2), ("w", "good")):
            await mlf.log_feedback(mine, name, value)
        await mlf.log_expectation(mine, "a", "Paris")
    await mlf.log_spans(mine, [Span("root", span_type="CHAIN")])
    wanted = [*found_everywhere, *(expression for since, expression in found_since if version >= since)]
    for expression in wanted:
        found = await mlf.search_traces(experiment, expression)
        assert [each.trace_id for each in found] == [mine.trace_id], expression
    for since, expression in found_since:
        if version < (3, 5) and version < since:
            with pytest.raises(BadRequest):
                await mlf.search_traces(experiment, expression)
    by_mappings = await mlf.search_traces(
        experiment, filter_tags={"t": "it's"}, filter_metadata={"who": "it's"}, filter_attributes={"name": "it's"}
    )
    assert [each.trace_id for each in by_mappings] == [mine.trace_id]
    quotes = await mlf.start_trace(experiment, tags={"t": 'it\'s "a"'})
    if version >= (3, 10):  # older ones cannot be asked for texts with both kinds of quotes
        assert [each.trace_id for each in await mlf.search_traces(experiment, filter_tags={"t": 'it\'s "a"'})] == [
            quotes.trace_id
        ]


async def test_tags(mlf: AsyncMLflow, trace: TraceInfo) -> None:
    await mlf.set_trace_tag(trace, "a b/c", "'\"é")
    await mlf.set_trace_tag(trace.trace_id, "number", 5)
    with pytest.raises(NotFound, match="no trace has the id 'nope'"):
        await mlf.set_trace_tag("nope", "number", 5)
    tags = (await mlf.get_trace_info(trace)).tags
    assert (tags["a b/c"], tags["number"]) == ("'\"é", "5")
    await mlf.delete_trace_tag(trace, "a b/c")
    assert "a b/c" not in (await mlf.get_trace_info(trace)).tags
    with pytest.raises(NotFound):
        await mlf.delete_trace_tag(trace, "a b/c")
    with pytest.raises(NotFound):
        await mlf.get_trace("tr-" + "0" * 32)


async def test_delete(mlf: AsyncMLflow, experiment: Experiment) -> None:
    made = [await mlf.start_trace(experiment, request_time=WHEN + number) for number in range(4)]
    assert await mlf.delete_traces(experiment, traces=[made[3], made[3].trace_id, "tr-none"]) == 1
    assert await mlf.delete_traces(experiment, traces=[]) == 0
    assert await mlf.delete_traces(experiment, max_timestamp_millis=WHEN + 2, max_traces=1) == 1
    assert await mlf.delete_traces(experiment, max_timestamp_millis=WHEN + 1) == 1
    assert [each.trace_id for each in await mlf.search_traces(experiment)] == [made[2].trace_id]


async def test_feedback_and_expectations(mlf: AsyncMLflow, trace: TraceInfo, is_new: bool) -> None:
    if not is_new:
        with pytest.raises(EndpointMissing, match=r"MLflow 3\.5\.1 or newer has it"):
            await mlf.log_feedback(trace, "correct", True)
        return
    judge = AssessmentSource("LLM_JUDGE", "gpt")
    feedback = await mlf.log_feedback(
        trace, "correct", {"score": [1.5, "é"]}, source=judge, rationale="why", metadata={"k": "v"}, span_id="0" * 16
    )
    assert isinstance(feedback, Feedback)
    assert (feedback.name, feedback.value, feedback.source) == ("correct", {"score": [1.5, "é"]}, judge)
    assert (feedback.rationale, feedback.metadata, feedback.span_id) == ("why", {"k": "v"}, "0" * 16)
    assert (feedback.trace_id, feedback.valid, feedback.overrides) == (trace.trace_id, True, None)
    assert feedback.create_time == feedback.last_update_time

    failed = await mlf.log_feedback(trace, error=ValueError("no answer"))
    assert isinstance(failed, Feedback)
    assert failed.error == AssessmentError("ValueError", "no answer", "ValueError: no answer\n")
    for value in ("Paris", 1.5, True, ["a", {"b": None}]):
        expected = await mlf.log_expectation(trace, "expected", value)
        assert isinstance(expected, Expectation)
        assert expected.value == value
        assert await mlf.get_assessment(trace, expected.assessment_id or "") == expected
    assert {each.name for each in (await mlf.get_trace_info(trace)).assessments} == {"correct", "feedback", "expected"}


async def test_assessments_change(mlf: AsyncMLflow, trace: TraceInfo, is_new: bool) -> None:
    if not is_new:
        return
    first = await mlf.log_assessment(trace, Feedback(value=1, rationale="why", metadata={"a": "1"}))
    identity = first.assessment_id or ""
    changed = await mlf.update_assessment(trace, identity, Feedback(name="new", value=2, metadata={"b": "2"}))
    assert isinstance(changed, Feedback)
    assert (changed.name, changed.value, changed.rationale, changed.metadata) == ("new", 2, "why", {"a": "1", "b": "2"})

    second = await mlf.override_feedback(trace, identity, 3, rationale="better")
    assert isinstance(second, Feedback)
    assert (second.name, second.value, second.overrides) == ("new", 3, identity)
    assert not (await mlf.get_assessment(trace, identity)).valid
    await mlf.delete_assessment(trace, second.assessment_id or "")
    assert (await mlf.get_assessment(trace, identity)).valid
    with pytest.raises(NotFound):
        await mlf.get_assessment(trace, second.assessment_id or "")

    expectation = await mlf.log_assessment(trace, Expectation(name="e", value="a"))
    other = await mlf.update_assessment(trace, expectation.assessment_id or "", Expectation(name="e", value=["b"]))
    assert isinstance(other, Expectation)
    assert other.value == ["b"]


async def test_an_issue(mlf: AsyncMLflow, trace: TraceInfo, mlflow_version: str) -> None:
    if release(mlflow_version) < (3, 14):
        return
    issue = await mlf.log_assessment(trace, IssueReference(name="iss-1", issue_name="slow", rationale="10 s"))
    assert isinstance(issue, IssueReference)
    assert (issue.name, issue.issue_name, issue.rationale) == ("iss-1", "slow", "10 s")


@pytest.mark.parametrize(
    ("method", "arguments", "says"),
    [
        ("start_trace", {"experiment": "x"}, "experiment="),
        ("start_trace", {"experiment": 1, "request_time": 1_700_000_000}, "looks like seconds"),
        ("end_trace", {"trace": "tr-1", "state": "FINISHED"}, "OK or ERROR"),
        ("log_spans", {"trace": TraceInfo("no-hex", "1", 1), "spans": [Span("a")]}, "32 hex digits"),
        ("log_spans", {"trace": "tr-1", "spans": ["a"]}, "Span"),
        ("search_traces", {"experiments": []}, "empty"),
        ("search_traces", {"experiments": 1, "page_size": 501}, "1 to 500"),
        ("delete_traces", {"experiment": 1}, "either traces"),
        ("delete_traces", {"experiment": 1, "traces": ["a"], "max_traces": 1}, "either traces"),
        ("set_trace_tag", {"trace": "tr-1", "key": "a//b", "value": 1}, "key="),
        ("set_trace_tag", {"trace": 5, "key": "a", "value": 1}, "trace=5"),
        ("get_trace", {"trace": ""}, "trace is empty"),
        ("log_feedback", {"trace": "tr-1", "name": 5}, "name=5"),
        ("get_assessment", {"trace": "tr-1", "assessment_id": ""}, "assessment_id is empty"),
        ("start_trace", {"experiment": 1, "request_preview": {"q": 1}}, "request_preview=.*text is needed, not dict"),
        ("end_trace", {"trace": "t", "response_preview": 1}, "response_preview=1: text is needed"),
        ("log_feedback", {"trace": "t", "source": "HUMAN"}, "source='HUMAN': an AssessmentSource is needed"),
        (
            "log_feedback",
            {"trace": "t", "source": AssessmentSource("ME")},
            "source_type='ME': one of .*HUMAN, LLM_JUDGE",
        ),
        ("log_assessment", {"trace": "t", "assessment": {"name": "x"}}, "a Feedback, .*is needed"),
        ("link_traces_to_run", {"traces": 5, "run": "r"}, "trace=5: text is needed"),
        *(
            ("log_spans", {"trace": TraceInfo(f"tr-{'0' * 32}", "1", 5), "spans": [Span("x", **wrong)]}, says)
            for wrong, says in (
                ({"status": "DONE"}, "status='DONE': one of UNSET, OK, ERROR"),
                ({"parent_id": "zz"}, "parent_id='zz': the id of a span"),
                ({"span_id": "1"}, "span_id='1': the id of a span"),
                ({"start_time_ns": 1.5}, "start_time_ns=1.5: whole nanoseconds"),
            )
        ),
    ],
)
async def test_bad_input(method: str, arguments: dict[str, Any], says: str, server: MlflowServer) -> None:
    mlf = AsyncMLflow(server.uri, transport=nothing_sent())
    with pytest.raises(InputError, match=says):
        await getattr(mlf, method)(**arguments)


def test_an_assessment_has_a_kind() -> None:
    with pytest.raises(InputError, match="Feedback, an Expectation or an IssueReference"):
        Assessment(name="a").to_api()
