"""The table of a zone (VTIMEZONE): which offset its clocks had at a time, without unrolling any rule."""

from __future__ import annotations

import calendar
import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from halfhour.formats.invitation.components import Component
from halfhour.formats.invitation.times import clock_of

MOST = 60
EARLIEST = datetime.combine(date(1601, 1, 1), time())
_OFFSET = re.compile(r"^\s*([+-]?)(\d{2}):?(\d{2}):?(\d{2})?")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY = re.compile(r"([+-]?\d{0,2})\s*(MO|TU|WE|TH|FR|SA|SU)")


@dataclass(frozen=True, slots=True)
class Observance:
    """One rule of a table: from `begins` on (clock of the zone) the clocks are `to` ahead of UTC, before it `before`."""

    begins: datetime
    before: timedelta
    to: timedelta
    rule: dict[str, str]
    days: tuple[datetime, ...]

    def onsets(self, year: int) -> list[datetime]:
        """When it begins: as listed, and in a year and the one before by its rule."""
        found = [onset for one in (year - 1, year) if (onset := self._in(one))]
        return [self.begins, *self.days, *found]

    def _in(self, year: int) -> datetime | None:
        """When it begins in a year by its yearly rule, which is the only kind that tables of zones use."""
        if self.rule.get("FREQ") != "YEARLY" or not self.begins.year <= year <= _last_year(self.rule):
            return None
        named = re.match(r"\d+", self.rule.get("BYMONTH", ""))
        month = int(named[0]) if named else self.begins.month
        day = self._day(year, month) if 1 <= month <= 12 and 1 <= year <= 9999 else None
        return datetime.combine(day, self.begins.time()) if day else None

    def _day(self, year: int, month: int) -> date | None:
        asked = _BY_DAY.search(self.rule.get("BYDAY", ""))
        last = calendar.monthrange(year, month)[1]
        if not asked:
            return date(year, month, min(self.begins.day, last))
        # `8,9,10,11,12,13,14` with a weekday is another way to say the second one.
        from_day = min((int(day) for day in re.findall(r"\d+", self.rule.get("BYMONTHDAY", ""))[:31]), default=1)
        number = int(asked[1]) if asked[1] not in ("", "+", "-") else 1
        first = 1 + (_WEEKDAYS.index(asked[2]) - date(year, month, 1).weekday()) % 7
        days = [day for day in range(first, last + 1, 7) if day >= from_day]
        place = number - 1 if number > 0 else number
        return date(year, month, days[place]) if -len(days) <= place < len(days) else None


@dataclass(frozen=True, slots=True)
class Table:
    """The rules of one zone, and the place it says it is of."""

    observances: tuple[Observance, ...]
    location: str
    _years: dict[int, list[tuple[datetime, timedelta]]] = field(default_factory=dict, compare=False, repr=False)

    def offset(self, clock: datetime) -> timedelta:
        """How far clocks that show `clock` (naive) are ahead of UTC."""
        onsets = self._years.get(clock.year)
        if onsets is None:
            onsets = sorted((onset, one.to) for one in self.observances for onset in one.onsets(clock.year))
            self._years[clock.year] = onsets
        begun = bisect_right(onsets, clock, key=lambda pair: pair[0])
        return onsets[begun - 1][1] if begun else min(self.observances, key=lambda one: one.begins).before


def table_of(component: Component) -> Table | None:
    """The table in a VTIMEZONE; None when it has no rule that can be read."""
    named = [(part.name, one) for part in component.parts[:MOST] if (one := _observance(part))]
    found = [_superseded(one, [other for kind, other in named if kind == name]) for name, one in named]
    if not found and (always := _always(component)) is not None:
        found = [Observance(EARLIEST, always, always, {}, ())]
    said = component.text("X-LIC-LOCATION") or component.text("TZURL").partition("zoneinfo-outlook/")[2]
    return Table(tuple(found), said) if found else None


def _superseded(one: Observance, alike: list[Observance]) -> Observance:
    """A rule that names no end, ended by the next one of its kind: Exchange keeps those of earlier years like that."""
    later = [other.begins.year for other in alike if other.begins.year > one.begins.year and other.rule]
    if not one.rule or "UNTIL" in one.rule or not later:
        return one
    return replace(one, rule={**one.rule, "UNTIL": f"{min(later) - 1:04}"})


def _always(component: Component) -> timedelta | None:
    """The one offset of a table that tells nothing else; None when there are two, and nobody can say which when."""
    named = {_offset(part.text("TZOFFSETTO")) for part in component.parts[:MOST] if part.first("TZOFFSETTO")}
    return named.pop() if len(named) == 1 else None


def _observance(part: Component) -> Observance | None:
    begins, to = clock_of(part.text("DTSTART")), _offset(part.text("TZOFFSETTO"))
    if begins is None or to is None:
        return None
    before = _offset(part.text("TZOFFSETFROM"))
    days = [
        clock for line in part.all("RDATE")[:MOST] for said in line.value.split(",")[:MOST] if (clock := clock_of(said))
    ]
    pairs = (piece.partition("=") for piece in part.text("RRULE").upper().split(";"))
    rule = {name.strip(): value.strip() for name, _, value in pairs}
    return Observance(begins, to if before is None else before, to, rule, tuple(days[:MOST]))


def _offset(said: str) -> timedelta | None:
    found = _OFFSET.match(said)
    if not found:
        return None
    hours, minutes, seconds = int(found[2]), int(found[3]), int(found[4] or 0)
    if hours > 23 or minutes > 59 or seconds > 59:
        return None
    away = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -away if found[1] == "-" else away


def _last_year(rule: dict[str, str]) -> int:
    until = re.match(r"\d{4}", rule.get("UNTIL", ""))
    return int(until[0]) if until else 9999
