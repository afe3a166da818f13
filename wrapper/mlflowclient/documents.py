"""Dictionaries and lists as the text of a JSON or YAML file, and back."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

from .errors import ArtifactError, InputError
from .libraries import needed
from .values import text

_YAML = (".yml", ".yaml")


def dictionary_file(dictionary: Any, name: str) -> bytes:
    """A dictionary as a file in the format that the name's end says: YAML, else JSON, where the rest becomes text.

    Raises InputError when the format cannot hold it.
    """
    if _is_yaml(text(name, "artifact_file")):
        yaml = needed("yaml", "pyyaml", f"{name!r}")
        try:
            return str(yaml.safe_dump(dictionary, indent=2, default_flow_style=False)).encode()
        except yaml.YAMLError as error:
            raise InputError(f"dictionary: YAML cannot hold it: {error}") from None
    try:
        return json.dumps(dictionary, indent=2, default=str).encode()
    except (RecursionError, TypeError, ValueError) as error:
        raise InputError(f"dictionary: JSON cannot hold it: {error}") from None


def dictionary_in(content: str, name: str) -> Any:
    """What the text of such a file holds. Raises ArtifactError when it is not of the format that the name says."""
    if _is_yaml(name):
        yaml = needed("yaml", "pyyaml", f"{name!r}")
        try:
            return yaml.safe_load(content)
        except yaml.YAMLError as error:
            raise ArtifactError(f"{name!r} is no plain YAML: {error}") from None
    try:
        return json.loads(content)
    except (RecursionError, ValueError) as error:
        raise ArtifactError(f"{name!r} is no JSON: {error}") from None


def _is_yaml(name: str) -> bool:
    return PurePosixPath(name).suffix in _YAML
