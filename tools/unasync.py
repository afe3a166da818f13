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
from pathlib import Path

from tools.trees import differences

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
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "aclose": "close",
    "aiter_bytes": "iter_bytes",
    "aread": "read",
    "asynccontextmanager": "contextmanager",
    "asynchronous": "synchronous",
}
PATTERNS = [
    (re.compile(r"Async([A-Z]\w*)"), r"\1"),  # AsyncMLflow, AsyncIterator, AsyncRunsApi, httpx.AsyncClient
    (re.compile(r"async_(\w+)"), r"sync_\1"),  # the paired names of _compat
]


def main() -> int:
    parser = argparse.ArgumentParser(description="Derive the synchronous code from the asynchronous code.")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    check = parser.parse_args().check
    used: set[str] = set()
    found: list[str] = []
    for source, target in PAIRS:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".unasync-") as directory:
            derived = Path(directory) / "_sync"
            derive(source, derived, used)
            if check:
                found += differences(derived, target)
            else:
                shutil.rmtree(target, ignore_errors=True)
                shutil.copytree(derived, target)
    found += [f"tools/unasync.py: the rule for {name} matches nothing" for name in sorted(NAMES.keys() - used)]
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
    """The synchronous twin of a module's text."""
    lines = text.splitlines(keepends=True)
    for token in reversed(list(tokenize.generate_tokens(io.StringIO(text).readline))):
        if token.type == tokenize.NAME and token.string in ("async", "await"):
            _replace(lines, token.start, (token.end[0], token.end[1] + 1), "")  # with the space after it
        elif token.type == tokenize.NAME:
            _replace(lines, token.start, token.end, _renamed(token.string, used))
        elif token.type in (tokenize.STRING, tokenize.COMMENT):
            words = re.sub(r"\b(await|async)\s+", "", token.string)
            _replace(lines, token.start, token.end, re.sub(r"\w+", lambda word: _renamed(word[0], used), words))
    return "".join(lines)


def _renamed(name: str, used: set[str]) -> str:
    if name in NAMES:
        used.add(name)
        return NAMES[name]
    for pattern, replacement in PATTERNS:
        if pattern.fullmatch(name):
            return pattern.sub(replacement, name)
    return name


def _replace(lines: list[str], start: tuple[int, int], end: tuple[int, int], text: str) -> None:
    first, last = start[0] - 1, end[0] - 1
    lines[first : last + 1] = [lines[first][: start[1]] + text + lines[last][end[1] :]]


if __name__ == "__main__":
    sys.exit(main())
