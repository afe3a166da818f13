"""A result of the benchmarks as text and as docs/performance.md.

python -m tests.perf.report    # docs/performance.md anew from docs/performance.json
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.perf import plots
from tests.perf.aims import AIMS
from tests.perf.processes import ROOT
from tests.perf.scenarios import DURABLE, FLOOR, LISTED, OURS, OURS_ASYNC, SKINNY, STORED
from tests.perf.tables import figure, table

_INTRODUCTION = """\
# Performance

What this client costs beside MLflow's own (mlflow-skinny), HTTP libraries alone, and the least that Python needs to get
the bytes through a socket. `make bench` measures all of it in one run and writes this page; `make bench QUICK=1` tries
it with little work.

Read the ratios. Each run of each client is a process of its own; the clients run in turn, after a first time that does
not count, all byte-compiled. Rates are medians, with the smallest and largest beside; CPU is that of the client's
process, all threads, user and system; memory is the process's peak. The stub server answers at once with bodies
recorded from a real server, so that the client is what is measured; a real server's own time is most of what a user
waits for. Whoever searches looks at each run and keeps none, but where it says "as a list".
"""
_PARTS = {
    "start": "## Start\n\nFrom the start of the process until there is a client, the end of the process included.",
    "stub": "## Against a server that answers at once",
    "sqlite": "## Against MLflow on SQLite\n\nOne worker.",
    "postgresql": "## Against MLflow on PostgreSQL\n\nOne worker.",
    "curves": "## Growth\n\nSeconds and peak memory of this client's process, against the size of what it reads.",
}


def text(result: Any) -> str:
    """All tables."""
    return "\n\n".join(section for _, section in _sections(result))


def write(result: Any, folder: Path) -> None:
    """Write performance.md and the plots into a folder."""
    parts = [_INTRODUCTION.rstrip()]
    (folder / "performance").mkdir(exist_ok=True)
    for old in (folder / "performance").glob("*.svg"):
        old.unlink()
    for plot, section in _sections(result):
        parts.append(section)
        if plot:
            name = f"performance/{len(parts)}.svg"
            (folder / name).write_text(plot)
            parts.append(f"![The same as a plot]({name})")
    (folder / "performance.md").write_text("\n\n".join(parts) + "\n")


def _sections(result: Any) -> Iterator[tuple[str | None, str]]:
    """Plot and text of each section."""
    yield None, _machine(result)
    if aims := _aims(result):
        yield None, "## Aims\n\n" + aims
    for part, heading in _PARTS.items():
        if part not in result:
            continue
        yield None, heading
        for item in result[part]:
            if part == "curves":
                yield _curve_plot(item), _curve(item)
            elif part == "start":
                yield _bars(item, "cpu", "CPU seconds until there is a client"), _start(item)
                yield None, _installed(result["machine"]["installed"])
            elif item["name"] == "ceiling":
                most = item["clients"]["ceiling"]["rate"]["median"]
                yield (
                    None,
                    f"The stub server itself answers {figure(most)} requests a second, when they come pipelined.",
                )
            else:
                yield _bars(item, "rate", f"{item['title']}: {item['unit']} per second"), _rates(item)


def _machine(result: Any) -> str:
    found = result["machine"]
    versions = ", ".join(f"{name} {version}" for name, version in found["versions"].items())
    quick = " A quick run: not to be quoted." if result["quick"] else ""
    return (
        f"{found['processor']}, {found['cores']} cores, {found['memory_gib']} GiB, {found['system']}; {versions}. "
        f"Medians of {result['rounds']} runs, of the curves' points of {result['curve_rounds']}.{quick}"
    )


def _aims(result: Any) -> str | None:
    rows: list[list[str]] = []
    for aim in AIMS:
        try:
            value = aim.ratio(result)
        except KeyError:
            continue
        sign = "≥" if aim.at_least else "≤"
        rows.append([aim.words, f"{sign} {figure(aim.bound)}", figure(value), "yes" if aim.met(value) else "no"])
    return table(["", "aim", "found", "met"], rows) if rows else None


def _start(item: Any) -> str:
    clients = item["clients"]
    rows = [
        [
            name,
            _spread(found["cpu"], 1000),
            figure(found["seconds"]["median"] * 1000),
            _times(found, clients.get("import httpx"), "cpu"),
            _times(found, clients.get(SKINNY), "cpu"),
            figure(found["peak_mib"]),
        ]
        for name, found in clients.items()
    ]
    return table(["", "CPU ms", "wall ms", "× import httpx", "× mlflow-skinny", "peak MiB"], rows)


def _installed(packages: Any) -> str:
    rows = [[name, str(found["distributions"]), figure(found["mib"])] for name, found in packages.items()]
    return table(["installed, without byte code", "distributions", "MiB"], rows)


def _rates(item: Any) -> str:
    clients = item["clients"]
    rows = [
        [
            name,
            _spread(found["rate"]),
            figure(found["cpu_per_item"]["median"] * 1e6),
            _times(found, clients.get(SKINNY), "rate"),
            _times(found, clients.get(FLOOR), "rate"),
            figure(found["peak_mib"]),
        ]
        for name, found in clients.items()
    ]
    header = ["", f"{item['unit']}/s", f"CPU µs/{item['unit'][:-1]}", "× mlflow-skinny", "× floor", "peak MiB"]
    if FLOOR not in clients:
        header, rows = _without(4, header), [_without(4, row) for row in rows]
    return f"### {item['title']}\n\n" + table(header, rows)


def _curve(item: Any) -> str:
    names = list(item["points"][0]["clients"])
    header = [item["x"], *(f"{name}, {what}" for name in names for what in ("seconds", "peak MiB"))]
    rows = [
        [
            f"{point['x']:,}",
            *(
                figure(value)
                for name in names
                for value in (point["clients"][name]["seconds"]["median"], point["clients"][name]["peak_mib"])
            ),
        ]
        for point in item["points"]
    ]
    return f"### {item['title']}\n\n" + table(header, rows)


def _curve_plot(item: Any) -> str:
    series: dict[str, list[tuple[float, float]]] = {}
    for point in item["points"]:
        for name, found in point["clients"].items():
            series.setdefault(name, []).append((point["x"], found["seconds"]["median"]))
    return plots.curves(item["title"], item["x"], "seconds", series)


def _bars(item: Any, what: str, title: str) -> str:
    values = {
        name: (v["median"], v["low"], v["high"]) for name, v in ((n, f[what]) for n, f in item["clients"].items())
    }
    return plots.bars(title, values, (OURS, OURS_ASYNC, DURABLE, STORED, LISTED))


def _spread(found: Any, scale: float = 1) -> str:
    return f"{figure(found['median'] * scale)} ({figure(found['low'] * scale)} to {figure(found['high'] * scale)})"


def _times(found: Any, base: Any, what: str) -> str:
    return figure(found[what]["median"] / base[what]["median"]) if base else "-"


def _without(column: int, row: list[str]) -> list[str]:
    return row[:column] + row[column + 1 :]


if __name__ == "__main__":
    write(json.loads((ROOT / "docs" / "performance.json").read_text()), ROOT / "docs")
