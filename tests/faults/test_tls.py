"""TLS on real sockets: whose certificate is accepted, ours for the server, and what is said when TLS refuses."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import trustme
from cryptography.hazmat.primitives import serialization

from mlflowclient.config import RetryPolicy
from mlflowclient.errors import ConfigError, ConnectionFailed
from tests.faults.peer import COLOURS, Peer, call, found

PATIENT = RetryPolicy(max_retries=3, backoff_factor=0)


class Files(NamedTuple):
    """PEM files, and the server's side of TLS."""

    authority: str
    certificate: str
    key: str
    encrypted_key: str
    both: str
    server: ssl.SSLContext
    asking_server: ssl.SSLContext
    """Wants a certificate of the client."""
    misnamed_server: ssl.SSLContext
    """Has a certificate for another host."""


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> Files:
    directory: Path = tmp_path_factory.mktemp("tls")
    authority = trustme.CA()
    client = authority.issue_cert("client@mlflow.example")
    key = client.private_key_pem.bytes()
    encrypted = serialization.load_pem_private_key(key, None).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(b"k3ypass"),
    )
    contents = {
        "authority": authority.cert_pem.bytes(),
        "certificate": client.cert_chain_pems[0].bytes(),
        "key": key,
        "encrypted_key": encrypted,
        "both": client.private_key_and_cert_chain_pem.bytes(),
    }
    for name, content in contents.items():
        (directory / name).write_bytes(content)

    def server(host: str) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(host).configure_cert(context)
        return context

    asking = server("127.0.0.1")
    authority.configure_trust(asking)
    asking.verify_mode = ssl.CERT_REQUIRED
    return Files(
        **{name: str(directory / name) for name in contents},
        server=server("127.0.0.1"),
        asking_server=asking,
        misnamed_server=server("elsewhere.example"),
    )


def get(mlf: Any) -> Any:
    return mlf.get_experiment(7)


def trusting(tls: Files) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=tls.authority)


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize(
    ("settings", "environment"),
    [
        (lambda tls: {"verify": tls.authority}, {}),
        (lambda tls: {"verify": Path(tls.authority)}, {}),
        (lambda tls: {"verify": trusting(tls)}, {}),
        (lambda _: {"verify": False}, {}),
        (lambda _: {}, {"MLFLOW_TRACKING_SERVER_CERT_PATH": "authority"}),
        (lambda _: {}, {"SSL_CERT_FILE": "authority"}),
        (lambda _: {}, {"MLFLOW_TRACKING_INSECURE_TLS": "true"}),
    ],
)
def test_a_server_that_is_trusted(
    colour: str, settings: Any, environment: dict[str, str], tls: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, getattr(tls, value, value))
    with Peer(found(), tls=tls.server) as peer:
        assert call(colour, peer.uri, get, get, **settings(tls))[1].name == "x"
    assert [asked.connection for asked in peer.asked] == [1, 1]


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize(
    ("server", "verify", "words"),
    [
        ("server", True, "CERTIFICATE_VERIFY_FAILED"),
        ("misnamed_server", "authority", "certificate is not valid for '127.0.0.1'"),
    ],
)
def test_a_server_that_is_not_trusted_is_not_asked_again(
    colour: str, server: str, verify: Any, words: str, tls: Files
) -> None:
    with Peer(found(), tls=getattr(tls, server)) as peer, pytest.raises(ConnectionFailed, match=words) as caught:
        call(colour, peer.uri, get, verify=getattr(tls, str(verify), verify), retries=PATIENT, token="s3cret")
    assert "the request was not executed" in str(caught.value)
    assert "verify=" in str(caught.value)
    assert (caught.value.attempts, caught.value.may_have_happened) == (1, False)
    assert peer.asked == []


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize(
    "cert",
    [
        lambda tls: tls.both,
        lambda tls: Path(tls.both),
        lambda tls: (tls.certificate, tls.key),
        lambda tls: (tls.certificate, tls.encrypted_key, "k3ypass"),
    ],
)
def test_a_certificate_for_the_server(colour: str, cert: Any, tls: Files) -> None:
    for verify in (tls.authority, False):
        with Peer(found(), tls=tls.asking_server) as peer:
            assert call(colour, peer.uri, get, verify=verify, cert=cert(tls))[0].name == "x"


@pytest.mark.parametrize("colour", COLOURS)
def test_a_server_that_misses_our_certificate_is_not_asked_again(colour: str, tls: Files) -> None:
    words = r"CERTIFICATE_REQUIRED.*does the server want a certificate"
    with Peer(found(), tls=tls.asking_server) as peer, pytest.raises(ConnectionFailed, match=words) as caught:
        call(colour, peer.uri, get, verify=tls.authority, retries=PATIENT)
    assert caught.value.attempts == 1
    assert peer.asked == []


@pytest.mark.parametrize("colour", COLOURS)
def test_plain_http_where_tls_is_wanted(colour: str, tls: Files) -> None:
    with Peer(found(), tls=tls.server) as peer, pytest.raises(ConnectionFailed):
        call(colour, peer.uri.replace("https", "http"), get)
    with (
        Peer(found()) as peer,
        pytest.raises(ConnectionFailed, match=r"SSL: .*; does the server speak https") as caught,
    ):
        call(colour, peer.uri.replace("http", "https"), get, retries=PATIENT)
    assert (caught.value.attempts, caught.value.may_have_happened) == (1, False)


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (lambda tls: {"verify": tls.key}, r"verify \(argument\) holds nothing that TLS can use"),
        (lambda tls: {"cert": tls.authority}, r"cert \(argument\) holds nothing that TLS can use"),
        (lambda tls: {"cert": (tls.certificate, tls.authority)}, r"cert \(argument\)"),
        (lambda tls: {"cert": (tls.certificate, tls.encrypted_key)}, r"cert \(argument\)"),
        (lambda tls: {"cert": (tls.certificate, tls.encrypted_key, "wr0ng")}, r"cert \(argument\)"),
    ],
)
def test_files_that_are_no_certificates(colour: str, settings: Any, words: str, tls: Files) -> None:
    with pytest.raises(ConfigError, match=words) as caught:
        call(colour, "https://127.0.0.1:1", get, **settings(tls))
    assert "wr0ng" not in str(caught.value)
    assert "BEGIN" not in str(caught.value)


@pytest.mark.parametrize("colour", COLOURS)
def test_an_authority_of_the_environment_that_is_missing(colour: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/no/such/file.pem")
    with pytest.raises(ConfigError, match="verify"):
        call(colour, "https://127.0.0.1:1", get)
