"""The pages hold together: no link leads nowhere, and the README's figures of the description are its own."""

from __future__ import annotations

import re
from pathlib import Path

from mlflow_openapi import OPERATIONS

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("spec/*.md"), *ROOT.glob("tests/*.md")]


def test_links_lead_somewhere() -> None:
    links = [
        (page, link) for page in PAGES for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    ]
    assert links
    assert [f"{page.name}: {link}" for page, link in links if not (page.parent / link).exists()] == []


def test_the_changelog_counts_the_operations() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"{len(OPERATIONS)} operations" in text
