# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .job import Job


class SearchJobsResponse(Struct, omit_defaults=True):
    """The jobs found."""

    jobs: list[Job]
    """The jobs, in order of creation; empty when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SearchJobsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            [Job.from_dict(_item) for _item in source["jobs"]],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "jobs": [_item.to_dict() for _item in self.jobs],
        }
        return _fields
