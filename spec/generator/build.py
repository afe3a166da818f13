"""Write generated/ from the description: the bundled document, the client, and its tables.

    python -m spec.generator.build           writes generated/ anew
    python -m spec.generator.build --check   compares instead, and names every difference

The generator's parser drops what OpenAPI has no word for, so this drives its pieces rather than its command line, and
hands the templates what they need besides. That uses its internals: its version is pinned exactly.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openapi_python_client
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from spec.generator.bundle import BundleError, bundle, operations
from spec.generator.maps import replace_maps
from spec.generator.template_helpers import body_properties, describe, prose, template_globals
from tools.trees import differences

SPEC = Path(__file__).resolve().parents[1]
GENERATOR_VERSION = "0.29.1"
PACKAGE = "mlflow_openapi"


def main() -> int:
    parser = argparse.ArgumentParser(description="Write generated/ from the description.")
    parser.add_argument("--check", action="store_true", help="compare with what is there instead of writing it")
    parser.add_argument("--output", type=Path, default=SPEC.parent / "generated", help="default: generated/")
    options = parser.parse_args()
    output: Path = options.output
    if not options.check and output.is_dir() and any(output.iterdir()) and not (output / "openapi.json").exists():
        sys.exit(f"{output} holds something else, which would be deleted")
    with tempfile.TemporaryDirectory() as directory:
        made = Path(directory) / "generated"
        build(made)
        found = differences(made, output)
        # Only now, so that a description with a mistake leaves what was there.
        if found and not options.check:
            shutil.rmtree(output, ignore_errors=True)
            shutil.copytree(made, output)
    if options.check:
        print("\n".join(found) or f"{output.name}/ is what the description makes")
    return 1 if found and options.check else 0


def build(output: Path) -> None:
    """Write the bundled document and the client into the new folder `output`."""
    if openapi_python_client.__version__ != GENERATOR_VERSION:
        sys.exit(f"openapi-python-client {GENERATOR_VERSION} is needed, not {openapi_python_client.__version__}")
    try:
        document = bundle(SPEC / "openapi.yaml")
    except BundleError as error:
        sys.exit(f"spec: {error}")
    output.mkdir()
    text = json.dumps(document, indent=1, ensure_ascii=False)
    (output / "openapi.json").write_text(text + "\n", encoding="utf-8")
    write_client(document, output / PACKAGE)
    _format(output / PACKAGE)


def write_client(document: dict[str, Any], package: Path) -> None:
    """Write the client for a bundled document into the new folder `package`. Whatever it cannot express ends it."""
    settings = ConfigFile.load_from_path(SPEC / "generator" / "config.yaml")
    config = Config.from_sources(settings, MetaType.NONE, package.parent / "openapi.json", "utf-8", True, package)
    parsed = GeneratorData.from_dict(_for_the_parser(document), config=config)
    if isinstance(parsed, GeneratorError):
        sys.exit(f"{parsed.header}: {parsed.detail}")
    dropped = [problem for tag in parsed.endpoint_collections_by_tag.values() for problem in tag.parse_errors]
    _stop_at([*parsed.errors, *dropped])
    replace_maps(parsed)
    describe(parsed, document)
    bodies = _inline_bodies(parsed, document)
    parsed.models = [model for model in parsed.models if model.class_info.name not in bodies]
    project = Project(openapi=parsed, config=config, custom_template_path=SPEC / "generator" / "templates")
    project.env.filters["prose"] = prose(document)
    project.env.globals.update(template_globals(document, parsed))
    with contextlib.redirect_stdout(io.StringIO()):
        problems = project.build()
    _stop_at(problems)
    for name in ("operations", "transport"):
        text = project.env.get_template(f"{name}.py.jinja").render()
        (package / f"{name}.py").write_text(text, encoding="utf-8")
    for tag in [entry for entry in (package / "api").iterdir() if entry.is_dir()]:
        shutil.move(tag / "__init__.py", package / "api" / f"{tag.name}.py")
        shutil.rmtree(tag)
    (package / "types.py").unlink()
    (package / "py.typed").touch()


def _stop_at(problems: Sequence[GeneratorError]) -> None:
    # The generator calls them warnings, and leaves out the operation or field.
    if problems:
        sys.exit("\n".join(f"{problem.header}: {problem.detail}" for problem in problems))


def _for_the_parser(document: dict[str, Any]) -> dict[str, Any]:
    """The document as one method per operation has it: with one answer, and the first kind of body.

    Error answers are raised by the transport, so no method needs to know their shape.
    """
    copy: dict[str, Any] = json.loads(json.dumps(document))
    for _, _, operation in operations(copy):
        first = min(status for status in operation["responses"] if status.startswith("2"))
        operation["responses"] = {first: operation["responses"][first]}
        body = operation.get("requestBody", {}).get("content", {})
        for kind in list(body)[1:]:
            del body[kind]
    components = copy["components"]
    components["responses"] = {"Empty": {"description": "Done."}}
    dropped = {"Error", "ErrorDetail", "Empty"}
    components["schemas"] = {name: schema for name, schema in components["schemas"].items() if name not in dropped}
    _absent_instead_of_null(copy)
    return copy


def _absent_instead_of_null(node: Any) -> None:
    """Make every field that may be null one that may be absent: in Python both are None."""
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _absent_instead_of_null(child)
    if isinstance(node, dict) and isinstance(node.get("properties"), dict):
        nullable = {name for name, field in node["properties"].items() if _without_null(field)}
        node["required"] = [name for name in node.get("required", ()) if name not in nullable]


def _without_null(field: dict[str, Any]) -> bool:
    if isinstance(field.get("type"), list) and "null" in field["type"]:
        (field["type"],) = (kind for kind in field["type"] if kind != "null")
        return True
    if {"type": "null"} in field.get("anyOf", ()):
        field["anyOf"].remove({"type": "null"})
        if len(field["anyOf"]) == 1:
            field.update(field.pop("anyOf")[0])
        return True
    return False


def _inline_bodies(parsed: GeneratorData, document: dict[str, Any]) -> set[str]:
    """The classes that the parser made for request bodies, which are keyword arguments here."""
    endpoints = [endpoint for tag in parsed.endpoint_collections_by_tag.values() for endpoint in tag.endpoints]
    bodies = [endpoint.bodies[0].prop for endpoint in endpoints if body_properties(endpoint) is not None]
    return {body.class_info.name for body in bodies} - document["components"]["schemas"].keys()


def _format(package: Path) -> None:
    ruff = Path(sys.executable).with_name("ruff")
    options = ["--isolated", "--no-cache", "--quiet", "--target-version", "py310", "--line-length", "120"]
    subprocess.run(
        [ruff, "check", package, "--fix-only", "--select", "I,F401,TC,UP", *options], check=True, cwd=package.parent
    )
    subprocess.run([ruff, "format", package, *options], check=True, cwd=package.parent)


if __name__ == "__main__":
    sys.exit(main())
