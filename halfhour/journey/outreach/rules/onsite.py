"""What an organization's own site says that helps on the phone, in a few sentences. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

MANY = ("No", "One", "Two", "Three", "Four", "Five", "Six")
RUNS = re.compile(
    r"\b(?:manager|head|director|lead(?:er)?|chief|vp|president|owner|founder|partner|dean|chair|leit\w+)\b", re.I
)


def on_their_site(departments: Sequence[str], people: Sequence[tuple[str, str]], interns: bool) -> str:
    """`Two departments are named: Research, Operations. No manager is. Internships have a page of their own.`

    `people` are names with their titles, those who run something first in the sentence; at most three are named.
    """
    if not departments and not people and not interns:
        return ""
    said = []
    if departments:
        many = MANY[len(departments)] if len(departments) < len(MANY) else str(len(departments))
        verb = "department is" if len(departments) == 1 else "departments are"
        said.append(f"{many} {verb} named: {', '.join(departments)}.")
    running = [f"{name} ({title})" for name, title in people if RUNS.search(title)][:3]
    if running:
        said.append(f"Who runs something: {', '.join(running)}.")
    elif departments:
        said.append("No manager is.")
    if interns:
        said.append("Internships have a page of their own.")
    return " ".join(said)


def whose_line(of: str, page: str, day: str) -> str:
    """`Reception, found on their contact page today`: whose a number is by their site; empty where it is not there."""
    if not of and not page:
        return ""
    where = f"their {page.rpartition('/')[2].replace('-', ' ')} page" if page else "their home page"
    return f"{of[:1].upper()}{of[1:]}, found on {where} {day}" if of else f"Found on {where} {day}"
