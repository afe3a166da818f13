"""What runs and experiments can be searched by, how it can be compared, and one such comparison, checked.

Taken from mlflow/utils/search_utils.py (SearchUtils for runs, SearchExperimentsUtils for experiments).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mlflowclient.errors import InputError
from mlflowclient.filter_quoting import (
    ids_of,
    key_of,
    like_literal,
    list_literal,
    number_literal,
    number_of,
    shown,
    string_literal,
    text_of,
    time_of,
)

_NUMBER = ("=", "!=", "<", "<=", ">", ">=")
_TEXT = ("=", "!=", "LIKE", "ILIKE")
_LIST = ("IN", "NOT IN")
_PRESENCE = ("IS NULL", "IS NOT NULL")

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


@dataclass(frozen=True)
class Searchable:
    """What one kind of search can compare, and how: `RUNS` or `EXPERIMENTS`."""

    noun: str
    """What is searched for, as a plural."""
    columns: Mapping[str, tuple[str, ...]]
    """The comparators of every `entity.key`; `entity.*` where the key is free."""

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
_EITHER = Searchable("runs or experiments", {**RUNS.columns, **EXPERIMENTS.columns})


def entity_type_of(name: object) -> str:
    """The entity type that MLflow means by a name such as `params`. Raises InputError for any other."""
    if not isinstance(name, str) or name not in _ENTITY_TYPES:
        raise InputError(f"entity_type: expected one of {', '.join(_ENTITY_TYPES)}, not {shown(name)}")
    return _ENTITY_TYPES[name]


def column_key(entity_type: str, key: object, where: str) -> str:
    """The key, if something can be searched by it. Raises InputError, with `where` in front, otherwise."""
    keys = _EITHER.keys(entity_type)
    if keys == ["*"]:
        return key_of(key, where)
    if not isinstance(key, str) or key not in keys:
        raise InputError(f"{where}: expected one of {', '.join(keys)}, not {shown(key)}")
    return str.__str__(key)


@dataclass(frozen=True)
class Condition:
    """One comparison. `checked_condition` makes only those that can be sent."""

    entity_type: str
    key: str
    comparator: str
    value: str | float | tuple[str, ...] | None

    @property
    def loose(self) -> bool:
        """Whether the server can be asked for it only loosely, by LIKE, so that the answer must be compared again."""
        return isinstance(self.value, str) and string_literal(self.value) is None

    def text(self) -> str:
        """The comparison in MLflow's filter language."""
        column = f"{self.entity_type}.`{self.key}`"
        if self.value is None:
            return f"{column} {self.comparator}"
        if isinstance(self.value, tuple):
            return f"{column} {self.comparator} {list_literal(self.value)}"
        if not isinstance(self.value, str):
            return f"{column} {self.comparator} {number_literal(self.value)}"
        literal = string_literal(self.value)
        return (
            f"{column} LIKE {like_literal(self.value)}" if literal is None else f"{column} {self.comparator} {literal}"
        )

    def __repr__(self) -> str:
        left = f"{self.entity_type}({self.key!r})"
        if self.comparator in _NUMBER:
            return f"{left} {'==' if self.comparator == '=' else self.comparator} {shown(self.value)}"
        method = "in_" if self.comparator == "IN" else self.comparator.lower().replace(" ", "_")
        return f"{left}.{method}({'' if self.value is None else shown(self.value)})"


def checked_condition(entity_type: str, key: str, comparator: str, value: object, where: str) -> Condition:
    """The comparison, its value converted to what the server compares.

    Raises:
        InputError: MLflow has no such comparison, or cannot be told the value; `where` stands in front.
    """
    allowed = _EITHER.comparators(entity_type, key)
    if comparator not in allowed:
        raise InputError(f"{where}: MLflow does not compare it by {comparator}, only by {', '.join(allowed)}")
    if comparator in _PRESENCE:
        return Condition(entity_type, key, comparator, None)
    if key == "experiment_id" or comparator in _LIST:
        ids = ids_of(value if comparator in _LIST else [value], where)
        _check_ids(key, ids, where)
        return Condition(entity_type, key, comparator, ids if comparator in _LIST else ids[0])
    if entity_type == "metric":
        return Condition(entity_type, key, comparator, number_of(value, where))
    if "<" in allowed:
        return Condition(entity_type, key, comparator, time_of(value, where))
    condition = Condition(entity_type, key, comparator, text_of(value, where))
    # A run has many datasets, so there is no one value to compare again.
    if condition.loose and (comparator != "=" or entity_type == "dataset"):
        raise InputError(
            f"{where}: MLflow's filter language cannot hold {shown(condition.value)} after {comparator}: it has both "
            "kinds of quotes, or ends in a backslash"
        )
    return condition


def _check_ids(key: str, ids: tuple[str, ...], where: str) -> None:
    for text in ids:
        if key == "experiment_id" and not (text.isascii() and text.isdigit()):
            raise InputError(f"{where}: an experiment id is a number, not {shown(text)}")
        if key == "run_id" and not text.islower():
            # Servers before 3.17.0 drop it from the list without a word (SearchUtils._parse_run_ids).
            raise InputError(f"{where}: a list cannot hold the run id {shown(text)}, which is not in lower case")
