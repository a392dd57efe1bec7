"""Whether interns and graduates are hired, and the sentences that say so."""

from __future__ import annotations

import re

from halfhour.formats.webpage.about import SENTENCE_END, shortened
from halfhour.formats.webpage.document import Document
from halfhour.formats.webpage.items import every
from halfhour.formats.webpage.page import Found
from halfhour.formats.webpage.words import hiring

MOST_QUOTES = 5


def hiring_said(document: Document) -> tuple[bool | None, bool | None, tuple[Found, ...]]:
    """Whether interns and graduates are hired (None where nothing says so), and the sentences that say it."""
    interns: bool | None = None
    graduates: bool | None = None
    found: dict[str, Found] = {}
    keys = document.has(hiring.KEYS)
    for line in (document.lines[at] for at in document.fresh) if keys else ():
        small = line.text.lower()
        if line.menu or len(line.text) < 8 or not any(key in small for key in keys):
            continue
        if not (hiring.INTERN.search(line.text) or hiring.GRADUATE.search(line.text)):
            continue
        for sentence in SENTENCE_END.split(line.text):
            for_interns, for_graduates = hiring.INTERN.search(sentence), hiring.GRADUATE.search(sentence)
            if hiring.REFUSAL.search(sentence):
                interns = False if interns is None else interns
            elif not hiring.OFFER.search(sentence) or not (for_interns or for_graduates) or _of_the_past(sentence):
                continue
            else:
                interns = True if for_interns else interns
                graduates = True if for_graduates else graduates
            if len(found) < MOST_QUOTES:
                found.setdefault(sentence, Found(shortened(sentence), line.place))
    for item, _ in every(document.items):
        kinds = " ".join(item.texts("employmentType")).upper() if "JobPosting" in item.types else ""
        interns = True if "INTERN" in kinds else interns
    return interns, graduates, tuple(found.values())


_PAST = re.compile(
    r"\b(?:as an intern|was an intern|interned|internship at|completed an? internship|his internship"
    r"|her internship|previous internship|international)\b",
    re.IGNORECASE,
)


def _of_the_past(sentence: str) -> bool:
    """True for somebody's own story of an internship."""
    return bool(_PAST.search(sentence))
