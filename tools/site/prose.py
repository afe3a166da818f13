"""The pages of the repository as HTML: links between them checked and rewritten, sections noted for the search."""

from __future__ import annotations

import html
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

if TYPE_CHECKING:
    from markdown_it.token import Token

FORMATTER = HtmlFormatter(nowrap=True)


@dataclass
class Page:
    """One page of the site."""

    source: Path  # relative to the repository
    title: str = ""
    body: str = ""
    sections: list[dict[str, str]] = field(default_factory=list)  # of the search: title, address, text
    links: list[tuple[str, str]] = field(default_factory=list)  # to other pages: the link as written, its target

    @property
    def address(self) -> str:
        """Where it stands in the site."""
        return "index.html" if self.source == Path("README.md") else self.source.with_suffix(".html").as_posix()


class Prose:
    """Makes the pages.

    Args:
        root: the repository.
        sources: the pages, relative to it. A relative link must lead to one of them, or to another file.
    """

    def __init__(self, root: Path, sources: list[Path]) -> None:
        self._root = root
        self._addresses = {source: Page(source).address for source in sources}
        self.files: set[Path] = set()  # what pages link to besides pages
        self.problems: list[str] = []
        self.pages = [self._page(source) for source in sources]
        self._check_anchors()

    def _page(self, source: Path) -> Page:
        page = Page(source)
        markdown = MarkdownIt("commonmark", {"highlight": _highlighted}).enable(["table", "strikethrough"])
        tokens = markdown.parse((self._root / source).read_text(encoding="utf-8"))
        for before, token in zip([None, *tokens], tokens, strict=False):
            if before and before.type == "heading_open":
                self._heading(page, before, token)
            if token.type in ("inline", "fence", "code_block") and page.sections:
                page.sections[-1]["text"] += f" {token.content}"
            for inner in token.children or ():
                for name in {"href", "src"} & inner.attrs.keys():
                    inner.attrs[name] = self._link(page, str(inner.attrs[name]))
        page.body = f'<main class="prose">\n{markdown.renderer.render(tokens, markdown.options, {})}</main>'
        return page

    def _heading(self, page: Page, opening: Token, text: Token) -> None:
        plain = "".join(inner.content for inner in text.children or ())
        # GitHub's rule, so that an anchor works there as well.
        anchor = re.sub(r"[^\w\- ]", "", plain.lower()).replace(" ", "-")
        opening.attrs["id"] = anchor
        page.title = page.title or plain
        page.sections.append({"title": plain, "address": f"{page.address}#{anchor}", "text": ""})

    def _link(self, page: Page, link: str) -> str:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return link
        target = Path(os.path.normpath(page.source.parent / parts.path)) if parts.path else page.source
        address = self._addresses.get(target, target.as_posix())
        if target in self._addresses:
            page.links.append((link, f"{address}#{parts.fragment}" if parts.fragment else address))
        elif (self._root / target).is_file():
            self.files.add(target)
        else:
            self.problems.append(f"{page.source}: {link} leads to no page and no file")
        shown = os.path.relpath(address, Path(page.address).parent)
        return f"{shown}#{parts.fragment}" if parts.fragment else shown

    def _check_anchors(self) -> None:
        known = {section["address"] for page in self.pages for section in page.sections}
        for page in self.pages:
            for link, target in page.links:
                if "#" in target and target not in known:
                    self.problems.append(f"{page.source}: {link} leads to no heading")


def _highlighted(code: str, language: str, _attributes: str) -> str:
    try:
        return highlight(code, get_lexer_by_name(language), FORMATTER)
    except ClassNotFound:
        return html.escape(code)
