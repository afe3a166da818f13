"""Evaluation datasets: create, find, change, delete, and their records."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi.operations import OPERATIONS

from .. import values
from ..dataset_entities import DatasetRecord, EvaluationDataset, dataset_id, record_ids, records_json, tags_json
from ..errors import BadRequest, NotFound, concluded, names_nothing
from ..filters import DATASETS, Expression, compile_filter, tag
from ..keys import KEY_TAG, new_key
from ..paging import Pages
from .connection import Connection
from .patterns import created_once, followed

if TYPE_CHECKING:
    from ..entities import Experiment

_MAX_RESULTS = OPERATIONS["searchEvaluationDatasets"].limits["max_results"]["maximum"]
_LARGEST_PAGE = 50_000


class DatasetMethods(Connection):
    """The methods of AsyncMLflow on evaluation datasets. Servers before 3.5 have none: EndpointMissing."""

    async def create_dataset(
        self,
        name: str,
        experiments: str | int | Experiment | Iterable[str | int | Experiment] | None = None,
        *,
        tags: Mapping[str, Any] | None = None,
    ) -> EvaluationDataset:
        """A new evaluation dataset, without records. Never two, also when answers get lost.

        The dataset carries the tag `mlflowclient.key`, by which it is looked for when the answer is lost; see
        `create_run`.

        Args:
            name: its name, which need not be unique.
            experiments: the experiments that use it: an id, an experiment, or several of those. With basic-auth only
                administrators may leave them out.
            tags: tags to set at once; keys and values become text. `mlflow.user` says who creates it.

        Raises:
            RequestError: no usable answer, and the dataset was not found, or could not be looked for;
                `may_have_happened` tells whether it may exist nevertheless.

        `POST /api/3.0/mlflow/datasets/create`
        """
        wanted_name = values.text(name, "name", min_length=1)
        ids = None if experiments is None else values.experiment_ids(experiments)
        own_tags = values.mapping({} if tags is None else tags, "tags")
        key = new_key(own_tags)
        all_tags = tags_json({**own_tags, KEY_TAG: key})

        async def create() -> EvaluationDataset:
            answer = await self.datasets.create_dataset(name=wanted_name, experiment_ids=ids, tags=all_tags)
            return EvaluationDataset.from_api(answer.dataset)

        async def find() -> EvaluationDataset | None:
            found = await self.search_datasets(ids, tag(KEY_TAG) == key, max_results=1)
            return found[0] if found else None

        return await created_once(create, find)

    async def get_dataset(self, dataset: str | EvaluationDataset) -> EvaluationDataset:
        """The evaluation dataset with this id, as the server has it now.

        Args:
            dataset: its id or itself.

        Raises:
            NotFound: no dataset has the id.

        `GET /api/3.0/mlflow/datasets/{dataset_id}`
        """
        answer = await self.datasets.get_dataset(dataset_id=dataset_id(dataset))
        return EvaluationDataset.from_api(answer.dataset)

    async def delete_dataset(self, dataset: str | EvaluationDataset) -> None:
        """Delete an evaluation dataset for good, with its records. Deleting it again changes nothing.

        Args:
            dataset: its id or itself.

        `DELETE /api/3.0/mlflow/datasets/{dataset_id}`
        """
        await self.datasets.delete_dataset(dataset_id=dataset_id(dataset))

    async def search_datasets(
        self,
        experiments: str | int | Experiment | Iterable[str | int | Experiment] | None = None,
        filter: str | Expression | None = None,
        *,
        max_results: int | None = None,
        order_by: str | list[str] | None = None,
        page_size: int | None = None,
    ) -> list[EvaluationDataset]:
        """All evaluation datasets that match; paging is done here.

        Args:
            experiments: experiments, one of which must use a dataset; all datasets when None.
            filter: a filter in MLflow's grammar (`name LIKE 'qa%' AND tags.team = 'pricing'`, a tag's name without
                quotes: in quotes it finds nothing) or an expression (`attribute("name").like("qa%")`).
            max_results: how many datasets to return at most; None for all.
            order_by: what to sort by, such as `["last_update_time DESC"]`; latest first when None.
            page_size: datasets per request, 1 to 50,000; 1,000 when None.

        Raises:
            InputError: a bad argument.
            BadRequest: the server does not understand the filter or the order.

        `POST /api/3.0/mlflow/datasets/search`
        """
        found = self.iter_datasets(experiments, filter, max_results=max_results, order_by=order_by, page_size=page_size)
        return [dataset async for dataset in found]

    def iter_datasets(
        self,
        experiments: str | int | Experiment | Iterable[str | int | Experiment] | None = None,
        filter: str | Expression | None = None,
        *,
        max_results: int | None = None,
        order_by: str | list[str] | None = None,
        page_size: int | None = None,
    ) -> AsyncIterator[EvaluationDataset]:
        """The evaluation datasets that `search_datasets` finds, one after the other.

        A page is asked for when the one before is used up. Arguments and errors as of `search_datasets`; a bad
        argument raises at once.

        `POST /api/3.0/mlflow/datasets/search`, for each page
        """
        ids = None if experiments is None else values.experiment_ids(experiments)
        wanted = compile_filter(filter, searchable=DATASETS)
        order = values.order_by(order_by)

        async def ask(size: int, token: str | None) -> tuple[list[EvaluationDataset], str | None]:
            answer = await self.datasets.search_evaluation_datasets(
                experiment_ids=ids,
                filter_string=wanted.text or None,
                max_results=size,
                order_by=order,
                page_token=token,
            )
            return [EvaluationDataset.from_api(item) for item in answer.datasets or ()], answer.next_page_token

        pages = Pages(max_results, page_size, _MAX_RESULTS)
        return followed(pages, ask, wanted.wants if wanted.exact else None)

    async def set_dataset_tags(self, dataset: str | EvaluationDataset, tags: Mapping[str, Any]) -> None:
        """Set tags of an evaluation dataset; its other tags stay as they are.

        Args:
            dataset: its id or itself.
            tags: keys and values, which become text. A key with a slash cannot be deleted again.

        Raises:
            NotFound: no dataset has the id.

        `PATCH /api/3.0/mlflow/datasets/{dataset_id}/tags`
        """
        await self.datasets.set_dataset_tags(dataset_id=dataset_id(dataset), tags=tags_json(tags) or "{}")

    async def delete_dataset_tag(self, dataset: str | EvaluationDataset, key: str) -> None:
        """Delete a tag of an evaluation dataset. A tag that it does not have is no error.

        Args:
            dataset: its id or itself.
            key: name of the tag.

        Raises:
            InputError: the key has a slash: servers do not find the way to it.

        `DELETE /api/3.0/mlflow/datasets/{dataset_id}/tags/{key}`
        """
        await self.datasets.delete_dataset_tag(dataset_id=dataset_id(dataset), key=values.path_part(key, "key"))

    async def get_dataset_records(
        self, dataset: str | EvaluationDataset, *, max_results: int | None = None, page_size: int | None = None
    ) -> list[DatasetRecord]:
        """The records of an evaluation dataset, oldest first; paging is done here.

        A dataset that does not exist has none, and is no error.

        Args:
            dataset: its id or itself.
            max_results: how many records to return at most; None for all.
            page_size: records per request, 1 to 50,000; 1,000 when None.

        `GET /api/3.0/mlflow/datasets/{dataset_id}/records`
        """
        found = self.iter_dataset_records(dataset, max_results=max_results, page_size=page_size)
        return [record async for record in found]

    def iter_dataset_records(
        self, dataset: str | EvaluationDataset, *, max_results: int | None = None, page_size: int | None = None
    ) -> AsyncIterator[DatasetRecord]:
        """The records that `get_dataset_records` reads, one after the other.

        A page is asked for when the one before is used up. Arguments and errors as of `get_dataset_records`; a bad
        argument raises at once.

        `GET /api/3.0/mlflow/datasets/{dataset_id}/records`, for each page
        """
        identity = dataset_id(dataset)

        async def ask(size: int, token: str | None) -> tuple[list[DatasetRecord], str | None]:
            answer = await self.datasets.get_dataset_records(dataset_id=identity, max_results=size, page_token=token)
            return [DatasetRecord.from_json(item) for item in json.loads(answer.records)], answer.next_page_token

        return followed(Pages(max_results, page_size, _LARGEST_PAGE), ask)

    async def merge_records(
        self, dataset: str | EvaluationDataset, records: Iterable[Mapping[str, Any] | DatasetRecord]
    ) -> tuple[int, int]:
        """Add records to an evaluation dataset, or change those with the same inputs; how many of each.

        Of a record that is there, `expectations` and `tags` are merged key by key, `outputs` replaced if given.

        Args:
            dataset: its id or itself.
            records: mappings of `inputs` (needed, a mapping), `outputs`, `expectations`, `tags` and `source`, or
                DatasetRecords.

        Raises:
            NotFound: no dataset has the id.

        `POST /api/3.0/mlflow/datasets/{dataset_id}/records`
        """
        identity, content = dataset_id(dataset), records_json(records)
        try:
            answer = await self.datasets.upsert_dataset_records(dataset_id=identity, records=content)
        except BadRequest as error:
            if not names_nothing(error):
                raise
            message = f"no evaluation dataset has the id {identity!r}"
            raise concluded(NotFound, OPERATIONS["upsertDatasetRecords"], message) from error
        return answer.inserted_count, answer.updated_count

    async def delete_dataset_records(
        self, dataset: str | EvaluationDataset, records: Iterable[str | DatasetRecord]
    ) -> int:
        """Delete records of an evaluation dataset, and return how many there were.

        Args:
            dataset: its id or itself.
            records: ids of the records, or themselves. Those that do not exist are no error.

        Raises:
            EndpointMissing: the server is older than 3.10.

        `DELETE /api/3.0/mlflow/datasets/{dataset_id}/records`
        """
        answer = await self.datasets.delete_dataset_records(
            dataset_id=dataset_id(dataset), dataset_record_ids=record_ids(records)
        )
        return answer.deleted_count

    async def get_dataset_experiment_ids(self, dataset: str | EvaluationDataset) -> list[str]:
        """The ids of the experiments that use an evaluation dataset, in no order.

        Args:
            dataset: its id or itself. One that does not exist is used by none, and is no error.

        `GET /api/3.0/mlflow/datasets/{dataset_id}/experiment-ids`
        """
        answer = await self.datasets.get_dataset_experiment_ids(dataset_id=dataset_id(dataset))
        return answer.experiment_ids or []

    async def add_dataset_to_experiments(
        self,
        dataset: str | EvaluationDataset,
        experiments: str | int | Experiment | Iterable[str | int | Experiment],
    ) -> EvaluationDataset:
        """Say that experiments use an evaluation dataset, and return it. Those that do already are no error.

        Args:
            dataset: its id or itself.
            experiments: an id, an experiment, or several of those.

        Raises:
            EndpointMissing: the server is older than 3.10.
            NotFound: no dataset, or no experiment, has the id.

        `POST /api/3.0/mlflow/datasets/{dataset_id}/add-experiments`
        """
        answer = await self.datasets.add_dataset_to_experiments(
            dataset_id=dataset_id(dataset), experiment_ids=values.experiment_ids(experiments)
        )
        return EvaluationDataset.from_api(answer.dataset)

    async def remove_dataset_from_experiments(
        self,
        dataset: str | EvaluationDataset,
        experiments: str | int | Experiment | Iterable[str | int | Experiment],
    ) -> EvaluationDataset:
        """Say that experiments no longer use an evaluation dataset, and return it. Those that do not are no error.

        Args:
            dataset: its id or itself.
            experiments: an id, an experiment, or several of those.

        Raises:
            EndpointMissing: the server is older than 3.10.
            NotFound: no dataset has the id.

        `POST /api/3.0/mlflow/datasets/{dataset_id}/remove-experiments`
        """
        answer = await self.datasets.remove_dataset_from_experiments(
            dataset_id=dataset_id(dataset), experiment_ids=values.experiment_ids(experiments)
        )
        return EvaluationDataset.from_api(answer.dataset)
