"""How one key or value is written in MLflow's filter language, or the news that it cannot be.

The language is what sqlparse's lexer leaves to mlflow/utils/search_utils.py, and strings in it have no escape: `''`,
`""` and a backslash before a quote all stand for themselves once the parser is done, yet the lexer *does* read past a
backslash and a quote to the next quote of that kind. So a string goes in the kind of quotes that it does not hold, and
one that holds both kinds, or that ends in a backslash, cannot be written at all: with a second condition behind it,
`'x\\'` would swallow that condition's beginning. Checked against the servers 2.22.4 and 3.17.2.
"""

from __future__ import annotations

import math
import operator
import posixpath
import re
import string
from collections.abc import Iterable
from numbers import Real
from typing import cast

from mlflowclient.errors import InputError

_SHOWN_LENGTH = 80
# What every server lets a metric, param or tag be called (mlflow/utils/validation.py).
_KEY = re.compile(r"[\w.\-/: ]+")
# Punctuation is `_` in a pattern: besides the quotes, databases disagree about a backslash and `[`, and servers before
# 3.0 whose store is a directory read the whole pattern as a regular expression.
_ANY_ONE = str.maketrans(dict.fromkeys(string.punctuation, "_"))
# SQLite refuses patterns above 50,000 bytes and SQL Server above 8,000; `%` stands for the rest.
_PATTERN_LENGTH = 2000


def shown(value: object) -> str:
    """The value's repr, cut short when long, for error messages."""
    text = repr(value)
    return text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 1] + "…"


def key_of(key: object, where: str) -> str:
    """The key, if a server can hold it. Raises InputError, with `where` in front, otherwise."""
    if not isinstance(key, str):
        raise InputError(f"{where}: the key must be a string, not {shown(key)}")
    text = str.__str__(key)
    if not _KEY.fullmatch(text):
        raise InputError(f"{where}: no server holds the key {shown(text)}: only letters, digits, spaces and `_-./:`")
    if posixpath.normpath(text) != text or text == "." or text.startswith(("..", "/")):
        raise InputError(f"{where}: no server holds the key {shown(text)}: it must look like a plain relative path")
    return text


def text_of(value: object, where: str) -> str:
    """The value as the text that a server compares. Raises InputError for None and for what UTF-8 cannot carry."""
    if value is None:
        raise InputError(f"{where}: None says too little: compare with the text 'None', or use .is_null()")
    # A string enum's own str() would be the member's name on some Python versions and its value on others.
    text = str.__str__(value) if isinstance(value, str) else str(value)
    check_unicode(text, where)
    return text


def check_unicode(text: str, where: str) -> None:
    """Raises InputError for a lone surrogate: servers answer 200 to one and read the whole text as empty."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError(f"{where}: {shown(text)} holds half a character, a lone surrogate: {error.reason}") from None


def number_of(value: object, where: str) -> float:
    """The value as the double that a server compares metrics with. Raises InputError unless finite and exact."""
    if not isinstance(value, bool) and isinstance(value, Real):
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if math.isfinite(number) and number == value:
            return number
    raise InputError(f"{where}: expected a finite number that a double holds exactly, not {shown(value)}")


def time_of(value: object, where: str) -> int:
    """The value as whole milliseconds since the epoch. Raises InputError if it has a fraction or exceeds 64 bits."""
    if not isinstance(value, bool) and isinstance(value, Real):
        try:
            number = operator.index(math.trunc(value))  # numpy truncates to its own type
        except (OverflowError, ValueError):
            number = 2**63
        if number == value and -(2**63) <= number < 2**63:
            return number
    raise InputError(f"{where}: expected whole milliseconds since the epoch, not {shown(value)}")


def ids_of(values: object, where: str) -> tuple[str, ...]:
    """The values as ids that may stand in a list. Raises InputError for no id, and for one that a list cannot carry."""
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        raise InputError(f"{where}: expected a list of ids, not {shown(values)}")
    ids = tuple(text_of(value, where) for value in cast("Iterable[object]", values))
    if not ids:
        raise InputError(f"{where}: expected at least one id; servers refuse an empty list")
    for text in ids:
        # Inside a list the server reads Python string literals, backslashes and all.
        if not re.fullmatch(r"[\w-]+", text):
            raise InputError(f"{where}: {shown(text)} is no id: letters, digits, `_` and `-` are allowed")
    return ids


def number_literal(number: float) -> str:
    """The number as the language wants it; an int stays one, and a float reads back as the same double."""
    return repr(number).replace("e+", "e")  # an exponent with a plus sign is an error there


def string_literal(text: str) -> str | None:
    """The text in quotes, or None when no quotes can hold it."""
    if text.endswith("\\"):
        return None
    return next((mark + text + mark for mark in "'\"" if mark not in text), None)


def list_literal(texts: tuple[str, ...]) -> str:
    """Ids as a list. No spaces: the parser counts them, and gives up at 10,000 tokens."""
    return "(" + ",".join(f"'{text}'" for text in texts) + ")"


def like_literal(text: str) -> str:
    """A pattern for LIKE, in quotes, that the text itself matches, and usually little else."""
    pattern = text.translate(_ANY_ONE)
    return f"'{pattern}'" if len(pattern) <= _PATTERN_LENGTH else f"'{pattern[:_PATTERN_LENGTH]}%'"
