"""What stands on the page of follow-ups, and on a person's story."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.conversation.models import Promise
from halfhour.journey.followups.models import FollowUp, Mentor, Rhythm
from halfhour.journey.followups.queries.gathering import reasons
from halfhour.journey.followups.queries.reasons import Reason
from halfhour.journey.people.models import Person

A_YEAR_AHEAD = timedelta(days=366)
MOST_COMING = 50
MOST_DONE = 30


@dataclass(frozen=True, slots=True)
class Page:
    """Follow-ups by time: what is to do now, what comes (the nearest fifty), what was closed last."""

    now: list[Reason]
    coming: list[Reason]
    more: int
    promises: list[Promise]
    done: list[FollowUp] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether there never was one."""
        return not (self.now or self.coming or self.promises or self.done)


def page(owner: User, now: datetime) -> Page:
    """Everything on the page of follow-ups: two queries more than `reasons`."""
    today = local_day(now, owner.zone)
    found = reasons(now, owner, ahead=A_YEAR_AHEAD)
    coming = [reason for reason in found if not reason.shows(today)]
    return Page(
        now=sorted((reason for reason in found if reason.shows(today)), key=lambda reason: reason.gentle),
        coming=coming[:MOST_COMING],
        more=max(0, len(coming) - MOST_COMING),
        promises=promises_to_keep(owner),
        done=list(
            FollowUp.objects.filter(owner=owner, closed_at__isnull=False)
            .select_related("person")
            .order_by("-closed_at")[:MOST_DONE]
        ),
    )


def promises_to_keep(owner: User) -> list[Promise]:
    """What the owner promised for no certain day, each with its person. Dated ones stand on Today by themselves."""
    made = Promise.objects.filter(owner=owner, by=Promise.By.ME, due_on=None, kept_at=None, let_go_at=None)
    return list(made.select_related("interview__person").order_by("id"))


def followups_of(person: Person) -> list[FollowUp]:
    """The rows of one person, the open ones first, then the newest closed."""
    rows = FollowUp.objects.filter(owner_id=person.owner_id, person=person).order_by("-due_on", "-id")
    return sorted(rows, key=lambda row: row.closed_at is not None)


def rhythm_and_mentor(person: Person) -> tuple[Rhythm | None, Mentor | None]:
    """How often to keep in touch with a person, and whether they are a mentor; None where nothing is set."""
    rhythm = Rhythm.objects.filter(owner_id=person.owner_id, person=person).first()
    return rhythm, Mentor.objects.filter(owner_id=person.owner_id, person=person).first()
