"""Replies that wait for you: a yes without a time, a question without an answer."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse

from halfhour.core.due import Due
from halfhour.journey.outreach.models import Reply
from halfhour.journey.outreach.queries.saying import day_over, on_day
from halfhour.journey.outreach.queries.threads import Open


def due(found: Open, now: datetime) -> list[Due]:
    """A row for each yes or question after which nothing happened between you. No query."""
    return [_yes(row, now) if row.kind == Reply.Kind.YES else _question(row, now) for row in found.replies]


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
