"""The plan while one talks: ticked, skipped, put in another order, added to."""

from __future__ import annotations

from datetime import datetime

from halfhour.journey.conversation.actions.doing.reading import Answer, Values, planned_of
from halfhour.journey.conversation.rules.operations import Unfit, choice_of, text_of, uid_of, whole_of
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation import actions as preparation
from halfhour.journey.preparation.models import PlannedQuestion

GONE = "That question is no longer in the plan. Reload the room."


def _needed(interview: Interview, values: Values) -> PlannedQuestion:
    planned = planned_of(interview, values)
    if planned is None:
        raise Unfit(GONE)
    return planned


def state(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """Asked, skipped, or open again; the last word counts."""
    planned = _needed(interview, values)
    state = choice_of(values, "state", PlannedQuestion.State.values)
    preparation.mark_planned(planned=planned, now=at, state=state)
    return {"uid": str(planned.uid), "state": state}


def move(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """To another place in the plan, 0 being the first."""
    planned = _needed(interview, values)
    position = whole_of(values, "position", least=0, most=999, default=0)
    preparation.move(planned=planned, now=now, position=position)
    return {"uid": str(planned.uid)}


def add(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """A question that came up while talking; by its id it is added once."""
    uid = uid_of(values)
    if PlannedQuestion.objects.filter(interview=interview, uid=uid).exists():
        return {"uid": str(uid)}
    preparation.add_planned(
        interview=interview,
        now=now,
        uid=uid,
        text=text_of(values, "text", "question", needed="What do you want to ask? Write the question."),
        minutes=whole_of(values, "minutes", least=1, most=60, default=3),
    )
    return {"uid": str(uid)}
