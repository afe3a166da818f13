"""What may be sent as a key, a value, a step, a time or an id, and in which form. Everything else is refused here.

A server answers 200 to many values that it then cuts, zeroes or drops, so what it would mangle must not leave the
client. The limits are the description's own (`mlflow_openapi.operations`).
"""

from __future__ import annotations

import math
import operator
import posixpath
import re
import reprlib
import sys
import time
import warnings
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, SupportsFloat, SupportsIndex, TypeVar, cast

from mlflow_openapi.operations import OPERATIONS

from .entities import Experiment, Run, RunInfo, RunStatus, ViewType
from .errors import InputError

if TYPE_CHECKING:
    from mlflow_openapi.models import NonFiniteDouble
    from mlflow_openapi.models import ViewType as ApiViewType

INT64_MAX = 2**63 - 1
EARLY, LATE = 10**11, 10**14
"""Milliseconds since 1970, of 1973 and 5138: what is between is no time in seconds, microseconds or nanoseconds."""

_LOG_BATCH = OPERATIONS["logBatch"].limits
_EXPERIMENT = OPERATIONS["createExperiment"].limits
_KEY = _LOG_BATCH["metrics[].key"]
_VERSION = OPERATIONS["getModelVersion"].limits["version"]
_RUN_ID = re.compile(r"[a-zA-Z0-9][\w\-]{0,255}", re.ASCII)

E = TypeVar("E", bound=Enum)
T = TypeVar("T")


class InfinityStoredAsLargest(UserWarning):
    """The server's SQL store keeps an infinite metric as the largest double; this client reads it back as infinite."""


def shown(value: object) -> str:
    """A value as it appears in an error message: its repr, shortened."""
    return reprlib.repr(value)


def run_id(run: str | RunInfo | Run) -> str:
    """The id of a run given as its id, its info or itself."""
    found = cast("object", run.run_id if isinstance(run, (Run, RunInfo)) else run)
    if not isinstance(found, str) or not _RUN_ID.fullmatch(found):
        raise InputError(f"run={shown(run)}: a run id (letters, digits, _ and -), a RunInfo or a Run is needed")
    return found


def experiment_id(experiment: str | int | Experiment) -> str:
    """The id of an experiment given as its id, as text or number, or itself."""
    found: object = experiment.experiment_id if isinstance(experiment, Experiment) else experiment
    if isinstance(found, int) and not isinstance(found, bool) and 0 <= found <= INT64_MAX:
        return str(found)
    # 3.17.2 answers 500 to an id beyond 64 bits.
    if not isinstance(found, str) or not re.fullmatch(r"[0-9]{1,19}", found) or int(found) > INT64_MAX:
        raise InputError(
            f"experiment={shown(experiment)}: an experiment id (digits, as text or number) or an Experiment is needed; "
            "for a name use get_experiment_by_name or get_or_create_experiment"
        )
    return str(int(found))


def experiment_ids(experiments: str | int | Experiment | Iterable[str | int | Experiment]) -> list[str]:
    """The ids of one or several experiments, in order and without repeats."""
    one = isinstance(experiments, (str, bytes, Experiment)) or not isinstance(experiments, Iterable)
    several = cast("Iterable[Any]", [experiments] if one else experiments)
    found = [experiment_id(item) for item in several]
    if not found:
        raise InputError("experiments is empty: name at least one experiment")
    return list(dict.fromkeys(found))


def one_of(kind: type[E], value: E | str, argument: str) -> E:
    """The member of an enumeration, given as itself or as its exact text."""
    try:
        return kind(value)
    except ValueError:
        choices = ", ".join(str(member.value) for member in kind)
        raise InputError(f"{argument}={shown(value)}: one of {choices} is needed") from None


def text(value: object, argument: str, *, max_length: int | None = None, min_length: int = 0) -> str:
    """A text that JSON and the server can carry."""
    if not isinstance(value, str):
        raise InputError(f"{argument}={shown(value)}: text is needed, not {type(value).__name__}")
    if len(value) < min_length:
        few = f"={shown(value)} has {len(value)} characters; at least {min_length} are needed" if value else " is empty"
        raise InputError(argument + few)
    if max_length is not None and len(value) > max_length:
        raise InputError(
            f"{argument}={shown(value)} has {len(value)} characters; the server keeps at most {max_length}. "
            "Shorten it, or log the whole as an artifact"
        )
    try:
        value.encode()
    except UnicodeEncodeError:
        raise InputError(f"{argument}={shown(value)} has a lone surrogate, which no request can carry") from None
    return value


def path_part(value: object, argument: str) -> str:
    """A text that stands in a path: servers take a slash in it, escaped or not, for the path's own."""
    part = text(value, argument, min_length=1)
    if "/" in part or part in (".", ".."):
        raise InputError(
            f"{argument}={shown(part)}: servers do not find the way to a name with '/', nor to '.' and '..'"
        )
    return part


def key(value: object, argument: str = "key") -> str:
    """The name of a metric, param or run tag, as every server accepts it (mlflow/utils/validation.py)."""
    return _key(value, argument) if isinstance(value, str) else text(value, argument)


@lru_cache(1000)  # the same few names are logged over and over
def _key(value: str, argument: str) -> str:
    name = text(value, argument, max_length=_KEY["maxLength"], min_length=1)
    if not re.fullmatch(_KEY["pattern"], name):
        raise InputError(f"{argument}={shown(name)}: only letters, digits, '_', '-', '.', ' ', ':' and '/' are allowed")
    if posixpath.normpath(name) != name or name == "." or name.startswith(("..", "/")):
        raise InputError(
            f"{argument}={shown(name)}: it is also used as a path, so it may not start with '/' or '..', end with '/', "
            "nor have an empty, '.' or '..' part"
        )
    return name


def param_value(value: object) -> str:
    """A param's value as the text that MLflow keeps."""
    return text(as_text(value), "value", max_length=_LOG_BATCH["params[].value"]["x-mlflow-limit"]["max_length"])


def tag_value(value: object) -> str:
    """A run tag's value as the text that MLflow keeps."""
    return text(as_text(value), "value", max_length=_LOG_BATCH["tags[].value"]["x-mlflow-limit"]["max_length"])


def experiment_name(value: object, argument: str = "name") -> str:
    """A name that an experiment may have."""
    return text(value, argument, max_length=_EXPERIMENT["name"]["maxLength"], min_length=1)


def experiment_tag(tag_key: object, value: object) -> tuple[str, str]:
    """A tag that an experiment may have; longer ones are refused by the server."""
    return key(tag_key), text(as_text(value), "value", max_length=_EXPERIMENT["tags[].value"]["maxLength"])


def metric_value(value: object, argument: str = "value") -> float:
    """A metric's value as a double. NaN and the infinities are allowed.

    Warns InfinityStoredAsLargest for an infinity, which SQL stores clamp (mlflow/store/tracking/sqlalchemy_store.py).
    """
    if isinstance(value, (str, bytes)) or not (hasattr(value, "__float__") or hasattr(value, "__index__")):
        raise InputError(f"{argument}={shown(value)}: a number is needed, not {type(value).__name__}")
    try:
        number = float(cast("SupportsFloat", value))
    except (OverflowError, TypeError, ValueError) as error:
        raise InputError(f"{argument}={shown(value)}: not a 64-bit floating point number: {error}") from None
    if math.isinf(number):
        warnings.warn(
            f"{argument}={number}: a server with an SQL store keeps it as {math.copysign(sys.float_info.max, number)}, "
            "which this client reads back as infinite, and others as it is",
            InfinityStoredAsLargest,
            stacklevel=callers_level(),
        )
    return number


def json_double(number: float) -> float | NonFiniteDouble:
    """A double as MLflow's JSON has it: a bare NaN or infinity would be stored as 0 with status 200."""
    if math.isfinite(number):
        return number
    return "NaN" if math.isnan(number) else "Infinity" if number > 0 else "-Infinity"


def step(value: object) -> int:
    """A step as the 64-bit integer that MLflow keeps; it may be negative."""
    number = _integer(value, "step")
    if not -INT64_MAX - 1 <= number <= INT64_MAX:
        raise InputError(f"step={shown(value)}: outside of 64-bit integers")
    return number


def timestamp(value: object, argument: str = "timestamp") -> int:
    """A point in time as milliseconds since 1970-01-01 UTC. A datetime that knows its time zone will do, too.

    Seconds, microseconds and nanoseconds of our time are recognised by their size and refused.
    """
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise InputError(f"{argument}={shown(value)}: a datetime without time zone is ambiguous")
        number = round(value.timestamp() * 1000)
    else:
        number = _integer(value, argument)
    if number < 0:
        raise InputError(f"{argument}={shown(value)}: servers refuse a time before 1970")
    if not isinstance(value, datetime) and (10**8 <= number < EARLY or number >= LATE):
        likely = "seconds" if number < EARLY else "micro- or nanoseconds"
        raise InputError(
            f"{argument}={shown(value)} looks like {likely}; milliseconds since 1970-01-01 UTC are needed, "
            "such as int(time.time() * 1000)"
        )
    return number


def now() -> int:
    """The present, in milliseconds since 1970-01-01 UTC."""
    return time.time_ns() // 1_000_000


def version_number(value: object, argument: str = "version") -> str:
    """The number of a version of a registered model, as the text that servers want. Not beyond what they can store."""
    number = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(number, str) or not re.fullmatch(_VERSION["pattern"], number):
        raise InputError(f"{argument}={shown(value)}: the number of a version is needed, as number or text")
    return str(int(number))


def depth(value: object) -> int:
    """How many levels of a directory tree; -1 for all."""
    if isinstance(value, bool) or not isinstance(value, int) or value < -1:
        raise InputError(f"max_depth={shown(value)}: levels are counted from 0 on; -1 means all")
    return value


def concurrency(value: object) -> int:
    """How many requests may be under way at once."""
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 64:
        raise InputError(f"concurrency={shown(value)}: a number of requests from 1 to 64 is needed")
    return value


def skip_same(value: object, *others: str) -> bool | str:
    """By what files are left alone that are there already: True is by their content, False none is."""
    if not isinstance(value, bool) and value not in others:
        choices = ", ".join(["True", "False", *map(repr, others)])
        raise InputError(f"skip_same={shown(value)}: one of {choices} is needed")
    return cast("bool | str", value)


def status(value: RunStatus | str) -> RunStatus:
    """A run's status. A server would silently ignore one that it does not know."""
    return one_of(RunStatus, value, "status")


def final_status(value: RunStatus | str) -> RunStatus:
    """A status that a run may end with."""
    final = [each for each in RunStatus if each.is_terminal]
    if value not in final:
        raise InputError(f"status={shown(value)}: one of {', '.join(final)} is needed, with which a run ends")
    return RunStatus(value)


def view_type(value: ViewType | str) -> ApiViewType:
    """A view type, as a search sends it. A server would silently take ACTIVE_ONLY for one that it does not know."""
    return one_of(ViewType, value, "view_type").value


def order_by(value: object) -> list[str] | None:
    """Clauses of an order, given as one or several; the server wants a list."""
    if value is None:
        return None
    clauses: Any = [value] if isinstance(value, str) else value
    if not isinstance(clauses, (list, tuple)) or not all(
        isinstance(item, str) and item.strip() for item in cast("Sequence[Any]", clauses)
    ):
        raise InputError(f"order_by={shown(value)}: a clause such as 'start_time DESC', or a list of those, is needed")
    found = [*cast("Sequence[str]", clauses)]
    columns = [re.sub(r"(?i)\s+(asc|desc)$", "", clause.strip()) for clause in found]
    if len(set(columns)) < len(columns):  # servers answer 500
        raise InputError(f"order_by={shown(value)}: a column is named twice")
    return found


def mapping(value: object, argument: str) -> Mapping[Any, Any]:
    """A mapping, for arguments of which a list of pairs would also be imaginable."""
    if not isinstance(value, Mapping):
        raise InputError(f"{argument}={shown(value)}: a mapping of names to values is needed")
    return cast("Mapping[Any, Any]", value)


def several(given: object) -> list[object]:
    """What is given as one or as several; a text is one."""
    if isinstance(given, str) or not isinstance(given, Iterable):
        return [given]
    return list(cast("Iterable[object]", given))


def items(given: object, kind: type[T], argument: str) -> list[T]:
    """Several entities of one kind, given as any iterable of them."""
    found: list[Any] | None = list(cast("Iterable[Any]", given)) if isinstance(given, Iterable) else None
    if found is None or not all(isinstance(item, kind) for item in found):
        raise InputError(
            f"{argument}={shown(cast('object', given))}: a list, or another iterable, of {kind.__name__} is needed"
        )
    return found


def _integer(value: object, argument: str) -> int:
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        # 5.0 is what a float column of steps holds; 5.5 would be stored as 0.
        if isinstance(value, float) and value.is_integer():
            return int(value)
        raise InputError(f"{argument}={shown(value)}: a whole number is needed")
    return operator.index(cast("SupportsIndex", value))


def callers_level() -> int:
    """The `stacklevel` with which the function that asks warns about the line that called this package."""
    import inspect

    # The caller's own frame, which is level 1, and the frames below it.
    frame, level = inspect.currentframe(), 0
    ours = (f"{__package__}.", "mlflow_openapi.")
    while frame is not None and frame.f_globals.get("__name__", "").startswith(ours):
        frame, level = frame.f_back, level + 1
    return level


def as_text(value: object) -> str:
    """Any value as the text that MLflow keeps: of an enumeration's member, the value."""
    return str(value.value) if isinstance(value, Enum) else str(value)
