"""Cells that a spreadsheet would run as formulas, written so that it shows them, and read back as they were.

The guard is an apostrophe in front, as OWASP's page on CSV injection has it. It is put before any apostrophes the
text has of its own, so that taking one away always gives the text back.
"""

from __future__ import annotations

import html
import re

# What a spreadsheet shows where a formula failed.
ERRORS = frozenset({"#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#REF!", "#VALUE!", "#N/A"})
_KEPT_AS_TEXT = re.compile(r'^="(.*)"$', re.DOTALL)
_ENTITY = re.compile(
    r"&(?:amp|nbsp|quot|lt|gt|apos|#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{1,6}(?:acute|grave|uml|circ|tilde|cedil));", re.I
)
_RISKY = re.compile(r"^'*[=+\-@\t\r\n＝＋－＠|%]")


def defused(text: str) -> str:
    """`text` with an apostrophe before it when a spreadsheet could run it. `+49 30 1` stays readable."""
    return "'" + text if _RISKY.match(text) else text


def restored(text: str) -> str:
    """`text` without the apostrophe that `defused`, Google or Excel put before it."""
    return text[1:] if text.startswith("'") and _RISKY.match(text) else text


def shown(text: str) -> str:
    """A cell as a reader sees it: without the guard, `="049"` as 049, and what a web page wrote as letters."""
    if kept := _KEPT_AS_TEXT.match(text):
        text = kept[1].replace('""', '"')
    return restored(html.unescape(text) if "&" in text and _ENTITY.search(text) else text)
