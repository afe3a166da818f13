"""Servers and networks that fail while a program logs, or before it begins."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from tests.faults.matrix.bench import Bench, Program
from tests.faults.matrix.proxy import FaultProxy
from tests.faults.matrix.scenarios import SERVERS, same_with, scenario

_CALLS = 120
_PAUSE = 0.02
_OUTAGE = 10.0

Goes = Callable[[Bench, FaultProxy, Program], None]


@dataclass(frozen=True)
class Outage:
    """What fails, and when."""

    name: str
    does: str
    before: Callable[[FaultProxy], None]
    """What is wrong when the program starts."""
    meanwhile: Goes
    """What happens while it logs."""
    servers: tuple[str, ...] = tuple(SERVERS)
    patient: bool = False
    """Whether MLflow's client has its usual number of retries."""


def _nothing(_: FaultProxy) -> None:
    pass


def _mended_after(seconds: float) -> Goes:
    def meanwhile(_: Bench, proxy: FaultProxy, program: Program) -> None:
        program.until_it_begins()
        time.sleep(seconds)
        proxy.mend()

    return meanwhile


def _breaks_after(calls: int, fault: Any, seconds: float) -> Goes:
    def meanwhile(_: Bench, proxy: FaultProxy, program: Program) -> None:
        program.until(calls)
        proxy.breaks(fault)
        time.sleep(seconds)
        proxy.mend()

    return meanwhile


def _dies(bench: Bench, _: FaultProxy, program: Program) -> None:
    program.until(_CALLS // 3)
    bench.server.stop()
    try:
        time.sleep(_OUTAGE)
    finally:
        bench.server.start()


def _restarts(bench: Bench, _: FaultProxy, program: Program) -> None:
    for number in range(3):
        program.until(_CALLS // 4 * (number + 1))
        bench.server.stop()
        bench.server.start()
        time.sleep(bench.chance.uniform(0, 2))


def _share(fault: Any, share: float) -> tuple[Callable[[FaultProxy], None], Goes]:
    return lambda proxy: proxy.breaks(fault, share), _mended_after(_OUTAGE)


OUTAGES = (
    Outage(
        "down from the first second",
        f"nothing listens until {_OUTAGE:g} s after the program's first call",
        lambda proxy: proxy.breaks("refuses"),
        _mended_after(_OUTAGE),
    ),
    Outage("dies in the middle", f"the server is stopped, and started {_OUTAGE:g} s later", _nothing, _dies),
    Outage("restarts", "the server is stopped and started three times, within seconds", _nothing, _restarts),
    Outage(
        "hangs",
        f"connections are accepted and never answered, for {_OUTAGE:g} s",
        _nothing,
        _breaks_after(_CALLS // 3, "hangs", _OUTAGE),
    ),
    Outage("429", f"every answer is 429 with Retry-After: 1, for {_OUTAGE:g} s", *_share("429", 1)),
    Outage("500 as HTML", f"every answer is a page of a gateway, for {_OUTAGE:g} s", *_share("500", 1)),
    Outage(
        "truncated JSON",
        f"requests are executed, and half of each answer comes back, every second time for {_OUTAGE:g} s",
        *_share("truncated", 0.5),
        patient=True,
    ),
    Outage(
        "cut before",
        f"the connection closes before the request is executed, every second time for {_OUTAGE:g} s",
        *_share("cut before", 0.5),
        patient=True,
    ),
    Outage(
        "cut after",
        f"the connection closes after the request is executed, every second time for {_OUTAGE:g} s: ghost runs",
        *_share("cut after", 0.5),
        patient=True,
    ),
    Outage(
        "403 host check",
        f"the server itself refuses the host name under which it is reached, for {_OUTAGE:g} s",
        *_share("403", 1),
        servers=("3.17.2",),
    ),
)


def _run(bench: Bench, outage: Outage, client: str) -> tuple[Program, float]:
    with bench.proxy() as proxy:
        outage.before(proxy)
        program = bench.start(
            fresh=True,
            patient=outage.patient,
            client=client,
            uri=proxy.uri,
            count=_CALLS,
            pause=_PAUSE,
            exit_timeout=300,
        )
        outage.meanwhile(bench, proxy, program)
        mended = time.monotonic()
        program.join()
    return program, time.monotonic() - mended


def _ours(bench: Bench, outage: Outage) -> str:
    program, waited = _run(bench, outage, "ours")
    assert program.status == 0, f"it ended with {program.status}: {program.complaint}"
    seen = bench.judge(program, bench.runs())
    assert seen.returned == _CALLS
    seen.check("FINISHED")
    assert not list(bench.journals.iterdir()), "the journal is not empty"
    return f"0 lost, 0 doubled; slowest call {max(program.seconds) * 1000:.0f} ms; done {waited:.0f} s after the end"


def _skinny(bench: Bench, outage: Outage, client: str) -> str:
    program, _ = _run(bench, outage, client)
    seen = bench.judge(program, bench.runs())
    return _told(seen, program)


def _told(seen: Any, program: Program) -> str:
    if not seen.returned:
        return f"nothing logged, {seen.runs} run(s): {_exception(program)}, exit status {program.status}"
    raised = f"; {_exception(program)}" if program.status else ""
    slowest = max(program.seconds)
    return f"{seen.told()}{raised}; exit status {program.status}; slowest call {slowest * 1000:.0f} ms"


def _exception(program: Program) -> str:
    return "raised " + program.complaint.partition(":")[0].rpartition(".")[2]


for _outage in OUTAGES:
    scenario(
        "outages",
        _outage.name,
        does=_outage.does,
        expected="nothing raised, no call waits, exit status 0, FINISHED, 0 lost, 0 doubled, one run, nothing to sync",
        servers=_outage.servers,
    )(partial(_ours, outage=_outage))
    for _client in ("skinny", "skinny-async"):
        same_with(_outage.name, _client)(partial(_skinny, outage=_outage, client=_client))


@scenario(
    "outages",
    "token expires",
    does="the token is refused from some moment on; a new one is in the file that the program reads it from 8 s later",
    expected="the new one is used; FINISHED, 0 lost, 0 doubled",
    servers=tuple(SERVERS),
)
def _token(bench: Bench) -> str:
    program = _with_tokens(bench, "ours")
    assert program.status == 0, f"it ended with {program.status}: {program.complaint}"
    seen = bench.judge(program, bench.runs())
    seen.check("FINISHED")
    return f"0 lost, 0 doubled of {seen.returned} calls"


def _with_tokens(bench: Bench, client: str) -> Program:
    file = bench.directory / "token"
    file.write_text("first")
    with bench.proxy() as proxy:
        proxy.token = "first"
        proxy.breaks("token")
        program = bench.start(
            fresh=True, client=client, uri=proxy.uri, count=_CALLS, pause=_PAUSE, exit_timeout=300, token_file=str(file)
        )
        program.until(_CALLS // 3)
        proxy.token = "second"
        time.sleep(8)
        file.write_text("second")
        program.join()
    return program


def _skinny_token(bench: Bench, client: str) -> str:
    program = _with_tokens(bench, client)
    return _told(bench.judge(program, bench.runs()), program)


for _client in ("skinny", "skinny-async"):
    same_with("token expires", _client)(partial(_skinny_token, client=_client))


@scenario(
    "outages",
    "outage longer than the process",
    does="nothing listens as long as the program lives; then `sync`",
    expected="exit status 0 within exit_timeout (2 s) and a little; one line says how to sync; 0 lost, 0 doubled",
    servers=tuple(SERVERS),
)
def _outlived(bench: Bench) -> str:
    with bench.proxy() as proxy:
        proxy.breaks("refuses")
        program = bench.start(fresh=True, uri=proxy.uri, count=_CALLS, pause=_PAUSE, exit_timeout=2)
        program.until(_CALLS)
        done = time.monotonic()
        assert program.join(60) == 0
        took = time.monotonic() - done
        assert "python -m mlflowclient sync" in program.complaint, program.complaint
        (listed,) = bench.listed()
        (run,) = listed["runs"]
        assert run["pending"] == run["accepted"] > _CALLS
    bench.sync()
    seen = bench.judge(program, bench.runs())
    seen.check("FINISHED")
    return f"exit {took:.1f} s after the last call; 0 lost, 0 doubled of {seen.returned} calls"


def _skinny_outlived(bench: Bench, client: str) -> str:
    with bench.proxy() as proxy:
        program = bench.start(fresh=True, client=client, uri=proxy.uri, count=_CALLS, pause=_PAUSE)
        program.until(_CALLS // 3)  # it does not even start without its server
        proxy.breaks("refuses")
        program.join()
    return _told(bench.judge(program, bench.runs()), program)


for _client in ("skinny", "skinny-async"):
    same_with("outage longer than the process", _client)(partial(_skinny_outlived, client=_client))
