"""The sentence on top of Today, at its edges."""

import pytest

from halfhour.desk.rules.sections import sections
from halfhour.desk.rules.sentence import sentence
from halfhour.desk.tests.dues import LOS_ANGELES, due, local

NOW = local("2026-09-24 10:30")


def said(*dues, now=NOW, otherwise="find someone to ask"):
    return sentence(sections(list(dues), now, LOS_ANGELES), now, LOS_ANGELES, otherwise=otherwise)


def thank(by="2026-09-24 15:40", **details):
    return due("thank Maria", by, **{"weight": 1, **details})


def leave(by="2026-09-24 13:25", **details):
    return due("leave for Northwind", by, step="prepare", **details)


def test_nothing_due_names_the_next_thing():
    assert said() == "Nothing is due. Find someone to ask."


def test_nothing_but_waiting():
    assert said(due("wait", waiting=True)) == "Nothing is due while you wait for others. Find someone to ask."


def test_one():
    assert said(thank()) == "Thank Maria before 15:40."


def test_two():
    assert said(leave(), thank()) == "Thank Maria before 15:40, then leave for Northwind by 13:25."


def test_late():
    assert said(thank(), now=local("2026-09-24 16:00")) == "Thank Maria now: it was due at 15:40."


def test_late_and_another():
    now = local("2026-09-24 11:00")
    late = thank("2026-09-23 15:40")
    assert said(late, leave(), now=now) == (
        "Thank Maria now: it was due yesterday at 15:40. Then leave for Northwind by 13:25."
    )


def test_what_is_lost_within_the_hour_goes_first_and_the_late_one_after_it():
    now = local("2026-09-24 13:00")
    assert said(thank("2026-09-20 15:40"), leave(), now=now) == (
        "Leave for Northwind by 13:25, then thank Maria, which was due on Sunday 20 September."
    )


def test_a_late_day_names_no_hour():
    assert said(due("write to Tom", "2026-09-23 23:59")) == "Write to Tom now: it was due yesterday."


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("2026-09-25 13:25", "by 13:25 tomorrow"),
        ("2026-09-30 13:25", "by 13:25 on Wednesday"),
        ("2026-10-01 13:25", "by 13:25 on 1 October"),
        ("2026-09-25 23:59", "by tomorrow"),
        ("2026-09-28 00:00", "by Sunday"),
        ("2026-12-24 23:59", "by 24 December"),
    ],
)
def test_later_days(by, words):
    assert said(leave(by)) == f"Nothing is due today. Next: leave for Northwind {words}."


def test_by_the_end_of_today():
    assert said(due("nudge Tom", "2026-09-24 23:59")) == "Nudge Tom today."


def test_no_rush_is_said():
    points = due("decide on 2 points of the critique")
    assert said(points) == "Decide on 2 points of the critique when you can."
    assert said(thank(), points) == "Thank Maria before 15:40, then decide on 2 points of the critique when you can."


def test_many_are_counted_not_listed():
    more = [due(f"call {n}", "2026-09-24 14:00") for n in range(3)]
    assert said(thank(), leave(), *more) == (
        "Thank Maria before 15:40, then leave for Northwind by 13:25. Three more are pressing."
    )
    assert said(thank(), leave(), more[0]).endswith(" One more is pressing.")


def test_without_a_brief_its_title_is_the_imperative():
    assert said(due("", "2026-09-24 17:00", what="Call Harbor Analytics")) == "Call Harbor Analytics before 17:00."
    assert said(thank(), due("", "2026-09-24 17:00", what="Call Harbor")).endswith(", then call Harbor before 17:00.")


def test_an_hour_is_that_of_the_reader():
    # 15:40 in Los Angeles is 00:40 of the next day in Berlin.
    from zoneinfo import ZoneInfo

    berlin = ZoneInfo("Europe/Berlin")
    assert sentence(sections([thank()], NOW, berlin), NOW, berlin, otherwise="rest") == (
        "Thank Maria before 00:40 tomorrow."
    )
