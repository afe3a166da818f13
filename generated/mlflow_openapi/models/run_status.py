# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of RunStatus."""

from typing import Literal, get_args

RunStatus = Literal["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"]
"""How far a run has come: `RUNNING`; `SCHEDULED`, to run later; `FINISHED`, ended well; `FAILED`, ended with an error;
or `KILLED`, stopped by someone."""

RUN_STATUS_VALUES: tuple[RunStatus, ...] = get_args(RunStatus)
