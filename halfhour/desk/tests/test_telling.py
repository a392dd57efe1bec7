"""What happened, in words."""

import pytest

from halfhour.desk.rules.promises import promises_words
from halfhour.desk.rules.telling import Happened, told
from halfhour.desk.tests.dues import LOS_ANGELES, local

NOW = local("2026-09-24 10:30")


def event(table, /, at="2026-09-23 15:00", place="", **details):
    return told(Happened(table, 7, local(at), details), NOW, LOS_ANGELES, place=place)


def test_a_letter():
    said = event("letter", purpose="ask", channel="mail", subject="Half an hour?", body="one two three")
    assert (said.when, said.title, said.said) == ("Wed 23 Sep", "You wrote", "Half an hour? 3 words by mail.")
    assert event("letter", purpose="reminder", channel="linkedin", subject="", body="").title == "You reminded them"


def test_a_call():
    said = event("call", answered="spoke", spoke_to="Ana", next="call_back", remarks="She is away")
    assert (said.title, said.said) == ("You spoke to Ana", "She is away. Next: call back.")
    assert event("call", answered="no_answer", spoke_to="", next="rest", remarks="").said == "Left to rest."


def test_a_reply_with_its_day():
    assert event("reply", kind="later", text="", later_on="2026-10-05").title == "Said: later, from Monday 5 October"
    assert event("reply", kind="yes", text="With pleasure.", later_on=None).said == "With pleasure."


HELD = {"state": "held", "mode": "in_person", "minutes": 30, "started_at": "2026-09-23 22:02:00"}


@pytest.mark.parametrize(
    ("ended_at", "minutes"),
    [
        ("2026-09-23 22:40:00", "38 of 30 min"),
        ("2026-09-23 22:40:00+00:00", "38 of 30 min"),
        ("2026-09-23 22:02:00", "30 min"),
        ("2026-09-25 22:02:00", "30 min"),
        (None, "30 min"),
    ],
)
def test_how_long_it_took_unless_that_cannot_be(ended_at, minutes):
    assert event("interview", **HELD, ended_at=ended_at).when == f"Wed 23 Sep, 15:00, in person, {minutes}"


def test_an_interview_that_was_held():
    said = event("interview", place="Blue Harbor", **HELD, quote="Watch", asked=8, notes=1, names=2, ran_over="x")
    assert (said.title, said.quote) == ("Interview at Blue Harbor", "Watch")
    assert said.said == "8 questions asked, 1 answer, 2 names. Invited to run over."
    assert event("interview", **HELD, asked=None, notes=None, names=None).said == ""


@pytest.mark.parametrize(("state", "title"), [("missed", "Interview missed"), ("cancelled", "Interview cancelled")])
def test_an_interview_that_was_not(state, title):
    assert event("interview", state=state, because="They were ill").title == title


def test_a_critique_shows_three_points_and_counts_the_rest():
    said = event("critique", version=4, copy=1, said0="A", said1="B.", said2="C?", suggestions=5, remarks="")
    assert (said.title, said.said) == ("Resume v4 critiqued, one copy kept", "A. B. C? Two more.")


def test_a_critique_keeps_its_day_whatever_the_zone():
    late = told(Happened("critique", 1, local("2026-09-22 17:00"), {}), NOW, LOS_ANGELES)
    assert late.when == "Wed 23 Sep"  # midnight UTC of the 23rd is the evening of the 22nd in Los Angeles


def test_a_thank_you_says_how_soon():
    said = event("thank_you", "2026-09-24 09:40", channel="card", ended_at="2026-09-23 22:40:00", interview=3)
    assert said.said == "On a card, 18 h after you met."
    assert (said.url_name, said.url_id) == ("thanks:write", 3)


def test_a_follow_up():
    assert event("follow_up", state="done", reason="other", text="Ask about spring").title == "You followed up"
    assert event("follow_up", state="let_go", reason="other", text="").title == "You let a follow-up go"


def test_a_long_remark_is_cut_at_a_word():
    said = event("reply", kind="yes", text="word " * 100, later_on=None).said
    assert said.endswith("word…")
    assert len(said) <= 220


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        ((11, 11, 6.2, 24), "11 of 11 thank-you notes within a day. Median 6 h."),
        ((1, 1, 6.0, 24), "1 of 1 thank-you note within a day."),
        ((0, 3, 100.0, 48), "0 of 3 thank-you notes within 48 hours. Median 4 days."),
        ((3, 3, 0.5, 24), "3 of 3 thank-you notes within a day. Median 30 min."),
    ],
)
def test_promises(kept, words):
    assert promises_words(*kept) == words
