"""What an answer says about the content of a file, where that can be believed. Pure.

An ETag says it only of S3: those of MLflow, though of 32 hexadecimal digits too, are made of a file's time and size.
"""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from .errors import ArtifactError


class _State(Protocol):
    def update(self, piece: bytes, /) -> None: ...

    def hexdigest(self) -> str: ...


class _Crc32:
    def __init__(self) -> None:
        self._value = 0

    def update(self, piece: bytes, /) -> None:
        self._value = zlib.crc32(piece, self._value)

    def hexdigest(self) -> str:
        return f"{self._value:08x}"


_IN_HASHLIB = {"MD5": "md5", "SHA-256": "sha256", "SHA-1": "sha1"}
_HEADERS = {
    "content-md5": "MD5",
    "x-amz-checksum-sha256": "SHA-256",
    "x-amz-checksum-sha1": "SHA-1",
    "x-amz-checksum-crc32": "CRC-32",
}
_HEX_DIGITS = {"MD5": 32, "SHA-256": 64, "SHA-1": 40, "CRC-32": 8}


def _begun(algorithm: str) -> _State:
    if algorithm == "CRC-32":
        return _Crc32()
    import hashlib

    return hashlib.new(_IN_HASHLIB[algorithm], usedforsecurity=False)


class Checksum(NamedTuple):
    """What the bytes of a file add up to."""

    algorithm: str
    value: str
    """In hexadecimal digits."""

    def check(self, path: str, pieces: Iterable[bytes]) -> None:
        """Raise ArtifactError unless a file's bytes, given in order, have it."""
        counted = Counted(self.algorithm)
        for piece in pieces:
            counted.add(piece)
        counted.check(path, self)


class Counted:
    """Adds up bytes on their way."""

    def __init__(self, algorithm: str = "MD5") -> None:
        self._algorithm = algorithm
        self.begin()

    def begin(self) -> None:
        """Forget what was added."""
        self._state = _begun(self._algorithm)

    def add(self, piece: bytes) -> None:
        """Add bytes."""
        self._state.update(piece)

    def check(self, path: str, declared: Checksum | None) -> None:
        """Raise ArtifactError if a checksum says that these are other bytes. One of another algorithm says nothing."""
        if declared and declared.algorithm == self._algorithm and declared.value != self._state.hexdigest():
            raise ArtifactError(
                f"{path!r} was changed on its way: its {self._algorithm} is {declared.value} according to the store, "
                f"and {self._state.hexdigest()} here"
            )


def declared(status: int, headers: Mapping[str, str]) -> Checksum | None:
    """The checksum of a whole file, from an answer that brings it, or a part of it, or says that it is stored.

    None where nothing is declared that the file's bytes alone decide. S3 puts a hyphen into the checksums of what was
    stored in parts, and its ETags are something else where it encrypts with keys that are not its own, and in express
    zones. All headers but ETag are of the bytes in the answer: with status 206 not of the file.

    Args:
        status: of the answer.
        headers: of the answer; their names are in small letters, or in any case.
    """
    etag = re.fullmatch(r'"([0-9a-f]{32})"', headers.get("etag", ""))
    if etag and _etags_are_md5(headers):
        return Checksum("MD5", etag[1])
    for name, algorithm in () if status == 206 or "content-encoding" in headers else _HEADERS.items():
        value = _hexadecimal(headers.get(name, ""))
        if len(value) == _HEX_DIGITS[algorithm]:
            return Checksum(algorithm, value)
    return None


def _etags_are_md5(headers: Mapping[str, str]) -> bool:
    return (
        any(name.lower().startswith("x-amz") for name in headers)
        and headers.get("x-amz-server-side-encryption", "AES256") == "AES256"
        and "x-amz-server-side-encryption-customer-algorithm" not in headers
        and headers.get("x-amz-storage-class") != "EXPRESS_ONEZONE"
    )


def _hexadecimal(value: str) -> str:
    try:
        return base64.b64decode(value, validate=True).hex()
    except ValueError:
        return ""
