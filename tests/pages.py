"""Parts of the pages in `docs/` that programs write."""

from __future__ import annotations

from pathlib import Path

DOCS = Path(__file__).resolve().parents[1] / "docs"


def replace(page: str, name: str, text: str) -> None:
    """Replace what is between two markers of a page."""
    path = DOCS / page
    begin, end = f"<!-- {name}: written by a program -->", f"<!-- {name}: end -->"
    before, _, rest = path.read_text(encoding="utf-8").partition(begin)
    _, _, after = rest.partition(end)
    path.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", encoding="utf-8")
