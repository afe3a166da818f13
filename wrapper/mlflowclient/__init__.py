"""A small, typed client for MLflow, synchronous and asynchronous.

from mlflowclient import MLflow

with MLflow("http://localhost:5000") as mlf:
    experiment = mlf.get_or_create_experiment("price-model")
    run = mlf.create_run(experiment, run_name="baseline")
    mlf.log_params(run, {"lr": 0.1})
    mlf.log_metric(run, "loss", [0.9, 0.5, 0.3])
    mlf.update_run(run, "FINISHED")
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # in which checkers and editors look for the public names
    from ._async.active_run import AsyncActiveRun as AsyncActiveRun
    from ._async.client import AsyncMLflow as AsyncMLflow
    from ._sync.active_run import ActiveRun as ActiveRun
    from ._sync.client import MLflow as MLflow
    from ._version import __version__ as __version__
    from .assessment_entities import Assessment as Assessment
    from .assessment_entities import AssessmentError as AssessmentError
    from .assessment_entities import AssessmentSource as AssessmentSource
    from .assessment_entities import Expectation as Expectation
    from .assessment_entities import Feedback as Feedback
    from .assessment_entities import IssueReference as IssueReference
    from .config import Config as Config
    from .config import RetryPolicy as RetryPolicy
    from .dataset_entities import DatasetRecord as DatasetRecord
    from .dataset_entities import EvaluationDataset as EvaluationDataset
    from .durable.status import LogStatus as LogStatus
    from .durable.status import RefusedRecord as RefusedRecord
    from .durable.sync import SyncedJournal as SyncedJournal
    from .durable.sync import SyncResult as SyncResult
    from .durable.sync import sync as sync
    from .entities import Dataset as Dataset
    from .entities import DatasetInput as DatasetInput
    from .entities import DirInfo as DirInfo
    from .entities import Experiment as Experiment
    from .entities import FileInfo as FileInfo
    from .entities import LoggedModelInput as LoggedModelInput
    from .entities import LoggedModelOutput as LoggedModelOutput
    from .entities import Metric as Metric
    from .entities import Param as Param
    from .entities import Run as Run
    from .entities import RunData as RunData
    from .entities import RunInfo as RunInfo
    from .entities import RunStatus as RunStatus
    from .entities import ViewType as ViewType
    from .errors import AlreadyExists as AlreadyExists
    from .errors import ApiError as ApiError
    from .errors import ArtifactError as ArtifactError
    from .errors import BadRequest as BadRequest
    from .errors import ConfigError as ConfigError
    from .errors import Conflict as Conflict
    from .errors import ConnectionFailed as ConnectionFailed
    from .errors import EndpointMissing as EndpointMissing
    from .errors import FeatureDisabled as FeatureDisabled
    from .errors import Forbidden as Forbidden
    from .errors import HostRejected as HostRejected
    from .errors import InputError as InputError
    from .errors import JournalError as JournalError
    from .errors import JournalFull as JournalFull
    from .errors import MissingLibrary as MissingLibrary
    from .errors import MlflowClientError as MlflowClientError
    from .errors import NotFound as NotFound
    from .errors import RateLimited as RateLimited
    from .errors import RegistrationFailed as RegistrationFailed
    from .errors import RequestError as RequestError
    from .errors import ServerError as ServerError
    from .errors import TimedOut as TimedOut
    from .errors import TransferError as TransferError
    from .errors import Unauthenticated as Unauthenticated
    from .errors import UnexpectedResponse as UnexpectedResponse
    from .errors import WebhookRejected as WebhookRejected
    from .filters import Expression as Expression
    from .filters import Field as Field
    from .filters import attribute as attribute
    from .filters import dataset as dataset
    from .filters import expectation as expectation
    from .filters import feedback as feedback
    from .filters import generate_filter_from_attributes as generate_filter_from_attributes
    from .filters import generate_filter_from_entity_type as generate_filter_from_entity_type
    from .filters import generate_filter_from_metrics as generate_filter_from_metrics
    from .filters import generate_filter_from_params as generate_filter_from_params
    from .filters import generate_filter_from_tags as generate_filter_from_tags
    from .filters import metadata as metadata
    from .filters import metric as metric
    from .filters import param as param
    from .filters import span as span
    from .filters import tag as tag
    from .logged_model_entities import LoggedModel as LoggedModel
    from .logged_model_entities import LoggedModelMetric as LoggedModelMetric
    from .progress import Progress as Progress
    from .prompts import Prompt as Prompt
    from .prompts import PromptVersion as PromptVersion
    from .registered import ModelVersion as ModelVersion
    from .registered import RegisteredModel as RegisteredModel
    from .spans import Span as Span
    from .spans import SpanEvent as SpanEvent
    from .trace_entities import Trace as Trace
    from .trace_entities import TraceInfo as TraceInfo
    from .values import InfinityStoredAsLargest as InfinityStoredAsLargest
    from .versions import FieldIgnored as FieldIgnored
    from .webhooks import Webhook as Webhook
    from .webhooks import WebhookDelivery as WebhookDelivery
    from .webhooks import WebhookTestResult as WebhookTestResult
    from .webhooks import verify_webhook as verify_webhook

# In which module the same names are: few programs use all of them, so each is loaded when it is first asked for.
_NAMES = {
    "_async.active_run": ("AsyncActiveRun",),
    "_async.client": ("AsyncMLflow",),
    "_sync.active_run": ("ActiveRun",),
    "_sync.client": ("MLflow",),
    "_version": ("__version__",),
    "assessment_entities": (
        "Assessment",
        "AssessmentError",
        "AssessmentSource",
        "Expectation",
        "Feedback",
        "IssueReference",
    ),
    "config": ("Config", "RetryPolicy"),
    "dataset_entities": ("DatasetRecord", "EvaluationDataset"),
    "durable.status": ("LogStatus", "RefusedRecord"),
    "durable.sync": ("SyncedJournal", "SyncResult", "sync"),
    "entities": (
        "Dataset",
        "DatasetInput",
        "DirInfo",
        "Experiment",
        "FileInfo",
        "LoggedModelInput",
        "LoggedModelOutput",
        "Metric",
        "Param",
        "Run",
        "RunData",
        "RunInfo",
        "RunStatus",
        "ViewType",
    ),
    "errors": (
        "AlreadyExists",
        "ApiError",
        "ArtifactError",
        "BadRequest",
        "ConfigError",
        "Conflict",
        "ConnectionFailed",
        "EndpointMissing",
        "FeatureDisabled",
        "Forbidden",
        "HostRejected",
        "InputError",
        "JournalError",
        "JournalFull",
        "MissingLibrary",
        "MlflowClientError",
        "NotFound",
        "RateLimited",
        "RegistrationFailed",
        "RequestError",
        "ServerError",
        "TimedOut",
        "TransferError",
        "Unauthenticated",
        "UnexpectedResponse",
        "WebhookRejected",
    ),
    "filters": (
        "Expression",
        "Field",
        "attribute",
        "dataset",
        "expectation",
        "feedback",
        "generate_filter_from_attributes",
        "generate_filter_from_entity_type",
        "generate_filter_from_metrics",
        "generate_filter_from_params",
        "generate_filter_from_tags",
        "metadata",
        "metric",
        "param",
        "span",
        "tag",
    ),
    "logged_model_entities": ("LoggedModel", "LoggedModelMetric"),
    "progress": ("Progress",),
    "prompts": ("Prompt", "PromptVersion"),
    "registered": ("ModelVersion", "RegisteredModel"),
    "spans": ("Span", "SpanEvent"),
    "trace_entities": ("Trace", "TraceInfo"),
    "values": ("InfinityStoredAsLargest",),
    "versions": ("FieldIgnored",),
    "webhooks": ("Webhook", "WebhookDelivery", "WebhookTestResult", "verify_webhook"),
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names}

if not TYPE_CHECKING:
    __all__ = list(_HOMES)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted(_HOMES)
