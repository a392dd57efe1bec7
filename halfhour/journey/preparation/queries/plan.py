"""The plan of one interview and what is to be ready for it."""

from __future__ import annotations

from dataclasses import dataclass

from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation.models import ChecklistItem, PlannedQuestion
from halfhour.journey.preparation.rules.checklist import Ready, checklist
from halfhour.journey.preparation.rules.fitting import Fit, fit
from halfhour.journey.preparation.rules.themes import THEMES
from halfhour.journey.preparation.rules.warnings import Line, warnings

RELATED = (
    "owner",
    "field",
    "person__field",
    "person__organization__field",
    "person__department",
    "person__named_by__organization",
)


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
    warnings: list[str]

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
        copies=interview.owner.numbers.copies_to_take,
        way=f"{travel} min{by}" if travel is not None else "",
        offers=interview.owner.numbers.resume_manner == "offer",
    )


def readiness(interview: Interview) -> Readiness:
    """Plan and checklist of one interview; two queries."""
    plan = list(PlannedQuestion.objects.filter(interview=interview).select_related("question"))
    wanted = {one.key: one for one in to_have_ready(interview)}
    stored = list(ChecklistItem.objects.filter(interview=interview))
    items = [
        Item(row.pk, wanted[row.key].text, wanted[row.key].why, row.key, row.done_at is not None)
        for row in stored
        if row.key in wanted
    ]
    lacks = len(wanted) - len(items)
    minutes = fit((one.minutes for one in plan), interview.minutes)
    return Readiness(plan, minutes, items, lacks, _warnings(interview, plan))


def _warnings(interview: Interview, plan: list[PlannedQuestion]) -> list[str]:
    """By mail few questions are asked, and nobody sits there for the last minutes."""
    if interview.mode == Interview.Mode.MAIL:
        return []
    numbers = interview.owner.numbers
    lines = [Line(one.theme, one.must, one.closer, _changes_mind(one)) for one in plan]
    return warnings(
        lines,
        questions=numbers.plan_questions,
        musts=numbers.plan_musts,
        bring_resume=numbers.shows_resume,
    )


def _changes_mind(one: PlannedQuestion) -> bool:
    theme = THEMES.get(one.theme)
    return bool((theme and theme.can_change_mind) or (one.question and one.question.changes_mind))
