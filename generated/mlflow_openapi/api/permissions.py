# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Permissions of servers with basic-auth up to 3.10.1: each is of one user on one resource. Newer servers answer 404
with a page in HTML; there, grant to users directly, or by roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing
from ..transport import path_value as _path_value

if TYPE_CHECKING:
    from ..models.direct_permission_level import DirectPermissionLevel
    from ..models.experiment_permission_response import ExperimentPermissionResponse
    from ..models.gateway_endpoint_permission_response import GatewayEndpointPermissionResponse
    from ..models.gateway_model_definition_permission_response import GatewayModelDefinitionPermissionResponse
    from ..models.gateway_secret_permission_response import GatewaySecretPermissionResponse
    from ..models.list_workspace_permissions_response import ListWorkspacePermissionsResponse
    from ..models.registered_model_permission_response import RegisteredModelPermissionResponse
    from ..models.scorer_permission_response import ScorerPermissionResponse
    from ..models.set_workspace_permission_response import SetWorkspacePermissionResponse
    from ..transport import AsyncTransport, Transport

_CREATE_EXPERIMENT_PERMISSION = OPERATIONS["createExperimentPermission"]
_GET_EXPERIMENT_PERMISSION = OPERATIONS["getExperimentPermission"]
_UPDATE_EXPERIMENT_PERMISSION = OPERATIONS["updateExperimentPermission"]
_DELETE_EXPERIMENT_PERMISSION = OPERATIONS["deleteExperimentPermission"]
_CREATE_REGISTERED_MODEL_PERMISSION = OPERATIONS["createRegisteredModelPermission"]
_GET_REGISTERED_MODEL_PERMISSION = OPERATIONS["getRegisteredModelPermission"]
_UPDATE_REGISTERED_MODEL_PERMISSION = OPERATIONS["updateRegisteredModelPermission"]
_DELETE_REGISTERED_MODEL_PERMISSION = OPERATIONS["deleteRegisteredModelPermission"]
_CREATE_SCORER_PERMISSION = OPERATIONS["createScorerPermission"]
_GET_SCORER_PERMISSION = OPERATIONS["getScorerPermission"]
_UPDATE_SCORER_PERMISSION = OPERATIONS["updateScorerPermission"]
_DELETE_SCORER_PERMISSION = OPERATIONS["deleteScorerPermission"]
_CREATE_GATEWAY_SECRET_PERMISSION = OPERATIONS["createGatewaySecretPermission"]
_GET_GATEWAY_SECRET_PERMISSION = OPERATIONS["getGatewaySecretPermission"]
_UPDATE_GATEWAY_SECRET_PERMISSION = OPERATIONS["updateGatewaySecretPermission"]
_DELETE_GATEWAY_SECRET_PERMISSION = OPERATIONS["deleteGatewaySecretPermission"]
_CREATE_GATEWAY_ENDPOINT_PERMISSION = OPERATIONS["createGatewayEndpointPermission"]
_GET_GATEWAY_ENDPOINT_PERMISSION = OPERATIONS["getGatewayEndpointPermission"]
_UPDATE_GATEWAY_ENDPOINT_PERMISSION = OPERATIONS["updateGatewayEndpointPermission"]
_DELETE_GATEWAY_ENDPOINT_PERMISSION = OPERATIONS["deleteGatewayEndpointPermission"]
_CREATE_GATEWAY_MODEL_DEFINITION_PERMISSION = OPERATIONS["createGatewayModelDefinitionPermission"]
_GET_GATEWAY_MODEL_DEFINITION_PERMISSION = OPERATIONS["getGatewayModelDefinitionPermission"]
_UPDATE_GATEWAY_MODEL_DEFINITION_PERMISSION = OPERATIONS["updateGatewayModelDefinitionPermission"]
_DELETE_GATEWAY_MODEL_DEFINITION_PERMISSION = OPERATIONS["deleteGatewayModelDefinitionPermission"]
_LIST_WORKSPACE_PERMISSIONS = OPERATIONS["listWorkspacePermissions"]
_SET_WORKSPACE_PERMISSION = OPERATIONS["setWorkspacePermission"]
_DELETE_WORKSPACE_PERMISSION = OPERATIONS["deleteWorkspacePermission"]
_LIST_USER_WORKSPACE_PERMISSIONS = OPERATIONS["listUserWorkspacePermissions"]


class PermissionsApi:
    """Permissions of servers with basic-auth up to 3.10.1: each is of one user on one resource. Newer servers answer
    404 with a page in HTML; there, grant to users directly, or by roles."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_experiment_permission(
        self, *, experiment_id: str, username: str, permission: DirectPermissionLevel
    ) -> ExperimentPermissionResponse:
        """Give a user a permission on an experiment.

        Overrides the server's default permission for this user. Only administrators, and users with `MANAGE` on it,
        may do this. An administrator's request is not checked for whether it exists. When the user was given a
        permission on it before, be it the same, the answer is `RESOURCE_ALREADY_EXISTS`, status 400; update that one
        instead.

        `POST /api/2.0/mlflow/experiments/permissions/create`, MLflow 2.9.2 to 3.10.1. Only with the server's
        basic-auth. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.

        Returns:
            ExperimentPermissionResponse: What the user was given on the experiment.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/2.0/mlflow/experiments/permissions/create"
        return self._transport.call(
            _CREATE_EXPERIMENT_PERMISSION, _path, json=_json, decode=_models.ExperimentPermissionResponse.from_dict
        )

    def get_experiment_permission(self, *, experiment_id: str, username: str) -> ExperimentPermissionResponse:
        """Get the permission that a user was given on an experiment.

        Answered with 404 when the user was given none; the server's default permission, `READ` unless configured
        otherwise, then counts, which this does not tell. Only administrators, and users with `MANAGE` on it, may
        ask.

        `GET /api/2.0/mlflow/experiments/permissions/get`, MLflow 2.9.2 to 3.10.1. Only with the server's basic-auth.
        Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            username: Name of the user.

        Returns:
            ExperimentPermissionResponse: What the user was given on the experiment.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "username": username,
        }
        _path = "/api/2.0/mlflow/experiments/permissions/get"
        return self._transport.call(
            _GET_EXPERIMENT_PERMISSION, _path, query=_query, decode=_models.ExperimentPermissionResponse.from_dict
        )

    def update_experiment_permission(
        self, *, experiment_id: str, username: str, permission: DirectPermissionLevel
    ) -> None:
        """Change the permission that a user was given on an experiment.

        Answered with 404 when the user was given none yet. Only administrators, and users with `MANAGE` on it, may
        do this.

        `PATCH /api/2.0/mlflow/experiments/permissions/update`, MLflow 2.9.2 to 3.10.1. Only with the server's
        basic-auth. Retry class `idempotent`: a repeat changes nothing.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/2.0/mlflow/experiments/permissions/update"
        return self._transport.call(_UPDATE_EXPERIMENT_PERMISSION, _path, json=_json, decode=_nothing)

    def delete_experiment_permission(self, *, experiment_id: str, username: str) -> None:
        """Take back the permission that a user was given on an experiment.

        The server's default permission then counts for this user. A user who was given none is answered with 404.
        Only administrators, and users with `MANAGE` on it, may do this.

        `DELETE /api/2.0/mlflow/experiments/permissions/delete`, MLflow 2.9.2 to 3.10.1. Only with the server's
        basic-auth. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            username: Name of the user.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "username": username,
        }
        _path = "/api/2.0/mlflow/experiments/permissions/delete"
        return self._transport.call(_DELETE_EXPERIMENT_PERMISSION, _path, json=_json, decode=_nothing)

    def create_registered_model_permission(
        self, *, name: str, username: str, permission: DirectPermissionLevel
    ) -> RegisteredModelPermissionResponse:
        """Give a user a permission on a registered model.

        Overrides the server's default permission for this user. Only administrators, and users with `MANAGE` on it,
        may do this. An administrator's request is not checked for whether it exists. When the user was given a
        permission on it before, be it the same, the answer is `RESOURCE_ALREADY_EXISTS`, status 400; update that one
        instead.

        `POST /api/2.0/mlflow/registered-models/permissions/create`, MLflow 2.9.2 to 3.10.1. Only with the server's
        basic-auth. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            name: Name of the registered model.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.

        Returns:
            RegisteredModelPermissionResponse: What the user was given on the registered model.
        """
        _json: dict[str, Any] = {
            "name": name,
            "username": username,
            "permission": permission,
        }
        _path = "/api/2.0/mlflow/registered-models/permissions/create"
        return self._transport.call(
            _CREATE_REGISTERED_MODEL_PERMISSION,
            _path,
            json=_json,
            decode=_models.RegisteredModelPermissionResponse.from_dict,
        )

    def get_registered_model_permission(self, *, name: str, username: str) -> RegisteredModelPermissionResponse:
        """Get the permission that a user was given on a registered model.

        Answered with 404 when the user was given none; the server's default permission, `READ` unless configured
        otherwise, then counts, which this does not tell. Only administrators, and users with `MANAGE` on it, may
        ask.

        `GET /api/2.0/mlflow/registered-models/permissions/get`, MLflow 2.9.2 to 3.10.1. Only with the server's
        basic-auth. Retry class `safe`: it only reads.

        Args:
            name: Name of the registered model.
            username: Name of the user.

        Returns:
            RegisteredModelPermissionResponse: What the user was given on the registered model.
        """
        _query: dict[str, Any] = {
            "name": name,
            "username": username,
        }
        _path = "/api/2.0/mlflow/registered-models/permissions/get"
        return self._transport.call(
            _GET_REGISTERED_MODEL_PERMISSION,
            _path,
            query=_query,
            decode=_models.RegisteredModelPermissionResponse.from_dict,
        )

    def update_registered_model_permission(
        self, *, name: str, username: str, permission: DirectPermissionLevel
    ) -> None:
        """Change the permission that a user was given on a registered model.

        Answered with 404 when the user was given none yet. Only administrators, and users with `MANAGE` on it, may
        do this.

        `PATCH /api/2.0/mlflow/registered-models/permissions/update`, MLflow 2.9.2 to 3.10.1. Only with the server's
        basic-auth. Retry class `idempotent`: a repeat changes nothing.

        Args:
            name: Name of the registered model.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.
        """
        _json: dict[str, Any] = {
            "name": name,
            "username": username,
            "permission": permission,
        }
        _path = "/api/2.0/mlflow/registered-models/permissions/update"
        return self._transport.call(_UPDATE_REGISTERED_MODEL_PERMISSION, _path, json=_json, decode=_nothing)

    def delete_registered_model_permission(self, *, name: str, username: str) -> None:
        """Take back the permission that a user was given on a registered model.

        The server's default permission then counts for this user. A user who was given none is answered with 404.
        Only administrators, and users with `MANAGE` on it, may do this.

        `DELETE /api/2.0/mlflow/registered-models/permissions/delete`, MLflow 2.9.2 to 3.10.1. Only with the server's
        basic-auth. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            name: Name of the registered model.
            username: Name of the user.
        """
        _json: dict[str, Any] = {
            "name": name,
            "username": username,
        }
        _path = "/api/2.0/mlflow/registered-models/permissions/delete"
        return self._transport.call(_DELETE_REGISTERED_MODEL_PERMISSION, _path, json=_json, decode=_nothing)

    def create_scorer_permission(
        self, *, experiment_id: str, scorer_name: str, username: str, permission: DirectPermissionLevel
    ) -> ScorerPermissionResponse:
        """Give a user a permission on a scorer.

        Overrides the server's default permission for this user. Only administrators, and users with `MANAGE` on it,
        may do this. An administrator's request is not checked for whether it exists. When the user was given a
        permission on it before, be it the same, the answer is `RESOURCE_ALREADY_EXISTS`, status 400; update that one
        instead.

        `POST /api/3.0/mlflow/scorers/permissions/create`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer, unique in its experiment.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.

        Returns:
            ScorerPermissionResponse: What the user was given on the scorer.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "scorer_name": scorer_name,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/scorers/permissions/create"
        return self._transport.call(
            _CREATE_SCORER_PERMISSION, _path, json=_json, decode=_models.ScorerPermissionResponse.from_dict
        )

    def get_scorer_permission(self, *, experiment_id: str, scorer_name: str, username: str) -> ScorerPermissionResponse:
        """Get the permission that a user was given on a scorer.

        Answered with 404 when the user was given none; the server's default permission, `READ` unless configured
        otherwise, then counts, which this does not tell. Only administrators, and users with `MANAGE` on it, may
        ask.

        `GET /api/3.0/mlflow/scorers/permissions/get`, MLflow 3.10.1 to 3.10.1. Only with the server's basic-auth.
        Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer, unique in its experiment.
            username: Name of the user.

        Returns:
            ScorerPermissionResponse: What the user was given on the scorer.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "scorer_name": scorer_name,
            "username": username,
        }
        _path = "/api/3.0/mlflow/scorers/permissions/get"
        return self._transport.call(
            _GET_SCORER_PERMISSION, _path, query=_query, decode=_models.ScorerPermissionResponse.from_dict
        )

    def update_scorer_permission(
        self, *, experiment_id: str, scorer_name: str, username: str, permission: DirectPermissionLevel
    ) -> None:
        """Change the permission that a user was given on a scorer.

        Answered with 404 when the user was given none yet. Only administrators, and users with `MANAGE` on it, may
        do this.

        `PATCH /api/3.0/mlflow/scorers/permissions/update`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `idempotent`: a repeat changes nothing.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer, unique in its experiment.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "scorer_name": scorer_name,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/scorers/permissions/update"
        return self._transport.call(_UPDATE_SCORER_PERMISSION, _path, json=_json, decode=_nothing)

    def delete_scorer_permission(self, *, experiment_id: str, scorer_name: str, username: str) -> None:
        """Take back the permission that a user was given on a scorer.

        The server's default permission then counts for this user. A user who was given none is answered with 404.
        Only administrators, and users with `MANAGE` on it, may do this.

        `DELETE /api/3.0/mlflow/scorers/permissions/delete`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer, unique in its experiment.
            username: Name of the user.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "scorer_name": scorer_name,
            "username": username,
        }
        _path = "/api/3.0/mlflow/scorers/permissions/delete"
        return self._transport.call(_DELETE_SCORER_PERMISSION, _path, json=_json, decode=_nothing)

    def create_gateway_secret_permission(
        self, *, secret_id: str, username: str, permission: DirectPermissionLevel
    ) -> GatewaySecretPermissionResponse:
        """Give a user a permission on a gateway secret.

        Overrides the server's default permission for this user. Only administrators, and users with `MANAGE` on it,
        may do this. An administrator's request is not checked for whether it exists. When the user was given a
        permission on it before, be it the same, the answer is `RESOURCE_ALREADY_EXISTS`, status 400; update that one
        instead.

        `POST /api/3.0/mlflow/gateway/secrets/permissions/create`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.

        Returns:
            GatewaySecretPermissionResponse: What the user was given on the gateway secret.
        """
        _json: dict[str, Any] = {
            "secret_id": secret_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/gateway/secrets/permissions/create"
        return self._transport.call(
            _CREATE_GATEWAY_SECRET_PERMISSION,
            _path,
            json=_json,
            decode=_models.GatewaySecretPermissionResponse.from_dict,
        )

    def get_gateway_secret_permission(self, *, secret_id: str, username: str) -> GatewaySecretPermissionResponse:
        """Get the permission that a user was given on a gateway secret.

        Answered with 404 when the user was given none; the server's default permission, `READ` unless configured
        otherwise, then counts, which this does not tell. Only administrators, and users with `MANAGE` on it, may
        ask.

        `GET /api/3.0/mlflow/gateway/secrets/permissions/get`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `safe`: it only reads.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user.

        Returns:
            GatewaySecretPermissionResponse: What the user was given on the gateway secret.
        """
        _query: dict[str, Any] = {
            "secret_id": secret_id,
            "username": username,
        }
        _path = "/api/3.0/mlflow/gateway/secrets/permissions/get"
        return self._transport.call(
            _GET_GATEWAY_SECRET_PERMISSION,
            _path,
            query=_query,
            decode=_models.GatewaySecretPermissionResponse.from_dict,
        )

    def update_gateway_secret_permission(
        self, *, secret_id: str, username: str, permission: DirectPermissionLevel
    ) -> None:
        """Change the permission that a user was given on a gateway secret.

        Answered with 404 when the user was given none yet. Only administrators, and users with `MANAGE` on it, may
        do this.

        `PATCH /api/3.0/mlflow/gateway/secrets/permissions/update`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `idempotent`: a repeat changes nothing.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.
        """
        _json: dict[str, Any] = {
            "secret_id": secret_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/gateway/secrets/permissions/update"
        return self._transport.call(_UPDATE_GATEWAY_SECRET_PERMISSION, _path, json=_json, decode=_nothing)

    def delete_gateway_secret_permission(self, *, secret_id: str, username: str) -> None:
        """Take back the permission that a user was given on a gateway secret.

        The server's default permission then counts for this user. A user who was given none is answered with 404.
        Only administrators, and users with `MANAGE` on it, may do this.

        `DELETE /api/3.0/mlflow/gateway/secrets/permissions/delete`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user.
        """
        _json: dict[str, Any] = {
            "secret_id": secret_id,
            "username": username,
        }
        _path = "/api/3.0/mlflow/gateway/secrets/permissions/delete"
        return self._transport.call(_DELETE_GATEWAY_SECRET_PERMISSION, _path, json=_json, decode=_nothing)

    def create_gateway_endpoint_permission(
        self, *, endpoint_id: str, username: str, permission: DirectPermissionLevel
    ) -> GatewayEndpointPermissionResponse:
        """Give a user a permission on a gateway endpoint.

        Overrides the server's default permission for this user. Only administrators, and users with `MANAGE` on it,
        may do this. An administrator's request is not checked for whether it exists. When the user was given a
        permission on it before, be it the same, the answer is `RESOURCE_ALREADY_EXISTS`, status 400; update that one
        instead.

        `POST /api/3.0/mlflow/gateway/endpoints/permissions/create`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.

        Returns:
            GatewayEndpointPermissionResponse: What the user was given on the gateway endpoint.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/permissions/create"
        return self._transport.call(
            _CREATE_GATEWAY_ENDPOINT_PERMISSION,
            _path,
            json=_json,
            decode=_models.GatewayEndpointPermissionResponse.from_dict,
        )

    def get_gateway_endpoint_permission(self, *, endpoint_id: str, username: str) -> GatewayEndpointPermissionResponse:
        """Get the permission that a user was given on a gateway endpoint.

        Answered with 404 when the user was given none; the server's default permission, `READ` unless configured
        otherwise, then counts, which this does not tell. Only administrators, and users with `MANAGE` on it, may
        ask.

        `GET /api/3.0/mlflow/gateway/endpoints/permissions/get`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `safe`: it only reads.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user.

        Returns:
            GatewayEndpointPermissionResponse: What the user was given on the gateway endpoint.
        """
        _query: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "username": username,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/permissions/get"
        return self._transport.call(
            _GET_GATEWAY_ENDPOINT_PERMISSION,
            _path,
            query=_query,
            decode=_models.GatewayEndpointPermissionResponse.from_dict,
        )

    def update_gateway_endpoint_permission(
        self, *, endpoint_id: str, username: str, permission: DirectPermissionLevel
    ) -> None:
        """Change the permission that a user was given on a gateway endpoint.

        Answered with 404 when the user was given none yet. Only administrators, and users with `MANAGE` on it, may
        do this.

        `PATCH /api/3.0/mlflow/gateway/endpoints/permissions/update`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `idempotent`: a repeat changes nothing.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/permissions/update"
        return self._transport.call(_UPDATE_GATEWAY_ENDPOINT_PERMISSION, _path, json=_json, decode=_nothing)

    def delete_gateway_endpoint_permission(self, *, endpoint_id: str, username: str) -> None:
        """Take back the permission that a user was given on a gateway endpoint.

        The server's default permission then counts for this user. A user who was given none is answered with 404.
        Only administrators, and users with `MANAGE` on it, may do this.

        `DELETE /api/3.0/mlflow/gateway/endpoints/permissions/delete`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "username": username,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/permissions/delete"
        return self._transport.call(_DELETE_GATEWAY_ENDPOINT_PERMISSION, _path, json=_json, decode=_nothing)

    def create_gateway_model_definition_permission(
        self, *, model_definition_id: str, username: str, permission: DirectPermissionLevel
    ) -> GatewayModelDefinitionPermissionResponse:
        """Give a user a permission on a model definition of the gateway.

        Overrides the server's default permission for this user. Only administrators, and users with `MANAGE` on it,
        may do this. An administrator's request is not checked for whether it exists. When the user was given a
        permission on it before, be it the same, the answer is `RESOURCE_ALREADY_EXISTS`, status 400; update that one
        instead.

        `POST /api/3.0/mlflow/gateway/model-definitions/permissions/create`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.

        Returns:
            GatewayModelDefinitionPermissionResponse: What the user was given on the model definition.
        """
        _json: dict[str, Any] = {
            "model_definition_id": model_definition_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/gateway/model-definitions/permissions/create"
        return self._transport.call(
            _CREATE_GATEWAY_MODEL_DEFINITION_PERMISSION,
            _path,
            json=_json,
            decode=_models.GatewayModelDefinitionPermissionResponse.from_dict,
        )

    def get_gateway_model_definition_permission(
        self, *, model_definition_id: str, username: str
    ) -> GatewayModelDefinitionPermissionResponse:
        """Get the permission that a user was given on a model definition of the gateway.

        Answered with 404 when the user was given none; the server's default permission, `READ` unless configured
        otherwise, then counts, which this does not tell. Only administrators, and users with `MANAGE` on it, may
        ask.

        `GET /api/3.0/mlflow/gateway/model-definitions/permissions/get`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `safe`: it only reads.

        Args:
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.
            username: Name of the user.

        Returns:
            GatewayModelDefinitionPermissionResponse: What the user was given on the model definition.
        """
        _query: dict[str, Any] = {
            "model_definition_id": model_definition_id,
            "username": username,
        }
        _path = "/api/3.0/mlflow/gateway/model-definitions/permissions/get"
        return self._transport.call(
            _GET_GATEWAY_MODEL_DEFINITION_PERMISSION,
            _path,
            query=_query,
            decode=_models.GatewayModelDefinitionPermissionResponse.from_dict,
        )

    def update_gateway_model_definition_permission(
        self, *, model_definition_id: str, username: str, permission: DirectPermissionLevel
    ) -> None:
        """Change the permission that a user was given on a model definition of the gateway.

        Answered with 404 when the user was given none yet. Only administrators, and users with `MANAGE` on it, may
        do this.

        `PATCH /api/3.0/mlflow/gateway/model-definitions/permissions/update`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `idempotent`: a repeat changes nothing.

        Args:
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.
        """
        _json: dict[str, Any] = {
            "model_definition_id": model_definition_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/gateway/model-definitions/permissions/update"
        return self._transport.call(_UPDATE_GATEWAY_MODEL_DEFINITION_PERMISSION, _path, json=_json, decode=_nothing)

    def delete_gateway_model_definition_permission(self, *, model_definition_id: str, username: str) -> None:
        """Take back the permission that a user was given on a model definition of the gateway.

        The server's default permission then counts for this user. A user who was given none is answered with 404.
        Only administrators, and users with `MANAGE` on it, may do this.

        `DELETE /api/3.0/mlflow/gateway/model-definitions/permissions/delete`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.
            username: Name of the user.
        """
        _json: dict[str, Any] = {
            "model_definition_id": model_definition_id,
            "username": username,
        }
        _path = "/api/3.0/mlflow/gateway/model-definitions/permissions/delete"
        return self._transport.call(_DELETE_GATEWAY_MODEL_DEFINITION_PERMISSION, _path, json=_json, decode=_nothing)

    def list_workspace_permissions(self, *, workspace_name: str) -> ListWorkspacePermissionsResponse:
        """List what users were given in a workspace as a whole.

        In no order. A workspace that does not exist is answered with an empty list. Only administrators, and users
        with `MANAGE` in the workspace, may ask.

        `GET /api/3.0/mlflow/workspaces/{workspace_name}/permissions`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `safe`: it only reads.

        Args:
            workspace_name: Name of the workspace, such as `default`.

        Returns:
            ListWorkspacePermissionsResponse: What users were given in workspaces as a whole.
        """
        _path = f"/api/3.0/mlflow/workspaces/{_path_value(workspace_name)}/permissions"
        return self._transport.call(
            _LIST_WORKSPACE_PERMISSIONS, _path, decode=_models.ListWorkspacePermissionsResponse.from_dict
        )

    def set_workspace_permission(
        self, *, workspace_name: str, username: str, permission: DirectPermissionLevel
    ) -> SetWorkspacePermissionResponse:
        """Give a user a permission in a workspace as a whole, or change it.

        It counts for everything in the workspace on which the user was not given another permission. Only
        administrators, and users with `MANAGE` in the workspace, may do this. A workspace or a user that does not
        exist is answered with 404.

        `POST /api/3.0/mlflow/workspaces/{workspace_name}/permissions`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `idempotent`: a repeat changes nothing.

        Args:
            workspace_name: Name of the workspace, such as `default`.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.

        Returns:
            SetWorkspacePermissionResponse: What the user has now in the workspace as a whole.
        """
        _json: dict[str, Any] = {
            "username": username,
            "permission": permission,
        }
        _path = f"/api/3.0/mlflow/workspaces/{_path_value(workspace_name)}/permissions"
        return self._transport.call(
            _SET_WORKSPACE_PERMISSION, _path, json=_json, decode=_models.SetWorkspacePermissionResponse.from_dict
        )

    def delete_workspace_permission(self, *, workspace_name: str, username: str) -> None:
        """Take back the permission that a user was given in a workspace as a whole.

        A user who was given none there is answered with 404. Only administrators, and users with `MANAGE` in the
        workspace, may do this.

        `DELETE /api/3.0/mlflow/workspaces/{workspace_name}/permissions`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            workspace_name: Name of the workspace, such as `default`.
            username: Name of the user.
        """
        _json: dict[str, Any] = {
            "username": username,
        }
        _path = f"/api/3.0/mlflow/workspaces/{_path_value(workspace_name)}/permissions"
        return self._transport.call(_DELETE_WORKSPACE_PERMISSION, _path, json=_json, decode=_nothing)

    def list_user_workspace_permissions(self, *, username: str) -> ListWorkspacePermissionsResponse:
        """List what a user was given in workspaces as a whole.

        In no order. Only administrators may ask.

        `GET /api/3.0/mlflow/workspace-permissions`, MLflow 3.10.1 to 3.10.1. Only with the server's basic-auth.
        Retry class `safe`: it only reads.

        Args:
            username: Name of the user.

        Returns:
            ListWorkspacePermissionsResponse: What users were given in workspaces as a whole.
        """
        _query: dict[str, Any] = {
            "username": username,
        }
        _path = "/api/3.0/mlflow/workspace-permissions"
        return self._transport.call(
            _LIST_USER_WORKSPACE_PERMISSIONS,
            _path,
            query=_query,
            decode=_models.ListWorkspacePermissionsResponse.from_dict,
        )


class AsyncPermissionsApi:
    """Permissions of servers with basic-auth up to 3.10.1: each is of one user on one resource. Newer servers answer
    404 with a page in HTML; there, grant to users directly, or by roles."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_experiment_permission(
        self, *, experiment_id: str, username: str, permission: DirectPermissionLevel
    ) -> ExperimentPermissionResponse:
        """Give a user a permission on an experiment.

        Overrides the server's default permission for this user. Only administrators, and users with `MANAGE` on it,
        may do this. An administrator's request is not checked for whether it exists. When the user was given a
        permission on it before, be it the same, the answer is `RESOURCE_ALREADY_EXISTS`, status 400; update that one
        instead.

        `POST /api/2.0/mlflow/experiments/permissions/create`, MLflow 2.9.2 to 3.10.1. Only with the server's
        basic-auth. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.

        Returns:
            ExperimentPermissionResponse: What the user was given on the experiment.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/2.0/mlflow/experiments/permissions/create"
        return await self._transport.call(
            _CREATE_EXPERIMENT_PERMISSION, _path, json=_json, decode=_models.ExperimentPermissionResponse.from_dict
        )

    async def get_experiment_permission(self, *, experiment_id: str, username: str) -> ExperimentPermissionResponse:
        """Get the permission that a user was given on an experiment.

        Answered with 404 when the user was given none; the server's default permission, `READ` unless configured
        otherwise, then counts, which this does not tell. Only administrators, and users with `MANAGE` on it, may
        ask.

        `GET /api/2.0/mlflow/experiments/permissions/get`, MLflow 2.9.2 to 3.10.1. Only with the server's basic-auth.
        Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            username: Name of the user.

        Returns:
            ExperimentPermissionResponse: What the user was given on the experiment.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "username": username,
        }
        _path = "/api/2.0/mlflow/experiments/permissions/get"
        return await self._transport.call(
            _GET_EXPERIMENT_PERMISSION, _path, query=_query, decode=_models.ExperimentPermissionResponse.from_dict
        )

    async def update_experiment_permission(
        self, *, experiment_id: str, username: str, permission: DirectPermissionLevel
    ) -> None:
        """Change the permission that a user was given on an experiment.

        Answered with 404 when the user was given none yet. Only administrators, and users with `MANAGE` on it, may
        do this.

        `PATCH /api/2.0/mlflow/experiments/permissions/update`, MLflow 2.9.2 to 3.10.1. Only with the server's
        basic-auth. Retry class `idempotent`: a repeat changes nothing.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/2.0/mlflow/experiments/permissions/update"
        return await self._transport.call(_UPDATE_EXPERIMENT_PERMISSION, _path, json=_json, decode=_nothing)

    async def delete_experiment_permission(self, *, experiment_id: str, username: str) -> None:
        """Take back the permission that a user was given on an experiment.

        The server's default permission then counts for this user. A user who was given none is answered with 404.
        Only administrators, and users with `MANAGE` on it, may do this.

        `DELETE /api/2.0/mlflow/experiments/permissions/delete`, MLflow 2.9.2 to 3.10.1. Only with the server's
        basic-auth. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.
            username: Name of the user.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "username": username,
        }
        _path = "/api/2.0/mlflow/experiments/permissions/delete"
        return await self._transport.call(_DELETE_EXPERIMENT_PERMISSION, _path, json=_json, decode=_nothing)

    async def create_registered_model_permission(
        self, *, name: str, username: str, permission: DirectPermissionLevel
    ) -> RegisteredModelPermissionResponse:
        """Give a user a permission on a registered model.

        Overrides the server's default permission for this user. Only administrators, and users with `MANAGE` on it,
        may do this. An administrator's request is not checked for whether it exists. When the user was given a
        permission on it before, be it the same, the answer is `RESOURCE_ALREADY_EXISTS`, status 400; update that one
        instead.

        `POST /api/2.0/mlflow/registered-models/permissions/create`, MLflow 2.9.2 to 3.10.1. Only with the server's
        basic-auth. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            name: Name of the registered model.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.

        Returns:
            RegisteredModelPermissionResponse: What the user was given on the registered model.
        """
        _json: dict[str, Any] = {
            "name": name,
            "username": username,
            "permission": permission,
        }
        _path = "/api/2.0/mlflow/registered-models/permissions/create"
        return await self._transport.call(
            _CREATE_REGISTERED_MODEL_PERMISSION,
            _path,
            json=_json,
            decode=_models.RegisteredModelPermissionResponse.from_dict,
        )

    async def get_registered_model_permission(self, *, name: str, username: str) -> RegisteredModelPermissionResponse:
        """Get the permission that a user was given on a registered model.

        Answered with 404 when the user was given none; the server's default permission, `READ` unless configured
        otherwise, then counts, which this does not tell. Only administrators, and users with `MANAGE` on it, may
        ask.

        `GET /api/2.0/mlflow/registered-models/permissions/get`, MLflow 2.9.2 to 3.10.1. Only with the server's
        basic-auth. Retry class `safe`: it only reads.

        Args:
            name: Name of the registered model.
            username: Name of the user.

        Returns:
            RegisteredModelPermissionResponse: What the user was given on the registered model.
        """
        _query: dict[str, Any] = {
            "name": name,
            "username": username,
        }
        _path = "/api/2.0/mlflow/registered-models/permissions/get"
        return await self._transport.call(
            _GET_REGISTERED_MODEL_PERMISSION,
            _path,
            query=_query,
            decode=_models.RegisteredModelPermissionResponse.from_dict,
        )

    async def update_registered_model_permission(
        self, *, name: str, username: str, permission: DirectPermissionLevel
    ) -> None:
        """Change the permission that a user was given on a registered model.

        Answered with 404 when the user was given none yet. Only administrators, and users with `MANAGE` on it, may
        do this.

        `PATCH /api/2.0/mlflow/registered-models/permissions/update`, MLflow 2.9.2 to 3.10.1. Only with the server's
        basic-auth. Retry class `idempotent`: a repeat changes nothing.

        Args:
            name: Name of the registered model.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.
        """
        _json: dict[str, Any] = {
            "name": name,
            "username": username,
            "permission": permission,
        }
        _path = "/api/2.0/mlflow/registered-models/permissions/update"
        return await self._transport.call(_UPDATE_REGISTERED_MODEL_PERMISSION, _path, json=_json, decode=_nothing)

    async def delete_registered_model_permission(self, *, name: str, username: str) -> None:
        """Take back the permission that a user was given on a registered model.

        The server's default permission then counts for this user. A user who was given none is answered with 404.
        Only administrators, and users with `MANAGE` on it, may do this.

        `DELETE /api/2.0/mlflow/registered-models/permissions/delete`, MLflow 2.9.2 to 3.10.1. Only with the server's
        basic-auth. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            name: Name of the registered model.
            username: Name of the user.
        """
        _json: dict[str, Any] = {
            "name": name,
            "username": username,
        }
        _path = "/api/2.0/mlflow/registered-models/permissions/delete"
        return await self._transport.call(_DELETE_REGISTERED_MODEL_PERMISSION, _path, json=_json, decode=_nothing)

    async def create_scorer_permission(
        self, *, experiment_id: str, scorer_name: str, username: str, permission: DirectPermissionLevel
    ) -> ScorerPermissionResponse:
        """Give a user a permission on a scorer.

        Overrides the server's default permission for this user. Only administrators, and users with `MANAGE` on it,
        may do this. An administrator's request is not checked for whether it exists. When the user was given a
        permission on it before, be it the same, the answer is `RESOURCE_ALREADY_EXISTS`, status 400; update that one
        instead.

        `POST /api/3.0/mlflow/scorers/permissions/create`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer, unique in its experiment.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.

        Returns:
            ScorerPermissionResponse: What the user was given on the scorer.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "scorer_name": scorer_name,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/scorers/permissions/create"
        return await self._transport.call(
            _CREATE_SCORER_PERMISSION, _path, json=_json, decode=_models.ScorerPermissionResponse.from_dict
        )

    async def get_scorer_permission(
        self, *, experiment_id: str, scorer_name: str, username: str
    ) -> ScorerPermissionResponse:
        """Get the permission that a user was given on a scorer.

        Answered with 404 when the user was given none; the server's default permission, `READ` unless configured
        otherwise, then counts, which this does not tell. Only administrators, and users with `MANAGE` on it, may
        ask.

        `GET /api/3.0/mlflow/scorers/permissions/get`, MLflow 3.10.1 to 3.10.1. Only with the server's basic-auth.
        Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer, unique in its experiment.
            username: Name of the user.

        Returns:
            ScorerPermissionResponse: What the user was given on the scorer.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "scorer_name": scorer_name,
            "username": username,
        }
        _path = "/api/3.0/mlflow/scorers/permissions/get"
        return await self._transport.call(
            _GET_SCORER_PERMISSION, _path, query=_query, decode=_models.ScorerPermissionResponse.from_dict
        )

    async def update_scorer_permission(
        self, *, experiment_id: str, scorer_name: str, username: str, permission: DirectPermissionLevel
    ) -> None:
        """Change the permission that a user was given on a scorer.

        Answered with 404 when the user was given none yet. Only administrators, and users with `MANAGE` on it, may
        do this.

        `PATCH /api/3.0/mlflow/scorers/permissions/update`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `idempotent`: a repeat changes nothing.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer, unique in its experiment.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "scorer_name": scorer_name,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/scorers/permissions/update"
        return await self._transport.call(_UPDATE_SCORER_PERMISSION, _path, json=_json, decode=_nothing)

    async def delete_scorer_permission(self, *, experiment_id: str, scorer_name: str, username: str) -> None:
        """Take back the permission that a user was given on a scorer.

        The server's default permission then counts for this user. A user who was given none is answered with 404.
        Only administrators, and users with `MANAGE` on it, may do this.

        `DELETE /api/3.0/mlflow/scorers/permissions/delete`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer, unique in its experiment.
            username: Name of the user.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "scorer_name": scorer_name,
            "username": username,
        }
        _path = "/api/3.0/mlflow/scorers/permissions/delete"
        return await self._transport.call(_DELETE_SCORER_PERMISSION, _path, json=_json, decode=_nothing)

    async def create_gateway_secret_permission(
        self, *, secret_id: str, username: str, permission: DirectPermissionLevel
    ) -> GatewaySecretPermissionResponse:
        """Give a user a permission on a gateway secret.

        Overrides the server's default permission for this user. Only administrators, and users with `MANAGE` on it,
        may do this. An administrator's request is not checked for whether it exists. When the user was given a
        permission on it before, be it the same, the answer is `RESOURCE_ALREADY_EXISTS`, status 400; update that one
        instead.

        `POST /api/3.0/mlflow/gateway/secrets/permissions/create`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.

        Returns:
            GatewaySecretPermissionResponse: What the user was given on the gateway secret.
        """
        _json: dict[str, Any] = {
            "secret_id": secret_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/gateway/secrets/permissions/create"
        return await self._transport.call(
            _CREATE_GATEWAY_SECRET_PERMISSION,
            _path,
            json=_json,
            decode=_models.GatewaySecretPermissionResponse.from_dict,
        )

    async def get_gateway_secret_permission(self, *, secret_id: str, username: str) -> GatewaySecretPermissionResponse:
        """Get the permission that a user was given on a gateway secret.

        Answered with 404 when the user was given none; the server's default permission, `READ` unless configured
        otherwise, then counts, which this does not tell. Only administrators, and users with `MANAGE` on it, may
        ask.

        `GET /api/3.0/mlflow/gateway/secrets/permissions/get`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `safe`: it only reads.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user.

        Returns:
            GatewaySecretPermissionResponse: What the user was given on the gateway secret.
        """
        _query: dict[str, Any] = {
            "secret_id": secret_id,
            "username": username,
        }
        _path = "/api/3.0/mlflow/gateway/secrets/permissions/get"
        return await self._transport.call(
            _GET_GATEWAY_SECRET_PERMISSION,
            _path,
            query=_query,
            decode=_models.GatewaySecretPermissionResponse.from_dict,
        )

    async def update_gateway_secret_permission(
        self, *, secret_id: str, username: str, permission: DirectPermissionLevel
    ) -> None:
        """Change the permission that a user was given on a gateway secret.

        Answered with 404 when the user was given none yet. Only administrators, and users with `MANAGE` on it, may
        do this.

        `PATCH /api/3.0/mlflow/gateway/secrets/permissions/update`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `idempotent`: a repeat changes nothing.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.
        """
        _json: dict[str, Any] = {
            "secret_id": secret_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/gateway/secrets/permissions/update"
        return await self._transport.call(_UPDATE_GATEWAY_SECRET_PERMISSION, _path, json=_json, decode=_nothing)

    async def delete_gateway_secret_permission(self, *, secret_id: str, username: str) -> None:
        """Take back the permission that a user was given on a gateway secret.

        The server's default permission then counts for this user. A user who was given none is answered with 404.
        Only administrators, and users with `MANAGE` on it, may do this.

        `DELETE /api/3.0/mlflow/gateway/secrets/permissions/delete`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user.
        """
        _json: dict[str, Any] = {
            "secret_id": secret_id,
            "username": username,
        }
        _path = "/api/3.0/mlflow/gateway/secrets/permissions/delete"
        return await self._transport.call(_DELETE_GATEWAY_SECRET_PERMISSION, _path, json=_json, decode=_nothing)

    async def create_gateway_endpoint_permission(
        self, *, endpoint_id: str, username: str, permission: DirectPermissionLevel
    ) -> GatewayEndpointPermissionResponse:
        """Give a user a permission on a gateway endpoint.

        Overrides the server's default permission for this user. Only administrators, and users with `MANAGE` on it,
        may do this. An administrator's request is not checked for whether it exists. When the user was given a
        permission on it before, be it the same, the answer is `RESOURCE_ALREADY_EXISTS`, status 400; update that one
        instead.

        `POST /api/3.0/mlflow/gateway/endpoints/permissions/create`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.

        Returns:
            GatewayEndpointPermissionResponse: What the user was given on the gateway endpoint.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/permissions/create"
        return await self._transport.call(
            _CREATE_GATEWAY_ENDPOINT_PERMISSION,
            _path,
            json=_json,
            decode=_models.GatewayEndpointPermissionResponse.from_dict,
        )

    async def get_gateway_endpoint_permission(
        self, *, endpoint_id: str, username: str
    ) -> GatewayEndpointPermissionResponse:
        """Get the permission that a user was given on a gateway endpoint.

        Answered with 404 when the user was given none; the server's default permission, `READ` unless configured
        otherwise, then counts, which this does not tell. Only administrators, and users with `MANAGE` on it, may
        ask.

        `GET /api/3.0/mlflow/gateway/endpoints/permissions/get`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `safe`: it only reads.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user.

        Returns:
            GatewayEndpointPermissionResponse: What the user was given on the gateway endpoint.
        """
        _query: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "username": username,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/permissions/get"
        return await self._transport.call(
            _GET_GATEWAY_ENDPOINT_PERMISSION,
            _path,
            query=_query,
            decode=_models.GatewayEndpointPermissionResponse.from_dict,
        )

    async def update_gateway_endpoint_permission(
        self, *, endpoint_id: str, username: str, permission: DirectPermissionLevel
    ) -> None:
        """Change the permission that a user was given on a gateway endpoint.

        Answered with 404 when the user was given none yet. Only administrators, and users with `MANAGE` on it, may
        do this.

        `PATCH /api/3.0/mlflow/gateway/endpoints/permissions/update`, MLflow 3.10.1 to 3.10.1. Only with the server's
        basic-auth. Retry class `idempotent`: a repeat changes nothing.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/permissions/update"
        return await self._transport.call(_UPDATE_GATEWAY_ENDPOINT_PERMISSION, _path, json=_json, decode=_nothing)

    async def delete_gateway_endpoint_permission(self, *, endpoint_id: str, username: str) -> None:
        """Take back the permission that a user was given on a gateway endpoint.

        The server's default permission then counts for this user. A user who was given none is answered with 404.
        Only administrators, and users with `MANAGE` on it, may do this.

        `DELETE /api/3.0/mlflow/gateway/endpoints/permissions/delete`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "username": username,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/permissions/delete"
        return await self._transport.call(_DELETE_GATEWAY_ENDPOINT_PERMISSION, _path, json=_json, decode=_nothing)

    async def create_gateway_model_definition_permission(
        self, *, model_definition_id: str, username: str, permission: DirectPermissionLevel
    ) -> GatewayModelDefinitionPermissionResponse:
        """Give a user a permission on a model definition of the gateway.

        Overrides the server's default permission for this user. Only administrators, and users with `MANAGE` on it,
        may do this. An administrator's request is not checked for whether it exists. When the user was given a
        permission on it before, be it the same, the answer is `RESOURCE_ALREADY_EXISTS`, status 400; update that one
        instead.

        `POST /api/3.0/mlflow/gateway/model-definitions/permissions/create`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.

        Returns:
            GatewayModelDefinitionPermissionResponse: What the user was given on the model definition.
        """
        _json: dict[str, Any] = {
            "model_definition_id": model_definition_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/gateway/model-definitions/permissions/create"
        return await self._transport.call(
            _CREATE_GATEWAY_MODEL_DEFINITION_PERMISSION,
            _path,
            json=_json,
            decode=_models.GatewayModelDefinitionPermissionResponse.from_dict,
        )

    async def get_gateway_model_definition_permission(
        self, *, model_definition_id: str, username: str
    ) -> GatewayModelDefinitionPermissionResponse:
        """Get the permission that a user was given on a model definition of the gateway.

        Answered with 404 when the user was given none; the server's default permission, `READ` unless configured
        otherwise, then counts, which this does not tell. Only administrators, and users with `MANAGE` on it, may
        ask.

        `GET /api/3.0/mlflow/gateway/model-definitions/permissions/get`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `safe`: it only reads.

        Args:
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.
            username: Name of the user.

        Returns:
            GatewayModelDefinitionPermissionResponse: What the user was given on the model definition.
        """
        _query: dict[str, Any] = {
            "model_definition_id": model_definition_id,
            "username": username,
        }
        _path = "/api/3.0/mlflow/gateway/model-definitions/permissions/get"
        return await self._transport.call(
            _GET_GATEWAY_MODEL_DEFINITION_PERMISSION,
            _path,
            query=_query,
            decode=_models.GatewayModelDefinitionPermissionResponse.from_dict,
        )

    async def update_gateway_model_definition_permission(
        self, *, model_definition_id: str, username: str, permission: DirectPermissionLevel
    ) -> None:
        """Change the permission that a user was given on a model definition of the gateway.

        Answered with 404 when the user was given none yet. Only administrators, and users with `MANAGE` on it, may
        do this.

        `PATCH /api/3.0/mlflow/gateway/model-definitions/permissions/update`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `idempotent`: a repeat changes nothing.

        Args:
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.
        """
        _json: dict[str, Any] = {
            "model_definition_id": model_definition_id,
            "username": username,
            "permission": permission,
        }
        _path = "/api/3.0/mlflow/gateway/model-definitions/permissions/update"
        return await self._transport.call(
            _UPDATE_GATEWAY_MODEL_DEFINITION_PERMISSION, _path, json=_json, decode=_nothing
        )

    async def delete_gateway_model_definition_permission(self, *, model_definition_id: str, username: str) -> None:
        """Take back the permission that a user was given on a model definition of the gateway.

        The server's default permission then counts for this user. A user who was given none is answered with 404.
        Only administrators, and users with `MANAGE` on it, may do this.

        `DELETE /api/3.0/mlflow/gateway/model-definitions/permissions/delete`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.
            username: Name of the user.
        """
        _json: dict[str, Any] = {
            "model_definition_id": model_definition_id,
            "username": username,
        }
        _path = "/api/3.0/mlflow/gateway/model-definitions/permissions/delete"
        return await self._transport.call(
            _DELETE_GATEWAY_MODEL_DEFINITION_PERMISSION, _path, json=_json, decode=_nothing
        )

    async def list_workspace_permissions(self, *, workspace_name: str) -> ListWorkspacePermissionsResponse:
        """List what users were given in a workspace as a whole.

        In no order. A workspace that does not exist is answered with an empty list. Only administrators, and users
        with `MANAGE` in the workspace, may ask.

        `GET /api/3.0/mlflow/workspaces/{workspace_name}/permissions`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `safe`: it only reads.

        Args:
            workspace_name: Name of the workspace, such as `default`.

        Returns:
            ListWorkspacePermissionsResponse: What users were given in workspaces as a whole.
        """
        _path = f"/api/3.0/mlflow/workspaces/{_path_value(workspace_name)}/permissions"
        return await self._transport.call(
            _LIST_WORKSPACE_PERMISSIONS, _path, decode=_models.ListWorkspacePermissionsResponse.from_dict
        )

    async def set_workspace_permission(
        self, *, workspace_name: str, username: str, permission: DirectPermissionLevel
    ) -> SetWorkspacePermissionResponse:
        """Give a user a permission in a workspace as a whole, or change it.

        It counts for everything in the workspace on which the user was not given another permission. Only
        administrators, and users with `MANAGE` in the workspace, may do this. A workspace or a user that does not
        exist is answered with 404.

        `POST /api/3.0/mlflow/workspaces/{workspace_name}/permissions`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `idempotent`: a repeat changes nothing.

        Args:
            workspace_name: Name of the workspace, such as `default`.
            username: Name of the user.
            permission: What a user may do with one resource, on servers up to 3.10.1. Each but the last includes
                what the one before it allows: `READ` to see it, `USE` to use it (since 3.10.1), `EDIT` to change it,
                `MANAGE` to delete it and to give others permissions on it. `NO_PERMISSIONS` allows nothing, whatever
                the server's default is.

        Returns:
            SetWorkspacePermissionResponse: What the user has now in the workspace as a whole.
        """
        _json: dict[str, Any] = {
            "username": username,
            "permission": permission,
        }
        _path = f"/api/3.0/mlflow/workspaces/{_path_value(workspace_name)}/permissions"
        return await self._transport.call(
            _SET_WORKSPACE_PERMISSION, _path, json=_json, decode=_models.SetWorkspacePermissionResponse.from_dict
        )

    async def delete_workspace_permission(self, *, workspace_name: str, username: str) -> None:
        """Take back the permission that a user was given in a workspace as a whole.

        A user who was given none there is answered with 404. Only administrators, and users with `MANAGE` in the
        workspace, may do this.

        `DELETE /api/3.0/mlflow/workspaces/{workspace_name}/permissions`, MLflow 3.10.1 to 3.10.1. Only with the
        server's basic-auth. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            workspace_name: Name of the workspace, such as `default`.
            username: Name of the user.
        """
        _json: dict[str, Any] = {
            "username": username,
        }
        _path = f"/api/3.0/mlflow/workspaces/{_path_value(workspace_name)}/permissions"
        return await self._transport.call(_DELETE_WORKSPACE_PERMISSION, _path, json=_json, decode=_nothing)

    async def list_user_workspace_permissions(self, *, username: str) -> ListWorkspacePermissionsResponse:
        """List what a user was given in workspaces as a whole.

        In no order. Only administrators may ask.

        `GET /api/3.0/mlflow/workspace-permissions`, MLflow 3.10.1 to 3.10.1. Only with the server's basic-auth.
        Retry class `safe`: it only reads.

        Args:
            username: Name of the user.

        Returns:
            ListWorkspacePermissionsResponse: What users were given in workspaces as a whole.
        """
        _query: dict[str, Any] = {
            "username": username,
        }
        _path = "/api/3.0/mlflow/workspace-permissions"
        return await self._transport.call(
            _LIST_USER_WORKSPACE_PERMISSIONS,
            _path,
            query=_query,
            decode=_models.ListWorkspacePermissionsResponse.from_dict,
        )
