"""What may be sent, in which form, and what is said about the rest."""

from __future__ import annotations

import json
import math
import re
import warnings
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import pytest

from mlflowclient import values
from mlflowclient.entities import Experiment, Metric, Run, RunInfo, RunStatus, ViewType
from mlflowclient.errors import InputError

INFO = RunInfo("r1", "7")
BIG = 2**63
HOUR_EAST = timezone(timedelta(hours=1))


class Colour(Enum):
    RED = "red"


class Index:
    """A whole number as numpy's are: it has __index__ and is no int."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __index__(self) -> int:
        return self._number


class Number:
    """A number as numpy's and torch's are: it has __float__ and is no float."""

    def __float__(self) -> float:
        return 0.5


def refused(check: Callable[..., Any], *arguments: Any) -> str:
    with pytest.raises(InputError) as caught:
        check(*arguments)
    assert caught.value.__cause__ is None
    return str(caught.value)


GOOD: list[tuple[Callable[..., Any], Any, Any]] = [
    (values.run_id, "a", "a"),
    (values.run_id, "A-_9" * 64, "A-_9" * 64),
    (values.run_id, INFO, "r1"),
    (values.run_id, Run(INFO), "r1"),
    (values.experiment_id, 0, "0"),
    (values.experiment_id, BIG - 1, str(BIG - 1)),
    (values.experiment_id, "0042", "42"),
    (values.experiment_id, Experiment("7", "x"), "7"),
    (values.experiment_ids, 7, ["7"]),
    (values.experiment_ids, "7", ["7"]),
    (values.experiment_ids, Experiment("7", "x"), ["7"]),
    (values.experiment_ids, [7, "7", Experiment("8", "x"), 1], ["7", "8", "1"]),
    (values.experiment_ids, iter((2, 1)), ["2", "1"]),
    (values.key, "loss", "loss"),
    (values.key, "a/b.c-d e:f_9", "a/b.c-d e:f_9"),
    (values.key, "größe", "größe"),
    (values.key, "x...", "x..."),
    (values.key, "k" * 250, "k" * 250),
    (values.param_value, 0.1, "0.1"),
    (values.param_value, None, "None"),
    (values.param_value, Colour.RED, "red"),
    (values.param_value, ["a", 1], "['a', 1]"),
    (values.param_value, "x" * 6000, "x" * 6000),
    (values.param_value, "", ""),
    (values.tag_value, "x" * 8000, "x" * 8000),
    (values.tag_value, RunStatus.FAILED, "FAILED"),
    (values.experiment_name, "n" * 500, "n" * 500),
    (values.metric_value, 1, 1.0),
    (values.metric_value, True, 1.0),
    (values.metric_value, Decimal("0.5"), 0.5),
    (values.metric_value, Fraction(1, 4), 0.25),
    (values.metric_value, Number(), 0.5),
    (values.metric_value, Index(3), 3.0),
    (values.metric_value, -0.0, -0.0),
    (values.step, 0, 0),
    (values.step, -BIG, -BIG),
    (values.step, BIG - 1, BIG - 1),
    (values.step, 5.0, 5),
    (values.step, Index(3), 3),
    (values.timestamp, 0, 0),
    (values.timestamp, 10**8 - 1, 10**8 - 1),
    (values.timestamp, 10**11, 10**11),
    (values.timestamp, 1_700_000_000_123, 1_700_000_000_123),
    (values.timestamp, 10**14 - 1, 10**14 - 1),
    (values.timestamp, datetime(1970, 1, 1, tzinfo=timezone.utc), 0),
    (values.timestamp, datetime(1971, 1, 1, tzinfo=timezone.utc), 31_536_000_000),
    (values.timestamp, datetime(2023, 11, 14, 23, 13, 20, 123_456, tzinfo=HOUR_EAST), 1_700_000_000_123),
    (values.depth, -1, -1),
    (values.depth, 0, 0),
    (values.status, "FINISHED", RunStatus.FINISHED),
    (values.status, RunStatus.KILLED, RunStatus.KILLED),
    (values.view_type, "ALL", "ALL"),
    (values.view_type, ViewType.DELETED_ONLY, "DELETED_ONLY"),
    (values.order_by, None, None),
    (values.order_by, "name DESC", ["name DESC"]),
    (values.order_by, ("a", "b asc"), ["a", "b asc"]),
]  # fmt: skip

# The check, the value, and words that the message must have beside the argument's name and the value.
BAD: list[tuple[Callable[..., Any], Any, str]] = [
    *((values.run_id, given, "a run id (letters, digits, _ and -)") for given in
      (None, "", "-a", "_a", "a b", "a/b", "a" * 257, "é", b"r", 7, "a\n", Experiment("7", "x"), RunInfo("", "7"))),
    *((values.experiment_id, given, "an experiment id") for given in
      (None, "", "a", "-1", -1, 1.0, True, "1 ", " 1", "٣", BIG, str(BIG), "9" * 30, b"1", "1\n", Experiment("", "x"))),
    *((values.experiment_ids, given, "an experiment id") for given in (None, b"7", 1.5, "a")),
    (values.experiment_ids, [], "at least one"),
    (values.key, "", "empty"),
    (values.key, "k" * 251, "251 characters; the server keeps at most 250"),
    *((values.key, given, "only letters, digits") for given in ("a#", "a`b", "a\n", "a\tb", "😀", "a,b", "a'b", "a%")),
    *((values.key, given, "used as a path") for given in ("/a", "a/", "a//b", "..", ".", "../a", "..a", "./a")),
    *((values.key, given, "text is needed") for given in (None, 3, b"k", Colour.RED)),
    (values.key, "\ud800", "lone surrogate"),
    (values.param_value, "x" * 6001, "6001 characters; the server keeps at most 6000"),
    (values.param_value, "\udfff", "lone surrogate"),
    (values.tag_value, "x" * 8001, "at most 8000"),
    (values.experiment_name, "", "empty"),
    (values.experiment_name, "n" * 501, "at most 500"),
    (values.experiment_name, 3, "text is needed"),
    *((values.metric_value, given, "a number is needed") for given in ("0.5", b"1", None, [1.0], {}, 1j, Metric)),
    (values.metric_value, 10**400, "not a 64-bit floating point number"),
    (values.metric_value, Metric, "a number is needed"),
    *((values.step, given, "a whole number is needed") for given in
      (None, True, 0.5, math.nan, math.inf, "1", b"1", Decimal(1), [1])),
    *((values.step, given, "64-bit") for given in (BIG, -BIG - 1, 1e300)),
    *((values.timestamp, given, "a whole number is needed") for given in (None, True, 0.5, "now", math.nan)),
    *((values.timestamp, given, "1970") for given in (-1, datetime(1969, 12, 31, 23, tzinfo=timezone.utc))),
    *((values.timestamp, given, "looks like seconds; milliseconds") for given in (10**8, 1_700_000_000, 10**11 - 1)),
    *((values.timestamp, given, "micro- or nanoseconds") for given in (10**14, 1_700_000_000_000_000, 10**18, BIG)),
    (values.timestamp, datetime(2024, 1, 1), "without time zone"),  # noqa: DTZ001
    *((values.depth, given, "-1 means all") for given in (-2, True, 1.0, "1", None)),
    *((values.status, given, "RUNNING, SCHEDULED, FINISHED, FAILED, KILLED") for given in ("finished", "", None, 3)),
    *((values.view_type, given, "ACTIVE_ONLY, DELETED_ONLY, ALL") for given in ("all", "", None, 1)),
    *((values.order_by, given, "a clause such as") for given in (3, "", " ", [""], [3], {"a": "b"}, [None], b"a")),
    *((values.order_by, given, "twice") for given in (["a", "a"], ["a DESC", "a"], ("a  asc", " a desc "))),
]  # fmt: skip


@pytest.mark.parametrize(("check", "given", "expected"), GOOD)
def test_good(check: Callable[..., Any], given: Any, expected: Any) -> None:
    found = check(given)
    assert (type(found), found) == (type(expected), expected)


@pytest.mark.parametrize(("check", "given", "words"), BAD)
def test_bad(check: Callable[..., Any], given: Any, words: str) -> None:
    message = refused(check, given)
    assert words in message
    assert re.match(r"[a-z_]+( is empty|=)", message)  # the argument
    if words != "empty" and given != []:
        assert values.shown(given) in message or values.shown(str(given)) in message
    assert len(message) < 400


def test_long_values_are_shown_shortened() -> None:
    assert len(refused(values.step, "x" * 10_000)) < 120
    assert len(refused(values.run_id, list(range(10_000)))) < 200


@pytest.mark.parametrize("given", [[None], [["7"]], ["7", "a"], {"a": "7"}])
def test_one_bad_experiment_of_several(given: Any) -> None:
    assert "experiment=" in refused(values.experiment_ids, given)


def test_experiment_tags() -> None:
    assert values.experiment_tag("k", 3) == ("k", "3")
    assert values.experiment_tag("k", "x" * 20_000) == ("k", "x" * 20_000)
    assert "at most 20000" in refused(values.experiment_tag, "k", "x" * 20_001)
    assert "only letters" in refused(values.experiment_tag, "k#", "x")


@pytest.mark.parametrize(
    ("number", "sent"),
    [(0.5, 0.5), (math.nan, "NaN"), (math.inf, "Infinity"), (-math.inf, "-Infinity"), (5e-324, 5e-324)],
)
def test_doubles_as_the_server_reads_them(number: float, sent: Any) -> None:
    assert values.json_double(number) == sent
    json.dumps(values.json_double(number), allow_nan=False)


def test_nan_is_a_value() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert math.isnan(values.metric_value(math.nan))


@pytest.mark.parametrize("number", [math.inf, -math.inf, Decimal("Infinity")])
def test_an_infinity_is_warned_about_where_it_was_given(number: Any) -> None:
    with pytest.warns(values.InfinityStoredAsLargest, match=r"^value=-?inf: .*1\.7976931348623157e\+308") as caught:
        assert values.metric_value(number) == float(number)
    assert caught[0].filename == __file__


def test_now_is_in_milliseconds() -> None:
    assert abs(values.now() - datetime.now(timezone.utc).timestamp() * 1000) < 60_000
    assert values.timestamp(values.now()) > 1_700_000_000_000


def test_several_of_a_kind() -> None:
    assert values.items((INFO,), RunInfo, "runs") == [INFO]
    assert values.items(iter([]), RunInfo, "runs") == []
    for given in (INFO, [INFO, "r"], None, "ab", 3):
        assert "runs=" in refused(values.items, given, RunInfo, "runs")


def test_mappings() -> None:
    assert values.mapping({"a": 1}, "tags") == {"a": 1}
    for given in ([("a", 1)], None, "ab"):
        assert "tags=" in refused(values.mapping, given, "tags")
