# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of AssessmentSourceType."""

from typing import Literal, get_args

AssessmentSourceType = Literal["SOURCE_TYPE_UNSPECIFIED", "HUMAN", "LLM_JUDGE", "CODE"]
"""A person, a language model, or code."""

ASSESSMENT_SOURCE_TYPE_VALUES: tuple[AssessmentSourceType, ...] = get_args(AssessmentSourceType)
