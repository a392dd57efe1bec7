"""What the bank has learned: how often each question was asked, skipped and brought something, by field."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce

from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation.models import PlannedQuestion, Question
from halfhour.journey.preparation.rules.knowing import Host, kind_of_person
from halfhour.journey.preparation.rules.weighing import Tally

ByField = dict[int | None, Tally]
# What brought something was asked, whether or not somebody ticked it.
ASKED = Q(state=PlannedQuestion.State.ASKED) | Q(brought_at__isnull=False)
SKIPPED = Q(state=PlannedQuestion.State.SKIPPED, brought_at=None)

# A question that was merged counts for the one it went into.
COUNTS_FOR = Coalesce("question__merged_into_id", "question_id")


def tallies(owner: Any) -> dict[int, ByField]:
    """Per question of the bank and per field (None: no field) what became of it. One query."""
    return _counted(_used(owner), 0)[0]


def before(interview: Interview) -> tuple[dict[int, ByField], set[int]]:
    """The same without this interview, and the questions that its person was asked before. One query."""
    return _counted(_used(interview.owner_id).exclude(interview=interview), interview.person_id)


def _used(owner: Any) -> QuerySet[PlannedQuestion]:
    rows = PlannedQuestion.objects.filter(owner=owner, question__isnull=False)
    return rows.filter(ASKED | SKIPPED).order_by()


def _counted(rows: QuerySet[PlannedQuestion], person: int) -> tuple[dict[int, ByField], set[int]]:
    counted = (
        rows.annotate(counts_for=COUNTS_FOR)
        .values_list("counts_for", "interview__field")
        .annotate(
            asked=Count("id", filter=ASKED),
            skipped=Count("id", filter=SKIPPED),
            brought=Count("brought_at"),
            them=Count("id", filter=ASKED & Q(interview__person=person)),
        )
    )
    found: dict[int, ByField] = defaultdict(dict)
    asked = set()
    for question, field, *numbers, them in counted:
        found[question][field] = Tally(*numbers)
        if them:
            asked.add(question)
    return found, asked


@dataclass(frozen=True, slots=True)
class Yield:
    """What one question brought: by field (blank: none said), by kind of person (`who leads`), and by the words it was
    asked in, those asked most first."""

    by_field: list[tuple[str, Tally]]
    by_kind: list[tuple[str, Tally]]
    by_words: list[tuple[str, Tally]]


def yield_of(question: Question) -> Yield:
    """What became of one question and of those merged into it. One query."""
    rows = _used(question.owner_id).annotate(counts_for=COUNTS_FOR).filter(counts_for=question.pk)
    fields: dict[str, Tally] = defaultdict(Tally)
    kinds: dict[str, Tally] = defaultdict(Tally)
    words: dict[str, Tally] = defaultdict(Tally)
    person = "interview__person__"
    said = ("state", "brought_at", "text", "interview__field__name", f"{person}title", f"{person}department__name",
            f"{person}is_manager")  # fmt: skip
    for state, brought_at, text, field, title, department, leads in rows.values_list(*said):
        asked = state == PlannedQuestion.State.ASKED or brought_at is not None
        tally = Tally(int(asked), int(not asked), int(brought_at is not None))
        kind = kind_of_person(Host(title=title, department=department or "", leads=leads))[1]
        for counted, key in ((fields, field or ""), (kinds, kind), (words, text)):
            counted[key] += tally
    return Yield(*(sorted(found.items(), key=_most_asked) for found in (fields, kinds, words)))


def _most_asked(row: tuple[str, Tally]) -> tuple[int, str]:
    return -row[1].asked, row[0]


def told(interview: Interview) -> dict[str, int]:
    """Per theme how many other people told something about it in the interview's field (in all, where it has none).
    One query."""
    rows = PlannedQuestion.objects.filter(owner_id=interview.owner_id, brought_at__isnull=False)
    rows = rows.exclude(interview__person=interview.person_id).exclude(theme="")
    if interview.field_id:
        rows = rows.filter(interview__field=interview.field_id)
    return dict(rows.order_by().values_list("theme").annotate(Count("interview__person", distinct=True)))


def met(interview: Interview) -> int:
    """How many other people one met in the interview's field (in all, where it has none). One query."""
    held = Interview.objects.filter(owner_id=interview.owner_id, state=Interview.State.HELD)
    held = held.exclude(person=interview.person_id)
    if interview.field_id:
        held = held.filter(field=interview.field_id)
    return held.aggregate(number=Count("person", distinct=True))["number"]
