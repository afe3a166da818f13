from __future__ import annotations

import pytest

from mlflowclient import InputError
from mlflowclient.globs import choice

PATHS = ["a.pt", "a.log", "logs/a.log", "logs/deep/b.txt", "ckpt/1.pt", "ckpt/old/0.pt", ".git/HEAD", "x/.git/y", "[1]"]


@pytest.mark.parametrize(
    ("include", "exclude", "taken"),
    [
        (None, None, PATHS),
        ([], None, []),
        ("*.pt", None, ["a.pt", "ckpt/1.pt", "ckpt/old/0.pt"]),
        ("/*.pt", None, ["a.pt"]),
        ("ckpt/*.pt", None, ["ckpt/1.pt"]),
        ("ckpt/**", None, ["ckpt/1.pt", "ckpt/old/0.pt"]),
        ("ckpt", None, ["ckpt/1.pt", "ckpt/old/0.pt"]),
        ("ckpt/", None, ["ckpt/1.pt", "ckpt/old/0.pt"]),
        ("**/*.log", None, ["a.log", "logs/a.log"]),
        ("**/old/**", None, ["ckpt/old/0.pt"]),
        ("logs/**/b.txt", None, ["logs/deep/b.txt"]),
        ("?.log", None, ["a.log", "logs/a.log"]),
        ("[01].pt", None, ["ckpt/1.pt", "ckpt/old/0.pt"]),
        ("[!0].pt", None, ["a.pt", "ckpt/1.pt"]),
        ("[a-c].*", None, ["a.pt", "a.log", "logs/a.log", "logs/deep/b.txt"]),
        ("[[]1]", None, ["[1]"]),
        ("*", "*", []),
        (None, [".git", "*.log"], ["a.pt", "logs/deep/b.txt", "ckpt/1.pt", "ckpt/old/0.pt", "[1]"]),
        (["*.pt", "*.log"], ["old", "logs/**"], ["a.pt", "a.log", "ckpt/1.pt"]),
        ("[&&~~||][1]", None, []),
        ("[a", None, []),
        ("a", None, []),
        ("A.pt", None, []),
        ("a+pt", None, []),
    ],
)
def test_what_patterns_choose(include, exclude, taken: list[str]) -> None:
    takes, _ = choice(include, exclude)
    assert [path for path in PATHS if takes(path)] == taken


def test_directories_in_which_nothing_can_be_chosen() -> None:
    _, skips = choice("*.pt", ["old", "logs/*"])
    assert [path for path in ("ckpt", "ckpt/old", "logs", "logs/deep", "x") if skips(path)] == ["ckpt/old", "logs/deep"]


@pytest.mark.parametrize(
    "bad", [7, "", "/", ["*", ""], [b"*"], "a\ud800", "!*.pt", "./a.pt", "x/../a.pt", "[]", "[!]x", "[z-a]"]
)
@pytest.mark.parametrize("argument", ["include", "exclude"])
def test_what_is_no_pattern(bad, argument: str) -> None:
    with pytest.raises(InputError, match=f"^{argument}="):
        choice(**{"include": None, "exclude": None, argument: bad})
