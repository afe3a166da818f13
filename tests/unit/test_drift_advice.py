"""What `make drift` says to write, written, ends the differences."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from tests.contract.drift.advice import advice
from tests.contract.drift.compare import differences

INSPECT = Path(__file__).parents[1] / "contract" / "drift" / "inspect_server.py"


def field(kind: str, *, repeated: bool = False) -> dict[str, Any]:
    return {"type": kind, "repeated": repeated}


ROUTE = "PATCH /api/3.0/mlflow/things/{thing_id}"
SERVER: dict[str, Any] = {
    "routes": [ROUTE.split(" ")],
    "auth_routes": [],
    "operations": {ROUTE: {"rpc": "mlflow.updateThing", "request": "Update", "response": "Update.Response"}},
    "messages": {
        "Update": {"thing_id": field("string"), "colour": field("Colour"), "at": field("google.protobuf.Timestamp")},
        "Update.Response": {
            "names": field("string", repeated=True),
            "sizes": field("SizesEntry", repeated=True),
            "anything": field("google.protobuf.Value"),
        },
        "SizesEntry": {"key": field("string"), "value": field("integer")},
        "google.protobuf.Timestamp": {},
        "google.protobuf.Value": {},
    },
    "enums": {"Colour": ["RED", "BLUE"]},
}


def written(document: dict[str, Any], version: str) -> list[dict[str, Any]]:
    """The YAML of the advice for a description, each piece read."""
    text = "\n".join(advice(differences(document, SERVER, version), SERVER, version))
    return [yaml.safe_load(f"#{piece}") for piece in text.split("\n#")[1:]]


def described() -> dict[str, Any]:
    """The document that follows the advice on an empty one."""
    path, components = [piece for piece in written({"paths": {}}, "3.18.0") if piece]
    operation = path["things/{thing_id}"]["patch"]
    assert operation["operationId"] == "updateThing"
    assert operation["x-mlflow-since"] == "3.18.0"
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    assert answer.pop("$ref") == "../schemas/….yaml#/UpdateThingResponse"
    answer |= components["UpdateThingResponse"]
    return {"paths": {ROUTE.split(" ")[1]: path["things/{thing_id}"]}}


def test_a_route() -> None:
    assert differences(described(), SERVER, "3.18.0") == []
    assert written(described(), "3.18.0") == []


def test_a_field() -> None:
    document = described()
    operation = document["paths"]["/api/3.0/mlflow/things/{thing_id}"]["patch"]
    properties = operation["responses"]["200"]["content"]["application/json"]["schema"]["properties"]
    wanted = {"x-mlflow-since": "3.18.0", **properties.pop("sizes")}
    assert [piece for piece in written(document, "3.18.0") if piece] == [{"sizes": wanted}]


def test_every_kind_of_difference_has_its_advice() -> None:
    for words in ("described, but the server has no such route", "the server has value BLUE, but it is not described"):
        assert len(list(advice([f"{ROUTE}: {words}"], SERVER, "3.18.0"))) == 2
    assert list(advice([], SERVER, "3.18.0")) == []


def test_a_part_that_cannot_be_imported_is_not_one_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "there.py").write_text("import what_it_needs")
    code = f"import runpy; imported = runpy.run_path({str(INSPECT)!r})['imported']; print(imported('absent')); "
    done = subprocess.run(
        [sys.executable, "-c", code + "imported('there')"],
        cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stdout == "None\n"
    assert "No module named 'what_it_needs'" in done.stderr
