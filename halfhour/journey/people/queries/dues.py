"""What is due about people: a rest that is over, an import that nobody used."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.core.moments import local_day, long_day
from halfhour.journey.people.models import Import, Person
from halfhour.journey.people.queries.jobs import job_news_due
from halfhour.journey.people.queries.objections import acts_due
from halfhour.journey.people.queries.one import work

UNUSED_AFTER = timedelta(days=30)  # what nobody needs is not kept: privacy, and a shorter list
FARTHEST_EAST = timedelta(hours=14)  # the first zone to see a new day


def due(now: datetime, owner: User | None = None) -> list[Due]:
    """What hosts did; people whose rest is over; imports that wait, or of which nobody was written to, for 30 days;
    hints at new jobs.

    Four queries.
    """
    return [*acts_due(now, owner), *_rested(now, owner), *_unused(now, owner), *job_news_due(now, owner)]


def _rested(now: datetime, owner: User | None) -> list[Due]:
    rows = Person.objects.filter(rest_until__lte=(now + FARTHEST_EAST).date(), never_again=False)
    if owner is not None:
        rows = rows.filter(owner=owner)
    rows = rows.select_related("owner", "organization").order_by("rest_until", "id")
    return [_come_back(row, now) for row in rows if row.rest_until and row.rest_until <= local_day(now, row.owner.zone)]


def _come_back(person: Person, now: datetime) -> Due:
    today = local_day(now, person.owner.zone)
    until = long_day(person.rest_until or today, today)
    place = work(person.title, person.organization.name if person.organization else "")
    return Due(
        owner_id=person.owner_id,
        kind="people.rested",
        subject=f"person:{person.pk}",
        what=f"Come back to {person.full_name}",
        why=f"You let it rest until {until}.{f' {place}.' if place else ''}",
        url=reverse("desk:person", args=[person.pk]),
        button="See the story",
        step="find",
        person_id=person.pk,
        brief=f"come back to {person.first_name}",
        by_words="no rush",
    )


def _unused(now: datetime, owner: User | None) -> list[Due]:
    since = now - UNUSED_AFTER
    done = Q(state=Import.State.DONE, finished_at__lte=since, used_at=None, kept_at=None)
    rows = Import.objects.filter(done | Q(state=Import.State.PREVIEW, created_at__lte=since))
    if owner is not None:
        rows = rows.filter(owner=owner)
    rows = rows.defer("content", "preview", "choices", "mapping").order_by("finished_at", "id")
    return [_decide(batch) for batch in rows if batch.state == Import.State.PREVIEW or batch.counts.get("added")]


def is_unused(batch: Import, now: datetime) -> bool:
    """Whether it is time to ask if what an import brought is kept."""
    if batch.state != Import.State.DONE or batch.used_at or batch.kept_at or not batch.counts.get("added"):
        return False
    return batch.finished_at is not None and batch.finished_at <= now - UNUSED_AFTER


def _decide(batch: Import) -> Due:
    if batch.state == Import.State.PREVIEW:
        what, why = (
            f"Import {batch.file_name} or leave it",
            "It has waited for 30 days. What nobody needs need not be kept.",
        )
    else:
        what = f"Keep or take back {batch.file_name}"
        why = (
            f"Of the {batch.counts['added']} people it brought you have written to none in 30 days. Keep them, or not."
        )
    return Due(
        owner_id=batch.owner_id,
        kind="people.import",
        subject=f"import:{batch.pk}",
        what=what,
        why=why,
        url=reverse("people:import", args=[batch.pk]),
        button="Decide",
        step="find",
        brief=f"decide about {batch.file_name}",
        by_words="no rush",
        weight=-1,
    )
