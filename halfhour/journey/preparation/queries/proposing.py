"""The bank as a proposal for one interview sees it."""

from __future__ import annotations

from halfhour.journey.interviews.models import Interview
from halfhour.journey.people.models import Person
from halfhour.journey.preparation.models import PlannedQuestion, Question
from halfhour.journey.preparation.queries import learned
from halfhour.journey.preparation.rules.knowing import Host
from halfhour.journey.preparation.rules.proposing import ranked
from halfhour.journey.preparation.rules.weighing import Candidate, Occasion, Tally

NOTHING = Tally()


def occasion(interview: Interview) -> Occasion:
    """Whom it is with, in which field, and how many one met there before. One query."""
    field = interview.field.name if interview.field else ""
    return Occasion(host_of(interview), field, learned.met(interview))


def host_of(interview: Interview) -> Host:
    """What is known of the one who is asked; their place and department, who named them, and `field` should be loaded."""
    field = interview.field.name if interview.field else ""
    return host(interview.person, field)


def host(person: Person, field: str) -> Host:
    """The same of somebody one has not met, for a `field` by its name."""
    place, namer = person.organization, person.named_by
    of_place = [place.name, place.about[:400], place.field.name if place.field else ""] if place else []
    return Host(
        name=person.first_name,
        title=person.title,
        department=person.department.name if person.department else "",
        leads=person.is_manager,
        organization=place.name if place else "",
        kind=" ".join([*of_place, field]),
        shares_school=person.shares_school,
        named_by=namer.full_name if namer else "",
        named_from=namer.organization.name if namer and namer.organization else "",
    )


def candidates(interview: Interview) -> list[Candidate]:
    """The questions in use, each with what it did before and how many people told about its theme. Three queries."""
    rows = Question.objects.filter(owner_id=interview.owner_id, retired_at=None)
    (did, asked), told = learned.before(interview), learned.told(interview)
    return [
        _candidate(row, did.get(row.pk, {}), interview.field_id, told=told.get(row.theme, 0), asked=row.pk in asked)
        for row in rows
    ]


def _candidate(row: Question, did: learned.ByField, field: int | None, *, told: int, asked: bool) -> Candidate:
    return Candidate(
        pk=row.pk,
        text=row.text,
        theme=row.theme,
        minutes=row.minutes,
        must=row.must,
        closer=row.closer,
        changes_mind=row.changes_mind,
        here=did.get(field, NOTHING),
        everywhere=sum(did.values(), NOTHING),
        told=told,
        asked_them=asked,
    )


def unplanned(interview: Interview, plan: list[PlannedQuestion]) -> list[tuple[Candidate, str]]:
    """The questions of the bank that are not in this plan, each with why one would ask it or not; those worth most
    first. Four queries."""
    taken = {one.question_id for one in plan}
    left = [one for one in candidates(interview) if one.pk not in taken]
    return ranked(left, occasion(interview)) if left else []
