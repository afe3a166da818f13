# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Jobs that look for a better wording of a prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing
from ..transport import path_value as _path_value

if TYPE_CHECKING:
    from ..models.cancel_prompt_optimization_job_response import CancelPromptOptimizationJobResponse
    from ..models.create_prompt_optimization_job_response import CreatePromptOptimizationJobResponse
    from ..models.get_prompt_optimization_job_response import GetPromptOptimizationJobResponse
    from ..models.prompt_optimization_job_config import PromptOptimizationJobConfig
    from ..models.prompt_optimization_job_tag import PromptOptimizationJobTag
    from ..models.search_prompt_optimization_jobs_response import SearchPromptOptimizationJobsResponse
    from ..transport import AsyncTransport, Transport

_CREATE_PROMPT_OPTIMIZATION_JOB = OPERATIONS["createPromptOptimizationJob"]
_SEARCH_PROMPT_OPTIMIZATION_JOBS_BY_GET = OPERATIONS["searchPromptOptimizationJobsByGet"]
_SEARCH_PROMPT_OPTIMIZATION_JOBS = OPERATIONS["searchPromptOptimizationJobs"]
_GET_PROMPT_OPTIMIZATION_JOB = OPERATIONS["getPromptOptimizationJob"]
_DELETE_PROMPT_OPTIMIZATION_JOB = OPERATIONS["deletePromptOptimizationJob"]
_CANCEL_PROMPT_OPTIMIZATION_JOB = OPERATIONS["cancelPromptOptimizationJob"]


class PromptOptimizationApi:
    """Jobs that look for a better wording of a prompt."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_prompt_optimization_job(
        self,
        *,
        experiment_id: str,
        source_prompt_uri: str,
        config: PromptOptimizationJobConfig,
        tags: list[PromptOptimizationJobTag] | None = None,
    ) -> CreatePromptOptimizationJobResponse:
        """Start a job that looks for a better wording of a prompt.

        The server makes a run, which the job logs to, and answers at once; ask for the job from time to time. The
        prompt, the scorers and the optimizer's model are only looked at when the job runs, so a mistake there fails
        the job; its run may then stay `RUNNING`.

        Two equal requests start two jobs. Nothing of a request can serve as a key: find a lost one by its prompt and
        creation time. A server that does not execute jobs answers 500, `INTERNAL_ERROR`, and leaves an empty run.

        `POST /api/3.0/mlflow/prompt-optimization/jobs`, since MLflow 3.10.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment that the job's run belongs to.
            source_prompt_uri: The prompt to start from, `prompts:/name/version`.
            config: How to look for a better prompt.
            tags: Tags, which the server sends back but does not keep.

        Returns:
            CreatePromptOptimizationJobResponse: The new job.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "source_prompt_uri": source_prompt_uri,
            "config": config,
        }
        if tags is not None:
            _json["tags"] = tags
        _path = "/api/3.0/mlflow/prompt-optimization/jobs"
        return self._transport.call(
            _CREATE_PROMPT_OPTIMIZATION_JOB,
            _path,
            json=_json,
            decode=_models.CreatePromptOptimizationJobResponse.from_dict,
        )

    def search_prompt_optimization_jobs_by_get(self, *, experiment_id: str) -> SearchPromptOptimizationJobsResponse:
        """List the prompt optimization jobs of an experiment, with GET.

        All of them at once, in order of creation, without scores. An experiment that does not exist has none, and is
        no error.

        `GET /api/3.0/mlflow/prompt-optimization/jobs/search`, since MLflow 3.10.1. Retry class `safe`: it only
        reads.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.

        Returns:
            SearchPromptOptimizationJobsResponse: The prompt optimization jobs of an experiment.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        _path = "/api/3.0/mlflow/prompt-optimization/jobs/search"
        return self._transport.call(
            _SEARCH_PROMPT_OPTIMIZATION_JOBS_BY_GET,
            _path,
            query=_query,
            decode=_models.SearchPromptOptimizationJobsResponse.from_dict,
        )

    def search_prompt_optimization_jobs(self, *, experiment_id: str) -> SearchPromptOptimizationJobsResponse:
        """List the prompt optimization jobs of an experiment.

        All of them at once, in order of creation, without scores. An experiment that does not exist has none, and is
        no error.

        `POST /api/3.0/mlflow/prompt-optimization/jobs/search`, since MLflow 3.10.1. Retry class `safe`: it only
        reads.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.

        Returns:
            SearchPromptOptimizationJobsResponse: The prompt optimization jobs of an experiment.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        _path = "/api/3.0/mlflow/prompt-optimization/jobs/search"
        return self._transport.call(
            _SEARCH_PROMPT_OPTIMIZATION_JOBS,
            _path,
            json=_json,
            decode=_models.SearchPromptOptimizationJobsResponse.from_dict,
        )

    def get_prompt_optimization_job(self, *, job_id: str) -> GetPromptOptimizationJobResponse:
        """Get a prompt optimization job by its id.

        With the scores that its run has so far.

        `GET /api/3.0/mlflow/prompt-optimization/jobs/{job_id}`, since MLflow 3.10.1. Retry class `safe`: it only
        reads.

        Args:
            job_id: Id of the job, a UUID.

        Returns:
            GetPromptOptimizationJobResponse: The job asked for.
        """
        _path = f"/api/3.0/mlflow/prompt-optimization/jobs/{_path_value(job_id)}"
        return self._transport.call(
            _GET_PROMPT_OPTIMIZATION_JOB, _path, decode=_models.GetPromptOptimizationJobResponse.from_dict
        )

    def delete_prompt_optimization_job(self, *, job_id: str) -> None:
        """Delete a prompt optimization job for good, and its run restorably.

        Cancel a job that is still running first. A job that does not exist is answered with 404.

        `DELETE /api/3.0/mlflow/prompt-optimization/jobs/{job_id}`, since MLflow 3.10.1. Retry class `never`: a
        repeat does it twice, or fails where the first one worked.

        Args:
            job_id: Id of the job, a UUID.
        """
        _path = f"/api/3.0/mlflow/prompt-optimization/jobs/{_path_value(job_id)}"
        return self._transport.call(_DELETE_PROMPT_OPTIMIZATION_JOB, _path, decode=_nothing)

    def cancel_prompt_optimization_job(self, *, job_id: str) -> CancelPromptOptimizationJobResponse:
        """Cancel a prompt optimization job.

        The job's run ends with status `KILLED`. A job that has ended, be it by being canceled, is answered with 400
        since 3.17.2; older servers answer as if it had just been canceled.

        `POST /api/3.0/mlflow/prompt-optimization/jobs/{job_id}/cancel`, since MLflow 3.10.1. Retry class `never`: a
        repeat does it twice, or fails where the first one worked.

        Args:
            job_id: Id of the job, a UUID.

        Returns:
            CancelPromptOptimizationJobResponse: The job after it was canceled.
        """
        _path = f"/api/3.0/mlflow/prompt-optimization/jobs/{_path_value(job_id)}/cancel"
        return self._transport.call(
            _CANCEL_PROMPT_OPTIMIZATION_JOB, _path, decode=_models.CancelPromptOptimizationJobResponse.from_dict
        )


class AsyncPromptOptimizationApi:
    """Jobs that look for a better wording of a prompt."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_prompt_optimization_job(
        self,
        *,
        experiment_id: str,
        source_prompt_uri: str,
        config: PromptOptimizationJobConfig,
        tags: list[PromptOptimizationJobTag] | None = None,
    ) -> CreatePromptOptimizationJobResponse:
        """Start a job that looks for a better wording of a prompt.

        The server makes a run, which the job logs to, and answers at once; ask for the job from time to time. The
        prompt, the scorers and the optimizer's model are only looked at when the job runs, so a mistake there fails
        the job; its run may then stay `RUNNING`.

        Two equal requests start two jobs. Nothing of a request can serve as a key: find a lost one by its prompt and
        creation time. A server that does not execute jobs answers 500, `INTERNAL_ERROR`, and leaves an empty run.

        `POST /api/3.0/mlflow/prompt-optimization/jobs`, since MLflow 3.10.1. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            experiment_id: Id of the experiment that the job's run belongs to.
            source_prompt_uri: The prompt to start from, `prompts:/name/version`.
            config: How to look for a better prompt.
            tags: Tags, which the server sends back but does not keep.

        Returns:
            CreatePromptOptimizationJobResponse: The new job.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "source_prompt_uri": source_prompt_uri,
            "config": config,
        }
        if tags is not None:
            _json["tags"] = tags
        _path = "/api/3.0/mlflow/prompt-optimization/jobs"
        return await self._transport.call(
            _CREATE_PROMPT_OPTIMIZATION_JOB,
            _path,
            json=_json,
            decode=_models.CreatePromptOptimizationJobResponse.from_dict,
        )

    async def search_prompt_optimization_jobs_by_get(
        self, *, experiment_id: str
    ) -> SearchPromptOptimizationJobsResponse:
        """List the prompt optimization jobs of an experiment, with GET.

        All of them at once, in order of creation, without scores. An experiment that does not exist has none, and is
        no error.

        `GET /api/3.0/mlflow/prompt-optimization/jobs/search`, since MLflow 3.10.1. Retry class `safe`: it only
        reads.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.

        Returns:
            SearchPromptOptimizationJobsResponse: The prompt optimization jobs of an experiment.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        _path = "/api/3.0/mlflow/prompt-optimization/jobs/search"
        return await self._transport.call(
            _SEARCH_PROMPT_OPTIMIZATION_JOBS_BY_GET,
            _path,
            query=_query,
            decode=_models.SearchPromptOptimizationJobsResponse.from_dict,
        )

    async def search_prompt_optimization_jobs(self, *, experiment_id: str) -> SearchPromptOptimizationJobsResponse:
        """List the prompt optimization jobs of an experiment.

        All of them at once, in order of creation, without scores. An experiment that does not exist has none, and is
        no error.

        `POST /api/3.0/mlflow/prompt-optimization/jobs/search`, since MLflow 3.10.1. Retry class `safe`: it only
        reads.

        Args:
            experiment_id: Id of the experiment, a decimal number as text.

        Returns:
            SearchPromptOptimizationJobsResponse: The prompt optimization jobs of an experiment.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
        }
        _path = "/api/3.0/mlflow/prompt-optimization/jobs/search"
        return await self._transport.call(
            _SEARCH_PROMPT_OPTIMIZATION_JOBS,
            _path,
            json=_json,
            decode=_models.SearchPromptOptimizationJobsResponse.from_dict,
        )

    async def get_prompt_optimization_job(self, *, job_id: str) -> GetPromptOptimizationJobResponse:
        """Get a prompt optimization job by its id.

        With the scores that its run has so far.

        `GET /api/3.0/mlflow/prompt-optimization/jobs/{job_id}`, since MLflow 3.10.1. Retry class `safe`: it only
        reads.

        Args:
            job_id: Id of the job, a UUID.

        Returns:
            GetPromptOptimizationJobResponse: The job asked for.
        """
        _path = f"/api/3.0/mlflow/prompt-optimization/jobs/{_path_value(job_id)}"
        return await self._transport.call(
            _GET_PROMPT_OPTIMIZATION_JOB, _path, decode=_models.GetPromptOptimizationJobResponse.from_dict
        )

    async def delete_prompt_optimization_job(self, *, job_id: str) -> None:
        """Delete a prompt optimization job for good, and its run restorably.

        Cancel a job that is still running first. A job that does not exist is answered with 404.

        `DELETE /api/3.0/mlflow/prompt-optimization/jobs/{job_id}`, since MLflow 3.10.1. Retry class `never`: a
        repeat does it twice, or fails where the first one worked.

        Args:
            job_id: Id of the job, a UUID.
        """
        _path = f"/api/3.0/mlflow/prompt-optimization/jobs/{_path_value(job_id)}"
        return await self._transport.call(_DELETE_PROMPT_OPTIMIZATION_JOB, _path, decode=_nothing)

    async def cancel_prompt_optimization_job(self, *, job_id: str) -> CancelPromptOptimizationJobResponse:
        """Cancel a prompt optimization job.

        The job's run ends with status `KILLED`. A job that has ended, be it by being canceled, is answered with 400
        since 3.17.2; older servers answer as if it had just been canceled.

        `POST /api/3.0/mlflow/prompt-optimization/jobs/{job_id}/cancel`, since MLflow 3.10.1. Retry class `never`: a
        repeat does it twice, or fails where the first one worked.

        Args:
            job_id: Id of the job, a UUID.

        Returns:
            CancelPromptOptimizationJobResponse: The job after it was canceled.
        """
        _path = f"/api/3.0/mlflow/prompt-optimization/jobs/{_path_value(job_id)}/cancel"
        return await self._transport.call(
            _CANCEL_PROMPT_OPTIMIZATION_JOB, _path, decode=_models.CancelPromptOptimizationJobResponse.from_dict
        )
