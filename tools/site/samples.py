"""One call of each operation, from the examples in the description: for curl, and for both Python clients."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from spec.generator.bundle import operations
from spec.generator.extensions import body_schema, operation_row, parameters, resolve
from spec.generator.names import class_name, python_name

WIDTH = 80
FILE = "example.bin"  # what uploads send, and downloads write


def add_samples(document: dict[str, Any]) -> None:
    """Give every operation of a bundled description its `x-codeSamples`, which renderers show."""
    calls = {entry[2]["operationId"]: _Call(document, *entry) for entry in operations(document)}
    sync = _formatted({name: call.python() for name, call in calls.items()})
    asynchronous = _formatted({name: call.python_async() for name, call in calls.items()})
    for _, _, operation in operations(document):
        name = operation["operationId"]
        operation["x-codeSamples"] = [
            {"lang": "shell", "label": "curl", "source": calls[name].curl()},
            {"lang": "python", "label": "Python", "source": sync[name]},
            {"lang": "python", "label": "Python, async", "source": asynchronous[name]},
        ]


class _Call:
    def __init__(self, document: dict[str, Any], path: str, method: str, operation: dict[str, Any]) -> None:
        self._document = document
        self._operation = operation
        self._row = operation_row(document, path, method, operation)
        self._server = document["servers"][0]["url"]
        self._inputs = [
            (parameter, _example(parameter))
            for parameter in parameters(document, operation)
            if "example" in parameter or "examples" in parameter
        ]
        content = operation.get("requestBody", {}).get("content", {})
        self._sends = next(iter(content), None)
        self._body = _example(content["application/json"]) if self._sends == "application/json" else None
        self._models: set[str] = set()
        self._arguments = ", ".join(self._keywords())

    def curl(self) -> str:
        path, query, options = self._row["path"], [], []
        for parameter, value in self._inputs:
            name = parameter["name"]
            if parameter["in"] == "path":
                safe = "/" if parameter.get("x-mlflow-slashes") == "kept" else ""
                path = path.replace(f"{{{name}}}", quote(str(value), safe=safe))
            elif parameter["in"] == "query":
                query.append((name, value if isinstance(value, list | str) else json.dumps(value)))
            else:
                options.append("-H " + shlex.quote(f"{name}: {value}"))
        if self._row["app"] == "auth":
            options.append('-u "$MLFLOW_TRACKING_USERNAME:$MLFLOW_TRACKING_PASSWORD"')
        if self._sends:
            data = f"@{FILE}" if self._body is None else json.dumps(self._body, indent=2, ensure_ascii=False)
            options += ["-H " + shlex.quote(f"Content-Type: {self._sends}"), f"--data-binary {shlex.quote(data)}"]
        if self._row["answer"] == "stream":
            options.append(f"--output {FILE}")
        method = "" if self._row["method"] == "GET" else f"-X {self._row['method']} "
        address = self._server + path + ("?" if query else "") + urlencode(query, doseq=True)
        return " \\\n  ".join([f"curl {method}{shlex.quote(address)}", *options])

    def python(self) -> str:
        return f"""{self._imports("MLflow")}
with MLflow("{self._server}") as mlf:
    {self._statement("", "")}
"""

    def python_async(self) -> str:
        return f"""import asyncio
{self._imports("AsyncMLflow")}
async def main() -> None:
    async with AsyncMLflow("{self._server}") as mlf:
        {self._statement("async ", "await ")}

asyncio.run(main())
"""

    def _imports(self, client: str) -> str:
        path = "from pathlib import Path\n" if FILE in self._arguments or self._row["answer"] == "stream" else ""
        models = f"from mlflow_openapi.models import {', '.join(sorted(self._models))}\n" if self._models else ""
        return f"{path}\nfrom mlflowclient import {client}\n{models}"

    def _statement(self, opening: str, wait: str) -> str:
        name = python_name(self._operation["operationId"])
        call = f"mlf.{self._operation['tags'][0]}.{name}({self._arguments})"
        if self._row["answer"] == "stream":
            read = "await response.aread()" if wait else "response.read()"
            return f'{opening}with {call} as response: Path("{FILE}").write_bytes({read})'
        return f"{wait}{call}" if self._row["answer"] == "none" else f"print({wait}{call})"

    def _keywords(self) -> list[str]:
        values = {item["name"]: (item["schema"], value) for item, value in self._inputs}
        fields = body_schema(self._document, self._operation).get("properties", {})
        # An id of the path that the body repeats is one keyword.
        values |= {name: (fields[name], value) for name, value in (self._body or {}).items()}
        shown = [f"{python_name(name)}={self._expression(schema, value)}" for name, (schema, value) in values.items()]
        return [*shown, f'content=Path("{FILE}").read_bytes()'] if self._sends and self._body is None else shown

    def _expression(self, schema: dict[str, Any], value: Any) -> str:
        """A JSON value as the generated client takes it: an object that has a name is an instance of its class."""
        reference, schema = schema.get("$ref", ""), resolve(self._document, schema)
        if "anyOf" in schema:
            schemas = [inner for inner in schema["anyOf"] if self._holds(inner, value)]
            return self._expression(schemas[0], value) if schemas else _literal(value)
        if isinstance(value, list):
            return f"[{', '.join(self._expression(schema.get('items', {}), item) for item in value)}]"
        if not isinstance(value, dict):
            return _literal(value)
        if "properties" not in schema:
            free = schema.get("additionalProperties")
            inner = free if isinstance(free, dict) else {}
            return (
                f"{{{', '.join(f'{_literal(key)}: {self._expression(inner, item)}' for key, item in value.items())}}}"
            )
        name = class_name(reference.rsplit("/", 1)[-1])
        self._models.add(name)
        fields = [
            f"{python_name(key)}={self._expression(schema['properties'][key], item)}" for key, item in value.items()
        ]
        return f"{name}({', '.join(fields)})"

    def _holds(self, schema: dict[str, Any], value: Any) -> bool:
        kind = {dict: "object", list: "array"}.get(type(value))
        return kind is not None and resolve(self._document, schema).get("type") == kind


def _example(node: dict[str, Any]) -> Any:
    return node["example"] if "example" in node else next(iter(node["examples"].values()))["value"]


def _literal(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _formatted(sources: dict[str, str]) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as directory:
        files = {name: Path(directory, f"{name}.py") for name in sources}
        for name, source in sources.items():
            files[name].write_text(source, encoding="utf-8")
        command = [sys.executable, "-m", "ruff", "format", "--quiet", "--isolated", "--no-cache"]
        subprocess.run([*command, f"--line-length={WIDTH}", directory], check=True)
        return {name: file.read_text(encoding="utf-8").rstrip() for name, file in files.items()}
