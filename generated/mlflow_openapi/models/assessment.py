# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .assessment_source import AssessmentSource
from .expectation import Expectation
from .feedback import Feedback
from .issue_reference import IssueReference


class Assessment(Struct, omit_defaults=True):
    """What somebody says about a trace, or about one span of it. Exactly one of `feedback`, `expectation` and `issue`
    is there."""

    assessment_id: str
    """Unique id, across all traces."""
    assessment_name: str
    """What is assessed. With `issue` it is the id of the issue."""
    trace_id: str
    """Id of the trace, mostly `tr-` and 32 hex digits."""
    source: AssessmentSource
    """Who or what made an assessment."""
    create_time: str
    """When it was made, UTC in RFC 3339 with milliseconds if any."""
    last_update_time: str
    """When it was last changed, UTC in RFC 3339 with milliseconds if any."""
    valid: bool
    """False when another assessment replaces this one."""
    span_id: str | None = None
    """Id of the span it is about. Absent when it is about the whole trace."""
    feedback: Feedback | None = None
    """An opinion about what the trace did, or the error that prevented one."""
    expectation: Expectation | None = None
    """What the trace should have done, in one of two forms."""
    issue: IssueReference | None = None
    """Says that the trace shows an issue, whose id is the name of the assessment. Since 3.14.0; older servers answer
    400."""
    rationale: str | None = None
    """Why. Absent when nobody said."""
    metadata: dict[str, str] | None = None
    """More about it, text to text. `mlflow.assessment.sourceRunId` is the id of the run that it came from. Absent when
    there is none."""
    overrides: str | None = None
    """Id of the assessment of the same trace that this one replaces. Absent when it replaces none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Assessment:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["assessment_id"],
            source["assessment_name"],
            source["trace_id"],
            AssessmentSource.from_dict(source["source"]),
            source["create_time"],
            source["last_update_time"],
            source["valid"],
            get("span_id"),
            None if (_value := get("feedback")) is None else Feedback.from_dict(_value),
            None if (_value := get("expectation")) is None else Expectation.from_dict(_value),
            None if (_value := get("issue")) is None else IssueReference.from_dict(_value),
            get("rationale"),
            get("metadata"),
            get("overrides"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "assessment_id": self.assessment_id,
            "assessment_name": self.assessment_name,
            "trace_id": self.trace_id,
            "source": self.source.to_dict(),
            "create_time": self.create_time,
            "last_update_time": self.last_update_time,
            "valid": self.valid,
        }
        if self.span_id is not None:
            _fields["span_id"] = self.span_id
        if self.feedback is not None:
            _fields["feedback"] = self.feedback.to_dict()
        if self.expectation is not None:
            _fields["expectation"] = self.expectation.to_dict()
        if self.issue is not None:
            _fields["issue"] = self.issue.to_dict()
        if self.rationale is not None:
            _fields["rationale"] = self.rationale
        if self.metadata is not None:
            _fields["metadata"] = self.metadata
        if self.overrides is not None:
            _fields["overrides"] = self.overrides
        return _fields
