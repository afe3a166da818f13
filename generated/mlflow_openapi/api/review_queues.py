# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Review queues, traces that people are to review, and which questions they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing

if TYPE_CHECKING:
    from ..models.add_items_to_review_queue_response import AddItemsToReviewQueueResponse
    from ..models.create_review_queue_response import CreateReviewQueueResponse
    from ..models.get_or_create_user_queue_response import GetOrCreateUserQueueResponse
    from ..models.get_review_queue_by_name_response import GetReviewQueueByNameResponse
    from ..models.get_review_queue_response import GetReviewQueueResponse
    from ..models.list_review_queue_items_response import ListReviewQueueItemsResponse
    from ..models.list_review_queues_response import ListReviewQueuesResponse
    from ..models.review_item_type import ReviewItemType
    from ..models.review_queue_type import ReviewQueueType
    from ..models.review_status import ReviewStatus
    from ..models.set_review_queue_item_status_response import SetReviewQueueItemStatusResponse
    from ..models.update_review_queue_response import UpdateReviewQueueResponse
    from ..transport import AsyncTransport, Transport

_CREATE_REVIEW_QUEUE = OPERATIONS["createReviewQueue"]
_GET_OR_CREATE_USER_QUEUE = OPERATIONS["getOrCreateUserQueue"]
_GET_REVIEW_QUEUE = OPERATIONS["getReviewQueue"]
_GET_REVIEW_QUEUE_BY_NAME = OPERATIONS["getReviewQueueByName"]
_LIST_REVIEW_QUEUES = OPERATIONS["listReviewQueues"]
_UPDATE_REVIEW_QUEUE = OPERATIONS["updateReviewQueue"]
_DELETE_REVIEW_QUEUE = OPERATIONS["deleteReviewQueue"]
_ADD_ITEMS_TO_REVIEW_QUEUE = OPERATIONS["addItemsToReviewQueue"]
_REMOVE_ITEMS_FROM_REVIEW_QUEUE = OPERATIONS["removeItemsFromReviewQueue"]
_LIST_REVIEW_QUEUE_ITEMS = OPERATIONS["listReviewQueueItems"]
_SET_REVIEW_QUEUE_ITEM_STATUS = OPERATIONS["setReviewQueueItemStatus"]


class ReviewQueuesApi:
    """Review queues, traces that people are to review, and which questions they answer."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_review_queue(
        self,
        *,
        experiment_id: str,
        name: str,
        queue_type: ReviewQueueType,
        users: list[str] | None = None,
        schema_ids: list[str] | None = None,
    ) -> CreateReviewQueueResponse:
        """Create a review queue.

        The name must be free in the experiment, in any case of letters; the answer is otherwise
        `RESOURCE_ALREADY_EXISTS`, with status 400. The owner is who is logged in, and nobody without basic-auth. For
        a user's queue, `get_or_create_user_queue` is simpler.

        `POST /api/3.0/mlflow/review-queues/create`, since MLflow 3.14.0. Retry class `keyed`: before a repeat, look
        whether the first one happened.

        Args:
            experiment_id: Id of the experiment that the queue belongs to.
            name: Name of the queue, at most 250 characters; that of a user's queue is the user, in lower case. A
                `CUSTOM` queue may not be called `default`.
            queue_type: Whether a queue is a user's own, `USER`, or one for any users and questions, `CUSTOM`.
            users: Who reviews, at most 10 names of at most 250 characters; they are kept in lower case. A `USER`
                queue has only its own user.
            schema_ids: Ids of label schemas of the experiment, the questions to answer. None for a `USER` queue,
                which has all of them.

        Returns:
            CreateReviewQueueResponse: The new queue.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
            "queue_type": queue_type,
        }
        if users is not None:
            _json["users"] = users
        if schema_ids is not None:
            _json["schema_ids"] = schema_ids
        _path = "/api/3.0/mlflow/review-queues/create"
        return self._transport.call(
            _CREATE_REVIEW_QUEUE, _path, json=_json, decode=_models.CreateReviewQueueResponse.from_dict
        )

    def get_or_create_user_queue(self, *, experiment_id: str, user: str) -> GetOrCreateUserQueueResponse:
        """Get a user's review queue, and create it if need be.

        Where a `CUSTOM` queue has the user's name, the answer is `RESOURCE_ALREADY_EXISTS`, with status 400.

        `POST /api/3.0/mlflow/review-queues/get-or-create-user`, since MLflow 3.14.0. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            experiment_id: Id of the experiment that the queue belongs to.
            user: Name of the user, at most 250 characters. The case of its letters does not matter.

        Returns:
            GetOrCreateUserQueueResponse: The user's queue.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "user": user,
        }
        _path = "/api/3.0/mlflow/review-queues/get-or-create-user"
        return self._transport.call(
            _GET_OR_CREATE_USER_QUEUE, _path, json=_json, decode=_models.GetOrCreateUserQueueResponse.from_dict
        )

    def get_review_queue(self, *, queue_id: str) -> GetReviewQueueResponse:
        """Get a review queue by its id.

        Without its items, which have an operation of their own. One of a deleted experiment is returned as well.

        `GET /api/3.0/mlflow/review-queues/get`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            queue_id: Id of the queue, `rq-` and 32 hex digits.

        Returns:
            GetReviewQueueResponse: The queue asked for.
        """
        _query: dict[str, Any] = {
            "queue_id": queue_id,
        }
        _path = "/api/3.0/mlflow/review-queues/get"
        return self._transport.call(
            _GET_REVIEW_QUEUE, _path, query=_query, decode=_models.GetReviewQueueResponse.from_dict
        )

    def get_review_queue_by_name(self, *, experiment_id: str, name: str) -> GetReviewQueueByNameResponse:
        """Get a review queue by its name.

        The case of letters does not matter. A deleted experiment is answered with 404.

        `GET /api/3.0/mlflow/review-queues/get-by-name`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment that the queue belongs to.
            name: Name of the queue.

        Returns:
            GetReviewQueueByNameResponse: The queue asked for.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
        }
        _path = "/api/3.0/mlflow/review-queues/get-by-name"
        return self._transport.call(
            _GET_REVIEW_QUEUE_BY_NAME, _path, query=_query, decode=_models.GetReviewQueueByNameResponse.from_dict
        )

    def list_review_queues(
        self,
        *,
        experiment_id: str,
        user: str | None = None,
        item_id: str | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> ListReviewQueuesResponse:
        """List the review queues of an experiment.

        Latest first. A user or an item that nothing is known of has no queues, and is no error.

        `GET /api/3.0/mlflow/review-queues/list`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment that the queue belongs to.
            user: Only queues that this user reviews, in any case of letters.
            item_id: Only queues that have this item, the id of a trace.
            max_results: Number of entries per page, from 1 to 50,000. Absent means 1000.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            ListReviewQueuesResponse: One page of review queues.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "user": user,
            "item_id": item_id,
            "max_results": max_results,
            "page_token": page_token,
        }
        _path = "/api/3.0/mlflow/review-queues/list"
        return self._transport.call(
            _LIST_REVIEW_QUEUES, _path, query=_query, decode=_models.ListReviewQueuesResponse.from_dict
        )

    def update_review_queue(
        self,
        *,
        queue_id: str,
        update_users: bool | None = None,
        users: list[str] | None = None,
        update_schema_ids: bool | None = None,
        schema_ids: list[str] | None = None,
        name: str | None = None,
        new_owner: str | None = None,
    ) -> UpdateReviewQueueResponse:
        """Change a review queue.

        What is absent stays as it is. The lists count only with `update_users` and `update_schema_ids`. A user's
        queue cannot be changed, nor the questions of a queue that has items: both are refused with 400.

        `POST /api/3.0/mlflow/review-queues/update`, since MLflow 3.14.0. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            queue_id: Id of the queue, `rq-` and 32 hex digits.
            update_users: Whether `users` replaces the users. Without `users` it then removes all of them. Absent
                means false.
            users: Who reviews, at most 10 names of at most 250 characters; they are kept in lower case. Only
                together with `update_users`.
            update_schema_ids: Whether `schema_ids` replaces the questions. Without `schema_ids` it then removes
                all of them. Absent means false.
            schema_ids: Ids of label schemas of the experiment, the questions to answer. Only together with
                `update_schema_ids`.
            name: The new name, at most 250 characters. One that is taken is refused with 400.
            new_owner: The new owner, who becomes `created_by`; at most 250 characters. With basic-auth only who
                may manage the experiment can set it.

        Returns:
            UpdateReviewQueueResponse: The queue after the change.
        """
        _json: dict[str, Any] = {
            "queue_id": queue_id,
        }
        if update_users is not None:
            _json["update_users"] = update_users
        if users is not None:
            _json["users"] = users
        if update_schema_ids is not None:
            _json["update_schema_ids"] = update_schema_ids
        if schema_ids is not None:
            _json["schema_ids"] = schema_ids
        if name is not None:
            _json["name"] = name
        if new_owner is not None:
            _json["new_owner"] = new_owner
        _path = "/api/3.0/mlflow/review-queues/update"
        return self._transport.call(
            _UPDATE_REVIEW_QUEUE, _path, json=_json, decode=_models.UpdateReviewQueueResponse.from_dict
        )

    def delete_review_queue(self, *, queue_id: str) -> None:
        """Delete a review queue for good.

        Its traces, and the labels given to them, stay. A queue that does not exist is no error.

        `POST /api/3.0/mlflow/review-queues/delete`, since MLflow 3.14.0. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            queue_id: Id of the queue, `rq-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "queue_id": queue_id,
        }
        _path = "/api/3.0/mlflow/review-queues/delete"
        return self._transport.call(_DELETE_REVIEW_QUEUE, _path, json=_json, decode=_nothing)

    def add_items_to_review_queue(
        self, *, queue_id: str, item_ids: list[str], item_type: ReviewItemType | None = None
    ) -> AddItemsToReviewQueueResponse:
        """Add traces to a review queue.

        Items that the queue has already stay as they are, their status included. A trace that does not exist in the
        queue's experiment is answered with 404, and then none is added.

        `POST /api/3.0/mlflow/review-queues/items/add`, since MLflow 3.14.0. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            queue_id: Id of the queue, `rq-` and 32 hex digits.
            item_ids: Ids of traces, of at most 50 characters.
            item_type: What an item of a review queue is; only `TRACE` so far. Absent means `TRACE`.

        Returns:
            AddItemsToReviewQueueResponse: The items asked for, those that were there already included.
        """
        _json: dict[str, Any] = {
            "queue_id": queue_id,
            "item_ids": item_ids,
        }
        if item_type is not None:
            _json["item_type"] = item_type
        _path = "/api/3.0/mlflow/review-queues/items/add"
        return self._transport.call(
            _ADD_ITEMS_TO_REVIEW_QUEUE, _path, json=_json, decode=_models.AddItemsToReviewQueueResponse.from_dict
        )

    def remove_items_from_review_queue(self, *, queue_id: str, item_ids: list[str]) -> None:
        """Remove traces from a review queue.

        The labels given to them stay. Items that the queue does not have are no error.

        `POST /api/3.0/mlflow/review-queues/items/remove`, since MLflow 3.14.0. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            queue_id: Id of the queue, `rq-` and 32 hex digits.
            item_ids: Ids of traces, of at most 50 characters.
        """
        _json: dict[str, Any] = {
            "queue_id": queue_id,
            "item_ids": item_ids,
        }
        _path = "/api/3.0/mlflow/review-queues/items/remove"
        return self._transport.call(_REMOVE_ITEMS_FROM_REVIEW_QUEUE, _path, json=_json, decode=_nothing)

    def list_review_queue_items(
        self,
        *,
        queue_id: str,
        status: ReviewStatus | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> ListReviewQueueItemsResponse:
        """List the items of a review queue.

        Latest first.

        `GET /api/3.0/mlflow/review-queues/items/list`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            queue_id: Id of the queue, `rq-` and 32 hex digits.
            status: Only items with this status.
            max_results: Number of entries per page, from 1 to 50,000. Absent means 1000.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            ListReviewQueueItemsResponse: One page of items.
        """
        _query: dict[str, Any] = {
            "queue_id": queue_id,
            "status": status,
            "max_results": max_results,
            "page_token": page_token,
        }
        _path = "/api/3.0/mlflow/review-queues/items/list"
        return self._transport.call(
            _LIST_REVIEW_QUEUE_ITEMS, _path, query=_query, decode=_models.ListReviewQueueItemsResponse.from_dict
        )

    def set_review_queue_item_status(
        self, *, queue_id: str, item_id: str, status: ReviewStatus, completed_by: str | None = None
    ) -> SetReviewQueueItemStatusResponse:
        """Say how far the review of an item has come.

        Setting the status that the item has changes nothing: who set it first stays in `completed_by`. `PENDING`
        takes `completed_by` away.

        `POST /api/3.0/mlflow/review-queues/items/set-status`, since MLflow 3.14.0. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            queue_id: Id of the queue, `rq-` and 32 hex digits.
            item_id: Id of the trace, mostly `tr-` and 32 hex digits.
            status: How far a review has come, `PENDING`, to be done; `COMPLETE`, done; or `DECLINED`, refused by
                the reviewer.
            completed_by: Who reviewed, at most 250 characters, kept in lower case. Required with `COMPLETE` and
                `DECLINED`, refused with `PENDING`. A server with basic-auth ignores it and takes who is logged in.

        Returns:
            SetReviewQueueItemStatusResponse: The item after the change.
        """
        _json: dict[str, Any] = {
            "queue_id": queue_id,
            "item_id": item_id,
            "status": status,
        }
        if completed_by is not None:
            _json["completed_by"] = completed_by
        _path = "/api/3.0/mlflow/review-queues/items/set-status"
        return self._transport.call(
            _SET_REVIEW_QUEUE_ITEM_STATUS, _path, json=_json, decode=_models.SetReviewQueueItemStatusResponse.from_dict
        )


class AsyncReviewQueuesApi:
    """Review queues, traces that people are to review, and which questions they answer."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_review_queue(
        self,
        *,
        experiment_id: str,
        name: str,
        queue_type: ReviewQueueType,
        users: list[str] | None = None,
        schema_ids: list[str] | None = None,
    ) -> CreateReviewQueueResponse:
        """Create a review queue.

        The name must be free in the experiment, in any case of letters; the answer is otherwise
        `RESOURCE_ALREADY_EXISTS`, with status 400. The owner is who is logged in, and nobody without basic-auth. For
        a user's queue, `get_or_create_user_queue` is simpler.

        `POST /api/3.0/mlflow/review-queues/create`, since MLflow 3.14.0. Retry class `keyed`: before a repeat, look
        whether the first one happened.

        Args:
            experiment_id: Id of the experiment that the queue belongs to.
            name: Name of the queue, at most 250 characters; that of a user's queue is the user, in lower case. A
                `CUSTOM` queue may not be called `default`.
            queue_type: Whether a queue is a user's own, `USER`, or one for any users and questions, `CUSTOM`.
            users: Who reviews, at most 10 names of at most 250 characters; they are kept in lower case. A `USER`
                queue has only its own user.
            schema_ids: Ids of label schemas of the experiment, the questions to answer. None for a `USER` queue,
                which has all of them.

        Returns:
            CreateReviewQueueResponse: The new queue.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
            "queue_type": queue_type,
        }
        if users is not None:
            _json["users"] = users
        if schema_ids is not None:
            _json["schema_ids"] = schema_ids
        _path = "/api/3.0/mlflow/review-queues/create"
        return await self._transport.call(
            _CREATE_REVIEW_QUEUE, _path, json=_json, decode=_models.CreateReviewQueueResponse.from_dict
        )

    async def get_or_create_user_queue(self, *, experiment_id: str, user: str) -> GetOrCreateUserQueueResponse:
        """Get a user's review queue, and create it if need be.

        Where a `CUSTOM` queue has the user's name, the answer is `RESOURCE_ALREADY_EXISTS`, with status 400.

        `POST /api/3.0/mlflow/review-queues/get-or-create-user`, since MLflow 3.14.0. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            experiment_id: Id of the experiment that the queue belongs to.
            user: Name of the user, at most 250 characters. The case of its letters does not matter.

        Returns:
            GetOrCreateUserQueueResponse: The user's queue.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "user": user,
        }
        _path = "/api/3.0/mlflow/review-queues/get-or-create-user"
        return await self._transport.call(
            _GET_OR_CREATE_USER_QUEUE, _path, json=_json, decode=_models.GetOrCreateUserQueueResponse.from_dict
        )

    async def get_review_queue(self, *, queue_id: str) -> GetReviewQueueResponse:
        """Get a review queue by its id.

        Without its items, which have an operation of their own. One of a deleted experiment is returned as well.

        `GET /api/3.0/mlflow/review-queues/get`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            queue_id: Id of the queue, `rq-` and 32 hex digits.

        Returns:
            GetReviewQueueResponse: The queue asked for.
        """
        _query: dict[str, Any] = {
            "queue_id": queue_id,
        }
        _path = "/api/3.0/mlflow/review-queues/get"
        return await self._transport.call(
            _GET_REVIEW_QUEUE, _path, query=_query, decode=_models.GetReviewQueueResponse.from_dict
        )

    async def get_review_queue_by_name(self, *, experiment_id: str, name: str) -> GetReviewQueueByNameResponse:
        """Get a review queue by its name.

        The case of letters does not matter. A deleted experiment is answered with 404.

        `GET /api/3.0/mlflow/review-queues/get-by-name`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment that the queue belongs to.
            name: Name of the queue.

        Returns:
            GetReviewQueueByNameResponse: The queue asked for.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
        }
        _path = "/api/3.0/mlflow/review-queues/get-by-name"
        return await self._transport.call(
            _GET_REVIEW_QUEUE_BY_NAME, _path, query=_query, decode=_models.GetReviewQueueByNameResponse.from_dict
        )

    async def list_review_queues(
        self,
        *,
        experiment_id: str,
        user: str | None = None,
        item_id: str | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> ListReviewQueuesResponse:
        """List the review queues of an experiment.

        Latest first. A user or an item that nothing is known of has no queues, and is no error.

        `GET /api/3.0/mlflow/review-queues/list`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment that the queue belongs to.
            user: Only queues that this user reviews, in any case of letters.
            item_id: Only queues that have this item, the id of a trace.
            max_results: Number of entries per page, from 1 to 50,000. Absent means 1000.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            ListReviewQueuesResponse: One page of review queues.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "user": user,
            "item_id": item_id,
            "max_results": max_results,
            "page_token": page_token,
        }
        _path = "/api/3.0/mlflow/review-queues/list"
        return await self._transport.call(
            _LIST_REVIEW_QUEUES, _path, query=_query, decode=_models.ListReviewQueuesResponse.from_dict
        )

    async def update_review_queue(
        self,
        *,
        queue_id: str,
        update_users: bool | None = None,
        users: list[str] | None = None,
        update_schema_ids: bool | None = None,
        schema_ids: list[str] | None = None,
        name: str | None = None,
        new_owner: str | None = None,
    ) -> UpdateReviewQueueResponse:
        """Change a review queue.

        What is absent stays as it is. The lists count only with `update_users` and `update_schema_ids`. A user's
        queue cannot be changed, nor the questions of a queue that has items: both are refused with 400.

        `POST /api/3.0/mlflow/review-queues/update`, since MLflow 3.14.0. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            queue_id: Id of the queue, `rq-` and 32 hex digits.
            update_users: Whether `users` replaces the users. Without `users` it then removes all of them. Absent
                means false.
            users: Who reviews, at most 10 names of at most 250 characters; they are kept in lower case. Only
                together with `update_users`.
            update_schema_ids: Whether `schema_ids` replaces the questions. Without `schema_ids` it then removes
                all of them. Absent means false.
            schema_ids: Ids of label schemas of the experiment, the questions to answer. Only together with
                `update_schema_ids`.
            name: The new name, at most 250 characters. One that is taken is refused with 400.
            new_owner: The new owner, who becomes `created_by`; at most 250 characters. With basic-auth only who
                may manage the experiment can set it.

        Returns:
            UpdateReviewQueueResponse: The queue after the change.
        """
        _json: dict[str, Any] = {
            "queue_id": queue_id,
        }
        if update_users is not None:
            _json["update_users"] = update_users
        if users is not None:
            _json["users"] = users
        if update_schema_ids is not None:
            _json["update_schema_ids"] = update_schema_ids
        if schema_ids is not None:
            _json["schema_ids"] = schema_ids
        if name is not None:
            _json["name"] = name
        if new_owner is not None:
            _json["new_owner"] = new_owner
        _path = "/api/3.0/mlflow/review-queues/update"
        return await self._transport.call(
            _UPDATE_REVIEW_QUEUE, _path, json=_json, decode=_models.UpdateReviewQueueResponse.from_dict
        )

    async def delete_review_queue(self, *, queue_id: str) -> None:
        """Delete a review queue for good.

        Its traces, and the labels given to them, stay. A queue that does not exist is no error.

        `POST /api/3.0/mlflow/review-queues/delete`, since MLflow 3.14.0. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            queue_id: Id of the queue, `rq-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "queue_id": queue_id,
        }
        _path = "/api/3.0/mlflow/review-queues/delete"
        return await self._transport.call(_DELETE_REVIEW_QUEUE, _path, json=_json, decode=_nothing)

    async def add_items_to_review_queue(
        self, *, queue_id: str, item_ids: list[str], item_type: ReviewItemType | None = None
    ) -> AddItemsToReviewQueueResponse:
        """Add traces to a review queue.

        Items that the queue has already stay as they are, their status included. A trace that does not exist in the
        queue's experiment is answered with 404, and then none is added.

        `POST /api/3.0/mlflow/review-queues/items/add`, since MLflow 3.14.0. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            queue_id: Id of the queue, `rq-` and 32 hex digits.
            item_ids: Ids of traces, of at most 50 characters.
            item_type: What an item of a review queue is; only `TRACE` so far. Absent means `TRACE`.

        Returns:
            AddItemsToReviewQueueResponse: The items asked for, those that were there already included.
        """
        _json: dict[str, Any] = {
            "queue_id": queue_id,
            "item_ids": item_ids,
        }
        if item_type is not None:
            _json["item_type"] = item_type
        _path = "/api/3.0/mlflow/review-queues/items/add"
        return await self._transport.call(
            _ADD_ITEMS_TO_REVIEW_QUEUE, _path, json=_json, decode=_models.AddItemsToReviewQueueResponse.from_dict
        )

    async def remove_items_from_review_queue(self, *, queue_id: str, item_ids: list[str]) -> None:
        """Remove traces from a review queue.

        The labels given to them stay. Items that the queue does not have are no error.

        `POST /api/3.0/mlflow/review-queues/items/remove`, since MLflow 3.14.0. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            queue_id: Id of the queue, `rq-` and 32 hex digits.
            item_ids: Ids of traces, of at most 50 characters.
        """
        _json: dict[str, Any] = {
            "queue_id": queue_id,
            "item_ids": item_ids,
        }
        _path = "/api/3.0/mlflow/review-queues/items/remove"
        return await self._transport.call(_REMOVE_ITEMS_FROM_REVIEW_QUEUE, _path, json=_json, decode=_nothing)

    async def list_review_queue_items(
        self,
        *,
        queue_id: str,
        status: ReviewStatus | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> ListReviewQueueItemsResponse:
        """List the items of a review queue.

        Latest first.

        `GET /api/3.0/mlflow/review-queues/items/list`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            queue_id: Id of the queue, `rq-` and 32 hex digits.
            status: Only items with this status.
            max_results: Number of entries per page, from 1 to 50,000. Absent means 1000.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            ListReviewQueueItemsResponse: One page of items.
        """
        _query: dict[str, Any] = {
            "queue_id": queue_id,
            "status": status,
            "max_results": max_results,
            "page_token": page_token,
        }
        _path = "/api/3.0/mlflow/review-queues/items/list"
        return await self._transport.call(
            _LIST_REVIEW_QUEUE_ITEMS, _path, query=_query, decode=_models.ListReviewQueueItemsResponse.from_dict
        )

    async def set_review_queue_item_status(
        self, *, queue_id: str, item_id: str, status: ReviewStatus, completed_by: str | None = None
    ) -> SetReviewQueueItemStatusResponse:
        """Say how far the review of an item has come.

        Setting the status that the item has changes nothing: who set it first stays in `completed_by`. `PENDING`
        takes `completed_by` away.

        `POST /api/3.0/mlflow/review-queues/items/set-status`, since MLflow 3.14.0. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            queue_id: Id of the queue, `rq-` and 32 hex digits.
            item_id: Id of the trace, mostly `tr-` and 32 hex digits.
            status: How far a review has come, `PENDING`, to be done; `COMPLETE`, done; or `DECLINED`, refused by
                the reviewer.
            completed_by: Who reviewed, at most 250 characters, kept in lower case. Required with `COMPLETE` and
                `DECLINED`, refused with `PENDING`. A server with basic-auth ignores it and takes who is logged in.

        Returns:
            SetReviewQueueItemStatusResponse: The item after the change.
        """
        _json: dict[str, Any] = {
            "queue_id": queue_id,
            "item_id": item_id,
            "status": status,
        }
        if completed_by is not None:
            _json["completed_by"] = completed_by
        _path = "/api/3.0/mlflow/review-queues/items/set-status"
        return await self._transport.call(
            _SET_REVIEW_QUEUE_ITEM_STATUS, _path, json=_json, decode=_models.SetReviewQueueItemStatusResponse.from_dict
        )
