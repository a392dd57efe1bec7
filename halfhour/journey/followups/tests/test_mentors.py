"""Mentors asked or grown, what goes back and forth; what came of advice is told once and never again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from halfhour.journey.followups import actions, queries
from halfhour.journey.followups.models import Exchange, FieldChoice, FollowUp, Told
from halfhour.journey.followups.rules import advice
from halfhour.journey.followups.rules.advice import Piece
from halfhour.journey.followups.rules.mentors import Between
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.outreach.models import Letter
from halfhour.journey.resumes import actions as resumes

DAY = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("between", "grown"),
    [
        (Between(2, 1, 3, 0, DAY, DAY + timedelta(days=60)), True),
        (Between(2, 1, 3, 0, DAY, DAY + timedelta(days=59)), False),
        (Between(2, 0, 3, 0, DAY, DAY + timedelta(days=90)), False),
        (Between(1, 3, 3, 0, DAY, DAY + timedelta(days=90)), True),
        (Between(1, 1, 9, 1, DAY, DAY + timedelta(days=90)), False),
        (Between(), False),
    ],
)
def test_who_answers_and_comes_back_has_grown_into_it(between, grown):
    assert between.has_grown is grown


def test_what_was_between_in_words():
    assert (
        Between(2, 1, 0, 3, DAY, DAY + timedelta(days=95)).words == "2 half hours, 1 answer and 3 calls, over 3 months"
    )
    assert Between(1, 0, 0, 0, DAY, DAY).words == "1 half hour"
    assert Between().words == ""


def test_advice_is_told_a_week_after_the_thanks_and_within_the_touches_of_a_year():
    pieces = [Piece("taken", 1, "Lead with it", DAY), Piece("field", 2, "UX research", DAY + timedelta(days=3))]
    assert advice.when(pieces, None, date.min).shows_on == DAY
    assert advice.when(pieces, DAY - timedelta(days=1), date.min).shows_on == DAY + timedelta(days=6)
    assert advice.when(pieces, DAY, date(2027, 1, 1)).shows_on == date(2027, 1, 1)
    assert advice.why(pieces) == "You took “Lead with it” and chose UX research. They do not know yet."


@pytest.fixture
def taken(dana, maria, thanked, at):
    """Maria advised two changes; one was taken on 1 October."""
    interview = thanked(maria)
    critique = resumes.record_critique(
        person=maria, now=at("2026-09-23 16:00"), given_on=date(2026, 9, 23), interview=interview,
        suggestions=["Lead with the field study", "Drop the objective"],
    )  # fmt: skip
    resumes.take(suggestion=critique.suggestions.first(), now=at("2026-10-01 10:00"))
    return critique


def told_to(owner, now):
    return [due for due in queries.due(now, owner) if due.kind == "followups.advice"]


class TestAdvice:
    def test_is_prompted_told_in_one_letter_and_never_again(self, dana, maria, taken, at):
        now = at("2026-10-02 10:00")
        (due,) = told_to(dana, now)
        assert due.why == "You took “Lead with the field study”. They do not know it yet."
        letter = actions.begin_letter(person=maria, now=now, key=due.subject)
        assert letter.subject == "What came of your advice, from Dana Okafor"
        assert "I took up your advice on my resume: lead with the field study." in letter.body
        assert told_to(dana, now)
        outreach.mark_sent(letter=letter, now=now)
        assert not told_to(dana, now)
        again = actions.begin_letter(person=maria, now=at("2026-12-01 10:00"))
        assert "field study" not in again.body

    def test_new_advice_taken_brings_only_what_is_new(self, dana, maria, taken, at):
        now = at("2026-10-02 10:00")
        actions.close(owner=dana, now=now, key_or_pk=told_to(dana, now)[0].subject, state="done")
        resumes.take(suggestion=taken.suggestions.last(), now=at("2026-10-02 11:00"))
        (due,) = told_to(dana, at("2026-10-03 10:00"))
        assert "Drop the objective" in due.why
        assert "field study" not in due.why

    def test_let_go_is_taken_back_and_comes_again(self, dana, maria, taken, at):
        now = at("2026-10-02 10:00")
        row = actions.close(owner=dana, now=now, key_or_pk=told_to(dana, now)[0].subject, state="let_go")
        assert not told_to(dana, now)
        actions.reopen(owner=dana, now=now, pk=row.pk)
        assert told_to(dana, now)

    def test_a_draft_that_goes_tells_nothing(self, dana, maria, taken, at):
        now = at("2026-10-02 10:00")
        letter = actions.begin_letter(person=maria, now=now)
        outreach.remove_letter(letter=letter, now=now)
        assert told_to(dana, now)
        assert "field study" in actions.begin_letter(person=maria, now=now).body

    def test_two_letters_do_not_tell_the_same(self, dana, maria, taken, at):
        now = at("2026-10-02 10:00")
        actions.begin_letter(person=maria, now=now)
        assert "field study" not in actions.ask_to_mentor(person=maria, now=now).body
        assert Told.objects.count() == 1

    def test_a_chosen_field_is_told_to_whom_was_met_in_it_before(self, dana, somebody, thanked, at):
        field = organizations.field_named(owner=dana, name="UX research", now=at("2026-09-09 10:00"))
        devi, late = somebody("Devi Anand", field_name="UX research"), somebody("Tom Iversen", field_name="UX research")
        somebody("Sam Ortiz", field_name="UX research")
        thanked(devi)
        actions.choose_field(field=field, now=at("2026-11-01 10:00"))
        thanked(late, "2026-11-02 15:00", "2026-11-03 10:00")
        (due,) = told_to(dana, at("2026-11-20 10:00"))
        assert (due.person_id, due.why) == (devi.pk, "You chose UX research. They do not know it yet.")
        actions.unchoose_field(field=field)
        assert not told_to(dana, at("2026-11-20 10:00"))

    def test_who_wants_no_letters_is_not_proposed(self, dana, maria, taken, at):
        type(maria).objects.update(never_again=True)
        assert not told_to(dana, at("2026-10-02 10:00"))

    def test_three_touches_a_year_hold_it_back(self, dana, maria, taken, wrote, at):
        for day in ("2026-09-25", "2026-09-26", "2026-09-27"):
            wrote(maria, f"{day} 10:00")
        assert not told_to(dana, at("2026-10-12 10:00"))
        assert told_to(dana, at("2027-09-26 10:00"))


class TestMentors:
    def test_is_asked_by_letter_and_the_answer_is_asked_for(self, dana, maria, taken, at):
        letter = actions.ask_to_mentor(person=maria, now=at("2026-10-02 10:00"))
        assert letter.purpose == Letter.Purpose.MENTOR
        assert "lead with the field study" in letter.body
        assert "May I ask for more?" in letter.body
        outreach.mark_sent(letter=letter, now=at("2026-10-02 10:00"))

        def asked(now):
            return [due for due in queries.due(now, dana) if due.kind == "followups.mentor"]

        assert not asked(at("2026-10-15 10:00"))
        (due,) = asked(at("2026-10-16 10:00"))
        assert due.url == f"/people/{maria.pk}/mentor/"
        actions.make_mentor(person=maria, now=at("2026-10-16 10:00"), since=date(2026, 10, 16), is_formal=True)
        assert not asked(at("2026-10-16 10:00"))

    def test_the_page_keeps_goals_promises_and_what_was_given(self, dana, maria, client_of, freeze, at):
        freeze(at("2026-10-16 10:00"))
        client, address = client_of(dana), f"/people/{maria.pk}/mentor/"
        assert "Begin the letter" in client.get(address).content.decode()
        said = {"since": "2026-10-01", "is_formal": "no", "because": "She read three drafts unasked"}
        assert client.post(address, said)["Location"] == address
        for kind, text in (("goal", "One study alone"), ("theirs", "Read my study"), ("gave", "Sent the tram map")):
            assert client.post(f"{address}shared/", {"kind": kind, "text": text}).status_code == 303
        assert (
            client.post(f"{address}shared/", {"kind": "mine", "text": "Send it", "by": "2026-10-15"}).status_code == 422
        )
        client.post(f"{address}shared/", {"kind": "mine", "text": "Send it", "by": "2026-10-20"})
        goal = Exchange.objects.get(kind="goal")
        client.post(f"/exchanges/{goal.pk}/", {"do": "done"})
        text = client.get(address).content.decode()
        assert "She read three drafts unasked" in text
        assert "reached" in text
        assert FollowUp.objects.get(reason="promise").due_on == date(2026, 10, 20)
        assert [due.brief for due in queries.due(at("2026-10-20 10:00"), dana)] == ["get back to Maria"]

    def test_the_list_proposes_who_grew_into_it(self, dana, maria, thanked, client_of, freeze, at):
        thanked(maria)
        thanked(maria, "2026-12-01 10:00", "2026-12-01 18:00")
        outreach.log_reply(person=maria, now=at("2026-12-05 10:00"), kind="yes", text="Gladly")
        freeze(at("2026-12-06 10:00"))
        text = client_of(dana).get("/mentors/").content.decode()
        assert "2 half hours and 1 answer, over 2 months." in text


def test_a_field_is_chosen_on_the_page(dana, maria, taken, client_of, freeze, at):
    freeze(at("2026-10-02 10:00"))
    client = client_of(dana)
    field = organizations.field_named(owner=dana, name="UX research", now=at("2026-09-09 10:00"))
    assert "Tell Maria Chen what you did with their advice" in client.get("/advice/").content.decode()
    assert client.post("/advice/", {"field": field.pk, "chosen_on": "2027-01-01"}).status_code == 422
    assert client.post("/advice/", {"field": field.pk, "chosen_on": "2026-10-01"}).status_code == 303
    assert "is open again" in client.get("/advice/").content.decode()
    client.post(f"/fields/{field.pk}/choice/end/")
    assert not FieldChoice.objects.exists()
