"""Where one stands with a person or a place, and what comes next when no stage says anything."""

from datetime import date

import pytest

from halfhour.desk.rules import around
from halfhour.desk.rules.place import suggested
from halfhour.desk.rules.steps import Way, next_step, steps_done

TODAY = date(2026, 9, 24)


@pytest.mark.parametrize(
    ("way", "done"),
    [
        (Way(), []),
        (Way(asked=True), []),
        (Way(agreed=True), ["find"]),
        (Way(held=True, critiqued=True), ["find", "prepare", "resume"]),
        (Way(held=True, thanked=True, rhythm=True), ["find", "prepare", "thank", "follow"]),
    ],
)
def test_the_steps_behind(way, done):
    assert steps_done(way) == done


@pytest.mark.parametrize(
    ("way", "page"),
    [
        (Way(), "outreach:write"),
        (Way(asked=True), "followups:new"),
        (Way(asked=True, agreed=True), "interviews:interview"),
        (Way(asked=True, agreed=True, held=True), "interviews:interview"),
        (Way(asked=True, held=True), "followups:rhythm"),
        (Way(asked=True, held=True, rhythm=True), "outreach:write"),
        (Way(never_again=True, held=True), ""),
        (Way(rests_until=date(2026, 9, 25)), ""),
        (Way(rests_until=TODAY), "outreach:write"),
    ],
)
def test_the_next_thing(way, page):
    assert next_step(way, "Maria", TODAY).url_name == page


def test_a_rest_ends_on_a_day():
    assert next_step(Way(rests_until=date(2026, 9, 25)), "Maria", TODAY).what == "Let it rest until tomorrow"


@pytest.mark.parametrize(
    ("known", "page"),
    [
        ({"people": 0, "unasked": None, "asked": 0, "manager": ""}, "outreach:call"),
        ({"people": 2, "unasked": (5, "Ana"), "asked": 1, "manager": ""}, "outreach:write"),
        ({"people": 1, "unasked": None, "asked": 1, "manager": ""}, "outreach:call"),
        ({"people": 0, "unasked": None, "asked": 0, "manager": "Elias"}, "people:new"),
    ],
)
def test_the_next_thing_at_a_place(known, page):
    assert suggested(**known, name="Harbor").url_name == page


def meeting(**said):
    return {"place": "", "door": "", "ask_for": "", "dress": "", "dress_source": "", **said}


def test_where_and_what_to_wear_by_the_newest_word():
    meetings = [
        meeting(place="Old"),
        meeting(place="Pier 4", ask_for="Ana", dress="Boots", dress_source="Ana"),
        meeting(),
    ]
    assert around.where(meetings, "Head office") == "Pier 4, ask for Ana"
    assert around.where([meeting()], "Head office") == "Head office"
    assert around.wear(meetings, "Suit", "website") == "Boots (Ana)"
    assert around.wear([], "Suit", "website") == "Suit (website)"
    assert around.wear([], "", "") == ""


def test_an_opening_with_its_day():
    assert around.opening({"kind": "shadowing", "text": "", "opens_on": None}, TODAY) == ("Job shadowing", "")
    summer = {"kind": "internship", "text": "in summer", "opens_on": "2027-01-08"}
    assert around.opening(summer, TODAY) == ("Internship: in summer", "from 8 January 2027")
    assert around.opening({**summer, "opens_on": "2026-09-01"}, TODAY)[1] == "since 1 September"


@pytest.mark.parametrize(
    ("kept_at", "due_on", "state", "late"),
    [
        ("2026-09-23 10:00", None, "kept", False),
        (None, None, "open", False),
        (None, "2026-09-24", "for today", False),
        (None, "2026-09-23", "for yesterday", True),
        (None, "2026-10-05", "for Mon 5 Oct", False),
    ],
)
def test_a_promise_and_how_it_stands(kept_at, due_on, state, late):
    said = around.promise({"by": "them", "text": "x", "kept_at": kept_at, "due_on": due_on}, "Maria", TODAY)
    assert (said.who, said.state, said.late) == ("Maria:", state, late)


def test_keeping_in_touch():
    weekly = {"weeks": 1, "counts_from": "2026-09-01"}
    mentor = {"since": "2026-05-03", "is_formal": True, "remarks": ""}
    assert around.touch(weekly, None, 4, TODAY) == "Say hello every week."
    assert (
        around.touch({**weekly, "weeks": None}, mentor, 4, TODAY) == "Your mentor since 3 May. Say hello every 4 weeks."
    )
    assert around.touch(None, None, 4, TODAY).startswith("Nothing set.")
