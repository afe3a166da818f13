# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The values of DatasetRecordSourceType."""

from typing import Literal, get_args

DatasetRecordSourceType = Literal["UNSPECIFIED", "TRACE", "HUMAN", "DOCUMENT", "CODE"]
"""What a record comes from: `TRACE`, a recorded trace; `HUMAN`, somebody; `DOCUMENT`; `CODE`, a program; or
`UNSPECIFIED`."""

DATASET_RECORD_SOURCE_TYPE_VALUES: tuple[DatasetRecordSourceType, ...] = get_args(DatasetRecordSourceType)
