"""Archives that were asked for and handed in, for their pages."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import QuerySet

from halfhour.accounts.models import User
from halfhour.desk.actions.claiming import SILENT_AFTER
from halfhour.desk.models import Takein, Takeout

MOST = 20
ELSE = "Everything else"
KINDS = {
    "people.Person": "People",
    "organizations.Organization": "Organizations",
    "outreach.Letter": "Letters",
    "outreach.Call": "Calls",
    "outreach.Reply": "Replies",
    "interviews.Interview": "Interviews",
    "preparation.Question": "Questions of the bank",
    "preparation.PlannedQuestion": "Questions of plans",
    "conversation.Note": "Notes",
    "conversation.Photo": "Photos of notes",
    "conversation.Referral": "Referrals",
    "conversation.Opening": "Openings",
    "conversation.Promise": "Promises",
    "resumes.Version": "Resume versions",
    "resumes.Suggestion": "Suggestions for the resume",
    "thanks.ThankYou": "Thank-yous",
    "followups.FollowUp": "Follow-ups",
}
NOT_TAKEN = timedelta(seconds=6)  # the worker looks twice a second: by then it is not there


def takeouts(owner: User) -> QuerySet[Takeout]:
    """The newest, without those that are gone."""
    return Takeout.objects.filter(owner=owner).exclude(state=Takeout.State.GONE).order_by("-created_at", "-pk")[:MOST]


def takeins(owner: User) -> QuerySet[Takein]:
    """The newest first."""
    return Takein.objects.filter(owner=owner).order_by("-created_at", "-pk")[:MOST]


def is_stuck(job: Takeout | Takein, now: datetime) -> bool:
    """Nobody took it up, or whoever did is gone."""
    if job.state not in job.OPEN:
        return False
    return now - (job.beat_at or job.created_at) > (SILENT_AFTER if job.claim else NOT_TAKEN)


def came_in(takein: Takein) -> list[tuple[str, int, int]]:
    """By kind of thing, in words: how many came in and how many were there already; what is no kind of its own last."""
    rows = {words: [0, 0] for words in [*KINDS.values(), ELSE]}
    for label, (came, known) in takein.counts.items():
        row = rows[KINDS.get(label, ELSE)]
        row[0], row[1] = row[0] + came, row[1] + known
    return [(words, came, known) for words, (came, known) in rows.items() if came or known]
