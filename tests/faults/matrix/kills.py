"""Programs that die: at random moments, in five ways; and at each point at which they touch the disk or the network."""

from __future__ import annotations

import signal
import time
from functools import partial

from tests.faults.matrix.bench import Bench, Program
from tests.faults.matrix.scenarios import SERVERS, same_with, scenario

_AT_ONCE = 4
_LONGEST = 1.5
_SECONDS = 180
_WAYS = ("SIGKILL", "SIGTERM", "exit", "segfault", "oom")
_ENDED = {"SIGTERM": ("KILLED", "FAILED")}


def _killed(bench: Bench, way: str) -> str:
    count = max(2, bench.kills // len(_WAYS) // len(SERVERS))
    programs: list[Program] = []
    running: list[_Doomed] = []
    while len(programs) < count or running:
        if len(programs) < count and len(running) < _AT_ONCE:
            fresh = len(programs) % 4 == 0
            after = bench.chance.uniform(0, _LONGEST)
            # Most die after their first call: before, there is little to lose.
            since = ("start", "imports", "call", "call", "call")[len(programs) % 5]
            own = {"ends": way, "after": after, "after_first": since == "call"} if way.islower() else {}
            programs.append(bench.start(fresh=fresh, exit_timeout=5, **own))
            running.append(_Doomed(programs[-1], way, after, since))
        running = [one for one in running if not one.is_dead()]
        time.sleep(0.005)
    bench.sync()
    runs = bench.runs()
    seen = [bench.judge(program, runs) for program in programs]
    for one in seen:
        one.check(*_ENDED.get(way, ("FAILED",)), may_be_missing=True)
    calls = sum(one.returned for one in seen)
    return f"{count} kills, {calls:,} calls: 0 lost, 0 doubled"


class _Doomed:
    """A program that is to die at a moment."""

    def __init__(self, program: Program, way: str, after: float, since: str) -> None:
        self.program = program
        self._way = way
        self._after = after
        self._since = since
        self._counts_from = 0.0

    def is_dead(self) -> bool:
        """Whether it is dead; kills it when its moment has come."""
        now = time.monotonic()
        if not self._counts_from and self._has_begun():
            self._counts_from = now
        if self._counts_from and now > self._counts_from + self._after and not self._way.islower():
            self.program.send(getattr(signal, self._way))
            self._after = _SECONDS
        if now > self.program.started + _SECONDS:
            raise AssertionError(f"{self.program.task.name} goes on after {self._way}")
        return self.program.status is not None

    def _has_begun(self) -> bool:
        if self._since == "call":
            return self.program.returned > 0
        return self._since == "start" or self.program.task.told.exists()


for _way, _does in {
    "SIGKILL": "`kill -9` from outside",
    "SIGTERM": "`kill` from outside",
    "exit": "`os._exit` in another thread",
    "segfault": "a null pointer is read in another thread",
    "oom": "SIGKILL while it asks for memory, as the kernel's OOM killer does",
}.items():
    scenario(
        "kills",
        {"exit": "`os._exit`", "oom": "out of memory"}.get(_way, _way),
        does=f"{_does}, at random moments up to {_LONGEST} s after the start, a quarter of them in fresh interpreters",
        expected="0 lost, 0 doubled, last values of tags, "
        + ("KILLED" if _way == "SIGTERM" else "FAILED")
        + " after `sync`",
        servers=tuple(SERVERS),
    )(partial(_killed, way=_way))


@scenario(
    "kills",
    "every write",
    does="a run is killed before and after each of its statements of SQLite, files and connections, one kill for each",
    expected="0 lost, 0 doubled, one run, FINISHED only if complete",
    servers=("3.17.2",),
)
def _every_write(bench: Bench) -> str:
    options = {"count": 25, "pause": 0.01}
    whole = bench.start(**options, point=1_000_000_000)
    assert whole.join() == 0
    points = int(whole.task.told.with_suffix(".points").read_text())
    step = max(1, points // 40) if bench.quick else 1
    programs = [whole]
    running: list[Program] = []
    for point in range(1, points + 1, step):
        programs.append(bench.start(**options, point=point))
        running.append(programs[-1])
        while len(running) >= _AT_ONCE:
            running = [one for one in running if one.status is None]
            time.sleep(0.002)
    for program in running:
        program.join()
    bench.sync()
    runs = bench.runs()
    for program in programs:
        bench.judge(program, runs).check("FAILED", "FINISHED", may_be_missing=True)
    killed = sum(program.status != 0 for program in programs)
    return f"{points} points, {killed} kills: 0 lost, 0 doubled"


def _skinny_killed(bench: Bench, client: str) -> str:
    # As one logs in a loop that has nothing else to do; then it is killed.
    program = bench.start(fresh=True, client=client, pause=0.0)
    program.until(1000 if client == "skinny-async" else 50)
    program.send(signal.SIGKILL)
    program.join()
    time.sleep(1)
    return bench.judge(program, bench.runs()).told()


for _client in ("skinny", "skinny-async"):
    same_with("SIGKILL", _client)(partial(_skinny_killed, client=_client))
