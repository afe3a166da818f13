# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The AI gateway, which passes prompts on to model providers. Secrets, models, endpoints, budgets, guardrails."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing

if TYPE_CHECKING:
    from ..models.attach_model_to_gateway_endpoint_response import AttachModelToGatewayEndpointResponse
    from ..models.budget_action import BudgetAction
    from ..models.budget_duration import BudgetDuration
    from ..models.budget_target_scope import BudgetTargetScope
    from ..models.budget_unit import BudgetUnit
    from ..models.fallback_config import FallbackConfig
    from ..models.gateway_budget_policy_response import GatewayBudgetPolicyResponse
    from ..models.gateway_endpoint_binding_response import GatewayEndpointBindingResponse
    from ..models.gateway_endpoint_model_config import GatewayEndpointModelConfig
    from ..models.gateway_endpoint_response import GatewayEndpointResponse
    from ..models.gateway_guardrail_config_response import GatewayGuardrailConfigResponse
    from ..models.gateway_guardrail_response import GatewayGuardrailResponse
    from ..models.gateway_model_definition_response import GatewayModelDefinitionResponse
    from ..models.gateway_resource_type import GatewayResourceType
    from ..models.gateway_secret_response import GatewaySecretResponse
    from ..models.guardrail_action import GuardrailAction
    from ..models.guardrail_stage import GuardrailStage
    from ..models.list_endpoint_guardrail_configs_response import ListEndpointGuardrailConfigsResponse
    from ..models.list_gateway_budget_policies_response import ListGatewayBudgetPoliciesResponse
    from ..models.list_gateway_budget_windows_response import ListGatewayBudgetWindowsResponse
    from ..models.list_gateway_endpoint_bindings_response import ListGatewayEndpointBindingsResponse
    from ..models.list_gateway_endpoints_response import ListGatewayEndpointsResponse
    from ..models.list_gateway_guardrails_response import ListGatewayGuardrailsResponse
    from ..models.list_gateway_model_definitions_response import ListGatewayModelDefinitionsResponse
    from ..models.list_gateway_secret_infos_response import ListGatewaySecretInfosResponse
    from ..models.routing_strategy import RoutingStrategy
    from ..transport import AsyncTransport, Transport

_CREATE_GATEWAY_SECRET = OPERATIONS["createGatewaySecret"]
_GET_GATEWAY_SECRET_INFO = OPERATIONS["getGatewaySecretInfo"]
_LIST_GATEWAY_SECRET_INFOS = OPERATIONS["listGatewaySecretInfos"]
_UPDATE_GATEWAY_SECRET = OPERATIONS["updateGatewaySecret"]
_DELETE_GATEWAY_SECRET = OPERATIONS["deleteGatewaySecret"]
_CREATE_GATEWAY_MODEL_DEFINITION = OPERATIONS["createGatewayModelDefinition"]
_GET_GATEWAY_MODEL_DEFINITION = OPERATIONS["getGatewayModelDefinition"]
_LIST_GATEWAY_MODEL_DEFINITIONS = OPERATIONS["listGatewayModelDefinitions"]
_UPDATE_GATEWAY_MODEL_DEFINITION = OPERATIONS["updateGatewayModelDefinition"]
_DELETE_GATEWAY_MODEL_DEFINITION = OPERATIONS["deleteGatewayModelDefinition"]
_CREATE_GATEWAY_ENDPOINT = OPERATIONS["createGatewayEndpoint"]
_GET_GATEWAY_ENDPOINT = OPERATIONS["getGatewayEndpoint"]
_LIST_GATEWAY_ENDPOINTS = OPERATIONS["listGatewayEndpoints"]
_UPDATE_GATEWAY_ENDPOINT = OPERATIONS["updateGatewayEndpoint"]
_DELETE_GATEWAY_ENDPOINT = OPERATIONS["deleteGatewayEndpoint"]
_ATTACH_MODEL_TO_ENDPOINT = OPERATIONS["attachModelToEndpoint"]
_DETACH_MODEL_FROM_ENDPOINT = OPERATIONS["detachModelFromEndpoint"]
_CREATE_ENDPOINT_BINDING = OPERATIONS["createEndpointBinding"]
_LIST_ENDPOINT_BINDINGS = OPERATIONS["listEndpointBindings"]
_DELETE_ENDPOINT_BINDING = OPERATIONS["deleteEndpointBinding"]
_SET_GATEWAY_ENDPOINT_TAG = OPERATIONS["setGatewayEndpointTag"]
_DELETE_GATEWAY_ENDPOINT_TAG = OPERATIONS["deleteGatewayEndpointTag"]
_CREATE_BUDGET_POLICY = OPERATIONS["createBudgetPolicy"]
_GET_BUDGET_POLICY = OPERATIONS["getBudgetPolicy"]
_LIST_BUDGET_POLICIES = OPERATIONS["listBudgetPolicies"]
_UPDATE_BUDGET_POLICY = OPERATIONS["updateBudgetPolicy"]
_DELETE_BUDGET_POLICY = OPERATIONS["deleteBudgetPolicy"]
_LIST_BUDGET_WINDOWS = OPERATIONS["listBudgetWindows"]
_CREATE_GATEWAY_GUARDRAIL = OPERATIONS["createGatewayGuardrail"]
_GET_GATEWAY_GUARDRAIL = OPERATIONS["getGatewayGuardrail"]
_LIST_GATEWAY_GUARDRAILS = OPERATIONS["listGatewayGuardrails"]
_DELETE_GATEWAY_GUARDRAIL = OPERATIONS["deleteGatewayGuardrail"]
_ADD_GUARDRAIL_TO_ENDPOINT = OPERATIONS["addGuardrailToEndpoint"]
_REMOVE_GUARDRAIL_FROM_ENDPOINT = OPERATIONS["removeGuardrailFromEndpoint"]
_LIST_ENDPOINT_GUARDRAIL_CONFIGS = OPERATIONS["listEndpointGuardrailConfigs"]
_UPDATE_ENDPOINT_GUARDRAIL_CONFIG = OPERATIONS["updateEndpointGuardrailConfig"]


class GatewayApi:
    """The AI gateway, which passes prompts on to model providers. Secrets, models, endpoints, budgets, guardrails."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_gateway_secret(
        self,
        *,
        secret_name: str,
        secret_value: dict[str, str] | None = None,
        provider: str | None = None,
        auth_config: dict[str, str] | None = None,
        created_by: str | None = None,
    ) -> GatewaySecretResponse:
        """Store a secret for a model provider.

        The server encrypts it, and never shows it again in plain. A name that is taken is answered with
        `RESOURCE_ALREADY_EXISTS`, status 400.

        Look at `masked_values` in the answer: when a field has the wrong type, the server answers 200, stores no
        value, and drops fields that come later in the body.

        `POST /api/3.0/mlflow/gateway/secrets/create`, since MLflow 3.10.1. Retry class `keyed`: before a repeat,
        look whether the first one happened.

        Args:
            secret_name: Name of the secret, unique within its workspace. A store on PostgreSQL refuses more than
                255 characters.
            secret_value: The secret itself as names and texts, mostly `api_key` alone. Absent, the secret is
                stored without a value, which is of no use. Since 3.17.2 the names `api_base`, `base_url`,
                `model_list`, `fallbacks` and `custom_llm_provider` are refused. A store on PostgreSQL refuses so
                many that names and masked values together take more than 500 characters.
            provider: The model provider, for example `openai`. Not checked, but a store on PostgreSQL refuses
                more than 64 characters.
            auth_config: Settings that are no secrets. `api_base` is where requests go; since 3.17.2 an `https`
                address whose host the server can resolve to a public one, unless the server was set up to allow
                more. The other names that `secret_value` may not have are refused here, too.
            created_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewaySecretResponse: The secret as it is now, its values masked.
        """
        _json: dict[str, Any] = {
            "secret_name": secret_name,
        }
        if secret_value is not None:
            _json["secret_value"] = secret_value
        if provider is not None:
            _json["provider"] = provider
        if auth_config is not None:
            _json["auth_config"] = auth_config
        if created_by is not None:
            _json["created_by"] = created_by
        _path = "/api/3.0/mlflow/gateway/secrets/create"
        return self._transport.call(
            _CREATE_GATEWAY_SECRET, _path, json=_json, decode=_models.GatewaySecretResponse.from_dict
        )

    def get_gateway_secret_info(self, *, secret_id: str) -> GatewaySecretResponse:
        """Get a secret by its id, its values masked.

        It cannot be found by its name; list the secrets for that.

        `GET /api/3.0/mlflow/gateway/secrets/get`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            secret_id: Id of the secret, `s-` and 32 hex digits.

        Returns:
            GatewaySecretResponse: The secret as it is now, its values masked.
        """
        _query: dict[str, Any] = {
            "secret_id": secret_id,
        }
        _path = "/api/3.0/mlflow/gateway/secrets/get"
        return self._transport.call(
            _GET_GATEWAY_SECRET_INFO, _path, query=_query, decode=_models.GatewaySecretResponse.from_dict
        )

    def list_gateway_secret_infos(self, *, provider: str | None = None) -> ListGatewaySecretInfosResponse:
        """List the secrets, their values masked.

        All of them in one answer, in no particular order.

        `GET /api/3.0/mlflow/gateway/secrets/list`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            provider: Only the secrets for this provider. All when absent.

        Returns:
            ListGatewaySecretInfosResponse: The secrets found.
        """
        _query: dict[str, Any] = {
            "provider": provider,
        }
        _path = "/api/3.0/mlflow/gateway/secrets/list"
        return self._transport.call(
            _LIST_GATEWAY_SECRET_INFOS, _path, query=_query, decode=_models.ListGatewaySecretInfosResponse.from_dict
        )

    def update_gateway_secret(
        self,
        *,
        secret_id: str,
        secret_value: dict[str, str] | None = None,
        auth_config: dict[str, str] | None = None,
        updated_by: str | None = None,
    ) -> GatewaySecretResponse:
        """Replace the value or the settings of a secret.

        What is absent or empty stays as it is, except `last_updated_by`. The name cannot be changed.

        `POST /api/3.0/mlflow/gateway/secrets/update`, since MLflow 3.10.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            secret_id: Id of the secret, `s-` and 32 hex digits.
            secret_value: The secret itself as names and texts, mostly `api_key` alone. Absent, the secret is
                stored without a value, which is of no use. Since 3.17.2 the names `api_base`, `base_url`,
                `model_list`, `fallbacks` and `custom_llm_provider` are refused. A store on PostgreSQL refuses so
                many that names and masked values together take more than 500 characters.
            auth_config: The new settings in place of all old ones, under the same rules as for a new secret. A
                blank `api_base` alone takes them all away, since 3.17.2; an empty object does nothing.
            updated_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewaySecretResponse: The secret as it is now, its values masked.
        """
        _json: dict[str, Any] = {
            "secret_id": secret_id,
        }
        if secret_value is not None:
            _json["secret_value"] = secret_value
        if auth_config is not None:
            _json["auth_config"] = auth_config
        if updated_by is not None:
            _json["updated_by"] = updated_by
        _path = "/api/3.0/mlflow/gateway/secrets/update"
        return self._transport.call(
            _UPDATE_GATEWAY_SECRET, _path, json=_json, decode=_models.GatewaySecretResponse.from_dict
        )

    def delete_gateway_secret(self, *, secret_id: str) -> None:
        """Delete a secret for good.

        The id goes into the body. A secret in use is deleted all the same: model definitions lose it, and fail until
        they get another one.

        `DELETE /api/3.0/mlflow/gateway/secrets/delete`, since MLflow 3.10.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            secret_id: Id of the secret, `s-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "secret_id": secret_id,
        }
        _path = "/api/3.0/mlflow/gateway/secrets/delete"
        return self._transport.call(_DELETE_GATEWAY_SECRET, _path, json=_json, decode=_nothing)

    def create_gateway_model_definition(
        self, *, name: str, secret_id: str, provider: str, model_name: str, created_by: str | None = None
    ) -> GatewayModelDefinitionResponse:
        """Define a model, as a provider's model with a secret to reach it.

        A name that is taken is answered with `RESOURCE_ALREADY_EXISTS`, status 400; a secret that does not exist,
        with 404. Nothing is asked of the provider.

        `POST /api/3.0/mlflow/gateway/model-definitions/create`, since MLflow 3.10.1. Retry class `keyed`: before a
        repeat, look whether the first one happened.

        Args:
            name: Name, unique within its workspace. A store on PostgreSQL refuses more than 255 characters.
            secret_id: Id of the secret, `s-` and 32 hex digits.
            provider: The model provider, for example `openai`. Not checked, nor compared with the secret's; but
                a store on PostgreSQL refuses more than 64 characters.
            model_name: What the provider calls the model. Not checked, but a store on PostgreSQL refuses more
                than 256 characters.
            created_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewayModelDefinitionResponse: The model definition as it is now.
        """
        _json: dict[str, Any] = {
            "name": name,
            "secret_id": secret_id,
            "provider": provider,
            "model_name": model_name,
        }
        if created_by is not None:
            _json["created_by"] = created_by
        _path = "/api/3.0/mlflow/gateway/model-definitions/create"
        return self._transport.call(
            _CREATE_GATEWAY_MODEL_DEFINITION, _path, json=_json, decode=_models.GatewayModelDefinitionResponse.from_dict
        )

    def get_gateway_model_definition(self, *, model_definition_id: str) -> GatewayModelDefinitionResponse:
        """Get a model definition by its id.

        It cannot be found by its name; list the model definitions for that.

        `GET /api/3.0/mlflow/gateway/model-definitions/get`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.

        Returns:
            GatewayModelDefinitionResponse: The model definition as it is now.
        """
        _query: dict[str, Any] = {
            "model_definition_id": model_definition_id,
        }
        _path = "/api/3.0/mlflow/gateway/model-definitions/get"
        return self._transport.call(
            _GET_GATEWAY_MODEL_DEFINITION, _path, query=_query, decode=_models.GatewayModelDefinitionResponse.from_dict
        )

    def list_gateway_model_definitions(
        self, *, provider: str | None = None, secret_id: str | None = None
    ) -> ListGatewayModelDefinitionsResponse:
        """List the model definitions.

        All of them in one answer, in no particular order.

        `GET /api/3.0/mlflow/gateway/model-definitions/list`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            provider: Only the models of this provider. All when absent.
            secret_id: Only the models that use this secret. All when absent.

        Returns:
            ListGatewayModelDefinitionsResponse: The model definitions found.
        """
        _query: dict[str, Any] = {
            "provider": provider,
            "secret_id": secret_id,
        }
        _path = "/api/3.0/mlflow/gateway/model-definitions/list"
        return self._transport.call(
            _LIST_GATEWAY_MODEL_DEFINITIONS,
            _path,
            query=_query,
            decode=_models.ListGatewayModelDefinitionsResponse.from_dict,
        )

    def update_gateway_model_definition(
        self,
        *,
        model_definition_id: str,
        name: str | None = None,
        secret_id: str | None = None,
        provider: str | None = None,
        model_name: str | None = None,
        updated_by: str | None = None,
    ) -> GatewayModelDefinitionResponse:
        """Change a model definition.

        What is absent or empty stays as it is. Endpoints that have the model use the new definition at once. A name
        that is taken is answered with `RESOURCE_ALREADY_EXISTS`, status 400.

        `POST /api/3.0/mlflow/gateway/model-definitions/update`, since MLflow 3.10.1. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.
            name: The new name, unique within its workspace. A store on PostgreSQL refuses more than 255
                characters.
            secret_id: Id of another secret. One that does not exist is answered with 404.
            provider: The new model provider. Not checked, but a store on PostgreSQL refuses more than 64
                characters.
            model_name: What the provider calls the new model. Not checked, but a store on PostgreSQL refuses
                more than 256 characters.
            updated_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewayModelDefinitionResponse: The model definition as it is now.
        """
        _json: dict[str, Any] = {
            "model_definition_id": model_definition_id,
        }
        if name is not None:
            _json["name"] = name
        if secret_id is not None:
            _json["secret_id"] = secret_id
        if provider is not None:
            _json["provider"] = provider
        if model_name is not None:
            _json["model_name"] = model_name
        if updated_by is not None:
            _json["updated_by"] = updated_by
        _path = "/api/3.0/mlflow/gateway/model-definitions/update"
        return self._transport.call(
            _UPDATE_GATEWAY_MODEL_DEFINITION, _path, json=_json, decode=_models.GatewayModelDefinitionResponse.from_dict
        )

    def delete_gateway_model_definition(self, *, model_definition_id: str) -> None:
        """Delete a model definition for good.

        The id goes into the body. A model definition that an endpoint has is refused with `INVALID_STATE`, status
        500: detach it first.

        `DELETE /api/3.0/mlflow/gateway/model-definitions/delete`, since MLflow 3.10.1. Retry class `never`: a repeat
        does it twice, or fails where the first one worked.

        Args:
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "model_definition_id": model_definition_id,
        }
        _path = "/api/3.0/mlflow/gateway/model-definitions/delete"
        return self._transport.call(_DELETE_GATEWAY_MODEL_DEFINITION, _path, json=_json, decode=_nothing)

    def create_gateway_endpoint(
        self,
        *,
        name: str,
        model_configs: list[GatewayEndpointModelConfig],
        routing_strategy: RoutingStrategy | None = None,
        fallback_config: FallbackConfig | None = None,
        experiment_id: str | None = None,
        usage_tracking: bool | None = None,
        created_by: str | None = None,
    ) -> GatewayEndpointResponse:
        """Create an endpoint, under whose name clients reach models.

        A name that is taken is answered with `BAD_REQUEST`, status 400, and so is an experiment that does not exist,
        and the same model twice in the same role. A model definition that does not exist is answered with 404.
        Requests are recorded in an experiment called `gateway/` and the endpoint's name, unless told otherwise.

        `POST /api/3.0/mlflow/gateway/endpoints/create`, since MLflow 3.10.1. Retry class `keyed`: before a repeat,
        look whether the first one happened.

        Args:
            name: Name of the endpoint, unique within its workspace: ASCII letters and digits, `_`, `-` and `.`.
                A store on PostgreSQL refuses more than 255 characters.
            model_configs: The models, at least one. One of them should be primary, which the server does not
                check.
            routing_strategy: How the model for a request is chosen, when there are several primary ones. Without
                it the first one gets all requests.
            fallback_config: What to do when a model fails.
            experiment_id: Id of the experiment for the traces. The endpoint's own when absent.
            usage_tracking: Whether requests are recorded as traces. Absent means `true`; before 3.14.0 `false`.
            created_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewayEndpointResponse: The endpoint as it is now.
        """
        _json: dict[str, Any] = {
            "name": name,
            "model_configs": model_configs,
        }
        if routing_strategy is not None:
            _json["routing_strategy"] = routing_strategy
        if fallback_config is not None:
            _json["fallback_config"] = fallback_config
        if experiment_id is not None:
            _json["experiment_id"] = experiment_id
        if usage_tracking is not None:
            _json["usage_tracking"] = usage_tracking
        if created_by is not None:
            _json["created_by"] = created_by
        _path = "/api/3.0/mlflow/gateway/endpoints/create"
        return self._transport.call(
            _CREATE_GATEWAY_ENDPOINT, _path, json=_json, decode=_models.GatewayEndpointResponse.from_dict
        )

    def get_gateway_endpoint(
        self, *, endpoint_id: str | None = None, name: str | None = None
    ) -> GatewayEndpointResponse:
        """Get an endpoint by its id or its name.

        Exactly one of the two is to be given; both or none are answered with 400. By name since 3.14.0.

        `GET /api/3.0/mlflow/gateway/endpoints/get`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            name: Name of the endpoint. Since 3.14.0.

        Returns:
            GatewayEndpointResponse: The endpoint as it is now.
        """
        _query: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "name": name,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/get"
        return self._transport.call(
            _GET_GATEWAY_ENDPOINT, _path, query=_query, decode=_models.GatewayEndpointResponse.from_dict
        )

    def list_gateway_endpoints(self, *, provider: str | None = None) -> ListGatewayEndpointsResponse:
        """List the endpoints.

        All of them in one answer, in no particular order, except those without any model.

        `GET /api/3.0/mlflow/gateway/endpoints/list`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            provider: Only the endpoints with a model of this provider. All when absent.

        Returns:
            ListGatewayEndpointsResponse: The endpoints found.
        """
        _query: dict[str, Any] = {
            "provider": provider,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/list"
        return self._transport.call(
            _LIST_GATEWAY_ENDPOINTS, _path, query=_query, decode=_models.ListGatewayEndpointsResponse.from_dict
        )

    def update_gateway_endpoint(
        self,
        *,
        endpoint_id: str,
        name: str | None = None,
        model_configs: list[GatewayEndpointModelConfig] | None = None,
        routing_strategy: RoutingStrategy | None = None,
        fallback_config: FallbackConfig | None = None,
        experiment_id: str | None = None,
        usage_tracking: bool | None = None,
        updated_by: str | None = None,
    ) -> GatewayEndpointResponse:
        """Change an endpoint, or replace its models.

        What is absent or empty stays as it is, with one exception: new `model_configs` also take away the old
        `fallback_config`. A name that is taken is answered with `BAD_REQUEST`, status 400.

        `POST /api/3.0/mlflow/gateway/endpoints/update`, since MLflow 3.10.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            name: The new name, unique within its workspace: ASCII letters and digits, `_`, `-` and `.`. A store
                on PostgreSQL refuses more than 255 characters.
            model_configs: The models in place of all old ones.
            routing_strategy: How the model for a request is chosen, when there are several primary ones. Without
                it the first one gets all requests.
            fallback_config: What to do when a model fails.
            experiment_id: Id of another experiment for the traces. One that does not exist is answered with 400.
            usage_tracking: Whether requests are recorded as traces.
            updated_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewayEndpointResponse: The endpoint as it is now.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
        }
        if name is not None:
            _json["name"] = name
        if model_configs is not None:
            _json["model_configs"] = model_configs
        if routing_strategy is not None:
            _json["routing_strategy"] = routing_strategy
        if fallback_config is not None:
            _json["fallback_config"] = fallback_config
        if experiment_id is not None:
            _json["experiment_id"] = experiment_id
        if usage_tracking is not None:
            _json["usage_tracking"] = usage_tracking
        if updated_by is not None:
            _json["updated_by"] = updated_by
        _path = "/api/3.0/mlflow/gateway/endpoints/update"
        return self._transport.call(
            _UPDATE_GATEWAY_ENDPOINT, _path, json=_json, decode=_models.GatewayEndpointResponse.from_dict
        )

    def delete_gateway_endpoint(self, *, endpoint_id: str) -> None:
        """Delete an endpoint for good.

        The id goes into the body. Its bindings and tags go with it; model definitions, and the experiment with the
        traces, stay.

        `DELETE /api/3.0/mlflow/gateway/endpoints/delete`, since MLflow 3.10.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/delete"
        return self._transport.call(_DELETE_GATEWAY_ENDPOINT, _path, json=_json, decode=_nothing)

    def attach_model_to_endpoint(
        self, *, endpoint_id: str, model_config: GatewayEndpointModelConfig, created_by: str | None = None
    ) -> AttachModelToGatewayEndpointResponse:
        """Add a model to an endpoint.

        A model can be there twice, once in each role. The same role again is answered with
        `RESOURCE_ALREADY_EXISTS`, status 400.

        `POST /api/3.0/mlflow/gateway/endpoints/models/attach`, since MLflow 3.10.1. Retry class `keyed`: before a
        repeat, look whether the first one happened.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            model_config: A model of an endpoint, in requests.
            created_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            AttachModelToGatewayEndpointResponse: The model as a part of the endpoint.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "model_config": model_config,
        }
        if created_by is not None:
            _json["created_by"] = created_by
        _path = "/api/3.0/mlflow/gateway/endpoints/models/attach"
        return self._transport.call(
            _ATTACH_MODEL_TO_ENDPOINT, _path, json=_json, decode=_models.AttachModelToGatewayEndpointResponse.from_dict
        )

    def detach_model_from_endpoint(self, *, endpoint_id: str, model_definition_id: str) -> None:
        """Take a model away from an endpoint.

        Of a model that is there in both roles one goes, and a repeat takes the other. An endpoint that lost its last
        model still exists, but is no longer listed.

        `POST /api/3.0/mlflow/gateway/endpoints/models/detach`, since MLflow 3.10.1. Retry class `never`: a repeat
        does it twice, or fails where the first one worked.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "model_definition_id": model_definition_id,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/models/detach"
        return self._transport.call(_DETACH_MODEL_FROM_ENDPOINT, _path, json=_json, decode=_nothing)

    def create_endpoint_binding(
        self, *, endpoint_id: str, resource_type: GatewayResourceType, resource_id: str, created_by: str | None = None
    ) -> GatewayEndpointBindingResponse:
        """Note that something in MLflow uses an endpoint.

        The same binding again is answered with `BAD_REQUEST`, status 400.

        `POST /api/3.0/mlflow/gateway/endpoints/bindings/create`, since MLflow 3.10.1. Retry class `keyed`: before a
        repeat, look whether the first one happened.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            resource_type: What kind of thing uses an endpoint.
            resource_id: Id of the thing that uses it. The server does not check that it exists.
            created_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewayEndpointBindingResponse: The new binding.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "resource_type": resource_type,
            "resource_id": resource_id,
        }
        if created_by is not None:
            _json["created_by"] = created_by
        _path = "/api/3.0/mlflow/gateway/endpoints/bindings/create"
        return self._transport.call(
            _CREATE_ENDPOINT_BINDING, _path, json=_json, decode=_models.GatewayEndpointBindingResponse.from_dict
        )

    def list_endpoint_bindings(
        self,
        *,
        endpoint_id: str | None = None,
        resource_type: GatewayResourceType | None = None,
        resource_id: str | None = None,
    ) -> ListGatewayEndpointBindingsResponse:
        """List what uses endpoints.

        All bindings that fulfil every condition given, in one answer. An endpoint that does not exist has none.

        `GET /api/3.0/mlflow/gateway/endpoints/bindings/list`, since MLflow 3.10.1. Retry class `safe`: it only
        reads.

        Args:
            endpoint_id: Only what uses this endpoint.
            resource_type: Only things of this kind.
            resource_id: Only the thing with this id.

        Returns:
            ListGatewayEndpointBindingsResponse: The bindings found.
        """
        _query: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "resource_type": resource_type,
            "resource_id": resource_id,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/bindings/list"
        return self._transport.call(
            _LIST_ENDPOINT_BINDINGS, _path, query=_query, decode=_models.ListGatewayEndpointBindingsResponse.from_dict
        )

    def delete_endpoint_binding(
        self, *, endpoint_id: str, resource_type: GatewayResourceType, resource_id: str
    ) -> None:
        """Delete a binding.

        Everything that names it goes into the body. A binding that does not exist is answered with 404.

        `DELETE /api/3.0/mlflow/gateway/endpoints/bindings/delete`, since MLflow 3.10.1. Retry class `never`: a
        repeat does it twice, or fails where the first one worked.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            resource_type: What kind of thing uses an endpoint.
            resource_id: Id of the thing that uses it. The server does not check that it exists.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "resource_type": resource_type,
            "resource_id": resource_id,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/bindings/delete"
        return self._transport.call(_DELETE_ENDPOINT_BINDING, _path, json=_json, decode=_nothing)

    def set_gateway_endpoint_tag(self, *, endpoint_id: str, key: str, value: str | None = None) -> None:
        """Set a tag of an endpoint.

        Replaces the value that the tag has.

        `POST /api/3.0/mlflow/gateway/endpoints/set-tag`, since MLflow 3.10.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            key: Name of the tag, any text. A store on PostgreSQL refuses more than 250 characters.
            value: Value of the tag, any text; empty when absent. A store on PostgreSQL refuses more than 5,000
                characters.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = "/api/3.0/mlflow/gateway/endpoints/set-tag"
        return self._transport.call(_SET_GATEWAY_ENDPOINT_TAG, _path, json=_json, decode=_nothing)

    def delete_gateway_endpoint_tag(self, *, endpoint_id: str, key: str) -> None:
        """Delete a tag of an endpoint.

        Everything that names it goes into the body. A tag that the endpoint does not have is no error.

        `DELETE /api/3.0/mlflow/gateway/endpoints/delete-tag`, since MLflow 3.10.1. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            key: Name of the tag, any text. A store on PostgreSQL refuses more than 250 characters.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "key": key,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/delete-tag"
        return self._transport.call(_DELETE_GATEWAY_ENDPOINT_TAG, _path, json=_json, decode=_nothing)

    def create_budget_policy(
        self,
        *,
        budget_unit: BudgetUnit,
        budget_amount: float,
        duration: BudgetDuration,
        target_scope: BudgetTargetScope,
        budget_action: BudgetAction,
        target_value: str | None = None,
        created_by: str | None = None,
    ) -> GatewayBudgetPolicyResponse:
        """Limit what may be spent in each window of time.

        Two equal requests make two policies, which have no name to tell them apart. Windows follow one another
        without a gap, each starting again from nothing. An endpoint that does not exist is answered with 404.

        `POST /api/3.0/mlflow/gateway/budgets/create`, since MLflow 3.14.0. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            budget_unit: What a budget is counted in, US dollars.
            budget_amount: How much may be spent in a window, in `budget_unit`. The server takes 0 and negative
                amounts, too.
            duration: The length of a budget's window.
            target_scope: Whose spending counts. `USER` only on servers with basic-auth.
            budget_action: What happens beyond the budget, a notice (`ALERT`) or the refusal of further requests
                (`REJECT`).
            target_value: Id of the endpoint for `ENDPOINT`, name of the user for `USER`, which both need it;
                refused with the other scopes. Since 3.17.2.
            created_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewayBudgetPolicyResponse: The budget policy as it is now.
        """
        _json: dict[str, Any] = {
            "budget_unit": budget_unit,
            "budget_amount": budget_amount,
            "duration": duration,
            "target_scope": target_scope,
            "budget_action": budget_action,
        }
        if target_value is not None:
            _json["target_value"] = target_value
        if created_by is not None:
            _json["created_by"] = created_by
        _path = "/api/3.0/mlflow/gateway/budgets/create"
        return self._transport.call(
            _CREATE_BUDGET_POLICY, _path, json=_json, decode=_models.GatewayBudgetPolicyResponse.from_dict
        )

    def get_budget_policy(self, *, budget_policy_id: str) -> GatewayBudgetPolicyResponse:
        """Get a budget policy by its id.

        What was spent under it so far is told by `list_budget_windows`.

        `GET /api/3.0/mlflow/gateway/budgets/get`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            budget_policy_id: Id of the budget policy, `bp-` and 32 hex digits.

        Returns:
            GatewayBudgetPolicyResponse: The budget policy as it is now.
        """
        _query: dict[str, Any] = {
            "budget_policy_id": budget_policy_id,
        }
        _path = "/api/3.0/mlflow/gateway/budgets/get"
        return self._transport.call(
            _GET_BUDGET_POLICY, _path, query=_query, decode=_models.GatewayBudgetPolicyResponse.from_dict
        )

    def list_budget_policies(
        self, *, max_results: int | None = None, page_token: str | None = None
    ) -> ListGatewayBudgetPoliciesResponse:
        """List the budget policies.

        Ordered by id, which says nothing about their age.

        `GET /api/3.0/mlflow/gateway/budgets/list`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            max_results: How many per page, from 1 to 50,000. 1,000 when absent or 0.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            ListGatewayBudgetPoliciesResponse: One page of budget policies.
        """
        _query: dict[str, Any] = {
            "max_results": max_results,
            "page_token": page_token,
        }
        _path = "/api/3.0/mlflow/gateway/budgets/list"
        return self._transport.call(
            _LIST_BUDGET_POLICIES, _path, query=_query, decode=_models.ListGatewayBudgetPoliciesResponse.from_dict
        )

    def update_budget_policy(
        self,
        *,
        budget_policy_id: str,
        budget_unit: BudgetUnit | None = None,
        budget_amount: float | None = None,
        duration: BudgetDuration | None = None,
        target_scope: BudgetTargetScope | None = None,
        budget_action: BudgetAction | None = None,
        target_value: str | None = None,
        updated_by: str | None = None,
    ) -> GatewayBudgetPolicyResponse:
        """Change a budget policy.

        What is absent stays as it is, except that another `target_scope` takes the old `target_value` away. A
        `duration` must be complete.

        `POST /api/3.0/mlflow/gateway/budgets/update`, since MLflow 3.14.0. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            budget_policy_id: Id of the budget policy, `bp-` and 32 hex digits.
            budget_unit: What a budget is counted in, US dollars.
            budget_amount: How much may be spent in a window, in `budget_unit`. The server takes 0 and negative
                amounts, too.
            duration: The length of a budget's window.
            target_scope: Whose spending counts. `USER` only on servers with basic-auth.
            budget_action: What happens beyond the budget, a notice (`ALERT`) or the refusal of further requests
                (`REJECT`).
            target_value: Id of the endpoint for `ENDPOINT`, name of the user for `USER`, which both need it;
                refused with the other scopes. Since 3.17.2.
            updated_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewayBudgetPolicyResponse: The budget policy as it is now.
        """
        _json: dict[str, Any] = {
            "budget_policy_id": budget_policy_id,
        }
        if budget_unit is not None:
            _json["budget_unit"] = budget_unit
        if budget_amount is not None:
            _json["budget_amount"] = budget_amount
        if duration is not None:
            _json["duration"] = duration
        if target_scope is not None:
            _json["target_scope"] = target_scope
        if budget_action is not None:
            _json["budget_action"] = budget_action
        if target_value is not None:
            _json["target_value"] = target_value
        if updated_by is not None:
            _json["updated_by"] = updated_by
        _path = "/api/3.0/mlflow/gateway/budgets/update"
        return self._transport.call(
            _UPDATE_BUDGET_POLICY, _path, json=_json, decode=_models.GatewayBudgetPolicyResponse.from_dict
        )

    def delete_budget_policy(self, *, budget_policy_id: str) -> None:
        """Delete a budget policy for good.

        The id goes into the body.

        `DELETE /api/3.0/mlflow/gateway/budgets/delete`, since MLflow 3.14.0. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            budget_policy_id: Id of the budget policy, `bp-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "budget_policy_id": budget_policy_id,
        }
        _path = "/api/3.0/mlflow/gateway/budgets/delete"
        return self._transport.call(_DELETE_BUDGET_POLICY, _path, json=_json, decode=_nothing)

    def list_budget_windows(self) -> ListGatewayBudgetWindowsResponse:
        """List what was spent under each budget policy in its present window.

        All of them in one answer. On a server with workspaces these are the policies of the request's workspace, and
        every policy with `target_scope` `GLOBAL`.

        `GET /api/3.0/mlflow/gateway/budgets/windows`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Returns:
            ListGatewayBudgetWindowsResponse: The present window of each budget policy.
        """
        _path = "/api/3.0/mlflow/gateway/budgets/windows"
        return self._transport.call(
            _LIST_BUDGET_WINDOWS, _path, decode=_models.ListGatewayBudgetWindowsResponse.from_dict
        )

    def create_gateway_guardrail(
        self,
        *,
        name: str,
        scorer_id: str,
        scorer_version: int,
        stage: GuardrailStage,
        action: GuardrailAction,
        action_endpoint_id: str | None = None,
    ) -> GatewayGuardrailResponse:
        """Make a guardrail of a registered scorer.

        It does nothing until it is added to an endpoint. Two equal requests make two guardrails. The scorer must be
        one that MLflow brings along, or a judge; one that consists of code is refused with 400. As long as the
        guardrail exists, the scorer cannot be deleted.

        `POST /api/3.0/mlflow/gateway/guardrails/create`, since MLflow 3.14.0. Retry class `keyed`: before a repeat,
        look whether the first one happened.

        Args:
            name: Name for people, which need not be unique. A store on PostgreSQL refuses more than 255
                characters.
            scorer_id: Id of the scorer. One that does not exist is answered with 404.
            scorer_version: Version of the scorer, from 1. One that does not exist is answered with 404.
            stage: What a guardrail looks at, the prompt (`BEFORE`) or the model's answer (`AFTER`).
            action: What a guardrail does about a finding, refuse it (`VALIDATION`) or have it rewritten
                (`SANITIZATION`).
            action_endpoint_id: Id of the endpoint whose model rewrites what was found, for `SANITIZATION`.

        Returns:
            GatewayGuardrailResponse: The guardrail.
        """
        _json: dict[str, Any] = {
            "name": name,
            "scorer_id": scorer_id,
            "scorer_version": scorer_version,
            "stage": stage,
            "action": action,
        }
        if action_endpoint_id is not None:
            _json["action_endpoint_id"] = action_endpoint_id
        _path = "/api/3.0/mlflow/gateway/guardrails/create"
        return self._transport.call(
            _CREATE_GATEWAY_GUARDRAIL, _path, json=_json, decode=_models.GatewayGuardrailResponse.from_dict
        )

    def get_gateway_guardrail(self, *, guardrail_id: str) -> GatewayGuardrailResponse:
        """Get a guardrail by its id.

        With its scorer. Which endpoints it is at work on is told by `list_endpoint_guardrail_configs`.

        `GET /api/3.0/mlflow/gateway/guardrails/get`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            guardrail_id: Id of the guardrail, `gr-` and 32 hex digits.

        Returns:
            GatewayGuardrailResponse: The guardrail.
        """
        _query: dict[str, Any] = {
            "guardrail_id": guardrail_id,
        }
        _path = "/api/3.0/mlflow/gateway/guardrails/get"
        return self._transport.call(
            _GET_GATEWAY_GUARDRAIL, _path, query=_query, decode=_models.GatewayGuardrailResponse.from_dict
        )

    def list_gateway_guardrails(
        self, *, max_results: int | None = None, page_token: str | None = None
    ) -> ListGatewayGuardrailsResponse:
        """List the guardrails.

        Ordered by id, which says nothing about their age.

        `GET /api/3.0/mlflow/gateway/guardrails/list`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            max_results: How many per page, from 1 to 50,000. 1,000 when absent or 0.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            ListGatewayGuardrailsResponse: One page of guardrails.
        """
        _query: dict[str, Any] = {
            "max_results": max_results,
            "page_token": page_token,
        }
        _path = "/api/3.0/mlflow/gateway/guardrails/list"
        return self._transport.call(
            _LIST_GATEWAY_GUARDRAILS, _path, query=_query, decode=_models.ListGatewayGuardrailsResponse.from_dict
        )

    def delete_gateway_guardrail(self, *, guardrail_id: str) -> None:
        """Delete a guardrail for good.

        The id goes into the body. The guardrail is taken away from every endpoint that has it.

        `DELETE /api/3.0/mlflow/gateway/guardrails/delete`, since MLflow 3.14.0. Retry class `never`: a repeat does
        it twice, or fails where the first one worked.

        Args:
            guardrail_id: Id of the guardrail, `gr-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "guardrail_id": guardrail_id,
        }
        _path = "/api/3.0/mlflow/gateway/guardrails/delete"
        return self._transport.call(_DELETE_GATEWAY_GUARDRAIL, _path, json=_json, decode=_nothing)

    def add_guardrail_to_endpoint(
        self, *, endpoint_id: str, guardrail_id: str, execution_order: int | None = None
    ) -> GatewayGuardrailConfigResponse:
        """Set a guardrail to work on an endpoint.

        A guardrail that the endpoint has already is answered with `RESOURCE_ALREADY_EXISTS`, status 400.

        `POST /api/3.0/mlflow/gateway/guardrails/add-to-endpoint`, since MLflow 3.14.0. Retry class `keyed`: before a
        repeat, look whether the first one happened.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            guardrail_id: Id of the guardrail, `gr-` and 32 hex digits.
            execution_order: Place among the endpoint's guardrails, lowest first; those without one come last.

        Returns:
            GatewayGuardrailConfigResponse: The guardrail as the endpoint has it now.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "guardrail_id": guardrail_id,
        }
        if execution_order is not None:
            _json["execution_order"] = execution_order
        _path = "/api/3.0/mlflow/gateway/guardrails/add-to-endpoint"
        return self._transport.call(
            _ADD_GUARDRAIL_TO_ENDPOINT, _path, json=_json, decode=_models.GatewayGuardrailConfigResponse.from_dict
        )

    def remove_guardrail_from_endpoint(self, *, endpoint_id: str, guardrail_id: str) -> None:
        """Take a guardrail away from an endpoint.

        Both ids go into the body. A guardrail that the endpoint does not have is answered with 404. The guardrail
        itself stays.

        `DELETE /api/3.0/mlflow/gateway/guardrails/remove-from-endpoint`, since MLflow 3.14.0. Retry class `never`: a
        repeat does it twice, or fails where the first one worked.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            guardrail_id: Id of the guardrail, `gr-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "guardrail_id": guardrail_id,
        }
        _path = "/api/3.0/mlflow/gateway/guardrails/remove-from-endpoint"
        return self._transport.call(_REMOVE_GUARDRAIL_FROM_ENDPOINT, _path, json=_json, decode=_nothing)

    def list_endpoint_guardrail_configs(self, *, endpoint_id: str) -> ListEndpointGuardrailConfigsResponse:
        """List the guardrails of an endpoint.

        All of them in one answer, in the order in which they run.

        `GET /api/3.0/mlflow/gateway/guardrails/list-for-endpoint`, since MLflow 3.14.0. Retry class `safe`: it only
        reads.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.

        Returns:
            ListEndpointGuardrailConfigsResponse: The guardrails of an endpoint.
        """
        _query: dict[str, Any] = {
            "endpoint_id": endpoint_id,
        }
        _path = "/api/3.0/mlflow/gateway/guardrails/list-for-endpoint"
        return self._transport.call(
            _LIST_ENDPOINT_GUARDRAIL_CONFIGS,
            _path,
            query=_query,
            decode=_models.ListEndpointGuardrailConfigsResponse.from_dict,
        )

    def update_endpoint_guardrail_config(
        self, *, endpoint_id: str, guardrail_id: str, execution_order: int | None = None
    ) -> GatewayGuardrailConfigResponse:
        """Move a guardrail to another place among those of its endpoint.

        Without `execution_order` the guardrail loses its place, and runs last.

        `PATCH /api/3.0/mlflow/gateway/guardrails/update-config`, since MLflow 3.14.0. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            guardrail_id: Id of the guardrail, `gr-` and 32 hex digits.
            execution_order: Place among the endpoint's guardrails, lowest first; those without one come last.

        Returns:
            GatewayGuardrailConfigResponse: The guardrail as the endpoint has it now.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "guardrail_id": guardrail_id,
        }
        if execution_order is not None:
            _json["execution_order"] = execution_order
        _path = "/api/3.0/mlflow/gateway/guardrails/update-config"
        return self._transport.call(
            _UPDATE_ENDPOINT_GUARDRAIL_CONFIG,
            _path,
            json=_json,
            decode=_models.GatewayGuardrailConfigResponse.from_dict,
        )


class AsyncGatewayApi:
    """The AI gateway, which passes prompts on to model providers. Secrets, models, endpoints, budgets, guardrails."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_gateway_secret(
        self,
        *,
        secret_name: str,
        secret_value: dict[str, str] | None = None,
        provider: str | None = None,
        auth_config: dict[str, str] | None = None,
        created_by: str | None = None,
    ) -> GatewaySecretResponse:
        """Store a secret for a model provider.

        The server encrypts it, and never shows it again in plain. A name that is taken is answered with
        `RESOURCE_ALREADY_EXISTS`, status 400.

        Look at `masked_values` in the answer: when a field has the wrong type, the server answers 200, stores no
        value, and drops fields that come later in the body.

        `POST /api/3.0/mlflow/gateway/secrets/create`, since MLflow 3.10.1. Retry class `keyed`: before a repeat,
        look whether the first one happened.

        Args:
            secret_name: Name of the secret, unique within its workspace. A store on PostgreSQL refuses more than
                255 characters.
            secret_value: The secret itself as names and texts, mostly `api_key` alone. Absent, the secret is
                stored without a value, which is of no use. Since 3.17.2 the names `api_base`, `base_url`,
                `model_list`, `fallbacks` and `custom_llm_provider` are refused. A store on PostgreSQL refuses so
                many that names and masked values together take more than 500 characters.
            provider: The model provider, for example `openai`. Not checked, but a store on PostgreSQL refuses
                more than 64 characters.
            auth_config: Settings that are no secrets. `api_base` is where requests go; since 3.17.2 an `https`
                address whose host the server can resolve to a public one, unless the server was set up to allow
                more. The other names that `secret_value` may not have are refused here, too.
            created_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewaySecretResponse: The secret as it is now, its values masked.
        """
        _json: dict[str, Any] = {
            "secret_name": secret_name,
        }
        if secret_value is not None:
            _json["secret_value"] = secret_value
        if provider is not None:
            _json["provider"] = provider
        if auth_config is not None:
            _json["auth_config"] = auth_config
        if created_by is not None:
            _json["created_by"] = created_by
        _path = "/api/3.0/mlflow/gateway/secrets/create"
        return await self._transport.call(
            _CREATE_GATEWAY_SECRET, _path, json=_json, decode=_models.GatewaySecretResponse.from_dict
        )

    async def get_gateway_secret_info(self, *, secret_id: str) -> GatewaySecretResponse:
        """Get a secret by its id, its values masked.

        It cannot be found by its name; list the secrets for that.

        `GET /api/3.0/mlflow/gateway/secrets/get`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            secret_id: Id of the secret, `s-` and 32 hex digits.

        Returns:
            GatewaySecretResponse: The secret as it is now, its values masked.
        """
        _query: dict[str, Any] = {
            "secret_id": secret_id,
        }
        _path = "/api/3.0/mlflow/gateway/secrets/get"
        return await self._transport.call(
            _GET_GATEWAY_SECRET_INFO, _path, query=_query, decode=_models.GatewaySecretResponse.from_dict
        )

    async def list_gateway_secret_infos(self, *, provider: str | None = None) -> ListGatewaySecretInfosResponse:
        """List the secrets, their values masked.

        All of them in one answer, in no particular order.

        `GET /api/3.0/mlflow/gateway/secrets/list`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            provider: Only the secrets for this provider. All when absent.

        Returns:
            ListGatewaySecretInfosResponse: The secrets found.
        """
        _query: dict[str, Any] = {
            "provider": provider,
        }
        _path = "/api/3.0/mlflow/gateway/secrets/list"
        return await self._transport.call(
            _LIST_GATEWAY_SECRET_INFOS, _path, query=_query, decode=_models.ListGatewaySecretInfosResponse.from_dict
        )

    async def update_gateway_secret(
        self,
        *,
        secret_id: str,
        secret_value: dict[str, str] | None = None,
        auth_config: dict[str, str] | None = None,
        updated_by: str | None = None,
    ) -> GatewaySecretResponse:
        """Replace the value or the settings of a secret.

        What is absent or empty stays as it is, except `last_updated_by`. The name cannot be changed.

        `POST /api/3.0/mlflow/gateway/secrets/update`, since MLflow 3.10.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            secret_id: Id of the secret, `s-` and 32 hex digits.
            secret_value: The secret itself as names and texts, mostly `api_key` alone. Absent, the secret is
                stored without a value, which is of no use. Since 3.17.2 the names `api_base`, `base_url`,
                `model_list`, `fallbacks` and `custom_llm_provider` are refused. A store on PostgreSQL refuses so
                many that names and masked values together take more than 500 characters.
            auth_config: The new settings in place of all old ones, under the same rules as for a new secret. A
                blank `api_base` alone takes them all away, since 3.17.2; an empty object does nothing.
            updated_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewaySecretResponse: The secret as it is now, its values masked.
        """
        _json: dict[str, Any] = {
            "secret_id": secret_id,
        }
        if secret_value is not None:
            _json["secret_value"] = secret_value
        if auth_config is not None:
            _json["auth_config"] = auth_config
        if updated_by is not None:
            _json["updated_by"] = updated_by
        _path = "/api/3.0/mlflow/gateway/secrets/update"
        return await self._transport.call(
            _UPDATE_GATEWAY_SECRET, _path, json=_json, decode=_models.GatewaySecretResponse.from_dict
        )

    async def delete_gateway_secret(self, *, secret_id: str) -> None:
        """Delete a secret for good.

        The id goes into the body. A secret in use is deleted all the same: model definitions lose it, and fail until
        they get another one.

        `DELETE /api/3.0/mlflow/gateway/secrets/delete`, since MLflow 3.10.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            secret_id: Id of the secret, `s-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "secret_id": secret_id,
        }
        _path = "/api/3.0/mlflow/gateway/secrets/delete"
        return await self._transport.call(_DELETE_GATEWAY_SECRET, _path, json=_json, decode=_nothing)

    async def create_gateway_model_definition(
        self, *, name: str, secret_id: str, provider: str, model_name: str, created_by: str | None = None
    ) -> GatewayModelDefinitionResponse:
        """Define a model, as a provider's model with a secret to reach it.

        A name that is taken is answered with `RESOURCE_ALREADY_EXISTS`, status 400; a secret that does not exist,
        with 404. Nothing is asked of the provider.

        `POST /api/3.0/mlflow/gateway/model-definitions/create`, since MLflow 3.10.1. Retry class `keyed`: before a
        repeat, look whether the first one happened.

        Args:
            name: Name, unique within its workspace. A store on PostgreSQL refuses more than 255 characters.
            secret_id: Id of the secret, `s-` and 32 hex digits.
            provider: The model provider, for example `openai`. Not checked, nor compared with the secret's; but
                a store on PostgreSQL refuses more than 64 characters.
            model_name: What the provider calls the model. Not checked, but a store on PostgreSQL refuses more
                than 256 characters.
            created_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewayModelDefinitionResponse: The model definition as it is now.
        """
        _json: dict[str, Any] = {
            "name": name,
            "secret_id": secret_id,
            "provider": provider,
            "model_name": model_name,
        }
        if created_by is not None:
            _json["created_by"] = created_by
        _path = "/api/3.0/mlflow/gateway/model-definitions/create"
        return await self._transport.call(
            _CREATE_GATEWAY_MODEL_DEFINITION, _path, json=_json, decode=_models.GatewayModelDefinitionResponse.from_dict
        )

    async def get_gateway_model_definition(self, *, model_definition_id: str) -> GatewayModelDefinitionResponse:
        """Get a model definition by its id.

        It cannot be found by its name; list the model definitions for that.

        `GET /api/3.0/mlflow/gateway/model-definitions/get`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.

        Returns:
            GatewayModelDefinitionResponse: The model definition as it is now.
        """
        _query: dict[str, Any] = {
            "model_definition_id": model_definition_id,
        }
        _path = "/api/3.0/mlflow/gateway/model-definitions/get"
        return await self._transport.call(
            _GET_GATEWAY_MODEL_DEFINITION, _path, query=_query, decode=_models.GatewayModelDefinitionResponse.from_dict
        )

    async def list_gateway_model_definitions(
        self, *, provider: str | None = None, secret_id: str | None = None
    ) -> ListGatewayModelDefinitionsResponse:
        """List the model definitions.

        All of them in one answer, in no particular order.

        `GET /api/3.0/mlflow/gateway/model-definitions/list`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            provider: Only the models of this provider. All when absent.
            secret_id: Only the models that use this secret. All when absent.

        Returns:
            ListGatewayModelDefinitionsResponse: The model definitions found.
        """
        _query: dict[str, Any] = {
            "provider": provider,
            "secret_id": secret_id,
        }
        _path = "/api/3.0/mlflow/gateway/model-definitions/list"
        return await self._transport.call(
            _LIST_GATEWAY_MODEL_DEFINITIONS,
            _path,
            query=_query,
            decode=_models.ListGatewayModelDefinitionsResponse.from_dict,
        )

    async def update_gateway_model_definition(
        self,
        *,
        model_definition_id: str,
        name: str | None = None,
        secret_id: str | None = None,
        provider: str | None = None,
        model_name: str | None = None,
        updated_by: str | None = None,
    ) -> GatewayModelDefinitionResponse:
        """Change a model definition.

        What is absent or empty stays as it is. Endpoints that have the model use the new definition at once. A name
        that is taken is answered with `RESOURCE_ALREADY_EXISTS`, status 400.

        `POST /api/3.0/mlflow/gateway/model-definitions/update`, since MLflow 3.10.1. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.
            name: The new name, unique within its workspace. A store on PostgreSQL refuses more than 255
                characters.
            secret_id: Id of another secret. One that does not exist is answered with 404.
            provider: The new model provider. Not checked, but a store on PostgreSQL refuses more than 64
                characters.
            model_name: What the provider calls the new model. Not checked, but a store on PostgreSQL refuses
                more than 256 characters.
            updated_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewayModelDefinitionResponse: The model definition as it is now.
        """
        _json: dict[str, Any] = {
            "model_definition_id": model_definition_id,
        }
        if name is not None:
            _json["name"] = name
        if secret_id is not None:
            _json["secret_id"] = secret_id
        if provider is not None:
            _json["provider"] = provider
        if model_name is not None:
            _json["model_name"] = model_name
        if updated_by is not None:
            _json["updated_by"] = updated_by
        _path = "/api/3.0/mlflow/gateway/model-definitions/update"
        return await self._transport.call(
            _UPDATE_GATEWAY_MODEL_DEFINITION, _path, json=_json, decode=_models.GatewayModelDefinitionResponse.from_dict
        )

    async def delete_gateway_model_definition(self, *, model_definition_id: str) -> None:
        """Delete a model definition for good.

        The id goes into the body. A model definition that an endpoint has is refused with `INVALID_STATE`, status
        500: detach it first.

        `DELETE /api/3.0/mlflow/gateway/model-definitions/delete`, since MLflow 3.10.1. Retry class `never`: a repeat
        does it twice, or fails where the first one worked.

        Args:
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "model_definition_id": model_definition_id,
        }
        _path = "/api/3.0/mlflow/gateway/model-definitions/delete"
        return await self._transport.call(_DELETE_GATEWAY_MODEL_DEFINITION, _path, json=_json, decode=_nothing)

    async def create_gateway_endpoint(
        self,
        *,
        name: str,
        model_configs: list[GatewayEndpointModelConfig],
        routing_strategy: RoutingStrategy | None = None,
        fallback_config: FallbackConfig | None = None,
        experiment_id: str | None = None,
        usage_tracking: bool | None = None,
        created_by: str | None = None,
    ) -> GatewayEndpointResponse:
        """Create an endpoint, under whose name clients reach models.

        A name that is taken is answered with `BAD_REQUEST`, status 400, and so is an experiment that does not exist,
        and the same model twice in the same role. A model definition that does not exist is answered with 404.
        Requests are recorded in an experiment called `gateway/` and the endpoint's name, unless told otherwise.

        `POST /api/3.0/mlflow/gateway/endpoints/create`, since MLflow 3.10.1. Retry class `keyed`: before a repeat,
        look whether the first one happened.

        Args:
            name: Name of the endpoint, unique within its workspace: ASCII letters and digits, `_`, `-` and `.`.
                A store on PostgreSQL refuses more than 255 characters.
            model_configs: The models, at least one. One of them should be primary, which the server does not
                check.
            routing_strategy: How the model for a request is chosen, when there are several primary ones. Without
                it the first one gets all requests.
            fallback_config: What to do when a model fails.
            experiment_id: Id of the experiment for the traces. The endpoint's own when absent.
            usage_tracking: Whether requests are recorded as traces. Absent means `true`; before 3.14.0 `false`.
            created_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewayEndpointResponse: The endpoint as it is now.
        """
        _json: dict[str, Any] = {
            "name": name,
            "model_configs": model_configs,
        }
        if routing_strategy is not None:
            _json["routing_strategy"] = routing_strategy
        if fallback_config is not None:
            _json["fallback_config"] = fallback_config
        if experiment_id is not None:
            _json["experiment_id"] = experiment_id
        if usage_tracking is not None:
            _json["usage_tracking"] = usage_tracking
        if created_by is not None:
            _json["created_by"] = created_by
        _path = "/api/3.0/mlflow/gateway/endpoints/create"
        return await self._transport.call(
            _CREATE_GATEWAY_ENDPOINT, _path, json=_json, decode=_models.GatewayEndpointResponse.from_dict
        )

    async def get_gateway_endpoint(
        self, *, endpoint_id: str | None = None, name: str | None = None
    ) -> GatewayEndpointResponse:
        """Get an endpoint by its id or its name.

        Exactly one of the two is to be given; both or none are answered with 400. By name since 3.14.0.

        `GET /api/3.0/mlflow/gateway/endpoints/get`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            name: Name of the endpoint. Since 3.14.0.

        Returns:
            GatewayEndpointResponse: The endpoint as it is now.
        """
        _query: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "name": name,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/get"
        return await self._transport.call(
            _GET_GATEWAY_ENDPOINT, _path, query=_query, decode=_models.GatewayEndpointResponse.from_dict
        )

    async def list_gateway_endpoints(self, *, provider: str | None = None) -> ListGatewayEndpointsResponse:
        """List the endpoints.

        All of them in one answer, in no particular order, except those without any model.

        `GET /api/3.0/mlflow/gateway/endpoints/list`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            provider: Only the endpoints with a model of this provider. All when absent.

        Returns:
            ListGatewayEndpointsResponse: The endpoints found.
        """
        _query: dict[str, Any] = {
            "provider": provider,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/list"
        return await self._transport.call(
            _LIST_GATEWAY_ENDPOINTS, _path, query=_query, decode=_models.ListGatewayEndpointsResponse.from_dict
        )

    async def update_gateway_endpoint(
        self,
        *,
        endpoint_id: str,
        name: str | None = None,
        model_configs: list[GatewayEndpointModelConfig] | None = None,
        routing_strategy: RoutingStrategy | None = None,
        fallback_config: FallbackConfig | None = None,
        experiment_id: str | None = None,
        usage_tracking: bool | None = None,
        updated_by: str | None = None,
    ) -> GatewayEndpointResponse:
        """Change an endpoint, or replace its models.

        What is absent or empty stays as it is, with one exception: new `model_configs` also take away the old
        `fallback_config`. A name that is taken is answered with `BAD_REQUEST`, status 400.

        `POST /api/3.0/mlflow/gateway/endpoints/update`, since MLflow 3.10.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            name: The new name, unique within its workspace: ASCII letters and digits, `_`, `-` and `.`. A store
                on PostgreSQL refuses more than 255 characters.
            model_configs: The models in place of all old ones.
            routing_strategy: How the model for a request is chosen, when there are several primary ones. Without
                it the first one gets all requests.
            fallback_config: What to do when a model fails.
            experiment_id: Id of another experiment for the traces. One that does not exist is answered with 400.
            usage_tracking: Whether requests are recorded as traces.
            updated_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewayEndpointResponse: The endpoint as it is now.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
        }
        if name is not None:
            _json["name"] = name
        if model_configs is not None:
            _json["model_configs"] = model_configs
        if routing_strategy is not None:
            _json["routing_strategy"] = routing_strategy
        if fallback_config is not None:
            _json["fallback_config"] = fallback_config
        if experiment_id is not None:
            _json["experiment_id"] = experiment_id
        if usage_tracking is not None:
            _json["usage_tracking"] = usage_tracking
        if updated_by is not None:
            _json["updated_by"] = updated_by
        _path = "/api/3.0/mlflow/gateway/endpoints/update"
        return await self._transport.call(
            _UPDATE_GATEWAY_ENDPOINT, _path, json=_json, decode=_models.GatewayEndpointResponse.from_dict
        )

    async def delete_gateway_endpoint(self, *, endpoint_id: str) -> None:
        """Delete an endpoint for good.

        The id goes into the body. Its bindings and tags go with it; model definitions, and the experiment with the
        traces, stay.

        `DELETE /api/3.0/mlflow/gateway/endpoints/delete`, since MLflow 3.10.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/delete"
        return await self._transport.call(_DELETE_GATEWAY_ENDPOINT, _path, json=_json, decode=_nothing)

    async def attach_model_to_endpoint(
        self, *, endpoint_id: str, model_config: GatewayEndpointModelConfig, created_by: str | None = None
    ) -> AttachModelToGatewayEndpointResponse:
        """Add a model to an endpoint.

        A model can be there twice, once in each role. The same role again is answered with
        `RESOURCE_ALREADY_EXISTS`, status 400.

        `POST /api/3.0/mlflow/gateway/endpoints/models/attach`, since MLflow 3.10.1. Retry class `keyed`: before a
        repeat, look whether the first one happened.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            model_config: A model of an endpoint, in requests.
            created_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            AttachModelToGatewayEndpointResponse: The model as a part of the endpoint.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "model_config": model_config,
        }
        if created_by is not None:
            _json["created_by"] = created_by
        _path = "/api/3.0/mlflow/gateway/endpoints/models/attach"
        return await self._transport.call(
            _ATTACH_MODEL_TO_ENDPOINT, _path, json=_json, decode=_models.AttachModelToGatewayEndpointResponse.from_dict
        )

    async def detach_model_from_endpoint(self, *, endpoint_id: str, model_definition_id: str) -> None:
        """Take a model away from an endpoint.

        Of a model that is there in both roles one goes, and a repeat takes the other. An endpoint that lost its last
        model still exists, but is no longer listed.

        `POST /api/3.0/mlflow/gateway/endpoints/models/detach`, since MLflow 3.10.1. Retry class `never`: a repeat
        does it twice, or fails where the first one worked.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            model_definition_id: Id of the model definition, `d-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "model_definition_id": model_definition_id,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/models/detach"
        return await self._transport.call(_DETACH_MODEL_FROM_ENDPOINT, _path, json=_json, decode=_nothing)

    async def create_endpoint_binding(
        self, *, endpoint_id: str, resource_type: GatewayResourceType, resource_id: str, created_by: str | None = None
    ) -> GatewayEndpointBindingResponse:
        """Note that something in MLflow uses an endpoint.

        The same binding again is answered with `BAD_REQUEST`, status 400.

        `POST /api/3.0/mlflow/gateway/endpoints/bindings/create`, since MLflow 3.10.1. Retry class `keyed`: before a
        repeat, look whether the first one happened.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            resource_type: What kind of thing uses an endpoint.
            resource_id: Id of the thing that uses it. The server does not check that it exists.
            created_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewayEndpointBindingResponse: The new binding.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "resource_type": resource_type,
            "resource_id": resource_id,
        }
        if created_by is not None:
            _json["created_by"] = created_by
        _path = "/api/3.0/mlflow/gateway/endpoints/bindings/create"
        return await self._transport.call(
            _CREATE_ENDPOINT_BINDING, _path, json=_json, decode=_models.GatewayEndpointBindingResponse.from_dict
        )

    async def list_endpoint_bindings(
        self,
        *,
        endpoint_id: str | None = None,
        resource_type: GatewayResourceType | None = None,
        resource_id: str | None = None,
    ) -> ListGatewayEndpointBindingsResponse:
        """List what uses endpoints.

        All bindings that fulfil every condition given, in one answer. An endpoint that does not exist has none.

        `GET /api/3.0/mlflow/gateway/endpoints/bindings/list`, since MLflow 3.10.1. Retry class `safe`: it only
        reads.

        Args:
            endpoint_id: Only what uses this endpoint.
            resource_type: Only things of this kind.
            resource_id: Only the thing with this id.

        Returns:
            ListGatewayEndpointBindingsResponse: The bindings found.
        """
        _query: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "resource_type": resource_type,
            "resource_id": resource_id,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/bindings/list"
        return await self._transport.call(
            _LIST_ENDPOINT_BINDINGS, _path, query=_query, decode=_models.ListGatewayEndpointBindingsResponse.from_dict
        )

    async def delete_endpoint_binding(
        self, *, endpoint_id: str, resource_type: GatewayResourceType, resource_id: str
    ) -> None:
        """Delete a binding.

        Everything that names it goes into the body. A binding that does not exist is answered with 404.

        `DELETE /api/3.0/mlflow/gateway/endpoints/bindings/delete`, since MLflow 3.10.1. Retry class `never`: a
        repeat does it twice, or fails where the first one worked.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            resource_type: What kind of thing uses an endpoint.
            resource_id: Id of the thing that uses it. The server does not check that it exists.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "resource_type": resource_type,
            "resource_id": resource_id,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/bindings/delete"
        return await self._transport.call(_DELETE_ENDPOINT_BINDING, _path, json=_json, decode=_nothing)

    async def set_gateway_endpoint_tag(self, *, endpoint_id: str, key: str, value: str | None = None) -> None:
        """Set a tag of an endpoint.

        Replaces the value that the tag has.

        `POST /api/3.0/mlflow/gateway/endpoints/set-tag`, since MLflow 3.10.1. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            key: Name of the tag, any text. A store on PostgreSQL refuses more than 250 characters.
            value: Value of the tag, any text; empty when absent. A store on PostgreSQL refuses more than 5,000
                characters.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "key": key,
        }
        if value is not None:
            _json["value"] = value
        _path = "/api/3.0/mlflow/gateway/endpoints/set-tag"
        return await self._transport.call(_SET_GATEWAY_ENDPOINT_TAG, _path, json=_json, decode=_nothing)

    async def delete_gateway_endpoint_tag(self, *, endpoint_id: str, key: str) -> None:
        """Delete a tag of an endpoint.

        Everything that names it goes into the body. A tag that the endpoint does not have is no error.

        `DELETE /api/3.0/mlflow/gateway/endpoints/delete-tag`, since MLflow 3.10.1. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            key: Name of the tag, any text. A store on PostgreSQL refuses more than 250 characters.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "key": key,
        }
        _path = "/api/3.0/mlflow/gateway/endpoints/delete-tag"
        return await self._transport.call(_DELETE_GATEWAY_ENDPOINT_TAG, _path, json=_json, decode=_nothing)

    async def create_budget_policy(
        self,
        *,
        budget_unit: BudgetUnit,
        budget_amount: float,
        duration: BudgetDuration,
        target_scope: BudgetTargetScope,
        budget_action: BudgetAction,
        target_value: str | None = None,
        created_by: str | None = None,
    ) -> GatewayBudgetPolicyResponse:
        """Limit what may be spent in each window of time.

        Two equal requests make two policies, which have no name to tell them apart. Windows follow one another
        without a gap, each starting again from nothing. An endpoint that does not exist is answered with 404.

        `POST /api/3.0/mlflow/gateway/budgets/create`, since MLflow 3.14.0. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            budget_unit: What a budget is counted in, US dollars.
            budget_amount: How much may be spent in a window, in `budget_unit`. The server takes 0 and negative
                amounts, too.
            duration: The length of a budget's window.
            target_scope: Whose spending counts. `USER` only on servers with basic-auth.
            budget_action: What happens beyond the budget, a notice (`ALERT`) or the refusal of further requests
                (`REJECT`).
            target_value: Id of the endpoint for `ENDPOINT`, name of the user for `USER`, which both need it;
                refused with the other scopes. Since 3.17.2.
            created_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewayBudgetPolicyResponse: The budget policy as it is now.
        """
        _json: dict[str, Any] = {
            "budget_unit": budget_unit,
            "budget_amount": budget_amount,
            "duration": duration,
            "target_scope": target_scope,
            "budget_action": budget_action,
        }
        if target_value is not None:
            _json["target_value"] = target_value
        if created_by is not None:
            _json["created_by"] = created_by
        _path = "/api/3.0/mlflow/gateway/budgets/create"
        return await self._transport.call(
            _CREATE_BUDGET_POLICY, _path, json=_json, decode=_models.GatewayBudgetPolicyResponse.from_dict
        )

    async def get_budget_policy(self, *, budget_policy_id: str) -> GatewayBudgetPolicyResponse:
        """Get a budget policy by its id.

        What was spent under it so far is told by `list_budget_windows`.

        `GET /api/3.0/mlflow/gateway/budgets/get`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            budget_policy_id: Id of the budget policy, `bp-` and 32 hex digits.

        Returns:
            GatewayBudgetPolicyResponse: The budget policy as it is now.
        """
        _query: dict[str, Any] = {
            "budget_policy_id": budget_policy_id,
        }
        _path = "/api/3.0/mlflow/gateway/budgets/get"
        return await self._transport.call(
            _GET_BUDGET_POLICY, _path, query=_query, decode=_models.GatewayBudgetPolicyResponse.from_dict
        )

    async def list_budget_policies(
        self, *, max_results: int | None = None, page_token: str | None = None
    ) -> ListGatewayBudgetPoliciesResponse:
        """List the budget policies.

        Ordered by id, which says nothing about their age.

        `GET /api/3.0/mlflow/gateway/budgets/list`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            max_results: How many per page, from 1 to 50,000. 1,000 when absent or 0.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            ListGatewayBudgetPoliciesResponse: One page of budget policies.
        """
        _query: dict[str, Any] = {
            "max_results": max_results,
            "page_token": page_token,
        }
        _path = "/api/3.0/mlflow/gateway/budgets/list"
        return await self._transport.call(
            _LIST_BUDGET_POLICIES, _path, query=_query, decode=_models.ListGatewayBudgetPoliciesResponse.from_dict
        )

    async def update_budget_policy(
        self,
        *,
        budget_policy_id: str,
        budget_unit: BudgetUnit | None = None,
        budget_amount: float | None = None,
        duration: BudgetDuration | None = None,
        target_scope: BudgetTargetScope | None = None,
        budget_action: BudgetAction | None = None,
        target_value: str | None = None,
        updated_by: str | None = None,
    ) -> GatewayBudgetPolicyResponse:
        """Change a budget policy.

        What is absent stays as it is, except that another `target_scope` takes the old `target_value` away. A
        `duration` must be complete.

        `POST /api/3.0/mlflow/gateway/budgets/update`, since MLflow 3.14.0. Retry class `idempotent`: a repeat
        changes nothing.

        Args:
            budget_policy_id: Id of the budget policy, `bp-` and 32 hex digits.
            budget_unit: What a budget is counted in, US dollars.
            budget_amount: How much may be spent in a window, in `budget_unit`. The server takes 0 and negative
                amounts, too.
            duration: The length of a budget's window.
            target_scope: Whose spending counts. `USER` only on servers with basic-auth.
            budget_action: What happens beyond the budget, a notice (`ALERT`) or the refusal of further requests
                (`REJECT`).
            target_value: Id of the endpoint for `ENDPOINT`, name of the user for `USER`, which both need it;
                refused with the other scopes. Since 3.17.2.
            updated_by: Who does this, in your own words. The server does not fill it in.

        Returns:
            GatewayBudgetPolicyResponse: The budget policy as it is now.
        """
        _json: dict[str, Any] = {
            "budget_policy_id": budget_policy_id,
        }
        if budget_unit is not None:
            _json["budget_unit"] = budget_unit
        if budget_amount is not None:
            _json["budget_amount"] = budget_amount
        if duration is not None:
            _json["duration"] = duration
        if target_scope is not None:
            _json["target_scope"] = target_scope
        if budget_action is not None:
            _json["budget_action"] = budget_action
        if target_value is not None:
            _json["target_value"] = target_value
        if updated_by is not None:
            _json["updated_by"] = updated_by
        _path = "/api/3.0/mlflow/gateway/budgets/update"
        return await self._transport.call(
            _UPDATE_BUDGET_POLICY, _path, json=_json, decode=_models.GatewayBudgetPolicyResponse.from_dict
        )

    async def delete_budget_policy(self, *, budget_policy_id: str) -> None:
        """Delete a budget policy for good.

        The id goes into the body.

        `DELETE /api/3.0/mlflow/gateway/budgets/delete`, since MLflow 3.14.0. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            budget_policy_id: Id of the budget policy, `bp-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "budget_policy_id": budget_policy_id,
        }
        _path = "/api/3.0/mlflow/gateway/budgets/delete"
        return await self._transport.call(_DELETE_BUDGET_POLICY, _path, json=_json, decode=_nothing)

    async def list_budget_windows(self) -> ListGatewayBudgetWindowsResponse:
        """List what was spent under each budget policy in its present window.

        All of them in one answer. On a server with workspaces these are the policies of the request's workspace, and
        every policy with `target_scope` `GLOBAL`.

        `GET /api/3.0/mlflow/gateway/budgets/windows`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Returns:
            ListGatewayBudgetWindowsResponse: The present window of each budget policy.
        """
        _path = "/api/3.0/mlflow/gateway/budgets/windows"
        return await self._transport.call(
            _LIST_BUDGET_WINDOWS, _path, decode=_models.ListGatewayBudgetWindowsResponse.from_dict
        )

    async def create_gateway_guardrail(
        self,
        *,
        name: str,
        scorer_id: str,
        scorer_version: int,
        stage: GuardrailStage,
        action: GuardrailAction,
        action_endpoint_id: str | None = None,
    ) -> GatewayGuardrailResponse:
        """Make a guardrail of a registered scorer.

        It does nothing until it is added to an endpoint. Two equal requests make two guardrails. The scorer must be
        one that MLflow brings along, or a judge; one that consists of code is refused with 400. As long as the
        guardrail exists, the scorer cannot be deleted.

        `POST /api/3.0/mlflow/gateway/guardrails/create`, since MLflow 3.14.0. Retry class `keyed`: before a repeat,
        look whether the first one happened.

        Args:
            name: Name for people, which need not be unique. A store on PostgreSQL refuses more than 255
                characters.
            scorer_id: Id of the scorer. One that does not exist is answered with 404.
            scorer_version: Version of the scorer, from 1. One that does not exist is answered with 404.
            stage: What a guardrail looks at, the prompt (`BEFORE`) or the model's answer (`AFTER`).
            action: What a guardrail does about a finding, refuse it (`VALIDATION`) or have it rewritten
                (`SANITIZATION`).
            action_endpoint_id: Id of the endpoint whose model rewrites what was found, for `SANITIZATION`.

        Returns:
            GatewayGuardrailResponse: The guardrail.
        """
        _json: dict[str, Any] = {
            "name": name,
            "scorer_id": scorer_id,
            "scorer_version": scorer_version,
            "stage": stage,
            "action": action,
        }
        if action_endpoint_id is not None:
            _json["action_endpoint_id"] = action_endpoint_id
        _path = "/api/3.0/mlflow/gateway/guardrails/create"
        return await self._transport.call(
            _CREATE_GATEWAY_GUARDRAIL, _path, json=_json, decode=_models.GatewayGuardrailResponse.from_dict
        )

    async def get_gateway_guardrail(self, *, guardrail_id: str) -> GatewayGuardrailResponse:
        """Get a guardrail by its id.

        With its scorer. Which endpoints it is at work on is told by `list_endpoint_guardrail_configs`.

        `GET /api/3.0/mlflow/gateway/guardrails/get`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            guardrail_id: Id of the guardrail, `gr-` and 32 hex digits.

        Returns:
            GatewayGuardrailResponse: The guardrail.
        """
        _query: dict[str, Any] = {
            "guardrail_id": guardrail_id,
        }
        _path = "/api/3.0/mlflow/gateway/guardrails/get"
        return await self._transport.call(
            _GET_GATEWAY_GUARDRAIL, _path, query=_query, decode=_models.GatewayGuardrailResponse.from_dict
        )

    async def list_gateway_guardrails(
        self, *, max_results: int | None = None, page_token: str | None = None
    ) -> ListGatewayGuardrailsResponse:
        """List the guardrails.

        Ordered by id, which says nothing about their age.

        `GET /api/3.0/mlflow/gateway/guardrails/list`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            max_results: How many per page, from 1 to 50,000. 1,000 when absent or 0.
            page_token: Where to go on, the `next_page_token` of the page before. The first page when absent.

        Returns:
            ListGatewayGuardrailsResponse: One page of guardrails.
        """
        _query: dict[str, Any] = {
            "max_results": max_results,
            "page_token": page_token,
        }
        _path = "/api/3.0/mlflow/gateway/guardrails/list"
        return await self._transport.call(
            _LIST_GATEWAY_GUARDRAILS, _path, query=_query, decode=_models.ListGatewayGuardrailsResponse.from_dict
        )

    async def delete_gateway_guardrail(self, *, guardrail_id: str) -> None:
        """Delete a guardrail for good.

        The id goes into the body. The guardrail is taken away from every endpoint that has it.

        `DELETE /api/3.0/mlflow/gateway/guardrails/delete`, since MLflow 3.14.0. Retry class `never`: a repeat does
        it twice, or fails where the first one worked.

        Args:
            guardrail_id: Id of the guardrail, `gr-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "guardrail_id": guardrail_id,
        }
        _path = "/api/3.0/mlflow/gateway/guardrails/delete"
        return await self._transport.call(_DELETE_GATEWAY_GUARDRAIL, _path, json=_json, decode=_nothing)

    async def add_guardrail_to_endpoint(
        self, *, endpoint_id: str, guardrail_id: str, execution_order: int | None = None
    ) -> GatewayGuardrailConfigResponse:
        """Set a guardrail to work on an endpoint.

        A guardrail that the endpoint has already is answered with `RESOURCE_ALREADY_EXISTS`, status 400.

        `POST /api/3.0/mlflow/gateway/guardrails/add-to-endpoint`, since MLflow 3.14.0. Retry class `keyed`: before a
        repeat, look whether the first one happened.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            guardrail_id: Id of the guardrail, `gr-` and 32 hex digits.
            execution_order: Place among the endpoint's guardrails, lowest first; those without one come last.

        Returns:
            GatewayGuardrailConfigResponse: The guardrail as the endpoint has it now.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "guardrail_id": guardrail_id,
        }
        if execution_order is not None:
            _json["execution_order"] = execution_order
        _path = "/api/3.0/mlflow/gateway/guardrails/add-to-endpoint"
        return await self._transport.call(
            _ADD_GUARDRAIL_TO_ENDPOINT, _path, json=_json, decode=_models.GatewayGuardrailConfigResponse.from_dict
        )

    async def remove_guardrail_from_endpoint(self, *, endpoint_id: str, guardrail_id: str) -> None:
        """Take a guardrail away from an endpoint.

        Both ids go into the body. A guardrail that the endpoint does not have is answered with 404. The guardrail
        itself stays.

        `DELETE /api/3.0/mlflow/gateway/guardrails/remove-from-endpoint`, since MLflow 3.14.0. Retry class `never`: a
        repeat does it twice, or fails where the first one worked.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            guardrail_id: Id of the guardrail, `gr-` and 32 hex digits.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "guardrail_id": guardrail_id,
        }
        _path = "/api/3.0/mlflow/gateway/guardrails/remove-from-endpoint"
        return await self._transport.call(_REMOVE_GUARDRAIL_FROM_ENDPOINT, _path, json=_json, decode=_nothing)

    async def list_endpoint_guardrail_configs(self, *, endpoint_id: str) -> ListEndpointGuardrailConfigsResponse:
        """List the guardrails of an endpoint.

        All of them in one answer, in the order in which they run.

        `GET /api/3.0/mlflow/gateway/guardrails/list-for-endpoint`, since MLflow 3.14.0. Retry class `safe`: it only
        reads.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.

        Returns:
            ListEndpointGuardrailConfigsResponse: The guardrails of an endpoint.
        """
        _query: dict[str, Any] = {
            "endpoint_id": endpoint_id,
        }
        _path = "/api/3.0/mlflow/gateway/guardrails/list-for-endpoint"
        return await self._transport.call(
            _LIST_ENDPOINT_GUARDRAIL_CONFIGS,
            _path,
            query=_query,
            decode=_models.ListEndpointGuardrailConfigsResponse.from_dict,
        )

    async def update_endpoint_guardrail_config(
        self, *, endpoint_id: str, guardrail_id: str, execution_order: int | None = None
    ) -> GatewayGuardrailConfigResponse:
        """Move a guardrail to another place among those of its endpoint.

        Without `execution_order` the guardrail loses its place, and runs last.

        `PATCH /api/3.0/mlflow/gateway/guardrails/update-config`, since MLflow 3.14.0. Retry class `idempotent`: a
        repeat changes nothing.

        Args:
            endpoint_id: Id of the endpoint, `e-` and 32 hex digits.
            guardrail_id: Id of the guardrail, `gr-` and 32 hex digits.
            execution_order: Place among the endpoint's guardrails, lowest first; those without one come last.

        Returns:
            GatewayGuardrailConfigResponse: The guardrail as the endpoint has it now.
        """
        _json: dict[str, Any] = {
            "endpoint_id": endpoint_id,
            "guardrail_id": guardrail_id,
        }
        if execution_order is not None:
            _json["execution_order"] = execution_order
        _path = "/api/3.0/mlflow/gateway/guardrails/update-config"
        return await self._transport.call(
            _UPDATE_ENDPOINT_GUARDRAIL_CONFIG,
            _path,
            json=_json,
            decode=_models.GatewayGuardrailConfigResponse.from_dict,
        )
