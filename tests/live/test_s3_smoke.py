"""The one test with S3 in `make test`; test_artifacts_s3.py has the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mlflowclient import MLflow
from tests.live.conftest import VERSIONS
from tests.live.s3 import Requests
from tests.servers import MlflowServer
from tests.servers.s3 import S3Server


@pytest.mark.parametrize("mlflow_version", VERSIONS[:1], indirect=True)
def test_a_large_file_goes_to_the_store_in_parts(
    s3_server: MlflowServer, s3: S3Server, requests: Requests, experiment_name: str, tmp_path: Path
) -> None:
    content = os.urandom(1 << 20) * 17  # one part has 16 MiB
    with MLflow(s3_server.uri) as mlf:
        run = mlf.create_run(mlf.create_experiment(experiment_name))
        mlf.log_artifact(run, "large", content)
        assert requests.to(s3.uri) == ["PUT", "PUT"]
        assert mlf.download_artifact(run, "large", tmp_path).read_bytes() == content
