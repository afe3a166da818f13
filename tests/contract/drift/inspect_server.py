"""What an installed MLflow says of its own REST API, as JSON on standard output. Runs in that MLflow's environment.

Works on every version since 2.0.1, so it uses nothing newer than Python 3.9 and nothing but MLflow.

    {"version": …,
     "routes": [[method, path], …],                 every route that a server registers, twins under /ajax-api left out
     "auth_routes": [[method, path], …],            those that it registers besides when it runs as basic-auth
     "operations": {"METHOD path": {"request": message, "response": message}},
     "messages": {name: {field: {"type": …, "repeated": bool}}},
     "enums": {name: [value, …]}}
"""

import importlib
import json
import os
import re
import sys
import tempfile
from pathlib import Path

os.environ.update(
    MLFLOW_DISABLE_TELEMETRY="true",
    DO_NOT_TRACK="true",
    MLFLOW_SERVER_ENABLE_JOB_EXECUTION="false",
    MLFLOW_FLASK_SERVER_SECRET_KEY="not secret",
    MLFLOW_AUTH_ADMIN_PASSWORD="not a secret either",
)

PROTOS = (
    "service_pb2",
    "model_registry_pb2",
    "mlflow_artifacts_pb2",
    "webhooks_pb2",
    "unity_catalog_prompt_service_pb2",
)
SERVICES = ("MlflowService", "ModelRegistryService", "MlflowArtifactsService", "WebhookService")
MESSAGE, ENUM = 11, 14  # google.protobuf.descriptor.FieldDescriptor.TYPE_MESSAGE, TYPE_ENUM
TYPES = {
    1: "number",
    2: "number",
    3: "integer",
    4: "integer",
    5: "integer",
    8: "boolean",
    9: "string",
    12: "string",
    13: "integer",
}


def main():
    import mlflow.version

    routes = registered_routes()
    found = {
        "version": mlflow.version.VERSION,
        "routes": routes,
        "auth_routes": auth_routes(routes),
        "operations": {},
        "messages": {},
        "enums": {},
    }
    described = [
        (method, endpoint, re.sub(r"\{\w+\.(\w+)\}", r"{\1}", "/" + endpoint.path.lstrip("/")))
        for method in rpcs()
        for endpoint in method.GetOptions().Extensions[rpc_option()].endpoints
    ]
    # `since.major` names the API's major version. Servers before 3.5 ignored it and put everything under 2.0, where
    # an operation of 2.0 with the same path came first.
    for own_major in (True, False):
        for method, endpoint, path in described:
            major = endpoint.since.major if own_major else 2
            route = [endpoint.method, f"/api/{major}.0{path}"]
            key = " ".join(route)
            if route in routes and key not in found["operations"] and not is_served(method, path, found):
                found["operations"][key] = {
                    "rpc": method.full_name,
                    "request": add(method.input_type, found),
                    "response": add(response_of(method), found),
                }
    json.dump(found, sys.stdout)


def is_served(method, path, found):
    return any(
        operation["rpc"] == method.full_name and key.endswith(path) for key, operation in found["operations"].items()
    )


def rpc_option():
    return importlib.import_module("mlflow.protos.databricks_pb2").rpc


def rpcs():
    for name in PROTOS:
        module = imported("mlflow.protos." + name)
        for service in SERVICES:
            if module and service in module.DESCRIPTOR.services_by_name:
                yield from module.DESCRIPTOR.services_by_name[service].methods


def imported(name):
    """The module, None when this MLflow has none. That something which it needs is missing is an error."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        return None


def response_of(method):
    # MLflow nests an operation's response in its request.
    nested = method.input_type.nested_types_by_name
    return nested.get("Response", method.output_type)


def add(message, found):
    name = message.full_name
    if name not in found["messages"]:
        found["messages"][name] = fields = {}
        for field in message.fields:
            fields[field.name] = {"type": type_of(field, found), "repeated": is_repeated(field)}
    return name


def type_of(field, found):
    if field.type == MESSAGE:
        return add(field.message_type, found)
    if field.type == ENUM:
        found["enums"][field.enum_type.full_name] = [value.name for value in field.enum_type.values]
        return field.enum_type.full_name
    return TYPES.get(field.type, "integer")


def is_repeated(field):
    # `label` is gone in newer protobuf, `is_repeated` missing in older.
    return field.is_repeated if hasattr(field, "is_repeated") else field.label == 3


def registered_routes():
    from mlflow.server import app

    found = flask_routes(app)
    fastapi = imported("mlflow.server.fastapi_app")
    if fastapi:
        found += fastapi_routes(fastapi.app)
    return without_twins(found)


def auth_routes(without):
    from mlflow.server import app

    auth = imported("mlflow.server.auth")
    if not auth:
        return []
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as directory:
        # It makes the database of its users in the working directory.
        os.chdir(directory)
        served = auth.create_app(app)
        os.chdir(here)
    found = flask_routes(app) + (fastapi_routes(served) if hasattr(served, "openapi") else [])
    return [route for route in without_twins(found) if route not in without]


def flask_routes(app):
    return [
        (method, re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule))
        for rule in app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
    ]


def fastapi_routes(app):
    return [
        (method.upper(), re.sub(r"\{(\w+):path\}", r"{\1}", path))
        for path, item in app.openapi()["paths"].items()
        for method in item
    ]


def without_twins(routes):
    apis = {path for _, path in routes}
    return [
        [method, path]
        for method, path in sorted(set(routes))
        if not (path.startswith("/ajax-api") and path.replace("/ajax-api", "/api", 1) in apis)
    ]


if __name__ == "__main__":
    main()
