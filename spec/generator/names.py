"""What a name of the description is called in Python: the generator's own rule, with fewer reserved words."""

from __future__ import annotations

from openapi_python_client import strings

# Names that a keyword argument may have although Python has a builtin of that name: the templates use none of these.
strings.RESERVED_WORDS -= {"filter", "format", "hash", "input", "max", "min", "range", "type"}

_PREFIX = "field_"  # the generator's own, for names that would be none in Python


def python_name(name: str) -> str:
    """The method of an operation, or the keyword of a parameter or field."""
    return str(strings.PythonIdentifier(name, _PREFIX))


def class_name(name: str) -> str:
    """The class of a schema."""
    return str(strings.ClassName(name, _PREFIX))
