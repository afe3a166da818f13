"""What runs, models, traces and others can be searched by, how it can be compared, and one such comparison, checked.

Taken from mlflow/utils/search_utils.py (SearchUtils for runs, SearchExperimentsUtils for experiments, SearchModelUtils
and SearchModelVersionUtils for registered models and their versions, SearchLoggedModelsUtils,
SearchEvaluationDatasetsUtils and SearchTraceUtils).
"""

from __future__ import annotations

import math
import re
from numbers import Real
from typing import TYPE_CHECKING, Any

import msgspec

from . import values
from .entities import RunStatus
from .errors import InputError
from .filter_quoting import like_literal, list_literal, number_literal, string_literal
from .trace_entities import trace_id
from .values import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ORDER = ("<", "<=", ">", ">=")
_NUMBER = ("=", "!=", *_ORDER)
_TEXT = ("=", "!=", "LIKE", "ILIKE")
_LIST = ("IN", "NOT IN")
_PRESENCE = ("IS NULL", "IS NOT NULL")
_EQUALITY = ("=", "!=")

_ASSESSMENTS = ("feedback", "expectation")

# SearchUtils._VALID_IDENTIFIERS, each with the one name that we send.
_ENTITY_TYPES = {
    alias: aliases[0]
    for aliases in (
        ("param", "params", "parameter", "parameters"),
        ("metric", "metrics"),
        ("tag", "tags"),
        ("attribute", "attributes", "attr", "run"),
        ("dataset", "datasets"),
    )
    for alias in aliases
}


class Searchable(msgspec.Struct, frozen=True):
    """What one kind of search can compare, and how, such as `RUNS`."""

    noun: str
    """What is searched for, as a plural."""
    columns: Mapping[str, tuple[str, ...]]
    """The comparators of every `entity.key`; `entity.*` where the key is free."""
    plural: bool = False
    """Whether columns are `tags.key` and bare attributes, not `tag.key` and `attribute.key`."""
    bare_keys: bool = False
    """Whether quotes around a key find nothing."""
    marks: str = "'\""
    """The quotes in which a text may stand; others find nothing."""
    statuses: tuple[str, ...] = ()
    """The statuses there are; none when one cannot search by status."""
    once: tuple[str, ...] = ()
    """The columns of whose comparisons the server heeds the last one only."""

    def comparators(self, entity_type: str, key: str) -> tuple[str, ...]:
        """The comparators for that entity type and key; none when it cannot be searched by."""
        return self.columns.get(f"{entity_type}.{key}") or self.columns.get(f"{entity_type}.*", ())

    def keys(self, entity_type: str) -> list[str]:
        """The keys of an entity type; `["*"]` when any will do."""
        return [column.partition(".")[2] for column in self.columns if column.startswith(entity_type + ".")]


RUNS = Searchable(
    "runs",
    {
        "metric.*": _NUMBER,
        "param.*": _TEXT + _PRESENCE,
        "tag.*": _TEXT + _PRESENCE,
        "attribute.run_id": _TEXT + _LIST,
        "attribute.run_name": _TEXT,
        "attribute.status": _TEXT,
        "attribute.user_id": _TEXT,
        "attribute.artifact_uri": _TEXT,
        "attribute.start_time": _NUMBER,
        "attribute.end_time": _NUMBER,
        # No lists: servers before 3.17.0 drop a name without a lower-case letter from one.
        "dataset.name": _TEXT,
        "dataset.digest": _TEXT,
        "dataset.context": _TEXT,
    },
    statuses=tuple(each.value for each in RunStatus),
)
EXPERIMENTS = Searchable(
    "experiments",
    {
        "tag.*": _TEXT + _PRESENCE,
        "attribute.name": _TEXT,
        "attribute.experiment_id": ("=", "!=", *_LIST),
        "attribute.creation_time": _NUMBER,
        "attribute.last_update_time": _NUMBER,
    },
)
REGISTERED_MODELS = Searchable("registered models", {"tag.*": _TEXT, "attribute.name": _TEXT})
MODEL_VERSIONS = Searchable(
    "model versions",
    {
        "tag.*": _TEXT,
        "attribute.name": _TEXT,
        "attribute.run_id": (*_TEXT, "IN"),
        "attribute.source_path": _TEXT,
        "attribute.version_number": _NUMBER,
    },
)
LOGGED_MODELS = Searchable(
    "logged models",
    {
        "metric.*": _NUMBER,
        "param.*": _TEXT,
        "tag.*": _TEXT,
        "attribute.name": _TEXT,
        "attribute.model_id": _TEXT,
        "attribute.model_type": _TEXT,
        "attribute.source_run_id": _TEXT,
        "attribute.creation_timestamp": _NUMBER,
        "attribute.last_updated_timestamp": _NUMBER,
    },
    plural=True,
    marks="'",
)
DATASETS = Searchable(
    "evaluation datasets",
    {
        "tag.*": _TEXT,
        "attribute.name": _TEXT,
        "attribute.created_by": _TEXT,
        "attribute.last_updated_by": _TEXT,
        "attribute.created_time": _NUMBER,
        "attribute.last_update_time": _NUMBER,
    },
    plural=True,
    bare_keys=True,
)
TRACES = Searchable(
    "traces",
    {
        "tag.*": _TEXT + _PRESENCE,
        "metadata.*": _TEXT + _PRESENCE,
        "feedback.*": _TEXT + _PRESENCE + _ORDER,
        "expectation.*": _TEXT + _PRESENCE + _ORDER,
        "span.name": _TEXT,
        "span.type": _TEXT,
        "span.status": _TEXT,
        "attribute.request_id": _TEXT + _LIST,
        "attribute.client_request_id": _TEXT,
        "attribute.name": _TEXT,
        "attribute.status": _TEXT + _LIST,
        # Nothing else: only = knows of the runs that a trace was linked to later.
        "attribute.run_id": ("=",),
        "attribute.timestamp_ms": _NUMBER,
        "attribute.end_time_ms": _NUMBER,
        "attribute.execution_time_ms": _NUMBER,
    },
    statuses=("IN_PROGRESS", "OK", "ERROR"),
    once=("attribute.run_id",),
)
_ALL = (RUNS, EXPERIMENTS, REGISTERED_MODELS, MODEL_VERSIONS, LOGGED_MODELS, DATASETS, TRACES)
_ANY = Searchable(
    "anything",
    {
        column: tuple(dict.fromkeys(each for kind in _ALL for each in kind.columns.get(column, ())))
        for column in dict.fromkeys(column for kind in _ALL for column in kind.columns)
    },
)


def _status(value: Any) -> str:
    for kind in (RUNS, TRACES):
        if isinstance(value, str) and value in kind.statuses:
            return str.__str__(value)
    known = "; ".join(f"{kind.noun} have one of {', '.join(kind.statuses)}" for kind in (RUNS, TRACES))
    raise InputError(f"status={shown(value)}: {known}")


def _assessed(value: Any) -> str:
    """The value of an assessment as servers compare it: with the text, or with the JSON that the text is."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    return repr(_finite(value, "the value of an assessment, unless a text, True or False"))  # 2 is kept as 2.0


# What is compared for equality with these must be something that they can be.
_CONVERTERS: dict[str, Callable[[Any], str]] = {
    "attribute.run_id": values.run_id,
    "attribute.experiment_id": values.experiment_id,
    "attribute.request_id": trace_id,
    "attribute.status": _status,
    "feedback.*": _assessed,
    "expectation.*": _assessed,
}


def entity_type_of(name: object) -> str:
    """The entity type that MLflow means by a name such as `params`. Raises InputError for any other."""
    if not isinstance(name, str) or name not in _ENTITY_TYPES:
        raise InputError(f"entity_type: expected one of {', '.join(_ENTITY_TYPES)}, not {shown(name)}")
    return _ENTITY_TYPES[name]


def column_key(entity_type: str, key: object) -> str:
    """The key, if something can be searched by it. Raises InputError otherwise."""
    keys = _ANY.keys(entity_type)
    if entity_type in _ASSESSMENTS:
        name = values.text(key, f"{entity_type} name", min_length=1)
        if "`" in name:
            raise InputError(f"{entity_type}({shown(key)}): a filter cannot hold a name with a backtick")
        return name
    if keys == ["*"]:
        # The text itself, should it be a string enum.
        return str.__str__(values.key(key, f"{entity_type} key"))
    if not isinstance(key, str) or key not in keys:
        from difflib import get_close_matches

        near = ["request_id"] if key == "trace_id" else get_close_matches(str(key), keys, 1)
        meant = f"is {near[0]!r} meant? Expected" if near else "expected"
        raise InputError(f"{entity_type}({shown(key)}): {meant} one of {', '.join(keys)}")
    return str.__str__(key)


class Condition(msgspec.Struct, frozen=True):
    """One comparison. `checked_condition` makes only those that can be sent."""

    entity_type: str
    key: str
    comparator: str
    value: str | float | tuple[str, ...] | None

    def check(self, searchable: Searchable) -> None:
        """Raise InputError when that search has no such comparison, or cannot be told the value."""
        allowed = searchable.comparators(self.entity_type, self.key)
        if not allowed:
            columns = ", ".join(searchable.columns)
            raise InputError(f"{self!r}: {searchable.noun} can be searched by {columns} only")
        if self.comparator not in allowed:
            raise InputError(f"{self!r}: {searchable.noun} are compared by {', '.join(allowed)} only")
        if self.key == "status" and self.comparator in _EQUALITY + _LIST:
            given = self.value if isinstance(self.value, tuple) else (self.value,)
            if not set(given) <= set(searchable.statuses):
                raise InputError(f"{self!r}: {searchable.noun} have one of {', '.join(searchable.statuses)}")
        if searchable.bare_keys and not re.fullmatch(r"[A-Za-z0-9_.]+", self.key):
            raise InputError(f"{self!r}: {searchable.noun} can be searched by keys of letters, digits, _ and . only")
        if self.is_loose(searchable) and self.comparator != "=":
            raise InputError(f"{self!r}: a text with {' or '.join(searchable.marks)} in it can only be compared by ==")

    def is_loose(self, searchable: Searchable) -> bool:
        """Whether the server can be asked for it only loosely, by LIKE, so that the answer must be compared again."""
        return isinstance(self.value, str) and string_literal(self.value, searchable.marks) is None

    def text(self, searchable: Searchable) -> str:
        """The comparison in MLflow's filter language, as that search wants it."""
        column = self._column(searchable)
        if self.value is None:
            return f"{column} {self.comparator}"
        if isinstance(self.value, tuple):
            return f"{column} {self.comparator} {list_literal(self.value)}"
        if not isinstance(self.value, str):
            return f"{column} {self.comparator} {number_literal(self.value)}"
        literal = string_literal(self.value, searchable.marks)
        return (
            f"{column} LIKE {like_literal(self.value)}" if literal is None else f"{column} {self.comparator} {literal}"
        )

    def _column(self, searchable: Searchable) -> str:
        if self.entity_type == "attribute":
            # The model registry takes quotes around an attribute's name for a part of it.
            return self.key if searchable.plural else f"attribute.{self.key}"
        key = self.key if searchable.bare_keys else f"`{self.key}`"
        return f"{self.entity_type}{'s' if searchable.plural else ''}.{key}"

    def __repr__(self) -> str:
        left = f"{self.entity_type}({self.key!r})"
        if self.comparator in _NUMBER:
            return f"{left} {'==' if self.comparator == '=' else self.comparator} {shown(self.value)}"
        method = "in_" if self.comparator == "IN" else self.comparator.lower().replace(" ", "_")
        return f"{left}.{method}({'' if self.value is None else shown(self.value)})"


def checked_condition(entity_type: str, key: str, comparator: str, value: object, argument: str) -> Condition:
    """The comparison, its value converted to what the server compares.

    Raises:
        InputError: MLflow has no such comparison, or cannot be told the value; `argument` is what to call that.
    """
    allowed = _ANY.comparators(entity_type, key)
    if comparator not in allowed:
        raise InputError(f"{argument}: MLflow does not compare it by {comparator}, only by {', '.join(allowed)}")
    if comparator in _PRESENCE:
        return Condition(entity_type, key, comparator, None)
    if comparator in _LIST:
        return Condition(entity_type, key, comparator, _ids(key, value, argument))
    if entity_type == "metric" or key == "execution_time_ms" or (entity_type in _ASSESSMENTS and comparator in _ORDER):
        return Condition(entity_type, key, comparator, _finite(value, argument))
    if key == "version_number":
        return Condition(entity_type, key, comparator, int(values.version_number(value, argument)))
    if "<" in allowed and entity_type not in _ASSESSMENTS:
        return Condition(entity_type, key, comparator, values.timestamp(value, argument))
    column = f"{entity_type}.{'*' if entity_type in _ASSESSMENTS else key}"
    if comparator in _EQUALITY and column in _CONVERTERS:
        value = _CONVERTERS[column](value)
    # Converted as values.param_value does, so that a value finds what logging it has stored.
    text = values.text(values.as_text(value), argument)
    condition = Condition(entity_type, key, comparator, text)
    # There is no one value to compare again: a run has many datasets, a trace many spans; metadata is shown in part.
    if condition.is_loose(RUNS) and (comparator != "=" or entity_type not in ("param", "tag", "attribute")):
        raise InputError(
            f"{argument}: MLflow's filter language cannot hold {shown(text)} after {comparator}: it has both kinds of "
            "quotes, or ends in a backslash"
        )
    return condition


def _ids(key: str, value: Any, argument: str) -> tuple[str, ...]:
    what, plural = ("status", "statuses") if key == "status" else ("id", "ids")
    if isinstance(value, (str, bytes)) or not hasattr(value, "__iter__"):
        raise InputError(f"{argument}: a list of {plural} is needed, not {shown(value)}")
    ids = tuple(_CONVERTERS[f"attribute.{key}"](each) for each in value)
    if not ids:
        raise InputError(f"{argument}: at least one {what} is needed; servers refuse an empty list")
    for each in ids:
        if re.search(r"['\"\\\s]", each):
            raise InputError(f"{argument}: a list cannot hold {shown(each)}, with its quotes, spaces or backslashes")
        if key == "run_id" and not each.islower():
            # Servers before 3.17.0 drop it from the list without a word (SearchUtils._parse_run_ids).
            raise InputError(f"{argument}: a list cannot hold the run id {shown(each)}, which is not in lower case")
    return ids


def _finite(value: object, argument: str) -> float:
    if not isinstance(value, bool) and isinstance(value, Real):
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if math.isfinite(number) and number == value:
            return number
    raise InputError(f"{argument}: a finite number is needed, one that a double holds exactly, not {shown(value)}")
