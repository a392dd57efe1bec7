"""What the notes, the debrief and the critique hold for the thank-you of one interview."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import QuerySet

from halfhour.core.folding import fold
from halfhour.core.moments import DAYS, MONTHS, local_day
from halfhour.journey.conversation.models import Debrief, Note, Promise, Referral
from halfhour.journey.conversation.queries import jotted, names_of, notes_of, promises_in
from halfhour.journey.conversation.rules import afterwards
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach.queries import known as known_of
from halfhour.journey.resumes.models import Suggestion
from halfhour.journey.resumes.queries import critiques_in
from halfhour.journey.thanks.models import ThankYou
from halfhour.journey.thanks.rules.deadline import thank_by
from halfhour.journey.thanks.rules.remembered import Remembered

TAKEN = Suggestion.State.TAKEN
THIS_WEEK = timedelta(days=6)  # so far back a weekday's name means one day


def held() -> QuerySet[Interview]:
    """Interviews with all that a note of thanks needs; the look-up adds whose."""
    return Interview.objects.select_related("owner", "person__organization__field", "person__field", "person__named_by")


def whole() -> QuerySet[ThankYou]:
    """Thank-yous with the interview they are for, the person and the owner."""
    return ThankYou.objects.select_related("interview__owner", "interview__person")


def names_to_write_to(interview: Interview) -> list[Referral]:
    """Who was named and has not been set aside, with the person they became."""
    return [referral for referral in names_of(interview) if _is_named(referral)]


def remembered(interview: Interview, now: datetime) -> Remembered:
    """Everything known for the letter. The interview comes out of `held()`. Six queries at most."""
    notes = notes_of(interview)
    debrief = Debrief.objects.filter(interview=interview).first() or Debrief(interview=interview)
    promises = [promise for promise in promises_in(interview) if promise.let_go_at is None]
    critiques = critiques_in(interview)
    return Remembered(
        who=known_of(interview.owner, interview.person),
        met=_met(interview, now),
        mode=interview.mode,
        ran_over=_ran_over(interview, debrief),
        took_more=debrief.ending == Debrief.Ending.OVER,
        is_late=_is_late(interview, now),
        phrase=debrief.phrase,
        quotes=tuple(afterwards.quotes(jotted(notes))),
        most_useful=debrief.most_useful,
        notes=tuple(note.text for note in notes if note.kind == Note.Kind.NOTE),
        names=tuple(referral.name for referral in names_to_write_to(interview)),
        mine=tuple(promise.text for promise in promises if promise.by == Promise.By.ME),
        theirs=tuple(promise.text for promise in promises if promise.by == Promise.By.THEM),
        saw_resume=bool(critiques),
        taken=tuple(said.text for critique in critiques for said in critique.suggestions.all() if said.state == TAKEN),
    )


def words_beside(known: Remembered, most: int = 6) -> list[str]:
    """What they said, the best first, to stand beside the letter while it is written; what repeats is left out."""
    shown: list[str] = []
    for said in known.said:
        if not any(fold(said) in fold(other) for other in shown):
            shown.append(said)
    return shown[:most]


def _is_named(referral: Referral) -> bool:
    return bool(referral.name.strip()) and referral.set_aside_at is None


def _ran_over(interview: Interview, debrief: Debrief) -> bool:
    """By one's own word where there is one, else by whether it was allowed."""
    said = debrief.ending
    return said == Debrief.Ending.INVITED if said else interview.may_run_over_at is not None


def _met(interview: Interview, now: datetime) -> str:
    """`on Wednesday`, `on 23 September`: the day of the interview where it took place."""
    day = local_day(interview.started_at or interview.starts_at, interview.zone)
    if timedelta(0) <= local_day(now, interview.zone) - day <= THIS_WEEK:
        return f"on {DAYS[day.weekday()]}"
    return f"on {day.day} {MONTHS[day.month - 1]}"


def _is_late(interview: Interview, now: datetime) -> bool:
    if interview.ended_at is None:
        return False
    return now > thank_by(interview.ended_at, interview.owner.numbers.thank_within_hours)
