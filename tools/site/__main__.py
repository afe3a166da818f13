"""Build the site: `make docs`. Prose and API reference, which need neither a server nor the internet to be read."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from string import Template

from pygments.formatters import HtmlFormatter

from spec.generator.bundle import operations
from spec.generator.names import python_name
from tools.site import reference
from tools.site.prose import Page, Prose

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
HERE = Path(__file__).parent
STYLES = (("default", "all"), ("github-dark", "(prefers-color-scheme: dark)"))


def main() -> int:
    found = [
        path for pattern in ("*.md", "docs/*.md", "spec/*.md", "tests/*.md") for path in sorted(ROOT.glob(pattern))
    ]
    sources = [path.relative_to(ROOT) for path in found]
    sources.sort(key=lambda source: source != Path("README.md"))
    prose = Prose(ROOT, sources)
    if prose.problems:
        print("\n".join(prose.problems))
        return 1
    document = json.loads((ROOT / "generated" / "openapi.json").read_text(encoding="utf-8"))
    shutil.rmtree(SITE, ignore_errors=True)
    (SITE / "assets").mkdir(parents=True)
    for file in prose.files:
        (SITE / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / file, SITE / file)
    index = _index(prose.pages, document)
    described = reference.described(document)
    assets = {
        "description.js": reference.script(described),
        "index.js": f"const index = {json.dumps(index, ensure_ascii=False)}\n",
        "search.js": (HERE / "search.js").read_text(encoding="utf-8"),
        "style.css": (HERE / "style.css").read_text(encoding="utf-8") + _code_style(),
    }
    for name, text in assets.items():
        (SITE / "assets" / name).write_text(text, encoding="utf-8")
    reference.write_renderer(SITE / "assets" / "renderer.js")
    template = Template((HERE / "page.html").read_text(encoding="utf-8"))
    for page in [*prose.pages, _reference_page()]:
        target = SITE / page.address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(template.substitute(_values(page, prose.pages)), encoding="utf-8")
    print(f"{len(prose.pages)} pages and {len(operations(document))} operations: {SITE / 'index.html'}")
    return 0


def _reference_page() -> Page:
    body = (HERE / "reference.html").read_text(encoding="utf-8")
    return Page(Path("reference.md"), "API reference", body)


def _values(page: Page, pages: list[Page]) -> dict[str, str]:
    root = os.path.relpath(".", Path(page.address).parent)
    entries = [(pages[0].address, "Start"), ("reference.html", "API reference")]
    entries += [(other.address, other.title) for other in pages[1:]]
    navigation = "\n".join(
        f'<li><a href="{root}/{address}"{" aria-current=page" if address == page.address else ""}>{title}</a></li>'
        for address, title in entries
    )
    return {"title": page.title, "root": root, "navigation": navigation, "body": page.body}


def _index(pages: list[Page], document: dict[str, object]) -> list[dict[str, str]]:
    """What the search knows: each section of the prose, and each operation."""
    sections = [{**section, "of": page.title} for page in pages for section in page.sections]
    found = [
        {
            "title": operation["summary"],
            "of": f"{method.upper()} {path} · {operation['operationId']}",
            "address": reference.address(operation),
            "text": f"{operation['tags'][0]}.{python_name(operation['operationId'])} {operation['description']}",
        }
        for path, method, operation in operations(document)
    ]
    return [*found, *sections]


def _code_style() -> str:
    return "\n".join(
        f"@media {media} {{\n{HtmlFormatter(style=style).get_style_defs('pre')}\n}}\n" for style, media in STYLES
    )


if __name__ == "__main__":
    sys.exit(main())
