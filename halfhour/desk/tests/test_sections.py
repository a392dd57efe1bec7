"""Today's four lists: what stands where, in what order, and what its dial says."""

import pytest

from halfhour.desk.rules.sections import dial_words, row, rows, sections
from halfhour.desk.tests.dues import LOS_ANGELES, due, local

NOW = local("2026-09-24 10:30")


def sorted_out(*dues, now=NOW):
    parts = sections(list(dues), now, LOS_ANGELES)
    return {name: [d.brief for d in getattr(parts, name)] for name in ("now", "today", "later", "waiting")}


def test_six_hours_are_now_and_a_minute_more_is_today():
    parts = sorted_out(due("a", "2026-09-24 16:30"), due("b", "2026-09-24 16:31"))
    assert (parts["now"], parts["today"]) == (["a"], ["b"])


def test_what_is_late_is_now_however_old():
    assert sorted_out(due("a", "2026-09-01 09:00"))["now"] == ["a"]


def test_midnight_ends_the_day_before_it():
    parts = sorted_out(due("a", "2026-09-25 00:00"), due("b", "2026-09-25 00:01"))
    assert (parts["today"], parts["later"]) == (["a"], ["b"])


def test_late_in_the_evening_the_small_hours_are_now():
    assert sorted_out(due("a", "2026-09-25 02:00"), now=local("2026-09-24 22:00"))["now"] == ["a"]


def test_what_is_lost_within_the_hour_comes_before_what_is_late_already():
    parts = sorted_out(
        due("late", "2026-09-24 09:00"), due("soon", "2026-09-24 11:30"), due("then", "2026-09-24 11:31")
    )
    assert parts["now"] == ["soon", "late", "then"]


def test_of_what_is_late_the_newest_comes_first():
    parts = sorted_out(due("old", "2026-09-01 09:00"), due("new", "2026-09-23 09:00"))
    assert parts["now"] == ["new", "old"]


def test_weight_goes_before_time_among_what_is_now():
    parts = sorted_out(due("leave", "2026-09-24 13:25"), due("thank", "2026-09-24 15:40", weight=1))
    assert parts["now"] == ["thank", "leave"]
    late = sorted_out(due("confirm", "2026-09-23 17:00"), due("thank", "2026-09-24 15:40", weight=1))
    assert late["now"] == ["thank", "confirm"]


def test_three_in_no_rush_stand_on_today_after_what_has_an_hour():
    parts = sorted_out(*(due(name) for name in "dcba"), due("call", "2026-09-24 17:00"))
    assert (parts["today"], parts["later"]) == (["call", "a", "b", "c"], ["d"])


def test_what_others_have_to_do_waits_even_when_its_time_has_passed():
    assert sorted_out(due("a", "2026-09-20 09:00", waiting=True)) == {
        "now": [],
        "today": [],
        "later": [],
        "waiting": ["a"],
    }


def test_equal_dues_keep_one_order_whatever_order_they_came_in():
    pair = [due("a", "2026-09-24 12:00"), due("b", "2026-09-24 12:00")]
    assert sorted_out(*pair) == sorted_out(*reversed(pair))


def test_the_clock_going_back_keeps_an_early_hour_of_that_day_today():
    # On 1 November 2026 Los Angeles has 25 hours: 01:30 comes twice.
    assert sorted_out(due("a", "2026-11-01 23:59"), now=local("2026-11-01 00:30"))["today"] == ["a"]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (due(by="2026-09-24 15:40"), "5 h 10 left"),
        (due(by="2026-09-24 09:30"), "1 h late"),
        (due(by="2026-09-24 17:00"), "before 17:00"),
        (due(by="2026-09-24 23:59"), "today"),
        (due(by="2026-09-25 00:00"), "today"),
        (due(by="2026-09-25 09:00"), "tomorrow"),
        (due(by="2026-09-29 09:00"), "Tue 29 Sep"),
        (due(by="2027-01-08 09:00"), "Fri 8 Jan 2027"),
        (due(), "no rush"),
        (due(waiting=True, opens="2026-09-22 09:00"), "2 days"),
        (due(waiting=True, opens="2026-09-23 23:00"), "since yesterday"),
        (due(waiting=True, opens="2026-09-24 00:10"), "since today"),
        (due(waiting=True), "waiting"),
        (due(by="2026-09-24 15:40", by_words="at 14:20"), "at 14:20"),
    ],
)
def test_words_under_the_dial(given, words):
    assert dial_words(given, NOW, LOS_ANGELES) == words


def test_a_dial_that_is_nearly_empty_is_said_as_late():
    low = row(due(by="2026-09-24 15:40", opens="2026-09-23 15:40"), NOW, LOS_ANGELES)
    full = row(due(by="2026-09-24 13:25", opens="2026-09-24 10:00"), NOW, LOS_ANGELES)
    assert (low.late, full.late) == (True, False)
    assert round(low.share, 3) == 0.215


def test_only_as_many_shout_as_may():
    many = [due(str(n), "2026-09-24 11:00") for n in range(5)]
    assert [r.first for r in rows(many, NOW, LOS_ANGELES, accented=3)] == [True, True, True, False, False]
