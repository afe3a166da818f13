# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Scorers, versioned judges of an experiment's traces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing

if TYPE_CHECKING:
    from ..models.get_online_scoring_configs_response import GetOnlineScoringConfigsResponse
    from ..models.get_scorer_response import GetScorerResponse
    from ..models.list_scorer_versions_response import ListScorerVersionsResponse
    from ..models.list_scorers_response import ListScorersResponse
    from ..models.register_scorer_response import RegisterScorerResponse
    from ..models.upsert_online_scoring_config_response import UpsertOnlineScoringConfigResponse
    from ..transport import AsyncTransport, Transport

_REGISTER_SCORER = OPERATIONS["registerScorer"]
_LIST_SCORERS = OPERATIONS["listScorers"]
_LIST_SCORER_VERSIONS = OPERATIONS["listScorerVersions"]
_GET_SCORER = OPERATIONS["getScorer"]
_DELETE_SCORER = OPERATIONS["deleteScorer"]
_GET_ONLINE_SCORING_CONFIGS = OPERATIONS["getOnlineScoringConfigs"]
_UPSERT_ONLINE_SCORING_CONFIG = OPERATIONS["upsertOnlineScoringConfig"]


class ScorersApi:
    """Scorers, versioned judges of an experiment's traces."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def register_scorer(self, *, experiment_id: str, name: str, serialized_scorer: str) -> RegisterScorerResponse:
        """Register a scorer, or a new version of it.

        Each request makes a version, from 1 on, also when nothing differs from the one before: to find out whether a
        lost request was executed, list the versions. Versions are numbered after the highest one that is left.

        A model of the form `gateway:/name` must be an endpoint of the server's gateway; else the answer is 404.
        Since 3.10.1.

        `POST /api/3.0/mlflow/scorers/register`, since MLflow 3.5.1. Retry class `never`: a repeat does it twice, or
        fails where the first one worked.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            name: Name of the scorer, unique in its experiment; not only white space. A store on PostgreSQL
                refuses more than 256 characters.
            serialized_scorer: The scorer as MLflow's Python client writes it, an object as JSON in a text.
                Scorers made of a Python function (`call_source`) are refused since 3.14.0, unless the server has
                `MLFLOW_SERVER_ENABLE_CUSTOM_SCORERS`.

        Returns:
            RegisterScorerResponse: The new version.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
            "serialized_scorer": serialized_scorer,
        }
        _path = "/api/3.0/mlflow/scorers/register"
        return self._transport.call(
            _REGISTER_SCORER, _path, json=_json, decode=_models.RegisterScorerResponse.from_dict
        )

    def list_scorers(
        self, *, experiment_id: str | None = None, experiment_ids: list[str] | None = None
    ) -> ListScorersResponse:
        """List the latest version of each scorer of experiments.

        Of one experiment (`experiment_id`), of several (`experiment_ids`), or with neither of all that are not
        deleted. In order of experiment and name, all at once. Servers before 3.14.0 insist on `experiment_id`.

        `GET /api/3.0/mlflow/scorers/list`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment, which must exist and not be deleted. Not together with
                `experiment_ids`.
            experiment_ids: Id of an experiment. Repeat the parameter for more; those that do not exist have no
                scorers. Since 3.17.2; 3.14.0 ignores it and lists the scorers of all experiments.

        Returns:
            ListScorersResponse: The latest version of each scorer.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "experiment_ids": experiment_ids,
        }
        _path = "/api/3.0/mlflow/scorers/list"
        return self._transport.call(_LIST_SCORERS, _path, query=_query, decode=_models.ListScorersResponse.from_dict)

    def list_scorer_versions(self, *, experiment_id: str, name: str) -> ListScorerVersionsResponse:
        """List all versions of a scorer.

        In order of their numbers, all at once.

        `GET /api/3.0/mlflow/scorers/versions`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            name: Name of the scorer, unique in its experiment.

        Returns:
            ListScorerVersionsResponse: All versions of a scorer.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
        }
        _path = "/api/3.0/mlflow/scorers/versions"
        return self._transport.call(
            _LIST_SCORER_VERSIONS, _path, query=_query, decode=_models.ListScorerVersionsResponse.from_dict
        )

    def get_scorer(self, *, experiment_id: str, name: str, version: int | None = None) -> GetScorerResponse:
        """Get a version of a scorer, by default the latest.

        Scorers of a deleted experiment are not returned.

        `GET /api/3.0/mlflow/scorers/get`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            name: Name of the scorer, unique in its experiment.
            version: Number of the version. The latest when absent.

        Returns:
            GetScorerResponse: The version asked for.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
            "version": version,
        }
        _path = "/api/3.0/mlflow/scorers/get"
        return self._transport.call(_GET_SCORER, _path, query=_query, decode=_models.GetScorerResponse.from_dict)

    def delete_scorer(self, *, experiment_id: str, name: str, version: int | None = None) -> None:
        """Delete a version of a scorer, or the scorer with all of them, for good.

        One that does not exist is answered with 404, so a repeat is, too.

        `DELETE /api/3.0/mlflow/scorers/delete`, since MLflow 3.5.1. Retry class `never`: a repeat does it twice, or
        fails where the first one worked.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            name: Name of the scorer, unique in its experiment.
            version: Number of the version. All of them when absent.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
        }
        if version is not None:
            _json["version"] = version
        _path = "/api/3.0/mlflow/scorers/delete"
        return self._transport.call(_DELETE_SCORER, _path, json=_json, decode=_nothing)

    def get_online_scoring_configs(self, *, scorer_ids: list[str]) -> GetOnlineScoringConfigsResponse:
        """Get which share of new traces scorers judge by themselves.

        Scorers that do not exist, or were never configured, are left out. MLflow does not document it.

        `GET /api/3.0/mlflow/scorers/online-configs`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            scorer_ids: Id of a scorer, its `scorer_id`. Repeat the parameter for more.

        Returns:
            GetOnlineScoringConfigsResponse: What was set for the scorers asked for.
        """
        _query: dict[str, Any] = {
            "scorer_ids": scorer_ids,
        }
        _path = "/api/3.0/mlflow/scorers/online-configs"
        return self._transport.call(
            _GET_ONLINE_SCORING_CONFIGS, _path, query=_query, decode=_models.GetOnlineScoringConfigsResponse.from_dict
        )

    def upsert_online_scoring_config(
        self, *, experiment_id: str, name: str, sample_rate: float, filter_string: str | None = None
    ) -> UpsertOnlineScoringConfigResponse:
        """Set which share of new traces a scorer judges by itself.

        Replaces what was set before, under a new id. Only scorers whose model is an endpoint of the server's gateway
        can judge by themselves, and not those that need expectations; others are refused with 400 unless
        `sample_rate` is 0. MLflow does not document it.

        `PUT /api/3.0/mlflow/scorers/online-config`, since MLflow 3.10.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            name: Name of the scorer, unique in its experiment.
            sample_rate: Share of new traces to judge, from 0 (none) to 1 (all).
            filter_string: Which traces, in the words of a search for traces. All of them when absent or empty.

        Returns:
            UpsertOnlineScoringConfigResponse: What is set now.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
            "sample_rate": sample_rate,
        }
        if filter_string is not None:
            _json["filter_string"] = filter_string
        _path = "/api/3.0/mlflow/scorers/online-config"
        return self._transport.call(
            _UPSERT_ONLINE_SCORING_CONFIG, _path, json=_json, decode=_models.UpsertOnlineScoringConfigResponse.from_dict
        )


class AsyncScorersApi:
    """Scorers, versioned judges of an experiment's traces."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def register_scorer(self, *, experiment_id: str, name: str, serialized_scorer: str) -> RegisterScorerResponse:
        """Register a scorer, or a new version of it.

        Each request makes a version, from 1 on, also when nothing differs from the one before: to find out whether a
        lost request was executed, list the versions. Versions are numbered after the highest one that is left.

        A model of the form `gateway:/name` must be an endpoint of the server's gateway; else the answer is 404.
        Since 3.10.1.

        `POST /api/3.0/mlflow/scorers/register`, since MLflow 3.5.1. Retry class `never`: a repeat does it twice, or
        fails where the first one worked.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            name: Name of the scorer, unique in its experiment; not only white space. A store on PostgreSQL
                refuses more than 256 characters.
            serialized_scorer: The scorer as MLflow's Python client writes it, an object as JSON in a text.
                Scorers made of a Python function (`call_source`) are refused since 3.14.0, unless the server has
                `MLFLOW_SERVER_ENABLE_CUSTOM_SCORERS`.

        Returns:
            RegisterScorerResponse: The new version.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
            "serialized_scorer": serialized_scorer,
        }
        _path = "/api/3.0/mlflow/scorers/register"
        return await self._transport.call(
            _REGISTER_SCORER, _path, json=_json, decode=_models.RegisterScorerResponse.from_dict
        )

    async def list_scorers(
        self, *, experiment_id: str | None = None, experiment_ids: list[str] | None = None
    ) -> ListScorersResponse:
        """List the latest version of each scorer of experiments.

        Of one experiment (`experiment_id`), of several (`experiment_ids`), or with neither of all that are not
        deleted. In order of experiment and name, all at once. Servers before 3.14.0 insist on `experiment_id`.

        `GET /api/3.0/mlflow/scorers/list`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment, which must exist and not be deleted. Not together with
                `experiment_ids`.
            experiment_ids: Id of an experiment. Repeat the parameter for more; those that do not exist have no
                scorers. Since 3.17.2; 3.14.0 ignores it and lists the scorers of all experiments.

        Returns:
            ListScorersResponse: The latest version of each scorer.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "experiment_ids": experiment_ids,
        }
        _path = "/api/3.0/mlflow/scorers/list"
        return await self._transport.call(
            _LIST_SCORERS, _path, query=_query, decode=_models.ListScorersResponse.from_dict
        )

    async def list_scorer_versions(self, *, experiment_id: str, name: str) -> ListScorerVersionsResponse:
        """List all versions of a scorer.

        In order of their numbers, all at once.

        `GET /api/3.0/mlflow/scorers/versions`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            name: Name of the scorer, unique in its experiment.

        Returns:
            ListScorerVersionsResponse: All versions of a scorer.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
        }
        _path = "/api/3.0/mlflow/scorers/versions"
        return await self._transport.call(
            _LIST_SCORER_VERSIONS, _path, query=_query, decode=_models.ListScorerVersionsResponse.from_dict
        )

    async def get_scorer(self, *, experiment_id: str, name: str, version: int | None = None) -> GetScorerResponse:
        """Get a version of a scorer, by default the latest.

        Scorers of a deleted experiment are not returned.

        `GET /api/3.0/mlflow/scorers/get`, since MLflow 3.5.1. Retry class `safe`: it only reads.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            name: Name of the scorer, unique in its experiment.
            version: Number of the version. The latest when absent.

        Returns:
            GetScorerResponse: The version asked for.
        """
        _query: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
            "version": version,
        }
        _path = "/api/3.0/mlflow/scorers/get"
        return await self._transport.call(_GET_SCORER, _path, query=_query, decode=_models.GetScorerResponse.from_dict)

    async def delete_scorer(self, *, experiment_id: str, name: str, version: int | None = None) -> None:
        """Delete a version of a scorer, or the scorer with all of them, for good.

        One that does not exist is answered with 404, so a repeat is, too.

        `DELETE /api/3.0/mlflow/scorers/delete`, since MLflow 3.5.1. Retry class `never`: a repeat does it twice, or
        fails where the first one worked.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            name: Name of the scorer, unique in its experiment.
            version: Number of the version. All of them when absent.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
        }
        if version is not None:
            _json["version"] = version
        _path = "/api/3.0/mlflow/scorers/delete"
        return await self._transport.call(_DELETE_SCORER, _path, json=_json, decode=_nothing)

    async def get_online_scoring_configs(self, *, scorer_ids: list[str]) -> GetOnlineScoringConfigsResponse:
        """Get which share of new traces scorers judge by themselves.

        Scorers that do not exist, or were never configured, are left out. MLflow does not document it.

        `GET /api/3.0/mlflow/scorers/online-configs`, since MLflow 3.10.1. Retry class `safe`: it only reads.

        Args:
            scorer_ids: Id of a scorer, its `scorer_id`. Repeat the parameter for more.

        Returns:
            GetOnlineScoringConfigsResponse: What was set for the scorers asked for.
        """
        _query: dict[str, Any] = {
            "scorer_ids": scorer_ids,
        }
        _path = "/api/3.0/mlflow/scorers/online-configs"
        return await self._transport.call(
            _GET_ONLINE_SCORING_CONFIGS, _path, query=_query, decode=_models.GetOnlineScoringConfigsResponse.from_dict
        )

    async def upsert_online_scoring_config(
        self, *, experiment_id: str, name: str, sample_rate: float, filter_string: str | None = None
    ) -> UpsertOnlineScoringConfigResponse:
        """Set which share of new traces a scorer judges by itself.

        Replaces what was set before, under a new id. Only scorers whose model is an endpoint of the server's gateway
        can judge by themselves, and not those that need expectations; others are refused with 400 unless
        `sample_rate` is 0. MLflow does not document it.

        `PUT /api/3.0/mlflow/scorers/online-config`, since MLflow 3.10.1. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            name: Name of the scorer, unique in its experiment.
            sample_rate: Share of new traces to judge, from 0 (none) to 1 (all).
            filter_string: Which traces, in the words of a search for traces. All of them when absent or empty.

        Returns:
            UpsertOnlineScoringConfigResponse: What is set now.
        """
        _json: dict[str, Any] = {
            "experiment_id": experiment_id,
            "name": name,
            "sample_rate": sample_rate,
        }
        if filter_string is not None:
            _json["filter_string"] = filter_string
        _path = "/api/3.0/mlflow/scorers/online-config"
        return await self._transport.call(
            _UPSERT_ONLINE_SCORING_CONFIG, _path, json=_json, decode=_models.UpsertOnlineScoringConfigResponse.from_dict
        )
