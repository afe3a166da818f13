"""Compare two folders of written files: the names both ways, then the bytes."""

from __future__ import annotations

from pathlib import Path


def differences(expected: Path, actual: Path) -> list[str]:
    """One line per file that is missing, orphaned or different in `actual`; empty when both are the same."""
    wanted, present = _files(expected), _files(actual)
    return [
        *(f"missing: {actual / name}" for name in sorted(wanted - present)),
        *(f"orphan: {actual / name}" for name in sorted(present - wanted)),
        *(
            f"different: {actual / name}"
            for name in sorted(wanted & present)
            if (expected / name).read_bytes() != (actual / name).read_bytes()
        ),
    ]


def _files(root: Path) -> set[Path]:
    return {path.relative_to(root) for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
