# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .assessment_source_type import AssessmentSourceType
else:  # a newer server's value is text, too
    AssessmentSourceType = str


class AssessmentSource(Struct, omit_defaults=True, gc=False):
    """Who or what made an assessment."""

    source_type: AssessmentSourceType | str | None = None
    """What kind of source. Stored as `SOURCE_TYPE_UNSPECIFIED` when absent or unknown."""
    source_id: str | None = None
    """Which one, such as a user's name, a model or a function. A store on PostgreSQL refuses more than 250 characters."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> AssessmentSource:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            get("source_type"),
            get("source_id"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.source_type is not None:
            _fields["source_type"] = self.source_type
        if self.source_id is not None:
            _fields["source_id"] = self.source_id
        return _fields
