# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Assessments: what people and programs say about a trace."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast
from uuid import uuid4

import msgspec

from ..assessment_entities import Assessment, AssessmentError, AssessmentSource, Expectation, Feedback
from ..errors import InputError, RequestError
from ..trace_entities import Trace, TraceInfo, trace_id
from ..values import shown, text
from .connection import Connection


class AssessmentMethods(Connection):
    """The methods of MLflow on assessments of traces. Servers before 3.5 have none: EndpointMissing."""

    def log_assessment(self, trace: str | TraceInfo | Trace, assessment: Assessment) -> Assessment:
        """Attach an assessment to a trace, and return it as the server has it. Never two, also when answers get lost.

        Args:
            trace: its id or itself.
            assessment: a Feedback, an Expectation or, since 3.14, an IssueReference.

        Raises:
            NotFound: no trace has the id, or none of its assessments the id in `overrides`.

        `POST /api/3.0/mlflow/traces/{trace_id}/assessments`
        """
        identity = trace_id(trace)
        if not isinstance(cast("object", assessment), Assessment):
            raise InputError(
                f"assessment={shown(assessment)}: a Feedback, an Expectation or an IssueReference is needed"
            )
        new = (
            assessment
            if assessment.assessment_id
            else msgspec.structs.replace(assessment, assessment_id=f"a-{uuid4().hex}")
        )
        try:
            answer = self.assessments.create_assessment(trace_id=identity, assessment=new.to_api())
            return Assessment.from_api(answer.assessment)
        except RequestError as error:
            if not error.may_have_happened:
                raise
            try:
                return self.get_assessment(identity, new.assessment_id or "")
            except RequestError:
                raise error from None

    def log_feedback(
        self,
        trace: str | TraceInfo | Trace,
        name: str = "feedback",
        value: Any = None,
        *,
        source: AssessmentSource | None = None,
        error: Exception | AssessmentError | None = None,
        rationale: str | None = None,
        metadata: Mapping[str, str] | None = None,
        span_id: str | None = None,
    ) -> Assessment:
        """Attach an opinion about what a trace did, and return it as the server has it.

        Args:
            trace: its id or itself.
            name: what is assessed.
            value: the opinion, any JSON value.
            source: who says so; a human when None.
            error: what prevented an opinion.
            rationale: why.
            metadata: more about it, text to text.
            span_id: id of the span it is about, 16 hex digits; the whole trace when None.

        Raises:
            NotFound: no trace has the id.

        `POST /api/3.0/mlflow/traces/{trace_id}/assessments`
        """
        feedback = Feedback(
            name=text(name, "name", min_length=1),
            value=value,
            error=_error(error) if isinstance(error, Exception) else error,
            rationale=rationale,
            source=source or AssessmentSource(),
            metadata=metadata or {},
            span_id=span_id,
        )
        return self.log_assessment(trace, feedback)

    def log_expectation(
        self,
        trace: str | TraceInfo | Trace,
        name: str,
        value: Any,
        *,
        source: AssessmentSource | None = None,
        metadata: Mapping[str, str] | None = None,
        span_id: str | None = None,
    ) -> Assessment:
        """Attach what a trace should have done, and return it as the server has it.

        Args:
            trace: its id or itself.
            name: what the answer is to, such as `expected_answer`.
            value: the right answer, any JSON value.
            source: who says so; a human when None.
            metadata: more about it, text to text.
            span_id: id of the span it is about, 16 hex digits; the whole trace when None.

        Raises:
            NotFound: no trace has the id.

        `POST /api/3.0/mlflow/traces/{trace_id}/assessments`
        """
        expectation = Expectation(
            name=text(name, "name", min_length=1),
            value=value,
            source=source or AssessmentSource(),
            metadata=metadata or {},
            span_id=span_id,
        )
        return self.log_assessment(trace, expectation)

    def override_feedback(
        self,
        trace: str | TraceInfo | Trace,
        assessment_id: str,
        value: Any,
        *,
        rationale: str | None = None,
        source: AssessmentSource | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> Assessment:
        """Replace a feedback by another of the same name; the old one stays, with `valid` False.

        Args:
            trace: its id or itself.
            assessment_id: id of the feedback to replace.
            value: the new opinion, any JSON value.
            rationale: why.
            source: who says so; a human when None.
            metadata: more about it, text to text.

        Raises:
            NotFound: the trace has no such assessment.

        `GET …/assessments/{assessment_id}`, then `POST /api/3.0/mlflow/traces/{trace_id}/assessments`
        """
        old = self.get_assessment(trace, assessment_id)
        feedback = Feedback(
            name=old.name,
            value=value,
            rationale=rationale,
            source=source or AssessmentSource(),
            metadata=metadata or {},
            span_id=old.span_id,
            overrides=assessment_id,
        )
        return self.log_assessment(trace, feedback)

    def get_assessment(self, trace: str | TraceInfo | Trace, assessment_id: str) -> Assessment:
        """The assessment with this id. One that was replaced is returned as well, with `valid` False.

        Args:
            trace: id of its trace, or that itself.
            assessment_id: its id.

        Raises:
            NotFound: the trace has no such assessment.

        `GET /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`
        """
        answer = self.assessments.get_assessment(
            trace_id=trace_id(trace), assessment_id=text(assessment_id, "assessment_id", min_length=1)
        )
        return Assessment.from_api(answer.assessment)

    def update_assessment(
        self, trace: str | TraceInfo | Trace, assessment_id: str, assessment: Assessment
    ) -> Assessment:
        """Change an assessment, and return it as the server has it then.

        Args:
            trace: id of its trace, or that itself.
            assessment_id: its id.
            assessment: the new name, value, rationale and metadata. A Feedback stays one, and an Expectation too. A
                rationale that is None stays as it is; entries of metadata are added or replaced, none removed.

        Raises:
            NotFound: the trace has no such assessment.

        `PATCH /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`
        """
        change, mask = assessment.to_api_change()
        answer = self.assessments.update_assessment(
            trace_id=trace_id(trace),
            assessment_id=text(assessment_id, "assessment_id", min_length=1),
            assessment=change,
            update_mask=mask,
        )
        return Assessment.from_api(answer.assessment)

    def delete_assessment(self, trace: str | TraceInfo | Trace, assessment_id: str) -> None:
        """Delete an assessment. There is no undo; the one that it replaced is valid again. A repeat changes nothing.

        Args:
            trace: id of its trace, or that itself.
            assessment_id: its id.

        `DELETE /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`
        """
        self.assessments.delete_assessment(
            trace_id=trace_id(trace), assessment_id=text(assessment_id, "assessment_id", min_length=1)
        )


def _error(error: Exception) -> AssessmentError:
    import traceback

    return AssessmentError(type(error).__name__, str(error), "".join(traceback.format_exception(error)))
