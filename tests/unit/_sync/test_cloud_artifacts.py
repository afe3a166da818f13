# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Artifacts in a store of a cloud, here obstore's in memory: what goes there comes back, whole and in parts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import obstore
import pytest
from obstore.store import MemoryStore

from mlflowclient import MLflow, NotFound, clouds
from mlflowclient._sync.artifacts import downloads
from tests.unit.artifact_peer import Peer, entry
from tests.unit.test_local_files import tree

CONTENT = bytes(range(256)) * 40_000


@pytest.fixture
def mlf(monkeypatch: pytest.MonkeyPatch) -> MLflow:
    store = MemoryStore()
    monkeypatch.setattr(clouds, "store", lambda *_: store)
    monkeypatch.setattr(downloads, "PART", 3 << 20)

    def listing(path: str) -> list[Any]:
        found = obstore.list_with_delimiter(store, path or None)
        directories = [entry(name, is_dir=True) for name in found["common_prefixes"]]
        return directories + [entry(item["path"], item["size"]) for item in found["objects"]]

    peer = Peer(listing, root="s3://bucket/run")
    return MLflow("http://mlflow.example", retries=0, transport=peer.transport)


def test_files(mlf: MLflow, tmp_path: Path) -> None:
    for name, content in (("d/large", CONTENT), ("d/small", b"abc"), ("empty", b"")):
        mlf.log_artifact("run", name, content)
        assert mlf.read_artifact("run", name) == content
        for concurrency in (1, 8):
            back = mlf.download_artifact("run", name, tmp_path / "back", concurrency=concurrency)
            assert back.read_bytes() == content
    mlf.download_artifacts("run", "", tmp_path / "all")
    assert tree(tmp_path / "all") == ["d", "d/large", "d/small", "empty"]
    mlf.delete_artifact("run", "d")
    assert [item.path for item in mlf.list_artifacts("run", max_depth=-1)] == ["empty"]
    with pytest.raises(NotFound):
        mlf.read_artifact("run", "d/small")
