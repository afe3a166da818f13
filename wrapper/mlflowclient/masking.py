"""How what holds secrets is shown, whoever prints it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import msgspec


class Masked(msgspec.Struct, frozen=True):
    """Something with fields that are not shown as they are."""

    masks: ClassVar[Mapping[str, Callable[[Any], str]]]
    """How to show those fields."""

    def shown(self) -> dict[str, str]:
        """Every field as it may be shown."""
        return {name: self.masks.get(name, repr)(getattr(self, name)) for name in self.__struct_fields__}

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={text}' for name, text in self.shown().items())})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """What rich prints, to which msgspec would tell every field."""
        return list(self.shown().items())


def masked(value: object) -> str:
    """A secret as it may be shown."""
    if value is None:
        return "None"
    # Not the repr of a function or a signer: that of a functools.partial shows its arguments.
    return "***" if isinstance(value, str) else f"<{type(value).__name__}>"
