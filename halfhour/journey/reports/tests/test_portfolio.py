from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from halfhour.formats.paper import Quote, Text
from halfhour.journey.conversation.models import Note
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.reports import actions
from halfhour.journey.reports.models import Example
from halfhour.journey.reports.rules.portfolio import EIGHT, Shown, gaps, portfolio, shelves


def filled(*keys: str):
    return shelves(Shown(1, key, "Why", "A conversation") for key in keys)


def test_gaps_are_said_plainly():
    every = [one.key for one in EIGHT]
    assert gaps(filled()) == "Nothing is in it yet."
    assert gaps(filled(*every[:-1])) == "Nothing here shows technology yet."
    assert gaps(filled(*every[:-3])) == "Nothing here shows professionalism, teamwork or technology yet."
    assert gaps(filled(*every)) == "Each of the eight is shown by something you did."


def test_the_paper_has_all_eight_and_says_which_are_bare():
    row = Shown(1, "thinking", "I asked twice", "Noted on Monday", "Half of it is persuading", "Maria Chen")
    paper = portfolio(shelves([row]), student="Dana Okafor", school="")
    assert paper.blocks.count(Text("Nothing shows this yet.", is_aside=True)) == 7
    at = paper.blocks.index(Text("I asked twice"))
    assert paper.blocks[at + 1] == Quote("Half of it is persuading", "Noted on Monday, Maria Chen")


@pytest.fixture
def client(client_of, dana, now):
    return client_of(dana)


@pytest.fixture
def note(met):
    return Note.objects.get(kind="note", is_quote=False)


def test_what_shows_a_competency_is_put_in_changed_and_taken_out(client, note, django_assert_max_num_queries):
    page = client.get(f"/portfolio/new/?note={note.pk}").content.decode()
    assert f'value="note.{note.pk}" selected' in page
    said = {"thing": f"note.{note.pk}", "competency": "thinking", "why": "I asked for what they did"}
    assert client.post("/portfolio/new/", said).status_code == 303
    client.post("/portfolio/new/", {**said, "why": "I asked again"})
    assert Example.objects.get().why == "I asked again"
    with django_assert_max_num_queries(6):
        page = client.get("/portfolio/").content.decode()
    for text in ("I asked again", "Half of it is persuading people", "Nothing here shows career and self-development"):
        assert text in page
    assert "Maria Chen" not in page
    assert "Maria Chen" in client.get("/portfolio/?who=name").content.decode()
    change = f"/portfolio/{Example.objects.get().pk}/"
    client.post(change, {"competency": "communication", "why": "I listened"})
    assert Example.objects.get().competency == "communication"
    client.post(f"/portfolio/{Example.objects.get().pk}/", {"do": "remove"})
    assert not Example.objects.exists()


def test_the_files_say_the_same(client, dana, met, now):
    actions.show(owner=dana, now=now, competency="professionalism", why="Maria had me back", thing=met)
    text = client.get("/portfolio/portfolio.md").content.decode()
    assert "## Professionalism\n\n\\[name\\] had me back" in text
    assert "Nothing shows this yet" in text
    assert "Maria had me back" in client.get("/portfolio/portfolio.md?who=name").content.decode()
    assert client.get("/portfolio/portfolio.pdf").content.startswith(b"%PDF")


def test_what_was_not_done_or_is_private_shows_nothing(dana, omar, met, now):
    said = {"owner": dana, "now": now, "competency": "career", "why": "Because"}
    draft = outreach.draft(person=met.person, now=now, purpose="ask")
    for thing in (Note.objects.get(kind="cue"), draft):
        with pytest.raises(actions.NoExample):
            actions.show(thing=thing, **said)
    with pytest.raises(actions.NoExample):
        actions.show(thing=met, **(said | {"owner": omar}))
    with pytest.raises(actions.NoWhy):
        actions.show(thing=met, **(said | {"why": " "}))


def test_an_example_is_of_exactly_one_thing(dana, met, note, now):
    with pytest.raises(IntegrityError), transaction.atomic():
        Example.objects.create(owner=dana, created_at=now, competency="career", why="x", note=note, interview=met)
    with pytest.raises(IntegrityError), transaction.atomic():
        Example.objects.create(owner=dana, created_at=now, competency="career", why="x")


def test_another_s_thing_cannot_be_named(client_of, omar, note, now):
    assert client_of(omar).get(f"/portfolio/new/?note={note.pk}").status_code == 404


def test_a_report_says_what_it_shows(client, dana, note, met, now):
    actions.show(owner=dana, now=now, competency="thinking", why="I asked why", thing=note)
    client.post(f"/interviews/{met.pk}/report/", {"shape": "record", "naming": "name", "seen": 1})
    text = client.get(f"/interviews/{met.pk}/report/report.md").content.decode()
    assert "## What it shows of me\n\n- Critical thinking: I asked why" in text
