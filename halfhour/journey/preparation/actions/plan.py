"""The plan of one interview, question by question, and its checklist."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.db import transaction

from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation import queries
from halfhour.journey.preparation.actions.bank import stock_bank, worded
from halfhour.journey.preparation.models import ChecklistItem, PlannedQuestion, Question
from halfhour.journey.preparation.rules.order import moved, place_for
from halfhour.journey.preparation.rules.proposing import propose

LONGEST_QUESTION = 60


@transaction.atomic
def prepare(*, interview: Interview, now: datetime) -> None:
    """Proposes a plan where there is none, and completes the checklist; done again it changes nothing."""
    row = queries.held_fast(interview)
    stock_bank(owner=row.owner, now=now)
    if not PlannedQuestion.objects.filter(interview=row).exists():
        _propose(row, now)
    items = [
        ChecklistItem(
            owner=row.owner, created_at=now, interview=row, key=one.key, text=one.text, why=one.why, position=place
        )
        for place, one in enumerate(queries.to_have_ready(row))
    ]
    ChecklistItem.objects.bulk_create(items, ignore_conflicts=True)


def _propose(row: Interview, now: datetime) -> None:
    numbers = row.owner.numbers
    proposals = propose(
        [one for one in queries.candidates(row) if numbers.shows_resume or one.theme != "resume"],
        allotted=row.minutes,
        questions=numbers.plan_questions,
        musts=numbers.plan_musts,
        occasion=queries.occasion(row),
    )
    PlannedQuestion.objects.bulk_create(
        PlannedQuestion(
            owner=row.owner,
            created_at=now,
            interview=row,
            question_id=one.candidate.pk,
            text=one.candidate.text,
            theme=one.candidate.theme,
            minutes=one.candidate.minutes,
            must=one.must,
            closer=one.candidate.closer,
            why=one.why[:200],
            position=place,
        )
        for place, one in enumerate(proposals)
    )


@transaction.atomic
def add_planned(
    *,
    interview: Interview,
    now: datetime,
    text: str,
    theme: str = "",
    minutes: int = 3,
    uid: uuid.UUID | None = None,
    closer: bool = False,
    question: Question | None = None,
) -> PlannedQuestion:
    """One more question in the plan, before the closers unless it is one; by its `uid` it is added once.

    Raises NoQuestion.
    """
    row = queries.held_fast(interview)
    uid = uid or uuid.uuid4()
    if known := PlannedQuestion.objects.filter(owner_id=row.owner_id, uid=uid).first():
        return known
    plan = queries.plan_of(row)
    added = PlannedQuestion.objects.create(
        owner_id=row.owner_id,
        created_at=now,
        interview=row,
        question=question,
        uid=uid,
        text=worded(text),
        theme=theme,
        minutes=_bounded(minutes),
        closer=closer,
        position=len(plan),
    )
    _order(plan, moved([*plan, added], added, place_for([one.closer for one in plan], closer)))
    return added


@transaction.atomic
def change_planned(*, planned: PlannedQuestion, now: datetime, text: str, minutes: int, must: bool) -> PlannedQuestion:
    """Other words or minutes for this interview only; the bank keeps its own. Raises NoQuestion."""
    row = PlannedQuestion.objects.select_for_update().get(pk=planned.pk)
    row.text, row.minutes, row.must = worded(text), _bounded(minutes), must
    row.revision += 1
    row.save(update_fields=["text", "minutes", "must", "revision"])
    return row


@transaction.atomic
def move(*, planned: PlannedQuestion, now: datetime, position: int) -> None:
    """The question stands at `position` from now on, 0 being first; past the end means last."""
    plan = queries.plan_of(queries.held_fast(planned.interview))
    wanted = moved(plan, planned, position)
    if [one.pk for one in wanted] == [one.pk for one in plan]:
        return
    _order(plan, wanted)
    row = next(one for one in wanted if one.pk == planned.pk)
    PlannedQuestion.objects.filter(pk=row.pk).update(revision=row.revision + 1)


@transaction.atomic
def mark_planned(*, planned: PlannedQuestion, now: datetime, state: str) -> PlannedQuestion:
    """It was asked (the first time counts), skipped, or is open again."""
    row = PlannedQuestion.objects.select_for_update().get(pk=planned.pk)
    if row.state == PlannedQuestion.State(state):
        return row
    row.state = PlannedQuestion.State(state)
    row.asked_at = now if row.state == PlannedQuestion.State.ASKED else None
    row.revision += 1
    row.save(update_fields=["state", "asked_at", "revision"])
    return row


def brought(*, planned: PlannedQuestion, now: datetime, something: bool) -> None:
    """Something worth keeping stands under the question, or no longer does; the first time counts. For the stage that
    keeps the notes, inside its own transaction; writes only where that changes."""
    if (planned.brought_at is not None) == something:
        return
    planned.brought_at = now if something else None
    PlannedQuestion.objects.filter(pk=planned.pk).update(brought_at=planned.brought_at)


def brought_theme(*, interview: Interview, now: datetime, theme: str) -> None:
    """What a question of that theme is for came up in the conversation; one that was skipped brought nothing."""
    open_yet = PlannedQuestion.objects.filter(interview=interview, theme=theme, brought_at=None)
    open_yet.exclude(state=PlannedQuestion.State.SKIPPED).update(brought_at=now)


@transaction.atomic
def remove_planned(*, planned: PlannedQuestion, now: datetime) -> None:
    """Takes it out of the plan; notes written under it stay with the interview."""
    PlannedQuestion.objects.filter(pk=planned.pk).delete()


@transaction.atomic
def tick(*, item: ChecklistItem, now: datetime, done: bool) -> None:
    """Ready, or not ready after all; the first time counts."""
    if done:
        ChecklistItem.objects.filter(pk=item.pk, done_at=None).update(done_at=now)
    else:
        ChecklistItem.objects.filter(pk=item.pk).update(done_at=None)


def _bounded(minutes: int) -> int:
    return min(LONGEST_QUESTION, max(1, minutes))


def _order(plan: list[PlannedQuestion], wanted: list[PlannedQuestion]) -> None:
    """Writes the positions that change; they need not have been without gaps before."""
    changed = []
    for place, one in enumerate(wanted):
        if one.position != place:
            one.position = place
            changed.append(one)
    PlannedQuestion.objects.bulk_update(changed, ["position"])
