"""Two at once: refused, merely tight, or fine, to the minute."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from halfhour.journey.interviews.rules.overlap import Slot, clash, clash_words

LA = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 9, 23, 17, 0, tzinfo=UTC)
NOON = datetime(2026, 9, 24, 19, 0, tzinfo=UTC)


def slot(name, start, minutes=30, lead=0):
    starts_at = NOON + timedelta(minutes=start)
    return Slot(name, starts_at - timedelta(minutes=lead), starts_at, starts_at + timedelta(minutes=minutes))


JONAS = slot("Jonas Weil", 0, 30, lead=50)


@pytest.mark.parametrize(
    ("mine", "kind"),
    [
        (slot("x", 0), "talk"),
        (slot("x", 29), "talk"),
        (slot("x", -29), "talk"),
        (slot("x", 10, 10), "talk"),
        (slot("x", -60, 120), "talk"),
        (slot("x", 30), None),
        (slot("x", 31), None),
        (slot("x", -30), "way"),
        (slot("x", -79), "way"),
        (slot("x", -80), None),
        (slot("x", 60, lead=30), None),
        (slot("x", 60, lead=31), "way"),
        (slot("x", 45, lead=50), "way"),
    ],
)
def test_to_the_minute(mine, kind):
    found = clash(mine, [JONAS])
    assert (found.kind if found else None) == kind


def test_a_real_overlap_is_named_before_a_tight_way():
    tight = slot("Tight", -40)
    found = clash(slot("mine", 0, lead=30), [tight, slot("Real", 10)])
    assert found.kind == "talk"
    assert found.other.name == "Real"


def test_nobody_in_the_way():
    assert clash(JONAS, []) is None


def test_the_sentence_names_the_other_and_the_times():
    mine = slot("Maria", 10)
    assert clash_words(mine, clash(mine, [JONAS]), now=NOW, zone=LA) == (
        "You meet Jonas Weil tomorrow, 12:00 to 12:30. Nobody can be in two places: choose another time, or change "
        "that one."
    )


def test_the_sentence_says_when_one_would_have_to_leave():
    before = slot("Maria", -60, 30)
    assert "leave for Jonas Weil at 11:10, before this one ends at 11:30" in clash_words(
        before, clash(before, [JONAS]), now=NOW, zone=LA
    )
    after = slot("Maria", 60, 30, lead=45)
    assert "leave at 12:15, while you are with Jonas Weil until 12:30" in clash_words(
        after, clash(after, [JONAS]), now=NOW, zone=LA
    )
