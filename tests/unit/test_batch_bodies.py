"""What a log-batch request carries, however it is written."""

from __future__ import annotations

import json
import math

import pytest

from mlflowclient import batching
from mlflowclient.entities import Metric

LARGEST = 1.7976931348623157e308


class Name(str):
    """A text that is not str itself, as numpy's are."""

    __slots__ = ()


@pytest.mark.parametrize("key", ["loss", "null", Name("loss"), "é"])
@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.1, 0.1),
        (-0.0, -0.0),
        (5e-324, 5e-324),
        (LARGEST, LARGEST),
        (1 / 3, 1 / 3),
        (math.nan, "NaN"),
        (math.inf, "Infinity"),
        (-math.inf, "-Infinity"),
    ],
)
def test_points(key: str, value: float, written: object) -> None:
    # Two of the largest: their sum is no finite number, though each of them is.
    points = [Metric("loss", LARGEST, 2**53 + 1, -1), Metric(key, value, 2**53 + 1, 2**63 - 1)]
    for some in (points[1:], points):
        sent = json.loads(batching.body("r", batching.Batch(some, [("p", "1"), (key, "")], [("t", "ü")])))
        assert sent["metrics"][-1] == {"key": key, "value": written, "timestamp": 2**53 + 1, "step": 2**63 - 1}
        assert math.copysign(1, float(sent["metrics"][-1]["value"])) == math.copysign(1, value)
        assert (sent["run_id"], len(sent["metrics"])) == ("r", len(some))
        assert sent["params"] == [{"key": "p", "value": "1"}, {"key": key, "value": ""}]
        assert sent["tags"] == [{"key": "t", "value": "ü"}]


def test_nothing() -> None:
    assert json.loads(batching.body("r", batching.Batch([], [], []))) == {
        "run_id": "r",
        "metrics": [],
        "params": [],
        "tags": [],
    }
