"""Days in a note's words: by Friday, in January, tomorrow. Pure."""

from __future__ import annotations

import re
from datetime import date, timedelta

from halfhour.core.moments import DAYS, MONTHS

MONTH = "|".join(f"{name}|{name[:3]}" if name != "May" else name for name in MONTHS)
IN_MONTH = re.compile(
    rf"\b(?:in|from|early|mid|late|since|until|by|before|of|opens?|every)[ -](?:(\d{{1,2}})(?:st|nd|rd|th)? )?({MONTH})\b"
    rf"|\b(\d{{1,2}})(?:st|nd|rd|th)? ({MONTH})\b|\b({MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?\b"
)
WEEKDAY = re.compile(rf"\b(?:by|on|until|before|next|this)\s+({'|'.join(DAYS)})\b", re.IGNORECASE)
NEAR = re.compile(r"\b(today|tonight|tomorrow)\b|\b(?:by the )?end of (?:the|this) (week|month)\b", re.IGNORECASE)
FRIDAY = 4


def day_in(text: str, said_on: date) -> date | None:
    """The day that a promise names, the next one from the day it was said; None when it names none."""
    if near := NEAR.search(text):
        return _near(near, said_on)
    if weekday := WEEKDAY.search(text):
        ahead = (_index(DAYS, weekday[1]) - said_on.weekday() - 1) % 7 + 1
        return said_on + timedelta(days=ahead)
    return month_in(text, said_on)


def month_in(text: str, said_on: date) -> date | None:
    """The day, or the first of the month, that the text names: this year's, or next year's once the month is over."""
    found = IN_MONTH.search(text)
    if found is None:
        return None
    name, number = found[2] or found[4] or found[5], found[1] or found[3] or found[6]
    month = _index(MONTHS, name)
    year = said_on.year + (month + 1 < said_on.month)
    return _day(year, month + 1, int(number or 1), said_on)


def _day(year: int, month: int, number: int, said_on: date) -> date | None:
    try:
        day = date(year, month, number)
        past = number > 1 and day < said_on  # a day that is gone means next year's; a month that runs is open already
        return date(year + 1, month, number) if past else day
    except ValueError:
        return None


def _near(found: re.Match[str], said_on: date) -> date:
    word = (found[1] or found[2]).lower()
    if word == "week":
        return said_on + timedelta(days=(FRIDAY - said_on.weekday()) % 7)
    if word == "month":
        return (said_on.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return said_on + timedelta(days=word == "tomorrow")


def _index(names: tuple[str, ...], word: str) -> int:
    return next(place for place, name in enumerate(names) if name.lower().startswith(word[:3].lower()))
