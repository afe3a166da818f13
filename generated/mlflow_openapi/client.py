# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""All operations of the API, one attribute per tag. Nothing is loaded before it is used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api.artifacts import ArtifactsApi, AsyncArtifactsApi
    from .api.assessments import AssessmentsApi, AsyncAssessmentsApi
    from .api.datasets import AsyncDatasetsApi, DatasetsApi
    from .api.experiments import AsyncExperimentsApi, ExperimentsApi
    from .api.gateway import AsyncGatewayApi, GatewayApi
    from .api.issues import AsyncIssuesApi, IssuesApi
    from .api.jobs import AsyncJobsApi, JobsApi
    from .api.label_schemas import AsyncLabelSchemasApi, LabelSchemasApi
    from .api.logged_models import AsyncLoggedModelsApi, LoggedModelsApi
    from .api.mcp_servers import AsyncMcpServersApi, McpServersApi
    from .api.metrics import AsyncMetricsApi, MetricsApi
    from .api.model_versions import AsyncModelVersionsApi, ModelVersionsApi
    from .api.permissions import AsyncPermissionsApi, PermissionsApi
    from .api.prompt_optimization import AsyncPromptOptimizationApi, PromptOptimizationApi
    from .api.registered_models import AsyncRegisteredModelsApi, RegisteredModelsApi
    from .api.review_queues import AsyncReviewQueuesApi, ReviewQueuesApi
    from .api.roles import AsyncRolesApi, RolesApi
    from .api.runs import AsyncRunsApi, RunsApi
    from .api.scorers import AsyncScorersApi, ScorersApi
    from .api.server import AsyncServerApi, ServerApi
    from .api.traces import AsyncTracesApi, TracesApi
    from .api.users import AsyncUsersApi, UsersApi
    from .api.webhooks import AsyncWebhooksApi, WebhooksApi
    from .api.workspaces import AsyncWorkspacesApi, WorkspacesApi
    from .transport import AsyncTransport, Transport


class Client:
    """Every operation, synchronous.

    Each method raises what the transport raises. A keyword that is None is not sent; a field that the server did not
    send is None.

    Args:
        transport: What sends the requests, such as HttpxTransport.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @cached_property
    def experiments(self) -> ExperimentsApi:
        """Experiments group runs. An experiment has a name, unique even among deleted ones, tags, and a place for
        artifacts."""
        from .api.experiments import ExperimentsApi

        return ExperimentsApi(self._transport)

    @cached_property
    def runs(self) -> RunsApi:
        """Runs, and what is logged to them, such as metrics, params, tags, inputs and outputs."""
        from .api.runs import RunsApi

        return RunsApi(self._transport)

    @cached_property
    def metrics(self) -> MetricsApi:
        """The recorded points of metrics."""
        from .api.metrics import MetricsApi

        return MetricsApi(self._transport)

    @cached_property
    def artifacts(self) -> ArtifactsApi:
        """Files of runs, listed by run, or moved through the server's artifact proxy by path."""
        from .api.artifacts import ArtifactsApi

        return ArtifactsApi(self._transport)

    @cached_property
    def server(self) -> ServerApi:
        """What the server is, and whether it is up."""
        from .api.server import ServerApi

        return ServerApi(self._transport)

    @cached_property
    def registered_models(self) -> RegisteredModelsApi:
        """Registered models hold the numbered versions of a model under one name, with tags, and with aliases that each
        point to a version. MLflow stores prompts the same way: a prompt is a registered model with the tag
        `mlflow.prompt.is_prompt`, and a version of it holds its text in the tag `mlflow.prompt.text`."""
        from .api.registered_models import RegisteredModelsApi

        return RegisteredModelsApi(self._transport)

    @cached_property
    def model_versions(self) -> ModelVersionsApi:
        """Versions of registered models. A version points to the files of a model, has tags, aliases, and a stage, and
        keeps its number for good."""
        from .api.model_versions import ModelVersionsApi

        return ModelVersionsApi(self._transport)

    @cached_property
    def webhooks(self) -> WebhooksApi:
        """Webhooks tell an address of yours what happens in the model registry. With basic-auth only administrators may
        use these operations (since 3.14.0). A store in plain files has none.

        **A delivery** is a `POST` with a JSON body, sent shortly after the event; the operation that caused it does
        not wait. Its headers:

        | header | value | |---|---| | `Content-Type` | `application/json` | | `X-MLflow-Delivery-Id` | unique id of
        the delivery, a UUID; the same when it is tried again | | `X-MLflow-Timestamp` | when it was made, in seconds
        since 1970-01-01 UTC; the same when it is tried again | | `X-MLflow-Signature` | only with a secret: `v1,`
        and the signature in base64 |

        The signature is the HMAC-SHA256, with the secret in UTF-8 as its key, of delivery id, `.`, timestamp, `.`
        and the body exactly as received. Compare it in constant time, refuse timestamps that are more than some
        minutes off, and drop delivery ids that you have had.

        The body has `entity` and `action`, in small letters unlike in the requests below (`model_version`,
        `created`); `timestamp`, when the delivery was made, as RFC 3339 with microseconds and `+00:00`; since
        3.14.0, on servers with workspaces, `workspace`, its name; and `data`, which depends on the event:

        | event | `data` | |---|---| | `registered_model` `created` | `name`, `tags`, `description` | |
        `model_version` `created` | `name`, `version`, `source`, `run_id`, `tags`, `description` | |
        `model_version_tag` `set` | `name`, `version`, `key`, `value` | | `model_version_tag` `deleted` | `name`,
        `version`, `key` | | `model_version_alias` `created` | `name`, `alias`, `version` | | `model_version_alias`
        `deleted` | `name`, `alias` | | `prompt` `created` | `name`, `tags`, `description` | | `prompt_version`
        `created` | `name`, `version`, `template`, `tags`, `description` | | `prompt_tag` `set` | `name`, `key`,
        `value` | | `prompt_tag` `deleted` | `name`, `key` | | `prompt_version_tag` `set` | `name`, `version`, `key`,
        `value` | | `prompt_version_tag` `deleted` | `name`, `version`, `key` | | `prompt_alias` `created` | `name`,
        `alias`, `version` | | `prompt_alias` `deleted` | `name`, `alias` | | `budget_policy` `exceeded` | the budget
        and what was spent, see below |

        All are texts, except `tags`, an object of texts, which is empty when there is none. `run_id`, `description`
        and `template` may be `null`. The tags of prompts come without those that make them prompts.

        A `budget_policy` (since 3.14.0) has `budget_policy_id`; `budget_amount` and `current_spend`, numbers in
        `budget_unit`, `USD`; `duration_value`, a whole number of `duration_unit` (`MINUTES` to `MONTHS`);
        `target_scope` (`GLOBAL`, `WORKSPACE`, `ENDPOINT` or `USER`) and `target_value`, the endpoint's id or the
        user's name, else `null`; `workspace`; and `window_start`, in milliseconds since 1970-01-01 UTC.

        **A delivery may be lost.** With the server's defaults it waits 30 seconds for an answer, and after one of
        429, 500, 502, 503 or 504, or a connection that fails, it is tried again up to 3 times within some seconds.
        Any other answer ends it; redirects are followed, those of 301, 302 and 303 with a `GET` without a body. A
        server that stops drops what is not delivered yet. Order is not kept. New, changed and deleted webhooks may
        take a minute to count.

        Deleting a tag or an alias that was not there is delivered as well. Moving to a stage, changing a
        description, renaming, and deleting a model or a version send nothing."""
        from .api.webhooks import WebhooksApi

        return WebhooksApi(self._transport)

    @cached_property
    def traces(self) -> TracesApi:
        """Traces record what an application did for one request, as a tree of spans. They belong to an experiment."""
        from .api.traces import TracesApi

        return TracesApi(self._transport)

    @cached_property
    def assessments(self) -> AssessmentsApi:
        """What people, language models and programs say about a trace or a span, as feedback or as what was expected."""
        from .api.assessments import AssessmentsApi

        return AssessmentsApi(self._transport)

    @cached_property
    def issues(self) -> IssuesApi:
        """Problems that were found in the traces of an experiment."""
        from .api.issues import IssuesApi

        return IssuesApi(self._transport)

    @cached_property
    def gateway(self) -> GatewayApi:
        """The AI gateway, which passes prompts on to model providers. Secrets, models, endpoints, budgets, guardrails."""
        from .api.gateway import GatewayApi

        return GatewayApi(self._transport)

    @cached_property
    def workspaces(self) -> WorkspacesApi:
        """Parts of one server that know nothing of each other. Only on servers with `--enable-workspaces`."""
        from .api.workspaces import WorkspacesApi

        return WorkspacesApi(self._transport)

    @cached_property
    def mcp_servers(self) -> McpServersApi:
        """The registry of MCP servers, their versions, tools, and the places where they can be reached."""
        from .api.mcp_servers import McpServersApi

        return McpServersApi(self._transport)

    @cached_property
    def logged_models(self) -> LoggedModelsApi:
        """Logged models, files of a model with params, metrics and tags of their own, made by runs of an experiment."""
        from .api.logged_models import LoggedModelsApi

        return LoggedModelsApi(self._transport)

    @cached_property
    def datasets(self) -> DatasetsApi:
        """Evaluation datasets, records with inputs and what is expected of them. What a run reads is logged with the
        run."""
        from .api.datasets import DatasetsApi

        return DatasetsApi(self._transport)

    @cached_property
    def label_schemas(self) -> LabelSchemasApi:
        """Label schemas, the questions that people who review an experiment's traces answer."""
        from .api.label_schemas import LabelSchemasApi

        return LabelSchemasApi(self._transport)

    @cached_property
    def review_queues(self) -> ReviewQueuesApi:
        """Review queues, traces that people are to review, and which questions they answer."""
        from .api.review_queues import ReviewQueuesApi

        return ReviewQueuesApi(self._transport)

    @cached_property
    def scorers(self) -> ScorersApi:
        """Scorers, versioned judges of an experiment's traces."""
        from .api.scorers import ScorersApi

        return ScorersApi(self._transport)

    @cached_property
    def prompt_optimization(self) -> PromptOptimizationApi:
        """Jobs that look for a better wording of a prompt."""
        from .api.prompt_optimization import PromptOptimizationApi

        return PromptOptimizationApi(self._transport)

    @cached_property
    def jobs(self) -> JobsApi:
        """Jobs that the server runs, as its user interface starts and watches them."""
        from .api.jobs import JobsApi

        return JobsApi(self._transport)

    @cached_property
    def users(self) -> UsersApi:
        """Users of a server with basic-auth (`--app-name basic-auth`), and what each may do. Other servers know none of
        these paths. Signing up by a form in the browser is no part of this description."""
        from .api.users import UsersApi

        return UsersApi(self._transport)

    @cached_property
    def roles(self) -> RolesApi:
        """Roles of a server with basic-auth, since 3.14.0. A role is a set of permissions in one workspace, and counts
        for the users to whom it is assigned. What is granted to one user directly is kept in a hidden role of that
        user's own. A user may do what any of the roles allows and none denies. Where nothing was granted, the
        server's default permission counts, `READ` unless configured otherwise; on servers with workspaces only for
        users who have a role with `USE` or `MANAGE` on the `workspace`, others may do nothing there. A grant that is
        less than the default counts as the default, `DENY` excepted. Administrators may do everything."""
        from .api.roles import RolesApi

        return RolesApi(self._transport)

    @cached_property
    def permissions(self) -> PermissionsApi:
        """Permissions of servers with basic-auth up to 3.10.1: each is of one user on one resource. Newer servers
        answer 404 with a page in HTML; there, grant to users directly, or by roles."""
        from .api.permissions import PermissionsApi

        return PermissionsApi(self._transport)


class AsyncClient:
    """Every operation, asynchronous.

    Each method raises what the transport raises. A keyword that is None is not sent; a field that the server did not
    send is None.

    Args:
        transport: What sends the requests, such as AsyncHttpxTransport.
    """

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    @cached_property
    def experiments(self) -> AsyncExperimentsApi:
        """Experiments group runs. An experiment has a name, unique even among deleted ones, tags, and a place for
        artifacts."""
        from .api.experiments import AsyncExperimentsApi

        return AsyncExperimentsApi(self._transport)

    @cached_property
    def runs(self) -> AsyncRunsApi:
        """Runs, and what is logged to them, such as metrics, params, tags, inputs and outputs."""
        from .api.runs import AsyncRunsApi

        return AsyncRunsApi(self._transport)

    @cached_property
    def metrics(self) -> AsyncMetricsApi:
        """The recorded points of metrics."""
        from .api.metrics import AsyncMetricsApi

        return AsyncMetricsApi(self._transport)

    @cached_property
    def artifacts(self) -> AsyncArtifactsApi:
        """Files of runs, listed by run, or moved through the server's artifact proxy by path."""
        from .api.artifacts import AsyncArtifactsApi

        return AsyncArtifactsApi(self._transport)

    @cached_property
    def server(self) -> AsyncServerApi:
        """What the server is, and whether it is up."""
        from .api.server import AsyncServerApi

        return AsyncServerApi(self._transport)

    @cached_property
    def registered_models(self) -> AsyncRegisteredModelsApi:
        """Registered models hold the numbered versions of a model under one name, with tags, and with aliases that each
        point to a version. MLflow stores prompts the same way: a prompt is a registered model with the tag
        `mlflow.prompt.is_prompt`, and a version of it holds its text in the tag `mlflow.prompt.text`."""
        from .api.registered_models import AsyncRegisteredModelsApi

        return AsyncRegisteredModelsApi(self._transport)

    @cached_property
    def model_versions(self) -> AsyncModelVersionsApi:
        """Versions of registered models. A version points to the files of a model, has tags, aliases, and a stage, and
        keeps its number for good."""
        from .api.model_versions import AsyncModelVersionsApi

        return AsyncModelVersionsApi(self._transport)

    @cached_property
    def webhooks(self) -> AsyncWebhooksApi:
        """Webhooks tell an address of yours what happens in the model registry. With basic-auth only administrators may
        use these operations (since 3.14.0). A store in plain files has none.

        **A delivery** is a `POST` with a JSON body, sent shortly after the event; the operation that caused it does
        not wait. Its headers:

        | header | value | |---|---| | `Content-Type` | `application/json` | | `X-MLflow-Delivery-Id` | unique id of
        the delivery, a UUID; the same when it is tried again | | `X-MLflow-Timestamp` | when it was made, in seconds
        since 1970-01-01 UTC; the same when it is tried again | | `X-MLflow-Signature` | only with a secret: `v1,`
        and the signature in base64 |

        The signature is the HMAC-SHA256, with the secret in UTF-8 as its key, of delivery id, `.`, timestamp, `.`
        and the body exactly as received. Compare it in constant time, refuse timestamps that are more than some
        minutes off, and drop delivery ids that you have had.

        The body has `entity` and `action`, in small letters unlike in the requests below (`model_version`,
        `created`); `timestamp`, when the delivery was made, as RFC 3339 with microseconds and `+00:00`; since
        3.14.0, on servers with workspaces, `workspace`, its name; and `data`, which depends on the event:

        | event | `data` | |---|---| | `registered_model` `created` | `name`, `tags`, `description` | |
        `model_version` `created` | `name`, `version`, `source`, `run_id`, `tags`, `description` | |
        `model_version_tag` `set` | `name`, `version`, `key`, `value` | | `model_version_tag` `deleted` | `name`,
        `version`, `key` | | `model_version_alias` `created` | `name`, `alias`, `version` | | `model_version_alias`
        `deleted` | `name`, `alias` | | `prompt` `created` | `name`, `tags`, `description` | | `prompt_version`
        `created` | `name`, `version`, `template`, `tags`, `description` | | `prompt_tag` `set` | `name`, `key`,
        `value` | | `prompt_tag` `deleted` | `name`, `key` | | `prompt_version_tag` `set` | `name`, `version`, `key`,
        `value` | | `prompt_version_tag` `deleted` | `name`, `version`, `key` | | `prompt_alias` `created` | `name`,
        `alias`, `version` | | `prompt_alias` `deleted` | `name`, `alias` | | `budget_policy` `exceeded` | the budget
        and what was spent, see below |

        All are texts, except `tags`, an object of texts, which is empty when there is none. `run_id`, `description`
        and `template` may be `null`. The tags of prompts come without those that make them prompts.

        A `budget_policy` (since 3.14.0) has `budget_policy_id`; `budget_amount` and `current_spend`, numbers in
        `budget_unit`, `USD`; `duration_value`, a whole number of `duration_unit` (`MINUTES` to `MONTHS`);
        `target_scope` (`GLOBAL`, `WORKSPACE`, `ENDPOINT` or `USER`) and `target_value`, the endpoint's id or the
        user's name, else `null`; `workspace`; and `window_start`, in milliseconds since 1970-01-01 UTC.

        **A delivery may be lost.** With the server's defaults it waits 30 seconds for an answer, and after one of
        429, 500, 502, 503 or 504, or a connection that fails, it is tried again up to 3 times within some seconds.
        Any other answer ends it; redirects are followed, those of 301, 302 and 303 with a `GET` without a body. A
        server that stops drops what is not delivered yet. Order is not kept. New, changed and deleted webhooks may
        take a minute to count.

        Deleting a tag or an alias that was not there is delivered as well. Moving to a stage, changing a
        description, renaming, and deleting a model or a version send nothing."""
        from .api.webhooks import AsyncWebhooksApi

        return AsyncWebhooksApi(self._transport)

    @cached_property
    def traces(self) -> AsyncTracesApi:
        """Traces record what an application did for one request, as a tree of spans. They belong to an experiment."""
        from .api.traces import AsyncTracesApi

        return AsyncTracesApi(self._transport)

    @cached_property
    def assessments(self) -> AsyncAssessmentsApi:
        """What people, language models and programs say about a trace or a span, as feedback or as what was expected."""
        from .api.assessments import AsyncAssessmentsApi

        return AsyncAssessmentsApi(self._transport)

    @cached_property
    def issues(self) -> AsyncIssuesApi:
        """Problems that were found in the traces of an experiment."""
        from .api.issues import AsyncIssuesApi

        return AsyncIssuesApi(self._transport)

    @cached_property
    def gateway(self) -> AsyncGatewayApi:
        """The AI gateway, which passes prompts on to model providers. Secrets, models, endpoints, budgets, guardrails."""
        from .api.gateway import AsyncGatewayApi

        return AsyncGatewayApi(self._transport)

    @cached_property
    def workspaces(self) -> AsyncWorkspacesApi:
        """Parts of one server that know nothing of each other. Only on servers with `--enable-workspaces`."""
        from .api.workspaces import AsyncWorkspacesApi

        return AsyncWorkspacesApi(self._transport)

    @cached_property
    def mcp_servers(self) -> AsyncMcpServersApi:
        """The registry of MCP servers, their versions, tools, and the places where they can be reached."""
        from .api.mcp_servers import AsyncMcpServersApi

        return AsyncMcpServersApi(self._transport)

    @cached_property
    def logged_models(self) -> AsyncLoggedModelsApi:
        """Logged models, files of a model with params, metrics and tags of their own, made by runs of an experiment."""
        from .api.logged_models import AsyncLoggedModelsApi

        return AsyncLoggedModelsApi(self._transport)

    @cached_property
    def datasets(self) -> AsyncDatasetsApi:
        """Evaluation datasets, records with inputs and what is expected of them. What a run reads is logged with the
        run."""
        from .api.datasets import AsyncDatasetsApi

        return AsyncDatasetsApi(self._transport)

    @cached_property
    def label_schemas(self) -> AsyncLabelSchemasApi:
        """Label schemas, the questions that people who review an experiment's traces answer."""
        from .api.label_schemas import AsyncLabelSchemasApi

        return AsyncLabelSchemasApi(self._transport)

    @cached_property
    def review_queues(self) -> AsyncReviewQueuesApi:
        """Review queues, traces that people are to review, and which questions they answer."""
        from .api.review_queues import AsyncReviewQueuesApi

        return AsyncReviewQueuesApi(self._transport)

    @cached_property
    def scorers(self) -> AsyncScorersApi:
        """Scorers, versioned judges of an experiment's traces."""
        from .api.scorers import AsyncScorersApi

        return AsyncScorersApi(self._transport)

    @cached_property
    def prompt_optimization(self) -> AsyncPromptOptimizationApi:
        """Jobs that look for a better wording of a prompt."""
        from .api.prompt_optimization import AsyncPromptOptimizationApi

        return AsyncPromptOptimizationApi(self._transport)

    @cached_property
    def jobs(self) -> AsyncJobsApi:
        """Jobs that the server runs, as its user interface starts and watches them."""
        from .api.jobs import AsyncJobsApi

        return AsyncJobsApi(self._transport)

    @cached_property
    def users(self) -> AsyncUsersApi:
        """Users of a server with basic-auth (`--app-name basic-auth`), and what each may do. Other servers know none of
        these paths. Signing up by a form in the browser is no part of this description."""
        from .api.users import AsyncUsersApi

        return AsyncUsersApi(self._transport)

    @cached_property
    def roles(self) -> AsyncRolesApi:
        """Roles of a server with basic-auth, since 3.14.0. A role is a set of permissions in one workspace, and counts
        for the users to whom it is assigned. What is granted to one user directly is kept in a hidden role of that
        user's own. A user may do what any of the roles allows and none denies. Where nothing was granted, the
        server's default permission counts, `READ` unless configured otherwise; on servers with workspaces only for
        users who have a role with `USE` or `MANAGE` on the `workspace`, others may do nothing there. A grant that is
        less than the default counts as the default, `DENY` excepted. Administrators may do everything."""
        from .api.roles import AsyncRolesApi

        return AsyncRolesApi(self._transport)

    @cached_property
    def permissions(self) -> AsyncPermissionsApi:
        """Permissions of servers with basic-auth up to 3.10.1: each is of one user on one resource. Newer servers
        answer 404 with a page in HTML; there, grant to users directly, or by roles."""
        from .api.permissions import AsyncPermissionsApi

        return AsyncPermissionsApi(self._transport)
