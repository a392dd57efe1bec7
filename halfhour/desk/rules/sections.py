"""Which due thing stands where on Today, and in what order. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo

from halfhour.core import moments
from halfhour.core.due import Due

SOON = timedelta(hours=6)  # what has to be done before the next meal or two
PRESSING = timedelta(hours=1)  # lost for good when missed, so it goes even before what is late already
ACCENTED = 3  # more than three buttons that shout are none
UNHURRIED = 3  # of what is in no rush, so many stand on Today; the rest waits with what comes later
LOW = 0.25  # a dial with less than a quarter left is said in the colour of lateness


@dataclass(frozen=True, slots=True)
class Sections:
    """Today's four lists, each in the order to do them."""

    now: list[Due] = field(default_factory=list)
    today: list[Due] = field(default_factory=list)
    later: list[Due] = field(default_factory=list)
    waiting: list[Due] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.now or self.today or self.later or self.waiting)


@dataclass(frozen=True, slots=True)
class Row:
    """One due as it is drawn: what is left of its time as a share (0 to 1) and in words."""

    due: Due
    share: float
    words: str
    late: bool = False
    first: bool = False


def sections(dues: list[Due], now: datetime, zone: tzinfo) -> Sections:
    """The dues sorted into Now (late, or due within six hours), Today, Later, and Waiting on others.

    `zone` says where today ends. What has no `by` is in no rush: three of it stand under Today, last.
    """
    waiting = [due for due in dues if due.waiting]
    mine = [due for due in dues if not due.waiting]
    dated = [due for due in mine if due.by is not None]
    unhurried = sorted((due for due in mine if due.by is None), key=_by_weight)
    soon = [due for due in dated if _left(due, now) <= SOON]
    rest = sorted((due for due in dated if _left(due, now) > SOON), key=_by_time)
    day = moments.local_day(now, zone)
    return Sections(
        now=sorted(soon, key=lambda due: _by_urgency(due, now)),
        today=[due for due in rest if last_day(due, zone) <= day] + unhurried[:UNHURRIED],
        later=[due for due in rest if last_day(due, zone) > day] + unhurried[UNHURRIED:],
        waiting=sorted(waiting, key=_by_time),
    )


def last_day(due: Due, zone: tzinfo) -> date:
    """The last calendar day, in `zone`, on which it can be done in time: midnight ends the day before it."""
    assert due.by is not None
    return moments.local_day(due.by - timedelta(seconds=1), zone)


def is_by_day(due: Due, zone: tzinfo) -> bool:
    """Whether it is due by the end of a day rather than by an hour."""
    local = (due.by - timedelta(seconds=1)).astimezone(zone) if due.by else None
    return local is not None and (local.hour, local.minute) >= (23, 58)


def row(due: Due, now: datetime, zone: tzinfo, *, first: bool = False) -> Row:
    """The due as it is drawn."""
    share = due.share_left(now)
    hurried = due.by is not None and not due.waiting and (due.is_late(now) or (_left(due, now) <= SOON and share < LOW))
    return Row(due, share, dial_words(due, now, zone), late=hurried, first=first)


def rows(dues: list[Due], now: datetime, zone: tzinfo, *, accented: int = 0) -> list[Row]:
    """The dues as they are drawn, the first `accented` of them with the button that shouts."""
    return [row(due, now, zone, first=place < accented) for place, due in enumerate(dues)]


def dial_words(due: Due, now: datetime, zone: tzinfo) -> str:
    """The words under the dial: `5 h 10 left`, `before 17:00`, `today`, `Tue 29 Sep`, `no rush`.

    What its stage says goes first. What somebody else has to do shows how long it has been open.
    """
    if due.by_words:
        return due.by_words
    if due.waiting:
        return _waited(due, now, zone)
    if due.by is None:
        return "no rush"
    if _left(due, now) <= SOON:
        return moments.left(due.by, now)
    day, today = last_day(due, zone), moments.local_day(now, zone)
    if day == today:
        return "today" if is_by_day(due, zone) else f"before {moments.clock_time(due.by, zone)}"
    return "tomorrow" if (day - today).days == 1 else moments.short_day(day, today)


def _waited(due: Due, now: datetime, zone: tzinfo) -> str:
    """`since today`, `since yesterday`, `5 days`."""
    if due.opens is None or due.opens > now:
        return "waiting"
    days = (moments.local_day(now, zone) - moments.local_day(due.opens, zone)).days
    return {0: "since today", 1: "since yesterday"}.get(days, f"{days} days")


def _left(due: Due, now: datetime) -> timedelta:
    assert due.by is not None
    return due.by - now


def _by_urgency(due: Due, now: datetime) -> tuple[bool, int, bool, float, str]:
    """What is lost within the hour; then by weight; of equals what is late, the newest first, because the old ones
    have cooled; then the soonest."""
    assert due.by is not None
    at, is_late = due.by.timestamp(), due.is_late(now)
    is_pressing = not is_late and _left(due, now) <= PRESSING
    return (not is_pressing, -due.weight, not is_late, -at if is_late else at, due.key)


def _by_weight(due: Due) -> tuple[int, str]:
    return (-due.weight, due.key)


def _by_time(due: Due) -> tuple[float, int, str]:
    return (due.by.timestamp() if due.by else float("inf"), -due.weight, due.key)
