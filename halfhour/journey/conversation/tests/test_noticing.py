"""What notes are found to hold; none of it is kept unasked, so a wrong guess costs a glance."""

from __future__ import annotations

from datetime import date

import pytest

from halfhour.journey.conversation.rules import afterwards, noticing
from halfhour.journey.conversation.rules.noticing.days import day_in

THURSDAY = date(2026, 9, 24)


@pytest.mark.parametrize(
    ("note", "name", "place"),
    [
        ("Talk to Sam Ortiz at Blue Harbor Health, he does the field work.", "Sam Ortiz", "Blue Harbor Health"),
        ("I should ask for Devi Anand", "Devi Anand", ""),
        (
            "she recommended Dr. Łucja van der Berg from the Institute of Sound",
            "Łucja van der Berg",
            "the Institute of Sound",
        ),
        ("Reach out to Priya at Lumen Bank.", "Priya", "Lumen Bank"),
    ],
)
def test_a_name_one_is_sent_to(note, name, place):
    found = noticing.names([note])
    assert [(one.name, one.organization_name) for one in found] == [(name, place)]


@pytest.mark.parametrize(
    "note",
    [
        "Talk to Maria again in October",
        "Meet on Thursday",
        "Ask for the tram stop study",
        "We talked about Northside Clinic",
        "talk to Maria Chen, she said of herself",
    ],
)
def test_no_name_is_made_up(note):
    assert not noticing.names([note], known=["Maria Chen", "Maria"])


def test_each_name_once():
    assert len(noticing.names(["Ask Sam Ortiz. Really: call Sam Ortiz!", "talk to Sam Ortiz"])) == 1


@pytest.mark.parametrize(
    ("note", "kind", "opens_on"),
    [
        ("Two summer interns each year", "internship", None),
        ("Internships open in January; junior posts are scarce", "internship", date(2027, 1, 1)),
        ("The internship opens in January", "internship", date(2027, 1, 1)),
        ("I could shadow a nurse any Friday", "shadowing", None),
        ("They take volunteers from 12 October", "volunteer", date(2026, 10, 12)),
        ("A project nobody gets to: the old survey", "project", None),
        ("A junior position comes up in September", "job", date(2026, 9, 1)),
    ],
)
def test_an_opening(note, kind, opens_on):
    found = noticing.openings([note], THURSDAY)
    assert [(one.kind, one.opens_on) for one in found] == [(kind, opens_on)]


@pytest.mark.parametrize(
    "note",
    [
        "No internships before spring",
        "They don't take volunteers",
        "The bank froze hiring; junior jobs are scarce",
        "She started as an intern in 2009",
        "Internal mail is slow",
        "Her project was about trams",
    ],
)
def test_no_opening(note):
    assert not noticing.openings([note], THURSDAY)


@pytest.mark.parametrize(
    ("note", "by", "due_on"),
    [
        ("I'll send her the tram stop study by Friday", "me", date(2026, 9, 25)),
        ("I promised to write up the visit by 3 October", "me", date(2026, 10, 3)),
        ("She will introduce me to Sam Ortiz next Thursday", "them", date(2026, 10, 1)),
        ("Maria offered to look at my resume tomorrow", "them", date(2026, 9, 25)),
        ("They can put me in touch with the lab", "them", None),
    ],
)
def test_a_promise(note, by, due_on):
    assert noticing.promises([note], THURSDAY) == [(by, note, due_on)]


@pytest.mark.parametrize(
    "note", ["It will give you an overview", "You can ask anybody", "I will never work there", "I read her paper"]
)
def test_no_promise(note):
    assert not noticing.promises([note], THURSDAY)


def test_up_to_three_sentences_with_a_figure():
    notes = [
        "Two interns a year. Mornings in the clinic.\nHalf of it is persuading",
        "40 visits a week! Pay starts at 52,000",
        "7",
    ]
    assert noticing.facts(notes).split("\n") == ["Two interns a year", "40 visits a week!", "Pay starts at 52,000"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tomorrow", date(2026, 9, 25)),
        ("by the end of the week", date(2026, 9, 25)),
        ("end of the month", date(2026, 9, 30)),
        ("by 31 February", None),
        ("on January 8th", date(2027, 1, 8)),
        ("by 2 September", date(2027, 9, 2)),
        ("in August", date(2027, 8, 1)),
        ("whenever I may", None),
    ],
)
def test_days_in_words(text, day):
    assert day_in(text, THURSDAY) == day


@pytest.mark.parametrize(
    ("ended", "may", "said"),
    [
        (None, False, ""),
        ("14:49", False, "time"),
        ("14:40", False, "early"),
        ("14:58", True, "let"),
        ("14:58", False, "over"),
    ],
)
def test_how_the_clock_saw_the_end(at, ended, may, said):
    ends = at("2026-09-24 14:50")
    assert afterwards.ending(ended=ended and at(f"2026-09-24 {ended}"), ends=ends, may_run_over=may) == said
