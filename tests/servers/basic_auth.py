"""What `mlflow server --app-name basic-auth` needs: a configuration file, a key, and an administrator."""

from __future__ import annotations

from pathlib import Path

USERNAME = "admin"
# At least twelve characters, since 3.17.2; the same for every server, so that a kept directory can be used again.
PASSWORD = "throw-away-password"

ARGUMENTS = ["--app-name", "basic-auth"]
# Checking a password takes a third of a second of work, with each request, unless the server may remember it (since
# 3.14.0); with one worker process, a changed password counts at once all the same.
_CONFIGURATION = """\
[mlflow]
default_permission = READ
database_uri = sqlite:///{database}
admin_username = {username}
admin_password = {password}
auth_cache_ttl_seconds = 600
"""


def environment(directory: Path) -> dict[str, str]:
    """The variables of a server with basic-auth, whose configuration and users are in `directory`."""
    file = directory / "basic_auth.ini"
    file.write_text(
        _CONFIGURATION.format(database=directory / "basic_auth.db", username=USERNAME, password=PASSWORD),
        encoding="utf-8",
    )
    return {"MLFLOW_AUTH_CONFIG_PATH": str(file), "MLFLOW_FLASK_SERVER_SECRET_KEY": "throw-away-key"}
