# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""MLflow: every method on one object."""

from __future__ import annotations

from .assessments import AssessmentMethods
from .datasets import DatasetMethods
from .logged_models import LoggedModelMethods
from .paginate import PagingMethods
from .permissions import PermissionMethods
from .prompts import PromptMethods
from .registration import RegistrationMethods
from .roles import RoleMethods
from .starting import StartingMethods
from .traces import TraceMethods
from .users import UserMethods
from .webhooks import WebhookMethods
from .workspaces import WorkspaceMethods


class MLflow(
    StartingMethods,
    RegistrationMethods,
    PromptMethods,
    WebhookMethods,
    TraceMethods,
    AssessmentMethods,
    LoggedModelMethods,
    DatasetMethods,
    UserMethods,
    RoleMethods,
    PermissionMethods,
    WorkspaceMethods,
    PagingMethods,
):
    """A client of one MLflow server. Making one does no I/O; use it as a context manager, or call `close`.

        with MLflow("http://localhost:5000") as mlf:
            experiment = mlf.get_or_create_experiment("price-model")
            run = mlf.create_run(experiment, run_name="baseline")
            mlf.log_metric(run, "loss", [0.9, 0.5, 0.3])

    Wherever a run or an experiment is wanted, an id, an info object or the entity itself will do. Every argument beats
    the environment, which beats `~/.mlflow/credentials`, which beats the default.

    Args:
        tracking_uri: address of the server, http or https, with or without `/api`, with any sub-path;
            MLFLOW_TRACKING_URI, or `http://localhost:5000`, when None.
        username: for Basic authentication; MLFLOW_TRACKING_USERNAME when None.
        password: for Basic authentication; MLFLOW_TRACKING_PASSWORD when None.
        token: Bearer token, or a function that returns the current one; MLFLOW_TRACKING_TOKEN when None.
        auth: (user name, password), an `httpx.Auth`, or a function that takes a request and returns it signed.
        headers: sent with every request.
        verify: False to accept any certificate, or a CA file or folder, or an SSL context.
        cert: client certificate: a PEM file, (certificate, key), or (certificate, key, password of the key).
        timeout: seconds for each step of a request; MLFLOW_HTTP_REQUEST_TIMEOUT, or 120, when None.
        retries: how often a failed request may be repeated, or a RetryPolicy; 7 times within 60 seconds when None.
        workspace: the workspace to work in; MLFLOW_WORKSPACE when None.
        transport: what to send through instead of the network, for tests: an `httpx.BaseTransport`.

    Raises:
        ConfigError: settings that cannot work, or that contradict each other.
    """

    def server_version(self) -> str:
        """The version of MLflow that the server runs, such as `3.17.2`.

        `GET /version`
        """
        return (self.server.get_version()).strip()

    def is_healthy(self) -> bool:
        """True when the server is up and answers.

        Raises:
            ConnectionFailed: nothing answers.

        `GET /health`
        """
        return (self.server.get_health()).strip() == "OK"
