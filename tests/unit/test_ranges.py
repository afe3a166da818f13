from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlflowclient.ranges import Part, content_range, last_modified, parts, serves_ranges, strong_etag


@given(st.integers(0, 10_000), st.integers(1, 3000), st.one_of(st.none(), st.integers(1, 20)))
def test_parts_are_the_whole(size: int, part_size: int, most: int | None) -> None:
    found = parts(size, part_size, most)
    assert b"".join(bytes(part.size) for part in found) == bytes(size)
    assert [part.start for part in found] == [0, *(part.end for part in found[:-1])]
    assert most is None or len(found) <= most
    assert all(part.size == found[0].size for part in found[:-1])


def test_headers_of_ranges() -> None:
    assert Part(5, 10).header(5) == "bytes=5-14"
    assert Part(5, 10).header(14) == "bytes=14-14"


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("bytes 0-4/10", (Part(0, 5), 10)),
        ("Bytes 9-9/10", (Part(9, 1), 10)),
        ("bytes 0-4/*", None),
        ("bytes */10", None),
        ("bytes 0-4", None),
        ("", None),
        ("items 0-4/10", None),
        ("bytes 0-4/10, 5-6/10", None),
    ],
)
def test_content_range(value: str, found: object) -> None:
    assert content_range({"content-range": value}) == found


@pytest.mark.parametrize(
    ("value", "strong"), [('"a"', True), ('""', True), ('W/"a"', False), ("a", False), ("", False), ('"a" "b"', False)]
)
def test_strong_etags(value: str, strong: bool) -> None:
    assert strong_etag({"etag": value}) == (value if strong else None)
    assert serves_ranges({"etag": value, "accept-ranges": "bytes"}) is strong
    assert not serves_ranges({"etag": value, "accept-ranges": "none"})


def test_last_modified() -> None:
    assert last_modified({"last-modified": "Mon, 23 Nov 2026 07:00:00 GMT"}) == 1795417200
    for bad in ({}, {"last-modified": ""}, {"last-modified": "yesterday"}, {"last-modified": "Mon, 99 Nov 2026"}):
        assert last_modified(bad) is None
