# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .expectation import Expectation
from .feedback import Feedback


class AssessmentChange(Struct, omit_defaults=True):
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
        return cls(
            get("assessment_name"),
            None if (_value := get("feedback")) is None else Feedback.from_dict(_value),
            None if (_value := get("expectation")) is None else Expectation.from_dict(_value),
            get("rationale"),
            get("metadata"),
        )

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
