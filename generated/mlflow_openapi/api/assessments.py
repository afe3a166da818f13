# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""What people, language models and programs say about a trace or a span, as feedback or as what was expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing
from ..transport import path_value as _path_value

if TYPE_CHECKING:
    from ..models.assessment_change import AssessmentChange
    from ..models.create_assessment_response import CreateAssessmentResponse
    from ..models.get_assessment_response import GetAssessmentResponse
    from ..models.new_assessment import NewAssessment
    from ..models.update_assessment_response import UpdateAssessmentResponse
    from ..transport import AsyncTransport, Transport

_CREATE_ASSESSMENT = OPERATIONS["createAssessment"]
_GET_ASSESSMENT = OPERATIONS["getAssessment"]
_DELETE_ASSESSMENT = OPERATIONS["deleteAssessment"]
_UPDATE_ASSESSMENT = OPERATIONS["updateAssessment"]


class AssessmentsApi:
    """What people, language models and programs say about a trace or a span, as feedback or as what was expected."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_assessment(self, *, trace_id: str, assessment: NewAssessment) -> CreateAssessmentResponse:
        """Attach an assessment to a trace.

        Two equal requests make two assessments, unless they carry the same `assessment_id`: then the second is
        answered with an error, and the first one counts. Also works for a trace of a deleted experiment.

        `POST /api/3.0/mlflow/traces/{trace_id}/assessments`, since MLflow 3.5.1. Retry class `keyed`: before a
        repeat, look whether the first one happened.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            assessment: An assessment to be made. Exactly one of `feedback`, `expectation` and `issue` must be
                given. Without any the answer is 400; of two only the first in the text is stored, without what
                follows the second.

        Returns:
            CreateAssessmentResponse: The new assessment.
        """
        _json: dict[str, Any] = {
            "assessment": assessment,
        }
        _path = f"/api/3.0/mlflow/traces/{_path_value(trace_id)}/assessments"
        return self._transport.call(
            _CREATE_ASSESSMENT, _path, json=_json, decode=_models.CreateAssessmentResponse.from_dict
        )

    def get_assessment(self, *, trace_id: str, assessment_id: str) -> GetAssessmentResponse:
        """Get an assessment by its id.

        One that was replaced by another is returned as well, with `valid` false.

        `GET /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`, since MLflow 3.5.1. Retry class `safe`:
        it only reads.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            assessment_id: Id of the assessment, mostly `a-` and 32 hex digits.

        Returns:
            GetAssessmentResponse: The assessment asked for.
        """
        _path = f"/api/3.0/mlflow/traces/{_path_value(trace_id)}/assessments/{_path_value(assessment_id)}"
        return self._transport.call(_GET_ASSESSMENT, _path, decode=_models.GetAssessmentResponse.from_dict)

    def delete_assessment(self, *, trace_id: str, assessment_id: str) -> None:
        """Delete an assessment.

        There is no undo. The assessment that it replaced becomes valid again. Answered with 200 too when nothing has
        that id.

        `DELETE /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`, since MLflow 3.5.1. Retry class
        `idempotent`: a repeat changes nothing.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            assessment_id: Id of the assessment, mostly `a-` and 32 hex digits.
        """
        _path = f"/api/3.0/mlflow/traces/{_path_value(trace_id)}/assessments/{_path_value(assessment_id)}"
        return self._transport.call(_DELETE_ASSESSMENT, _path, decode=_nothing)

    def update_assessment(
        self, *, trace_id: str, assessment_id: str, assessment: AssessmentChange, update_mask: str
    ) -> UpdateAssessmentResponse:
        """Change an assessment.

        Changes what `update_mask` names, and `last_update_time`. A feedback stays a feedback and an expectation an
        expectation. An assessment with `issue` cannot be changed: the answer is 500.

        `PATCH /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`, since MLflow 3.5.1. Retry class
        `idempotent`: a repeat changes nothing.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            assessment_id: Id of the assessment, mostly `a-` and 32 hex digits.
            assessment: The new contents of an assessment. Only those that the update's mask names count.
            update_mask: What to change: one or more of `assessmentName`, `feedback`, `expectation`, `rationale`
                and `metadata`, joined by commas. Mind the spelling of the first. With anything else, status 200
                notwithstanding, the server changes nothing.

        Returns:
            UpdateAssessmentResponse: The assessment after the change.
        """
        _json: dict[str, Any] = {
            "assessment": assessment,
            "update_mask": update_mask,
        }
        _path = f"/api/3.0/mlflow/traces/{_path_value(trace_id)}/assessments/{_path_value(assessment_id)}"
        return self._transport.call(
            _UPDATE_ASSESSMENT, _path, json=_json, decode=_models.UpdateAssessmentResponse.from_dict
        )


class AsyncAssessmentsApi:
    """What people, language models and programs say about a trace or a span, as feedback or as what was expected."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_assessment(self, *, trace_id: str, assessment: NewAssessment) -> CreateAssessmentResponse:
        """Attach an assessment to a trace.

        Two equal requests make two assessments, unless they carry the same `assessment_id`: then the second is
        answered with an error, and the first one counts. Also works for a trace of a deleted experiment.

        `POST /api/3.0/mlflow/traces/{trace_id}/assessments`, since MLflow 3.5.1. Retry class `keyed`: before a
        repeat, look whether the first one happened.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            assessment: An assessment to be made. Exactly one of `feedback`, `expectation` and `issue` must be
                given. Without any the answer is 400; of two only the first in the text is stored, without what
                follows the second.

        Returns:
            CreateAssessmentResponse: The new assessment.
        """
        _json: dict[str, Any] = {
            "assessment": assessment,
        }
        _path = f"/api/3.0/mlflow/traces/{_path_value(trace_id)}/assessments"
        return await self._transport.call(
            _CREATE_ASSESSMENT, _path, json=_json, decode=_models.CreateAssessmentResponse.from_dict
        )

    async def get_assessment(self, *, trace_id: str, assessment_id: str) -> GetAssessmentResponse:
        """Get an assessment by its id.

        One that was replaced by another is returned as well, with `valid` false.

        `GET /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`, since MLflow 3.5.1. Retry class `safe`:
        it only reads.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            assessment_id: Id of the assessment, mostly `a-` and 32 hex digits.

        Returns:
            GetAssessmentResponse: The assessment asked for.
        """
        _path = f"/api/3.0/mlflow/traces/{_path_value(trace_id)}/assessments/{_path_value(assessment_id)}"
        return await self._transport.call(_GET_ASSESSMENT, _path, decode=_models.GetAssessmentResponse.from_dict)

    async def delete_assessment(self, *, trace_id: str, assessment_id: str) -> None:
        """Delete an assessment.

        There is no undo. The assessment that it replaced becomes valid again. Answered with 200 too when nothing has
        that id.

        `DELETE /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`, since MLflow 3.5.1. Retry class
        `idempotent`: a repeat changes nothing.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            assessment_id: Id of the assessment, mostly `a-` and 32 hex digits.
        """
        _path = f"/api/3.0/mlflow/traces/{_path_value(trace_id)}/assessments/{_path_value(assessment_id)}"
        return await self._transport.call(_DELETE_ASSESSMENT, _path, decode=_nothing)

    async def update_assessment(
        self, *, trace_id: str, assessment_id: str, assessment: AssessmentChange, update_mask: str
    ) -> UpdateAssessmentResponse:
        """Change an assessment.

        Changes what `update_mask` names, and `last_update_time`. A feedback stays a feedback and an expectation an
        expectation. An assessment with `issue` cannot be changed: the answer is 500.

        `PATCH /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`, since MLflow 3.5.1. Retry class
        `idempotent`: a repeat changes nothing.

        Args:
            trace_id: Id of the trace, mostly `tr-` and 32 hex digits.
            assessment_id: Id of the assessment, mostly `a-` and 32 hex digits.
            assessment: The new contents of an assessment. Only those that the update's mask names count.
            update_mask: What to change: one or more of `assessmentName`, `feedback`, `expectation`, `rationale`
                and `metadata`, joined by commas. Mind the spelling of the first. With anything else, status 200
                notwithstanding, the server changes nothing.

        Returns:
            UpdateAssessmentResponse: The assessment after the change.
        """
        _json: dict[str, Any] = {
            "assessment": assessment,
            "update_mask": update_mask,
        }
        _path = f"/api/3.0/mlflow/traces/{_path_value(trace_id)}/assessments/{_path_value(assessment_id)}"
        return await self._transport.call(
            _UPDATE_ASSESSMENT, _path, json=_json, decode=_models.UpdateAssessmentResponse.from_dict
        )
