# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .job import Job


@define
class SearchJobsResponse:
    """The jobs found."""

    jobs: list[Job]
    """The jobs, in order of creation; empty when there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SearchJobsResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.jobs = [Job.from_dict(_item) for _item in source["jobs"]]
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "jobs": [_item.to_dict() for _item in self.jobs],
        }
        return _fields
