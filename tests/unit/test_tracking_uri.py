"""What is taken for a tracking URI, what is said about the rest, and that none of it shows a password."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlflowclient.errors import ConfigError
from mlflowclient.tracking_uri import TrackingURI, parse_tracking_uri

SECRET = "s3cr3tW0rd"


@pytest.mark.parametrize(
    ("uri", "base_url"),
    [
        ("http://localhost:5000", "http://localhost:5000"),
        ("http://localhost:5000/", "http://localhost:5000"),
        ("https://mlflow.example.com", "https://mlflow.example.com"),
        ("HTTPS://MLflow.Example.COM./", "https://mlflow.example.com."),
        ("http://my_server-1:05000", "http://my_server-1:5000"),
        ("http://host:", "http://host"),
        ("http://host:/x", "http://host/x"),
        ("http://127.0.0.1:5000", "http://127.0.0.1:5000"),
        ("http://[::1]:5000/", "http://[::1]:5000"),
        ("http://[FE80::1]/mlflow", "http://[fe80::1]/mlflow"),
        ("https://host/team%20a/mlflow//", "https://host/team%20a/mlflow"),
        ("https://host/Sub/Path", "https://host/Sub/Path"),
        ("http://host/api", "http://host"),
        ("http://host/api/", "http://host"),
        ("http://host/api/2.0", "http://host"),
        ("http://host/api/3.0/", "http://host"),
        ("http://host/api/2.0/mlflow", "http://host"),
        ("http://host/ajax-api", "http://host"),
        ("http://host/sub/ajax-api/2.0/", "http://host/sub"),
        ("http://host/sub//api", "http://host/sub"),
        ("http://host/api/api", "http://host/api"),
        ("http://host/my-api", "http://host/my-api"),
        ("http://host/api/v2", "http://host/api/v2"),
    ],
)
def test_base_url(uri: str, base_url: str) -> None:
    assert parse_tracking_uri(uri, "argument") == TrackingURI(base_url, None, None)


@pytest.mark.parametrize(
    ("uri", "username", "password"),
    [
        ("http://alice:pw@host", "alice", "pw"),
        ("http://alice@host", "alice", None),
        ("http://alice:@host", "alice", ""),
        ("http://:pw@host", "", "pw"),
        ("http://a%40b.c:p%3Aw%2F%C3%A9@host", "a@b.c", "p:w/é"),
        ("http://alice:p:w@host", "alice", "p:w"),
        ("http://alice:p@w@host", "alice", "p@w"),
        ("http://@host", None, None),
    ],
)
def test_userinfo_is_moved_and_decoded(uri: str, username: str | None, password: str | None) -> None:
    assert parse_tracking_uri(uri, "argument") == TrackingURI("http://host", username, password)


@pytest.mark.parametrize(
    ("uri", "words"),
    [
        ("", "empty"),
        (" \n", "empty"),
        (" http://host", "white space"),
        ("http://host\n", "white space"),
        ("http://ho st", "white space"),
        ("http://host/\x7f", "control character"),
        ("http://host/\udcff", "control character"),
        ("http://host\\x", "backslash"),
        ("localhost:5000", r"did you mean 'http://localhost:5000'\?"),
        ("localhost", r"did you mean 'http://localhost'\?"),
        ("mlflow.example.com/sub/", r"did you mean 'http://mlflow.example.com/sub'\?"),
        ("//host:5000", "a database or a folder"),
        ("http:/host:5000", r"did you mean 'http://host:5000'\?"),
        ("https:host", r"did you mean 'https://host'\?"),
        ("http:", "must start with"),
        ("ftp://host", "http or https"),
        ("://host", "http or https"),
        ("sqlite:///mlflow.db", "mlflow server --backend-store-uri"),
        ("sqlite:mlflow.db", "a database or a folder"),
        ("postgresql+psycopg2://u:p@db/mlflow", "a database or a folder"),
        ("MySQL://db", "a database or a folder"),
        ("file:///tmp/mlruns", "a database or a folder"),
        ("/tmp/mlruns", "a database or a folder"),
        ("./mlruns", "a database or a folder"),
        ("../mlruns", "a database or a folder"),
        ("~/mlruns", "a database or a folder"),
        ("mlruns", "a database or a folder"),
        ("mlruns/1", "a database or a folder"),
        (r"C:\mlruns", "a database or a folder"),
        ("c:/mlruns", "a database or a folder"),
        ("databricks", "Databricks"),
        ("databricks://profile", "Databricks"),
        ("databricks-uc", "Databricks"),
        ("uc:http://host", "Databricks"),
        ("http://host?x=1", "a query or a fragment"),
        ("http://host/?", "a query or a fragment"),
        ("http://localhost:5000/#/experiments/1", "a query or a fragment"),
        ("http://", "no valid host"),
        ("http:///path", "no valid host"),
        ("http://:5000", "no valid host"),
        ("http://a..b", "no valid host"),
        ("http://.a", "no valid host"),
        ("http://" + "a" * 64, "no valid host"),
        ("http://" + ".".join(["a" * 50] * 6), "no valid host"),
        ("http://bücher.example", "no valid host"),
        ("http://ho!st", "no valid host"),
        ("http://1.2.3.256", "no valid host"),
        ("http://1.2.3", "no valid host"),
        ("http://::1:5000", r"in \[brackets\]"),
        ("http://[::1", "no valid host"),
        ("http://[]:5000", "no valid host"),
        ("http://[1.2.3.4]", "no valid host"),
        ("http://[fe80::1%25eth0]", "no valid host"),
        ("http://[::1]x:5000", "no valid host"),
        ("http://host:0", "port"),
        ("http://host:65536", "port"),
        ("http://host:123456", "port"),
        ("http://host:-1", "port"),
        ("http://host:٥", "port"),
        ("http://host:5000:5000", "port"),
        ("http://alice:%ff@host", "UTF-8"),
        ("http://alice:p/w@host", "%2F"),
        ("http://alice:1/w@host", "%2F"),
        ("http://alice:p?w@host", "%3F"),
        ("http://alice:p#w@host", "%23"),
    ],
)
def test_refused(uri: str, words: str) -> None:
    with pytest.raises(ConfigError, match=words) as caught:
        parse_tracking_uri(uri, "MLFLOW_TRACKING_URI")
    assert str(caught.value).startswith("tracking URI (MLFLOW_TRACKING_URI) ")


@pytest.mark.parametrize("value", [Path("mlruns"), b"http://host", 5000, object(), httpx.URL("http://host")])
def test_only_text(value: object) -> None:
    with pytest.raises(ConfigError, match=f"must be text .* not {type(value).__name__}"):
        parse_tracking_uri(value, "argument")


@pytest.mark.parametrize(
    ("uri", "shown"),
    [
        ("http://u:p@host:bad", "'http://***@host:***'"),
        ("u:p@host:5000", "'***@host:5000'"),
        ("ftp://host:21/x?key=1", "'ftp://host:21/x?***'"),
        ("http://host:5000:1/x", "'http://host:***'"),
        ("http://host/" + "x" * 200 + "?", "'http://host/" + "x" * 87 + "…'"),
    ],
)
def test_shown_in_messages(uri: str, shown: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(f"tracking URI (argument) {shown} ")):
        parse_tracking_uri(uri, "argument")


_JUNK = st.text(st.sampled_from(list("ab:/@?#[]%\\ \n.1")), max_size=6)


@given(
    template=st.sampled_from(
        [
            "http://{user}:{secret}@{junk}host{tail}",
            "http://{user}:{secret}@host:{junk}{tail}",
            "http://{user}:{junk}{secret}@host{tail}",
            "http://{user}:{secret}{junk}@host?{tail}",
            "http://{user}:{secret}{junk}{secret}@host{tail}",
            "http:/{user}:{secret}@host:{junk}{tail}",
            "http:{user}:{secret}@{junk}host{tail}",
            "{user}:{secret}@host:5000{junk}{tail}",
            "{junk}http://{user}:{secret}@host{tail}",
            "http://{user}:{secret}{tail}",
            "{user}:{secret}{tail}",
            "ftp://{user}:{secret}@host{junk}",
            "postgresql://{user}:{secret}@db/{junk}",
            "file://{user}:{secret}@db/{junk}",
            "http://host/{junk}?token={secret}{tail}",
            "http://host/{junk}#{secret}{tail}",
            "http://{user}:{secret}@host/?back=http://{junk}",
            "http://user:x@host/?back=http://{user}:{secret}@{junk}",
        ]
    ),
    user=st.text(st.sampled_from(list("ab%.")), max_size=3),
    junk=_JUNK,
    tail=_JUNK,
)
def test_no_message_shows_a_secret(template: str, user: str, junk: str, tail: str) -> None:
    uri = template.format(user=user, secret=SECRET, junk=junk, tail=tail)
    try:
        parts = parse_tracking_uri(uri, "argument")
    except ConfigError as error:
        assert SECRET not in str(error)
        assert error.__cause__ is None
        assert SECRET not in repr(error.__context__)
    else:
        assert SECRET not in parts.base_url
        assert SECRET not in repr(parts) or SECRET in (parts.username or "")
        assert SECRET in (parts.password or "") + (parts.username or "")


@given(
    username=st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    password=st.text(st.characters(exclude_categories=["Cs"])),
)
def test_any_encoded_userinfo_comes_back(username: str, password: str) -> None:
    uri = f"http://{quote(username, safe='')}:{quote(password, safe='')}@host:5000/sub"
    assert parse_tracking_uri(uri, "argument") == TrackingURI("http://host:5000/sub", username, password)


@given(st.text(max_size=30) | st.text(max_size=20).map("http://{}".format))
def test_what_passes_is_a_url_for_httpx(text: str) -> None:
    try:
        base_url = parse_tracking_uri(text, "argument").base_url
    except ConfigError:
        return
    url = httpx.URL(base_url)
    assert url.scheme in ("http", "https")
    assert url.host
    assert not url.userinfo
