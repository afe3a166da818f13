# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Jobs that the server runs, as its user interface starts and watches them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import path_value as _path_value

if TYPE_CHECKING:
    from ..models.cancel_job_with_status_response import CancelJobWithStatusResponse
    from ..models.get_job_status_response import GetJobStatusResponse
    from ..models.job import Job
    from ..models.job_status import JobStatus
    from ..models.search_jobs_response import SearchJobsResponse
    from ..transport import AsyncTransport, Transport

_SUBMIT_JOB = OPERATIONS["submitJob"]
_SEARCH_JOBS = OPERATIONS["searchJobs"]
_GET_JOB = OPERATIONS["getJob"]
_CANCEL_JOB = OPERATIONS["cancelJob"]
_GET_JOB_STATUS = OPERATIONS["getJobStatus"]
_CANCEL_JOB_WITH_STATUS = OPERATIONS["cancelJobWithStatus"]


class JobsApi:
    """Jobs that the server runs, as its user interface starts and watches them."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def submit_job(self, *, job_name: str, params: dict[str, Any], timeout: float | None = None) -> Job:
        """Start a job.

        Only MLflow's own functions can be run. Two equal requests start two jobs. A server that does not execute
        jobs (`MLFLOW_SERVER_ENABLE_JOB_EXECUTION`) answers 500.

        `POST /ajax-api/3.0/jobs/`, since MLflow 3.10.1. Not on servers under gunicorn or waitress. Retry class
        `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            job_name: Name of the function: `invoke_scorer`, `run_online_trace_scorer`,
                `run_online_session_scorer`, `optimize_prompts`, and since 3.14.0 `invoke_issue_detection` and
                `invoke_genai_evaluate`.
            params: The function's arguments; a missing one is refused with 400.
            timeout: How long the job may run, in seconds. No limit when absent.

        Returns:
            Job: A job, one of MLflow's own functions that the server runs.
        """
        _json: dict[str, Any] = {
            "job_name": job_name,
            "params": params,
        }
        if timeout is not None:
            _json["timeout"] = timeout
        _path = "/ajax-api/3.0/jobs/"
        return self._transport.call(_SUBMIT_JOB, _path, json=_json, decode=_models.Job.from_dict)

    def search_jobs(
        self,
        *,
        job_name: str | None = None,
        params: dict[str, Any] | None = None,
        statuses: list[JobStatus] | None = None,
    ) -> SearchJobsResponse:
        """Search jobs.

        All that are found at once, in order of creation. With basic-auth only one's own, except for admins.

        `POST /ajax-api/3.0/jobs/search`, since MLflow 3.5.1. Not on servers under gunicorn or waitress. Retry class
        `safe`: it only reads.

        Args:
            job_name: Only jobs of the function with this name. Since 3.10.1; 3.5.1 ignores it.
            params: Only jobs that have these arguments, and maybe others.
            statuses: Only jobs with one of these statuses. Any when absent or empty.

        Returns:
            SearchJobsResponse: The jobs found.
        """
        _json: dict[str, Any] = {}
        if job_name is not None:
            _json["job_name"] = job_name
        if params is not None:
            _json["params"] = params
        if statuses is not None:
            _json["statuses"] = statuses
        _path = "/ajax-api/3.0/jobs/search"
        return self._transport.call(_SEARCH_JOBS, _path, json=_json, decode=_models.SearchJobsResponse.from_dict)

    def get_job(self, *, job_id: str) -> Job:
        """Get a job by its id.

        A prompt optimization job is one of these, too, under the same id.

        `GET /ajax-api/3.0/jobs/{job_id}`, since MLflow 3.5.1. Not on servers under gunicorn or waitress. Retry class
        `safe`: it only reads.

        Args:
            job_id: Id of the job, a UUID.

        Returns:
            Job: A job, one of MLflow's own functions that the server runs.
        """
        _path = f"/ajax-api/3.0/jobs/{_path_value(job_id)}"
        return self._transport.call(_GET_JOB, _path, decode=_models.Job.from_dict)

    def cancel_job(self, *, job_id: str) -> Job:
        """Cancel a job.

        A job that has ended, be it by being canceled, is answered with 400 since 3.17.2; older servers answer with
        the job.

        `PATCH /ajax-api/3.0/jobs/cancel/{job_id}`, since MLflow 3.10.1. Not on servers under gunicorn or waitress.
        Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            job_id: Id of the job, a UUID.

        Returns:
            Job: A job, one of MLflow's own functions that the server runs.
        """
        _path = f"/ajax-api/3.0/jobs/cancel/{_path_value(job_id)}"
        return self._transport.call(_CANCEL_JOB, _path, decode=_models.Job.from_dict)

    def get_job_status(self, *, job_id: str) -> GetJobStatusResponse:
        """Tell how far a job has come.

        Less than `get_job` tells, but also of servers under gunicorn.

        `GET /ajax-api/3.0/mlflow/jobs/{job_id}`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            job_id: Id of the job, a UUID.

        Returns:
            GetJobStatusResponse: How far a job has come.
        """
        _path = f"/ajax-api/3.0/mlflow/jobs/{_path_value(job_id)}"
        return self._transport.call(_GET_JOB_STATUS, _path, decode=_models.GetJobStatusResponse.from_dict)

    def cancel_job_with_status(self, *, job_id: str) -> CancelJobWithStatusResponse:
        """Cancel a job, and tell how far it has come.

        Like `cancel_job`, but also of servers under gunicorn. A job that has ended, be it by being canceled, is
        answered with 400 since 3.17.2; 3.14.0 answers with its status.

        `PATCH /ajax-api/3.0/mlflow/jobs/cancel/{job_id}`, since MLflow 3.14.0. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            job_id: Id of the job, a UUID.

        Returns:
            CancelJobWithStatusResponse: How far a job had come when it was canceled.
        """
        _path = f"/ajax-api/3.0/mlflow/jobs/cancel/{_path_value(job_id)}"
        return self._transport.call(
            _CANCEL_JOB_WITH_STATUS, _path, decode=_models.CancelJobWithStatusResponse.from_dict
        )


class AsyncJobsApi:
    """Jobs that the server runs, as its user interface starts and watches them."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def submit_job(self, *, job_name: str, params: dict[str, Any], timeout: float | None = None) -> Job:
        """Start a job.

        Only MLflow's own functions can be run. Two equal requests start two jobs. A server that does not execute
        jobs (`MLFLOW_SERVER_ENABLE_JOB_EXECUTION`) answers 500.

        `POST /ajax-api/3.0/jobs/`, since MLflow 3.10.1. Not on servers under gunicorn or waitress. Retry class
        `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            job_name: Name of the function: `invoke_scorer`, `run_online_trace_scorer`,
                `run_online_session_scorer`, `optimize_prompts`, and since 3.14.0 `invoke_issue_detection` and
                `invoke_genai_evaluate`.
            params: The function's arguments; a missing one is refused with 400.
            timeout: How long the job may run, in seconds. No limit when absent.

        Returns:
            Job: A job, one of MLflow's own functions that the server runs.
        """
        _json: dict[str, Any] = {
            "job_name": job_name,
            "params": params,
        }
        if timeout is not None:
            _json["timeout"] = timeout
        _path = "/ajax-api/3.0/jobs/"
        return await self._transport.call(_SUBMIT_JOB, _path, json=_json, decode=_models.Job.from_dict)

    async def search_jobs(
        self,
        *,
        job_name: str | None = None,
        params: dict[str, Any] | None = None,
        statuses: list[JobStatus] | None = None,
    ) -> SearchJobsResponse:
        """Search jobs.

        All that are found at once, in order of creation. With basic-auth only one's own, except for admins.

        `POST /ajax-api/3.0/jobs/search`, since MLflow 3.5.1. Not on servers under gunicorn or waitress. Retry class
        `safe`: it only reads.

        Args:
            job_name: Only jobs of the function with this name. Since 3.10.1; 3.5.1 ignores it.
            params: Only jobs that have these arguments, and maybe others.
            statuses: Only jobs with one of these statuses. Any when absent or empty.

        Returns:
            SearchJobsResponse: The jobs found.
        """
        _json: dict[str, Any] = {}
        if job_name is not None:
            _json["job_name"] = job_name
        if params is not None:
            _json["params"] = params
        if statuses is not None:
            _json["statuses"] = statuses
        _path = "/ajax-api/3.0/jobs/search"
        return await self._transport.call(_SEARCH_JOBS, _path, json=_json, decode=_models.SearchJobsResponse.from_dict)

    async def get_job(self, *, job_id: str) -> Job:
        """Get a job by its id.

        A prompt optimization job is one of these, too, under the same id.

        `GET /ajax-api/3.0/jobs/{job_id}`, since MLflow 3.5.1. Not on servers under gunicorn or waitress. Retry class
        `safe`: it only reads.

        Args:
            job_id: Id of the job, a UUID.

        Returns:
            Job: A job, one of MLflow's own functions that the server runs.
        """
        _path = f"/ajax-api/3.0/jobs/{_path_value(job_id)}"
        return await self._transport.call(_GET_JOB, _path, decode=_models.Job.from_dict)

    async def cancel_job(self, *, job_id: str) -> Job:
        """Cancel a job.

        A job that has ended, be it by being canceled, is answered with 400 since 3.17.2; older servers answer with
        the job.

        `PATCH /ajax-api/3.0/jobs/cancel/{job_id}`, since MLflow 3.10.1. Not on servers under gunicorn or waitress.
        Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            job_id: Id of the job, a UUID.

        Returns:
            Job: A job, one of MLflow's own functions that the server runs.
        """
        _path = f"/ajax-api/3.0/jobs/cancel/{_path_value(job_id)}"
        return await self._transport.call(_CANCEL_JOB, _path, decode=_models.Job.from_dict)

    async def get_job_status(self, *, job_id: str) -> GetJobStatusResponse:
        """Tell how far a job has come.

        Less than `get_job` tells, but also of servers under gunicorn.

        `GET /ajax-api/3.0/mlflow/jobs/{job_id}`, since MLflow 3.14.0. Retry class `safe`: it only reads.

        Args:
            job_id: Id of the job, a UUID.

        Returns:
            GetJobStatusResponse: How far a job has come.
        """
        _path = f"/ajax-api/3.0/mlflow/jobs/{_path_value(job_id)}"
        return await self._transport.call(_GET_JOB_STATUS, _path, decode=_models.GetJobStatusResponse.from_dict)

    async def cancel_job_with_status(self, *, job_id: str) -> CancelJobWithStatusResponse:
        """Cancel a job, and tell how far it has come.

        Like `cancel_job`, but also of servers under gunicorn. A job that has ended, be it by being canceled, is
        answered with 400 since 3.17.2; 3.14.0 answers with its status.

        `PATCH /ajax-api/3.0/mlflow/jobs/cancel/{job_id}`, since MLflow 3.14.0. Retry class `never`: a repeat does it
        twice, or fails where the first one worked.

        Args:
            job_id: Id of the job, a UUID.

        Returns:
            CancelJobWithStatusResponse: How far a job had come when it was canceled.
        """
        _path = f"/ajax-api/3.0/mlflow/jobs/cancel/{_path_value(job_id)}"
        return await self._transport.call(
            _CANCEL_JOB_WITH_STATUS, _path, decode=_models.CancelJobWithStatusResponse.from_dict
        )
