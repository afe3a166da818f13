"""A way to a server on which an answer breaks off, and on which is noted what is sent."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from urllib.parse import urlsplit

from typing_extensions import Self


class Cut:
    """A relay to a server; it hangs up once, after so many bytes of what the server sends on one connection.

    Args:
        target: the server's address.
        after: the bytes; None for never.

    Attributes:
        cuts: how often it hung up.
        heard: what came for the server, for each connection.
    """

    def __init__(self, target: str, after: int | None = None) -> None:
        parts = urlsplit(target)
        self._target = (parts.hostname, parts.port)
        self._after = after
        self.cuts = 0
        self.heard: list[bytearray] = []

    def __enter__(self) -> Self:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.uri = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(30)
        self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near = self._listening.accept()[0]
                self._threads.append(threading.Thread(target=self._serve, args=(near,)))
                self._threads[-1].start()

    def _serve(self, near: socket.socket) -> None:
        with near, socket.create_connection(self._target) as far:
            self.heard.append(bytearray())
            there = threading.Thread(target=self._relay, args=(near, far, self.heard[-1]))
            there.start()
            self._relay(far, near, None)
            there.join()

    def _relay(self, one: socket.socket, other: socket.socket, heard: bytearray | None) -> None:
        passed = 0
        with suppress(OSError):
            while piece := one.recv(1 << 16):
                passed += len(piece)
                other.sendall(piece)
                if heard is not None:
                    heard += piece
                elif self._after is not None and passed > self._after and not self.cuts:
                    self.cuts += 1
                    break
        for end in (one, other):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
