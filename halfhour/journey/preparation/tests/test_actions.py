"""The bank, the plan, the checklist: what changes them, and what doing it twice does."""

from __future__ import annotations

import uuid

import pytest

from halfhour.core import search
from halfhour.journey.preparation import actions, queries
from halfhour.journey.preparation.models import ChecklistItem, PlannedQuestion, Question
from halfhour.journey.preparation.rules.starters import STARTERS


@pytest.fixture
def now(at):
    return at("2026-09-20 09:00")


def texts(interview):
    return [one.text for one in queries.plan_of(interview)]


def test_the_bank_is_stocked_once(dana, now, django_assert_num_queries):
    actions.stock_bank(owner=dana, now=now)
    kept = list(Question.objects.filter(owner=dana))
    assert [one.starter for one in kept] == [one.key for one in STARTERS]
    assert [one.text for one in kept] == [one.text for one in STARTERS]
    actions.stock_bank(owner=dana, now=now)
    assert Question.objects.count() == len(STARTERS)


def test_what_was_edited_or_retired_stays_so(dana, now):
    actions.stock_bank(owner=dana, now=now)
    first, second = Question.objects.all()[:2]
    actions.change_question(question=first, now=now, text="What did you learn where?")
    actions.retire_question(question=second, now=now)
    actions.stock_bank(owner=dana, now=now)
    assert Question.objects.count() == len(STARTERS)
    assert queries.bank(dana)[0].question == first
    assert second.pk not in [one.question.pk for one in queries.bank(dana)]
    assert queries.retired(dana) == [second]
    actions.bring_back(question=second, now=now)
    assert queries.retired(dana) == []


def test_each_has_a_bank_of_their_own(dana, omar, now):
    actions.stock_bank(owner=dana, now=now)
    actions.stock_bank(owner=omar, now=now)
    assert Question.objects.filter(owner=omar).count() == len(STARTERS)


def test_ones_own_question_stands_last_and_is_found(dana, now):
    actions.stock_bank(owner=dana, now=now)
    mine = actions.add_question(owner=dana, now=now, text="  Who taught  you most? ", theme="path", minutes=2)
    assert mine.text == "Who taught you most?"
    assert [one.question for one in queries.bank(dana)][-1] == mine
    assert [(hit.kind, hit.object_id) for hit in search.find(dana.pk, "taught")] == [("question", mine.pk)]


@pytest.mark.parametrize("text", ["", "   ", "\x00", "w" * 301])
def test_a_question_needs_words_but_not_too_many(dana, now, prepared, text):
    with pytest.raises(actions.NoQuestion):
        actions.add_question(owner=dana, now=now, text=text, theme="path")
    with pytest.raises(actions.NoQuestion):
        actions.add_planned(interview=prepared, now=now, text=text)


def test_preparing_proposes_a_plan_and_a_checklist(prepared, dana, now):
    plan = queries.plan_of(prepared)
    assert len([one for one in plan if not one.closer]) == dana.numbers.plan_questions == 8
    assert len([one for one in plan if one.must]) == dana.numbers.plan_musts == 3
    assert [one.closer for one in plan][-3:] == [True, True, True]
    assert [one.position for one in plan] == list(range(11))
    assert all(one.why and one.question_id for one in plan)
    ready = queries.readiness(prepared)
    assert ready.fit.total == "27 of 30 minutes"
    assert [item.key for item in ready.items] == ["research", "dress", "copies", "route", "notebook", "questions"]


def test_preparing_again_changes_nothing(prepared, now):
    first = queries.plan_of(prepared)[0]
    actions.change_planned(planned=first, now=now, text="Mine?", minutes=5, must=True)
    actions.tick(item=ChecklistItem.objects.first(), now=now, done=True)
    actions.prepare(interview=prepared, now=now)
    assert texts(prepared)[0] == "Mine?"
    assert len(texts(prepared)) == 11
    assert ChecklistItem.objects.count() == 6
    assert ChecklistItem.objects.first().done_at == now


def test_the_owners_numbers_decide(agreed, dana, now):
    dana.chosen_numbers = {"plan_questions": 4, "plan_musts": 1, "resume_copies": 0}
    dana.save()
    made = agreed()
    actions.prepare(interview=made, now=now)
    plan = queries.plan_of(made)
    assert len([one for one in plan if not one.closer]) == 4
    assert len([one for one in plan if one.must]) == 1
    assert "copies" not in [item.key for item in queries.readiness(made).items]


def test_a_second_plan_in_the_field_asks_what_is_not_known_yet(agreed, prepared, now):
    left = {one.pk for one, _ in queries.unplanned(prepared, queries.plan_of(prepared))}
    for one in queries.plan_of(prepared):
        actions.mark_planned(planned=one, now=now, state="asked")
    second = agreed(starts="2026-09-28 10:00")
    actions.prepare(interview=second, now=now)
    assert left <= {one.question_id for one in queries.plan_of(second)}
    assert any("You asked Jonas this before" in why for _, why in queries.unplanned(second, queries.plan_of(second)))


def test_what_people_of_the_field_told_gives_way_and_small_numbers_are_said(agreed, prepared, dana, now, at):
    from halfhour.journey.interviews import actions as interviews
    from halfhour.journey.people import actions as people

    interviews.hold(interview=prepared, now=at("2026-09-24 15:00"), ended_at=at("2026-09-24 14:50"))
    likes = next(one for one in queries.plan_of(prepared) if one.theme == "likes")
    actions.mark_planned(planned=likes, now=now, state="asked")
    actions.brought(planned=likes, now=now, something=True)
    rosa = people.add(owner=dana, full_name="Rosa Lind", now=now, field_name="Robotics", title="Recruiter")
    second = agreed(person=rosa, starts="2026-09-28 10:00")
    actions.prepare(interview=second, now=now)
    whys = {one.theme: one.why for one in queries.plan_of(second)}
    assert whys["path"].startswith("The one person you met in Robotics did not speak of it")
    rest = {one.theme: why for one, why in queries.unplanned(second, queries.plan_of(second))}
    told = {**whys, **rest}["likes"]
    assert "As recruiter Rosa hires for the work and does not do it" in told
    assert "one person in Robotics told you about it" in told
    assert queries.yield_of(likes.question).by_field == [("Robotics", queries.bank(dana)[8].tally)]
    assert queries.bank(dana)[8].words == "Asked once, brought something once"


def test_what_brought_something_no_longer_does_when_its_note_is_gone(prepared, now):
    one = queries.plan_of(prepared)[0]
    actions.brought(planned=one, now=now, something=True)
    actions.brought(planned=one, now=now, something=False)
    one.refresh_from_db()
    assert one.brought_at is None


def test_a_theme_that_came_up_marks_its_question_unless_it_was_skipped(prepared, now):
    [who] = [one for one in queries.plan_of(prepared) if one.theme == "referrals"]
    actions.mark_planned(planned=who, now=now, state="skipped")
    actions.brought_theme(interview=prepared, now=now, theme="referrals")
    who.refresh_from_db()
    assert who.brought_at is None
    actions.mark_planned(planned=who, now=now, state="asked")
    actions.brought_theme(interview=prepared, now=now, theme="referrals")
    who.refresh_from_db()
    assert who.brought_at == now


def test_another_way_of_meeting_needs_other_things(prepared, now, at):
    from halfhour.journey.interviews import actions as interviews

    moved = interviews.change(interview=prepared, now=now, mode="video")
    ready = queries.readiness(moved)
    assert [item.key for item in ready.items] == ["research", "dress", "notebook", "questions"]
    assert ready.lacks == 2
    actions.prepare(interview=moved, now=now)
    assert queries.readiness(moved).lacks == 0


def test_the_checklist_says_what_is_known_now(prepared, now):
    from halfhour.journey.interviews import actions as interviews

    moved = interviews.change(interview=prepared, now=now, dress="Safety shoes", dress_source="Jonas wrote it")
    [dress] = [item for item in queries.readiness(moved).items if item.key == "dress"]
    assert (dress.text, dress.why) == ("Wear: Safety shoes", "Jonas wrote it.")


def test_adding_stands_before_the_closers_once(prepared, now):
    uid = uuid.uuid4()
    added = actions.add_planned(interview=prepared, now=now, text="And Fridays?", uid=uid, minutes=99)
    again = actions.add_planned(interview=prepared, now=now, text="And Fridays?", uid=uid)
    assert added == again
    assert texts(prepared)[8] == "And Fridays?"
    assert len(texts(prepared)) == 12
    assert added.minutes == 60
    closer = actions.add_planned(interview=prepared, now=now, text="Anything else?", closer=True)
    assert queries.plan_of(prepared)[-1] == closer


def test_moving(prepared, now):
    before = texts(prepared)
    third = queries.plan_of(prepared)[2]
    actions.move(planned=third, now=now, position=0)
    assert texts(prepared) == [before[2], before[0], before[1], *before[3:]]
    assert PlannedQuestion.objects.get(pk=third.pk).revision == 2
    actions.move(planned=third, now=now, position=0)
    assert PlannedQuestion.objects.get(pk=third.pk).revision == 2
    actions.move(planned=third, now=now, position=999)
    assert texts(prepared)[-1] == before[2]


def test_order_survives_gaps_left_by_what_was_taken_out(prepared, now):
    plan = queries.plan_of(prepared)
    actions.remove_planned(planned=plan[1], now=now)
    actions.remove_planned(planned=plan[3], now=now)
    actions.move(planned=plan[4], now=now, position=1)
    kept = [one.pk for one in queries.plan_of(prepared)]
    assert kept[:3] == [plan[0].pk, plan[4].pk, plan[2].pk]


def test_asked_skipped_and_open_again(prepared, now, at):
    first = queries.plan_of(prepared)[0]
    actions.mark_planned(planned=first, now=now, state="asked")
    kept = actions.mark_planned(planned=first, now=at("2026-09-25 09:00"), state="asked")
    assert kept.asked_at == now
    assert actions.mark_planned(planned=first, now=now, state="skipped").asked_at is None
    with pytest.raises(ValueError, match="sung"):
        actions.mark_planned(planned=first, now=now, state="sung")


def test_ticking_counts_the_first_time(prepared, now, at):
    item = ChecklistItem.objects.first()
    actions.tick(item=item, now=now, done=True)
    actions.tick(item=item, now=at("2026-09-21 09:00"), done=True)
    assert ChecklistItem.objects.get(pk=item.pk).done_at == now
    actions.tick(item=item, now=now, done=False)
    assert ChecklistItem.objects.get(pk=item.pk).done_at is None
