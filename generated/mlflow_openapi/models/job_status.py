# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of JobStatus."""

from typing import Literal, get_args

JobStatus = Literal["PENDING", "RUNNING", "NEEDS_RECOVERY", "SUCCEEDED", "FAILED", "TIMEOUT", "CANCELED"]
"""How far a job has come: `PENDING`, it waits; `RUNNING`; `SUCCEEDED`; `FAILED`; `TIMEOUT`, it took too long; since
3.10.1 `CANCELED`; and since 3.17.2 `NEEDS_RECOVERY`, the server lost sight of it."""

JOB_STATUS_VALUES: tuple[JobStatus, ...] = get_args(JobStatus)
