"""The rehearsal: the plan aloud, what it changes, and the courage ladder."""

from __future__ import annotations

import re
import uuid

import pytest
from django.urls import reverse

from halfhour.journey.interviews import actions as interviews
from halfhour.journey.people import actions as people
from halfhour.journey.preparation import actions, queries
from halfhour.journey.preparation.models import PlannedQuestion, Rehearsal
from halfhour.journey.preparation.rules.ladder import Climbed, ladder, rung_of

HX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def page(dana, client_of, freeze, at):
    freeze(at("2026-09-20 09:00"))
    return client_of(dana)


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", answer.content.decode()))


def to(name, *args):
    return reverse(f"preparation:{name}", args=args)


@pytest.mark.parametrize(
    ("done", "upper", "words"),
    [
        ({}, "friend", "forgives a question that falls flat"),
        ({"friend": Climbed(rehearsed=1)}, "alumnus", "has a reason to answer"),
        ({"alumnus": Climbed(met=2)}, "stranger", "where the news is"),
        ({"stranger": Climbed(met=1)}, None, "You have met strangers"),
    ],
)
def test_the_next_rung_is_above_the_highest_one_stood_on(done, upper, words):
    found = ladder(done)
    assert (found.next.key if found.next else None) == upper
    assert words in found.why


@pytest.mark.parametrize(
    ("person", "rung"),
    [
        ({"found_in": "met", "shares_school": False}, "friend"),
        ({"found_in": "met", "shares_school": False, "named_by": True}, "stranger"),
        ({"found_in": "met", "shares_school": True}, "alumnus"),
        ({"found_in": "website", "shares_school": False}, "stranger"),
    ],
)
def test_on_which_rung_somebody_stands(person, rung):
    assert rung_of(**person) == rung


def test_each_question_comes_with_what_to_listen_for(prepared):
    [likes] = [one for one in queries.spoken(prepared) if one.planned.theme == "likes"]
    assert likes.listen_for == "Which of the two comes quicker, and with more warmth."
    assert likes.cue == "The face at the second half of the answer."
    assert likes.follow_ups[0] == "When was the last time it was like that?"
    likes.planned.question.follow_ups = "And then?"
    likes.planned.question.save()
    own = actions.add_planned(interview=prepared, now=prepared.created_at, text="And Fridays?", theme="hours")
    said = {one.planned.pk: one for one in queries.spoken(prepared)}
    assert said[likes.planned.pk].follow_ups == ["And then?"]
    assert said[own.pk].listen_for == "The last evening they worked, not the usual one."


def test_by_phone_there_is_nothing_to_see(prepared, at):
    interviews.change(interview=prepared, now=at("2026-09-20 09:00"), mode="phone")
    prepared.refresh_from_db()
    assert {one.cue for one in queries.spoken(prepared)} == {""}


def test_what_was_stumbled_over_is_noted_and_applied_with_one_tap(page, prepared):
    first, second, third = queries.plan_of(prepared)[:3]
    url, change = to("rehearsal", prepared.pk), lambda one: to("plan_change", one.pk)
    assert first.text in text(page.get(url))
    answer = page.post(change(first), {"do": "keep", "to_change": " Say it  shorter "})
    assert answer["Location"] == f"{url}#planned-{first.pk}"
    assert "From the rehearsal: Say it shorter" in text(page.get(to("plan", prepared.pk)))
    page.post(change(first), {"do": "reword", "to_change": "What did you do yesterday?"})
    page.post(change(second), {"do": "drop", "to_change": ""})
    page.post(change(third), {"do": "earlier", "to_change": "Too late"})
    plan = queries.plan_of(prepared)
    assert [one.pk for one in plan[:2]] == [third.pk, first.pk]
    assert (plan[1].text, plan[1].to_change) == ("What did you do yesterday?", "")
    assert plan[0].to_change == "Too late"
    assert second.pk not in [one.pk for one in plan]
    answer = page.post(change(third), {"do": "forget", "to_change": "Too late", "from": "plan"})
    assert answer["Location"] == f"{to('plan', prepared.pk)}#planned-{third.pk}"
    assert queries.plan_of(prepared)[0].to_change == ""


def test_no_words_are_no_question(page, prepared):
    one = queries.plan_of(prepared)[0]
    answer = page.post(to("plan_change", one.pk), {"do": "reword", "to_change": "  "}, **HX)
    assert answer.status_code == 422
    assert b"<html" not in answer.content
    assert "Write the question" in text(answer)
    long = page.post(to("plan_change", one.pk), {"do": "keep", "to_change": "w" * 301})
    assert long.status_code == 422
    assert PlannedQuestion.objects.get(pk=one.pk).text == one.text


def test_a_rehearsal_is_kept_once_with_whom_and_how_long(page, prepared):
    url = to("rehearsal", prepared.pk)
    typed = {"partner": "friend", "seconds": "1490", "remarks": "Breathe", "once": str(uuid.uuid4())}
    for _ in range(2):
        assert page.post(url, typed).status_code == 303
    one = Rehearsal.objects.get()
    assert (one.partner, one.minutes, one.remarks) == ("friend", 25, "Breathe")
    said = text(page.get(url))
    assert "With a friend, today at 09:00 25 min. Breathe" in said
    assert "A friend rehearsed once" in said
    assert "An alumnus next" in said
    assert page.post(url, {"partner": "dog"}).status_code == 422
    page.post(url, {"partner": "alone", "seconds": "999999"})
    assert Rehearsal.objects.get(partner="alone").minutes is None


def test_people_of_the_next_rung_are_named(page, prepared, dana, at):
    now = at("2026-09-10 09:00")
    priya = people.add(owner=dana, full_name="Priya Nair", now=now, shares_school=True)
    people.add(owner=dana, full_name="Rosa Lind", now=now, found_in="met")
    met = people.add(owner=dana, full_name="Sam Ortiz", now=now, shares_school=True)
    interviews.agree(person=met, now=now, starts_at=at("2026-09-22 10:00"), time_zone="America/Los_Angeles")
    assert [one.full_name for one in queries.of_rung(dana.pk, "friend")] == ["Rosa Lind"]
    assert queries.of_rung(dana.pk, "alumnus") == [priya]
    assert "Of your people: Rosa Lind" in text(page.get(reverse("interviews:list")))


def test_nothing_to_rehearse_without_a_plan(page, agreed):
    assert "There is nothing to rehearse yet." in text(page.get(to("rehearsal", agreed().pk)))


def test_the_rehearsal_asks_the_same_however_long_the_plan(page, prepared, at, django_assert_num_queries):
    def ask():
        # session, user, interview; plan; rehearsals; the ladder's two, people of its next rung
        with django_assert_num_queries(8):
            page.get(to("rehearsal", prepared.pk))

    page.get(to("rehearsal", prepared.pk))
    ask()
    for place in range(20):
        actions.add_planned(interview=prepared, now=at("2026-09-20 09:00"), text=f"Number {place}?")
        actions.rehearsed(interview=prepared, now=at("2026-09-20 09:00"), partner="alone")
    ask()


def test_a_stranger_rehearses_nothing(prepared, omar, client_of, freeze, at):
    freeze(at("2026-09-20 09:00"))
    stranger, one = client_of(omar), queries.plan_of(prepared)[0]
    assert stranger.get(to("rehearsal", prepared.pk)).status_code == 404
    assert stranger.post(to("plan_change", one.pk), {"do": "drop"}).status_code == 404
    assert PlannedQuestion.objects.filter(pk=one.pk).exists()
