"""On which day a follow-up is due, and from which it shows; days are those of the owner's zone. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

SHOWN_BEFORE = timedelta(days=14)  # two weeks to write, be answered, and be on somebody's mind
AFTER_THANKS = timedelta(days=7)  # coming back sooner would make the thanks look like a means
SEARCH_LASTS = timedelta(days=365)
OPENING_STAYS = timedelta(days=60)  # most are filled by then
UNDATED_LASTS = timedelta(days=365)  # what was mentioned for no certain day is asked for within a year
APART = timedelta(days=30)  # a season that opens this soon after the search is one letter, not two
ANSWER_AWAITED = timedelta(days=14)  # two weeks are usual before one asks what became of an application
YEAR = timedelta(days=365)
FARTHEST = date(2200, 1, 1)  # never, as a day


@dataclass(frozen=True, slots=True)
class Days:
    """When a follow-up is due, and from when it shows."""

    due_on: date
    shows_on: date

    def after_rest(self, until: date | None) -> Days:
        """The same, but not before the day until which the person is to be left alone."""
        if until is None:
            return self
        return Days(max(self.due_on, until), max(self.shows_on, until))


def of_search(begins: date, thanked_on: date) -> Days | None:
    """Come back when the search begins, or a week after the thanks when it has begun already.

    None once the search that began then is a year old.
    """
    due_on = max(begins, thanked_on + AFTER_THANKS)
    if due_on > begins + SEARCH_LASTS:
        return None
    return Days(due_on, max(due_on - SHOWN_BEFORE, thanked_on + AFTER_THANKS))


def of_opening(opens_on: date, mentioned_on: date) -> Days:
    """Write before it opens: shown two weeks ahead, due on the day. Of one open already: within a week."""
    due_on = opens_on if opens_on > mentioned_on else mentioned_on + AFTER_THANKS
    return Days(due_on, max(opens_on - SHOWN_BEFORE, mentioned_on))


def of_undated(mentioned_on: date, season_from: date | None) -> Days:
    """An opening for no certain day: in its season, or a week after it was mentioned where there is none."""
    due_on = mentioned_on + AFTER_THANKS
    if season_from is None or season_from <= due_on:
        return Days(due_on, due_on)
    return Days(season_from, max(season_from - SHOWN_BEFORE, due_on))


def of_season(search: Days, opens_on: date) -> Days | None:
    """A second knock when their season opens, unless that is about when the search brought one there anyway."""
    if opens_on < search.due_on + APART or opens_on > search.due_on + SEARCH_LASTS:
        return None
    return Days(opens_on, opens_on - SHOWN_BEFORE)


def of_application(applied_on: date) -> Days:
    """Ask what became of it, two weeks after."""
    return Days(applied_on + ANSWER_AWAITED, applied_on + ANSWER_AWAITED)


def opening_is_over(opens_on: date, today: date) -> bool:
    """Whether it opened so long ago that coming back to it makes no sense."""
    return today > opens_on + OPENING_STAYS


def of_touch(weeks: int, since: Iterable[date], touches: Iterable[date], most: int | None) -> Days:
    """`weeks` after the newest day of `since`; never the touch that would be one too many within a year.

    `touches` are the days of earlier follow-ups, `most` how many a year may hold (None: any number, for mentors).
    """
    due_on = max(max(since) + timedelta(weeks=weeks), not_before(touches, most))
    return Days(due_on, due_on)


def not_before(touches: Iterable[date], most: int | None) -> date:
    """The first day on which one more touch does not make more than `most` in 365 days."""
    if most is None:
        return date.min
    if most <= 0:
        return FARTHEST
    newest = sorted(touches, reverse=True)
    return newest[most - 1] + YEAR if len(newest) >= most else date.min


def fitting_weeks(touches_a_year: int) -> int:
    """The shortest rhythm, in weeks, that stays within so many touches a year."""
    return -(-52 // touches_a_year) if touches_a_year > 0 else 52
