"""The host's word that the half hour took place."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.urls import reverse

from halfhour.guest.models import HostLink
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import HostAct
from halfhour.journey.reports import actions as reports
from halfhour.journey.reports.models import Confirmation


@transaction.atomic
def confirm(
    *, link: HostLink, now: datetime, interview: Interview, held_on: date, minutes: int, name: str
) -> Confirmation:
    """Keep what the host confirms of an interview and tell its owner. Raises NotAsked once it was taken back or done."""
    kept = reports.confirm(interview=interview, now=now, held_on=held_on, minutes=minutes, name=name)
    people.host_acted(
        owner=link.owner,
        person=link.person,
        now=now,
        kind=HostAct.Kind.CONFIRMED,
        what=f"{link.person.full_name} confirmed that your conversation took place",
        leads_to=reverse("reports:report", args=[interview.pk]),
    )
    return kept
