# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of LabelSchemaType."""

from typing import Literal, get_args

LabelSchemaType = Literal["FEEDBACK", "EXPECTATION"]
"""What an answer is, `FEEDBACK`, an opinion of what came out; or `EXPECTATION`, what should have."""

LABEL_SCHEMA_TYPE_VALUES: tuple[LabelSchemaType, ...] = get_args(LabelSchemaType)
