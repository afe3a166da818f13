"""Libraries that only some calls need, imported when one does."""

from __future__ import annotations

import importlib
from typing import Any

from .errors import MissingLibrary


def needed(module: str, package: str, purpose: str) -> Any:
    """A module.

    Args:
        module: its name.
        package: what to install to have it, with spaces between several.
        purpose: what it is needed for.

    Raises:
        MissingLibrary: it is not installed.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        wanted = " ".join(f"'{name}'" if "[" in name else name for name in package.split())
        raise MissingLibrary(f"{purpose} needs {package}: pip install {wanted} ({error})") from error
