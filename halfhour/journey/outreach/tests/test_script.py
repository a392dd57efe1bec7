"""The script of a call, case by case, and numbers as one dials and says them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from halfhour.journey.outreach.rules.dialling import spelled, tel
from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.outreach.rules.script import Situation, hello, script

KNOWN = Known(
    sender="Dana Okafor",
    school="Lakeside College",
    phone="+1 206 555 0100",
    organization="Harbor Analytics",
    field="UX research",
)


def spoken(situation: Situation) -> str:
    return " ".join(line.say for line in script(situation).lines)


def test_a_department_not_known_is_asked_for():
    first = script(Situation(KNOWN, "research", hour=9)).lines[0].say
    assert first == (
        "Good morning, my name is Dana Okafor. I study at Lakeside College. "
        "Is there a research department at Harbor Analytics?"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [("Research", "a Research department"), ("Art studio", "an Art studio"), ("Design Team", "a Design Team")],
)
def test_a_department_is_called_what_it_is(name, said):
    assert f"Is there {said} at" in spoken(Situation(KNOWN, name))


def test_a_department_without_a_name_leaves_a_gap():
    assert "[which department]" in spoken(Situation(KNOWN))


@pytest.mark.parametrize(
    ("situation", "case", "said"),
    [
        (Situation(KNOWN, "Research"), "unknown", "Who manages it? Could you spell the name for me?"),
        (Situation(KNOWN, "Research", "confirmed"), "confirmed", "Who manages the Research department?"),
        (
            Situation(KNOWN, "Research", "confirmed", "Elias Novak"),
            "manager",
            "May I speak to Elias Novak, who manages the Research department?",
        ),
        (Situation(KNOWN, "Research", "does_not_exist"), "absent", "Who does UX research at Harbor Analytics"),
        (Situation(replace(KNOWN, full_name="Priya Nair"), "Research"), "person", "May I speak to Priya Nair?"),
    ],
)
def test_each_case_has_its_own_words(situation, case, said):
    made = script(situation)
    assert made.case == case
    assert said in " ".join(line.say for line in made.lines)


def test_a_letter_without_an_answer_is_taken_up_on_the_phone():
    known = replace(KNOWN, full_name="Priya Nair", first_sent="Tuesday 22 September", named_by="Maria Chen")
    made = script(Situation(known, "Research"))
    assert made.case == "written"
    assert "May I speak to Priya Nair?" in made.lines[0].say
    assert made.lines[-1].say.startswith("Maria Chen gave me your name.")
    assert "I wrote to you on Tuesday 22 September, and I know that weeks are full." in made.lines[-1].say
    assert "Could I come by for 30 minutes?" in made.lines[-1].say
    assert "I wrote to you on Tuesday 22 September" in made.voicemail
    assert "I wrote to them on Tuesday 22 September" in made.asked
    assert "I wrote" not in spoken(Situation(replace(known, first_sent=""), "Research"))


def test_every_script_asks_to_visit_and_not_for_a_job():
    for state in ("unknown", "confirmed", "does_not_exist"):
        said = spoken(Situation(KNOWN, "Research", state))
        assert "I am not asking for a job." in said
        assert "Could I come by for 30 minutes?" in said


def test_the_referral_is_named_to_everybody():
    made = script(Situation(replace(KNOWN, full_name="Priya Nair", named_by="Maria Chen")))
    assert made.lines[-1].say.startswith("Maria Chen gave me your name.")
    assert made.asked.startswith("Maria Chen gave me the name.")
    assert "Maria Chen gave me your name." in made.voicemail


def test_the_voicemail_spells_the_number_twice():
    said = script(Situation(KNOWN)).voicemail
    assert said.count("plus one, two zero six, five five five, zero one zero zero") == 2


def test_without_a_number_the_voicemail_has_a_gap():
    assert script(Situation(replace(KNOWN, phone=""))).voicemail.count("[your phone number]") == 1


@pytest.mark.parametrize(
    ("hour", "said"),
    [
        (0, "Good morning"),
        (11, "Good morning"),
        (12, "Good afternoon"),
        (17, "Good afternoon"),
        (18, "Good evening"),
        (None, "Hello"),
    ],
)
def test_the_greeting_follows_their_clock(hour, said):
    assert hello(hour) == said


@pytest.mark.parametrize(
    ("number", "country", "address"),
    [
        ("+1 206 555 0117", "", "tel:+12065550117"),
        ("(206) 555-0117", "US", "tel:+12065550117"),
        ("030 1234567", "DE", "tel:+49301234567"),
        ("+44 (0)20 7946 0018", "", "tel:+442079460018"),
        ("206 555 0117 ext. 34", "US", "tel:+12065550117;ext=34"),
        ("206-555-0117 x34", "US", "tel:+12065550117;ext=34"),
        ("２０６ ５５５ ０１１７", "US", "tel:+12065550117"),
        ("206 555 0117", "", "tel:2065550117"),
        ("110", "", "tel:110"),
        ("12", "", ""),
        ("", "US", ""),
        ("ask Ruth", "US", ""),
        ("+1 206 555 0117\r\nX: y", "", "tel:+12065550117"),
        ("javascript:alert(1)", "US", ""),
    ],
)
def test_a_number_is_dialled(number, country, address):
    assert tel(number, country) == address


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("+1 206 555 0100", "plus one, two zero six, five five five, zero one zero zero"),
        ("2065550100", "two zero six, five five five, zero one zero zero"),
        ("206 555 0117 ext. 34", "two zero six, five five five, zero one one seven, extension three four"),
        ("Extension 34", "extension three four"),
        ("1-800-LAKE", "one, eight zero zero, L A K E"),
        ("", ""),
    ],
)
def test_a_number_is_spelled(number, said):
    assert spelled(number) == said
