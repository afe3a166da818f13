from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mlflowclient import ArtifactError
from mlflowclient.artifact_paths import Cloud, cloud, location
from mlflowclient.clouds import settings

KEYS = {"AWS_ACCESS_KEY_ID": "id", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_REGION": "eu-west-1"}


@pytest.mark.parametrize(
    ("uri", "kind", "bucket", "prefix", "config"),
    [
        ("s3://bucket/a/b c/é", "S3Store", "bucket", "a/b c/é", {}),
        ("s3://bucket", "S3Store", "bucket", "", {}),
        ("s3a://bucket/a%20b/", "S3Store", "bucket", "a b", {}),
        ("gs://bucket/a", "GCSStore", "bucket", "a", {}),
        ("wasbs://box@mine.blob.core.windows.net/a", "AzureStore", "box", "a", {"account_name": "mine"}),
        ("abfss://box@mine.dfs.core.windows.net/a", "AzureStore", "box", "a", {"account_name": "mine"}),
    ],
)
def test_what_an_address_names(uri: str, kind: str, bucket: str, prefix: str, config: dict[str, Any]) -> None:
    place = location(uri, "http://mlflow.example")
    assert isinstance(place, Cloud)
    found = settings(place, KEYS, Path("/nonexistent"))
    assert (found.kind, found.bucket, found.prefix, found.config) == (kind, bucket, prefix, config)


@pytest.mark.parametrize("uri", ["s3://bucket/a/../b", "s3://bucket/a//b", "s3://bucket/a%252fb", "wasbs://@x/a"])
def test_addresses_that_lead_elsewhere(uri: str) -> None:
    with pytest.raises(ArtifactError, match="names no bucket, or a path that cannot be"):
        settings(Cloud(uri), {}, Path("/nonexistent"))


@pytest.mark.parametrize(
    "uri", ["hdfs://h/a", "s3:/a", "s3://", "ftp://h/a", "s3://b/a?x", "s3://b/a#x", "/a", "", "["]
)
def test_what_is_in_no_cloud(uri: str) -> None:
    assert cloud(uri) is None


def test_where_aws_keeps_its_settings(tmp_path: Path) -> None:
    folder = tmp_path / ".aws"
    folder.mkdir()
    (folder / "credentials").write_text(
        "[default]\naws_access_key_id = a\naws_secret_access_key = b%c\n[work]\naws_access_key_id=w\n"
        "aws_secret_access_key=x\naws_session_token=t\n"
    )
    (folder / "config").write_text("[default]\nregion = r1\n[profile work]\nregion=r2\n")
    place = Cloud("s3://bucket/a")
    assert settings(place, {}, tmp_path).config == {
        "access_key_id": "a",
        "secret_access_key": "b%c",
        "region": "r1",
    }
    assert settings(place, {"AWS_PROFILE": "work"}, tmp_path).config == {
        "access_key_id": "w",
        "secret_access_key": "x",
        "session_token": "t",
        "region": "r2",
    }
    assert settings(place, KEYS, tmp_path).config == {}
    assert settings(place, {"AWS_PROFILE": "none"}, tmp_path).config == {"region": "us-east-1"}
    (folder / "credentials").write_bytes(b"\xff junk")
    assert "access_key_id" not in settings(place, {}, tmp_path).config


def test_where_the_server_is() -> None:
    environ = {**KEYS, "MLFLOW_S3_ENDPOINT_URL": "http://127.0.0.1:9000"}
    found = settings(Cloud("s3://bucket/a"), environ, Path("/nonexistent"))
    assert found.config == {"endpoint": "http://127.0.0.1:9000", "virtual_hosted_style_request": False}
    assert found.client == {"allow_http": True}
    environ["MLFLOW_S3_ENDPOINT_URL"] = "https://minio.example"
    assert settings(Cloud("s3://bucket/a"), environ, Path("/nonexistent")).client == {"allow_http": False}


@pytest.mark.parametrize("name", ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"])
def test_where_boto3_looks_for_the_server(name: str) -> None:
    environ = {**KEYS, name: "http://127.0.0.1:9000"}
    found = settings(Cloud("s3://bucket/a"), environ, Path("/nonexistent"))
    assert (found.config["endpoint"], found.client) == ("http://127.0.0.1:9000", {"allow_http": True})
    environ["MLFLOW_S3_ENDPOINT_URL"] = "https://minio.example"
    assert settings(Cloud("s3://bucket/a"), environ, Path("/nonexistent")).config["endpoint"] == "https://minio.example"


@pytest.mark.parametrize(("uri", "name"), [("s3://b", "AWS"), ("gs://b", "GOOGLE"), ("abfss://b@x", "AZURE")])
def test_without_tls(uri: str, name: str) -> None:
    for value, client in (("true", {"allow_http": True}), ("false", {})):
        assert settings(Cloud(uri), {f"{name}_ALLOW_HTTP": value}, Path("/nonexistent")).client == client


def test_azures_connection_string() -> None:
    text = "DefaultEndpointsProtocol=http;AccountName=dev;AccountKey=a2V5PT0=;BlobEndpoint=http://127.0.0.1:10000/dev;"
    found = settings(Cloud("wasbs://box@dev/a"), {"AZURE_STORAGE_CONNECTION_STRING": text}, Path("/nonexistent"))
    assert found.config == {"account_name": "dev", "account_key": "a2V5PT0=", "endpoint": "http://127.0.0.1:10000/dev"}
    assert found.client == {"allow_http": True}
