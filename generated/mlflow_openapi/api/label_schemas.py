# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Label schemas, the questions that people who review an experiment's traces answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing

if TYPE_CHECKING:
    from ..models.create_label_schema_response import CreateLabelSchemaResponse
    from ..models.get_label_schema_by_name_response import GetLabelSchemaByNameResponse
    from ..models.get_label_schema_response import GetLabelSchemaResponse
    from ..models.label_schema_input import LabelSchemaInput
    from ..models.label_schema_type import LabelSchemaType
    from ..models.list_label_schemas_response import ListLabelSchemasResponse
    from ..models.update_label_schema_response import UpdateLabelSchemaResponse
    from ..transport import AsyncTransport, Transport

_CREATE_LABEL_SCHEMA = OPERATIONS["createLabelSchema"]
_GET_LABEL_SCHEMA = OPERATIONS["getLabelSchema"]
_GET_LABEL_SCHEMA_BY_NAME = OPERATIONS["getLabelSchemaByName"]
_LIST_LABEL_SCHEMAS = OPERATIONS["listLabelSchemas"]
_UPDATE_LABEL_SCHEMA = OPERATIONS["updateLabelSchema"]
_DELETE_LABEL_SCHEMA = OPERATIONS["deleteLabelSchema"]


class LabelSchemasApi:
    """Label schemas, the questions that people who review an experiment's traces answer."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_label_schema(
        self,
        *,
        experiment_id: str,
        name: str,
        type: LabelSchemaType,
        input: LabelSchemaInput,
        instruction: str | None = None,
        enable_comment: bool | None = None,
    ) -> CreateLabelSchemaResponse:
        """Create a label schema, a question to reviewers.

        The name must be free in the experiment, case included; the answer is otherwise `RESOURCE_ALREADY_EXISTS`,
        with status 400.

        `POST /api/3.0/mlflow/label-schemas/create`, since MLflow 3.14.0. Retry class `keyed`: before a repeat, look
        whether the first one happened.

        Args:
            experiment_id: Id of the experiment that the label schema belongs to.
            name: The question, which also becomes the name of the assessments that answer it; at most 250
                characters. `Feedback` is taken.
            type: What an answer is, `FEEDBACK`, an opinion of what came out; or `EXPECTATION`, what should have.
            input: How the question can be answered, exactly one of the kinds.
            instruction: More about the question, for the reviewer; at most 1,000 characters.
            enable_comment: Whether the reviewer may also write a comment. Absent means false.

        Returns:
            CreateLabelSchemaResponse: The new label schema.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
            "type": type,
            "input": input,
        }
        if instruction is not None:
            _json["instruction"] = instruction
        if enable_comment is not None:
            _json["enable_comment"] = enable_comment
        _path = "/api/3.0/mlflow/label-schemas/create"
        return self._transport.call(
            _CREATE_LABEL_SCHEMA, _path, json=_json, decode=_models.CreateLabelSchemaResponse.from_dict
        )

    def get_label_schema(self, *, schema_id: str) -> GetLabelSchemaResponse:
        """Get a label schema by its id.

        One of a deleted experiment is returned as well.

        `GET /api/3.0/mlflow/label-schemas/get`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            schema_id: Id of the label schema.

        Returns:
            GetLabelSchemaResponse: The label schema asked for.
        """
        _query: dict[str, Any] = {
            "schema_id": schema_id,
        }
        _path = "/api/3.0/mlflow/label-schemas/get"
        return self._transport.call(
            _GET_LABEL_SCHEMA, _path, query=_query, decode=_models.GetLabelSchemaResponse.from_dict
        )

    def get_label_schema_by_name(self, *, experiment_id: str, name: str) -> GetLabelSchemaByNameResponse:
        """Get a label schema by its name.

        The name must match exactly, case included. The experiment's own `Feedback` is there only once its label
        schemas have been listed. A deleted experiment is answered with 404.

        `GET /api/3.0/mlflow/label-schemas/get-by-name`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment that the label schema belongs to.
            name: The question.

        Returns:
            GetLabelSchemaByNameResponse: The label schema asked for.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
        }
        _path = "/api/3.0/mlflow/label-schemas/get-by-name"
        return self._transport.call(
            _GET_LABEL_SCHEMA_BY_NAME, _path, query=_query, decode=_models.GetLabelSchemaByNameResponse.from_dict
        )

    def list_label_schemas(
        self, *, experiment_id: str, max_results: int | None = None, page_token: str | None = None
    ) -> ListLabelSchemasResponse:
        """List the label schemas of an experiment.

        Latest first. The first listing makes the experiment's own one, `Feedback`, which can neither be changed nor
        deleted.

        `GET /api/3.0/mlflow/label-schemas/list`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            max_results: Number of label schemas per page, from 1 to 50,000. Absent means 100.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            ListLabelSchemasResponse: One page of label schemas.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "max_results": max_results,
            "page_token": page_token,
        }
        _path = "/api/3.0/mlflow/label-schemas/list"
        return self._transport.call(
            _LIST_LABEL_SCHEMAS, _path, query=_query, decode=_models.ListLabelSchemasResponse.from_dict
        )

    def update_label_schema(
        self,
        *,
        schema_id: str,
        name: str | None = None,
        instruction: str | None = None,
        enable_comment: bool | None = None,
        input: LabelSchemaInput | None = None,
    ) -> UpdateLabelSchemaResponse:
        """Change a label schema.

        What is absent stays as it is. The type cannot be changed, nor the kind of input, nor whether several options
        may be chosen. Labels given so far stay as they are, under the old name too.

        `PATCH /api/3.0/mlflow/label-schemas/update`, since MLflow 3.14.0. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            schema_id: Id of the label schema.
            name: The new question, at most 250 characters. One that is taken is refused with 400.
            instruction: More about the question, at most 1,000 characters. The empty text takes it away.
            enable_comment: Whether the reviewer may also write a comment.
            input: How the question can be answered, exactly one of the kinds.

        Returns:
            UpdateLabelSchemaResponse: The label schema after the change.
        """
        _json: dict[str, Any] = {
            "schema_id": schema_id,
        }
        if name is not None:
            _json["name"] = name
        if instruction is not None:
            _json["instruction"] = instruction
        if enable_comment is not None:
            _json["enable_comment"] = enable_comment
        if input is not None:
            _json["input"] = input
        _path = "/api/3.0/mlflow/label-schemas/update"
        return self._transport.call(
            _UPDATE_LABEL_SCHEMA, _path, json=_json, decode=_models.UpdateLabelSchemaResponse.from_dict
        )

    def delete_label_schema(self, *, schema_id: str) -> None:
        """Delete a label schema for good.

        Labels given so far stay. One that does not exist is no error. The experiment's own one is refused with 400.

        `DELETE /api/3.0/mlflow/label-schemas/delete`, since MLflow 3.14.0. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            schema_id: Id of the label schema.
        """
        _json: dict[str, Any] = {
            "schema_id": schema_id,
        }
        _path = "/api/3.0/mlflow/label-schemas/delete"
        return self._transport.call(_DELETE_LABEL_SCHEMA, _path, json=_json, decode=_nothing)


class AsyncLabelSchemasApi:
    """Label schemas, the questions that people who review an experiment's traces answer."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_label_schema(
        self,
        *,
        experiment_id: str,
        name: str,
        type: LabelSchemaType,
        input: LabelSchemaInput,
        instruction: str | None = None,
        enable_comment: bool | None = None,
    ) -> CreateLabelSchemaResponse:
        """Create a label schema, a question to reviewers.

        The name must be free in the experiment, case included; the answer is otherwise `RESOURCE_ALREADY_EXISTS`,
        with status 400.

        `POST /api/3.0/mlflow/label-schemas/create`, since MLflow 3.14.0. Retry class `keyed`: before a repeat, look
        whether the first one happened.

        Args:
            experiment_id: Id of the experiment that the label schema belongs to.
            name: The question, which also becomes the name of the assessments that answer it; at most 250
                characters. `Feedback` is taken.
            type: What an answer is, `FEEDBACK`, an opinion of what came out; or `EXPECTATION`, what should have.
            input: How the question can be answered, exactly one of the kinds.
            instruction: More about the question, for the reviewer; at most 1,000 characters.
            enable_comment: Whether the reviewer may also write a comment. Absent means false.

        Returns:
            CreateLabelSchemaResponse: The new label schema.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
            "type": type,
            "input": input,
        }
        if instruction is not None:
            _json["instruction"] = instruction
        if enable_comment is not None:
            _json["enable_comment"] = enable_comment
        _path = "/api/3.0/mlflow/label-schemas/create"
        return await self._transport.call(
            _CREATE_LABEL_SCHEMA, _path, json=_json, decode=_models.CreateLabelSchemaResponse.from_dict
        )

    async def get_label_schema(self, *, schema_id: str) -> GetLabelSchemaResponse:
        """Get a label schema by its id.

        One of a deleted experiment is returned as well.

        `GET /api/3.0/mlflow/label-schemas/get`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            schema_id: Id of the label schema.

        Returns:
            GetLabelSchemaResponse: The label schema asked for.
        """
        _query: dict[str, Any] = {
            "schema_id": schema_id,
        }
        _path = "/api/3.0/mlflow/label-schemas/get"
        return await self._transport.call(
            _GET_LABEL_SCHEMA, _path, query=_query, decode=_models.GetLabelSchemaResponse.from_dict
        )

    async def get_label_schema_by_name(self, *, experiment_id: str, name: str) -> GetLabelSchemaByNameResponse:
        """Get a label schema by its name.

        The name must match exactly, case included. The experiment's own `Feedback` is there only once its label
        schemas have been listed. A deleted experiment is answered with 404.

        `GET /api/3.0/mlflow/label-schemas/get-by-name`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment that the label schema belongs to.
            name: The question.

        Returns:
            GetLabelSchemaByNameResponse: The label schema asked for.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
        }
        _path = "/api/3.0/mlflow/label-schemas/get-by-name"
        return await self._transport.call(
            _GET_LABEL_SCHEMA_BY_NAME, _path, query=_query, decode=_models.GetLabelSchemaByNameResponse.from_dict
        )

    async def list_label_schemas(
        self, *, experiment_id: str, max_results: int | None = None, page_token: str | None = None
    ) -> ListLabelSchemasResponse:
        """List the label schemas of an experiment.

        Latest first. The first listing makes the experiment's own one, `Feedback`, which can neither be changed nor
        deleted.

        `GET /api/3.0/mlflow/label-schemas/list`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            max_results: Number of label schemas per page, from 1 to 50,000. Absent means 100.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            ListLabelSchemasResponse: One page of label schemas.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "max_results": max_results,
            "page_token": page_token,
        }
        _path = "/api/3.0/mlflow/label-schemas/list"
        return await self._transport.call(
            _LIST_LABEL_SCHEMAS, _path, query=_query, decode=_models.ListLabelSchemasResponse.from_dict
        )

    async def update_label_schema(
        self,
        *,
        schema_id: str,
        name: str | None = None,
        instruction: str | None = None,
        enable_comment: bool | None = None,
        input: LabelSchemaInput | None = None,
    ) -> UpdateLabelSchemaResponse:
        """Change a label schema.

        What is absent stays as it is. The type cannot be changed, nor the kind of input, nor whether several options
        may be chosen. Labels given so far stay as they are, under the old name too.

        `PATCH /api/3.0/mlflow/label-schemas/update`, since MLflow 3.14.0. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            schema_id: Id of the label schema.
            name: The new question, at most 250 characters. One that is taken is refused with 400.
            instruction: More about the question, at most 1,000 characters. The empty text takes it away.
            enable_comment: Whether the reviewer may also write a comment.
            input: How the question can be answered, exactly one of the kinds.

        Returns:
            UpdateLabelSchemaResponse: The label schema after the change.
        """
        _json: dict[str, Any] = {
            "schema_id": schema_id,
        }
        if name is not None:
            _json["name"] = name
        if instruction is not None:
            _json["instruction"] = instruction
        if enable_comment is not None:
            _json["enable_comment"] = enable_comment
        if input is not None:
            _json["input"] = input
        _path = "/api/3.0/mlflow/label-schemas/update"
        return await self._transport.call(
            _UPDATE_LABEL_SCHEMA, _path, json=_json, decode=_models.UpdateLabelSchemaResponse.from_dict
        )

    async def delete_label_schema(self, *, schema_id: str) -> None:
        """Delete a label schema for good.

        Labels given so far stay. One that does not exist is no error. The experiment's own one is refused with 400.

        `DELETE /api/3.0/mlflow/label-schemas/delete`, since MLflow 3.14.0. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            schema_id: Id of the label schema.
        """
        _json: dict[str, Any] = {
            "schema_id": schema_id,
        }
        _path = "/api/3.0/mlflow/label-schemas/delete"
        return await self._transport.call(_DELETE_LABEL_SCHEMA, _path, json=_json, decode=_nothing)
