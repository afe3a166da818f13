"""Checksums that answers declare, and those that only look like one."""

from __future__ import annotations

import httpx
import pytest

from mlflowclient import ArtifactError
from mlflowclient.checksums import Checksum, Counted, declared

MD5 = "900150983cd24fb0d6963f7d28e17f72"  # of abc, as the others
ETAG = {"ETag": f'"{MD5}"'}
S3 = {**ETAG, "x-amz-request-id": "1"}
BASE64_MD5 = "kAFQmDzST7DWlj99KOF/cg=="

DECLARED = {
    "S3": (200, S3, Checksum("MD5", MD5)),
    "a part from S3": (206, S3, Checksum("MD5", MD5)),
    "S3's own keys": (200, S3 | {"x-amz-server-side-encryption": "AES256"}, Checksum("MD5", MD5)),
    "S3 with other keys": (200, S3 | {"x-amz-server-side-encryption": "aws:kms"}, None),
    "S3 with the caller's key": (200, S3 | {"x-amz-server-side-encryption-customer-algorithm": "AES256"}, None),
    "S3 express": (200, S3 | {"x-amz-storage-class": "EXPRESS_ONEZONE"}, None),
    "stored in parts": (200, S3 | {"ETag": f'"{MD5}-2"'}, None),
    "MLflow's, of time and size": (200, ETAG | {"server": "uvicorn"}, None),
    "a weak one": (200, S3 | {"ETag": f'W/"{MD5}"'}, None),
    "Content-MD5": (200, {"Content-MD5": BASE64_MD5}, Checksum("MD5", MD5)),
    "Content-MD5 of a part": (206, {"Content-MD5": BASE64_MD5}, None),
    "Content-MD5 of what is compressed": (200, {"Content-MD5": BASE64_MD5, "Content-Encoding": "gzip"}, None),
    "Content-MD5 of another length": (200, {"Content-MD5": "kAFQ"}, None),
    "Content-MD5 that is none": (200, {"Content-MD5": "?"}, None),
    "SHA-256": (
        200,
        {"x-amz-checksum-sha256": "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="},
        Checksum("SHA-256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ),
    "SHA-1": (
        200,
        {"x-amz-checksum-sha1": "qZk+NkcGgWq6PiVxeFDCbJzQ2J0="},
        Checksum("SHA-1", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ),
    "CRC-32": (200, {"x-amz-checksum-crc32": "NSRBwg=="}, Checksum("CRC-32", "352441c2")),
    "CRC-32 of parts": (200, {"x-amz-checksum-crc32": "NSRBwg==-2"}, None),
    "nothing": (200, {}, None),
}


@pytest.mark.parametrize(("status", "headers", "expected"), DECLARED.values(), ids=DECLARED)
def test_what_is_declared(status: int, headers: dict[str, str], expected: Checksum | None) -> None:
    found = declared(status, httpx.Headers(headers))
    assert found == expected
    if found:
        found.check("f", [b"a", b"bc"])
        with pytest.raises(ArtifactError, match=f"{found.algorithm} is {found.value}"):
            found.check("f", [b"a", b"bd"])


def test_what_is_sent_again_is_counted_anew() -> None:
    counted = Counted()
    counted.add(b"a")
    counted.begin()
    counted.add(b"abc")
    counted.check("f", Checksum("MD5", MD5))
    counted.check("f", Checksum("SHA-1", "of another algorithm"))
    counted.check("f", None)
