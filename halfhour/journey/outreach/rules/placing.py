"""Where a line goes in a letter that somebody has been writing. Pure."""

from __future__ import annotations

import re

THANKS = re.compile(r"\b(?:thank|thanks|grateful|appreciate)\b", re.IGNORECASE)


def with_paragraph(body: str, line: str, *, like: str) -> str:
    """`body` with `line` as a paragraph of its own: in place of one that begins like `like`, else before the closing
    thanks, else before the name at the end. The text around it stays as it was typed."""
    parts = re.split(r"\n[ \t]*\n", body.strip()) if body.strip() else []
    kept = [part for part in parts if not part.strip().startswith(like.strip())]
    if len(kept) < len(parts):
        place = next(n for n, part in enumerate(parts) if part.strip().startswith(like.strip()))
    else:
        place = next((n for n in range(len(kept) - 1, 0, -1) if THANKS.search(kept[n])), max(len(kept) - 1, 0))
    return "\n\n".join([*kept[:place], line, *kept[place:]])
