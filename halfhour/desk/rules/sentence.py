"""The one sentence on top of Today: what matters most, by when. Pure."""

from __future__ import annotations

from datetime import datetime, tzinfo

from halfhour.core import moments
from halfhour.core.due import Due
from halfhour.desk.rules.sections import Sections, is_by_day, last_day

COUNTED = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


def sentence(parts: Sections, now: datetime, zone: tzinfo, *, otherwise: str) -> str:
    """`Thank Maria before 15:40, then leave for Northwind by 13:25.`

    The first two things to do; that nothing is due today and what comes next; or, when there is nothing at all,
    `otherwise`: an imperative in lower case without its full stop, such as `find someone to ask`.
    """
    near = parts.now + parts.today
    if not near and not parts.later:
        lead = "Nothing is due while you wait for others" if parts.waiting else "Nothing is due"
        return f"{lead}. {_capital(otherwise)}."
    if not near:
        return f"Nothing is due today. Next: {clause(parts.later[0], now, zone)}."
    said = _capital(_opening(near[0], now, zone))
    if len(near) > 1:
        joint = ". Then " if near[0].is_late(now) else ", then "
        said += joint + clause(near[1], now, zone)
    return f"{said}.{_more(len(parts.now) - 2)}"


def counted(number: int) -> str:
    """`Three`, as a sentence begins; figures from thirteen on."""
    return COUNTED[number] if 0 <= number < len(COUNTED) else str(number)


def _more(pressing: int) -> str:
    if pressing <= 0:
        return ""
    return f" {counted(pressing)} more {'is' if pressing == 1 else 'are'} pressing."


def _opening(due: Due, now: datetime, zone: tzinfo) -> str:
    if due.is_late(now):
        return f"{_brief(due)} now: it was due {_since(due, now, zone)}"
    return clause(due, now, zone)


def clause(due: Due, now: datetime, zone: tzinfo) -> str:
    """`thank Maria before 15:40`, `thank Maria, which was due yesterday at 15:40`, or `… when you can`."""
    if due.by is None:
        return f"{_brief(due)} when you can"
    if due.is_late(now):
        return f"{_brief(due)}, which was due {_since(due, now, zone)}"
    return f"{_brief(due)} {_until(due, now, zone)}"


def _until(due: Due, now: datetime, zone: tzinfo) -> str:
    """`before 15:40`, `by 13:25 tomorrow`, `by Friday`. One leaves and arrives *by* a time; the rest is done before."""
    assert due.by is not None
    day, today = last_day(due, zone), moments.local_day(now, zone)
    away = (day - today).days
    near = moments.DAYS[day.weekday()] if away < 7 else f"{day.day} {moments.MONTHS[day.month - 1]}"
    if is_by_day(due, zone):
        return {0: "today", 1: "by tomorrow"}.get(away, f"by {near}")
    at = f"{'by' if due.step == 'prepare' else 'before'} {moments.clock_time(due.by, zone)}"
    return {0: at, 1: f"{at} tomorrow"}.get(away, f"{at} on {near}")


def _since(due: Due, now: datetime, zone: tzinfo) -> str:
    """`at 15:40`, `yesterday at 15:40`, `yesterday`, `on Tuesday 22 September`."""
    assert due.by is not None
    day, today = last_day(due, zone), moments.local_day(now, zone)
    if (today - day).days > 1:
        return f"on {moments.long_day(day, today)}"
    near = "yesterday" if day < today else ""
    at = "" if is_by_day(due, zone) else f"at {moments.clock_time(due.by, zone)}"
    return f"{near} {at}".strip()


def _brief(due: Due) -> str:
    return due.brief or due.what[:1].lower() + due.what[1:]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
