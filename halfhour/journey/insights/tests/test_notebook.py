"""Beliefs with what speaks for and against them, contradictions side by side, what is unknown, one's interest."""

import pytest

from halfhour.journey.conversation import actions as conversation
from halfhour.journey.conversation.models import Note
from halfhour.journey.insights import actions, queries, rules
from halfhour.journey.insights.models import Belief, Evidence
from halfhour.journey.insights.rules import Felt, Known, Voice
from halfhour.journey.insights.rules.likeness import Statement, alike, suggested
from halfhour.journey.organizations.models import Field
from halfhour.journey.people import actions as people
from halfhour.journey.preparation.rules.knowing import Host


@pytest.fixture
def now(freeze, at):
    return freeze(at("2026-10-01 09:00"))


def note_of(interview):
    return Note.objects.select_related("interview").get(interview=interview)


@pytest.mark.parametrize(
    ("so", "otherwise", "said"),
    [
        ([], [], "nobody has said it yet"),
        ([Voice(1, 1), Voice(1, 1)], [], "1 says so"),
        ([Voice(n, n) for n in range(4)], [Voice(9, 9)], "4 say so, 1 says otherwise"),
    ],
)
def test_people_are_counted_and_not_notes(so, otherwise, said):
    assert rules.standing(so, otherwise) == said


@pytest.mark.parametrize(
    ("voices", "said"),
    [
        ([], ""),
        ([Voice(1, 1)], "one person"),
        ([Voice(1, 1), Voice(2, 1)], "two people, one organization"),
        ([Voice(1, 1), Voice(2, None)], "two people"),
        ([Voice(n, n) for n in range(5)], ""),
        ([Voice(n, 1) for n in range(5)], "five people, one organization"),
    ],
)
def test_small_numbers_are_said(voices, said):
    assert rules.voices(voices) == said


def test_statements_are_alike_by_the_words_that_carry_meaning():
    assert alike("Internships open in January", "The summer internship opens in January.") > 62
    assert alike("It is what it is", "That is what they do") == 0
    assert alike("Internships open in January", "Writing short counts") < 30


def test_suggestions_join_different_people_and_respect_what_was_parted():
    said = [Statement(n, n, "Internships open in January") for n in range(3)]
    assert [len(group) for group in suggested(said)] == [3]
    assert suggested([Statement(1, 7, "The same"), Statement(2, 7, "The same")]) == []
    assert sorted(one.note for group in suggested(said, apart=[(0, 1), (0, 2)]) for one in group) == [1, 2]
    assert max(len(group) for group in suggested([Statement(n, n, "Pay is low") for n in range(20)])) <= 8


def test_who_could_tell_is_who_can_know_and_never_who_hardly_can():
    recruiter, lead = Known(0, Host("Ana", title="Recruiter")), Known(1, Host("Bo", title="Research lead"))
    assert [one.key for one, _ in rules.tellers("hirers", [lead, recruiter])] == [1, 0]
    assert rules.tellers("day", [recruiter]) == []
    assert rules.tellers("day", [Known(2, Host())]) == []


def test_interest_is_drawn_and_said():
    felt = [Felt("Maria", 3, 4), Felt("Priya", None, 5)]
    drawing = rules.drawing(felt)
    assert [(mark.is_after, mark.y) for mark in drawing.marks] == [(False, 66), (True, 40), (True, 14)]
    assert rules.sentence(felt) == "From 3 at the beginning to 5 now, over 2 conversations."
    assert (felt[0].change, felt[1].change) == ("up by 1", "")
    assert rules.sentence([]) == rules.drawing([]).path == ""


def test_a_belief_rests_on_notes_of_its_field_only(field, met, dana, now, at):
    belief = actions.believe(field=field, now=now, text="  One study \n opens the door ")
    note = note_of(met("Maria Chen", said={"path": "One study"}))
    actions.rest_on(belief=belief, note=note, now=now, supports=True)
    actions.rest_on(belief=belief, note=note, now=now, supports=False)
    assert [row.supports for row in Evidence.objects.all()] == [False]
    elsewhere = Field.objects.create(owner=dana, name="Transit", created_at=now)
    other = note_of(met("Ruben", said={"path": "By chance"}, field=elsewhere))
    with pytest.raises(actions.AnotherField):
        actions.rest_on(belief=belief, note=other, now=now, supports=True)
    actions.rest_on(belief=belief, note=note, now=now, supports=None)
    assert not Evidence.objects.exists()
    assert belief.text == "One study opens the door"
    with pytest.raises(actions.NoBelief):
        actions.believe(field=field, now=now, text=" ")


def test_a_belief_on_its_pages(field, met, client_of, dana, now):
    client = client_of(dana)
    met("Maria Chen", said={"path": "One study opened the door"})
    note = note_of(met("Priya Nair", said={"path": "A certificate got me in"}))
    answer = client.post(f"/insights/{field.pk}/", {"text": "One study opens the door", "theme": "path"})
    assert answer["Location"] == f"/insights/{field.pk}/#beliefs"
    belief = Belief.objects.get()
    place = f"/beliefs/{belief.pk}/"
    text = client.get(place).content.decode()
    assert text.index("One study opened the door") < text.index("A certificate got me in")
    assert client.post(place + "evidence/", {"note": note.pk, "supports": "no"}).status_code == 303
    assert "1 says otherwise: one person" in client.get(f"/insights/{field.pk}/").content.decode()
    wrong = client.post(place, {"text": "x" * 301, "theme": "", "seen": 1})
    assert wrong.status_code == 422
    assert "Keep it to 300 characters" in wrong.content.decode()
    client.post(place, {"text": "A study opens it", "theme": "path", "seen": 1})
    assert "<h1>A study opens it</h1>" in client.get(place).content.decode()
    assert client.post(place + "removal/").status_code == 303
    assert client.get(place).status_code == 404


def test_an_empty_belief_keeps_the_notebook_and_says_what_is_missing(field, client_of, dana, now):
    answer = client_of(dana).post(f"/insights/{field.pk}/", {"text": " ", "theme": "path"})
    assert answer.status_code == 422
    assert "Write what you believe." in answer.content.decode()


def test_contradictions_stand_side_by_side_without_names(field, met, dana, client_of, now):
    so, no = met("Maria Chen", said={"pay": "It pays well"}), met("Priya Nair", said={"pay": "Nobody lives on it"})
    people.change(person=so.person, now=now, title="Research lead")
    conversation.save_debrief(interview=so, now=now, said_in="floor", overheard=True)
    assert queries.contradictions(field) == []
    conversation.tag_note(note=note_of(no), now=now, stance="disagrees")
    (found,) = queries.contradictions(field)
    assert (found.about, found.voices) == ("Pay", "two people, two organizations")
    text = client_of(dana).get(f"/insights/{field.pk}/contradictions/").content.decode()
    assert "Research lead, UX research, somebody who leads; in an open office, overheard" in text.replace("\n", " ")
    assert "Maria Chen" not in text
    assert text.index("It pays well") < text.index("Nobody lives on it")


def test_what_is_unknown_names_who_could_tell(field, met, dana, client_of, now):
    maria = met("Maria Chen", said={"likes": "People"})
    people.add(owner=dana, full_name="Noor Haidari", now=now, title="Junior researcher", field_name=field.name)
    conversation.name_person(
        interview=maria, now=now, uid="7a0d2a5c-0000-4000-8000-000000000001", name="Sam Ortiz",
        organization_name="City Transit",
    )  # fmt: skip
    text = client_of(dana).get(f"/insights/{field.pk}/unknown/").content.decode()
    assert "Noor Haidari" in text
    assert "got in not long ago" in text
    assert "Sam Ortiz" in text
    assert ">Maria Chen</a>" not in text


def test_interest_as_a_line_and_a_table(field, met, dana, client_of, now):
    client = client_of(dana)
    maria = met("Maria Chen")
    assert "No number yet" in client.get(f"/insights/{field.pk}/interest/").content.decode()
    conversation.save_debrief(interview=maria, now=now, interest_before=2, interest_after=4)
    text = client.get(f"/insights/{field.pk}/interest/").content.decode()
    assert "From 2 at the beginning to 4 now, over one conversation." in text
    assert "<td>2</td><td>4</td><td>up by 2</td>" in text


def test_one_theme_is_read_across_and_tagged_there(field, met, dana, client_of, now):
    client, note = client_of(dana), note_of(met("Maria Chen", said={"pay": "It pays well"}))
    page = f"/insights/{field.pk}/themes/pay/"
    assert "1 note: one person." in client.get(page).content.decode()
    answer = client.post(f"/notes/{note.pk}/tags/", {"stance": "agrees", "next": f"{page}#note-{note.pk}"})
    assert answer["Location"] == f"{page}#note-{note.pk}"
    assert 'aria-pressed="true">Agrees' in client.get(page).content.decode()
    assert "told you anything on this yet" in client.get(f"/insights/{field.pk}/themes/day/").content.decode()
    assert f'action="/notes/{note.pk}/tags/"' in client.get(f"/insights/{field.pk}/?tag=1").content.decode()
    assert "agrees</span>" in client.get(f"/insights/{field.pk}/").content.decode()
