# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Evaluation datasets, records with inputs and what is expected of them. What a run reads is logged with the run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing
from ..transport import path_value as _path_value

if TYPE_CHECKING:
    from ..models.add_dataset_to_experiments_response import AddDatasetToExperimentsResponse
    from ..models.create_dataset_response import CreateDatasetResponse
    from ..models.delete_dataset_records_response import DeleteDatasetRecordsResponse
    from ..models.get_dataset_experiment_ids_response import GetDatasetExperimentIdsResponse
    from ..models.get_dataset_records_response import GetDatasetRecordsResponse
    from ..models.get_dataset_response import GetDatasetResponse
    from ..models.remove_dataset_from_experiments_response import RemoveDatasetFromExperimentsResponse
    from ..models.search_evaluation_datasets_response import SearchEvaluationDatasetsResponse
    from ..models.upsert_dataset_records_response import UpsertDatasetRecordsResponse
    from ..transport import AsyncTransport, Transport

_CREATE_DATASET = OPERATIONS["createDataset"]
_SEARCH_EVALUATION_DATASETS_BY_GET = OPERATIONS["searchEvaluationDatasetsByGet"]
_SEARCH_EVALUATION_DATASETS = OPERATIONS["searchEvaluationDatasets"]
_GET_DATASET = OPERATIONS["getDataset"]
_DELETE_DATASET = OPERATIONS["deleteDataset"]
_SET_DATASET_TAGS = OPERATIONS["setDatasetTags"]
_DELETE_DATASET_TAG = OPERATIONS["deleteDatasetTag"]
_GET_DATASET_RECORDS = OPERATIONS["getDatasetRecords"]
_UPSERT_DATASET_RECORDS = OPERATIONS["upsertDatasetRecords"]
_DELETE_DATASET_RECORDS = OPERATIONS["deleteDatasetRecords"]
_GET_DATASET_EXPERIMENT_IDS = OPERATIONS["getDatasetExperimentIds"]
_ADD_DATASET_TO_EXPERIMENTS = OPERATIONS["addDatasetToExperiments"]
_REMOVE_DATASET_FROM_EXPERIMENTS = OPERATIONS["removeDatasetFromExperiments"]


class DatasetsApi:
    """Evaluation datasets, records with inputs and what is expected of them. What a run reads is logged with the run."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_dataset(
        self, *, name: str, experiment_ids: list[str] | None = None, tags: str | None = None
    ) -> CreateDatasetResponse:
        """Create an evaluation dataset.

        The dataset has no records yet. Two equal requests make two datasets; to be able to look whether a lost one
        was executed, set a tag that only this dataset has, and search for it.

        `POST /api/3.0/mlflow/datasets/create`, since MLflow 3.5.1. Retry class `keyed`: before a repeat, look
        whether the first one happened.

        Args:
            name: Name of the dataset, which need not be unique. A store on PostgreSQL refuses more than 255
                characters.
            experiment_ids: Ids of the experiments that use the dataset, each only once; not checked. With
                basic-auth only admins may leave them out.
            tags: Tags to set at once, an object of texts, itself written as JSON into a text. The tag
                `mlflow.user` becomes `created_by`. A store on PostgreSQL refuses keys of more than 255 and values of
                more than 5,000 characters.

        Returns:
            CreateDatasetResponse: The new dataset.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        if experiment_ids is not None:
            _json["experiment_ids"] = experiment_ids
        if tags is not None:
            _json["tags"] = tags
        _path = "/api/3.0/mlflow/datasets/create"
        return self._transport.call(_CREATE_DATASET, _path, json=_json, decode=_models.CreateDatasetResponse.from_dict)

    def search_evaluation_datasets_by_get(
        self,
        *,
        experiment_ids: list[str] | None = None,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchEvaluationDatasetsResponse:
        """Search evaluation datasets, with GET.

        Datasets come without the experiments that use them; ask for these one by one.

        The pages of one search are taken from what the store holds at each request: a dataset that is created or
        deleted meanwhile may shift others to another page.

        `GET /api/3.0/mlflow/datasets/search`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            experiment_ids: Id of an experiment that must use the dataset. Repeat the parameter for more, one of
                which is then enough. All datasets when absent.
            filter_string: As with POST.
            max_results: Number of datasets per page, from 1 to 50,000. Absent means 1000.
            order_by: A column to order by, as with POST. Repeat the parameter for more.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchEvaluationDatasetsResponse: One page of evaluation datasets.
        """
        _query: dict[str, Any] = {
            "experiment_ids": experiment_ids,
            "filter_string": filter_string,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
        }
        _path = "/api/3.0/mlflow/datasets/search"
        return self._transport.call(
            _SEARCH_EVALUATION_DATASETS_BY_GET,
            _path,
            query=_query,
            decode=_models.SearchEvaluationDatasetsResponse.from_dict,
        )

    def search_evaluation_datasets(
        self,
        *,
        experiment_ids: list[str] | None = None,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchEvaluationDatasetsResponse:
        """Search evaluation datasets.

        Datasets come without the experiments that use them; ask for these one by one.

        The pages of one search are taken from what the store holds at each request: a dataset that is created or
        deleted meanwhile may shift others to another page.

        `POST /api/3.0/mlflow/datasets/search`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            experiment_ids: Ids of experiments, one of which must use the dataset. All datasets when absent or
                empty, which with basic-auth is for admins only. Experiments that do not exist are no error.
            filter_string: Which datasets, as comparisons joined by `AND`; there is no `OR` and no parenthesis.
                All of them when absent or empty. What can be compared:
                * `name`, `created_by`, `last_updated_by` and `tags.key` with a quoted text (`=`, `!=`, `LIKE`,
                  `ILIKE`), `name` since 3.17.2 also with a list of them (`IN`);
                * `created_time` and `last_update_time` with a whole number of milliseconds since 1970-01-01 UTC
                  (`=`, `!=`, `<`, `<=`, `>`, `>=`).

                A tag can only be compared if its key has nothing but letters, digits, `_` and `.`; there is no way
                to quote a key.
            max_results: Number of datasets per page, from 1 to 50,000. Absent means 1000.
            order_by: Order of the results, most important first: `name`, `created_time` or `last_update_time`,
                followed by `ASC` (also when absent) or `DESC`. Latest `created_time` first when absent.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchEvaluationDatasetsResponse: One page of evaluation datasets.
        """
        _json: dict[str, Any] = {}
        if experiment_ids is not None:
            _json["experiment_ids"] = experiment_ids
        if filter_string is not None:
            _json["filter_string"] = filter_string
        if max_results is not None:
            _json["max_results"] = max_results
        if order_by is not None:
            _json["order_by"] = order_by
        if page_token is not None:
            _json["page_token"] = page_token
        _path = "/api/3.0/mlflow/datasets/search"
        return self._transport.call(
            _SEARCH_EVALUATION_DATASETS, _path, json=_json, decode=_models.SearchEvaluationDatasetsResponse.from_dict
        )

    def get_dataset(self, *, dataset_id: str) -> GetDatasetResponse:
        """Get an evaluation dataset by its id.

        Without its records and without the experiments that use it; both have operations of their own.

        `GET /api/3.0/mlflow/datasets/{dataset_id}`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.

        Returns:
            GetDatasetResponse: The dataset asked for.
        """
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}"
        return self._transport.call(_GET_DATASET, _path, decode=_models.GetDatasetResponse.from_dict)

    def delete_dataset(self, *, dataset_id: str) -> None:
        """Delete an evaluation dataset for good, with its records.

        It cannot be restored. A dataset that does not exist is no error; with basic-auth it is 403, except for
        admins.

        `DELETE /api/3.0/mlflow/datasets/{dataset_id}`, since MLflow 3.5.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
        """
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}"
        return self._transport.call(_DELETE_DATASET, _path, decode=_nothing)

    def set_dataset_tags(self, *, dataset_id: str, tags: str) -> None:
        """Set tags of an evaluation dataset.

        Replaces the values of tags that the dataset has, and leaves its other tags as they are. The dataset's
        `last_update_time` stays as it is.

        `PATCH /api/3.0/mlflow/datasets/{dataset_id}/tags`, since MLflow 3.5.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
            tags: The tags, an object of texts, itself written as JSON into a text. A store on PostgreSQL refuses
                keys of more than 255 and values of more than 5,000 characters.
        """
        _json: dict[str, Any] = {
            "tags": tags,
        }
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/tags"
        return self._transport.call(_SET_DATASET_TAGS, _path, json=_json, decode=_nothing)

    def delete_dataset_tag(self, *, dataset_id: str, key: str) -> None:
        """Delete a tag of an evaluation dataset.

        A tag or a dataset that does not exist is no error. A tag whose key has a slash cannot be deleted.

        `DELETE /api/3.0/mlflow/datasets/{dataset_id}/tags/{key}`, since MLflow 3.5.1. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
            key: Name of the tag.
        """
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/tags/{_path_value(key)}"
        return self._transport.call(_DELETE_DATASET_TAG, _path, decode=_nothing)

    def get_dataset_records(
        self, *, dataset_id: str, max_results: int | None = None, page_token: str | None = None
    ) -> GetDatasetRecordsResponse:
        """List the records of an evaluation dataset.

        In order of creation; those of one request have no order among themselves. A dataset that does not exist has
        no records, and is no error.

        `GET /api/3.0/mlflow/datasets/{dataset_id}/records`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
            max_results: Number of records per page, at least 1. The server has no upper limit of its own. Absent
                means 1000.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            GetDatasetRecordsResponse: One page of records.
        """
        _query: dict[str, Any] = {
            "max_results": max_results,
            "page_token": page_token,
        }
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/records"
        return self._transport.call(
            _GET_DATASET_RECORDS, _path, query=_query, decode=_models.GetDatasetRecordsResponse.from_dict
        )

    def upsert_dataset_records(self, *, dataset_id: str, records: str) -> UpsertDatasetRecordsResponse:
        """Add records to an evaluation dataset, or update those with the same inputs.

        A record is known by its `inputs`. Where the dataset has one with exactly these, its `expectations` and
        `tags` are merged key by key, and its `outputs` replaced if given; its `source` stays. So a repeat changes
        nothing, but counts the records as updated. A dataset that does not exist is answered with 400 `BAD_REQUEST`.

        `POST /api/3.0/mlflow/datasets/{dataset_id}/records`, since MLflow 3.5.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
            records: The records, an array of objects (`NewDatasetRecord`), itself written as JSON into a text.

        Returns:
            UpsertDatasetRecordsResponse: What was done with the records.
        """
        _json: dict[str, Any] = {
            "records": records,
        }
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/records"
        return self._transport.call(
            _UPSERT_DATASET_RECORDS, _path, json=_json, decode=_models.UpsertDatasetRecordsResponse.from_dict
        )

    def delete_dataset_records(
        self, *, dataset_id: str, dataset_record_ids: list[str] | None = None
    ) -> DeleteDatasetRecordsResponse:
        """Delete records of an evaluation dataset.

        Records and datasets that do not exist are no error: the answer counts what was deleted, so a repeat counts
        0.

        `DELETE /api/3.0/mlflow/datasets/{dataset_id}/records`, since MLflow 3.10.1. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
            dataset_record_ids: Ids of the records. Without any, nothing happens.

        Returns:
            DeleteDatasetRecordsResponse: What was done.
        """
        _json: dict[str, Any] = {}
        if dataset_record_ids is not None:
            _json["dataset_record_ids"] = dataset_record_ids
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/records"
        return self._transport.call(
            _DELETE_DATASET_RECORDS, _path, json=_json, decode=_models.DeleteDatasetRecordsResponse.from_dict
        )

    def get_dataset_experiment_ids(self, *, dataset_id: str) -> GetDatasetExperimentIdsResponse:
        """List the experiments that use an evaluation dataset.

        A dataset that does not exist is used by none, and is no error.

        `GET /api/3.0/mlflow/datasets/{dataset_id}/experiment-ids`, since MLflow 3.5.1. Retry class `safe`: it only
        reads.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.

        Returns:
            GetDatasetExperimentIdsResponse: The experiments that use a dataset.
        """
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/experiment-ids"
        return self._transport.call(
            _GET_DATASET_EXPERIMENT_IDS, _path, decode=_models.GetDatasetExperimentIdsResponse.from_dict
        )

    def add_dataset_to_experiments(
        self, *, dataset_id: str, experiment_ids: list[str] | None = None
    ) -> AddDatasetToExperimentsResponse:
        """Say that experiments use an evaluation dataset.

        Experiments that use it already are no error. One that does not exist is answered with 404, and then none is
        added; unlike when a dataset is created, which takes any id.

        `POST /api/3.0/mlflow/datasets/{dataset_id}/add-experiments`, since MLflow 3.10.1. Retry class `idempotent`:
        a repeat changes nothing.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
            experiment_ids: Ids of the experiments, decimal numbers as texts.

        Returns:
            AddDatasetToExperimentsResponse: The dataset after the change.
        """
        _json: dict[str, Any] = {}
        if experiment_ids is not None:
            _json["experiment_ids"] = experiment_ids
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/add-experiments"
        return self._transport.call(
            _ADD_DATASET_TO_EXPERIMENTS, _path, json=_json, decode=_models.AddDatasetToExperimentsResponse.from_dict
        )

    def remove_dataset_from_experiments(
        self, *, dataset_id: str, experiment_ids: list[str] | None = None
    ) -> RemoveDatasetFromExperimentsResponse:
        """Say that experiments no longer use an evaluation dataset.

        Experiments that do not use it, or do not exist, are no error. The dataset stays when none is left, but with
        basic-auth only admins can reach it then.

        `POST /api/3.0/mlflow/datasets/{dataset_id}/remove-experiments`, since MLflow 3.10.1. Retry class
        `idempotent`: a repeat changes nothing.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
            experiment_ids: Ids of the experiments, decimal numbers as texts.

        Returns:
            RemoveDatasetFromExperimentsResponse: The dataset after the change.
        """
        _json: dict[str, Any] = {}
        if experiment_ids is not None:
            _json["experiment_ids"] = experiment_ids
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/remove-experiments"
        return self._transport.call(
            _REMOVE_DATASET_FROM_EXPERIMENTS,
            _path,
            json=_json,
            decode=_models.RemoveDatasetFromExperimentsResponse.from_dict,
        )


class AsyncDatasetsApi:
    """Evaluation datasets, records with inputs and what is expected of them. What a run reads is logged with the run."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_dataset(
        self, *, name: str, experiment_ids: list[str] | None = None, tags: str | None = None
    ) -> CreateDatasetResponse:
        """Create an evaluation dataset.

        The dataset has no records yet. Two equal requests make two datasets; to be able to look whether a lost one
        was executed, set a tag that only this dataset has, and search for it.

        `POST /api/3.0/mlflow/datasets/create`, since MLflow 3.5.1. Retry class `keyed`: before a repeat, look
        whether the first one happened.

        Args:
            name: Name of the dataset, which need not be unique. A store on PostgreSQL refuses more than 255
                characters.
            experiment_ids: Ids of the experiments that use the dataset, each only once; not checked. With
                basic-auth only admins may leave them out.
            tags: Tags to set at once, an object of texts, itself written as JSON into a text. The tag
                `mlflow.user` becomes `created_by`. A store on PostgreSQL refuses keys of more than 255 and values of
                more than 5,000 characters.

        Returns:
            CreateDatasetResponse: The new dataset.
        """
        _json: dict[str, Any] = {
            "name": name,
        }
        if experiment_ids is not None:
            _json["experiment_ids"] = experiment_ids
        if tags is not None:
            _json["tags"] = tags
        _path = "/api/3.0/mlflow/datasets/create"
        return await self._transport.call(
            _CREATE_DATASET, _path, json=_json, decode=_models.CreateDatasetResponse.from_dict
        )

    async def search_evaluation_datasets_by_get(
        self,
        *,
        experiment_ids: list[str] | None = None,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchEvaluationDatasetsResponse:
        """Search evaluation datasets, with GET.

        Datasets come without the experiments that use them; ask for these one by one.

        The pages of one search are taken from what the store holds at each request: a dataset that is created or
        deleted meanwhile may shift others to another page.

        `GET /api/3.0/mlflow/datasets/search`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            experiment_ids: Id of an experiment that must use the dataset. Repeat the parameter for more, one of
                which is then enough. All datasets when absent.
            filter_string: As with POST.
            max_results: Number of datasets per page, from 1 to 50,000. Absent means 1000.
            order_by: A column to order by, as with POST. Repeat the parameter for more.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchEvaluationDatasetsResponse: One page of evaluation datasets.
        """
        _query: dict[str, Any] = {
            "experiment_ids": experiment_ids,
            "filter_string": filter_string,
            "max_results": max_results,
            "order_by": order_by,
            "page_token": page_token,
        }
        _path = "/api/3.0/mlflow/datasets/search"
        return await self._transport.call(
            _SEARCH_EVALUATION_DATASETS_BY_GET,
            _path,
            query=_query,
            decode=_models.SearchEvaluationDatasetsResponse.from_dict,
        )

    async def search_evaluation_datasets(
        self,
        *,
        experiment_ids: list[str] | None = None,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: list[str] | None = None,
        page_token: str | None = None,
    ) -> SearchEvaluationDatasetsResponse:
        """Search evaluation datasets.

        Datasets come without the experiments that use them; ask for these one by one.

        The pages of one search are taken from what the store holds at each request: a dataset that is created or
        deleted meanwhile may shift others to another page.

        `POST /api/3.0/mlflow/datasets/search`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            experiment_ids: Ids of experiments, one of which must use the dataset. All datasets when absent or
                empty, which with basic-auth is for admins only. Experiments that do not exist are no error.
            filter_string: Which datasets, as comparisons joined by `AND`; there is no `OR` and no parenthesis.
                All of them when absent or empty. What can be compared:
                * `name`, `created_by`, `last_updated_by` and `tags.key` with a quoted text (`=`, `!=`, `LIKE`,
                  `ILIKE`), `name` since 3.17.2 also with a list of them (`IN`);
                * `created_time` and `last_update_time` with a whole number of milliseconds since 1970-01-01 UTC
                  (`=`, `!=`, `<`, `<=`, `>`, `>=`).

                A tag can only be compared if its key has nothing but letters, digits, `_` and `.`; there is no way
                to quote a key.
            max_results: Number of datasets per page, from 1 to 50,000. Absent means 1000.
            order_by: Order of the results, most important first: `name`, `created_time` or `last_update_time`,
                followed by `ASC` (also when absent) or `DESC`. Latest `created_time` first when absent.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            SearchEvaluationDatasetsResponse: One page of evaluation datasets.
        """
        _json: dict[str, Any] = {}
        if experiment_ids is not None:
            _json["experiment_ids"] = experiment_ids
        if filter_string is not None:
            _json["filter_string"] = filter_string
        if max_results is not None:
            _json["max_results"] = max_results
        if order_by is not None:
            _json["order_by"] = order_by
        if page_token is not None:
            _json["page_token"] = page_token
        _path = "/api/3.0/mlflow/datasets/search"
        return await self._transport.call(
            _SEARCH_EVALUATION_DATASETS, _path, json=_json, decode=_models.SearchEvaluationDatasetsResponse.from_dict
        )

    async def get_dataset(self, *, dataset_id: str) -> GetDatasetResponse:
        """Get an evaluation dataset by its id.

        Without its records and without the experiments that use it; both have operations of their own.

        `GET /api/3.0/mlflow/datasets/{dataset_id}`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.

        Returns:
            GetDatasetResponse: The dataset asked for.
        """
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}"
        return await self._transport.call(_GET_DATASET, _path, decode=_models.GetDatasetResponse.from_dict)

    async def delete_dataset(self, *, dataset_id: str) -> None:
        """Delete an evaluation dataset for good, with its records.

        It cannot be restored. A dataset that does not exist is no error; with basic-auth it is 403, except for
        admins.

        `DELETE /api/3.0/mlflow/datasets/{dataset_id}`, since MLflow 3.5.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
        """
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}"
        return await self._transport.call(_DELETE_DATASET, _path, decode=_nothing)

    async def set_dataset_tags(self, *, dataset_id: str, tags: str) -> None:
        """Set tags of an evaluation dataset.

        Replaces the values of tags that the dataset has, and leaves its other tags as they are. The dataset's
        `last_update_time` stays as it is.

        `PATCH /api/3.0/mlflow/datasets/{dataset_id}/tags`, since MLflow 3.5.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
            tags: The tags, an object of texts, itself written as JSON into a text. A store on PostgreSQL refuses
                keys of more than 255 and values of more than 5,000 characters.
        """
        _json: dict[str, Any] = {
            "tags": tags,
        }
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/tags"
        return await self._transport.call(_SET_DATASET_TAGS, _path, json=_json, decode=_nothing)

    async def delete_dataset_tag(self, *, dataset_id: str, key: str) -> None:
        """Delete a tag of an evaluation dataset.

        A tag or a dataset that does not exist is no error. A tag whose key has a slash cannot be deleted.

        `DELETE /api/3.0/mlflow/datasets/{dataset_id}/tags/{key}`, since MLflow 3.5.1. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
            key: Name of the tag.
        """
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/tags/{_path_value(key)}"
        return await self._transport.call(_DELETE_DATASET_TAG, _path, decode=_nothing)

    async def get_dataset_records(
        self, *, dataset_id: str, max_results: int | None = None, page_token: str | None = None
    ) -> GetDatasetRecordsResponse:
        """List the records of an evaluation dataset.

        In order of creation; those of one request have no order among themselves. A dataset that does not exist has
        no records, and is no error.

        `GET /api/3.0/mlflow/datasets/{dataset_id}/records`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
            max_results: Number of records per page, at least 1. The server has no upper limit of its own. Absent
                means 1000.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            GetDatasetRecordsResponse: One page of records.
        """
        _query: dict[str, Any] = {
            "max_results": max_results,
            "page_token": page_token,
        }
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/records"
        return await self._transport.call(
            _GET_DATASET_RECORDS, _path, query=_query, decode=_models.GetDatasetRecordsResponse.from_dict
        )

    async def upsert_dataset_records(self, *, dataset_id: str, records: str) -> UpsertDatasetRecordsResponse:
        """Add records to an evaluation dataset, or update those with the same inputs.

        A record is known by its `inputs`. Where the dataset has one with exactly these, its `expectations` and
        `tags` are merged key by key, and its `outputs` replaced if given; its `source` stays. So a repeat changes
        nothing, but counts the records as updated. A dataset that does not exist is answered with 400 `BAD_REQUEST`.

        `POST /api/3.0/mlflow/datasets/{dataset_id}/records`, since MLflow 3.5.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
            records: The records, an array of objects (`NewDatasetRecord`), itself written as JSON into a text.

        Returns:
            UpsertDatasetRecordsResponse: What was done with the records.
        """
        _json: dict[str, Any] = {
            "records": records,
        }
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/records"
        return await self._transport.call(
            _UPSERT_DATASET_RECORDS, _path, json=_json, decode=_models.UpsertDatasetRecordsResponse.from_dict
        )

    async def delete_dataset_records(
        self, *, dataset_id: str, dataset_record_ids: list[str] | None = None
    ) -> DeleteDatasetRecordsResponse:
        """Delete records of an evaluation dataset.

        Records and datasets that do not exist are no error: the answer counts what was deleted, so a repeat counts
        0.

        `DELETE /api/3.0/mlflow/datasets/{dataset_id}/records`, since MLflow 3.10.1. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
            dataset_record_ids: Ids of the records. Without any, nothing happens.

        Returns:
            DeleteDatasetRecordsResponse: What was done.
        """
        _json: dict[str, Any] = {}
        if dataset_record_ids is not None:
            _json["dataset_record_ids"] = dataset_record_ids
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/records"
        return await self._transport.call(
            _DELETE_DATASET_RECORDS, _path, json=_json, decode=_models.DeleteDatasetRecordsResponse.from_dict
        )

    async def get_dataset_experiment_ids(self, *, dataset_id: str) -> GetDatasetExperimentIdsResponse:
        """List the experiments that use an evaluation dataset.

        A dataset that does not exist is used by none, and is no error.

        `GET /api/3.0/mlflow/datasets/{dataset_id}/experiment-ids`, since MLflow 3.5.1. Retry class `safe`: it only
        reads.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.

        Returns:
            GetDatasetExperimentIdsResponse: The experiments that use a dataset.
        """
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/experiment-ids"
        return await self._transport.call(
            _GET_DATASET_EXPERIMENT_IDS, _path, decode=_models.GetDatasetExperimentIdsResponse.from_dict
        )

    async def add_dataset_to_experiments(
        self, *, dataset_id: str, experiment_ids: list[str] | None = None
    ) -> AddDatasetToExperimentsResponse:
        """Say that experiments use an evaluation dataset.

        Experiments that use it already are no error. One that does not exist is answered with 404, and then none is
        added; unlike when a dataset is created, which takes any id.

        `POST /api/3.0/mlflow/datasets/{dataset_id}/add-experiments`, since MLflow 3.10.1. Retry class `idempotent`:
        a repeat changes nothing.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
            experiment_ids: Ids of the experiments, decimal numbers as texts.

        Returns:
            AddDatasetToExperimentsResponse: The dataset after the change.
        """
        _json: dict[str, Any] = {}
        if experiment_ids is not None:
            _json["experiment_ids"] = experiment_ids
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/add-experiments"
        return await self._transport.call(
            _ADD_DATASET_TO_EXPERIMENTS, _path, json=_json, decode=_models.AddDatasetToExperimentsResponse.from_dict
        )

    async def remove_dataset_from_experiments(
        self, *, dataset_id: str, experiment_ids: list[str] | None = None
    ) -> RemoveDatasetFromExperimentsResponse:
        """Say that experiments no longer use an evaluation dataset.

        Experiments that do not use it, or do not exist, are no error. The dataset stays when none is left, but with
        basic-auth only admins can reach it then.

        `POST /api/3.0/mlflow/datasets/{dataset_id}/remove-experiments`, since MLflow 3.10.1. Retry class
        `idempotent`: a repeat changes nothing.

        Args:
            dataset_id: Id of the dataset, `d-` and 32 hex digits.
            experiment_ids: Ids of the experiments, decimal numbers as texts.

        Returns:
            RemoveDatasetFromExperimentsResponse: The dataset after the change.
        """
        _json: dict[str, Any] = {}
        if experiment_ids is not None:
            _json["experiment_ids"] = experiment_ids
        _path = f"/api/3.0/mlflow/datasets/{_path_value(dataset_id)}/remove-experiments"
        return await self._transport.call(
            _REMOVE_DATASET_FROM_EXPERIMENTS,
            _path,
            json=_json,
            decode=_models.RemoveDatasetFromExperimentsResponse.from_dict,
        )
