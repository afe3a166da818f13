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

from ._version import __version__
from .assessment_entities import (
    Assessment,
    AssessmentError,
    AssessmentSource,
    Expectation,
    Feedback,
    IssueReference,
)
from .config import Config, RetryPolicy
from .dataset_entities import DatasetRecord, EvaluationDataset
from .durable.status import LogStatus, RefusedRecord
from .durable.sync import SyncedJournal, SyncResult, sync
from .entities import (
    Dataset,
    DatasetInput,
    DirInfo,
    Experiment,
    FileInfo,
    LoggedModelInput,
    LoggedModelOutput,
    Metric,
    Param,
    Run,
    RunData,
    RunInfo,
    RunStatus,
    ViewType,
)
from .errors import (
    AlreadyExists,
    ApiError,
    ArtifactError,
    BadRequest,
    ConfigError,
    Conflict,
    ConnectionFailed,
    EndpointMissing,
    FeatureDisabled,
    Forbidden,
    HostRejected,
    InputError,
    JournalError,
    JournalFull,
    MissingLibrary,
    MlflowClientError,
    NotFound,
    RateLimited,
    RegistrationFailed,
    RequestError,
    ServerError,
    TimedOut,
    TransferError,
    Unauthenticated,
    UnexpectedResponse,
    WebhookRejected,
)
from .filters import (
    Expression,
    Field,
    attribute,
    dataset,
    expectation,
    feedback,
    generate_filter_from_attributes,
    generate_filter_from_entity_type,
    generate_filter_from_metrics,
    generate_filter_from_params,
    generate_filter_from_tags,
    metadata,
    metric,
    param,
    span,
    tag,
)
from .logged_model_entities import LoggedModel, LoggedModelMetric
from .progress import Progress
from .prompts import Prompt, PromptVersion
from .registered import ModelVersion, RegisteredModel
from .spans import Span, SpanEvent
from .trace_entities import Trace, TraceInfo
from .values import InfinityStoredAsLargest
from .versions import FieldIgnored
from .webhooks import Webhook, WebhookDelivery, WebhookTestResult, verify_webhook

if TYPE_CHECKING:
    from ._async.active_run import AsyncActiveRun
    from ._async.client import AsyncMLflow
    from ._sync.active_run import ActiveRun
    from ._sync.client import MLflow

# Few programs need both colours, so each is loaded at its first use.
_HOMES = {
    "ActiveRun": "_sync.active_run",
    "AsyncActiveRun": "_async.active_run",
    "AsyncMLflow": "_async.client",
    "MLflow": "_sync.client",
}

__all__ = [
    "ActiveRun",
    "AlreadyExists",
    "ApiError",
    "ArtifactError",
    "Assessment",
    "AssessmentError",
    "AssessmentSource",
    "AsyncActiveRun",
    "AsyncMLflow",
    "BadRequest",
    "Config",
    "ConfigError",
    "Conflict",
    "ConnectionFailed",
    "Dataset",
    "DatasetInput",
    "DatasetRecord",
    "DirInfo",
    "EndpointMissing",
    "EvaluationDataset",
    "Expectation",
    "Experiment",
    "Expression",
    "FeatureDisabled",
    "Feedback",
    "Field",
    "FieldIgnored",
    "FileInfo",
    "Forbidden",
    "HostRejected",
    "InfinityStoredAsLargest",
    "InputError",
    "IssueReference",
    "JournalError",
    "JournalFull",
    "LogStatus",
    "LoggedModel",
    "LoggedModelInput",
    "LoggedModelMetric",
    "LoggedModelOutput",
    "MLflow",
    "Metric",
    "MissingLibrary",
    "MlflowClientError",
    "ModelVersion",
    "NotFound",
    "Param",
    "Progress",
    "Prompt",
    "PromptVersion",
    "RateLimited",
    "RefusedRecord",
    "RegisteredModel",
    "RegistrationFailed",
    "RequestError",
    "RetryPolicy",
    "Run",
    "RunData",
    "RunInfo",
    "RunStatus",
    "ServerError",
    "Span",
    "SpanEvent",
    "SyncResult",
    "SyncedJournal",
    "TimedOut",
    "Trace",
    "TraceInfo",
    "TransferError",
    "Unauthenticated",
    "UnexpectedResponse",
    "ViewType",
    "Webhook",
    "WebhookDelivery",
    "WebhookRejected",
    "WebhookTestResult",
    "__version__",
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
    "sync",
    "tag",
    "verify_webhook",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
