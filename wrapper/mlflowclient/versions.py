"""Which servers have an operation or a request field, as the description says, and which surely lack it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import repeat
from operator import attrgetter, is_not, methodcaller
from typing import TYPE_CHECKING, Any

from mlflow_openapi.operations import TESTED_VERSIONS

if TYPE_CHECKING:
    from mlflow_openapi.operations import Operation

_WHERE = {
    "auth": " with basic-auth",
    "artifacts": " without --no-serve-artifacts",
    "fastapi": ", not under gunicorn or waitress,",
}


class FieldIgnored(UserWarning):
    """The server is too old or too new for a field of a request: it ignored the field, and did the rest."""


def operation_versions(operation: Operation) -> str:
    """Which servers have an operation, as words; empty when all of them have."""
    where = _WHERE.get(operation.app, "")
    if not operation.since or (operation.since == TESTED_VERSIONS[0] and not operation.until and not where):
        return ""  # the server's age is not what is wrong
    return f"{_range(operation.since, operation.until)}{where} has it"


def is_version(text: str) -> bool:
    """Whether a text is a version, not a web page."""
    return re.fullmatch(r"\d+(\.\d+)+[\w.+-]*", text) is not None


def is_bounded(operation: Operation) -> bool:
    """Whether a tested version lacks the operation."""
    return operation.since not in ("", TESTED_VERSIONS[0]) or operation.until is not None


def lacks(server: str, operation: Operation) -> bool:
    """Whether a server of that version surely has no such operation."""
    return _outside(server, operation.since, operation.until)


def ignored(server: str, operation: Operation, field: str) -> str | None:
    """What to tell a caller whose field a server of that version surely ignored; None when it may know the field."""
    since, until = operation.field_versions[field]
    if not _outside(server, since, until):
        return None
    return f"{operation.id}: MLflow {server} ignored the field {field!r}; {_range(since, until)} knows it"


def used_fields(operation: Operation, *parts: Mapping[str, Any] | None) -> Iterator[str]:
    """The fields of a request that not all versions know.

    Args:
        operation: the request's.
        parts: query, body and headers of the request.
    """
    for field, (since, until) in operation.field_versions.items():
        # The few servers older than this are not worth a request of all others, which a search of metrics would make.
        if (until or since not in TESTED_VERSIONS[:2]) and any(part and _holds(part, field) for part in parts):
            yield field


def _holds(node: Any, field: str) -> bool:
    """Whether there is a value at a place such as `metrics[].model_id`, in mappings and models."""
    first, _, rest = field.partition(".")
    value = _getter(node, first.removesuffix("[]"))(node)
    if not rest or value is None:
        return value is not None
    if not first.endswith("[]"):
        return _holds(value, rest)
    if "." not in rest and value:  # without a line of Python for each of a thousand metrics
        return any(map(is_not, map(_getter(value[0], rest), value), repeat(None)))
    return any(_holds(item, rest) for item in value)


def _getter(node: Any, name: str) -> Callable[[Any], Any]:
    return methodcaller("get", name) if isinstance(node, Mapping) else attrgetter(name)


def _outside(server: str, since: str | None, until: str | None) -> bool:
    """Whether a server is surely older than `since` or newer than `until`.

    Nobody has looked at the versions between two tested ones, so there neither is sure.
    """
    version = _release(server)
    before = _tested(since, -1)
    after = until and _tested(until, 1)
    return bool((before and version <= _release(before)) or (after and version >= _release(after)))


def _tested(version: str | None, offset: int) -> str | None:
    """The tested version before or after one of them, if there is."""
    index = TESTED_VERSIONS.index(version) + offset if version else -1
    return TESTED_VERSIONS[index] if 0 <= index < len(TESTED_VERSIONS) else None


def _release(version: str) -> tuple[int, ...]:
    """The numbers of a version, which `3.5.0rc1` and `3.5.0.dev0` share with 3.5.0."""
    found = re.match(r"\d+(\.\d+)*", version)
    return tuple(int(number) for number in found[0].split(".")) if found else ()


def _range(since: str | None, until: str | None) -> str:
    if not since:
        return f"MLflow {until} or older"
    if not until:
        return f"MLflow {since} or newer"
    return f"MLflow {since}" if since == until else f"MLflow {since} to {until}"
