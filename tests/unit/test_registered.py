"""Names, numbers and addresses of registered models and their versions."""

from __future__ import annotations

from typing import Any

import pytest

from mlflowclient import InputError, ModelVersion, RegisteredModel, registered

MODEL = RegisteredModel("m")
VERSION = ModelVersion("m", "3")


@pytest.mark.parametrize(
    "given",
    [("m", 3), ("m", "3"), ("m", "003"), (MODEL, 3), (VERSION, None), ("m", VERSION), (MODEL, VERSION), (VERSION, 3)],
)
def test_a_version(given: tuple[Any, Any]) -> None:
    assert registered.version_of(*given) == ("m", "3")


@pytest.mark.parametrize(
    "given",
    [
        ("m", None),
        ("", 3),
        (None, 3),
        (MODEL, None),
        ("other", VERSION),
        *(("m", number) for number in (-1, True, 1.0, "x", "", "٣", 10**9)),
    ],
)
def test_what_is_no_version(given: tuple[Any, Any]) -> None:
    with pytest.raises(InputError, match=r"version|name"):
        registered.version_of(*given)


@pytest.mark.parametrize("name", ["", " ", "a/b", "a:b", ".", "..", None, 3, "\ud800"])
def test_what_no_model_may_be_called(name: Any) -> None:
    with pytest.raises(InputError, match="new_name"):
        registered.new_model_name(name, "new_name")


@pytest.mark.parametrize("alias", ["", "a b", "a.b", "latest", "LATEST", "v1", "V20", "x" * 256, None])
def test_what_no_alias_may_be_called(alias: Any) -> None:
    with pytest.raises(InputError, match="alias"):
        registered.new_alias(alias)


@pytest.mark.parametrize(
    ("uri", "means"),
    [("runs:/ab12/model", ("ab12", "model")), ("runs:///ab12/a/b/", ("ab12", "a/b")), ("s3://b/x", None), ("/x", None)],
)
def test_addresses_in_runs(uri: str, means: tuple[str, str] | None) -> None:
    assert registered.run_path(uri) == means


@pytest.mark.parametrize(
    ("uri", "right"),
    [("run:/ab12/m", "runs:/ab12/m"), ("Runs:///ab12/m", "runs:/ab12/m"), ("runs:ab12/m", "runs:/ab12/m"),
     ("model:/m/1", "models:/m/1"), ("models:m@a", "models:/m@a")],
)  # fmt: skip
def test_the_right_form_of_a_mistyped_address(uri: str, right: str) -> None:
    with pytest.raises(InputError, match=f"model_uri='{uri}': {right} is meant"):
        registered.source(uri, "model_uri")


@pytest.mark.parametrize("value", [None, 5, "0123456789abcdef" * 2])
def test_a_run_by_itself_is_no_address(value: Any) -> None:
    with pytest.raises(InputError, match="an address is needed, such as runs:/<run id>/<path of the model>"):
        registered.source(value, "model_uri")


@pytest.mark.parametrize("uri", ["runs:/ab12/m", "models:/m/1", "s3://b/x", "/x", "C:\\x", "dbfs:/x"])
def test_other_addresses_are_taken_as_they_are(uri: str) -> None:
    assert registered.source(uri, "source") == uri


@pytest.mark.parametrize("uri", ["runs:/", "runs:/ab12", "runs:/ab12/", "runs:/a b/model"])
def test_what_is_no_address_in_a_run(uri: str) -> None:
    with pytest.raises(InputError, match="run"):
        registered.run_path(uri)


@pytest.mark.parametrize(
    ("uri", "means"),
    [
        ("models:/m/3", ("m", "3", None, None)),
        ("models:/m@champion", ("m", None, "champion", None)),
        ("models:/m/Production", ("m", None, None, "Production")),
        ("models:/m/none", ("m", None, None, "None")),
        ("models:/m/latest", ("m", None, None, None)),
    ],
)
def test_addresses_of_versions(uri: str, means: tuple[str | None, ...]) -> None:
    assert registered.version_reference(uri, "models", "src_model_uri") == means


@pytest.mark.parametrize(
    "uri", ["models:/m", "models:/m/best", "runs:/a/b", "m/3", "models:/m/3/x", "models:/m@a b", None]
)
def test_what_is_no_address_of_a_version(uri: Any) -> None:
    with pytest.raises(InputError):
        registered.version_reference(uri, "models", "src_model_uri")


def test_the_newest_is_the_one_with_the_highest_number() -> None:
    versions = [ModelVersion("m", number) for number in ("9", "10", "2")]
    assert registered.newest(versions) == versions[1]
    assert registered.newest([]) is None
