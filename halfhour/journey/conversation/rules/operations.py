"""What a device may send: the values of one operation, read strictly, each failure with its sentence. Pure."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime
from typing import Any

from halfhour.journey.conversation.rules import clock
from halfhour.journey.conversation.rules.texts import LONGEST, clean, one_line

MOST_AT_ONCE = 100
MOMENTS = ("at", "ended_at")


class Unfit(ValueError):
    """A value that cannot be kept; its text is a sentence for the user."""


def uid_of(values: Mapping[str, Any], key: str = "uid") -> uuid.UUID:
    """The id under `key`. Raises Unfit when there is none or it is not one."""
    given = values.get(key)
    try:
        return uuid.UUID(given if isinstance(given, str) else "")
    except ValueError:
        raise Unfit(f"This carried no usable id ({key}). Reload the room and send it again.") from None


def text_of(values: Mapping[str, Any], key: str, most: str = "text", *, needed: str = "") -> str:
    """The text under `key`, cleaned; one line unless it is a note's. `needed` is the sentence when it is blank.

    Raises Unfit when it is not text, too long for LONGEST[most], or blank though needed.
    """
    given = values.get(key, "")
    if not isinstance(given, str):
        raise Unfit("This was not text, so it was not saved. Reload the room and type it again.")
    text = clean(given) if most == "text" else one_line(given)
    if len(text) > LONGEST[most]:
        raise Unfit(f"This is {len(text)} characters long and {LONGEST[most]} fit. Shorten it and save again.")
    if needed and not text:
        raise Unfit(needed)
    return text


def whole_of(values: Mapping[str, Any], key: str, *, least: int, most: int, default: int) -> int:
    """The whole number under `key` within its bounds, or `default` when none was given. Raises Unfit."""
    given = values.get(key, default)
    if isinstance(given, bool) or not isinstance(given, int) or not least <= given <= most:
        raise Unfit(f"“{str(given)[:20]}” is not a number from {least} to {most}, so nothing was changed.")
    return given


def choice_of(values: Mapping[str, Any], key: str, choices: Collection[str]) -> str:
    """One of `choices` under `key`. Raises Unfit."""
    given = values.get(key)
    if not isinstance(given, str) or given not in choices:
        raise Unfit(f"“{str(given)[:20]}” is not one of the choices: {', '.join(choices)}.")
    return given


def day_of(values: Mapping[str, Any], key: str) -> date | None:
    """The day under `key` as 2026-09-24, None when blank. Raises Unfit for a day that does not exist."""
    given = values.get(key) or None
    if given is None:
        return None
    try:
        day = date.fromisoformat(given)
    except (TypeError, ValueError):
        raise Unfit(f"“{str(given)[:20]}” is not a day of the calendar. Write it as 2026-09-24.") from None
    if not 2000 <= day.year <= 2100:
        raise Unfit(f"The year {day.year} cannot be meant. Look at the day once more.")
    return day


def moment_of(values: Mapping[str, Any], key: str = "at") -> datetime | None:
    """The moment under `key` in ISO 8601 with its zone, in UTC; None when there is none that can be read."""
    given = values.get(key)
    try:
        at = datetime.fromisoformat(given) if isinstance(given, str) else None
        return at.astimezone(UTC) if at is not None and at.tzinfo is not None else None
    except (ValueError, OverflowError):
        return None


def by_our_clock(operation: Any, sent: datetime | None, now: datetime) -> Any:
    """The operation with its moments as our clock had them; see rules/clock.py."""
    if sent is None or not isinstance(operation, Mapping):
        return operation
    moments = {key: moment_of(operation, key) for key in MOMENTS}
    ours = {key: clock.by_our_clock(at, sent, now).isoformat() for key, at in moments.items() if at is not None}
    return {**operation, **ours}


def beside(uid: uuid.UUID, *content: str) -> uuid.UUID:
    """The id of the text kept beside another: the same for the same text, so that sending it again adds nothing."""
    digest = hashlib.sha256("\x1f".join(content).encode()).hexdigest()
    return uuid.uuid5(uid, digest)


def note_uid(question: uuid.UUID) -> uuid.UUID:
    """The id of the note under a planned question: two devices that write there meet in one note."""
    return uuid.uuid5(question, "note")
