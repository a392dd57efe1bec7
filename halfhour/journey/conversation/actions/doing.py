"""What each kind of write does: the values of one operation, read strictly, handed to the action that does it.

All of it runs inside the transaction of one operation (operations.py) and answers what the device has to know.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from halfhour.journey.conversation.actions import writing
from halfhour.journey.conversation.actions.keeping import Kept
from halfhour.journey.conversation.models import Opening, Promise
from halfhour.journey.conversation.rules import clock
from halfhour.journey.conversation.rules.operations import (
    Unfit,
    choice_of,
    day_of,
    moment_of,
    text_of,
    uid_of,
    whole_of,
)
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation import actions as preparation
from halfhour.journey.preparation.models import PlannedQuestion

Answer = dict[str, Any]
Values = Mapping[str, Any]

BOTH_KEPT = "This was changed on another device meanwhile. Both texts are kept, side by side."
GONE = "That question is no longer in the plan. Reload the room."


def _place(kept: Kept) -> Answer:
    """Where a text ended, and what stands beside it."""
    place: Answer = {"uid": str(kept.row.uid), "revision": kept.row.revision}
    if kept.first is not None:
        first = kept.first
        beside = {"uid": str(first.uid), "revision": first.revision, "text": getattr(first, "text", "")}
        place |= {"beside": beside, "said": BOTH_KEPT}
    return place


def _base(values: Values) -> int:
    return whole_of(values, "revision", least=0, most=2**31 - 1, default=0)


def _planned(interview: Interview, values: Values, key: str = "uid") -> PlannedQuestion | None:
    return PlannedQuestion.objects.filter(interview=interview, uid=uid_of(values, key)).first()


def _note(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """A question that was taken out of the plan meanwhile is no reason to lose what was written under it."""
    kept = writing.keep_note(
        interview=interview,
        now=now,
        uid=uid_of(values),
        text=text_of(values, "text"),
        kind="note",
        planned_question=(lambda: _planned(interview, values, "question")) if values.get("question") else None,
        second=clock.second(interview.started_at, at),
        revision=_base(values),
    )
    return _place(kept)


def _jotted(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """A cue or an observation; sent again with a blank text, it is taken back."""
    kind = values["kind"]
    kept = writing.keep_note(
        interview=interview,
        now=now,
        uid=uid_of(values),
        text=text_of(values, "text", "cue" if kind == "cue" else "text"),
        kind=kind,
        second=clock.second(interview.started_at, at),
        theme="culture" if kind == "observation" else "",
        revision=_base(values),
    )
    return _place(kept) | {"second": kept.row.second}


def _name(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    kept = writing.keep_name(
        interview=interview,
        now=now,
        uid=uid_of(values),
        name=text_of(values, "name", "name", needed="Who was it? A first name is enough for now."),
        organization_name=text_of(values, "organization_name", "organization_name"),
        remarks=text_of(values, "remarks", "remarks"),
        revision=_base(values),
    )
    return _place(kept)


def _opening(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    kept = writing.keep_opening(
        interview=interview,
        now=now,
        uid=uid_of(values),
        kind=choice_of(values, "opening", Opening.Kind.values),
        text=text_of(values, "text", "opening"),
        opens_on=day_of(values, "opens_on"),
        revision=_base(values),
    )
    return _place(kept)


def _promise(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    kept = writing.keep_promise(
        interview=interview,
        now=now,
        uid=uid_of(values),
        by=choice_of(values, "by", Promise.By.values),
        text=text_of(values, "text", "promise", needed="What was promised? A few words are enough."),
        due_on=day_of(values, "due_on"),
        revision=_base(values),
    )
    return _place(kept)


def _needed(interview: Interview, values: Values) -> PlannedQuestion:
    planned = _planned(interview, values)
    if planned is None:
        raise Unfit(GONE)
    return planned


def _planned_state(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    planned = _needed(interview, values)
    state = choice_of(values, "state", PlannedQuestion.State.values)
    preparation.mark_planned(planned=planned, now=at, state=state)
    return {"uid": str(planned.uid), "state": state}


def _planned_move(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    planned = _needed(interview, values)
    position = whole_of(values, "position", least=0, most=999, default=0)
    preparation.move(planned=planned, now=now, position=position)
    return {"uid": str(planned.uid)}


def _planned_add(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
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


def _start(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """Beginning brings the plan where nobody made one, because nobody should sit there with a blank page."""
    if interview.started_at is None:
        interviews.start(interview=interview, now=at)
        _read_again(interview)
    planned = PlannedQuestion.objects.filter(interview=interview).exists()
    if not planned:
        preparation.prepare(interview=interview, now=now)
    return {"started_at": _iso(interview.started_at), "reload": not planned}


def _run_over(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    if interview.may_run_over_at is None:
        interviews.allow_running_over(interview=interview, now=at)
        _read_again(interview)
    return {"may_run_over_at": _iso(interview.may_run_over_at)}


def _end(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """`ended_at` is what the device's owner said; a second device that says it ended too is simply told when."""
    if interview.ended_at is None:
        ended_at = clock.believable(moment_of(values, "ended_at") or at, now)
        interviews.hold(interview=interview, now=now, ended_at=ended_at)
        _read_again(interview)
    return {"ended_at": _iso(interview.ended_at)}


def _read_again(interview: Interview) -> None:
    interview.refresh_from_db(fields=["state", "started_at", "may_run_over_at", "ended_at", "revision"])


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


DOING: dict[str, Callable[[Interview, datetime, datetime, Values], Answer]] = {
    "note": _note,
    "cue": _jotted,
    "observation": _jotted,
    "name": _name,
    "opening": _opening,
    "promise": _promise,
    "planned_state": _planned_state,
    "planned_move": _planned_move,
    "planned_add": _planned_add,
    "run_over": _run_over,
    "start": _start,
    "end": _end,
}
