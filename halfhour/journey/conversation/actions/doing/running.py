"""The half hour itself: it begins, it may run over, it ends."""

from __future__ import annotations

from datetime import datetime

from halfhour.journey.conversation.actions import going
from halfhour.journey.conversation.actions.doing.reading import Answer, Values
from halfhour.journey.conversation.rules import clock
from halfhour.journey.conversation.rules.operations import Unfit, moment_of
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation import actions as preparation
from halfhour.journey.preparation.models import PlannedQuestion


def start(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """Beginning brings the plan where nobody made one, because nobody should sit there with a blank page."""
    if interview.started_at is None:
        interviews.start(interview=interview, now=at)
        _read_again(interview)
    planned = PlannedQuestion.objects.filter(interview=interview).exists()
    if not planned:
        preparation.prepare(interview=interview, now=now)
    return {"started_at": _iso(interview.started_at), "reload": not planned}


def run_over(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """They said that one may run over; the first time counts."""
    if interview.may_run_over_at is None:
        interviews.allow_running_over(interview=interview, now=at)
        _read_again(interview)
    return {"may_run_over_at": _iso(interview.may_run_over_at)}


def well(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """Whether it goes well: `well` is true, false, or null to take the word back."""
    said = values.get("well")
    if said is not None and not isinstance(said, bool):
        raise Unfit("Whether it goes well is yes or no, so nothing was changed.")
    going.say_how_it_goes(interview=interview, now=now, went_well=said)
    if said is not None:
        _offer_resume(interview, now, said)
    return {"well": said}


def _offer_resume(interview: Interview, now: datetime, goes_well: bool) -> None:
    """The resume is asked about only where it goes well; what was asked already stays asked."""
    states = PlannedQuestion.State
    before, after = (states.SKIPPED, states.OPEN) if goes_well else (states.OPEN, states.SKIPPED)
    for planned in PlannedQuestion.objects.filter(interview=interview, closer=True, theme="resume", state=before):
        preparation.mark_planned(planned=planned, now=now, state=after)


def end(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
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
