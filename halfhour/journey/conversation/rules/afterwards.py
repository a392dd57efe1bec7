"""What the debrief proposes from the notes, and what waits afterwards. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from halfhour.journey.conversation.rules.texts import LONGEST, minute, one_line, quotes_in

DEBRIEF_WITHIN = timedelta(hours=1)  # memory thins out fast: right after walking out
DEBRIEF_ASKED_FOR = timedelta(days=3)  # after that it would be invented, and is no longer asked for
ON_TIME = timedelta(minutes=3)  # to the door and back; nobody would call it early or late


@dataclass(frozen=True, slots=True)
class Jotted:
    """One note as far as the debrief looks at it; `kind` is note, observation or cue, `second` from the start."""

    kind: str
    text: str
    second: int | None = None
    is_quote: bool = False


def not_said(notes: Iterable[Jotted]) -> str:
    """The cues, one a line with their minute: `Checks the time (minute 12)`."""
    cues = [note for note in notes if note.kind == "cue" and note.text]
    return "\n".join(f"{cue.text} ({minute(cue.second)})" if cue.second is not None else cue.text for cue in cues)


def seen(notes: Iterable[Jotted]) -> str:
    """The observations, one a line."""
    return "\n".join(note.text for note in notes if note.kind == "observation" and note.text)


def quotes(notes: Iterable[Jotted]) -> list[str]:
    """Phrases worth quoting: notes marked as quotes first, then what stands in quotation marks; each once."""
    kept = [note for note in notes if note.kind == "note"]
    marked = [one_line(note.text) for note in kept if note.is_quote and note.text and not quotes_in(note.text)]
    said = [quote for note in sorted(kept, key=lambda note: not note.is_quote) for quote in quotes_in(note.text)]
    return list(dict.fromkeys(quote for quote in [*marked, *said] if len(quote) <= LONGEST["phrase"]))


def ending(*, ended: datetime | None, ends: datetime, may_run_over: bool) -> str:
    """How the clock saw the end, as a value of Debrief.Ending: `ends` is when it had to end; blank when not known."""
    if ended is None:
        return ""
    if ended > ends + ON_TIME:
        return "let" if may_run_over else "over"
    return "early" if ended < ends - ON_TIME else "time"
