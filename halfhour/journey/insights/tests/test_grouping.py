"""Statements that say the same: suggested, taken in part, set aside for good, split, believed."""

import pytest

from halfhour.journey.conversation.models import Note
from halfhour.journey.insights import actions, queries
from halfhour.journey.insights.models import Apart, Belief, Group, Grouped

SAID = ("Internships open in January", "The summer internship opens in January", "In January internships open here")


@pytest.fixture
def now(freeze, at):
    return freeze(at("2026-10-01 09:00"))


@pytest.fixture
def notes(met):
    for n, text in enumerate(SAID):
        met(f"P{n}", said={"trends": text})
    return list(Note.objects.select_related("interview").order_by("pk"))


def test_what_is_said_to_be_the_same_stays_and_others_join(field, notes, now):
    ((suggestion,), said) = (queries.same(field, "trends")[1], queries.same(field, "trends")[0])
    assert ({note.pk for note in suggestion.notes}, said) == ({note.pk for note in notes}, [])
    actions.say_same(field=field, theme="trends", notes=notes[:2], now=now)
    (group,), (more,) = queries.same(field, "trends")
    assert (group.people, group.voices) == (2, "two people, two organizations")
    actions.say_same(field=field, theme="trends", notes=more.notes, now=now)
    (group,), more = queries.same(field, "trends")
    assert (len(group.notes), more, Group.objects.count()) == (3, [], 1)


def test_what_was_parted_is_never_suggested_again(field, notes, now):
    actions.say_apart(field=field, theme="trends", notes=notes, now=now)
    actions.say_apart(field=field, theme="trends", notes=notes, now=now)
    assert Apart.objects.count() == 3
    assert queries.same(field, "trends") == ([], [])


def test_splitting_leaves_no_group_of_one(field, notes, now):
    group = actions.say_same(field=field, theme="trends", notes=notes[:2], others=notes[2:], now=now)
    assert Apart.objects.count() == 2
    actions.split(group=group, note=notes[0], now=now)
    assert not Group.objects.exists()
    assert not Grouped.objects.exists()
    assert queries.same(field, "trends")[1] == []


def test_only_notes_of_one_theme_and_field_are_one(field, notes, met, now):
    met("Ruben", said={"day": "Internships open in January"})
    other = Note.objects.select_related("interview").get(theme="day")
    for wrong in ([notes[0], other], [notes[0]], [notes[0], notes[0]]):
        with pytest.raises(actions.NotAGroup):
            actions.say_same(field=field, theme="trends", notes=wrong, now=now)


def test_groups_on_the_page(field, notes, client_of, dana, now):
    client, page = client_of(dana), f"/insights/{field.pk}/themes/trends/"
    assert "Do these say the same?" in client.get(page).content.decode()
    ids = [note.pk for note in notes]
    answer = client.post(f"{page}same/", {"of": ids, "note": ids[:2]})
    assert answer["Location"] == f"{page}#same"
    text = client.get(page).content.decode()
    assert "2 say the same" in text
    assert "Do these say the same?" not in text
    assert client.post(f"{page}same/", {"of": ids, "note": ids[:1]}).status_code == 409
    group = Group.objects.get()
    answer = client.post(f"/groups/{group.pk}/belief/")
    belief = Belief.objects.get()
    assert answer["Location"] == f"/beliefs/{belief.pk}/"
    assert belief.evidence.count() == 2
    client.post(f"/groups/{group.pk}/split/", {"note": ids[0]})
    assert not Group.objects.exists()
    client.post(f"{page}same/", {"of": ids, "apart": "1"})
    assert "Do these say the same?" not in client.get(page).content.decode()
