"""The checks find what a letter says, in many wordings, and do not claim what is not there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from halfhour.journey.outreach.rules import asking, greeting, lengths, saying
from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.outreach.rules.wording import Text, count_words, reading_seconds

ELIAS = Known(
    sender="Dana Okafor",
    school="Lakeside College",
    studies="information science",
    full_name="Elias Novak",
    given="Elias",
    family="Novak",
    organization="Harbor Analytics",
)


def state(rule, words: str, known: Known = ELIAS) -> str:
    return rule(Text(words), known).state


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("  \n ", 0),
        ("— … !", 0),
        ("Could I visit for 30 minutes?", 6),
        ("a 30-minute talk, don’t worry", 5),
        ("e-mail dana@lakeside.example or +1 206 555 0100", 7),
        ("Žofie a Łukasz", 3),
        ("two\nlines here", 3),
    ],
)
def test_words_are_counted_as_people_count_them(text, words):
    assert count_words(text) == words


@pytest.mark.parametrize(("words", "seconds"), [(0, 0), (1, 5), (83, 20), (100, 25), (238, 60)])
def test_reading_time(words, seconds):
    assert reading_seconds(words) == seconds


@pytest.mark.parametrize(
    "words",
    [
        "I study information science at Lakeside College.",
        "I’m studying nursing at Lakeside.",
        "I am a second-year student at Lakeside College",
        "As a Lakeside College student I read your work.",
        "I recently graduated from Lakeside College.",
        "I'm currently enrolled at the University of Oregon.",
        "I am a junior at Lakeside.",
        "My degree at Lakeside ends in May.",
        "I am a barista in town and come from Lakeside College.",
        "I major in biology at a state university.",
    ],
)
def test_who_is_found(words):
    assert state(saying.who, words) == "ok"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("I study information science.", "no"),
        ("Dana Okafor, Lakeside College", "look"),
        ("I would like to talk to you.", "no"),
        ("I study at [where you study].", "no"),
        ("", "no"),
    ],
)
def test_who_is_not_found(words, found):
    assert state(saying.who, words) == found


@pytest.mark.parametrize(
    "words",
    [
        "Ruth at your front desk gave me your name.",
        "Maria Chen suggested that I write to you.",
        "Professor Lee recommended I get in touch.",
        "I found you on LinkedIn.",
        "I came across your article on tides.",
        "We met at the career fair.",
        "I heard you speak at the library.",
        "I found you among the alumni of Lakeside College.",
        "My aunt referred me to you.",
        "I called Harbor Analytics and was given your name.",
        "I read about your team in the paper.",
        "As a fellow Lakeside alum, I hope you have a moment.",
    ],
)
def test_how_is_found(words):
    assert state(saying.how, words) == "ok"


@pytest.mark.parametrize("words", ["I study at Lakeside. May I ask you something?", "I hope this finds you well.", ""])
def test_how_is_not_found(words):
    assert state(saying.how, words) == "no"


def test_a_referral_has_to_be_named():
    named = replace(ELIAS, named_by="Maria Chen")
    assert state(saying.how, "I found you on LinkedIn.", named) == "no"
    assert state(saying.how, "Maria gave me your name.", named) == "ok"
    assert state(saying.how, "maria  chen thought of you", named) == "ok"
    assert state(saying.how, "Mariannas cafe gave me your name", named) == "no"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Your team’s report on harbour noise made me want to understand it.", "ok"),
        ("I admire how your studio tests with children.", "ok"),
        ("I write to you because you moved from teaching to research.", "ok"),
        ("Your path from nursing into UX is rare.", "ok"),
        ("Your talk stayed with me.", "ok"),
        ("I am interested in your work.", "look"),
        ("Could I learn how you came to your work?", "look"),
        ("I study at Lakeside College.", "no"),
        ("[why them about your work]", "no"),
        ("", "no"),
    ],
)
def test_why_them(words, found):
    assert state(saying.why_them, words) == found


def test_why_them_knows_the_reason_that_was_kept():
    kept = replace(ELIAS, why_them="wrote the tide atlas for schools")
    assert state(saying.why_them, "The tide atlas for schools is on my shelf.", kept) == "ok"
    assert state(saying.why_them, "I like atlases.", kept) == "no"


@pytest.mark.parametrize(
    "words",
    [
        "at a time that suits you",
        "At your convenience.",
        "whenever works for you",
        "I gladly fit around you",
        "I'm flexible and happy to work around your schedule",
        "if you have time next week",
        "Let me know when suits",
        "you choose the day",
    ],
)
def test_convenience_is_found(words):
    assert state(saying.convenience, words) == "ok"


@pytest.mark.parametrize("words", ["Tuesday at ten.", "I am free on Monday.", ""])
def test_convenience_is_not_found(words):
    assert state(saying.convenience, words) == "no"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Thank you for reading this.", "ok"),
        ("THANKS", "ok"),
        ("I would be grateful.", "ok"),
        ("I'd appreciate it", "ok"),
        ("Best, Dana", "no"),
        ("thankless", "no"),
    ],
)
def test_thanks(words, found):
    assert state(saying.thanks, words) == found


@pytest.mark.parametrize(
    "words",
    [
        "I would like to learn how such work gets done. I am not asking for a job.",
        "I want to understand the field; I'm not looking for a job or an internship.",
        "May I ask you about your path? This is not about a job.",
        "I hope to hear what a normal week is like.",
        "I would like to learn about the industry, the company and the kinds of positions.",
        "I'd love to hear about your job and how you got your first role.",
        "Could I ask a few questions? I ask to learn, without asking for a job.",
        "I want to learn about your work rather than apply for a job.",
        "My search for an internship begins in March; for now I want to learn.",
        "I hope to learn how much an internship before graduation matters.",
    ],
)
def test_to_learn_and_not_for_a_job(words):
    assert asking.job_asked_for(Text(words)) == ""
    assert state(asking.learn, words) == "ok"


@pytest.mark.parametrize(
    "words",
    [
        "I am looking for a job in research.",
        "I'm seeking an internship for the summer.",
        "I want to learn. Do you have any openings?",
        "I am not asking for a job, but I am looking for an internship.",
        "I'm not only looking for a job.",
        "Are you hiring?",
        "Is your team currently hiring?",
        "I would love to join your team.",
        "Please find attached my resume.",
        "My CV is attached.",
        "I would like to apply for the open position.",
        "Would you consider me for a role?",
        "I am interested in an entry-level position at your company.",
        "Are there any internships available?",
        "I hope you will hire me.",
    ],
)
def test_asking_for_a_job_is_noticed(words):
    assert asking.job_asked_for(Text(words))
    assert state(asking.learn, words) == "no"


def test_saying_neither_is_noticed():
    assert state(asking.learn, "Can we meet on Tuesday?") == "no"


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("for 30 minutes", (30, 30)),
        ("a 20-minute call", (20, 20)),
        ("20-30 minutes", (20, 30)),
        ("30 to 45 min", (30, 45)),
        ("thirty minutes", (30, 30)),
        ("forty-five minutes", (45, 45)),
        ("half an hour", (30, 30)),
        ("a half-hour", (30, 30)),
        ("a quarter of an hour", (15, 15)),
        ("an hour", (60, 60)),
        ("two hours", (120, 120)),
        ("15mins", (15, 15)),
        ("a few minutes of your time", None),
        ("30 people", None),
        ("", None),
    ],
)
def test_minutes(words, asked):
    assert asking.minutes_asked_for(Text(words)) == asked


@pytest.mark.parametrize(
    ("words", "found"),
    [("15 minutes", "ok"), ("45 minutes", "ok"), ("5 minutes", "look"), ("60 minutes", "look"), ("some time", "no")],
)
def test_minutes_that_one_asks_a_stranger_for(words, found):
    assert state(asking.minutes, words) == found


@pytest.mark.parametrize(
    ("body", "honorific", "found"),
    [
        ("Dear Elias Novak,\n\nHello", "", "ok"),
        ("Dear Mr Novak,", "", "no"),
        ("Dear Mr. Novak,", "", "no"),
        ("DEAR MRS NOVAK", "", "no"),
        ("Dear Sir or Madam,", "", "no"),
        ("Hello Professor Novak,", "", "no"),
        ("Dear Dr Novak,", "Dr", "ok"),
        ("Dear Mr Novak,", "Dr", "no"),
        ("Dear Miss Novak,", "Ms", "ok"),
        ("Dear Elias,\n\nMs Chen gave me your name.", "", "ok"),
        ("Dear Elias,\n\nI read that Mr Novak leads it.", "", "no"),
        ("Dear Elias,\n\nThe doctor was in.", "", "ok"),
    ],
)
def test_no_title_is_assumed(body, honorific, found):
    assert state(greeting.title, body, replace(ELIAS, honorific=honorific)) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Dear Elias Novak,", "ok"),
        ("Hi Elias", "ok"),
        ("Dear Mr Novak,", "ok"),
        ("Dear Tom Iversen,", "no"),
        ("To whom it may concern,", "no"),
        ("I study at Lakeside.", "look"),
        ("", "look"),
        ("Dear Elias Novak, I study information science at Lakeside College and write to you today.", "ok"),
    ],
)
def test_the_greeting_has_their_name(body, found):
    assert state(greeting.name, body) == found


def test_a_name_of_other_scripts_is_found():
    assert state(greeting.name, "Dear Żaneta Łoś,", Known(full_name="Żaneta Łoś")) == "ok"
    assert state(greeting.name, "Dear 王小明,", Known(full_name="王小明")) == "ok"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Dear Mr Novak,\n\nI study.", "Dear Elias Novak,\n\nI study."),
        ("Dear Sir or Madam\nI study.", "Dear Elias Novak,\nI study."),
        ("I study.", "Dear Elias Novak,\n\nI study."),
        ("", "Dear Elias Novak,\n\n"),
    ],
)
def test_the_greeting_is_put_right(before, after):
    assert greeting.with_greeting(before, ELIAS) == after


def test_the_greeting_in_front_of_a_long_line_is_put_right():
    note = "Dear Mr Novak, I study information science at Lakeside College and have a question."
    assert greeting.with_greeting(note, ELIAS) == note.replace("Mr Novak", "Elias Novak")


@pytest.mark.parametrize(
    "body", ["[why them]", "Dear <name>,", "Hello {first_name}", "TODO", "____", "I like xxx", "Why???", "Lorem ipsum"]
)
def test_gaps_are_found(body):
    assert state(lengths.gaps, body) == "no"


@pytest.mark.parametrize("body", ["Dear Elias,", "5 < 6 > 2", "<dana@lakeside.example>", "Why?", "snake_case", "[]"])
def test_what_is_no_gap(body):
    assert state(lengths.gaps, body) == "ok"


def test_gaps_in_the_subject_count_and_are_named_once():
    check = lengths.gaps(Text("[a] [a] [b] [c] [d]"), ELIAS, "[s]")
    assert check.says == "Still to fill in: [s], [a], [b] and 2 more"


@pytest.mark.parametrize(
    ("count", "found"), [(0, "no"), (1, "ok"), (100, "ok"), (101, "look"), (150, "look"), (151, "no")]
)
def test_length_at_its_edges(count, found):
    assert lengths.words(Text("word " * count), 100, 150).state == found


@pytest.mark.parametrize(("count", "found"), [(0, "no"), (35, "look"), (36, "ok"), (50, "ok"), (51, "look")])
def test_subject_at_its_edges(count, found):
    assert lengths.subject("s" * count, 36, 50).state == found


@pytest.mark.parametrize(("count", "found"), [(0, "no"), (200, "ok"), (201, "look"), (300, "look"), (301, "no")])
def test_linkedin_note_at_its_edges(count, found):
    assert lengths.characters(Text("x" * count)).state == found
