"""Replies that wait for you: a yes without a time, a question without an answer."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.journey.outreach.models import Letter, Reply
from halfhour.journey.outreach.queries.saying import day_over, on_day

LOOKED_BACK = timedelta(days=130)


def due(now: datetime, owner: User | None) -> list[Due]:
    """A row for each yes or question after which nothing happened between you. One query."""
    rows = Reply.objects.filter(
        received_at__gte=now - LOOKED_BACK,
        kind__in=[Reply.Kind.YES, Reply.Kind.QUESTION],
        person__never_again=False,
    )
    untouched = Q(person__touched_at__lte=F("received_at")) | Q(person__touched_at__lte=F("person__created_at"))
    written = Letter.objects.filter(person=OuterRef("person"), sent_at__gt=OuterRef("received_at"))
    later = Reply.objects.filter(person=OuterRef("person"), received_at__gt=OuterRef("received_at"))
    rows = rows.filter(untouched, ~Exists(written), ~Exists(later))
    rows = rows if owner is None else rows.filter(owner=owner)
    newest: dict[int, Reply] = {}
    for row in rows.defer("text").select_related("owner", "person").order_by("-received_at", "-id"):
        newest.setdefault(row.person_id, row)
    return [_yes(row, now) if row.kind == Reply.Kind.YES else _question(row, now) for row in newest.values()]


def _due(row: Reply, kind: str, **said: Any) -> Due:
    return Due(
        owner_id=row.owner_id,
        kind=f"outreach.{kind}",
        subject=f"reply:{row.pk}",
        step="find",
        person_id=row.person_id,
        by=day_over(row.received_at + timedelta(days=1), row.owner),
        opens=row.received_at,
        **said,
    )


def _yes(row: Reply, now: datetime) -> Due:
    return _due(
        row,
        "agree",
        what=f"Agree a time with {row.person.full_name}",
        why=f"They said yes {on_day(row.received_at, now, row.owner)}. A day and a time make it real.",
        url=reverse("interviews:agree", args=[row.person_id]),
        button="Agree a time",
        brief=f"agree a time with {row.person.first_name}",
        weight=2,
    )


def _question(row: Reply, now: datetime) -> Due:
    return _due(
        row,
        "answer",
        what=f"Answer {row.person.full_name}",
        why=f"They asked you something {on_day(row.received_at, now, row.owner)}.",
        url=f"{reverse('outreach:write', args=[row.person_id])}?purpose=answer",
        button="Write the answer",
        brief=f"answer {row.person.first_name}",
        weight=1,
    )
