"""What one tap says of a note, and whose words leave the notes with a name."""

from __future__ import annotations

import pytest

from halfhour.journey.conversation import actions, queries
from halfhour.journey.conversation.models import Note
from halfhour.journey.conversation.rules import naming
from halfhour.journey.conversation.rules.naming import Speaker
from halfhour.journey.people import actions as people
from halfhour.journey.preparation.rules.guessing import SIGNS, guesses
from halfhour.journey.preparation.rules.themes import THEMES

MARIA = Speaker("Maria Chen", "Research lead", "Northside Clinic", "who leads", "health care", "UX research")


@pytest.fixture
def note(dana, held, at):
    return Note.objects.create(
        owner=dana, interview=held, text="Half of it is persuading.", second=600, created_at=at("2026-09-24 14:30"),
        updated_at=at("2026-09-24 14:30"),
    )  # fmt: skip


def test_without_the_name_the_organization_is_not_told_either():
    assert naming.attribution(MARIA, named=True) == "Maria Chen, Research lead, Northside Clinic"
    assert naming.attribution(MARIA, named=False) == "Research lead, health care"
    assert (
        naming.attribution(Speaker("Maria Chen", kind="who leads", field="UX"), named=False) == "Somebody who leads, UX"
    )


@pytest.mark.parametrize(("person", "words", "named"), [(0, None, 0), (1, None, 1), (1, False, 0), (0, True, 1)])
def test_what_was_said_of_the_words_goes_before_the_person(person, words, named):
    assert naming.may_name(bool(person), None if words is None else bool(words)) == bool(named)


def test_where_it_was_said():
    assert naming.circumstances("floor", True) == "in an open office, overheard"
    assert naming.circumstances("", None) == ""


def test_themes_are_guessed_from_words_and_never_made_up():
    assert guesses("Internships open in January; hiring was frozen")[0] in {"internships", "trends"}
    assert guesses("Xyzzy") == []
    assert set(SIGNS) <= set(THEMES)


def test_a_tap_is_the_same_twice_and_leaves_the_rest(note, at):
    now = at("2026-09-24 16:00")
    actions.tag_note(note=note, now=now, stance="disagrees", is_surprise=True)
    kept = actions.tag_note(note=note, now=now, stance="disagrees")
    assert (kept.stance, kept.is_surprise, kept.is_quote, kept.revision) == ("disagrees", True, False, 1)
    assert actions.tag_note(note=note, now=now, theme="again").revision == 2


def test_quotations_carry_a_name_only_where_it_was_allowed(dana, held, note, at):
    now = at("2026-09-24 16:00")
    actions.save_debrief(interview=held, now=now, said_in="cafe", overheard=False)
    assert queries.quotations(dana, interviews=[held.pk]) == []
    actions.tag_note(note=note, now=now, is_quote=True)
    people.change(person=held.person, now=now, title="Research lead")
    (told,) = queries.quotations(dana, interviews=[held.pk])
    assert (told.by, told.where, told.is_named) == (
        "Research lead, health care",
        "in a café or outside, not overheard",
        False,
    )
    people.change(person=held.person, now=now, may_be_named=True)
    (told,) = queries.quotations(dana, notes=[note.pk])
    assert told.by == "Maria Chen, Research lead, Northside Clinic"
    actions.tag_note(note=note, now=now, names_host=False)
    assert not queries.quotations(dana, notes=[note.pk])[0].is_named


def test_a_tap_on_the_notes_page(dana, client_of, note, freeze, at, held):
    freeze(at("2026-09-24 16:00"))
    client = client_of(dana)
    page = client.get(f"/interviews/{held.pk}/notes/").content.decode()
    assert f'action="/notes/{note.pk}/tags/"' in page
    answer = client.post(f"/notes/{note.pk}/tags/", {"stance": "agrees", "next": f"/insights/3/#note-{note.pk}"})
    assert (answer.status_code, answer["Location"]) == (303, f"/insights/3/#note-{note.pk}")
    answer = client.post(f"/notes/{note.pk}/tags/", {"is_quote": "yes", "next": "//elsewhere.example/"})
    assert answer["Location"] == f"/interviews/{held.pk}/notes/#note-{note.pk}"
    answer = client.post(f"/notes/{note.pk}/tags/", {"names_host": "yes"}, headers={"HX-Request": "true"})
    said = answer.content.decode()
    assert said.count('aria-pressed="true"') == 3
    assert "<html" not in said
    client.post(f"/interviews/{held.pk}/naming/", {"named": "yes"})
    held.person.refresh_from_db()
    assert held.person.may_be_named


def test_nonsense_taps_change_nothing(dana, client_of, note):
    client_of(dana).post(f"/notes/{note.pk}/tags/", {"theme": "nonsense", "stance": "maybe", "is_quote": "2"})
    note.refresh_from_db()
    assert (note.theme, note.stance, note.is_quote, note.revision) == ("", "", False, 1)
