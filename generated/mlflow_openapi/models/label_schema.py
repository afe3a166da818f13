# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .label_schema_input import LabelSchemaInput

if TYPE_CHECKING:
    from .label_schema_type import LabelSchemaType
else:  # a newer server's value is text, too
    LabelSchemaType = str


class LabelSchema(Struct, omit_defaults=True):
    """A label schema, a question to those who review traces, and how it can be answered."""

    schema_id: str
    """Unique id, `ls-` and 32 hexadecimal digits."""
    experiment_id: str
    """Id of the experiment that the label schema belongs to."""
    name: str
    """The question, which is also the name of the assessments that answer it."""
    type: LabelSchemaType | str
    """Whether an answer is an opinion or the truth."""
    enable_comment: bool
    """Whether the reviewer may also write a comment."""
    input: LabelSchemaInput
    """How the question can be answered, exactly one of the kinds."""
    created_at: int
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_updated_at: int
    """When it was last created or changed, in milliseconds since 1970-01-01 UTC."""
    is_default: bool
    """Whether it is the experiment's own, `Feedback`, which cannot be changed or deleted."""
    instruction: str | None = None
    """More about the question, for the reviewer. Absent when never set."""
    created_by: str | None = None
    """Who created it. MLflow's own server does not send it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> LabelSchema:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        return cls(
            source["schema_id"],
            source["experiment_id"],
            source["name"],
            source["type"],
            source["enable_comment"],
            LabelSchemaInput.from_dict(source["input"]),
            source["created_at"],
            source["last_updated_at"],
            source["is_default"],
            get("instruction"),
            get("created_by"),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {
            "schema_id": self.schema_id,
            "experiment_id": self.experiment_id,
            "name": self.name,
            "type": self.type,
            "enable_comment": self.enable_comment,
            "input": self.input.to_dict(),
            "created_at": self.created_at,
            "last_updated_at": self.last_updated_at,
            "is_default": self.is_default,
        }
        if self.instruction is not None:
            _fields["instruction"] = self.instruction
        if self.created_by is not None:
            _fields["created_by"] = self.created_by
        return _fields
