"""What is wrong with an answer, measured by the description. The checks are schemathesis's own."""

from __future__ import annotations

from dataclasses import dataclass

from schemathesis import Case, Response
from schemathesis.checks import not_a_server_error
from schemathesis.core import NotSet
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.contract.described import keyword

_CHECKS = {
    "server error": not_a_server_error,
    "status": status_code_conformance,
    "content type": content_type_conformance,
    "schema": response_schema_conformance,
}
# Every operation documents 500, so that clients are made that can read one; it is a fault of the server all the same.
# The others stand only where a server means them: 501 for what its store cannot do, 503 for a feature that is off.
_ALWAYS_A_FAULT = 500
_SHOWN = 400


@dataclass(frozen=True)
class Finding:
    """One way in which one answer departs from the description."""

    operation: str
    check: str
    status: int
    request: str
    """As a curl command."""
    answer: str
    message: str
    names: frozenset[str]
    """The keywords that the request has; `body` when its body is no object."""

    def __str__(self) -> str:
        return f"{self.operation}: {self.check} ({self.status}): {self.message}\n  {self.request}\n  → {self.answer}"


def judge(operation: str, case: Case, response: Response) -> list[Finding]:
    """The findings about one answer; none when it conforms."""
    documented = (
        response.status_code != _ALWAYS_A_FAULT and str(response.status_code) in case.operation.responses.status_codes
    )
    found = []
    for check, function in _CHECKS.items():
        if check == "server error" and documented:
            continue
        try:
            case.validate_response(response, checks=[function])
        except FailureGroup as failures:
            found += [_finding(operation, check, case, response, failure) for failure in failures.exceptions]
    return found


def _finding(operation: str, check: str, case: Case, response: Response, failure: Exception) -> Finding:
    said = failure.message if isinstance(failure, Failure) else str(failure)
    return Finding(
        operation,
        check,
        response.status_code,
        case.as_curl_command(),
        shown(response),
        f"{getattr(failure, 'title', type(failure).__name__)}. {said}".split("\n\nSchema", 1)[0][:_SHOWN],
        _names(case),
    )


def _names(case: Case) -> frozenset[str]:
    fields = case.body if isinstance(case.body, dict) else {} if isinstance(case.body, NotSet) else {"body"}
    return frozenset(keyword(name) for name in (*case.path_parameters, *case.query, *case.headers, *fields))


def shown(response: Response) -> str:
    """The beginning of an answer's body."""
    return response.content[:_SHOWN].decode(errors="replace")
