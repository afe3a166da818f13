# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .assessment import Assessment


class GetAssessmentResponse(Struct, omit_defaults=True):
    """The assessment asked for."""

    assessment: Assessment
    """What somebody says about a trace, or about one span of it. Exactly one of `feedback`, `expectation` and `issue`
    is there."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetAssessmentResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            Assessment.from_dict(source["assessment"]),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "assessment": self.assessment.to_dict(),
        }
        return _fields
