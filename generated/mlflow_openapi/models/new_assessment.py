# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .assessment_source import AssessmentSource
from .expectation import Expectation
from .feedback import Feedback
from .issue_reference import IssueReference


class NewAssessment(Struct, omit_defaults=True):
    """An assessment to be made. Exactly one of `feedback`, `expectation` and `issue` must be given. Without any the
    answer is 400; of two only the first in the text is stored, without what follows the second."""

    assessment_name: str
    """What is assessed. With `issue` it must be the id of the issue, which the server does not check. A store on
    PostgreSQL refuses more than 250 characters."""
    source: AssessmentSource
    """Who or what made an assessment."""
    assessment_id: str | None = None
    """Unique id, across all traces; the server makes one up when absent. Give one, such as `a-` and 32 hex digits, to
    be able to look whether a lost request was executed. A store on PostgreSQL refuses more than 50 characters."""
    span_id: str | None = None
    """Id of the span it is about, which the server does not check. The whole trace when absent. A store on PostgreSQL
    refuses more than 50 characters."""
    create_time: str | None = None
    """When it was made, in RFC 3339. Kept to the millisecond. The present when absent."""
    last_update_time: str | None = None
    """When it was last changed, in RFC 3339. Kept to the millisecond. The present when absent."""
    feedback: Feedback | None = None
    """An opinion about what the trace did, or the error that prevented one."""
    expectation: Expectation | None = None
    """What the trace should have done, in one of two forms."""
    issue: IssueReference | None = None
    """Says that the trace shows an issue, whose id is the name of the assessment. Since 3.14.0; older servers answer
    400."""
    rationale: str | None = None
    """Why. Kept with `feedback` and `issue` only."""
    metadata: dict[str, str] | None = None
    """More about it, text to text. `mlflow.assessment.sourceRunId` is meant for the id of the run that it came from,
    which the server does not check."""
    overrides: str | None = None
    """Id of the assessment of the same trace that this one replaces: that one becomes `valid: false`, until this one is
    deleted. One that does not exist is answered with 404. Kept with `feedback` only."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> NewAssessment:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["assessment_name"],
            AssessmentSource.from_dict(source["source"]),
            get("assessment_id"),
            get("span_id"),
            get("create_time"),
            get("last_update_time"),
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
            "assessment_name": self.assessment_name,
            "source": self.source.to_dict(),
        }
        if self.assessment_id is not None:
            _fields["assessment_id"] = self.assessment_id
        if self.span_id is not None:
            _fields["span_id"] = self.span_id
        if self.create_time is not None:
            _fields["create_time"] = self.create_time
        if self.last_update_time is not None:
            _fields["last_update_time"] = self.last_update_time
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
