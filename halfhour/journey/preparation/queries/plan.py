"""The plan of one interview and what is to be ready for it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation.models import ChecklistItem, PlannedQuestion, Question
from halfhour.journey.preparation.rules.checklist import Ready, checklist
from halfhour.journey.preparation.rules.fitting import Fit, fit
from halfhour.journey.preparation.rules.proposing import Candidate

RELATED = ("owner", "field", "person__field", "person__organization__field")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to have ready, in today's words: the dress may have been learned after the list was made."""

    pk: int
    text: str
    why: str
    key: str
    is_done: bool


@dataclass(frozen=True, slots=True)
class Readiness:
    """How far the preparation of one interview is; `lacks` items that its mode needs and nobody listed yet."""

    plan: list[PlannedQuestion]
    fit: Fit
    items: list[Item]
    lacks: int

    @property
    def open_items(self) -> list[Item]:
        """What is still to be done."""
        return [item for item in self.items if not item.is_done]


def held_fast(interview: Interview) -> Interview:
    """The interview with its owner, field and person, kept from others until the transaction ends."""
    return Interview.objects.select_for_update(of=("self",)).select_related(*RELATED).get(pk=interview.pk)


def plan_of(interview: Interview) -> list[PlannedQuestion]:
    """The questions of one interview, in their order."""
    return list(PlannedQuestion.objects.filter(interview=interview))


def to_have_ready(interview: Interview) -> list[Ready]:
    """What its mode asks for; owner, person, organization and fields should be loaded."""
    wear = interview.wear()
    travel = interview.travel_minutes
    by = f" by {interview.travel_by}" if interview.travel_by else ""
    return checklist(
        mode=interview.mode,
        place=interview.where(),
        dress=wear.text,
        dress_source=wear.source,
        copies=interview.owner.numbers.resume_copies,
        way=f"{travel} min{by}" if travel is not None else "",
    )


def readiness(interview: Interview) -> Readiness:
    """Plan and checklist of one interview; two queries."""
    plan = plan_of(interview)
    wanted = {one.key: one for one in to_have_ready(interview)}
    stored = list(ChecklistItem.objects.filter(interview=interview))
    items = [
        Item(row.pk, wanted[row.key].text, wanted[row.key].why, row.key, row.done_at is not None)
        for row in stored
        if row.key in wanted
    ]
    lacks = len(wanted) - len(items)
    return Readiness(plan, fit((one.minutes for one in plan), interview.minutes), items, lacks)


def candidates(interview: Interview) -> list[Candidate]:
    """The bank as a proposal sees it, with how often each question was asked in this interview's field."""
    asked = Q(planned__state=PlannedQuestion.State.ASKED, planned__interview__field=interview.field_id)
    counted = Count("planned", filter=asked if interview.field_id else Q(pk__in=[]))
    rows = Question.objects.filter(owner_id=interview.owner_id, retired_at=None).annotate(answered=counted)
    return [
        Candidate(row.pk, row.text, row.theme, row.minutes, row.must, row.closer, row.changes_mind, row.answered)
        for row in rows
    ]


def unplanned(interview: Interview, plan: list[PlannedQuestion]) -> list[Question]:
    """The questions of the bank that are not in this plan."""
    taken = [one.question_id for one in plan if one.question_id]
    return list(Question.objects.filter(owner_id=interview.owner_id, retired_at=None).exclude(pk__in=taken))
