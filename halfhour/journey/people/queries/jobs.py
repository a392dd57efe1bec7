"""What people did before, who worked at a place, and the hints at new jobs that wait for an answer."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime

from django.db.models import F
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.journey.organizations.models import Organization
from halfhour.journey.people.models import JobNews, Person, Position
from halfhour.journey.people.rules.jobs import Job, elsewhere_on, held_on

MOST = 30


def job_of(person: Person) -> Job:
    """What they do now. No query when the organization came along."""
    return Job(person.title, person.organization.name if person.organization else "")


def former_jobs(person: Person) -> list[Position]:
    """What they did before, the newest first. One query."""
    return list(person.positions.all())


def job_on(person: Person, day: date) -> Job:
    """What they did on `day`. One query, none where their positions came along."""
    return held_on(day, _former(person), job_of(person))


def elsewhere_then(person: Person, day: date) -> Job | None:
    """The same, where that was at another organization than now."""
    return elsewhere_on(day, _former(person), job_of(person))


def _former(person: Person) -> list[Job]:
    return [Job(row.title, row.organization_name, row.until) for row in person.positions.all()]


def worked_at(place: Organization) -> list[Position]:
    """Up to thirty jobs people had at a place and left, the newest first, each with its person and where they are now."""
    left = Position.objects.filter(owner_id=place.owner_id, organization=place).exclude(
        person__organization=F("organization")
    )
    return list(left.select_related("person__organization")[:MOST])


def job_news(owner: User) -> list[JobNews]:
    """The hints that wait, oldest first, each with its person and organization. One query."""
    rows = JobNews.objects.filter(owner=owner, dismissed_at=None)
    return list(rows.select_related("person__organization").order_by("id"))


def job_news_due(now: datetime, owner: User | None) -> list[Due]:
    """One thing for each owner, however many hints wait. One query."""
    rows = JobNews.objects.filter(dismissed_at=None)
    if owner is not None:
        rows = rows.filter(owner=owner)
    found: dict[int, list[JobNews]] = defaultdict(list)
    for news in rows.select_related("person").order_by("id"):
        found[news.owner_id].append(news)
    return [_due(some) for some in found.values()]


def _due(some: list[JobNews]) -> Due:
    first, alone = some[0], len({news.person_id for news in some}) == 1
    name = first.person.full_name
    many = len({news.person_id for news in some})
    what = f"Has {name} changed jobs?" if alone else f"Have {many} of your people changed jobs?"
    return Due(
        owner_id=first.owner_id,
        kind="people.job_news",
        subject=f"job_news:{first.pk}",
        what=what,
        why=f"{first.source} names {first.organization_name}{'' if alone else f' for {name}, and others too'}. "
        "What you wrote down stays until you say so.",
        url=reverse("people:job_news"),
        button="Look at it",
        step="find",
        person_id=first.person_id if alone else None,
        brief=f"see whether {first.person.first_name} changed jobs" if alone else "see who changed jobs",
        by_words="no rush",
        weight=-1,
    )
