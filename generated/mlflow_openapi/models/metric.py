# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from .non_finite_double import NonFiniteDouble
else:  # a newer server's value is text, too
    NonFiniteDouble = str


class Metric(Struct, omit_defaults=True, gc=False):
    """One point of a metric."""

    key: str
    """Name of a metric, param or tag: at most 250 letters and digits of any script, `_`, `-`, `.`, `:`, `/` and spaces.
    It is also read as a path, so it may not start with `/` or `..`, end with `/`, nor have an empty, `.` or `..`
    part. Servers on Windows, and 2.9.2 and older, refuse the colon."""
    value: float | NonFiniteDouble
    """A 64-bit floating point number, or one of three strings for what JSON numbers cannot say."""
    timestamp: int
    """When it was measured, in milliseconds since 1970-01-01 UTC."""
    step: int | None = None
    """The step it was measured at; may be negative. Absent means 0."""
    dataset_name: str | None = None
    """Name of the dataset it was measured on. Kept only with `model_id`, with the model. Since 3.1.4."""
    dataset_digest: str | None = None
    """Digest of that dataset. Since 3.1.4."""
    model_id: str | None = None
    """Id of the logged model that the value belongs to. It must exist. Sent back only with logged models, not with
    runs. Since 3.1.4; older servers ignore it."""
    run_id: str | None = None
    """Id of the run that logged it. Only with logged models. Since 3.1.4."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Metric:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["key"],
            source["value"],
            source["timestamp"],
            get("step"),
            get("dataset_name"),
            get("dataset_digest"),
            get("model_id"),
            get("run_id"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "key": self.key,
            "value": self.value,
            "timestamp": self.timestamp,
        }
        if self.step is not None:
            _fields["step"] = self.step
        if self.dataset_name is not None:
            _fields["dataset_name"] = self.dataset_name
        if self.dataset_digest is not None:
            _fields["dataset_digest"] = self.dataset_digest
        if self.model_id is not None:
            _fields["model_id"] = self.model_id
        if self.run_id is not None:
            _fields["run_id"] = self.run_id
        return _fields
