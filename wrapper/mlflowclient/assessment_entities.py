"""Assessments: what people and programs say about a trace."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any, cast

import msgspec

from mlflow_openapi.models.assessment_source_type import ASSESSMENT_SOURCE_TYPE_VALUES

from .errors import InputError
from .values import shown

if TYPE_CHECKING:
    from mlflow_openapi import models as api


class AssessmentSource(msgspec.Struct, frozen=True):
    """Who or what made an assessment."""

    source_type: str = "HUMAN"
    """HUMAN, LLM_JUDGE or CODE."""
    source_id: str = "default"
    """Which one, such as a user's name, a model or a function."""


_JUDGE = AssessmentSource("LLM_JUDGE", "a-model")


class AssessmentError(msgspec.Struct, frozen=True):
    """What prevented an opinion."""

    error_code: str
    """Name of the error, in any words."""
    error_message: str | None = None
    """What went wrong."""
    stack_trace: str | None = None
    """Where it went wrong."""


class Assessment(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody says about a trace, or about one span of it: a Feedback, an Expectation or an IssueReference."""

    name: str
    """What is assessed."""
    source: AssessmentSource = msgspec.field(default_factory=AssessmentSource)
    """Who says so."""
    span_id: str | None = None
    """Id of the span it is about, 16 hex digits; None for the whole trace."""
    metadata: Mapping[str, str] = {}
    """More about it, text to text."""
    assessment_id: str | None = None
    """Unique id; the client makes one up for a new assessment."""
    trace_id: str | None = None
    """Id of the trace, as the server has it."""
    create_time: int | None = None
    """When it was made, in milliseconds since 1970-01-01 UTC, as the server has it."""
    last_update_time: int | None = None
    """When it was last changed, in milliseconds since 1970-01-01 UTC, as the server has it."""
    valid: bool = True
    """False when another assessment replaces this one."""

    @classmethod
    def from_api(cls, answer: api.Assessment) -> Assessment:
        """The assessment in a server's answer."""
        source = answer.source
        common: dict[str, Any] = {
            "name": answer.assessment_name,
            "source": AssessmentSource(source.source_type or "", source.source_id or ""),
            "span_id": answer.span_id,
            "metadata": answer.metadata or {},
            "assessment_id": answer.assessment_id,
            "trace_id": answer.trace_id,
            "create_time": milliseconds(answer.create_time),
            "last_update_time": milliseconds(answer.last_update_time),
            "valid": answer.valid,
        }
        if answer.expectation is not None:
            serialized = answer.expectation.serialized_value
            value = answer.expectation.value if serialized is None else json.loads(serialized.value)
            return Expectation(value=value, **common)
        if answer.issue is not None:
            return IssueReference(issue_name=answer.issue.issue_name or "", rationale=answer.rationale, **common)
        feedback = answer.feedback
        error = feedback.error if feedback else None
        return Feedback(
            value=feedback.value if feedback else None,
            error=None
            if error is None
            else AssessmentError(error.error_code or "", error.error_message, error.stack_trace),
            rationale=answer.rationale,
            overrides=answer.overrides,
            **common,
        )

    def to_api(self) -> api.NewAssessment:
        """The assessment as a new one is sent. A server would take an unknown type of source for none."""
        from mlflow_openapi import models as api

        if not isinstance(cast("object", self.source), AssessmentSource):
            raise InputError(f"source={shown(self.source)}: an AssessmentSource is needed, such as {_JUDGE!r}")
        if self.source.source_type not in ASSESSMENT_SOURCE_TYPE_VALUES:
            known = ", ".join(ASSESSMENT_SOURCE_TYPE_VALUES)
            raise InputError(f"source_type={shown(self.source.source_type)}: one of {known} is needed")
        return api.NewAssessment(
            assessment_name=self.name,
            source=api.AssessmentSource(self.source.source_type, self.source.source_id),
            assessment_id=self.assessment_id,
            span_id=self.span_id,
            metadata=dict(self.metadata),
            **self._content(),
        )

    def to_api_change(self) -> tuple[api.AssessmentChange, str]:
        """What an update sends: the new contents, and the names of those that count."""
        from mlflow_openapi import models as api

        content = self._content()
        # Servers keep a rationale of these alone, and know no other name of the name.
        changed = {name: value for name, value in content.items() if name != "overrides" and value is not None}
        if self.metadata:
            changed["metadata"] = dict(self.metadata)
        mask = ",".join(["assessmentName", *changed])
        return api.AssessmentChange(assessment_name=self.name, **changed), mask

    def _content(self) -> dict[str, Any]:
        """The fields that only this kind of assessment has."""
        raise InputError(f"assessment={self!r}: a Feedback, an Expectation or an IssueReference is needed")


class Feedback(Assessment, frozen=True, kw_only=True):
    """An opinion about what a trace did, or the error that prevented one."""

    name: str = "feedback"
    """What is assessed."""
    value: Any = None
    """The opinion, any JSON value; a number is a 64-bit float."""
    error: AssessmentError | None = None
    """What prevented an opinion."""
    rationale: str | None = None
    """Why."""
    overrides: str | None = None
    """Id of the assessment of the same trace that this one replaces."""

    def _content(self) -> dict[str, Any]:
        from mlflow_openapi import models as api

        error = self.error
        return {
            "feedback": api.Feedback(
                self.value,
                None
                if error is None
                else api.AssessmentError(error.error_code, error.error_message, error.stack_trace),
            ),
            "rationale": self.rationale,
            "overrides": self.overrides,
        }


class Expectation(Assessment, frozen=True, kw_only=True):
    """What a trace should have done."""

    value: Any
    """The right answer, any JSON value; a number is a 64-bit float."""

    def _content(self) -> dict[str, Any]:
        from mlflow_openapi import models as api

        return {"expectation": api.Expectation(self.value)}


class IssueReference(Assessment, frozen=True, kw_only=True):
    """Says that a trace shows an issue, whose id is the assessment's name. Since 3.14."""

    issue_name: str = ""
    """Title of the issue, for display."""
    rationale: str | None = None
    """Why."""

    def _content(self) -> dict[str, Any]:
        from mlflow_openapi import models as api

        return {"issue": api.IssueReference(self.issue_name or None), "rationale": self.rationale}


def milliseconds(rfc_3339: str) -> int:
    """The milliseconds since 1970-01-01 UTC of a time in a server's answer."""
    # Python 3.10 reads neither `Z` nor other than three or six decimals.
    whole, _, decimals = rfc_3339.removesuffix("Z").partition(".")
    moment = datetime.fromisoformat(whole).replace(tzinfo=timezone.utc)
    return int(moment.timestamp()) * 1000 + int(re.sub(r"\D.*", "", decimals).ljust(3, "0")[:3])
