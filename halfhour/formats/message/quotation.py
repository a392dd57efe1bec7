"""The lines of a mail that its writer wrote now: what was quoted, repeated or forwarded is taken away."""

from __future__ import annotations

import re
from dataclasses import dataclass

from halfhour.formats.message.attribution import attribution, before_attribution, introduces
from halfhour.formats.message.headerblock import asks_to_reply_above, opens_earlier_mail
from halfhour.formats.message.html import CUT

MOST_LINES = 5_000
_QUOTED = re.compile(r"^\s{0,4}(?:>|&gt;)")
_ESCAPED = re.compile(r"^>From [^>]")
_LIST_FOOTER = re.compile(
    r"mailing list|google groups|unsubscribe|listinfo|subscribed to|list-manage|reply to this e?mail directly"
    r"|view it on github",
    re.IGNORECASE,
)
_RULE = re.compile(r"^\s*[_=~-]{3,}\s*$|^\s*[—–]\s*$")


@dataclass(frozen=True, slots=True)
class NewWords:
    """The lines written now, and whether anything written before was found and left out."""

    lines: list[str]
    quoted: bool


def without_quotation(text: str) -> NewWords:
    """The lines of `text` that are no repetition of an earlier mail."""
    lines = [line.rstrip() if line != CUT else line for line in text.split("\n")[:MOST_LINES]]
    kept: list[str] = []
    quoted, at = False, 0
    while at < len(lines):
        line = lines[at]
        if line == CUT or opens_earlier_mail(lines, at) or (asks_to_reply_above(line) and any(kept)):
            return NewWords(tidied(kept), True)
        if _QUOTED.match(line) and not _ESCAPED.match(line):
            _drop_introduction(kept)
            quoted = True
        elif count := attribution(lines, at):
            quoted = True
            if not _quotation_follows(lines, at + count) and any(kept):
                break
            at += count - 1
        elif (before := before_attribution(line)) is not None and _quotation_follows(lines, at + 1):
            kept.append(before)
        elif not asks_to_reply_above(line):
            kept.append(line)
        at += 1
    return NewWords(_without_list_footer(tidied(kept)), quoted)


def _quotation_follows(lines: list[str], at: int) -> bool:
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at < len(lines) and _QUOTED.match(lines[at]) is not None


def _drop_introduction(kept: list[str]) -> None:
    """Takes back a line right above the quotation that only says whose words follow."""
    at = len(kept) - 1
    while at >= 0 and len(kept) - at < 3 and not kept[at].strip():
        at -= 1
    if at >= 0 and kept[at].strip() and introduces(kept[at]):
        del kept[at:]


def tidied(lines: list[str]) -> list[str]:
    """No empty lines at the ends and never two in a row."""
    tidy: list[str] = []
    for line in lines:
        if line.strip() or (tidy and tidy[-1]):
            tidy.append(line if line.strip() else "")
    while tidy and not tidy[-1]:
        tidy.pop()
    return tidy


def _without_list_footer(lines: list[str]) -> list[str]:
    for at in range(max(0, len(lines) - 12), len(lines)):
        if _RULE.match(lines[at]) and any(_LIST_FOOTER.search(line[:300]) for line in lines[at + 1 :]):
            return tidied(lines[:at])
    return lines
