"""Cells that a spreadsheet would run as formulas, written so that it shows them, and read back as they were.

The guard is an apostrophe in front, as OWASP's page on CSV injection has it. It is put before any apostrophes the
text has of its own, so that taking one away always gives the text back.
"""

from __future__ import annotations

import re

_RISKY = re.compile(r"^'*[=+\-@\t\r\n＝＋－＠|%]")


def defused(text: str) -> str:
    """`text` with an apostrophe before it when a spreadsheet could run it. `+49 30 1` stays readable."""
    return "'" + text if _RISKY.match(text) else text


def restored(text: str) -> str:
    """`text` without the apostrophe that `defused`, Google or Excel put before it."""
    return text[1:] if text.startswith("'") and _RISKY.match(text) else text
