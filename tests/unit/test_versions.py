"""Which servers have what, and which surely have not."""

from __future__ import annotations

from typing import Any

import pytest

from mlflow_openapi.operations import OPERATIONS, TESTED_VERSIONS
from mlflowclient.versions import ignored, is_bounded, is_version, lacks, operation_versions, used_fields

SINCE = OPERATIONS["getTrace"]._replace(since="3.10.1", until=None)
UNTIL = SINCE._replace(since="2.9.2", until="3.10.1")
ALWAYS = SINCE._replace(since="2.0.1")


@pytest.mark.parametrize(
    ("server", "operation", "answer"),
    [
        ("2.22.4", SINCE, True),
        ("3.5.1", SINCE, True),
        ("3.5.1rc0", SINCE, True),
        ("3.6.0", SINCE, False),  # nobody has looked
        ("3.10.1", SINCE, False),
        ("3.18.0.dev0", SINCE, False),
        ("2.0.1", UNTIL, True),
        ("2.9.2", UNTIL, False),
        ("3.10.1", UNTIL, False),
        ("3.12.0", UNTIL, False),
        ("3.14.0", UNTIL, True),
        ("4.0", UNTIL, True),
        ("1.30.0", ALWAYS, False),
    ],
)
def test_what_a_server_surely_lacks(server: str, operation: Any, answer: bool) -> None:
    assert lacks(server, operation) is answer


def test_the_words_for_versions() -> None:
    assert operation_versions(SINCE) == "MLflow 3.10.1 or newer has it"
    assert operation_versions(UNTIL) == "MLflow 2.9.2 to 3.10.1 has it"
    assert operation_versions(UNTIL._replace(since="3.10.1")) == "MLflow 3.10.1 has it"
    assert operation_versions(SINCE._replace(app="auth")) == "MLflow 3.10.1 or newer with basic-auth has it"
    assert operation_versions(ALWAYS) == ""
    assert operation_versions(ALWAYS._replace(since="")) == ""


def test_what_no_version_lacks_is_not_bounded() -> None:
    assert [is_bounded(each) for each in (SINCE, UNTIL, ALWAYS, ALWAYS._replace(since=""))] == [
        True,
        True,
        False,
        False,
    ]


def test_every_version_of_the_description_is_a_tested_one() -> None:
    for operation in OPERATIONS.values():
        assert {operation.since, operation.until or operation.since} <= set(TESTED_VERSIONS)
        for since, until in operation.field_versions.values():
            assert {since, until} <= {None, *TESTED_VERSIONS}


@pytest.mark.parametrize("text", ["3.17.2", "3.18.0.dev0", "3.5.1rc0", "2.0"])
def test_versions(text: str) -> None:
    assert is_version(text)


@pytest.mark.parametrize("text", ["", "<html>", "3", "OK", "3.1 or so"])
def test_no_versions(text: str) -> None:
    assert not is_version(text)


def test_the_words_for_an_ignored_field() -> None:
    operation = OPERATIONS["getLoggedModel"]
    assert ignored("3.5.1", operation, "allow_deleted") == (
        "getLoggedModel: MLflow 3.5.1 ignored the field 'allow_deleted'; MLflow 3.10.1 or newer knows it"
    )
    assert ignored("3.7.0", operation, "allow_deleted") is None
    assert ignored("3.10.1", operation, "allow_deleted") is None


@pytest.mark.parametrize(
    ("operation", "parts", "used"),
    [
        ("logMetric", ({"key": "a", "model_id": "m"},), ["model_id"]),
        ("logMetric", ({"key": "a"},), []),
        ("logMetric", (None, {"dataset_name": None}), []),
        (
            "logBatch",
            ({"metrics": [{"key": "a"}, {"key": "b", "run_id": "r", "model_id": "m"}]},),
            ["model_id", "run_id"],
        ),
        ("logBatch", ({"metrics": [], "params": []},), []),
        ("startTraceV3", ({"trace": {"trace_info": {"assessments": [{}, {"issue": {}}]}}},), ["issue"]),
        ("startTraceV3", ({"trace": {"trace_info": {}}},), []),
        ("getMetricHistory", ({"max_results": 5, "page_token": "a"},), []),  # since 2.9.2
        ("exportTraces", (None, None, {"x-mlflow-run-id": "r"}), ["x-mlflow-run-id"]),
    ],
)
def test_the_fields_of_a_request_that_not_all_versions_know(operation: str, parts: Any, used: list[str]) -> None:
    found = used_fields(OPERATIONS[operation], *parts)
    assert sorted(field.rpartition(".")[2] for field in found) == used
