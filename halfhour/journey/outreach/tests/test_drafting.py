"""Drafts say what is known, leave a gap where nothing is, and pass the checks when all is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from halfhour.accounts.rules import Numbers
from halfhour.journey.outreach.rules.checks import check
from halfhour.journey.outreach.rules.drafting import draft
from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.outreach.rules.lengths import NOTE_FREE
from halfhour.journey.outreach.rules.subjects import subject

NUMBERS = Numbers()
ALL = Known(
    sender="Dana Okafor",
    school="Lakeside College",
    studies="information science",
    email="dana@lakeside.example",
    phone="+1 206 555 0100",
    full_name="Elias Novak",
    given="Elias",
    family="Novak",
    title="Research manager",
    organization="Harbor Analytics",
    field="UX research",
    found_in="call",
    found_detail="Ruth at your front desk",
    why_them="Your report on harbour noise made me want to understand how such work gets done",
    first_sent="Tuesday 22 September",
    meeting="tomorrow, Thursday 24 September at 10:00",
)
NOTHING = Known(full_name="Elias Novak")


def written(known: Known, channel: str = "mail", purpose: str = "ask") -> str:
    return draft(channel=channel, purpose=purpose, known=known, numbers=NUMBERS).body


def report(known: Known, channel: str = "mail", purpose: str = "ask"):
    made = draft(channel=channel, purpose=purpose, known=known, numbers=NUMBERS)
    return check(channel=channel, purpose=purpose, subject=made.subject, body=made.body, known=known, numbers=NUMBERS)


@pytest.mark.parametrize(
    ("channel", "purpose"),
    [("mail", "ask"), ("linkedin", "ask"), ("paper", "ask"), ("mail", "reminder"), ("paper", "reminder")],
)
def test_with_everything_known_every_check_is_in_order(channel, purpose):
    assert [line.says for line in report(ALL, channel, purpose).checks if line.state != "ok"] == []


def test_confirmation_gives_the_phone_number_and_the_time():
    body = written(ALL, purpose="confirm")
    assert "tomorrow, Thursday 24 September at 10:00" in body
    assert "+1 206 555 0100" in body
    assert report(ALL, purpose="confirm").open == 0


@pytest.mark.parametrize("channel", ["mail", "linkedin", "paper"])
@pytest.mark.parametrize("purpose", ["ask", "reminder", "confirm", "follow_up", "answer"])
def test_what_is_not_known_is_a_gap_that_the_check_finds(channel, purpose):
    found = report(NOTHING, channel, purpose)
    assert next(line for line in found.checks if line.key == "gaps").state == "no"


def test_every_missing_fact_has_its_own_gap():
    body = written(NOTHING)
    for gap in ("[where you study]", "[how you came to them]", "[why them]", "[your name]"):
        assert gap in body
    assert "None" not in body


def test_the_referral_goes_first():
    body = written(replace(ALL, named_by="Maria Chen"))
    assert body.startswith("Dear Elias Novak,\n\nMaria Chen gave me your name.")
    assert "when I called" not in body


def test_a_title_stands_only_where_it_is_known():
    assert written(ALL).startswith("Dear Elias Novak,")
    assert written(replace(ALL, honorific="Dr")).startswith("Dear Dr Novak,")
    assert written(replace(ALL, honorific="Mx", family="")).startswith("Dear Mx Elias Novak,")


@pytest.mark.parametrize(
    ("found_in", "detail", "said"),
    [
        ("linkedin", "", "I found you on LinkedIn."),
        ("school", "", "I found you through Lakeside College."),
        ("website", "", "I found your name on the website of Harbor Analytics."),
        ("call", "", "I called Harbor Analytics and was given your name."),
        ("call", "Ruth", "Ruth gave me your name when I called Harbor Analytics."),
        ("met", "the career fair", "We met at the career fair."),
        ("met", "at the career fair", "We met at the career fair."),
        ("met", "", "We met [where you met]."),
        ("other", "a podcast", "I found you through a podcast."),
        ("other", "", "[how you came to them]."),
        ("address_book", "", "[how you came to them]."),
        ("referral", "", "[how you came to them]."),
    ],
)
def test_how_you_came_to_them(found_in, detail, said):
    assert said in written(replace(ALL, found_in=found_in, found_detail=detail))


def test_a_shared_school_is_said():
    body = written(replace(ALL, found_in="school", found_detail="", shares_school=True))
    assert "among the alumni of Lakeside College" in body


@pytest.mark.parametrize(
    ("school", "studies", "said"),
    [
        ("Lakeside College", "biology", "I study biology at Lakeside College."),
        ("Lakeside College", "", "I study at Lakeside College."),
        ("nurse at Harbor Clinic", "", "I am Dana Okafor, nurse at Harbor Clinic."),
        ("", "biology", "I study biology at [where you study]."),
    ],
)
def test_who_you_are(school, studies, said):
    assert said in written(replace(ALL, school=school, studies=studies))


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("Your report on tides", "Your report on tides."),
        ("because you moved from teaching", "I write to you because you moved from teaching."),
        ("the tide atlas.", "What made me write to you: the tide atlas."),
        ("two\nlines", "What made me write to you: two lines."),
    ],
)
def test_why_them_in_the_words_that_were_kept(kept, said):
    assert said in written(replace(ALL, why_them=kept))


def test_the_reminder_names_the_day_and_the_last_one_says_so():
    assert "on Tuesday 22 September" in written(ALL, purpose="reminder")
    assert "not write about it again" not in written(ALL, purpose="reminder")
    assert "not write about it again" in written(replace(ALL, last_reminder=True), purpose="reminder")


def test_paper_says_how_to_answer_and_has_no_subject():
    made = draft(channel="paper", purpose="ask", known=ALL, numbers=NUMBERS)
    assert made.subject == ""
    assert "You can reach me at +1 206 555 0100 or dana@lakeside.example." in made.body


@pytest.mark.parametrize("named_by", ["", "Maria Chen", "Maximiliane von der Heiden-Rossbach"])
def test_a_linkedin_note_takes_the_fullest_wording_that_fits(named_by):
    body = written(replace(ALL, named_by=named_by, found_in="linkedin"), "linkedin")
    assert "\n" not in body
    assert len(body) <= NOTE_FREE or len(named_by) > 30


def test_minutes_are_the_ones_chosen():
    assert "for 20 minutes" in written(replace(ALL, minutes=20))


@pytest.mark.parametrize("purpose", ["ask", "reminder", "confirm", "follow_up"])
@pytest.mark.parametrize("named_by", ["", "Maria Chen", "Jo Li"])
def test_subjects_have_the_length_that_is_opened_where_words_allow(purpose, named_by):
    line = subject(replace(ALL, named_by=named_by), purpose, least=36, most=50)
    assert 36 <= len(line) <= 50 or purpose == "confirm"


def test_the_subject_nearest_to_the_bounds_is_taken_when_none_fits():
    assert subject(NOTHING, "ask", least=60, most=61) == "30 minutes to learn about your work?"
    assert len(subject(ALL, "ask", least=5, most=10)) <= len(subject(ALL, "ask", least=36, most=50))
