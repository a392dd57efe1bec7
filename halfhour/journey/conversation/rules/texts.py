"""Text from the room: its limits, its cleaning, and the sentences in it that are worth quoting. Pure."""

from __future__ import annotations

import re

HEARD = ("Short answers", "Offers more", "Interrupted")
SEEN = ("Leans in", "Checks the time", *HEARD)

PLACE = ("Quiet rooms", "Doors open", "They laugh together", "In a hurry", "They greet each other")

LONGEST: dict[str, int] = {
    "text": 20_000,  # of one note; thumbs do not type more in half an hour, and a paste of a whole mail fits
    "cue": 60,
    "name": 160,
    "organization_name": 200,
    "remarks": 300,
    "opening": 300,
    "promise": 300,
    "question": 300,
    "phrase": 300,
}

QUOTED = re.compile(r"[“„]([^“”„]{2,400})[”“]|\"([^\"\n]{2,400})\"|«\s?([^«»]{2,400}?)\s?»")
NAMED = re.compile(r"(.{2,}?)(?:\s*,\s*|\s+at\s+|\s+@\s*)(.{2,})$")
QUOTE_WORDS = 3  # fewer is a term in quotation marks, not something said


def cues(mode: str) -> tuple[str, ...]:
    """The unspoken actions that can be noticed in person or by video, by phone, and none by mail."""
    return {"mail": (), "phone": HEARD}.get(mode, SEEN)


def sights(mode: str) -> tuple[str, ...]:
    """What a workplace may show to who is there."""
    return PLACE if mode == "in_person" else ()


def named(said: str) -> tuple[str, str]:
    """A name and where they work, written in one field: `Sam Ortiz, Harbor Health` or `Sam at Harbor Health`.

    The room's named.js holds the same rule; tests/named_cases.json is run by both.
    """
    parts = NAMED.match(said.strip())
    return (parts[1].strip(), parts[2].strip()) if parts else (said.strip(), "")


def clean(text: str) -> str:
    """The text as it is kept: `\\n` line ends, no NUL, no half of a surrogate pair, no blanks at either end.

    Databases refuse NUL and lone surrogates, and a form sends `\\r\\n` where a script sends `\\n`.
    """
    whole = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return whole.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()


def one_line(text: str) -> str:
    """A cleaned text in one line, one blank between words."""
    return " ".join(clean(text).split())


def quotes_in(text: str) -> list[str]:
    """What stands in quotation marks in a note, three words or more, in its order, without the marks."""
    found = (next(part for part in match.groups() if part) for match in QUOTED.finditer(text))
    lines = (" ".join(quote.split()) for quote in found)
    return [line for line in lines if len(line.split()) >= QUOTE_WORDS and len(line) <= LONGEST["phrase"]]


def excerpt(text: str, most: int = 140) -> str:
    """The beginning of a text, cut between words, in one line."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return line[: most - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def minute(second: int | None) -> str:
    """`minute 12`, from seconds since the start; blank when it is not known."""
    return "" if second is None else f"minute {second // 60}"
