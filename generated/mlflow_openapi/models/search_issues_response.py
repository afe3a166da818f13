# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .issue import Issue


class SearchIssuesResponse(Struct, omit_defaults=True):
    """One page of issues."""

    next_page_token: str
    """Pass it as `page_token` to get the next page. Empty on the last one."""
    issues: list[Issue] | None = None
    """The issues of this page: highest severity first, those without one last, then most traces if they were counted,
    then newest first. Absent when there is none."""

    @property
    def page(self) -> tuple[list[Issue], str | None]:
        """The results of this page, and the token of the next one: none, or an empty one, on the last."""
        return self.issues or [], self.next_page_token

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> SearchIssuesResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["next_page_token"],
            None if (_value := get("issues")) is None else [Issue.from_dict(_item) for _item in _value],
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "next_page_token": self.next_page_token,
        }
        if self.issues is not None:
            _fields["issues"] = [_item.to_dict() for _item in self.issues]
        return _fields
