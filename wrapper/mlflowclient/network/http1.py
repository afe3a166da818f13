"""HTTP/1.1 as the client's side of one connection speaks it. It reads and writes nothing itself.

h11 knows the heads, and the bodies whose length is not declared. All others are counted here: on the way through h11
a body is copied five times.
"""

from __future__ import annotations

from typing import Any

import h11
import httpx

# As httpcore has it: longer headers are no answer.
_LONGEST_HEAD = 100 * 1024


class Http1:
    """One request after the other, and their answers."""

    counts: bool
    """Whether the length of the answer's body is declared, so that `counted` has to see it, and h11 must not."""
    left: int
    """How many bytes of such a body are yet to come."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._h11 = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LONGEST_HEAD)
        self.counts, self.left, self._length, self._too_much = False, 0, 0, False

    # What is to be written.

    def head(self, request: httpx.Request) -> bytes:
        """The head of a request."""
        self._method = request.method
        return self._sent(h11.Request(method=request.method, target=request.url.raw_path, headers=request.headers.raw))

    def data(self, piece: bytes) -> bytes:
        """A piece of its body."""
        return self._sent(h11.Data(data=piece))

    def end(self) -> bytes:
        """What ends it."""
        return self._sent(h11.EndOfMessage())

    def _sent(self, event: h11.Request | h11.Data | h11.EndOfMessage) -> bytes:
        with _translated:
            return self._h11.send(event) or b""

    # What was read.

    def received(self, data: bytes) -> None:
        """Take in what came of a head, or of a body that is not counted; nothing means that no more will come."""
        if not data and self._h11.their_state is h11.SEND_RESPONSE:
            raise httpx.RemoteProtocolError("Server disconnected without sending a response.")
        with _translated:
            self._h11.receive_data(data)

    def answer(self) -> h11.Response | None:
        """The head of the answer; None when more has to be received first."""
        while (event := self._event()) is not h11.NEED_DATA:
            if isinstance(event, h11.Response):
                self._answer = event
                self._count(event)
                return event
            if not isinstance(event, h11.InformationalResponse) or event.status_code == 101:
                raise httpx.RemoteProtocolError(f"{type(event).__name__} instead of an answer")
        return None

    def held(self) -> bytes:
        """What was received behind the head, or behind the end of a body that is not counted."""
        return self._h11.trailing_data[0]

    def counted(self, received: int) -> int:
        """How many of the bytes that were received are of the body; none received means that no more will come."""
        if not received:
            came = self._length - self.left
            raise httpx.RemoteProtocolError(f"incomplete, {came} of {self._length} bytes came")
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
        done = self._h11.our_state is h11.DONE
        if self.counts:
            done = done and not self.left and _stays_open(self._answer)
        else:
            done = done and self._h11.their_state is h11.DONE
            self._too_much = bool(self.held())
        # What nobody asked for would be the next request's answer.
        if done and not self._too_much:
            self._begin()
            return True
        return False

    def _event(self) -> Any:
        with _translated:
            return self._h11.next_event()

    def _count(self, answer: h11.Response) -> None:
        """Count the body, if its length is declared."""
        names = {name for name, _ in answer.headers}
        if self._method != "HEAD" and answer.status_code not in (204, 304) and b"transfer-encoding" not in names:
            lengths = [int(value) for name, value in answer.headers if name == b"content-length"]
            if lengths:  # h11 has seen that it is one number
                self.counts, self.left, self._length = True, lengths[0], lengths[0]
                self._too_much = len(self.held()) > self.left


def response(answer: h11.Response, stream: httpx.SyncByteStream | httpx.AsyncByteStream) -> httpx.Response:
    """The answer as httpx has it."""
    return httpx.Response(
        answer.status_code,
        headers=answer.headers.raw_items(),
        stream=stream,
        extensions={"http_version": b"HTTP/" + answer.http_version, "reason_phrase": answer.reason},
    )


def _stays_open(answer: h11.Response) -> bool:
    wishes = b",".join(value for name, value in answer.headers if name == b"connection").lower()
    return answer.http_version == b"1.1" and b"close" not in wishes


class _Translation:
    """Around what h11 does, whose exceptions become httpx's."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, h11.RemoteProtocolError):
            raise httpx.RemoteProtocolError(str(error)) from error
        if isinstance(error, h11.LocalProtocolError):
            raise httpx.LocalProtocolError(str(error)) from error


_translated = _Translation()
