"""What a question is worth, and why, at the edges where a reason begins and ends."""

from __future__ import annotations

import pytest

from halfhour.journey.preparation.rules.knowing import CAN, HARDLY, MIGHT, Host, grounds
from halfhour.journey.preparation.rules.listening import ANY, follow_ups, listening
from halfhour.journey.preparation.rules.listening import THEMES as LISTENED
from halfhour.journey.preparation.rules.themes import THEMES
from halfhour.journey.preparation.rules.warnings import Line, warnings
from halfhour.journey.preparation.rules.weighing import Candidate, Occasion, Tally, worth


def first(theme, **host):
    found = grounds(theme, Host(name="Sam", **host))
    return (found[0].points, found[0].words) if found else None


@pytest.mark.parametrize(
    ("theme", "host", "expected"),
    [
        ("hirers", {"title": "Recruiter"}, (CAN, "as recruiter Sam sees who gets in and who does not")),
        ("day", {"title": "Talent partner"}, (HARDLY, "as talent partner Sam hires for the work and does not do it")),
        ("hirers", {"title": "Lab lead"}, (CAN, "as lab lead Sam has a say in who is hired")),
        ("hirers", {"leads": True}, (CAN, "as the one who leads Sam has a say in who is hired")),
        ("hirers", {"title": "UX researcher"}, None),
        ("day", {"title": "UX researcher"}, (CAN, "as UX researcher Sam does this work every day")),
        ("day", {}, None),
        ("trends", {"title": "Junior planner"}, (HARDLY, "as junior planner Sam may be too new to see it")),
        ("shadowing", {"title": "Owner"}, (CAN, "as owner Sam can say yes to it")),
        ("hirers", {"department": "Human resources"}, (CAN, "Sam sees who gets in and who does not")),
        ("education", {"kind": "City Transit"}, (MIGHT, "public bodies hire by what stands on paper")),
        ("shadowing", {"kind": "Blue Harbor Health"}, (-MIGHT, "where patients are, shadowing is hard to allow")),
        ("path", {"shares_school": True}, (CAN, "Sam went where you study")),
        (
            "related",
            {"named_by": "Priya Nair", "named_from": "Lumen Bank", "organization": "Blue Harbor"},
            (MIGHT, "Priya Nair of Lumen Bank named them, so the two places can be compared"),
        ),
        ("related", {"named_by": "Priya Nair", "named_from": "Blue Harbor", "organization": "Blue Harbor"}, None),
        (
            "culture",
            {"named_by": "Priya Nair", "named_from": "Blue Harbor", "organization": "Blue Harbor"},
            (-MIGHT, "Priya Nair is of the same place and can tell you too"),
        ),
    ],
)
def test_what_somebody_can_know(theme, host, expected):
    assert first(theme, **host) == expected


def of(theme="likes", **what):
    return worth(Candidate(1, "?", theme, 3, **what), Occasion(Host(name="Sam"), "UX research", 2))


def test_what_nobody_told_outweighs_every_list():
    unknown, told = of("pay"), of("likes", told=2)
    assert unknown.points > told.points
    assert unknown.why == "None of the 2 people you met in UX research spoke of it; 3 of 13 published lists ask it"
    assert told.why.startswith("2 people in UX research told you about it already")


def test_one_view_is_worth_a_second():
    assert of(told=1).why.startswith("One person in UX research told you")
    alone = worth(Candidate(1, "?", "likes", 3), Occasion(field="law", met=1))
    assert alone.why.startswith("The one person you met in law did not speak of it")


@pytest.mark.parametrize(
    ("tally", "points", "words"),
    [
        (Tally(asked=2), 0, "asked twice, too few to judge it by"),
        (Tally(asked=3), -6, "asked 3 times in UX research, and it brought nothing"),
        (Tally(asked=3, brought=1), 0, ""),
        (Tally(asked=3, brought=2), 1, "it brought something 2 of 3 times in UX research"),
        (Tally(skipped=1), 0, ""),
        (Tally(skipped=2), -2, "you skipped it twice"),
        (Tally(asked=2, skipped=2), 0, "asked twice, too few to judge it by"),
    ],
)
def test_three_times_before_it_is_judged(tally, points, words):
    found = of(here=tally, everywhere=tally)
    assert found.points - of().points == points
    assert words in " ".join(reason.words for reason in found.reasons)


def test_other_fields_count_where_this_one_has_too_little():
    found = of(here=Tally(asked=1), everywhere=Tally(asked=4))
    assert "asked 4 times, and it brought nothing" in [reason.words for reason in found.reasons]


def test_nobody_is_asked_the_same_again():
    assert of(asked_them=True).points < of(told=3).points
    assert "You asked Sam this before" in of(asked_them=True, told=3).why


def test_small_numbers_are_told_as_such():
    assert Tally(2, 0, 1).judgement == "Asked twice: too few to judge it by."
    assert Tally(3).judgement.startswith("Asked 3 times, and nothing came of it")
    assert Tally(4, 0, 3).judgement == "It brought something 3 of 4 times."
    assert Tally(3, 1, 2).words == "Asked 3 times, brought something twice, skipped once"


def test_every_theme_has_something_to_listen_for():
    assert set(LISTENED) == set(THEMES)
    assert all(one.listen_for and one.cue and one.follow_ups for one in LISTENED.values())
    assert listening("gossip") is ANY
    assert follow_ups("", "day") == list(LISTENED["day"].follow_ups)
    assert follow_ups(" Why? \n\n And then?", "day") == ["Why?", "And then?"]


WHOLE = [
    Line("day", must=True),
    Line("against", changes_mind=True),
    Line("referrals", closer=True),
    Line("resume", closer=True),
    Line("missed", closer=True),
]


@pytest.mark.parametrize(
    ("plan", "more", "words"),
    [
        ([], {}, []),
        (WHOLE, {}, []),
        (WHOLE * 5, {}, ["10 questions before", "5 musts, and you plan for 3"]),
        (WHOLE[1:], {}, ["None of them is a must"]),
        ([WHOLE[0], *WHOLE[2:]], {}, ["None of them could change your mind"]),
        (WHOLE[:2], {}, ["Nothing asks who else to meet, whether they would look at your resume and what you did not"]),
        ([*WHOLE[:3], WHOLE[4]], {}, ["Nothing asks whether they would look at your resume."]),
        ([*WHOLE[:3], WHOLE[4]], {"bring_resume": False}, []),
    ],
)
def test_what_a_plan_lacks(plan, more, words):
    said = warnings(plan, questions=8, musts=3, **more)
    assert len(said) == len(words)
    assert all(one in line for one, line in zip(words, said, strict=True))
