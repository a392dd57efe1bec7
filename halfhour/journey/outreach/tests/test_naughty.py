"""Whatever stands in a name or a letter, drafts, checks, scripts, links and mail files come out of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.conf import settings

from halfhour.accounts.rules import Numbers
from halfhour.formats import mailto
from halfhour.journey.outreach.rules.checks import check
from halfhour.journey.outreach.rules.dialling import spelled, tel
from halfhour.journey.outreach.rules.drafting import draft
from halfhour.journey.outreach.rules.greeting import with_greeting
from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.outreach.rules.script import Situation, script

OURS = ["", " ", "\x00", "\u202e", "[", "]]", "{", "Dear", "’", "\ud800", "a" * 5000, "\n\n\n", "=?utf-8?q?x?=", "+"]
FILE = Path(settings.BASE_DIR).parent / "shared/data/strings/blns.json"
NUMBERS = Numbers()


def naughty() -> list[str]:
    return OURS + (json.loads(FILE.read_text()) if FILE.exists() else [])


@pytest.mark.parametrize("channel", ["mail", "linkedin", "paper"])
@pytest.mark.parametrize("purpose", ["ask", "reminder", "confirm", "answer", "follow_up"])
def test_letters(channel, purpose):
    for text in naughty():
        known = Known(
            sender=text, school=text, studies=text, full_name=text, given=text, family=text, organization=text,
            field=text, found_in="met", found_detail=text, why_them=text, phone=text, named_by=text, meeting=text,
        )  # fmt: skip
        made = draft(channel=channel, purpose=purpose, known=known, numbers=NUMBERS)
        for body in (made.body, text):
            found = check(channel=channel, purpose=purpose, subject=text, body=body, known=known, numbers=NUMBERS)
            assert found.checks
        assert with_greeting(text, known)
        assert mailto.link(to=text, subject=text, body=text).url.isascii()


def test_calls():
    for text in naughty():
        known = Known(sender=text, school=text, phone=text, organization=text, named_by=text, full_name=text)
        for state in ("unknown", "confirmed", "does_not_exist"):
            assert script(Situation(known, text, state, text)).lines
        assert tel(text, "US").isascii()
        assert isinstance(spelled(text), str)
