"""A plugin for MLflow servers: they list what is at `gs:` by S3's interface, which the store behind it speaks too."""

from __future__ import annotations

from typing import Any


def repository(artifact_uri: str, *arguments: Any, **more: Any) -> Any:
    """What reads a run's artifacts."""
    from mlflow.store.artifact.s3_artifact_repo import S3ArtifactRepository

    return S3ArtifactRepository(f"s3{artifact_uri.removeprefix('gs')}", *arguments, **more)
