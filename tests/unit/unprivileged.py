"""A user who may not read everything, for tests of permissions that may run as root."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534


@contextmanager
def unprivileged() -> Iterator[Path]:
    """Be an ordinary user, whom file permissions bind, with a new directory."""
    # Not pytest's tmp_path, whose parents only their owner may enter.
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        directory.chmod(0o777)
        user = os.geteuid()
        if user == 0:
            os.seteuid(_NOBODY)
        try:
            yield directory
        finally:
            os.seteuid(user)
