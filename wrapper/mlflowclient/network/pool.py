"""Connections that wait for the next request."""

from __future__ import annotations

import os
import select
import socket
import struct
import time
from contextlib import suppress
from threading import Lock
from typing import Generic, Protocol, TypeVar

import httpx

Origin = tuple[str, str, int | None]
"""Scheme, host and port."""


class Connection(Protocol):
    """A connection to one origin."""

    origin: Origin

    def is_usable(self) -> bool:
        """Whether an idle connection is still there and has nothing to say, as far as the system knows."""
        ...

    def is_ready_again(self) -> bool:
        """Whether the next request can begin, and if so, let it begin."""
        ...

    def close(self) -> None:
        """Close it at once."""
        ...


C = TypeVar("C", bound=Connection)


class Pool(Generic[C]):
    """The connections of one transport: those that carry a request, and those that are kept for the next one.

    Args:
        seconds: how long one is kept.
    """

    def __init__(self, seconds: float | None) -> None:
        self._seconds = seconds or 0.0
        self._lock = Lock()
        self._idle: list[tuple[float, C]] = []  # with the time of its last use; the one that was used last is the last
        self._busy: set[C] = set()

    def take(self, origin: Origin) -> C | None:
        """A connection that can be used again."""
        while (found := self._found(origin)) is not None and not found.is_usable():
            self.discard(found)
        return found

    def add(self, connection: C) -> None:
        """Note that a new one carries a request."""
        with self._lock:
            self._busy.add(connection)

    def give_back(self, connection: C) -> bool:
        """End the request of a connection. False when that was done already."""
        with self._lock:
            if connection not in self._busy:
                return False
            self._busy.remove(connection)
            if kept := connection.is_ready_again():
                self._idle.append((time.monotonic(), connection))
        if not kept:
            connection.close()
        return True

    def discard(self, connection: C) -> None:
        """Close a connection."""
        with self._lock:
            self._busy.discard(connection)
        connection.close()

    def empty(self) -> list[C]:
        """Close those that wait, and return those that carry a request."""
        with self._lock:
            idle, self._idle = self._idle, []
            busy = list(self._busy)
        for _, connection in idle:
            connection.close()
        return busy

    def _found(self, origin: Origin) -> C | None:
        with self._lock:
            oldest = time.monotonic() - self._seconds
            while self._idle and self._idle[0][0] < oldest:
                self._idle.pop(0)[1].close()
            for number in reversed(range(len(self._idle))):
                if self._idle[number][1].origin == origin:
                    connection = self._idle.pop(number)[1]
                    self._busy.add(connection)
                    return connection
        return None


def origin(url: httpx.URL) -> Origin:
    """Where a request goes. Raises httpx.UnsupportedProtocol for what is not HTTP."""
    if url.scheme not in ("http", "https"):
        raise httpx.UnsupportedProtocol(f"Request URL has an unsupported protocol '{url.scheme}://'.")
    return url.scheme, url.host, url.port


def is_reset_by_its_end(connection: socket.socket, reset: bool) -> None:
    """Whether closing a connection, by whatever ends this process too, resets it.

    A server under gunicorn takes any other end for that of the body, and stores as much of a file as it has.
    """
    linger = struct.pack("hh" if os.name == "nt" else "ii", reset, 0)
    with suppress(OSError):  # it has ended, which the next write or read tells
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)


def is_readable(descriptor: int) -> bool:
    """Whether something came on a socket, or its end, without waiting for it."""
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([descriptor], [], [], 0)[0])
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(0))
