"""Which files of a tree are meant: patterns as in `.gitignore` files, without their negation. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, cast

from .errors import InputError
from .values import shown, text

Patterns = str | Iterable[str] | None


class Choice(NamedTuple):
    """What `include` and `exclude` together choose."""

    takes: Callable[[str], bool]
    """Whether a file with this path is meant."""
    skips: Callable[[str], bool]
    """Whether nothing below a directory with this path can be meant."""


def choice(include: Patterns, exclude: Patterns) -> Choice:
    """What two lists of patterns choose: what one of `include` matches, or everything, and none of `exclude`.

    A pattern with a slash is compared with the whole path, any other with each name on the way to a file: `*.log`,
    `checkpoints/*.pt`, `**/tmp/**`. `*` and `?` stand for anything within a name, `**` for any directories, `[ab]` and
    `[!a-c]` for one character. A pattern that matches a directory means everything in it.
    """
    wanted, unwanted = _compiled(include, "include"), _compiled(exclude, "exclude")

    def takes(path: str) -> bool:
        return (include is None or _matches(wanted, path)) and not skips(path)

    def skips(path: str) -> bool:
        return _matches(unwanted, path)

    return Choice(takes, skips)


def _compiled(patterns: Patterns, argument: str) -> list[tuple[bool, re.Pattern[str]]]:
    if patterns is None:
        return []
    given = [patterns] if isinstance(patterns, str) or not hasattr(patterns, "__iter__") else list(patterns)
    return [_one(pattern, argument) for pattern in given]


def _one(pattern: object, argument: str) -> tuple[bool, re.Pattern[str]]:
    checked = text(pattern, argument).strip("/") if isinstance(pattern, str) else ""
    if not checked:
        raise InputError(f"{argument}={shown(pattern)}: a pattern such as '*.pt' or 'checkpoints/**' is needed")
    if checked.startswith("!"):
        other = "exclude" if argument == "include" else "include"
        raise InputError(f"{argument}={shown(pattern)}: patterns have no negation; {other}= is the other way round")
    if {".", ".."} & set(checked.split("/")):
        raise InputError(f"{argument}={shown(pattern)}: it matches nothing, for no path has a part '.' or '..'")
    try:
        expression = re.compile(_expression(checked), re.DOTALL)
    except re.error as error:
        raise InputError(f"{argument}={shown(pattern)}: what is in brackets means nothing: {error.msg}") from None
    return "/" in cast("str", pattern).rstrip("/"), expression


def _matches(patterns: list[tuple[bool, re.Pattern[str]]], path: str) -> bool:
    names = path.split("/")
    return any(
        any(pattern.fullmatch("/".join(names[: end + 1]) if whole else names[end]) for end in range(len(names)))
        for whole, pattern in patterns
    )


_TOKEN = re.compile(
    r"(?P<deep>(?:(?<=/)|^)\*\*/)|(?P<rest>(?:(?<=/)|^)\*\*$)|(?P<star>\*+)|\?|\[!?\]?[^\]]*\]|.", re.DOTALL
)


def _expression(pattern: str) -> str:
    """The regular expression of a pattern."""
    pieces: list[str] = []
    for found in _TOKEN.finditer(pattern):
        token = found[0]
        if found["deep"]:
            pieces.append("(?:[^/]+/)*")
        elif found["rest"]:
            pieces.append(".+")
        elif found["star"]:
            pieces.append("[^/]*")
        elif found[0] == "?":
            pieces.append("[^/]")
        elif len(token) > 1:
            inside = re.sub(r"([\\\[^&~|])", r"\\\1", token[1:-1])
            # A slash, which no name has, cannot be one of them either.
            pieces.append(f"(?!/)[{'^' + inside[1:] if inside.startswith('!') else inside}]")
        else:
            pieces.append(re.escape(token))
    return "".join(pieces)
