from __future__ import annotations

from datetime import date

import pytest

from halfhour.journey.conversation.models import Debrief
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.outreach.models import Letter
from halfhour.journey.people import actions as people
from halfhour.journey.resumes import actions, queries

pytestmark = pytest.mark.django_db
NOW = "2026-09-24 10:30"


@pytest.fixture
def went_well(met, at):
    def say(well: bool | None = True) -> None:
        Debrief.objects.update_or_create(
            interview=met,
            defaults={"owner": met.owner, "went_well": well, "created_at": at(NOW), "updated_at": at(NOW)},
        )

    return say


def test_undecided_suggestions_are_one_due_a_critique(dana, maria, at):
    said = ["Lead with the field study", "Drop the objective line"]
    critique = actions.record_critique(person=maria, now=at(NOW), given_on=date(2026, 9, 23), suggestions=said)
    (due,) = queries.due(at(NOW), dana)
    assert due.what == "Decide on 2 points from Maria’s critique"
    assert due.why == "Lead with the field study; drop the objective line."
    assert (due.key, due.step, due.by, due.by_words) == (
        f"resumes.decide/critique:{critique.pk}",
        "resume",
        None,
        "no rush",
    )
    assert due.url == f"/critiques/{critique.pk}/"
    actions.take(suggestion=critique.suggestions.all()[0], now=at(NOW))
    assert queries.due(at(NOW), dana)[0].what == "Decide on a point from Maria’s critique"
    actions.decline(suggestion=critique.suggestions.all()[1], now=at(NOW), reason="No")
    assert queries.due(at(NOW), dana) == []


def test_who_went_well_is_asked_when_there_is_a_resume(dana, met, went_well, keep, at):
    went_well()
    assert queries.due(at(NOW), dana) == []
    keep()
    (due,) = queries.due(at(NOW), dana)
    assert due.key == f"resumes.ask/interview:{met.pk}"
    assert due.why.startswith("You met yesterday at 15:40")
    assert due.url == f"/people/{met.person_id}/critiques/new/?interview={met.pk}"


@pytest.mark.parametrize("well", [False, None])
def test_who_did_not_go_well_is_not_asked(dana, went_well, keep, at, well):
    went_well(well)
    keep()
    assert queries.due(at(NOW), dana) == []


@pytest.mark.parametrize("settled", ["critique", "copy", "letter", "never", "later"])
def test_asking_ends_by_itself(dana, met, went_well, keep, at, settled):
    went_well()
    version, now, person = keep(), at(NOW), met.person
    if settled == "critique":
        actions.record_critique(person=person, now=now, given_on=date(2026, 9, 23), remarks="Fine")
    elif settled == "copy":
        actions.copy_kept(version=version, person=person, now=now, kept_on=date(2026, 9, 23))
    elif settled == "letter":
        Letter.objects.create(
            owner=dana,
            person=person,
            purpose="follow_up",
            message_id="<x@y>",
            created_at=now,
            updated_at=now,
            sent_at=now,
        )
    elif settled == "never":
        people.rest(person=person, now=now, never=True)
    else:
        now = at("2026-10-03 15:41")
    assert queries.due(now, dana) == []


def test_dues_of_everybody_take_as_many_queries_as_of_one(dana, omar, maria, at, django_assert_num_queries):
    for number in range(30):
        person = people.add(owner=dana, full_name=f"Person {number}", now=at(NOW))
        actions.record_critique(person=person, now=at(NOW), given_on=date(2026, 9, 23), suggestions=["One", "Two"])
        start = at(f"2026-09-{16 + number // 5:02} {10 + number % 5}:00")
        held = interviews.agree(
            person=person, now=at(NOW), starts_at=start, time_zone="America/Los_Angeles", already=True
        )
        interviews.hold(interview=held, now=at(NOW), ended_at=held.ends_at)
    with django_assert_num_queries(3):
        assert len(queries.due(at(NOW))) == 30
    with django_assert_num_queries(2):
        assert len(queries.due(at(NOW), dana)) == 30
    assert queries.due(at(NOW), omar) == []


def test_queries_for_the_persons_story(dana, maria, met, keep, at, django_assert_num_queries):
    version = keep()
    actions.record_critique(
        person=maria, now=at(NOW), given_on=date(2026, 9, 23), version=version, suggestions=["One"], kept_copy=True
    )
    with django_assert_num_queries(2):
        (critique,) = queries.critiques_of(maria)
        assert str(critique.version) == "v1"
        assert [said.text for said in critique.suggestions.all()] == ["One"]
    with django_assert_num_queries(1):
        (copy,) = queries.copies_of(maria)
        assert str(copy.version) == "v1"


def test_who_keeps_an_older_resume_gets_the_newer_one_when_met_or_written_to(
    dana, maria, met, keep, at, django_assert_num_queries
):
    old = keep()
    actions.copy_kept(version=old, person=maria, now=at(NOW), kept_on=date(2026, 9, 23))
    newer = keep(b"%PDF two")
    assert queries.due(at(NOW), dana) == []  # no occasion, no word
    letter = Letter.objects.create(
        owner=dana, person=maria, purpose="follow_up", message_id="<x@y>", created_at=at(NOW), updated_at=at(NOW)
    )
    (due,) = queries.due(at(NOW), dana)
    assert (due.kind, due.url, due.by_words) == ("resumes.newer", f"/letters/{letter.pk}/", "with that letter")
    assert due.why == "You are writing to them, and they keep v1. Note the copy once they have it."
    interviews.agree(person=maria, now=at(NOW), starts_at=at("2026-10-01 15:00"), time_zone="America/Los_Angeles")
    with django_assert_num_queries(2):
        (due,) = queries.due(at(NOW), dana)
    assert (due.what, due.url) == ("Take Maria Chen resume v2", f"/resumes/{newer.pk}/paper/")
    assert [one.kind for one in queries.due(at(NOW))] == ["resumes.newer"]
    actions.copy_kept(version=newer, person=maria, now=at(NOW), kept_on=date(2026, 9, 24))
    assert queries.due(at(NOW), dana) == []


def test_who_leaves_the_resume_out_is_not_told_to_ask(dana, met, went_well, keep, at):
    went_well()
    keep()
    dana.chosen_numbers = {"resume_manner": "never"}
    dana.save()
    assert queries.due(at(NOW), dana) == []
    dana.chosen_numbers = {"resume_manner": "offer"}
    dana.save()
    assert [one.kind for one in queries.due(at(NOW), dana)] == ["resumes.ask"]
