# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .expectation import Expectation
from .feedback import Feedback


@define
class AssessmentChange:
    """The new contents of an assessment. Only those that the update's mask names count."""

    assessment_name: str | None = None
    """The new name; `assessmentName` in the mask."""
    feedback: Feedback | None = None
    """An opinion about what the trace did, or the error that prevented one."""
    expectation: Expectation | None = None
    """What the trace should have done, in one of two forms."""
    rationale: str | None = None
    """The new reason. The empty text is one as well."""
    metadata: dict[str, str] | None = None
    """Entries to add or replace, text to text. Others stay; none can be removed."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> AssessmentChange:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.assessment_name = get("assessment_name")
        _value = get("feedback")
        _self.feedback = None if _value is None else Feedback.from_dict(_value)
        _value = get("expectation")
        _self.expectation = None if _value is None else Expectation.from_dict(_value)
        _self.rationale = get("rationale")
        _self.metadata = get("metadata")
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.assessment_name is not None:
            _fields["assessment_name"] = self.assessment_name
        if self.feedback is not None:
            _fields["feedback"] = self.feedback.to_dict()
        if self.expectation is not None:
            _fields["expectation"] = self.expectation.to_dict()
        if self.rationale is not None:
            _fields["rationale"] = self.rationale
        if self.metadata is not None:
            _fields["metadata"] = self.metadata
        return _fields
