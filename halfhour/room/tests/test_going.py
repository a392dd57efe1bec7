"""Whether it goes well, what the place shows, a name in one field, two texts: as the plain form sends them."""

from __future__ import annotations

import re

import pytest

from halfhour.journey.conversation.models import Debrief, Note, Referral
from halfhour.journey.preparation import actions as preparation
from halfhour.journey.preparation.models import PlannedQuestion
from halfhour.room.tests.test_room import get, press


@pytest.fixture
def client(dana, client_of, freeze, at):
    freeze(at("2026-09-24 14:46"))
    return client_of(dana)


@pytest.fixture
def resume(running, plan, at):
    return preparation.add_planned(
        interview=running, now=at("2026-09-24 10:00"), text="May I show you my resume?", theme="resume", closer=True
    )


def state_of(planned):
    return PlannedQuestion.objects.get(pk=planned.pk).state


def test_in_the_last_minutes_it_asks_how_it_goes_and_the_answer_decides_about_the_resume(client, running, resume):
    assert "Is it going well?" in get(client, running)
    press(client, running, do="well:no")
    assert (Debrief.objects.get().went_well, state_of(resume)) == (False, "skipped")
    assert 'data-well="no"' in get(client, running)
    press(client, running, do="well:yes")
    assert (Debrief.objects.get().went_well, state_of(resume)) == (True, "open")


def test_a_resume_that_was_asked_about_stays_asked(client, running, resume, at):
    preparation.mark_planned(planned=resume, now=at("2026-09-24 14:40"), state="asked")
    press(client, running, do="well:no")
    assert state_of(resume) == "asked"


def test_the_debrief_opens_with_it_and_still_proposes_what_the_notes_hold(client, running, resume, send, at):
    send(running, kind="cue", uid="5b0e4f4e-0000-4000-8000-000000000002", text="Leans in")
    press(client, running, do="well:yes")
    press(client, running, do="end", **{"end-ended": "14:46"})
    page = client.get(f"/interviews/{running.pk}/debrief/").content.decode()
    assert "Leans in (minute" in page
    assert re.search(r'name="went_well" value="yes"[^>]* checked', page)


def test_nonsense_about_how_it_goes_is_refused(running, send):
    assert send(running, kind="well", well="splendid")["ok"] is False
    assert send(running, kind="well", well=None)["ok"] is True


def test_what_the_place_shows_is_one_tap_and_can_be_taken_back(client, running):
    press(client, running, do="sight:Doors open")
    note = Note.objects.get()
    assert (note.kind, note.minute, note.theme) == ("observation", 26, "culture")
    back = re.search(r'value="(back:[^"]+:observation)" aria-label="Take back: Doors open"', get(client, running))
    press(client, running, do=back[1])
    assert "Take back: Doors open" not in get(client, running)


def test_a_name_and_a_place_come_in_one_field(client, running):
    press(client, running, {"name-name": "Sam Ortiz, Harbor Health"}, do="name")
    kept = Referral.objects.get()
    assert (kept.name, kept.organization_name) == ("Sam Ortiz", "Harbor Health")


def test_of_two_texts_one_can_be_kept_without_a_script(client, running, plan, send):
    page = get(client, running)
    field = f"text.{plan[0].uid}"
    press(client, running, {field: "first"}, page=page, do="save")
    press(client, running, {field: "second"}, page=page, do="save")
    page = get(client, running)
    press(client, running, do=re.search(r'value="(mine:[^"]+)"', page)[1], page=page)
    assert [note.text for note in Note.objects.exclude(text="")] == ["first"]
