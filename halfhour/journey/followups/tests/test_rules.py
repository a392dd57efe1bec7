from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halfhour.journey.followups.rules import days, keys, words
from halfhour.journey.followups.rules.days import Days

BEGINS = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("thanked_on", "due_on", "shows_on"),
    [
        (date(2026, 9, 24), date(2027, 3, 1), date(2027, 2, 15)),  # long before: two weeks ahead of the day
        (date(2027, 2, 20), date(2027, 3, 1), date(2027, 2, 27)),  # not within a week of the thanks
        (date(2027, 2, 28), date(2027, 3, 7), date(2027, 3, 7)),
        (date(2027, 5, 1), date(2027, 5, 8), date(2027, 5, 8)),  # met in the middle of the search
    ],
)
def test_coming_back_when_the_search_begins(thanked_on, due_on, shows_on):
    assert days.of_search(BEGINS, thanked_on) == Days(due_on, shows_on)


def test_a_search_lasts_a_year():
    assert days.of_search(BEGINS, date(2028, 2, 22)) == Days(date(2028, 2, 29), date(2028, 2, 29))
    assert days.of_search(BEGINS, date(2028, 2, 23)) is None


def test_an_opening_two_weeks_ahead_and_one_open_already():
    assert days.of_opening(date(2027, 1, 22), date(2026, 9, 23)) == Days(date(2027, 1, 22), date(2027, 1, 8))
    assert days.of_opening(date(2026, 10, 1), date(2026, 9, 23)) == Days(date(2026, 10, 1), date(2026, 9, 23))
    assert days.of_opening(date(2026, 9, 1), date(2026, 9, 23)) == Days(date(2026, 9, 30), date(2026, 9, 23))
    assert not days.opening_is_over(date(2026, 9, 1), date(2026, 10, 31))
    assert days.opening_is_over(date(2026, 9, 1), date(2026, 11, 1))


def test_a_rhythm_counts_from_the_newest_that_happened():
    counted, touched = date(2026, 6, 1), date(2026, 9, 24)
    assert days.of_touch(8, [counted], [], 3).due_on == date(2026, 7, 27)
    assert days.of_touch(8, [counted, touched], [], 3).due_on == date(2026, 11, 19)


def test_no_more_touches_a_year_than_set():
    touches = [date(2026, 1, 10), date(2026, 3, 10), date(2026, 5, 10)]
    assert days.of_touch(8, [touches[-1]], touches, 3).due_on == date(2027, 1, 10)
    assert days.of_touch(8, [touches[-1]], touches[1:], 3).due_on == date(2026, 7, 5)
    assert days.of_touch(8, [touches[-1]], touches, None).due_on == date(2026, 7, 5)
    assert days.of_touch(8, [touches[-1]], [], 0).due_on == days.FARTHEST


@given(st.lists(st.integers(0, 3000), max_size=40, unique=True), st.integers(1, 6), st.integers(1, 60))
def test_following_the_proposals_never_makes_too_many_within_a_year(offsets, most, weeks):
    touches: list[date] = []
    day = date(2026, 1, 1)
    for _ in range(30):
        day = max(day + timedelta(days=1), days.of_touch(weeks, [day], touches, most).due_on)
        touches.append(day)
    for first in touches:
        assert sum(first <= touch < first + days.YEAR for touch in touches) <= most


def test_a_rest_puts_it_off():
    found = Days(date(2026, 11, 19), date(2026, 11, 5))
    assert found.after_rest(None) == found
    assert found.after_rest(date(2026, 11, 10)) == Days(date(2026, 11, 19), date(2026, 11, 10))
    assert found.after_rest(date(2027, 1, 1)) == Days(date(2027, 1, 1), date(2027, 1, 1))


@pytest.mark.parametrize(("most", "weeks"), [(3, 18), (1, 52), (12, 5), (0, 52), (52, 1)])
def test_the_shortest_rhythm_that_fits(most, weeks):
    assert days.fitting_weeks(most) == weeks


def test_keys_name_one_thing_each():
    assert keys.of_search(BEGINS, 42) == "search:2027:42"
    assert keys.of_touch(42, date(2026, 11, 18)) == "in_touch:42:2026-11-18"
    assert keys.promise_in(keys.of_promise(7)) == 7
    for other in ("opening:7", "promise:", "promise:x", "promise:٧", ""):
        assert keys.promise_in(other) is None
    assert len(keys.of_touch(2**63 - 1, BEGINS)) <= 60


def test_why_come_back():
    told = {"begins": BEGINS, "organization": "Blue Harbor", "host": "Maria", "hires": words.hires(True, False)}
    assert words.search(today=date(2027, 2, 20), mentioned="a summer internship.", **told) == (
        "Your search begins 1 March. Blue Harbor hires interns; Maria mentioned: a summer internship."
    )
    assert words.search(today=date(2026, 9, 24), source="their careers page", **told) == (
        "Your search begins 1 March 2027. Blue Harbor hires interns, says their careers page."
    )
    assert words.search(today=BEGINS, **told) == "Your search begins today. Blue Harbor hires interns."
    assert words.search(today=date(2027, 3, 2), **told).startswith("Your search began 1 March.")
    assert words.hires(True, True) == "hires interns and graduates"


def test_why_ask_about_an_opening():
    said = {"kind": "Internship", "text": "summer, two places.", "host": "Maria", "opens_on": date(2027, 1, 22)}
    assert words.opening(today=date(2027, 1, 8), **said) == (
        "Maria mentioned an internship: summer, two places. It opens 22 January."
    )
    assert words.opening(today=date(2027, 1, 22), **{**said, "kind": "Job", "text": ""}) == (
        "Maria mentioned a job. It opens today."
    )
    assert words.opening(today=date(2027, 1, 23), **{**said, "kind": "Job shadowing", "text": "Fridays"}) == (
        "Maria mentioned job shadowing: Fridays. It opened 22 January."
    )


def test_why_say_hello():
    said = {"weeks": 8, "is_mentor": False}
    assert words.touch(last_on=date(2026, 9, 24), today=date(2026, 11, 19), **said) == (
        "The last that happened between you was on 24 September. You wanted to be in touch every 8 weeks."
    )
    assert "on Monday." in words.touch(last_on=date(2026, 9, 21), today=date(2026, 9, 24), **said)
    assert "As with mentors: every 4 weeks." in words.touch(
        last_on=date(2026, 9, 21), today=date(2026, 9, 24), weeks=4, is_mentor=True
    )
