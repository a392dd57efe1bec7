"""What preparation asks for: a plan from two days before, what is still open on the day before."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from halfhour.core import moments
from halfhour.core.due import Due
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation.models import ChecklistItem, PlannedQuestion
from halfhour.journey.preparation.queries.plan import RELATED, to_have_ready

WITHIN = timedelta(days=4)  # what opens at midnight two days before, in any zone, also when clocks change
EVENING = time(20, 0)


def due(now: datetime, owner: Any = None) -> list[Due]:
    """What is due to prepare, of one owner or of everybody; two queries."""
    near = Interview.objects.filter(
        state=Interview.State.AGREED, starts_at__gt=now, starts_at__lt=now + WITHIN, started_at=None
    )
    if owner is not None:
        near = near.filter(owner=owner)
    open_keys = _open_keys(near)
    rows = _with_planned(near).select_related(*RELATED).order_by("starts_at", "id")
    found = (_due_of(row, now, vars(row)["planned"], open_keys.get(row.pk, [])) for row in rows)
    return [one for one in found if one is not None]


def dues_of(interview: Interview, now: datetime, planned: int, open_keys: list[str]) -> list[Due]:
    """What is due to prepare for one interview, from what the page has read already."""
    if interview.state != Interview.State.AGREED or interview.started_at or interview.starts_at <= now:
        return []
    one = _due_of(interview, now, planned, open_keys)
    return [one] if one else []


def _with_planned(interviews: QuerySet[Interview]) -> QuerySet[Interview]:
    planned = PlannedQuestion.objects.filter(interview=OuterRef("pk")).order_by().values("interview")
    count = Subquery(planned.annotate(number=Count("id")).values("number"))
    return interviews.annotate(planned=Coalesce(count, 0))


def _open_keys(interviews: QuerySet[Interview]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    rows = ChecklistItem.objects.filter(interview__in=interviews.values("pk"), done_at=None)
    for interview, key in rows.values_list("interview", "key"):
        found.setdefault(interview, []).append(key)
    return found


def _due_of(interview: Interview, now: datetime, planned: int, open_keys: list[str]) -> Due | None:
    zone = interview.owner.zone
    day = moments.local_day(interview.starts_at, zone)
    days_before = (day - moments.local_day(now, zone)).days
    leave_at = interview.leaving(interview.owner.numbers).at
    if days_before > 2 or now >= leave_at:
        return None
    if not planned:
        return _plan(interview, now, leave_at)
    wanted = [one for one in to_have_ready(interview) if one.key in open_keys]
    return _ready(interview, now, leave_at, [one.key for one in wanted]) if wanted and days_before <= 1 else None


def _before(interview: Interview, now: datetime, leave_at: datetime, days: int) -> tuple[datetime, datetime]:
    """When it opens, and by when: the evening before while that lies ahead, else before leaving."""
    zone = interview.owner.zone
    day = moments.local_day(interview.starts_at, zone)
    opens = moments.at_local(day - timedelta(days=days), time(0), zone).astimezone(UTC)
    evening = moments.at_local(day - timedelta(days=1), EVENING, zone).astimezone(UTC)
    return opens, evening if now <= evening else leave_at


def _plan(interview: Interview, now: datetime, leave_at: datetime) -> Due:
    opens, by = _before(interview, now, leave_at, 2)
    person = interview.person
    start = moments.when(interview.starts_at, now, interview.owner.zone)
    return Due(
        owner_id=interview.owner_id,
        kind="preparation.plan",
        subject=f"interview:{interview.pk}",
        what=f"Prepare your questions for {person.full_name}",
        why=f"You meet {start}. A plan is proposed from your bank; you change it.",
        url=reverse("preparation:plan", args=[interview.pk]),
        button="Prepare",
        step="prepare",
        by=by,
        opens=opens,
        person_id=person.pk,
        brief=f"prepare for {person.first_name}",
        by_words=_by_words(by, now, interview),
    )


def _ready(interview: Interview, now: datetime, leave_at: datetime, keys: list[str]) -> Due:
    opens, by = _before(interview, now, leave_at, 1)
    names = ", ".join(WORDS.get(key, key) for key in keys)
    things = "One thing" if len(keys) == 1 else f"{len(keys)} things"
    return Due(
        owner_id=interview.owner_id,
        kind="preparation.checklist",
        subject=f"interview:{interview.pk}",
        what=f"{things} to have ready for {interview.where()}",
        why=f"Still open: {names}.",
        url=reverse("interviews:interview", args=[interview.pk]) + "#ready",
        button="Open the list",
        step="prepare",
        by=by,
        opens=opens,
        person_id=interview.person_id,
        brief=f"get ready for {interview.person.first_name}",
        by_words=_by_words(by, now, interview),
    )


def _by_words(by: datetime, now: datetime, interview: Interview) -> str:
    zone = interview.owner.zone
    days = (moments.local_day(by, zone) - moments.local_day(now, zone)).days
    if days > 0:
        return "tomorrow" if days == 1 else f"in {days} days"
    return f"before {moments.clock_time(by, zone)}"


WORDS = {
    "research": "reading up",
    "dress": "what to wear",
    "copies": "copies of your resume",
    "resume": "your resume at hand",
    "route": "the way",
    "notebook": "notebook and pens",
    "questions": "the printed brief",
    "link": "trying the link",
    "quiet": "a quiet room",
    "few": "choosing few questions",
}
