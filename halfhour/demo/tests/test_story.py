"""The story can be told at any hour of any day, and what it leaves is what the pages are drawn from."""

from __future__ import annotations

from datetime import timedelta

import pytest

from halfhour.demo import paper, story
from halfhour.gateways.documents import read_document
from halfhour.journey.conversation.models import Photo
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation import queries as preparation
from halfhour.journey.thanks import queries as thanks


@pytest.mark.parametrize("hour", ["2026-09-24 10:30", "2026-12-31 23:59", "2027-03-14 02:30", "2028-02-29 00:00"])
def test_it_can_be_told_at_any_hour(db, at, hour):
    now = at(hour)
    dana = story.tell(now=now)
    held = Interview.objects.filter(owner=dana, state="held")
    assert held.count() == 5
    due = [one for one in thanks.due(now, dana) if one.kind == "thanks.write"]
    assert [one.brief for one in due] == ["thank Maria"]
    assert now < due[0].by < now + timedelta(hours=6)
    used = preparation.bank(dana)
    assert any(one.tally.brought > 1 for one in used)
    assert any(one.tally.skipped for one in used)
    assert Photo.objects.get().interview.person.full_name == "Olu Adeyemi"
    assert preparation.ladder(dana).next is None


def test_the_resume_it_shows_can_be_read():
    document = read_document(paper.pdf(["# Dana (invented)", r"back\slash"]), file_name="r.pdf")
    assert document.problem is None
    assert "Dana (invented)" in document.text
    assert r"back\slash" in document.text
