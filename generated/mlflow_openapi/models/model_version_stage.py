# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of ModelVersionStage."""

from typing import Literal, get_args

ModelVersionStage = Literal["None", "Staging", "Production", "Archived"]
"""How far a version has come: `None`, not assigned; `Staging`, being tried; `Production`, in use; or `Archived`,
retired."""

MODEL_VERSION_STAGE_VALUES: tuple[ModelVersionStage, ...] = get_args(ModelVersionStage)
