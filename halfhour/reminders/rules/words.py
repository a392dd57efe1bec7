"""The mails' words: plain text, moments in the reader's zone, one link each. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from halfhour.core import moments
from halfhour.core.due import Due
from halfhour.desk.rules.sections import is_by_day, last_day

LONGEST = 160  # letters of a subject
OVERDUE = timedelta(minutes=20)  # a mail that comes later than this after its moment says so, if we were to blame


@dataclass(frozen=True, slots=True)
class Words:
    """The subject and the text of one mail, without its foot."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class HalfHour:
    """One of today's appointments: when, with whom, and by when to leave (`Leave by 13:25.`), blank for none."""

    at: datetime
    who: str
    leave: str = ""


@dataclass(frozen=True, slots=True)
class Morning:
    """What one morning's summary says; `unhurried` is what is in no rush, once a week, `more` what else is on the page."""

    day: datetime
    sentence: str
    half_hours: Sequence[HalfHour]
    dues: Sequence[Due]
    unhurried: Sequence[Due]
    more: int

    def __bool__(self) -> bool:
        return bool(self.half_hours or self.dues or self.unhurried)


def single(due: Due, *, heard: datetime, now: datetime, away: bool, zone: ZoneInfo, address: str) -> Words:
    """One due in a mail of its own. `heard` is when it was meant to arrive; `away` says that nothing ran then."""
    late = f"This was to reach you {moments.when(heard, now, zone)}, but Halfhour was not running then."
    parts = [due.what + ".", due.why, by_when(due, now, zone), f"{due.button}:\n{address}{due.url}"]
    if away and now - heard > OVERDUE:
        parts.insert(2, late)
    return Words(_subject(due.what), "\n\n".join(part for part in parts if part))


def together(dues: Sequence[Due], *, heard: datetime, now: datetime, away: bool, zone: ZoneInfo, address: str) -> Words:
    """Several dues of one moment in one mail, so that nobody is buried under mails after a silence."""
    lead = "Several things came due at once, so here they are in one mail."
    if away and now - heard > OVERDUE:
        lead = f"Halfhour was not running for a while, so this comes late: the first was for {moments.when(heard, now, zone)}."
    return Words(f"{len(dues)} things are due", "\n\n".join([lead, *_listed(dues, now, zone, address)]))


def summary(morning: Morning, *, zone: ZoneInfo, address: str) -> Words:
    """The morning's mail: the sentence of Today, the day's half hours, and what to do, in the order to do it."""
    now, parts = morning.day, [_day(morning.day, zone), morning.sentence]
    if morning.half_hours:
        rows = [f"{moments.clock_time(one.at, zone)}  {one.who}. {one.leave}".strip() for one in morning.half_hours]
        parts.append("\n".join(["Today’s half hours", *rows]))
    if morning.dues:
        parts += ["To do", *_listed(morning.dues, now, zone, address)]
    if morning.unhurried:
        rows = [f"- {due.what}\n  {address}{due.url}" for due in morning.unhurried]
        parts.append("\n".join(["When there is time", *rows]))
    if morning.more:
        thing = "thing is" if morning.more == 1 else "things are"
        parts.append(f"{morning.more} more {thing} on your page:\n{address}/")
    return Words(_subject(morning.sentence.rstrip(".")), "\n\n".join(part for part in parts if part))


def by_when(due: Due, now: datetime, zone: ZoneInfo) -> str:
    """`Due today at 15:40 (Berlin time), 5 h 10 left.` or `It was due yesterday at 15:40 (Berlin time).`; blank for no rush."""
    if due.by is None:
        return ""
    if is_by_day(due, zone):
        day = moments.near_day(last_day(due, zone), moments.local_day(now, zone))
        return f"It was due {day}." if due.is_late(now) else f"Due {day}."
    at = f"{moments.when(due.by, now, zone)} ({_clock(zone)})"
    return f"It was due {at}." if due.is_late(now) else f"Due {at}, {moments.left(due.by, now)}."


def foot(*, why: str, fewer: str, every: str) -> str:
    """Why it came, and the two ways to have fewer: `fewer` ends this kind by one press, `every` is the page of choices."""
    return f"\n\n-- \n{why}\nNo more of these: {fewer}\nAll your reminders: {every}\n"


def _listed(dues: Sequence[Due], now: datetime, zone: ZoneInfo, address: str) -> list[str]:
    return [
        "\n".join(filter(None, [f"{number}. {due.what}", due.why, by_when(due, now, zone), f"{address}{due.url}"]))
        for number, due in enumerate(dues, 1)
    ]


def _subject(said: str) -> str:
    said = " ".join(said.split())
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1].rsplit(' ', 1)[0]}…"


def _day(at: datetime, zone: ZoneInfo) -> str:
    day = moments.local_day(at, zone)
    return moments.long_day(day, day)


def _clock(zone: ZoneInfo) -> str:
    return "UTC" if zone.key == "UTC" else f"{zone.key.rpartition('/')[2].replace('_', ' ')} time"
