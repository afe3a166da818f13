"""A fast server that answers at once with a real server's bodies, and counts requests and bytes.

    python -m tests.perf.stub --runs 20000 --metrics 20 --params 20 --tags 10 --points 100000

What it measures is the client: nothing is stored or looked at but page size and page token. A search finds `--runs`
runs of so many entries, a history has `--points` points, whichever is asked for.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import subprocess
import sys
from functools import lru_cache
from http.client import HTTPConnection
from pathlib import Path
from types import TracebackType
from typing import Any

RECORDED = Path(__file__).with_name("recorded.json")
HOST = "127.0.0.1"
_SEARCH = "POST /api/2.0/mlflow/runs/search"
_HISTORY = "GET /api/2.0/mlflow/metrics/get-history"
_LENGTH = re.compile(rb"\r\ncontent-length: *([0-9]+)", re.IGNORECASE)
_PAGE_SIZE = re.compile(rb'max_results"?[:=] *([0-9]+)')
_PAGE_TOKEN = re.compile(rb'page_token"?[:=] *"?([0-9]+)')


class StubServer:
    """The stub server in a process of its own, until the end of the `with` block."""

    def __init__(self, **sizes: int) -> None:
        options = [f"--{name}={size}" for name, size in sizes.items()]
        self._command = [sys.executable, "-m", "tests.perf.stub", *options]

    def __enter__(self) -> StubServer:
        # It ends when its input does, so also when this process is killed.
        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self.port = int(self._process.stdout.readline())
        self.uri = f"http://{HOST}:{self.port}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._process.communicate()

    def counted(self) -> dict[str, int]:
        """Requests, and bytes in and out, since the last time; and requests for what it does not know."""
        connection = HTTPConnection(HOST, self.port)
        connection.request("GET", "/stub/counted")
        found: dict[str, int] = json.loads(connection.getresponse().read())
        connection.close()
        return found


class Answers:
    """The recorded answers, and pages of any size made of them."""

    def __init__(self, sizes: argparse.Namespace) -> None:
        self._sizes = sizes
        self._recorded: dict[str, Any] = json.loads(RECORDED.read_text())
        self._whole = {
            route: _response(answer["status"], answer["headers"], answer["body"].encode())
            for route, answer in self._recorded.items()
        }
        self._items = lru_cache(4)(self._make_items)

    def to(self, head: bytes, body: bytes) -> bytes | None:
        """The whole answer to a request; None for one that was not recorded."""
        method, target, _ = head[: head.index(b"\r\n")].decode("ascii").split(" ", 2)
        route = f"{method} {target.partition('?')[0]}"
        if route == _SEARCH:
            return self._page(route, "runs", self._sizes.runs, body)
        if route == _HISTORY:
            return self._page(route, "metrics", self._sizes.points, target.encode())
        return self._whole.get(route)

    def _page(self, route: str, name: str, total: int, asked: bytes) -> bytes:
        size, token = _PAGE_SIZE.search(asked), _PAGE_TOKEN.search(asked)
        start = int(token[1]) if token else 0
        count = min(int(size[1]) if size else 1000, total - start)
        end = start + count
        more = b',\n  "next_page_token": "%d"' % end if end < total else b""
        body = b'{\n  "%s": [\n%s\n  ]%s\n}' % (name.encode(), self._items(route, name, count), more)
        return _response(200, self._recorded[route]["headers"], body)

    def _make_items(self, route: str, name: str, count: int) -> bytes:
        """So many runs or points as the server lays them out, each a little different from the one before."""
        (first,) = json.loads(self._recorded[route]["body"])[name]
        made = [self._run(first, n) if route == _SEARCH else _point(first, n) for n in range(count)]
        text = json.dumps(made, indent=2)  # two levels deeper in the page
        return text.removeprefix("[\n").removesuffix("\n]").replace("\n", "\n  ").join(("  ", "")).encode()

    def _run(self, first: dict[str, Any], number: int) -> dict[str, Any]:
        info, data = first["info"], first["data"]
        run_id = f"{number:08x}{info['run_id'][8:]}"
        named = {"run_id": run_id, "run_uuid": run_id, "run_name": f"{info['run_name']}-{number}"}
        made = {
            name: [
                {**entry, "key": f"{entry['key']}.{n}"} if n >= len(entries) else entry
                for n in range(getattr(self._sizes, name))
                for entry in [entries[n % len(entries)]]
            ]
            for name, entries in data.items()
        }
        made["metrics"] = [{**point, "value": point["value"] / (number + 1)} for point in made["metrics"]]
        artifacts = info["artifact_uri"].replace(info["run_id"], run_id)
        return {
            **first,
            "info": {**info, **named, "artifact_uri": artifacts},
            "data": {name: entries for name, entries in made.items() if entries},
        }


def _point(first: dict[str, Any], number: int) -> dict[str, Any]:
    return {
        **first,
        "value": first["value"] / (number + 1),
        "timestamp": first["timestamp"] + number,
        "step": first["step"] + number,
    }


def _response(status: int, headers: dict[str, str], body: bytes) -> bytes:
    lines = [f"HTTP/1.1 {status} OK", "date: Mon, 23 Nov 2026 07:00:00 GMT"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, f"content-length: {len(body)}", "", ""]).encode() + body


class Connection(asyncio.Protocol):
    """One connection: whole requests in, whole answers out, pipelined ones too."""

    counted = dict.fromkeys(("requests", "bytes_in", "bytes_out", "unknown"), 0)

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self.counted["bytes_in"] += len(data)
        buffer = self._buffer + data if self._buffer else data
        while (end := buffer.find(b"\r\n\r\n")) >= 0:
            length = _LENGTH.search(buffer, 0, end)
            whole = end + 4 + (int(length[1]) if length else 0)
            if len(buffer) < whole:
                break
            self._answer(buffer[:end], buffer[end + 4 : whole])
            buffer = buffer[whole:]
        self._buffer = buffer

    def _answer(self, head: bytes, body: bytes) -> None:
        if head.startswith(b"GET /stub/counted"):
            self._transport.write(_response(200, {}, json.dumps(self.counted).encode()))
            self.counted.update(dict.fromkeys(self.counted, 0))
            return
        answer = self._answers.to(head, body)
        self.counted["requests"] += 1
        if answer is None:
            self.counted["unknown"] += 1
            answer = _response(404, {"content-type": "text/html"}, b"Not Found")
        self.counted["bytes_out"] += len(answer)
        self._transport.write(answer)


async def serve(sizes: argparse.Namespace) -> None:
    """Serve until the standard input ends."""
    loop = asyncio.get_running_loop()
    ended = loop.create_future()
    loop.add_reader(sys.stdin, lambda: ended.done() or ended.set_result(None))
    answers = Answers(sizes)
    server = await loop.create_server(lambda: Connection(answers), HOST, 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await ended


def main() -> None:
    """Run the server with the sizes of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, default in {"runs": 1000, "metrics": 20, "params": 20, "tags": 10, "points": 25_000}.items():
        parser.add_argument(f"--{name}", type=int, default=default)
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
