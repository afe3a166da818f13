"""Filters for `search_runs` and the other searches that a server reads exactly as they were meant.

    (param("optimizer") == "adam") & (metric("loss") < 0.3) & tag("note").like("%it's%")

MLflow's filter language (mlflow/utils/search_utils.py) joins comparisons by `and`; it has no OR, no NOT, no parentheses
and no escape inside strings. What it cannot say exactly is either asked for loosely and compared again here
(`CompiledFilter.accepts`), or refused with an InputError; it is never sent as something else.

Limits of servers, none of which this module can see: `is_null` needs 3.11 for runs, 3.10.1 for experiments and 3.14 for
tags of traces, `attribute("experiment_id")` 3.17.0, and of traces all but comparing tags, metadata and attributes for
equality or by number 3.10.1; older ones answer 400. Before 3.17.0 a NaN metric compares as 0. A server on
SQLite takes at most 63 conditions on metrics, params, tags and run names, and answers 503 to more; a list may have
about 4,900 ids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, Protocol

import msgspec

from . import values
from .errors import InputError
from .filter_grammar import (
    DATASETS,
    EXPERIMENTS,
    LOGGED_MODELS,
    MODEL_VERSIONS,
    REGISTERED_MODELS,
    RUNS,
    TRACES,
    Condition,
    Searchable,
    checked_condition,
    column_key,
    entity_type_of,
)
from .values import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from .entities import Experiment, Run, RunInfo
    from .trace_entities import Trace, TraceInfo

__all__ = [
    "DATASETS",
    "EXPERIMENTS",
    "LOGGED_MODELS",
    "MODEL_VERSIONS",
    "REGISTERED_MODELS",
    "RUNS",
    "TRACES",
    "CompiledFilter",
    "Exact",
    "Expression",
    "Field",
    "Searchable",
    "attribute",
    "compile_filter",
    "dataset",
    "expectation",
    "feedback",
    "generate_filter_from_attributes",
    "generate_filter_from_entity_type",
    "generate_filter_from_metrics",
    "generate_filter_from_params",
    "generate_filter_from_tags",
    "metadata",
    "metric",
    "param",
    "span",
    "tag",
]

_AND = "join conditions with &, each in parentheses: (param('a') == '1') & (metric('b') < 2)"


class Expression(msgspec.Struct, frozen=True):
    """Conditions that must all hold: the `filter` of a search. Made by comparing `param(…)`, `metric(…)` and so on."""

    conditions: tuple[Condition, ...]

    def __and__(self, other: object) -> Expression:
        if not isinstance(other, Expression):
            raise InputError(f"cannot join {self!r} with {shown(other)}: {_AND}")
        return Expression(self.conditions + other.conditions)

    def __rand__(self, other: object) -> NoReturn:
        raise InputError(f"cannot join {shown(other)} with {self!r}: {_AND}")

    def __or__(self, other: object) -> NoReturn:
        raise InputError("MLflow's filter language has no OR: search once for each side and merge what comes back")

    __ror__ = __or__

    def __invert__(self) -> NoReturn:
        raise InputError("MLflow's filter language has no NOT: use the opposite comparison, such as != for ==")

    def __bool__(self) -> NoReturn:
        raise InputError(f"{self!r} is not true or false by itself, so and, or, not and chains cannot work: {_AND}")

    def __repr__(self) -> str:
        return " & ".join(f"({condition!r})" for condition in self.conditions)


class Field(msgspec.Struct, frozen=True, eq=False):
    """Something runs, traces and so on are searched by; compare it to get an `Expression`. It cannot be hashed.

    Every comparison raises InputError when MLflow has no such comparison for the field, and when the language cannot
    carry the value: a string that holds both kinds of quotes, or ends in a backslash, works with `==` alone. A run or
    experiment that lacks the key fits no comparison but `is_null`, so `!=` does not find it.
    """

    entity_type: str
    key: str

    __hash__ = None  # type: ignore[assignment]  # equality makes a condition

    def __post_init__(self) -> None:
        msgspec.structs.force_setattr(self, "key", column_key(self.entity_type, self.key))

    def __eq__(self, value: object) -> Expression:  # type: ignore[override]  # a condition, not an answer
        return self._compare("=", value)

    def __ne__(self, value: object) -> Expression:  # type: ignore[override]  # as above
        return self._compare("!=", value)

    def __lt__(self, value: float | datetime) -> Expression:
        return self._compare("<", value)

    def __le__(self, value: float | datetime) -> Expression:
        return self._compare("<=", value)

    def __gt__(self, value: float | datetime) -> Expression:
        return self._compare(">", value)

    def __ge__(self, value: float | datetime) -> Expression:
        return self._compare(">=", value)

    def like(self, pattern: str) -> Expression:
        """Text that fits the pattern: `%` stands for anything, `_` for one character; there is no escape for them."""
        return self._compare("LIKE", pattern)

    def ilike(self, pattern: str) -> Expression:
        """As `like`, without regard to upper and lower case."""
        return self._compare("ILIKE", pattern)

    def in_(self, ids: Iterable[str | int | Run | RunInfo | Experiment | TraceInfo | Trace]) -> Expression:
        """Any of these; only `attribute("run_id")`, from server 3.17.0 on `attribute("experiment_id")`, and of traces
        `attribute("request_id")` and `attribute("status")`.
        """
        return self._compare("IN", ids)

    def not_in(self, ids: Iterable[str | int | Run | RunInfo | Experiment | TraceInfo | Trace]) -> Expression:
        """None of these; for the same fields as `in_`."""
        return self._compare("NOT IN", ids)

    def is_null(self) -> Expression:
        """The param or tag is missing. Runs need server 3.11, experiments 3.10.1; older ones answer 400."""
        return self._compare("IS NULL", None)

    def is_not_null(self) -> Expression:
        """The param or tag is there, whatever its value. Needs the same servers as `is_null`."""
        return self._compare("IS NOT NULL", None)

    def _compare(self, comparator: str, value: object) -> Expression:
        if value is None and not comparator.startswith("IS"):
            raise InputError(f"{self!r}: None could be a missing value, .is_null(), or what logging None keeps, 'None'")
        return Expression((checked_condition(self.entity_type, self.key, comparator, value, repr(self)),))

    def __bool__(self) -> NoReturn:
        raise InputError(f"{self!r} must be compared with something first; {_AND}")

    def __and__(self, other: object) -> NoReturn:
        # `param("a") == "1" & param("b") == "2"` ends up here: & binds tighter than ==.
        raise InputError(f"{self!r} must be compared with something before it is joined; {_AND}")

    __rand__ = __or__ = __ror__ = __and__

    def __repr__(self) -> str:
        return f"{self.entity_type}({shown(self.key)})"


def param(key: str) -> Field:
    """A run's param: `==`, `!=`, `like`, `ilike`, `is_null`. Values are compared as text, `1` as `'1'`."""
    return Field("param", key)


def metric(key: str) -> Field:
    """A run's latest value of a metric: `==`, `!=`, `<`, `<=`, `>`, `>=` with finite numbers."""
    return Field("metric", key)


def tag(key: str) -> Field:
    """A tag of what is searched for: `==`, `!=`, `like`, `ilike`, `is_null`. Values are compared as text."""
    return Field("tag", key)


def attribute(name: str) -> Field:
    """A field of the run, experiment, trace, model and so on itself.

    Runs have `run_id`, `run_name`, `status`, `user_id`, `artifact_uri` (text), `start_time` and `end_time`; experiments
    have `name` (text), `experiment_id` (only `==`, `!=` and lists), `creation_time` and `last_update_time`. Times are
    compared with ms since 1970-01-01 UTC, or a datetime that knows its time zone, by `==`, `!=`, `<`, `<=`, `>`, `>=`.

    Logged models have `name`, `model_id`, `model_type`, `source_run_id` (text), `creation_timestamp` and
    `last_updated_timestamp` (times); evaluation datasets `name`, `created_by`, `last_updated_by` (text), `created_time`
    and `last_update_time` (times).

    Traces have `name`, `status` (IN_PROGRESS, OK, ERROR), `request_id`, which is the trace's id (text), `run_id` (`==`
    only), `timestamp_ms` (a time), `execution_time_ms` (milliseconds) and, on servers from 3.10.1 on,
    `client_request_id` (text) and `end_time_ms` (a time).

    Registered models have `name`; their versions `name`, `run_id`, `source_path` (text) and `version_number` (numbers).
    """
    return Field("attribute", name)


def dataset(name: str) -> Field:
    """The `name`, `digest` or `context` of any dataset that a run has logged as input: `==`, `!=`, `like`, `ilike`."""
    return Field("dataset", name)


def metadata(key: str) -> Field:
    """What is known of a trace from its start: `==`, `!=`, `like`, `ilike`, `is_null`. Values are compared as text."""
    return Field("metadata", key)


def feedback(name: str) -> Field:
    """The value of a trace's feedback of that name. Servers before 3.10.1 cannot be asked for it.

    `==` and `!=` with a text, a number, True or False; `like` and `ilike`; `is_null` when there is none; from server
    3.17 on also `<`, `<=`, `>`, `>=` with numbers.
    """
    return Field("feedback", name)


def expectation(name: str) -> Field:
    """The value of a trace's expectation of that name, compared as `feedback` is."""
    return Field("expectation", name)


def span(name: str) -> Field:
    """The `name`, `type` or `status` of any span of a trace, by `==`, `!=`, `like`, `ilike`.

    Several such conditions are about one and the same span. Servers before 3.14 find nothing, or cannot be asked.
    """
    return Field("span", name)


class Found(Protocol):
    """An entity that a search returns."""

    def filter_value(self, entity_type: str, key: str) -> str | None:
        """What a filter on the entity type (`param`, `tag`, `attribute`) and key compares; None without a value."""
        ...


class Exact(msgspec.Struct, frozen=True):
    """A comparison that the server could do only loosely: what came back must have exactly this value."""

    entity_type: str
    """`param`, `tag` or `attribute`."""
    key: str
    value: str


class CompiledFilter(msgspec.Struct, frozen=True):
    """A filter ready to be used: `text` goes to the server, and every answer must pass `accepts`."""

    text: str
    """The filter string; empty when everything is wanted."""
    exact: tuple[Exact, ...] = ()
    """What must be compared again on this side; mostly nothing."""

    def accepts(self, lookup: Callable[[str, str], str | None]) -> bool:
        """Whether a run or experiment that the server returned is really wanted.

        Args:
            lookup: gives the value that the run or experiment has for an entity type (`param`, `tag`, `attribute`) and
                a key; None when it has none.
        """
        return all(lookup(exact.entity_type, exact.key) == exact.value for exact in self.exact)

    def wants(self, item: Found) -> bool:
        """`accepts` for what a search returned."""
        return self.accepts(item.filter_value)


def compile_filter(
    filter: str | Expression | None = None,
    *,
    params: Mapping[str, object] | None = None,
    tags: Mapping[str, object] | None = None,
    metrics: Mapping[str, float] | None = None,
    attributes: Mapping[str, object] | None = None,
    metadata: Mapping[str, object] | None = None,
    searchable: Searchable = RUNS,
) -> CompiledFilter:
    """The filter of a search in the form that is sent, with what is left to compare afterwards.

    Args:
        filter: an expression, or MLflow's own filter string, which is sent as it is. None, `""` and, unlike on a
            server, blank strings mean no filter.
        params: the values that params must have; `filter_params` of the search methods.
        tags: as `params`, for tags; `filter_tags`.
        metrics: as `params`, for the latest values of metrics; `filter_metrics`.
        attributes: as `params`, for attributes; `filter_attributes`.
        metadata: as `params`, for metadata; `filter_metadata`.
        searchable: what is searched for: `RUNS` (default), `EXPERIMENTS` and so on.

    Raises:
        InputError: both `filter` and a mapping are given, what is searched for has no such column, or a key or value
            cannot be right.
    """
    mappings = {"param": params, "tag": tags, "metric": metrics, "attribute": attributes, "metadata": metadata}
    given = {entity_type: mapping for entity_type, mapping in mappings.items() if mapping}
    stated = _stated(filter)
    if stated and given:
        raise InputError(f"use either filter or {', '.join(_argument(entity_type) for entity_type in given)}, not both")
    if isinstance(stated, str):
        return CompiledFilter(stated)
    conditions = stated
    for entity_type, mapping in given.items():
        conditions += _equalities(mapping, entity_type, _argument(entity_type))
    for column in searchable.once:
        several = [each for each in conditions if f"{each.entity_type}.{each.key}" == column]
        if len(several) > 1:
            raise InputError(f"{several[0]!r} and {several[1]!r}: servers would heed the last of them only")
    for condition in conditions:
        condition.check(searchable)
    return _compiled(conditions, searchable)


def generate_filter_from_entity_type(mapping: Mapping[str, object], entity_type: str) -> str:
    """A filter string that wants every key of the mapping to have its value; empty for an empty mapping.

    Args:
        mapping: keys and values. Params, tags and most attributes are compared as text (`str` of the value, or of an
            enum's value), metrics as finite numbers, times as ms since 1970-01-01 UTC or datetimes.
        entity_type: `param`, `metric`, `tag`, `attribute` or `dataset`, or another of MLflow's names for them.

    Raises:
        InputError: no such entity type or attribute, or a value that a filter string cannot carry; passed to a search
            as `filter_params`, `filter_tags` or `filter_attributes` it works.
    """
    compiled = _compiled(_equalities(mapping, entity_type_of(entity_type), "mapping"))
    for exact in compiled.exact:
        raise InputError(
            f"mapping[{exact.key!r}]: no filter string can hold {shown(exact.value)}, which has both kinds of quotes "
            f"or ends in a backslash; search with filter_{exact.entity_type}s instead"
        )
    return compiled.text


def generate_filter_from_params(mapping: Mapping[str, object]) -> str:
    """`generate_filter_from_entity_type` for params."""
    return generate_filter_from_entity_type(mapping, "param")


def generate_filter_from_attributes(mapping: Mapping[str, object]) -> str:
    """`generate_filter_from_entity_type` for attributes of runs or experiments."""
    return generate_filter_from_entity_type(mapping, "attribute")


def generate_filter_from_tags(mapping: Mapping[str, object]) -> str:
    """`generate_filter_from_entity_type` for tags."""
    return generate_filter_from_entity_type(mapping, "tag")


def generate_filter_from_metrics(mapping: Mapping[str, float]) -> str:
    """`generate_filter_from_entity_type` for metrics."""
    return generate_filter_from_entity_type(mapping, "metric")


def _stated(given: object) -> str | tuple[Condition, ...]:
    """What the argument `filter` says: a string that is not blank, or conditions, which may be none."""
    if isinstance(given, Expression):
        return given.conditions
    if isinstance(given, str):
        return values.text(given, "filter") if given.strip() else ()
    if given is None:
        return ()
    raise InputError(f"filter: expected a string or a condition such as metric('loss') < 0.3, not {shown(given)}")


def _argument(entity_type: str) -> str:
    return "filter_metadata" if entity_type == "metadata" else f"filter_{entity_type}s"


def _equalities(mapping: object, entity_type: str, argument: str) -> tuple[Condition, ...]:
    return tuple(
        checked_condition(entity_type, column_key(entity_type, key), "=", value, f"{argument}[{shown(key)}]")
        for key, value in values.mapping(mapping, argument).items()
    )


def _compiled(conditions: tuple[Condition, ...], searchable: Searchable = RUNS) -> CompiledFilter:
    exact = (Exact(each.entity_type, each.key, str(each.value)) for each in conditions if each.is_loose(searchable))
    return CompiledFilter(" and ".join(condition.text(searchable) for condition in conditions), tuple(exact))
