"""Ends the requests of threads. Nothing can cancel a thread, but the socket that it waits at can be shut down."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager, suppress
from threading import get_ident
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import socket

_waiting: dict[int, socket.socket | None] = {}
_ending: set[int] = set()


class Interrupted(Exception):  # no error: somebody wants the thread to end
    """Raised by the next request of a thread that is to end."""


@contextmanager
def interruptible() -> Generator[int]:
    """The number of this thread, by which it can be interrupted meanwhile."""
    thread = get_ident()
    _ending.discard(thread)  # of a thread that had its number before
    _waiting[thread] = None
    try:
        yield thread
    finally:
        _ending.discard(thread)
        del _waiting[thread]


def interrupt(threads: set[int]) -> None:
    """Let the requests of these threads fail, and those that they would send after them."""
    _ending.update(threads & _waiting.keys())
    for thread in threads:
        if (waited_at := _waiting.get(thread)) is not None:
            shut_down(waited_at)


def shut_down(connection: socket.socket) -> None:
    """End what a thread does with a connection, which it then closes."""
    import socket

    with suppress(OSError):
        # Not by the method of an SSLSocket, which forgets TLS first: the thread would read and write in the clear.
        socket.socket.shutdown(connection, socket.SHUT_RDWR)


def waits_at(connection: socket.socket) -> None:
    """Note where this thread waits, if it can be interrupted. Raises Interrupted if it is to end."""
    if (thread := get_ident()) in _waiting:
        _waiting[thread] = connection
        if thread in _ending:
            raise Interrupted
