"""How a string, a number or a list of ids is written in MLflow's filter language, and which strings cannot be.

The language is what sqlparse's lexer leaves to mlflow/utils/search_utils.py. Strings in it have no escape: `''`, `""`
and a backslash before a quote stand for themselves once the parser is done, yet the lexer does read past a backslash
and a quote to the next quote of that kind. So a string goes in the kind of quotes that it does not hold. One that holds
both kinds, or that ends in a backslash, cannot be written: in front of another condition `'x\\'` would swallow the
beginning of that. Measured on the servers 2.22.4 and 3.17.2.
"""

from __future__ import annotations

import re

# SQLite refuses patterns above 50,000 bytes and SQL Server above 8,000; `%` stands for the rest.
_PATTERN_LENGTH = 2000


def number_literal(number: float) -> str:
    """The number as the language wants it; an int stays one, and a float reads back as the same double."""
    return repr(number).replace("e+", "e")  # an exponent with a plus sign is an error there


def string_literal(text: str, marks: str = "'\"") -> str | None:
    """The text in quotes, or None when none of these can hold it."""
    if text.endswith("\\"):
        return None
    return next((mark + text + mark for mark in marks if mark not in text), None)


def list_literal(ids: tuple[str, ...]) -> str:
    """Ids as a list. No spaces: the parser counts them, and gives up at 10,000 tokens."""
    return "(" + ",".join(f"'{each}'" for each in ids) + ")"


def like_literal(text: str) -> str:
    """A pattern for LIKE, in quotes, that the text itself matches, and usually little else."""
    # Punctuation becomes `_`. Besides the quotes: databases disagree about a backslash and `[`, and older servers whose
    # store is a directory (2.22.4 still) read the whole pattern as a regular expression.
    pattern = re.sub(r"[!-/:-@\[-`{-~]", "_", text)
    return f"'{pattern}'" if len(pattern) <= _PATTERN_LENGTH else f"'{pattern[:_PATTERN_LENGTH]}%'"
