from __future__ import annotations

from dataclasses import replace

import pytest

from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.thanks.rules import Remembered, draft
from halfhour.journey.thanks.rules.card import card_parts, paper
from halfhour.journey.thanks.rules.checks import check

MARIA = Known(
    sender="Dana Okafor", school="Lakeside College", full_name="Maria Chen", given="Maria", family="Chen", honorific=""
)
BARE = Remembered(who=MARIA, met="on Wednesday")
TOLD = replace(
    BARE,
    phrase="They asked what I had watched a real person do.",
    names=("Sam Ortiz", "Devi Anand"),
    theirs=("introduce me to Sam Ortiz",),
    mine=("send the diary study",),
)


def states(subject: str, body: str, known: Remembered, **more: int) -> dict[str, str]:
    return {found.key: found.state for found in check(subject, body, known, **more)}


def test_the_draft_says_what_was_written_down():
    made = draft(TOLD)
    assert made.subject == "Thank you for seeing me on Wednesday"
    assert made.body == (
        "Dear Maria Chen,\n\n"
        "Thank you for seeing me on Wednesday. What stays with me is what you said: "
        "“They asked what I had watched a real person do.”\n\n"
        "Thank you for naming Sam Ortiz and Devi Anand. Thank you for what you offered: introduce me to Sam Ortiz. "
        "What I promised stands: send the diary study.\n\n"
        "Dana Okafor\nLakeside College"
    )
    assert set(states(made.subject, made.body, TOLD).values()) == {"ok"}


def test_where_nothing_is_known_there_is_a_gap_and_nothing_made_up():
    made = draft(BARE)
    assert made.body == (
        "Dear Maria Chen,\n\nThank you for seeing me on Wednesday. [one thing they said that you want to remember].\n\n"
        "Dana Okafor\nLakeside College"
    )
    assert states(made.subject, made.body, BARE)["gaps"] == "no"
    nobody = draft(Remembered(who=Known(full_name="Maria Chen")))
    assert "[your name]" in nobody.body


def test_the_best_of_what_was_said_is_quoted():
    assert "“One.”" in draft(replace(BARE, quotes=("One.", "Two."), most_useful="Three")).body
    assert "Most useful to me was this: Three." in draft(replace(BARE, most_useful="Three")).body
    assert draft(replace(BARE, phrase="“Watch people.”")).body.count("“") == 1


@pytest.mark.parametrize(
    ("mode", "subject"),
    [
        ("in_person", "Thank you for seeing me on Wednesday"),
        ("video", "Thank you for talking with me on Wednesday"),
        ("phone", "Thank you for talking with me on Wednesday"),
        ("mail", "Thank you for answering my questions on Wednesday"),
    ],
)
def test_the_subject_says_what_the_thanks_are_for(mode, subject):
    assert draft(replace(BARE, mode=mode)).subject == subject


def test_late_and_run_over_are_said_plainly():
    assert "This comes later than it should." in draft(replace(BARE, is_late=True)).body
    assert "later" not in draft(BARE).body
    assert ", and for letting it run over." in draft(replace(BARE, ran_over=True)).body


def test_the_resume_is_mentioned_only_when_they_saw_it():
    assert "resume" not in draft(BARE).body
    assert draft(replace(BARE, saw_resume=True)).body.count("Thank you for looking at my resume.") == 1
    assert (
        "I have taken this up: Numbers first." in draft(replace(BARE, saw_resume=True, taken=("Numbers first",))).body
    )


def test_a_title_only_where_one_is_known():
    assert draft(replace(BARE, who=replace(MARIA, honorific="Dr"))).body.startswith("Dear Dr Chen,")


def test_a_long_life_still_makes_a_short_note():
    long = "word " * 200
    everything = replace(
        TOLD, phrase=long, names=tuple(f"Person {n}" for n in range(9)), ran_over=True, is_late=True, saw_resume=True
    )
    made = draft(everything)
    assert states(made.subject, made.body, everything)["short"] == "ok"


GOOD = "Dear Maria Chen,\n\nThank you for Wednesday. "


@pytest.mark.parametrize(
    ("body", "key", "state"),
    [
        ("Dear Maria Chen,\n\nIt was good to meet.", "thanks", "no"),
        (GOOD, "thanks", "ok"),
        (GOOD + "It was all so interesting and helpful for my future.", "specific", "no"),
        (GOOD + "I keep thinking of what I had watched a real person do.", "specific", "ok"),
        (GOOD + "You asked who had watched a real person; I now do.", "specific", "ok"),
        (GOOD + "“Watching counts as work”, you said.", "specific", "ok"),
        (GOOD, "next", "no"),
        (GOOD + "I wrote to Devi this morning.", "next", "no"),
        (GOOD + "I wrote to Ms Anand this morning.", "next", "ok"),
        (GOOD + "The diary study goes out to you on Friday: I will send it.", "next", "ok"),
        (GOOD + "Are you hiring?", "ask", "no"),
        (GOOD + "I am looking for an internship in your team.", "ask", "no"),
        (GOOD + "I am not looking for a job now.", "ask", "ok"),
        (GOOD + "[something]", "gaps", "no"),
        (GOOD + "TODO", "gaps", "no"),
        ("Dear Maria Chan,\n\nThank you.", "name", "ok"),
        ("Dear Elias,\n\nThank you.", "name", "no"),
        ("Dear Ms Chen,\n\nThank you.", "title", "no"),
    ],
)
def test_what_each_check_finds(body, key, state):
    assert states("Thank you", body, TOLD)[key] == state


def test_nothing_to_compare_with_is_said_and_nothing_promised_is_not_asked_for():
    found = states("Thank you", GOOD, BARE)
    assert found["specific"] == "look"
    assert "next" not in found


def test_a_single_common_word_of_a_note_is_no_echo():
    noted = replace(BARE, notes=("Yes, internships.", "ok"))
    assert states("", GOOD + "I heard about internships elsewhere.", noted)["specific"] == "no"


@pytest.mark.parametrize(("words", "state"), [(149, "ok"), (150, "no"), (0, "no")])
def test_under_150_words(words, state):
    assert states("", "word " * words, BARE)["short"] == state
    assert states("", "word " * 60, BARE, words_most=50)["short"] == "no"


def test_a_gap_in_the_subject_counts():
    assert states("Thank you for [day]", "Thanks", BARE)["gaps"] == "no"


def test_a_note_is_taken_apart_for_a_card():
    parts = card_parts(draft(TOLD).body, "Dana Okafor")
    assert parts.greeting == "Dear Maria Chen,"
    assert len(parts.paragraphs) == 2
    assert (parts.closing, parts.sender) == ("", "Dana Okafor, Lakeside College")
    signed = card_parts("Hello Maria,\nthank you.\n\nWarm wishes,\nDana Okafor", "Dana Okafor")
    assert signed == ("Hello Maria,", ("thank you.",), "Warm wishes,", "Dana Okafor")
    assert card_parts("", "Dana Okafor") == ("", (), "", "Dana Okafor")
    assert card_parts("One long line that is no greeting at all.", "Dana").paragraphs == (
        "One long line that is no greeting at all.",
    )


def test_paper_is_what_people_have():
    assert [paper(code) for code in ("US", "CA", "DE", "")] == ["us-letter", "us-letter", "a4", "a4"]
