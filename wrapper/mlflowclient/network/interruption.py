"""Ends the requests of threads. Nothing can cancel a thread, but what it waits for can come at once."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from threading import Event, get_ident
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import socket

_waiting: dict[int, socket.socket | None] = {}
_ends: dict[int, Event] = {}
_others: dict[int, int] = {}


class Interrupted(Exception):  # no error: somebody wants the thread to end
    """Raised by the next request, or the next wait, of a thread that is to end."""


@contextmanager
def working_for(other: int) -> Generator[None]:
    """Meanwhile this thread ends where the other one, given by its number, says `interrupt`."""
    thread = get_ident()
    _ends[thread], _waiting[thread], _others[thread] = Event(), None, other
    try:
        yield
    finally:
        del _others[thread], _waiting[thread], _ends[thread]


def interrupt(other: int) -> None:
    """Let the requests fail of threads that work for another, or for one of those, and what they would do next."""
    for thread in [thread for thread, its_other in _others.copy().items() if its_other == other]:
        if (end := _ends.get(thread)) is not None:
            end.set()
        if (waited_at := _waiting.get(thread)) is not None:
            shut_down(waited_at)
        interrupt(thread)


def shut_down(connection: socket.socket) -> None:
    """End what a thread does with a connection, which it then closes."""
    import socket

    with suppress(OSError):
        # Not by the method of an SSLSocket, which forgets TLS first: the thread would read and write in the clear.
        socket.socket.shutdown(connection, socket.SHUT_RDWR)


def waits_at(connection: socket.socket) -> None:
    """Note where this thread waits, if it can be interrupted. Raises Interrupted if it is to end."""
    if (end := _ends.get(get_ident())) is not None:
        _waiting[get_ident()] = connection
        if end.is_set():
            raise Interrupted


def waits_for(seconds: float) -> None:
    """Let this thread wait, if it is not interrupted. Raises Interrupted if it is to end."""
    if (end := _ends.get(get_ident())) is None:
        time.sleep(seconds)
    elif end.wait(seconds):
        raise Interrupted
