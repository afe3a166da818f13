"""What a program of the matrix logs, and what must then be on the server. The same for the same seed, on all sides."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple


class Point(NamedTuple):
    """A metric's value. Its time is that of the call, so a point that is stored twice is seen, whatever its time."""

    key: str
    step: int
    value: float


class Operation(NamedTuple):
    """One call."""

    kind: Literal["metric", "metrics", "param", "tag", "artifact"]
    key: str
    value: Any
    step: int


def operation(seed: int, number: int) -> Operation:
    """The call with a number, from 0 on. Points, params and artifacts are logged once, tags again and again."""
    chance = random.Random(f"{seed}/{number}")
    kind = chance.choices(("metric", "metrics", "param", "tag", "artifact"), (72, 10, 6, 10, 2))[0]
    if kind == "metric":
        return Operation("metric", f"m{chance.randrange(4)}", chance.random(), number)
    if kind == "metrics":
        some = {f"b{index}": chance.random() for index in range(chance.randint(1, 4))}
        return Operation("metrics", "", some, number)
    if kind == "param":
        return Operation("param", f"p{number}", str(number), number)
    if kind == "tag":
        return Operation("tag", f"t{chance.randrange(2)}", str(number), number)
    return Operation("artifact", f"a/{number}.bin", chance.randbytes(300), number)


class Content(NamedTuple):
    """What a run has."""

    points: Counter[Point]
    params: Mapping[str, str]
    tags: Mapping[str, str]
    artifacts: Mapping[str, bytes]

    @property
    def records(self) -> int:
        """How many points, params, tags and artifacts."""
        return self.points.total() + len(self.params) + len(self.tags) + len(self.artifacts)


def model(seed: int, count: int) -> Content:
    """What a run has after the first `count` calls."""
    points: Counter[Point] = Counter()
    params: dict[str, str] = {}
    tags: dict[str, str] = {}
    artifacts: dict[str, bytes] = {}
    for number in range(count):
        kind, key, value, step = operation(seed, number)
        if kind == "metric":
            points[Point(key, step, value)] += 1
        elif kind == "metrics":
            points.update(Point(name, step, each) for name, each in value.items())
        elif kind == "param":
            params[key] = value
        elif kind == "tag":
            tags[key] = value
        else:
            artifacts[key] = value
    return Content(points, params, tags, artifacts)


class Difference(NamedTuple):
    """What a server's run has beside what it must have."""

    lost: int
    doubled: int
    wrong: tuple[str, ...]
    """What else is not as it must be, in words."""

    @property
    def is_none(self) -> bool:
        """Whether everything is there, once."""
        return not (self.lost or self.doubled or self.wrong)


def difference(found: Content, seed: int, returned: int, begun: int) -> Difference:
    """Compare a run with the calls that returned. The one under way may be there, as a whole or not at all."""
    must, may = model(seed, returned), model(seed, begun)
    lost = (must.points - found.points).total()
    doubled = sum(times - 1 for times in found.points.values() if times > 1)
    wrong = [f"{point} came from nowhere" for point in found.points if point not in may.points]
    extra = len(found.points) - len(must.points)
    if extra not in {0, len(may.points) - len(must.points)} and not lost:
        wrong.append("a call is there in part")
    for kind, here, sure, possible in (
        ("param", found.params, must.params, may.params),
        ("tag", found.tags, must.tags, may.tags),
        ("artifact", found.artifacts, must.artifacts, may.artifacts),
    ):
        for key in possible.keys() | here.keys():
            if key in sure and key not in here:
                lost += 1
            elif key in here and here[key] not in (sure.get(key), possible.get(key)):
                wrong.append(f"{kind} {key} has the value {here[key]!r:.20}")
    return Difference(lost, doubled, tuple(wrong))
