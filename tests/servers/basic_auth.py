"""What `mlflow server --app-name basic-auth` needs: a configuration file, a key, and an administrator."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

USERNAME = "admin"
# At least twelve characters, since 3.17.2; the same for every server, so that a kept directory can be used again.
PASSWORD = "throw-away-password"

_DATABASE = "basic_auth.db"
ARGUMENTS = ["--app-name", "basic-auth"]
_CONFIGURATION = """\
[mlflow]
default_permission = READ
database_uri = sqlite:///{database}
admin_username = {username}
admin_password = {password}
"""


def environment(directory: Path) -> dict[str, str]:
    """The variables of a server with basic-auth, whose configuration and users are in `directory`."""
    file = directory / "basic_auth.ini"
    file.write_text(
        _CONFIGURATION.format(database=directory / _DATABASE, username=USERNAME, password=PASSWORD),
        encoding="utf-8",
    )
    return {"MLFLOW_AUTH_CONFIG_PATH": str(file), "MLFLOW_FLASK_SERVER_SECRET_KEY": "throw-away-key"}


def hasten(directory: Path) -> None:
    """Keep the administrator's password as a hash that takes no work to check.

    The hash that MLflow makes takes a third of a second, with each request: an examination of a server took minutes.
    """
    salt = "salt"
    digest = hashlib.pbkdf2_hmac("sha256", PASSWORD.encode(), salt.encode(), 1).hex()
    with closing(sqlite3.connect(directory / _DATABASE)) as database, database:
        database.execute(
            "UPDATE users SET password_hash = ? WHERE username = ?", (f"pbkdf2:sha256:1${salt}${digest}", USERNAME)
        )
