"""Evaluation datasets: records of inputs and what is expected of them. Not the datasets that a run reads."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

import msgspec

from .errors import InputError
from .values import as_text, mapping, shown, text

if TYPE_CHECKING:
    from mlflow_openapi import models as api

_RECORD_FIELDS = ("inputs", "outputs", "expectations", "tags", "source")


class EvaluationDataset(msgspec.Struct, frozen=True):
    """An evaluation dataset, without its records and the experiments that use it."""

    dataset_id: str
    """Unique id: `d-` and 32 hex digits."""
    name: str
    """Its name, which need not be unique."""
    digest: str
    """A fingerprint, which changes with its records."""
    created_time: int
    """When it was created, in milliseconds since 1970-01-01 UTC."""
    last_update_time: int
    """When its records or experiments last changed, in milliseconds since 1970-01-01 UTC."""
    tags: Mapping[str, str] = {}
    """Its tags by name."""
    schema: Mapping[str, Any] = {}
    """The keys of its records' inputs, outputs and expectations, with their kinds; empty without records."""
    profile: Mapping[str, Any] = {}
    """How many records it has, as `num_records`; empty without any."""
    created_by: str | None = None
    """Who created it, the tag `mlflow.user` at that time."""
    last_updated_by: str | None = None
    """Who last changed its records, as these say."""

    def filter_value(self, entity_type: str, key: str) -> str | None:
        """What a filter on a tag or an attribute compares; None when it has no such value."""
        return self.tags.get(key) if entity_type == "tag" else getattr(self, key, None)

    @classmethod
    def from_api(cls, answer: api.EvaluationDataset) -> EvaluationDataset:
        """The dataset in a server's answer, which has JSON within texts."""
        return cls(
            dataset_id=answer.dataset_id,
            name=answer.name,
            digest=answer.digest,
            created_time=answer.created_time,
            last_update_time=answer.last_update_time,
            tags=json.loads(answer.tags or "{}"),
            schema=json.loads(answer.schema or "{}") or {},
            profile=json.loads(answer.profile or "{}") or {},
            created_by=answer.created_by,
            last_updated_by=answer.last_updated_by,
        )


class DatasetRecord(msgspec.Struct, frozen=True):
    """A record of an evaluation dataset."""

    dataset_record_id: str
    """Unique id: `dr-` and 32 hex digits."""
    inputs: Mapping[str, Any]
    """What goes into what is evaluated; the record is known by it."""
    created_time: int
    """When it was added, in milliseconds since 1970-01-01 UTC."""
    last_update_time: int
    """When it was last changed, in milliseconds since 1970-01-01 UTC."""
    outputs: Any = None
    """What came out, any JSON value."""
    expectations: Mapping[str, Any] = {}
    """What is expected to come out."""
    tags: Mapping[str, Any] = {}
    """Its tags by name."""
    source: Mapping[str, Any] = {}
    """What it comes from: `source_type` and `source_data`."""
    created_by: str | None = None
    """Who added it, as its tag `mlflow.user` said."""
    last_updated_by: str | None = None
    """Who last changed it, as its tag `mlflow.user` said."""

    @classmethod
    def from_json(cls, source: Mapping[str, Any]) -> DatasetRecord:
        """A record in a server's answer."""
        return cls(
            dataset_record_id=source["dataset_record_id"],
            inputs=source["inputs"],
            created_time=source["created_time"],
            last_update_time=source["last_update_time"],
            outputs=source.get("outputs"),
            expectations=source.get("expectations") or {},
            tags=source.get("tags") or {},
            source=source.get("source") or {},
            created_by=source.get("created_by"),
            last_updated_by=source.get("last_updated_by"),
        )


def dataset_id(dataset: object) -> str:
    """The id of an evaluation dataset given as its id or itself."""
    return text(dataset.dataset_id if isinstance(dataset, EvaluationDataset) else dataset, "dataset", min_length=1)


def record_ids(records: object) -> list[str]:
    """The ids of records given as their ids or themselves."""
    if isinstance(records, (str, DatasetRecord)) or not isinstance(records, Iterable):
        raise InputError(f"records={shown(records)}: a list, or another iterable, of records or their ids is needed")
    return [
        text(each.dataset_record_id if isinstance(each, DatasetRecord) else each, "records", min_length=1)
        for each in cast("Iterable[object]", records)
    ]


def tags_json(given: object) -> str | None:
    """Tags as requests have them: JSON within a text."""
    if given is None:
        return None
    pairs = mapping(given, "tags").items()
    return json.dumps({text(key, "tags", min_length=1): text(as_text(value), "tags") for key, value in pairs})


def records_json(given: object) -> str:
    """Records as requests have them: JSON within a text. Each is a mapping that has `inputs`, or a DatasetRecord."""
    if isinstance(given, (str, bytes, Mapping)) or not isinstance(given, Iterable):
        raise InputError(f"records={shown(cast('object', given))}: a list, or another iterable, of mappings is needed")
    records = [_record(each) for each in cast("Iterable[object]", given)]
    try:
        return json.dumps(records, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise InputError(f"records: a value cannot be written as JSON: {error}") from None


def _record(given: object) -> dict[str, Any]:
    if isinstance(given, DatasetRecord):
        found = {name: getattr(given, name) for name in _RECORD_FIELDS}
        return {name: value for name, value in found.items() if value is not None and value != {}}
    record = dict(mapping(given, "records"))
    unknown = [name for name in record if name not in _RECORD_FIELDS]
    if unknown or not isinstance(record.get("inputs"), Mapping):
        raise InputError(
            f"records: {shown(record)}: the fields are {', '.join(_RECORD_FIELDS)}, and inputs must be a mapping"
        )
    return record
