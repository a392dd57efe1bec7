"""What may be recorded as an end, when to ask for it, when to confirm, what to wear."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from halfhour.journey.interviews.rules.confirming import confirm_by, confirm_opens
from halfhour.journey.interviews.rules.dress import dress
from halfhour.journey.interviews.rules.ending import over_at, wrong_end

LA, KIRITIMATI = ZoneInfo("America/Los_Angeles"), ZoneInfo("Pacific/Kiritimati")
START = datetime(2026, 9, 24, 21, 20, tzinfo=UTC)
NOW = START + timedelta(minutes=40)


@pytest.mark.parametrize(
    ("ended", "words"),
    [
        (0, "before the start"),
        (-10, "before the start"),
        (1, ""),
        (30, ""),
        (41, ""),
        (42, "still to come"),
    ],
)
def test_an_end_lies_after_the_start_and_not_ahead(ended, words):
    said = wrong_end(START, START + timedelta(minutes=ended), NOW)
    assert words in said
    assert bool(said) is bool(words)


def test_twelve_hours_is_a_slip_in_the_day():
    later = NOW + timedelta(days=3)
    assert wrong_end(START, START + timedelta(hours=12), later) == ""
    assert "twelve hours" in wrong_end(START, START + timedelta(hours=12, minutes=1), later)


def test_asking_whether_it_took_place_waits_for_a_late_begin_and_for_running_over():
    def over(started=None, more=False):
        return over_at(starts_at=START, minutes=30, started_at=started, may_run_over=more) - START

    assert over() == timedelta(minutes=30)
    assert over(START - timedelta(minutes=5)) == timedelta(minutes=30)
    assert over(START + timedelta(minutes=12)) == timedelta(minutes=42)
    assert over(START + timedelta(minutes=12), more=True) == timedelta(minutes=72)


def test_confirm_by_five_on_the_day_before():
    agreed = START - timedelta(days=5)
    assert confirm_by(START, agreed, LA).astimezone(LA).isoformat() == "2026-09-23T17:00:00-07:00"
    assert confirm_opens(START, LA).astimezone(LA).isoformat() == "2026-09-23T00:00:00-07:00"


def test_the_day_before_is_the_owners():
    # 14:20 on the 24th in Los Angeles is 11:20 on the 25th on Kiritimati.
    agreed = START - timedelta(days=5)
    assert confirm_by(START, agreed, KIRITIMATI).astimezone(KIRITIMATI).isoformat() == "2026-09-24T17:00:00+14:00"


def test_agreed_on_the_day_before_needs_no_confirmation():
    midnight = datetime(2026, 9, 23, 7, 0, tzinfo=UTC)  # the 23rd begins in Los Angeles
    assert confirm_by(START, midnight, LA) is None
    assert confirm_by(START, midnight - timedelta(minutes=1), LA) is not None
    assert confirm_by(START, START, LA) is None


def wear(**told):
    blank = {"said": "", "said_source": "", "place": "", "place_source": "", "field": ""}
    return dress(**{**blank, **told})


def test_the_hosts_word_comes_first_then_the_call_then_the_industry():
    told = {"said": "No tie", "place": "Suits", "field": "Banking"}
    assert wear(**told).text == "No tie"
    assert wear(**{**told, "said": ""}).text == "Suits"
    assert "strict" in wear(field="Banking").text
    assert wear(said="No tie", said_source="Jonas wrote it").source == "Jonas wrote it"
    assert wear(place="Suits").source == "asked on the phone"
    assert "Banking" in wear(field="Banking").source


@pytest.mark.parametrize(
    ("field", "word"),
    [
        ("Corporate law", "strict"),
        ("Accounting", "strict"),
        ("Retail and fashion", "looser"),
        ("Clinical research, hospital", "For the clinic: closed shoes"),
        ("lab automation", "For the lab: closed shoes"),
        ("Construction", "For the plant: closed shoes"),
        ("UX research", "One step above"),
        ("Lawn care", "One step above"),
        ("Labor relations", "One step above"),
        ("Account management", "One step above"),
        ("", "One step above"),
    ],
)
def test_industries_by_their_names(field, word):
    found = wear(field=field)
    assert word in found.text
    assert not found.is_known


@pytest.mark.parametrize(
    ("worn", "step"),
    [
        ("Suits", ""),
        ("Business casual", "with a jacket"),
        ("smart casual on most days", "a shirt or blouse and no jeans"),
        ("Casual", "neat trousers or a skirt, and shoes that are clean"),
        ("Jeans and hoodies", "neat trousers or a skirt, and shoes that are clean"),
        ("No ties here", "neat trousers or a skirt, and shoes that are clean"),
        ("Uniform", ""),
    ],
)
def test_one_step_above_what_the_place_wears(worn, step):
    found = wear(place=worn)
    assert found.text == (f"{worn}, and one step above it: {step}" if step else worn)
    assert found.source == "asked on the phone"


def test_the_hosts_word_is_followed_as_it_was_said():
    assert wear(said="Casual").text == "Casual"


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ({"said": "Casual", "kind": "Tidewater Labs"}, "Casual. For the lab: closed shoes, "),
        ({"said": "Casual, closed shoes", "kind": "Tidewater Labs"}, "Casual, closed shoes"),
        (
            {"kind": "Blue Harbor. Clinics on the bay"},
            "One step above what people there wear. Ask when you confirm. For the clinic",
        ),
        (
            {"field": "Banking", "kind": "Foundry Bank"},
            "A suit, or what comes nearest: this industry is strict. For the plant",
        ),
        ({"kind": "Labor relations"}, "One step above what people there wear. Ask when you confirm"),
    ],
)
def test_safety_wear_goes_with_whatever_is_worn(told, text):
    found = wear(**told)
    assert found.text.startswith(text)
    assert bool(found.safety) == ("For the" in found.text)
    if found.is_known and found.safety:
        assert found.source == "they said so; safety wear: what guides say"
