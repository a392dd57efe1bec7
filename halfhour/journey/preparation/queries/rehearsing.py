"""What a rehearsal shows: the plan with what to listen for, the rehearsals so far, the courage ladder."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from halfhour.journey.interviews.models import Interview
from halfhour.journey.people.models import Person
from halfhour.journey.preparation.models import PlannedQuestion, Rehearsal
from halfhour.journey.preparation.rules import ladder as rungs
from halfhour.journey.preparation.rules.ladder import Climbed, Ladder
from halfhour.journey.preparation.rules.listening import follow_ups, listening

PROPOSED = 3


@dataclass(frozen=True, slots=True)
class Spoken:
    """One question as one rehearses it: what to listen for, the cue worth noticing, what to ask after the answer."""

    planned: PlannedQuestion
    listen_for: str
    cue: str
    follow_ups: list[str]


def spoken(interview: Interview) -> list[Spoken]:
    """The plan in its order, each question with what goes with it. One query."""
    plan = PlannedQuestion.objects.filter(interview=interview).select_related("question")
    return [_spoken(planned, interview.mode) for planned in plan]


def _spoken(planned: PlannedQuestion, mode: str) -> Spoken:
    theme, own = listening(planned.theme), planned.question
    return Spoken(
        planned,
        listen_for=(own.listen_for if own else "") or theme.listen_for,
        cue=theme.cue if mode in (Interview.Mode.IN_PERSON, Interview.Mode.VIDEO) else "",
        follow_ups=follow_ups(own.follow_ups if own else "", planned.theme),
    )


def rehearsals(interview: Interview) -> list[Rehearsal]:
    """Those of one interview, newest first. One query."""
    return list(Rehearsal.objects.filter(interview=interview))


def ladder(owner: Any) -> Ladder:
    """The courage ladder as far as it was climbed. Two queries."""
    rehearsed = dict(Rehearsal.objects.filter(owner=owner).order_by().values_list("partner").annotate(Count("id")))
    held = Interview.objects.filter(owner=owner, state=Interview.State.HELD).order_by()
    met: Counter[str] = Counter()
    rows = held.values_list("person__found_in", "person__shares_school", "person__named_by")
    for found_in, shares_school, named_by, number in rows.annotate(Count("id")):
        met[_rung(found_in, shares_school, named_by)] += number
    return rungs.ladder({key: Climbed(rehearsed.get(key, 0), met[key]) for key in rungs.LABELS})


def of_rung(owner: Any, key: str, most: int = PROPOSED) -> list[Person]:
    """People of that rung whom one has not met and may ask, of those in play, the last touched first. One query."""
    rows = Person.objects.filter(owner=owner, touched_at__isnull=False, never_again=False, interviews=None)
    if key == rungs.ALUMNUS:
        rows = rows.filter(shares_school=True)
    elif key == rungs.FRIEND:
        rows = rows.filter(found_in=Person.Found.MET, shares_school=False, named_by=None)
    else:
        rows = rows.filter(shares_school=False).exclude(found_in=Person.Found.MET)
    return list(rows.select_related("organization").order_by("-touched_at", "id")[:most])


def _rung(found_in: str, shares_school: bool, named_by: int | None) -> str:
    return rungs.rung_of(found_in=found_in, shares_school=shares_school, named_by=named_by is not None)
