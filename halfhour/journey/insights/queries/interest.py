"""How one's interest went, conversation by conversation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from halfhour.journey.conversation.models import Debrief
from halfhour.journey.insights import rules
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field


@dataclass(frozen=True, slots=True)
class Noted:
    """One conversation with one's interest before and after it."""

    interview: int
    starts_at: datetime
    field: int | None
    felt: rules.Felt


def interest(owner: Any, field: Field | None = None) -> list[Noted]:
    """Every conversation one noted one's interest at, in one field or in all, the first one first. One query."""
    rows = Debrief.objects.filter(owner=owner, interview__state=Interview.State.HELD)
    rows = rows.filter(Q(interest_before__isnull=False) | Q(interest_after__isnull=False))
    rows = rows.filter(interview__field=field) if field else rows
    said = ("interview", "interview__starts_at", "interview__field", "interview__person__full_name",
            "interest_before", "interest_after")  # fmt: skip
    ordered = rows.order_by("interview__starts_at", "interview").values_list(*said)
    return [Noted(pk, at, of, rules.Felt(who, before, after)) for pk, at, of, who, before, after in ordered]
