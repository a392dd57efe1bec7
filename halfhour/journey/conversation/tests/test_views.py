"""The debrief, the notes, the names and promises, as pages."""

from __future__ import annotations

import re
import uuid
from datetime import date

import pytest

from halfhour.journey.conversation import actions
from halfhour.journey.conversation.models import Debrief, Note, Opening, Promise, Referral
from halfhour.journey.organizations.models import Organization
from halfhour.journey.people.models import Person


@pytest.fixture
def now(freeze, at):
    return freeze(at("2026-09-24 15:00"))


@pytest.fixture
def client(dana, client_of, now):
    return client_of(dana)


def debrief_of(interview, **typed):
    return {"id": str(uuid.uuid4()), "seen": "0", "opening-opening": "internship", "promise-by": "me", **typed}


def test_the_debrief_is_proposed_from_the_notes(client, held, send):
    send(held, kind="cue", uid=str(uuid.uuid4()), text="Checks the time", when="2026-09-24 14:32")
    send(held, kind="observation", uid=str(uuid.uuid4()), text="Open doors")
    send(held, kind="note", uid=str(uuid.uuid4()), text="“watching counts as work” and “half of it is persuading”")
    page = client.get(f"/interviews/{held.pk}/debrief/").content.decode()
    assert "Checks the time (minute 12)" in page
    assert "Open doors</textarea>" in page
    assert "watching counts as work</textarea>" in page
    assert 'value="half of it is persuading"' in page
    assert not Debrief.objects.exists()


def test_a_debrief_is_saved_for_later_and_comes_back(client, held):
    typed = debrief_of(held, most_useful="She reads the forms aloud", interest_after="4", went_well="no", do="later")
    answer = client.post(f"/interviews/{held.pk}/debrief/", typed)
    assert (answer.status_code, answer["Location"]) == (303, f"/interviews/{held.pk}/debrief/")
    kept = Debrief.objects.get()
    assert (kept.most_useful, kept.interest_after, kept.went_well, kept.done_at) == (
        "She reads the forms aloud", 4, False, None,
    )  # fmt: skip
    page = client.get(f"/interviews/{held.pk}/debrief/").content.decode()
    assert "She reads the forms aloud</textarea>" in page
    assert 'value="no" id="id_went_well_1" checked' in page


def test_done_leads_to_the_thanks_and_tells_the_organization(client, held, now):
    typed = debrief_of(held, interns="yes", graduates="", phrase=" “Watching counts as work” ", do="done")
    answer = client.post(f"/interviews/{held.pk}/debrief/", typed)
    assert answer["Location"] == f"/interviews/{held.pk}/thanks/"
    kept = Debrief.objects.get()
    assert (kept.done_at, kept.phrase) == (now, "Watching counts as work")
    place = Organization.objects.get()
    assert (place.hires_interns, place.hires_graduates, place.hiring_source) == (
        "yes", "", "Maria Chen, Thu 24 Sep 2026",
    )  # fmt: skip


def test_rows_are_added_with_the_debrief_and_once_however_often_it_is_sent(client, held):
    typed = debrief_of(
        held,
        most_useful="kept too",
        do="name",
        **{
            "name-name": "Sam Ortiz",
            "opening-text": "in summer",
            "promise-text": "send a link",
            "promise-due_on": "2026-10-01",
        },
    )
    answer = client.post(f"/interviews/{held.pk}/debrief/", typed)
    assert answer["Location"].endswith("/debrief/#names")
    client.post(f"/interviews/{held.pk}/debrief/", typed | {"seen": "1"})
    assert (Referral.objects.count(), Opening.objects.count(), Promise.objects.count()) == (1, 1, 1)
    assert Debrief.objects.get().most_useful == "kept too"


def test_what_is_wrong_is_said_and_what_was_typed_is_kept(client, held):
    typed = debrief_of(held, most_useful="typed", **{"promise-text": "x", "promise-due_on": "2026-02-30"})
    answer = client.post(f"/interviews/{held.pk}/debrief/", typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "There is no such day in the calendar" in page
    assert "typed</textarea>" in page
    assert "Nothing is saved yet: see what is marked below." in page
    too_long = client.post(f"/interviews/{held.pk}/debrief/", debrief_of(held, facts="x" * 20_001))
    assert too_long.status_code == 422
    assert "longer than 20000 characters" in too_long.content.decode()
    assert not Debrief.objects.exists()


def test_a_stale_tab_is_told_and_may_then_replace(client, held, now):
    actions.save_debrief(interview=held, now=now, most_useful="from the other tab")
    answer = client.post(f"/interviews/{held.pk}/debrief/", debrief_of(held, most_useful="from this one"))
    assert answer.status_code == 422
    assert "changed in another tab" in answer.content.decode()
    assert "from the other tab" in answer.content.decode()
    assert Debrief.objects.get().most_useful == "from the other tab"
    again = client.post(f"/interviews/{held.pk}/debrief/", debrief_of(held, most_useful="from this one", seen="1"))
    assert again.status_code == 303
    assert Debrief.objects.get().most_useful == "from this one"


def test_saving_while_typing_leaves_the_rows_alone(client, held):
    typed = debrief_of(held, most_useful="ha", autosave="1", **{"name-name": "Sa"})
    answer = client.post(f"/interviews/{held.pk}/debrief/", typed)
    assert (answer.status_code, answer.json()) == (200, {"said": "Saved", "seen": 1})
    more = client.post(f"/interviews/{held.pk}/debrief/", typed | {"most_useful": "half", "seen": "1"})
    assert more.json()["seen"] == 2
    stale = client.post(f"/interviews/{held.pk}/debrief/", typed | {"seen": "1"})
    assert stale.status_code == 422
    assert stale.json()["said"].startswith("Not saved.")
    assert not Referral.objects.exists()


def test_a_debrief_needs_a_conversation(client, running):
    page = client.get(f"/interviews/{running.pk}/debrief/").content.decode()
    assert "not marked as held yet" in page
    client.post(f"/interviews/{running.pk}/debrief/", debrief_of(running, most_useful="x", do="done"))
    assert not Debrief.objects.exists()


def test_notes_are_read_by_question_and_added_from_paper_once(client, held, plan, send):
    send(held, kind="note", uid=str(uuid.uuid4()), text="From the room", question=str(plan[0].uid))
    key = str(uuid.uuid4())
    typed = {"once": key, "question": str(plan[1].uid), "text": "From paper"}
    for _ in range(2):
        answer = client.post(f"/interviews/{held.pk}/notes/", typed)
        assert answer.status_code == 303
    page = client.get(f"/interviews/{held.pk}/notes/").content.decode()
    assert page.count("From paper") == 2  # the note, and the name of its edit link
    assert "From the room" in page
    assert "2 questions without a note" in page
    assert Note.objects.get(text="From paper").theme == "day"
    assert client.post(f"/interviews/{held.pk}/notes/", {"question": "", "text": ""}).status_code == 422
    assert client.post(f"/interviews/{held.pk}/notes/", {"question": "other", "text": "x"}).status_code == 422


def test_a_note_is_put_right_marked_moved_removed(client, held, now, send):
    send(held, kind="note", uid=str(uuid.uuid4()), text="Watching counts as wrok")
    note = Note.objects.get()
    typed = {"seen": "1", "text": "Watching counts as work", "theme": "skills", "is_quote": "on"}
    answer = client.post(f"/notes/{note.pk}/", typed)
    assert answer["Location"] == f"/interviews/{held.pk}/notes/#note-{note.pk}"
    note.refresh_from_db()
    assert (note.text, note.theme, note.is_quote, note.revision) == ("Watching counts as work", "skills", True, 2)
    assert client.post(f"/notes/{note.pk}/", typed).status_code == 422  # a stale tab
    assert client.post(f"/notes/{note.pk}/", typed | {"text": "", "seen": "2"}).status_code == 422
    assert client.post(f"/notes/{note.pk}/", {"do": "remove"}).status_code == 303
    assert not Note.objects.exists()


def test_both_versions_stand_beside_each_other(client, held, send):
    uid = str(uuid.uuid4())
    send(held, kind="note", uid=uid, text="from the phone")
    send(held, kind="note", uid=uid, text="from the laptop")
    first, second = Note.objects.order_by("pk")
    assert "Kept version, from another device" in client.get(f"/interviews/{held.pk}/notes/").content.decode()
    assert "from the laptop" in client.get(f"/notes/{first.pk}/").content.decode()
    assert "from the phone" in client.get(f"/notes/{second.pk}/").content.decode()


def test_names_and_promises_on_the_notes_page(client, held, send):
    send(held, kind="name", uid=str(uuid.uuid4()), name="Sam Ortiz")
    send(held, kind="name", uid=str(uuid.uuid4()), name="Priya Nair")
    send(held, kind="promise", uid=str(uuid.uuid4()), by="me", text="send a link")
    sam, priya = Referral.objects.order_by("pk")
    promise = Promise.objects.get()
    became = client.post(f"/referrals/{sam.pk}/person/")
    sam.refresh_from_db()
    assert became["Location"] == f"/people/{sam.person_id}/"
    assert client.post(f"/referrals/{sam.pk}/person/")["Location"] == became["Location"]
    assert client.post(f"/referrals/{priya.pk}/set-aside/")["Location"].endswith("#names")
    assert client.post(f"/promises/{promise.pk}/kept/", {"next": "/people/1/"})["Location"] == "/people/1/"
    assert client.post(f"/promises/{promise.pk}/let-go/", {"next": "//evil.example/"})["Location"].endswith("#promises")
    promise.refresh_from_db()
    assert promise.kept_at
    assert not promise.let_go_at
    client.post(f"/promises/{promise.pk}/kept/", {"undo": "1"})
    promise.refresh_from_db()
    assert not promise.kept_at
    page = client.get(f"/interviews/{held.pk}/notes/").content.decode()
    assert "One of your people" in page
    assert "Set aside</span>" in page


def test_nothing_of_it_is_anybody_elses(held, omar, client_of, now, send):
    send(held, kind="note", uid=str(uuid.uuid4()), text="private")
    send(held, kind="name", uid=str(uuid.uuid4()), name="Sam Ortiz")
    send(held, kind="promise", uid=str(uuid.uuid4()), by="me", text="send a link")
    other = client_of(omar)
    note, name, promise = Note.objects.get().pk, Referral.objects.get().pk, Promise.objects.get().pk
    reads = [f"/interviews/{held.pk}/debrief/", f"/interviews/{held.pk}/notes/", f"/notes/{note}/"]
    writes = [f"/referrals/{name}/person/", f"/referrals/{name}/set-aside/", f"/promises/{promise}/kept/"]
    assert [other.get(path).status_code for path in reads] == [404] * 3
    assert [other.post(path).status_code for path in [*reads, *writes, f"/promises/{promise}/let-go/"]] == [404] * 7


def test_the_pages_do_not_ask_more_the_more_was_said(client, held, send, django_assert_num_queries):
    for n in range(6):
        send(held, kind="note", uid=str(uuid.uuid4()), text=f"note {n}")
        send(held, kind="name", uid=str(uuid.uuid4()), name=f"name {n}")
        send(held, kind="promise", uid=str(uuid.uuid4()), by="me", text=f"promise {n}")
    # session, user, interview; notes, plan; names, openings, promises; photos
    with django_assert_num_queries(9):
        client.get(f"/interviews/{held.pk}/notes/")
    # session, user, interview; debrief, notes twice for what is proposed; names, openings, promises
    with django_assert_num_queries(9):
        client.get(f"/interviews/{held.pk}/debrief/")


def ticked(page, name):
    return re.findall(rf'name="{name}" value="([^"]+)"', page)


def test_what_the_notes_hold_is_taken_with_a_tick(client, held, send):
    said = "Ask Sam Ortiz at Blue Harbor. She'll send me the list by Friday. The internship opens in January."
    send(held, kind="note", uid=str(uuid.uuid4()), text=said)
    page = client.get(f"/interviews/{held.pk}/debrief/").content.decode()
    offers = ticked(page, "take")
    assert len(offers) == 3
    assert not Referral.objects.exists()
    client.post(f"/interviews/{held.pk}/debrief/", debrief_of(held, take=[*offers, str(uuid.uuid4())], do="later"))
    assert Referral.objects.values_list("name", "organization_name", "remarks").get() == (
        "Sam Ortiz", "Blue Harbor", "Ask Sam Ortiz at Blue Harbor",
    )  # fmt: skip
    assert Promise.objects.values_list("by", "due_on").get() == ("them", date(2026, 9, 25))
    assert Opening.objects.values_list("kind", "opens_on").get() == ("internship", date(2027, 1, 1))
    assert not ticked(client.get(f"/interviews/{held.pk}/debrief/").content.decode(), "take")
    again = debrief_of(held, take=offers, do="later", seen="1")
    client.post(f"/interviews/{held.pk}/debrief/", again)
    assert (Referral.objects.count(), Promise.objects.count(), Opening.objects.count()) == (1, 1, 1)


def test_saved_while_one_types_takes_no_tick(client, held, send):
    send(held, kind="note", uid=str(uuid.uuid4()), text="Ask Sam Ortiz at Blue Harbor")
    offer = ticked(client.get(f"/interviews/{held.pk}/debrief/").content.decode(), "take")
    client.post(f"/interviews/{held.pk}/debrief/", debrief_of(held, take=offer, autosave="1"))
    assert not Referral.objects.exists()


def test_once_done_the_names_with_a_tick_are_people(client, held, now):
    rows = [
        actions.name_person(interview=held, now=now, uid=uuid.uuid4(), name=name, introduction=way)
        for name, way in [("Sam Ortiz", "quiet"), ("Devi Anand", "")]
    ]
    page = client.get(f"/interviews/{held.pk}/debrief/").content.decode()
    assert ticked(page, "people") == [str(row.pk) for row in rows]
    sent = debrief_of(held, listed=[row.pk for row in rows], people=[rows[0].pk], do="done")
    client.post(f"/interviews/{held.pk}/debrief/", sent)
    person = Person.objects.get(named_by=held.person)
    assert (person.full_name, person.introduction) == ("Sam Ortiz", "quiet")
    rows[1].refresh_from_db()
    assert (rows[1].person, rows[1].set_aside_at) == (None, None)


def test_how_it_ended_is_proposed_from_the_clock_and_kept(client, held):
    page = client.get(f"/interviews/{held.pk}/debrief/").content.decode()
    assert re.search(r'name="ending" value="time"[^>]* checked', page)
    client.post(f"/interviews/{held.pk}/debrief/", debrief_of(held, ending="over", do="later"))
    assert Debrief.objects.get().ending == "over"
    draft = client.get(f"/interviews/{held.pk}/thanks/").content.decode()
    assert "and for more of your time than we had agreed" in draft
