"""When the next request to a server may be sent. Pure: the time is handed in, as is the randomness.

While a server fails, one request is tried after each wait, and the waits grow with full jitter (the circuit is open).
After it has answered, requests are let through slowly at first (a token bucket whose rate grows), so that many
processes which lost the same server do not storm it the moment it is back.
"""

from __future__ import annotations

from collections.abc import Callable

FIRST_WAIT = 0.5
"""Longest wait after a first failure, in seconds; doubled for each further one."""
LONGEST_WAIT = 30.0
"""Where the doubling stops, in seconds. A server that asks for more with Retry-After gets it, up to MOST_ASKED."""
MOST_ASKED = 300.0
FULL_RATE = 100.0
"""Requests a second when all is well: more than any server answers."""
SLOW_RATE = 2.0
"""Requests a second after an outage; each answer makes it GROWTH times as many."""
GROWTH = 1.5
IMPATIENT = 3
"""How many failures at most decide on the waits while somebody waits."""


class Pace:
    """The state of the way to one server, or to one run on it.

    Args:
        random: a function giving a number in [0, 1).
    """

    def __init__(self, random: Callable[[], float]) -> None:
        self.failures = 0
        self._random = random
        self._rate = FULL_RATE
        self._not_before = 0.0

    @property
    def is_open(self) -> bool:
        """Whether the last request failed: the circuit is open, and no request is sent but a trial."""
        return self.failures > 0

    def ready_at(self) -> float:
        """When the next request may be sent."""
        return self._not_before

    def sending(self, now: float) -> None:
        """Note that a request is sent."""
        self._not_before = max(self._not_before, now) + 1 / self._rate

    def succeeded(self) -> None:
        """Note that the server did what it was asked."""
        self.failures = 0
        self._rate = min(FULL_RATE, self._rate * GROWTH)

    def failed(self, now: float, retry_after: float | None = None) -> None:
        """Note that it did not, and may do so later.

        Args:
            now: the present.
            retry_after: how many seconds it wants to be left alone.
        """
        self.failures += 1
        self._rate = SLOW_RATE
        # The exponent is bounded because 2.0 ** 1024 overflows.
        ceiling = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(self.failures - 1, 60))
        wait = self._random() * ceiling
        if retry_after is not None:
            # On top, or everybody who was told the same would be back at the same moment.
            wait += min(retry_after, MOST_ASKED)
        self._not_before = now + wait

    def hurry(self, now: float) -> None:
        """Let the next trial be sent at once, and those after it soon: somebody waits for it."""
        self._not_before = min(self._not_before, now)
        self.failures = min(self.failures, IMPATIENT)
