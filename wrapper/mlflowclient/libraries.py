"""Libraries that only some calls need, imported when one does."""

from __future__ import annotations

import importlib
from typing import Any

from .errors import MissingLibrary


def needed(module: str, package: str, purpose: str) -> Any:
    """A module.

    Args:
        module: its name.
        package: what to install to have it.
        purpose: what it is needed for.

    Raises:
        MissingLibrary: it is not installed.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise MissingLibrary(f"{purpose} needs {package}: pip install '{package}' ({error})") from error
