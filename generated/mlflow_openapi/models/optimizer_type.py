# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of OptimizerType."""

from typing import Literal, get_args

OptimizerType = Literal["OPTIMIZER_TYPE_GEPA", "OPTIMIZER_TYPE_METAPROMPT"]
"""How to look for a better prompt, `OPTIMIZER_TYPE_GEPA`, which evolves several and needs a dataset and scorers; or
`OPTIMIZER_TYPE_METAPROMPT`, which has a model rewrite it."""

OPTIMIZER_TYPE_VALUES: tuple[OptimizerType, ...] = get_args(OptimizerType)
