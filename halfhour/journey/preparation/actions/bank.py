"""The bank of questions: stocked once, then one's own."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from halfhour.accounts.models import User
from halfhour.core import search
from halfhour.core.problems import Problem
from halfhour.journey.preparation import queries
from halfhour.journey.preparation.models import Question, Wording
from halfhour.journey.preparation.rules.starters import STARTERS

APART = 10


class NoQuestion(Problem):
    """A question without words, or with too many."""

    sentence = "Write the question, in at most 300 characters."
    field = "text"


class CannotMerge(Problem):
    """A question and itself, or one that is not in use any more."""

    sentence = "These two cannot be merged: choose another question that is in use."
    field = "into"


def worded(text: str) -> str:
    """The text of a question without blanks around it. Raises NoQuestion."""
    text = " ".join(text.replace("\x00", "").split())
    if not text or len(text) > 300:
        raise NoQuestion
    return text


@transaction.atomic
def stock_bank(*, owner: User, now: datetime) -> None:
    """Puts in the starter questions that were never there; what was edited or retired stays as it is."""
    kept = set(Question.objects.filter(owner=owner).exclude(starter="").values_list("starter", flat=True))
    missing = [one for one in STARTERS if one.key not in kept]
    if not missing:
        return
    after = _last(owner)
    rows = [
        Question(owner=owner, created_at=now, position=after + APART * place, **_as_fields(asdict(one)))
        for place, one in enumerate(missing, start=1)
    ]
    Question.objects.bulk_create(rows, ignore_conflicts=True)
    stocked = Question.objects.filter(owner=owner, starter__in=[one.key for one in missing])
    search.put(owner.pk, [queries.search_text(row) for row in stocked])


@transaction.atomic
def add_question(*, owner: User, now: datetime, text: str, **fields: Any) -> Question:
    """One's own question, at the end of the bank. `fields` are those of a Question. Raises NoQuestion."""
    question = Question.objects.create(
        owner=owner, created_at=now, text=worded(text), position=_last(owner) + APART, **fields
    )
    search.put(owner.pk, [queries.search_text(question)])
    return question


@transaction.atomic
def change_question(*, question: Question, now: datetime, **fields: Any) -> Question:
    """Other words, another theme or time; plans made before keep theirs, and the earlier words are kept with it.
    Raises NoQuestion."""
    if "text" in fields:
        fields["text"] = worded(fields["text"])
    row = Question.objects.select_for_update().get(pk=question.pk)
    if fields.get("text", row.text) != row.text:
        Wording.objects.create(owner_id=row.owner_id, created_at=now, question=row, text=row.text)
    for name, value in fields.items():
        setattr(row, name, value)
    row.revision += 1
    row.save()
    search.put(row.owner_id, [queries.search_text(row)])
    return row


@transaction.atomic
def retire_question(*, question: Question, now: datetime) -> None:
    """It is proposed no more; what was asked with it stays."""
    Question.objects.filter(pk=question.pk, retired_at=None).update(retired_at=now)


@transaction.atomic
def merge(*, question: Question, into: Question, now: datetime) -> None:
    """Ask only `into` from now on; what was asked with either counts for it. Raises CannotMerge."""
    rows = {
        row.pk: row for row in Question.objects.select_for_update().filter(pk__in=[question.pk, into.pk]).order_by("pk")
    }
    one, other = rows[question.pk], rows[into.pk]
    if one.pk == other.pk or other.retired_at is not None or one.merged_into_id is not None:
        raise CannotMerge
    Question.objects.filter(merged_into=one).update(merged_into=other)
    Question.objects.filter(pk=one.pk).update(merged_into=other, retired_at=one.retired_at or now)


@transaction.atomic
def part(*, question: Question, now: datetime) -> None:
    """Take a merged question out of the other again: it is in use, and counts for itself."""
    Question.objects.filter(pk=question.pk).update(merged_into=None, retired_at=None)


@transaction.atomic
def bring_back(*, question: Question, now: datetime) -> None:
    """It is proposed again."""
    Question.objects.filter(pk=question.pk).update(retired_at=None)


def _last(owner: User) -> int:
    return Question.objects.filter(owner=owner).aggregate(last=Max("position"))["last"] or 0


def _as_fields(starter: dict[str, Any]) -> dict[str, Any]:
    return {"starter": starter.pop("key"), **starter}
