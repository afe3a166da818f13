"""Derive the synchronous code and tests from the asynchronous ones, token by token.

    python -m tools.unasync           writes every _sync folder anew
    python -m tools.unasync --check   names every difference between the folders and what would be written

Only names, `async` and `await` change, so that comments and structure stay. What cannot be said by renaming is in
`wrapper/mlflowclient/_compat.py`, by hand, for both colours.
"""

from __future__ import annotations

import argparse
import io
import re
import shutil
import subprocess
import sys
import tempfile
import tokenize
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.trees import differences

Position = tuple[int, int]  # line from 1, column from 0

ROOT = Path(__file__).resolve().parents[1]
PAIRS = [
    (ROOT / folder / "_async", ROOT / folder / "_sync")
    for folder in ("wrapper/mlflowclient", "tests/live", "tests/unit")
]
BANNER = "# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.\n"

# Every rule must be needed by some file: a rule that matches nothing is a mistake or a leftover.
NAMES = {
    "AbstractAsyncContextManager": "AbstractContextManager",
    "AsyncBody": "SyncBody",
    "_async": "_sync",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "aclose": "close",
    "aiter_bytes": "iter_bytes",
    "aread": "read",
    "collect_async": "collect",
    "delete_async": "delete",
    "get_async": "get",
    "put_async": "put",
    "__aiter__": "__iter__",
    "__anext__": "__next__",
    "asynccontextmanager": "contextmanager",
    "handle_async_request": "handle_request",
    "asynchronous": "synchronous",
}
PATTERNS = [
    (re.compile(r"Async([A-Z]\w*)"), r"\1"),  # AsyncMLflow, AsyncIterator, AsyncRunsApi, httpx.AsyncClient
    (re.compile(r"async_(\w+)"), r"sync_\1"),  # the paired names of _compat
]


def main(arguments: Sequence[str] | None = None, pairs: Sequence[tuple[Path, Path]] = PAIRS) -> int:
    parser = argparse.ArgumentParser(description="Derive the synchronous code from the asynchronous code.")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    check = parser.parse_args(arguments).check
    used: set[str] = set()
    found: list[str] = []
    for source, target in pairs:
        # Beside the target, so that what ruff knows of the place holds for it, too.
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".unasync-") as directory:
            derived = Path(directory) / "_sync"
            derive(source, derived, used)
            changed = differences(derived, target)
            if check:
                found += changed
            elif changed:
                shutil.rmtree(target, ignore_errors=True)
                shutil.copytree(derived, target)
    rules = [*NAMES, *(pattern.pattern for pattern, _ in PATTERNS)]
    found += [f"tools/unasync.py: the rule for {rule} matches nothing" for rule in rules if rule not in used]
    if found or check:
        print("\n".join(found) or "every _sync folder is what its _async twin makes")
    return 1 if found else 0


def derive(source: Path, target: Path, used: set[str]) -> None:
    """Write the synchronous twin of the folder `source` to `target`, and note the rules that were used."""
    target.mkdir(parents=True)
    for path in sorted(source.rglob("*.py")):
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(BANNER + synchronous(path.read_text(encoding="utf-8"), used), encoding="utf-8")
    ruff = [str(Path(sys.executable).with_name("ruff")), "--config", str(ROOT / "pyproject.toml")]
    for command in (["check", "--fix-only", "--select", "I"], ["format"]):
        subprocess.run([*ruff, *command, "--no-cache", "--quiet", str(target)], check=True)


def synchronous(text: str, used: set[str]) -> str:
    """The synchronous twin of a module's text; the rules that it needed are added to `used`."""
    lines = list(io.StringIO(text))  # as tokenize counts them, where splitlines knows more line ends
    for kind, start, end in reversed(list(_pieces(text))):
        piece = _between(lines, start, end)
        if piece in ("async", "await") and kind == tokenize.NAME:
            spaces = re.match(" *", lines[end[0] - 1][end[1] :])
            _replace(lines, start, (end[0], end[1] + (spaces.end() if spaces else 0)), "")
        elif kind == tokenize.NAME:
            _replace(lines, start, end, _renamed(piece, used))
        else:
            words = re.sub(r"\b(await|async)\s+", "", piece)
            _replace(lines, start, end, re.sub(r"\w+", lambda word: _renamed(word[0], used), words))
    return "".join(lines)


def _pieces(text: str) -> Iterator[tuple[int, Position, Position]]:
    """What may have to change: names, comments and strings, each with its start and end.

    Python 3.12 and newer split an f-string into many tokens; it is one piece here, as on older versions.
    """
    depth, opened = 0, (0, 0)
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        name = tokenize.tok_name[token.type]
        if name == "FSTRING_START":
            opened = opened if depth else token.start
            depth += 1
        elif name == "FSTRING_END":
            depth -= 1
            if not depth:
                yield tokenize.STRING, opened, token.end
        elif not depth and token.type in (tokenize.NAME, tokenize.STRING, tokenize.COMMENT):
            yield token.type, token.start, token.end


def _renamed(name: str, used: set[str]) -> str:
    if name in NAMES:
        used.add(name)
        return NAMES[name]
    for pattern, replacement in PATTERNS:
        if pattern.fullmatch(name):
            used.add(pattern.pattern)
            return pattern.sub(replacement, name)
    return name


def _between(lines: list[str], start: Position, end: Position) -> str:
    if start[0] == end[0]:
        return lines[start[0] - 1][start[1] : end[1]]
    return "".join([lines[start[0] - 1][start[1] :], *lines[start[0] : end[0] - 1], lines[end[0] - 1][: end[1]]])


def _replace(lines: list[str], start: Position, end: Position, text: str) -> None:
    first, last = start[0] - 1, end[0] - 1
    lines[first : last + 1] = [lines[first][: start[1]] + text + lines[last][end[1] :]]


if __name__ == "__main__":
    sys.exit(main())
