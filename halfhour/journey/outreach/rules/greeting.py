"""The greeting: the right name, and no title or gender that is not known. Pure; English wording."""

from __future__ import annotations

import re

from halfhour.core.folding import fold
from halfhour.journey.outreach.rules.checked import Check
from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.outreach.rules.wording import Text

HELLO = r"(?:dear|hello|hi|hey|good (?:morning|afternoon|evening|day)|greetings)"
OPENING = re.compile(rf"^\s*{HELLO}\b[\s,!]*", re.IGNORECASE)
TITLES = {
    **{"mr": "Mr", "mister": "Mr", "sir": "Sir", "ms": "Ms", "miss": "Miss", "mrs": "Mrs", "madam": "Madam"},
    **{"ma'am": "Madam", "mx": "Mx", "dr": "Dr", "doctor": "Dr", "prof": "Prof", "professor": "Prof"},
    **{"herr": "Herr", "frau": "Frau", "monsieur": "Monsieur", "madame": "Madame", "señor": "Señor"},
    "señora": "Señora",
}
TITLE = re.compile(r"(?<![\w'])(" + "|".join(sorted(TITLES, key=len, reverse=True)) + r")\b\.?", re.IGNORECASE)
NOBODY = re.compile(r"\b(to whom it may concern|ladies and gentlemen|hiring manager|dear all)\b", re.IGNORECASE)
SAME = {"Miss": "Ms", "Madam": "", "Sir": "", "Herr": "Mr", "Frau": "Ms", "Monsieur": "Mr"}


def greeting(known: Known) -> str:
    """`Dear Elias Novak,`; with a title only where one is known: `Dear Dr Novak,`."""
    name = " ".join(known.full_name.split())
    if known.honorific:
        return f"Dear {known.honorific} {known.family.strip() or name},"
    return f"Dear {name or '[their name]'},"


def with_greeting(body: str, known: Known) -> str:
    """The letter with its greeting replaced, or put before it where it has none."""
    found = Text(body).greeting
    if not found or not (OPENING.match(found) or NOBODY.search(found)):
        return f"{greeting(known)}\n\n{body.lstrip()}"
    before, _, after = body.partition(found)
    return before + greeting(known) + (after if found.endswith(",") else after.removeprefix(","))


def title(text: Text, known: Known) -> Check:
    """No title or gender that is not known."""
    why = "A wrong title, or a wrong gender, is read before anything else."
    used = _titles_of_them(text, known)
    wrong = [word for word in used if not known.honorific or SAME.get(word, word) != known.honorific]
    if not wrong:
        said = f"Uses the title you know: {known.honorific}" if used else "Assumes no title and no gender"
        return Check("title", "ok", said, why)
    if known.honorific:
        return Check("title", "no", f"Says “{wrong[0]}”; you noted “{known.honorific}”", why, fix="greeting")
    return Check("title", "no", f"Names a title: is “{wrong[0]}” known?", why, fix="greeting")


def name(text: Text, known: Known) -> Check:
    """Greets the person it goes to, by name."""
    why = "A letter to nobody, or to the one before, is put away."
    hello = fold(text.greeting)
    if not text.greeting or not (OPENING.match(text.greeting) or NOBODY.search(text.greeting)):
        return Check("name", "look", "No greeting found in the first line", why, fix="greeting")
    if any(part in hello.split() for part in _parts(known)) or (known.full_name and fold(known.full_name) in hello):
        return Check("name", "ok", "Greets them by name", why)
    return Check("name", "no", f"Greets somebody else: it goes to {known.full_name}", why, fix="greeting")


def _titles_of_them(text: Text, known: Known) -> list[str]:
    """Titles in the greeting, and anywhere before the family name of who it goes to."""
    found = [TITLES[m.group(1).lower()] for m in TITLE.finditer(text.greeting)] if OPENING.match(text.greeting) else []
    family = known.family.strip() or known.full_name.split()[-1] if known.full_name.split() else ""
    for match in TITLE.finditer(text.raw) if family else ():
        after = text.raw[match.end() :].lstrip(" .\u00a0")
        if re.match(rf"{re.escape(family)}\b", after, re.IGNORECASE):
            found.append(TITLES[match.group(1).lower()])
    return list(dict.fromkeys(found))


def _parts(known: Known) -> list[str]:
    """The folded words of their name, one-letter initials left out unless there is nothing else."""
    words = fold(f"{known.given} {known.family} {known.full_name}").split()
    return [word for word in words if len(word) > 1] or words
