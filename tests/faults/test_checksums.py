"""Bytes that are changed on their way: the right number of them, and not the right ones."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from mlflowclient import ArtifactError
from tests.faults.peer import COLOURS, call
from tests.faults.store import Store
from tests.unit.test_local_files import tree

CONTENT = b"content " * 40_000


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("part", [1 << 25, 1 << 16], ids=["whole", "parts"])
def test_a_changed_download_is_no_success(
    colour: str, part: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"mlflowclient._{colour}.artifacts.downloads.PART", part)
    of_s3 = {"ETag": f'"{hashlib.md5(CONTENT).hexdigest()}"', "x-amz-request-id": "1"}
    (tmp_path / "f").write_bytes(b"old")
    with Store({"f": CONTENT}) as store:
        store.change = lambda number, asked, answer: answer._replace(
            body=answer.body.replace(b"c", b"k"), headers=answer.headers | of_s3
        )
        with pytest.raises(ArtifactError, match="changed on its way: its MD5 is"):
            call(colour, store.uri, lambda mlf: mlf.download_artifact("r", "f", tmp_path))
        with pytest.raises(ArtifactError, match="changed on its way: its MD5 is"):
            call(colour, store.uri, lambda mlf: mlf.read_artifact("r", "f"))
        assert (tree(tmp_path), (tmp_path / "f").read_bytes()) == (["f"], b"old")

        store.change = lambda number, asked, answer: answer._replace(headers=answer.headers | of_s3)
        call(colour, store.uri, lambda mlf: mlf.download_artifact("r", "f", tmp_path, concurrency=1))
    assert (tmp_path / "f").read_bytes() == CONTENT
