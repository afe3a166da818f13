"""HTTP/1.1 as the client's side of one connection speaks it. It reads and writes nothing itself.

h11 knows the heads, and the bodies whose length is not declared. All others are counted here: on the way through h11
a body is copied five times.
"""

from __future__ import annotations

from typing import Any

import h11
import httpx

from . import heads
from .heads import Answer, Heads, translated

_AT_ONCE = 1 << 14  # bytes


class Http1:
    """One request after the other, and their answers.

    Args:
        seen: the heads that its transport has seen.
    """

    counts: bool
    """Whether the length of the answer's body is declared, so that `counted` has to see it, and h11 must not."""
    left: int
    """How many bytes of such a body are yet to come."""

    def __init__(self, seen: Heads) -> None:
        self._heads = seen
        self._begin()

    def _begin(self) -> None:
        self._writer: h11.Connection | None = None
        self._unsent, self._is_sent = 0, False
        self._reader: h11.Connection | None = None
        self._held, self._is_answered = b"", False
        self.counts, self.left, self._too_much = False, 0, False

    # What is to be written.

    def head(self, request: httpx.Request) -> bytes:
        """The head of a request."""
        self._method = request.method
        if (known := self._heads.of_request(request)) is not None:
            head, self._unsent = known
            return head
        self._writer = heads.writer()
        with translated:
            event = h11.Request(method=request.method, target=request.url.raw_path, headers=request.headers.raw)
            return self._writer.send(event) or b""

    @property
    def is_large(self) -> bool:
        """Whether the body is more than what the system takes at once, so that some of it may be missing in the end."""
        return self._unsent > _AT_ONCE

    def data(self, piece: bytes) -> bytes:
        """A piece of its body."""
        if self._writer is not None:
            with translated:
                return self._writer.send(h11.Data(data=piece)) or b""
        self._unsent -= len(piece)
        if self._unsent < 0:
            raise httpx.LocalProtocolError("Too much data for declared Content-Length")
        return piece

    def end(self) -> bytes:
        """What ends it."""
        self._is_sent = True
        if self._writer is not None:
            with translated:
                return self._writer.send(h11.EndOfMessage()) or b""
        if self._unsent:
            raise httpx.LocalProtocolError("Too little data for declared Content-Length")
        return b""

    # What was read.

    def received(self, data: bytes) -> None:
        """Take in what came of a head, or of a body that is not counted; nothing means that no more will come."""
        if not data and not self._is_answered:
            raise httpx.RemoteProtocolError("Server disconnected without sending a response.")
        if self._reader is None:
            self._held += data
        else:
            with translated:
                self._reader.receive_data(data)

    def answer(self) -> Answer | None:
        """The head of the answer; None when more has to be received first."""
        if self._reader is None:
            if not self._held:
                return None
            if self._method != "HEAD" and (known := self._heads.of_answer(self._held)) is not None:
                return self._begun(*known)
            self._reader, held, self._held = heads.reader(self._method), self._held, b""
            self.received(held)
        while (event := self._event()) is not h11.NEED_DATA:
            if isinstance(event, h11.Response):
                return self._begun(heads.answer(event, self._method), self._reader.trailing_data[0])
            if not isinstance(event, h11.InformationalResponse) or event.status_code == 101:
                raise httpx.RemoteProtocolError(f"{type(event).__name__} instead of an answer")
        return None

    def _begun(self, answer: Answer, behind: bytes) -> Answer:
        """Note an answer, and what was received behind its head."""
        self._is_answered, self._answer = True, answer
        if answer.length is not None:
            self.counts, self.left, self._held = True, answer.length, behind
            self._too_much = len(behind) > answer.length
        return answer

    def held(self) -> bytes:
        """What was received behind the head, or behind the end of a body that is not counted."""
        return self._held if self._reader is None or self.counts else self._reader.trailing_data[0]

    def counted(self, received: int) -> int:
        """How many of the bytes that were received are of the body; none received means that no more will come."""
        if not received:
            length = self._answer.length
            came = (length or 0) - self.left
            raise httpx.RemoteProtocolError(f"incomplete, {came} of {length} bytes came")
        belonging = min(received, self.left)
        self.left -= belonging
        self._too_much |= belonging < received
        return belonging

    def piece(self) -> bytes | None:
        """The next piece of a body that is not counted: empty when more has to be received, None at the end."""
        event = self._event()
        if event is h11.NEED_DATA:
            return b""
        return bytes(event.data) if isinstance(event, h11.Data) else None

    def begins_again(self) -> bool:
        """Whether the next request can begin on this connection; if so, all is prepared for it."""
        done = self._is_sent and (self._writer is None or self._writer.our_state is h11.DONE)
        if self.counts:
            done = done and not self.left and self._answer.stays_open
        else:
            done = done and self._reader is not None and self._reader.their_state is h11.DONE
            self._too_much = bool(self.held())
        # What nobody asked for would be the next request's answer.
        if done and not self._too_much:
            self._begin()
            return True
        return False

    def _event(self) -> Any:
        assert self._reader is not None
        with translated:
            return self._reader.next_event()


def response(answer: Answer, stream: httpx.SyncByteStream | httpx.AsyncByteStream) -> httpx.Response:
    """The answer as httpx has it."""
    return httpx.Response(
        answer.status,
        headers=answer.headers,
        stream=stream,
        extensions={"http_version": b"HTTP/" + answer.version, "reason_phrase": answer.reason},
    )
