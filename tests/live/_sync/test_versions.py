# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""What a server is too old or too new for: every operation that it lacks, and every field that it would ignore."""

from __future__ import annotations

import warnings
from typing import Any

import pytest

from mlflow_openapi.operations import OPERATIONS, TESTED_VERSIONS
from mlflowclient import EndpointMissing, Experiment, FieldIgnored, MLflow
from tests.contract.described import Described, Values, described, python
from tests.live.helpers import release


@pytest.fixture
def experiment(mlf: MLflow) -> Experiment:
    return mlf.create_experiment()


def lacking(version: str) -> list[Described]:
    """The operations that a server of this version, without basic-auth, does not have."""
    index = TESTED_VERSIONS.index(version)
    return [
        each
        for each in described()
        for operation in [OPERATIONS[each.id]]
        if operation.app == "auth"
        or TESTED_VERSIONS.index(operation.since) > index
        or (operation.until and TESTED_VERSIONS.index(operation.until) < index)
    ]


def short(value: Any) -> Any:
    """The same value with texts that any path and header can carry, and small numbers."""
    if isinstance(value, dict):
        return {key: short(each) for key, each in value.items()}
    if isinstance(value, list):
        return [short(each) for each in value]
    if isinstance(value, str):
        return "1" if " " in value else value  # enumerations have no spaces
    return 1 if isinstance(value, int) and not isinstance(value, bool) else value


def call(mlf: MLflow, operation: Described) -> Any:
    """An answer to a request with nothing but what must be there."""
    keywords: dict[str, Any] = {
        name: b"x" if "content" in one.names else python(one.schema, short(Values().json(one.schema, name)))
        for name, one in operation.inputs.items()
        if one.required
    }
    answer = getattr(getattr(mlf, operation.tag), operation.python_name)(**keywords)
    if hasattr(answer, "__enter__"):
        with answer as response:
            return response.read()
    return answer


def test_every_operation_that_the_server_lacks(mlf: MLflow, mlflow_version: str) -> None:
    missing = lacking(mlflow_version)
    assert len(missing) > 50
    for each in missing:
        operation = OPERATIONS[each.id]
        with pytest.raises(EndpointMissing) as caught:
            call(mlf, each)
        assert f"MLflow {operation.since}" in str(caught.value), each.id
        assert (operation.until or "or newer") in str(caught.value), each.id
        assert ("basic-auth" in str(caught.value)) == (operation.app == "auth"), each.id


def test_a_field_that_the_server_ignores(mlf: MLflow, mlflow_version: str, experiment: Experiment) -> None:
    run = mlf.create_run(experiment)
    known = release(mlflow_version) >= (3, 1, 4)

    def log() -> None:
        mlf.runs.log_metric(run_id=run.run_id, key="loss", value=0.5, timestamp=1, dataset_name="d", dataset_digest="1")

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        log()
        log()
    assert sorted(str(each.message) for each in caught) == [
        f"logMetric: MLflow {mlflow_version} ignored the field {field!r}; MLflow 3.1.4 or newer knows it"
        for field in ([] if known else ["dataset_digest", "dataset_name"])
    ]
    assert all(each.category is FieldIgnored for each in caught)
    assert (mlf.get_run(run)).data.metrics == {"loss": 0.5}
