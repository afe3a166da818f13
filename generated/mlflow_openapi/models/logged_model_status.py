# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of LoggedModelStatus."""

from typing import Literal, get_args

LoggedModelStatus = Literal["LOGGED_MODEL_PENDING", "LOGGED_MODEL_READY", "LOGGED_MODEL_UPLOAD_FAILED"]
"""How far a logged model has come: `LOGGED_MODEL_PENDING`, not all files are there yet; `LOGGED_MODEL_READY`, fit for
use; or `LOGGED_MODEL_UPLOAD_FAILED`, its files could not be uploaded."""

LOGGED_MODEL_STATUS_VALUES: tuple[LoggedModelStatus, ...] = get_args(LoggedModelStatus)
