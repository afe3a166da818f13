"""Writes recorded.json: what a real MLflow server answers to the requests of the benchmarks, headers and all.

    python -m tests.perf.record

The stub server answers with it. Run it again when the newest supported server changes.
"""

from __future__ import annotations

import json
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from tests.servers import MlflowServer

RECORDED = Path(__file__).with_name("recorded.json")
VERSION = "3.17.2"
_API = "/api/2.0/mlflow/"
# Headers that the stub server writes itself, or that differ from one answer to the next.
_OWN = {"content-length", "date"}


def main() -> None:
    """Log a run with 50 entries to a real server, and record what it answers."""
    with MlflowServer(VERSION) as server:
        address = server.uri.removeprefix("http://")
        recorded: dict[str, Any] = {}

        def ask(method: str, path: str, body: object = None, query: str = "") -> str:
            connection = HTTPConnection(address)
            sent = None if body is None else json.dumps(body)
            connection.request(method, path + query, sent, {"Content-Type": "application/json"})
            response = connection.getresponse()
            text = response.read().decode()
            headers = {name: value for name, value in response.getheaders() if name not in _OWN}
            recorded[f"{method} {path}"] = {"status": response.status, "headers": headers, "body": text}
            connection.close()
            return text

        ask("GET", "/version")
        ask("GET", "/api/3.0/mlflow/server-info")
        experiment = json.loads(ask("POST", f"{_API}experiments/create", {"name": "benchmark"}))["experiment_id"]
        created = {"experiment_id": experiment, "run_name": "benchmark", "start_time": 1_700_000_000_000}
        run_id = json.loads(ask("POST", f"{_API}runs/create", created))["run"]["info"]["run_id"]
        ask("POST", f"{_API}runs/update", {"run_id": run_id, "status": "RUNNING"})
        ask("POST", f"{_API}runs/log-batch", {"run_id": run_id, **entries(19, 20, 10)})
        for step in (0, 1):
            point = {"key": "loss", "value": 0.7310585786300049 / (step + 1), "timestamp": 1_700_000_000_000 + step}
            ask("POST", f"{_API}runs/log-metric", {"run_id": run_id, **point, "step": step})
        ask("GET", f"{_API}runs/get", query=f"?run_id={run_id}")
        ask("POST", f"{_API}runs/search", {"experiment_ids": [experiment], "max_results": 1})
        ask("GET", f"{_API}metrics/get-history", query=f"?run_id={run_id}&metric_key=loss&max_results=1")
    for route, answer in recorded.items():
        # The stub server makes longer pages from these, in the server's own layout.
        if "search" in route or "history" in route:
            assert json.dumps(json.loads(answer["body"]), indent=2) == answer["body"], route
    RECORDED.write_text(json.dumps(recorded, indent=1) + "\n")


def entries(metrics: int, params: int, tags: int) -> dict[str, list[dict[str, Any]]]:
    """Metrics, params and tags as log-batch takes them, with names and values of usual length."""
    return {
        "metrics": [
            {"key": f"validation/metric_{n}", "value": 1 / (n + 3), "timestamp": 1_700_000_000_000 + n, "step": n}
            for n in range(metrics)
        ],
        "params": [{"key": f"optimizer/param_{n}", "value": str(0.001 * n)} for n in range(params)],
        "tags": [{"key": f"team.tag_{n}", "value": f"some words about it, number {n}"} for n in range(tags)],
    }


if __name__ == "__main__":
    main()
