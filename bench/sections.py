"""bench/results.md in sections, so that one measurement replaces its own part and leaves the others."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = Path(__file__).parent / "results.md"


def keep(title: str, text: str) -> None:
    """Put `text` under the heading `title`, in place of what stood there."""
    page = PAGE.read_text() if PAGE.exists() else ""
    mine = re.compile(rf"^## {re.escape(title)}\n.*?(?=^## |\Z)", re.M | re.S)
    section = f"## {title}\n\n{text.strip()}\n"
    page = mine.sub(lambda _: section + "\n", page) if mine.search(page) else f"{page.rstrip()}\n\n{section}"
    PAGE.write_text(page.rstrip() + "\n")


def others() -> str:
    """Every section that another command writes."""
    page = PAGE.read_text() if PAGE.exists() else ""
    at = page.find("\n## ")
    return page[at:] if at >= 0 else ""
