"""Questions to 127.0.0.1: which port is free, does something listen, what does it answer. Never through a proxy."""

from __future__ import annotations

import socket
import time
from base64 import b64encode
from http.client import HTTPConnection, HTTPException

HOST = "127.0.0.1"
_POLL_SECONDS = 0.05


def free_port() -> int:
    """A port that nothing listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def is_listening(port: int) -> bool:
    """Whether a program listens on `port`."""
    with socket.socket() as probe:
        # Without it, connections that were closed a minute ago would count as a listener.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            # Not connect(): on a port of the ephemeral range that can, rarely, connect to itself.
            probe.bind((HOST, port))
        except OSError:
            return True
        return False


def is_free_within(seconds: float, port: int) -> bool:
    """Wait until nothing listens on `port`; False when something still does after `seconds`."""
    deadline = time.monotonic() + seconds
    while is_listening(port):
        if time.monotonic() > deadline:
            return False
        time.sleep(_POLL_SECONDS)
    return True


def ask(port: int, path: str, timeout: float, credentials: tuple[str, str] | None = None) -> tuple[int, str] | None:
    """Status and body of the answer to GET `path`; None when there is no complete answer in `timeout` seconds."""
    headers = {}
    if credentials:
        headers["Authorization"] = "Basic " + b64encode(":".join(credentials).encode()).decode()
    connection = HTTPConnection(HOST, port, timeout=timeout)
    try:
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        return response.status, response.read().decode(errors="replace")
    except (OSError, HTTPException):
        return None
    finally:
        connection.close()
