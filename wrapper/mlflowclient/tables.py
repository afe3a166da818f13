"""Tables as MLflow keeps them: JSON of columns and rows, as pandas writes it with `orient="split"`. Pure.

pandas is needed only by whoever passes a DataFrame, wants one, or writes Parquet.
"""

from __future__ import annotations

import io
import json
import math
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from .errors import InputError
from .libraries import needed
from .values import shown, text

if TYPE_CHECKING:
    from .entities import Run

_FORBIDDEN = "\"',:[]{}"  # they would break the tag that lists the tables of a run (mlflow/tracking/client.py)


class Table(NamedTuple):
    """Columns and rows."""

    columns: list[str]
    data: list[list[Any]]

    def followed_by(self, other: Table) -> Table:
        """Its rows and those of another table, with the columns of both; what a row lacks is None."""
        columns = list(dict.fromkeys([*self.columns, *other.columns]))
        rows: list[list[Any]] = []
        for table in (self, other):
            places = {name: number for number, name in enumerate(table.columns)}
            wanted = [places.get(name) for name in columns]
            rows += [[None if place is None else row[place] for place in wanted] for row in table.data]
        return Table(columns, rows)


def table_file(value: object) -> str:
    """The name of a table's file: `.json` or `.parquet`, without the characters that MLflow forbids there."""
    name = text(value, "artifact_file")
    if not name.endswith((".json", ".parquet")):
        raise InputError(f"artifact_file={shown(name)}: a table is a file that ends in .json or .parquet")
    if any(sign in name for sign in _FORBIDDEN):
        raise InputError(f"artifact_file={shown(name)}: the name of a table can have none of {_FORBIDDEN}")
    return name


def is_frame(data: object) -> bool:
    """Whether it is a pandas.DataFrame."""
    return hasattr(data, "to_json") and hasattr(data, "columns")


def table(data: Any) -> Any:
    """A mapping from columns to values as a Table, of one row when all are single values; a DataFrame as it is."""
    if is_frame(data):
        return data
    if not isinstance(data, Mapping):
        raise InputError(f"data={shown(data)}: a mapping from columns to values, or a pandas.DataFrame, is needed")
    given = {str(name): value for name, value in cast("Mapping[Any, Any]", data).items()}
    lists = {name: found for name, value in given.items() if (found := _values(value)) is not None}
    sizes = {len(values) for values in lists.values()}
    if len(sizes) > 1:
        raise InputError(f"data: its columns have different lengths, {min(sizes)} to {max(sizes)}")
    count = sizes.pop() if sizes else min(1, len(given))
    columns = [lists.get(name, [value] * count) for name, value in given.items()]
    return Table(list(given), [list(row) for row in zip(*columns, strict=True)])


def object_columns(data: Any) -> dict[str, list[Any]]:
    """The values of the columns that can hold anything."""
    if is_frame(data):
        return {name: data[name].tolist() for name in data.columns if data[name].dtype == object}
    return {name: [row[place] for row in data.data] for place, name in enumerate(data.columns)}


def with_column(data: Any, name: str, values: list[Any]) -> Any:
    """The same table with other values in a column."""
    if is_frame(data):
        return data.assign(**{name: values})
    place = data.columns.index(name)
    rows = [[*row[:place], value, *row[place + 1 :]] for row, value in zip(data.data, values, strict=True)]
    return Table(data.columns, rows)


def appended(there: bytes | None, data: Any, name: str) -> bytes:
    """The file of a table, after what was there before."""
    if name.endswith(".parquet"):
        pandas = needed("pandas", "pandas pyarrow", "a .parquet table")
        new = data if is_frame(data) else pandas.DataFrame(data.data, columns=data.columns)
        whole = new if there is None else pandas.concat([frame(there, name), new], ignore_index=True)
        written = io.BytesIO()
        needed("pyarrow", "pyarrow", "a .parquet table")
        whole.to_parquet(written, index=False)
        return written.getvalue()
    if is_frame(data):
        data = read_json(data.to_json(orient="split", index=False, date_format="iso", double_precision=15))
    return write_json(data if there is None else read_json(there).followed_by(data))


def frame(content: bytes, name: str) -> Any:
    """The pandas.DataFrame in a table's file."""
    pandas = needed("pandas", "pandas", "a table as a DataFrame")
    if name.endswith(".parquet"):
        needed("pyarrow", "pyarrow", "a .parquet table")
        return pandas.read_parquet(io.BytesIO(content))
    return pandas.read_json(io.StringIO(content.decode()), orient="split")


def write_json(given: Table) -> bytes:
    """A table as its file."""
    rows = [[_plain(value) for value in row] for row in given.data]
    return json.dumps({"columns": given.columns, "data": rows}, separators=(",", ":"), default=str).encode()


def read_json(content: str | bytes) -> Table:
    """The table in a file.

    Raises InputError when there is none in it.
    """
    try:
        found = json.loads(content)
        columns, data = [str(name) for name in found["columns"]], [list(row) for row in found["data"]]
    except (KeyError, RecursionError, TypeError, ValueError) as error:
        raise InputError(f"the file that is there is no table of MLflow's ({type(error).__name__}: {error})") from None
    if any(len(row) != len(columns) for row in data):
        raise InputError("the file that is there is no table of MLflow's (its rows have different lengths)")
    return Table(columns, data)


def column(run: Run, name: str) -> Any:
    """What a run has under the name of a column of MLflow's own `search_runs`: `run_id`, `params.lr`, `tags.x`."""
    kind, _, key = name.partition(".")
    kinds: dict[str, Mapping[str, Any]] = {
        "metrics": run.data.metrics,
        "params": run.data.params,
        "tags": run.data.tags,
    }
    if key and kind in kinds:
        return kinds[kind].get(key)
    if name not in ("run_id", "experiment_id", "status", "artifact_uri", "start_time", "end_time", "run_name"):
        raise InputError(f"extra_columns={shown(name)}: a field of a run, or metrics., params. or tags. and a key")
    return getattr(run.info, name)


def lists_table(tag: str | None, artifact_file: str) -> bool:
    """Whether a run's tag `mlflow.loggedArtifacts` names a table."""
    return {"path": artifact_file, "type": "table"} in logged_artifacts(tag)


def logged_artifacts(tag: str | None) -> list[Any]:
    """What a run's tag `mlflow.loggedArtifacts` lists."""
    try:
        found = json.loads(tag or "[]")
    except ValueError:
        return []
    return cast("list[Any]", found) if isinstance(found, list) else []


def _values(values: Any) -> list[Any] | None:
    """A column's values; None for a single one."""
    if hasattr(values, "tolist"):  # numpy, pandas
        values = values.tolist()
    return list(cast("Sequence[Any]", values)) if isinstance(values, (list, tuple)) else None


def _plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, date):  # datetimes are dates
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in cast("Mapping[Any, Any]", value).items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in cast("Sequence[Any]", value)]
    return value
