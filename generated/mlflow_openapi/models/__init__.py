# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The objects of the API. Each is loaded when first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .create_experiment_response import CreateExperimentResponse as CreateExperimentResponse
    from .create_multipart_upload_response import CreateMultipartUploadResponse as CreateMultipartUploadResponse
    from .create_presigned_download_url_response import (
        CreatePresignedDownloadUrlResponse as CreatePresignedDownloadUrlResponse,
    )
    from .create_presigned_download_url_response_headers import (
        CreatePresignedDownloadUrlResponseHeaders as CreatePresignedDownloadUrlResponseHeaders,
    )
    from .create_presigned_upload_url_response import (
        CreatePresignedUploadUrlResponse as CreatePresignedUploadUrlResponse,
    )
    from .create_presigned_upload_url_response_headers import (
        CreatePresignedUploadUrlResponseHeaders as CreatePresignedUploadUrlResponseHeaders,
    )
    from .create_run_response import CreateRunResponse as CreateRunResponse
    from .dataset import Dataset as Dataset
    from .dataset_input import DatasetInput as DatasetInput
    from .experiment import Experiment as Experiment
    from .experiment_tag import ExperimentTag as ExperimentTag
    from .file_info import FileInfo as FileInfo
    from .get_experiment_by_name_response import GetExperimentByNameResponse as GetExperimentByNameResponse
    from .get_experiment_response import GetExperimentResponse as GetExperimentResponse
    from .get_metric_history_bulk_interval_response import (
        GetMetricHistoryBulkIntervalResponse as GetMetricHistoryBulkIntervalResponse,
    )
    from .get_metric_history_response import GetMetricHistoryResponse as GetMetricHistoryResponse
    from .get_presigned_download_url_response import GetPresignedDownloadUrlResponse as GetPresignedDownloadUrlResponse
    from .get_presigned_download_url_response_headers import (
        GetPresignedDownloadUrlResponseHeaders as GetPresignedDownloadUrlResponseHeaders,
    )
    from .get_run_response import GetRunResponse as GetRunResponse
    from .get_server_info_response import GetServerInfoResponse as GetServerInfoResponse
    from .input_tag import InputTag as InputTag
    from .lifecycle_stage import LifecycleStage as LifecycleStage
    from .list_artifacts_response import ListArtifactsResponse as ListArtifactsResponse
    from .list_proxied_artifacts_response import ListProxiedArtifactsResponse as ListProxiedArtifactsResponse
    from .metric import Metric as Metric
    from .metric_with_run_id import MetricWithRunId as MetricWithRunId
    from .model_input import ModelInput as ModelInput
    from .model_output import ModelOutput as ModelOutput
    from .multipart_upload_credential import MultipartUploadCredential as MultipartUploadCredential
    from .multipart_upload_credential_headers import (
        MultipartUploadCredentialHeaders as MultipartUploadCredentialHeaders,
    )
    from .multipart_upload_part import MultipartUploadPart as MultipartUploadPart
    from .non_finite_double import NonFiniteDouble as NonFiniteDouble
    from .param import Param as Param
    from .run import Run as Run
    from .run_data import RunData as RunData
    from .run_info import RunInfo as RunInfo
    from .run_inputs import RunInputs as RunInputs
    from .run_outputs import RunOutputs as RunOutputs
    from .run_status import RunStatus as RunStatus
    from .run_tag import RunTag as RunTag
    from .search_experiments_response import SearchExperimentsResponse as SearchExperimentsResponse
    from .search_runs_response import SearchRunsResponse as SearchRunsResponse
    from .server_features import ServerFeatures as ServerFeatures
    from .store_type import StoreType as StoreType
    from .update_run_response import UpdateRunResponse as UpdateRunResponse
    from .view_type import ViewType as ViewType

_HOMES = {
    "CreateExperimentResponse": ".create_experiment_response",
    "CreateMultipartUploadResponse": ".create_multipart_upload_response",
    "CreatePresignedDownloadUrlResponse": ".create_presigned_download_url_response",
    "CreatePresignedDownloadUrlResponseHeaders": ".create_presigned_download_url_response_headers",
    "CreatePresignedUploadUrlResponse": ".create_presigned_upload_url_response",
    "CreatePresignedUploadUrlResponseHeaders": ".create_presigned_upload_url_response_headers",
    "CreateRunResponse": ".create_run_response",
    "Dataset": ".dataset",
    "DatasetInput": ".dataset_input",
    "Experiment": ".experiment",
    "ExperimentTag": ".experiment_tag",
    "FileInfo": ".file_info",
    "GetExperimentByNameResponse": ".get_experiment_by_name_response",
    "GetExperimentResponse": ".get_experiment_response",
    "GetMetricHistoryBulkIntervalResponse": ".get_metric_history_bulk_interval_response",
    "GetMetricHistoryResponse": ".get_metric_history_response",
    "GetPresignedDownloadUrlResponse": ".get_presigned_download_url_response",
    "GetPresignedDownloadUrlResponseHeaders": ".get_presigned_download_url_response_headers",
    "GetRunResponse": ".get_run_response",
    "GetServerInfoResponse": ".get_server_info_response",
    "InputTag": ".input_tag",
    "LifecycleStage": ".lifecycle_stage",
    "ListArtifactsResponse": ".list_artifacts_response",
    "ListProxiedArtifactsResponse": ".list_proxied_artifacts_response",
    "Metric": ".metric",
    "MetricWithRunId": ".metric_with_run_id",
    "ModelInput": ".model_input",
    "ModelOutput": ".model_output",
    "MultipartUploadCredential": ".multipart_upload_credential",
    "MultipartUploadCredentialHeaders": ".multipart_upload_credential_headers",
    "MultipartUploadPart": ".multipart_upload_part",
    "NonFiniteDouble": ".non_finite_double",
    "Param": ".param",
    "Run": ".run",
    "RunData": ".run_data",
    "RunInfo": ".run_info",
    "RunInputs": ".run_inputs",
    "RunOutputs": ".run_outputs",
    "RunStatus": ".run_status",
    "RunTag": ".run_tag",
    "SearchExperimentsResponse": ".search_experiments_response",
    "SearchRunsResponse": ".search_runs_response",
    "ServerFeatures": ".server_features",
    "StoreType": ".store_type",
    "UpdateRunResponse": ".update_run_response",
    "ViewType": ".view_type",
}

__all__ = (
    "CreateExperimentResponse",
    "CreateMultipartUploadResponse",
    "CreatePresignedDownloadUrlResponse",
    "CreatePresignedDownloadUrlResponseHeaders",
    "CreatePresignedUploadUrlResponse",
    "CreatePresignedUploadUrlResponseHeaders",
    "CreateRunResponse",
    "Dataset",
    "DatasetInput",
    "Experiment",
    "ExperimentTag",
    "FileInfo",
    "GetExperimentByNameResponse",
    "GetExperimentResponse",
    "GetMetricHistoryBulkIntervalResponse",
    "GetMetricHistoryResponse",
    "GetPresignedDownloadUrlResponse",
    "GetPresignedDownloadUrlResponseHeaders",
    "GetRunResponse",
    "GetServerInfoResponse",
    "InputTag",
    "LifecycleStage",
    "ListArtifactsResponse",
    "ListProxiedArtifactsResponse",
    "Metric",
    "MetricWithRunId",
    "ModelInput",
    "ModelOutput",
    "MultipartUploadCredential",
    "MultipartUploadCredentialHeaders",
    "MultipartUploadPart",
    "NonFiniteDouble",
    "Param",
    "Run",
    "RunData",
    "RunInfo",
    "RunInputs",
    "RunOutputs",
    "RunStatus",
    "RunTag",
    "SearchExperimentsResponse",
    "SearchRunsResponse",
    "ServerFeatures",
    "StoreType",
    "UpdateRunResponse",
    "ViewType",
)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name], __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
