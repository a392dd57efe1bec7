"""Mails that were found: whose to look for, which wait to be read, which said that an address failed."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import F, QuerySet
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.journey.outreach.models import Arrival, Letter
from halfhour.journey.outreach.queries.saying import day_over, on_day
from halfhour.journey.people.models import Person

LOOK_BACK = timedelta(days=120)
PEOPLE_MOST = 400


def written_to(owner: User, now: datetime) -> tuple[list[Person], list[Letter]]:
    """The people with an address with whom something happened within four months, and the letters sent since, newest first."""
    since = now - LOOK_BACK
    people = Person.objects.filter(owner=owner, touched_at__gte=since).exclude(email="")
    letters = Letter.objects.filter(owner=owner, sent_at__gte=since).exclude(person__email="")
    return (
        list(people.select_related("owner").order_by("-touched_at", "id")[:PEOPLE_MOST]),
        list(letters.select_related("person__owner").order_by("-sent_at", "-id")[:PEOPLE_MOST]),
    )


def arrivals_of(person: Person) -> QuerySet[Arrival]:
    """Every mail that was found of one person, newest first."""
    return Arrival.objects.filter(person=person).order_by("-received_at", "-id")


def due(now: datetime, owner: User | None) -> list[Due]:
    """Answers that were found and not read here yet; addresses that failed. Two queries for one owner."""
    rows = Arrival.objects.filter(settled_at=None, kind__in=Arrival.BY_A_PERSON)
    failed = Person.objects.filter(failed_email__gt="", failed_email=F("email"), never_again=False)
    if owner is not None:
        rows, failed = rows.filter(owner=owner), failed.filter(owner=owner)
    rows = rows.defer("text").select_related("person", "owner").order_by("received_at", "id")
    failed = failed.select_related("owner", "organization").order_by("id")
    return [*(_read(row, now) for row in rows), *(_find_another(person) for person in failed)]


def _read(row: Arrival, now: datetime) -> Due:
    answered = "answered" if row.kind == Arrival.Kind.REPLY else "wrote"
    return Due(
        owner_id=row.owner_id,
        kind="outreach.read",
        subject=f"arrival:{row.pk}",
        what=f"{row.person.full_name} {answered}",
        why=f"It came {on_day(row.received_at, now, row.owner)}. Read it and say what it means; the next step follows.",
        url=f"{reverse('outreach:reply', args=[row.person_id])}?arrival={row.pk}",
        button="Read it",
        step="find",
        person_id=row.person_id,
        by=day_over(row.received_at, row.owner),
        opens=row.received_at,
        brief=f"read what {row.person.first_name} {answered}",
        weight=3,
    )


def _find_another(person: Person) -> Due:
    why = person.failed_email_why or "the mail server said that it does not exist"
    return Due(
        owner_id=person.owner_id,
        kind="outreach.address",
        subject=f"person:{person.pk}:{person.failed_email}"[:80],
        what=f"Find another address of {person.full_name}",
        why=f"Mail to {person.email} does not arrive: {why}",
        url=reverse("people:edit", args=[person.pk]),
        button="Change it",
        step="find",
        person_id=person.pk,
        brief=f"find another address of {person.first_name}",
        by_words="no rush",
        weight=2,
    )
