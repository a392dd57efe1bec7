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
from halfhour.journey.preparation.models import Question
from halfhour.journey.preparation.rules.starters import STARTERS

APART = 10


class NoQuestion(Problem):
    """A question without words, or with too many."""

    sentence = "Write the question, in at most 300 characters."
    field = "text"


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
    """Other words, another theme or time; plans made before keep theirs. Raises NoQuestion."""
    if "text" in fields:
        fields["text"] = worded(fields["text"])
    row = Question.objects.select_for_update().get(pk=question.pk)
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
def bring_back(*, question: Question, now: datetime) -> None:
    """It is proposed again."""
    Question.objects.filter(pk=question.pk).update(retired_at=None)


def _last(owner: User) -> int:
    return Question.objects.filter(owner=owner).aggregate(last=Max("position"))["last"] or 0


def _as_fields(starter: dict[str, Any]) -> dict[str, Any]:
    return {"starter": starter.pop("key"), **starter}
