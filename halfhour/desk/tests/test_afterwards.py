"""The page of a held interview says what comes next, and does not ask again for what is done."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from halfhour.desk.queries.afterwards import brought
from halfhour.desk.rules.afterwards import Brought, done_on, step_after
from halfhour.journey.conversation import actions as conversation
from halfhour.journey.conversation.models import Debrief
from halfhour.journey.resumes.models import Version
from halfhour.journey.thanks import actions as thanks


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", answer.content.decode()))


@pytest.mark.parametrize(
    ("there", "step"),
    [
        ({}, "write_up"),
        ({"thanked_at": 1}, "write_up"),
        ({"written_at": 1}, "thank"),
        ({"written_at": 1, "thanked_at": 1}, "go_on"),
    ],
)
def test_writing_up_then_thanks_then_what_comes_next(there, step):
    assert step_after(Brought(**there)) == step


def test_in_words(dana, at):
    assert Brought(notes=2, names=1, openings=3).words == "2 notes, one name, 3 openings"
    assert Brought().words == ""
    assert done_on(at("2026-09-23 15:00"), "Sent", at("2026-09-24 10:00"), dana.zone) == "Sent yesterday"
    assert done_on(None, "Sent", at("2026-09-24 10:00"), dana.zone) == ""


def test_what_is_written_is_not_asked_for_again(week, dana, client_of, now, django_assert_num_queries):
    client, url = client_of(dana), reverse("interviews:interview", args=[week.met.pk])
    Debrief.objects.filter(interview=week.met).delete()
    said = text(client.get(url))
    assert "Write up what Maria told you" in said
    assert "Not written yet." in said
    conversation.save_debrief(interview=week.met, now=now, done=True, most_useful="A study of one's own")
    said = text(client.get(url))
    assert "Write up what" not in said
    assert "Thank Maria" in said
    assert "Written up today. It takes additions." in said
    letter = thanks.draft(interview=week.met, now=now)
    thanks.mark_sent(thank_you=letter, now=now, channel="mail")
    # session, user, the interview; what it brought
    with django_assert_num_queries(4):
        said = text(client.get(url))
    assert "What comes next with Maria" in said
    assert "Sent today." in said
    found = brought(week.met)
    assert (found.written_at, found.thanked_at) == (now, now)


def test_the_brief_names_the_version_to_take(week, dana, client_of, now):
    client, url = client_of(dana), reverse("desk:brief", args=[week.ahead.pk])
    before = text(client.get(url))
    assert "3 copies of your resume," in before
    Version.objects.create(
        owner=dana, created_at=now, number=5, label="with the field study", file_name="resume.pdf", kind="pdf", size=4
    )
    assert "3 copies of your resume (v5, with the field study), notebook" in text(client.get(url))
