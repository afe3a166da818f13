# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of ModelVersionStatus."""

from typing import Literal, get_args

ModelVersionStatus = Literal["PENDING_REGISTRATION", "FAILED_REGISTRATION", "READY"]
"""Whether a version can be used: `READY`; `PENDING_REGISTRATION`, still being made; or `FAILED_REGISTRATION`. MLflow's
own servers make every version `READY` at once."""

MODEL_VERSION_STATUS_VALUES: tuple[ModelVersionStatus, ...] = get_args(ModelVersionStatus)
