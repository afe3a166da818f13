from __future__ import annotations

import builtins
import json
from datetime import datetime, timezone
from typing import Any

import numpy as np
import pandas as pd
import pytest

from mlflowclient import InputError, MissingLibrary, tables
from mlflowclient.tables import Table


@pytest.mark.parametrize(
    ("data", "columns", "rows"),
    [
        ({"a": [1, 2], "b": ["x", None]}, ["a", "b"], [[1, "x"], [2, None]]),
        ({"a": 1, "b": "x"}, ["a", "b"], [[1, "x"]]),
        ({"a": [1, 2], "b": "x"}, ["a", "b"], [[1, "x"], [2, "x"]]),
        ({}, [], []),
        ({"a": []}, ["a"], []),
        ({7: (1, 2)}, ["7"], [[1], [2]]),
        ({"a": np.array([1.5, 2]), "b": pd.Series([3, 4])}, ["a", "b"], [[1.5, 3], [2.0, 4]]),
        ({"a": [{"nested": [1]}]}, ["a"], [[{"nested": [1]}]]),
    ],
)
def test_mappings(data: Any, columns: list[str], rows: list[list[Any]]) -> None:
    assert tables.table(data) == Table(columns, rows)


@pytest.mark.parametrize("bad", [None, "text", [1], 7, {"a": [1], "b": [1, 2]}])
def test_what_is_no_table(bad: Any) -> None:
    with pytest.raises(InputError, match=r"^data"):
        tables.table(bad)


@pytest.mark.parametrize("bad", ["t.csv", "t", "", 7, "a:b.json", "a'b.json", "[a].json"])
def test_names_that_no_table_can_have(bad: Any) -> None:
    with pytest.raises(InputError, match=r"^artifact_file"):
        tables.table_file(bad)


def test_json_is_what_pandas_writes_and_reads() -> None:
    when = datetime(2026, 11, 23, tzinfo=timezone.utc)
    data = {"s": ["é", ""], "f": [0.1, float("nan")], "i": [1, None], "t": [when, when], "b": [True, False]}
    written = tables.appended(None, tables.table(data), "t.json")
    assert json.loads(written)["data"][0] == ["é", 0.1, 1, "2026-11-23T00:00:00+00:00", True]
    assert json.loads(written)["data"][1] == ["", None, None, "2026-11-23T00:00:00+00:00", False]
    frame = pd.DataFrame({"s": ["é"], "f": [0.1]})
    theirs = frame.to_json(orient="split", index=False, date_format="iso")
    ours = tables.appended(None, tables.table(frame), "t.json")
    assert json.loads(ours) == json.loads(theirs)
    assert tables.frame(ours, "t.json").equals(frame)


def test_no_digit_is_lost() -> None:
    number = 0.12345678901234566
    for data in ({"a": [number]}, pd.DataFrame({"a": [number]})):
        assert json.loads(tables.appended(None, tables.table(data), "t.json"))["data"][0][0] == pytest.approx(
            number, abs=1e-15
        )


@pytest.mark.parametrize("name", ["t.json", "t.parquet"])
def test_rows_are_appended(name: str) -> None:
    first = tables.appended(None, tables.table({"a": [1], "b": ["x"]}), name)
    both = tables.frame(tables.appended(first, tables.table(pd.DataFrame({"b": ["y"], "c": [2.5]})), name), name)
    assert list(both.columns) == ["a", "b", "c"]
    assert both["b"].tolist() == ["x", "y"]
    assert both["a"].tolist()[0] == 1
    assert pd.isna(both["a"].tolist()[1])


@pytest.mark.parametrize(
    "bad", [b"", b"[]", b"{}", b'{"columns": ["a"], "data": [[1, 2]]}', b'{"columns": 7}', b"\xff"]
)
def test_a_file_that_is_no_table_is_not_overwritten(bad: bytes) -> None:
    with pytest.raises(InputError, match="no table"):
        tables.appended(bad, tables.table({"a": [1]}), "t.json")


def test_columns_are_replaced() -> None:
    for data in (tables.table({"a": [1, 2], "b": ["x", "y"]}), pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})):
        changed = tables.with_column(data, "b", [{"type": "image"}, 7])
        assert tables.object_columns(changed)["b"] == [{"type": "image"}, 7]
        assert list(data["b"] if tables.is_frame(data) else [row[1] for row in data.data]) == ["x", "y"]


def test_without_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    imported = builtins.__import__

    def refuse(name: str, *arguments: Any, **more: Any) -> Any:
        if name.startswith("pandas"):
            raise ImportError("No module named 'pandas'")
        return imported(name, *arguments, **more)

    monkeypatch.delitem(__import__("sys").modules, "pandas")
    monkeypatch.setattr(builtins, "__import__", refuse)
    monkeypatch.setattr("importlib.import_module", refuse)
    assert tables.appended(None, tables.table({"a": [1]}), "t.json") == b'{"columns":["a"],"data":[[1]]}'
    for call in (
        lambda: tables.frame(b"", "t.json"),
        lambda: tables.appended(None, tables.table({"a": [1]}), "t.parquet"),
    ):
        with pytest.raises(MissingLibrary, match="pip install pandas") as caught:
            call()
        assert isinstance(caught.value, ImportError)


@pytest.mark.parametrize(
    ("tag", "listed"),
    [
        (None, False),
        ("", False),
        ("junk", False),
        ("{}", False),
        ('[{"path": "t.json", "type": "table"}]', True),
        ('[{"path": "t.json", "type": "image"}]', False),
        ('[{"path": "other.json", "type": "table"}]', False),
    ],
)
def test_the_tag_that_lists_tables(tag: str | None, listed: bool) -> None:
    assert tables.lists_table(tag, "t.json") is listed
