"""Signed addresses of a store, which are other hosts: they get the bytes, and nothing that MLflow's server may know."""

from __future__ import annotations

import re
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec

from mlflow_openapi.operations import OPERATIONS

from ... import checksums
from ..._compat import AsyncClock, async_home
from ...errors import ApiError, ArtifactError
from ...retry import Failure, decide

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Mapping

    import httpx

    from ..._transfers import AsyncBody
    from ...config import Config
    from ...http import Sent
    from ..sending import AsyncSender

_TRANSIENT = (408, 425, 429, 500, 502, 503, 504)  # S3 says 500 and 503 of what it wants to be asked again
_WORDS = 64 << 10  # bytes of a refusal


class AsyncSignedAddresses:
    """Sends to and reads from them, with retries, and never follows a redirect.

    Args:
        config: the client's settings, of which only timeouts, retries and `verify` count here.
        inner: what httpx should send through instead of the network.
    """

    def __init__(self, config: Config, inner: httpx.AsyncBaseTransport | None) -> None:
        self._config = msgspec.structs.replace(
            config,
            username=None,
            password=None,
            token=None,
            auth=None,
            headers={},
            cert=None,
            workspace=None,
            # A context of the caller's own may hold a client certificate.
            verify=config.verify if isinstance(config.verify, (bool, str)) else True,
        )
        self._inner = inner
        self._clock = AsyncClock()
        self._senders: dict[object, AsyncSender] = {}

    async def put(self, address: str, headers: Mapping[str, str] | None, body: AsyncBody) -> str:
        """Store a body, and return its ETag; empty when the store gives none.

        Raises:
            ArtifactError: the store refuses, or says that it has other bytes.
            ConnectionFailed: no complete answer came.
        """
        given = {**(headers or {}), "Content-Length": str(body.size)}
        body.counted = checksums.Counted()
        response, sent = await self._send("uploadArtifact", address, given, body)
        await response.aclose()
        if "s3express" not in urlsplit(address).netloc:  # nothing else in its answer tells what its ETags are
            body.counted.check(sent.path, checksums.declared(response.status_code, response.headers))
        etag: str = response.headers.get("etag", "")
        return etag

    @asynccontextmanager
    async def opened(
        self, address: str, headers: Mapping[str, str] | None, part: str | None, etag: str | None
    ) -> AsyncGenerator[httpx.Response, None]:
        """The answer to a download, whose body is not read.

        Args:
            address: what is read.
            headers: what must be sent with it.
            part: value of `Range`.
            etag: value of `If-Range`.

        Raises as `put`, and:
            ApiError: there is no such part.
        """
        from ...http import connection_failed, failure, is_lost

        given = {**(headers or {}), "Accept-Encoding": "identity"}
        given |= {name: value for name, value in (("Range", part), ("If-Range", etag)) if value is not None}
        response, sent = await self._send("downloadArtifact", address, given, None)
        try:
            yield response
        except Exception as error:
            if not is_lost(error):
                raise
            what = failure(error, response.request, sent.config)
            raise connection_failed(error, f"the answer was cut short: {what.reason}", sent) from None
        finally:
            await response.aclose()

    async def close(self) -> None:
        """Close the connections."""
        sender = self._senders.pop(async_home(), None)
        if sender is not None:
            await sender.client.aclose()

    async def _send(
        self, operation: str, address: str, headers: dict[str, str], body: AsyncBody | None
    ) -> tuple[httpx.Response, Sent]:
        from ...http import connection_failed, failure, is_lost, logger

        sender, sent = self._sender(), self._sent(operation, address)
        started = self._clock.now()
        while True:
            request = self._request(sender.client, sent, address, headers, body)
            sent.attempts += 1
            problem: Exception
            try:
                response = await sender.send(request)
                if response.is_success:
                    return response, sent
                words = await _words(response)
            except Exception as error:
                if not is_lost(error):
                    raise
                what = failure(error, request, sent.config)
                problem = error
            else:
                problem = _refusal(response, words, sent)
                what = Failure(str(problem), may_have_happened=False, transient=response.status_code in _TRANSIENT)
            sent.may_have_happened |= what.may_have_happened
            decision = decide(
                self._config.retries,
                "idempotent",
                what,
                attempt=sent.attempts,
                elapsed=self._clock.now() - started,
                replayable=True,
            )
            if decision.wait is None:
                lost = is_lost(problem)
                raise (connection_failed(problem, decision.reason, sent) if lost else problem) from None
            logger.info("%s %s, attempt %d: %s", request.method, sent.path, sent.attempts, decision.reason)
            await self._clock.sleep(decision.wait)

    def _sent(self, operation: str, address: str) -> Sent:
        from ...http import Sent

        try:
            parts = urlsplit(address)
        except ValueError:  # brackets that are no address
            parts = urlsplit("")
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ArtifactError("the server gives an address of its store that is no http or https address")
        # Without the query, which is the signature.
        host = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
        return Sent(msgspec.structs.replace(self._config, base_url=host), OPERATIONS[operation], parts.path)

    def _request(
        self, client: httpx.AsyncClient, sent: Sent, address: str, headers: dict[str, str], body: AsyncBody | None
    ) -> httpx.Request:
        import httpx

        arguments: dict[str, Any] = {} if body is None else {"content": body}
        try:
            return client.build_request(sent.operation.method, address, headers=headers, **arguments)
        except (httpx.InvalidURL, TypeError, UnicodeError):
            raise ArtifactError(f"the server gives an address of its store that cannot be used: {sent.path}") from None

    def _sender(self) -> AsyncSender:
        home = async_home()
        if home not in self._senders:
            from ..sending import AsyncSender

            self._senders.setdefault(home, AsyncSender(self._config, self._inner))
        return self._senders[home]


async def _words(response: httpx.Response) -> str:
    """What the store says, as far as it is worth reading: a hostile one has no end."""
    said = b""
    try:
        async for piece in response.aiter_bytes():
            said += piece
            if len(said) > _WORDS:
                break
    finally:
        await response.aclose()
    return said.decode(errors="replace")


def _refusal(response: httpx.Response, words: str, sent: Sent) -> Exception:
    """The error of an answer. What the store says is not quoted whole: it repeats the signature."""
    if response.status_code == 416:
        return ApiError("the store has no such part", status=416, **sent.fields())
    code = re.search(r"<Code>(\w{1,100})</Code>", words)
    where = f"{sent.operation.method} {sent.config.base_url}{sent.path}"
    return ArtifactError(f"{where}: the store answers {response.status_code}{f' {code[1]}' if code else ''}")
