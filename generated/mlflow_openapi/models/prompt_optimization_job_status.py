# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of PromptOptimizationJobStatus."""

from typing import Literal, get_args

PromptOptimizationJobStatus = Literal[
    "JOB_STATUS_PENDING",
    "JOB_STATUS_IN_PROGRESS",
    "JOB_STATUS_COMPLETED",
    "JOB_STATUS_FAILED",
    "JOB_STATUS_CANCELED",
    "JOB_STATUS_NEEDS_RECOVERY",
]
"""How far a job has come: `JOB_STATUS_PENDING`, it waits; `JOB_STATUS_IN_PROGRESS`; `JOB_STATUS_COMPLETED`, ended well;
`JOB_STATUS_FAILED`, ended with an error or took too long; `JOB_STATUS_CANCELED`; or, since 3.17.2,
`JOB_STATUS_NEEDS_RECOVERY`, the server lost sight of it."""

PROMPT_OPTIMIZATION_JOB_STATUS_VALUES: tuple[PromptOptimizationJobStatus, ...] = get_args(PromptOptimizationJobStatus)
