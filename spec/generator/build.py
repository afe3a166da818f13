"""Write generated/ from the description: the bundled document, the client, and its tables.

    python -m spec.generator.build           writes generated/, which is deleted first
    python -m spec.generator.build --check   writes elsewhere, compares, and names every difference

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
from pathlib import Path
from typing import Any

import openapi_python_client
from openapi_python_client import Project, strings
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from spec.generator.bundle import BundleError, bundle, operations
from spec.generator.template_helpers import prose, template_globals
from tools.trees import differences

SPEC = Path(__file__).resolve().parents[1]
GENERATOR_VERSION = "0.29.1"
PACKAGE = "mlflow_openapi"

# Names that a keyword argument may have although Python has a builtin of that name: the templates use none of these.
_HARMLESS_BUILTINS = {"filter", "format", "hash", "input", "max", "min", "range", "type"}


def main() -> int:
    parser = argparse.ArgumentParser(description="Write generated/ from the description.")
    parser.add_argument("--check", action="store_true", help="compare with what is there instead of writing it")
    parser.add_argument("--output", type=Path, default=SPEC.parent / "generated", help="default: generated/")
    options = parser.parse_args()
    if not options.check:
        build(options.output)
        return 0
    with tempfile.TemporaryDirectory() as directory:
        build(Path(directory))
        found = differences(Path(directory), options.output)
    print("\n".join(found) or "generated/ is what the description makes")
    return 1 if found else 0


def build(output: Path) -> None:
    """Delete `output` and write the bundled document and the client into it."""
    if openapi_python_client.__version__ != GENERATOR_VERSION:
        sys.exit(f"openapi-python-client {GENERATOR_VERSION} is needed, not {openapi_python_client.__version__}")
    try:
        document = bundle(SPEC / "openapi.yaml")
    except BundleError as error:
        sys.exit(f"spec: {error}")
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    text = json.dumps(document, indent=1, ensure_ascii=False)
    (output / "openapi.json").write_text(text + "\n", encoding="utf-8")
    _write_client(document, output / PACKAGE)
    _format(output / PACKAGE)


def _write_client(document: dict[str, Any], package: Path) -> None:
    strings.RESERVED_WORDS -= _HARMLESS_BUILTINS
    settings = ConfigFile.load_from_path(SPEC / "generator" / "config.yaml")
    config = Config.from_sources(settings, MetaType.NONE, package.parent / "openapi.json", "utf-8", True, package)
    parsed = GeneratorData.from_dict(_for_the_parser(document), config=config)
    if isinstance(parsed, GeneratorError):
        sys.exit(f"{parsed.header}: {parsed.detail}")
    parsed.models = [model for model in parsed.models if not _is_request_body(model)]
    project = Project(openapi=parsed, config=config, custom_template_path=SPEC / "generator" / "templates")
    project.env.filters["prose"] = prose
    project.env.globals.update(template_globals(document))
    with contextlib.redirect_stdout(io.StringIO()):
        problems = project.build()
    if problems:
        sys.exit("\n".join(f"{problem.header}: {problem.detail}\n{problem.data or ''}" for problem in problems))
    for name in ("operations", "transport"):
        text = project.env.get_template(f"{name}.py.jinja").render()
        (package / f"{name}.py").write_text(text, encoding="utf-8")
    for tag in [entry for entry in (package / "api").iterdir() if entry.is_dir()]:
        shutil.move(tag / "__init__.py", package / "api" / f"{tag.name}.py")
        shutil.rmtree(tag)
    (package / "types.py").unlink()
    (package / "py.typed").touch()


def _for_the_parser(document: dict[str, Any]) -> dict[str, Any]:
    """The document as the generator's parser needs it.

    Error answers go: the transport raises those, so no operation needs to know their shape. A parameter's description
    moves to its schema, where the parser looks for it.
    """
    copy: dict[str, Any] = json.loads(json.dumps(document))
    for _, _, operation in operations(copy):
        first = min(status for status in operation["responses"] if status.startswith("2"))
        operation["responses"] = {first: operation["responses"][first]}
        for parameter in operation.get("parameters", ()):
            parameter["schema"]["description"] = parameter["description"]
    components = copy["components"]
    components["responses"] = {"Empty": {"description": "Done."}}
    dropped = {"Error", "ErrorDetail", "Empty"}
    components["schemas"] = {name: schema for name, schema in components["schemas"].items() if name not in dropped}
    return copy


def _is_request_body(model: Any) -> bool:
    # A body's fields are keyword arguments; the generator names the class it would have made `<Operation>Body`.
    return model.class_info.name.endswith("Body")


def _format(package: Path) -> None:
    ruff = Path(sys.executable).with_name("ruff")
    options = ["--isolated", "--no-cache", "--quiet", "--target-version", "py310", "--line-length", "120"]
    subprocess.run(
        [ruff, "check", package, "--fix-only", "--select", "I,F401,TC,UP", *options], check=True, cwd=package.parent
    )
    subprocess.run([ruff, "format", package, *options], check=True, cwd=package.parent)


if __name__ == "__main__":
    sys.exit(main())
