"""Who keeps an older resume and is about to be met or written to: the moment at which the newer one can go along.

Nobody is reminded without such an occasion: a resume that changed is no reason to write.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.core.moments import when
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach.models import Letter
from halfhour.journey.resumes.models import Copy, Version


def outdated(now: Any) -> QuerySet[Copy]:
    """The newest copy of each person, where it is not the newest version and there is an occasion.

    `now` is a moment or what stands for one. `newest` and `newest_id` name the version to take, `meets_at` is the half hour
    agreed, `letter` the id of the letter that is begun.
    """
    versions = Version.objects.filter(owner=OuterRef("owner")).order_by("-number")
    agreed = Interview.objects.filter(person=OuterRef("person"), state=Interview.State.AGREED, starts_at__gt=now)
    begun = Letter.objects.filter(person=OuterRef("person"), sent_at=None).order_by("-updated_at")
    later = Copy.objects.filter(person=OuterRef("person"), version__number__gt=OuterRef("version__number"))
    rows = Copy.objects.annotate(
        newest=Subquery(versions.values("number")[:1]),
        newest_id=Subquery(versions.values("pk")[:1]),
        meets_at=Subquery(agreed.order_by("starts_at").values("starts_at")[:1]),
        letter=Subquery(begun.values("pk")[:1]),
    )
    rows = rows.filter(~Exists(later), person__never_again=False, newest__gt=F("version__number"))
    return rows.exclude(meets_at=None, letter=None)


def take_along(now: datetime, owner: User | None) -> list[Due]:
    """One due for each such person. One query."""
    rows = outdated(now).select_related("person", "owner", "version")
    rows = rows.defer("version__text", "version__parts")
    return [_due(row, now) for row in (rows.filter(owner=owner) if owner else rows)]


def _due(copy: Any, now: datetime) -> Due:
    person = copy.person
    when_said = f"You meet {when(copy.meets_at, now, copy.owner.zone)}" if copy.meets_at else "You are writing to them"
    meets = copy.meets_at is not None
    return Due(
        owner_id=copy.owner_id,
        kind="resumes.newer",
        subject=f"copy:{copy.pk}:{copy.newest}",
        what=f"{'Take' if meets else 'Send'} {person.full_name} resume v{copy.newest}",
        why=f"{when_said}, and they keep {copy.version}. Note the copy once they have it.",
        url=reverse("resumes:paper", args=[copy.newest_id])
        if meets
        else reverse("outreach:letter", args=[copy.letter]),
        button="Print it" if meets else "Open the letter",
        step="resume",
        person_id=person.pk,
        brief=f"{'take' if meets else 'send'} {person.first_name} your newer resume",
        by_words="when you meet" if meets else "with that letter",
    )
