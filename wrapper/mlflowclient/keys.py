"""The tag by which something is found again when the answer to its creation was lost. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import uuid4

from .errors import InputError

KEY_TAG = "mlflowclient.key"
"""Its name; its value is a random key."""


def new_key(tags: Iterable[str]) -> str:
    """A key that nothing has yet.

    Args:
        tags: names of the tags that the caller sets besides.

    Raises:
        InputError: one of them is the key's own.
    """
    if KEY_TAG in tags:
        raise InputError(
            f"tags: {KEY_TAG!r} is set by this client, so that what it creates is found again; leave it out"
        )
    return uuid4().hex
