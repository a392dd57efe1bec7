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
        ("Clinical research, hospital", "Closed shoes"),
        ("lab automation", "Closed shoes"),
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
