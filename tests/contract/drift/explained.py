"""The differences that are meant, each with its reason: `spec/drift.yaml`."""

from __future__ import annotations

import re
from typing import Any


class Explanations:
    """What `spec/drift.yaml` says.

    Args:
        rules: a list of `{difference: pattern, reason: text, versions: [version, …]}`; without versions, for all.
    """

    def __init__(self, rules: list[dict[str, Any]]) -> None:
        for rule in rules:
            if not rule.get("reason") or not rule.get("difference"):
                raise ValueError(f"spec/drift.yaml: a rule needs a difference and a reason: {rule}")
        self._rules = [(re.compile(rule["difference"]), rule.get("versions")) for rule in rules]
        self._used: set[str] = set()

    def explain(self, difference: str, version: str) -> bool:
        """Whether a rule explains the difference."""
        for pattern, versions in self._rules:
            if pattern.fullmatch(difference) and (versions is None or version in versions):
                self._used.add(pattern.pattern)
                return True
        return False

    def unused(self) -> list[str]:
        """The rules that explained nothing so far."""
        return [pattern.pattern for pattern, _ in self._rules if pattern.pattern not in self._used]
