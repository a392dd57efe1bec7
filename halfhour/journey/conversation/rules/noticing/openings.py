"""Internships, volunteer posts, shadowing, projects and jobs that a note mentions. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from halfhour.journey.conversation.rules.noticing.days import month_in
from halfhour.journey.conversation.rules.noticing.sentences import sentences

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("shadowing", re.compile(r"\bshadow(?:ing)?\b", re.IGNORECASE)),
    ("volunteer", re.compile(r"\bvolunteer(?:s|ing)?\b", re.IGNORECASE)),
    ("internship", re.compile(r"\bintern(?:s|ship|ships)?\b|\bworking students?\b|\bco-?ops?\b", re.IGNORECASE)),
    (
        "project",
        re.compile(
            r"\bprojects?\b.*\b(?:student|nobody|no one|take (?:it|one) on|could help)\b"
            r"|\b(?:student|nobody|no one)\b.*\bprojects?\b",
            re.IGNORECASE,
        ),
    ),
    (
        "job",
        re.compile(
            r"\b(?:vacanc\w+|job opening|open(?:ing)? (?:role|post|position)s?|(?:junior|entry.level|graduate) (?:role|post|"
            r"position|job|program(?:me)?)s?|(?:are|will be|is) hiring|trainee\w*)\b",
            re.IGNORECASE,
        ),
    ),
)
NONE = re.compile(
    r"\b(?:no|not|never|none|don['’]t|doesn['’]t|do not|does not|without|fr[eo]zen?|freeze|scarce|stopped|cut)\b",
    re.IGNORECASE,
)
MUST_BE_OFFERED = {"shadowing", "volunteer", "internship", "job"}
PAST = re.compile(
    r"\b(?:was|were|had|did|used to|started|came|began|volunteered|shadowed)\b.*|\bas an? (?:intern|volunteer)\b",
    re.IGNORECASE,
)


class Mentioned(NamedTuple):
    """An opening as a note has it; `kind` is a value of Opening.Kind, `opens_on` what the sentence says of when."""

    kind: str
    text: str
    opens_on: date | None


def openings(notes: Iterable[str], said_on: date) -> list[Mentioned]:
    """Every opening that the notes mention, each sentence once; what is denied or long past is none."""
    found: list[Mentioned] = []
    for line in sentences(notes):
        kind = next((kind for kind, words in KINDS if words.search(line)), None)
        if kind is None or (kind in MUST_BE_OFFERED and (NONE.search(line) or PAST.search(line))):
            continue
        found.append(Mentioned(kind, line, month_in(line, said_on)))
    return list(dict.fromkeys(found))
