"""Every exception this package raises, and the one function that turns a server's answer into one of them.

The tree (also in the README)::

    MlflowClientError
      ConfigError               bad or contradictory settings, before any request
      InputError                a bad argument, before any request (also a ValueError)
      MissingLibrary            something needs a library that is not installed (also an ImportError)
      RequestError              a request was sent, or tried; `may_have_happened` says whether it may have been executed
        ConnectionFailed        no complete answer
          TimedOut              none in time (also a TimeoutError)
        ApiError                the server's answer is an error
          BadRequest
          AlreadyExists
          NotFound
          EndpointMissing
          Unauthenticated
          Forbidden
            HostRejected
          Conflict
          FeatureDisabled
          RateLimited
          ServerError
        UnexpectedResponse      an answer that is not what MLflow sends: a login page, truncated JSON, an empty body
      ArtifactError             an artifact could not be written or read whole (also an OSError)
        TransferError           some files of a directory; `failures` has the error of each, `done` the others
      JournalError              the journal of durable logging cannot be made or read
        JournalFull             it cannot take more, and `on_full="raise"` was asked for
      RegistrationFailed        a model version did not become READY
      WebhookRejected           a request that cannot be trusted to be a delivery of a webhook

All of them pickle, and none carries a credential.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from mlflow_openapi.operations import Operation

_SNIPPET_LENGTH = 300
_MESSAGE_LENGTH = 2000  # of MLflow's own messages, which may quote whole SQL statements


class MlflowClientError(Exception):
    """The root of every exception raised by this package."""

    def __init__(self, text: str, /, **details: Any) -> None:
        super().__init__(text)
        self.__dict__.update(details)

    def __reduce__(self) -> Any:
        # The default would call the class with `args` alone and lose the keyword details.
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(cls: type[MlflowClientError], args: tuple[Any, ...], details: dict[str, Any]) -> MlflowClientError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(details)
    return error


class ConfigError(MlflowClientError):
    """Settings that cannot work, or that contradict each other. Raised before any request."""


class InputError(MlflowClientError, ValueError):
    """An argument that cannot be right. Raised before any request; the message names argument, value and remedy."""


class MissingLibrary(MlflowClientError, ImportError):
    """What was asked for needs a library that is not installed; the message names it."""


class RequestError(MlflowClientError):
    """What every error of a sent request has in common."""

    method: str
    """The HTTP method of the request."""
    path: str
    """The path of the request, without its query."""
    attempts: int
    """How often the request was sent before giving up."""
    may_have_happened: bool
    """Whether the server may have executed the request, in any of the attempts. False means it surely did not."""


class ConnectionFailed(RequestError):
    """No complete answer came back: refused, reset, cut short, garbled, not resolvable, or timed out."""

    def __init__(self, message: str, *, method: str, path: str, attempts: int, may_have_happened: bool) -> None:
        super().__init__(message, method=method, path=path, attempts=attempts, may_have_happened=may_have_happened)


class TimedOut(ConnectionFailed, TimeoutError):
    """No complete answer within the timeout."""


class ApiError(RequestError):
    """The server answered with an error that has no class of its own below."""

    status: int
    """The HTTP status of the answer."""
    error_code: str | None
    """MLflow's own error code, such as `RESOURCE_DOES_NOT_EXIST`; None when the answer was not MLflow's."""
    message: str
    """The server's own words, or the beginning of a body that was not MLflow's."""
    retry_after: float | None
    """Seconds after which the server wants to be asked again, when it said so."""

    def __init__(
        self,
        message: str,
        *,
        method: str,
        path: str,
        attempts: int,
        status: int,
        error_code: str | None = None,
        retry_after: float | None = None,
        may_have_happened: bool = False,
        hint: str = "",
    ) -> None:
        label = f"{status} {error_code}" if error_code else str(status)
        tries = f", after {attempts} attempts" if attempts > 1 else ""
        super().__init__(
            f"{method} {path}: {label}: {message or 'the answer had no text'}{tries}" + (f" ({hint})" if hint else ""),
            method=method,
            path=path,
            attempts=attempts,
            may_have_happened=may_have_happened,
            status=status,
            error_code=error_code,
            message=message,
            retry_after=retry_after,
        )


class BadRequest(ApiError):
    """The server refused the request as malformed or as breaking one of its rules."""


class AlreadyExists(ApiError):
    """The name is taken. For an experiment also by a *deleted* one, which keeps its name."""


class NotFound(ApiError):
    """No experiment, run or other resource has that id or name."""


class EndpointMissing(ApiError):
    """The server has no such route: a wrong tracking URI, or a version that lacks the operation."""


class Unauthenticated(ApiError):
    """The server wants credentials, or refused those it got."""


class Forbidden(ApiError):
    """The credentials are good, but this is not allowed."""


class HostRejected(Forbidden):
    """The server's host check refused the Host header: start it with `--allowed-hosts`."""


class Conflict(ApiError):
    """The state of the resource does not allow this now."""


class FeatureDisabled(ApiError):
    """The server was started without the feature; asking again cannot help."""


class RateLimited(ApiError):
    """The server wants fewer requests; `retry_after` has its wish in seconds, when it said so."""


class ServerError(ApiError):
    """The server, or a proxy in front of it, failed."""


class UnexpectedResponse(RequestError):
    """An answer that MLflow does not send: another site's page, a redirect, truncated JSON, an empty body."""

    status: int
    """The HTTP status of the answer."""
    error_code: None
    """Always None: the answer was not MLflow's. Here so that every answered error has the field."""
    content_type: str
    """The answer's content type, empty when it had none."""
    snippet: str
    """The beginning of the body."""

    def __init__(
        self,
        reason: str,
        *,
        method: str,
        path: str,
        attempts: int,
        may_have_happened: bool,
        status: int,
        content_type: str,
        body: str,
    ) -> None:
        super().__init__(
            f"{method} {path}: {status}: {reason}",
            method=method,
            path=path,
            attempts=attempts,
            may_have_happened=may_have_happened,
            status=status,
            error_code=None,
            content_type=content_type,
            snippet=snippet(body),
        )


class ArtifactError(MlflowClientError, OSError):
    """An artifact could not be written or read whole; nothing half-written was left under its name."""


class TransferError(ArtifactError):
    """Some files of a directory could not be stored or fetched; the message lists each with its reason."""

    failures: dict[str, Exception]
    """The error of each file that failed, by its path below the run's artifact root, in the order of the paths."""
    done: list[str]
    """The files that are there, whole."""

    def __init__(self, failures: dict[str, Exception], done: list[str]) -> None:
        count = f"{len(failures)} of {len(failures) + len(done)} files failed"
        reasons = [f"\n  {path}: {error}" for path, error in failures.items()]
        super().__init__(count + "".join(reasons), failures=failures, done=done)


class JournalError(MlflowClientError):
    """The journal of durable logging cannot be made, or cannot be read."""


class JournalFull(JournalError):
    """The disk is full, or the journal as large as it may be. What was to be logged is not in it."""

    written: int = 0
    """How many records of the call were accepted before."""


class RegistrationFailed(MlflowClientError):
    """A model version did not become READY: the server gave it up, or the time to wait was over. It exists."""


class WebhookRejected(MlflowClientError):
    """A request that cannot be trusted to be a webhook's delivery: its signature, its age or its form is wrong."""


A = TypeVar("A", bound=ApiError)


# MLflow's error code decides before the HTTP status: one status carries several codes (mlflow/exceptions.py).
_BY_CODE: dict[str, type[ApiError]] = {
    "ABORTED": Conflict,
    "ALREADY_EXISTS": AlreadyExists,
    "BAD_REQUEST": BadRequest,
    "CUSTOMER_UNAUTHORIZED": Unauthenticated,
    "ENDPOINT_NOT_FOUND": EndpointMissing,
    "FEATURE_DISABLED": FeatureDisabled,
    "INTERNAL_ERROR": ServerError,
    "INVALID_PARAMETER_VALUE": BadRequest,
    "INVALID_STATE": Conflict,
    "MALFORMED_REQUEST": BadRequest,
    "NOT_FOUND": NotFound,
    "NOT_IMPLEMENTED": FeatureDisabled,
    "PERMISSION_DENIED": Forbidden,
    "REQUEST_LIMIT_EXCEEDED": RateLimited,
    "RESOURCE_ALREADY_EXISTS": AlreadyExists,
    "RESOURCE_CONFLICT": Conflict,
    "RESOURCE_DOES_NOT_EXIST": NotFound,
    "RESOURCE_EXHAUSTED": RateLimited,
    "TEMPORARILY_UNAVAILABLE": ServerError,
    "UNAUTHENTICATED": Unauthenticated,
}
_BY_STATUS: dict[int, type[ApiError]] = {
    400: BadRequest,
    401: Unauthenticated,
    403: Forbidden,
    404: EndpointMissing,
    405: EndpointMissing,
    409: Conflict,
    413: BadRequest,
    422: BadRequest,
    429: RateLimited,
    501: FeatureDisabled,
}


def api_error(
    status: int,
    headers: Mapping[str, str],
    body: str,
    *,
    method: str,
    path: str,
    attempts: int = 1,
    may_have_happened: bool = False,
    versions: str = "",
    redact: Callable[[str], str] = str,
) -> ApiError:
    """The exception for an answer whose status says error.

    Args:
        status: HTTP status of the answer.
        headers: headers of the answer, names in lower case or case-insensitive.
        body: the answer's text; MLflow's JSON, FastAPI's `{"detail": …}`, HTML or plain text.
        method: HTTP method of the request.
        path: path of the request, without query.
        attempts: how often the request was sent.
        may_have_happened: whether an earlier attempt may have been executed.
        versions: which MLflow versions have the operation, as words, when the caller knows.
        redact: takes credentials out of a text.
    """
    answer = _json(body)
    fields = _fields(answer)
    has_detail = "detail" in fields and "error_code" not in fields
    if has_detail:
        answer = fields["detail"]  # FastAPI's shape; its gateway puts MLflow's own object inside
        fields = _fields(answer)
    code, words = fields.get("error_code"), str(fields.get("message") or "")
    if isinstance(code, str):
        code, message = redact(code), _shortened(redact(words), _MESSAGE_LENGTH)
    else:
        code, message = None, snippet(redact(answer if isinstance(answer, str) else body))

    cls = _BY_CODE.get(code or "") or _BY_STATUS.get(status) or (ServerError if status >= 500 else ApiError)
    # Of a missing route FastAPI says just `Not Found`; anything else is said by a route that is there.
    if status == 404 and code not in _BY_CODE and (code or (has_detail and answer != "Not Found")):
        cls = NotFound
    hint = ""
    # A gateway's 502 or 404 page is not MLflow's; what MLflow says in plain text is recognised by its own words.
    if code is None and status == 403 and "Invalid Host header" in message:
        cls = HostRejected
        hint = "start the server with --allowed-hosts naming this host, or MLFLOW_SERVER_ALLOWED_HOSTS"
    elif code is None and status == 503 and "disabled" in message and "mlflow server" in message:
        cls = FeatureDisabled
    elif cls is EndpointMissing:
        if "The requested URL was not found on the server" in message:  # Flask's page, which guesses at typing errors
            message = "the server has no such route"
        hint = "is the tracking URI right" + (f", and is the server new enough? {versions}" if versions else "?")
    elif cls is Unauthenticated:
        hint = "pass username and password, token or auth, or set MLFLOW_TRACKING_USERNAME/PASSWORD or _TOKEN"
    # 499 is MLflow's CANCELLED: the server had begun.
    executed = status >= 499 and not issubclass(cls, (Conflict, FeatureDisabled, RateLimited))
    return cls(
        message,
        method=method,
        path=path,
        attempts=attempts,
        status=status,
        error_code=code,
        retry_after=_retry_after(headers),
        may_have_happened=may_have_happened or executed,
        hint=hint,
    )


def concluded(cls: type[A], operation: Operation, message: str, hint: str = "") -> A:
    """The exception for what an answer without an error means: nothing is there, or something else.

    Args:
        cls: NotFound or AlreadyExists.
        operation: the operation that was answered.
        message: what it means.
        hint: what would do.
    """
    exists = issubclass(cls, AlreadyExists)
    return cls(
        message,
        method=operation.method,
        path=operation.path,
        attempts=1,
        status=400 if exists else 404,
        error_code="RESOURCE_ALREADY_EXISTS" if exists else "RESOURCE_DOES_NOT_EXIST",
        hint=hint,
    )


def names_nothing(error: BadRequest) -> bool:
    """Whether these are the words of a server's database about something that is not there."""
    return "foreign key" in error.message.lower()


def _json(body: str) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _fields(answer: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", answer) if isinstance(answer, dict) else {}


def _retry_after(headers: Mapping[str, str]) -> float | None:
    # Only the seconds form: MLflow and the usual gateways send no other, and a date needs two agreeing clocks.
    value = headers.get("retry-after", "")
    return float(value) if re.fullmatch(r"\d+(\.\d+)?", value) else None


def snippet(body: str) -> str:
    """The beginning of a body as one line, markup removed."""
    text = re.sub(r"(?is)<(script|style)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>", " ", body)
    return _shortened(re.sub(r"\s+", " ", text).strip(), _SNIPPET_LENGTH)


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
