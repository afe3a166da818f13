"""How a run's block ends. SIGTERM becomes an exception in it, so that the run is KILLED and `finally` blocks run."""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import NoReturn

from ..entities import RunStatus

_users = 0


class Terminated(SystemExit):
    """The process was asked to end by SIGTERM."""


def watch() -> bool:
    """Turn SIGTERM into an exception, unless the program has its own way; whether `release` has to follow."""
    global _users  # noqa: PLW0603  # a process has one handler
    if threading.current_thread() is not threading.main_thread():
        return False
    if signal.getsignal(signal.SIGTERM) == signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _terminate)
    elif signal.getsignal(signal.SIGTERM) is not _terminate:
        return False
    _users += 1
    return True


def release() -> None:
    """Leave SIGTERM as it was when nobody watches any more."""
    global _users  # noqa: PLW0603
    _users -= 1
    if _users <= 0:  # less, in a forked child
        forget()


def forget() -> None:
    """Leave SIGTERM as it was: in a forked child it means what it meant before."""
    global _users  # noqa: PLW0603
    _users = 0
    if signal.getsignal(signal.SIGTERM) is _terminate and threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _terminate(number: int, _: FrameType | None) -> NoReturn:
    raise Terminated(128 + number)


def ending(error: BaseException | None) -> RunStatus:
    """How a run ended, from what ended its block: Ctrl-C, SIGTERM and a cancelled task are told from failures."""
    if error is None or (isinstance(error, SystemExit) and error.code in (None, 0)):
        return RunStatus.FINISHED
    # By name: those of asyncio and of trio have no class in common.
    cancelled = type(error).__name__ in ("CancelledError", "Cancelled")
    return RunStatus.KILLED if cancelled or isinstance(error, (KeyboardInterrupt, Terminated)) else RunStatus.FAILED
